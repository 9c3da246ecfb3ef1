#pragma once

#include "app/cli/backupchoice.h"
#include "app/upgrade/backupfiles.h"

#include <optional>

/// The copy on this computer that --from names; none if it is not given. Problem::Usage: together with the name of a backup.
Result<std::optional<CopyHere>> copyTyped(const Options &options);
/// Sends it back to the server of the store, and looks at the backups there again.
Result<> sendCopy(Errand &errand, FoundBackups &found, const CopyHere &copy);
