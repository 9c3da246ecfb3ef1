#include "app/upgrade/visit.h"

#include "app/magento/extensions.h"
#include "app/upgrade/serverfetch.h"
#include "app/upgrade/steps.h"

#include <QCoreApplication>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

QString shown(const char *text)
{
    return QCoreApplication::translate("Visit", text);
}

Problem noRepository()
{
    return {Problem::Kind::Unready, shown(QT_TRANSLATE_NOOP("Visit", "The store's composer.json names no Composer repository, so nobody can be asked for new versions.")),
            shown(QT_TRANSLATE_NOOP("Visit", "Add repo.magento.com, or the repository of your edition, to composer.json.")), {}};
}

/// What to ask the repository for: the product, what Adobe Commerce is built on, and the store's extensions.
QStringList packagesToAsk(const Survey &survey)
{
    QStringList names{survey.productPackage};
    if (survey.productPackage.startsWith("magento/"_L1) && survey.productPackage != "magento/product-community-edition"_L1)
        names.append(u"magento/product-community-edition"_s);
    const Extensions extensions(survey);
    for (const Package &package : extensions.direct())
        names.append(package.name);
    names.removeDuplicates();
    return names;
}

Result<QMap<QString, QList<Offer>>> ask(const QString &url, const AccessKeys &keys, const QStringList &packages, const ComposerRepository::Fetch &fetch, std::stop_token stop)
{
    ComposerRepository repository(url, keys, stop, fetch);
    if (const auto opened = repository.open(); !opened)
        return opened.problem();
    return repository.offers(packages);
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
    return takeSurvey(*m_shell, m_store.root, m_store.php, m_store.composer, stop);
}

QString Visit::repositoryHost(const Survey &survey)
{
    const QUrl url(survey.repositories.value(0));
    // As Composer names an origin in auth.json.
    return url.port() < 0 ? url.host() : u"%1:%2"_s.arg(url.host()).arg(url.port());
}

Result<QMap<QString, QList<Offer>>> Visit::offers(const Survey &survey, const AccessKeys &keys, std::stop_token stop)
{
    if (survey.repositories.isEmpty())
        return noRepository();
    const QString url = survey.repositories.first();
    const QStringList packages = packagesToAsk(survey);
    // The merchant need not type keys that the server has already; they stay there.
    if (keys.isEmpty() && survey.serverHasKeys && !survey.php.isEmpty()) {
        auto offered = ask(url, keys, packages, fetchOnServer(*m_shell, survey), stop);
        if (!offered && offered.problem().kind == Problem::Kind::Refused) {
            Problem problem = offered.problem();
            problem.summary = shown(QT_TRANSLATE_NOOP("Visit", "%1 does not accept the access keys that are kept on the server.")).arg(QUrl(url).host());
            problem.advice = shown(QT_TRANSLATE_NOOP("Visit", "Enter the Public Key and the Private Key of the account that owns the licence."));
            return problem;
        }
        return offered;
    }
    auto offered = ask(url, keys, packages, httpGetAll, stop);
    if (!offered && offered.problem().kind == Problem::Kind::Unreachable && !stop.stop_requested() && !survey.php.isEmpty()) {
        // A firewall may keep this computer from a repository that the server, which will download from it, does reach.
        auto throughServer = ask(url, keys, packages, fetchOnServer(*m_shell, survey), stop);
        if (throughServer || throughServer.problem().kind != Problem::Kind::Unreachable)
            return throughServer;
    }
    return offered;
}

Result<QList<Release>> Visit::releases(const Survey &survey, const AccessKeys &keys, std::stop_token stop)
{
    if (survey.productPackage.isEmpty())
        return Problem{Problem::Kind::Unready, shown(QT_TRANSLATE_NOOP("Visit", "composer.lock does not tell which edition of Magento this is.")),
                       shown(QT_TRANSLATE_NOOP("Visit", "Check that the folder is the store's own and that composer.lock can be read.")), survey.unknown.value(u"composer.lock"_s)};
    const auto offered = offers(survey, keys, stop);
    if (!offered)
        return offered.problem();
    if (offered->value(survey.productPackage).isEmpty())
        return Problem{Problem::Kind::Unready, shown(QT_TRANSLATE_NOOP("Visit", "The account of these access keys does not include %1.")).arg(survey.productPackage),
                       shown(QT_TRANSLATE_NOOP("Visit", "Use the access keys of the account that owns the licence.")), {}};
    QList<Offer> all;
    for (const QList<Offer> &ofPackage : *offered)
        all += ofPackage;
    return judgeReleases(survey, all);
}

Result<QList<Component>> Visit::components(const Survey &survey, const Release &target, const AccessKeys &keys, std::stop_token stop)
{
    if (Extensions(survey).direct().isEmpty())
        return QList<Component>();
    const auto offered = offers(survey, keys, stop);
    if (!offered)
        return offered.problem();
    return judgeComponents(survey, target, *offered);
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

QList<Check> Visit::readiness(const Survey &survey, const Version &target, const AccessKeys &keys, std::stop_token stop)
{
    const auto offered = releases(survey, keys, stop);
    const RoomNeeded room = roomNeeded(survey, Choices{});
    const Release *wanted = nullptr;
    if (offered) {
        for (const Release &release : *offered) {
            if (!target.isNull() && release.version == target)
                wanted = &release;
        }
    }
    return judgeReadiness(survey, target, offered ? nullptr : &offered.problem(), room.forBackups, wanted);
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
