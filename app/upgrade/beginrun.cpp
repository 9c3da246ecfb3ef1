#include "app/upgrade/beginrun.h"

#include "app/upgrade/retry.h"

#include <QElapsedTimer>

#include <algorithm>

namespace {

constexpr int FirstPauseMs = 500;
constexpr int LongestPauseMs = 8000;

} // namespace

Result<> beginRun(const std::function<Result<std::shared_ptr<Visit>>(std::stop_token)> &open, const QString &root, const Plan &plan, const RepositoryKeys &keys,
                  const std::function<void(const QString &)> &waiting, std::stop_token stop, qint64 patienceMs)
{
    const auto first = open(stop);
    if (!first)
        return first.problem();
    const auto started = Run::start((*first)->shell(), root, plan, keys, stop);
    if (started || !isStartInDoubt(started.problem()))
        return started;

    const Problem inDoubt = started.problem();
    Refusals refusals;
    refusals.letIn();
    QElapsedTimer since;
    since.start();
    QString reason = inDoubt.summary;
    for (int pauseMs = FirstPauseMs; since.elapsed() < patienceMs; pauseMs = std::min(2 * pauseMs, LongestPauseMs)) {
        if (waiting)
            waiting(reason);
        if (!pauseFor(pauseMs, stop))
            return inDoubt;
        const auto visit = open(stop);
        if (!visit) {
            reason = visit.problem().summary;
            if (visit.problem().kind != Problem::Kind::Refused)
                continue;
            // Whoever has to type a password now must still hear that the run may be under way.
            const auto longer = refusals.pauseMs();
            if (!longer || !pauseFor(*longer, stop))
                return inDoubt;
            continue;
        }
        refusals.letIn();
        const auto settled = Run::startAgain((*visit)->shell(), root, plan.id, keys);
        if (settled || !isStartInDoubt(settled.problem()))
            return settled;
        reason = settled.problem().summary;
    }
    return inDoubt;
}
