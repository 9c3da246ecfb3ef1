// First byte: 0 the list of runs, 1 the list of backups, 2 the preview of a restore, 3 the files of a backup; as a server's scripts print them.

#include "app/upgrade/backup.h"
#include "app/upgrade/backupcopy.h"
#include "app/upgrade/restorepreview.h"
#include "app/upgrade/run.h"
#include "tests/fuzz/fuzz.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

/// A server that says the same to everything.
class OneAnswer : public Shell
{
public:
    explicit OneAnswer(const QByteArray &out) { m_output.out = out; }
    Result<Output> run(const Command &, std::stop_token) override { return m_output; }
    Result<Exit> stream(const Command &, const Reader &reader, std::stop_token) override
    {
        reader(Stream::Out, m_output.out);
        return m_output;
    }
    Result<> upload(const QString &, const QString &, bool, const Progress &, std::stop_token) override { return Problem{}; }
    Result<> download(const QString &, const QString &, bool, const Progress &, std::stop_token) override { return Problem{}; }
    bool alive() const override { return true; }

private:
    Output m_output;
};

constexpr qint64 EndOfCalendarMs = 253402300799999;

void runs(const QByteArray &bytes)
{
    OneAnswer shell(bytes);
    const auto runs = Run::list(shell, u"/srv/shop"_s);
    fuzz::hold(bool(runs) && runs->size() <= 1000, "a list is bounded");
    for (const RunListing &run : *runs) {
        fuzz::hold(isRunId(run.id), "a run's id can be part of a path", run.id);
        for (const QString &text : {run.kind, run.from, run.to, run.outcome}) {
            fuzz::hold(text.size() <= 200, "a word is bounded", text);
            fuzz::hold(fuzz::harmless(text), "nothing of it steers a terminal", text);
        }
        for (const qint64 ms : {run.startedMs, run.endedMs})
            fuzz::hold(ms >= 0 && ms <= EndOfCalendarMs, "a time can be shown");
    }
}

void backups(const QByteArray &bytes)
{
    OneAnswer shell(bytes);
    const auto backups = backupsOf(shell, u"/srv/shop"_s);
    fuzz::hold(bool(backups) && backups->size() <= 1000, "a list is bounded");
    for (const Backup &backup : *backups) {
        fuzz::hold(isRunId(backup.id), "a backup's id can be part of a path", backup.id);
        fuzz::hold(backup.proof.size() <= 16 * 1024 && backup.version.size() <= 64 && backup.path.size() <= 4096, "a backup's texts are bounded");
        for (const QString &text : {backup.path, backup.version, backup.proof})
            fuzz::hold(fuzz::harmless(text), "nothing of it steers a terminal", text);
        fuzz::hold(backup.parts.size() <= 3, "a backup has at most three parts");
        for (const Backup::Part &part : backup.parts) {
            fuzz::hold(part.bytes >= -1, "a part's size is known or -1");
            fuzz::hold(part.sha256.isEmpty() || std::all_of(part.sha256.cbegin(), part.sha256.cend(), [](QChar c) { return u"0123456789abcdef"_s.contains(c); }),
                       "a checksum is one", part.sha256);
        }
    }
    fuzz::hold(std::is_sorted(backups->begin(), backups->end(), [](const Backup &a, const Backup &b) { return a.takenAt > b.takenAt; }), "newest first");
}

void files(const QByteArray &bytes)
{
    OneAnswer shell(bytes);
    Backup backup;
    backup.path = u"/home/shop/.storewright/x"_s;
    const auto files = filesOfBackup(shell, backup);
    if (!files) {
        fuzz::hold(!files.problem().summary.isEmpty(), "a problem is said in words");
        return;
    }
    fuzz::hold(files->size() <= 64, "a list is bounded");
    QStringList names;
    for (const BackupFile &file : *files) {
        fuzz::hold(!file.name.contains(u'/') && !file.name.startsWith(u'.') && file.name.size() <= 100 && fuzz::harmless(file.name), "a name is one of a file in one folder", file.name);
        fuzz::hold(!names.contains(file.name), "each file is fetched once", file.name);
        names.append(file.name);
        fuzz::hold(file.bytes >= 0, "a size is one");
        fuzz::hold(file.sha256.isEmpty() || (file.sha256.size() == 64 && std::all_of(file.sha256.cbegin(), file.sha256.cend(), [](QChar c) { return u"0123456789abcdef"_s.contains(c); })),
                   "a checksum is one", file.sha256);
    }
}

void preview(const QByteArray &bytes)
{
    const auto preview = parseRestorePreview(bytes);
    if (!preview) {
        fuzz::hold(!preview.problem().summary.isEmpty(), "a problem is said in words");
        return;
    }
    fuzz::hold(bytes.contains("end"), "an answer that was cut off is none");
    for (const qint64 number : {preview->orders, preview->customers, preview->stock, preview->database.tables, preview->database.changed, preview->database.added,
                                preview->database.missing, preview->roomNeeded, preview->roomFree})
        fuzz::hold(number >= -1, "a number is told or -1");
    fuzz::hold(preview->orderRows.size() <= 50 && preview->examples.size() <= 100 && preview->files.size() <= 100 && preview->unknown.size() <= 1000, "lists are bounded");
    QStringList texts = preview->orderRows;
    for (const RestorePreview::File &file : preview->examples)
        texts += {file.part, file.path};
    for (const RestorePreview::Files &files : preview->files) {
        texts += files.part;
        fuzz::hold(files.changed >= -1 && files.added >= -1 && files.missing >= -1, "a number is told or -1");
    }
    for (const RestorePreview::Unknown &unknown : preview->unknown)
        texts += {unknown.part, unknown.why};
    for (const QString &text : texts)
        fuzz::hold(fuzz::harmless(text), "nothing of it steers a terminal", text);
}

}

extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, std::size_t size)
{
    if (size == 0)
        return -1;
    const QByteArray rest = fuzz::drawnOut(data + 1, size - 1, 64 * 1024);
    switch (data[0] % 4) {
    case 0: runs(rest); break;
    case 1: backups(rest); break;
    case 3: files(rest); break;
    default: preview(rest); break;
    }
    return 0;
}
