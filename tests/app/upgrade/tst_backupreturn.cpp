#include "app/upgrade/backupreturn.h"
#include "app/upgrade/runfolder.h"
#include "app/upgrade/scripts.h"
#include "tests/app/upgrade/scriptedshell.h"
#include "tests/app/upgrade/stubrun.h"
#include "tests/app/upgrade/thinlink.h"
#include "tests/app/upgrade/whynot.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString Id = u"20261121T014056Z"_s;

} // namespace

class BackupReturnTest : public QObject
{
    Q_OBJECT

    StubStore m_store;
    QString m_folder; ///< The copy here.
    QString m_there;  ///< Where it goes.
    QList<ThinLink::Carried> m_sent;

    PatientLink::Open links(qint64 bytesEach)
    {
        return [this, bytesEach](std::stop_token) -> Result<std::shared_ptr<Visit>> { return std::make_shared<Visit>(Store{}, std::make_shared<ThinLink>(m_store.home(), bytesEach, &m_sent)); };
    }
    Result<> send(qint64 bytesEach = 1 << 20, const std::function<void(const CopyProgress &)> &progress = {}, std::stop_token stop = {})
    {
        const auto copy = copyIn(m_folder);
        return copy ? sendBack(links(bytesEach), m_store.root(), *copy, m_folder, progress, stop) : Result<>(copy.problem());
    }
    static void write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }
    /// As who makes a copy would change its checksums, too.
    void sumAgain() const
    {
        const auto summed = LocalShell(m_store.home()).run(Command::script("cd \"$1\" && sha256sum database.sql.gz code.tar.gz manifest.txt info.env >SHA256SUMS\n", {m_folder}));
        QVERIFY(summed && summed->code == 0);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = m_store.home() + u"/copies/Shop "_s + Id;
        m_there = m_store.home() + u"/.storewright/stores/"_s + storeKey(m_store.root()) + u"/backups/"_s + Id;
        const QByteArray script = "rm -rf \"$1\" \"$4\"; mkdir -p \"$1\" && cd \"$1\" && head -c 30000 /dev/urandom >database.sql.gz && head -c 5000 /dev/urandom >code.tar.gz && echo m >manifest.txt\n"
                                  "printf \"BACKUP_ID='%s'\\nVERSION='2.4.6-p1'\\nSTORE_ROOT='%s'\\nTAKEN_AT='1795225267'\\n\" \"$2\" \"$3\" >info.env\n"
                                  "echo 'code: read back' >proof.txt; echo 'rm -rf /' >rescue.sh; echo mine >notes.txt; ln -s /etc/passwd stock.txt.gz\n";
        const auto made = LocalShell(m_store.home()).run(Command::script(script, {m_folder, Id, m_store.root(), m_there}));
        QVERIFY(made && made->code == 0);
        sumAgain();
        m_sent.clear();
    }
    void aCopyIsABackupAgain()
    {
        QList<CopyProgress> told;
        const auto sent = send(1 << 20, [&](const CopyProgress &progress) { told << progress; });
        QVERIFY2(sent, whyNot(sent).constData());
        LocalShell shell(m_store.home());
        const auto backups = backupsOf(shell, m_store.root());
        QVERIFY(backups && backups->size() == 1);
        QCOMPARE(backups->first().id, Id);
        QCOMPARE(backups->first().version, u"2.4.6-p1"_s);
        QCOMPARE(StubStore::contentOf(m_there + u"/database.sql.gz"_s), StubStore::contentOf(m_folder + u"/database.sql.gz"_s));
        QCOMPARE(told.last().done, told.last().total);
        QVERIFY(told.last().total > 35000);
        // What makes a backup of it came last; of what is run there nothing comes out of the copy, and what is not a backup's stays here.
        QCOMPARE(m_sent.last().name, u"info.env"_s);
        QCOMPARE(StubStore::contentOf(m_there + u"/rescue.sh"_s), serverScript(u"rescue.sh"_s));
        QCOMPARE(QDir(m_there).entryList(QDir::Files | QDir::Hidden, QDir::Name),
                 (QStringList{u"SHA256SUMS"_s, u"code.tar.gz"_s, u"database.sql.gz"_s, u"info.env"_s, u"manifest.txt"_s, u"proof.txt"_s, u"rescue.sh"_s}));
        const auto others = QFile::ReadGroup | QFile::ExeGroup | QFile::WriteGroup | QFile::ReadOther | QFile::ExeOther | QFile::WriteOther;
        QVERIFY(!(QFileInfo(m_there).permissions() & others));
        // Once more: it is there.
        m_sent.clear();
        const auto again = send();
        QVERIFY2(again, whyNot(again).constData());
        QVERIFY(m_sent.isEmpty());
    }
    void itGoesOnOverBrokenLinksAndAfterItWasEnded()
    {
        std::stop_source stop;
        const auto ended = send(1 << 20, [&](const CopyProgress &progress) {
            if (!progress.reading && progress.file == "database.sql.gz"_L1 && progress.done > 9000)
                stop.request_stop();
        }, stop.get_token());
        QVERIFY(!ended);
        QCOMPARE(ended.problem().kind, Problem::Kind::Stopped);
        LocalShell shell(m_store.home());
        QVERIFY2(backupsOf(shell, m_store.root())->isEmpty(), "half a copy is taken for a backup");
        m_sent.clear();
        QStringList waits;
        const auto sent = send(12000, [&](const CopyProgress &progress) { if (!progress.waiting.isEmpty()) waits << progress.waiting; });
        QVERIFY2(sent, whyNot(sent).constData());
        QVERIFY(waits.contains(u"the link broke"_s));
        QCOMPARE(m_sent.first().name, u"database.sql.gz"_s);
        QVERIFY(m_sent.first().from > 5000);
        QCOMPARE(StubStore::contentOf(m_there + u"/database.sql.gz"_s), StubStore::contentOf(m_folder + u"/database.sql.gz"_s));
        QCOMPARE(backupsOf(shell, m_store.root())->size(), 1);
    }
    void whatArrivesOtherThanItWasSentIsSentOnceMore()
    {
        QVERIFY(QDir().mkpath(m_there));
        write(m_there + u"/code.tar.gz"_s, QByteArray(5000, 'x')); // As long as it should be, and not it.
        const auto sent = send();
        QVERIFY2(sent, whyNot(sent).constData());
        QCOMPARE(StubStore::contentOf(m_there + u"/code.tar.gz"_s), StubStore::contentOf(m_folder + u"/code.tar.gz"_s));
    }
    void aDamagedCopyIsNotSent()
    {
        QFile file(m_folder + u"/code.tar.gz"_s);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray first = file.peek(1);
        QVERIFY(first.size() == 1 && file.write(QByteArray(1, char(first.at(0) ^ 1))) == 1);
        file.close();
        const auto sent = send();
        QVERIFY(!sent);
        QCOMPARE(sent.problem().kind, Problem::Kind::Failed);
        QVERIFY2(sent.problem().summary.contains(u"code.tar.gz"_s), qPrintable(sent.problem().summary));
        QVERIFY(m_sent.isEmpty());
        QVERIFY(!QDir(m_there).exists());
    }
    void aCopyOfAnotherStoreIsNotSent()
    {
        write(m_folder + u"/info.env"_s, "BACKUP_ID='" + Id.toLatin1() + "'\nVERSION='2.4.6-p1'\nSTORE_ROOT='/srv/another shop'\n");
        sumAgain();
        const auto sent = send();
        QVERIFY(!sent);
        QCOMPARE(sent.problem().kind, Problem::Kind::Usage);
        QVERIFY2(sent.problem().summary.contains(u"/srv/another shop"_s) && sent.problem().summary.contains(m_store.root()), qPrintable(sent.problem().summary));
        QVERIFY(!QDir(m_there).exists());
    }
    void anotherBackupOfThatNameIsLeftAlone()
    {
        QVERIFY(send());
        write(m_there + u"/SHA256SUMS"_s, QByteArray(64, 'a') + "  code.tar.gz\n");
        const QByteArray there = StubStore::contentOf(m_there + u"/code.tar.gz"_s);
        m_sent.clear();
        const auto sent = send();
        QVERIFY(!sent);
        QCOMPARE(sent.problem().kind, Problem::Kind::Usage);
        QVERIFY(m_sent.isEmpty());
        QCOMPARE(StubStore::contentOf(m_there + u"/code.tar.gz"_s), there);
    }
    void withoutRoomNothingIsSent()
    {
        const auto shell = std::make_shared<ScriptedShell>();
        shell->answer({}, "P /home/me/.storewright/backups\nD 100000\n");
        const auto sent = sendBack([&](std::stop_token) -> Result<std::shared_ptr<Visit>> { return std::make_shared<Visit>(Store{}, shell); }, m_store.root(), *copyIn(m_folder), m_folder, {}, {});
        QVERIFY(!sent);
        QCOMPARE(sent.problem().kind, Problem::Kind::Unready);
        QCOMPARE(shell->asked().size(), 1);
    }
    void whatIsNoCopyIsSaidSo()
    {
        QCOMPARE(copyIn(m_store.home()).problem().kind, Problem::Kind::Usage);
        QCOMPARE(copyIn(m_folder + u"/nowhere"_s).problem().kind, Problem::Kind::Usage);
        QVERIFY(QFile::remove(m_folder + u"/code.tar.gz"_s));
        QCOMPARE(copyIn(m_folder).problem().kind, Problem::Kind::Failed);
        QVERIFY2(copyIn(m_folder).problem().evidence.contains(u"code.tar.gz"_s), qPrintable(copyIn(m_folder).problem().evidence));
    }
    void nothingInACopyIsRunOnTheServer_data()
    {
        QTest::addColumn<QByteArray>("info");
        QTest::addColumn<QByteArray>("sums");
        const QByteArray id = "BACKUP_ID='" + Id.toLatin1() + "'\n", root = "STORE_ROOT='/srv/shop'\n", sum(64, 'a');
        QTest::newRow("a command") << QByteArray(id + root + "touch /tmp/x\n") << QByteArray();
        QTest::newRow("a command behind a value") << QByteArray(id + root + "VERSION='1'; touch /tmp/x\n") << QByteArray();
        QTest::newRow("a value without quotes") << QByteArray(id + root + "VERSION=$(touch /tmp/x)\n") << QByteArray();
        QTest::newRow("a quote that ends early") << QByteArray(id + root + "VERSION='1''$(touch /tmp/x)'\n") << QByteArray();
        QTest::newRow("the name of a folder") << QByteArray("BACKUP_ID='../../x'\n" + root) << QByteArray();
        QTest::newRow("no folder of a store") << QByteArray(id) << QByteArray();
        QTest::newRow("a file elsewhere") << QByteArray(id + root) << QByteArray(sum + "  ../../.bashrc\n");
        QTest::newRow("an option") << QByteArray(id + root) << QByteArray(sum + "  -rf\n");
        QTest::newRow("a link") << QByteArray(id + root) << QByteArray(sum + "  stock.txt.gz\n");
        QTest::newRow("twice") << QByteArray(id + root) << QByteArray(sum + "  code.tar.gz\n" + sum + "  code.tar.gz\n" + sum + "  info.env\n");
        QTest::newRow("not a checksum") << QByteArray(id + root) << QByteArray("abc  code.tar.gz\n" + sum + "  info.env\n");
        QTest::newRow("without its description") << QByteArray(id + root) << QByteArray(sum + "  code.tar.gz\n");
    }
    void nothingInACopyIsRunOnTheServer()
    {
        QFETCH(const QByteArray, info);
        QFETCH(const QByteArray, sums);
        write(m_folder + u"/info.env"_s, info);
        if (sums.isEmpty())
            sumAgain();
        else
            write(m_folder + u"/SHA256SUMS"_s, sums);
        const auto copy = copyIn(m_folder);
        QVERIFY(!copy);
        QCOMPARE(copy.problem().kind, Problem::Kind::Failed);
    }
    void aFoldersNameMayHoldAQuote()
    {
        write(m_folder + u"/info.env"_s, "BACKUP_ID='" + Id.toLatin1() + "'\nSTORE_ROOT='/srv/it'\\''s mine'\n");
        sumAgain();
        const auto copy = copyIn(m_folder);
        QVERIFY2(copy, whyNot(copy).constData());
        QCOMPARE(copy->root, u"/srv/it's mine"_s);
    }
};

QTEST_GUILESS_MAIN(BackupReturnTest)
#include "tst_backupreturn.moc"
