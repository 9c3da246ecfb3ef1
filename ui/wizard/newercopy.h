#pragma once

#include "app/ssh/shell.h"
#include "app/stores/store.h"

/// What was ordered after a backup and kept aside on the server, fetched to this computer: the CSV files to read and the SQL to
/// bring it in again. path: on the server; folder: made, readable by its owner only. Blocks; worker threads.
Result<> copyNewer(Shell &shell, const QString &path, const QString &folder, std::stop_token stop);
/// "Alpine Outfitters orders 20261121T031000Z-4f2a9c": what the folder for it is called.
QString newerFolderName(const Store &store, const QString &runId);
