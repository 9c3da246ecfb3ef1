#include "tests/app/ssh/testserver.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

/// Files to and from a real server.
class TransferTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_server.start(), QString());
        m_connection = m_server.connect();
        QVERIFY(m_connection);
        m_content.resize(20 * 1024 * 1024 + 1);
        QRandomGenerator(7).fillRange(reinterpret_cast<quint32 *>(m_content.data()), m_content.size() / 4);
        write(u"local"_s, m_content);
    }

    void uploadsAndDownloadsUnchanged_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("name");
        QTest::newRow("20 MB") << m_content << u"big"_s;
        QTest::newRow("empty") << QByteArray() << u"empty"_s;
        QTest::newRow("one line without end") << QByteArray("x") << u"it's a \"name\" $x"_s;
        QTest::newRow("begins with a dash") << QByteArray("1 2\n3\n") << u"-rf"_s;
    }

    void uploadsAndDownloadsUnchanged()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QString, name);
        write(u"one"_s, content);
        qint64 last = -1;
        const Shell::Progress progress = [&](qint64 done, qint64 total) {
            QVERIFY(done >= last && done <= total && total == content.size());
            last = done;
        };
        QElapsedTimer timer;
        timer.start();
        QVERIFY(m_connection->upload(m_server.file(u"one"_s), name, false, progress));
        QCOMPARE(last, content.size());
        QVERIFY(remote(name) == content);
        const auto mode = m_connection->run(Command({u"stat"_s, u"-c"_s, u"%a"_s, u"./"_s + name}));
        QVERIFY(mode);
        QCOMPARE(mode->out, "600\n");
        last = -1;
        const auto down = m_connection->download(name, m_server.file(u"back"_s), false, progress);
        QVERIFY2(bool(down), down ? "" : qPrintable(down.problem().summary + down.problem().evidence));
        qInfo() << "both ways in" << timer.elapsed() << "ms";
        QVERIFY(read(u"back"_s) == content);
        QCOMPARE(QFileInfo(m_server.file(u"back"_s)).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QVERIFY(!QFile::exists(m_server.file(u"back.partial"_s)));
    }

    void goesOnWithAnUploadThatBrokeOff()
    {
        std::stop_source source;
        const auto stopped = m_connection->upload(m_server.file(u"local"_s), u"resumed"_s, false, [&](qint64 done, qint64) {
            if (done > 8 * 1024 * 1024)
                source.request_stop();
        }, source.get_token());
        QVERIFY(!stopped);
        QCOMPARE(stopped.problem().kind, Problem::Kind::Stopped);
        QCOMPARE(m_connection->run(Command({u"test"_s, u"-e"_s, u"resumed"_s}))->code, 1);
        qint64 first = -1;
        QVERIFY(m_connection->upload(m_server.file(u"local"_s), u"resumed"_s, true, [&](qint64 done, qint64) { first = first < 0 ? done : first; }));
        QVERIFY2(first > 1024 * 1024, qPrintable(QString::number(first)));
        QVERIFY(remote(u"resumed"_s) == m_content);
    }

    void goesOnWithADownloadThatBrokeOff()
    {
        QVERIFY(m_connection->upload(m_server.file(u"local"_s), u"source"_s, false, {}));
        std::stop_source source;
        const auto stopped = m_connection->download(u"source"_s, m_server.file(u"resumed"_s), false, [&](qint64 done, qint64) {
            if (done > 8 * 1024 * 1024)
                source.request_stop();
        }, source.get_token());
        QVERIFY(!stopped);
        QCOMPARE(stopped.problem().kind, Problem::Kind::Stopped);
        QVERIFY(!QFile::exists(m_server.file(u"resumed"_s)));
        qint64 first = -1;
        QVERIFY(m_connection->download(u"source"_s, m_server.file(u"resumed"_s), true, [&](qint64 done, qint64) { first = first < 0 ? done : first; }));
        QVERIFY2(first > 8 * 1024 * 1024, qPrintable(QString::number(first)));
        QVERIFY(read(u"resumed"_s) == m_content);
    }

    void startsAnewWhenWhatIsThereIsAnotherFile()
    {
        QVERIFY(m_connection->run(Command({u"sh"_s, u"-c"_s, u"head -c 3000000 /dev/zero >other.partial"_s})));
        QVERIFY(m_connection->upload(m_server.file(u"local"_s), u"other"_s, true, {}));
        QVERIFY(remote(u"other"_s) == m_content);
        write(u"mixed.partial"_s, QByteArray(3000000, 'x'));
        QVERIFY(m_connection->download(u"other"_s, m_server.file(u"mixed"_s), true, {}));
        QVERIFY(read(u"mixed"_s) == m_content);
        write(u"long.partial"_s, m_content + "more");
        QVERIFY(m_connection->download(u"other"_s, m_server.file(u"long"_s), true, {}));
        QVERIFY(read(u"long"_s) == m_content);
    }

    void saysWhatStandsInTheWay()
    {
        const auto check = [](const Result<> &result, const QString &says) {
            QVERIFY(!result);
            QCOMPARE(result.problem().kind, Problem::Kind::Failed);
            QVERIFY2(result.problem().summary.contains(says), qPrintable(result.problem().summary));
            QVERIFY(!result.problem().advice.isEmpty());
        };
        check(m_connection->upload(m_server.file(u"missing"_s), u"x"_s, false, {}), u"cannot be read"_s);
        check(m_connection->upload(m_server.file(u"local"_s), u"/no/such/folder/x"_s, false, {}), u"could not be written on the server"_s);
        check(m_connection->download(u"/no/such/file"_s, m_server.file(u"x"_s), false, {}), u"could not be read on the server"_s);
        QVERIFY(!QFile::exists(m_server.file(u"x.partial"_s)));
        check(m_connection->download(u"/etc/passwd"_s, u"/no/such/folder/x"_s, false, {}), u"cannot be written on this computer"_s);
        check(m_connection->download(u"/etc/shadow"_s, m_server.file(u"x"_s), false, {}), u"could not be read on the server"_s);
    }

private:
    QByteArray remote(const QString &name)
    {
        const auto output = m_connection->run(Command({u"cat"_s, u"./"_s + name}));
        return output ? output->out : QByteArray("no answer");
    }
    QByteArray read(const QString &name) const
    {
        QFile file(m_server.file(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not there");
    }
    void write(const QString &name, const QByteArray &content) const
    {
        QFile file(m_server.file(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    TestServer m_server;
    std::shared_ptr<Connection> m_connection;
    QByteArray m_content;
};

QTEST_GUILESS_MAIN(TransferTest)
#include "tst_transfer.moc"
