#include "app/upgrade/retry.h"

#include <chrono>
#include <condition_variable>
#include <mutex>

bool pauseFor(int milliseconds, const std::stop_token &stop)
{
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    wake.wait_for(lock, stop, std::chrono::milliseconds(milliseconds), [] { return false; });
    return !stop.stop_requested();
}

void Refusals::letIn()
{
    m_wasIn = true;
    m_inARow = 0;
}

std::optional<int> Refusals::pauseMs()
{
    if (!m_wasIn || m_inARow >= m_pausesMs.size())
        return std::nullopt;
    return m_pausesMs.at(m_inARow++);
}
