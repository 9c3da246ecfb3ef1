#pragma once

#include "app/upgrade/retry.h"
#include "app/upgrade/run.h"
#include "app/upgrade/visit.h"

#include <functional>
#include <memory>

/// How the link to a followed run stands. A broken link is never a failed run: the run lives on the server.
struct FollowReport
{
    enum class Link { Connected, Reconnecting };
    Link link = Link::Connected;
    int nextTryMs = 0;   ///< Reconnecting: milliseconds until the next try; 0: trying now.
    QString reason;      ///< Reconnecting: what broke the link. Translated.
    QString note;        ///< What this computer does for the run, or why it cannot: proving the dump. Translated; then nothing else has changed.
};

/// Follows a run until it has ended, through any number of broken links: opens a visit, watches from these offsets, and when
/// the link dies opens another after 0.5, 1, 2, 4, then 8 s, going on at the byte where it stopped.
/// Yields: the run has ended. Problems: Stopped (by stop; the run itself goes on), Untrusted or Refused (a person has to
/// answer before a visit can be opened), Failed for which isRunnerGone() (the runner's process is gone although the
/// run has not ended: offer Run::recover()). pieces and link may be called on other threads, never two at once.
/// While it follows, this computer proves the run's dump when the run waits for that (ProofHere). Blocks; not on the UI thread.
Result<> followRun(const std::function<Result<std::shared_ptr<Visit>>(std::stop_token)> &open, const QString &root, const QString &runId,
                   qint64 journalOffset, qint64 consoleOffset, const std::function<void(const Run::Piece &)> &pieces,
                   const std::function<void(const FollowReport &)> &link, std::stop_token stop, Refusals refusals = Refusals());
