#pragma once

#include "app/ssh/call.h"
#include "app/ssh/channel.h"

#include <memory>

/// The way through a jump host to the next server: a direct-tcpip channel on one side, a socket of ours on the other.
class Tunnel : public Channel
{
public:
    /// Owns the socket. `ready` ends when the way is open or refused.
    Tunnel(Session &session, const QString &host, int port, int fd, std::shared_ptr<Call> ready);
    ~Tunnel() override;

    Step step() override;
    void fail(const Problem &problem) override { m_ready->end(problem); }
    bool stopping() const override { return false; }
    int watchedFd() const override { return m_stage == Stage::Open ? m_fd : -1; }
    short watchedEvents() const override;

private:
    Step open();
    bool inward();  ///< From the far server to us.
    bool outward();

    QByteArray m_host;
    int m_port;
    int m_fd;
    std::shared_ptr<Call> m_ready;
    QByteArray m_in;
    qsizetype m_inSent = 0;
    QByteArray m_out;
    qsizetype m_outSent = 0;
    bool m_ended = false;
};
