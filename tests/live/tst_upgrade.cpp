#include "tests/canaries/canaries.h"
#include "tests/live/client.h"
#include "tests/live/witness.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;

/// The main job: one upgrade from the command line, then everything that can be seen of it from outside.
class TestUpgrade : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void changesNothingBeforeItIsAsked();
    void rehearsesAllOfItOnACopy();
    void endsWellWithTheNewestThatFits();
    void installsTheNewVersionEverywhere();
    void runsTheNewVersionsPatches();
    void answersVisitors();
    void keepsEveryOrder();
    void putsCachesCronAndFlagBack();
    void leavesABackupThatReadsBack();
    void leavesNothingOfItselfInTheStore();
    void leavesNoSecretsAndNoLease();
    void tellsWhatWasDone();
    void doesNothingTheSecondTime();

private:
    std::unique_ptr<PracticeStore> m_store;
    std::unique_ptr<Client> m_client;
    Witness m_before, m_after;
    Client::Ended m_upgrade;
    QString run(const QString &command) const
    {
        const Result<QByteArray> answer = m_store->run(command);
        return answer ? QString::fromUtf8(*answer).trimmed() : u"failed: "_s + answer.problem().summary;
    }
};

void TestUpgrade::initTestCase()
{
    Result<PracticeStore> store = PracticeStore::up(sharedStore());
    QVERIFY2(store, why(store));
    m_store = std::make_unique<PracticeStore>(*store);
    const Result<> fresh = m_store->reset();
    QVERIFY2(fresh, why(fresh));
    m_client = std::make_unique<Client>(*m_store);
    const Client::Ended added = m_client->add();
    QVERIFY2(added.code == 0, added.whole());
    m_before = Witness::of(*m_store);
    QCOMPARE(m_before.fact(Witness::LockedVersion), u"2.4.6-p1"_s);
    QCOMPARE(m_before.fact(Witness::Storefront), u"200"_s);
    QVERIFY(m_before.fact(Witness::Orders).startsWith("1000\t"_L1));
}

void TestUpgrade::changesNothingBeforeItIsAsked()
{
    const Client::Ended checked = m_client->run({u"check"_s, Client::StoreName});
    QVERIFY2(checked.code == 0, checked.whole());
    const Client::Ended versions = m_client->run({u"versions"_s, Client::StoreName, u"--json"_s});
    QVERIFY2(versions.code == 0, versions.whole());
    QCOMPARE(versions.events().value(0)[u"newest_fitting"_s].toString(), u"2.4.7-p6"_s);
    const Client::Ended planned = m_client->run({u"plan"_s, Client::StoreName, u"--to"_s, u"2.4.7-p6"_s});
    QVERIFY2(planned.code == 0 && planned.out.contains("setup:upgrade"), planned.whole());
    const Client::Ended extensions = m_client->run({u"extensions"_s, Client::StoreName, u"--to"_s, u"2.4.8"_s, u"--json"_s});
    QVERIFY2(extensions.code == 0 && extensions.out.contains("\"held_by\":\"magento/framework >=103.0.6 <103.0.8\""), extensions.whole());
    const Client::Ended conflict = m_client->run({u"rehearse"_s, Client::StoreName, u"--to"_s, u"2.4.8"_s});
    QVERIFY2(conflict.code == 3 && conflict.whole().contains("Version 3.0.0 of Acme Gift Wrap fits: take it?") , conflict.whole());
    QVERIFY2(conflict.whole().contains("--to 2.4.8 --update acme/module-gift-wrap=3.0.0") && conflict.whole().contains("--to 2.4.8 --take-out acme/module-gift-wrap"), conflict.whole());
    for (const QStringList &way : {QStringList{u"--update"_s, u"acme/module-gift-wrap=3.0.0"_s}, QStringList{u"--take-out"_s, u"acme/module-gift-wrap"_s}}) {
        const Client::Ended fits = m_client->run(QStringList{u"rehearse"_s, Client::StoreName, u"--to"_s, u"2.4.8"_s} + way);
        QVERIFY2(fits.code == 0, fits.whole());
    }
    const Client::Ended unasked = m_client->run({u"upgrade"_s, Client::StoreName});
    QVERIFY2(unasked.code == 2, unasked.whole());
    QCOMPARE(Witness::of(*m_store).differenceFrom(m_before), QString());
    QCOMPARE(run(u"ls -A ~/.storewright 2>/dev/null; true"_s), QString());
}

void TestUpgrade::rehearsesAllOfItOnACopy()
{
    const Client::Ended rehearsed = m_client->run({u"rehearse"_s, Client::StoreName, u"--to"_s, u"2.4.7-p6"_s, u"--whole"_s});
    QVERIFY2(rehearsed.code == 0, rehearsed.whole());
    QVERIFY2(rehearsed.whole().contains("works on a copy of your store. The store itself was not touched."), rehearsed.whole());
    QVERIFY2(rehearsed.whole().contains("Generated code and dependency injection configuration successfully."), rehearsed.whole());
    QCOMPARE(Witness::of(*m_store).differenceFrom(m_before), QString());
    const auto databases = m_store->sql(u"SHOW DATABASES"_s);
    QVERIFY(databases && !databases->isEmpty());
    for (const QStringList &row : *databases)
        QVERIFY2(!row.value(0).contains("scratch"_L1), qPrintable(row.value(0)));
    QCOMPARE(run(u"ls -d ~/.storewright/stores/*/runs/*/beside ~/.storewright/stores/*/runs/*/copy ~/.storewright/stores/*/runs/*/secrets 2>/dev/null; true"_s), QString());
    // The plan knows it from now on.
    const Client::Ended planned = m_client->run({u"plan"_s, Client::StoreName, u"--to"_s, u"2.4.7-p6"_s});
    QVERIFY2(planned.code == 0 && planned.whole().contains("Rehearsed on a copy of this store on"), planned.whole());
    const Client::Ended other = m_client->run({u"plan"_s, Client::StoreName, u"--to"_s, u"2.4.6-p11"_s});
    QVERIFY2(other.code == 0 && !other.whole().contains("Rehearsed on a copy"), other.whole());
}

void TestUpgrade::endsWellWithTheNewestThatFits()
{
    QElapsedTimer timer;
    timer.start();
    m_upgrade = m_client->run({u"upgrade"_s, Client::StoreName, u"--yes"_s});
    qInfo("The upgrade took %lld ms.", timer.elapsed());
    QVERIFY2(m_upgrade.code == 0, m_upgrade.whole());
    m_after = Witness::of(*m_store);
}

void TestUpgrade::installsTheNewVersionEverywhere()
{
    QCOMPARE(m_after.fact(Witness::LockedVersion), u"2.4.7-p6"_s);
    QCOMPARE(m_after.fact(Witness::InstalledVersion), u"2.4.7-p6"_s);
    QVERIFY2(m_after.fact(Witness::RunningVersion).contains("2.4.7-p6"_L1), qPrintable(m_after.fact(Witness::RunningVersion)));
}

void TestUpgrade::runsTheNewVersionsPatches()
{
    QVERIFY(m_after.fact(Witness::Modules) != m_before.fact(Witness::Modules));
    const QStringList before = m_before.fact(Witness::Patches).split(u'\n');
    const QStringList after = m_after.fact(Witness::Patches).split(u'\n');
    QVERIFY(after.size() > before.size());
    for (const QString &patch : before)
        QVERIFY2(after.contains(patch), qPrintable(patch));
    QVERIFY2(run(u"bin/magento setup:db:status --no-ansi"_s).contains("up to date"_L1), qPrintable(run(u"bin/magento setup:db:status --no-ansi"_s)));
}

void TestUpgrade::answersVisitors()
{
    QCOMPARE(m_after.fact(Witness::Storefront), u"200"_s);
    const PracticeStore::Reply page = m_store->fetch(u"/"_s);
    QVERIFY(page.body.size() > 100);
    QVERIFY2(!page.body.contains("upgrade your database"), page.body.left(500));
}

void TestUpgrade::keepsEveryOrder() { QCOMPARE(m_after.fact(Witness::Orders), m_before.fact(Witness::Orders)); }

void TestUpgrade::putsCachesCronAndFlagBack()
{
    QCOMPARE(m_after.fact(Witness::Caches), m_before.fact(Witness::Caches));
    QCOMPARE(m_after.fact(Witness::Crontab), m_before.fact(Witness::Crontab));
    QCOMPARE(m_after.fact(Witness::Flag), u"no"_s);
}

void TestUpgrade::leavesABackupThatReadsBack()
{
    const Client::Ended listed = m_client->run({u"backups"_s, Client::StoreName, u"--json"_s});
    QVERIFY2(listed.code == 0, listed.whole());
    QCOMPARE(listed.events().size(), 1);
    const QJsonObject backup = listed.events().first();
    QCOMPARE(backup[u"version"_s].toString(), u"2.4.6-p1"_s);
    const Client::Ended verified = m_client->run({u"verify"_s, Client::StoreName});
    QVERIFY2(verified.code == 0, verified.whole());

    // The same with other people's tools.
    const QString folder = backup[u"path"_s].toString();
    QVERIFY(folder.startsWith(u'/'));
    QVERIFY2(run(u"cd '%1' && sha256sum --quiet --strict -c SHA256SUMS && echo right"_s.arg(folder)).endsWith("right"_L1), qPrintable(run(u"cd '%1' && sha256sum -c SHA256SUMS"_s.arg(folder))));
    QCOMPARE(run(u"cd '%1' && tar --zstd -tf code.tar.zst | grep -c '^\\(\\./\\)\\{0,1\\}composer.lock$'"_s.arg(folder)), u"1"_s);
    QVERIFY(run(u"cd '%1' && tar -tzf media.tar.gz | wc -l"_s.arg(folder)).toInt() > 1);
    QVERIFY(run(u"cd '%1' && gzip -t database.sql.gz && zcat database.sql.gz | grep -c 'sales_order'"_s.arg(folder)).toInt() > 0);
    QCOMPARE(run(u"stat -c '%a' '%1' '%1'/*.gz '%1'/*.zst | sort -u | tr '\\n' ' '"_s.arg(folder)), u"600 700"_s);
}

void TestUpgrade::leavesNothingOfItselfInTheStore()
{
    QCOMPARE(run(u"find . -iname '*storewright*' | head"_s), QString());
    // What a package brings is its maker's affair; nothing else may be writable for everybody.
    QCOMPARE(run(u"find . -path ./vendor -prune -o -perm -o+w ! -type l -print | head"_s), QString());
}

void TestUpgrade::leavesNoSecretsAndNoLease()
{
    QCOMPARE(run(u"find ~/.storewright -path '*/secrets/*' -o -name lease -type d | head"_s), QString());
    QCOMPARE(canariesIn(run(u"echo ~/.storewright"_s)).join(u'\n'), QString());
    QCOMPARE(run(u"stat -c %a ~/.storewright"_s), u"700"_s);
}

void TestUpgrade::tellsWhatWasDone()
{
    const Client::Ended runs = m_client->run({u"runs"_s, Client::StoreName, u"--json"_s});
    QVERIFY2(runs.code == 0 && runs.events().size() == 2, runs.whole());
    // The newest first; the other is the rehearsal.
    QCOMPARE(runs.events().last()[u"kind"_s].toString(), u"rehearsal"_s);
    QCOMPARE(runs.events().first()[u"kind"_s].toString(), u"upgrade"_s);
    QCOMPARE(runs.events().first()[u"outcome"_s].toString(), u"done"_s);
    const QString id = runs.events().first()[u"run"_s].toString();

    // What was printed is the server's console log, and so is what attach prints now.
    const QByteArray log = contentsOf(run(u"echo ~/.storewright/stores/*/runs/%1/console.log"_s.arg(id)));
    QVERIFY(log.size() > 1000);
    QVERIFY2(m_upgrade.out == log, QByteArray(m_upgrade.out.right(300) + "\n-- log --\n" + log.right(300)));
    const Client::Ended attached = m_client->run({u"attach"_s, Client::StoreName, id});
    QVERIFY2(attached.code == 0, attached.err);
    QVERIFY(attached.out == log);
    const Client::Ended rest = m_client->run({u"attach"_s, Client::StoreName, u"--from-offset"_s, u"777"_s, u"--quiet"_s});
    QVERIFY(rest.out == log.mid(777) && rest.err.isEmpty());

    QByteArray pieces;
    const Client::Ended json = m_client->run({u"attach"_s, Client::StoreName, id, u"--json"_s});
    QVERIFY2(json.code == 0 && json.err.isEmpty(), json.err);
    for (const QJsonObject &event : json.events()) {
        QVERIFY(!event[u"event"_s].toString().isEmpty());
        if (event[u"event"_s].toString() == "console"_L1)
            pieces += event[u"text"_s].toString().toUtf8() + QByteArray::fromBase64(event[u"base64"_s].toString().toLatin1());
    }
    QVERIFY(pieces == log);
    QCOMPARE(json.events().last()[u"event"_s].toString(), u"report"_s);

    const Client::Ended status = m_client->run({u"status"_s, Client::StoreName, u"--json"_s});
    QCOMPARE(status.events().value(0)[u"outcome"_s].toString(), u"done"_s);
    QCOMPARE(status.events().value(0)[u"state"_s].toString(), u"open"_s);
    const Client::Ended stores = m_client->run({u"stores"_s, u"list"_s, u"--json"_s});
    QCOMPARE(stores.events().value(0)[u"version"_s].toString(), u"2.4.7-p6"_s);
}

void TestUpgrade::doesNothingTheSecondTime()
{
    const Client::Ended again = m_client->run({u"upgrade"_s, Client::StoreName, u"--to"_s, u"2.4.7-p6"_s, u"--yes"_s});
    QVERIFY2(again.code == 0 && again.out.isEmpty(), again.whole());
    const Client::Ended back = m_client->run({u"upgrade"_s, Client::StoreName, u"--to"_s, u"2.4.6-p1"_s, u"--yes"_s});
    QVERIFY2(back.code == 2, back.whole());
    const Client::Ended held = m_client->run({u"upgrade"_s, Client::StoreName, u"--to"_s, u"2.4.8"_s, u"--yes"_s});
    QVERIFY2(held.code == 3, held.whole());
    QCOMPARE(Witness::of(*m_store).differenceFrom(m_after), QString());
}

QTEST_GUILESS_MAIN(TestUpgrade)
#include "tst_upgrade.moc"
