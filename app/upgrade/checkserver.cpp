#include "app/upgrade/judge.h"
#include "app/upgrade/steps.h"

#include <QCoreApplication>
#include <QLocale>

#include <cstdlib>

using namespace Qt::StringLiterals;

// The server itself: who we are there, its tools, its disk, its clock.
namespace {

QString shown(const char *text)
{
    return QCoreApplication::translate("Check", text);
}

void judgeReachable(Check &check, const Evidence &evidence)
{
    const Survey &survey = evidence.survey;
    check.seen = survey.operatingSystem;
    if (survey.login.isEmpty())
        return couldNotTell(check, evidence, u"server"_s);
    fine(check, shown(QT_TRANSLATE_NOOP("Check", "Logged in as %1 on %2.")).arg(survey.login, survey.hostName));
}

void judgeUser(Check &check, const Evidence &evidence)
{
    const Survey &survey = evidence.survey;
    check.seen = u"login: %1, owner: %2, group: %3"_s.arg(survey.login, survey.owner, survey.group);
    if (survey.login == "root"_L1)
        return fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "You are logged in as root. Composer and Magento must not run as root: the store could not write its own files afterwards. Log in as %1, who owns the store's files.")).arg(survey.owner.isEmpty() || survey.owner == "root"_L1 ? shown(QT_TRANSLATE_NOOP("Check", "the store's own user")) : survey.owner));
    if (survey.owner.isEmpty() || survey.login.isEmpty())
        return couldNotTell(check, evidence, u"folder"_s);
    if (survey.owner != survey.login)
        return fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "You are logged in as %1, but the store's files belong to %2. Change the store's log-in to %2, then check again.")).arg(survey.login, survey.owner));
    fine(check, shown(QT_TRANSLATE_NOOP("Check", "%1 owns the store's files.")).arg(survey.login));
}

void judgeTools(Check &check, const Evidence &evidence)
{
    const QStringList &tools = evidence.survey.tools;
    check.seen = tools.join(u' ');
    if (tools.isEmpty())
        return couldNotTell(check, evidence, u"tools"_s);
    QStringList missing;
    for (const QString &tool : {u"tar"_s, u"gzip"_s, u"sha256sum"_s}) {
        if (!tools.contains(tool))
            missing.append(tool);
    }
    if (!tools.contains(u"mariadb-dump"_s) && !tools.contains(u"mysqldump"_s))
        missing.append(u"mysqldump"_s);
    if (!tools.contains(u"mariadb"_s) && !tools.contains(u"mysql"_s))
        missing.append(u"mysql"_s);
    if (missing.isEmpty())
        return fine(check, shown(QT_TRANSLATE_NOOP("Check", "Everything that a backup needs is installed.")));
    fixThis(check, QCoreApplication::translate("Check", "%n program(s) that a backup needs are missing: %1. Ask your host to install them.", nullptr, int(missing.size())).arg(QLocale().createSeparatedList(missing)));
}

void judgeRoom(Check &check, const Evidence &evidence)
{
    const Survey &survey = evidence.survey;
    const qint64 forStore = evidence.room.forStore;
    check.seen = u"free on the store's file system: %1 bytes, on the home folder's: %2 bytes; code %3, media %4, database %5 bytes"_s
                     .arg(survey.freeBytes).arg(survey.homeFreeBytes).arg(survey.codeBytes).arg(survey.mediaBytes).arg(survey.databaseBytes);
    if (survey.freeBytes < 0 || survey.homeFreeBytes < 0)
        return couldNotTell(check, evidence, survey.freeBytes < 0 ? u"disk-root"_s : u"disk-home"_s);
    // The same number of free bytes means the same file system: there both needs come together.
    const bool together = survey.freeBytes == survey.homeFreeBytes;
    const qint64 atHome = evidence.room.forBackups + (together ? forStore : 0);
    if (survey.homeFreeBytes < atHome)
        return fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "Not enough room: this run needs about %1 and %2 are free. Free some space, delete old backups or leave media out of the backup.")).arg(sizeText(atHome), sizeText(survey.homeFreeBytes)));
    if (survey.freeBytes < forStore)
        return fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "Not enough room where the store lies: the new version needs about %1 and %2 are free. Free some space there.")).arg(sizeText(forStore), sizeText(survey.freeBytes)));
    if (!evidence.room.unmeasured.isEmpty())
        return couldNotTell(check, evidence, evidence.room.unmeasured);
    fine(check, shown(QT_TRANSLATE_NOOP("Check", "Enough room: this run needs about %1 and %2 are free.")).arg(sizeText(together ? atHome : evidence.room.forBackups + forStore), sizeText(survey.homeFreeBytes)));
}

void judgeInodes(Check &check, const Evidence &evidence)
{
    const qint64 inodes = evidence.survey.freeInodes;
    check.seen = QString::number(inodes);
    if (inodes <= 0) // Some file systems have no such number and say 0.
        return couldNotTell(check, evidence, u"disk-root"_s);
    // The new version is built beside the old one, with half as many files again while Composer unpacks; about 10 KB of code a file.
    const qint64 code = evidence.survey.codeBytes;
    const qint64 needed = code < 0 ? 130'000 : 1000 + code / 10'000 * 3 / 2;
    check.seen += u" free; about %1 are made"_s.arg(needed);
    if (inodes < needed)
        return fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "Too few files can be made on this disk: room for %L1 more, and this run makes about %L2. Delete files that you no longer need (old caches, sessions, logs).")).arg(inodes).arg(needed));
    fine(check, shown(QT_TRANSLATE_NOOP("Check", "%L1 more files can be made.")).arg(inodes));
}

void judgeClock(Check &check, const Evidence &evidence)
{
    const Survey &survey = evidence.survey;
    if (survey.clock <= 0 || !survey.takenAt.isValid())
        return couldNotTell(check, evidence, u"server"_s);
    const qint64 skew = std::llabs(survey.clock - survey.takenAt.toSecsSinceEpoch());
    check.seen = u"%1 s apart"_s.arg(skew);
    if (skew > 24 * 3600)
        return fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "The server's clock and this computer's are more than a day apart; downloads fail over that. Have the one that is wrong set right.")));
    const int minutes = static_cast<int>((skew + 30) / 60);
    if (skew > 120)
        return worthKnowing(check, QCoreApplication::translate("Check", "The server's clock and this computer's are %n minute(s) apart. Times of a planned start go by the server's clock.", nullptr, minutes));
    fine(check, shown(QT_TRANSLATE_NOOP("Check", "The server's clock is right.")));
}

void judgeReadOnly(Check &check, const Evidence &evidence)
{
    if (evidence.survey.readOnly) {
        check.seen = u"mounted read-only"_s;
        return fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "The store lies on a disk that cannot be written to. Stores like this are upgraded by a new build of their image; ask whoever set it up.")));
    }
    if (evidence.survey.freeBytes < 0)
        return couldNotTell(check, evidence, u"disk-root"_s);
    fine(check, shown(QT_TRANSLATE_NOOP("Check", "The disk can be written to.")));
}

} // namespace

QList<Question> questionsOfServer()
{
    return {
        {"reachable", QT_TRANSLATE_NOOP("Check", "Server reachable"), QT_TRANSLATE_NOOP("Check", "Everything is done over this connection."), "ssh", "RFC 4253, 2006", "server", judgeReachable},
        {"right-user", QT_TRANSLATE_NOOP("Check", "Right user"), QT_TRANSLATE_NOOP("Check", "Files written by another user cannot be read or replaced by the store afterwards."),
         "id -un; stat -c '%U %G' .", Source::Files, "server folder", judgeUser},
        {"read-only", QT_TRANSLATE_NOOP("Check", "Disk can be written to"), QT_TRANSLATE_NOOP("Check", "An upgrade in place replaces the store's files."), "df; /proc/mounts", Source::Files, "disk-root", judgeReadOnly},
        {"disk-room", QT_TRANSLATE_NOOP("Check", "Room on the disk"), QT_TRANSLATE_NOOP("Check", "A full disk in the middle is the worst moment to stop: nothing can be written any more, not even the way back."),
         "df -Pk; du -sk", Source::Measured, "disk-root disk-home size-code size-media database", judgeRoom},
        {"inodes", QT_TRANSLATE_NOOP("Check", "Room for files"), QT_TRANSLATE_NOOP("Check", "A disk can be full of files while bytes are free."), "df -Pi; du -sk", Source::Measured, "disk-root size-code?", judgeInodes},
        {"tools", QT_TRANSLATE_NOOP("Check", "Programs for the backup"), QT_TRANSLATE_NOOP("Check", "Nothing is changed before there is a backup that was read back."),
         "command -v tar gzip sha256sum mariadb-dump mysqldump mariadb mysql", Source::Requirements, "server", judgeTools},
        {"clock", QT_TRANSLATE_NOOP("Check", "Clock"), QT_TRANSLATE_NOOP("Check", "Secure downloads and planned times go by it."), "date +%s", "RFC 5280, 2008: certificates are valid from a time to a time", "server", judgeClock},
    };
}
