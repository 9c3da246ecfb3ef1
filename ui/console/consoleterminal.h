#pragma once

#include "ui/console/consoleline.h"

#include <QStringDecoder>

#include <deque>

/// Reads what a program printed the way a terminal would, as far as a log needs it: colours, carriage returns, and the
/// "cursor up, erase line" with which static content deployment redraws its progress. Hostile input gives odd text, never more.
/// Not thread-safe.
class ConsoleTerminal
{
public:
    /// epochMs: when it was printed; -1: not known.
    void feed(QByteArrayView bytes, qint64 epochMs);
    void startLine(qint64 epochMs); ///< Ends a line that is under way.

    const std::deque<ConsoleLine> &lines() const { return m_lines; } ///< The tail; the last one may still be under way, or empty.
    const std::deque<ConsoleLine> &errors() const { return m_errors; } ///< The last of those lines that tell of an error.
    qint64 errorCount() const { return m_errorCount; }
    qint64 changes() const { return m_changes; }

    static constexpr qint64 Rows = 100;         ///< So many last lines can still change.
    static constexpr std::size_t Tail = 20'000; ///< So many lines are kept.
    static constexpr qsizetype LongestLine = 2'000;
    static constexpr std::size_t MostStretches = 200; ///< Of different looks in one line.

private:
    enum class Reading { Text, Escape, Sequence, Title, TitleEscape, Charset };

    void control(char16_t sign, qint64 epochMs);
    void put(QStringView text, qint64 epochMs);
    static void append(ConsoleLine &line, const ConsoleLook &look, QStringView text);
    void newLine(qint64 epochMs);
    void obey(char16_t final);
    void colour();
    void erase(qsizetype from, qsizetype to);
    void moveUp(qint64 rows);
    void judge(ConsoleLine &line);
    ConsoleLine &row();
    int parameter(qsizetype index, int fallback) const;

    std::deque<ConsoleLine> m_lines{ConsoleLine{}};
    std::deque<ConsoleLine> m_errors;
    qint64 m_errorCount = 0;
    qint64 m_changes = 0;
    qint64 m_row = 0; ///< Number of the line the cursor is in.
    qsizetype m_column = 0;
    ConsoleLook m_look;
    Reading m_reading = Reading::Text;
    QString m_parameters;
    bool m_inException = false; ///< Within the block that Symfony prints after "In File.php line 12:".
    QByteArray m_half; ///< The beginning of a character whose other bytes have not come yet.
    QStringDecoder m_decoder{QStringDecoder::Utf8, QStringConverter::Flag::Stateless | QStringConverter::Flag::ConvertInitialBom};
};
