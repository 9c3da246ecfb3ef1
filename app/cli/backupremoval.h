#pragma once

#include "app/cli/backupchoice.h"

/// backups STORE --delete BACKUP, or --tidy: the options of both.
QList<Option> removalOptions();
/// Was one of them typed?
bool wantsRemoval(const Options &options);
/// Asks, unless --yes, and deletes by the server's rule. Yields the exit code.
int removeBackups(Errand &errand);
