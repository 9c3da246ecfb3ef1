#pragma once

#include <QCoreApplication>
#include <QEvent>
#include <QObject>
#include <QTimer>
#include <QWidget>

#include <chrono>
#include <cstdio>
#include <functional>

/// Does something once, when the window has been painted for the first time: what takes time begins after it. Belongs to the UI thread.
class FirstPaint : public QObject
{
public:
    static void then(QWidget *window, std::function<void()> what) { window->installEventFilter(new FirstPaint(std::move(what), window)); }

    /// Tells when that was, for who measures it: with STOREWRIGHT_STARTED_NS set to the monotonic clock at the moment the process was
    /// started, one line "first-paint MICROSECONDS" goes to stderr and the program ends. Without it, it costs one look at the environment.
    static void report(QWidget *window)
    {
        bool asked = false;
        const qint64 started = qEnvironmentVariable("STOREWRIGHT_STARTED_NS").toLongLong(&asked);
        if (!asked)
            return;
        then(window, [started] {
            const auto now = std::chrono::steady_clock::now().time_since_epoch();
            const qint64 took = std::chrono::duration_cast<std::chrono::nanoseconds>(now).count() - started;
            std::fprintf(stderr, "first-paint %lld\n", static_cast<long long>(took / 1000));
            QCoreApplication::exit(0);
        });
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        // The paint event itself has yet to be delivered: what is queued behind it runs once it is on screen.
        if (event->type() == QEvent::Paint && !m_seen) {
            m_seen = true;
            QTimer::singleShot(0, this, m_what);
        }
        return false;
    }

private:
    FirstPaint(std::function<void()> what, QObject *parent) : QObject(parent), m_what(std::move(what)) {}
    std::function<void()> m_what;
    bool m_seen = false;
};
