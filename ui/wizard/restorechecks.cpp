#include "ui/wizard/restorechecks.h"

#include "app/magento/constraint.h"
#include "app/magento/requirements.h"
#include "app/upgrade/steps.h"
#include "ui/wizard/backupwords.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

QString shown(const char *text)
{
    return QCoreApplication::translate("RestoreChecks", text);
}

using Verdict = Check::Verdict;

void judgeProof(Check &check, const Backup &backup)
{
    check.seen = backup.proof;
    if (backup.proven == Backup::Proof::ReadBack) {
        check.verdict = Verdict::WorthKnowing;
        check.answer = shown(QT_TRANSLATE_NOOP("RestoreChecks", "%1 It is checked again before anything is changed, but whether its database can be loaded is seen only then. Better have it verified first, under Back-ups and history."))
                           .arg(proofSentence(backup));
    } else if (backup.proven == Backup::Proof::Proven) {
        check.verdict = Verdict::Fine;
        check.answer = shown(QT_TRANSLATE_NOOP("RestoreChecks", "It was read back on %1 and was whole. It is checked again before anything is changed."))
                           .arg(QLocale().toString(backup.verifiedAt.toLocalTime(), QLocale::ShortFormat));
    } else {
        check.verdict = Verdict::WorthKnowing;
        check.answer = shown(QT_TRANSLATE_NOOP("RestoreChecks", "It has never been read back. The restore checks it before anything is changed, and ends there if it is damaged."));
    }
}

void judgeRun(Check &check, bool busy, bool brokenOff)
{
    check.verdict = busy || brokenOff ? Verdict::FixThis : Verdict::Fine;
    if (brokenOff && !busy) {
        check.answer = shown(QT_TRANSLATE_NOOP("RestoreChecks", "An earlier run on this store broke off before its end. Close this window, press Decide how to go on… beside the store, and choose there; putting the store back is among the choices."));
        return;
    }
    check.answer = busy ? shown(QT_TRANSLATE_NOOP("RestoreChecks", "Something else is being done to this store right now. Wait until it has ended, then press Check again."))
                        : shown(QT_TRANSLATE_NOOP("RestoreChecks", "Nothing else is being done to this store."));
}

void judgeDatabase(Check &check, const Survey &survey, const Backup &backup)
{
    check.seen = survey.knows(u"database"_s) ? survey.databaseVersionText : survey.unknown.value(u"database"_s);
    if (survey.databaseReachable) {
        check.verdict = Verdict::Fine;
        check.answer = shown(QT_TRANSLATE_NOOP("RestoreChecks", "The database answers."));
    } else if (!holds(backup, u"database"_s)) {
        check.verdict = Verdict::WorthKnowing;
        check.answer = shown(QT_TRANSLATE_NOOP("RestoreChecks", "The database does not answer. This backup holds none, so files alone can come back."));
    } else {
        check.verdict = Verdict::FixThis;
        check.answer = shown(QT_TRANSLATE_NOOP("RestoreChecks", "The database does not answer, so it can be neither kept nor put back. Ask your host to start it, then press Check again."));
    }
}

void judgeRoom(Check &check, const Survey &survey, const Backup &backup)
{
    Choices parts;
    parts.backupDatabase = holds(backup, u"database"_s);
    parts.backupCode = holds(backup, u"code"_s);
    parts.backupMedia = holds(backup, u"media"_s);
    const qint64 needed = roomNeeded(survey, parts).forBackups;
    if (survey.homeFreeBytes < 0 || needed <= 0) {
        check.verdict = Verdict::CouldNotTell;
        check.answer = shown(QT_TRANSLATE_NOOP("RestoreChecks", "Could not tell how much room is left. The restore looks again before it changes anything."));
    } else if (needed > survey.homeFreeBytes) {
        check.verdict = Verdict::FixThis;
        check.answer = shown(QT_TRANSLATE_NOOP("RestoreChecks", "Keeping the store as it is now needs up to %1; %2 are free. Delete an old backup, or free some room, then press Check again."))
                           .arg(sizeText(needed), sizeText(survey.homeFreeBytes));
    } else {
        check.verdict = Verdict::Fine;
        check.answer = shown(QT_TRANSLATE_NOOP("RestoreChecks", "Keeping the store as it is now needs up to %1; %2 are free.")).arg(sizeText(needed), sizeText(survey.homeFreeBytes));
    }
}

void judgePhp(Check &check, const Survey &survey, const Backup &backup)
{
    const Version old(backup.version);
    const Requirements rules = RequirementsTable::shipped().of(survey.productPackage, old);
    check.seen = survey.phpVersion.text();
    if (survey.phpVersion.isNull() || old.isNull() || rules.php.isEmpty()) {
        check.verdict = Verdict::CouldNotTell;
        check.answer = shown(QT_TRANSLATE_NOOP("RestoreChecks", "Could not tell whether your server's PHP suits what is in this backup."));
    } else if (const auto allowed = Constraint::parse(rules.php); allowed && allowed->allows(survey.phpVersion)) {
        check.verdict = Verdict::Fine;
        check.answer = shown(QT_TRANSLATE_NOOP("RestoreChecks", "Magento %1 of this backup runs on PHP %2 of your server.")).arg(old.text(), survey.phpVersion.text());
    } else {
        check.verdict = Verdict::WorthKnowing;
        check.answer = shown(QT_TRANSLATE_NOOP("RestoreChecks", "Magento %1 of this backup does not run on PHP %2 of your server. Ask your host to switch PHP back first, or the restored store will not open."))
                           .arg(old.text(), survey.phpVersion.text());
    }
}

void judgeMaintenance(Check &check, const Survey &survey)
{
    check.verdict = survey.maintenance ? Verdict::WorthKnowing : Verdict::Fine;
    check.answer = survey.maintenance ? shown(QT_TRANSLATE_NOOP("RestoreChecks", "Your store is closed at the moment. The restore opens it in the end."))
                                      : shown(QT_TRANSLATE_NOOP("RestoreChecks", "Your store is open. Visitors see the maintenance page while it is restored."));
}

} // namespace

QList<Check> restoreQuestions()
{
    QList<Check> checks;
    const auto ask = [&checks](const QString &id, const QString &title, const QString &why, const QString &ran) {
        Check check;
        check.id = id;
        check.title = title;
        check.why = why;
        check.ran = ran;
        checks.append(check);
    };
    ask(u"backup-proof"_s, shown(QT_TRANSLATE_NOOP("RestoreChecks", "Is the backup whole?")),
        shown(QT_TRANSLATE_NOOP("RestoreChecks", "A backup that was never read back may turn out to be none.")), u"proof.txt, info.env"_s);
    ask(u"other-run"_s, shown(QT_TRANSLATE_NOOP("RestoreChecks", "Is anything else being done to the store?")),
        shown(QT_TRANSLATE_NOOP("RestoreChecks", "Two at once would undo each other's work.")), u"sh runner.sh list"_s);
    ask(u"database"_s, shown(QT_TRANSLATE_NOOP("RestoreChecks", "Does the database answer?")),
        shown(QT_TRANSLATE_NOOP("RestoreChecks", "The database of today is kept before the one of the backup comes back.")), u"survey.sh"_s);
    ask(u"room"_s, shown(QT_TRANSLATE_NOOP("RestoreChecks", "Is there room to keep the store as it is now?")),
        shown(QT_TRANSLATE_NOOP("RestoreChecks", "What is there now is kept as a backup of its own, so that the restore can be undone.")), u"df"_s);
    ask(u"php"_s, shown(QT_TRANSLATE_NOOP("RestoreChecks", "Does your server's PHP suit the backup?")),
        shown(QT_TRANSLATE_NOOP("RestoreChecks", "An older Magento may not run on the PHP that a newer one needed.")), u"php -r 'echo PHP_VERSION;'"_s);
    ask(u"maintenance"_s, shown(QT_TRANSLATE_NOOP("RestoreChecks", "Is the store open?")),
        shown(QT_TRANSLATE_NOOP("RestoreChecks", "While files and database are put back, nobody may order.")), u"var/.maintenance.flag"_s);
    return checks;
}

QList<Check> judgeRestore(const Survey &survey, const Backup &backup, bool busy, bool brokenOff)
{
    QList<Check> checks = restoreQuestions();
    judgeProof(checks[0], backup);
    judgeRun(checks[1], busy, brokenOff);
    judgeDatabase(checks[2], survey, backup);
    judgeRoom(checks[3], survey, backup);
    judgePhp(checks[4], survey, backup);
    judgeMaintenance(checks[5], survey);
    return checks;
}
