#include "app/magento/platform.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Those that are in both, in the order of the first.
QStringList both(const QStringList &a, const QStringList &b)
{
    QStringList common;
    for (const QString &each : a) {
        if (b.contains(each))
            common.append(each);
    }
    return common;
}

QString anyOf(const QString &name, const QStringList &versions)
{
    if (versions.isEmpty())
        return name;
    return versions.size() == 1 ? QString(name + u' ' + versions.first())
                                : QCoreApplication::translate("Platform", "%1 %2 or %3").arg(name, versions.mid(0, versions.size() - 1).join(u", "_s), versions.last());
}

} // namespace

QString Platform::minorOf(const Version &version)
{
    return version.line().section(u'.', 0, 1);
}

QStringList Platform::phpOf(const Requirements &release)
{
    const auto rule = Constraint::parse(release.php);
    QStringList minors;
    for (const QString &minor : {u"5.5"_s, u"5.6"_s, u"7.0"_s, u"7.1"_s, u"7.2"_s, u"7.3"_s, u"7.4"_s, u"8.0"_s, u"8.1"_s, u"8.2"_s, u"8.3"_s, u"8.4"_s, u"8.5"_s, u"8.6"_s}) {
        if (rule && rule->allows(Version(minor + u".99"_s)))
            minors.append(minor);
    }
    return minors;
}

bool Platform::allowsPhp(const Requirements &release, const QString &minor)
{
    return phpOf(release).contains(minor);
}

QStringList Platform::commonPhp(const Requirements &a, const Requirements &b)
{
    return both(phpOf(a), phpOf(b));
}

QStringList Platform::databasesOf(const QString &kind, const Requirements &release)
{
    const QStringList known = kind == "MySQL"_L1 ? QStringList{u"5.6"_s, u"5.7"_s, u"8.0"_s, u"8.4"_s}
                                                 : QStringList{u"10.0"_s, u"10.1"_s, u"10.2"_s, u"10.3"_s, u"10.4"_s, u"10.5"_s, u"10.6"_s, u"10.11"_s, u"11.4"_s, u"11.8"_s, u"12.3"_s};
    QStringList allowed;
    for (const QString &each : known) {
        const bool fits = release.databaseEnforced ? RequirementsTable::databaseAllowed(release.databasePatterns, kind, Version(each + u".0"_s))
                                                   : release.databaseTested.contains(u"%1 %2"_s.arg(kind, each));
        if (fits)
            allowed.append(each);
    }
    return allowed;
}

bool Platform::allowsDatabase(const Requirements &release, const QString &kind, const Version &version)
{
    return RequirementsTable::databaseAllowed(release.databasePatterns, kind, version);
}

QStringList Platform::commonDatabases(const QString &kind, const Requirements &a, const Requirements &b)
{
    return both(databasesOf(kind, a), databasesOf(kind, b));
}

QString Platform::searchServer(const QString &engine, const Requirements &release)
{
    if (engine == "opensearch"_L1)
        return anyOf(u"OpenSearch"_s, release.openSearchTested);
    const QString major = engine.mid(QLatin1String("elasticsearch").size());
    QStringList versions;
    for (const QString &each : release.elasticsearchTested) {
        if (each.section(u'.', 0, 0) == major)
            versions.append(each);
    }
    // OpenSearch 1 speaks as Elasticsearch 7 does, and is set up as such.
    if (major == "7"_L1 && !release.openSearchTested.isEmpty() && !release.searchEngines.contains(u"opensearch"_s))
        return QCoreApplication::translate("Platform", "%1, or %2").arg(anyOf(u"Elasticsearch"_s, versions), anyOf(u"OpenSearch"_s, release.openSearchTested));
    return anyOf(u"Elasticsearch"_s, versions.isEmpty() ? QStringList{major} : versions);
}
