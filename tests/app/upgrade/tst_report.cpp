#include "app/upgrade/report.h"
#include "app/upgrade/runfolder.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

class ReportTest : public QObject
{
    Q_OBJECT

private:
    static Plan aPlan()
    {
        Plan plan;
        plan.id = u"20261121T031000Z-4f2a9c"_s;
        for (const QString &name : {u"look-again"_s, u"prove-backup"_s, u"composer-update"_s, u"setup-upgrade"_s, u"confirm-storefront"_s}) {
            Step step;
            step.name = name;
            step.title = u"Title of "_s + name;
            plan.steps.append(step);
        }
        plan.settings = {{u"FROM_VERSION"_s, u"2.4.6-p1"_s}, {u"TO_VERSION"_s, u"2.4.7-p6"_s}, {u"BACKUP_ID"_s, u"20261121T031000Z"_s}, {u"BASE_URL"_s, u"https://shop.example/"_s}};
        return plan;
    }
    static RunState folded(const QByteArray &journal)
    {
        RunState state(aPlan().steps);
        state.feed(journal);
        return state;
    }
    static Store aStore()
    {
        Store store;
        store.name = u"Shop <One>"_s;
        return store;
    }
    static QString fact(const Report &report, const QString &label)
    {
        for (const auto &[name, value] : report.facts) {
            if (name == label)
                return value;
        }
        return {};
    }

private Q_SLOTS:
    void whatComposerCouldNotSolveIsSaidWithTheWayOut()
    {
        const QByteArray journal = "1\t1\tstep-start\tname=composer-update\n2\t2\tstep-failed\tname=composer-update\texit=2\tcode=conflict\ttext=raw\n3\t3\trun-end\toutcome=failed\tstate=untouched\n";
        QFile recording(u"" SOURCE_DIR "/tests/app/magento/conflicts/extension-holds-the-framework.txt"_s);
        QVERIFY(recording.open(QIODevice::ReadOnly));
        const QByteArray console = recording.readAll();
        Plan plan = aPlan();
        const Report report = reportOf(aStore(), plan, folded(journal), console);
        QCOMPARE(report.reason, u"Acme Gift Wrap 2.1.0 allows Magento up to 2.4.6; 2.4.7 is wanted."_s);
        QCOMPARE(report.advice, u"Update Acme Gift Wrap together with Magento."_s);
        QVERIFY(report.evidence.contains(u"acme/module-gift-wrap 2.1.0 requires magento/framework <103.0.7"_s) && !report.evidence.contains(u"Running update"_s));
        QCOMPARE(report.toJson().value("conflicts"_L1).toArray().first().toObject().value("offers"_L1).toArray().first().toObject().value("package"_L1).toString(), u"acme/module-gift-wrap"_s);
        // Who raised it already is not told to raise it again.
        plan.settings.insert(u"COMPONENTS"_s, u"acme/module-gift-wrap 2.1.0"_s);
        QCOMPARE(reportOf(aStore(), plan, folded(journal), console).advice, u"Take Acme Gift Wrap out of the store; its data is kept."_s);
        // Of words that nobody knows, the general sentence stays, and the words are the evidence.
        const Report unknown = reportOf(aStore(), aPlan(), folded(journal), "Your requirements could not be resolved to an installable set of packages.\n\n  Problem 1\n    - acme/x 1 dislikes the moon.\n");
        QCOMPARE(unknown.evidence, u"acme/x 1 dislikes the moon."_s);
        QVERIFY(!unknown.reason.contains(u"moon"_s) && !unknown.advice.isEmpty());
    }
    void aBackupThatWasLoadedNowhereIsNotCalledProven()
    {
        Plan plan = aPlan();
        plan.kind = Plan::Kind::Backup;
        const auto reported = [&plan](const QByteArray &evidence) {
            return reportOf(aStore(), plan, folded("1\t1\trun-start\tkind=backup\n2\t2\tstep-start\tname=prove-backup\n3\t3\tevidence\tname=prove-backup\ttext=" + evidence
                + "\n4\t4\tstep-done\tname=prove-backup\n5\t5\trun-end\toutcome=done\tstate=untouched\n"), {});
        };
        const Report proven = reported("database: loaded into a schema of its own; the same");
        QVERIFY(proven.success && !proven.headline.contains(u"not loaded"_s));
        QVERIFY(proven.advice.isEmpty());
        const Report readBack = reported("database: read back to its last line; not proven by loading, because no schema may be made");
        QVERIFY(readBack.success);
        QVERIFY2(readBack.headline.contains(u"not loaded to prove it"_s), qPrintable(readBack.headline));
        QVERIFY(!readBack.advice.isEmpty());
    }
    void successSaysFromToTimeDowntimeAndBackup()
    {
        const Report report = reportOf(aStore(), aPlan(), folded("1\t1000000\trun-start\trun=r\tkind=upgrade\tfrom=2.4.6-p1\tto=2.4.7-p6\tbackup=b\n"
            "2\t1001000\tstep-start\tname=prove-backup\n3\t1002000\tstep-done\tname=prove-backup\n4\t1010000\tclosed\n5\t1055000\topened\n"
            "6\t1060000\twarning\ttext=look here\n7\t1192000\trun-end\toutcome=done\tstate=open\n"), {});
        QVERIFY(report.success);
        QCOMPARE(report.headline, u"Magento 2.4.6-p1 is now 2.4.7-p6."_s);
        QVERIFY(fact(report, u"Took"_s).contains(u'3') && fact(report, u"Took"_s).contains(u"12"_s));
        QVERIFY(fact(report, u"Closed for visitors"_s).contains(u"45"_s));
        QVERIFY(fact(report, u"Backup"_s).contains(u"20261121T031000Z"_s));
        QCOMPARE(fact(report, u"Worth knowing"_s), u"look here"_s);
        QVERIFY(report.evidence.isEmpty());
    }
    void whatVisitorsSawIsSaidAsItWasMeasured_data()
    {
        QTest::addColumn<QByteArray>("measured");
        QTest::addColumn<QString>("closed");
        QTest::addColumn<QStringList>("saw");
        const QString measured = u" (measured as visitors meet it, up to four times a second)"_s;
        QTest::newRow("the maintenance page") << "ok=20\tmaintenance=30\tclosed_ms=8000\twrong_ms=0\tspans=0-1000 200 ok;1000-9000 503 maintenance;9000-9500 200 ok"_ba << QString(u"8 seconds"_s + measured)
                                              << QStringList{u"Visitors saw your store or the maintenance page, nothing else."_s};
        QTest::newRow("nothing of it") << "ok=20\tclosed_ms=0\twrong_ms=0\tspans=0-1000 200 ok"_ba << QString(u"not at all"_s + measured) << QStringList{u"Visitors saw your store all the time."_s};
        QTest::newRow("a moment") << "ok=20\tmaintenance=2\tclosed_ms=420\twrong_ms=0\tspans=0-1000 200 ok;1000-1420 503 maintenance;1420-2000 200 ok"_ba << QString(u"less than a second"_s + measured)
                                  << QStringList{u"Visitors saw your store or the maintenance page, nothing else."_s};
        QTest::newRow("an error page") << "ok=20\tmaintenance=30\tother=9\tclosed_ms=11000\twrong_ms=3000\tspans=0-8000 503 maintenance;8000-10000 500 other;10000-11000 200 ok;11000-12000 500 other"_ba
                                       << QString(u"11 seconds"_s + measured) << QStringList{u"For 3 seconds visitors saw an error page (500)."_s};
        QTest::newRow("all sorts of things") << "ok=20\tmaintenance=30\tother=9\tnone=1\tclosed_ms=15000\twrong_ms=7000\tspans=0-8000 503 maintenance;8000-8500 500 other;8500-10000 502 other;10000-14000 200 blank;14000-15000 000 no-answer"_ba
                                             << QString(u"15 seconds"_s + measured)
                                             << QStringList{u"For 2 seconds visitors saw an error page (500, 502)."_s, u"For 4 seconds visitors saw a page that is not your store's, or an empty one."_s, u"For 1 second visitors got no answer."_s};
        QTest::newRow("too much to list") << "ok=20\tother=900\tclosed_ms=90000\twrong_ms=90000\tmore=40\tspans=0-8000 500 other"_ba << QString(u"1 minute, 30 seconds"_s + measured)
                                          << QStringList{u"For 1 minute, 30 seconds visitors saw neither your store nor the maintenance page. What they got changed too often to list all of it."_s};
        QTest::newRow("nobody asked for a while") << "ok=20\tmaintenance=30\tclosed_ms=8000\twrong_ms=0\tunasked_ms=300000\tspans=0-8000 503 maintenance"_ba << u"45 seconds"_s
                                                  << QStringList{u"Visitors saw your store or the maintenance page, nothing else."_s, u"For 5 minutes nothing was measured: the process that asks was gone."_s};
        QTest::newRow("nothing to ask with") << "why=no-curl"_ba << u"45 seconds"_s << QStringList{u"Not measured: there is no curl on the server."_s};
        QTest::newRow("not measured") << ""_ba << u"45 seconds"_s << QStringList{};
    }
    void whatVisitorsSawIsSaidAsItWasMeasured()
    {
        QFETCH(const QByteArray, measured);
        QFETCH(const QString, closed);
        QFETCH(const QStringList, saw);
        QByteArray journal = "1\t1000000\trun-start\trun=r\tkind=upgrade\tfrom=2.4.6-p1\tto=2.4.7-p6\tbackup=b\n4\t1010000\tclosed\n5\t1055000\topened\n";
        if (!measured.isEmpty())
            journal += "6\t1060000\tvisitors\t" + measured + '\n';
        const Report report = reportOf(aStore(), aPlan(), folded(journal + "7\t1192000\trun-end\toutcome=done\tstate=open\n"), {});
        QStringList said;
        for (const auto &[label, value] : report.facts) {
            if (label == u"What visitors saw"_s)
                said.append(value);
        }
        // The test runs without a translation: no plurals.
        const auto plain = [](QString text) { return text.replace(u"(s)"_s, u"s"_s).replace(u"1 seconds"_s, u"1 second"_s).replace(u"1 minutes"_s, u"1 minute"_s); };
        QCOMPARE(plain(fact(report, u"Closed for visitors"_s)), plain(closed));
        QStringList readable;
        for (const QString &sentence : std::as_const(said))
            readable.append(plain(sentence));
        QCOMPARE(readable, saw);
    }
    void eachEndHasItsKindAndItsWords_data()
    {
        QTest::addColumn<QByteArray>("end");
        QTest::addColumn<Problem::Kind>("kind");
        QTest::addColumn<QString>("headline");
        QTest::addColumn<QString>("done");
        const QByteArray failed = "2\t2\tstep-start\tname=setup-upgrade\n3\t3\tstep-failed\tname=setup-upgrade\texit=1\tcode=data-patch\ttext=Unable to apply data patch X\n";
        QTest::newRow("restored") << failed + "4\t4\trun-end\toutcome=restored\tstate=back\n" << Problem::Kind::Restored << u"back on 2.4.6-p1"_s << u"put back"_s;
        QTest::newRow("needs a person") << failed + "4\t4\trun-end\toutcome=failed\tstate=needs-person\n" << Problem::Kind::Failed << u"needs you"_s << u"closed"_s;
        QTest::newRow("nothing changed") << QByteArray("2\t2\tstep-start\tname=look-again\n3\t3\tstep-failed\tname=look-again\texit=1\tcode=database-down\ttext=gone\n4\t4\trun-end\toutcome=failed\tstate=untouched\n")
                                         << Problem::Kind::Unready << u"Nothing was changed"_s << u"Nothing had been changed"_s;
        QTest::newRow("stopped") << QByteArray("2\t2\tasked\twhat=stop\n3\t3\trun-end\toutcome=stopped\tstate=back\n") << Problem::Kind::Stopped << u"still runs Magento 2.4.6-p1"_s << u"put back"_s;
    }
    void eachEndHasItsKindAndItsWords()
    {
        QFETCH(QByteArray, end);
        QFETCH(Problem::Kind, kind);
        QFETCH(QString, headline);
        QFETCH(QString, done);
        const Report report = reportOf(aStore(), aPlan(), folded("1\t1\trun-start\trun=r\tkind=upgrade\tfrom=2.4.6-p1\tto=2.4.7-p6\tbackup=b\n" + end), {});
        QVERIFY(!report.success);
        QCOMPARE(report.kind, kind);
        QVERIFY2(report.headline.contains(headline), qPrintable(report.headline));
        QVERIFY2(report.doneAbout.contains(done), qPrintable(report.doneAbout));
        QVERIFY(!report.reason.isEmpty());
        QVERIFY(!report.advice.isEmpty());
    }
    void aKnownFailureIsExplainedAndItsLinesKept()
    {
        const RunState state = folded("1\t1\tstep-start\tname=composer-update\n2\t2\tstep-failed\tname=composer-update\texit=2\tcode=conflict\ttext=Your requirements could not be resolved\n"
                                      "3\t3\trun-end\toutcome=failed\tstate=untouched\n");
        const Report report = reportOf(aStore(), aPlan(), state, "Your requirements could not be resolved to an installable set of packages.\n");
        QVERIFY(report.evidence.contains(u"could not be resolved"_s));
        QVERIFY(!report.reason.contains(u"exit"_s));
        QCOMPARE(fact(report, u"Failed at"_s), u"Title of composer-update"_s);
    }
    void everyFailureCodeHasASentenceAndAdvice()
    {
        for (const QByteArray code : {"access-keys", "no-keys", "forbidden", "not-offered", "unreachable", "conflict", "compile", "data-patch", "schema", "database-down", "database-full", "disk-full", "unwritable",
                                      "memory", "search-engine", "backup", "backup-verify", "storefront", "changed-meanwhile", "deadline", "not-confirmed", "confirm-refused", "killed", "unknown", "never-heard-of"}) {
            const Report report = reportOf(aStore(), aPlan(), folded("1\t1\tstep-start\tname=look-again\n2\t2\tstep-failed\tname=look-again\tcode=" + code + "\ttext=x\n3\t3\trun-end\toutcome=failed\tstate=untouched\n"), {});
            QVERIFY2(!report.reason.isEmpty() && !report.advice.isEmpty(), code.constData());
        }
    }
    void whoCanMendItIsSaid()
    {
        const Report report = reportOf(aStore(), aPlan(), folded("1\t1\tstep-start\tname=look-again\n2\t2\tstep-failed\tname=look-again\tcode=disk-full\ttext=x\n3\t3\trun-end\toutcome=failed\tstate=untouched\n"), {});
        QCOMPARE(report.who, u"Your host can fix this."_s);
        QVERIFY(report.toHtml().contains(report.who));
        QCOMPARE(report.toJson().value(u"who"_s).toString(), report.who);
    }
    void anUnknownFailureShowsWhatWasPrintedLastAndNamesTheBundle()
    {
        const Report report = reportOf(aStore(), aPlan(), folded("1\t1\tstep-start\tname=compile\n2\t2\tstep-failed\tname=compile\tcode=unknown\ttext=\n3\t3\trun-end\toutcome=restored\tstate=back\n"),
                                       "one\n\x1b[31mthe gizmo slipped\x1b[0m\n\n");
        QCOMPARE(report.evidence, u"one\nthe gizmo slipped"_s);
        QVERIFY(report.who.isEmpty());
        QVERIFY2(report.advice.contains(u"bundle"_s), qPrintable(report.advice));
    }
    void aTrialThatRanOutIsNoFailureOfTheNewVersion()
    {
        for (const auto &[code, outcome, words] : {std::tuple{"not-confirmed", "restored", "not confirmed in time"}, std::tuple{"confirm-refused", "restored", "put back, as you asked"}}) {
            const Report report = reportOf(aStore(), aPlan(), folded("1\t1\trun-start\trun=r\tkind=upgrade\tfrom=2.4.6-p1\tto=2.4.7-p6\tbackup=b\n2\t2\tstep-failed\tname=await-confirmation\tcode=" + QByteArray(code)
                + "\ttext=x\n3\t2\tnewer\torders=2\tcustomers=0\tstock=3\tpath=/home/me/.storewright/stores/k/runs/r/newer\n4\t3\trun-end\toutcome=" + outcome + "\tstate=back\n"), {});
            QVERIFY2(report.headline.contains(QLatin1StringView(words)), qPrintable(report.headline));
            QVERIFY2(report.doneAbout.contains(u"2 order"_s) && report.doneAbout.contains(u"3 stock change"_s) && !report.doneAbout.contains(u"customer"_s), qPrintable(report.doneAbout));
            QVERIFY(fact(report, u"Kept on the server in"_s).endsWith(u"/newer"_s));
        }
    }
    void theTwoLinesThatBringTheStoreBack()
    {
        Plan plan = aPlan();
        plan.settings.insert({{u"STORE_ROOT"_s, u"/srv/shop"_s}, {u"BACKUP_CODE"_s, u"1"_s}, {u"BACKUP_DATABASE"_s, u"1"_s}});
        Store store = aStore();
        store.address = {u"deploy"_s, u"shop.example"_s, 2222, {}, {}, u"hop@gate.example:22"_s};
        store.loginWay = Login::Way::KeyFile;
        store.keyFile = u"/home/me/my keys/id"_s;
        const QByteArray proven = "1\t1\tstep-start\tname=prove-backup\n2\t2\tstep-done\tname=prove-backup\n";
        const Report stuck = reportOf(store, plan, folded(proven + "3\t3\tstep-failed\tname=setup-upgrade\tcode=schema\ttext=x\n4\t4\trun-end\toutcome=failed\tstate=needs-person\n"), {});
        QCOMPARE(stuck.rescueLines, (QStringList{u"ssh -p 2222 -i '/home/me/my keys/id' -J hop@gate.example:22 deploy@shop.example"_s,
                                                 u"sh ~/.storewright/stores/%1/runs/20261121T031000Z-4f2a9c/rescue.sh go"_s.arg(storeKey(u"/srv/shop"_s))}));
        QVERIFY(stuck.toHtml().contains(stuck.rescueLines[1]));
        QCOMPARE(stuck.toJson().value(u"rescue"_s).toArray().size(), 2);
        QCOMPARE(reportOf(store, plan, folded(proven + "3\t4\trun-end\toutcome=done\tstate=open\n"), {}).rescueLines.size(), 2);
        // Nothing was changed and nothing is there to bring back.
        QVERIFY(reportOf(store, plan, folded("1\t4\trun-end\toutcome=failed\tstate=untouched\n"), {}).rescueLines.isEmpty());
        plan.kind = Plan::Kind::Backup;
        QVERIFY(reportOf(store, plan, folded(proven + "3\t4\trun-end\toutcome=done\tstate=untouched\n"), {}).rescueLines.isEmpty());
    }
    void htmlHoldsEverythingEscapedAndNothingFromElsewhere()
    {
        RunState state = folded("1\t1\tstep-start\tname=look-again\n2\t2\tstep-failed\tname=look-again\tcode=unknown\ttext=<script>alert(1)</script> & more\n3\t3\trun-end\toutcome=failed\tstate=untouched\n");
        const QString html = reportOf(aStore(), aPlan(), state, {}).toHtml();
        QVERIFY(!html.contains(u"<script>"_s));
        QVERIFY(html.contains(u"&lt;script&gt;"_s));
        QVERIFY(html.contains(u"Shop &lt;One&gt;"_s));
        for (const QString &foreign : {u"src="_s, u"href="_s, u"url("_s, u"<link"_s})
            QVERIFY(!html.contains(foreign));
        QVERIFY(html.trimmed().endsWith(u"</html>"_s));
    }
    void jsonHasWhatTheWindowShows()
    {
        const QJsonObject json = reportOf(aStore(), aPlan(), folded("1\t1\trun-end\toutcome=done\tstate=open\n"), {}).toJson();
        QCOMPARE(json.value(u"success"_s).toBool(), true);
        QVERIFY(!json.value(u"headline"_s).toString().isEmpty());
        QVERIFY(!json.value(u"facts"_s).toArray().isEmpty());
    }
    void durationsReadLikeASentence()
    {
        QVERIFY(durationText(400).contains(u'0'));
        QVERIFY(durationText(45000).contains(u"45"_s));
        QVERIFY(durationText(192000).contains(u'3') && durationText(192000).contains(u"12"_s));
        QVERIFY(durationText(3 * 3600 * 1000 + 300000).contains(u'3') && durationText(3 * 3600 * 1000 + 300000).contains(u'5'));
        QVERIFY(!durationText(-5).contains(u'-'));
    }
};

QTEST_GUILESS_MAIN(ReportTest)
#include "tst_report.moc"
