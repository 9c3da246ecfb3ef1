#include "app/upgrade/backupcopy.h"
#include "tests/app/upgrade/scriptedshell.h"
#include "tests/app/upgrade/stubrun.h"
#include "tests/app/upgrade/thinlink.h"
#include "tests/app/upgrade/whynot.h"

#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr auto OthersMay = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

} // namespace

class BackupCopyTest : public QObject
{
    Q_OBJECT

    StubStore m_store;
    Backup m_backup;
    QString m_folder;
    QList<ThinLink::Carried> m_carried;
    int m_visits = 0;

    std::function<Result<std::shared_ptr<Visit>>(std::stop_token)> links(qint64 bytesEach)
    {
        return [this, bytesEach](std::stop_token) -> Result<std::shared_ptr<Visit>> {
            ++m_visits;
            return std::make_shared<Visit>(Store{}, std::make_shared<ThinLink>(m_store.home(), bytesEach, &m_carried));
        };
    }

private Q_SLOTS:
    void init()
    {
        LocalShell shell(m_store.home());
        m_backup.id = u"20261121T014056Z"_s;
        m_backup.path = m_store.home() + u"/backup"_s;
        const QByteArray script = "rm -rf \"$1\"; mkdir -p \"$1\" && cd \"$1\" && head -c 30000 /dev/urandom >database.sql.gz && head -c 5000 /dev/urandom >code.tar.gz && echo m >manifest.txt\n"
                                  "sha256sum database.sql.gz code.tar.gz manifest.txt >SHA256SUMS; echo proof >proof.txt; echo x >rescue.sh; echo VERSION=1 >info.env\n"
                                  "echo secret >rescue.cnf; mkdir replaced-1; ln -s /etc/passwd link\n";
        const auto made = shell.run(Command::script(script, {m_backup.path}));
        QVERIFY(made && made->code == 0);
        m_folder = m_store.home() + u"/copies/Shop 20261121T014056Z"_s;
        QDir(m_folder).removeRecursively();
        m_carried.clear();
        m_visits = 0;
    }
    void aCopyIsWholeAndForItsOwnerAlone()
    {
        QList<CopyProgress> told;
        const auto copied = copyBackup(links(1 << 20), m_backup, m_folder, [&](const CopyProgress &progress) { told << progress; }, {});
        QVERIFY2(copied, whyNot(copied).constData());
        QCOMPARE(QDir(m_folder).entryList(QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name),
                 (QStringList{u"SHA256SUMS"_s, u"code.tar.gz"_s, u"database.sql.gz"_s, u"info.env"_s, u"manifest.txt"_s, u"proof.txt"_s, u"rescue.sh"_s}));
        for (const QString &name : QDir(m_folder).entryList(QDir::Files)) {
            QCOMPARE(StubStore::contentOf(m_folder + u'/' + name), StubStore::contentOf(m_backup.path + u'/' + name));
            QVERIFY(!(QFileInfo(m_folder + u'/' + name).permissions() & OthersMay));
        }
        QVERIFY(!(QFileInfo(m_folder).permissions() & OthersMay));
        QCOMPARE(told.last().done, told.last().total);
    }
    void itGoesOnOverBrokenLinks()
    {
        QStringList waits;
        const auto copied = copyBackup(links(12000), m_backup, m_folder, [&](const CopyProgress &progress) { if (!progress.waiting.isEmpty()) waits << progress.waiting; }, {});
        QVERIFY2(copied, whyNot(copied).constData());
        QCOMPARE(StubStore::contentOf(m_folder + u"/database.sql.gz"_s), StubStore::contentOf(m_backup.path + u"/database.sql.gz"_s));
        QVERIFY(m_visits >= 3);
        QVERIFY2(std::any_of(m_carried.begin(), m_carried.end(), [](const ThinLink::Carried &one) { return one.from > 5000; }), "it began anew instead of going on");
        QVERIFY(waits.contains(u"the link broke"_s));
    }
    void itGoesOnAfterItWasEnded()
    {
        std::stop_source stop;
        const auto first = copyBackup(links(1 << 20), m_backup, m_folder, [&](const CopyProgress &progress) {
            if (progress.file == "database.sql.gz"_L1 && progress.done > 9000 + 5000)
                stop.request_stop();
        }, stop.get_token());
        QVERIFY(!first);
        QCOMPARE(first.problem().kind, Problem::Kind::Stopped);
        m_carried.clear();
        const auto second = copyBackup(links(1 << 20), m_backup, m_folder, {}, {});
        QVERIFY2(second, whyNot(second).constData());
        QVERIFY(std::any_of(m_carried.begin(), m_carried.end(), [](const ThinLink::Carried &one) { return one.from > 5000; }));
        QCOMPARE(m_carried.size(), 6); // code.tar.gz was here already and right
    }
    void damageOnTheWayIsMendedAndDamageThereIsSaid()
    {
        QVERIFY(copyBackup(links(1 << 20), m_backup, m_folder, {}, {}));
        QFile here(m_folder + u"/code.tar.gz"_s);
        QVERIFY(here.open(QIODevice::ReadWrite));
        here.write("?");
        here.close();
        QVERIFY(copyBackup(links(1 << 20), m_backup, m_folder, {}, {}));
        QCOMPARE(StubStore::contentOf(here.fileName()), StubStore::contentOf(m_backup.path + u"/code.tar.gz"_s));

        QFile there(m_backup.path + u"/code.tar.gz"_s);
        QVERIFY(there.open(QIODevice::ReadWrite));
        there.write("???");
        there.close();
        QVERIFY(QFile::remove(here.fileName()));
        const auto damaged = copyBackup(links(1 << 20), m_backup, m_folder, {}, {});
        QVERIFY(!damaged);
        QCOMPARE(damaged.problem().kind, Problem::Kind::Failed);
        QVERIFY(damaged.problem().summary.contains(u"code.tar.gz"_s));
        QVERIFY(!QFile::exists(here.fileName()));
    }
    void withoutRoomNothingIsFetched()
    {
        const auto shell = std::make_shared<ScriptedShell>();
        shell->answer({}, "F 500000000000000 code.tar.gz\nF 10 info.env\nS " + QByteArray(64, 'a') + "  code.tar.gz\n");
        const auto copied = copyBackup([&](std::stop_token) -> Result<std::shared_ptr<Visit>> { return std::make_shared<Visit>(Store{}, shell); }, m_backup, m_folder, {}, {});
        QVERIFY(!copied);
        QCOMPARE(copied.problem().kind, Problem::Kind::Unready);
        QCOMPARE(shell->asked().size(), 1);
    }
    void aHostileListingNamesNoFileElsewhere()
    {
        ScriptedShell shell;
        shell.answer({}, "F 1 ../../.bashrc\nF 1 .hidden\nF -1 code.tar.gz\nF 1 evil.partial\nF 1 info.env\nF 2 a b\nS " + QByteArray(64, 'a') + "  ../../.bashrc\nS x  .hidden\n");
        const auto files = filesOfBackup(shell, m_backup);
        QVERIFY(files);
        QCOMPARE(files->size(), 1);
        QCOMPARE(files->first().name, u"info.env"_s);
        ScriptedShell half;
        half.answer({}, "F 1 code.tar.gz\nS " + QByteArray(64, 'a') + "  code.tar.gz\n");
        QCOMPARE(filesOfBackup(half, m_backup).problem().kind, Problem::Kind::Failed);
    }
    void aListingThatNamesAFileTwiceOrGarblesAChecksumIsNotWhole()
    {
        ScriptedShell twice;
        twice.answer({}, "F 1 info.env\nF 1 code.tar.gz\nF 2 code.tar.gz\nS " + QByteArray(64, 'a') + "  code.tar.gz\n");
        QCOMPARE(filesOfBackup(twice, m_backup).problem().kind, Problem::Kind::Failed);
        ScriptedShell garbled;
        garbled.answer({}, "F 1 info.env\nF 1 code.tar.gz\nS " + QByteArray(63, 'a') + "\x1b  code.tar.gz\n");
        QCOMPARE(filesOfBackup(garbled, m_backup).problem().kind, Problem::Kind::Failed);
    }
    void theFoldersNameIsOne()
    {
        Store store;
        store.name = u"../Gär/ten:shop"_s;
        const QString name = copyFolderName(store, m_backup);
        QVERIFY2(!name.contains(u'/') && !name.startsWith(u'.') && name.endsWith(m_backup.id), qPrintable(name));
        store.name = u"ssh://me@shop.example/srv"_s;
        store.address.host = u"shop.example"_s;
        QCOMPARE(copyFolderName(store, m_backup), u"shop.example 20261121T014056Z"_s);
    }
};

QTEST_GUILESS_MAIN(BackupCopyTest)
#include "tst_backupcopy.moc"
