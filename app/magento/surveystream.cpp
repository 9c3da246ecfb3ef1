#include "app/magento/surveystream.h"

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype MostLines = 20000;
constexpr qsizetype LongestLine = 256 * 1024;

QString unescaped(const QByteArray &value)
{
    if (!value.contains('\\'))
        return QString::fromUtf8(value);
    QByteArray plain;
    plain.reserve(value.size());
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] != '\\' || i + 1 == value.size()) {
            plain.append(value[i]);
            continue;
        }
        ++i;
        plain.append(value[i] == 't' ? '\t' : value[i] == 'n' ? '\n' : value[i]);
    }
    return QString::fromUtf8(plain);
}

} // namespace

qint64 SurveyStream::Line::number(const QString &key) const
{
    bool ok = false;
    const qint64 number = values.value(key).toLongLong(&ok);
    return ok && number >= 0 ? number : -1;
}

SurveyStream::SurveyStream(const QByteArray &answer)
{
    qsizetype at = 0;
    QString section;
    while (at < answer.size() && m_lines.size() < MostLines) {
        qsizetype end = answer.indexOf('\n', at);
        if (end < 0)
            end = answer.size();
        const QByteArray text = end - at > LongestLine ? QByteArray() : answer.mid(at, end - at);
        at = end + 1;

        const QList<QByteArray> fields = text.split('\t');
        if (fields.size() < 2)
            continue;
        if (fields.first() == "BLOCK") {
            bool ok = false;
            const qlonglong bytes = fields.value(2).trimmed().toLongLong(&ok);
            // A block that was cut off is not there at all: half a composer.lock would be told as a whole one.
            if (!ok || bytes < 0 || bytes > answer.size() - at)
                continue;
            m_blocks.insert(QString::fromUtf8(fields[1]), {answer.mid(at, static_cast<qsizetype>(bytes)), section});
            at += static_cast<qsizetype>(bytes);
            continue;
        }
        Line line;
        line.part = QString::fromUtf8(fields.first());
        for (qsizetype i = 1; i < fields.size(); ++i) {
            const qsizetype equals = fields[i].indexOf('=');
            if (equals > 0)
                line.values.insert(QString::fromUtf8(fields[i].left(equals)), unescaped(fields[i].mid(equals + 1)));
        }
        if (line.part == "section"_L1)
            section = line.value(u"name"_s);
        line.section = section;
        if (!line.values.isEmpty())
            m_lines.append(line);
    }
}

QStringList SurveyStream::sectionsWithGaps() const
{
    QStringList sections;
    for (const Line &line : m_lines) {
        if (line.part == "unknown"_L1 && !line.section.isEmpty() && !sections.contains(line.section))
            sections.append(line.section);
    }
    return sections;
}

SurveyStream SurveyStream::renewed(const SurveyStream &fresher, const QStringList &sections) const
{
    SurveyStream both = *this;
    const auto asked = [&sections](const auto &told) { return sections.contains(told.section); };
    both.m_lines.removeIf(asked);
    for (const Line &line : fresher.m_lines) {
        if (asked(line))
            both.m_lines.append(line);
    }
    both.m_blocks.removeIf([&sections](const auto &block) { return sections.contains(block.value().section); });
    for (auto block = fresher.m_blocks.begin(); block != fresher.m_blocks.end(); ++block) {
        if (asked(block.value()))
            both.m_blocks.insert(block.key(), block.value());
    }
    return both;
}
