#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

/// The stream that survey.sh and find-stores.sh print, taken apart: lines PART<TAB>key=value… and blocks of bytes
/// (resources/server/README.md). Whatever a server sends, this is all that comes of it.
class SurveyStream
{
public:
    struct Line
    {
        QString part;
        QHash<QString, QString> values;
        QString value(const QString &key) const { return values.value(key); }
        /// A number, or -1 when it is none or below zero.
        qint64 number(const QString &key) const;
        bool truth(const QString &key) const { return values.value(key) == QStringLiteral("1"); }
    };

    explicit SurveyStream(const QByteArray &answer);

    /// In the order they came; lines that are no lines of ours (a greeting, a warning) are left out.
    const QList<Line> &lines() const { return m_lines; }
    QByteArray block(const QString &name) const { return m_blocks.value(name); }

private:
    QList<Line> m_lines;
    QHash<QString, QByteArray> m_blocks;
};
