#pragma once

#include "app/magento/survey.h"
#include "app/stores/store.h"
#include "app/upgrade/backup.h"
#include "app/upgrade/run.h"

#include <stop_token>

class Desk;

/// What is asked of a store before a backup or a restore: what the server says of it, its backups, its runs.
struct BackupGround
{
    Survey survey;
    QList<Backup> backups;   ///< Newest first.
    bool busy = false;       ///< A run is under way.
    bool brokenOff = false;  ///< A run has lost its process before its end: nothing else begins before somebody has looked after it.
};

Result<BackupGround> backupGroundOf(Desk &desk, const Store &store, std::stop_token stop); ///< Blocks; worker threads.
