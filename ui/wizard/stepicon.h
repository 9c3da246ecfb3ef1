#pragma once

#include "app/upgrade/journal.h"

#include <QIcon>

/// The sign of a step's state, each with its own shape, and its word: never colour alone.
QIcon stepIcon(RunState::StepPhase phase);
QString stepWord(RunState::StepPhase phase); ///< "waiting", "under way", "done" … Translated.
/// The sign for "being found out just now".
QIcon workingIcon();
