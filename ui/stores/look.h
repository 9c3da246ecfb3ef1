#pragma once

#include "app/stores/store.h"
#include "app/upgrade/run.h"

#include <optional>
#include <stop_token>

class Desk;
class Visit;

/// What a look at a store brought: what the table shows of it, and the run that is under way there, whoever began it.
struct Look
{
    Store store;                      ///< With what was seen filled in, or why it could not be.
    std::optional<Problem> problem;   ///< Why nothing could be seen.
    std::optional<RunListing> run;    ///< Under way, waiting for a person, or broken off without an end.
    bool needsKeys = false;           ///< The versions on offer could not be asked for: no access keys are known.
    bool maintenance = false;         ///< Maintenance mode is on, and no run of ours keeps it.
};

/// Puts what was seen into the store as it stands in the book by now, and leaves alone what a person may have edited meanwhile.
void noteSeen(Store &store, const Store &seen);

/// Goes there and looks. Changes nothing. Blocks; worker threads.
Look lookAt(Desk &desk, const Store &store, std::stop_token stop);
/// The same by a connection that is open already.
Look lookAround(Desk &desk, const Store &store, Visit &visit, std::stop_token stop);
