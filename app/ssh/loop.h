#pragma once

#include "app/ssh/call.h"
#include "app/ssh/channel.h"
#include "app/ssh/connection.h"

#include <atomic>
#include <list>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

/// The one thread that touches a connection's session: moves what the calls hand it, asks for signs of life, ends what is to be stopped.
class Connection::Loop
{
public:
    /// `outer` is the jump host's connection that this one goes through, kept alive as long.
    Loop(std::unique_ptr<Session> session, const Limits &limits, std::shared_ptr<Connection> outer);
    ~Loop();

    Result<Shell::Exit> perform(const QString &line, const Call::Source &source, const Shell::Reader &reader, std::stop_token stop);
    /// A socket that leads to another server, as seen from this one. The caller owns it.
    Result<int> tunnel(const QString &host, int port, std::stop_token stop);
    bool alive() const { return m_alive; }

private:
    void run();
    void takeNew();
    bool stepAll();
    void openNext();
    void makeRoom();
    bool endStopped();
    void steer(qint64 group);
    void askForLife();
    void wait();
    void die(const Problem &problem);
    void ring();
    void add(std::unique_ptr<Channel> channel);
    Problem gone() const;

    std::unique_ptr<Session> m_session;
    Limits m_limits;
    std::shared_ptr<Connection> m_outer;
    int m_bell[2] = {-1, -1};
    std::mutex m_mutex;
    std::vector<std::unique_ptr<Channel>> m_new;   ///< Handed in, not yet looked at.
    std::atomic<bool> m_alive = true;
    std::atomic<bool> m_quit = false;

    // Only the thread's own.
    std::list<std::unique_ptr<Channel>> m_channels;
    std::shared_ptr<Call> m_steering;              ///< A shell kept ready, so that stopping a command doesn't have to start one first.
    Channel *m_steeringChannel = nullptr;
    bool m_steerable = true;                       ///< The server has room for that shell.
    bool m_noRoom = false;                         ///< The server refused one more channel; wait for one to end.
    Patience::Clock::time_point m_lastAsked;
    std::thread m_thread;
};
