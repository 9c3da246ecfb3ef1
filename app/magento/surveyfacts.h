#pragma once

#include "app/magento/surveystream.h"

/// What a survey told beyond the members of Survey: line by line as the server said it, by its part ("web", "scopes" …; each part's
/// keys stand in resources/server/survey). A part that is not there was not told. Owned by its Survey; any thread; hostile until judged.
class SurveyFacts
{
public:
    void add(const SurveyStream::Line &line);
    bool has(const QString &part) const { return m_lines.contains(part); }
    /// All lines of a part in the order they came.
    QList<SurveyStream::Line> all(const QString &part) const { return m_lines.value(part); }
    // Of a part's first line; empty, -1 or false when it is not there.
    QString text(const QString &part, const QString &key) const;
    qint64 number(const QString &part, const QString &key) const;
    bool truth(const QString &part, const QString &key) const { return text(part, key) == QStringLiteral("1"); }
    /// A list of names in one value, parted by blanks.
    QStringList words(const QString &part, const QString &key) const;

private:
    QHash<QString, QList<SurveyStream::Line>> m_lines;
    int m_count = 0;
};
