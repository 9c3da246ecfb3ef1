#pragma once

#include "app/result.h"
#include "app/upgrade/plan.h"
#include "app/upgrade/visitors.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QMap>

#include <optional>

/// One line of a run's journal: "SEQ<tab>EPOCH-MS<tab>EVENT<tab>key=value<tab>…" (resources/server/README.md).
struct JournalEntry
{
    qint64 sequence = 0;
    qint64 epochMs = 0;
    QString event;
    QMap<QString, QString> fields;

    static Result<JournalEntry> parse(const QByteArray &line);
};

/// The fields among these parts of a line: "key=value" with the journal's escapes; control characters are left out. Others are passed over.
QMap<QString, QString> journalFields(const QList<QByteArray> &parts);

/// The named states of a store during a run (design.md, On the server).
enum class StoreState { Untouched, BuildingAside, Closed, Switched, OnTrial, Open, GoingBack, Back, NeedsPerson };
QString stateName(StoreState state);     ///< The word in the journal: "untouched" … "needs-person".
std::optional<StoreState> stateOfName(const QString &name); ///< Nothing: not one of the words.
QString stateSentence(StoreState state); ///< Translated.
class RunState;
QString stateSentence(const RunState &run); ///< The same, knowing also whether the store on trial is open already.

/// Where a run stands: its journal folded. Feed it entries in order; half a line is kept until the rest arrives.
class RunState
{
public:
    enum class StepPhase { Waiting, Running, Done, Skipped, Failed, Undone };
    struct StepProgress
    {
        QString name;
        StepPhase phase = StepPhase::Waiting;
        qint64 startedMs = 0, endedMs = 0;
        qint64 done = -1, total = -1;   ///< Bytes or items, when the step tells.
        QString evidence;               ///< What proved it.
        QString failure;                ///< Why it failed, raw.
        QString failureCode;            ///< "access-keys", "conflict", "disk-full" … (README of resources/server).
    };

    explicit RunState(const QList<Step> &steps = {});
    void feed(const QByteArray &journalBytes); ///< Any pieces, in order.

    StoreState state = StoreState::Untouched;
    QList<StepProgress> steps;
    QString kind, from, to, backupId;
    QString outcome;        ///< Empty while it runs; then "done", "restored", "stopped", "failed".
    QString waitingFor;     ///< Non-empty: waits ("decision", "start-time", "paused", "confirmation", "proof").
    qint64 waitSinceMs = 0; ///< Since when, and …
    qint64 waitUntilMs = 0; ///< … until when by the server's clock, if it waits only so long; else 0.
    QString waitPath;       ///< "proof": the dump to prove, on the server …
    QString waitDescription; ///< … and what was counted when it was made.
    /// What was ordered, registered and moved after the backup, written aside before the database of the backup came back.
    struct Newer { qint64 orders = 0, customers = 0, stock = 0; QString path; };
    Newer newer;
    /// One question asked before and after, as the server judged it: raw words (resources/server/README.md, the journal's `probe`).
    struct Probe { QString id; bool must = false; QString what, before, after, verdict; qint64 ms = -1; };
    QList<Probe> probes;    ///< In the order in which they were first told; a later look at the same one takes its place.
    std::optional<Visitors> visitors; ///< What visitors got, told right before the end. Nothing: nobody could have asked, or the run has not ended.
    QStringList warnings;
    qint64 startedMs = 0, endedMs = 0;
    qint64 closedAtMs = 0, openedAtMs = 0; ///< Maintenance mode, as journaled.
    qint64 lastSequence = 0;
    bool ended() const { return !outcome.isEmpty(); }
    int permille() const;   ///< By weight.
    qint64 closedMs(qint64 nowMs) const; ///< How long the store has been, or was, closed: as visitors met it where that was measured, else as journaled.
    const StepProgress *failedStep() const;

private:
    QList<int> m_weights;
    QByteArray m_rest;
    bool m_tooLong = false;       ///< What comes up to the next newline belongs to a line that was given up.
    qint64 m_closedEarlierMs = 0; ///< Of times when the store was closed and opened before.
    int m_failed = -1;            ///< Index of the step that failed last and did not succeed since.
    void apply(const JournalEntry &entry);
    void takeProbe(const JournalEntry &entry);
    void endWait();
    void applyToStep(const JournalEntry &entry, StepProgress &step);
    StepProgress *stepOf(const JournalEntry &entry);
};
