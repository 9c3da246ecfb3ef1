#pragma once

#include "app/upgrade/backup.h"

#include <QStringList>

// What may be relied on of a backup, and whether it may go: in words for a person, the same in the window and on the command line.

bool holds(const Backup &backup, const QString &part);        ///< part: "database", "code", "media".
/// How it was proven, or how far: one sentence. Translated, but for the server's own reason in it.
QString proofSentence(const Backup &backup);
/// What a person can do to have it proven; empty: nothing is left to do.
QString proofAdvice(const Backup &backup);
QString notLoadedBecause(const Backup &backup);               ///< Why its database was loaded nowhere, as the server says it.
/// Who needs it: what a person is told why it must stay. Empty: nobody.
QString needSentence(const Backup &backup);

/// Those of a store's backups, newest first, that are more than `newest` or older than `days` (0: no limit) and that nobody needs.
QStringList surplusBackups(const QList<Backup> &backups, int newest, int days, const QDateTime &now);
