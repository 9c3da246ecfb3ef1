#include "ui/stores/storesfile.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Stores carried to another computer.
class TestStoresFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsExportedIsReadBack()
    {
        Store store;
        store.name = u"Schuhe & Söhne"_s;
        store.group = u"Retail"_s;
        store.address = {u"shop"_s, u"2001:db8::7"_s, 2222, {}, {}, u"jump@gate.example:22"_s};
        store.loginWay = Login::Way::KeyFile;
        store.keyFile = u"/home/me/.ssh/id_ed25519"_s;
        store.root = u"/srv/shop with space"_s;
        store.php = u"/usr/bin/php8.2"_s;
        store.baseUrl = u"https://shop.example/"_s;
        const auto back = storesFromFile(storesToFile({store}));
        QVERIFY(back);
        QCOMPARE(back->size(), 1);
        const Store &got = back->first();
        QCOMPARE(got.name, store.name);
        QCOMPARE(got.group, store.group);
        QCOMPARE(got.address.toString(), store.address.toString());
        QCOMPARE(got.address.jumpHost, store.address.jumpHost);
        QCOMPARE(got.loginWay, store.loginWay);
        QCOMPARE(got.keyFile, store.keyFile);
        QCOMPARE(got.root, store.root);
        QCOMPARE(got.php, store.php);
        QCOMPARE(got.baseUrl, store.baseUrl);
    }

    void whatIsNotSuchAFileIsAProblem_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("not JSON") << QByteArray("\xff\x00{", 3);
        QTest::newRow("another JSON") << QByteArray(R"({"require": {}})");
        QTest::newRow("from the future") << QByteArray(R"({"storewright": 99, "stores": []})");
    }
    void whatIsNotSuchAFileIsAProblem()
    {
        QFETCH(QByteArray, bytes);
        const auto read = storesFromFile(bytes);
        QVERIFY(!read);
        QVERIFY(!read.problem().summary.isEmpty());
        QVERIFY(!read.problem().advice.isEmpty());
    }

    void aStoreWithoutAPlaceIsPassedOver()
    {
        const auto read = storesFromFile(R"({"storewright": 1, "stores": [{"name": "no address"}, {"address": "shop@example.org"}, 7,
                                             {"name": "good", "address": "shop@example.org"}]})");
        QVERIFY(read);
        QCOMPARE(read->size(), 1);
        QCOMPARE(read->first().name, u"good"_s);
    }
};

QTEST_APPLESS_MAIN(TestStoresFile)
#include "tst_storesfile.moc"
