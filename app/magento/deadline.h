#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

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
