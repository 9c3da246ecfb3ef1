#include "app/upgrade/difference.h"

#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

Difference read(const QByteArray &lines)
{
    RunState run;
    int sequence = 0;
    for (const QByteArray &line : lines.split('\n')) {
        if (!line.isEmpty())
            run.feed(QByteArray::number(++sequence) + "\t1000\tprobe\t" + line + '\n');
    }
    return differenceOf(run);
}

} // namespace

/// What the server compared becomes rows that a merchant can read.
class TestDifference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comparesNothingWhereNothingWasAsked();
    void showsEachAnswerInWords_data();
    void showsEachAnswerInWords();
    void keepsTheLaterLookInThePlaceOfTheEarlier();
    void countsTheVerdicts();
    void believesNoVerdictItDoesNotKnow();
    void standsAJournalThatTellsAMillionThings();
};

void TestDifference::comparesNothingWhereNothingWasAsked()
{
    const Difference none = differenceOf(RunState{});
    QVERIFY(none.isEmpty());
    QVERIFY(none.sentence().isEmpty());
    QVERIFY(none.toJson().isEmpty());
}

void TestDifference::showsEachAnswerInWords_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *line, const QString &what, const QString &before, const QString &after) { QTest::newRow(line) << QByteArray(line).replace(' ', '\t').replace('_', ' ') << what << before << after; };
    row("id=home before=200_ok after=503_unavailable", u"Home page"_s, u"works (200)"_s, u"error 503"_s);
    row("id=product-12 before=200_ok after=404_other", u"Product page"_s, u"works (200)"_s, u"not found (404)"_s);
    row("id=search before=200_found after=200_nothing-found", u"Search"_s, u"finds products (200)"_s, u"finds nothing (200)"_s);
    row("id=cart before=payment after=cart", u"Cart, up to the payment step"_s, u"the payment step"_s, u"an empty cart"_s);
    row("id=payments before=2_checkmo,stripe after=0_-", u"Payment methods on offer"_s, u"checkmo and stripe"_s, u"none"_s);
    row("id=orders before=1000_1000 after=1003_1003", u"Orders"_s, u"1,000, the newest has ID 1000"_s, u"1,003, the newest has ID 1003"_s);
    row("id=indexes before=11_13 after=13_13", u"Indexes"_s, u"11 of 13 ready"_s, u"13 of 13 ready"_s);
    row("id=cron before=ran_58 after=-", u"Cron"_s, u"ran 1 minute(s) ago"_s, u"not known"_s);
    row("id=exception-log before=- after=3_1", u"New errors in the log"_s, QString(), u"3, of kinds not seen before: 1"_s);
    row("id=first-byte before=120 after=1300", u"Time to first byte"_s, u"120 ms"_s, u"1,300 ms"_s);
    row("id=login before=000_no-answer after=200_ok", u"Customer log-in page"_s, u"no answer"_s, u"works (200)"_s);
    // What no version of ours has written is shown as it is.
    row("id=telepathy before=yes after=no", u"telepathy"_s, u"yes"_s, u"no"_s);
    row("id=orders before=-5_7 after=many", u"Orders"_s, u"-5 7"_s, u"many"_s);
}

void TestDifference::showsEachAnswerInWords()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QFETCH(QByteArray, line);
    const Difference difference = read(line);
    QCOMPARE(difference.rows.size(), 1);
    QTEST(difference.rows.first().what, "what");
    QTEST(difference.rows.first().before, "before");
    QTEST(difference.rows.first().after, "after");
}

void TestDifference::keepsTheLaterLookInThePlaceOfTheEarlier()
{
    const Difference difference = read("id=home\tmust=1\twhat=https://shop.example/\tbefore=200 ok\tafter=500 other\tverdict=worse\tms=40\n"
                                       "id=rest\tbefore=200 ok\tafter=200 ok\tverdict=same\n"
                                       "id=home\tmust=1\twhat=https://shop.example/\tbefore=200 ok\tafter=200 ok\tverdict=same\tms=50\n");
    QCOMPARE(difference.rows.size(), 2);
    QCOMPARE(difference.rows[0].id, u"home"_s);
    QCOMPARE(difference.rows[0].verdict, Difference::Verdict::Same);
    QCOMPARE(difference.rows[0].target, u"https://shop.example/"_s);
    QCOMPARE(difference.rows[0].ms, 50);
    QVERIFY(difference.rows[0].must && !difference.rows[1].must);
    QCOMPARE(difference.rows[1].ms, -1);
    const QJsonObject first = difference.toJson().first().toObject();
    QCOMPARE(first[u"id"_s].toString(), u"home"_s);
    QCOMPARE(first[u"verdict"_s].toString(), u"same"_s);
    QCOMPARE(first[u"must"_s].toBool(), true);
}

void TestDifference::countsTheVerdicts()
{
    const Difference difference = read("id=a\tverdict=same\nid=b\tverdict=same\nid=c\tverdict=worse\nid=d\tverdict=unknown\n");
    QCOMPARE(difference.count(Difference::Verdict::Same), 2);
    QCOMPARE(difference.count(Difference::Verdict::Better), 0);
    QVERIFY2(difference.sentence().contains(u"1 worse"_s) && difference.sentence().contains(u"2 the same"_s) && !difference.sentence().contains(u"better"_s), qPrintable(difference.sentence()));
}

void TestDifference::believesNoVerdictItDoesNotKnow()
{
    for (const char *word : {"", "fine", "SAME", "same same"})
        QCOMPARE(read(QByteArray("id=a\tverdict=") + word).rows.first().verdict, Difference::Verdict::CouldNotTell);
    for (const auto verdict : {Difference::Verdict::Same, Difference::Verdict::Better, Difference::Verdict::Worse, Difference::Verdict::CouldNotTell})
        QCOMPARE(read("id=a\tverdict=" + differenceName(verdict).toUtf8()).rows.first().verdict, verdict);
}

void TestDifference::standsAJournalThatTellsAMillionThings()
{
    RunState run;
    for (int i = 1; i < 5000; ++i)
        run.feed(QByteArray::number(i) + "\t1\tprobe\tid=p" + QByteArray::number(i) + "\twhat=" + QByteArray(5000, 'x') + '\n');
    QVERIFY(run.probes.size() <= 200);
    QVERIFY(run.probes.first().what.size() <= 1000);
    QVERIFY(read("what=without an id\n").isEmpty());
}

QTEST_GUILESS_MAIN(TestDifference)
#include "tst_difference.moc"
