#pragma once

#include "app/upgrade/backup.h"
#include "app/upgrade/follow.h"
#include "app/upgrade/rehearsal.h"
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
Rehearsal conflict(); ///< A rehearsal that did not work out.
Draft draft();               ///< Everything chosen, nothing begun.
Backup backup();
Draft restoreDraft();        ///< A restore of that backup, with two more to choose from; nothing begun.
RestorePreview preview(qint64 orders);
QByteArray console();        ///< As Composer and bin/magento print it.

/// The run of the draft's plan: its first steps done, the one after them under way (or failed), all times before nowMs.
RunState run(const Plan &plan, const QString &runningStep, qint64 nowMs);
RunState finished(const Plan &plan, qint64 nowMs);
RunState onTrial(const Plan &plan, qint64 nowMs);       ///< All done, and waiting for a person to say so for seven more minutes.
RunState notConfirmed(const Plan &plan, qint64 nowMs);  ///< Nobody said so: the old store is back, and three orders are kept in files.
RunState restored(const Plan &plan, qint64 nowMs);      ///< A restore that came to its end.
RunState takenBack(const Plan &plan, qint64 nowMs);     ///< The new version's product pages were broken: the old one is back.
RunState waitsForProof(const Plan &plan, qint64 nowMs);
RunState failed(const Plan &plan, const QString &outcome, qint64 nowMs); ///< outcome: "restored", "failed"; empty: waits for a decision.
} // namespace MadeUp
