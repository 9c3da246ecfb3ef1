#include "app/upgrade/backup.h"
#include "app/upgrade/runfolder.h"
#include "tests/app/upgrade/scriptedshell.h"
#include "tests/app/upgrade/stubrun.h"
#include "tests/app/upgrade/whynot.h"

#include <QTest>

using namespace Qt::StringLiterals;

class BackupTest : public QObject
{
    Q_OBJECT

private:
    /// Lays a backup down as prove-backup leaves it (resources/server/README.md).
    static QString lay(const StubStore &store, const QString &id)
    {
        const QString folder = store.home() + u"/.storewright/stores/"_s + storeKey(store.root()) + u"/backups/"_s + id;
        QDir().mkpath(folder);
        LocalShell shell(store.home());
        const QByteArray script = "cd \"$1\" || exit 1\n"
                                  "echo 'CREATE TABLE x' | gzip >database.sql.gz\n"
                                  "echo files | gzip >code.tar.gz\n"
                                  "echo listing >code.list; echo tables >database.txt; echo manifest >manifest.txt\n"
                                  "sha256sum database.sql.gz code.tar.gz manifest.txt >SHA256SUMS\n"
                                  "echo 'code: read back to the last byte' >proof.txt\n"
                                  "printf \"VERSION='2.4.6-p1'\\nTAKEN_AT='1795225267'\\nPARTS='database code'\\n\" >info.env\n";
        const auto made = shell.run(Command::script(script, {folder}));
        return made && made->code == 0 ? folder : QString();
    }

private Q_SLOTS:
    void aBackupIsListedWithItsPartsAndItsProof()
    {
        StubStore store;
        LocalShell shell(store.home());
        QVERIFY(!lay(store, u"20261121T014056Z"_s).isEmpty());
        QVERIFY(!lay(store, u"20261020T014056Z"_s).isEmpty());
        const auto backups = backupsOf(shell, store.root());
        QVERIFY(backups);
        QCOMPARE(backups->size(), 2);
        const Backup backup = backups->first();
        QCOMPARE(backup.id, u"20261121T014056Z"_s);
        QCOMPARE(backup.version, u"2.4.6-p1"_s);
        QCOMPARE(backup.takenAt.toSecsSinceEpoch(), 1795225267);
        QCOMPARE(backup.parts.size(), 2);
        QCOMPARE(backup.parts[0].name, u"database"_s);
        QCOMPARE(backup.parts[1].file, u"code.tar.gz"_s);
        QCOMPARE(backup.parts[1].sha256.size(), 64);
        QVERIFY(backup.parts[1].bytes > 10);
        QVERIFY(backup.proof.contains(u"read back"_s));
        QVERIFY(backup.verifiedAt.isValid());
    }
    void halfABackupIsNone()
    {
        StubStore store;
        LocalShell shell(store.home());
        const QString folder = lay(store, u"20261121T014056Z"_s);
        QVERIFY(QFile::remove(folder + u"/info.env"_s));
        const auto backups = backupsOf(shell, store.root());
        QVERIFY(backups && backups->isEmpty());
    }
    void aDamagedPartIsNamed()
    {
        StubStore store;
        LocalShell shell(store.home());
        const QString folder = lay(store, u"20261121T014056Z"_s);
        const auto fine = verifyBackup(shell, store.root(), u"20261121T014056Z"_s);
        QVERIFY2(fine, whyNot(fine).constData());
        QVERIFY(StubStore::contentOf(folder + u"/proof.txt"_s).contains("every checksum is right"));
        QFile file(folder + u"/code.tar.gz"_s);
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(12);
        file.write("?");
        file.close();
        const auto damaged = verifyBackup(shell, store.root(), u"20261121T014056Z"_s);
        QVERIFY(!damaged);
        QCOMPARE(damaged.problem().kind, Problem::Kind::Failed);
        QVERIFY2(damaged.problem().summary.contains(u"code"_s), qPrintable(damaged.problem().summary));
        QVERIFY(damaged.problem().evidence.contains(u"code.tar.gz"_s));
        QVERIFY(QFile::remove(folder + u"/database.sql.gz"_s));
        QVERIFY(verifyBackup(shell, store.root(), u"20261121T014056Z"_s).problem().summary.contains(u"database"_s));
    }
    void deletingTakesOneAndOnlyWhenNoRunNeedsIt()
    {
        StubStore store;
        LocalShell shell(store.home());
        const QString folder = lay(store, u"20261121T014056Z"_s);
        const QString kept = lay(store, u"20261020T014056Z"_s);
        const QDir stores(folder + u"/../.."_s);
        stores.mkpath(u"lease"_s);
        stores.mkpath(u"runs/r1"_s);
        for (const auto &[name, text] : {std::pair{u"lease/run"_s, QByteArray("r1\n")}, std::pair{u"runs/r1/plan.env"_s, QByteArray("BACKUP_ID=20261121T014056Z\n")}}) {
            QFile file(stores.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
        }
        QCOMPARE(deleteBackup(shell, store.root(), u"20261121T014056Z"_s).problem().kind, Problem::Kind::Busy);
        QVERIFY(QDir(folder).exists());
        QVERIFY(QFile::remove(stores.filePath(u"lease/run"_s)));
        QVERIFY(deleteBackup(shell, store.root(), u"20261121T014056Z"_s));
        QVERIFY(!QDir(folder).exists());
        QVERIFY(QDir(kept).exists());
        QCOMPARE(deleteBackup(shell, store.root(), u"20261121T014056Z"_s).problem().kind, Problem::Kind::Usage);
    }
    void namesThatLeadElsewhereAreRefusedBeforeAnythingIsAsked()
    {
        ScriptedShell shell;
        for (const QString &bad : {u".."_s, u""_s, u"../../runs"_s, u"x y"_s, u"$(id)"_s}) {
            QVERIFY(!verifyBackup(shell, u"/srv"_s, bad));
            QVERIFY(!deleteBackup(shell, u"/srv"_s, bad));
        }
        QVERIFY(shell.asked().isEmpty());
    }
    void aHostileListingGivesNoStrangeIds()
    {
        ScriptedShell shell;
        shell.answer({}, "F 5 code.tar.gz\nB ../../x /y\nF -1 code.tar.gz\n");
        const auto backups = backupsOf(shell, u"/srv"_s);
        QVERIFY(backups && backups->isEmpty());
    }
    void aHostileListingSaysNothingThatCannotBe()
    {
        ScriptedShell shell;
        shell.answer({}, "B 20261121T014056Z /b\x1b[2J\nF -9 code.tar.gz\nF 7 code.tar.gz\nF many media.tar.gz\nS 12ab code.tar.gz\n"
                         "S " + QByteArray(64, 'g') + " media.tar.gz\nI VERSION='2.4\x07.6'\nP proven \xc2\x9b" "31mred\n");
        const auto backups = backupsOf(shell, u"/srv"_s);
        QVERIFY(backups);
        QCOMPARE(backups->size(), 1);
        const Backup &backup = backups->first();
        QCOMPARE(backup.parts.size(), 2);
        for (const Backup::Part &part : backup.parts) {
            QCOMPARE(part.bytes, -1);
            QVERIFY(part.sha256.isEmpty());
        }
        QCOMPARE(backup.path, u"/b[2J"_s);
        QCOMPARE(backup.version, u"2.4.6"_s);
        QCOMPARE(backup.proof, u"proven 31mred"_s);
    }
};

QTEST_GUILESS_MAIN(BackupTest)
#include "tst_backup.moc"
