#include "app/ssh/commandchannel.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr unsigned Window = 8 * 1024 * 1024; // Smaller ones throw away most of a link with any delay.
constexpr unsigned Packet = 32768;
constexpr qsizetype MaxHead = 64 * 1024;
constexpr qsizetype MaxOutgoing = 512 * 1024;

// (`kill -0 -PID` without "--" is the one form that dash, bash and busybox all know.)
// Usually sshd has made the shell the head of a group already. Where it has not, setsid does (it would fork for the head of a
// group, and the exit code would be lost); without setsid, job control does.
constexpr char Wrapper[] =
    "if kill -0 \"-$$\" 2>/dev/null; then echo \"$0:$$\"; exec sh -c \"$1\"; fi; "
    "if command -v setsid >/dev/null 2>&1; then exec setsid sh -c 'echo \"$0:$$\"; exec sh -c \"$1\"' \"$0\" \"$1\"; fi; "
    "set -m; sh -c 'echo \"$0:$$\"; exec sh -c \"$1\"' \"$0\" \"$1\" <&0 & wait \"$!\"";

QByteArray &sharedBuffer()
{
    static thread_local QByteArray buffer(1024 * 1024, Qt::Uninitialized);
    return buffer;
}

} // namespace

CommandChannel::CommandChannel(Session &session, const QString &line, std::shared_ptr<Call> call)
    : Channel(session), m_call(std::move(call))
{
    const QString mark = u"storewright-%1"_s.arg(QRandomGenerator::system()->generate64(), 16, 16, QChar(u'0'));
    m_mark = mark.toLatin1() + ':';
    m_line = (u"exec sh -c "_s + shellQuoted(QLatin1StringView(Wrapper)) + u' ' + mark + u' ' + shellQuoted(line)).toUtf8();
}

Channel::Step CommandChannel::step()
{
    if (m_stage == Stage::Queued) {
        if (!m_call->stopping())
            return Step::Idle;
        m_call->end(Problem{Problem::Kind::Stopped, QCoreApplication::translate("Connection", "Stopped as asked."), {}, {}});
        return Step::Ended;
    }
    if (m_stage == Stage::Opening || m_stage == Stage::Starting)
        return open();
    if (m_stage == Stage::Closing)
        return close();
    bool moved = false;
    if (!m_call->full() || m_call->stopping()) {
        moved = read(0) || moved;
        moved = read(SSH_EXTENDED_DATA_STDERR) || moved;
    }
    moved = write() || moved;
    if (m_call->full() && !m_call->stopping()) {
        libssh2_channel_wait_eof(m_channel); // Takes in what is for others, without making room for more of this one's.
        return moved ? Step::Moved : Step::Idle;
    }
    if (libssh2_channel_eof(m_channel) == 1) {
        m_stage = Stage::Closing;
        return Step::Moved;
    }
    return moved ? Step::Moved : Step::Idle;
}

Channel::Step CommandChannel::open()
{
    if (m_channel == nullptr) {
        m_channel = libssh2_channel_open_ex(m_session.raw(), "session", 7, Window, Packet, nullptr, 0);
        if (m_channel == nullptr) {
            const int code = libssh2_session_last_errno(m_session.raw());
            if (code == LIBSSH2_ERROR_EAGAIN)
                return Step::Idle;
            if (code == LIBSSH2_ERROR_CHANNEL_FAILURE) {
                m_stage = Stage::Queued;
                return Step::Idle;
            }
            m_call->end(Problem{Problem::Kind::Unreachable, QCoreApplication::translate("Connection", "The connection to the server broke off."),
                                QCoreApplication::translate("Connection", "Try again."), m_session.lastError()});
            return Step::Ended;
        }
        m_stage = Stage::Starting;
    }
    const int code = libssh2_channel_process_startup(m_channel, "exec", 4, m_line.constData(), static_cast<unsigned>(m_line.size()));
    if (code == LIBSSH2_ERROR_EAGAIN)
        return Step::Idle;
    if (code != 0) {
        m_call->end(Problem{Problem::Kind::Refused, QCoreApplication::translate("Connection", "This account is not allowed to run commands on the server."),
                            QCoreApplication::translate("Connection", "Ask your host for SSH access with a shell; access for files alone (SFTP) is not enough."),
                            m_session.lastError()});
        m_stage = Stage::Closing;
        return Step::Moved;
    }
    m_stage = Stage::Open;
    return Step::Moved;
}

bool CommandChannel::read(int stream)
{
    QByteArray &buffer = sharedBuffer();
    const ssize_t got = libssh2_channel_read_ex(m_channel, stream, buffer.data(), static_cast<size_t>(buffer.size()));
    if (got < 0 && got != LIBSSH2_ERROR_EAGAIN && got != LIBSSH2_ERROR_CHANNEL_CLOSED)
        m_session.close();
    if (got <= 0)
        return false;
    const QByteArray piece(buffer.constData(), static_cast<qsizetype>(got));
    if (stream == 0)
        deliver(piece);
    else
        m_call->give(Shell::Stream::Err, piece);
    return true;
}

void CommandChannel::deliver(const QByteArray &piece)
{
    if (m_marked) {
        m_call->give(Shell::Stream::Out, piece);
        return;
    }
    m_head += piece;
    const qsizetype at = m_head.indexOf(m_mark);
    const qsizetype end = at < 0 ? -1 : m_head.indexOf('\n', at);
    if (end < 0 && m_head.size() < MaxHead)
        return;
    m_marked = true;
    QByteArray rest = m_head;
    if (end >= 0) {
        const qsizetype from = at + m_mark.size();
        m_group = m_head.mid(from, end - from).toLongLong();
        rest = m_head.mid(end + 1);
    }
    m_head.clear();
    if (!rest.isEmpty())
        m_call->give(Shell::Stream::Out, rest);
}

bool CommandChannel::write()
{
    if (m_eofSent || m_session.outgoing() > MaxOutgoing)
        return false;
    bool moved = false;
    if (m_sent == m_input.size() && !m_inputEnded) {
        std::optional<QByteArray> next = m_call->take();
        if (!next)
            return false;
        m_inputEnded = next->isEmpty();
        m_input = std::move(*next);
        m_sent = 0;
        moved = true;
    }
    if (m_sent < m_input.size()) {
        const ssize_t sent = libssh2_channel_write_ex(m_channel, 0, m_input.constData() + m_sent, static_cast<size_t>(m_input.size() - m_sent));
        if (sent > 0) {
            m_sent += sent;
            return true;
        }
        if (sent == 0 || sent == LIBSSH2_ERROR_EAGAIN)
            return moved;
        m_sent = m_input.size(); // The command has closed its input; it doesn't want the rest.
        return true;
    }
    if (m_inputEnded) {
        m_eofSent = libssh2_channel_send_eof(m_channel) != LIBSSH2_ERROR_EAGAIN;
        return m_eofSent;
    }
    return moved;
}

Channel::Step CommandChannel::close()
{
    if (!m_marked && !m_head.isEmpty()) {
        m_marked = true;
        m_call->give(Shell::Stream::Out, m_head);
    }
    if (libssh2_channel_eof(m_channel) == 1 && libssh2_channel_wait_closed(m_channel) == LIBSSH2_ERROR_EAGAIN)
        return Step::Idle;
    Shell::Exit exit;
    exit.code = libssh2_channel_get_exit_status(m_channel);
    char *name = nullptr;
    size_t length = 0;
    libssh2_channel_get_exit_signal(m_channel, &name, &length, nullptr, nullptr, nullptr, nullptr);
    if (name != nullptr) {
        exit.signal = QString::fromLatin1(name, static_cast<qsizetype>(length));
        libssh2_free(m_session.raw(), name);
    }
    if (libssh2_channel_free(m_channel) == LIBSSH2_ERROR_EAGAIN)
        return Step::Idle;
    if (m_call->stopping())
        m_call->end(Problem{Problem::Kind::Stopped, QCoreApplication::translate("Connection", "Stopped as asked."), {}, {}});
    else
        m_call->end(exit);
    return Step::Ended;
}
