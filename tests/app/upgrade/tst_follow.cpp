#include "app/upgrade/follow.h"
#include "tests/app/upgrade/scriptedshell.h"
#include "tests/app/upgrade/stubrun.h"
#include "tests/app/upgrade/whynot.h"

#include <QElapsedTimer>
#include <QTest>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;

namespace {

/// A link that carries only so many bytes, then dies in the middle of whatever it carried.
class ThinLink : public LocalShell
{
public:
    ThinLink(const QString &home, qint64 bytes) : LocalShell(home), m_left(bytes) {}
    Result<Exit> stream(const Command &command, const Reader &reader, std::stop_token stop) override
    {
        std::stop_source cut;
        const std::stop_callback passOn(stop, [&cut] { cut.request_stop(); });
        bool dead = false;
        const auto exit = LocalShell::stream(command, [&](Stream stream, const QByteArray &piece) {
            if (dead)
                return;
            reader(stream, piece.first(std::min<qsizetype>(piece.size(), m_left)));
            m_left -= std::min<qsizetype>(piece.size(), m_left);
            if (m_left == 0) {
                dead = true;
                cut.request_stop();
            }
        }, cut.get_token());
        if (dead && !stop.stop_requested())
            return Problem{Problem::Kind::Unreachable, u"the link broke"_s, {}, {}};
        return exit;
    }

private:
    qsizetype m_left;
};

} // namespace

class FollowTest : public QObject
{
    Q_OBJECT

    /// A server whose watch says this, and whose link is lost then or not.
    static std::shared_ptr<Shell> watched(const QList<QByteArray> &pieces, bool linkDies)
    {
        const auto shell = std::make_shared<ScriptedShell>();
        ScriptedShell::Answer answer;
        answer.when = u"watch"_s;
        answer.pieces = pieces;
        answer.linkDies = linkDies;
        shell->answer(answer);
        return shell;
    }

private Q_SLOTS:
    void initTestCase() { LocalShell::leaveRoot(); }
    void noByteIsLostOrDoubledOverBrokenLinks()
    {
        StubStore store;
        LocalShell shell(store.home());
        const Plan plan = store.plan(false);
        QVERIFY(Run::start(shell, store.root(), plan, {}, {}));
        QVERIFY(Run::watch(shell, store.root(), plan.id, 0, 0, [](const Run::Piece &) {}, {}));
        const QByteArray journal = StubStore::contentOf(store.runFolder(plan.id) + u"/journal"_s);
        const QByteArray console = StubStore::contentOf(store.runFolder(plan.id) + u"/console.log"_s);

        QByteArray seenJournal, seenConsole;
        QList<FollowReport> reports;
        int visits = 0;
        const auto open = [&](std::stop_token) -> Result<std::shared_ptr<Visit>> {
            // The second try finds no network at all; the third a link that carries everything.
            if (++visits == 2)
                return Problem{Problem::Kind::Unreachable, u"no route"_s, {}, {}};
            return std::make_shared<Visit>(Store{}, std::make_shared<ThinLink>(store.home(), visits == 1 ? 100 : 1 << 20));
        };
        const auto ended = followRun(open, store.root(), plan.id, 0, 0,
            [&](const Run::Piece &piece) { seenJournal += piece.journal; seenConsole += piece.console; },
            [&](const FollowReport &report) { reports.append(report); }, {});
        QVERIFY2(ended, whyNot(ended).constData());
        QCOMPARE(visits, 3);
        QCOMPARE(seenJournal, journal);
        QCOMPARE(seenConsole, console);
        QCOMPARE(reports.first().link, FollowReport::Link::Connected);
        QCOMPARE(reports[1].link, FollowReport::Link::Reconnecting);
        QCOMPARE(reports[1].nextTryMs, 500);
        QCOMPARE(reports[1].reason, u"the link broke"_s);
        QCOMPARE(reports[3].nextTryMs, 1000);
        QCOMPARE(reports.last().link, FollowReport::Link::Connected);
    }
    void aStopIsHeardWhileItWaitsForTheNextTry()
    {
        std::stop_source stop;
        QElapsedTimer clock;
        const auto open = [](std::stop_token) -> Result<std::shared_ptr<Visit>> { return Problem{Problem::Kind::Unreachable, u"no route"_s, {}, {}}; };
        std::thread stopper;
        clock.start();
        const auto ended = followRun(open, u"/srv"_s, u"r"_s, 0, 0, {}, [&](const FollowReport &report) {
            if (report.nextTryMs == 1000)
                stopper = std::thread([&stop] { std::this_thread::sleep_for(std::chrono::milliseconds(50)); stop.request_stop(); });
        }, stop.get_token());
        stopper.join();
        QVERIFY(!ended);
        QCOMPARE(ended.problem().kind, Problem::Kind::Stopped);
        QVERIFY(clock.elapsed() < 1400);
    }
    void aQuestionOnlyAPersonCanAnswerEndsTheFollowing()
    {
        for (const Problem::Kind kind : {Problem::Kind::Untrusted, Problem::Kind::Refused}) {
            int visits = 0;
            const auto ended = followRun([&](std::stop_token) -> Result<std::shared_ptr<Visit>> { ++visits; return Problem{kind, u"?"_s, {}, {}}; },
                                         u"/srv"_s, u"r"_s, 0, 0, {}, {}, {});
            QVERIFY(!ended);
            QCOMPARE(ended.problem().kind, kind);
            QCOMPARE(visits, 1);
        }
    }
    void aRefusalOfWhatWasLetInBeforeMayPassByItself()
    {
        QByteArray seen;
        int visits = 0;
        // The server is restarted: it refuses everybody twice, then lets in again.
        const auto open = [&visits](std::stop_token) -> Result<std::shared_ptr<Visit>> {
            ++visits;
            if (visits == 2 || visits == 3)
                return Problem{Problem::Kind::Refused, u"System is booting up"_s, {}, {}};
            return std::make_shared<Visit>(Store{}, visits == 1 ? watched({"J 3\nab\n"}, true) : watched({"J 3\ncd\n", "E\n"}, false));
        };
        const auto ended = followRun(open, u"/srv"_s, u"r"_s, 0, 0, [&](const Run::Piece &piece) { seen += piece.journal; }, {}, {}, Refusals({1, 1, 1}));
        QVERIFY2(ended, whyNot(ended).constData());
        QCOMPARE(visits, 4);
        QCOMPARE(seen, QByteArray("ab\ncd\n"));
    }
    void aPasswordThatWasChangedIsNotTriedForEver()
    {
        int visits = 0;
        const auto ended = followRun([&visits](std::stop_token) -> Result<std::shared_ptr<Visit>> {
            if (++visits > 1)
                return Problem{Problem::Kind::Refused, u"wrong password"_s, {}, {}};
            return std::make_shared<Visit>(Store{}, watched({"J 3\nab\n"}, true));
        }, u"/srv"_s, u"r"_s, 0, 0, {}, {}, {}, Refusals({1, 1, 1}));
        QVERIFY(!ended);
        QCOMPARE(ended.problem().kind, Problem::Kind::Refused);
        QCOMPARE(visits, 1 + 1 + 3);
    }
    void aRunnerThatIsGoneIsAnOutcomeOfItsOwn()
    {
        const auto shell = std::make_shared<ScriptedShell>();
        ScriptedShell::Answer dead;
        dead.when = u"watch"_s;
        dead.pieces = {"J 3\nab\nH\n", "D\n"};
        shell->answer(dead);
        QByteArray seen;
        const auto ended = followRun([&](std::stop_token) -> Result<std::shared_ptr<Visit>> { return std::make_shared<Visit>(Store{}, shell); },
                                     u"/srv"_s, u"r"_s, 0, 0, [&seen](const Run::Piece &piece) { seen += piece.journal; }, {}, {});
        QVERIFY(!ended);
        QVERIFY(isRunnerGone(ended.problem()));
        QCOMPARE(seen, QByteArray("ab\n"));
    }
};

QTEST_GUILESS_MAIN(FollowTest)
#include "tst_follow.moc"
