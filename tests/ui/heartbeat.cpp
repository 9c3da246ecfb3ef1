#include "tests/ui/heartbeat.h"

#include <ctime>

using namespace Qt::StringLiterals;

Heartbeat::Heartbeat(QObject *parent, int everyMs) : QObject(parent)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(everyMs);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        const qint64 gap = m_since.nsecsElapsed();
        const qint64 used = usedByThisThread();
        m_since.restart();
        m_longest = qMax(m_longest, gap);
        m_busiest = qMax(m_busiest, used - m_used);
        m_used = used;
        m_over += gap > 50'000'000;
        ++m_beats;
    });
    m_used = usedByThisThread();
    m_since.start();
    m_timer.start();
}

qint64 Heartbeat::usedByThisThread()
{
    timespec used{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return qint64(used.tv_sec) * 1'000'000'000 + used.tv_nsec;
}

QString Heartbeat::told() const
{
    return u"longest gap of the event loop %1 ms (%2 of %3 beats over 50 ms); the window itself worked for %4 ms at most"_s
        .arg(longestMs()).arg(m_over).arg(m_beats).arg(busiestMs());
}
