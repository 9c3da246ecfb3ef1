#include "ui/wizard/bookkeeping.h"

using namespace Qt::StringLiterals;

Result<> keepRun(StoreBook &book, qint64 storeId, const Plan &plan, const RunState &run, const QString &report)
{
    const auto known = book.byId(storeId);
    if (!known)
        return {}; // Taken out of the book meanwhile: then there is nothing to keep.
    Store store = *known;
    store.currentRun = run.ended() ? QString() : plan.id;
    if (run.ended()) {
        // What became of a copy is no news of the store.
        if (plan.kind != Plan::Kind::Rehearsal)
            store.lastOutcome = run.outcome;
        const QDateTime end = QDateTime::fromMSecsSinceEpoch(run.endedMs);
        if (run.outcome == "done"_L1 && plan.kind != Plan::Kind::Backup && plan.kind != Plan::Kind::Rehearsal && !run.to.isEmpty())
            store.version = run.to;
        if (run.outcome == "done"_L1 && plan.kind == Plan::Kind::Upgrade)
            store.lastUpgrade = end;
        for (const RunState::StepProgress &step : run.steps) {
            if (step.name == "prove-backup"_L1 && step.phase == RunState::StepPhase::Done)
                store.lastBackup = QDateTime::fromMSecsSinceEpoch(step.endedMs);
        }
        const StoreBook::PastRun past{plan.id, planKindName(plan.kind), run.from, run.to, QDateTime::fromMSecsSinceEpoch(run.startedMs), end,
                                      run.outcome, run.closedAtMs > 0 ? run.closedMs(run.endedMs) : -1, report};
        if (const auto kept = book.remember(storeId, past); !kept)
            return kept;
    }
    return book.save(store);
}
