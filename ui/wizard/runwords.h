#pragma once

#include "app/upgrade/follow.h"
#include "ui/wizard/draft.h"
#include "ui/wizard/rowlist.h"

/// How a run is looked on at from here: what is known beside its journal.
struct RunView
{
    FollowReport link;
    qint64 nextTryMs = 0;                ///< Reconnecting: until the next try, counted from now; 0: trying now.
    std::optional<Problem> stuck;        ///< Nobody follows any more: a person has to act.
    std::optional<Run::Request> asked;   ///< Asked for, and not seen in the journal yet.
    bool recovering = false;             ///< The runner is being started again.
    qint64 nowMs = 0;                    ///< By the clock of the journal.

    bool gone() const { return stuck && isRunnerGone(*stuck); } ///< Its process is gone, though it has not ended.
    bool linked() const { return !stuck && link.link == FollowReport::Link::Connected; }
};

/// What a run's page says of it at the moment: verdict, sentence, next step.
struct RunWords
{
    Check::Verdict verdict = Check::Verdict::Waiting;
    QString headline;
    QString reason;
};
RunWords wordsOf(const Draft &draft, const RunView &view);

/// Its steps as rows. current: the one under way or failed; -1: none.
QList<RowList::Row> stepRows(const Draft &draft, qint64 nowMs, int &current);
/// "about 4 minutes left"; empty where it would say nothing.
QString leftText(const RunState &run, qint64 nowMs);
