#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

/// Measures how long the window was ever held up: a timer that ought to beat every few milliseconds. Its longest gap tells what
/// a person would notice; how much of the processor the window's thread used within one gap tells what the window itself is to
/// blame for, however busy the machine.
class Heartbeat : public QObject
{
    Q_OBJECT

public:
    explicit Heartbeat(QObject *parent = nullptr, int everyMs = 5);
    qint64 longestMs() const { return m_longest / 1'000'000; }
    qint64 busiestMs() const { return m_busiest / 1'000'000; }
    int beats() const { return m_beats; }
    QString told() const;

private:
    static qint64 usedByThisThread(); ///< Nanoseconds.

    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_used = 0;
    qint64 m_longest = 0; ///< Nanoseconds.
    qint64 m_busiest = 0; ///< Nanoseconds.
    int m_over = 0;
    int m_beats = 0;
};
