#include "app/ssh/privatekey.h"
#include "tests/app/ssh/testserver.h"

#include <QFileInfo>
#include <QTest>

#include <QElapsedTimer>

#include <signal.h>

#include <thread>

using namespace Qt::StringLiterals;

/// Every way to log in, against a real sshd with PAM and a real ssh-agent.
class LoginTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_server.start(), QString());
        const auto said = TestServer::tool(u"ssh-agent"_s, {u"-s"_s, u"-a"_s, m_server.file(u"agent"_s)});
        QVERIFY(said);
        const qsizetype at = said->indexOf("SSH_AGENT_PID=") + 14;
        m_agent = said->mid(at, said->indexOf(';', at) - at).toInt();
        QVERIFY(m_agent > 1);
    }
    void cleanupTestCase()
    {
        if (m_agent > 1)
            ::kill(m_agent, SIGTERM);
    }

    void letsInEveryKindOfKeyFile_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("passphrase");
        QTest::addColumn<QStringList>("arguments");
        for (const QString &passphrase : {QString(), u"käse & 'brot'"_s}) {
            const QByteArray how = passphrase.isEmpty() ? "" : " with passphrase";
            QTest::newRow(QByteArray("Ed25519" + how).constData()) << u"ed25519"_s << passphrase << QStringList();
            for (const QString &bits : {u"256"_s, u"384"_s, u"521"_s})
                QTest::newRow(QByteArray("ECDSA " + bits.toLatin1() + how).constData()) << u"ecdsa"_s << passphrase << QStringList{u"-b"_s, bits};
            QTest::newRow(QByteArray("RSA" + how).constData()) << u"rsa"_s << passphrase << QStringList{u"-b"_s, u"2048"_s};
            QTest::newRow(QByteArray("RSA, PEM" + how).constData()) << u"rsa"_s << passphrase << QStringList{u"-b"_s, u"2048"_s, u"-m"_s, u"PEM"_s};
            QTest::newRow(QByteArray("RSA, PKCS8" + how).constData()) << u"rsa"_s << passphrase << QStringList{u"-b"_s, u"2048"_s, u"-m"_s, u"PKCS8"_s};
            QTest::newRow(QByteArray("ECDSA, PEM" + how).constData()) << u"ecdsa"_s << passphrase << QStringList{u"-m"_s, u"PEM"_s};
        }
        QTest::newRow("aes128-cbc") << u"ecdsa"_s << u"x"_s << QStringList{u"-Z"_s, u"aes128-cbc"_s};
        QTest::newRow("aes256-gcm") << u"rsa"_s << u"x"_s << QStringList{u"-Z"_s, u"aes256-gcm@openssh.com"_s};
    }

    void letsInEveryKindOfKeyFile()
    {
        QFETCH(const QString, type);
        QFETCH(const QString, passphrase);
        QFETCH(const QStringList, arguments);
        Login login;
        login.way = Login::Way::KeyFile;
        // Fewer rounds of the key derivation than usual, but for one: a debug build takes its time.
        const bool usual = passphrase.isEmpty() || type == u"ed25519"_s;
        login.keyFile = m_server.makeKey(type, passphrase, usual ? arguments : arguments + QStringList{u"-a"_s, u"2"_s});
        login.passphrase = passphrase;
        checkIn(login);
        if (!passphrase.isEmpty()) {
            login.passphrase = u"wrong"_s;
            checkOut(login, u"passphrase is not the one"_s);
            login.passphrase.clear();
            checkOut(login, u"protected by a passphrase"_s);
        }
    }

    void letsInEveryKindOfKeyOutOfTheAgent_data()
    {
        QTest::addColumn<QString>("type");
        for (const QString &type : {u"ed25519"_s, u"ecdsa"_s, u"rsa"_s})
            QTest::newRow(qPrintable(type)) << type;
    }

    void letsInEveryKindOfKeyOutOfTheAgent()
    {
        QFETCH(const QString, type);
        Login login;
        login.way = Login::Way::Agent;
        login.agentSocket = m_server.file(u"agent"_s);
        QVERIFY(add({u"-D"_s}));
        checkOut(login, u"no key"_s);
        const QString key = m_server.makeKey(type);
        QVERIFY(add({key}));
        checkIn(login);
        login.way = Login::Way::Automatic;
        checkIn(login);
    }

    void saysWhatIsWrongWithTheAgent()
    {
        Login login;
        login.way = Login::Way::Agent;
        login.agentSocket = u"/no/such/agent"_s;
        checkOut(login, u"does not answer"_s);
        QVERIFY(add({u"-D"_s}));
        const QString stranger = m_server.file(u"stranger"_s);
        QVERIFY(TestServer::tool(u"ssh-keygen"_s, {u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, QString(), u"-f"_s, stranger}));
        QVERIFY(add({stranger}));
        login.agentSocket = m_server.file(u"agent"_s);
        checkOut(login, u"none of the keys in your SSH agent"_s);
    }

    void letsInWithThePassword()
    {
        Login login;
        login.way = Login::Way::Password;
        login.password = m_server.password();
        checkIn(login);
        login.way = Login::Way::Automatic;
        login.agentSocket = u"/no/such/agent"_s;
        checkIn(login);
    }

    void saysThatThePasswordIsWrong()
    {
        Login login;
        login.way = Login::Way::Password;
        login.password = u"wrong"_s;
        checkOut(login, u"does not accept this user name and password"_s);
    }

    void saysWhatIsWrongWithAKeyFile()
    {
        Login login;
        login.way = Login::Way::KeyFile;
        login.keyFile = u"/no/such/key"_s;
        checkOut(login, u"no key file"_s);
        login.keyFile = u"/etc"_s;
        checkOut(login, u"cannot be read"_s);
        login.keyFile = u"/etc/passwd"_s;
        checkOut(login, u"not a private key"_s);
        login.keyFile = m_server.makeKey(u"ed25519"_s) + u".pub"_s;
        checkOut(login, u"public half"_s);
        write("PuTTY-User-Key-File-3: ssh-ed25519\n");
        login.keyFile = m_server.file(u"broken"_s);
        checkOut(login, u"PuTTY"_s);
        write("-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAA\n-----END OPENSSH PRIVATE KEY-----\n");
        checkOut(login, u"not a private key"_s);
        // The head of a key that lives in a security key.
        const QByteArray blob = QByteArray("\0\0\0\x1ask-ssh-ed25519@openssh.com", 30);
        const auto text = [](const QByteArray &bytes) -> QByteArray { return QByteArray("\0\0\0", 3) + static_cast<char>(bytes.size()) + bytes; };
        write("-----BEGIN OPENSSH PRIVATE KEY-----\n" + QByteArray(QByteArray("openssh-key-v1\0", 15) + text("none") + text("none") + text("") + QByteArray("\0\0\0\1", 4)
              + text(blob) + text("")).toBase64() + "\n-----END OPENSSH PRIVATE KEY-----\n");
        checkOut(login, u"security key"_s);
        const QString stranger = m_server.file(u"stranger2"_s);
        QVERIFY(TestServer::tool(u"ssh-keygen"_s, {u"-q"_s, u"-t"_s, u"rsa"_s, u"-N"_s, QString(), u"-f"_s, stranger}));
        login.keyFile = stranger;
        checkOut(login, u"does not accept the key"_s);
    }

    void neverFallsOverADamagedKeyFile()
    {
        const QString good = m_server.makeKey(u"ecdsa"_s);
        QFile file(good);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().split('\n');
        const QByteArray inside = QByteArray::fromBase64(lines.mid(1, lines.size() - 3).join());
        int refused = 0;
        for (qsizetype i = 0; i < inside.size(); ++i) {
            QByteArray damaged = inside;
            damaged[i] = static_cast<char>(damaged.at(i) ^ 0x81);
            write("-----BEGIN OPENSSH PRIVATE KEY-----\n" + damaged.toBase64() + "\n-----END OPENSSH PRIVATE KEY-----\n");
            const auto key = PrivateKey::read(m_server.file(u"broken"_s), QString());
            refused += key ? 0 : 1;
            write("-----BEGIN OPENSSH PRIVATE KEY-----\n" + inside.left(i).toBase64() + "\n-----END OPENSSH PRIVATE KEY-----\n");
            QVERIFY(!PrivateKey::read(m_server.file(u"broken"_s), QString()) || i > inside.size() - 64);
        }
        QVERIFY(refused > 50);
    }

    void answersQuestions()
    {
        QCOMPARE(m_server.start({u"PasswordAuthentication no"_s}), QString());
        Login login;
        login.way = Login::Way::Password;
        login.password = m_server.password();
        checkIn(login); // The server asks for the password as a question.
        int rounds = 0;
        login.password.clear();
        login.answer = [&](const QString &, const QStringList &prompts) {
            ++rounds;
            return QStringList(prompts.size(), m_server.password());
        };
        checkIn(login);
        QCOMPARE(rounds, 1);
        login.answer = [](const QString &, const QStringList &) { return QStringList(); };
        checkOut(login, u"does not accept"_s);
    }

    void givesTwoProofsWhenTheServerWantsTwo()
    {
        QCOMPARE(m_server.start({u"AuthenticationMethods publickey,password"_s}), QString());
        Login login = m_server.keyLogin();
        login.password = m_server.password();
        checkIn(login);
        login.password.clear();
        checkOut(login, u"does not accept the key"_s);
    }

    void saysThatTheServerWantsNoPasswords()
    {
        QCOMPARE(m_server.start({u"PasswordAuthentication no"_s, u"KbdInteractiveAuthentication no"_s}), QString());
        Login login;
        login.way = Login::Way::Password;
        login.password = m_server.password();
        checkOut(login, u"does not accept passwords"_s);
    }

    void saysThatTheServerBrokeOff()
    {
        QCOMPARE(m_server.start({u"MaxAuthTries 1"_s}), QString());
        Login login;
        login.way = Login::Way::Password;
        login.password = u"wrong"_s;
        const auto connection = Connection::open(m_server.address(), login, m_server.trust(), {});
        QVERIFY(!connection);
        QCOMPARE(connection.problem().kind, Problem::Kind::Refused);
        QVERIFY(!connection.problem().advice.isEmpty());
    }

    void stopsWhileLoggingIn()
    {
        QCOMPARE(m_server.start(), QString());
        std::stop_source source;
        Login login;
        login.way = Login::Way::Password;
        login.password = u"wrong"_s; // PAM takes two seconds to say so.
        std::thread stopper([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(600));
            source.request_stop();
        });
        QElapsedTimer timer;
        timer.start();
        const auto connection = Connection::open(m_server.address(), login, m_server.trust(), {}, source.get_token());
        stopper.join();
        QVERIFY(!connection);
        QCOMPARE(connection.problem().kind, Problem::Kind::Stopped);
        QVERIFY(timer.elapsed() < 1500);
    }

private:
    void checkIn(const Login &login)
    {
        const auto connection = Connection::open(m_server.address(), login, m_server.trust(), {});
        QVERIFY2(bool(connection), connection ? "" : qPrintable(connection.problem().summary + u" / "_s + connection.problem().evidence));
        const auto output = (*connection)->run(Command({u"id"_s, u"-un"_s}));
        QVERIFY(output);
        QCOMPARE(output->out.trimmed(), m_server.user().toUtf8());
    }
    void checkOut(const Login &login, const QString &says)
    {
        const auto connection = Connection::open(m_server.address(), login, m_server.trust(), {});
        QVERIFY(!connection);
        const Problem &problem = connection.problem();
        QCOMPARE(problem.kind, Problem::Kind::Refused);
        QVERIFY2(problem.summary.contains(says), qPrintable(problem.summary + u" / "_s + problem.evidence));
        QVERIFY(!problem.advice.isEmpty());
        QVERIFY(!problem.evidence.contains(m_server.password()));
    }
    bool add(const QStringList &arguments)
    {
        qputenv("SSH_AUTH_SOCK", m_server.file(u"agent"_s).toUtf8());
        const bool added = TestServer::tool(u"ssh-add"_s, QStringList{u"-q"_s} + arguments).has_value();
        qunsetenv("SSH_AUTH_SOCK");
        return added;
    }
    void write(const QByteArray &content)
    {
        QFile file(m_server.file(u"broken"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    TestServer m_server;
    int m_agent = 0;
};

QTEST_GUILESS_MAIN(LoginTest)
#include "tst_login.moc"
