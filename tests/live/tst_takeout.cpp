#include "tests/live/client.h"
#include "tests/live/witness.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// An extension that keeps a store from going on is taken out of it, and what it had in the database stays.
class TestTakeOut : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void whatIsTakenOutKeepsItsRows();
    void whatIsOnlySwitchedOffLosesThem();

private:
    QString rows()
    {
        const auto answer = m_store->sql(u"SELECT COUNT(*) FROM acme_gift_wrap"_s);
        return answer && !answer->isEmpty() ? answer->first().value(0) : u"no such table"_s;
    }
    QString run(const QString &command) const
    {
        const Result<QByteArray> answer = m_store->run(command);
        return answer ? QString::fromUtf8(*answer).trimmed() : u"failed: "_s + answer.problem().summary + answer.problem().evidence;
    }

    std::unique_ptr<PracticeStore> m_store;
    std::unique_ptr<Client> m_client;
    QString m_before;
};

void TestTakeOut::initTestCase()
{
    Result<PracticeStore> store = PracticeStore::up(sharedStore());
    QVERIFY2(store, why(store));
    m_store = std::make_unique<PracticeStore>(*store);
    m_client = std::make_unique<Client>(*m_store);
    const Client::Ended added = m_client->add();
    QVERIFY2(added.code == 0, added.whole());
}

void TestTakeOut::init()
{
    const Result<> fresh = m_store->reset();
    QVERIFY2(fresh, why(fresh));
    m_before = rows();
    QVERIFY2(m_before.toInt() > 0, qPrintable(m_before));
}

void TestTakeOut::whatIsTakenOutKeepsItsRows()
{
    const Client::Ended refused = m_client->run({u"upgrade"_s, Client::StoreName, u"--to"_s, u"2.4.8"_s, u"--yes"_s});
    QVERIFY2(refused.code == 3 && refused.err.contains("extensions"), refused.whole());
    const Client::Ended upgraded = m_client->run({u"upgrade"_s, Client::StoreName, u"--to"_s, u"2.4.8"_s, u"--take-out"_s, u"acme/module-gift-wrap"_s, u"--no-media"_s, u"--yes"_s}, {}, 900);
    QVERIFY2(upgraded.code == 0, upgraded.whole());
    QCOMPARE(Witness::of(*m_store).fact(Witness::LockedVersion), u"2.4.8"_s);
    QCOMPARE(rows(), m_before);
    QCOMPARE(run(u"test -e vendor/acme/module-gift-wrap || echo gone"_s), u"gone"_s);
    QVERIFY(!run(u"cat app/etc/config.php"_s).contains(u"Acme_GiftWrap"_s));
    QVERIFY(run(u"cat composer.json"_s).contains(u"acme/module-store-locator"_s)); // The other one stays.
}

void TestTakeOut::whatIsOnlySwitchedOffLosesThem()
{
    // Which is why an extension is not taken out in this way.
    QVERIFY(run(u"php bin/magento module:disable Acme_GiftWrap --no-interaction && php bin/magento setup:upgrade --keep-generated --no-interaction"_s).contains(u"Schema post-updates:"_s));
    QCOMPARE(rows(), u"no such table"_s);
}

QTEST_GUILESS_MAIN(TestTakeOut)
#include "tst_takeout.moc"
