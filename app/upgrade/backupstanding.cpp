#include "app/upgrade/backupstanding.h"

#include "app/upgrade/dumpproof.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const auto NotLoaded = u"not proven by loading, because "_s; ///< As prove-backup writes it.

QString shown(const char *text)
{
    return QCoreApplication::translate("BackupStanding", text);
}

/// The last line of proof.txt about the database that says (or does not say) why it was not loaded.
QString lineOnDatabase(const Backup &backup, bool loaded)
{
    QString last;
    for (const QString &line : backup.proof.split(u'\n')) {
        if (line.startsWith("database: "_L1) && line.contains(NotLoaded) != loaded)
            last = line;
    }
    return last;
}

/// "upgrade of 21.11.26 03:10": a run's id begins with its time.
QString runText(const Backup::Need &need)
{
    QDateTime begun = QDateTime::fromString(need.runId.left(16), u"yyyyMMdd'T'HHmmss'Z'"_s);
    begun.setTimeSpec(Qt::UTC);
    const QString when = begun.isValid() ? QLocale().toString(begun.toLocalTime(), QLocale::ShortFormat) : need.runId;
    return need.runKind == "restore"_L1  ? shown(QT_TRANSLATE_NOOP("BackupStanding", "restore of %1")).arg(when)
           : need.runKind == "backup"_L1 ? shown(QT_TRANSLATE_NOOP("BackupStanding", "backup of %1")).arg(when)
                                         : shown(QT_TRANSLATE_NOOP("BackupStanding", "upgrade of %1")).arg(when);
}

} // namespace

bool holds(const Backup &backup, const QString &part)
{
    return std::any_of(backup.parts.begin(), backup.parts.end(), [&part](const Backup::Part &one) { return one.name == part; });
}

QString notLoadedBecause(const Backup &backup)
{
    const QString line = lineOnDatabase(backup, false);
    return line.isEmpty() ? QString() : line.sliced(line.indexOf(NotLoaded) + NotLoaded.size()).trimmed();
}

QString proofSentence(const Backup &backup)
{
    switch (backup.proven) {
    case Backup::Proof::None: return shown(QT_TRANSLATE_NOOP("BackupStanding", "Nobody has read it back yet."));
    case Backup::Proof::ReadBack: break;
    case Backup::Proof::Proven:
        if (!holds(backup, u"database"_s))
            return shown(QT_TRANSLATE_NOOP("BackupStanding", "Proven: it holds no database, and its files were read back and compared with the store."));
        const QString line = lineOnDatabase(backup, true);
        if (line.contains("another computer"_L1))
            return shown(QT_TRANSLATE_NOOP("BackupStanding", "Proven: its database was loaded on another computer and holds what it held when the backup was made."));
        if (line.contains("private database server"_L1))
            return shown(QT_TRANSLATE_NOOP("BackupStanding", "Proven: its database was loaded on your server, into a database server of its own, and holds what it held when the backup was made."));
        return shown(QT_TRANSLATE_NOOP("BackupStanding", "Proven: its database was loaded on your server, beside that of the store, and holds what it held when the backup was made."));
    }
    const QString why = notLoadedBecause(backup);
    return why.isEmpty() ? shown(QT_TRANSLATE_NOOP("BackupStanding", "Only read back: it is whole, but nobody has loaded its database to see that it comes back."))
                         : shown(QT_TRANSLATE_NOOP("BackupStanding", "Only read back: it is whole, but its database was not loaded to see that it comes back. The server says why: %1")).arg(why);
}

QString proofAdvice(const Backup &backup)
{
    if (backup.proven == Backup::Proof::Proven)
        return {};
    if (!holds(backup, u"database"_s))
        return shown(QT_TRANSLATE_NOOP("BackupStanding", "Have it verified: every part is read back and compared with its checksum."));
    return canProveHere() ? shown(QT_TRANSLATE_NOOP("BackupStanding", "Have it verified: this computer can load the database into a database server of its own and compare it."))
                          : shown(QT_TRANSLATE_NOOP("BackupStanding", "Install MariaDB on this computer (it need not be set up), then have it verified: the database is loaded here and compared."));
}

QString needSentence(const Backup &backup)
{
    const auto find = [&backup](const QString &why) {
        return std::find_if(backup.needs.begin(), backup.needs.end(), [&why](const Backup::Need &need) { return need.why == why; });
    };
    if (const auto need = find(u"run"_s); need != backup.needs.end())
        return shown(QT_TRANSLATE_NOOP("BackupStanding", "It is needed by a run that has not ended: %1. Bring that run to its end first.")).arg(runText(*need));
    if (const auto need = find(u"person"_s); need != backup.needs.end())
        return shown(QT_TRANSLATE_NOOP("BackupStanding", "It is needed by a run that needs you: %1. It stays until a restore or an upgrade has left the store well again.")).arg(runText(*need));
    if (find(u"newest-proven"_s) != backup.needs.end())
        return shown(QT_TRANSLATE_NOOP("BackupStanding", "It is the newest proven backup: no rule deletes it."));
    if (find(u"newest-read-back"_s) != backup.needs.end())
        return shown(QT_TRANSLATE_NOOP("BackupStanding", "No backup is proven, and this is the newest that was read back: no rule deletes it."));
    return {};
}

QStringList surplusBackups(const QList<Backup> &backups, int newest, int days, const QDateTime &now)
{
    QStringList ids;
    for (auto backup = backups.begin(); backup != backups.end(); ++backup) {
        const bool tooMany = newest > 0 && backup - backups.begin() >= newest;
        const bool tooOld = days > 0 && backup->takenAt.isValid() && backup->takenAt.secsTo(now) > qint64(days) * 86400;
        if ((tooMany || tooOld) && backup->needs.isEmpty())
            ids.append(backup->id);
    }
    return ids;
}
