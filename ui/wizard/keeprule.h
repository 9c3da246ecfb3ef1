#pragma once

#include "app/stores/storebook.h"
#include "app/upgrade/backup.h"
#include "app/upgrade/choices.h"

/// How long backups stay on the servers: as kept in the settings, used by every plan. Both 0: everything is kept.
struct KeepRule
{
    int newest = 0; ///< At most so many of a store; 0: no limit.
    int days = 0;   ///< None older than so many days; 0: no limit.

    static KeepRule of(const StoreBook &book);
    static KeepRule of(const Choices &choices);
    Result<> keepIn(StoreBook &book) const;
    void into(Choices &choices) const;

    bool keepsAll() const { return newest == 0 && days == 0; }
    QString sentence() const; ///< What a run does by it in the end. Translated.
    /// Those of a store's backups, newest first, that it lets go: none that the server says is needed.
    QStringList letsGo(const QList<Backup> &backups, const QDateTime &now) const;
};
