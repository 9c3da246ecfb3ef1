#include "tests/app/ssh/forwarder.h"

#include <algorithm>
#include <vector>

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

sockaddr_in loopback(int port, unsigned place = 1)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK - 1 + place);
    address.sin_port = htons(static_cast<unsigned short>(port));
    return address;
}

} // namespace

Forwarder::Forwarder(int targetPort) : m_target(targetPort), m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address = loopback(0);
    socklen_t length = sizeof(address);
    ::bind(m_listener, reinterpret_cast<sockaddr *>(&address), sizeof(address));
    ::listen(m_listener, 16);
    ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &length);
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { run(); });
}

Forwarder::~Forwarder()
{
    m_quit = true;
    m_thread.join();
    ::close(m_listener);
}

void Forwarder::run()
{
    struct Pair
    {
        int from;
        int to;
    };
    std::vector<Pair> pairs;
    std::vector<char> buffer(256 * 1024);
    while (!m_quit) {
        std::vector<pollfd> watched{{m_listener, POLLIN, 0}};
        for (const Pair &pair : pairs)
            watched.push_back({pair.from, static_cast<short>(m_frozen ? 0 : POLLIN), 0});
        ::poll(watched.data(), watched.size(), m_frozen ? 20 : 50);
        if (m_frozen) {
            ::usleep(20000);
            continue;
        }
        if (m_cut) {
            for (std::size_t i = 0; i < pairs.size(); i += 2) {
                ::close(pairs[i].from);
                ::close(pairs[i].to);
            }
            pairs.clear();
            if ((watched[0].revents & POLLIN) != 0)
                ::close(::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC));
            continue;
        }
        if ((watched[0].revents & POLLIN) != 0) {
            const int in = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
            const int out = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
            const sockaddr_in own = loopback(0, static_cast<unsigned>(m_place.load()));
            ::bind(out, reinterpret_cast<const sockaddr *>(&own), sizeof(own));
            const sockaddr_in address = loopback(m_target);
            ::connect(out, reinterpret_cast<const sockaddr *>(&address), sizeof(address));
            pairs.push_back({in, out});
            pairs.push_back({out, in});
            continue;
        }
        for (std::size_t i = 1; i < watched.size(); ++i) {
            if ((watched[i].revents & (POLLIN | POLLHUP)) == 0)
                continue;
            const ssize_t got = ::recv(watched[i].fd, buffer.data(), buffer.size(), 0);
            const int to = pairs[i - 1].to;
            for (ssize_t sent = 0; sent < got;)
                sent += std::max<ssize_t>(::send(to, buffer.data() + sent, static_cast<size_t>(got - sent), MSG_NOSIGNAL), 1);
            if (got <= 0) {
                const int from = watched[i].fd;
                ::close(from);
                ::close(to);
                std::erase_if(pairs, [=](const Pair &pair) { return pair.from == from || pair.to == from; });
                break;
            }
        }
    }
    for (std::size_t i = 0; i < pairs.size(); i += 2) {
        ::close(pairs[i].from);
        ::close(pairs[i].to);
    }
}
