#pragma once

#include <QByteArray>
#include <QList>
#include <QMutex>
#include <QString>
#include <QThread>

#include <functional>

class QTcpServer;

/// A small HTTP server on 127.0.0.1 with a thread of its own: what it answers is a function of the request.
/// Requests are kept, so that a test can tell what was really sent.
class LoopbackServer
{
public:
    struct Request
    {
        QByteArray path;
        QByteArray headers; ///< As they came, without the request line.
        QByteArray header(const QByteArray &name) const;
        /// "user:password" of the basic authentication; empty when there was none.
        QByteArray login() const;
    };
    struct Answer
    {
        int status = 200;
        QByteArray body;
        QByteArray headers;       ///< Whole lines, each with its \r\n.
        bool never = false;       ///< Holds the connection and says nothing.
        bool breaksOff = false;   ///< Announces the whole body and sends half of it.
        int afterMs = 0;
    };
    using Answering = std::function<Answer(const Request &)>;

    explicit LoopbackServer(Answering answering);
    ~LoopbackServer();

    QString url(const QString &path = {}) const;
    quint16 port() const { return m_port; }
    QList<Request> requests() const;
    /// How many were being answered at once at most.
    int mostAtOnce() const;

private:
    void serve(QTcpServer &server);

    Answering m_answering;
    quint16 m_port = 0;
    mutable QMutex m_mutex;
    QList<Request> m_requests;
    int m_atOnce = 0;
    int m_mostAtOnce = 0;
    QThread m_thread;
};
