#pragma once

#include "app/upgrade/backup.h"

#include <functional>

/// A file of a backup, on the server or in a copy of it.
struct BackupFile
{
    QString name;
    qint64 bytes = 0;
    QString sha256;      ///< As SHA256SUMS has it; empty: it is not listed there.
};
/// The files of a backup on the server, whole: what copyBackup() will fetch. Looks only.
Result<QList<BackupFile>> filesOfBackup(Shell &shell, const Backup &backup, std::stop_token stop = {});

/// A copy on this computer, as its own files describe it.
struct CopyHere
{
    QString id;          ///< Of the backup, e.g. 20261121T031000Z.
    QString root;        ///< The folder of the store that it is of, on its server.
    QString version;     ///< Magento version it holds.
    QList<BackupFile> files; ///< Without info.env, which makes a backup of them, and rescue.sh, of which we have our own.
    QString infoSha256;
};
/// Reads what a folder says of itself; the checksums are compared later (checksumOf). The copy may come from anywhere, and part of it
/// is read as shell text on the server (README.md, "info.env"): whatever is not in our own shape is refused.
/// Problem::Usage: it is no copy of a backup. Problem::Failed: it is not whole.
Result<CopyHere> copyIn(const QString &folder);

/// Reads a file to its end, telling how far it is. Empty: it cannot be read, or stop.
QString checksumOf(const QString &path, const std::function<void(qint64)> &read, const std::stop_token &stop);

/// How far it has come with the files of a backup: of so many bytes, those that have arrived.
struct CopyProgress
{
    qint64 done = 0, total = 0;
    QString file;        ///< Being carried or, when reading is set, read.
    bool reading = false;
    QString waiting;     ///< Non-empty: the link broke, and why; it is tried again by itself. Translated.
};
