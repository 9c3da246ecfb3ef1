#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

/// The stream that survey.sh and find-stores.sh print, taken apart: lines PART<TAB>key=value… and blocks of bytes
/// (resources/server/README.md). Whatever a server sends, this is all that comes of it.
class SurveyStream
{
public:
    struct Line
    {
        QString part;
        QHash<QString, QString> values;
        QString section; ///< The part of the survey it was told by ("store" tells of php, env, patches …).
        QString value(const QString &key) const { return values.value(key); }
        /// A number, or -1 when it is none or below zero.
        qint64 number(const QString &key) const;
        bool truth(const QString &key) const { return values.value(key) == QStringLiteral("1"); }
    };

    explicit SurveyStream(const QByteArray &answer);
    /// This answer, and what is newer: each of these sections as fresher tells it, or not at all.
    SurveyStream renewed(const SurveyStream &fresher, const QStringList &sections) const;

    /// In the order they came; lines that are no lines of ours (a greeting, a warning) are left out.
    const QList<Line> &lines() const { return m_lines; }
    /// The parts of the survey that could not tell something.
    QStringList sectionsWithGaps() const;
    QByteArray block(const QString &name) const { return m_blocks.value(name).bytes; }
    bool hasBlock(const QString &name) const { return m_blocks.contains(name); }

private:
    struct Block
    {
        QByteArray bytes;
        QString section;
    };
    QList<Line> m_lines;
    QHash<QString, Block> m_blocks;
};
