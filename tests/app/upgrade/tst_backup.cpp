#include "app/upgrade/backup.h"
#include "app/upgrade/backupstanding.h"
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
                                  "echo files | zstd -q >code.tar.zst\n"
                                  "echo listing >code.list; echo tables >database.txt; echo manifest >manifest.txt\n"
                                  "sha256sum database.sql.gz code.tar.zst manifest.txt >SHA256SUMS\n"
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
        QCOMPARE(backup.parts[1].file, u"code.tar.zst"_s);
        QCOMPARE(backup.parts[1].sha256.size(), 64);
        QVERIFY(backup.parts[1].bytes > 10);
        QVERIFY(backup.proof.contains(u"read back"_s));
        QVERIFY(backup.verifiedAt.isValid());
    }
    void provenIsOnlyWhatWasLoaded()
    {
        StubStore store;
        LocalShell shell(store.home());
        const QString id = u"20261121T014056Z"_s;
        const QString folder = lay(store, id);
        const auto standing = [&] { return backupsOf(shell, store.root())->first(); };
        const auto prove = [&folder](const QByteArray &text) {
            QFile file(folder + u"/proof.txt"_s);
            return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
        };
        QVERIFY(prove("code: read back to the last byte, 3 entries compared with the store\n"
                      "database: read back to its last line; not proven by loading, because the user may not create a schema; no other computer has loaded it within 300 seconds\n"));
        QCOMPARE(standing().proven, Backup::Proof::ReadBack);
        QCOMPARE(notLoadedBecause(standing()), u"the user may not create a schema; no other computer has loaded it within 300 seconds"_s);
        QVERIFY2(proofSentence(standing()).contains(u"may not create a schema"_s), qPrintable(proofSentence(standing())));
        QVERIFY(!proofAdvice(standing()).isEmpty());
        // Reading it back once more proves no more than before; loading it on another computer does.
        QVERIFY(verifyBackup(shell, store.root(), id));
        QCOMPARE(standing().proven, Backup::Proof::ReadBack);
        QVERIFY(noteProof(shell, store.root(), id, u"proven 396 tables"_s));
        QCOMPARE(standing().proven, Backup::Proof::Proven);
        QVERIFY2(proofSentence(standing()).contains(u"another computer"_s), qPrintable(proofSentence(standing())));
        QVERIFY(proofAdvice(standing()).isEmpty());

        QVERIFY(prove("database: loaded into a schema of its own; 396 tables are the same as in the store\n"));
        QCOMPARE(standing().proven, Backup::Proof::Proven);
        QVERIFY2(proofSentence(standing()).contains(u"on your server"_s), qPrintable(proofSentence(standing())));
        QVERIFY(prove({}));
        QCOMPARE(standing().proven, Backup::Proof::None);
        QVERIFY(!standing().verifiedAt.isValid());
        // Without a database there is nothing to load.
        QVERIFY(QFile::remove(folder + u"/database.sql.gz"_s));
        QVERIFY(prove("code: read back to the last byte, 3 entries compared with the store\n"));
        QCOMPARE(standing().proven, Backup::Proof::Proven);
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
        QFile file(folder + u"/code.tar.zst"_s);
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(12);
        const QByteArray byte = file.peek(1);
        QVERIFY(byte.size() == 1 && file.write(QByteArray(1, char(byte.at(0) ^ 1))) == 1);
        file.close();
        const auto damaged = verifyBackup(shell, store.root(), u"20261121T014056Z"_s);
        QVERIFY(!damaged);
        QCOMPARE(damaged.problem().kind, Problem::Kind::Failed);
        QVERIFY2(damaged.problem().summary.contains(u"code"_s), qPrintable(damaged.problem().summary));
        QVERIFY(damaged.problem().evidence.contains(u"code.tar.zst"_s));
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
        stores.mkpath(u"runs/r1"_s);
        const QString journal = stores.filePath(u"runs/r1/journal"_s);
        for (const auto &[name, text] : {std::pair{u"runs/r1/journal"_s, QByteArray("1\t1\trun-start\n")}, std::pair{u"runs/r1/plan.env"_s, QByteArray("BACKUP_ID='20261121T014056Z'\nKIND='upgrade'\n")}}) {
            QFile file(stores.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
        }
        QCOMPARE(deleteBackup(shell, store.root(), u"20261121T014056Z"_s).problem().kind, Problem::Kind::Busy);
        QVERIFY(QDir(folder).exists());
        QFile ended(journal);
        QVERIFY(ended.open(QIODevice::Append) && ended.write("2\t2\trun-end\toutcome=restored\tstate=back\n") > 0);
        ended.close();
        QVERIFY(deleteBackup(shell, store.root(), u"20261121T014056Z"_s));
        QVERIFY(!QDir(folder).exists());
        QVERIFY(QDir(kept).exists());
        QCOMPARE(deleteBackup(shell, store.root(), u"20261121T014056Z"_s).problem().kind, Problem::Kind::Usage);
    }
    void theWayBackOfAStoreThatNeedsAPersonIsNotDeleted()
    {
        StubStore store;
        LocalShell shell(store.home());
        const QString way = lay(store, u"20261101T014056Z"_s), proven = lay(store, u"20261110T014056Z"_s), newest = lay(store, u"20261121T014056Z"_s);
        const auto write = [](const QString &path, const QByteArray &text) {
            QDir().mkpath(QFileInfo(path).path());
            QFile file(path);
            return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
        };
        QVERIFY(write(proven + u"/proof.txt"_s, "database: loaded into a schema of its own; the same\n"));
        // The run ended long ago and its lease is gone, but its store still waits for a person.
        const QString runs = QDir::cleanPath(way + u"/../../runs"_s);
        QVERIFY(write(runs + u"/20261101T014056Z-4f2a9c/plan.env"_s, "BACKUP_ID='20261101T014056Z'\nKIND='upgrade'\n"));
        QVERIFY(write(runs + u"/20261101T014056Z-4f2a9c/journal"_s, "1\t1\trun-start\n2\t2\trun-end\toutcome=failed\tstate=needs-person\n"));

        auto backups = backupsOf(shell, store.root());
        QVERIFY(backups && backups->size() == 3);
        QVERIFY(backups->last().isNeededByRun());
        QVERIFY2(needSentence(backups->last()).contains(u"needs you"_s), qPrintable(needSentence(backups->last())));
        QCOMPARE(needSentence(backups->first()), QString());
        QCOMPARE(surplusBackups(*backups, 1, 0, QDateTime::currentDateTimeUtc()), QStringList());
        const auto refused = deleteBackup(shell, store.root(), u"20261101T014056Z"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.problem().kind, Problem::Kind::Busy);
        QVERIFY2(refused.problem().advice.contains(u"needs you"_s), qPrintable(refused.problem().advice));
        QVERIFY(QDir(way).exists());
        // Tidying up never takes the newest proven one; a person who names it may.
        QCOMPARE(deleteBackup(shell, store.root(), u"20261110T014056Z"_s, Deleting::Surplus).problem().kind, Problem::Kind::Busy);
        QVERIFY(QDir(proven).exists());

        // A later restore has left the store open and well.
        QVERIFY(write(runs + u"/20261112T014056Z-77aa00/plan.env"_s, "BACKUP_ID='20261110T014056Z'\nKIND='restore'\n"));
        QVERIFY(write(runs + u"/20261112T014056Z-77aa00/journal"_s, "1\t1\trun-start\n2\t2\trun-end\toutcome=done\tstate=open\n"));
        backups = backupsOf(shell, store.root());
        QCOMPARE(surplusBackups(*backups, 1, 0, QDateTime::currentDateTimeUtc()), QStringList{u"20261101T014056Z"_s});
        QVERIFY(deleteBackup(shell, store.root(), u"20261101T014056Z"_s, Deleting::Surplus));
        QVERIFY(deleteBackup(shell, store.root(), u"20261110T014056Z"_s));
        QVERIFY(!QDir(way).exists() && !QDir(proven).exists() && QDir(newest).exists());
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
