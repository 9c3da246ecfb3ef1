#pragma once

#include "app/upgrade/backupfiles.h"
#include "app/upgrade/visit.h"

#include <functional>
#include <memory>

/// What the folder of a copy is called, inside the one a person chose: the store's name and the backup's.
QString copyFolderName(const Store &store, const Backup &backup);

/// Fetches a backup into a folder (made 0700, its files 0600) and reads every file back against its checksum. Goes on where it
/// broke off: over a broken link by itself for minutes, and when it is called again with the same folder.
/// Looks for room on this computer first. Problems: Unready (no room), Failed (a file differs from its checksum, cannot be
/// written), Unreachable, Refused and Untrusted of the visit, Stopped. Blocks; not on the UI thread.
Result<> copyBackup(const std::function<Result<std::shared_ptr<Visit>>(std::stop_token)> &open, const Backup &backup, const QString &folder,
                    const std::function<void(const CopyProgress &)> &progress, std::stop_token stop);
