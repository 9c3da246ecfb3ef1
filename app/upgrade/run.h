#pragma once

#include "app/web/accesskeys.h"
#include "app/ssh/shell.h"
#include "app/upgrade/journal.h"
#include "app/upgrade/plan.h"

#include <optional>

/// A run as a server lists it.
struct RunListing
{
    QString id, kind, from, to, outcome; ///< outcome empty: not ended.
    StoreState state = StoreState::Untouched;
    bool alive = false;                  ///< Its runner process is there now (pid, start time and boot id agree).
    qint64 startedMs = 0, endedMs = 0;
};

/// Was this the problem of a run whose process is gone (a reboot, kill -9) although it has not ended? Offer Run::recover().
bool isRunnerGone(const Problem &problem);

/// Was this the problem of a link that broke while a run was being started? Then the run may be under way: Run::startAgain() settles it.
bool isStartInDoubt(const Problem &problem);

/// The run that stands in the way of a Problem::Busy: alive, or broken off (then offer Run::recover()). Nothing: it is not known, or another account's.
struct LeaseHolder { QString runId; bool alive = true; };
std::optional<LeaseHolder> leaseHolderOf(const Problem &problem);

/// COMPOSER_AUTH with the keys of every host; empty: there are none. Goes over standard input, into nobody's argv.
QByteArray composerAuth(const RepositoryKeys &keys);

/// A plan being carried out on a server: to start it, to watch it, to steer it. All calls block; none on the UI thread.
/// The run itself never depends on any of them.
class Run
{
public:
    /// Writes the run's folder on the server and starts the runner detached. Keys go over standard input. Problem::Busy when another run holds the lease.
    static Result<> start(Shell &shell, const QString &root, const Plan &plan, const RepositoryKeys &keys, std::stop_token stop = {});

    /// After isStartInDoubt(), over a new link: nothing if the run has begun, or is begun now. Any other problem than another doubt
    /// means that it is certain that it was not begun.
    static Result<> startAgain(Shell &shell, const QString &root, const QString &runId, const RepositoryKeys &keys);

    /// What watch() hands over, in order; offsets are what to ask for next time, so nothing is lost or doubled.
    struct Piece
    {
        QByteArray journal; ///< New bytes of the journal.
        QByteArray console; ///< New bytes of the console log.
        qint64 journalOffset = 0, consoleOffset = 0; ///< After these bytes.
    };
    /// Follows journal and console log from these offsets until the run has ended (then yields), the link dies (Unreachable), its
    /// runner is found dead (isRunnerGone), or stop. reader is called on a thread of the shell's, never after watch has returned.
    static Result<> watch(Shell &shell, const QString &root, const QString &runId, qint64 journalOffset, qint64 consoleOffset,
                          const std::function<void(const Piece &)> &reader, std::stop_token stop);

    enum class Request { Pause, GoOn, Stop, Retry, Restore, Confirm };
    /// Problems: Usage when the run has ended, isRunnerGone() when its process is gone.
    static Result<> ask(Shell &shell, const QString &root, const QString &runId, Request request);

    /// The dump that the run waits to have proven was loaded on this computer: what it was found to hold, in the form of database.txt.
    /// The server compares it itself.
    static Result<> proven(Shell &shell, const QString &root, const QString &runId, const QByteArray &description);

    /// What becomes of a run whose process is gone.
    enum class Recovery {
        Resume,  ///< It finds out where the store stands and goes on, back, or waits for a person, as its plan says.
        Restore, ///< Whatever was changed is put back.
        Leave,   ///< Nothing is touched; the run counts as ended, the store as it stands is the person's.
    };
    /// After isRunnerGone(). Keys as for start(), since the old ones are gone with the old process.
    static Result<> recover(Shell &shell, const QString &root, const QString &runId, const RepositoryKeys &keys, Recovery recovery, std::stop_token stop = {});

    static Result<QList<RunListing>> list(Shell &shell, const QString &root, std::stop_token stop = {}); ///< Newest first.
    /// The problem of a run that has not ended, for who wants to start another: alive, or broken off. See leaseHolderOf().
    static Problem inTheWay(Shell &shell, const QString &root, const RunListing &run);
    static Result<Plan> planOf(Shell &shell, const QString &root, const QString &runId, std::stop_token stop = {});

private:
    /// `runner.sh start`, and what it says.
    static Result<> setOff(Shell &shell, const QString &root, const QString &runId, const RepositoryKeys &keys);
};
