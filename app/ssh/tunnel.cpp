#include "app/ssh/tunnel.h"

#include <QCoreApplication>

#include <cerrno>

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

constexpr qsizetype Buffer = 256 * 1024;
constexpr qsizetype MaxOutgoing = 512 * 1024;

} // namespace

Tunnel::Tunnel(Session &session, const QString &host, int port, int fd, std::shared_ptr<Call> ready)
    : Channel(session), m_host(host.toUtf8()), m_port(port), m_fd(fd), m_ready(std::move(ready))
{
}

Tunnel::~Tunnel()
{
    ::close(m_fd);
}

Channel::Step Tunnel::step()
{
    if (m_stage == Stage::Queued)
        return m_ready->stopping() ? Step::Ended : Step::Idle;
    if (m_stage == Stage::Opening)
        return open();
    if (m_stage == Stage::Closing)
        return libssh2_channel_free(m_channel) == LIBSSH2_ERROR_EAGAIN ? Step::Idle : Step::Ended;
    const bool in = inward();
    const bool out = outward();
    if (m_ended || (m_in.isEmpty() && libssh2_channel_eof(m_channel) == 1)) {
        ::shutdown(m_fd, SHUT_RDWR);
        m_stage = Stage::Closing;
        return Step::Moved;
    }
    return in || out ? Step::Moved : Step::Idle;
}

Channel::Step Tunnel::open()
{
    m_channel = libssh2_channel_direct_tcpip_ex(m_session.raw(), m_host.constData(), m_port, "127.0.0.1", 0);
    if (m_channel != nullptr) {
        m_stage = Stage::Open;
        m_ready->end(Shell::Exit{});
        return Step::Moved;
    }
    if (libssh2_session_last_errno(m_session.raw()) == LIBSSH2_ERROR_EAGAIN)
        return Step::Idle;
    const QString where = QString::fromUtf8(m_host);
    m_ready->end(Problem{Problem::Kind::Unreachable,
                         QCoreApplication::translate("Connection", "The jump host cannot get through to %1 at port %2.").arg(where).arg(m_port),
                         QCoreApplication::translate("Connection", "Check name and port as seen from the jump host, and that it allows forwarding."),
                         m_session.lastError()});
    return Step::Ended;
}

bool Tunnel::inward()
{
    if (m_in.isEmpty()) {
        m_in.resize(Buffer);
        const ssize_t got = libssh2_channel_read(m_channel, m_in.data(), Buffer);
        m_in.resize(got > 0 ? static_cast<qsizetype>(got) : 0);
        m_inSent = 0;
        if (got <= 0)
            return false;
    }
    const ssize_t sent = ::send(m_fd, m_in.constData() + m_inSent, static_cast<size_t>(m_in.size() - m_inSent), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent < 0) {
        m_ended = m_ended || (errno != EAGAIN && errno != EINTR);
        return false;
    }
    m_inSent += sent;
    if (m_inSent == m_in.size())
        m_in.clear();
    return true;
}

bool Tunnel::outward()
{
    if (m_session.outgoing() > MaxOutgoing)
        return false;
    if (m_out.isEmpty()) {
        m_out.resize(Buffer);
        const ssize_t got = ::recv(m_fd, m_out.data(), Buffer, MSG_DONTWAIT);
        m_ended = m_ended || got == 0 || (got < 0 && errno != EAGAIN && errno != EINTR);
        m_out.resize(got > 0 ? static_cast<qsizetype>(got) : 0);
        m_outSent = 0;
        if (got <= 0)
            return false;
    }
    const ssize_t sent = libssh2_channel_write(m_channel, m_out.constData() + m_outSent, static_cast<size_t>(m_out.size() - m_outSent));
    if (sent < 0 && sent != LIBSSH2_ERROR_EAGAIN)
        m_ended = true;
    if (sent <= 0)
        return false;
    m_outSent += sent;
    if (m_outSent == m_out.size())
        m_out.clear();
    return true;
}

short Tunnel::watchedEvents() const
{
    short events = 0;
    if (m_out.isEmpty())
        events = static_cast<short>(events | POLLIN);
    if (!m_in.isEmpty())
        events = static_cast<short>(events | POLLOUT);
    return events;
}
