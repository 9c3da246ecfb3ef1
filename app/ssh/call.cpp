#include "app/ssh/call.h"

#include <QCoreApplication>

namespace {

constexpr qsizetype MaxUnread = 4 * 1024 * 1024;
constexpr qsizetype MaxUnsent = 1024 * 1024;
constexpr std::chrono::milliseconds Grace{180}; // "Within 200 ms", for which the caller has to hear of it.

} // namespace

Result<Shell::Exit> Call::attend(const Source &source, const Shell::Reader &reader)
{
    bool inputEnded = false;
    std::optional<std::chrono::steady_clock::time_point> leaveAt;
    std::unique_lock lock(m_mutex);
    while (true) {
        if (m_stopping && !leaveAt)
            leaveAt = std::chrono::steady_clock::now() + Grace;
        if (!m_pieces.empty()) {
            const bool wasFull = m_unread > MaxUnread / 2;
            std::deque<Piece> pieces;
            pieces.swap(m_pieces);
            m_unread = 0;
            lock.unlock();
            if (wasFull)
                m_ring();
            for (Piece &piece : pieces) {
                if (reader && !m_stopping)
                    reader(piece.first, std::move(piece.second));
            }
            lock.lock();
        } else if (m_outcome) {
            m_left = true;
            return *m_outcome;
        } else if (leaveAt && std::chrono::steady_clock::now() >= *leaveAt) {
            m_left = true;
            return Problem{Problem::Kind::Stopped, QCoreApplication::translate("Connection", "Stopped as asked."), {}, {}};
        } else if (!inputEnded && !m_stopping && m_unsent < MaxUnsent) {
            lock.unlock();
            QByteArray piece = source ? source() : QByteArray();
            lock.lock();
            inputEnded = piece.isEmpty();
            m_unsent += piece.size();
            m_input.push_back(std::move(piece));
            m_ring();
        } else if (leaveAt) {
            m_changed.wait_until(lock, *leaveAt);
        } else {
            m_changed.wait(lock);
        }
    }
}

std::shared_ptr<Call> Call::unattended()
{
    auto call = std::make_shared<Call>([] {});
    call->m_left = true;
    return call;
}

void Call::feed(const QByteArray &piece)
{
    const std::lock_guard lock(m_mutex);
    m_unsent += piece.size();
    m_input.push_back(piece);
}

void Call::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    m_ring();
}

bool Call::full()
{
    const std::lock_guard lock(m_mutex);
    return m_unread >= MaxUnread;
}

void Call::give(Shell::Stream stream, const QByteArray &piece)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_left)
            return;
        m_unread += piece.size();
        // Small pieces of a flood are put together, so that neither side counts in bytes.
        if (!m_pieces.empty() && m_pieces.back().first == stream && m_pieces.back().second.size() < 64 * 1024)
            m_pieces.back().second += piece;
        else
            m_pieces.emplace_back(stream, piece);
    }
    m_changed.notify_all();
}

std::optional<QByteArray> Call::take()
{
    std::optional<QByteArray> piece;
    {
        const std::lock_guard lock(m_mutex);
        if (m_input.empty())
            return std::nullopt;
        piece = std::move(m_input.front());
        m_input.pop_front();
        m_unsent -= piece->size();
    }
    m_changed.notify_all();
    return piece;
}

void Call::end(Result<Shell::Exit> outcome)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_outcome)
            m_outcome = std::move(outcome);
    }
    m_changed.notify_all();
}
