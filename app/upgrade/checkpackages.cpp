#include "app/ssh/command.h"
#include "app/upgrade/judge.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

// What Composer stops at or does silently: plugins, pinned versions, advisories, patches, programs it needs, further repositories.
namespace {

QString shown(const char *text)
{
    return QCoreApplication::translate("Check", text);
}

QStringList pluginsOf(const Survey &survey)
{
    QStringList names;
    for (const Package &package : survey.packages) {
        if (package.type == "composer-plugin"_L1)
            names.append(package.name);
    }
    return names;
}

/// Those that Magento's own template allows; for these Fix may say yes.
bool belongsToMagento(const QString &name)
{
    return name.startsWith("magento/"_L1) || name.startsWith("mage-os/"_L1) || name == "laminas/laminas-dependency-plugin"_L1 || name == "dealerdirect/phpcodesniffer-composer-installer"_L1
        || name == "php-http/discovery"_L1;
}

void judgePlugins(Check &check, const Evidence &evidence)
{
    const Survey &survey = evidence.survey;
    const SurveyFacts &facts = survey.facts;
    if (!facts.has(u"composerjson"_s))
        return couldNotTell(check, evidence, u"store"_s);
    const QStringList plugins = pluginsOf(survey);
    const QString allow = facts.text(u"composerjson"_s, u"allow"_s);
    check.seen = u"plugins: %1\nallow-plugins: %2"_s.arg(plugins.join(u' '), allow);
    // Composer asks this question only since 2.2.
    const bool asks = survey.composerVersion.isNull() || survey.composerVersion >= Version(u"2.2.0"_s);
    QStringList blocked;
    for (const QString &plugin : plugins) {
        bool ruled = allow == "all"_L1 || !asks;
        bool forbidden = allow == "none"_L1;
        for (const SurveyStream::Line &rule : facts.all(u"allowplugin"_s)) {
            const QRegularExpression pattern(QRegularExpression::anchoredPattern(QRegularExpression::escape(rule.value(u"name"_s)).replace(u"\\*"_s, u".*"_s)), QRegularExpression::CaseInsensitiveOption);
            if (!ruled && !forbidden && pattern.match(plugin).hasMatch()) {
                ruled = true;
                forbidden = !rule.truth(u"yes"_s);
            }
        }
        // One that was forbidden on purpose is nobody's business, unless it is the one that puts Magento's own files in place.
        if ((!ruled && !forbidden) || (forbidden && plugin == "magento/magento-composer-installer"_L1))
            blocked.append(plugin);
    }
    if (blocked.isEmpty())
        return fine(check, shown(QT_TRANSLATE_NOOP("Check", "Composer may run every plugin that it needs.")));
    const bool ours = std::all_of(blocked.begin(), blocked.end(), belongsToMagento);
    fixThis(check, ours ? shown(QT_TRANSLATE_NOOP("Check", "composer.json does not allow these plugins of Composer: %1. Composer stops at that. Press Fix to allow them; Magento's own template does.")).arg(someOf(blocked))
                        : shown(QT_TRANSLATE_NOOP("Check", "composer.json does not say whether Composer may run these plugins: %1. Composer stops at that. Say yes or no for each with \"composer config allow-plugins.NAME true\" (or false) in the store's folder.")).arg(someOf(blocked)));
    if (!ours || survey.composer.isEmpty() || survey.php.isEmpty())
        return;
    QString script;
    for (const QString &plugin : blocked)
        script += shellQuoted(survey.php) + u' ' + shellQuoted(survey.composer) + u" config --no-plugins --no-interaction "_s + shellQuoted(u"allow-plugins."_s + plugin) + u" true || exit 1\n"_s;
    mendBy(check, shown(QT_TRANSLATE_NOOP("Check", "Allow these plugins")), script, {u"composer.json"_s});
}

void judgePlatform(Check &check, const Evidence &evidence)
{
    const SurveyFacts &facts = evidence.survey.facts;
    if (!facts.has(u"composerjson"_s))
        return couldNotTell(check, evidence, u"store"_s);
    const QString pinned = facts.text(u"composerjson"_s, u"platform"_s);
    const QString force = facts.text(u"composerjson"_s, u"force"_s);
    check.seen = u"config.platform.php: %1\nextra.magento-force: %2\nrepositories.packagist.org: %3"_s.arg(pinned, force, facts.text(u"composerjson"_s, u"packagist"_s));
    const QString own = evidence.release ? evidence.release->require.value(u"php"_s) : QString();
    const auto rule = Constraint::parse(own.isEmpty() ? evidence.rules.php : own);
    if (!pinned.isEmpty() && rule && !rule->allows(Version(pinned))) {
        const QString answer = shown(QT_TRANSLATE_NOOP("Check", "composer.json tells Composer to reckon with PHP %1 (config.platform.php), whatever the server has, and the new version of Magento does not allow that. Run \"composer config --unset platform.php\" in the store's folder."))
                                   .arg(pinned);
        return evidence.target.isNull() ? worthKnowing(check, answer) : fixThis(check, answer);
    }
    if (facts.text(u"composerjson"_s, u"packagist"_s) == "false"_L1)
        return worthKnowing(check, shown(QT_TRANSLATE_NOOP("Check", "composer.json switches Packagist off. The repository you use instead has to offer every package of the new version.")));
    if (force.isEmpty())
        return worthKnowing(check, shown(QT_TRANSLATE_NOOP("Check", "composer.json lacks \"magento-force\": \"override\", so files outside of vendor that you changed would not be replaced by the new version's.")));
    fine(check, shown(QT_TRANSLATE_NOOP("Check", "composer.json holds nothing that keeps the new version away.")));
}

void judgeAdvisories(Check &check, const Evidence &evidence)
{
    const Survey &survey = evidence.survey;
    const SurveyFacts &facts = survey.facts;
    if (survey.composerVersion.isNull())
        return couldNotTell(check, evidence, u"composer"_s);
    const QString off = facts.text(u"composerjson"_s, u"block-insecure"_s);
    const QString policy = facts.text(u"composerjson"_s, u"blocks"_s);
    check.seen = u"Composer %1, audit.block-insecure: %2, policy.advisories.block: %3"_s.arg(survey.composerVersion.text(), off, policy);
    if (survey.composerVersion < Version(u"2.9.0"_s))
        return fine(check, shown(QT_TRANSLATE_NOOP("Check", "This Composer installs versions with known security holes too; only from 2.9 on it refuses them.")));
    if (!facts.has(u"composerjson"_s))
        return couldNotTell(check, evidence, u"store"_s);
    if (off == "0"_L1 || policy == "0"_L1)
        return fine(check, shown(QT_TRANSLATE_NOOP("Check", "composer.json lets Composer install versions that have known security holes.")));
    const Version release = evidence.rules.release.isNull() ? evidence.target : evidence.rules.release;
    // Mage-OS up to 2.0.0 asks for a jQuery with known holes, whatever Magento it is made from.
    const bool oldMageOs = survey.edition == Edition::MageOs && evidence.target <= Version(u"2.0.0"_s);
    if (evidence.target.isNull() || (release >= Version(u"2.4.7"_s) && !oldMageOs))
        return fine(check, shown(QT_TRANSLATE_NOOP("Check", "No advisory is known that would make Composer refuse this version.")));
    const int ignored = static_cast<int>(std::clamp<qint64>(facts.number(u"composerjson"_s, u"ignored"_s), 0, 1000));
    if (ignored > 0)
        return worthKnowing(check, QCoreApplication::translate("Check", "composer.json has Composer pass over %n known security hole(s). Whether these are all that this version has shows when the packages are looked for, before anything is changed.", nullptr, ignored));
    fixThis(check, oldMageOs ? shown(QT_TRANSLATE_NOOP("Check", "Composer %1 refuses packages with known security holes, and Mage-OS %2 needs some. Choose Mage-OS 2.1.0 or newer; or press Fix to let Composer install them all the same.")).arg(survey.composerVersion.text(), evidence.target.text())
                             : shown(QT_TRANSLATE_NOOP("Check", "Composer %1 refuses packages with known security holes, and Magento %2 needs some. Choose Magento 2.4.7 or newer; or press Fix to let Composer install them all the same.")).arg(survey.composerVersion.text(), evidence.target.text()));
    if (survey.composer.isEmpty() || survey.php.isEmpty())
        return;
    mendBy(check, shown(QT_TRANSLATE_NOOP("Check", "Let Composer install them")), shellQuoted(survey.php) + u' ' + shellQuoted(survey.composer) + u" config --no-plugins --no-interaction audit.block-insecure false\n"_s, {u"composer.json"_s});
}

void judgeDownloadTools(Check &check, const Evidence &evidence)
{
    const Survey &survey = evidence.survey;
    if (survey.tools.isEmpty() || survey.phpExtensions.isEmpty())
        return couldNotTell(check, evidence, survey.tools.isEmpty() ? u"server"_s : u"php"_s);
    const bool zip = survey.phpExtensions.contains(u"zip"_s, Qt::CaseInsensitive);
    const bool unzip = survey.tools.contains(u"unzip"_s);
    const bool git = survey.tools.contains(u"git"_s);
    check.seen = survey.tools.join(u' ');
    if (!zip && !unzip)
        return fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "Composer can unpack nothing: neither the program unzip nor PHP's zip extension is there. Ask your host for unzip.")));
    if (!git && survey.facts.number(u"composerjson"_s, u"vcs"_s) > 0)
        return fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "composer.json fetches packages out of git repositories, and git is not installed. Ask your host for git.")));
    if (!unzip)
        return worthKnowing(check, shown(QT_TRANSLATE_NOOP("Check", "The program unzip is missing. Composer unpacks with PHP then, which is slower and forgets which files are executable.")));
    fine(check, shown(QT_TRANSLATE_NOOP("Check", "Composer can fetch and unpack packages.")));
}

void judgePatches(Check &check, const Evidence &evidence)
{
    const SurveyFacts &facts = evidence.survey.facts;
    if (!facts.has(u"patches"_s))
        return couldNotTell(check, evidence, u"store"_s);
    const qint64 listed = std::max<qint64>(0, facts.number(u"patches"_s, u"count"_s));
    const qint64 hot = std::max<qint64>(0, facts.number(u"patches"_s, u"hotfixes"_s));
    const QStringList missing = facts.words(u"patches"_s, u"missing"_s);
    const int count = static_cast<int>(std::min<qint64>(listed + hot, 10000));
    check.seen = u"composer.json: %1 (%2), m2-hotfixes: %3, missing: %4"_s.arg(listed).arg(facts.text(u"patches"_s, u"packages"_s)).arg(hot).arg(missing.join(u' '));
    if (count == 0)
        return fine(check, shown(QT_TRANSLATE_NOOP("Check", "No patches are put onto packages.")));
    if (!missing.isEmpty())
        return fixThis(check, QCoreApplication::translate("Check", "%n patch file(s) that composer.json names are not there: %1. Composer stops at that. Bring the files back or take their lines out of composer.json.", nullptr, int(missing.size())).arg(someOf(missing)));
    if (!evidence.survey.tools.isEmpty() && !evidence.survey.tools.contains(u"patch"_s) && !evidence.survey.tools.contains(u"git"_s))
        return fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "This store puts patches onto packages, but neither the program patch nor git is installed. Ask your host for patch.")));
    if (facts.truth(u"patches"_s, u"fatal"_s))
        return worthKnowing(check, QCoreApplication::translate("Check", "%n patch(es) are put onto packages after Composer has fetched them (%1). One that no longer fits the new version stops the upgrade while the new version is built, before anything is changed; look through them and drop those that the new version contains.", nullptr, count)
                                       .arg(someOf(facts.words(u"patches"_s, u"packages"_s))));
    worthKnowing(check, QCoreApplication::translate("Check", "%n patch(es) are put onto packages after Composer has fetched them (%1). One that no longer fits the new version is left out with no more than a line in the log; look through them and drop those that the new version contains.", nullptr, count)
                            .arg(someOf(facts.words(u"patches"_s, u"packages"_s))));
}

void judgeQualityPatches(Check &check, const Evidence &evidence)
{
    const SurveyFacts &facts = evidence.survey.facts;
    if (!facts.has(u"patches"_s))
        return couldNotTell(check, evidence, u"store"_s);
    const QStringList names = facts.words(u"patches"_s, u"quality"_s);
    check.seen = names.join(u'\n');
    if (names.isEmpty())
        return fine(check, shown(QT_TRANSLATE_NOOP("Check", "No quality patches are applied.")));
    worthKnowing(check, QCoreApplication::translate("Check", "%n of Adobe's quality patches are applied: %1. The upgrade takes them away with the old files. Afterwards run \"vendor/bin/magento-patches status\" and apply those that the new version does not contain.", nullptr, int(names.size())).arg(someOf(names)));
}

void judgeBundled(Check &check, const Evidence &evidence)
{
    const Survey &survey = evidence.survey;
    if (survey.version.isNull())
        return couldNotTell(check, evidence, u"composer.lock"_s);
    const Version border(u"2.4.4"_s);
    const Version target = evidence.rules.release.isNull() ? evidence.target : evidence.rules.release;
    QStringList leaving;
    if (!evidence.target.isNull() && survey.version < border && target >= border && survey.edition != Edition::MageOs) {
        for (const Package &package : survey.packages) {
            const QString vendor = package.name.section(u'/', 0, 0);
            if (!package.direct && package.type == "magento2-module"_L1 && QStringList{u"amzn"_s, u"dotmailer"_s, u"dotdigital"_s, u"klarna"_s, u"vertex"_s, u"yotpo"_s, u"temando"_s}.contains(vendor))
                leaving.append(package.name);
        }
    }
    check.seen = leaving.join(u'\n');
    if (leaving.isEmpty())
        return fine(check, shown(QT_TRANSLATE_NOOP("Check", "No extension leaves Magento's own package on this way.")));
    worthKnowing(check, shown(QT_TRANSLATE_NOOP("Check", "From 2.4.4 on these extensions no longer come with Magento: %1. If you take payments, taxes or emails through one of them, install its maker's own package first.")).arg(someOf(leaving)));
}

void judgeRepositories(Check &check, const Evidence &evidence)
{
    const SurveyFacts &facts = evidence.survey.facts;
    QStringList refused, silent;
    for (const SurveyStream::Line &line : facts.all(u"repository"_s)) {
        const qint64 code = line.number(u"code"_s);
        const QString host = line.value(u"host"_s);
        check.seen += u"%1: HTTP %2, keys on the server: %3\n"_s.arg(host).arg(code).arg(line.truth(u"keys"_s) ? u"yes"_s : u"no"_s);
        if (code == 401 || code == 403 || code == 404 || code == 410)
            refused.append(host);
        else if (code < 200 || code >= 500)
            silent.append(host);
    }
    if (!refused.isEmpty())
        return fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "These repositories of composer.json do not let your server in: %1. Composer stops at that. Put valid keys for them into auth.json, or take out of composer.json those you no longer need.")).arg(someOf(refused)));
    if (!evidence.survey.knows(u"repositories"_s))
        return couldNotTell(check, evidence, u"repositories"_s);
    if (!silent.isEmpty())
        return couldNotTell(check, shown(QT_TRANSLATE_NOOP("Check", "Could not tell: %1 did not answer your server. Composer asks every repository of composer.json and stops if one stays away.")).arg(someOf(silent)));
    fine(check, shown(QT_TRANSLATE_NOOP("Check", "Every further repository of composer.json lets your server in.")));
}

} // namespace

QList<Question> questionsOfPackages()
{
    return {
        {"composer-plugins", QT_TRANSLATE_NOOP("Check", "Composer's plugins"), QT_TRANSLATE_NOOP("Check", "Composer 2.2 and newer stops at a plugin nobody allowed; without Magento's installer half of the new version's files are missing."), "composer.json config.allow-plugins; composer.lock", "composer/composer, CHANGELOG 2.2.0, 2021-12-22", "store composer composer.lock", judgePlugins},
        {"composer-settings", QT_TRANSLATE_NOOP("Check", "Settings in composer.json"), QT_TRANSLATE_NOOP("Check", "A setting from years ago can keep Composer from finding any new version."), "composer.json config.platform, extra.magento-force, repositories", "getcomposer.org/doc/06-config.md, 2026", "store", judgePlatform},
        {"composer-advisories", QT_TRANSLATE_NOOP("Check", "Security advisories"), QT_TRANSLATE_NOOP("Check", "Since 2.9 Composer leaves out versions with known holes, and old lines of Magento can no longer be installed."), "composer --version; composer.json config.audit", "composer/composer, CHANGELOG 2.9.0, 2025-11-13", "composer store", judgeAdvisories},
        {"download-tools", QT_TRANSLATE_NOOP("Check", "Programs for Composer"), QT_TRANSLATE_NOOP("Check", "Packages are archives, and some come out of git."), "command -v unzip git", "getcomposer.org/doc/00-intro.md, 2026", "server store", judgeDownloadTools},
        {"patches", QT_TRANSLATE_NOOP("Check", "Patches"), QT_TRANSLATE_NOOP("Check", "A patch is made for one version and may not fit the next."), "composer.json extra.patches; m2-hotfixes; command -v patch", "cweagans/composer-patches and vaimo/composer-patches, README, 2026", "store server?", judgePatches},
        {"quality-patches", QT_TRANSLATE_NOOP("Check", "Quality patches"), QT_TRANSLATE_NOOP("Check", "They are gone after an upgrade, and the faults they mended come back."), "var/log/patch.log", "AdobeDocs/commerce-operations.en, tools/quality-patches-tool/usage, 2026-08-20", "store", judgeQualityPatches},
        {"bundled-extensions", QT_TRANSLATE_NOOP("Check", "Bundled extensions"), QT_TRANSLATE_NOOP("Check", "Magento 2.4.4 no longer brings the extensions of payment and marketing providers."), "composer.lock", Source::Prerequisites, "composer.json composer.lock store", judgeBundled},
        {"repositories", QT_TRANSLATE_NOOP("Check", "Further repositories"), QT_TRANSLATE_NOOP("Check", "Composer asks all of them, even for packages that another one has."), "GET packages.json of each, from the server", "getcomposer.org/doc/05-repositories.md, 2026", "repositories", judgeRepositories},
    };
}
