#pragma once

#include "app/upgrade/backup.h"
#include "app/upgrade/follow.h"
#include "ui/wizard/draft.h"

#include <QByteArray>

/// A store that is not there, in the states that the pages have to show well. Nothing of it is anybody's.
namespace MadeUp
{
Store store();
Survey survey();
QList<Check> checks(bool allFine);
QList<Release> releases();
QList<Component> components();
Draft draft();               ///< Everything chosen, nothing begun.
Backup backup();
QByteArray console();        ///< As Composer and bin/magento print it.

/// The run of the draft's plan: its first steps done, the one after them under way (or failed), all times before nowMs.
RunState run(const Plan &plan, const QString &runningStep, qint64 nowMs);
RunState finished(const Plan &plan, qint64 nowMs);
RunState failed(const Plan &plan, const QString &outcome, qint64 nowMs); ///< outcome: "restored", "failed"; empty: waits for a decision.
} // namespace MadeUp
