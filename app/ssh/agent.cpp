#include "app/ssh/agent.h"

#include "app/ssh/wire.h"

#include <QCoreApplication>
#include <QFile>

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstring>

using namespace Qt::StringLiterals;

namespace {

// draft-ietf-sshm-ssh-agent
constexpr char RequestIdentities = 11;
constexpr char IdentitiesAnswer = 12;
constexpr char SignRequest = 13;
constexpr char SignResponse = 14;
constexpr quint32 RsaSha256 = 2;
constexpr quint32 RsaSha512 = 4;
constexpr qsizetype MaxAnswer = 1024 * 1024;

class AgentKey : public Signer
{
public:
    AgentKey(QString socket, QByteArray blob, QString comment)
        : m_socket(std::move(socket)), m_blob(std::move(blob)), m_comment(std::move(comment))
    {
    }
    QByteArray blob() const override { return m_blob; }
    QString name() const override { return m_comment; }
    QByteArray sign(const QByteArray &data, const QByteArray &algorithm) const override
    {
        const quint32 flags = algorithm == "rsa-sha2-256" ? RsaSha256 : algorithm == "rsa-sha2-512" ? RsaSha512 : 0;
        const QByteArray question = QByteArray(1, SignRequest) + Wire::fromString(m_blob) + Wire::fromString(data) + Wire::fromNumber(flags);
        Wire answer(Agent::ask(m_socket, question, std::chrono::seconds(60)));
        if (answer.byte() != SignResponse)
            return {};
        Wire signature(answer.string());
        // An agent that doesn't know the flags signs with SHA-1; the server would refuse that anyway.
        if (signature.string() != algorithm)
            return {};
        return signature.string();
    }

private:
    QString m_socket;
    QByteArray m_blob;
    QString m_comment;
};

} // namespace

QByteArray Agent::ask(const QString &socketName, const QByteArray &question, std::chrono::milliseconds patience)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray path = QFile::encodeName(socketName);
    if (path.isEmpty() || path.size() >= qsizetype(sizeof(address.sun_path)))
        return {};
    std::memcpy(address.sun_path, path.constData(), static_cast<size_t>(path.size()));
    const int fd = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return {};
    QByteArray answer;
    const QByteArray message = Wire::fromString(question);
    if (::connect(fd, reinterpret_cast<const sockaddr *>(&address), sizeof(address)) == 0
        && ::send(fd, message.constData(), static_cast<size_t>(message.size()), MSG_NOSIGNAL) == message.size()) {
        const auto until = std::chrono::steady_clock::now() + patience;
        qsizetype wanted = 4;
        while (answer.size() < wanted) {
            const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
            pollfd waiting{fd, POLLIN, 0};
            if (left.count() <= 0 || ::poll(&waiting, 1, static_cast<int>(left.count())) <= 0)
                break;
            char buffer[4096];
            const ssize_t got = ::recv(fd, buffer, sizeof(buffer), 0);
            if (got <= 0)
                break;
            answer.append(buffer, got);
            if (answer.size() >= 4)
                wanted = 4 + qsizetype(Wire(answer).number());
            if (wanted > MaxAnswer)
                break;
        }
        answer = answer.size() >= wanted ? answer.mid(4, wanted - 4) : QByteArray();
    }
    ::close(fd);
    return answer;
}

Result<std::vector<std::unique_ptr<Signer>>> Agent::keys(const QString &name)
{
    const QString socket = name.isEmpty() ? qEnvironmentVariable("SSH_AUTH_SOCK") : name;
    const auto refused = [](const QString &summary, const QString &advice) -> Problem { return {Problem::Kind::Refused, summary, advice, {}}; };
    if (socket.isEmpty()) {
        return refused(QCoreApplication::translate("Agent", "No SSH agent is running."),
                       QCoreApplication::translate("Agent", "Start your SSH agent and add your key with ssh-add, or choose the key file instead."));
    }
    Wire answer(ask(socket, QByteArray(1, RequestIdentities), std::chrono::seconds(5)));
    if (answer.byte() != IdentitiesAnswer) {
        return refused(QCoreApplication::translate("Agent", "The SSH agent does not answer."),
                       QCoreApplication::translate("Agent", "Start your SSH agent again, or choose the key file instead."));
    }
    std::vector<std::unique_ptr<Signer>> keys;
    const quint32 count = answer.number();
    for (quint32 i = 0; i < count && answer.ok(); ++i) {
        const QByteArray blob = answer.string();
        const QString comment = QString::fromUtf8(answer.string());
        const QByteArray type = Wire(blob).string();
        if (answer.ok() && (type == "ssh-ed25519" || type == "ssh-rsa" || (type.startsWith("ecdsa-sha2-nistp") && !type.contains('@'))))
            keys.push_back(std::make_unique<AgentKey>(socket, blob, comment));
    }
    if (keys.empty()) {
        return refused(QCoreApplication::translate("Agent", "The SSH agent holds no key that can be used."),
                       QCoreApplication::translate("Agent", "Add your key to it with ssh-add, or choose the key file instead."));
    }
    return keys;
}
