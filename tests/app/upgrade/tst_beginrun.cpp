#include "app/upgrade/beginrun.h"
#include "tests/app/upgrade/stubrun.h"
#include "tests/app/upgrade/whynot.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// A link that breaks around `runner.sh start`: before the server hears of it, or after it has done it.
class BreakingLink : public LocalShell
{
public:
    enum class Breaks { Never, BeforeTheStart, AfterTheStart };
    BreakingLink(const QString &home, Breaks breaks) : LocalShell(home), m_breaks(breaks) {}
    bool alive() const override { return !m_broken; }
    Result<Output> run(const Command &command, std::stop_token stop) override
    {
        const bool starts = command.line().contains(u"runner.sh start"_s);
        if (m_broken || (starts && m_breaks == Breaks::BeforeTheStart))
            return broken();
        auto output = LocalShell::run(command, stop);
        if (starts && m_breaks == Breaks::AfterTheStart)
            return broken();
        return output;
    }

private:
    Problem broken()
    {
        m_broken = true;
        return {Problem::Kind::Unreachable, u"the link broke"_s, {}, {}};
    }
    Breaks m_breaks;
    bool m_broken = false;
};

} // namespace

/// A link that breaks in the very moment in which a run is started.
class BeginRunTest : public QObject
{
    Q_OBJECT

    static std::function<Result<std::shared_ptr<Visit>>(std::stop_token)> links(const StubStore &store, QList<BreakingLink::Breaks> breaks, int *opened)
    {
        return [&store, breaks, opened](std::stop_token) -> Result<std::shared_ptr<Visit>> {
            return std::make_shared<Visit>(Store{}, std::make_shared<BreakingLink>(store.home(), breaks.value((*opened)++, BreakingLink::Breaks::Never)));
        };
    }
    static QList<RunListing> runsOf(const StubStore &store)
    {
        LocalShell shell(store.home());
        const auto runs = Run::list(shell, store.root());
        return runs ? *runs : QList<RunListing>();
    }

private Q_SLOTS:
    void initTestCase() { LocalShell::leaveRoot(); }
    void aRunThatHasBegunIsNotBegunTwice()
    {
        StubStore store;
        const Plan plan = store.plan(true);
        int opened = 0;
        QStringList waiting;
        const auto begun = beginRun(links(store, {BreakingLink::Breaks::AfterTheStart}, &opened), store.root(), plan, {},
                                    [&waiting](const QString &reason) { waiting << reason; }, {});
        QVERIFY2(begun, whyNot(begun).constData());
        QCOMPARE(opened, 2);
        QVERIFY2(waiting.value(0).contains(u"may be under way"_s), qPrintable(waiting.join(u'\n')));
        QCOMPARE(runsOf(store).size(), 1);
        QVERIFY(runsOf(store).first().alive);
        LocalShell shell(store.home());
        QVERIFY(Run::ask(shell, store.root(), plan.id, Run::Request::Stop));
        QTRY_VERIFY_WITH_TIMEOUT(!runsOf(store).first().alive, 30000);
    }
    void aRunOfWhichTheServerNeverHeardIsBegunOverTheNextLink()
    {
        StubStore store;
        const Plan plan = store.plan(true);
        int opened = 0;
        const auto begun = beginRun(links(store, {BreakingLink::Breaks::BeforeTheStart, BreakingLink::Breaks::BeforeTheStart}, &opened), store.root(), plan, {}, {}, {});
        QVERIFY2(begun, whyNot(begun).constData());
        QCOMPARE(opened, 3);
        QCOMPARE(runsOf(store).size(), 1);
        QVERIFY(runsOf(store).first().alive);
        LocalShell shell(store.home());
        QVERIFY(Run::ask(shell, store.root(), plan.id, Run::Request::Stop));
        QTRY_VERIFY_WITH_TIMEOUT(!runsOf(store).first().alive, 30000);
    }
    void whoeverCannotGetBackIsToldThatItMayBeUnderWay()
    {
        StubStore store;
        int opened = 0;
        const auto once = links(store, {BreakingLink::Breaks::AfterTheStart}, &opened);
        const Plan plan = store.plan(false);
        const auto begun = beginRun([&](std::stop_token stop) -> Result<std::shared_ptr<Visit>> {
            return opened == 0 ? once(stop) : Result<std::shared_ptr<Visit>>(Problem{Problem::Kind::Unreachable, u"no network"_s, {}, {}});
        }, store.root(), plan, {}, {}, {}, 1);
        QVERIFY(!begun);
        QVERIFY(isStartInDoubt(begun.problem()));
        QVERIFY(begun.problem().evidence.contains(plan.id));
        QVERIFY(!begun.problem().advice.isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(!runsOf(store).isEmpty() && !runsOf(store).first().alive, 30000); // It is, and comes to its end.
    }
    void anotherRunInTheWayIsNotTakenForThisOne()
    {
        StubStore store;
        LocalShell shell(store.home());
        const Plan other = store.plan(true);
        QVERIFY(Run::start(shell, store.root(), other, {}, {}));
        int opened = 0;
        const auto begun = beginRun(links(store, {BreakingLink::Breaks::AfterTheStart}, &opened), store.root(), store.plan(false), {}, {}, {});
        QVERIFY(!begun);
        QCOMPARE(begun.problem().kind, Problem::Kind::Busy);
        QCOMPARE(leaseHolderOf(begun.problem())->runId, other.id);
        QVERIFY(Run::ask(shell, store.root(), other.id, Run::Request::Stop));
        QTRY_VERIFY_WITH_TIMEOUT(!runsOf(store).first().alive, 30000);
    }
};

QTEST_GUILESS_MAIN(BeginRunTest)
#include "tst_beginrun.moc"
