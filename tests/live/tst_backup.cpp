#include "tests/live/client.h"
#include "tests/live/witness.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const char *const OddFiles = "mkdir -p 'pub/media/odd names' && cd 'pub/media/odd names' && printf one > 'with space' && printf two > \"$(printf 'line\\nbreak')\" && "
                             "printf three > ' leading' && printf four > \"it's \\\"quoted\\\"\" && printf five > ./-dash && printf six > 'gr\xC3\xBC\xC3\x9F' && mkdir empty && "
                             "ln -s 'with space' link && ln -s /nowhere/at/all dangling && chmod 640 ./-dash && echo ok";

} // namespace

/// The restore drill: back up, ruin, restore, compare.
class TestBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysThatThereIsNone();
    void takesABackupWhileTheStoreSells();
    void readsItBack();
    void copiesItHere();
    void showsWhatARestoreWouldOverwrite();
    void bringsARuinedStoreBack();
    void bringsItBackFromACopyHere();
    void noticesADamagedBackup();
    void refusesABackupThatIsNotThere();

private:
    QString run(const QString &command) const
    {
        const Result<QByteArray> answer = m_store->run(command);
        return answer ? QString::fromUtf8(*answer).trimmed() : u"failed: "_s + answer.problem().summary;
    }
    QString sql(const QString &query) const
    {
        const auto answer = m_store->sql(query);
        if (!answer)
            return u"failed: "_s + answer.problem().summary;
        QStringList lines;
        for (const QStringList &row : *answer)
            lines << row.join(u'\t');
        return lines.join(u'\n');
    }
    /// Every table's checksum, every view, trigger and routine as the database would make it again.
    QString database() const;
    /// Every file under pub/media and the code: kind, permissions, link target, content.
    QString files() const;

    std::unique_ptr<PracticeStore> m_store;
    std::unique_ptr<Client> m_client;
    Witness m_before;
    QString m_database, m_files, m_backup;
};

QString TestBackup::database() const
{
    // The schedule of cron and the locks are of the moment, not of the store.
    const QString tables = sql(u"SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' "
                               "AND table_name NOT IN ('cron_schedule', 'queue_lock', 'flag') ORDER BY table_name"_s);
    const QString views = sql(u"SELECT table_name, view_definition, security_type FROM information_schema.views WHERE table_schema = DATABASE() ORDER BY table_name"_s);
    const QString triggers = sql(u"SELECT trigger_name, event_manipulation, event_object_table, action_timing, action_statement FROM information_schema.triggers "
                                 "WHERE trigger_schema = DATABASE() ORDER BY trigger_name"_s);
    const QString routines = sql(u"SELECT routine_name, routine_definition FROM information_schema.routines WHERE routine_schema = DATABASE() ORDER BY routine_name"_s);
    return u"tables\n%1\nviews\n%2\ntriggers\n%3\nroutines\n%4"_s.arg(sql(u"CHECKSUM TABLE %1"_s.arg(tables.split(u'\n').join(u", "_s))), views, triggers, routines);
}

QString TestBackup::files() const
{
    return run(uR"(find . \( -path ./var -o -path ./generated -o -path ./pub/static \) -prune -o \( -type f -o -type l -o -type d \) -printf '%y %m %p -> %l\0' | LC_ALL=C sort -z | sha256sum
find . \( -path ./var -o -path ./generated -o -path ./pub/static \) -prune -o -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum)"_s);
}

void TestBackup::initTestCase()
{
    Result<PracticeStore> store = PracticeStore::up(u"live"_s);
    QVERIFY2(store, why(store));
    m_store = std::make_unique<PracticeStore>(*store);
    const Result<> fresh = m_store->reset();
    QVERIFY2(fresh, why(fresh));
    m_client = std::make_unique<Client>(*m_store);
    const Client::Ended added = m_client->add();
    QVERIFY2(added.code == 0, added.whole());

    // What real stores have and backups trip over.
    QCOMPARE(run(QString::fromUtf8(OddFiles)), u"ok"_s);
    QCOMPARE(sql(u"CREATE TABLE odd (id INT PRIMARY KEY, bytes BLOB, words TEXT CHARACTER SET utf8mb4, born TIMESTAMP NULL)"_s), QString());
    QCOMPARE(sql(u"INSERT INTO odd VALUES (1, UNHEX('00FF1A270A5C'), '\xF0\x9F\x9B\x92 it''s; -- \\\\ ok', '2020-02-29 12:00:00'), (2, NULL, '', NULL)"_s), QString());
    QCOMPARE(sql(u"CREATE TRIGGER odd_trigger BEFORE INSERT ON odd FOR EACH ROW SET NEW.words = CONCAT(NEW.words, ';')"_s), QString());
    QCOMPARE(sql(u"CREATE OR REPLACE VIEW odd_view AS SELECT id, words FROM odd WHERE id > 0"_s), QString());
    m_before = Witness::of(*m_store);
    m_database = database();
    m_files = files();
    QVERIFY(m_database.contains("odd_trigger"_L1) && m_database.contains("odd_view"_L1) && !m_database.contains("failed:"_L1));
    QVERIFY(!m_files.contains("failed:"_L1));
}

void TestBackup::saysThatThereIsNone()
{
    QCOMPARE(m_client->run({u"backups"_s, Client::StoreName, u"--json"_s}).out, QByteArray());
    for (const QString &command : {u"verify"_s, u"restore"_s}) {
        QStringList words{command, Client::StoreName, u"--quiet"_s};
        if (command == "restore"_L1)
            words << u"--yes"_s;
        const Client::Ended ended = m_client->run(words);
        QVERIFY2(ended.code == 2 && ended.said().size() == 2, ended.whole());
    }
}

void TestBackup::takesABackupWhileTheStoreSells()
{
    const Client::Ended ended = m_client->run({u"backup"_s, Client::StoreName});
    QVERIFY2(ended.code == 0, ended.whole());
    const QList<QJsonObject> backups = m_client->run({u"backups"_s, Client::StoreName, u"--json"_s}).events();
    QCOMPARE(backups.size(), 1);
    m_backup = backups.first()[u"backup"_s].toString();
    QVERIFY(!backups.first()[u"proof"_s].toString().isEmpty());
    QCOMPARE(backups.first()[u"version"_s].toString(), u"2.4.6-p1"_s);
    QCOMPARE(Witness::of(*m_store).differenceFrom(m_before), QString()); // it only looked
    QCOMPARE(database(), m_database);
    QCOMPARE(files(), m_files);
}

void TestBackup::readsItBack()
{
    const Client::Ended ended = m_client->run({u"verify"_s, Client::StoreName, m_backup});
    QVERIFY2(ended.code == 0, ended.whole());
}

void TestBackup::copiesItHere()
{
    const QString folder = m_client->home() + u"/copies"_s;
    const Client::Ended copied = m_client->run({u"download"_s, Client::StoreName, m_backup, folder, u"--json"_s});
    QVERIFY2(copied.code == 0, copied.whole());
    const QString path = copied.events().last()[u"path"_s].toString();
    QCOMPARE(QFileInfo(path).absolutePath(), QFileInfo(folder).absoluteFilePath());
    QProcess check; // By the checksums that came with it, as anybody would.
    check.setWorkingDirectory(path);
    check.start(u"sha256sum"_s, {u"-c"_s, u"--quiet"_s, u"SHA256SUMS"_s});
    QVERIFY(check.waitForFinished());
    QVERIFY2(check.exitCode() == 0, check.readAllStandardOutput().constData());
    QVERIFY(QFile::exists(path + u"/rescue.sh"_s) && QFile::exists(path + u"/info.env"_s));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(path) & others) && !(QFile::permissions(path + u"/database.sql.gz"_s) & others));

    // A copy that was broken off goes on; what is here is not fetched again.
    QVERIFY(QFile::rename(path + u"/media.tar.gz"_s, path + u"/media.tar.gz.partial"_s));
    QVERIFY(QFile::resize(path + u"/media.tar.gz.partial"_s, QFileInfo(path + u"/media.tar.gz.partial"_s).size() / 2));
    const Client::Ended again = m_client->run({u"download"_s, Client::StoreName, folder});
    QVERIFY2(again.code == 0, again.whole());
    QVERIFY(QFile::exists(path + u"/media.tar.gz"_s) && !QFile::exists(path + u"/media.tar.gz.partial"_s));
    check.start(u"sha256sum"_s, {u"-c"_s, u"--quiet"_s, u"SHA256SUMS"_s});
    QVERIFY(check.waitForFinished() && check.exitCode() == 0);

    const Client::Ended noFolder = m_client->run({u"download"_s, Client::StoreName, m_backup, path + u"/info.env"_s, u"--quiet"_s});
    QVERIFY2(noFolder.code == 2 && noFolder.said().size() == 2, noFolder.whole());
    // A backup holds the store's env.php, as it must; nothing else on this computer may hold what is in there.
    QVERIFY(QDir(folder).removeRecursively());
}

void TestBackup::showsWhatARestoreWouldOverwrite()
{
    QCOMPARE(run(u"echo more > app/not-in-the-backup.php && mv composer.json composer.json.kept && echo '{}' > composer.json && echo ok"_s), u"ok"_s);
    const QString before = run(u"ls -R ~/.storewright/stores | grep -v heartbeat | sha256sum"_s);
    const Client::Ended shown = m_client->run({u"restore"_s, Client::StoreName, m_backup, u"--preview"_s, u"--json"_s});
    QVERIFY2(shown.code == 0, shown.whole());
    const QJsonObject preview = shown.events().last();
    QCOMPARE(preview[u"event"_s].toString(), u"preview"_s);
    QCOMPARE(preview[u"newer"_s][u"orders"_s].toInt(-1), 0);
    QStringList added, changed;
    for (const QJsonValue &file : preview[u"examples"_s].toArray())
        (file[u"how"_s] == u"added"_s ? added : changed) << file[u"path"_s].toString();
    QVERIFY2(added.join(u' ').contains(u"not-in-the-backup.php"_s) && changed.join(u' ').contains(u"composer.json"_s), shown.whole());
    // In words too, and either way nothing is left on the server.
    const Client::Ended words = m_client->run({u"restore"_s, Client::StoreName, m_backup, u"--preview"_s});
    QVERIFY2(words.code == 0 && words.out.contains("not-in-the-backup.php"), words.whole());
    QCOMPARE(run(u"ls -R ~/.storewright/stores | grep -v heartbeat | sha256sum"_s), before);
    QCOMPARE(run(u"rm app/not-in-the-backup.php && mv composer.json.kept composer.json && echo ok"_s), u"ok"_s);
    QCOMPARE(files(), m_files);
}

void TestBackup::bringsARuinedStoreBack()
{
    // Everything at once: tables gone, rows changed, a table too many, files gone, changed and too many.
    for (const QString &query : {u"DROP VIEW odd_view"_s, u"DROP TRIGGER odd_trigger"_s, u"DROP TABLE odd"_s, u"UPDATE sales_order SET grand_total = 0"_s,
                                 u"SET FOREIGN_KEY_CHECKS=0; DELETE FROM customer_entity"_s, u"CREATE TABLE left_by_the_failure (id INT)"_s})
        QCOMPARE(sql(query), QString());
    QCOMPARE(run(u"rm -rf 'pub/media/odd names' && rm -f composer.lock vendor/autoload.php && echo '<?php broken' > app/bootstrap.php && echo more > app/left-by-the-failure.php && echo ok"_s), u"ok"_s);
    QVERIFY(m_store->fetch(u"/"_s).status != 200);

    const Client::Ended ended = m_client->run({u"restore"_s, Client::StoreName, m_backup, u"--yes"_s});
    QVERIFY2(ended.code == 0, ended.whole());
    QCOMPARE(database(), m_database);
    QCOMPARE(files(), m_files);
    QCOMPARE(Witness::of(*m_store).differenceFrom(m_before), QString());
    QCOMPARE(run(u"cat \"pub/media/odd names/$(printf 'line\\nbreak')\"; readlink 'pub/media/odd names/dangling'"_s), u"two/nowhere/at/all"_s);
}

void TestBackup::bringsItBackFromACopyHere()
{
    const QString folder = m_client->home() + u"/copies"_s;
    const Client::Ended copied = m_client->run({u"download"_s, Client::StoreName, m_backup, folder, u"--json"_s});
    QVERIFY2(copied.code == 0, copied.whole());
    const QString path = copied.events().last()[u"path"_s].toString();
    // The server has lost its backups, too.
    QCOMPARE(run(u"rm -rf ~/.storewright/stores/*/backups/* && rm -f composer.lock && echo '<?php broken' > app/bootstrap.php && rm -rf 'pub/media/odd names' && echo ok"_s), u"ok"_s);
    for (const QString &query : {u"DROP TRIGGER odd_trigger"_s, u"DELETE FROM odd"_s, u"UPDATE sales_order SET grand_total = 1"_s})
        QCOMPARE(sql(query), QString());

    for (const auto &[words, meant] : {std::pair{QStringList{u"--from"_s, m_client->home()}, u"no copy"_s}, std::pair{QStringList{m_backup, u"--from"_s, path}, u"twice"_s}}) {
        const Client::Ended refused = m_client->run(QStringList{u"restore"_s, Client::StoreName, u"--yes"_s, u"--quiet"_s} + words);
        QVERIFY2(refused.code == 2 && refused.said().size() == 2 && refused.err.contains(meant.toUtf8()), refused.whole());
    }
    const Client::Ended ended = m_client->run({u"restore"_s, Client::StoreName, u"--from"_s, path, u"--yes"_s});
    QVERIFY2(ended.code == 0, ended.whole());
    QCOMPARE(database(), m_database);
    QCOMPARE(files(), m_files);
    QCOMPARE(Witness::of(*m_store).differenceFrom(m_before), QString());
    QVERIFY(QDir(folder).removeRecursively());
}

void TestBackup::noticesADamagedBackup()
{
    const QString folder = u"~/.storewright/stores/*/backups/%1"_s.arg(m_backup);
    // One byte in the middle, the size as it was.
    QCOMPARE(run(u"cd %1 && cp -p code.tar.zst /tmp/.sw-kept-code && printf X | dd of=code.tar.zst bs=1 seek=2000 conv=notrunc 2>/dev/null && echo ok"_s.arg(folder)), u"ok"_s);
    const Client::Ended verified = m_client->run({u"verify"_s, Client::StoreName, m_backup, u"--quiet"_s});
    QVERIFY2(verified.code == 6 && verified.said().size() == 2, verified.whole());
    QVERIFY2(verified.err.contains("code"), verified.whole());

    const Client::Ended restored = m_client->run({u"restore"_s, Client::StoreName, m_backup, u"--yes"_s, u"--quiet"_s});
    QVERIFY2(restored.code != 0, restored.whole()); // nothing comes out of a backup that is not what it was
    QCOMPARE(Witness::of(*m_store).differenceFrom(m_before), QString());
    QCOMPARE(database(), m_database);
    QCOMPARE(run(u"cp -p /tmp/.sw-kept-code %1/code.tar.zst && rm /tmp/.sw-kept-code && echo ok"_s.arg(folder)), u"ok"_s);
}

void TestBackup::refusesABackupThatIsNotThere()
{
    for (const QString &id : {u"20200101T000000Z"_s, u"../../../../etc"_s}) {
        const Client::Ended ended = m_client->run({u"restore"_s, Client::StoreName, id, u"--yes"_s, u"--quiet"_s});
        QVERIFY2(ended.code == 2 && ended.said().size() == 2, ended.whole());
    }
}

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
