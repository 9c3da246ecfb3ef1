#include "tests/bench/longway.h"

#include <algorithm>
#include <deque>
#include <vector>

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

using Clock = std::chrono::steady_clock;

namespace {

sockaddr_in loopback(int port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<unsigned short>(port));
    return address;
}

/// Bytes on their way; none: the end.
struct Piece
{
    Clock::time_point due;
    std::vector<char> bytes;
};
struct Pair
{
    int from;
    int to;
    bool ended = false;
    std::deque<Piece> underWay = {};
};

} // namespace

LongWay::LongWay(int targetPort, std::chrono::milliseconds oneWay)
    : m_target(targetPort), m_oneWay(oneWay), m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address = loopback(0);
    socklen_t length = sizeof(address);
    ::bind(m_listener, reinterpret_cast<sockaddr *>(&address), sizeof(address));
    ::listen(m_listener, 16);
    ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &length);
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { run(); });
}

LongWay::~LongWay()
{
    m_quit = true;
    m_thread.join();
    ::close(m_listener);
}

void LongWay::run()
{
    std::vector<Pair> pairs;
    std::vector<char> buffer(256 * 1024);
    while (!m_quit) {
        std::vector<pollfd> watched{{m_listener, POLLIN, 0}};
        Clock::time_point next = Clock::now() + std::chrono::milliseconds(50);
        for (const Pair &pair : pairs) {
            watched.push_back({pair.ended ? -1 : pair.from, POLLIN, 0});
            if (!pair.underWay.empty())
                next = std::min(next, pair.underWay.front().due);
        }
        const auto wait = std::chrono::ceil<std::chrono::milliseconds>(next - Clock::now()).count();
        ::poll(watched.data(), watched.size(), static_cast<int>(std::max<long>(0, wait)));
        for (std::size_t i = 1; i < watched.size(); ++i) {
            Pair &pair = pairs[i - 1];
            if ((watched[i].revents & (POLLIN | POLLHUP)) == 0)
                continue;
            const ssize_t got = ::recv(pair.from, buffer.data(), buffer.size(), 0);
            pair.ended = got <= 0;
            pair.underWay.push_back({Clock::now() + m_oneWay, std::vector<char>(buffer.data(), buffer.data() + std::max<ssize_t>(0, got))});
        }
        for (Pair &pair : pairs) {
            while (!pair.underWay.empty() && pair.underWay.front().due <= Clock::now()) {
                const std::vector<char> &bytes = pair.underWay.front().bytes;
                for (std::size_t sent = 0; sent < bytes.size();)
                    sent += static_cast<std::size_t>(std::max<ssize_t>(::send(pair.to, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL), 1));
                if (bytes.empty())
                    ::shutdown(pair.to, SHUT_WR);
                pair.underWay.pop_front();
            }
        }
        if ((watched[0].revents & POLLIN) != 0) {
            const int in = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
            const int out = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
            const sockaddr_in address = loopback(m_target);
            ::connect(out, reinterpret_cast<const sockaddr *>(&address), sizeof(address));
            pairs.push_back({in, out});
            pairs.push_back({out, in});
        }
    }
    for (std::size_t i = 0; i < pairs.size(); i += 2) {
        ::close(pairs[i].from);
        ::close(pairs[i].to);
    }
}
