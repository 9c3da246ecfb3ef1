#include "app/magento/surveyfacts.h"

void SurveyFacts::add(const SurveyStream::Line &line)
{
    // More than any server has to say; the rest is dropped.
    constexpr int MostLines = 2000;
    if (m_count >= MostLines)
        return;
    ++m_count;
    m_lines[line.part].append(line);
}

QString SurveyFacts::text(const QString &part, const QString &key) const
{
    const auto lines = m_lines.constFind(part);
    return lines == m_lines.constEnd() ? QString() : lines->first().value(key);
}

qint64 SurveyFacts::number(const QString &part, const QString &key) const
{
    const auto lines = m_lines.constFind(part);
    return lines == m_lines.constEnd() ? -1 : lines->first().number(key);
}

QStringList SurveyFacts::words(const QString &part, const QString &key) const
{
    return text(part, key).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}
