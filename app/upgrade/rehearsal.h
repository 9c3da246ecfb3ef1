#pragma once

#include "app/magento/conflict.h"
#include "app/ssh/shell.h"
#include "app/upgrade/plan.h"
#include "app/web/accesskeys.h"

/// What Composer would do for a plan, asked before anything is begun or closed.
struct Rehearsal
{
    bool fits = false;
    QStringList changes;       ///< When it fits: Composer's own lines, "Upgrading acme/module-x (2.1.0 => 3.0.0)".
    QList<Conflict> conflicts; ///< When it does not: who stands in the way, and the ways out.
    QByteArray console;        ///< All that Composer printed.
};

/// Lets Composer solve this upgrade on the server, on a copy of composer.json and composer.lock. Harmless, and over within five minutes.
/// Problems: what kept Composer from solving at all (access keys, memory, no answer).
Result<Rehearsal> rehearse(Shell &shell, const Plan &plan, const RepositoryKeys &keys, const ConflictKnowledge &knowledge, std::stop_token stop = {});

/// Extensions that this plan was to raise: to raise them is no advice any more. The rest of the knowledge is the caller's.
ConflictKnowledge withRaised(ConflictKnowledge knowledge, const Plan &plan);

/// What a plan was made to change of the extensions, and where to: the choices that a conflict's ways out change.
Choices choicesOf(const Plan &plan);

/// Can this way out be taken by choosing differently? The others are a person's to take.
bool canApply(const ConflictOffer &offer);
/// Takes it.
void apply(const ConflictOffer &offer, Choices &choices);
