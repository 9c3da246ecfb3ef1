#include "app/magento/releases.h"

#include "app/magento/extensions.h"
#include "app/magento/lockfile.h"
#include "app/magento/requirements.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

QString shown(const char *text)
{
    return QCoreApplication::translate("Release", text);
}

/// "8.3 or 8.4": what the rule allows of the PHP versions there are.
QString phpWords(const QString &rule)
{
    const auto constraint = Constraint::parse(rule);
    QStringList fitting;
    for (const QString &minor : {u"5.5"_s, u"5.6"_s, u"7.0"_s, u"7.1"_s, u"7.2"_s, u"7.3"_s, u"7.4"_s, u"8.0"_s, u"8.1"_s, u"8.2"_s, u"8.3"_s,
                                 u"8.4"_s, u"8.5"_s, u"8.6"_s, u"8.7"_s, u"8.8"_s, u"9.0"_s}) {
        if (constraint && constraint->allows(Version(minor + u".99"_s)))
            fitting.append(minor);
    }
    switch (fitting.size()) {
    case 0: return rule;
    case 1: return fitting[0];
    case 2: return shown(QT_TRANSLATE_NOOP("Release", "%1 or %2")).arg(fitting[0], fitting[1]);
    case 3: return shown(QT_TRANSLATE_NOOP("Release", "%1, %2 or %3")).arg(fitting[0], fitting[1], fitting[2]);
    default: return shown(QT_TRANSLATE_NOOP("Release", "%1 to %2")).arg(fitting.first(), fitting.last());
    }
}

/// "MySQL 8.0, MariaDB 10.2 to 10.6" out of Magento's own patterns.
QString databaseWords(const QStringList &patterns)
{
    QStringList words;
    for (const QString &pattern : patterns) {
        const QString kind = pattern.section(u'-', 0, 0);
        QString rule = pattern.section(u'-', 1).remove(u'(').remove(u')');
        if (rule == "8"_L1)
            rule = u"8.0"_s;
        if (rule.contains(u'-'))
            words.append(shown(QT_TRANSLATE_NOOP("Release", "%1 %2 to %3")).arg(kind, rule.section(u'-', 0, 0), rule.section(u'-', 1)));
        else
            words.append(u"%1 %2"_s.arg(kind, rule));
    }
    return QLocale().createSeparatedList(words);
}

QString minorOf(const Version &version)
{
    return version.line().section(u'.', 0, 1);
}

/// The newest of the releases whose packages this extension takes, for "works with Magento up to".
Version newestThatFits(const Package &package, const QString &product, const QList<Offer> &offers)
{
    for (const Offer &offer : offers) {
        if (offer.name == product && !misfitOf(package, broughtBy(product, offer.version, offer.require, offers)))
            return offer.version;
    }
    return {};
}

/// The newest version of an extension on offer that takes what the release brings and the PHP that runs; null when none does.
Version newestFitting(const QList<Offer> &offers, const QString &name, const QMap<QString, Version> &brought, const Version &php)
{
    Version newest;
    for (const Offer &offer : offers) {
        if (offer.name != name || offer.version <= newest)
            continue;
        Package package;
        package.name = offer.name;
        package.require = offer.require;
        const auto rule = Constraint::parse(offer.require.value(u"php"_s, u"*"_s));
        if (!misfitOf(package, brought) && (php.isNull() || !rule || rule->allows(php)))
            newest = offer.version;
    }
    return newest;
}

Release::Obstacle extensionObstacle(const Extensions::Misfit &misfit, const Survey &survey, const Version &release,
                                    const QMap<QString, Version> &brought, const QList<Offer> &offers)
{
    Release::Obstacle obstacle{Release::Obstacle::Kind::Extension, {}, misfit.root};
    const QString name = friendlyName(misfit.package.name);
    const QString version = misfit.package.version.text();
    const Version upTo = newestThatFits(misfit.package, survey.productPackage, offers);
    const Version update = newestFitting(offers, misfit.root, brought, survey.phpVersion);
    if (!upTo.isNull() && upTo < release && !update.isNull())
        obstacle.sentence = shown(QT_TRANSLATE_NOOP("Release", "%1 %2 works with Magento up to %3; an update to %4 would fit.")).arg(name, version, upTo.text(), update.text());
    else if (!update.isNull())
        obstacle.sentence = shown(QT_TRANSLATE_NOOP("Release", "%1 %2 does not work with Magento %3; an update to %4 would fit.")).arg(name, version, release.text(), update.text());
    else if (!upTo.isNull() && upTo < release)
        obstacle.sentence = shown(QT_TRANSLATE_NOOP("Release", "%1 %2 works with Magento up to %3.")).arg(name, version, upTo.text());
    else
        obstacle.sentence = shown(QT_TRANSLATE_NOOP("Release", "%1 %2 does not work with Magento %3: it needs %4 %5, and this version brings %6."))
                                .arg(name, version, release.text(), misfit.needs, misfit.rule, misfit.gets.text());
    return obstacle;
}

/// One sentence on an extension that composer.json asks for. known: some version of it is on offer.
QString verdictOn(const Component &component, const QString &magento, bool known)
{
    if (component.fits && component.updatable)
        return shown(QT_TRANSLATE_NOOP("Release", "Works with Magento %1 as it is; %2 is available.")).arg(magento, component.newest.text());
    if (component.fits)
        return shown(QT_TRANSLATE_NOOP("Release", "Works with Magento %1 as it is.")).arg(magento);
    if (component.updatable)
        return shown(QT_TRANSLATE_NOOP("Release", "%1 does not work with Magento %2; an update to %3 would fit.")).arg(component.installed.text(), magento, component.newest.text());
    if (known)
        return shown(QT_TRANSLATE_NOOP("Release", "No version on offer works with Magento %1 yet. Ask its maker, or choose an older Magento.")).arg(magento);
    return shown(QT_TRANSLATE_NOOP("Release", "%1 does not work with Magento %2, and newer versions could not be seen. Ask its maker for one, or for access to its repository.")).arg(component.installed.text(), magento);
}

Release judged(const Offer &offer, const Survey &survey, const Extensions &extensions, const QList<Offer> &offers)
{
    using Kind = Release::Obstacle::Kind;
    Release release{offer.version, offer.require, {}};
    if (survey.edition == Edition::Cloud)
        release.obstacles.append({Kind::Edition, shown(QT_TRANSLATE_NOOP("Release", "This store runs on Adobe's cloud, where upgrades are made through git and not on the server.")), {}});
    else if (survey.edition == Edition::GitClone)
        release.obstacles.append({Kind::Edition, shown(QT_TRANSLATE_NOOP("Release", "This store was cloned with git from Magento's own source; only stores installed with Composer can be upgraded here.")), {}});

    const Requirements row = RequirementsTable::shipped().of(offer.name, offer.version);
    const QString php = offer.require.value(u"php"_s, row.php);
    const auto phpRule = Constraint::parse(php);
    if (phpRule && !survey.phpVersion.isNull() && !phpRule->allows(survey.phpVersion))
        release.obstacles.append({Kind::Php, shown(QT_TRANSLATE_NOOP("Release", "Needs PHP %1; your server runs %2.")).arg(phpWords(php), minorOf(survey.phpVersion)), {}});

    if (survey.databaseReachable && !survey.databaseVersion.isNull()
        && !RequirementsTable::databaseAllowed(row.databasePatterns, survey.databaseKind, survey.databaseVersion))
        release.obstacles.append({Kind::Database, shown(QT_TRANSLATE_NOOP("Release", "Works with %1; your server runs %2 %3."))
                                      .arg(databaseWords(row.databasePatterns), survey.databaseKind, minorOf(survey.databaseVersion)), {}});

    const auto brought = broughtBy(offer.name, offer.version, offer.require, offers);
    const auto misfits = extensions.misfits(brought);
    for (const Extensions::Misfit &misfit : misfits)
        release.obstacles.append(extensionObstacle(misfit, survey, offer.version, brought, offers));
    return release;
}

} // namespace

QList<Release> judgeReleases(const Survey &survey, const QList<Offer> &offers)
{
    const Extensions extensions(survey);
    QList<Offer> sorted = offers;
    std::stable_sort(sorted.begin(), sorted.end(), [](const Offer &a, const Offer &b) { return b.version < a.version; });
    QList<Release> releases;
    for (const Offer &offer : std::as_const(sorted)) {
        // Among the offers may be extensions' and, for Adobe Commerce, the Open Source metapackage it is built on.
        if ((!survey.productPackage.isEmpty() && offer.name != survey.productPackage) || !offer.version.isStable())
            continue;
        if (offer.version > survey.version)
            releases.append(judged(offer, survey, extensions, sorted));
    }
    return releases;
}

QList<Component> judgeComponents(const Survey &survey, const Release &target, const QMap<QString, QList<Offer>> &offers)
{
    const Extensions extensions(survey);
    const QString magento = target.version.text();
    // The Open Source metapackage below Adobe Commerce, when it was asked for too.
    QList<Offer> metapackages;
    for (auto it = offers.begin(); it != offers.end(); ++it) {
        if (!productOf({it.key()}).isEmpty())
            metapackages.append(it.value());
    }
    const auto brought = broughtBy(survey.productPackage, target.version, target.require, metapackages);
    const auto misfits = extensions.misfits(brought);

    QList<Component> components;
    const auto comesAlong = extensions.brought();
    for (const Package &package : extensions.direct()) {
        Component component;
        component.name = package.name;
        component.installed = package.version;
        const auto misfit = std::find_if(misfits.begin(), misfits.end(), [&package](const auto &each) { return each.root == package.name; });
        component.fits = misfit == misfits.end();
        if (!component.fits)
            component.heldBy = u"%1 %2"_s.arg(misfit->needs, misfit->rule);
        const QList<Offer> offered = offers.value(package.name);
        component.newest = newestFitting(offered, package.name, brought, survey.phpVersion);
        component.updatable = component.newest > component.installed;
        // What the repository says now counts more than what was written down when it was installed.
        component.abandoned = offered.isEmpty() ? package.abandoned : offered.first().abandoned;
        component.replacement = offered.isEmpty() ? package.replacement : offered.first().replacement;
        component.verdict = verdictOn(component, magento, !offered.isEmpty());
        components.append(component);
        for (const Extensions::Brought &along : comesAlong) {
            if (along.by != package.name)
                continue;
            Component below;
            below.name = along.package.name;
            below.broughtBy = package.name;
            below.installed = along.package.version;
            const auto own = misfitOf(along.package, brought);
            below.fits = !own;
            if (own)
                below.heldBy = u"%1 %2"_s.arg(own->needs, own->rule);
            below.abandoned = along.package.abandoned;
            below.replacement = along.package.replacement;
            below.verdict = own ? shown(QT_TRANSLATE_NOOP("Release", "Comes with %1; as it is, it does not work with Magento %2.")).arg(package.name, magento)
                                : shown(QT_TRANSLATE_NOOP("Release", "Comes with %1.")).arg(package.name);
            components.append(below);
        }
    }
    return components;
}
