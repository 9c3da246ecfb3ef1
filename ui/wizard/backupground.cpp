#include "ui/wizard/backupground.h"

#include "ui/parts/desk.h"

#include <algorithm>

using namespace Qt::StringLiterals;

Result<BackupGround> backupGroundOf(Desk &desk, const Store &store, std::stop_token stop)
{
    const auto visit = desk.visit(store, stop);
    if (!visit)
        return visit.problem();
    auto survey = (*visit)->survey(stop);
    if (!survey)
        return survey.problem();
    auto backups = backupsOf((*visit)->shell(), store.root, stop);
    if (!backups)
        return backups.problem();
    const auto runs = Run::list((*visit)->shell(), store.root, stop);
    const bool busy = runs && std::any_of(runs->begin(), runs->end(), [](const RunListing &run) { return run.alive && run.outcome.isEmpty(); });
    const bool brokenOff = runs && std::any_of(runs->begin(), runs->end(), [](const RunListing &run) { return !run.alive && run.outcome.isEmpty(); });
    return BackupGround{std::move(*survey), std::move(*backups), busy, brokenOff};
}
