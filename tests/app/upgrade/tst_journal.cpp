#include "app/upgrade/journal.h"

#include <QTest>

using namespace Qt::StringLiterals;

class JournalTest : public QObject
{
    Q_OBJECT

private:
    static QList<Step> threeSteps()
    {
        QList<Step> steps(3);
        steps[0].name = u"look-again"_s;
        steps[0].weight = 10;
        steps[1].name = u"back-up-code"_s;
        steps[1].weight = 50;
        steps[2].name = u"setup-upgrade"_s;
        steps[2].weight = 40;
        return steps;
    }

private Q_SLOTS:
    void readsALineWithEscapedValues()
    {
        const auto entry = JournalEntry::parse("12\t1700000000123\tevidence\tn=3\tname=prove-backup\ttext=a\\tb\\nc\\\\d\\x");
        QVERIFY(entry);
        QCOMPARE(entry->sequence, 12);
        QCOMPARE(entry->epochMs, 1700000000123);
        QCOMPARE(entry->event, u"evidence"_s);
        QCOMPARE(entry->fields.value(u"name"_s), u"prove-backup"_s);
        QCOMPARE(entry->fields.value(u"text"_s), u"a\tb\nc\\d\\x"_s);
    }
    void keepsEqualsSignsOfValues()
    {
        const auto entry = JournalEntry::parse("1\t1\twarning\ttext=a=b=");
        QVERIFY(entry);
        QCOMPARE(entry->fields.value(u"text"_s), u"a=b="_s);
    }
    void refusesWhatIsNoLine_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("words") << QByteArray("Last login: yesterday");
        QTest::newRow("sequence zero") << QByteArray("0\t1\tstate\tis=open");
        QTest::newRow("negative") << QByteArray("-4\t1\tstate\tis=open");
        QTest::newRow("sequence too long") << QByteArray("99999999999999999999\t1\tstate\tis=open");
        QTest::newRow("time not a number") << QByteArray("1\tnow\tstate\tis=open");
        QTest::newRow("time after all calendars") << QByteArray("1\t999999999999999999\tstate\tis=open");
        QTest::newRow("event with blanks") << QByteArray("1\t1\tsta te\tis=open");
        QTest::newRow("event in capitals") << QByteArray("1\t1\tSTATE\tis=open");
        QTest::newRow("only two fields") << QByteArray("1\t1");
        QTest::newRow("megabytes") << QByteArray("1\t1\twarning\ttext=") + QByteArray(1 << 20, 'x');
        QTest::newRow("a thousand fields") << QByteArray("1\t1\twarning") + QByteArray("\ta=b").repeated(1000);
    }
    void refusesWhatIsNoLine()
    {
        QFETCH(QByteArray, line);
        const auto entry = JournalEntry::parse(line);
        QVERIFY(!entry);
        QVERIFY(!entry.problem().summary.isEmpty());
    }
    void takesControlCharactersOutOfValues()
    {
        const auto entry = JournalEntry::parse("1\t1\twarning\ttext=\x1b[31mred\x07\xff");
        QVERIFY(entry);
        QVERIFY(!entry->fields.value(u"text"_s).contains(QChar(0x1b)));
        QVERIFY(entry->fields.value(u"text"_s).contains(u"red"_s));
    }
    void namesEveryStateAndFindsItAgain()
    {
        for (int i = 0; i <= int(StoreState::NeedsPerson); ++i) {
            const auto state = StoreState(i);
            QVERIFY(!stateName(state).isEmpty());
            QVERIFY(!stateSentence(state).isEmpty());
            QCOMPARE(stateOfName(stateName(state)).value(), state);
        }
        QVERIFY(!stateOfName(u"ajar"_s));
    }
    void foldsARunThatWentWell()
    {
        RunState run(threeSteps());
        run.feed("1\t1000\trun-start\trun=r\tkind=upgrade\tfrom=2.4.6-p1\tto=2.4.7-p6\tbackup=b\n"
                 "2\t1000\tstate\tis=untouched\n"
                 "3\t1001\tstep-start\tn=01\tname=look-again\n4\t1500\tevidence\tn=01\tname=look-again\ttext=as planned\n5\t2000\tstep-done\tn=01\tname=look-again\tms=999\n");
        QCOMPARE(run.permille(), 100);
        QCOMPARE(run.steps[0].evidence, u"as planned"_s);
        run.feed("6\t2000\tstep-start\tn=02\tname=back-up-code\n7\t2500\tprogress\tn=02\tname=back-up-code\tdone=30\ttotal=60\tunit=bytes\n");
        QCOMPARE(run.permille(), 350);
        QCOMPARE(run.steps[1].phase, RunState::StepPhase::Running);
        run.feed("8\t3000\tstep-skip\tn=02\tname=back-up-code\ttext=not chosen\n9\t3000\tstate\tis=closed\n10\t3000\tclosed\n"
                 "11\t3001\tstep-start\tn=03\tname=setup-upgrade\n12\t4000\tstep-done\tn=03\tname=setup-upgrade\tms=1\n13\t8000\topened\n14\t9000\trun-end\toutcome=done\tstate=open\n");
        QVERIFY(run.ended());
        QCOMPARE(run.outcome, u"done"_s);
        QCOMPARE(run.state, StoreState::Open);
        QCOMPARE(run.permille(), 1000);
        QCOMPARE(run.closedMs(999999), 5000);
        QCOMPARE(run.steps[1].phase, RunState::StepPhase::Skipped);
        QCOMPARE(run.from, u"2.4.6-p1"_s);
        QVERIFY(!run.failedStep());
        QCOMPARE(run.endedMs - run.startedMs, 8000);
    }
    void knowsWhatIsWaitedForAndUntilWhen()
    {
        RunState run(threeSteps());
        run.feed("1\t1000\trun-start\trun=r\tkind=upgrade\tfrom=a\tto=b\n2\t2000\twait\tfor=proof\tuntil=302000\tdump=/b/database.sql.gz\tdescribe=/b/database.txt\n");
        QCOMPARE(run.waitingFor, u"proof"_s);
        QCOMPARE(run.waitSinceMs, 2000);
        QCOMPARE(run.waitUntilMs, 302000);
        QCOMPARE(run.waitPath, u"/b/database.sql.gz"_s);
        QCOMPARE(run.waitDescription, u"/b/database.txt"_s);
        run.feed("3\t3000\twait-end\tfor=proof\n4\t4000\tclosed\n5\t5000\topened\n6\t5000\tstate\tis=on-trial\n");
        QVERIFY(run.waitingFor.isEmpty() && run.waitPath.isEmpty() && run.waitDescription.isEmpty());
        QCOMPARE(run.waitUntilMs, 0);
        QVERIFY(stateSentence(run) != stateSentence(run.state)); // It is open already.
        run.feed("7\t6000\twait\tfor=confirmation\tuntil=99999999999999999999\n");
        QCOMPARE(run.waitUntilMs, 0);
        QVERIFY2(stateSentence(run).contains(u"on trial"_s), qPrintable(stateSentence(run)));
        run.feed("8\t7000\tnewer\torders=3\tcustomers=-4\tstock=x\tpath=/home/n\n9\t8000\trun-end\toutcome=done\tstate=open\n");
        QCOMPARE(run.newer.orders, 3);
        QCOMPARE(run.newer.customers, 0);
        QCOMPARE(run.newer.stock, 0);
        QCOMPARE(run.newer.path, u"/home/n"_s);
        QVERIFY(run.waitingFor.isEmpty());
    }
    void sameWhereverThePiecesBreak()
    {
        const QByteArray journal = "1\t1000\trun-start\trun=r\tkind=upgrade\tfrom=a\tto=b\n2\t1001\tstep-start\tn=01\tname=look-again\n"
                                   "3\t1002\tstep-failed\tn=01\tname=look-again\texit=1\tcode=disk-full\ttext=full\\nup\n4\t1003\trun-end\toutcome=failed\tstate=untouched\n";
        for (int size = 1; size < 40; ++size) {
            RunState run(threeSteps());
            for (qsizetype at = 0; at < journal.size(); at += size)
                run.feed(journal.mid(at, size));
            QCOMPARE(run.lastSequence, 4);
            QVERIFY(run.failedStep());
            QCOMPARE(run.failedStep()->failure, u"full\nup"_s);
            QCOMPARE(run.failedStep()->failureCode, u"disk-full"_s);
        }
    }
    void takesNoLineTwice()
    {
        RunState run(threeSteps());
        run.feed("1\t1\twarning\ttext=one\n1\t1\twarning\ttext=one\n2\t1\twarning\ttext=two\n");
        QCOMPARE(run.warnings, (QStringList{u"one"_s, u"two"_s}));
    }
    void forgetsAFailureThatARetryMendedAndKeepsOneThatWasUndone()
    {
        RunState run(threeSteps());
        run.feed("1\t1\tstep-start\tn=03\tname=setup-upgrade\n2\t2\tstep-failed\tn=03\tname=setup-upgrade\texit=1\tcode=data-patch\ttext=x\n3\t3\twait\tfor=decision\n");
        QCOMPARE(run.waitingFor, u"decision"_s);
        QCOMPARE(run.failedStep()->name, u"setup-upgrade"_s);
        run.feed("4\t4\twait-end\tfor=decision\n5\t5\tstep-start\tn=03\tname=setup-upgrade\n");
        QVERIFY(run.waitingFor.isEmpty());
        QVERIFY(!run.failedStep());
        run.feed("6\t6\tstep-failed\tn=03\tname=setup-upgrade\texit=1\tcode=data-patch\ttext=y\n7\t7\tundo-start\tn=03\tname=setup-upgrade\n8\t8\tundo-done\tn=03\tname=setup-upgrade\n");
        QCOMPARE(run.steps[2].phase, RunState::StepPhase::Undone);
        QCOMPARE(run.failedStep()->failure, u"y"_s);
    }
    void countsEveryTimeTheStoreWasClosed()
    {
        RunState run;
        run.feed("1\t1000\tclosed\n");
        QCOMPARE(run.closedMs(1500), 500);
        run.feed("2\t3000\topened\n3\t10000\tclosed\n");
        QCOMPARE(run.closedMs(10100), 2100);
        run.feed("4\t11000\topened\n5\t12000\trun-end\toutcome=restored\tstate=back\n");
        QCOMPARE(run.closedMs(99999), 3000);
    }
    void whatVisitorsGotIsMoreThanWhatTheRunSaysOfItself()
    {
        const QByteArray journal = "1\t1000\tclosed\n2\t9000\topened\n"
                                   "3\t9500\tvisitors\tok=12\tmaintenance=30\tother=2\tnone=1\tclosed_ms=9100\twrong_ms=800\tunasked_ms=0\tmore=0\t"
                                   "spans=100-900 200 ok;900-9200 503 maintenance;9200-9800 500 other;9800-10000 000 no-answer;10000-12000 200 ok\n"
                                   "4\t12000\trun-end\toutcome=done\tstate=open\n";
        RunState run;
        run.feed(journal);
        QVERIFY(run.visitors && run.visitors->isWhole());
        QCOMPARE(run.visitors->asked(), 45);
        QCOMPARE(run.closedMs(99999), 9100);
        QCOMPARE(run.visitors->wrongMs, 800);
        QCOMPARE(run.visitors->spans.size(), 5);
        using Got = Visitors::Got;
        const Got expected[]{Got::Store, Got::Maintenance, Got::ErrorPage, Got::Nothing, Got::Store};
        for (int i = 0; i < 5; ++i)
            QCOMPARE(run.visitors->spans[i].got(), expected[i]);
        QCOMPARE(run.visitors->spans[2].code, 500);
        // Where nobody asked for a while, the journal knows better how long the store was closed.
        RunState gone;
        gone.feed(QByteArray(journal).replace("unasked_ms=0", "unasked_ms=60000"));
        QVERIFY(gone.visitors && !gone.visitors->isWhole());
        QCOMPARE(gone.closedMs(99999), 8000);
        // A store that stays closed for a person goes on being closed.
        RunState needy;
        needy.feed("1\t1000\tclosed\n2\t9500\tvisitors\tmaintenance=30\tclosed_ms=8000\n3\t9600\trun-end\toutcome=failed\tstate=needs-person\n");
        QCOMPARE(needy.closedMs(20000), 19000);
    }
    void hostileWordsOfWhatVisitorsGotStayBounded()
    {
        RunState run;
        run.feed("1\t1\tvisitors\tok=nonsense\n");
        QVERIFY(!run.visitors);
        QByteArray spans = "5-4 200 ok;1-99999999999999999999 200 ok;1-999999999999999 200 ok;1-2 2000 ok;1-2 200 OK;1-2 200 ok ok;-1-2 200 ok;1-2 200 " + QByteArray(33, 'a') + ';';
        spans += QByteArray("1-2 200 ok;").repeated(5000);
        run.feed("2\t1\tvisitors\tok=-5\tmaintenance=9223372036854775807\tother=1e9\tclosed_ms=99999999999999999\twrong_ms=9223372036854775807\tmore=7\tspans=" + spans + '\n');
        QVERIFY(run.visitors.has_value());
        QCOMPARE(run.visitors->ok, 0);
        QCOMPARE(run.visitors->maintenance, 1'000'000'000);
        QCOMPARE(run.visitors->other, 0);
        QVERIFY(run.visitors->closedMs <= 253402300799999 && run.visitors->wrongMs <= run.visitors->closedMs);
        QCOMPARE(run.visitors->spans.size(), 200);
        for (const Visitors::Span &span : std::as_const(run.visitors->spans))
            QVERIFY(span.fromMs == 1 && span.untilMs == 2 && span.code == 200 && span.word == u"ok"_s);
    }
    void outlivesAHostileJournal()
    {
        RunState run(threeSteps());
        run.feed(QByteArray(3 << 20, 'x'));
        run.feed("\n1\t1\tprogress\tn=02\tname=back-up-code\tdone=-5\ttotal=0\n2\t1\tprogress\tn=02\tname=back-up-code\tdone=9223372036854775807\ttotal=1\n"
                 "3\t1\tstep-start\tn=99999999999\n4\t1\tstate\tis=ajar\n5\t1\trun-end\toutcome=splendid\tstate=nowhere\n");
        QByteArray flood;
        for (int i = 6; i < 2000; ++i)
            flood += QByteArray::number(i) + "\t1\tstep-start\tname=made-up-" + QByteArray::number(i) + "\n" ;
        run.feed(flood);
        QVERIFY(run.steps.size() <= 256);
        QCOMPARE(run.outcome, u"failed"_s);
        QVERIFY(run.permille() >= 0 && run.permille() <= 1000);
    }
    void aLineTooLongIsPassedOverInAnyPieces()
    {
        const QByteArray text = "1\t1\twarning\ttext=" + QByteArray(300 * 1024, 'x') + "\n2\t2\tstate\tis=closed\n";
        const QByteArray hidden = QByteArray(300 * 1024, 'x') + "1\t1\trun-end\toutcome=done\tstate=open\n2\t2\tstate\tis=closed\n";
        for (const QByteArray &journal : {text, hidden}) {
            for (const qsizetype piece : {qsizetype(1000), qsizetype(300 * 1024), journal.size()}) {
                RunState run;
                for (qsizetype at = 0; at < journal.size(); at += piece)
                    run.feed(journal.mid(at, piece));
                QCOMPARE(run.lastSequence, 2);
                QVERIFY(run.warnings.isEmpty());
                QVERIFY(!run.ended());
                QCOMPARE(run.state, StoreState::Closed);
            }
        }
    }
    void showsStepsOfARunWithoutAPlan()
    {
        RunState run;
        run.feed("1\t1\tstep-start\tn=01\tname=look-again\n2\t2\tstep-done\tn=01\tname=look-again\n3\t3\tstep-start\tn=02\tname=back-up-code\n");
        QCOMPARE(run.steps.size(), 2);
        QCOMPARE(run.permille(), 500);
    }
};

QTEST_GUILESS_MAIN(JournalTest)
#include "tst_journal.moc"
