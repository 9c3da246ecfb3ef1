#include "app/ssh/command.h"
#include "app/upgrade/judge.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

// The store on the server: how it was installed, its files, its cron, its state.
namespace {

QString shown(const char *text)
{
    return QCoreApplication::translate("Check", text);
}

/// Looked for, and not there.
bool isMissing(const Survey &survey, const QString &name)
{
    const QList<SurveyStream::Line> lines = survey.facts.all(u"file"_s);
    return std::any_of(lines.begin(), lines.end(), [&name](const SurveyStream::Line &line) { return line.value(u"name"_s) == name; });
}

void judgeInstallation(Check &check, const Evidence &evidence)
{
    const Survey &survey = evidence.survey;
    check.seen = u"%1 %2 (%3)"_s.arg(editionName(survey.edition), survey.version.text(), survey.productPackage);
    if (survey.gitClone || survey.edition == Edition::GitClone)
        return fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "This store is a git clone of Magento's source code. Composer cannot upgrade it. Move it to an installation made with Composer first, or upgrade it with git.")));
    if (survey.edition == Edition::Cloud)
        return fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "This store runs on Adobe Commerce on cloud infrastructure, where files on the server cannot be changed. Upgrade it in its git repository with ece-tools and push.")));
    if (survey.version.isNull() || survey.productPackage.isEmpty()) {
        // A lock file that is not there is an answer; one that cannot be read, or not to its end, is none.
        if (!survey.knows(u"composer.lock"_s) && !isMissing(survey, u"composer.lock"_s) && !(survey.said && survey.said->hasBlock(u"composer.lock"_s)))
            return couldNotTell(check, evidence, u"composer.lock"_s);
        if (!survey.knows(u"composer.lock"_s))
            check.seen = survey.unknown.value(u"composer.lock"_s);
        return fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "composer.lock does not say which Magento this is. Check that the store's folder is the right one and that %1 may read its composer.lock.")).arg(survey.login));
    }
    if (isMissing(survey, u"composer.lock"_s))
        return fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "composer.lock is missing: nothing says which packages this store has, and an upgrade would change all of them. Bring it back from a backup or from version control, then check again.")));
    fine(check, shown(QT_TRANSLATE_NOOP("Check", "%1 %2, installed with Composer.")).arg(editionName(survey.edition), survey.version.text()));
}

void judgeUnfinished(Check &check, const Evidence &evidence)
{
    if (!evidence.survey.knows(u"installed"_s))
        return couldNotTell(check, evidence, u"installed"_s);
    if (evidence.survey.unfinishedUpdate) {
        check.seen = u"vendor/composer/installed.json differs from composer.lock"_s;
        return fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "The packages in vendor are not those of composer.lock: an earlier Composer run broke off. Run \"composer install\" in the store's folder, then check again.")));
    }
    fine(check, shown(QT_TRANSLATE_NOOP("Check", "The installed packages are those of composer.lock.")));
}

void judgeWritable(Check &check, const Evidence &evidence)
{
    const Survey &survey = evidence.survey;
    QStringList paths = survey.unwritable;
    paths.removeAll(u"var/session"_s);
    if (survey.owner.isEmpty())
        return couldNotTell(check, evidence, u"folder"_s);
    if (paths.isEmpty() && !survey.knows(u"writing"_s))
        return couldNotTell(check, evidence, u"writing"_s);
    if (paths.isEmpty())
        return fine(check, shown(QT_TRANSLATE_NOOP("Check", "Every file that the upgrade replaces can be written.")));
    check.seen = paths.join(u'\n');
    fixThis(check, QCoreApplication::translate("Check", "%n file(s) or folder(s) cannot be written, %1 among them. Press Fix; if that does not help, ask your host to give them to %2.", nullptr, int(paths.size())).arg(paths.first(), survey.login));
    QString script = u"bad=0\nfor path in"_s;
    for (const QString &path : paths)
        script += u" \\\n    "_s + shellQuoted(u"./"_s + path);
    script += u"\ndo\n    if [ -O \"$path\" ]; then chmod u+w \"$path\" || bad=1\n    else echo \"$path belongs to somebody else\" >&2; bad=1; fi\ndone\nexit $bad\n"_s;
    mendBy(check, shown(QT_TRANSLATE_NOOP("Check", "Make them writable for their owner")), script, paths);
}

void judgeSessions(Check &check, const Evidence &evidence)
{
    const Survey &survey = evidence.survey;
    check.seen = u"session/save: %1"_s.arg(survey.sessionSave);
    if (survey.unwritable.contains(u"var/session"_s)) {
        fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "var/session cannot be written: nobody could stay logged in. Press Fix; if that does not help, ask your host to give it to %1.")).arg(survey.login));
        mendBy(check, shown(QT_TRANSLATE_NOOP("Check", "Make it writable for its owner")), u"[ -O var/session ] || { echo 'var/session belongs to somebody else' >&2; exit 1; }\nchmod u+rwx var/session\n"_s, {u"var/session"_s});
        return;
    }
    if (survey.sessionSave.isEmpty())
        return couldNotTell(check, evidence, u"env"_s);
    if (survey.fileSessions && !survey.knows(u"writing"_s))
        return couldNotTell(check, evidence, u"writing"_s);
    if (survey.fileSessions)
        return fine(check, shown(QT_TRANSLATE_NOOP("Check", "Sessions are kept in var/session, which can be written.")));
    fine(check, shown(QT_TRANSLATE_NOOP("Check", "Sessions are kept elsewhere (%1); var/session is not needed.")).arg(survey.sessionSave));
}

void judgeMaintenance(Check &check, const Evidence &evidence)
{
    const Survey &survey = evidence.survey;
    if (survey.owner.isEmpty() || !survey.knows(u"folder"_s))
        return couldNotTell(check, evidence, u"folder"_s);
    if (!survey.maintenance)
        return fine(check, shown(QT_TRANSLATE_NOOP("Check", "Your store is open.")));
    check.seen = u"var/.maintenance.flag"_s;
    fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "Your store is in maintenance mode: visitors cannot buy. If nobody is working on it, it was left on by mistake: press Fix to open it, then check again.")));
    mendBy(check, shown(QT_TRANSLATE_NOOP("Check", "Switch maintenance mode off")), u"rm -f var/.maintenance.flag\n"_s, {u"var/.maintenance.flag"_s});
}

void judgeRegenerate(Check &check, const Evidence &evidence)
{
    const Survey &survey = evidence.survey;
    if (survey.owner.isEmpty() || !survey.knows(u"folder"_s))
        return couldNotTell(check, evidence, u"folder"_s);
    if (!survey.regenerate)
        return fine(check, shown(QT_TRANSLATE_NOOP("Check", "Nothing is waiting to be generated anew.")));
    check.seen = u"var/.regenerate"_s;
    fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "A module was switched on or off and var/.regenerate is still there: the next command or page would delete all generated code, in the middle of the upgrade if need be. Press Fix to take the file away; the upgrade generates everything anew.")));
    mendBy(check, shown(QT_TRANSLATE_NOOP("Check", "Take the file away")), u"rm -f var/.regenerate\n"_s, {u"var/.regenerate"_s});
}

void judgeCron(Check &check, const Evidence &evidence)
{
    const Survey &survey = evidence.survey;
    check.seen = survey.cronLines.join(u'\n');
    if (!survey.cronEnabled)
        return worthKnowing(check, shown(QT_TRANSLATE_NOOP("Check", "Cron is switched off in env.php. It stays off; emails and indexes wait until you switch it on.")));
    if (!survey.knows(u"cron"_s))
        return couldNotTell(check, evidence, u"cron"_s);
    if (survey.cronLines.isEmpty())
        return worthKnowing(check, shown(QT_TRANSLATE_NOOP("Check", "No crontab line of this store was found for %1. If somebody else's crontab or a service runs its cron, pause that during the upgrade.")).arg(survey.login));
    if (survey.cronMarks.size() > 1) {
        worthKnowing(check, shown(QT_TRANSLATE_NOOP("Check", "This store stands in the crontab more than once, so its jobs run twice. Remove the block that is too many when you have time.")));
        // Up to 2.3.1 the mark was an MD5 sum, since 2.3.2 it is a SHA-256 sum; cron:install left the older block where it was.
        static const QRegularExpression older(u"^#~ MAGENTO START ([0-9a-f]{32})$"_s);
        static const QRegularExpression newer(u"^#~ MAGENTO START [0-9a-f]{64}$"_s);
        const QStringList old = survey.cronMarks.filter(older);
        if (old.size() == 1 && survey.cronMarks.size() == 2 && survey.cronMarks.filter(newer).size() == 1) {
            const QString sum = older.match(old.first()).captured(1);
            check.fixCrontab = true;
            mendBy(check, shown(QT_TRANSLATE_NOOP("Check", "Take the older block out of the crontab")), u"all=$(crontab -l) || exit 1\nprintf '%s\\n' \"$all\" | sed '/^#~ MAGENTO START %1$/,/^#~ MAGENTO END %1$/d' | crontab -\n"_s.replace(u"%1"_s, sum));
        }
        return;
    }
    fine(check, QCoreApplication::translate("Check", "%n crontab line(s) of this store are paused during the upgrade and put back afterwards.", nullptr, int(survey.cronLines.size())));
}

void judgeConsumers(Check &check, const Evidence &evidence)
{
    const Survey &survey = evidence.survey;
    if (survey.consumersRunning < 0)
        return couldNotTell(check, evidence, u"processes"_s);
    check.seen = u"cron:run: %1, queue:consumers:start: %2"_s.arg(survey.cronJobsRunning).arg(survey.consumersRunning);
    if (survey.consumersRunning > 0)
        return worthKnowing(check, QCoreApplication::translate("Check", "%n message queue consumer(s) run now; the upgrade ends them and waits. If a service such as supervisor starts them again, pause it during the upgrade.", nullptr, survey.consumersRunning));
    fine(check, survey.cronJobsRunning > 0 ? shown(QT_TRANSLATE_NOOP("Check", "A cron job runs now; the upgrade waits until it has ended.")) : shown(QT_TRANSLATE_NOOP("Check", "No background job runs now.")));
}

void judgeHolds(Check &check, const Evidence &evidence)
{
    if (evidence.target.isNull())
        return fine(check, shown(QT_TRANSLATE_NOOP("Check", "Asked when a version is chosen.")));
    // Without the store's own list of packages nothing is on offer for it.
    for (const QString &part : {u"composer.json"_s, u"composer.lock"_s, u"store"_s}) {
        if (!evidence.release && !evidence.survey.knows(part))
            return couldNotTell(check, evidence, part);
    }
    if (!evidence.release)
        return evidence.keysProblem ? couldNotTell(check, evidence, {})
                                    : fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "Magento %1 is not on offer for this store. Choose a version from the list.")).arg(evidence.target.text()));
    QStringList sentences;
    QStringList packages;
    for (const Release::Obstacle &obstacle : evidence.release->obstacles) {
        if (obstacle.kind != Release::Obstacle::Kind::Extension && obstacle.kind != Release::Obstacle::Kind::Edition)
            continue; // PHP and the database have checks of their own.
        if (evidence.choices.components.contains(obstacle.package) || evidence.choices.takeOut.contains(obstacle.package))
            continue; // It was decided what becomes of it.
        sentences.append(obstacle.sentence);
        packages.append(obstacle.package);
    }
    check.seen = packages.join(u'\n');
    if (sentences.isEmpty())
        return fine(check, shown(QT_TRANSLATE_NOOP("Check", "Every installed extension fits Magento %1 or can be raised with it.")).arg(evidence.target.text()));
    fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "%1 Ask the extension's maker for a version that fits, remove the extension, or choose a lower version of Magento.")).arg(sentences.join(u' ')));
}

} // namespace

QList<Question> questionsOfStore()
{
    return {
        {"installation", QT_TRANSLATE_NOOP("Check", "Installed with Composer"), QT_TRANSLATE_NOOP("Check", "Only a store that Composer installed can be upgraded by Composer."),
         "composer.lock; .magento.app.yaml; app/code/Magento", "AdobeDocs/commerce-operations.en, upgrade/developer/git-installs, 2026-08-20", "folder? composer.json composer.lock store", judgeInstallation},
        {"unfinished-update", QT_TRANSLATE_NOOP("Check", "No broken-off update"), QT_TRANSLATE_NOOP("Check", "An upgrade must begin from a store that is whole."),
         "vendor/composer/installed.json; composer.lock", Source::Measured, "store composer.lock", judgeUnfinished},
        {"writable", QT_TRANSLATE_NOOP("Check", "Files can be written"), QT_TRANSLATE_NOOP("Check", "Composer replaces files; one that cannot be written stops it half-way."),
         "find vendor app/etc generated pub/static bin setup lib var pub/media ! -writable", Source::Files, "writing folder", judgeWritable},
        {"sessions", QT_TRANSLATE_NOOP("Check", "Sessions"), QT_TRANSLATE_NOOP("Check", "Customers and the Admin stay logged in by files in var/session."), "env.php session/save; test -w var/session", "magento/magento2, app/etc/env.php, 2.4.9 of 2026-05-12", "writing store", judgeSessions},
        {"maintenance", QT_TRANSLATE_NOOP("Check", "Maintenance mode"), QT_TRANSLATE_NOOP("Check", "A flag left on by mistake keeps visitors out, and hides whether the storefront works."), "test -e var/.maintenance.flag", "AdobeDocs/commerce-operations.en, installation/tutorials/maintenance-mode, 2026-08-20", "folder", judgeMaintenance},
        {"regenerate", QT_TRANSLATE_NOOP("Check", "Generated code at rest"), QT_TRANSLATE_NOOP("Check", "The flag file var/.regenerate makes whatever runs next delete the generated code of a store that is open."), "test -e var/.regenerate", "magento/magento2, framework/Code/GeneratedFiles, 2.4.9 of 2026-05-12", "folder", judgeRegenerate},
        {"cron", QT_TRANSLATE_NOOP("Check", "Cron"), QT_TRANSLATE_NOOP("Check", "Jobs that run while files and tables change can spoil data."), "crontab -l", Source::Upgrade, "cron store", judgeCron},
        {"consumers", QT_TRANSLATE_NOOP("Check", "Background jobs"), QT_TRANSLATE_NOOP("Check", "Jobs that run while files and tables change can spoil data."), "/proc/*/cmdline", Source::Upgrade, "processes", judgeConsumers},
        {"extensions", QT_TRANSLATE_NOOP("Check", "Extensions"), QT_TRANSLATE_NOOP("Check", "One extension that does not fit holds the whole upgrade back."), "composer.lock; the repository's package lists", "getcomposer.org/doc/articles/versions.md, 2026", "offers composer.json composer.lock store", judgeHolds},
    };
}
