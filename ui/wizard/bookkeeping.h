#pragma once

#include "app/stores/storebook.h"
#include "app/upgrade/journal.h"

/// Into the book: that this run is under way, or what it came to. report: as JSON; empty while it runs. Blocks; with a book of the
/// calling thread's own.
Result<> keepRun(StoreBook &book, qint64 storeId, const Plan &plan, const RunState &run, const QString &report);
