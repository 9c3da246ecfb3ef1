#include "app/upgrade/reportbook.h"
#include "tests/app/upgrade/scriptedshell.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// What is kept of a run: page one for the merchant, the rest for the expert, nothing for a thief.
class FullReportTest : public QObject
{
    Q_OBJECT

    static Store aStore()
    {
        Store store;
        store.id = 7;
        store.name = u"Shop <One>"_s;
        store.address.host = u"web.example"_s;
        store.root = u"/srv/shop"_s;
        return store;
    }
    static Survey aSurvey()
    {
        Survey survey;
        survey.takenAt = QDateTime::currentDateTimeUtc();
        survey.root = u"/srv/shop"_s;
        survey.edition = Edition::OpenSource;
        survey.version = Version(u"2.4.6-p1"_s);
        survey.productPackage = u"magento/product-community-edition"_s;
        survey.phpVersion = Version(u"8.2.28"_s);
        survey.databaseKind = u"MariaDB"_s;
        survey.databaseVersion = Version(u"10.6.1"_s);
        survey.adminPath = u"backend_k3y5"_s;
        return survey;
    }
    static FullReport aReport()
    {
        Choices choices;
        choices.target = Version(u"2.4.7-p6"_s);
        FullReport full;
        full.store = aStore();
        full.survey = aSurvey();
        full.plan = planUpgrade(full.store, *full.survey, choices);
        full.journal = "1\t1000000\trun-start\trun=r\tkind=upgrade\tfrom=2.4.6-p1\tto=2.4.7-p6\tbackup=b\n2\t1001000\tstep-start\tname=prove-backup\n"
                       "3\t1002000\tstep-done\tname=prove-backup\tevidence=loaded and compared\n4\t1010000\tclosed\n5\t1055000\topened\n"
                       "6\t1060000\tprobe\tid=product-1\tmust=1\twhat=/product-1.html\tbefore=200 ok\tafter=500 error\tverdict=worse\n7\t1192000\trun-end\toutcome=done\tstate=open\n";
        full.console = "\x1b[32mLoading composer repositories\x1b[0m\n10%\r50%\r100%\nDone <here>\n";
        full.run = RunState(full.plan.steps);
        full.run.feed(full.journal);
        full.report = reportOf(full.store, full.plan, full.run, full.console);
        Backup backup;
        backup.id = full.plan.settings.value(u"BACKUP_ID"_s);
        backup.path = u"/home/shop/.storewright/stores/k/backups/b"_s;
        backup.proof = u"loaded into a private server"_s;
        backup.parts = {{u"database"_s, u"database.sql.gz"_s, 1'500'000, QString(64, u'a')}, {u"code"_s, u"code.tar.gz"_s, 500'000, QString(64, u'b')}};
        full.backup = backup;
        full.copyFolder = u"/home/ada/copies/b"_s;
        return full;
    }

private Q_SLOTS:
    void pageOneIsTheMerchants();
    void behindItIsEverythingForTheExpert();
    void whatVisitorsGotIsListedSecondBySecond();
    void onPaperThereIsNothingToFoldOut();
    void noSecretAndNobodysDataIsInIt();
    void whatOnlyTheServerKnowsIsTakenFromThere();
    void aRunThatHasNotEndedHasNoReport();
    void itIsKeptForItsOwnerAlone();
    void aHostileRunIsNoPath();
};

void FullReportTest::pageOneIsTheMerchants()
{
    const QString html = aReport().toHtml(FullReport::Form::Browser);
    const QString first = html.left(html.indexOf(u"For the expert"_s));
    QVERIFY(first.size() < html.size());
    for (const QString &told : {u"Magento 2.4.6-p1 is now 2.4.7-p6."_s, u"Shop &lt;One&gt;"_s, u"Closed for visitors"_s, u"45 second"_s, u"Product page"_s, u"/product-1.html"_s, u"works (200)"_s, u"Worse"_s,
                                u"/home/shop/.storewright/stores/k/backups/b"_s, u"1.9 MB"_s, QString(64, u'a'), QString(64, u'b'), u"/home/ada/copies/b"_s, u"loaded into a private server"_s})
        QVERIFY2(first.contains(told), qPrintable(told + u"\n"_s + first));
}

void FullReportTest::behindItIsEverythingForTheExpert()
{
    const FullReport full = aReport();
    const QString html = full.toHtml(FullReport::Form::Browser);
    const QString rest = html.mid(html.indexOf(u"For the expert"_s));
    QString command = full.plan.commands();
    command = command.mid(command.indexOf(u"step_run"_s), 200);
    for (const QString &told : {u"8.2.28"_s, u"MariaDB 10.6.1"_s, u"loaded and compared"_s, u"run-start"_s, u"Done &lt;here&gt;"_s, command.toHtmlEscaped(), full.plan.steps.first().title.toHtmlEscaped(), full.plan.id})
        QVERIFY2(rest.contains(told), qPrintable(told));
    // What a terminal wrote over, and its colours, are no part of what it said.
    QVERIFY(rest.contains(u"Loading composer repositories\n100%\nDone"_s) && !rest.contains(u"50%"_s) && !rest.contains(QChar(0x1b)));
}

void FullReportTest::whatVisitorsGotIsListedSecondBySecond()
{
    QVERIFY(!aReport().toHtml(FullReport::Form::Browser).contains(u"second by second"_s));
    FullReport full = aReport();
    const qint64 noon = QDateTime(QDate(2026, 11, 21), QTime(12, 0)).toMSecsSinceEpoch();
    const auto at = [noon](qint64 ms) { return QByteArray::number(noon + ms); };
    full.run = RunState(full.plan.steps);
    full.run.feed("1\t1000\tvisitors\tok=20\tmaintenance=30\tother=3\tclosed_ms=9400\twrong_ms=1400\tunasked_ms=0\tmore=2\tspans=" + at(0) + '-' + at(2000) + " 200 ok;" + at(2000) + '-' + at(10000)
                  + " 503 maintenance;" + at(10000) + '-' + at(11400) + " 500 other;" + at(11400) + '-' + at(90000) + " 200 ok\n2\t2000\trun-end\toutcome=done\tstate=open\n");
    for (const FullReport::Form form : {FullReport::Form::Browser, FullReport::Form::Paper}) {
        const QString html = full.toHtml(form);
        const QString rest = html.mid(html.indexOf(u"For the expert"_s));
        for (const QString &told : {u"What visitors got, second by second"_s, u"12:00:02.0"_s, u"12:00:10.0"_s, u"8.0 s"_s, u"the maintenance page (503)"_s, u"12:00:11.4"_s, u"1.4 s"_s, u"an error page (500)"_s, u"your store (200)"_s,
                                    u"2 more change"_s, u"asked for 53 time"_s})
            QVERIFY2(rest.contains(told), qPrintable(told + u"\n"_s + rest.left(20000)));
    }
}

void FullReportTest::onPaperThereIsNothingToFoldOut()
{
    const QString paper = aReport().toHtml(FullReport::Form::Paper);
    QVERIFY(!paper.contains(u"<details"_s));
    QVERIFY(paper.contains(u"page-break-before"_s) && paper.contains(u"run-start"_s) && paper.contains(u"step_run"_s));
    FullReport talkative = aReport();
    talkative.console = QByteArray("a line of the console log\n").repeated(20'000) + "the last line\n";
    QVERIFY(talkative.toHtml(FullReport::Form::Paper).size() < talkative.toHtml(FullReport::Form::Browser).size() - 300'000);
    QVERIFY(talkative.toHtml(FullReport::Form::Paper).contains(u"the last line"_s));
}

void FullReportTest::noSecretAndNobodysDataIsInIt()
{
    FullReport full = aReport();
    const QString key = u"CANARYplainword"_s;
    full.secrets = {key};
    full.journal += "7\t1\twarning\ttext=password=CANARY1 for CANARYplainword\n";
    full.console += "COMPOSER_AUTH={\"http-basic\":{\"repo\":{\"username\":\"CANARY2\",\"password\":\"CANARY3\"}}}\nAuthorization: Basic Q0FOQVJZOkNBTkFSWQ==\nCANARY4@example.com ordered\nCANARYplainword\n";
    full.report.evidence = u"'password' => 'CANARY5' CANARYplainword"_s;
    full.report.reason = u"mysql://shop:CANARY6@db/shop"_s;
    full.report.facts.append({u"Worth knowing"_s, u"CANARY7@example.com and CANARYplainword"_s});
    full.survey->baseUrl = u"https://shop:CANARY8@shop.example/"_s;
    full.survey->unknown.insert(u"database"_s, u"Access denied, password=CANARY9"_s);
    full.plan.settings.insert(u"BASE_URL"_s, u"https://shop:CANARY10@shop.example/"_s);
    full.backup->proof = u"token: CANARY11"_s;
    full.copyFolder = u"/home/CANARYplainword"_s;
    full.run.probes.append({u"home"_s, true, u"https://shop.example/?SID=CANARY12"_s, u"200 ok"_s, u"CANARY13@example.com"_s, u"worse"_s});
    full.run.steps.first().evidence = u"secret=CANARY14"_s;
    for (const FullReport::Form form : {FullReport::Form::Browser, FullReport::Form::Paper}) {
        const QString html = full.toHtml(form);
        const qsizetype found = html.indexOf(u"CANARY"_s);
        QVERIFY2(found < 0, qPrintable(html.mid(qMax<qsizetype>(0, found - 100), 200)));
        QVERIFY(!html.contains(u"Q0FOQVJZ"_s));
        QVERIFY(!html.contains(full.survey->adminPath));
    }
}

void FullReportTest::whatOnlyTheServerKnowsIsTakenFromThere()
{
    FullReport full = aReport();
    const QByteArray whole = full.journal;
    full.journal = full.journal.right(50);
    full.backup.reset();
    ScriptedShell shell;
    shell.answer(u"console.log"_s, "all of the console log, which is longer than what was seen from here, by far\n");
    shell.answer(u"journal"_s, whole);
    shell.answer(QString(), {}, 1);
    full.complete(shell);
    QCOMPARE(full.journal, whole);
    QVERIFY(full.console.startsWith("all of the console log"));
    QVERIFY(!full.backup); // the server could not tell
}

void FullReportTest::aRunThatHasNotEndedHasNoReport()
{
    const FullReport known = aReport();
    ScriptedShell shell;
    shell.answer(u"plan.json"_s, QJsonDocument(known.plan.toJson()).toJson());
    shell.answer(u"journal"_s, known.journal.left(known.journal.indexOf("7\t1192000")));
    shell.answer(QString(), {}, 1);
    const auto none = FullReport::fromServer(shell, aStore(), known.plan.id);
    QVERIFY(!none);
    QCOMPARE(none.problem().kind, Problem::Kind::Usage);
    ScriptedShell later;
    later.answer(u"plan.json"_s, QJsonDocument(known.plan.toJson()).toJson());
    later.answer(u"journal"_s, known.journal);
    later.answer(QString(), {}, 1);
    const auto full = FullReport::fromServer(later, aStore(), known.plan.id);
    QVERIFY(full);
    QCOMPARE(full->report.headline, u"Magento 2.4.6-p1 is now 2.4.7-p6."_s);
}

void FullReportTest::itIsKeptForItsOwnerAlone()
{
    const QTemporaryDir folder;
    const ReportBook book(folder.filePath(u"data"_s));
    FullReport full = aReport();
    QVERIFY(!book.holds(full.store, full.plan.id));
    const auto kept = book.keep(full);
    QVERIFY(kept);
    QVERIFY(book.holds(full.store, full.plan.id));
    QCOMPARE(*kept, book.path(full.store, full.plan.id));
    QCOMPARE(QFile::permissions(*kept) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther), QFile::Permissions());
    QCOMPARE(QFile::permissions(QFileInfo(*kept).path()) & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeOther), QFile::Permissions());
    // The same run again, now with what is known besides; and a later one.
    full.copyFolder = u"/media/stick"_s;
    QVERIFY(book.keep(full));
    QFile page(*kept);
    QVERIFY(page.open(QIODevice::ReadOnly));
    QVERIFY(page.readAll().contains("/media/stick"));
    const QString first = full.plan.id;
    full.plan.id = u"99991231T235959Z-4f2a9c"_s;
    QVERIFY(book.keep(full));
    QCOMPARE(book.runs(full.store), (QStringList{full.plan.id, first}));
    Store renamed = full.store;
    renamed.name = u"Another name"_s;
    QVERIFY(book.holds(renamed, first));
    Store other = full.store;
    other.id = 8;
    QVERIFY(book.runs(other).isEmpty());
    other.id = 0; // in no book: known by its address
    QVERIFY(book.path(other, first) != book.path(full.store, first));
}

void FullReportTest::aHostileRunIsNoPath()
{
    const QTemporaryDir folder;
    const ReportBook book(folder.path());
    FullReport full = aReport();
    full.plan.id = u"../../escaped"_s;
    QVERIFY(!book.keep(full));
    QVERIFY(book.path(full.store, u"../x"_s).isEmpty() && !book.holds(full.store, QString()));
    QVERIFY(!QFile::exists(folder.filePath(u"../escaped.html"_s)));
    QVERIFY(!ReportBook(u"/proc/nowhere"_s).keep(aReport()));
}

QTEST_GUILESS_MAIN(FullReportTest)
#include "tst_fullreport.moc"
