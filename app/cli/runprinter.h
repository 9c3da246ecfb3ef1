#pragma once

#include "app/cli/terminal.h"
#include "app/upgrade/difference.h"
#include "app/upgrade/follow.h"
#include "app/upgrade/journal.h"

#include <QElapsedTimer>

#include <mutex>

/// Prints a run as it goes: its console log byte for byte as the answer, its steps besides. With --json both as events.
/// take() and link() may be called from any thread.
class RunPrinter
{
    Q_DECLARE_TR_FUNCTIONS(RunPrinter)

public:
    enum class Log { Shown, Hidden };

    /// What a person types while the run waits for them.
    struct Commands { QString confirm, restore; };

    RunPrinter(Terminal &terminal, const Plan &plan, Log log, qint64 consoleOffset, Commands commands = {});

    void take(const Run::Piece &piece);
    void link(const FollowReport &report);
    void finish();                     ///< The run has ended: prints what was still held back.

    /// What a person has to know and to type while the store is on trial.
    static QString trialText(const RunState &state, const Commands &commands);
    /// What was compared before and after: how many of each verdict, then a line each, what is worse first. Empty when nothing was.
    static QStringList differenceLines(const Difference &difference);
    static QString waitsUntil(const RunState &state); ///< By the server's clock, in the words of this computer.

    RunState state() const;            ///< As far as the journal was read.
    QByteArray consoleTail() const;    ///< The last of the console log.
    qint64 journalOffset() const;      ///< Bytes of the journal taken: where to follow on.
    qint64 consoleOffset() const;      ///< The same of the console log.
    qint64 shownOffset() const;        ///< Bytes of the console log printed: where somebody else has to go on.
    void answered();                   ///< A decision was sent: wait anew.
    bool waitsForDecision() const;     ///< It has waited for a person's decision for some seconds, so it is not just old news.

private:
    void printSteps();
    void printConsole(const QByteArray &bytes, qint64 consoleOffset);
    void printWaiting();
    void printProbes();
    void heading(const QString &line);

    Terminal &m_terminal;
    Plan m_plan;
    Log m_log;
    Commands m_commands;
    mutable std::mutex m_lock;         ///< Guards what follows.
    RunState m_state;
    RunState m_before;                 ///< What has been printed of m_state.
    QByteArray m_tail;
    QByteArray m_held;                 ///< With --json: a line that has not ended yet.
    qint64 m_journalOffset = 0;
    qint64 m_consoleOffset;
    bool m_atLineStart = true;
    QElapsedTimer m_quiet;             ///< Since the last piece.
};
