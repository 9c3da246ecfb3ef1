#include "app/magento/path.h"

#include <QJsonArray>
#include <QtTest>

using namespace Qt::StringLiterals;
using Who = PathTask::Who;

/// The way from old releases to new ones, for stores that are made up.
class PathTest : public QObject
{
    Q_OBJECT

    static Survey store(const char *version, const char *php, const char *database, const char *engine, const char *composer, const char *product = "magento/product-community-edition")
    {
        Survey survey;
        survey.productPackage = QString::fromLatin1(product);
        survey.version = Version(QString::fromLatin1(version));
        survey.phpVersion = Version(QString::fromLatin1(php));
        survey.databaseKind = QString::fromLatin1(database).section(u' ', 0, 0);
        survey.databaseVersion = Version(QString::fromLatin1(database).section(u' ', 1));
        survey.searchEngine = QString::fromLatin1(engine);
        survey.composerVersion = Version(QString::fromLatin1(composer));
        survey.phpExtensions = RequirementsTable::shipped().of(Version(u"2.4.9"_s)).phpExtensions;
        return survey;
    }
    static UpgradePath path(const Survey &survey, const char *target) { return pathTo(survey, Version(QString::fromLatin1(target))); }
    /// What one of them has to do before this hop.
    static QStringList tasks(const UpgradePath &path, qsizetype hop, Who who)
    {
        QStringList texts;
        for (const PathTask &task : path.hops.value(hop).tasks) {
            if (task.who == who && task.required)
                texts.append(task.text);
        }
        return texts;
    }
    static bool says(const QStringList &texts, const char *first, const char *second = "")
    {
        return std::any_of(texts.begin(), texts.end(), [&](const QString &text) { return text.contains(QLatin1String(first)) && text.contains(QLatin1String(second)); });
    }

private Q_SLOTS:
    void fromTwoThreeToTheNewest();
    void fromTheLastReleaseOfPhpSeven();
    void onePhpForBothEndsIsOneHop();
    void theNewestPatchOfALineMayBeTheBridge();
    void aDatabaseIsNeverMovedBack();
    void mageOsHasItsOwnReleases();
    void nothingInTheWayIsPlain();
    void onlyWhatIsOnOfferIsAStop();
    void wherePhpHasNothingInCommonItIsSaid();
    void whatMagentoNoLongerBringsIsNamedIfItIsThere();
    void oldReleasesThatComposerRefusesAreToldOrGoneRound();
    void aPhpThatIsThereAlreadyIsNamed();
    void aWayBackIsNoWay();
    void theLetterHoldsTheHostsPartAlone();
    void scriptsGetTheSame();
};

void PathTest::fromTwoThreeToTheNewest()
{
    const UpgradePath way = path(store("2.3.5", "7.3.33", "MySQL 5.7.44", "mysql", "1.10.27"), "2.4.9");
    QCOMPARE(way.sentence(), u"2.3.5 → 2.4.3-p3 → 2.4.4-p18 → 2.4.7-p10 → 2.4.9"_s);
    QVERIFY(way.needsHost());
    // Before the first: Composer, a search server, the document root; PHP 7.3 does for both ends.
    QStringList host = tasks(way, 0, Who::Host);
    QVERIFY2(says(host, "Composer 2", "1.10.27") && says(host, "search server", "Elasticsearch 7") && says(host, "pub/") && !says(host, "PHP"), qPrintable(host.join(u'\n')));
    QVERIFY(says(tasks(way, 0, Who::You), "elasticsearch7"));
    // PHP in steps that both ends take.
    QVERIFY2(says(tasks(way, 1, Who::Host), "PHP 7.3", "PHP 7.4"), qPrintable(tasks(way, 1, Who::Host).join(u'\n')));
    QVERIFY(says(tasks(way, 2, Who::Host), "PHP 7.4", "PHP 8.1"));
    QVERIFY(says(tasks(way, 3, Who::Host), "PHP 8.1", "PHP 8.3"));
    QVERIFY(says(tasks(way, 3, Who::Host), "search server", "OpenSearch 3"));
    QVERIFY(says(tasks(way, 3, Who::You), "opensearch"));
    // MySQL 5.7 is let through by every one of them, so nobody is made to move; what was tested is said as advice.
    for (qsizetype hop = 0; hop < way.hops.size(); ++hop)
        QVERIFY(!says(tasks(way, hop, Who::Host), "database"));
    const PathTask advice = way.hops.last().tasks.last();
    QVERIFY(!advice.required && advice.text.contains(u"MySQL 8.4"_s) && advice.text.contains(u"PHP 8.5"_s));
    // Once, where the packages part.
    QVERIFY(says(tasks(way, 2, Who::You), "inventory-composer-installer"));
    QVERIFY(!says(tasks(way, 1, Who::You) + tasks(way, 3, Who::You), "inventory-composer-installer"));
    for (qsizetype hop = 0; hop < way.hops.size(); ++hop)
        QCOMPARE(tasks(way, hop, Who::Storewright).size(), 1);
}

void PathTest::fromTheLastReleaseOfPhpSeven()
{
    const UpgradePath way = path(store("2.4.3", "7.4.33", "MariaDB 10.4.33", "elasticsearch7", "2.2.24"), "2.4.8");
    QCOMPARE(way.sentence(), u"2.4.3 → 2.4.4-p18 → 2.4.7-p10 → 2.4.8"_s);
    QVERIFY(tasks(way, 0, Who::Host).isEmpty());
    QCOMPARE(tasks(way, 1, Who::Host).size(), 1);
    QVERIFY(says(tasks(way, 1, Who::Host), "PHP 7.4", "PHP 8.1"));
    QVERIFY(says(tasks(way, 2, Who::Host), "PHP 8.1", "PHP 8.3"));
    QVERIFY(says(tasks(way, 2, Who::Host), "OpenSearch 2.19"));
    QVERIFY(!says(tasks(way, 0, Who::You) + tasks(way, 1, Who::You) + tasks(way, 2, Who::You), "inventory-composer-installer"));
}

void PathTest::onePhpForBothEndsIsOneHop()
{
    const UpgradePath way = path(store("2.4.6-p1", "8.1.29", "MariaDB 10.6.18", "opensearch", "2.7.9"), "2.4.8-p5");
    QCOMPARE(way.hops.size(), 1);
    QVERIFY(!way.isPlain());
    QCOMPARE(tasks(way, 0, Who::Host).size(), 1);
    QVERIFY2(says(tasks(way, 0, Who::Host), "PHP 8.1", "PHP 8.2"), qPrintable(tasks(way, 0, Who::Host).join(u'\n')));
    QVERIFY(tasks(way, 0, Who::You).isEmpty());
}

void PathTest::theNewestPatchOfALineMayBeTheBridge()
{
    // 2.4.8 takes MariaDB 11.8 since -p5, 2.4.7 since -p10, and 10.11 not at all.
    const UpgradePath way = path(store("2.4.7-p6", "8.3.10", "MariaDB 10.11.8", "opensearch", "2.8.1"), "2.4.8-p5");
    QCOMPARE(way.sentence(), u"2.4.7-p6 → 2.4.7-p10 → 2.4.8-p5"_s);
    QVERIFY(tasks(way, 0, Who::Host).isEmpty());
    QVERIFY2(says(tasks(way, 1, Who::Host), "MariaDB 10.11", "MariaDB 11.8"), qPrintable(tasks(way, 1, Who::Host).join(u'\n')));
}

void PathTest::aDatabaseIsNeverMovedBack()
{
    const UpgradePath way = path(store("2.4.7-p6", "8.3.10", "MariaDB 10.11.8", "opensearch", "2.8.1"), "2.4.8");
    QCOMPARE(way.hops.size(), 1);
    const QStringList host = tasks(way, 0, Who::Host);
    QVERIFY2(says(host, "MariaDB 10.11", "MariaDB 11.4") && says(host, "while the store is closed"), qPrintable(host.join(u'\n')));
    QVERIFY(!says(host, "10.6"));
}

void PathTest::mageOsHasItsOwnReleases()
{
    const UpgradePath way = path(store("1.0.1", "8.1.29", "MariaDB 10.6.18", "opensearch", "2.7.9", "mage-os/product-community-edition"), "3.4.0");
    QCOMPARE(way.sentence(), u"1.0.1 → 2.3.0 → 3.4.0"_s);
    QVERIFY(says(tasks(way, 0, Who::Host), "PHP 8.1", "PHP 8.2"));
    QVERIFY(says(tasks(way, 1, Who::Host), "PHP 8.2", "PHP 8.4"));
    // The same number of Magento would be of 2016.
    QVERIFY(path(store("2.1.0", "8.4.1", "MariaDB 11.4.2", "opensearch", "2.10.2", "mage-os/product-community-edition"), "3.4.0").isPlain());
}

void PathTest::nothingInTheWayIsPlain()
{
    const UpgradePath way = path(store("2.4.7", "8.3.10", "MariaDB 10.6.18", "opensearch", "2.8.1"), "2.4.8-p5");
    QVERIFY(way.isPlain() && !way.needsHost() && !way.needsOthers());
    QCOMPARE(way.hops.size(), 1);
    QVERIFY(path(store("2.4.8-p4", "8.4.1", "MariaDB 11.4.2", "opensearch", "2.10.2"), "2.4.8-p5").isPlain());
    // What could not be told is nothing to ask the host for.
    QVERIFY(path(store("2.4.7", "", "MariaDB ", "", ""), "2.4.8-p5").isPlain());
}

void PathTest::onlyWhatIsOnOfferIsAStop()
{
    const Survey survey = store("2.4.3", "7.4.33", "MariaDB 10.4.33", "elasticsearch7", "2.2.24");
    const QList<Version> offered{Version(u"2.4.5-p8"_s), Version(u"2.4.6-p2"_s), Version(u"2.4.8"_s), Version(u"2.4.9-beta1"_s)};
    QCOMPARE(pathTo(survey, Version(u"2.4.8"_s), offered).sentence(), u"2.4.3 → 2.4.5-p8 → 2.4.6-p2 → 2.4.8"_s);
}

void PathTest::wherePhpHasNothingInCommonItIsSaid()
{
    const Survey survey = store("2.4.3", "7.4.33", "MariaDB 10.4.33", "elasticsearch7", "2.2.24");
    const UpgradePath way = pathTo(survey, Version(u"2.4.6"_s), {Version(u"2.4.6"_s)});
    QCOMPARE(way.hops.size(), 1);
    QVERIFY(says(tasks(way, 0, Who::Host), "while the store is closed", "PHP 8.1"));
}

void PathTest::whatMagentoNoLongerBringsIsNamedIfItIsThere()
{
    Survey survey = store("2.4.3", "7.4.33", "MariaDB 10.4.33", "elasticsearch7", "2.2.24");
    QVERIFY(tasks(path(survey, "2.4.4"), 0, Who::You).isEmpty());
    for (const char *name : {"klarna/module-kp", "yotpo/magento2-module-yotpo-reviews", "acme/module-klarna"}) {
        Package package;
        package.name = QString::fromLatin1(name);
        survey.packages.append(package);
    }
    const QStringList you = tasks(path(survey, "2.4.4"), 0, Who::You);
    QVERIFY2(says(you, "Klarna", "Yotpo") && !says(you, "Vertex"), qPrintable(you.join(u'\n')));
    survey.version = Version(u"2.4.4"_s);
    QVERIFY(!says(tasks(path(survey, "2.4.5"), 0, Who::You), "Klarna"));
}

void PathTest::oldReleasesThatComposerRefusesAreToldOrGoneRound()
{
    const Survey survey = store("2.4.4", "8.1.29", "MariaDB 10.4.33", "elasticsearch7", "2.10.2");
    QVERIFY(says(tasks(path(survey, "2.4.6-p15"), 0, Who::You), "audit.block-insecure"));
    QVERIFY(!path(survey, "2.4.9").sentence().contains(u"2.4.6"_s));
    Survey older = survey;
    older.composerVersion = Version(u"2.7.9"_s);
    QVERIFY(tasks(path(older, "2.4.6-p15"), 0, Who::You).isEmpty());
}

void PathTest::aPhpThatIsThereAlreadyIsNamed()
{
    Survey survey = store("2.4.6-p1", "8.1.29", "MariaDB 10.6.18", "opensearch", "2.7.9");
    survey.phpFound = {{u"/usr/bin/php8.1"_s, Version(u"8.1.29"_s), true}, {u"/opt/php82/bin/php"_s, Version(u"8.2.20"_s), false}};
    survey.phpExtensions.removeAll(u"sodium"_s);
    const QStringList host = tasks(path(survey, "2.4.8-p5"), 0, Who::Host);
    QVERIFY2(says(host, "/opt/php82/bin/php", "sodium"), qPrintable(host.join(u'\n')));
}

void PathTest::aWayBackIsNoWay()
{
    const Survey survey = store("2.4.8", "8.3.1", "MariaDB 11.4.2", "opensearch", "2.10.2");
    QVERIFY(path(survey, "2.4.7-p10").hops.isEmpty());
    QVERIFY(path(survey, "2.4.8").hops.isEmpty());
    QVERIFY(path(survey, "9.9.9").hops.isEmpty()); // nobody knows its rules
}

void PathTest::theLetterHoldsTheHostsPartAlone()
{
    const UpgradePath way = path(store("2.3.5", "7.3.33", "MySQL 5.7.44", "mysql", "1.10.27"), "2.4.9");
    const QString letter = hostLetter(way, u"Alpine"_s, u"https://alpine.example/"_s);
    for (const Hop &hop : way.hops) {
        for (const PathTask &task : hop.tasks)
            QCOMPARE(letter.contains(task.text), task.who == Who::Host);
    }
    QVERIFY2(letter.contains(u"Alpine"_s) && letter.contains(u"https://alpine.example/"_s) && letter.contains(way.sentence()), qPrintable(letter));
    QVERIFY(letter.contains(u"1. "_s) && letter.contains(u"4. "_s));
}

void PathTest::scriptsGetTheSame()
{
    const UpgradePath way = path(store("2.4.3", "7.4.33", "MariaDB 10.4.33", "elasticsearch7", "2.2.24"), "2.4.8");
    const QJsonObject json = way.toJson();
    QCOMPARE(json.value("hops"_L1).toArray().size(), 3);
    QCOMPARE(json.value("needs_host"_L1).toBool(), true);
    const QJsonObject task = json.value("hops"_L1).toArray().at(1).toObject().value("tasks"_L1).toArray().first().toObject();
    QCOMPARE(task.value("who"_L1).toString(), u"host"_s);
}

QTEST_GUILESS_MAIN(PathTest)
#include "tst_path.moc"
