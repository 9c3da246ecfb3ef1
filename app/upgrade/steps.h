#pragma once

#include "app/upgrade/plan.h"

/// What a step's words and weight are made from.
struct StepFacts
{
    Plan::Kind kind = Plan::Kind::Upgrade;
    Survey survey;
    Choices choices;
    QString backupId;
    QString baseUrl;
};

/// The names of the steps of a plan in their order (resources/server/README.md).
QStringList stepNames(Plan::Kind kind, const Choices &choices);
/// One step, in words and numbers for this store. An unknown name gives a step whose title is its name.
Step describeStep(const QString &name, const StepFacts &facts);

/// What a run of these choices is expected to write, in bytes; measured shares with room to spare.
struct RoomNeeded
{
    qint64 forBackups = 0; ///< On home's file system.
    qint64 forStore = 0;   ///< On the store's: the new packages beside the old until they are swapped, generated files.
    QString unmeasured;    ///< The part of the survey that has not told a size that counts here, so that more is needed; empty: none.
};
RoomNeeded roomNeeded(const Survey &survey, const Choices &choices);

QString sizeText(qint64 bytes); ///< "1.4 GB", in the words of the person's language.
