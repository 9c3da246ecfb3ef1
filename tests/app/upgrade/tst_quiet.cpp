#include "app/upgrade/quiet.h"
#include "tests/app/upgrade/scriptedshell.h"

#include <QtTest>

using namespace Qt::StringLiterals;

/// When a store sells least: from orders made up for the purpose.
class QuietTest : public QObject
{
    Q_OBJECT

    static QDateTime utc(const char *text) { return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate); }
    /// Orders at this time of every day before now, by the clock of that zone.
    static void sell(OrdersByTime &orders, const QDateTime &now, const QTimeZone &zone, QTime time, int count, int days = QuietHours::Days)
    {
        for (int day = 1; day <= days; ++day) {
            const QDateTime when(now.toTimeZone(zone).date().addDays(-day), time, zone);
            orders[when.toSecsSinceEpoch() / 600 * 600] += count;
        }
    }
    /// A shop that sells all day but between these hours.
    static OrdersByTime shopAsleep(const QDateTime &now, const QTimeZone &zone, int from, int to)
    {
        OrdersByTime orders;
        for (int hour = 0; hour < 24; ++hour) {
            for (int minute = 0; minute < 60; minute += 10) {
                if (hour < from || hour >= to)
                    sell(orders, now, zone, QTime(hour, minute), 1);
            }
        }
        return orders;
    }

private Q_SLOTS:
    void theQuietestHourIsByTheStoresClock();
    void anUpgradeThatTakesLongerNeedsALongerNight();
    void ofManyEmptyHoursTheOneFarthestFromOrders();
    void theNightMayBeginBeforeMidnight();
    void ordersBeforeAndAfterTheClockWasPutBackFallOnTheSameHour();
    void aTimeThatTheClockLeavesOutIsNoTrap();
    void itIsTheNextSuchHour();
    void tooFewOrdersAreAnAnswer();
    void theServersAnswerIsRead();
    void whatCouldNotBeReadIsNoStoreWithoutOrders_data();
    void whatCouldNotBeReadIsNoStoreWithoutOrders();
};

void QuietTest::theQuietestHourIsByTheStoresClock()
{
    const QDateTime now = utc("2026-11-21T12:00:00Z");
    const QTimeZone kolkata("Asia/Kolkata"); // half an hour beside the hours of UTC
    OrdersByTime orders = shopAsleep(now, kolkata, 3, 5);
    const QuietHours quiet = quietest(orders, kolkata, now, 20);
    QVERIFY(quiet.told());
    QCOMPARE(quiet.start.timeZone(), kolkata);
    QVERIFY2(quiet.start.time() >= QTime(3, 10) && quiet.start.time() <= QTime(4, 0), qPrintable(quiet.start.toString()));
    QCOMPARE(quiet.minutes, 60);
    QCOMPARE(quiet.ordersThen, 0);
    QCOMPARE(quiet.orders, 30 * 22 * 6);
    QVERIFY(quiet.start > now);
}

void QuietTest::anUpgradeThatTakesLongerNeedsALongerNight()
{
    const QDateTime now = utc("2026-11-21T12:00:00Z");
    const QTimeZone zone("Europe/Berlin");
    // An hour without any order at noon, and five hours with very few at night.
    OrdersByTime orders;
    for (int hour = 0; hour < 24; ++hour) {
        for (int minute = 0; minute < 60; minute += 10) {
            const bool night = hour >= 1 && hour < 6, noon = hour == 12 || (hour == 13 && minute < 20);
            if (!noon)
                sell(orders, now, zone, QTime(hour, minute), night ? 1 : 10);
        }
    }
    QCOMPARE(quietest(orders, zone, now, 30).start.time().hour(), 12);
    const QuietHours longer = quietest(orders, zone, now, 200);
    QCOMPARE(longer.minutes, 200);
    QVERIFY2(longer.start.time() > QTime(1, 0) && longer.start.time().addSecs(longer.minutes * 60) <= QTime(6, 0), qPrintable(longer.start.toString()));
    QCOMPARE(longer.ordersThen, 20 * 30);
}

void QuietTest::ofManyEmptyHoursTheOneFarthestFromOrders()
{
    const QDateTime now = utc("2026-11-21T12:00:00Z");
    const QTimeZone zone("Europe/Berlin");
    const QuietHours quiet = quietest(shopAsleep(now, zone, 1, 8), zone, now, 60);
    QVERIFY2(quiet.start.time() >= QTime(3, 30) && quiet.start.time() <= QTime(4, 30), qPrintable(quiet.start.toString()));
    QVERIFY(quiet.start.time().minute() != 0); // the full hour, when everybody's jobs start
}

void QuietTest::theNightMayBeginBeforeMidnight()
{
    const QDateTime now = utc("2026-11-21T12:00:00Z");
    OrdersByTime orders;
    for (int hour = 2; hour < 22; ++hour) {
        for (int minute = 0; minute < 60; minute += 10)
            sell(orders, now, QTimeZone::utc(), QTime(hour, minute), 2);
    }
    const QuietHours quiet = quietest(orders, QTimeZone::utc(), now, 180);
    QCOMPARE(quiet.ordersThen, 0);
    QCOMPARE(quiet.start.time().hour(), 22);
    QCOMPARE(quiet.start.date(), QDate(2026, 11, 21));
}

void QuietTest::ordersBeforeAndAfterTheClockWasPutBackFallOnTheSameHour()
{
    // The clock was put back on 2026-10-25; the shop sells at 03:00 and 05:00 by its own clock all the time, never in between.
    const QDateTime now = utc("2026-11-09T12:00:00Z");
    const QTimeZone zone("Europe/Berlin");
    const OrdersByTime orders = shopAsleep(now, zone, 3, 5);
    const QuietHours quiet = quietest(orders, zone, now, 60);
    QCOMPARE(quiet.ordersThen, 0);
    QVERIFY2(quiet.start.time() >= QTime(3, 10) && quiet.start.time() <= QTime(4, 0), qPrintable(quiet.start.toString()));
    // Folded without the change of the clock, no whole hour would have been without orders.
    QVERIFY(quietest(orders, QTimeZone(3600), now, 60).ordersThen > 0);
}

void QuietTest::aTimeThatTheClockLeavesOutIsNoTrap()
{
    // On 2027-03-28 there is no 02:10 to 02:50 in Berlin.
    const QDateTime now = utc("2027-03-27T12:00:00Z");
    const QTimeZone zone("Europe/Berlin");
    OrdersByTime orders;
    for (int hour = 0; hour < 24; ++hour) {
        for (int minute = 0; minute < 60; minute += 10) {
            if (hour != 2 && !(hour == 3 && minute < 20))
                sell(orders, now, zone, QTime(hour, minute), 3);
        }
    }
    const QuietHours quiet = quietest(orders, zone, now, 60);
    QVERIFY(quiet.start.isValid());
    QCOMPARE(quiet.start.date(), QDate(2027, 3, 28));
    QVERIFY2(quiet.start.toUTC().time() >= QTime(1, 0) && quiet.start.toUTC().time() <= QTime(1, 59), qPrintable(quiet.start.toUTC().toString()));
}

void QuietTest::itIsTheNextSuchHour()
{
    const QTimeZone zone("Europe/Berlin");
    const auto startAsked = [&zone](const char *when) {
        const QDateTime now = utc(when);
        return quietest(shopAsleep(now, zone, 3, 5), zone, now, 60).start;
    };
    QCOMPARE(startAsked("2026-11-21T12:00:00Z").date(), QDate(2026, 11, 22));
    QCOMPARE(startAsked("2026-11-21T00:30:00Z").date(), QDate(2026, 11, 21)); // half past one in Berlin
    QCOMPARE(startAsked("2026-11-21T03:30:00Z").date(), QDate(2026, 11, 22)); // half past four: this night's is over
}

void QuietTest::tooFewOrdersAreAnAnswer()
{
    const QDateTime now = utc("2026-11-21T12:00:00Z");
    OrdersByTime orders;
    sell(orders, now, QTimeZone::utc(), QTime(15, 0), 1, 29);
    QuietHours quiet = quietest(orders, QTimeZone::utc(), now, 60);
    QVERIFY(!quiet.told());
    QCOMPARE(quiet.orders, 29);
    QVERIFY2(quiet.reason().contains(u"29"_s) && quiet.reason().contains(u"too few"_s), qPrintable(quiet.reason()));
    sell(orders, now, QTimeZone::utc(), QTime(15, 0), 1, 1);
    QVERIFY(quietest(orders, QTimeZone::utc(), now, 60).told());
    QVERIFY(!quietest({}, QTimeZone::utc(), now, 60).told());
}

void QuietTest::theServersAnswerIsRead()
{
    ScriptedShell shell;
    shell.answer(u"sales_order"_s, "Welcome!\nsold\tat=1795000200\tcount=3\nsold\tat=1795000800\tcount=1\nend\tpart=quiet\n");
    Survey survey;
    survey.root = u"/srv/shop"_s;
    survey.php = u"/usr/bin/php"_s;
    const auto orders = askOrdersByTime(shell, survey);
    QVERIFY(orders);
    QCOMPARE(*orders, (OrdersByTime{{1795000200, 3}, {1795000800, 1}}));
    QVERIFY(!askOrdersByTime(shell, Survey()));
}

void QuietTest::whatCouldNotBeReadIsNoStoreWithoutOrders_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("the database says no") << QByteArray("unknown\tpart=quiet\twhy=the table sales_order could not be read\n");
    QTest::newRow("cut off") << QByteArray("sold\tat=1795000200\tcount=3\n");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a greeting only") << QByteArray("This account is not available.\n");
}

void QuietTest::whatCouldNotBeReadIsNoStoreWithoutOrders()
{
    QFETCH(QByteArray, answer);
    const auto orders = parseOrdersByTime(answer);
    QVERIFY(!orders);
    QVERIFY(!orders.problem().summary.isEmpty() && !orders.problem().advice.isEmpty());
    const auto hostile = parseOrdersByTime("sold\tat=-5\tcount=3\nsold\tat=600\tcount=-1\nsold\tat=x\tcount=9\nsold\tat=600\tcount=99999999999\nend\tpart=quiet\n");
    QVERIFY(hostile);
    QCOMPARE(*hostile, (OrdersByTime{{600, 1'000'000}}));
}

QTEST_GUILESS_MAIN(QuietTest)
#include "tst_quiet.moc"
