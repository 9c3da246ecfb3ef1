#pragma once

#include "app/cli/errand.h"
#include "app/cli/preparation.h"
#include "app/magento/conflict.h"
#include "app/upgrade/choices.h"

/// What becomes of a store's extensions, from the command line: --extensions, --update, --take-out, --hold.
QList<Option> extensionOptions();
/// Into the choices: what was typed, and what the store book says is held.
Result<> takeExtensions(Errand &errand, const Store &store, Visit &visit, const Preparation &found, const Release &release, Choices &choices);
/// What still stands in the way of the release once these choices are made, with what to type.
Result<> fitsWith(const Errand &errand, const Release &release, const Choices &choices);
/// Writes what --hold said into the store book; a failure to do so is told and nothing more.
void keepHolds(Errand &errand, const Store &store);
/// The words that make these choices again.
QStringList wordsOf(const Choices &choices);
/// The ways out of each conflict, and what to type for those that can be taken from here.
void tellWaysOut(Errand &errand, const QList<Conflict> &conflicts, const Choices &choices, const QString &verb);
