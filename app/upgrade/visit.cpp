#include "app/upgrade/visit.h"

#include "app/magento/deadline.h"
#include "app/magento/extensions.h"
#include "app/upgrade/mend.h"
#include "app/upgrade/steps.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Readiness waits no longer for a repository; what it did not say then could not be told.
constexpr std::chrono::seconds RepositoryLimit{12};

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

QStringList Visit::partsOfGlance()
{
    return u"folder composer.json composer.lock store database"_s.split(u' ');
}

Result<Survey> Visit::glance(std::stop_token stop)
{
    askAnew();
    Survey unseen;
    unseen.root = m_store.root;
    return retakeSurvey(*m_shell, unseen, partsOfGlance(), m_store.php, m_store.composer, stop);
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

Visit::Said Visit::askRepository(const Survey &survey, const Version &target, const RepositoryKeys &keys, std::stop_token stop)
{
    Deadline deadline(RepositoryLimit, stop);
    const auto offered = releases(survey, keys, deadline.token());
    Said said;
    if (offered) {
        const auto wanted = std::find_if(offered->begin(), offered->end(), [&target](const Release &release) { return !target.isNull() && release.version == target; });
        if (wanted != offered->end()) {
            said.release = *wanted;
            // Their list is open to more accounts than their archives are.
            if (const Result<> download = mayDownload(survey, *wanted, keys, deadline.token()); !download && !deadline.isOver())
                said.problem = download.problem();
        }
    } else if (deadline.isOver() && !stop.stop_requested()) {
        said.problem = Problem{Problem::Kind::Unreachable,
                               QCoreApplication::translate("Visit", "Could not tell: %1 did not answer within %n second(s).", nullptr, int(RepositoryLimit.count())).arg(repositoryHost(survey)),
                               shown(QT_TRANSLATE_NOOP("Visit", "Check again in a few minutes; the next page asks it again.")), offered.problem().evidence};
    } else {
        said.problem = offered.problem();
    }
    const QMutexLocker locker(&m_saidLock);
    m_said = said;
    m_saidOf = target;
    return said;
}

std::optional<Visit::Said> Visit::saidOf(const Version &target)
{
    const QMutexLocker locker(&m_saidLock);
    return m_saidOf == target ? m_said : std::nullopt;
}

QList<Check> Visit::judge(const Survey &survey, const Choices &choices, const RepositoryKeys &keys, std::stop_token stop)
{
    const std::optional<Said> known = saidOf(choices.target);
    if (!known || known->problem)
        return readiness(survey, choices, keys, stop);
    return judgeReadiness(survey, choices, nullptr, known->release ? &*known->release : nullptr);
}

QList<Check> Visit::readiness(const Survey &survey, const Choices &choices, const RepositoryKeys &keys, std::stop_token stop)
{
    const Said said = askRepository(survey, choices.target, keys, stop);
    return judgeReadiness(survey, choices, said.problem ? &*said.problem : nullptr, said.release ? &*said.release : nullptr);
}

Result<Visit::Recheck> Visit::recheck(const QString &id, const Survey &survey, const Choices &choices, const RepositoryKeys &keys, std::stop_token stop)
{
    // What was mended is told with it: it says whether this can be undone.
    QStringList parts = partsOfQuestion(id) + QStringList{u"mendings"_s};
    if (parts.size() == 1)
        return Problem{Problem::Kind::Usage, shown(QT_TRANSLATE_NOOP("Visit", "There is no such check.")), {}, id};
    const bool asksRepository = parts.removeAll(u"offers"_s) > 0;
    const auto renewed = retakeSurvey(*m_shell, survey, parts, m_store.php, m_store.composer, stop);
    if (!renewed)
        return renewed.problem();
    const Said said = asksRepository ? askRepository(*renewed, choices.target, keys, stop) : saidOf(choices.target).value_or(Said{});
    return Recheck{*renewed, judgeQuestion(id, *renewed, choices, said.problem ? &*said.problem : nullptr, said.release ? &*said.release : nullptr)};
}

Result<QString> Visit::fix(const Survey &survey, const Check &check, std::stop_token stop)
{
    return mend(*m_shell, survey, check, stop);
}

Result<> Visit::undo(const Survey &survey, const QString &mendingId, std::stop_token stop)
{
    return undoMending(*m_shell, survey.root, mendingId, stop);
}
