#include "app/ssh/session.h"

#include "app/ssh/wire.h"

#include <QCoreApplication>

#include <algorithm>
#include <cerrno>
#include <mutex>

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MaxOpening = 32 * 1024;

struct Spoken
{
    Q_DECLARE_TR_FUNCTIONS(Session)
};

QString hostKeyType(int type)
{
    switch (type) {
    case LIBSSH2_HOSTKEY_TYPE_RSA: return u"ssh-rsa"_s;
    case LIBSSH2_HOSTKEY_TYPE_ECDSA_256: return u"ecdsa-sha2-nistp256"_s;
    case LIBSSH2_HOSTKEY_TYPE_ECDSA_384: return u"ecdsa-sha2-nistp384"_s;
    case LIBSSH2_HOSTKEY_TYPE_ECDSA_521: return u"ecdsa-sha2-nistp521"_s;
    case LIBSSH2_HOSTKEY_TYPE_ED25519: return u"ssh-ed25519"_s;
    default: return {};
    }
}

/// The type of key a host key algorithm uses.
QByteArray keyTypeOf(const QByteArray &algorithm)
{
    return algorithm.startsWith("rsa-sha2-") ? QByteArray("ssh-rsa") : algorithm;
}

} // namespace

Session::Session(int fd) : m_fd(fd), m_session(nullptr), m_lastHeard(Patience::Clock::now())
{
    static std::once_flag once;
    std::call_once(once, [] { libssh2_init(0); });
    m_session = libssh2_session_init_ex(nullptr, nullptr, nullptr, this);
    libssh2_session_set_blocking(m_session, 0);
#if LIBSSH2_VERSION_NUM >= 0x010b00
    libssh2_session_callback_set2(m_session, LIBSSH2_CALLBACK_RECV, reinterpret_cast<libssh2_cb_generic *>(&Session::receive));
    libssh2_session_callback_set2(m_session, LIBSSH2_CALLBACK_SEND, reinterpret_cast<libssh2_cb_generic *>(&Session::send));
    libssh2_session_callback_set2(m_session, LIBSSH2_CALLBACK_DISCONNECT, reinterpret_cast<libssh2_cb_generic *>(&Session::bidFarewell));
#else
    libssh2_session_callback_set(m_session, LIBSSH2_CALLBACK_RECV, reinterpret_cast<void *>(&Session::receive));
    libssh2_session_callback_set(m_session, LIBSSH2_CALLBACK_SEND, reinterpret_cast<void *>(&Session::send));
    libssh2_session_callback_set(m_session, LIBSSH2_CALLBACK_DISCONNECT, reinterpret_cast<void *>(&Session::bidFarewell));
#endif
}

Session::~Session()
{
    cut();
    // With the network gone nothing blocks; the bound is for a libssh2 that thinks otherwise.
    for (int i = 0; i < 1000 && libssh2_session_free(m_session) == LIBSSH2_ERROR_EAGAIN; ++i) { }
    ::close(m_fd);
}

void Session::bidFarewell(LIBSSH2_SESSION *, int reason, const char *message, int length, const char *, int, void **self)
{
    auto *session = static_cast<Session *>(*self);
    session->m_farewell = QString::fromUtf8(message, std::clamp(length, 0, 500)).simplified();
    if (session->m_farewell.isEmpty())
        session->m_farewell = u"reason %1"_s.arg(reason);
}

ssize_t Session::receive(libssh2_socket_t fd, void *buffer, size_t length, int flags, void **self)
{
    auto *session = static_cast<Session *>(*self);
    if (session->m_cut)
        return -ECONNRESET;
    const ssize_t got = ::recv(fd, buffer, length, flags);
    if (got < 0 && (errno == EWOULDBLOCK || errno == EAGAIN))
        return -EAGAIN;
    if (got <= 0)
        session->m_closed = true;
    if (got < 0)
        return -errno;
    if (got > 0) {
        session->m_lastHeard = Patience::Clock::now();
        const qsizetype room = MaxOpening - session->m_opening.size();
        session->m_opening.append(static_cast<const char *>(buffer), std::min<qsizetype>(room, got));
    }
    return got;
}

ssize_t Session::send(libssh2_socket_t, const void *buffer, size_t length, int, void **self)
{
    auto *session = static_cast<Session *>(*self);
    if (session->m_cut || session->m_broken)
        return -EPIPE;
    session->m_outgoing.append(static_cast<const char *>(buffer), static_cast<qsizetype>(length));
    return session->flush() ? static_cast<ssize_t>(length) : -EPIPE;
}

bool Session::flush()
{
    while (!m_broken && m_sent < m_outgoing.size()) {
        const ssize_t sent = ::send(m_fd, m_outgoing.constData() + m_sent, static_cast<size_t>(m_outgoing.size() - m_sent), MSG_NOSIGNAL);
        if (sent > 0)
            m_sent += sent;
        else if (errno == EAGAIN || errno == EWOULDBLOCK)
            break;
        else if (errno != EINTR)
            m_broken = true;
    }
    if (m_sent == m_outgoing.size()) {
        m_outgoing.resize(0);
        m_sent = 0;
    } else if (m_sent > 1024 * 1024) {
        m_outgoing.remove(0, m_sent);
        m_sent = 0;
    }
    return !m_broken;
}

int Session::wait(Patience &patience)
{
    flush();
    const auto events = static_cast<short>(outgoing() > 0 ? POLLIN | POLLOUT : POLLIN);
    switch (patience.wait(m_fd, events)) {
    case Patience::Waited::TimedOut: return TimedOut;
    case Patience::Waited::Stopped: return Stopped;
    case Patience::Waited::Ready: break;
    }
    flush();
    return 0;
}

QString Session::lastError() const
{
    char *text = nullptr;
    const int code = libssh2_session_last_error(m_session, &text, nullptr, 0);
    return code == 0 || text == nullptr ? QString() : u"libssh2 %1: %2"_s.arg(code).arg(QString::fromUtf8(text));
}

QString Session::banner() const
{
    const char *text = libssh2_session_banner_get(m_session);
    return text == nullptr ? QString() : QString::fromUtf8(text).left(255);
}

HostKey Session::hostKey() const
{
    size_t length = 0;
    int type = 0;
    const char *blob = libssh2_session_hostkey(m_session, &length, &type);
    if (blob == nullptr)
        return {};
    return {hostKeyType(type), QByteArray(blob, static_cast<qsizetype>(length))};
}

Result<> Session::shakeHands(const QString &where, const QStringList &preferredTypes, Patience &patience)
{
    const char **supported = nullptr;
    const int count = libssh2_session_supported_algs(m_session, LIBSSH2_METHOD_HOSTKEY, &supported);
    if (count > 0) {
        QList<QByteArray> order(supported, supported + count);
        libssh2_free(m_session, static_cast<void *>(supported));
        // The kind we know the server by; then Ed25519, the one OpenSSH shows first and hosts publish; libssh2 itself would take ECDSA.
        const auto rank = [&](const QByteArray &algorithm) {
            return preferredTypes.contains(QLatin1StringView(keyTypeOf(algorithm))) ? 0 : algorithm == "ssh-ed25519" ? 1 : 2;
        };
        std::stable_sort(order.begin(), order.end(), [&](const QByteArray &a, const QByteArray &b) { return rank(a) < rank(b); });
        libssh2_session_method_pref(m_session, LIBSSH2_METHOD_HOSTKEY, order.join(',').constData());
    }
    const int code = patiently([&] {
        const int answer = libssh2_session_handshake(m_session, m_fd);
        // A web server answers our greeting with a page; there is no point in waiting for more.
        return m_opening.startsWith("HTTP/") ? LIBSSH2_ERROR_BANNER_RECV : answer;
    }, patience);
    if (code != 0)
        return handshakeProblem(code, where);
    return {};
}

Problem Session::handshakeProblem(int code, const QString &where) const
{
    using Kind = Problem::Kind;
    const QString seen = QString::fromLatin1(m_opening.left(80)).section(u'\n', 0, 0).trimmed();
    const QString evidence = seen.isEmpty() ? lastError() : lastError() + u"\n"_s + seen;
    if (code == Stopped)
        return {Kind::Stopped, Spoken::tr("Stopped as asked."), {}, {}};
    if (m_opening.startsWith("HTTP/")) {
        return {Kind::Unreachable, Spoken::tr("There is a web server at %1, not SSH.").arg(where),
                Spoken::tr("Ask your host for the port of SSH; most often it is 22."), seen};
    }
    if (offersOnlyModernRsa()) {
        return {Kind::Unreachable, Spoken::tr("This server proves its identity with an RSA key only, in a way this version of Storewright cannot check."),
                Spoken::tr("Ask your host to add an Ed25519 host key (ssh-keygen -A), or use a version of Storewright built with libssh2 1.11 or newer."), evidence};
    }
    const bool greeted = m_opening.contains("SSH-2.0") || m_opening.contains("SSH-1.99");
    if (!m_opening.isEmpty() && !greeted) {
        return {Kind::Unreachable, Spoken::tr("What answers at %1 is not an SSH server.").arg(where),
                Spoken::tr("Check the port; ask your host which one SSH has."), evidence};
    }
    if (code == TimedOut && m_opening.isEmpty()) {
        return {Kind::Unreachable, Spoken::tr("%1 accepts connections but does not greet as an SSH server does.").arg(where),
                Spoken::tr("Check the port; ask your host which one SSH has."), evidence};
    }
    if (code == TimedOut) {
        return {Kind::Unreachable, Spoken::tr("The server at %1 took too long to agree on the encryption.").arg(where),
                Spoken::tr("Try again; if it stays so, ask your host whether the server is overloaded."), evidence};
    }
    if (m_opening.isEmpty()) {
        return {Kind::Unreachable, Spoken::tr("The server at %1 closed the connection at once.").arg(where),
                Spoken::tr("It may have blocked this computer after failed log-ins. Wait ten minutes, then ask your host to let you in."), evidence};
    }
    // An exchange that failed (LIBSSH2_ERROR_KEY_EXCHANGE_FAILURE) comes after both have agreed on one: that is a link that broke.
    if (code == LIBSSH2_ERROR_KEX_FAILURE || code == LIBSSH2_ERROR_METHOD_NONE) {
        return {Kind::Unreachable, Spoken::tr("The server at %1 and Storewright have no kind of encryption in common.").arg(where),
                Spoken::tr("Ask your host to allow curve25519-sha256 or ecdh-sha2-nistp256 with aes256-ctr and hmac-sha2-256."), evidence};
    }
    return {Kind::Unreachable, Spoken::tr("The server at %1 broke off while the encryption was agreed on.").arg(where),
            Spoken::tr("Try again; if it stays so, ask your host."), evidence};
}

/// Looks at what the server offered (its KEXINIT, RFC 4253, 7.1): libssh2 only says that nothing fitted.
bool Session::offersOnlyModernRsa() const
{
    const qsizetype greeting = m_opening.indexOf("SSH-2.0");
    const qsizetype end = greeting < 0 ? -1 : m_opening.indexOf('\n', greeting);
    if (end < 0)
        return false;
    Wire packet(m_opening.mid(end + 1));
    packet.number();
    packet.byte();
    if (packet.byte() != 20)
        return false;
    packet.bytes(16);
    packet.string();
    const QList<QByteArray> offered = packet.string().split(',');
    if (!packet.ok())
        return false;
    const char **supported = nullptr;
    const int count = libssh2_session_supported_algs(m_session, LIBSSH2_METHOD_HOSTKEY, &supported);
    const QList<QByteArray> ours(supported, supported + std::max(count, 0));
    libssh2_free(m_session, static_cast<void *>(supported));
    const bool common = std::any_of(offered.cbegin(), offered.cend(), [&](const QByteArray &one) { return ours.contains(one); });
    return !common && std::any_of(offered.cbegin(), offered.cend(), [](const QByteArray &one) { return one.startsWith("rsa-sha2-"); });
}
