#include "app/upgrade/patientlink.h"

#include <algorithm>

namespace {

constexpr int FirstPauseMs = 500;
constexpr int LongestPauseMs = 8000;
constexpr qint64 PatienceMs = 5 * 60 * 1000;

} // namespace

PatientLink::PatientLink(Open open, std::function<void(const QString &)> waiting, std::stop_token stop)
    : m_open(std::move(open)), m_waiting(std::move(waiting)), m_stop(std::move(stop))
{
}

Result<> PatientLink::over(const std::function<Result<>(Shell &)> &work)
{
    m_lastMoved.start();
    for (int pauseMs = FirstPauseMs;; pauseMs = std::min(2 * pauseMs, LongestPauseMs)) {
        Result<> done;
        int refusedMs = 0;
        if (!m_visit || !m_visit->shell().alive()) {
            const auto visit = m_open(m_stop);
            m_visit = visit ? *visit : nullptr;
            if (!visit) {
                done = visit.problem();
                // Who was let in before may only have met a server that is starting up.
                if (visit.problem().kind == Problem::Kind::Refused)
                    refusedMs = m_refusals.pauseMs().value_or(0);
            } else {
                m_refusals.letIn();
            }
        }
        if (m_visit)
            done = work(m_visit->shell());
        if (done || m_stop.stop_requested())
            return done;
        if ((done.problem().kind != Problem::Kind::Unreachable && refusedMs == 0) || m_lastMoved.elapsed() > PatienceMs)
            return done;
        m_visit = nullptr;
        if (m_lastMoved.elapsed() < pauseMs)
            pauseMs = FirstPauseMs; // It carried something just now: this is a new time.
        m_waiting(done.problem().summary);
        pauseFor(std::max(pauseMs, refusedMs), m_stop);
    }
}
