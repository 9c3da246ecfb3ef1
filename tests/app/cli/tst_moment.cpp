#include "app/cli/moment.h"

#include "app/magento/storezone.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestMoment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsATime_data();
    void readsATime();
    void refusesWhatIsNoTimeToCome_data();
    void refusesWhatIsNoTimeToCome();

private:
    // 2026-11-21T01:30:00Z: half past two in Amsterdam.
    const qint64 m_clock = QDateTime(QDate(2026, 11, 21), QTime(1, 30), Qt::UTC).toSecsSinceEpoch();
};

void TestMoment::readsATime_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("utc");
    QTest::newRow("later today") << u"03:10"_s << u"Europe/Amsterdam"_s << u"2026-11-21T02:10:00Z"_s;
    QTest::newRow("passed today, so tomorrow") << u"2:10"_s << u"Europe/Amsterdam"_s << u"2026-11-22T01:10:00Z"_s;
    QTest::newRow("an offset for a zone") << u"03:10"_s << u"+0530"_s << u"2026-11-21T21:40:00Z"_s;
    QTest::newRow("an offset west") << u"23:00"_s << u"-0800"_s << u"2026-11-21T07:00:00Z"_s;
    QTest::newRow("summer time by then") << u"2027-03-28T03:10"_s << u"Europe/Amsterdam"_s << u"2027-03-28T01:10:00Z"_s;
    QTest::newRow("a time that the clock leaves out") << u"2027-03-28T02:30"_s << u"Europe/Amsterdam"_s << u"2027-03-28T01:30:00Z"_s;
    QTest::newRow("a day and a time") << u"2026-12-24T03:10"_s << u"Europe/Amsterdam"_s << u"2026-12-24T02:10:00Z"_s;
    QTest::newRow("with its own offset") << u"2026-12-24T03:10:00Z"_s << u"Europe/Amsterdam"_s << u"2026-12-24T03:10:00Z"_s;
}

void TestMoment::readsATime()
{
    QFETCH(QString, text);
    QFETCH(QString, zone);
    QFETCH(QString, utc);
    const Result<QDateTime> moment = momentOf(text, m_clock, StoreZone::named(zone));
    QVERIFY(moment);
    QCOMPARE(moment->toUTC().toString(Qt::ISODate), utc);
}

void TestMoment::refusesWhatIsNoTimeToCome_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "soon", "25:00", "3", "2026-11-21", "2026-11-20T03:10", "2026-13-01T03:10"})
        QTest::newRow(*text ? text : "nothing") << QString::fromLatin1(text);
}

void TestMoment::refusesWhatIsNoTimeToCome()
{
    QFETCH(QString, text);
    const Result<QDateTime> moment = momentOf(text, m_clock, QTimeZone::utc());
    QVERIFY(!moment);
    QCOMPARE(moment.problem().kind, Problem::Kind::Usage);
    QVERIFY(!moment.problem().advice.isEmpty());
}

QTEST_GUILESS_MAIN(TestMoment)
#include "tst_moment.moc"
