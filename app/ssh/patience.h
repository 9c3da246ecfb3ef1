#pragma once

#include <algorithm>
#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>

/// How long to wait for a socket: until a moment, or until somebody asks to stop, whichever is first.
class Patience
{
public:
    enum class Waited { Ready, TimedOut, Stopped };
    using Clock = std::chrono::steady_clock;

    Patience(std::stop_token stop, std::chrono::milliseconds time);
    ~Patience();
    Patience(const Patience &) = delete;
    Patience &operator=(const Patience &) = delete;

    void renew(std::chrono::milliseconds time) { m_until = Clock::now() + time; }
    bool stopped() const { return m_stop.stop_requested(); }
    std::chrono::milliseconds left() const { return std::max(std::chrono::ceil<std::chrono::milliseconds>(m_until - Clock::now()), std::chrono::milliseconds(0)); }
    std::stop_token token() const { return m_stop; }
    /// Waits for poll() events on a file descriptor.
    Waited wait(int fd, short events);

private:
    std::stop_token m_stop;
    Clock::time_point m_until;
    int m_bell[2] = {-1, -1}; ///< A pipe: poll() can wait for it, a stop token it can't wait for.
    std::optional<std::stop_callback<std::function<void()>>> m_callback;
};
