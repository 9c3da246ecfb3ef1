#pragma once

#include "app/cli/options.h"

/// --closed-minutes: how long a run may keep the store closed before it goes back by itself.
QList<Option> closedOptions();
/// 0: nothing was typed.
Result<int> closedMinutesTyped(const Options &options);
