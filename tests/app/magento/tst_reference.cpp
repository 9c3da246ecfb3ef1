#include "app/magento/requirements.h"

#include <QFile>
#include <QtTest>

using namespace Qt::StringLiterals;

/// The shipped table against the facts it was made from, row by row: tables of who publishes them, kept in reference/.
class ReferenceTest : public QObject
{
    Q_OBJECT

    using Row = QMap<QString, QString>;
    static QList<Row> rows(const QString &name)
    {
        QFile file(u"" SOURCE_DIR "/tests/app/magento/reference/"_s + name);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        const QStringList head = lines.value(0).split(u'\t');
        QList<Row> rows;
        for (const QString &line : lines.mid(1)) {
            const QStringList cells = line.split(u'\t');
            Row row;
            for (qsizetype column = 0; column < head.size(); ++column)
                row.insert(head[column], cells.value(column));
            rows.append(row);
        }
        return rows;
    }
    static Requirements rules(const QString &release) { return RequirementsTable::shipped().of(Version(release)); }
    static QString day(const QDate &date) { return date.toString(Qt::ISODate); }
    /// MySQL or MariaDB of "MySQL 8.0", "MariaDB 10.6".
    static QString databases(const Requirements &row, const QString &kind)
    {
        QStringList versions;
        for (const QString &database : row.databaseTested) {
            if (database.startsWith(kind + u' '))
                versions.append(database.section(u' ', 1));
        }
        return versions.join(u' ');
    }

private Q_SLOTS:
    void everyReleaseAndItsDay();
    void whatComposerAndTheCodeCheck();
    void whatWasTested_data();
    void whatWasTested();
    void howLongALineIsSupported();
    void mageOsAndWhatItIsMadeFrom();
};

void ReferenceTest::everyReleaseAndItsDay()
{
    const auto known = rows(u"released.tsv"_s);
    QCOMPARE(known.size(), RequirementsTable::shipped().releases().size());
    for (const Row &row : known) {
        QCOMPARE(rules(row[u"release"_s]).release.text(), row[u"release"_s]);
        QCOMPARE(row[u"release"_s] + u' ' + day(rules(row[u"release"_s]).released), row[u"release"_s] + u' ' + row[u"released"_s]);
    }
}

void ReferenceTest::whatComposerAndTheCodeCheck()
{
    int held = 0;
    for (const Row &row : rows(u"constraints.tsv"_s)) {
        const Version from(row[u"from"_s]), to(row[u"to"_s]);
        for (const Version &release : RequirementsTable::shipped().releases()) {
            if (release < from || release > to)
                continue;
            const Requirements found = RequirementsTable::shipped().of(release);
            const auto same = [&release](const QString &a, const QString &b) { return QTest::qCompare(release.text() + u' ' + a, release.text() + u' ' + b, "table", "reference", __FILE__, __LINE__); };
            QVERIFY(same(found.php, row[u"php"_s]));
            QVERIFY(same(found.composerLibrary, row[u"composer"_s]));
            QVERIFY(same(found.databaseEnforced ? u"yes"_s : u"no"_s, row[u"enforced"_s]));
            if (found.databaseEnforced)
                QVERIFY(same(found.databasePatterns.join(u' '), row[u"databases"_s]));
            ++held;
        }
    }
    QVERIFY2(held >= 125, qPrintable(QString::number(held)));
}

void ReferenceTest::whatWasTested_data()
{
    QTest::addColumn<Row>("row");
    for (const QString &name : {u"tested.tsv"_s, u"tested-before-2.4.4.tsv"_s}) {
        for (const Row &row : rows(name))
            QTest::newRow(qPrintable(row[u"release"_s])) << row;
    }
}

void ReferenceTest::whatWasTested()
{
    QFETCH(Row, row);
    const Requirements found = rules(row[u"release"_s]);
    QCOMPARE(found.release.text(), row[u"release"_s]);
    const QMap<QString, QString> told{{u"php"_s, found.phpTested.join(u' ')}, {u"composer"_s, found.composerTested}, {u"mysql"_s, databases(found, u"MySQL"_s)}, {u"mariadb"_s, databases(found, u"MariaDB"_s)},
                                      {u"elasticsearch"_s, found.elasticsearchTested.join(u' ')}, {u"opensearch"_s, found.openSearchTested.join(u' ')}, {u"redis"_s, found.redisTested.join(u' ')},
                                      {u"valkey"_s, found.valkeyTested.join(u' ')}, {u"rabbitmq"_s, found.rabbitMqTested.join(u' ')}, {u"artemis"_s, found.artemisTested.join(u' ')},
                                      {u"varnish"_s, found.varnishTested.join(u' ')}, {u"nginx"_s, found.nginxTested.join(u' ')}, {u"released"_s, day(found.released)}};
    for (auto cell = row.cbegin(); cell != row.cend(); ++cell) {
        if (cell.key() != "release"_L1)
            QCOMPARE(cell.key() + u": "_s + told.value(cell.key()), cell.key() + u": "_s + cell.value());
    }
}

void ReferenceTest::howLongALineIsSupported()
{
    const auto known = rows(u"support.tsv"_s);
    QCOMPARE(known.size(), 14);
    for (const Row &row : known) {
        for (const Version &release : RequirementsTable::shipped().releases()) {
            const QString line = row[u"line"_s];
            if (release.line() != line && release.line().section(u'.', 0, 1) != line)
                continue;
            const Requirements found = RequirementsTable::shipped().of(release);
            QCOMPARE(u"%1 %2 %3 %4"_s.arg(release.text(), day(found.supportEnds), day(found.extendedEnds), day(found.securityOnlyEnds)),
                     u"%1 %2 %3 %4"_s.arg(release.text(), row[u"regular"_s], row[u"extended"_s], row[u"security-only"_s]));
        }
    }
}

void ReferenceTest::mageOsAndWhatItIsMadeFrom()
{
    const QString product = u"mage-os/product-community-edition"_s;
    const auto known = rows(u"mage-os.tsv"_s);
    QCOMPARE(known.size(), RequirementsTable::shipped().releases(product).size());
    for (const Row &row : known) {
        const Version release(row[u"release"_s]);
        QCOMPARE(RequirementsTable::shipped().upstreamOf(release).text(), row[u"upstream"_s]);
        QCOMPARE(day(RequirementsTable::shipped().released(product, release)), row[u"released"_s]);
    }
}

QTEST_GUILESS_MAIN(ReferenceTest)
#include "tst_reference.moc"
