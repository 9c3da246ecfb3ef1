#include "app/ssh/tcp.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <optional>
#include <system_error>
#include <thread>

#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

struct Spoken
{
    Q_DECLARE_TR_FUNCTIONS(Tcp)
};

Problem unreachable(const QString &summary, const QString &advice, const QString &evidence)
{
    return {Problem::Kind::Unreachable, summary, advice, evidence};
}

Problem refusedBy(int error, const QString &host, int port)
{
    const QString evidence = QString::fromLocal8Bit(std::strerror(error));
    if (error == ECONNREFUSED) {
        return unreachable(Spoken::tr("%1 is there, but nothing listens at port %2.").arg(host).arg(port),
                           Spoken::tr("Check the port; ask your host which one SSH has."), evidence);
    }
    if (error == ETIMEDOUT) {
        return unreachable(Spoken::tr("%1 does not answer at port %2.").arg(host).arg(port),
                           Spoken::tr("Check name and port. If both are right, a firewall is in between: ask your host to let this computer in."), evidence);
    }
    return unreachable(Spoken::tr("There is no way from this computer to %1.").arg(host),
                       Spoken::tr("Check this computer's network connection, then try again."), evidence);
}

/// 0, an errno, or nothing when stopped.
std::optional<int> attempt(int fd, const addrinfo &place, Patience &patience)
{
    if (::connect(fd, place.ai_addr, place.ai_addrlen) == 0)
        return 0;
    if (errno != EINPROGRESS)
        return errno;
    switch (patience.wait(fd, POLLOUT)) {
    case Patience::Waited::Stopped: return std::nullopt;
    case Patience::Waited::TimedOut: return ETIMEDOUT;
    case Patience::Waited::Ready: break;
    }
    int error = 0;
    socklen_t length = sizeof(error);
    ::getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &length);
    return error;
}

/// What a name stands for, as getaddrinfo() has it.
struct Places
{
    int code = EAI_AGAIN;
    addrinfo *first = nullptr;
    Places() = default;
    Q_DISABLE_COPY_MOVE(Places)
    ~Places()
    {
        if (first)
            ::freeaddrinfo(first);
    }
    void look(const QByteArray &name, const QByteArray &port, int flags)
    {
        addrinfo hints{};
        hints.ai_socktype = SOCK_STREAM;
        hints.ai_family = AF_UNSPEC;
        hints.ai_flags = flags;
        code = ::getaddrinfo(name.constData(), port.constData(), &hints, &first);
    }
};

/// A name server that keeps silent holds who asks for half a minute and more, and nothing ends that. So a thread of its own asks, and is
/// left to itself when nobody waits for it any more: a window that is closed must not stay behind for that. Null when no answer came.
std::shared_ptr<Places> lookUp(const QByteArray &name, const QByteArray &port, Patience &patience)
{
    const auto places = std::make_shared<Places>();
    places->look(name, port, AI_NUMERICHOST);
    if (places->code == 0)
        return places;
    int bell[2];
    if (::pipe2(bell, O_CLOEXEC) != 0)
        return nullptr;
    try {
        std::thread([places, name, port, ring = bell[1]] {
            places->look(name, port, 0);
            ::close(ring);
        }).detach();
    } catch (const std::system_error &) {
        ::close(bell[0]);
        ::close(bell[1]);
        return nullptr;
    }
    // The other end of the pipe closes when the answer is there.
    const bool answered = patience.wait(bell[0], POLLIN) == Patience::Waited::Ready;
    ::close(bell[0]);
    return answered ? places : nullptr;
}

} // namespace

Result<int> connectTcp(const QString &host, int port, Patience &patience)
{
    const QByteArray plain = host.toUtf8();
    const QByteArray name = host.contains(u':') || plain.size() == host.size() ? plain : QUrl::toAce(host);
    const auto places = lookUp(name, QByteArray::number(port), patience);
    if (patience.stopped())
        return Problem{Problem::Kind::Stopped, Spoken::tr("Stopped as asked."), {}, {}};
    const int code = places ? places->code : EAI_AGAIN;
    if (code == EAI_AGAIN || code == EAI_SYSTEM) {
        return unreachable(Spoken::tr("The name %1 could not be looked up.").arg(host),
                           Spoken::tr("Check this computer's network connection, then try again."), QString::fromLocal8Bit(::gai_strerror(code)));
    }
    if (code != 0) {
        return unreachable(Spoken::tr("There is no server called %1.").arg(host),
                           Spoken::tr("Check the spelling; compare it with what your host has sent you."), QString::fromLocal8Bit(::gai_strerror(code)));
    }
    int untried = 0;
    for (const addrinfo *place = places->first; place != nullptr; place = place->ai_next)
        ++untried;
    int error = EHOSTUNREACH;
    for (const addrinfo *place = places->first; place != nullptr; place = place->ai_next) {
        const int fd = ::socket(place->ai_family, place->ai_socktype | SOCK_NONBLOCK | SOCK_CLOEXEC, place->ai_protocol);
        // An address that swallows everything (IPv6 often does) must leave time for the next one.
        Patience share(patience.token(), patience.left() / std::max(untried--, 1));
        if (fd < 0)
            continue;
        const std::optional<int> outcome = attempt(fd, *place, share);
        if (outcome == 0) {
            const int on = 1;
            ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
            return fd;
        }
        ::close(fd);
        if (!outcome)
            return Problem{Problem::Kind::Stopped, Spoken::tr("Stopped as asked."), {}, {}};
        // "Refused" tells more than the "no route" of an IPv6 address that was tried after it.
        if (error != ECONNREFUSED)
            error = *outcome;
    }
    return refusedBy(error, host, port);
}
