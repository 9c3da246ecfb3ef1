#include "app/upgrade/visit.h"

#include "app/magento/extensions.h"
#include "app/upgrade/steps.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

QString shown(const char *text)
{
    return QCoreApplication::translate("Visit", text);
}

/// The package of a product whose archive is what is downloaded first; the product's own is never.
QString basePackage(const Survey &survey)
{
    if (survey.productPackage == "magento/product-enterprise-edition"_L1)
        return u"magento/magento2-ee-base"_s;
    return survey.productPackage.startsWith("mage-os/"_L1) ? u"mage-os/magento2-base"_s : u"magento/magento2-base"_s;
}

/// What to ask the repositories for: the product, what Adobe Commerce is built on, and the store's extensions.
QStringList packagesToAsk(const Survey &survey)
{
    QStringList names{survey.productPackage, basePackage(survey)};
    names.removeAll(QString());
    if (survey.productPackage.startsWith("magento/"_L1) && survey.productPackage != "magento/product-community-edition"_L1)
        names.append(u"magento/product-community-edition"_s);
    const Extensions extensions(survey);
    for (const Package &package : extensions.direct())
        names.append(package.name);
    names.removeDuplicates();
    return names;
}

} // namespace

Result<std::shared_ptr<Visit>> Visit::open(const Store &store, const Login &login, const HostTrust &trust, std::stop_token stop)
{
    const auto connection = Connection::open(store.address, login, trust, Connection::Limits{}, stop);
    if (!connection)
        return connection.problem();
    return std::make_shared<Visit>(store, *connection);
}

Visit::Visit(Store store, std::shared_ptr<Shell> shell) : m_store(std::move(store)), m_shell(std::move(shell)) {}

Result<Survey> Visit::survey(std::stop_token stop)
{
    askAnew();
    return takeSurvey(*m_shell, m_store.root, m_store.php, m_store.composer, stop);
}

QString Visit::repositoryHost(const Survey &survey)
{
    return keysHost(survey.repositories.value(0));
}

QStringList Visit::repositoryHosts(const Survey &survey)
{
    QStringList hosts;
    for (const QString &url : survey.repositories)
        hosts.append(keysHost(url));
    hosts.removeDuplicates();
    return hosts;
}

void Visit::askAnew()
{
    const std::lock_guard locker(m_lock);
    m_asked.reset();
    m_downloads.clear();
}

Result<Offering> Visit::offering(const Survey &survey, const RepositoryKeys &keys, std::stop_token stop)
{
    const std::lock_guard locker(m_lock);
    const QStringList packages = packagesToAsk(survey);
    if (m_asked && m_asked->repositories == survey.repositories && m_asked->packages == packages && m_asked->keys == keys)
        return m_asked->offering;
    m_downloads.clear();
    m_asked.reset();
    auto offering = offeringOf(*m_shell, survey, keys, packages, stop);
    if (offering)
        m_asked = Asked{survey.repositories, packages, keys, *offering};
    return offering;
}

Result<QList<Release>> Visit::releasesIn(const Survey &survey, const Offering &offering)
{
    if (!offering.offers.value(survey.productPackage).isEmpty())
        return judgeReleases(survey, offering.all());
    // Who kept silent may be the one that has it.
    if (!offering.silent.isEmpty())
        return offering.silent.first().problem;
    if (survey.productPackage.contains("enterprise"_L1))
        return Problem{Problem::Kind::Unready, shown(QT_TRANSLATE_NOOP("Visit", "The account of these access keys does not include %1.")).arg(survey.productPackage),
                       shown(QT_TRANSLATE_NOOP("Visit", "Adobe Commerce and B2B are only offered to the account that owns the licence. Enter that account's keys, not those of a shared account.")), {}};
    return Problem{Problem::Kind::Unready, shown(QT_TRANSLATE_NOOP("Visit", "The account of these access keys does not include %1.")).arg(survey.productPackage),
                   shown(QT_TRANSLATE_NOOP("Visit", "Use the access keys of the account that owns the licence.")), {}};
}

Result<QList<Release>> Visit::releases(const Survey &survey, const RepositoryKeys &keys, std::stop_token stop)
{
    if (survey.productPackage.isEmpty())
        return Problem{Problem::Kind::Unready, shown(QT_TRANSLATE_NOOP("Visit", "composer.lock does not tell which edition of Magento this is.")),
                       shown(QT_TRANSLATE_NOOP("Visit", "Check that the folder is the store's own and that composer.lock can be read.")), survey.unknown.value(u"composer.lock"_s)};
    const auto offered = offering(survey, keys, stop);
    return offered ? releasesIn(survey, *offered) : offered.problem();
}

Result<QList<Component>> Visit::components(const Survey &survey, const Release &target, const RepositoryKeys &keys, std::stop_token stop)
{
    if (Extensions(survey).direct().isEmpty())
        return QList<Component>();
    const auto offered = offering(survey, keys, stop);
    if (!offered)
        return offered.problem();
    return judgeComponents(survey, target, offered->offers);
}

Result<> Visit::mayDownload(const Survey &survey, const Release &target, const RepositoryKeys &keys, std::stop_token stop)
{
    const auto offered = offering(survey, keys, stop);
    if (!offered)
        return {};
    const QString base = basePackage(survey);
    for (const Offer &offer : offered->offers.value(base)) {
        if (offer.version.text() != target.require.value(base) || offer.distUrl.isEmpty())
            continue;
        const std::lock_guard locker(m_lock);
        if (const auto known = m_downloads.constFind(offer.distUrl); known != m_downloads.constEnd())
            return *known;
        const Result<> answer = ::mayDownload(*m_shell, survey, keys, offer, stop);
        m_downloads.insert(offer.distUrl, answer);
        return answer;
    }
    return {};
}

ConflictKnowledge Visit::knowledge(const Survey &survey, const Release &target, const RepositoryKeys &keys, std::stop_token stop)
{
    ConflictKnowledge knowledge;
    const auto offered = offering(survey, keys, stop);
    if (!offered)
        return knowledge;
    knowledge.offered = offered->offers;
    knowledge.brought = broughtBy(survey.productPackage, target.version, target.require, offered->offers.value(u"magento/product-community-edition"_s));
    return knowledge;
}

Version Visit::newestFitting(const QList<Release> &releases)
{
    Version newest;
    for (const Release &release : releases) {
        if (release.fits() && release.version > newest)
            newest = release.version;
    }
    return newest;
}

QList<Check> Visit::readiness(const Survey &survey, const Version &target, const RepositoryKeys &keys, std::stop_token stop)
{
    return readiness(survey, target, keys, releases(survey, keys, stop), stop);
}

QList<Check> Visit::readiness(const Survey &survey, const Version &target, const RepositoryKeys &keys, const Result<QList<Release>> &releases, std::stop_token stop)
{
    const RoomNeeded room = roomNeeded(survey, Choices{});
    const Release *wanted = nullptr;
    if (releases) {
        for (const Release &release : *releases) {
            if (!target.isNull() && release.version == target)
                wanted = &release;
        }
    }
    const Result<> download = wanted ? mayDownload(survey, *wanted, keys, stop) : Result<>();
    const Problem *problem = !releases ? &releases.problem() : !download ? &download.problem() : nullptr;
    return judgeReadiness(survey, target, problem, room.forBackups, wanted);
}

Result<> Visit::fix(const Check &check, std::stop_token stop)
{
    if (check.fixScript.isEmpty())
        return Problem{Problem::Kind::Usage, shown(QT_TRANSLATE_NOOP("Visit", "This cannot be mended from here.")), check.answer, {}};
    const auto output = m_shell->run(Command::script(check.fixScript.toUtf8()), stop);
    if (!output)
        return output.problem();
    if (output->code != 0)
        return Problem{Problem::Kind::Failed, shown(QT_TRANSLATE_NOOP("Visit", "The server could not mend it.")),
                       shown(QT_TRANSLATE_NOOP("Visit", "Ask your host, and show them the details.")), QString::fromUtf8(QByteArray(output->err + output->out).right(4000)).trimmed()};
    return {};
}
