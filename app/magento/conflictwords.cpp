#include "app/magento/conflictwords.h"

#include "app/magento/extensions.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace
{

QString shown(const char *text)
{
    return QCoreApplication::translate("Conflict", text);
}

} // namespace

namespace ConflictWords
{

bool isProduct(const QString &package)
{
    return package.startsWith("magento/product-"_L1) || package.startsWith("mage-os/product-"_L1);
}

bool isMagentosOwn(const QString &package)
{
    return package.startsWith("magento/"_L1) || package.startsWith("mage-os/"_L1);
}

bool isPlatform(const QString &package)
{
    return !package.contains(u'/');
}

QString nameOf(const QString &package)
{
    // Only what looks like an extension has a name of words; a library is known by its package.
    static const QRegularExpression extension(u"/(?:magento-?2-|module-|extension-|theme-)"_s);
    if (package.startsWith("magento/product-enterprise"_L1))
        return u"Adobe Commerce"_s;
    if (isProduct(package))
        return package.startsWith("mage-os/"_L1) ? u"Mage-OS"_s : u"Magento"_s;
    return !isMagentosOwn(package) && extension.match(package).hasMatch() ? friendlyName(package) : package;
}

QString named(const QString &package, const QStringList &versions)
{
    const QString name = nameOf(package);
    if (versions.isEmpty())
        return name;
    if (versions.size() == 1)
        return QCoreApplication::translate("Conflict", "%1 %2", "an extension and its version").arg(name, versions.first());
    return QCoreApplication::translate("Conflict", "%1 %2 to %3", "an extension, its oldest and its newest version").arg(name, versions.first(), versions.last());
}

QString releaseOfFramework(const QString &version)
{
    static const QRegularExpression shape(u"^10([123])\\.0\\.(\\d{1,3}(?:-p\\d{1,3})?)$"_s);
    const auto match = shape.match(version);
    return match.hasMatch() ? u"2.%1.%2"_s.arg(match.captured(1).toInt() + 1).arg(match.captured(2)) : QString();
}

QString offerSentence(const ConflictOffer &offer)
{
    const QString name = nameOf(offer.package);
    switch (offer.kind) {
    case ConflictOffer::Kind::Update:
        return offer.version.isEmpty() ? shown(QT_TRANSLATE_NOOP("Conflict", "Update %1 together with Magento.")).arg(name)
                                       : shown(QT_TRANSLATE_NOOP("Conflict", "Version %2 of %1 fits: take it?")).arg(name, offer.version);
    case ConflictOffer::Kind::TakeOut: return shown(QT_TRANSLATE_NOOP("Conflict", "Take %1 out of the store; its data is kept.")).arg(name);
    case ConflictOffer::Kind::OtherTarget:
        return offer.version.isEmpty() ? shown(QT_TRANSLATE_NOOP("Conflict", "Choose another version to go to."))
                                       : shown(QT_TRANSLATE_NOOP("Conflict", "Go to %1 instead.")).arg(offer.version);
    case ConflictOffer::Kind::Php: return shown(QT_TRANSLATE_NOOP("Conflict", "Ask your host for a PHP that meets %1, for the website and for the command line.")).arg(offer.version);
    case ConflictOffer::Kind::PhpExtension: return shown(QT_TRANSLATE_NOOP("Conflict", "Ask your host for %1, for the website and for the command line.")).arg(offer.package);
    case ConflictOffer::Kind::AllowPlugin: return shown(QT_TRANSLATE_NOOP("Conflict", "If you trust it, allow %1 under config.allow-plugins in composer.json.")).arg(offer.package);
    case ConflictOffer::Kind::Loosen: return shown(QT_TRANSLATE_NOOP("Conflict", "Take %1 out of composer.json, or loosen what it asks there.")).arg(offer.package);
    case ConflictOffer::Kind::Together: return shown(QT_TRANSLATE_NOOP("Conflict", "Update everything at once, without naming single packages."));
    case ConflictOffer::Kind::AskMaker: return shown(QT_TRANSLATE_NOOP("Conflict", "Ask the maker of %1 for access to their repository, or renew the licence.")).arg(name);
    case ConflictOffer::Kind::Repositories: return shown(QT_TRANSLATE_NOOP("Conflict", "Let a developer put the repositories in composer.json in another order."));
    case ConflictOffer::Kind::Rename: return shown(QT_TRANSLATE_NOOP("Conflict", "Correct the name in composer.json."));
    }
    return {};
}

} // namespace ConflictWords
