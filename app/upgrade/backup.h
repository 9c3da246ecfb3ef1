#pragma once

#include "app/ssh/shell.h"

#include <QDateTime>
#include <QList>

/// What can bring a store back, as it lies on the server.
struct Backup
{
    QString id;            ///< "<utc>", e.g. 20261121T031000Z.
    QString path;          ///< On the server.
    QString version;       ///< Magento version it holds.
    QDateTime takenAt;
    struct Part { QString name; QString file; qint64 bytes = -1; QString sha256; }; ///< name: "database", "code", "media".
    QList<Part> parts;
    QString tablePrefix;   ///< Of the tables in its dump.
    QString proof;         ///< proof.txt: how each part was proven, or why it was not. As the server wrote it.
    QDateTime verifiedAt;  ///< When it was last read back; null: never.
    enum class Proof {
        None,              ///< Nobody has read it back.
        ReadBack,          ///< It is whole, but its database was loaded nowhere: nobody has seen that it can be.
        Proven,            ///< Its database was loaded and compared; where it holds none, its files were compared with the store.
    } proven = Proof::None;
    struct Need { QString why, runId, runKind; }; ///< why: "run", "person", "newest-proven", "newest-read-back", as keeping.sh says it.
    QList<Need> needs;     ///< Why it must stay; empty: nobody needs it.
    bool isNeededByRun() const; ///< By a run that has not ended, or that left the store to a person.
};

/// The backups kept of a store, newest first.
Result<QList<Backup>> backupsOf(Shell &shell, const QString &root, std::stop_token stop = {});
/// Reads every part back and compares it with its checksum. Problem::Failed names the part that does not match.
Result<> verifyBackup(Shell &shell, const QString &root, const QString &backupId, std::stop_token stop = {});
/// Writes down beside the backup that its dump was loaded elsewhere and holds what was counted when it was made.
Result<> noteProof(Shell &shell, const QString &root, const QString &backupId, const QString &proof, std::stop_token stop = {});
/// What may be deleted is the server's to say. Any: what no run needs. Surplus: also never the newest proven one.
enum class Deleting { Any, Surplus };
/// Problem::Busy: it is needed, by whom is said, and it is still there.
Result<> deleteBackup(Shell &shell, const QString &root, const QString &backupId, Deleting deleting = Deleting::Any, std::stop_token stop = {});
