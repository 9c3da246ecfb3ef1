#include "app/stores/nearest.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestNearest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheNearestWord();
};

void TestNearest::findsTheNearestWord()
{
    const QStringList words{u"upgrade"_s, u"attach"_s, u"status"_s, u"stores list"_s};
    QCOMPARE(nearestTo(u"upgade"_s, words), QStringList{u"upgrade"_s});
    QCOMPARE(nearestTo(u"stat"_s, words).value(0), u"status"_s);
    QCOMPARE(nearestTo(u"atach"_s, words), QStringList{u"attach"_s});
    QVERIFY(nearestTo(u"something"_s, words).isEmpty());
    QVERIFY(nearestTo({}, words).isEmpty());
}

QTEST_GUILESS_MAIN(TestNearest)
#include "tst_nearest.moc"
