#pragma once

#include "app/magento/survey.h"
#include "app/upgrade/backup.h"
#include "app/upgrade/choices.h"

// How long a store may be closed before it goes back by itself. A deadline that is too short undoes what only needed its time.

constexpr int UsualClosedMinutes = 60;
constexpr int LongestClosedMinutes = 7 * 24 * 60;

/// Of an upgrade: what was chosen, else the usual hour.
int closedMinutes(const Choices &choices);
/// Of a restore: what was chosen, else what keeping the store as it is, and putting the chosen parts of this backup back, may take
/// on a slow server; never less than the usual hour.
int closedMinutes(const Survey &survey, const Backup &backup, const Choices &choices);
