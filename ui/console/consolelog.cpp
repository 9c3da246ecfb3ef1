#include "ui/console/consolelog.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QMutexLocker>
#include <QSaveFile>
#include <QTemporaryFile>

#include <thread>

namespace {
constexpr qsizetype Morsel = 16 * 1024;

/// A reader in the UI thread goes first: an eager writer would otherwise take the lock again before it wakes up.
class ReaderLock
{
public:
    ReaderLock(QMutex &lock, std::atomic<int> &readers) : m_readers(readers), m_guard((++readers, &lock)) {}
    ~ReaderLock() { --m_readers; }
    Q_DISABLE_COPY_MOVE(ReaderLock)

private:
    std::atomic<int> &m_readers;
    QMutexLocker<QMutex> m_guard;
};
}

ConsoleLog::ConsoleLog() : m_file(std::make_unique<QTemporaryFile>())
{
    if (!static_cast<QTemporaryFile *>(m_file.get())->open())
        m_file->close();
}

ConsoleLog::ConsoleLog(const QString &path) : m_file(std::make_unique<QFile>(path))
{
    if (m_file->open(QIODevice::ReadWrite | QIODevice::Truncate))
        m_file->setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

ConsoleLog::~ConsoleLog() = default;

void ConsoleLog::writeToFile(const QByteArray &bytes)
{
    const QMutexLocker guard(&m_fileLock);
    m_size += bytes.size();
    if (!m_file->isOpen())
        return;
    m_file->write(bytes);
    // A crash of ours loses a second at most.
    if (const auto now = QDateTime::currentMSecsSinceEpoch(); now - m_flushedMs > 1000) {
        m_file->flush();
        m_flushedMs = now;
    }
}

void ConsoleLog::write(const QByteArray &bytes, qint64 epochMs)
{
    writeToFile(bytes);
    if (epochMs == 0)
        epochMs = QDateTime::currentMSecsSinceEpoch();
    for (qsizetype at = 0; at < bytes.size(); at += Morsel) {
        while (m_readers.load() > 0)
            std::this_thread::yield();
        const QMutexLocker guard(&m_lock);
        m_terminal.feed(QByteArrayView(bytes).sliced(at, qMin(Morsel, bytes.size() - at)), epochMs);
    }
}

void ConsoleLog::heading(const QString &text)
{
    const QByteArray line = "== " + text.toUtf8() + '\n';
    writeToFile(line);
    const QMutexLocker guard(&m_lock);
    const auto now = QDateTime::currentMSecsSinceEpoch();
    m_terminal.startLine(now);
    m_terminal.feed(line, now);
}

ConsoleLog::Batch ConsoleLog::take(Place &place, std::size_t atMost) const
{
    const ReaderLock guard(m_lock, m_readers);
    const auto &lines = m_terminal.lines();
    const qint64 first = lines.front().number;
    const qint64 last = lines.back().number;
    Batch batch;
    // What was shown and has changed since is shown again.
    for (qint64 number = qMax(first, place.next - ConsoleTerminal::Rows); number < place.next; ++number) {
        if (lines[static_cast<std::size_t>(number - first)].changed > place.seen) {
            place.next = number;
            break;
        }
    }
    batch.from = place.next;
    if (const qint64 start = qMax(first, last - Shown + 1); start > place.next) {
        batch.missed = start - place.next;
        place.next = start;
    }
    for (; place.next <= last && batch.lines.size() < atMost; ++place.next) {
        const auto &line = lines[static_cast<std::size_t>(place.next - first)];
        if (place.next == last && line.stretches.empty())
            break;
        batch.lines.push_back(line);
    }
    place.seen = m_terminal.changes();
    return batch;
}

bool ConsoleLog::hasNews(const Place &place) const
{
    const ReaderLock guard(m_lock, m_readers);
    const auto &last = m_terminal.lines().back();
    return m_terminal.changes() != place.seen || place.next < last.number || (place.next == last.number && !last.stretches.empty());
}

std::vector<ConsoleLine> ConsoleLog::errors(Place &place) const
{
    const ReaderLock guard(m_lock, m_readers);
    place.next = m_terminal.lines().back().number;
    place.seen = m_terminal.changes();
    return {m_terminal.errors().begin(), m_terminal.errors().end()};
}

qint64 ConsoleLog::errorCount() const
{
    const ReaderLock guard(m_lock, m_readers);
    return m_terminal.errorCount();
}

qint64 ConsoleLog::lineCount() const
{
    const ReaderLock guard(m_lock, m_readers);
    return m_terminal.lines().back().number + (m_terminal.lines().back().stretches.empty() ? 0 : 1);
}

QByteArray ConsoleLog::tail(qsizetype bytes) const
{
    const QMutexLocker guard(&m_fileLock);
    if (!m_file->isOpen())
        return {};
    m_file->flush();
    m_file->seek(qMax<qint64>(0, m_size - bytes));
    const QByteArray last = m_file->readAll();
    m_file->seek(m_size); // where writing goes on
    return last;
}

qint64 ConsoleLog::size() const
{
    const QMutexLocker guard(&m_fileLock);
    return m_size;
}

Result<> ConsoleLog::saveTo(const QString &path) const
{
    QString source;
    {
        const QMutexLocker guard(&m_fileLock);
        m_file->flush();
        source = m_file->fileName();
    }
    QFile from(source);
    QSaveFile to(path);
    const auto failed = [&](const QString &why) {
        return Problem{Problem::Kind::Failed, QCoreApplication::translate("ConsoleLog", "The log could not be saved."),
                       QCoreApplication::translate("ConsoleLog", "Choose another folder, or make room on this disk."), why};
    };
    if (!from.open(QIODevice::ReadOnly))
        return failed(from.errorString());
    if (!to.open(QIODevice::WriteOnly))
        return failed(to.errorString());
    while (!from.atEnd()) {
        const QByteArray piece = from.read(1024 * 1024);
        if (piece.isEmpty() || to.write(piece) != piece.size())
            return failed(from.error() != QFile::NoError ? from.errorString() : to.errorString());
    }
    if (!to.commit())
        return failed(to.errorString());
    return {};
}
