#include "app/upgrade/visit.h"

#include "app/upgrade/steps.h"

#include <QCoreApplication>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Visit", text);
}

Problem noRepository()
{
    return {Problem::Kind::Unready, tr(QT_TRANSLATE_NOOP("Visit", "The store's composer.json names no Composer repository, so nobody can be asked for new versions.")),
            tr(QT_TRANSLATE_NOOP("Visit", "Add repo.magento.com, or the repository of your edition, to composer.json.")), {}};
}

/// The extensions of a store: what its own composer.json asks for besides Magento itself.
QStringList extensionsOf(const Survey &survey)
{
    QStringList names;
    for (const Package &package : survey.packages) {
        if (package.direct && package.name != survey.productPackage)
            names.append(package.name);
    }
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
    return takeSurvey(*m_shell, m_store.root, m_store.php, m_store.composer, stop);
}

QString Visit::repositoryHost(const Survey &survey)
{
    const QUrl url(survey.repositories.value(0));
    // As Composer names an origin in auth.json.
    return url.port() < 0 ? url.host() : u"%1:%2"_s.arg(url.host()).arg(url.port());
}

Result<QMap<QString, QList<Offer>>> Visit::offers(const Survey &survey, const AccessKeys &keys, const QStringList &packages, std::stop_token stop)
{
    if (survey.repositories.isEmpty())
        return noRepository();
    return offersOf(survey.repositories.first(), keys, packages, stop);
}

Result<QList<Release>> Visit::releases(const Survey &survey, const AccessKeys &keys, std::stop_token stop)
{
    if (survey.productPackage.isEmpty())
        return Problem{Problem::Kind::Unready, tr(QT_TRANSLATE_NOOP("Visit", "composer.lock does not tell which edition of Magento this is.")),
                       tr(QT_TRANSLATE_NOOP("Visit", "Check that the folder is the store's own and that composer.lock can be read.")), survey.unknown.value(u"composer.lock"_s)};
    const auto offered = offers(survey, keys, {survey.productPackage}, stop);
    if (!offered)
        return offered.problem();
    const QList<Offer> ofProduct = offered->value(survey.productPackage);
    if (ofProduct.isEmpty())
        return Problem{Problem::Kind::Unready, tr(QT_TRANSLATE_NOOP("Visit", "These access keys do not include %1.")).arg(survey.productPackage),
                       tr(QT_TRANSLATE_NOOP("Visit", "Use the access keys of the account that owns the licence.")), {}};
    return judgeReleases(survey, ofProduct);
}

Result<QList<Component>> Visit::components(const Survey &survey, const Release &target, const AccessKeys &keys, std::stop_token stop)
{
    const QStringList extensions = extensionsOf(survey);
    if (extensions.isEmpty())
        return QList<Component>();
    const auto offered = offers(survey, keys, extensions, stop);
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
        return Problem{Problem::Kind::Usage, tr(QT_TRANSLATE_NOOP("Visit", "This cannot be mended from here.")), check.answer, {}};
    const auto output = m_shell->run(Command::script(check.fixScript.toUtf8()), stop);
    if (!output)
        return output.problem();
    if (output->code != 0)
        return Problem{Problem::Kind::Failed, tr(QT_TRANSLATE_NOOP("Visit", "The server could not mend it.")),
                       tr(QT_TRANSLATE_NOOP("Visit", "Ask your host, and show them the details.")), QString::fromUtf8(QByteArray(output->err + output->out).right(4000)).trimmed()};
    return {};
}
