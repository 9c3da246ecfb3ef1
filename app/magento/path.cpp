#include "app/magento/path.h"

#include "app/magento/platform.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace {

QString shown(const char *text)
{
    return QCoreApplication::translate("Path", text);
}

Version version(const char *text)
{
    return Version(QString::fromLatin1(text));
}

constexpr int HopCost = 100;
constexpr int NothingInCommon = 1000; ///< No PHP, or no database, suits both ends: it has to change while the store is closed.
constexpr int BlockedByAdvisories = 1;

/// Composer 1 cannot download anything any more since August 2025: what asks for it cannot be gone to.
bool composer2Will(const Requirements &row)
{
    const auto rule = Constraint::parse(row.composer);
    return !rule || rule->allows(version("2.2.25")) || rule->allows(version("2.10.2"));
}

/// Lines whose own requirements have known holes, which Composer 2.9 and newer refuse.
bool hasBlockedPackages(const Requirements &row)
{
    const QString line = row.release.line();
    return line == "2.4.5"_L1 || line == "2.4.6"_L1;
}

/// A database is never moved back.
QStringList notOlder(QStringList versions, const Version &current)
{
    const Version least(Platform::minorOf(current) + u".0"_s);
    versions.removeIf([&least](const QString &each) { return Version(each + u".0"_s) < least; });
    return versions;
}

/// What a store runs on at some point of the way.
struct Ground
{
    QString php;
    QString databaseKind;
    Version database;
    QString engine;
    Version composer;
};

/// Finds the way: the fewest hops, of several alike those over the newest releases.
class Finder
{
public:
    Finder(const Survey &survey, const Version &target, const QList<Version> &onOffer) : m_survey(survey), m_target(target)
    {
        const RequirementsTable &table = RequirementsTable::shipped();
        QMap<QString, Version> newest; // of each line
        const QList<Version> candidates = onOffer.isEmpty() ? table.releases(survey.productPackage) : onOffer;
        for (const Version &each : candidates) {
            const Requirements row = rules(each);
            if (each <= survey.version || each >= target || row.release.isNull() || !each.isStable() || !composer2Will(row))
                continue;
            Version &known = newest[row.release.line()];
            if (known.isNull() || each > known)
                known = each;
        }
        m_stops = newest.values();
        m_stops.append(target);
        m_stops.prepend(survey.version);
        std::sort(m_stops.begin(), m_stops.end());
    }

    QList<Version> stops() const
    {
        const qsizetype count = m_stops.size();
        QList<int> cost(count, std::numeric_limits<int>::max());
        QList<qsizetype> before(count, -1);
        cost[0] = 0;
        for (qsizetype to = 1; to < count; ++to) {
            for (qsizetype from = 0; from < to; ++from) {
                const int sum = cost[from] + costOf(m_stops[from], m_stops[to]);
                if (sum <= cost[to]) { // a newer stop wins over an older one
                    cost[to] = sum;
                    before[to] = from;
                }
            }
        }
        QList<Version> way;
        for (qsizetype at = count - 1; at >= 0; at = before[at])
            way.prepend(m_stops[at]);
        return way;
    }

private:
    Requirements rules(const Version &release) const { return RequirementsTable::shipped().of(m_survey.productPackage, release); }

    int costOf(const Version &from, const Version &to) const
    {
        const Requirements a = rules(from), b = rules(to);
        int cost = HopCost;
        if (Platform::commonPhp(a, b).isEmpty())
            cost += NothingInCommon;
        if (!m_survey.databaseVersion.isNull() && notOlder(Platform::commonDatabases(m_survey.databaseKind, a, b), m_survey.databaseVersion).isEmpty())
            cost += NothingInCommon;
        if (to != m_target && hasBlockedPackages(b))
            cost += BlockedByAdvisories;
        return cost;
    }

    const Survey &m_survey;
    Version m_target;
    QList<Version> m_stops;
};

/// What is done for one hop, with the ground under the store as it is then.
class HopTasks
{
public:
    HopTasks(const Survey &survey, Ground &ground, const Version &from, const Version &to, bool last)
        : m_survey(survey), m_ground(ground), m_from(from), m_to(to), m_last(last), m_a(RequirementsTable::shipped().of(survey.productPackage, from)),
          m_b(RequirementsTable::shipped().of(survey.productPackage, to))
    {
    }

    QList<PathTask> all()
    {
        composer();
        php();
        database();
        search();
        documentRoot();
        extensionsThatWereBundled();
        inventory();
        advisories();
        add(PathTask::Who::Storewright, shown(QT_TRANSLATE_NOOP("Path", "Backs the store up, upgrades it from %1 to %2, compares it before and after, and puts it back if anything fails.")).arg(m_from.text(), m_to.text()));
        if (m_last)
            tested();
        return m_tasks;
    }

private:
    void add(PathTask::Who who, const QString &text, bool required = true) { m_tasks.append({who, text, required}); }
    bool crosses(const char *release) const { return upstream(m_from) < version(release) && upstream(m_to) >= version(release); }
    Version upstream(const Version &release) const { return RequirementsTable::shipped().of(m_survey.productPackage, release).release; }

    void composer()
    {
        if (m_ground.composer.isNull())
            return;
        const auto rule = Constraint::parse(m_b.composer);
        if (m_ground.composer < version("2.0.0"))
            add(PathTask::Who::Host, shown(QT_TRANSLATE_NOOP("Path", "Install Composer 2 in place of %1: Composer 1 cannot download anything any more since August 2025.")).arg(m_ground.composer.text()));
        else if (rule && !rule->allows(m_ground.composer))
            add(PathTask::Who::Host, shown(QT_TRANSLATE_NOOP("Path", "Install Composer %1 in place of %2.")).arg(m_b.composerTested, m_ground.composer.text()));
        else
            return;
        m_ground.composer = version("2.10.2");
    }

    void php()
    {
        if (m_ground.php.isEmpty() || Platform::allowsPhp(m_b, m_ground.php))
            return;
        const QStringList common = Platform::commonPhp(m_a, m_b);
        const QString wanted = common.isEmpty() ? Platform::phpOf(m_b).value(0) : common.last();
        if (wanted.isEmpty())
            return;
        const auto there = std::find_if(m_survey.phpFound.begin(), m_survey.phpFound.end(), [&wanted](const Survey::PhpFound &found) { return Platform::minorOf(found.version) == wanted; });
        QStringList missing;
        for (const QString &extension : m_b.phpExtensions) {
            if (!m_survey.phpExtensions.isEmpty() && !m_survey.phpExtensions.contains(extension))
                missing.append(extension);
        }
        QString text = common.isEmpty() ? shown(QT_TRANSLATE_NOOP("Path", "Be ready to switch from PHP %1 to PHP %2, for the website, the command line and cron, while the store is closed: no PHP suits both versions."))
                                        : shown(QT_TRANSLATE_NOOP("Path", "Switch from PHP %1 to PHP %2, for the website, the command line and cron. The store of now runs on it too."));
        text = text.arg(m_ground.php, wanted);
        if (there != m_survey.phpFound.end())
            text = shown(QT_TRANSLATE_NOOP("Path", "%1 It is on the server already: %2.")).arg(text, there->path);
        if (!missing.isEmpty())
            text = shown(QT_TRANSLATE_NOOP("Path", "%1 With these PHP extensions, which are missing now: %2.")).arg(text, missing.join(u", "_s));
        add(PathTask::Who::Host, text);
        m_ground.php = wanted;
    }

    void database()
    {
        if (m_ground.database.isNull() || Platform::allowsDatabase(m_b, m_ground.databaseKind, m_ground.database))
            return;
        QStringList common = notOlder(Platform::commonDatabases(m_ground.databaseKind, m_a, m_b), m_ground.database);
        const bool inside = common.isEmpty();
        if (inside)
            common = notOlder(Platform::databasesOf(m_ground.databaseKind, m_b), m_ground.database);
        if (common.isEmpty())
            return;
        // One that is tested with the new release, if there is one; else the newest of them.
        QString wanted = common.last();
        for (const QString &each : std::as_const(common)) {
            if (m_b.databaseTested.contains(u"%1 %2"_s.arg(m_ground.databaseKind, each)))
                wanted = each;
        }
        const QString text = inside ? shown(QT_TRANSLATE_NOOP("Path", "Be ready to move the database from %1 %2 to %1 %3 while the store is closed: no database suits both versions."))
                                    : shown(QT_TRANSLATE_NOOP("Path", "Move the database from %1 %2 to %1 %3. The store of now runs on it too."));
        add(PathTask::Who::Host, text.arg(m_ground.databaseKind, Platform::minorOf(m_ground.database), wanted));
        m_ground.database = Version(wanted + u".0"_s);
    }

    void search()
    {
        if (m_b.release < version("2.4.0") || m_ground.engine.isEmpty() || m_b.searchEngines.contains(m_ground.engine))
            return;
        QString wanted;
        for (const QString &each : {u"opensearch"_s, u"elasticsearch8"_s, u"elasticsearch7"_s, u"elasticsearch6"_s, u"elasticsearch5"_s}) {
            if (wanted.isEmpty() && m_b.searchEngines.contains(each) && m_a.searchEngines.contains(each))
                wanted = each;
        }
        const bool before = !wanted.isEmpty();
        if (!before)
            wanted = m_b.searchEngines.contains(u"opensearch"_s) ? u"opensearch"_s : m_b.searchEngines.last();
        add(PathTask::Who::Host, shown(QT_TRANSLATE_NOOP("Path", "Provide a search server: %1.")).arg(Platform::searchServer(wanted, m_b)));
        add(PathTask::Who::You, before ? shown(QT_TRANSLATE_NOOP("Path", "Choose it in the Admin (Stores › Configuration › Catalog › Catalog Search, engine “%1”), and have the catalog search reindexed.")).arg(wanted)
                                       : shown(QT_TRANSLATE_NOOP("Path", "Set the search engine to “%1” as soon as the new version is in: the version of now does not know it.")).arg(wanted));
        m_ground.engine = wanted;
    }

    void documentRoot()
    {
        if (crosses("2.4.2") && !m_survey.facts.truth(u"directories"_s, u"pub"_s))
            add(PathTask::Who::Host, shown(QT_TRANSLATE_NOOP("Path", "Point the web server's document root at the folder pub/ of the store: from 2.4.2 on there is no index.php above it.")));
    }

    void extensionsThatWereBundled()
    {
        if (!crosses("2.4.4"))
            return;
        const std::pair<const char *, const char *> makers[] = {{"amzn/", "Amazon Pay"}, {"dotmailer/", "dotdigital"}, {"klarna/", "Klarna"}, {"vertex", "Vertex"}, {"yotpo/", "Yotpo"}};
        QStringList found;
        for (const auto &[vendor, name] : makers) {
            const auto installed = std::any_of(m_survey.packages.begin(), m_survey.packages.end(), [prefix = QLatin1String(vendor)](const Package &package) { return package.name.startsWith(prefix); });
            if (installed)
                found.append(QString::fromLatin1(name));
        }
        if (!found.isEmpty())
            add(PathTask::Who::You, shown(QT_TRANSLATE_NOOP("Path", "%1 came with Magento until 2.4.3 and no longer does. If you use it, install its maker's own extension before this step.")).arg(QLocale().createSeparatedList(found)));
    }

    void inventory()
    {
        if (upstream(m_survey.version) < version("2.4.0") && crosses("2.4.6-p13"))
            add(PathTask::Who::You, shown(QT_TRANSLATE_NOOP("Path", "Have this done in the store's folder before this step, since Magento no longer brings it along: composer require magento/inventory-composer-installer")));
    }

    void advisories()
    {
        const bool blocks = m_ground.composer >= version("2.9.0") && m_survey.facts.text(u"composerjson"_s, u"block-insecure"_s) != "0"_L1;
        if (hasBlockedPackages(m_b) && blocks)
            add(PathTask::Who::You, shown(QT_TRANSLATE_NOOP("Path", "Composer 2.9 and newer refuse packages with known security holes, and Magento %1 needs some. For this step allow them in the store's folder: composer config audit.block-insecure false")).arg(m_to.text()));
    }

    void tested()
    {
        QStringList lists;
        const auto list = [&lists](const QString &name, const QStringList &versions) {
            if (!versions.isEmpty())
                lists.append(name + u' ' + versions.join(u'/'));
        };
        list(u"PHP"_s, m_b.phpTested);
        lists += m_b.databaseTested;
        list(u"Elasticsearch"_s, m_b.elasticsearchTested);
        list(u"OpenSearch"_s, m_b.openSearchTested);
        list(u"Redis"_s, m_b.redisTested);
        list(u"Valkey"_s, m_b.valkeyTested);
        list(u"RabbitMQ"_s, m_b.rabbitMqTested);
        list(u"Varnish"_s, m_b.varnishTested);
        if (!lists.isEmpty())
            add(PathTask::Who::Host, shown(QT_TRANSLATE_NOOP("Path", "Afterwards, when it suits: %1 was tested with %2.")).arg(m_to.text(), lists.join(u", "_s)), false);
    }

    const Survey &m_survey;
    Ground &m_ground;
    Version m_from, m_to;
    bool m_last;
    Requirements m_a, m_b;
    QList<PathTask> m_tasks;
};

} // namespace

UpgradePath pathTo(const Survey &survey, const Version &target, const QList<Version> &onOffer)
{
    UpgradePath path{survey.productPackage, survey.version, target, {}};
    const RequirementsTable &table = RequirementsTable::shipped();
    if (target <= survey.version || table.of(survey.productPackage, target).release.isNull() || table.of(survey.productPackage, survey.version).release.isNull())
        return path;
    const QList<Version> stops = Finder(survey, target, onOffer).stops();
    Ground ground{Platform::minorOf(survey.phpVersion), survey.databaseKind, survey.databaseVersion, survey.searchEngine, survey.composerVersion};
    for (qsizetype stop = 1; stop < stops.size(); ++stop)
        path.hops.append({stops[stop - 1], stops[stop], HopTasks(survey, ground, stops[stop - 1], stops[stop], stop == stops.size() - 1).all()});
    return path;
}

bool UpgradePath::needsHost() const
{
    return std::any_of(hops.begin(), hops.end(), [](const Hop &hop) {
        return std::any_of(hop.tasks.begin(), hop.tasks.end(), [](const PathTask &task) { return task.required && task.who == PathTask::Who::Host; });
    });
}

bool UpgradePath::needsOthers() const
{
    return std::any_of(hops.begin(), hops.end(), [](const Hop &hop) {
        return std::any_of(hop.tasks.begin(), hop.tasks.end(), [](const PathTask &task) { return task.required && task.who != PathTask::Who::Storewright; });
    });
}

QString UpgradePath::sentence() const
{
    QStringList stops{from.text()};
    for (const Hop &hop : hops)
        stops.append(hop.to.text());
    return stops.join(u" → "_s);
}

QString whoName(PathTask::Who who)
{
    return who == PathTask::Who::Host ? u"host"_s : who == PathTask::Who::You ? u"you"_s : u"storewright"_s;
}

QString whoWord(PathTask::Who who)
{
    return who == PathTask::Who::Host ? shown(QT_TRANSLATE_NOOP("Path", "Your host")) : who == PathTask::Who::You ? shown(QT_TRANSLATE_NOOP("Path", "You")) : u"Storewright"_s;
}

QJsonObject UpgradePath::toJson() const
{
    QJsonArray array;
    for (const Hop &hop : hops) {
        QJsonArray tasks;
        for (const PathTask &task : hop.tasks)
            tasks.append(QJsonObject{{u"who"_s, whoName(task.who)}, {u"text"_s, task.text}, {u"required"_s, task.required}});
        array.append(QJsonObject{{u"from"_s, hop.from.text()}, {u"to"_s, hop.to.text()}, {u"tasks"_s, tasks}});
    }
    return {{u"product"_s, product}, {u"from"_s, from.text()}, {u"to"_s, target.text()}, {u"needs_host"_s, needsHost()}, {u"hops"_s, array}};
}

QString hostLetter(const UpgradePath &path, const QString &storeName, const QString &address)
{
    QString letter = shown(QT_TRANSLATE_NOOP("Path", "Hello,")) + u"\n\n"_s;
    letter += shown(QT_TRANSLATE_NOOP("Path", "our Magento store %1 (%2) is to be upgraded: %3. Some of it only you can do on the server. The store goes on selling after each of these steps; please tell me when one is done, so that the next upgrade can begin.")).arg(storeName, address, path.sentence()) + u"\n"_s;
    int number = 0;
    QStringList advice;
    for (const Hop &hop : path.hops) {
        QStringList asked;
        for (const PathTask &task : hop.tasks) {
            if (task.who == PathTask::Who::Host && task.required)
                asked.append(u"  - "_s + task.text);
            else if (task.who == PathTask::Who::Host)
                advice.append(task.text);
        }
        if (!asked.isEmpty())
            letter += u"\n%1. "_s.arg(++number) + shown(QT_TRANSLATE_NOOP("Path", "Before the step from %1 to %2:")).arg(hop.from.text(), hop.to.text()) + u'\n' + asked.join(u'\n') + u'\n';
    }
    for (const QString &each : std::as_const(advice))
        letter += u'\n' + each + u'\n';
    return letter + u'\n' + shown(QT_TRANSLATE_NOOP("Path", "Thank you!")) + u'\n';
}
