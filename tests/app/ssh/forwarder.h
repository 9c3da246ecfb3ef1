#pragma once

#include <atomic>
#include <thread>

/// A stretch of network between us and a server that can be cut: it takes TCP connections on loopback and passes them on until
/// it is frozen; then bytes vanish, as behind a pulled plug, and nobody is told.
class Forwarder
{
public:
    explicit Forwarder(int targetPort);
    ~Forwarder();
    Forwarder(const Forwarder &) = delete;
    Forwarder &operator=(const Forwarder &) = delete;

    int port() const { return m_port; }
    void freeze() { m_frozen = true; }
    void thaw() { m_frozen = false; }
    /// Ends every connection, and each new one at once, as a router does that has lost its way; until mend().
    void cut() { m_cut = true; }
    void mend() { m_cut = false; }
    /// From here on new connections come to the server from 127.0.0.N.
    void moveTo(int n) { m_place = n; }

private:
    void run();

    int m_target;
    int m_listener = -1;
    int m_port = 0;
    std::atomic<bool> m_frozen = false;
    std::atomic<bool> m_cut = false;
    std::atomic<int> m_place = 1;
    std::atomic<bool> m_quit = false;
    std::thread m_thread;
};
