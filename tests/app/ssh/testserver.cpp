#include "tests/app/ssh/testserver.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <signal.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

const QString Name = u"sw-ssh-test-"_s;

void removeAccount(const QString &user)
{
    // Whatever a failed test left running would belong to the next account that gets the same number.
    TestServer::asRoot({u"sh"_s, u"-c"_s, u"for p in $(ps -o pid= -u \"$1\"); do kill -KILL \"$p\"; done; userdel -r -f \"$1\" 2>/dev/null; ! id \"$1\" 2>/dev/null"_s, u"sh"_s, user});
}

// A test that was killed leaves its account behind; the number in the name is the test's process.
void removeForgottenAccounts()
{
    QFile passwd(u"/etc/passwd"_s);
    if (!passwd.open(QIODevice::ReadOnly))
        return;
    for (const QByteArray &line : passwd.readAll().split('\n')) {
        const QString user = QString::fromUtf8(line.left(line.indexOf(':')));
        if (user.startsWith(Name) && ::kill(user.mid(Name.size()).toInt(), 0) != 0)
            removeAccount(user);
    }
}

} // namespace

TestServer::TestServer() : m_user(Name + QString::number(QCoreApplication::applicationPid())), m_password(u"Pa55 wörd'\"$"_s)
{
    QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther
                                               | QFile::ReadGroup | QFile::ExeGroup);
    removeForgottenAccounts();
    asRoot({u"useradd"_s, u"-m"_s, u"-s"_s, u"/bin/bash"_s, m_user});
    asRoot({u"chpasswd"_s}, (m_user + u':' + m_password + u'\n').toUtf8());
    QFile keys(file(u"authorized_keys"_s));
    keys.open(QIODevice::WriteOnly);
}

TestServer::~TestServer()
{
    stop();
    removeAccount(m_user);
}

QString TestServer::start(const QStringList &configuration, const QStringList &hostKeyTypes)
{
    stop();
    m_port = freePort();
    QStringList lines{u"ListenAddress 127.0.0.1"_s, u"Port %1"_s.arg(m_port), u"UsePAM yes"_s, u"StrictModes no"_s, u"PidFile none"_s,
                      u"PasswordAuthentication yes"_s, u"KbdInteractiveAuthentication yes"_s, u"PermitUserEnvironment no"_s, u"PrintMotd no"_s,
                      u"AuthorizedKeysFile "_s + file(u"authorized_keys"_s), u"MaxStartups 100"_s, u"LogLevel VERBOSE"_s};
    for (const QString &type : hostKeyTypes) {
        const QString key = file(u"host_"_s + type);
        if (!QFile::exists(key) && !tool(u"ssh-keygen"_s, {u"-q"_s, u"-t"_s, type, u"-N"_s, QString(), u"-f"_s, key}))
            return u"ssh-keygen failed"_s;
        lines += u"HostKey "_s + key;
    }
    QFile config(file(u"sshd_config"_s));
    // What comes first counts with sshd.
    if (!config.open(QIODevice::WriteOnly) || config.write((configuration + lines).join(u'\n').toUtf8() + '\n') < 0)
        return config.errorString();
    config.close();
    asRoot({u"mkdir"_s, u"-p"_s, u"/run/sshd"_s});
    QStringList words{u"/usr/sbin/sshd"_s, u"-D"_s, u"-f"_s, config.fileName(), u"-E"_s, file(u"sshd.log"_s)};
    if (::getuid() != 0)
        words = QStringList{u"sudo"_s, u"-n"_s} + words;
    m_sshd = std::make_unique<QProcess>();
    m_sshd->start(words.first(), words.mid(1));
    if (!m_sshd->waitForStarted())
        return u"sshd is missing: "_s + m_sshd->errorString();
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 5000 && m_sshd->state() == QProcess::Running) {
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(m_port));
        if (socket.waitForConnected(200))
            return {};
        m_sshd->waitForFinished(20);
    }
    QFile log(file(u"sshd.log"_s));
    return log.open(QIODevice::ReadOnly) ? QString::fromUtf8(log.readAll()) : u"sshd did not start"_s;
}

void TestServer::stop()
{
    if (!m_sshd)
        return;
    m_sshd->terminate();
    if (!m_sshd->waitForFinished(2000)) {
        m_sshd->kill();
        m_sshd->waitForFinished(1000);
    }
    m_sshd.reset();
}

Address TestServer::address() const
{
    Address address;
    address.user = m_user;
    address.host = u"127.0.0.1"_s;
    address.port = m_port;
    return address;
}

Login TestServer::keyLogin()
{
    if (m_key.isEmpty())
        m_key = makeKey(u"ed25519"_s);
    Login login;
    login.way = Login::Way::KeyFile;
    login.keyFile = m_key;
    return login;
}

HostTrust TestServer::trust() const
{
    QByteArray lines;
    for (const QString &type : {u"ed25519"_s, u"ecdsa"_s, u"rsa"_s}) {
        const HostKey key = hostKey(type);
        if (!key.blob.isEmpty())
            lines += "[127.0.0.1]:" + QByteArray::number(m_port) + ' ' + key.type.toLatin1() + ' ' + key.blob.toBase64() + '\n';
    }
    HostTrust trust;
    trust.ownFile = file(u"known_hosts"_s);
    QFile known(trust.ownFile);
    known.open(QIODevice::WriteOnly);
    known.write(lines);
    return trust;
}

QString TestServer::makeKey(const QString &type, const QString &passphrase, const QStringList &arguments)
{
    const QString name = file(u"key-%1"_s.arg(++m_keys));
    if (!tool(u"ssh-keygen"_s, QStringList{u"-q"_s, u"-t"_s, type, u"-N"_s, passphrase, u"-f"_s, name} + arguments))
        return {};
    QFile half(name + u".pub"_s);
    QFile keys(file(u"authorized_keys"_s));
    if (!half.open(QIODevice::ReadOnly) || !keys.open(QIODevice::Append))
        return {};
    keys.write(half.readAll());
    return name;
}

HostKey TestServer::hostKey(const QString &type) const
{
    QFile half(file(u"host_"_s + type + u".pub"_s));
    if (!half.open(QIODevice::ReadOnly))
        return {};
    const QList<QByteArray> words = half.readAll().split(' ');
    return {QString::fromLatin1(words.value(0)), QByteArray::fromBase64(words.value(1))};
}

std::shared_ptr<Connection> TestServer::connect()
{
    const auto connection = Connection::open(address(), keyLogin(), trust(), {});
    if (!connection) {
        QTest::qFail(qPrintable(connection.problem().summary + u" / "_s + connection.problem().evidence), __FILE__, __LINE__);
        return nullptr;
    }
    return *connection;
}

std::optional<QByteArray> TestServer::tool(const QString &program, const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(20000) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        qWarning() << program << arguments << process.readAllStandardError();
        return std::nullopt;
    }
    return process.readAllStandardOutput();
}

std::optional<QByteArray> TestServer::asRoot(const QStringList &words, const QByteArray &input)
{
    if (::getuid() == 0)
        return tool(words.first(), words.mid(1), input);
    return tool(u"sudo"_s, QStringList{u"-n"_s} + words, input);
}

int TestServer::freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}
