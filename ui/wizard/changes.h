#pragma once

#include "ui/wizard/draft.h"
#include "ui/wizard/rowlist.h"

/// What a run is going to change, a row a thing, for the moment before the one button is pressed.
QList<RowList::Row> changesOf(const Draft &draft);
/// Why a step failed in one sentence: the catalogue's words where the failure is known, else the server's own last line.
QString failureLine(const RunState::StepProgress &step);
