#include "app/magento/requirements.h"
#include "app/magento/shippedfiles.h"

#include <QFile>
#include <QtTest>

using namespace Qt::StringLiterals;

class RequirementsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theShippedFilesOpen();
    void holdsEveryRelease();
    void saysWhatTheReferenceSays_data();
    void saysWhatTheReferenceSays();
    void everyRowMakesSense();
    void theDatabaseIsMatchedAsMagentoDoes_data();
    void theDatabaseIsMatchedAsMagentoDoes();
    void anUnknownPatchTakesTheRulesOfTheNearestLower();
    void knowsTheNewestOfALine();
    void mageOsHasTheRulesOfWhatItIsMadeFrom();
};

void RequirementsTest::theShippedFilesOpen()
{
    for (const QString &path : {u":/data/requirements.json"_s, u":/data/failures.json"_s, u":/server/survey/survey.sh"_s, u":/server/find-stores.sh"_s}) {
        QVERIFY(!shippedFile(path).isEmpty());
        QFile source(u"" SOURCE_DIR "/resources"_s + path.mid(1));
        QVERIFY(source.open(QIODevice::ReadOnly));
        QCOMPARE(shippedFile(path), source.readAll());
    }
}

void RequirementsTest::holdsEveryRelease()
{
    // magento.md §5.5: how many of each line there are, counted there.
    const QMap<QString, int> counted{{u"2.0"_s, 19}, {u"2.1"_s, 19}, {u"2.2"_s, 12}, {u"2.3"_s, 18}, {u"2.4.0"_s, 2}, {u"2.4.1"_s, 2}, {u"2.4.2"_s, 3}, {u"2.4.3"_s, 4},
                                     {u"2.4.4"_s, 19}, {u"2.4.5"_s, 18}, {u"2.4.6"_s, 16}, {u"2.4.7"_s, 11}, {u"2.4.8"_s, 6}, {u"2.4.9"_s, 1}};
    QMap<QString, int> there;
    const auto releases = RequirementsTable::shipped().releases();
    for (const Version &version : releases)
        ++there[version < Version(u"2.4.0"_s) ? version.line().section(u'.', 0, 1) : version.line()];
    QCOMPARE(there, counted);
    QVERIFY(std::is_sorted(releases.begin(), releases.end()));
}

void RequirementsTest::saysWhatTheReferenceSays_data()
{
    QTest::addColumn<QString>("php");
    QTest::addColumn<QString>("composer");
    QTest::addColumn<QString>("databases");
    QTest::addColumn<QString>("phpTested");
    QTest::addColumn<QString>("engines");
    QTest::addColumn<QString>("released");
    QTest::addColumn<QString>("ends");
    const auto row = [](const char *release, const char *php, const char *composer, const char *databases, const char *tested, const char *engines, const char *released, const char *ends) {
        QTest::newRow(release) << QString::fromLatin1(php) << QString::fromLatin1(composer) << QString::fromLatin1(databases) << QString::fromLatin1(tested)
                               << QString::fromLatin1(engines) << QString::fromLatin1(released) << QString::fromLatin1(ends);
    };
    row("2.1.5", "~5.6.5|7.0.2|7.0.4|~7.0.6", "^1.0", "", "5.6 7.0", "mysql solr elasticsearch", "2017-02-21", "2019-06-30");
    row("2.2.3", "7.0.2|7.0.4|~7.0.6|~7.1.0", "^1.0", "", "7.0 7.1", "mysql elasticsearch elasticsearch5", "2018-02-27", "2019-12-01");
    row("2.3.2-p2", "~7.1.3||~7.2.0", "^1.6", "", "7.1 7.2", "mysql elasticsearch elasticsearch5 elasticsearch6", "2019-10-09", "2022-09-08");
    row("2.3.7-p4", "~7.3.0||~7.4.0", "^1.9||^2.0", "", "7.4", "mysql elasticsearch elasticsearch5 elasticsearch6 elasticsearch7", "2022-08-09", "2022-09-08");
    row("2.4.1", "~7.3.0||~7.4.0", "^1.9", "MySQL-8 MySQL-5.7 MariaDB-(10.2-10.4)", "7.4", "elasticsearch5 elasticsearch6 elasticsearch7", "2020-10-15", "2022-11-28");
    row("2.4.3-p3", "~7.3.0||~7.4.0", "^1.9||^2.0", "MySQL-8 MySQL-5.7 MariaDB-(10.2-10.4)", "7.4", "elasticsearch5 elasticsearch6 elasticsearch7", "2022-08-09", "2022-11-28");
    row("2.4.4-p8", "~7.4.0||~8.1.0", "^1.9||^2.0", "MySQL-8 MySQL-5.7 MariaDB-(10.2-10.4)", "8.1", "elasticsearch5 elasticsearch6 elasticsearch7", "2024-04-09", "2025-04-12");
    row("2.4.4-p12", "~7.4.0||~8.1.0", "^1.9||^2.0", "MySQL-8 MySQL-5.7 MariaDB-(10.2-10.6)", "8.1", "elasticsearch5 elasticsearch6 elasticsearch7", "2025-02-11", "2025-04-12");
    row("2.4.5-p8", "~7.4.0||~8.1.0", "^1.9||^2.0, !=2.2.16", "MySQL-8 MySQL-5.7 MariaDB-(10.2-10.5)", "8.1", "elasticsearch5 elasticsearch6 elasticsearch7", "2024-06-11", "2025-08-12");
    row("2.4.6-p1", "~8.1.0||~8.2.0", "^2.0, !=2.2.16", "MySQL-8 MySQL-5.7 MariaDB-(10.2-10.6)", "8.2 8.1", "elasticsearch5 elasticsearch7 elasticsearch8 opensearch", "2023-06-13", "2026-08-11");
    row("2.4.6-p11", "~8.1.0||~8.2.0", "^2.0, !=2.2.16", "MySQL-8 MySQL-5.7 MariaDB-(10.2-10.11)", "8.2 8.1", "elasticsearch5 elasticsearch7 elasticsearch8 opensearch", "2025-06-10", "2026-08-11");
    row("2.4.7-p5", "~8.1.0||~8.2.0||~8.3.0", "^2.0, !=2.2.16", "MySQL-8 MySQL-5.7 MariaDB-(10.2-10.6)", "8.3 8.2", "elasticsearch7 elasticsearch8 opensearch", "2025-04-08", "2027-05-31");
    row("2.4.7-p6", "~8.1.0||~8.2.0||~8.3.0", "^2.0, !=2.2.16", "MySQL-8 MySQL-5.7 MariaDB-(10.2-10.11)", "8.3 8.2", "elasticsearch7 elasticsearch8 opensearch", "2025-06-10", "2027-05-31");
    row("2.4.7-p10", "~8.1.0||~8.2.0||~8.3.0", "^2.0, !=2.2.16", "MySQL-8 MySQL-5.7 MariaDB-(10.2-10.11) MariaDB-11.8", "8.3 8.2", "elasticsearch7 elasticsearch8 opensearch", "2026-05-12", "2027-05-31");
    row("2.4.8", "~8.2.0||~8.3.0||~8.4.0", "^2.0, !=2.2.16", "MySQL-8 MySQL-8.4 MySQL-5.7 MariaDB-(10.2-10.6) MariaDB-11.4", "8.4 8.3", "elasticsearch8 opensearch", "2025-04-08", "2028-05-31");
    row("2.4.8-p5", "~8.2.0||~8.3.0||~8.4.0", "^2.0, !=2.2.16", "MySQL-8 MySQL-8.4 MySQL-5.7 MariaDB-(10.2-10.6) MariaDB-11.4 MariaDB-11.8", "8.4 8.3", "elasticsearch8 opensearch", "2026-05-12", "2028-05-31");
    row("2.4.9", "~8.3.0||~8.4.0||~8.5.0", "^2.2", "MySQL-8 MySQL-8.4 MySQL-5.7 MariaDB-(10.2-10.6) MariaDB-(10.11) MariaDB-(11.4-11.8) MariaDB-(12.2-12.3)", "8.5", "elasticsearch8 opensearch", "2026-05-12", "2029-05-31");
}

void RequirementsTest::saysWhatTheReferenceSays()
{
    const Version release(QString::fromLatin1(QTest::currentDataTag()));
    const Requirements row = RequirementsTable::shipped().of(release);
    QCOMPARE(row.release.text(), release.text());
    QTEST(row.php, "php");
    QTEST(row.composer, "composer");
    QTEST(row.databasePatterns.join(u' '), "databases");
    QTEST(row.phpTested.join(u' '), "phpTested");
    QTEST(row.searchEngines.join(u' '), "engines");
    QTEST(row.released.toString(Qt::ISODate), "released");
    QTEST(row.supportEnds.toString(Qt::ISODate), "ends");
}

void RequirementsTest::everyRowMakesSense()
{
    const RequirementsTable &table = RequirementsTable::shipped();
    QVERIFY(table.knownAt().isValid());
    const auto releases = table.releases();
    for (const Version &version : releases) {
        const Requirements row = table.of(version);
        const char *name = qPrintable(version.text());
        const auto php = Constraint::parse(row.php);
        QVERIFY2(php, name);
        for (const QString &tested : row.phpTested)
            QVERIFY2(php->allows(Version(tested + u".30"_s)), name);
        QVERIFY2(Constraint::parse(row.composer), name);
        QVERIFY2(row.released.isValid() && row.supportEnds.isValid() && row.released <= table.knownAt(), name);
        QVERIFY2(row.phpExtensions.contains(u"pdo_mysql"_s) && row.phpExtensions.contains(u"intl"_s), name);
        QVERIFY2(!row.searchEngines.isEmpty(), name);
        QCOMPARE(row.databaseEnforced, version >= Version(u"2.4.0"_s));
        QCOMPARE(row.databasePatterns.isEmpty(), !row.databaseEnforced);
        QCOMPARE(row.generatedUnderVar, version < Version(u"2.2.0"_s));
    }
}

void RequirementsTest::theDatabaseIsMatchedAsMagentoDoes_data()
{
    QTest::addColumn<QString>("release");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("version");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("MySQL 8.0 of course") << u"2.4.6"_s << u"MySQL"_s << u"8.0.36"_s << true;
    QTest::newRow("MySQL-8 means 8.0") << u"2.4.7-p6"_s << u"MySQL"_s << u"8.4.0"_s << false;
    QTest::newRow("MySQL 8.4 since 2.4.8") << u"2.4.8"_s << u"MySQL"_s << u"8.4.0"_s << true;
    QTest::newRow("10.11 since 2.4.6-p11") << u"2.4.6-p11"_s << u"MariaDB"_s << u"10.11.6"_s << true;
    QTest::newRow("10.11 not before") << u"2.4.6-p10"_s << u"MariaDB"_s << u"10.11.6"_s << false;
    QTest::newRow("10.11 not with 2.4.8") << u"2.4.8-p3"_s << u"MariaDB"_s << u"10.11.6"_s << false;
    QTest::newRow("10.2 is not 10.11's beginning") << u"2.4.8"_s << u"MariaDB"_s << u"10.1.48"_s << false;
    QTest::newRow("11.4 with 2.4.8") << u"2.4.8"_s << u"MariaDB"_s << u"11.4.2"_s << true;
    QTest::newRow("11.8 in the range of 2.4.9") << u"2.4.9"_s << u"MariaDB"_s << u"11.8.1"_s << true;
    QTest::newRow("no check in 2.3") << u"2.3.7"_s << u"MariaDB"_s << u"11.4.2"_s << true;
    QTest::newRow("the other kind") << u"2.4.8"_s << u"MySQL"_s << u"11.4.2"_s << false;
}

void RequirementsTest::theDatabaseIsMatchedAsMagentoDoes()
{
    QFETCH(QString, release);
    QFETCH(QString, kind);
    QFETCH(QString, version);
    const Requirements row = RequirementsTable::shipped().of(Version(release));
    QTEST(RequirementsTable::databaseAllowed(row.databasePatterns, kind, Version(version)), "allowed");
}

void RequirementsTest::anUnknownPatchTakesTheRulesOfTheNearestLower()
{
    const RequirementsTable &table = RequirementsTable::shipped();
    QCOMPARE(table.of(Version(u"2.4.8-p40"_s)).release.text(), u"2.4.8-p5"_s);
    QVERIFY(table.of(Version(u"2.5.0"_s)).release.isNull());
    QVERIFY(table.of(Version()).release.isNull());
    QVERIFY(table.of(Version(u"2.4.8-p3"_s)).carriedOver);
    QVERIFY(!table.of(Version(u"2.4.8"_s)).carriedOver);
}

void RequirementsTest::knowsTheNewestOfALine()
{
    const RequirementsTable &table = RequirementsTable::shipped();
    QCOMPARE(table.newestOfLine(Version(u"2.4.6-p1"_s)).text(), u"2.4.6-p15"_s);
    QCOMPARE(table.newestOfLine(Version(u"2.4.9"_s)).text(), u"2.4.9"_s);
    QCOMPARE(table.newestOfLine(Version(u"2.1.5"_s)).text(), u"2.1.18"_s);
    QCOMPARE(table.newestOfLine(Version(u"2.3.5"_s)).text(), u"2.3.5-p2"_s);
    QVERIFY(table.newestOfLine(Version(u"3.0.0"_s)).isNull());
    const QString mageOs = u"mage-os/product-community-edition"_s;
    QCOMPARE(table.newestOfLine(u"magento/product-community-edition"_s, Version(u"2.1.0"_s)).text(), u"2.1.18"_s);
    QCOMPARE(table.newestOfLine(mageOs, Version(u"2.1.0"_s)).text(), u"2.3.0"_s); // both are 2.4.8: -p3 and -p5
    QCOMPARE(table.newestOfLine(mageOs, Version(u"1.0.1"_s)).text(), u"1.0.1"_s);  // the last made from 2.4.6
    QCOMPARE(table.newestOfLine(mageOs, Version(u"3.1.0"_s)).text(), u"3.1.0"_s);  // 3.4.0 brings no newer patch of 2.4.9
    QCOMPARE(table.newest(mageOs).text(), u"3.4.0"_s);
    QCOMPARE(table.released(mageOs, Version(u"2.1.0"_s)), QDate(2026, 1, 20));
    QCOMPARE(table.released(u"magento/product-community-edition"_s, Version(u"2.1.0"_s)), QDate(2016, 6, 23));
    QVERIFY(!table.released(mageOs, Version(u"2.1.7"_s)).isValid());
}

void RequirementsTest::mageOsHasTheRulesOfWhatItIsMadeFrom()
{
    const RequirementsTable &table = RequirementsTable::shipped();
    QCOMPARE(table.upstreamOf(Version(u"1.0.0"_s)).text(), u"2.4.6-p3"_s);
    QCOMPARE(table.upstreamOf(Version(u"2.2.1"_s)).text(), u"2.4.8-p4"_s);
    QCOMPARE(table.upstreamOf(Version(u"3.4.0"_s)).text(), u"2.4.9"_s);
    QCOMPARE(table.upstreamOf(Version(u"3.9.0"_s)).text(), u"2.4.9"_s);
    QVERIFY(table.upstreamOf(Version(u"9.0.0"_s)).isNull());
    QCOMPARE(table.of(u"mage-os/product-community-edition"_s, Version(u"2.1.0"_s)).release.text(), u"2.4.8-p3"_s);
    QCOMPARE(table.of(u"magento/product-community-edition"_s, Version(u"2.1.0"_s)).release.text(), u"2.1.0"_s);
}

QTEST_APPLESS_MAIN(RequirementsTest)
#include "tst_requirements.moc"
