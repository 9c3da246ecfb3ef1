#pragma once

#include "app/cli/errand.h"
#include "app/upgrade/backup.h"
#include "app/upgrade/choices.h"

/// A store, the way to it, and its backups.
struct FoundBackups
{
    Store store;
    std::shared_ptr<Visit> visit;
    QList<Backup> backups;
};
/// Goes to the store that the command names first.
Result<FoundBackups> findBackups(Errand &errand);
/// The backup of this name; the newest if it is empty.
Result<Backup> chosenBackup(Errand &errand, const QList<Backup> &backups, const QString &wanted);

/// --no-database, --no-code, --no-media, and what they choose. All left out is Problem::Usage.
QList<Option> partOptions();
/// Only what a backup holds can come back out of it: leaves the rest out of what was wanted, and names it (translated).
/// Problem::Usage: nothing would be left to do.
Result<QStringList> keepToBackup(const Backup &backup, Choices &wanted);
Result<Choices> partChoices(const Options &options);
