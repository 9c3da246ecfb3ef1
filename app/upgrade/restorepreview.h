#pragma once

#include "app/ssh/shell.h"
#include "app/upgrade/plan.h"

#include <QDateTime>

/// What a restore would overwrite, as the server found it without changing anything. -1: not told.
struct RestorePreview
{
    qint64 orders = -1, customers = -1, stock = -1; ///< Made or moved since the backup: written into files before the database comes back.
    QDateTime since;                   ///< When the backup was taken, by the server's clock.
    QStringList orderRows;             ///< Some of those orders: number, date, total, masked e-mail. As the server wrote them.
    struct Database { qint64 tables = -1, changed = -1, added = -1, missing = -1; } database; ///< In tables.
    /// Of one part's files: differing; there now, not in the backup (would go); in the backup, not there now (would come back).
    struct Files { QString part; qint64 changed = -1, added = -1, missing = -1; };
    QList<Files> files;
    enum class How { Changed, Added, Missing };
    struct File { QString part; How how = How::Changed; QString path; };
    QList<File> examples;              ///< Some of those files, at most a hundred.
    qint64 roomNeeded = -1, roomFree = -1; ///< Bytes, for what is kept aside of the store as it is now.
    struct Unknown { QString part, why; };
    QList<Unknown> unknown;            ///< What could not be told, and why. Not translated.

    bool roomIsShort() const { return roomNeeded >= 0 && roomFree >= 0 && roomFree < roomNeeded; }
};

/// Writes the restore's plan into a folder on the server, asks what it would overwrite, and removes the folder again; nothing else is
/// touched. Problems: those of the shell; Usage when the plan is no restore or its backup is not there; Failed when the answer is not whole.
Result<RestorePreview> previewRestore(Shell &shell, const QString &root, const Plan &plan, std::stop_token stop = {});
/// The answer of `runner.sh preview` (resources/server/README.md): hostile until parsed. Not ending in "end": Problem::Failed.
Result<RestorePreview> parseRestorePreview(const QByteArray &answer);
