#include "app/upgrade/restorepreview.h"

#include "app/upgrade/journal.h"
#include "app/upgrade/runfolder.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestAnswer = 4 * 1024 * 1024;
constexpr qsizetype LongestLine = 64 * 1024;
constexpr qsizetype MostRows = 50;
constexpr qsizetype MostExamples = 100;
constexpr qsizetype MostParts = 8;
constexpr qsizetype MostUnknown = 32;
constexpr qsizetype LongestText = 500;
constexpr qsizetype LongestPath = 4096;
constexpr qint64 LastSecond = 253402300799; ///< Year 9999.

QString shown(const char *text)
{
    return QCoreApplication::translate("RestorePreview", text);
}

/// One line of the answer while it is taken apart.
struct Line
{
    QString word;
    QMap<QString, QString> fields;

    QString text(const QString &key, qsizetype most = LongestText) const { return fields.value(key).left(most); }
    /// -1: not told, or no number that could be meant.
    qint64 number(const QString &key) const
    {
        bool read = false;
        const qint64 value = fields.value(key).toLongLong(&read);
        return read && value >= 0 ? value : -1;
    }
    /// A part of a backup; anything else is nothing that a restore could overwrite.
    QString part() const
    {
        const QString name = text(u"part"_s);
        return name == "code"_L1 || name == "media"_L1 || name == "database"_L1 ? name : QString();
    }
};

void takeNewer(const Line &line, RestorePreview &preview)
{
    const QString what = line.text(u"what"_s);
    const qint64 count = line.number(u"count"_s);
    if (what == "orders"_L1)
        preview.orders = count;
    else if (what == "customers"_L1)
        preview.customers = count;
    else if (what == "stock"_L1)
        preview.stock = count;
    if (const qint64 since = line.number(u"since"_s); since > 0 && since <= LastSecond)
        preview.since = QDateTime::fromSecsSinceEpoch(since, Qt::UTC);
}

void takeFile(const Line &line, RestorePreview &preview)
{
    const QString how = line.text(u"how"_s);
    const QString path = line.text(u"path"_s, LongestPath);
    if (path.isEmpty() || line.part().isEmpty() || preview.examples.size() >= MostExamples)
        return;
    if (how == "changed"_L1)
        preview.examples.append({line.part(), RestorePreview::How::Changed, path});
    else if (how == "added"_L1)
        preview.examples.append({line.part(), RestorePreview::How::Added, path});
    else if (how == "missing"_L1)
        preview.examples.append({line.part(), RestorePreview::How::Missing, path});
}

void take(const Line &line, RestorePreview &preview)
{
    if (line.word == "newer"_L1) {
        takeNewer(line, preview);
    } else if (line.word == "newer-row"_L1) {
        if (line.text(u"what"_s) == "orders"_L1 && preview.orderRows.size() < MostRows)
            preview.orderRows.append(line.text(u"text"_s).simplified());
    } else if (line.word == "database"_L1) {
        preview.database = {line.number(u"tables"_s), line.number(u"changed"_s), line.number(u"added"_s), line.number(u"missing"_s)};
    } else if (line.word == "files"_L1) {
        if (!line.part().isEmpty() && preview.files.size() < MostParts)
            preview.files.append({line.part(), line.number(u"changed"_s), line.number(u"added"_s), line.number(u"missing"_s)});
    } else if (line.word == "file"_L1) {
        takeFile(line, preview);
    } else if (line.word == "room"_L1) {
        preview.roomNeeded = line.number(u"needed"_s);
        preview.roomFree = line.number(u"free"_s);
    } else if (line.word == "unknown"_L1) {
        if (preview.unknown.size() < MostUnknown)
            preview.unknown.append({line.text(u"part"_s), line.text(u"why"_s)});
    }
    // Other words: a newer server script may say more than this program knows.
}

} // namespace

Result<RestorePreview> parseRestorePreview(const QByteArray &answer)
{
    RestorePreview preview;
    bool ended = false;
    qsizetype at = 0;
    while (!ended && answer.size() <= LongestAnswer) {
        const qsizetype end = answer.indexOf('\n', at);
        if (end < 0)
            break;
        const QByteArray line = answer.sliced(at, end - at);
        at = end + 1;
        if (line.size() > LongestLine)
            continue;
        const QList<QByteArray> parts = line.split('\t');
        ended = parts.first() == "end";
        take({QString::fromLatin1(parts.first().left(32)), journalFields(parts.sliced(1))}, preview);
    }
    if (!ended)
        return Problem{Problem::Kind::Failed, shown(QT_TRANSLATE_NOOP("RestorePreview", "The server did not say to the end what a restore would overwrite.")),
                       shown(QT_TRANSLATE_NOOP("RestorePreview", "Try again; nothing was changed.")), QString::fromUtf8(answer.right(500)).trimmed()};
    return preview;
}

Result<RestorePreview> previewRestore(Shell &shell, const QString &root, const Plan &plan, std::stop_token stop)
{
    if (plan.kind != Plan::Kind::Restore || !isRunId(plan.id))
        return Problem{Problem::Kind::Usage, shown(QT_TRANSLATE_NOOP("RestorePreview", "Only a restore can be looked at beforehand.")), {}, {}};
    if (const auto written = writeRunFolder(shell, root, plan, stop); !written)
        return written.problem();
    const auto output = shell.run(inRunFolder(root, plan.id, "exec sh runner.sh preview\n"), stop);
    // Also after a stop, and when the answer was nonsense: a folder without a run would only lie around.
    removeRunFolder(shell, root, plan.id);
    if (!output)
        return output.problem();
    if (output->code != 0)
        return unexpectedAnswer(shown(QT_TRANSLATE_NOOP("RestorePreview", "The server could not say what a restore would overwrite; nothing was changed.")), *output);
    return parseRestorePreview(output->out);
}
