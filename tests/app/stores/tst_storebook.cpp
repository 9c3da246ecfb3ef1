#include "app/stores/schema.h"
#include "app/stores/storebook.h"

#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;

namespace {

Store exampleStore(const QString &name)
{
    Store store;
    store.name = name;
    store.group = u"Küche & Bad"_s;
    store.address = {u"magento"_s, u"::1"_s, 2222, u"/srv/my store"_s, u"/home/me/.ssh/id"_s, u"me@jump:22"_s};
    store.loginWay = Login::Way::KeyFile;
    store.keyFile = u"/home/me/.ssh/id'key"_s;
    store.root = u"/srv/my store"_s;
    store.php = u"/usr/bin/php8.2"_s;
    store.composer = u"/usr/local/bin/composer"_s;
    store.baseUrl = u"https://shop.example/"_s;
    store.edition = u"Magento Open Source"_s;
    store.version = u"2.4.6-p1"_s;
    store.phpVersion = u"8.2.29"_s;
    store.newestFitting = u"2.4.7-p6"_s;
    store.newestOfLine = u"2.4.6-p11"_s;
    store.checkedAt = QDateTime::fromMSecsSinceEpoch(1763694000123, Qt::UTC);
    store.lastBackup = QDateTime::fromMSecsSinceEpoch(1763694000456, Qt::UTC);
    store.lastProblem = u"It's \"off\"; DROP TABLE stores;"_s;
    store.lastOutcome = u"restored"_s;
    store.currentRun = u"20261121T031000Z-4f2a9c"_s;
    store.componentUpdates = 3;
    return store;
}

QFile::Permissions othersMay(const QString &path)
{
    return QFile::permissions(path) & (QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther);
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

void inSqlite(const QString &file, const QString &statement)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"beside"_s);
        database.setDatabaseName(file);
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(statement));
    }
    QSqlDatabase::removeDatabase(u"beside"_s);
}

} // namespace

class TestStoreBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void keepsEveryPartOfAStore();
    void giveAStoreAnIdThatIsNeverUsedTwice();
    void refusesANameTwiceHoweverItIsWritten();
    void findsANameInAnyCaseAndTellsTheNearestOnes();
    void changesAndRemovesAStoreWithItsHistory();
    void keepsOneRowARunNewestFirst();
    void keepsSettings();
    void closesFolderAndFileToOthers();
    void leavesTheFolderOfSomebodyElseAsItIs();
    void leavesADamagedFileAsItIsAndSaysSo();
    void noticesDamageInTheMiddle();
    void leavesTheFileOfANewerProgramAsItIs();
    void remembersWhatIsHeldAndWhy();
    void bringsTheBookOfTheFirstVersionUp();
    void saysWhichFolderCannotBeWritten();
    void letsTwoThreadsWriteAtOnce();
    void givesEachBookItsOwnSecrets();

private:
    std::unique_ptr<StoreBook> open()
    {
        Result<std::unique_ptr<StoreBook>> book = StoreBook::open(m_dir->path());
        if (!book)
            qFatal("%s %s", qPrintable(book.problem().summary), qPrintable(book.problem().evidence));
        return std::move(*book);
    }
    QString file() const { return m_dir->filePath(u"stores.sqlite"_s); }
    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestStoreBook::keepsEveryPartOfAStore()
{
    const Store before = exampleStore(u"Müller’s “shop”"_s);
    QVERIFY(open()->add(before));
    const Result<Store> after = open()->find(before.name);
    QVERIFY(after);
    QVERIFY(after->id > 0);
    QCOMPARE(after->name, before.name);
    QCOMPARE(after->group, before.group);
    QCOMPARE(after->address, before.address);
    QCOMPARE(after->loginWay, before.loginWay);
    QCOMPARE(after->keyFile, before.keyFile);
    QCOMPARE(after->root, before.root);
    QCOMPARE(after->php, before.php);
    QCOMPARE(after->composer, before.composer);
    QCOMPARE(after->baseUrl, before.baseUrl);
    QCOMPARE(after->edition, before.edition);
    QCOMPARE(after->version, before.version);
    QCOMPARE(after->phpVersion, before.phpVersion);
    QCOMPARE(after->newestFitting, before.newestFitting);
    QCOMPARE(after->newestOfLine, before.newestOfLine);
    QCOMPARE(after->checkedAt, before.checkedAt);
    QCOMPARE(after->lastBackup, before.lastBackup);
    QVERIFY(after->lastUpgrade.isNull());
    QCOMPARE(after->lastProblem, before.lastProblem);
    QCOMPARE(after->lastOutcome, before.lastOutcome);
    QCOMPARE(after->currentRun, before.currentRun);
    QCOMPARE(after->componentUpdates, 3);
}

void TestStoreBook::giveAStoreAnIdThatIsNeverUsedTwice()
{
    const auto book = open();
    const Result<Store> first = book->add(exampleStore(u"One"_s));
    QVERIFY(first);
    QVERIFY(book->remove(first->id));
    const Result<Store> second = book->add(exampleStore(u"Two"_s));
    QVERIFY(second);
    QVERIFY(second->id > first->id); // else it would be given the secrets of the first
}

void TestStoreBook::refusesANameTwiceHoweverItIsWritten()
{
    const auto book = open();
    QVERIFY(book->add(exampleStore(u"Küche"_s)));
    const Result<Store> again = book->add(exampleStore(u" KÜCHE "_s));
    QVERIFY(!again);
    QCOMPARE(again.problem().kind, Problem::Kind::Usage);
    QVERIFY(again.problem().summary.contains(u"Küche"_s));

    Result<Store> other = book->add(exampleStore(u"Other"_s));
    QVERIFY(other);
    other->name = u"küche"_s;
    QVERIFY(!book->save(*other));
    QVERIFY(!book->add(exampleStore(u"  "_s)));
    QCOMPARE(book->stores().size(), 2);
}

void TestStoreBook::findsANameInAnyCaseAndTellsTheNearestOnes()
{
    const auto book = open();
    QVERIFY(book->add(exampleStore(u"Garden tools"_s)));
    QVERIFY(book->add(exampleStore(u"Kitchen"_s)));
    QVERIFY(book->find(u"gARDEN TOOLS"_s));
    const Result<Store> near = book->find(u"kitchn"_s);
    QVERIFY(!near);
    QCOMPARE(near.problem().kind, Problem::Kind::Usage);
    QVERIFY(near.problem().advice.contains(u"“Kitchen”"_s));
    QVERIFY(!near.problem().advice.contains(u"Garden"_s));
    QVERIFY(book->find(u"something else"_s).problem().advice.contains(u"stores list"_s));
}

void TestStoreBook::changesAndRemovesAStoreWithItsHistory()
{
    const auto book = open();
    Result<Store> store = book->add(exampleStore(u"One"_s));
    QVERIFY(store);
    store->version = u"2.4.7-p6"_s;
    QVERIFY(book->save(*store));
    QCOMPARE(book->byId(store->id)->version, u"2.4.7-p6"_s);
    QVERIFY(book->remember(store->id, {u"r1"_s, u"upgrade"_s, {}, {}, {}, {}, u"done"_s, 1, {}}));
    QVERIFY(book->remove(store->id));
    QVERIFY(book->history(store->id).isEmpty());
    QVERIFY(!book->byId(store->id));
    QVERIFY(!book->remove(store->id));
    QVERIFY(!book->save(*store));
    QVERIFY(!book->remember(store->id, {u"r2"_s, {}, {}, {}, {}, {}, {}, 1, {}}));
}

void TestStoreBook::keepsOneRowARunNewestFirst()
{
    const auto book = open();
    const qint64 id = book->add(exampleStore(u"One"_s))->id;
    const QDateTime early = QDateTime::fromMSecsSinceEpoch(1000, Qt::UTC);
    const QDateTime late = QDateTime::fromMSecsSinceEpoch(2000, Qt::UTC);
    QVERIFY(book->remember(id, {u"a"_s, u"upgrade"_s, u"2.4.6"_s, u"2.4.7"_s, early, {}, {}, -1, {}}));
    QVERIFY(book->remember(id, {u"b"_s, u"backup"_s, {}, {}, late, late, u"done"_s, 0, u"{}"_s}));
    QVERIFY(book->remember(id, {u"a"_s, u"upgrade"_s, u"2.4.6"_s, u"2.4.7"_s, early, late, u"restored"_s, 4200, u"{\"x\":1}"_s}));
    const QList<StoreBook::PastRun> history = book->history(id);
    QCOMPARE(history.size(), 2);
    QCOMPARE(history[0].runId, u"b"_s);
    QCOMPARE(history[1].outcome, u"restored"_s);
    QCOMPARE(history[1].ended, late);
    QCOMPARE(history[1].closedMs, 4200);
    QCOMPARE(history[1].reportJson, u"{\"x\":1}"_s);
}

void TestStoreBook::keepsSettings()
{
    QCOMPARE(open()->setting(u"language"_s, u"en"_s), u"en"_s);
    QVERIFY(open()->setSetting(u"language"_s, u"de"_s));
    QVERIFY(open()->setSetting(u"theme"_s, {}));
    QCOMPARE(open()->setting(u"language"_s, u"en"_s), u"de"_s);
    QCOMPARE(open()->setting(u"theme"_s, u"dark"_s), QString());
}

void TestStoreBook::closesFolderAndFileToOthers()
{
    const QString folder = m_dir->filePath(u"made/by/us"_s);
    const Result<std::unique_ptr<StoreBook>> book = StoreBook::open(folder);
    QVERIFY(book);
    QVERIFY((*book)->add(exampleStore(u"One"_s)));
    QCOMPARE(othersMay(folder), QFile::Permissions());
    const QStringList files = QDir(folder).entryList(QDir::Files);
    QVERIFY(files.contains(u"stores.sqlite"_s));
    for (const QString &each : files)
        QCOMPARE(othersMay(folder + u'/' + each), QFile::Permissions());
}

void TestStoreBook::leavesTheFolderOfSomebodyElseAsItIs()
{
    QVERIFY(QFile::setPermissions(m_dir->path(), QFile::Permissions(0x7755)));
    const QFile::Permissions before = QFile::permissions(m_dir->path());
    open();
    QCOMPARE(QFile::permissions(m_dir->path()), before);
    QCOMPARE(othersMay(file()), QFile::Permissions());
}

void TestStoreBook::leavesADamagedFileAsItIsAndSaysSo()
{
    const QByteArray rubbish = QByteArray("not a database at all\n").repeated(500);
    write(file(), rubbish);
    const Result<std::unique_ptr<StoreBook>> book = StoreBook::open(m_dir->path());
    QVERIFY(!book);
    QCOMPARE(book.problem().kind, Problem::Kind::Failed);
    QVERIFY(book.problem().advice.contains(file()));
    QCOMPARE(contents(file()), rubbish);
}

void TestStoreBook::noticesDamageInTheMiddle()
{
    {
        const auto book = open();
        for (int i = 0; i < 60; ++i)
            QVERIFY(book->add(exampleStore(u"Store %1"_s.arg(i))));
    }
    QByteArray bytes = contents(file());
    QVERIFY(bytes.size() > 5 * 4096);
    bytes.replace(4096, 8192, QByteArray(8192, '\x5a'));
    write(file(), bytes);
    const Result<std::unique_ptr<StoreBook>> book = StoreBook::open(m_dir->path());
    QVERIFY(!book);
    QVERIFY(book.problem().summary.contains(u"damaged"_s));
    QCOMPARE(contents(file()), bytes);
}

void TestStoreBook::leavesTheFileOfANewerProgramAsItIs()
{
    open();
    inSqlite(file(), u"PRAGMA user_version = %1"_s.arg(Schema::newest() + 1));
    const QByteArray before = contents(file());
    const Result<std::unique_ptr<StoreBook>> book = StoreBook::open(m_dir->path());
    QVERIFY(!book);
    QVERIFY(book.problem().summary.contains(u"newer Storewright"_s));
    QCOMPARE(contents(file()), before);
}

void TestStoreBook::remembersWhatIsHeldAndWhy()
{
    const QDate today(2026, 11, 27);
    const auto book = open();
    const qint64 id = book->add(exampleStore(u"Shop"_s))->id;
    const qint64 other = book->add(exampleStore(u"Other"_s))->id;
    QVERIFY(book->hold(id, {u"acme/module-x"_s, u"3.0 loses our labels; it's known"_s, {}}));
    QVERIFY(book->hold(id, {u"acme/module-y"_s, u"until the relaunch"_s, today}));
    QVERIFY(book->hold(id, {u"acme/module-z"_s, u"was only for the summer"_s, today.addDays(-1)}));
    auto holds = book->holds(id, today);
    QCOMPARE(holds.size(), 2);
    QCOMPARE(holds[0].package, u"acme/module-x"_s);
    QCOMPARE(holds[0].reason, u"3.0 loses our labels; it's known"_s);
    QVERIFY(!holds[0].until.isValid());
    QCOMPARE(holds[1].until, today);
    QVERIFY(book->holds(other, today).isEmpty());
    QVERIFY(book->hold(id, {u"acme/module-x"_s, u"another reason"_s, {}}));
    QCOMPARE(book->holds(id, today).first().reason, u"another reason"_s);
    QVERIFY(book->letGo(id, u"acme/module-x"_s));
    QCOMPARE(book->holds(id, today).size(), 1);
    QVERIFY(book->remove(id));
    QVERIFY(book->holds(id, today).isEmpty());
}

void TestStoreBook::bringsTheBookOfTheFirstVersionUp()
{
    const qint64 id = open()->add(exampleStore(u"Shop"_s))->id;
    inSqlite(file(), u"DROP TABLE holds"_s);
    inSqlite(file(), u"PRAGMA user_version = 1"_s);
    const auto book = open();
    QCOMPARE(book->stores().size(), 1);
    QVERIFY(book->hold(id, {u"acme/module-x"_s, u"because"_s, {}}));
    QCOMPARE(book->holds(id, QDate(2026, 1, 1)).size(), 1);
}

void TestStoreBook::saysWhichFolderCannotBeWritten()
{
    write(m_dir->filePath(u"file"_s), "x");
    const Result<std::unique_ptr<StoreBook>> book = StoreBook::open(m_dir->filePath(u"file/folder"_s));
    QVERIFY(!book);
    QVERIFY(book.problem().summary.contains(m_dir->filePath(u"file/folder"_s)));
    QVERIFY(!book.problem().advice.isEmpty());
}

void TestStoreBook::letsTwoThreadsWriteAtOnce()
{
    constexpr int Each = 25;
    std::atomic<int> failed = 0;
    const auto fill = [&](const QString &prefix) {
        const Result<std::unique_ptr<StoreBook>> book = StoreBook::open(m_dir->path());
        for (int i = 0; i < Each; ++i) {
            if (!book || !(*book)->add(exampleStore(prefix + QString::number(i))))
                ++failed;
        }
    };
    std::thread one(fill, u"a"_s);
    std::thread other(fill, u"b"_s);
    one.join();
    other.join();
    QCOMPARE(failed.load(), 0);
    QCOMPARE(open()->stores().size(), 2 * Each);
}

void TestStoreBook::givesEachBookItsOwnSecrets()
{
    // A home of its own: that of whoever tests may hold what another program, or another day, has left there.
    QVERIFY(qputenv("HOME", m_dir->path().toUtf8()));
    for (const char *name : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        qunsetenv(name);
    QVERIFY(!open()->secretsScope().isEmpty());
    const Result<std::unique_ptr<StoreBook>> usual = StoreBook::open();
    QVERIFY2(usual, usual ? "" : qPrintable(usual.problem().summary + u' ' + usual.problem().evidence));
    QVERIFY((*usual)->secretsScope().isEmpty());
    QVERIFY((*usual)->knownHostsFile().startsWith((*usual)->dataDir()));
}

QTEST_GUILESS_MAIN(TestStoreBook)
#include "tst_storebook.moc"
