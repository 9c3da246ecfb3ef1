#include "app/ssh/command.h"
#include "app/upgrade/judge.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

// The store's files: whose they are, how they are laid out, what was changed or left there.
namespace {

QString shown(const char *text)
{
    return QCoreApplication::translate("Check", text);
}

QStringList linesOf(const SurveyFacts &facts, const QString &part)
{
    return facts.text(part, u"first"_s).split(u'\n', Qt::SkipEmptyParts);
}

void judgeForeign(Check &check, const Evidence &evidence)
{
    const Survey &survey = evidence.survey;
    const qint64 count = survey.facts.number(u"foreign"_s, u"count"_s);
    if (count < 0 || survey.owner.isEmpty())
        return couldNotTell(check, evidence, u"foreign"_s);
    const QStringList first = linesOf(survey.facts, u"foreign"_s);
    check.seen = first.join(u'\n');
    if (count == 0 || survey.owner == "root"_L1 || first.isEmpty())
        return fine(check, shown(QT_TRANSLATE_NOOP("Check", "No file of the store belongs to root.")));
    const int all = static_cast<int>(std::min<qint64>(count, 10000));
    fixThis(check, QCoreApplication::translate("Check", "%n file(s) or folder(s) of the store belong to root, %1 among them: somebody ran a command as root. Ask your host to give them to %2 and its group %3 (chown -R), then check again.", nullptr, all)
                       .arg(first.first(), survey.owner, survey.group));
}

void judgeUmask(Check &check, const Evidence &evidence)
{
    const Survey &survey = evidence.survey;
    const QString own = survey.facts.text(u"layout"_s, u"umask"_s);
    const QString login = survey.facts.text(u"limits"_s, u"umask"_s);
    if (!survey.facts.has(u"layout"_s) || login.isEmpty())
        return couldNotTell(check, evidence, u"layout"_s);
    check.seen = u"umask: %1, magento_umask: %2"_s.arg(login, own);
    const auto open = [](const QString &mask) { return (mask.toInt(nullptr, 8) & 02) == 0; };
    if (!own.isEmpty() && open(own)) {
        fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "The file magento_umask says %1: everybody on the server may write what Magento writes. Press Fix to set it to 002, Magento's own value.")).arg(own));
        mendBy(check, shown(QT_TRANSLATE_NOOP("Check", "Set it to 002")), u"[ -O magento_umask ] || { echo 'magento_umask belongs to somebody else' >&2; exit 1; }\nprintf '002\\n' >magento_umask\n"_s, {u"magento_umask"_s});
        return;
    }
    if (open(login))
        return fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "Files that %1 writes may be changed by everybody on the server (umask %2). Set \"umask 022\" in that account's ~/.profile, then check again.")).arg(survey.login, login));
    if ((login.toInt(nullptr, 8) & 044) == 044)
        return worthKnowing(check, shown(QT_TRANSLATE_NOOP("Check", "Files that %1 writes can be read by that account alone (umask %2). If the web server runs as somebody else, it could not read new files.")).arg(survey.login, login));
    fine(check, shown(QT_TRANSLATE_NOOP("Check", "New files get rights that fit.")));
}

void judgeLayout(Check &check, const Evidence &evidence)
{
    const SurveyFacts &facts = evidence.survey.facts;
    if (!facts.has(u"layout"_s))
        return couldNotTell(check, evidence, u"layout"_s);
    const QStringList linked = facts.words(u"layout"_s, u"linked"_s);
    check.seen = u"%1 -> %2\nlinks: %3"_s.arg(facts.text(u"layout"_s, u"asked"_s), evidence.survey.root, linked.join(u' '));
    if (!linked.isEmpty())
        return fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "These are links to somewhere else: %1. New files are put in by renaming, which would replace the link. Put the folders themselves there, or upgrade by your own deployment.")).arg(someOf(linked)));
    if (facts.truth(u"layout"_s, u"release"_s))
        return worthKnowing(check, shown(QT_TRANSLATE_NOOP("Check", "This folder is one release of a deployment. What is upgraded here is gone with the next deployment: bring composer.json, composer.lock and app/etc/config.php into your repository afterwards.")));
    fine(check, shown(QT_TRANSLATE_NOOP("Check", "The store lies in a folder of its own.")));
}

void judgeCore(Check &check, const Evidence &evidence)
{
    const SurveyFacts &facts = evidence.survey.facts;
    const qint64 count = facts.number(u"core"_s, u"count"_s);
    if (count < 0)
        return couldNotTell(check, evidence, u"core"_s);
    const QStringList first = linesOf(facts, u"core"_s);
    check.seen = first.join(u'\n');
    if (count == 0 || first.isEmpty())
        return fine(check, shown(QT_TRANSLATE_NOOP("Check", "No file of Magento's own was changed since Composer put it there.")));
    if (count > 2000) // A copy without its times: then they say nothing.
        return couldNotTell(check, shown(QT_TRANSLATE_NOOP("Check", "Could not tell: the files in vendor are newer than Composer's record, as after a copy. If you changed Magento's own files by hand, the upgrade replaces them.")));
    worthKnowing(check, QCoreApplication::translate("Check", "%n of Magento's own file(s) were changed after Composer put them there, %1 among them. The upgrade replaces them; the backup keeps them. Turn changes you need into patches or a module.", nullptr, int(count)).arg(first.first()));
}

void judgeLeftovers(Check &check, const Evidence &evidence)
{
    const Survey &survey = evidence.survey;
    if (!survey.facts.has(u"leftovers"_s))
        return couldNotTell(check, evidence, u"layout"_s);
    const QStringList names = survey.facts.words(u"leftovers"_s, u"names"_s);
    QStringList lines;
    for (const QString &line : survey.cronLines) {
        if (line.contains("update/cron.php"_L1) || line.contains("setup:cron:run"_L1))
            lines.append(line);
    }
    check.seen = names.join(u'\n') + (names.isEmpty() || lines.isEmpty() ? QString() : u"\n"_s) + lines.join(u'\n');
    // One that is started from a crontab that nobody could read may be there all the same.
    if (names.isEmpty() && lines.isEmpty() && survey.tools.contains(u"crontab"_s) && !survey.knows(u"cron"_s))
        return couldNotTell(check, evidence, u"cron"_s);
    if (names.isEmpty() && lines.isEmpty())
        return fine(check, shown(QT_TRANSLATE_NOOP("Check", "Nothing is left of the old setup wizard.")));
    if (names.contains(u"var/.update_in_progress.flag"_s) && !lines.isEmpty())
        return fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "The old setup wizard says that an update of its own is under way. Let it end, or take its lines (update/cron.php, setup:cron:run) out of the crontab, then check again.")));
    if (!lines.isEmpty() && survey.version >= Version(u"2.4.0"_s))
        return fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "The crontab still starts the old setup wizard (update/cron.php, setup:cron:run), which this Magento no longer has. Take these lines out with \"crontab -e\".")));
    QStringList files;
    for (const QString &name : names) {
        if (name.startsWith("var/."_L1))
            files.append(name);
    }
    if (names.contains(u"var/.update_error.flag"_s) || names.contains(u"var/.update_in_progress.flag"_s)) {
        fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "The old setup wizard left word of an update that broke off: %1. Its crontab is no longer there, so nothing goes on with it. Press Fix to take its files away.")).arg(someOf(files)));
        QString script = u"rm -f"_s;
        for (const QString &file : files)
            script += u" \\\n    "_s + shellQuoted(u"./"_s + file);
        mendBy(check, shown(QT_TRANSLATE_NOOP("Check", "Take the wizard's files away")), script + u'\n', files);
        return;
    }
    worthKnowing(check, shown(QT_TRANSLATE_NOOP("Check", "Files of the old setup wizard are still there: %1. They do no harm; from Magento 2.3.7 on nothing uses them.")).arg(someOf(names)));
}

void judgeOwnCode(Check &check, const Evidence &evidence)
{
    const SurveyFacts &facts = evidence.survey.facts;
    const qint64 count = facts.number(u"owncode"_s, u"count"_s);
    if (count < 0)
        return couldNotTell(check, evidence, u"store"_s);
    const QStringList names = facts.words(u"owncode"_s, u"names"_s);
    check.seen = names.join(u'\n');
    if (count == 0)
        return fine(check, shown(QT_TRANSLATE_NOOP("Check", "Every module came with Composer.")));
    const int all = static_cast<int>(std::min<qint64>(count, 10000));
    worthKnowing(check, QCoreApplication::translate("Check", "%n module(s) in app/code did not come with Composer: %1. Nobody can say beforehand whether they fit the new version; ask whoever wrote them.", nullptr, all).arg(someOf(names, all)));
}

} // namespace

QList<Question> questionsOfFiles()
{
    return {
        {"foreign-files", QT_TRANSLATE_NOOP("Check", "Files of root"), QT_TRANSLATE_NOOP("Check", "Files that root made cannot be replaced; it is the most frequent reason for a store that fails after an upgrade."), "find … -user 0", Source::Files, "foreign folder", judgeForeign},
        {"umask", QT_TRANSLATE_NOOP("Check", "Rights of new files"), QT_TRANSLATE_NOOP("Check", "An upgrade writes tens of thousands of files; the website must be able to read them, and strangers must not write them."), "umask; cat magento_umask", Source::Files, "layout server", judgeUmask},
        {"layout", QT_TRANSLATE_NOOP("Check", "Layout of the folders"), QT_TRANSLATE_NOOP("Check", "Deployments bring files from elsewhere and would undo the upgrade."), "pwd -P; test -L vendor generated app/etc …", "AdobeDocs/commerce-operations.en, configuration/deployment, 2026-08-20", "layout", judgeLayout},
        {"core-changes", QT_TRANSLATE_NOOP("Check", "Magento's own files"), QT_TRANSLATE_NOOP("Check", "Changes made by hand are lost when Composer puts the new version there."), "find vendor/magento lib setup -newer vendor/composer/installed.json; cmp with vendor/magento/magento2-base", Source::Upgrade, "core", judgeCore},
        {"own-code", QT_TRANSLATE_NOOP("Check", "Modules in app/code"), QT_TRANSLATE_NOOP("Check", "Composer does not look at these, so a conflict shows only while compiling."), "ls app/code/*/*/registration.php", Source::Prerequisites, "store", judgeOwnCode},
        {"wizard-leftovers", QT_TRANSLATE_NOOP("Check", "Old setup wizard"), QT_TRANSLATE_NOOP("Check", "Magento 2.0 to 2.3 had an upgrade wizard of its own that may still want to go on."), "ls var/.update_* var/.setup_* update; crontab -l", "magento/devdocs, v2.3 comp-mgr, 2020; magento/magento2 setup/src of 2.3.5-p1", "layout cron", judgeLeftovers},
    };
}
