#pragma once

#include "app/ssh/command.h"

/// Where a store's runs and backups lie on its server: ~/.storewright/stores/KEY, KEY made from the store's real path.
QString storeKey(const QString &realPath);

/// A command that runs this sh text with $folder set to the store's folder under ~/.storewright and $1 … to the arguments.
/// The text is shown in the server's process list: never a secret in it, nor in the arguments.
Command inStoreFolder(const QString &root, const QByteArray &text, const QStringList &arguments = {});
