#include "tests/app/ssh/testserver.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>
#include <QtConcurrent>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Commands over a real connection to a real sshd.
class CommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_server.start(), QString());
        m_connection = m_server.connect();
        QVERIFY(m_connection);
    }

    void keepsBothStreamsApartAndTellsTheExitCode()
    {
        const auto output = m_connection->run(Command({u"sh"_s, u"-c"_s, u"echo out; echo err >&2; exit 7"_s}));
        QVERIFY(output);
        QCOMPARE(output->out, "out\n");
        QCOMPARE(output->err, "err\n");
        QCOMPARE(output->code, 7);
        QCOMPARE(output->signal, QString());
    }

    void tellsASignalFromAnExitCode()
    {
        const auto killed = m_connection->run(Command({u"sh"_s, u"-c"_s, u"kill -KILL $$"_s}));
        QVERIFY(killed);
        QCOMPARE(killed->signal, u"KILL"_s);
        const auto exited = m_connection->run(Command({u"sh"_s, u"-c"_s, u"exit 137"_s}));
        QVERIFY(exited);
        QCOMPARE(exited->signal, QString());
        QCOMPARE(exited->code, 137);
    }

    void handsOverFiveMegabytesOfInputUnchanged()
    {
        QByteArray input(5 * 1024 * 1024, Qt::Uninitialized);
        QRandomGenerator(42).fillRange(reinterpret_cast<quint32 *>(input.data()), input.size() / 4);
        const auto output = m_connection->run(Command({u"cat"_s}).feeding(input));
        QVERIFY(output);
        QCOMPARE(output->code, 0);
        QVERIFY(output->out == input);
    }

    void endsWhenTheCommandDoesNotWantItsInput()
    {
        const auto output = m_connection->run(Command({u"true"_s}).feeding(QByteArray(8 * 1024 * 1024, 'x')));
        QVERIFY(output);
        QCOMPARE(output->code, 0);
    }

    void runsScriptsWithArgumentsAndTheirOwnInput()
    {
        const auto plain = m_connection->run(Command::script("echo \"$#:$1:$2\"\nexit 3\n", {u"a b"_s, u"it's"_s}));
        QVERIFY(plain);
        QCOMPARE(plain->out, "2:a b:it's\n");
        QCOMPARE(plain->code, 3);
        const auto fed = m_connection->run(Command::script("read -r first\necho \"<$first>\"\ncat\n", {}).feeding("secret\nrest\n"));
        QVERIFY(fed);
        QCOMPARE(fed->out, "<secret>\nrest\n");
    }

    void entersTheFolderOrEndsWith126()
    {
        const auto there = m_connection->run(Command({u"pwd"_s}).in(u"/usr/share"_s).with(u"X"_s, u"1"_s));
        QVERIFY(there);
        QCOMPARE(there->out, "/usr/share\n");
        const auto nowhere = m_connection->run(Command({u"pwd"_s}).in(u"/no/such folder"_s));
        QVERIFY(nowhere);
        QCOMPARE(nowhere->code, 126);
    }

    void runsTenCommandsAtOnceOnOneConnection()
    {
        QThreadPool pool;
        pool.setMaxThreadCount(10);
        QElapsedTimer timer;
        timer.start();
        QList<QFuture<bool>> futures;
        for (int i = 0; i < 10; ++i) {
            futures += QtConcurrent::run(&pool, [this, i] {
                const QByteArray number = QByteArray::number(i);
                const auto output = m_connection->run(Command({u"sh"_s, u"-c"_s, u"cat; sleep 1; echo %1 >&2; exit %1"_s.arg(i)}).feeding(number));
                return output && output->out == number && output->err == number + '\n' && output->code == i;
            });
        }
        for (const QFuture<bool> &future : futures)
            QVERIFY(future.result());
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    }

    void runsMoreCommandsThanTheServerAllowsAtOnce()
    {
        QThreadPool pool;
        pool.setMaxThreadCount(25);
        QList<QFuture<bool>> futures;
        for (int i = 0; i < 25; ++i) {
            futures += QtConcurrent::run(&pool, [this] {
                const auto output = m_connection->run(Command({u"sleep"_s, u"0.2"_s}));
                return output && output->code == 0;
            });
        }
        for (const QFuture<bool> &future : futures)
            QVERIFY(future.result());
    }

    void stopsAtOnceAndTheRemoteProcessIsGone_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("a program") << u"exec sleep 54321"_s;
        QTest::newRow("with children") << u"sleep 54321 & sleep 54321; wait"_s;
        QTest::newRow("deaf to TERM") << u"trap '' TERM; sleep 54321 & while :; do sleep 0.1; done"_s;
    }

    void stopsAtOnceAndTheRemoteProcessIsGone()
    {
        QFETCH(const QString, line);
        std::stop_source source;
        std::atomic<bool> started = false;
        std::atomic<qint64> stoppedAt = 0;
        QElapsedTimer timer;
        timer.start();
        std::thread stopper([&] {
            while (!started && timer.elapsed() < 5000)
                std::this_thread::sleep_for(5ms);
            stoppedAt = timer.elapsed();
            source.request_stop();
        });
        const auto exit = m_connection->stream(Command({u"sh"_s, u"-c"_s, u"echo started; "_s + line}),
                                               [&](Shell::Stream, const QByteArray &) { started = true; }, source.get_token());
        const qint64 took = timer.elapsed() - stoppedAt;
        stopper.join();
        QVERIFY(!exit);
        QCOMPARE(exit.problem().kind, Problem::Kind::Stopped);
        qInfo() << "stopped after" << took << "ms";
        QVERIFY2(took < 1000, qPrintable(QString::number(took)));
        const auto gone = [this] {
            const auto left = m_connection->run(Command({u"pgrep"_s, u"-u"_s, m_server.user(), u"-f"_s, u"^sleep 54321"_s}));
            return left && left->out.isEmpty() && left->code == 1;
        };
        QTRY_VERIFY_WITH_TIMEOUT(gone(), 4000);
        QVERIFY(m_connection->alive());
    }

    void stopsBeforeItStarted()
    {
        std::stop_source source;
        source.request_stop();
        const auto exit = m_connection->run(Command({u"true"_s}), source.get_token());
        QVERIFY(!exit);
        QCOMPARE(exit.problem().kind, Problem::Kind::Stopped);
    }

    void makesTheServerWaitForASlowReader()
    {
        qint64 read = 0;
        qint64 biggest = 0;
        const auto exit = m_connection->stream(Command({u"head"_s, u"-c"_s, u"50000000"_s, u"/dev/zero"_s}), [&](Shell::Stream, const QByteArray &piece) {
            if (read < 20'000'000)
                std::this_thread::sleep_for(20ms);
            read += piece.size();
            biggest = std::max<qint64>(biggest, piece.size());
        });
        QVERIFY(exit);
        QCOMPARE(exit->code, 0);
        QCOMPARE(read, 50'000'000);
        QVERIFY(biggest < 8 * 1024 * 1024);
    }

    void dropsWhatALoginScriptPrints()
    {
        QVERIFY(TestServer::asRoot({u"sh"_s, u"-c"_s, u"cp \"$1/.bashrc\" \"$1/.bashrc.old\"; { echo 'echo noise'; cat \"$1/.bashrc.old\"; } >\"$1/.bashrc\""_s, u"sh"_s, m_server.home()}));
        const auto output = m_connection->run(Command({u"echo"_s, u"clean"_s}));
        QVERIFY(TestServer::asRoot({u"sh"_s, u"-c"_s, u"mv \"$1/.bashrc.old\" \"$1/.bashrc\""_s, u"sh"_s, m_server.home()}));
        QVERIFY(output);
        QCOMPARE(output->out, "clean\n");
    }

    void worksWithEveryLoginShell_data()
    {
        QTest::addColumn<QString>("shell");
        QTest::newRow("dash") << u"/bin/dash"_s;
        QTest::newRow("bash") << u"/bin/bash"_s;
        QTest::newRow("busybox") << u"/tmp/busybox-sh"_s;
    }

    void worksWithEveryLoginShell()
    {
        QFETCH(QString, shell);
        if (shell.startsWith(u"/tmp"_s)) {
            shell = m_server.file(u"ash"_s);
            QVERIFY(TestServer::tool(u"cp"_s, {u"/bin/busybox"_s, shell}));
        }
        QVERIFY(TestServer::asRoot({u"usermod"_s, u"-s"_s, shell, m_server.user()}));
        const auto connection = m_server.connect();
        QVERIFY(TestServer::asRoot({u"usermod"_s, u"-s"_s, u"/bin/bash"_s, m_server.user()}));
        QVERIFY(connection);
        const auto output = connection->run(Command({u"sh"_s, u"-c"_s, u"printf %s \"$1\"; exit 5"_s, u"sh"_s, u"it's \"$HOME\" `x`\n!"_s}));
        QVERIFY(output);
        QCOMPARE(output->out, "it's \"$HOME\" `x`\n!");
        QCOMPARE(output->code, 5);
    }

    void saysThatTheConnectionIsGoneWhenTheServerGoes()
    {
        const auto connection = m_server.connect();
        QVERIFY(connection);
        const auto result = connection->run(Command({u"sh"_s, u"-c"_s, u"kill -KILL $(ps -o ppid= -p $PPID) $PPID; sleep 5"_s}));
        const auto after = connection->run(Command({u"sh"_s, u"-c"_s, u"kill -KILL $PPID; sleep 5"_s}));
        QVERIFY(!result || !after);
        const Problem problem = result ? after.problem() : result.problem();
        QCOMPARE(problem.kind, Problem::Kind::Unreachable);
        QTRY_VERIFY(!connection->alive());
    }

private:
    TestServer m_server;
    std::shared_ptr<Connection> m_connection;
};

QTEST_GUILESS_MAIN(CommandsTest)
#include "tst_commands.moc"
