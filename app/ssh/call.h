#pragma once

#include "app/ssh/session.h"
#include "app/ssh/shell.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

/// The meeting place of the two threads of one command: the caller's, which hands over input and takes output, and the
/// connection's, which moves both over the wire. Both sides are bounded; a slow reader makes the server wait, not memory grow.
class Call
{
public:
    using Piece = std::pair<Shell::Stream, QByteArray>;
    using Source = std::function<QByteArray()>;   ///< The next piece of input; empty is the end of it.

    explicit Call(std::function<void()> ring) : m_ring(std::move(ring)) {}

    /// One without a caller: its output is dropped, its input comes by feed().
    static std::shared_ptr<Call> unattended();
    void feed(const QByteArray &piece); ///< Empty: the end of it.

    // The caller's side.
    /// Feeds and reads until the command has ended; calls source and reader on this thread. After a stop waits no longer than the grace.
    Result<Shell::Exit> attend(const Source &source, const Shell::Reader &reader);
    void stop();                      ///< From any thread.

    // The connection's side.
    bool stopping() const { return m_stopping; }
    bool full();                      ///< The reader is behind: read no more for now.
    void give(Shell::Stream stream, const QByteArray &piece);
    std::optional<QByteArray> take(); ///< The next piece of input, empty at its end; nothing when there is none yet.
    void end(Result<Shell::Exit> outcome);

private:
    std::function<void()> m_ring;     ///< Wakes the connection's thread.
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Piece> m_pieces;
    qsizetype m_unread = 0;
    std::deque<QByteArray> m_input;
    qsizetype m_unsent = 0;
    std::optional<Result<Shell::Exit>> m_outcome;
    std::atomic<bool> m_stopping = false;
    bool m_left = false;              ///< The caller has gone; output is dropped.
};
