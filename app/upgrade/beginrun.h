#pragma once

#include "app/upgrade/run.h"
#include "app/upgrade/visit.h"

#include <functional>
#include <memory>

/// Run::start() over a link that may break at any moment. When it breaks while the run is being started, opens another visit and
/// finds out: a run that has begun is begun, and one that has not is begun now; never twice.
/// waiting: translated, why it is not begun yet. Problems: those of Run::start() and of opening; isStartInDoubt() only when no
/// new link came about for `patienceMs`. Blocks; not on the UI thread.
Result<> beginRun(const std::function<Result<std::shared_ptr<Visit>>(std::stop_token)> &open, const QString &root, const Plan &plan, const RepositoryKeys &keys,
                  const std::function<void(const QString &)> &waiting, std::stop_token stop, qint64 patienceMs = 10 * 60 * 1000);
