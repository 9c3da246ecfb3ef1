#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

/// Measures how long the window was ever held up: a timer that ought to beat every five milliseconds, and its longest gap.
class Heartbeat : public QObject
{
    Q_OBJECT

public:
    explicit Heartbeat(QObject *parent = nullptr);
    qint64 longestMs() const { return m_longest / 1'000'000; }
    QString longest() const; ///< "17 ms, 3 over 50 ms in 8123 beats"

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0; ///< Nanoseconds.
    int m_over = 0;
    int m_beats = 0;
};
