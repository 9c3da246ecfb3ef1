#include "tests/live/client.h"
#include "tests/live/witness.h"
#include "tests/todaysshare.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Everything that usually goes wrong: one sentence, one piece of advice, the right exit code, and a store that is as it was.
class TestFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void leavesTheStoreAsItWas_data();
    void leavesTheStoreAsItWas();
    void mendsWhatCanBeMendedFromHere();
    void waitsForAPersonWhoWantsToDecide();
    void cleanup();

private:
    std::unique_ptr<PracticeStore> m_store;
    Witness m_before;
    QTemporaryDir m_dir;
};

namespace {

/// Where the client goes and what it brings, when that is what is wrong.
enum class Visit { Usual, InPlace, ClosedPort, WrongPassword, StrangeKey, StrangeServer, NoAccessKeys };

} // namespace

void TestFaults::initTestCase()
{
    Result<PracticeStore> store = PracticeStore::up(sharedStore());
    QVERIFY2(store, why(store));
    m_store = std::make_unique<PracticeStore>(*store);
    const Result<> fresh = m_store->reset();
    QVERIFY2(fresh, why(fresh));
    m_before = Witness::of(*m_store);
    QCOMPARE(m_before.fact(Witness::LockedVersion), u"2.4.6-p1"_s);
    QCOMPARE(m_before.fact(Witness::Storefront), u"200"_s);
    QVERIFY(m_before.fact(Witness::Orders).startsWith("1000\t"_L1));
    QCOMPARE(QProcess::execute(u"ssh-keygen"_s, {u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, QString(), u"-f"_s, m_dir.filePath(u"strange"_s)}), 0);
}

void TestFaults::leavesTheStoreAsItWas_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("visit");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("word"); ///< Of what is said: the reader is told about this fault and no other.
    // Who does not even get in costs next to nothing, and is tried every day.
    auto row = [number = 0](const char *name, const char *fault, Visit visit, int code, const char *word) mutable {
        if (*fault == '\0' || isInTodaysShare(number++))
            QTest::newRow(name) << QString::fromLatin1(fault) << int(visit) << code << QString::fromLatin1(word);
    };
    row("unreachable host", "", Visit::ClosedPort, 4, "127.0.0.1");
    row("wrong password", "", Visit::WrongPassword, 4, "password");
    row("refused key", "", Visit::StrangeKey, 4, "key");
    row("unknown host key", "", Visit::StrangeServer, 4, "does not know the server");
    row("changed host key", "host-key-changed", Visit::Usual, 4, "host key");
    row("wrong access keys", "wrong-keys", Visit::Usual, 4, "access keys");
    row("no access keys", "no-keys", Visit::NoAccessKeys, 4, "access keys");
    row("forbidden archives", "forbidden", Visit::Usual, 3, "access keys"); // only Composer finds out, beside the store
    row("git clone", "git-clone", Visit::Usual, 3, "git");
    row("unwritable directory", "unwritable", Visit::Usual, 3, "written");
    row("database down", "database-down", Visit::Usual, 3, "database");
    row("Composer conflict", "conflict", Visit::Usual, 3, "composer.json");
    // Met on the copy, beside the store; in place the store has to go back.
    row("failing compile", "compile-error", Visit::Usual, 3, "class");
    row("failing data patch", "failing-data-patch", Visit::Usual, 3, "convert its data");
    row("failing compile, in place", "compile-error", Visit::InPlace, 5, "class");
    row("failing data patch, in place", "failing-data-patch", Visit::InPlace, 5, "convert its data");
}

void TestFaults::leavesTheStoreAsItWas()
{
    QFETCH(QString, fault);
    QFETCH(int, visit);
    QFETCH(int, code);
    QFETCH(QString, word);

    Client client(*m_store);
    const Client::Ended added = client.add(); // the host key is known from here on
    QVERIFY2(added.code == 0, added.whole());
    if (!fault.isEmpty()) {
        const Result<> broken = m_store->breakIt(fault);
        QVERIFY2(broken, why(broken));
    }

    QStringList words{u"upgrade"_s, Client::StoreName, u"--yes"_s, u"--quiet"_s};
    QByteArray input;
    switch (Visit(visit)) {
    case Visit::Usual: break;
    case Visit::ClosedPort: words[1] = client.address({}, 1); break;
    case Visit::WrongPassword:
        words[1] = client.address();
        words << u"--password-stdin"_s;
        input = "not the password\n";
        break;
    case Visit::StrangeKey: words << u"--identity"_s << m_dir.filePath(u"strange"_s); break;
    case Visit::StrangeServer:
        QVERIFY(QFile::remove(client.dataDir() + u"/known_hosts"_s));
        break;
    case Visit::InPlace: words << u"--method"_s << u"in-place"_s; break;
    case Visit::NoAccessKeys: client.setAccessKeys({}, {}); break;
    }
    const Client::Ended ended = client.run(words, input);

    QVERIFY2(ended.code == code, ended.whole());
    const QStringList said = ended.said();
    QVERIFY2(said.size() == 2, ended.whole()); // one sentence, one piece of advice
    QVERIFY2(said.join(u' ').contains(word, Qt::CaseInsensitive), ended.whole());
    for (const QString &line : said)
        QVERIFY2(!line.contains("Exception"_L1) && !line.contains("exit code"_L1) && !line.contains("exited"_L1), ended.whole());
    QVERIFY2(!ended.err.contains("PHP Fatal") || code == 5, ended.whole());

    if (fault.isEmpty()) {
        QCOMPARE(Witness::of(*m_store).differenceFrom(m_before), QString());
        return;
    }
    if (fault != "database-down"_L1) {
        const Witness after = Witness::of(*m_store);
        QCOMPARE(after.fact(Witness::Storefront), u"200"_s);
        QCOMPARE(after.fact(Witness::Orders), m_before.fact(Witness::Orders));
        QCOMPARE(after.fact(Witness::Flag), u"no"_s);
    }
    const Result<> mended = m_store->mend(fault);
    QVERIFY2(mended, why(mended));
    QCOMPARE(Witness::of(*m_store).differenceFrom(m_before), QString());
}

void TestFaults::mendsWhatCanBeMendedFromHere()
{
    Client client(*m_store);
    const Client::Ended added = client.add();
    QVERIFY2(added.code == 0, added.whole());
    const Result<> broken = m_store->breakIt(u"stuck-maintenance"_s);
    QVERIFY2(broken, why(broken));
    QCOMPARE(m_store->fetch(u"/"_s).status, 503);
    const Client::Ended ended = client.run({u"upgrade"_s, Client::StoreName, u"--yes"_s, u"--quiet"_s});
    QVERIFY2(ended.code == 3 && ended.said().size() == 2, ended.whole());
    const qsizetype at = ended.err.indexOf("--fix ");
    QVERIFY2(at > 0, ended.whole());
    const QString check = QString::fromUtf8(ended.err.mid(at + 6)).section(u'\n', 0, 0).trimmed();

    const Client::Ended strange = client.run({u"check"_s, Client::StoreName, u"--fix"_s, u"nothing-of-the-kind"_s, u"--yes"_s});
    QVERIFY2(strange.code == 2 && strange.err.contains(check.toUtf8()), strange.whole());
    const Client::Ended mended = client.run({u"check"_s, Client::StoreName, u"--fix"_s, check, u"--yes"_s});
    QVERIFY2(mended.code == 0, mended.whole());
    const Result<> told = m_store->mend(u"stuck-maintenance"_s);
    QVERIFY2(told, why(told));
    QCOMPARE(Witness::of(*m_store).differenceFrom(m_before), QString());
}

void TestFaults::waitsForAPersonWhoWantsToDecide()
{
    Client client(*m_store);
    const Client::Ended added = client.add();
    QVERIFY2(added.code == 0, added.whole());
    const Result<> broken = m_store->breakIt(u"failing-data-patch"_s);
    QVERIFY2(broken, why(broken));
    const Client::Ended ended = client.run({u"upgrade"_s, Client::StoreName, u"--yes"_s, u"--quiet"_s, u"--method"_s, u"in-place"_s, u"--on-failure"_s, u"wait"_s});
    QVERIFY2(ended.code == 6 && ended.said().size() == 2, ended.whole());
    QVERIFY2(ended.err.contains("--retry") && ended.err.contains("--restore"), ended.whole());
    QCOMPARE(m_store->fetch(u"/"_s).status, 503); // nobody meets a half-changed store
    const Client::Ended status = client.run({u"status"_s, Client::StoreName, u"--json"_s});
    QCOMPARE(status.events().value(0)[u"waiting_for"_s].toString(), u"decision"_s);

    const Client::Ended again = client.run({u"attach"_s, Client::StoreName, u"--quiet"_s, u"--retry"_s});
    QVERIFY2(again.code == 6, again.whole()); // it fails again, and waits again
    const Client::Ended restored = client.run({u"attach"_s, Client::StoreName, u"--quiet"_s, u"--restore"_s});
    QVERIFY2(restored.code == 5, restored.whole());
    const Result<> mended = m_store->mend(u"failing-data-patch"_s);
    QVERIFY2(mended, why(mended));
    QCOMPARE(Witness::of(*m_store).differenceFrom(m_before), QString());
}

void TestFaults::cleanup()
{
    if (!QTest::currentTestFailed())
        return;
    const Result<> fresh = m_store->reset();
    QVERIFY2(fresh, why(fresh));
}

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
