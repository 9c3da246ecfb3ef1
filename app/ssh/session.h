#pragma once

#include "app/result.h"
#include "app/ssh/hostkey.h"
#include "app/ssh/patience.h"

#include <libssh2.h>

#include <QByteArray>
#include <QStringList>

#include <chrono>
#include <memory>

/// One libssh2 session and the socket under it. Used by one thread at a time. Everything libssh2 wants to send goes into a
/// queue here first: so it never sees a half-sent packet, which with several channels it could not go on from.
class Session
{
public:
    /// Takes over the socket, which must be non-blocking.
    explicit Session(int fd);
    ~Session();
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    /// Greeting and key exchange; of the host key types, those named come first. `where` is for the sentences.
    Result<> shakeHands(const QString &where, const QStringList &preferredTypes, Patience &patience);
    HostKey hostKey() const;
    QString banner() const;

    LIBSSH2_SESSION *raw() const { return m_session; }
    int fd() const { return m_fd; }
    QString lastError() const;        ///< In libssh2's words.
    bool flush();                     ///< Sends what the socket takes now. False: the connection is broken.
    qsizetype outgoing() const { return m_outgoing.size() - m_sent; }
    Patience::Clock::time_point lastHeard() const { return m_lastHeard; } ///< When the last byte came in.
    QString farewell() const { return m_farewell; } ///< What the server said when it ended the connection; empty: it just ended.
    bool closed() const { return m_closed; } ///< The server has ended the connection.
    void close() { m_closed = true; }
    void cut() { m_cut = true; }      ///< From now on there is no network: what remains is freed without asking the server.

    /// What patiently() returns beside libssh2's own codes.
    static constexpr int TimedOut = -10001;
    static constexpr int Stopped = -10002;
    /// Calls until the answer is something else than "would block".
    template <typename Function>
    int patiently(Function function, Patience &patience)
    {
        while (true) {
            const int code = static_cast<int>(function());
            if (code != LIBSSH2_ERROR_EAGAIN)
                return code;
            if (const int waited = wait(patience); waited != 0)
                return waited;
        }
    }
    int wait(Patience &patience);     ///< 0, TimedOut or Stopped.

private:
    static ssize_t receive(libssh2_socket_t fd, void *buffer, size_t length, int flags, void **self);
    static ssize_t send(libssh2_socket_t fd, const void *buffer, size_t length, int flags, void **self);
    static void bidFarewell(LIBSSH2_SESSION *session, int reason, const char *message, int length, const char *language, int languageLength, void **self);
    Problem handshakeProblem(int code, const QString &where) const;
    bool offersOnlyModernRsa() const;

    int m_fd;
    LIBSSH2_SESSION *m_session;
    QByteArray m_outgoing;
    qsizetype m_sent = 0;
    QByteArray m_opening; ///< The first bytes the server sent: greeting and what it offers, both in the clear.
    Patience::Clock::time_point m_lastHeard;
    QString m_farewell;
    bool m_closed = false;
    bool m_broken = false;
    bool m_cut = false;
};
