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
    QString proof;         ///< How it was read back; empty: it was not.
    QDateTime verifiedAt;
};

/// The backups kept of a store, newest first.
Result<QList<Backup>> backupsOf(Shell &shell, const QString &root, std::stop_token stop = {});
/// Reads every part back and compares it with its checksum. Problem::Failed names the part that does not match.
Result<> verifyBackup(Shell &shell, const QString &root, const QString &backupId, std::stop_token stop = {});
/// Writes down beside the backup that its dump was loaded elsewhere and holds what was counted when it was made.
Result<> noteProof(Shell &shell, const QString &root, const QString &backupId, const QString &proof, std::stop_token stop = {});
Result<> deleteBackup(Shell &shell, const QString &root, const QString &backupId, std::stop_token stop = {});
