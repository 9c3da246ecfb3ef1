#pragma once

#include "app/ssh/session.h"

#include <chrono>

/// One thing under way over a connection: a command, or a way through to another server. Lives on the connection's thread;
/// step() does what can be done without waiting.
class Channel
{
public:
    enum class Step {
        Idle,   ///< Nothing to do until something comes in.
        Moved,  ///< Did something; ask again.
        Ended,  ///< Over; to be deleted.
    };
    enum class Stage {
        Queued,  ///< Also again, after the server had no room for it.
        Opening,
        Starting,
        Open,
        Closing,
    };

    explicit Channel(Session &session) : m_session(session) {}
    virtual ~Channel() = default;
    Channel(const Channel &) = delete;
    Channel &operator=(const Channel &) = delete;

    virtual Step step() = 0;
    virtual void fail(const Problem &problem) = 0; ///< The connection is gone.
    virtual int watchedFd() const { return -1; }   ///< To be polled as well …
    virtual short watchedEvents() const { return 0; } ///< … for these events.
    virtual bool stopping() const { return false; }
    virtual qint64 group() const { return 0; }     ///< The remote process group, once known.

    Stage stage() const { return m_stage; }
    void begin() { m_stage = Stage::Opening; }     ///< Only one channel of a session may be opening at a time.
    bool killed = false;                           ///< Has been sent its signal.

protected:
    Session &m_session;
    LIBSSH2_CHANNEL *m_channel = nullptr;
    Stage m_stage = Stage::Queued;
};
