#pragma once

#include "app/upgrade/backupfiles.h"
#include "app/upgrade/patientlink.h"

/// Sends a copy on this computer back to the server, to lie among the backups of the store under its old name: from there it is
/// restored like any other. Reads every file here against its checksum first, sends what is not there yet, and has the server read all of
/// it back; only then does it become a backup there. Goes on where it broke off: over a broken link by itself for minutes, and when
/// it is called again. What the store is and sells is not touched. If the server has the very same backup nothing is sent.
/// Problems: Usage (it is of another store's folder, or another backup of that name is there), Unready (no room there), Failed (a file
/// differs from its checksum; cannot be written there), Unreachable, Refused and Untrusted of the visit, Stopped.
/// Blocks; not on the UI thread.
Result<> sendBack(const PatientLink::Open &open, const QString &root, const CopyHere &copy, const QString &folder,
                  const std::function<void(const CopyProgress &)> &progress, std::stop_token stop);
