#pragma once

#include "app/result.h"

#include <QCoreApplication>
#include <QFutureWatcher>
#include <QPointer>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <concepts>
#include <exception>
#include <memory>
#include <stop_token>
#include <type_traits>
#include <utility>

/// Work under way for a window. Destroying or replacing it asks the work to stop and drops its answer; so a window
/// that closes, or asks anew, never hears of what it no longer wants. Belongs to the UI thread; moves, never copies.
class [[nodiscard]] Background
{
public:
    Background() = default;
    Background(std::stop_source stop, QObject *watcher, std::shared_ptr<bool> delivered)
        : m_stop(std::move(stop)), m_watcher(watcher), m_delivered(std::move(delivered))
    {
    }
    Background(Background &&other) noexcept { *this = std::move(other); }
    Background &operator=(Background &&other) noexcept
    {
        if (this != &other) {
            drop();
            m_stop = std::exchange(other.m_stop, std::stop_source(std::nostopstate));
            m_watcher = std::exchange(other.m_watcher, nullptr);
            m_delivered = std::exchange(other.m_delivered, nullptr);
        }
        return *this;
    }
    ~Background() { drop(); }
    Q_DISABLE_COPY(Background)

    bool running() const { return m_watcher && !*m_delivered; } ///< The answer has not been delivered yet.
    void requestStop() { m_stop.request_stop(); }               ///< The answer still comes, usually Problem::Stopped.
    void drop()                                                 ///< Stop, and never mind the answer.
    {
        if (running()) {
            m_stop.request_stop();
            m_watcher->disconnect();
            m_watcher->deleteLater();
        }
        m_watcher = nullptr;
    }

private:
    std::stop_source m_stop{std::nostopstate};
    QPointer<QObject> m_watcher;
    std::shared_ptr<bool> m_delivered;
};

/// work must not touch the window, which may be gone before it is done: capture values, and the desk by reference.
/// Does work(std::stop_token) on a thread of the pool, then hands what it yields to then() in the UI thread, provided that
/// context still lives and the returned handle was kept. An exception that would leave the thread becomes a Problem where
/// the work yields a Result. Never uses QFuture::cancel(), which would lose the answer.
template <typename Work, typename Then>
Background background(QObject *context, QThreadPool &pool, Work work, Then then)
{
    using Answer = std::invoke_result_t<Work, std::stop_token>;
    static_assert(!std::is_void_v<Answer>, "Yield something, Result<> at least: work can fail.");
    std::stop_source stop;
    auto guarded = [work = std::move(work), token = stop.get_token()]() mutable -> Answer {
        if constexpr (std::constructible_from<Answer, Problem>) {
            try {
                return work(token);
            } catch (const std::exception &fault) {
                return Problem{Problem::Kind::Failed, QCoreApplication::translate("Background", "Storewright made a mistake and stopped this task."),
                               QCoreApplication::translate("Background", "Please try again. If it happens again, report it with the text below."),
                               QString::fromUtf8(fault.what())};
            }
        } else {
            return work(token);
        }
    };
    auto *watcher = new QFutureWatcher<Answer>(context);
    auto delivered = std::make_shared<bool>(false);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, delivered, then = std::move(then)]() mutable {
        *delivered = true;
        watcher->deleteLater();
        auto deliver = std::move(then);
        deliver(watcher->future().takeResult());
    });
    Background handle(stop, watcher, delivered);
    watcher->setFuture(QtConcurrent::run(&pool, std::move(guarded)));
    return handle;
}
