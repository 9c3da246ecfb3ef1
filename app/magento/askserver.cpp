#include "app/magento/askserver.h"

#include <QCoreApplication>

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace
{

/// Says stop when the time is over or when the caller says so; which of the two it was can be asked.
class Deadline
{
public:
    Deadline(std::chrono::seconds limit, std::stop_token stop)
        : m_passOn(stop, [this] { m_source.request_stop(); })
        , m_thread([this, limit](std::stop_token gone) {
            std::unique_lock lock(m_mutex);
            if (!m_woken.wait_for(lock, gone, limit, [] { return false; }) && !gone.stop_requested()) {
                m_over = true;
                m_source.request_stop();
            }
        })
    {
    }
    std::stop_token token() const { return m_source.get_token(); }
    bool isOver() const { return m_over; }

private:
    std::stop_source m_source;
    std::atomic<bool> m_over = false;
    std::mutex m_mutex;
    std::condition_variable_any m_woken;
    std::stop_callback<std::function<void()>> m_passOn;
    std::jthread m_thread;
};

} // namespace

Result<QByteArray> askServer(Shell &shell, const Command &question, std::chrono::seconds limit, std::stop_token stop)
{
    Deadline deadline(limit, stop);
    auto output = shell.run(question, deadline.token());
    if (output)
        return std::move(output->out);
    if (deadline.isOver() && !stop.stop_requested())
        return Problem{Problem::Kind::Unreachable,
                       QCoreApplication::translate("Survey", "The server did not answer our questions within %n second(s).", nullptr,
                                                   int(limit.count())),
                       QCoreApplication::translate("Survey", "It may be very busy. Try again in a few minutes."), output.problem().evidence};
    return output.problem();
}
