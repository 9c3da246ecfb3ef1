#include "app/upgrade/run.h"
#include "tests/app/upgrade/scriptedshell.h"
#include "tests/app/upgrade/stubrun.h"
#include "tests/app/upgrade/whynot.h"

#include <QDirIterator>
#include <QTest>

#include <csignal>
#include <thread>

using namespace Qt::StringLiterals;

class RunTest : public QObject
{
    Q_OBJECT

private:
    struct Watched
    {
        RunState state;
        QByteArray journal, console;
        qint64 journalOffset = 0, consoleOffset = 0;
        void operator()(const Run::Piece &piece)
        {
            state.feed(piece.journal);
            journal += piece.journal;
            console += piece.console;
            journalOffset = piece.journalOffset;
            consoleOffset = piece.consoleOffset;
        }
    };

private Q_SLOTS:
    void initTestCase() { LocalShell::leaveRoot(); }
    void aRunThatCannotBeginEndsWithItsReasonAndNothingChanged()
    {
        StubStore store;
        LocalShell shell(store.home());
        const Plan plan = store.plan(false);
        const auto started = Run::start(shell, store.root(), plan, {}, {});
        QVERIFY2(started, whyNot(started).constData());
        Watched watched;
        watched.state = RunState(plan.steps);
        const auto ended = Run::watch(shell, store.root(), plan.id, 0, 0, std::ref(watched), {});
        QVERIFY2(ended, whyNot(ended).constData());
        QCOMPARE(watched.state.outcome, u"failed"_s);
        QCOMPARE(watched.state.state, StoreState::Untouched);
        QVERIFY(watched.state.failedStep());
        QCOMPARE(watched.state.failedStep()->name, u"look-again"_s);
        QVERIFY(!watched.state.failedStep()->failure.isEmpty());
        // Byte for byte what lies on the server.
        QCOMPARE(watched.journal, StubStore::contentOf(store.runFolder(plan.id) + u"/journal"_s));
        QCOMPARE(watched.console, StubStore::contentOf(store.runFolder(plan.id) + u"/console.log"_s));
        QCOMPARE(watched.journalOffset, watched.journal.size());
        QCOMPARE(watched.consoleOffset, watched.console.size());

        const auto runs = Run::list(shell, store.root());
        QVERIFY(runs);
        QCOMPARE(runs->size(), 1);
        QCOMPARE(runs->first().id, plan.id);
        QCOMPARE(runs->first().outcome, u"failed"_s);
        QCOMPARE(runs->first().to, u"2.4.7-p6"_s);
        QVERIFY(!runs->first().alive);
        QVERIFY(runs->first().endedMs >= runs->first().startedMs && runs->first().startedMs > 0);
        const auto again = Run::planOf(shell, store.root(), plan.id);
        QVERIFY(again);
        QCOMPARE(again->toJson(), plan.toJson());
    }
    void watchingGoesOnAtTheByteWhereItStopped()
    {
        StubStore store;
        LocalShell shell(store.home());
        const Plan plan = store.plan(false);
        QVERIFY(Run::start(shell, store.root(), plan, {}, {}));
        Watched whole;
        QVERIFY(Run::watch(shell, store.root(), plan.id, 0, 0, std::ref(whole), {}));
        QVERIFY(whole.journal.size() > 40 && whole.console.size() > 10);
        Watched rest;
        QVERIFY(Run::watch(shell, store.root(), plan.id, 37, 5, std::ref(rest), {}));
        QCOMPARE(rest.journal, whole.journal.sliced(37));
        QCOMPARE(rest.console, whole.console.sliced(5));
    }
    void onlyOneRunAtATimeAndItStopsWhenAsked()
    {
        StubStore store;
        LocalShell shell(store.home());
        const Plan first = store.plan(true);
        QVERIFY(Run::start(shell, store.root(), first, {}, {}));
        const auto second = Run::start(shell, store.root(), store.plan(false), {}, {});
        QVERIFY(!second);
        QCOMPARE(second.problem().kind, Problem::Kind::Busy);
        QVERIFY(second.problem().evidence.contains(first.id));
        QVERIFY(leaseHolderOf(second.problem()));
        QCOMPARE(leaseHolderOf(second.problem())->runId, first.id);
        QVERIFY(leaseHolderOf(second.problem())->alive);
        QVERIFY2(second.problem().summary.contains(u"2.4.6-p1 → 2.4.7-p6"_s) && second.problem().summary.contains(u"since"_s), qPrintable(second.problem().summary));
        const auto runs = Run::list(shell, store.root());
        QVERIFY(runs);
        QCOMPARE(runs->size(), 1); // The refused one left nothing behind.
        QVERIFY(runs->first().alive);
        QVERIFY(runs->first().outcome.isEmpty());

        QVERIFY(Run::ask(shell, store.root(), first.id, Run::Request::Stop));
        Watched watched;
        QVERIFY(Run::watch(shell, store.root(), first.id, 0, 0, std::ref(watched), {}));
        QCOMPARE(watched.state.outcome, u"stopped"_s);
        QCOMPARE(Run::ask(shell, store.root(), first.id, Run::Request::Confirm).problem().kind, Problem::Kind::Usage); // It has ended.
        // And the next may begin.
        const Plan third = store.plan(true);
        QVERIFY(Run::start(shell, store.root(), third, {}, {}));
        QVERIFY(Run::ask(shell, store.root(), third.id, Run::Request::Stop));
        QVERIFY(Run::watch(shell, store.root(), third.id, 0, 0, [](const Run::Piece &) {}, {}));
    }
    void aKilledRunnerIsToldApartAndRecovered()
    {
        StubStore store;
        LocalShell shell(store.home());
        const Plan plan = store.plan(true);
        QVERIFY(Run::start(shell, store.root(), plan, {}, {}));
        const int pid = StubStore::contentOf(store.runFolder(plan.id) + u"/../../lease/pid"_s).trimmed().toInt();
        QVERIFY(pid > 1);
        QCOMPARE(::kill(pid, SIGKILL), 0);
        Watched watched;
        const auto gone = Run::watch(shell, store.root(), plan.id, 0, 0, std::ref(watched), {});
        QVERIFY(!gone);
        QVERIFY(isRunnerGone(gone.problem()));
        QVERIFY(!gone.problem().advice.isEmpty());
        const auto other = Run::start(shell, store.root(), store.plan(false), {}, {});
        QVERIFY(!other);
        QCOMPARE(other.problem().kind, Problem::Kind::Busy);
        QVERIFY(leaseHolderOf(other.problem()) && !leaseHolderOf(other.problem())->alive && leaseHolderOf(other.problem())->runId == plan.id);
        QVERIFY(isRunnerGone(Run::ask(shell, store.root(), plan.id, Run::Request::Pause).problem()));

        const auto recovered = Run::recover(shell, store.root(), plan.id, {}, Run::Recovery::Resume);
        QVERIFY2(recovered, whyNot(recovered).constData());
        const auto ended = Run::watch(shell, store.root(), plan.id, watched.journalOffset, watched.consoleOffset, std::ref(watched), {});
        QVERIFY2(ended, whyNot(ended).constData());
        QVERIFY(watched.state.ended());
        QCOMPARE(watched.journal, StubStore::contentOf(store.runFolder(plan.id) + u"/journal"_s));
    }
    void keysGoOverStandardInputAndStayNowhere()
    {
        StubStore store;
        LocalShell shell(store.home());
        const Plan plan = store.plan(true);
        const AccessKeys keys{u"canary-public-key"_s, u"canary \"private\" key"_s};
        QVERIFY(Run::start(shell, store.root(), plan, {{u"repo.magento.com"_s, keys}}));
        const QString secret = store.runFolder(plan.id) + u"/secrets/COMPOSER_AUTH"_s;
        const QByteArray kept = StubStore::contentOf(secret);
        QCOMPARE(kept, QByteArray("{'http-basic':{'repo.magento.com':{'password':'canary \\'private\\' key','username':'canary-public-key'}}}").replace('\'', '"'));
        QVERIFY(!(QFile::permissions(secret) & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
        QVERIFY(Run::ask(shell, store.root(), plan.id, Run::Request::Stop));
        QVERIFY(Run::watch(shell, store.root(), plan.id, 0, 0, [](const Run::Piece &) {}, {}));
        int files = 0;
        for (QDirIterator all(store.home(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); all.hasNext();) {
            const QString path = all.next();
            ++files;
            QVERIFY2(!StubStore::contentOf(path).contains("canary"), qPrintable(path));
            QVERIFY2(!(QFile::permissions(path) & (QFileDevice::ReadGroup | QFileDevice::ReadOther)), qPrintable(path));
        }
        QVERIFY(files > 20);
    }
    void keysAreInNoCommandLine()
    {
        ScriptedShell shell;
        shell.answer({}, "started", 0);
        StubStore store;
        QVERIFY(Run::start(shell, store.root(), store.plan(false), {{u"repo.magento.com"_s, {u"canary-public"_s, u"canary-private"_s}}}));
        QVERIFY(!shell.asked().isEmpty());
        for (const QString &line : shell.asked())
            QVERIFY(!line.contains(u"canary"_s));
        QVERIFY(shell.fedTo(u"runner.sh start"_s).contains("canary-private"));
    }
    void aStoreNamedByALinkHasTheSameRuns()
    {
        StubStore store;
        LocalShell shell(store.home());
        const QString link = store.folder.filePath(u"current"_s);
        QVERIFY(QFile::link(store.root(), link));
        const Plan plan = store.plan(true);
        QVERIFY(Run::start(shell, link, plan, {}, {}));
        const auto runs = Run::list(shell, store.root() + u'/');
        QVERIFY(runs);
        QCOMPARE(runs->size(), 1);
        QVERIFY(Run::ask(shell, link, plan.id, Run::Request::Stop));
        QVERIFY(Run::watch(shell, store.root(), plan.id, 0, 0, [](const Run::Piece &) {}, {}));
    }
    void stoppingTheWatchLeavesTheRunAlone()
    {
        StubStore store;
        LocalShell shell(store.home());
        const Plan plan = store.plan(true);
        QVERIFY(Run::start(shell, store.root(), plan, {}, {}));
        std::stop_source stop;
        const auto watched = Run::watch(shell, store.root(), plan.id, 0, 0, [&stop](const Run::Piece &) { stop.request_stop(); }, stop.get_token());
        QVERIFY(!watched);
        QCOMPARE(watched.problem().kind, Problem::Kind::Stopped);
        const auto runs = Run::list(shell, store.root());
        QVERIFY(runs && runs->first().alive);
        QVERIFY(Run::ask(shell, store.root(), plan.id, Run::Request::Stop));
        QVERIFY(Run::watch(shell, store.root(), plan.id, 0, 0, [](const Run::Piece &) {}, {}));
    }
    void aStoreWithoutRunsHasNone()
    {
        StubStore store;
        LocalShell shell(store.home());
        const auto runs = Run::list(shell, store.root());
        QVERIFY(runs && runs->isEmpty());
        const auto watched = Run::watch(shell, store.root(), u"20260101T000000Z-aaaaaa"_s, 0, 0, [](const Run::Piece &) {}, {});
        QVERIFY(!watched);
        QCOMPARE(watched.problem().kind, Problem::Kind::Usage);
    }
    void namesThatLeadElsewhereAreRefusedBeforeAnythingIsAsked()
    {
        ScriptedShell shell;
        for (const QString &bad : {u"../x"_s, u""_s, u"a b"_s, u"x;y"_s}) {
            QCOMPARE(Run::watch(shell, u"/srv"_s, bad, 0, 0, [](const Run::Piece &) {}, {}).problem().kind, Problem::Kind::Usage);
            QCOMPARE(Run::ask(shell, u"/srv"_s, bad, Run::Request::Stop).problem().kind, Problem::Kind::Usage);
            QCOMPARE(Run::planOf(shell, u"/srv"_s, bad).problem().kind, Problem::Kind::Usage);
        }
        QVERIFY(shell.asked().isEmpty());
    }
    void aDyingLinkIsUnreachableAndAFullDiskIsSaid()
    {
        ScriptedShell shell;
        ScriptedShell::Answer broken;
        broken.when = u"watch"_s;
        broken.pieces = {"J 3\nab", "\nL 5\nabc"};
        broken.linkDies = true;
        shell.answer(broken);
        Watched watched;
        const auto result = Run::watch(shell, u"/srv"_s, u"r"_s, 10, 20, std::ref(watched), {});
        QVERIFY(!result);
        QCOMPARE(result.problem().kind, Problem::Kind::Unreachable);
        QCOMPARE(watched.journalOffset, 13);
        QCOMPARE(watched.consoleOffset, 23);

        ScriptedShell full;
        full.answer({}, {}, 1, "tar: write error: No space left on device");
        StubStore store;
        const auto started = Run::start(full, store.root(), store.plan(false), {}, {});
        QVERIFY(!started);
        QVERIFY(started.problem().advice.contains(u"full"_s));
    }
    void aGreetingInTheWayIsNotTakenForAJournal()
    {
        ScriptedShell shell;
        ScriptedShell::Answer chatty;
        chatty.when = u"watch"_s;
        chatty.pieces = {"Welcome to the server of the shop!\nJ 3\nab\n"};
        shell.answer(chatty);
        Watched watched;
        const auto result = Run::watch(shell, u"/srv"_s, u"r"_s, 0, 0, std::ref(watched), {});
        QVERIFY(!result);
        QCOMPARE(result.problem().kind, Problem::Kind::Failed);
        QVERIFY(!isRunnerGone(result.problem()));
        QVERIFY(watched.journal.isEmpty());
    }
    void aHostileListGivesOnlyPlainRuns()
    {
        ScriptedShell shell;
        shell.answer({}, "id=../../etc\tkind=upgrade\nid=good-1\tkind=up\x1b[2Jgrade\x07\tfrom=\xc2\x9b" "31m2.4.6\tstate=ajar\talive=7\tstarted=-5\tended=999999999999999999\nrubbish\n\tid=\n");
        const auto runs = Run::list(shell, u"/srv"_s);
        QVERIFY(runs);
        QCOMPARE(runs->size(), 1);
        QCOMPARE(runs->first().id, u"good-1"_s);
        QVERIFY(!runs->first().alive);
        QCOMPARE(runs->first().startedMs, 0);
        QCOMPARE(runs->first().kind, u"up[2Jgrade"_s); // Nothing that would clear the screen it is shown on.
        QCOMPARE(runs->first().from, u"31m2.4.6"_s);
    }
};

QTEST_GUILESS_MAIN(RunTest)
#include "tst_run.moc"
