#include "app/ssh/loop.h"

#include "app/ssh/commandchannel.h"
#include "app/ssh/tunnel.h"

#include <QCoreApplication>

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds MostSilence{30000};
constexpr std::chrono::milliseconds LeastKeepalive{2000}; // libssh2 counts in seconds and doesn't ask more often.
constexpr std::chrono::milliseconds LastWords{700}; // For what is being stopped when the connection is closed.

Problem stopped()
{
    return {Problem::Kind::Stopped, QCoreApplication::translate("Connection", "Stopped as asked."), {}, {}};
}

} // namespace

Connection::Loop::Loop(std::unique_ptr<Session> session, const Limits &limits, std::shared_ptr<Connection> outer)
    : m_session(std::move(session)), m_limits(limits), m_outer(std::move(outer)), m_lastAsked(Patience::Clock::now())
{
    m_limits.silence = std::min(m_limits.silence, MostSilence);
    m_limits.keepalive = std::max(m_limits.keepalive, LeastKeepalive);
    [[maybe_unused]] const int made = ::pipe2(m_bell, O_CLOEXEC | O_NONBLOCK);
    libssh2_keepalive_config(m_session->raw(), 1, 1);
    m_thread = std::thread([this] { run(); });
}

Connection::Loop::~Loop()
{
    m_quit = true;
    ring();
    m_thread.join();
    for (const int fd : m_bell)
        ::close(fd);
}

void Connection::Loop::ring()
{
    const char one = 1;
    [[maybe_unused]] const ssize_t written = ::write(m_bell[1], &one, 1);
}

void Connection::Loop::add(std::unique_ptr<Channel> channel)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_alive) {
            m_new.push_back(std::move(channel));
            channel = nullptr;
        }
    }
    if (channel)
        channel->fail(gone());
    ring();
}

Result<Shell::Exit> Connection::Loop::perform(const QString &line, const Call::Source &source, const Shell::Reader &reader, std::stop_token stop)
{
    if (stop.stop_requested())
        return stopped();
    const auto call = std::make_shared<Call>([this] { ring(); });
    add(std::make_unique<CommandChannel>(*m_session, line, call));
    const std::stop_callback onStop(stop, [&call] { call->stop(); });
    return call->attend(source, reader);
}

Result<int> Connection::Loop::tunnel(const QString &host, int port, std::stop_token stop)
{
    int ends[2] = {-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, ends) != 0)
        return gone();
    const auto ready = std::make_shared<Call>([this] { ring(); });
    add(std::make_unique<Tunnel>(*m_session, host, port, ends[1], ready));
    const std::stop_callback onStop(stop, [&ready] { ready->stop(); });
    const Result<Shell::Exit> outcome = ready->attend({}, {});
    if (outcome)
        return ends[0];
    ::close(ends[0]);
    return outcome.problem();
}

Problem Connection::Loop::gone() const
{
    return {Problem::Kind::Unreachable, QCoreApplication::translate("Connection", "The connection to the server is gone."),
            QCoreApplication::translate("Connection", "Check this computer's network connection, then connect again. What already runs on the server goes on there."), {}};
}

void Connection::Loop::run()
{
    std::optional<Patience::Clock::time_point> quitAt;
    while (m_alive) {
        takeNew();
        while (stepAll() || endStopped()) { }
        if (!m_session->flush() || m_session->closed()) {
            die(gone());
            break;
        }
        if (m_quit) {
            // A command that is being stopped is given the time to hear of it.
            const auto now = Patience::Clock::now();
            quitAt = quitAt.value_or(now + LastWords);
            const bool waiting = std::any_of(m_channels.cbegin(), m_channels.cend(), [](const auto &channel) { return channel->stopping(); });
            if ((!waiting && m_session->outgoing() == 0) || now >= *quitAt)
                break;
        }
        askForLife();
        if (m_alive)
            wait();
    }
    if (m_alive) {
        libssh2_session_disconnect_ex(m_session->raw(), SSH_DISCONNECT_BY_APPLICATION, "", "");
        m_session->flush();
        die(gone());
    }
    m_session->cut();
}

void Connection::Loop::takeNew()
{
    std::vector<std::unique_ptr<Channel>> fresh;
    {
        const std::lock_guard lock(m_mutex);
        fresh.swap(m_new);
    }
    for (std::unique_ptr<Channel> &channel : fresh) {
        m_channels.push_back(std::move(channel));
        if (m_steeringChannel == nullptr && m_steerable) {
            // Right behind the first command: many commands may use up the room the server has.
            m_steering = Call::unattended();
            m_channels.push_back(std::make_unique<CommandChannel>(*m_session, u"exec sh"_s, m_steering));
            m_steeringChannel = m_channels.back().get();
        }
    }
}

void Connection::Loop::openNext()
{
    if (m_noRoom)
        return;
    for (const auto &channel : m_channels) {
        if (channel->stage() == Channel::Stage::Opening)
            return;
    }
    for (const auto &channel : m_channels) {
        if (channel->stage() == Channel::Stage::Queued && !channel->stopping())
            return channel->begin();
    }
}

bool Connection::Loop::stepAll()
{
    openNext();
    bool moved = false;
    bool refused = false;
    for (auto it = m_channels.begin(); it != m_channels.end();) {
        const bool wasOpening = (*it)->stage() == Channel::Stage::Opening;
        Channel::Step step = (*it)->step();
        if (wasOpening && (*it)->stage() == Channel::Stage::Queued) {
            refused = true;
            if (it->get() == m_steeringChannel) {
                m_steerable = false;
                step = Channel::Step::Ended;
            }
        }
        moved = moved || step != Channel::Step::Idle;
        if (step == Channel::Step::Ended) {
            if (it->get() == m_steeringChannel)
                m_steeringChannel = nullptr;
            it = m_channels.erase(it);
            m_noRoom = false;
        } else {
            ++it;
        }
    }
    if (refused)
        makeRoom();
    return moved;
}

/// The server, which allows ten sessions at once or fewer, has refused one more.
void Connection::Loop::makeRoom()
{
    const auto open = std::count_if(m_channels.cbegin(), m_channels.cend(), [](const auto &channel) { return channel->stage() != Channel::Stage::Queued; });
    m_noRoom = true;
    if (open == 1 && m_steeringChannel != nullptr) {
        m_steering->feed({}); // The shell kept ready takes the only place there is.
        m_steerable = false;
    } else if (open == 0) {
        for (const auto &channel : m_channels) {
            channel->fail({Problem::Kind::Refused, QCoreApplication::translate("Connection", "This account is not allowed to run commands on the server."),
                           QCoreApplication::translate("Connection", "Ask your host for SSH access with a shell; access for files alone (SFTP) is not enough."),
                           m_session->lastError()});
        }
        m_channels.clear();
        m_noRoom = false;
    }
}

bool Connection::Loop::endStopped()
{
    for (const auto &channel : m_channels) {
        if (channel->stopping() && !channel->killed && channel->group() > 1) {
            channel->killed = true;
            steer(channel->group());
            return true; // steer() may have added to the list; the others are seen to at once after this.
        }
    }
    return false;
}

void Connection::Loop::steer(qint64 group)
{
    const QString order = u"kill -TERM -%1 2>/dev/null || kill -TERM %1 2>/dev/null; kill -CONT -%1 2>/dev/null; "
                          "(sleep 1; kill -KILL -%1) >/dev/null 2>&1 </dev/null &\n"_s.arg(group);
    if (m_steeringChannel != nullptr) {
        m_steering->feed(order.toUtf8());
        return;
    }
    const std::shared_ptr<Call> once = Call::unattended();
    once->feed({});
    m_channels.push_front(std::make_unique<CommandChannel>(*m_session, order, once));
}

void Connection::Loop::askForLife()
{
    const auto now = Patience::Clock::now();
    const auto quiet = now - m_session->lastHeard();
    const int seconds = static_cast<int>(std::chrono::duration_cast<std::chrono::seconds>(quiet).count());
    if (quiet >= m_limits.silence && m_lastAsked > m_session->lastHeard() && !m_channels.empty()) {
        die({Problem::Kind::Unreachable, QCoreApplication::translate("Connection", "The connection to the server is dead: it has not answered for %n second(s).", nullptr, seconds),
             QCoreApplication::translate("Connection", "Check this computer's network connection, then connect again. What already runs on the server goes on there."), {}});
        return;
    }
    if (quiet >= m_limits.keepalive && now - m_lastAsked >= m_limits.keepalive) {
        int next = 0;
        if (m_session->outgoing() == 0) // What waits to be sent asks just as well.
            libssh2_keepalive_send(m_session->raw(), &next);
        m_lastAsked = now;
    }
}

void Connection::Loop::wait()
{
    const auto now = Patience::Clock::now();
    auto until = std::max(m_session->lastHeard(), m_lastAsked) + m_limits.keepalive;
    if (m_lastAsked > m_session->lastHeard())
        until = std::min(until, m_session->lastHeard() + m_limits.silence);
    auto left = std::chrono::ceil<std::chrono::milliseconds>(until - now);
    left = m_quit ? std::min(left, std::chrono::milliseconds(20)) : left;
    const bool reading = std::any_of(m_channels.cbegin(), m_channels.cend(), [](const auto &channel) { return channel->stage() != Channel::Stage::Queued; });
    std::vector<pollfd> watched;
    // Without a channel nothing can be read through libssh2; then only the end of the connection matters.
    short events = reading ? POLLIN : POLLRDHUP;
    if (m_session->outgoing() > 0)
        events = static_cast<short>(events | POLLOUT);
    watched.push_back({m_session->fd(), events, 0});
    watched.push_back({m_bell[0], POLLIN, 0});
    for (const auto &channel : m_channels) {
        if (channel->watchedFd() >= 0 && channel->watchedEvents() != 0)
            watched.push_back({channel->watchedFd(), channel->watchedEvents(), 0});
    }
    ::poll(watched.data(), watched.size(), static_cast<int>(std::clamp<long long>(left.count(), 1, 30000)));
    if ((watched[0].revents & (POLLRDHUP | POLLERR)) != 0 && !reading)
        die(gone());
    char drained[256];
    while (::read(m_bell[0], drained, sizeof(drained)) > 0) { }
}

void Connection::Loop::die(const Problem &problem)
{
    std::vector<std::unique_ptr<Channel>> fresh;
    {
        const std::lock_guard lock(m_mutex);
        m_alive = false;
        fresh.swap(m_new);
    }
    for (const auto &channel : m_channels)
        channel->fail(problem);
    for (const auto &channel : fresh)
        channel->fail(problem);
    m_channels.clear();
    m_steeringChannel = nullptr;
}
