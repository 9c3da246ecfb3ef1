#include "tests/app/web/loopbackserver.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <memory>

using namespace Qt::StringLiterals;

QByteArray LoopbackServer::Request::header(const QByteArray &name) const
{
    const QList<QByteArray> lines = headers.split('\n');
    for (const QByteArray &line : lines) {
        if (line.left(line.indexOf(':')).toLower() == name.toLower())
            return line.mid(line.indexOf(':') + 1).trimmed();
    }
    return {};
}

QByteArray LoopbackServer::Request::login() const
{
    const QByteArray value = header("Authorization");
    return value.startsWith("Basic ") ? QByteArray::fromBase64(value.mid(6)) : QByteArray();
}

LoopbackServer::LoopbackServer(Answering answering)
    : m_answering(std::move(answering))
{
    auto *server = new QTcpServer;
    if (!server->listen(QHostAddress::LocalHost))
        qFatal("no port on loopback");
    m_port = server->serverPort();
    server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, server, &QObject::deleteLater);
    QObject::connect(server, &QTcpServer::newConnection, server, [this, server] { serve(*server); });
    m_thread.start();
}

LoopbackServer::~LoopbackServer()
{
    m_thread.quit();
    m_thread.wait();
}

QString LoopbackServer::url(const QString &path) const
{
    return u"http://127.0.0.1:%1%2"_s.arg(m_port).arg(path);
}

QList<LoopbackServer::Request> LoopbackServer::requests() const
{
    const QMutexLocker lock(&m_mutex);
    return m_requests;
}

int LoopbackServer::mostAtOnce() const
{
    const QMutexLocker lock(&m_mutex);
    return m_mostAtOnce;
}

void LoopbackServer::serve(QTcpServer &server)
{
    QTcpSocket *socket = server.nextPendingConnection();
    auto read = std::make_shared<QByteArray>();
    QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, read] {
        *read += socket->readAll();
        const qsizetype end = read->indexOf("\r\n\r\n");
        if (end < 0)
            return;
        const qsizetype line = read->indexOf("\r\n");
        const Request request{read->left(line).split(' ').value(1), read->mid(line + 2, end - line)};
        read->clear();
        const Answer answer = m_answering(request);
        {
            const QMutexLocker lock(&m_mutex);
            m_requests.append(request);
            m_mostAtOnce = std::max(m_mostAtOnce, ++m_atOnce);
        }
        if (answer.never)
            return;
        QTimer::singleShot(answer.afterMs, socket, [this, socket, answer] {
            {
                const QMutexLocker lock(&m_mutex);
                --m_atOnce;
            }
            const QByteArray length = QByteArray::number(answer.body.size());
            socket->write("HTTP/1.1 " + QByteArray::number(answer.status) + " Told\r\nConnection: close\r\nContent-Length: " + length + "\r\n" + answer.headers + "\r\n");
            socket->write(answer.breaksOff ? answer.body.left(answer.body.size() / 2) : answer.body);
            socket->disconnectFromHost();
        });
    });
}
