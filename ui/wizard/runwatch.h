#pragma once

#include "app/upgrade/follow.h"
#include "ui/console/consolelog.h"
#include "ui/parts/background.h"

#include <QObject>
#include <QTimer>

#include <memory>

class Desk;

/// Starts a run or joins one that is under way, and follows it through any number of broken links. What it learns arrives
/// in the window thirty times a second at most, however much the server says. Dropping it ends the looking on, never the run.
class RunWatch : public QObject
{
    Q_OBJECT

public:
    RunWatch(Desk &desk, const Store &store, QObject *parent = nullptr);
    ~RunWatch() override;

    void start(const Plan &plan, const RepositoryKeys &keys);
    void join(const QString &runId);       ///< Learns its plan, then follows it from its first line.
    void followAgain();                    ///< After stuck(): at the byte where it stopped.
    void ask(Run::Request request);
    /// After stuck() for which isRunnerGone().
    void recover(const RepositoryKeys &keys, Run::Recovery recovery);

    const RunState &state() const { return m_state; }
    const FollowReport &link() const { return m_link; }
    std::shared_ptr<ConsoleLog> console() const { return m_console; }
    QByteArray journal() const;            ///< Its last 256 KiB.
    qint64 serverNow() const;              ///< Milliseconds since 1970 by the clock the journal is written with, as far as known.
    void setClockAhead(qint64 ms) { m_clockAhead = ms; } ///< The server's clock against this computer's, as the survey saw it.
    QString runId() const { return m_runId; }

Q_SIGNALS:
    void planKnown(const Plan &plan);
    void started();
    void couldNotStart(const Problem &problem);
    void changed();
    void linkChanged();
    void ended();
    void stuck(const Problem &problem);    ///< Nobody follows any more: a person has to do something first.
    void askFailed(const Problem &problem);

private:
    struct Mailbox;
    void follow(const Plan &plan);
    void go();
    void look();

    Desk &m_desk;
    Store m_store;
    QString m_root;
    QString m_runId;
    RunState m_state;
    FollowReport m_link;
    std::shared_ptr<ConsoleLog> m_console;
    std::shared_ptr<Mailbox> m_mailbox;
    QTimer m_look;
    qint64 m_clockAhead = 0;
    Background m_starting;
    Background m_following;
    Background m_asking;
};
