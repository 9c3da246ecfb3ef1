#include "app/cli/options.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsOptionsFromWords();
    void takesEverythingAfterTwoDashesAsWords();
    void aValueMayBeLeftOut();
    void numbersHaveBounds();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();

private:
    const QList<Option> m_known = {{u"--to"_s, u"VERSION"_s, {}}, {u"--yes"_s, {}, {}}, {u"--recover"_s, u"[resume|leave]"_s, {}}, {u"--keep"_s, u"N"_s, {}}};
};

void TestOptions::tellsOptionsFromWords()
{
    const Result<Options> options = Options::parse({u"shop"_s, u"--to=2.4.7"_s, u"--yes"_s, u"-"_s, u"more words"_s}, m_known);
    QVERIFY(options);
    QCOMPARE(options->value(u"--to"_s), u"2.4.7"_s);
    QVERIFY(options->has(u"--yes"_s));
    QCOMPARE(options->words(), QStringList({u"shop"_s, u"-"_s, u"more words"_s}));
    QCOMPARE(options->word(7), QString());

    const Result<Options> apart = Options::parse({u"--to"_s, u"-strange"_s, u"shop"_s}, m_known);
    QVERIFY(apart);
    QCOMPARE(apart->value(u"--to"_s), u"-strange"_s);
    QVERIFY(!apart->has(u"--yes"_s));
    QCOMPARE(apart->value(u"--yes"_s, u"no"_s), u"no"_s);
}

void TestOptions::takesEverythingAfterTwoDashesAsWords()
{
    const Result<Options> options = Options::parse({u"--"_s, u"--to"_s, u"--"_s}, m_known);
    QVERIFY(options);
    QCOMPARE(options->words(), QStringList({u"--to"_s, u"--"_s}));
}

void TestOptions::aValueMayBeLeftOut()
{
    const Result<Options> bare = Options::parse({u"shop"_s, u"--recover"_s, u"run-1"_s}, m_known);
    QVERIFY(bare && bare->has(u"--recover"_s));
    QCOMPARE(bare->value(u"--recover"_s), QString());
    QCOMPARE(bare->words(), QStringList({u"shop"_s, u"run-1"_s}));
    for (const QStringList &words : {QStringList{u"--recover"_s, u"leave"_s}, QStringList{u"--recover=leave"_s}}) {
        const Result<Options> given = Options::parse(words, m_known);
        QVERIFY(given);
        QCOMPARE(given->value(u"--recover"_s), u"leave"_s);
        QVERIFY(given->words().isEmpty());
    }
    const Result<Options> last = Options::parse({u"--recover"_s, u"--yes"_s}, m_known);
    QVERIFY(last && last->has(u"--recover"_s) && last->has(u"--yes"_s));
}

void TestOptions::numbersHaveBounds()
{
    const Result<Options> options = Options::parse({u"--keep"_s, u"5"_s}, m_known);
    QVERIFY(options);
    QCOMPARE(*options->number(u"--keep"_s, 1, 0, 9), 5);
    QCOMPARE(*options->number(u"--other"_s, 7, 0, 9), 7);
    QVERIFY(!options->number(u"--keep"_s, 1, 0, 4));
    for (const QString &bad : {u"-1"_s, u"x"_s, u"1.5"_s, u"99999999999"_s})
        QCOMPARE(Options::parse({u"--keep="_s + bad}, m_known)->number(u"--keep"_s, 1, 0, 9).problem().kind, Problem::Kind::Usage);
}

void TestOptions::saysWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("summary");
    QTest::addColumn<QString>("advice");
    QTest::newRow("unknown") << QStringList{u"--yess"_s} << u"no option --yess"_s << u"--yes?"_s;
    QTest::newRow("unknown, nothing near") << QStringList{u"--colour"_s} << u"no option --colour"_s << u"--help"_s;
    QTest::newRow("short") << QStringList{u"-y"_s} << u"no option -y"_s << u"--help"_s;
    QTest::newRow("twice") << QStringList{u"--yes"_s, u"--yes"_s} << u"twice"_s << u"once"_s;
    QTest::newRow("no value") << QStringList{u"--to"_s} << u"needs a value"_s << u"--to VERSION"_s;
    QTest::newRow("empty value") << QStringList{u"--to="_s} << u"needs a value"_s << u"--to VERSION"_s;
    QTest::newRow("none of these") << QStringList{u"--recover=later"_s} << u"cannot be “later”"_s << u"resume, leave"_s;
    QTest::newRow("a value too many") << QStringList{u"--yes=1"_s} << u"takes no value"_s << u"--yes"_s;
}

void TestOptions::saysWhatIsWrong()
{
    QFETCH(QStringList, words);
    QFETCH(QString, summary);
    QFETCH(QString, advice);
    const Result<Options> options = Options::parse(words, m_known);
    QVERIFY(!options);
    QCOMPARE(options.problem().kind, Problem::Kind::Usage);
    QVERIFY2(options.problem().summary.contains(summary), qPrintable(options.problem().summary));
    QVERIFY2(options.problem().advice.contains(advice), qPrintable(options.problem().advice));
}

QTEST_GUILESS_MAIN(TestOptions)
#include "tst_options.moc"
