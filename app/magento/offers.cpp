#include "app/magento/composerrepository.h"
#include "app/magento/releases.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace
{

Problem notOffered(const QString &package, const QString &host)
{
    const QString summary = QCoreApplication::translate("Repository", "The account of these access keys does not include %1.").arg(package);
    if (package.contains("enterprise"_L1) || package.contains("b2b"_L1))
        return {Problem::Kind::Unready, summary,
                QCoreApplication::translate("Repository", "Adobe Commerce and B2B are only offered to the account that owns the licence. Enter that account's keys, not those of a shared account."),
                u"%1: not in %2"_s.arg(package, host)};
    return {Problem::Kind::Unready, summary,
            QCoreApplication::translate("Repository", "Check that the keys belong to the right account, and that the licence or purchase has not ended."),
            u"%1: not in %2"_s.arg(package, host)};
}

} // namespace

Result<QList<Offer>> offersOf(const QString &repositoryUrl, const AccessKeys &keys, const QString &package, std::stop_token stop)
{
    auto offers = offersOf(repositoryUrl, keys, QStringList{package}, stop);
    if (!offers)
        return offers.problem();
    if (offers->value(package).isEmpty())
        return notOffered(package, ComposerRepository(repositoryUrl, keys, stop).host());
    return offers->value(package);
}

Result<QMap<QString, QList<Offer>>> offersOf(const QString &repositoryUrl, const AccessKeys &keys, const QStringList &packages, std::stop_token stop)
{
    ComposerRepository repository(repositoryUrl, keys, stop);
    if (auto opened = repository.open(); !opened)
        return opened.problem();
    return repository.offers(packages);
}
