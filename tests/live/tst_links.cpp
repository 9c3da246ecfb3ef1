#include "app/upgrade/follow.h"
#include "tests/app/ssh/forwarder.h"
#include "tests/live/client.h"
#include "tests/live/desktop.h"
#include "tests/live/witness.h"

#include <QElapsedTimer>
#include <QTest>

#include <atomic>
#include <csignal>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Laptops sleep, networks come and go, servers restart their sshd: who watches a run comes back by itself, misses nothing and
/// sees nothing twice, and no broken link is ever called a failed upgrade.
class TestLinks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void comesBackAfterEverythingThatHappensToALink();
    void noticesALinkThatHasGoneSilent();
    void isToldOfTheRunsEndThoughItWasAway();

private:
    std::unique_ptr<PracticeStore> m_store;
    QTemporaryDir m_dir;

    QString out() const { return m_dir.filePath(u"out"_s); }
    QString err() const { return m_dir.filePath(u"err"_s); }
    QByteArray said(const QString &command) const
    {
        const Result<QByteArray> answer = m_store->run(command);
        return answer ? *answer : answer.problem().summary.toUtf8();
    }
    /// Has the run begun this step? Asked beside the link that is being broken.
    bool reaches(const QByteArray &step)
    {
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < 300'000) {
            if (said(u"cat ~/.storewright/stores/*/runs/*/journal 2>/dev/null"_s).contains(QByteArray("\tname=" + step + '\n')))
                return true;
            std::this_thread::sleep_for(100ms);
        }
        return false;
    }
    bool says(const QByteArray &words, qsizetype times) const
    {
        QElapsedTimer timer;
        timer.start();
        while (contentsOf(err()).count(words) < times && timer.elapsed() < 300'000)
            std::this_thread::sleep_for(50ms);
        return contentsOf(err()).count(words) >= times;
    }
};

void TestLinks::initTestCase()
{
    Result<PracticeStore> store = PracticeStore::up(sharedStore());
    QVERIFY2(store, why(store));
    m_store = std::make_unique<PracticeStore>(*store);
    const Result<> fresh = m_store->reset();
    QVERIFY2(fresh, why(fresh));
}

void TestLinks::comesBackAfterEverythingThatHappensToALink()
{
    constexpr char Broke[] = "The connection broke";
    Forwarder network(m_store->port());
    Client client(*m_store);
    const auto watching = client.start({u"upgrade"_s, client.address({}, network.port()), u"--identity"_s, m_store->identity(), u"--accept-host-key"_s,
                                        m_store->hostKeyFingerprint(), u"--yes"_s}, out(), err());
    QVERIFY2(reaches("solve-dependencies"), contentsOf(err()));

    // The laptop sleeps while the server works on.
    ::kill(static_cast<pid_t>(watching->processId()), SIGSTOP);
    const qsizetype shown = contentsOf(out()).size();
    QVERIFY(reaches("back-up-media"));
    QCOMPARE(contentsOf(out()).size(), shown);
    ::kill(static_cast<pid_t>(watching->processId()), SIGCONT);

    // Then it moves to another network.
    network.cut();
    QVERIFY2(says(Broke, 2), contentsOf(err())); // once cut off, at least once in vain
    network.moveTo(2);
    network.mend();
    QVERIFY2(reaches("prove-backup"), contentsOf(err()));

    // And sshd is restarted.
    const int sshd = m_store->info()[u"pids"_s][u"sshd"_s].toInt();
    QVERIFY(sshd > 1);
    ::kill(sshd, SIGTERM);
    network.cut();
    QTRY_VERIFY_WITH_TIMEOUT(::kill(sshd, 0) != 0, 120'000);
    const qsizetype before = contentsOf(err()).count(Broke);
    network.mend();
    QVERIFY2(says(Broke, before + 2), contentsOf(err())); // there is a network, but no sshd
    const Result<PracticeStore> again = PracticeStore::up(sharedStore());
    QVERIFY2(again, why(again));

    QVERIFY2(watching->waitForFinished(600'000), contentsOf(err()));
    QCOMPARE(watching->exitStatus(), QProcess::NormalExit);
    QVERIFY2(watching->exitCode() == 0, contentsOf(err()));
    const QByteArray log = said(u"cat ~/.storewright/stores/*/runs/*/console.log"_s);
    QVERIFY(log.size() > 1000);
    QVERIFY2(contentsOf(out()) == log, QByteArray(contentsOf(out()).right(300) + "\n-- log --\n" + log.right(300)));
    QVERIFY2(!contentsOf(err()).contains("failed"), contentsOf(err()));
    for (const QString &line : QString::fromUtf8(contentsOf(err())).split(u'\n')) {
        if (line.startsWith(QLatin1StringView(Broke)))
            QVERIFY2(line.contains("The run goes on on the server"_L1), qPrintable(line));
    }
    QCOMPARE(m_store->fetch(u"/"_s).status, 200);
}

void TestLinks::noticesALinkThatHasGoneSilent()
{
    // With what everybody gets who asks for nothing else: half a minute at the very most.
    const Connection::Limits usual;
    QVERIFY(usual.keepalive + usual.silence <= 30s && usual.connect + usual.login <= 30s);

    const QString knownHosts = m_dir.filePath(u"known_hosts"_s);
    const auto direct = Desktop(*m_store, knownHosts).visit();
    QVERIFY2(direct, why(direct));
    const Result<Survey> survey = (*direct)->survey();
    QVERIFY2(survey, why(survey));
    Choices choices;
    choices.startAt = QDateTime::currentDateTimeUtc().addSecs(7200);
    const Plan plan = planBackup((*direct)->store(), *survey, choices);
    const Result<> started = Run::start((*direct)->shell(), m_store->root(), plan, {}, {});
    QVERIFY2(started, why(started));

    // No word comes, and no end either: as when the Wi-Fi is gone.
    Forwarder network(m_store->port());
    Connection::Limits limits;
    limits.keepalive = 1000ms;
    limits.silence = 3000ms;
    limits.connect = 1000ms;
    limits.login = 2000ms;
    std::atomic<int> connected = 0;
    std::atomic<int> lost = 0;
    QByteArray journal;
    const Desktop away(*m_store, knownHosts, network.port());
    const auto open = [&](std::stop_token stop) { return away.visit(limits, stop); };
    std::optional<Result<>> followed;
    std::thread follower([&] {
        followed = followRun(open, m_store->root(), plan.id, 0, 0, [&](const Run::Piece &piece) { journal += piece.journal; },
            [&](const FollowReport &report) { ++(report.link == FollowReport::Link::Connected ? connected : lost); }, {});
    });
    const auto patiently = [](const auto &happened) {
        QElapsedTimer timer;
        timer.start();
        while (!happened() && timer.elapsed() < 300'000)
            std::this_thread::sleep_for(20ms);
        return happened();
    };
    const bool began = patiently([&] { return connected == 1; });
    network.freeze();
    const bool noticed = patiently([&] { return lost >= 1; });
    network.thaw();
    const bool back = patiently([&] { return connected >= 2; });
    const Result<> asked = Run::ask((*direct)->shell(), m_store->root(), plan.id, Run::Request::Stop);
    follower.join();
    QVERIFY(began);
    QVERIFY(noticed);
    QVERIFY(back);
    QVERIFY2(asked, why(asked));
    QVERIFY2(*followed, why(*followed));
    QCOMPARE(journal, said(u"cat ~/.storewright/stores/*/runs/%1/journal"_s.arg(plan.id))); // all of it, and nothing twice
}

void TestLinks::isToldOfTheRunsEndThoughItWasAway()
{
    // The run ends badly for itself, that is, stopped, while nobody is there to see.
    Forwarder network(m_store->port());
    Client client(*m_store);
    const Client::Ended added = client.add();
    QVERIFY2(added.code == 0, added.whole());
    const auto watching = client.start({u"backup"_s, client.address({}, network.port()), u"--identity"_s, m_store->identity(), u"--accept-host-key"_s,
                                        m_store->hostKeyFingerprint()}, m_dir.filePath(u"backup-out"_s), err());
    QVERIFY2(says("[1/", 1), contentsOf(err()));
    network.cut();
    QVERIFY2(says("The connection broke", 1), contentsOf(err()));
    const Client::Ended stopped = client.run({u"attach"_s, Client::StoreName, u"--stop"_s, u"--quiet"_s});
    network.mend();
    QVERIFY2(watching->waitForFinished(300'000), contentsOf(err()));
    QVERIFY2(watching->exitCode() == stopped.code, QByteArray(stopped.whole() + contentsOf(err()))); // 7, or 0 where it was through already
    QCOMPARE(contentsOf(m_dir.filePath(u"backup-out"_s)), stopped.out);
}

QTEST_GUILESS_MAIN(TestLinks)
#include "tst_links.moc"
