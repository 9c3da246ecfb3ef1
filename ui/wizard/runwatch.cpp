#include "ui/wizard/runwatch.h"

#include "app/upgrade/beginrun.h"
#include "ui/parts/desk.h"

#include <QDateTime>
#include <QMutex>

#include <utility>

namespace {

constexpr int LookEveryMs = 33;
constexpr qsizetype JournalKept = 256 * 1024;

} // namespace

/// Where the thread that follows leaves what it knows, and the window finds it.
struct RunWatch::Mailbox
{
    QMutex lock;
    RunState state;
    FollowReport link;
    QByteArray journal;
    QByteArray line;         ///< The journal's last, unfinished line, for its time stamp.
    qint64 newest = 0;       ///< The newest time stamp of the journal …
    qint64 seenAt = 0;       ///< … and when it came, by this computer's clock.
    qint64 journalOffset = 0, consoleOffset = 0;
    bool stateNews = false, linkNews = false;

    void take(const Run::Piece &piece)
    {
        const QMutexLocker locker(&lock);
        journalOffset = piece.journalOffset;
        consoleOffset = piece.consoleOffset;
        if (piece.journal.isEmpty())
            return;
        state.feed(piece.journal);
        journal.append(piece.journal);
        if (journal.size() > JournalKept)
            journal = journal.last(JournalKept);
        line.append(piece.journal);
        const qsizetype end = line.lastIndexOf('\n');
        if (end > 0) {
            const qsizetype begin = line.lastIndexOf('\n', end - 1) + 1;
            if (const auto entry = JournalEntry::parse(line.mid(begin, end - begin))) {
                newest = entry->epochMs;
                seenAt = QDateTime::currentMSecsSinceEpoch();
            }
            line = line.mid(end + 1);
        }
        stateNews = true;
    }
};

RunWatch::RunWatch(Desk &desk, const Store &store, QObject *parent)
    : QObject(parent), m_desk(desk), m_store(store), m_root(store.root), m_console(std::make_shared<ConsoleLog>()), m_mailbox(std::make_shared<Mailbox>())
{
    m_look.setInterval(LookEveryMs);
    connect(&m_look, &QTimer::timeout, this, &RunWatch::look);
}

RunWatch::~RunWatch() = default;

void RunWatch::start(const Plan &plan, const RepositoryKeys &keys)
{
    const QString root = plan.settings.value(QStringLiteral("STORE_ROOT"), m_root);
    m_starting = background(
        this, m_desk.crew(),
        [&desk = m_desk, store = m_store, root, plan, keys](std::stop_token stop) -> Result<> {
            return beginRun([&desk, store](std::stop_token asked) { return desk.visit(store, asked); }, root, plan, keys, {}, stop);
        },
        [this, plan, root](const Result<> &result) {
            if (!result) {
                Q_EMIT couldNotStart(result.problem());
                return;
            }
            m_root = root;
            Q_EMIT started();
            follow(plan);
        });
}

void RunWatch::join(const QString &runId)
{
    m_runId = runId;
    m_starting = background(
        this, m_desk.crew(),
        [&desk = m_desk, store = m_store, root = m_root, runId](std::stop_token stop) -> Result<Plan> {
            const auto visit = desk.visit(store, stop);
            if (!visit)
                return visit.problem();
            return Run::planOf((*visit)->shell(), root, runId, stop);
        },
        [this](const Result<Plan> &plan) {
            if (!plan) {
                Q_EMIT stuck(plan.problem());
                return;
            }
            Q_EMIT planKnown(*plan);
            follow(*plan);
        });
}

void RunWatch::follow(const Plan &plan)
{
    m_runId = plan.id;
    m_state = RunState(plan.steps);
    m_mailbox = std::make_shared<Mailbox>();
    m_mailbox->state = m_state;
    go();
    Q_EMIT changed();
}

void RunWatch::followAgain()
{
    if (m_mailbox->journalOffset == 0 && m_state.steps.isEmpty())
        join(m_runId);
    else
        go();
}

void RunWatch::go()
{
    qint64 journalOffset = 0, consoleOffset = 0;
    {
        const QMutexLocker locker(&m_mailbox->lock);
        journalOffset = m_mailbox->journalOffset;
        consoleOffset = m_mailbox->consoleOffset;
    }
    m_look.start();
    m_following = background(
        this, m_desk.crew(),
        [&desk = m_desk, store = m_store, root = m_root, runId = m_runId, box = m_mailbox, console = m_console, journalOffset, consoleOffset](std::stop_token stop) {
            return followRun([&desk, store](std::stop_token token) { return desk.visit(store, token); }, root, runId, journalOffset, consoleOffset,
                             [&box, &console](const Run::Piece &piece) {
                                 if (!piece.console.isEmpty())
                                     console->write(piece.console);
                                 box->take(piece);
                             },
                             [&box](const FollowReport &report) {
                                 const QMutexLocker locker(&box->lock);
                                 box->link = report;
                                 box->linkNews = true;
                             },
                             stop);
        },
        [this](const Result<> &result) {
            m_look.stop();
            look();
            if (!result) {
                Q_EMIT stuck(result.problem());
                return;
            }
            Q_EMIT ended();
        });
}

void RunWatch::look()
{
    bool state = false, link = false;
    {
        const QMutexLocker locker(&m_mailbox->lock);
        state = std::exchange(m_mailbox->stateNews, false);
        link = std::exchange(m_mailbox->linkNews, false);
        if (state)
            m_state = m_mailbox->state;
        if (link)
            m_link = m_mailbox->link;
        // A line cannot have been written after it came: a server that is ahead shows itself so.
        if (m_mailbox->newest - m_mailbox->seenAt > m_clockAhead)
            m_clockAhead = m_mailbox->newest - m_mailbox->seenAt;
    }
    if (link)
        Q_EMIT linkChanged();
    if (state)
        Q_EMIT changed();
}

void RunWatch::ask(Run::Request request)
{
    m_asking = background(
        this, m_desk.crew(),
        [&desk = m_desk, store = m_store, root = m_root, runId = m_runId, request](std::stop_token stop) -> Result<> {
            const auto visit = desk.visit(store, stop);
            if (!visit)
                return visit.problem();
            return Run::ask((*visit)->shell(), root, runId, request);
        },
        [this](const Result<> &result) {
            if (!result)
                Q_EMIT askFailed(result.problem());
        });
}

void RunWatch::recover(const RepositoryKeys &keys, Run::Recovery recovery)
{
    m_asking = background(
        this, m_desk.crew(),
        [&desk = m_desk, store = m_store, root = m_root, runId = m_runId, keys, recovery](std::stop_token stop) -> Result<> {
            const auto visit = desk.visit(store, stop);
            if (!visit)
                return visit.problem();
            return Run::recover((*visit)->shell(), root, runId, keys, recovery, stop);
        },
        [this](const Result<> &result) {
            if (!result) {
                Q_EMIT askFailed(result.problem());
                return;
            }
            go();
        });
}

QByteArray RunWatch::journal() const
{
    const QMutexLocker locker(&m_mailbox->lock);
    return m_mailbox->journal;
}

qint64 RunWatch::serverNow() const
{
    return QDateTime::currentMSecsSinceEpoch() + m_clockAhead;
}
