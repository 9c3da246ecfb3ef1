#include "ui/console/consoleterminal.h"

#include "ui/console/errorline.h"

#include <QList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// How many bytes at the end begin a character of UTF-8 that is not whole yet.
qsizetype unfinished(QByteArrayView bytes)
{
    for (qsizetype back = 1; back <= 3 && back <= bytes.size(); ++back) {
        const auto byte = static_cast<quint8>(bytes[bytes.size() - back]);
        if (byte >= 0xc0)
            return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
        if (byte < 0x80)
            break;
    }
    return 0;
}

} // namespace

QString ConsoleLine::text() const
{
    QString whole;
    for (const auto &stretch : stretches)
        whole += stretch.text;
    return whole;
}

qsizetype ConsoleLine::length() const
{
    qsizetype length = 0;
    for (const auto &stretch : stretches)
        length += stretch.text.size();
    return length;
}

void ConsoleTerminal::feed(QByteArrayView bytes, qint64 epochMs)
{
    // Only whole characters are decoded: the decoder would tell bytes that are none differently, depending on where they were cut.
    m_half.append(bytes);
    const QByteArray whole = m_half.chopped(unfinished(m_half));
    m_half.remove(0, whole.size());
    const QString text = m_decoder.decode(whole);
    qsizetype start = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t sign = text.at(i).unicode();
        if (m_reading == Reading::Text && sign >= 0x20 && (sign < 0x7f || sign >= 0xa0))
            continue;
        if (m_reading == Reading::Text && i > start)
            put(QStringView(text).sliced(start, i - start), epochMs);
        control(sign, epochMs);
        start = i + 1;
    }
    if (m_reading == Reading::Text && start < text.size())
        put(QStringView(text).sliced(start), epochMs);
}

void ConsoleTerminal::startLine(qint64 epochMs)
{
    m_row = m_lines.back().number;
    if (!m_lines.back().stretches.empty())
        newLine(epochMs);
    m_column = 0;
    m_reading = Reading::Text;
    m_look = {};
    m_half.clear(); // Half a character is nobody's any more.
}

void ConsoleTerminal::control(char16_t sign, qint64 epochMs)
{
    switch (m_reading) {
    case Reading::Text:
        if (sign == u'\n')
            newLine(epochMs);
        else if (sign == u'\r')
            m_column = 0;
        else if (sign == u'\b')
            m_column = std::max<qsizetype>(0, m_column - 1);
        else if (sign == u'\t')
            put(QString(8 - m_column % 8, u' '), epochMs);
        else if (sign == 0x1b)
            m_reading = Reading::Escape;
        break;
    case Reading::Escape:
        m_parameters.clear();
        m_reading = sign == u'[' ? Reading::Sequence : sign == u']' ? Reading::Title : sign == u'(' || sign == u')' ? Reading::Charset : Reading::Text;
        break;
    case Reading::Sequence:
        if (sign >= 0x40 && sign <= 0x7e) {
            m_reading = Reading::Text;
            obey(sign);
        } else if (sign < 0x20 || m_parameters.size() > 64) {
            m_reading = Reading::Text; // No terminal would send this: what follows is text again.
        } else {
            m_parameters += QChar(sign);
        }
        break;
    case Reading::Title:
        if (sign == 0x07 || sign == u'\n')
            m_reading = Reading::Text;
        else if (sign == 0x1b)
            m_reading = Reading::TitleEscape;
        break;
    case Reading::TitleEscape:
    case Reading::Charset:
        m_reading = Reading::Text;
        break;
    }
}

ConsoleLine &ConsoleTerminal::row() { return m_lines[static_cast<std::size_t>(m_row - m_lines.front().number)]; }

void ConsoleTerminal::put(QStringView text, qint64 epochMs)
{
    ConsoleLine &line = row();
    if (line.stretches.empty())
        line.epochMs = epochMs;
    line.changed = ++m_changes;
    const auto room = std::max<qsizetype>(0, LongestLine - m_column);
    const auto over = std::max<qsizetype>(0, text.size() - room);
    line.cut += over;
    text.chop(over);
    if (text.isEmpty()) {
        m_column += over;
        return;
    }
    const qsizetype length = line.length();
    if (m_column < length) {
        const auto behind = std::min(length, m_column + text.size());
        auto old = std::move(line.stretches);
        line.stretches.clear();
        qsizetype at = 0;
        bool written = false;
        for (auto &stretch : old) {
            const auto end = at + stretch.text.size();
            if (at < m_column)
                append(line, stretch.look, QStringView(stretch.text).left(m_column - at));
            if (end >= m_column && !written) {
                append(line, m_look, text);
                written = true;
            }
            if (end > behind)
                append(line, stretch.look, QStringView(stretch.text).mid(std::max<qsizetype>(0, behind - at)));
            at = end;
        }
    } else {
        if (m_column > length && m_column <= LongestLine)
            append(line, {}, QString(m_column - length, u' '));
        append(line, m_look, text);
    }
    m_column += text.size() + over;
}

void ConsoleTerminal::append(ConsoleLine &line, const ConsoleLook &look, QStringView text)
{
    auto &stretches = line.stretches;
    // A line of more looks than this is made to be slow; from here on it has but one.
    if (!stretches.empty() && (stretches.back().look == look || stretches.size() >= MostStretches))
        stretches.back().text += text;
    else
        stretches.push_back({look, text.toString()});
}

void ConsoleTerminal::newLine(qint64 epochMs)
{
    judge(row());
    m_column = 0;
    ++m_row;
    if (m_row <= m_lines.back().number)
        return;
    ConsoleLine line;
    line.number = m_row;
    line.epochMs = epochMs;
    line.changed = ++m_changes;
    m_lines.push_back(std::move(line));
    if (m_lines.size() > Tail)
        m_lines.pop_front();
}

void ConsoleTerminal::judge(ConsoleLine &line)
{
    bool red = false;
    for (const auto &stretch : line.stretches)
        red = red || stretch.look.ground % 8 == 1;
    const QString text = line.text();
    const bool header = isExceptionHeader(text);
    if (!header && !text.startsWith(u"  ") && !text.isEmpty())
        m_inException = false;
    auto kind = ConsoleLine::Kind::Plain;
    if (text.startsWith(u"== "))
        kind = ConsoleLine::Kind::Heading;
    else if (header || red || (m_inException && !text.trimmed().isEmpty()) || tellsOfError(text))
        kind = ConsoleLine::Kind::Error;
    m_inException = m_inException || header;
    if (line.kind == kind)
        return;
    line.kind = kind;
    line.changed = ++m_changes;
    if (kind == ConsoleLine::Kind::Error) {
        ++m_errorCount;
        m_errors.push_back(line);
        if (m_errors.size() > Tail / 20)
            m_errors.pop_front();
    }
}

int ConsoleTerminal::parameter(qsizetype index, int fallback) const
{
    const auto parts = QStringView(m_parameters).split(u';');
    bool number = false;
    const int value = index < parts.size() ? parts.at(index).toInt(&number) : 0;
    return number ? std::clamp(value, 0, 10'000) : fallback;
}

void ConsoleTerminal::obey(char16_t final)
{
    const auto count = std::max(1, parameter(0, 1));
    switch (final) {
    case u'm':
        colour();
        break;
    case u'A':
    case u'F':
        moveUp(count);
        if (final == u'F')
            m_column = 0;
        break;
    case u'B':
    case u'E':
        m_row = std::min(m_row + count, m_lines.back().number);
        if (final == u'E')
            m_column = 0;
        break;
    case u'C':
        m_column = std::min<qsizetype>(m_column + count, LongestLine);
        break;
    case u'D':
        m_column = std::max<qsizetype>(0, m_column - count);
        break;
    case u'G':
        m_column = count - 1;
        break;
    case u'K':
        if (const int what = parameter(0, 0); what == 0)
            erase(m_column, row().length());
        else
            erase(0, what == 1 ? m_column + 1 : row().length());
        break;
    case u'J':
        if (parameter(0, 0) == 0) {
            erase(m_column, row().length());
            for (const auto here = m_row; m_row < m_lines.back().number;) {
                ++m_row;
                erase(0, row().length());
                if (m_row == m_lines.back().number) {
                    m_row = here;
                    break;
                }
            }
        }
        break;
    default: // Nothing a log has to show.
        break;
    }
}

void ConsoleTerminal::moveUp(qint64 rows)
{
    m_row = std::max({m_row - rows, m_lines.front().number, m_lines.back().number - Rows + 1});
}

void ConsoleTerminal::erase(qsizetype from, qsizetype to)
{
    ConsoleLine &line = row();
    const auto length = line.length();
    if (from >= std::min(to, length))
        return;
    line.changed = ++m_changes;
    line.cut = 0;
    if (from == 0 && to >= length) {
        line.stretches.clear();
        line.kind = ConsoleLine::Kind::Plain;
        return;
    }
    const auto column = std::exchange(m_column, from);
    if (to >= length) {
        QString kept = line.text().left(from);
        line.stretches = {{line.stretches.front().look, kept}};
    } else {
        put(QString(to - from, u' '), line.epochMs);
    }
    m_column = column;
}

void ConsoleTerminal::colour()
{
    const auto parts = QStringView(m_parameters).split(u';');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const int code = parameter(i, 0);
        if (code == 0)
            m_look = {};
        else if (code == 1)
            m_look.bold = true;
        else if (code == 22)
            m_look.bold = false;
        else if (code >= 30 && code <= 37)
            m_look.colour = code - 30;
        else if (code >= 90 && code <= 97)
            m_look.colour = code - 90 + 8;
        else if (code >= 40 && code <= 47)
            m_look.ground = code - 40;
        else if (code >= 100 && code <= 107)
            m_look.ground = code - 100 + 8;
        else if (code == 39)
            m_look.colour = -1;
        else if (code == 49)
            m_look.ground = -1;
        else if (code == 38 || code == 48) // 256 or 16 million colours: more than a log needs; their numbers are passed over.
            i += parameter(i + 1, 0) == 5 ? 2 : 4;
    }
}
