#include "app/upgrade/dumpproof.h"
#include "app/upgrade/scripts.h"
#include "tests/app/upgrade/scriptedshell.h"
#include "tests/app/upgrade/stubrun.h"
#include "tests/app/upgrade/whynot.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

#include <algorithm>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;

namespace {

const char *const Dump = "DROP TABLE IF EXISTS `sales_order`;\nCREATE TABLE `sales_order` (`entity_id` int NOT NULL PRIMARY KEY, `total` decimal(12,4)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;\n"
                         "INSERT INTO `sales_order` VALUES (1,19.9900),(2,5.0000);\nCREATE VIEW `big` AS SELECT * FROM `sales_order` WHERE `total` > 10;\n-- Dump completed on 2026-11-21  3:10:00\n";

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

void pack(const QString &path, const QByteArray &content)
{
    write(path.chopped(3), content);
    QCOMPARE(QProcess::execute(u"gzip"_s, {u"-f"_s, path.chopped(3)}), 0);
}

} // namespace

/// With a real database server of this computer, started for it and thrown away.
class DumpProofTest : public QObject
{
    Q_OBJECT

    std::optional<QTemporaryDir> m_folderMade; ///< Made once we are an ordinary user.
    QString inFolder(const QString &name) const { return m_folderMade->filePath(name); }
    QString dump() const { return inFolder(u"database.sql.gz"_s); }
    QString description() const { return inFolder(u"database.txt"_s); }
    /// Database servers that were started for us: others' tests have theirs at the same time.
    int servers() const
    {
        QProcess look;
        look.start(u"ps"_s, {u"-ww"_s, u"-eo"_s, u"args"_s});
        look.waitForFinished();
        const auto lines = look.readAllStandardOutput().split('\n');
        return int(std::ranges::count_if(lines, [&](const QByteArray &line) { return line.contains(QByteArray("--datadir=" + m_folderMade->path().toUtf8())); }));
    }

private Q_SLOTS:
    void initTestCase()
    {
        LocalShell::leaveRoot();
        m_folderMade.emplace();
        qputenv("TMPDIR", m_folderMade->path().toUtf8());
        QVERIFY2(canProveHere(), "this computer has no database server program");
        // What a server counted when it made the dump: here taken from the loaded dump itself.
        pack(dump(), Dump);
        write(description(), "server\t10.11.6-MariaDB\t0\t1000\n");
        QTemporaryDir scripts;
        for (const QString &name : runScripts()) {
            if (!name.contains(u'/'))
                write(scripts.filePath(name), serverScript(name));
        }
        QProcess prove;
        prove.start(u"sh"_s, {scripts.filePath(u"prove-dump.sh"_s), dump(), description(), inFolder(u"work"_s)});
        QVERIFY(prove.waitForFinished(180'000));
        const QByteArray described = StubStore::contentOf(inFolder(u"work/described"_s));
        QVERIFY2(described.contains("sales_order"), QByteArray(prove.readAllStandardOutput() + prove.readAllStandardError()).constData());
        write(description(), described);
    }
    void aWholeDumpIsProven()
    {
        const auto proof = proveDump(dump(), description(), {}, {});
        QVERIFY2(proof, whyNot(proof).constData());
        QCOMPARE(proof->description, StubStore::contentOf(description()));
        QVERIFY2(proof->text.contains(u"proven"_s), qPrintable(proof->text));
    }
    void aDumpThatMissesAnOrderIsNot()
    {
        const QString other = inFolder(u"less.sql.gz"_s);
        pack(other, QByteArray(Dump).replace(",(2,5.0000)", ""));
        const auto proof = proveDump(other, description(), {}, {});
        QVERIFY(!proof);
        QCOMPARE(proof.problem().kind, Problem::Kind::Failed);
        QVERIFY2(proof.problem().evidence.contains(u"sales_order"_s), qPrintable(proof.problem().evidence));
    }
    void aStopIsHeardAndLeavesNothing()
    {
        std::stop_source stop;
        QElapsedTimer sinceStop;
        bool seen = false; // Without one, that none is left would say nothing.
        std::thread stopper([&] {
            for (int i = 0; i < 1000 && !seen; ++i) {
                std::this_thread::sleep_for(std::chrono::milliseconds(30));
                seen = servers() > 0;
            }
            sinceStop.start();
            stop.request_stop();
        });
        const auto proof = proveDump(dump(), description(), {}, stop.get_token());
        stopper.join();
        QVERIFY(seen);
        QVERIFY(!proof);
        QCOMPARE(proof.problem().kind, Problem::Kind::Stopped);
        QVERIFY(sinceStop.elapsed() < 30'000);
        QTRY_COMPARE(servers(), 0);
    }
    void tooLittleTimeIsAReasonNotAVerdict()
    {
        const auto proof = proveDump(dump(), description(), {}, {}, 0);
        QVERIFY(!proof);
        QCOMPARE(proof.problem().kind, Problem::Kind::Unready);
    }
    void aDumpThatIsNotThereCannotBeProven()
    {
        const auto proof = proveDump(u"/nowhere/database.sql.gz"_s, description(), {}, {});
        QVERIFY(!proof);
        QCOMPARE(proof.problem().kind, Problem::Kind::Unready);
        QVERIFY(proof.problem().evidence.contains(u"/nowhere"_s));
    }
    void aFollowedRunThatWaitsForItIsToldOnce()
    {
        // The server's side is scripted; files come from where they lie here.
        class Files : public ScriptedShell
        {
        public:
            Result<> download(const QString &remotePath, const QString &localPath, bool, const Progress &, std::stop_token) override
            {
                return QFile::copy(remotePath, localPath) ? Result<>() : Problem{Problem::Kind::Failed, u"not there"_s, {}, remotePath};
            }
        };
        const auto shell = std::make_shared<Files>();
        shell->answer(u"ask proven"_s, "asked proven\n");
        std::mutex lock;
        QStringList told;
        const auto tell = [&](const QString &what) { const std::lock_guard guard(lock); told << what; };
        const auto open = [&](std::stop_token) -> Result<std::shared_ptr<Visit>> { return std::make_shared<Visit>(Store{}, shell); };
        {
            ProofHere first(open, u"/srv"_s, u"r1"_s, tell);
            ProofHere second(open, u"/srv"_s, u"r1"_s, tell); // a window beside the wizard
            const QByteArray wait = "1\t1700000000000\twait\tfor=proof\tuntil=1700000300000\tdump=" + dump().toUtf8() + "\tdescribe=" + description().toUtf8() + "\n";
            first.take(wait);
            second.take(wait);
            QTRY_VERIFY_WITH_TIMEOUT(!shell->fedTo(u"ask proven"_s).isEmpty(), 120'000);
            first.take("2\t1700000010000\twait-end\tfor=proof\n");
        }
        QCOMPARE(shell->fedTo(u"ask proven"_s), StubStore::contentOf(description()));
        QCOMPARE(shell->asked().filter(u"ask proven"_s).size(), 1);
    }
    void aWaitThatIsOverStartsNothing()
    {
        const auto shell = std::make_shared<ScriptedShell>();
        {
            ProofHere proof([&](std::stop_token) -> Result<std::shared_ptr<Visit>> { return std::make_shared<Visit>(Store{}, shell); }, u"/srv"_s, u"r2"_s, {});
            proof.take("1\t1700000000000\twait\tfor=proof\tuntil=1700000300000\tdump=/d\tdescribe=/t\n");
            proof.take("2\t1700000010000\twait-end\tfor=proof\n");
        }
        QVERIFY(shell->asked().isEmpty());
    }
};

QTEST_GUILESS_MAIN(DumpProofTest)
#include "tst_dumpproof.moc"
