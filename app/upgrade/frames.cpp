#include "app/upgrade/frames.h"

#include <algorithm>

namespace {
constexpr qsizetype LongestLine = 24; ///< "L " and nineteen digits.
}

bool Frames::feed(const QByteArray &piece, const Reader &reader)
{
    if (m_broken)
        return false;
    m_rest += piece;
    qsizetype at = 0;
    while (at < m_rest.size()) {
        if (m_missing > 0) {
            const qsizetype now = static_cast<qsizetype>(std::min<qint64>(m_missing, m_rest.size() - at));
            reader(m_kind, m_rest.sliced(at, now));
            m_missing -= now;
            at += now;
            continue;
        }
        const qsizetype end = m_rest.indexOf('\n', at);
        if (end < 0 && m_rest.size() - at <= LongestLine)
            break;
        if (end < 0 || end - at > LongestLine || !takeLine(m_rest.sliced(at, end - at), reader)) {
            m_broken = true;
            m_rest.clear();
            return false;
        }
        at = end + 1;
    }
    m_rest.remove(0, at);
    return true;
}

bool Frames::takeLine(const QByteArray &line, const Reader &reader)
{
    if (line == "H" || line == "D" || line == "E") {
        reader(line == "H" ? Kind::Heartbeat : line == "D" ? Kind::RunnerGone : Kind::End, {});
        return true;
    }
    if (line.size() < 3 || (line[0] != 'J' && line[0] != 'L') || line[1] != ' ')
        return false;
    bool isNumber = std::all_of(line.begin() + 2, line.end(), [](char c) { return c >= '0' && c <= '9'; });
    m_missing = isNumber ? line.sliced(2).toLongLong(&isNumber) : 0;
    m_kind = line[0] == 'J' ? Kind::Journal : Kind::Console;
    return isNumber;
}
