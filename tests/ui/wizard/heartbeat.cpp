#include "tests/ui/wizard/heartbeat.h"

using namespace Qt::StringLiterals;

Heartbeat::Heartbeat(QObject *parent) : QObject(parent)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(5);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        const qint64 gap = m_since.nsecsElapsed();
        m_since.restart();
        m_longest = qMax(m_longest, gap);
        m_over += gap > 50'000'000;
        ++m_beats;
    });
    m_since.start();
    m_timer.start();
}

QString Heartbeat::longest() const
{
    return u"longest gap of the event loop %1 ms; %2 of %3 beats over 50 ms"_s.arg(longestMs()).arg(m_over).arg(m_beats);
}
