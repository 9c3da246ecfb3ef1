#include "tests/live/client.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// A config.php that does not list every website: Magento's own command deletes what it lacks, ours stops before.
class TestScopes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void magentosOwnCommandLosesTheWebsiteWithoutAWord();
    void storewrightStopsBeforeAnythingIsTouched();
    void theFixWritesTheListAnewAndCanBeUndone();
    void cleanup();

private:
    /// A second website, as made in the Admin, and a config.php of the time before.
    void makeStale();
    QString websites() const;
    std::unique_ptr<PracticeStore> m_store;
};

void TestScopes::initTestCase()
{
    Result<PracticeStore> store = PracticeStore::up(sharedStore());
    QVERIFY2(store, why(store));
    m_store = std::make_unique<PracticeStore>(*store);
    QVERIFY(m_store->reset());
}

void TestScopes::cleanup()
{
    QVERIFY(m_store->reset());
}

void TestScopes::makeStale()
{
    const auto dumped = m_store->run(u"php bin/magento app:config:dump scopes"_s);
    QVERIFY2(dumped && dumped->contains("Done"), dumped ? dumped->constData() : "");
    for (const QString &sql : {u"INSERT INTO store_website VALUES (2, 'b2b', 'Big customers', 1, 2, 0)"_s, u"INSERT INTO store_group VALUES (2, 2, 'Big customers', 2, 3, 'b2b')"_s,
                               u"INSERT INTO store VALUES (3, 'b2b_en', 2, 2, 'Big customers', 0, 1)"_s})
        QVERIFY(m_store->sql(sql));
    QCOMPARE(websites(), u"b2b base"_s);
}

QString TestScopes::websites() const
{
    const auto rows = m_store->sql(u"SELECT GROUP_CONCAT(code ORDER BY code SEPARATOR ' ') FROM store_website WHERE website_id > 0"_s);
    return rows && !rows->isEmpty() ? rows->first().value(0) : QString();
}

void TestScopes::magentosOwnCommandLosesTheWebsiteWithoutAWord()
{
    makeStale();
    // A line more, as a deployment brings: what is imported is compared with what was imported last.
    const auto said = m_store->run(u"php -r '$f=\"app/etc/config.php\"; $c=include $f; $c[\"scopes\"][\"stores\"][\"de\"][\"sort_order\"]=5; file_put_contents($f, \"<?php return \".var_export($c,true).\";\");'"
                                   " && php bin/magento setup:upgrade --keep-generated --no-interaction </dev/null"_s);
    QVERIFY(said);
    QVERIFY2(said->contains("Processing configurations data"), said->constData());
    QVERIFY2(!said->contains("b2b") && !said->contains("deleted"), said->constData());
    QCOMPARE(websites(), u"base"_s);
}

void TestScopes::storewrightStopsBeforeAnythingIsTouched()
{
    makeStale();
    Client client(*m_store);
    const Client::Ended added = client.add();
    QVERIFY2(added.code == 0, added.whole());
    const Client::Ended ended = client.run({u"upgrade"_s, Client::StoreName, u"--yes"_s, u"--quiet"_s});
    QVERIFY2(ended.code == 3, ended.whole());
    QVERIFY2(ended.err.contains("b2b") && ended.err.contains("--fix config-scopes"), ended.whole());
    QCOMPARE(websites(), u"b2b base"_s);
}

void TestScopes::theFixWritesTheListAnewAndCanBeUndone()
{
    makeStale();
    const auto before = m_store->run(u"cat app/etc/config.php"_s);
    Client client(*m_store);
    QCOMPARE(client.add().code, 0);
    const Client::Ended unasked = client.run({u"check"_s, Client::StoreName, u"--fix"_s, u"config-scopes"_s});
    QVERIFY2(unasked.code == 2, unasked.whole()); // Nobody is there to be asked.
    QCOMPARE(*m_store->run(u"cat app/etc/config.php"_s), *before);
    const Client::Ended fixed = client.run({u"check"_s, Client::StoreName, u"--fix"_s, u"config-scopes"_s, u"--yes"_s});
    QVERIFY2(fixed.code == 0, fixed.whole());
    QVERIFY2(fixed.out.contains("--undo"), fixed.whole());
    QVERIFY(m_store->run(u"cat app/etc/config.php"_s)->contains("b2b"));
    QCOMPARE(m_store->fetch(u"/"_s).status, 200);
    QCOMPARE(websites(), u"b2b base"_s);
    const Client::Ended undone = client.run({u"check"_s, Client::StoreName, u"--undo"_s, u"config-scopes"_s, u"--yes"_s});
    QVERIFY2(undone.code == 3, undone.whole()); // As before: this has to be fixed.
    QCOMPARE(*m_store->run(u"cat app/etc/config.php"_s), *before);
    QCOMPARE(m_store->fetch(u"/"_s).status, 200);
}

QTEST_GUILESS_MAIN(TestScopes)
#include "tst_scopes.moc"
