#pragma once

#include <QByteArray>
#include <QFile>
#include <QMutex>
#include <QString>

#include <memory>
#include <vector>

/// A stretch of a console line in one look, as the terminal's colour codes asked for.
struct ConsoleRun
{
    QString text;
    int colour = -1; ///< 0–15: the terminal's colours; -1: the theme's own.
    bool bold = false;
};

/// One line of a console, ready to be shown.
struct ConsoleLine
{
    enum class Kind { Plain, Heading, Error };
    Kind kind = Kind::Plain;
    qint64 epochMs = 0;         ///< When it arrived.
    std::vector<ConsoleRun> runs;
    bool redrawn = false;       ///< Takes the place of the line shown last: a progress bar that moves.

    QString text() const;
};

/// What was printed during a run: whole on disk, as it came; its tail in memory, with colours and cursor movements read,
/// for whoever looks on. Written from any thread; a pane takes from it in the UI thread. Nothing is signalled line by line.
class ConsoleLog
{
public:
    /// Keeps the whole log in a file of its own that goes when the log goes.
    ConsoleLog();
    /// Keeps it in this file, anew.
    explicit ConsoleLog(const QString &path);
    ~ConsoleLog();

    void write(const QByteArray &bytes);    ///< Any thread, any pieces, in order.
    void heading(const QString &text);      ///< A line of our own between the server's: "== text". Any thread.
    void finish();                          ///< Nothing more comes: a last line without an end is a line too. Any thread.

    struct Batch
    {
        std::vector<ConsoleLine> lines;
        qint64 missed = 0;                  ///< Lines that fell out of the tail unseen; they are in the file.
        std::vector<ConsoleLine> open;      ///< The line that has not ended yet, if any: shown until it has.
    };
    Batch take(std::size_t atMost);         ///< What came since the last time. One taker.
    bool hasNews() const;

    QByteArray tail(qsizetype bytes) const; ///< The last bytes as they came. Any thread.
    qint64 size() const;                    ///< Bytes written in all.
    bool saveTo(const QString &path, QString *why) const; ///< The whole log as it came. Blocks for as long as copying takes.
    QString path() const;

private:
    class Reader;
    void append(ConsoleLine &&line);

    mutable QMutex m_lock;
    std::unique_ptr<QFile> m_file;
    std::unique_ptr<Reader> m_reader;
    std::vector<ConsoleLine> m_lines; ///< The tail; bounded.
    qint64 m_missed = 0;
    qint64 m_size = 0;
    bool m_news = false;
};
