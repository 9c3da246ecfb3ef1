#pragma once

#include <QCoreApplication>
#include <QEvent>
#include <QObject>
#include <QTimer>
#include <QWidget>

#include <chrono>
#include <cstdio>

/// Tells when the first window was painted, for who measures it: with STOREWRIGHT_STARTED_NS set to the monotonic clock
/// at the moment the process was started, one line "first-paint MICROSECONDS" goes to stderr and the program ends.
/// Without it, it costs one look at the environment. Belongs to the UI thread.
class FirstPaint : public QObject
{
public:
    /// Watches window if a measurement was asked for.
    static void report(QWidget *window)
    {
        bool asked = false;
        const qint64 started = qEnvironmentVariable("STOREWRIGHT_STARTED_NS").toLongLong(&asked);
        if (asked)
            window->installEventFilter(new FirstPaint(started, window));
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        // The paint event itself has yet to be delivered: what is queued behind it runs once it is on screen.
        if (event->type() == QEvent::Paint && !m_seen) {
            m_seen = true;
            QTimer::singleShot(0, this, [this] {
                const auto now = std::chrono::steady_clock::now().time_since_epoch();
                const qint64 took = std::chrono::duration_cast<std::chrono::nanoseconds>(now).count() - m_started;
                std::fprintf(stderr, "first-paint %lld\n", static_cast<long long>(took / 1000));
                QCoreApplication::exit(0);
            });
        }
        return false;
    }

private:
    FirstPaint(qint64 started, QObject *parent) : QObject(parent), m_started(started) {}
    qint64 m_started;
    bool m_seen = false;
};
