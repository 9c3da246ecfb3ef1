#pragma once

#include "app/result.h"
#include "ui/console/consoleterminal.h"

#include <QByteArray>
#include <QFile>
#include <QMutex>

#include <atomic>
#include <memory>
#include <vector>

/// What was printed during a run: whole on disk, as it came; its tail in memory, with colours and cursor movements read,
/// for whoever looks on. Written from any thread. Panes take from it in the UI thread; nothing is signalled line by line.
class ConsoleLog
{
public:
    ConsoleLog();                             ///< Keeps the whole in a file of its own (0600), which goes when the log goes.
    explicit ConsoleLog(const QString &path); ///< Keeps the whole in this file, begun anew, which stays.
    ~ConsoleLog();
    Q_DISABLE_COPY_MOVE(ConsoleLog)

    /// Any pieces, in order. epochMs: when they were printed; 0: now; -1: not known (an old log that is read again), shown without a time.
    void write(const QByteArray &bytes, qint64 epochMs = 0);
    void heading(const QString &text); ///< A line of our own between the server's: "== text".

    /// How far one reader has come.
    struct Place
    {
        qint64 next = 0;
        qint64 seen = 0;
    };
    struct Batch
    {
        qint64 from = 0;   ///< Lines with this number and above, if shown already, are to be taken away first: they were redrawn.
        qint64 missed = 0; ///< Lines that had gone from the tail, or would have scrolled off unseen; they are in the file.
        std::vector<ConsoleLine> lines;
    };
    Batch take(Place &place, std::size_t atMost) const;
    bool hasNews(const Place &place) const;
    std::vector<ConsoleLine> errors(Place &place) const; ///< The last errors, wherever they are; the place goes to the end.
    qint64 errorCount() const;
    qint64 lineCount() const;

    QByteArray tail(qsizetype bytes) const;      ///< The last bytes as they came.
    qint64 size() const;                         ///< Bytes written in all.
    Result<> saveTo(const QString &path) const;  ///< The whole log as it came. Blocks for as long as copying takes.

    static constexpr qint64 Shown = 10'000; ///< More than this is never worth catching up with.

private:
    void writeToFile(const QByteArray &bytes);

    mutable QMutex m_fileLock;
    std::unique_ptr<QFile> m_file;
    qint64 m_size = 0;
    qint64 m_flushedMs = 0;

    mutable QMutex m_lock; ///< Guards the terminal. Held for a fraction of a millisecond at a time.
    mutable std::atomic<int> m_readers = 0;
    ConsoleTerminal m_terminal;
};
