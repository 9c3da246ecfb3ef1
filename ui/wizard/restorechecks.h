#pragma once

#include "app/upgrade/backup.h"
#include "app/upgrade/check.h"

/// The questions before a restore, all Waiting.
QList<Check> restoreQuestions();
/// Answers them. backup: the one to go back to. busy: another run is under way on the store. brokenOff: one has broken off.
QList<Check> judgeRestore(const Survey &survey, const Backup &backup, bool busy, bool brokenOff = false);
