#include "app/upgrade/follow.h"

#include "app/upgrade/dumpproof.h"
#include "app/upgrade/runfolder.h"

#include <QCoreApplication>

#include <algorithm>
#include <mutex>

namespace {

constexpr int FirstPauseMs = 500;
constexpr int LongestPauseMs = 8000;

Problem stopped()
{
    return {Problem::Kind::Stopped, QCoreApplication::translate("Follow", "You are no longer watching the run; it goes on on the server."), {}, {}};
}

} // namespace

Result<> followRun(const std::function<Result<std::shared_ptr<Visit>>(std::stop_token)> &open, const QString &root, const QString &runId,
                   qint64 journalOffset, qint64 consoleOffset, const std::function<void(const Run::Piece &)> &pieces,
                   const std::function<void(const FollowReport &)> &link, std::stop_token stop, Refusals refusals)
{
    std::mutex oneAtATime;
    const auto tell = [&link, &oneAtATime](const FollowReport &report) {
        const std::lock_guard lock(oneAtATime);
        if (link)
            link(report);
    };
    ProofHere proof(open, root, runId, [&tell](const QString &note) { tell({FollowReport::Link::Connected, 0, {}, note}); });
    bool caughtUp = journalOffset == 0;
    for (int pauseMs = FirstPauseMs;;) {
        if (stop.stop_requested())
            return stopped();
        const auto visit = open(stop);
        QString reason;
        int refusedMs = 0;
        if (visit) {
            refusals.letIn();
            tell({FollowReport::Link::Connected, 0, {}, {}});
            // Who takes up watching in the middle must know what the run has been waiting for since before.
            if (!caughtUp) {
                const auto earlier = (*visit)->shell().run(inRunFolder(root, runId, "head -c \"$1\" journal\n", {QString::number(journalOffset)}), stop);
                caughtUp = earlier && earlier->code == 0;
                if (caughtUp)
                    proof.take(earlier->out);
            }
            const auto watched = Run::watch((*visit)->shell(), root, runId, journalOffset, consoleOffset,
                [&](const Run::Piece &piece) {
                    journalOffset = piece.journalOffset;
                    consoleOffset = piece.consoleOffset;
                    pauseMs = FirstPauseMs; // The link carried something: the next time it breaks is a new time.
                    {
                        const std::lock_guard lock(oneAtATime);
                        if (pieces)
                            pieces(piece);
                    }
                    proof.take(piece.journal);
                }, stop);
            if (watched)
                return {};
            if (stop.stop_requested())
                return stopped();
            if (watched.problem().kind != Problem::Kind::Unreachable)
                return watched;
            reason = watched.problem().summary;
        } else {
            if (stop.stop_requested())
                return stopped();
            // Only a person can answer for a host key or a password; anything else may pass by itself. So may a refusal of what was
            // let in before.
            const Problem::Kind kind = visit.problem().kind;
            const std::optional<int> longer = kind == Problem::Kind::Refused ? refusals.pauseMs() : std::nullopt;
            if (kind == Problem::Kind::Untrusted || (kind == Problem::Kind::Refused && !longer) || kind == Problem::Kind::Usage)
                return visit.problem();
            refusedMs = longer.value_or(0);
            reason = visit.problem().summary;
        }
        const int nextMs = std::max(pauseMs, refusedMs);
        tell({FollowReport::Link::Reconnecting, nextMs, reason, {}});
        if (!pauseFor(nextMs, stop))
            return stopped();
        pauseMs = std::min(2 * pauseMs, LongestPauseMs);
        tell({FollowReport::Link::Reconnecting, 0, reason, {}});
    }
}
