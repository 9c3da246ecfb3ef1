#include "app/ssh/patience.h"

#include <algorithm>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

Patience::Patience(std::stop_token stop, std::chrono::milliseconds time) : m_stop(std::move(stop)), m_until(Clock::now() + time)
{
    if (::pipe2(m_bell, O_CLOEXEC | O_NONBLOCK) == 0) {
        m_callback.emplace(m_stop, [fd = m_bell[1]] {
            const char ring = 1;
            [[maybe_unused]] const ssize_t written = ::write(fd, &ring, 1);
        });
    }
}

Patience::~Patience()
{
    m_callback.reset();
    for (const int fd : m_bell) {
        if (fd >= 0)
            ::close(fd);
    }
}

Patience::Waited Patience::wait(int fd, short events)
{
    while (true) {
        if (stopped())
            return Waited::Stopped;
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(m_until - Clock::now()).count();
        if (left <= 0)
            return Waited::TimedOut;
        pollfd watched[2] = {{fd, events, 0}, {m_bell[0], POLLIN, 0}};
        const int ready = ::poll(watched, 2, static_cast<int>(std::min<long long>(left, 60000)));
        if (ready > 0 && watched[0].revents != 0)
            return Waited::Ready;
    }
}
