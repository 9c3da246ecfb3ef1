#pragma once

#include "app/cli/errand.h"
#include "app/upgrade/choices.h"

/// How long backups stay on the server, from the command line: the options, and what the store book has as a rule for all.
QList<Option> keepOptions();
/// Into the choices: what was typed; else the settings' rule; else everything is kept.
Result<> takeKeeping(Errand &errand, Choices &choices);
