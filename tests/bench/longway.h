#pragma once

#include <atomic>
#include <chrono>
#include <thread>

/// A long way to a server on this machine: what comes in on a port of loopback goes on to it after a while, and so does the answer.
class LongWay
{
public:
    LongWay(int targetPort, std::chrono::milliseconds oneWay);
    ~LongWay();
    LongWay(const LongWay &) = delete;
    LongWay &operator=(const LongWay &) = delete;

    int port() const { return m_port; }

private:
    void run();

    int m_target;
    std::chrono::milliseconds m_oneWay;
    int m_listener = -1;
    int m_port = 0;
    std::atomic<bool> m_quit = false;
    std::thread m_thread;
};
