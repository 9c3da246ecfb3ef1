#include "app/ssh/tcp.h"
#include "tests/app/ssh/forwarder.h"
#include "tests/app/ssh/testserver.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryFile>
#include <QTest>

#include <thread>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Getting to a server, and noticing when it is gone.
class LinkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCOMPARE(m_server.start(), QString()); }

    void saysThatNothingListensThere()
    {
        Address address = m_server.address();
        address.port = TestServer::freePort();
        check(open(address), Problem::Kind::Unreachable, u"nothing listens at port %1"_s.arg(address.port));
    }

    void saysThatThereIsNoSuchName()
    {
        Address address = m_server.address();
        address.host = u"no-such-host.invalid"_s;
        const Problem problem = open(address);
        QCOMPARE(problem.kind, Problem::Kind::Unreachable);
        QVERIFY2(problem.summary.contains(u"no-such-host.invalid"_s), qPrintable(problem.summary));
    }

    /// A network where names are asked for and nobody answers, as on a train: whoever closes the window does not wait for that. Done by
    /// this program itself, started once more where such a network is all there is.
    void doesNotWaitForANameServerThatKeepsSilent()
    {
        const char *const inside = "STOREWRIGHT_SILENT_NAMES";
        if (!qEnvironmentVariableIsSet(inside)) {
            QTemporaryFile names;
            QVERIFY(names.open());
            names.write("nameserver 127.9.9.53\noptions timeout:30 attempts:5\n");
            names.close();
            QProcess again;
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(QString::fromLatin1(inside), u"1"_s);
            again.setProcessEnvironment(environment);
            again.setProcessChannelMode(QProcess::MergedChannels);
            again.start(u"unshare"_s, {u"-m"_s, u"sh"_s, u"-c"_s, u"mount --bind \"$1\" /etc/resolv.conf && exec \"$0\" doesNotWaitForANameServerThatKeepsSilent"_s,
                                       QCoreApplication::applicationFilePath(), names.fileName()});
            // What is waited for there without end would end after two and a half minutes.
            QVERIFY2(again.waitForFinished(60000), "It waited for the name server.");
            QVERIFY2(again.exitStatus() == QProcess::NormalExit && again.exitCode() == 0, again.readAll().constData());
            return;
        }
        const int silent = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
        sockaddr_in place{};
        place.sin_family = AF_INET;
        place.sin_port = htons(53);
        inet_pton(AF_INET, "127.9.9.53", &place.sin_addr);
        QCOMPARE(::bind(silent, reinterpret_cast<const sockaddr *>(&place), sizeof place), 0);
        std::stop_source stop;
        std::jthread person([silent, &stop] {
            char question[512];
            if (::recv(silent, question, sizeof question, 0) > 0)
                stop.request_stop();
        });
        Patience patience(stop.get_token(), 10min);
        const auto connected = connectTcp(u"shop.example"_s, 22, patience);
        QVERIFY(!connected);
        QCOMPARE(connected.problem().kind, Problem::Kind::Stopped);
        person.join();
        Patience short_({}, 300ms);
        const auto late = connectTcp(u"other.example"_s, 22, short_);
        ::close(silent);
        QVERIFY(!late);
        check(late.problem(), Problem::Kind::Unreachable, u"other.example could not be looked up"_s);
    }

    void saysThatAWebServerIsThere()
    {
        check(open(answering("HTTP/1.1 400 Bad Request\r\n\r\n", true)), Problem::Kind::Unreachable, u"web server"_s);
    }

    void saysThatSomethingElseIsThere()
    {
        check(open(answering("220 mail.example.com ESMTP\r\n", false)), Problem::Kind::Unreachable, u"not an SSH server"_s);
    }

    void saysThatTheServerClosedAtOnce()
    {
        check(open(answering("", false)), Problem::Kind::Unreachable, u"closed the connection at once"_s);
    }

    void saysThatNobodyGreets()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        Address address = m_server.address();
        address.port = silent.serverPort();
        Connection::Limits limits;
        limits.connect = 800ms;
        limits.login = 800ms;
        QElapsedTimer timer;
        timer.start();
        check(open(address, limits), Problem::Kind::Unreachable, u"does not greet"_s);
        QVERIFY(timer.elapsed() < 3000);
    }

    void reachesAServerBehindAJumpHost()
    {
        const HostTrust trust = m_server.trust();
        Address address = m_server.address();
        address.jumpHost = u"%1@127.0.0.1:%2"_s.arg(m_server.user()).arg(m_server.port());
        const auto connection = Connection::open(address, m_server.keyLogin(), trust, {});
        QVERIFY2(bool(connection), connection ? "" : qPrintable(connection.problem().summary + connection.problem().evidence));
        const QByteArray input(3 * 1024 * 1024, 'j');
        const auto output = (*connection)->run(Command({u"cat"_s}).feeding(input));
        QVERIFY(output);
        QVERIFY(output->out == input);

        address.jumpHost += u','+ address.jumpHost + u',' + address.jumpHost;
        const auto nested = Connection::open(address, m_server.keyLogin(), trust, {});
        QVERIFY2(bool(nested), nested ? "" : qPrintable(nested.problem().summary));
        QCOMPARE((*nested)->run(Command({u"echo"_s, u"deep"_s}))->out, "deep\n");
        address.jumpHost += u",one@too.many"_s;
        check(open(address), Problem::Kind::Usage, u"too many jump hosts"_s);
    }

    void checksTheJumpHostsKeyAndItsWay()
    {
        Address address = m_server.address();
        address.jumpHost = u"%1@localhost:%2"_s.arg(m_server.user()).arg(m_server.port()); // A name we don't know.
        const auto untrusted = Connection::open(address, m_server.keyLogin(), m_server.trust(), {});
        QVERIFY(!untrusted);
        QCOMPARE(untrusted.problem().kind, Problem::Kind::Untrusted);
        QVERIFY(untrusted.problem().summary.contains(u"localhost"_s));
        address.jumpHost = u"%1@127.0.0.1:%2"_s.arg(m_server.user()).arg(m_server.port());
        address.port = TestServer::freePort();
        check(open(address), Problem::Kind::Unreachable, u"jump host cannot get through"_s);
    }

    void noticesADeadLink()
    {
        Forwarder forwarder(m_server.port());
        const auto connection = through(forwarder, 3000ms);
        QVERIFY(connection);
        QElapsedTimer timer;
        QByteArray got;
        const auto exit = connection->stream(Command({u"sh"_s, u"-c"_s, u"echo there; sleep 30"_s}), [&](Shell::Stream, const QByteArray &piece) {
            got += piece;
            timer.start();
            forwarder.freeze();
        });
        QVERIFY(!exit);
        QCOMPARE(got, "there\n");
        QCOMPARE(exit.problem().kind, Problem::Kind::Unreachable);
        QVERIFY2(timer.elapsed() >= 2500 && timer.elapsed() < 8000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(!connection->alive());
        const auto after = connection->run(Command({u"true"_s}));
        QVERIFY(!after);
        QCOMPARE(after.problem().kind, Problem::Kind::Unreachable);
        QVERIFY(!after.problem().summary.isEmpty());
    }

    void keepsAQuietLinkAlive()
    {
        Forwarder forwarder(m_server.port());
        const auto connection = through(forwarder, 3000ms);
        QVERIFY(connection);
        const auto output = connection->run(Command({u"sh"_s, u"-c"_s, u"sleep 7; echo done"_s}));
        QVERIFY2(bool(output), output ? "" : qPrintable(output.problem().summary));
        QCOMPARE(output->out, "done\n");
        QTest::qWait(4000); // Idle, without any command.
        QVERIFY(connection->alive());
        QVERIFY(connection->run(Command({u"true"_s})));
    }

    void takesABrokenLogInForNoRefusal()
    {
        Forwarder forwarder(m_server.port());
        Address address = m_server.address();
        address.port = forwarder.port();
        HostTrust trust;
        trust.acceptFingerprint = m_server.hostKey(u"ed25519"_s).fingerprint();
        Login login;
        login.way = Login::Way::Password;
        bool asked = false;
        // The network goes while the server waits for our answer.
        login.answer = [&](const QString &, const QStringList &questions) {
            asked = true;
            forwarder.cut();
            return QStringList(questions.size(), m_server.password());
        };
        const auto connection = Connection::open(address, login, trust, {});
        QVERIFY(!connection);
        QVERIFY(asked);
        check(connection.problem(), Problem::Kind::Unreachable, u"broke during the log-in"_s);
    }

    void comesThroughAShortHiccup()
    {
        Forwarder forwarder(m_server.port());
        const auto connection = through(forwarder, 6000ms);
        QVERIFY(connection);
        std::thread hiccup([&] {
            std::this_thread::sleep_for(300ms);
            forwarder.freeze();
            std::this_thread::sleep_for(3s);
            forwarder.thaw();
        });
        const auto output = connection->run(Command({u"sh"_s, u"-c"_s, u"for i in 1 2 3 4 5; do echo $i; sleep 0.3; done"_s}));
        hiccup.join();
        QVERIFY2(bool(output), output ? "" : qPrintable(output.problem().summary));
        QCOMPARE(output->out, "1\n2\n3\n4\n5\n");
    }

    void doesNotTakeASlowReaderForADeadLink()
    {
        Forwarder forwarder(m_server.port());
        const auto connection = through(forwarder, 3000ms);
        QVERIFY(connection);
        qint64 read = 0;
        const auto exit = connection->stream(Command({u"head"_s, u"-c"_s, u"30000000"_s, u"/dev/zero"_s}), [&](Shell::Stream, const QByteArray &piece) {
            if (read == 0)
                std::this_thread::sleep_for(6s);
            read += piece.size();
        });
        QVERIFY2(bool(exit), exit ? "" : qPrintable(exit.problem().summary));
        QCOMPARE(read, 30000000);
    }

private:
    Problem open(const Address &address, const Connection::Limits &limits = {})
    {
        const auto connection = Connection::open(address, m_server.keyLogin(), m_server.trust(), limits);
        return connection ? Problem{Problem::Kind::Busy, u"it connected"_s, {}, {}} : connection.problem();
    }
    static void check(const Problem &problem, Problem::Kind kind, const QString &says)
    {
        QVERIFY2(problem.summary.contains(says), qPrintable(problem.summary + u" / "_s + problem.evidence));
        QCOMPARE(problem.kind, kind);
        QVERIFY(!problem.advice.isEmpty());
    }
    /// A server that says one thing, at once or after it was spoken to, and closes when it has said nothing.
    Address answering(const QByteArray &text, bool afterQuestion)
    {
        if (m_other.joinable())
            m_other.join();
        const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in place{};
        place.sin_family = AF_INET;
        place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t length = sizeof(place);
        ::bind(listener, reinterpret_cast<const sockaddr *>(&place), sizeof(place));
        ::listen(listener, 1);
        ::getsockname(listener, reinterpret_cast<sockaddr *>(&place), &length);
        Address address = m_server.address();
        address.port = ntohs(place.sin_port);
        m_other = std::thread([listener, text, afterQuestion] {
            const int fd = ::accept(listener, nullptr, nullptr);
            ::close(listener);
            char buffer[256];
            if (afterQuestion && ::recv(fd, buffer, sizeof(buffer), 0) < 0)
                return;
            if (!text.isEmpty()) {
                ::send(fd, text.constData(), static_cast<size_t>(text.size()), MSG_NOSIGNAL);
                ::shutdown(fd, SHUT_WR);
                while (::recv(fd, buffer, sizeof(buffer), 0) > 0) { }
            }
            ::close(fd);
        });
        return address;
    }
    std::shared_ptr<Connection> through(const Forwarder &forwarder, std::chrono::milliseconds silence)
    {
        Address address = m_server.address();
        address.port = forwarder.port();
        HostTrust trust;
        trust.acceptFingerprint = m_server.hostKey(u"ed25519"_s).fingerprint();
        Connection::Limits limits;
        limits.keepalive = 1000ms;
        limits.silence = silence;
        const auto connection = Connection::open(address, m_server.keyLogin(), trust, limits);
        return connection ? *connection : nullptr;
    }

private Q_SLOTS:
    void cleanup()
    {
        if (m_other.joinable())
            m_other.join();
    }

private:
    TestServer m_server;
    std::thread m_other;
};

QTEST_GUILESS_MAIN(LinkTest)
#include "tst_link.moc"
