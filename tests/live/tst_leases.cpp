#include "tests/live/client.h"
#include "tests/live/desktop.h"
#include "tests/live/witness.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTcpServer>
#include <QTest>

#include <array>
#include <barrier>
#include <thread>

#include <unistd.h>

using namespace Qt::StringLiterals;

/// Another account of the practice store's server, which may read the store, too. Making one takes root.
class OtherAccount
{
public:
    explicit OtherAccount(const PracticeStore &store) : m_user(u"sw-other-%1"_s.arg(QCoreApplication::applicationPid()))
    {
        QTcpServer unused;
        unused.listen(QHostAddress::LocalHost);
        m_port = unused.serverPort();
        unused.close();
        // Its own sshd: the store's lets nobody else in.
        QProcess::execute(u"sh"_s, {u"-c"_s, uR"(chmod 755 "$1" && useradd --system --gid "$2" --home-dir "$1/home" --create-home --shell /bin/bash "$3" &&
sed "s/^Port .*/Port $4/; s/^AllowUsers .*/AllowUsers $3/" "$5/conf/sshd_config" >"$1/sshd_config")"_s, u"sh"_s, m_folder.path(),
            store.user(), m_user, QString::number(m_port), store.info()[u"state_dir"_s].toString()});
        m_sshd.setStandardErrorFile(m_folder.filePath(u"sshd"_s));
        m_sshd.start(u"/usr/sbin/sshd"_s, {u"-D"_s, u"-e"_s, u"-f"_s, m_folder.filePath(u"sshd_config"_s)});
        for (int tries = 0; tries < 200 && !contentsOf(m_folder.filePath(u"sshd"_s)).contains("listening"); ++tries)
            m_sshd.waitForFinished(50);
    }
    ~OtherAccount()
    {
        m_sshd.terminate();
        m_sshd.waitForFinished(5'000);
        QProcess::execute(u"sh"_s, {u"-c"_s, u"for p in $(ps -o pid= -u \"$1\"); do kill -KILL \"$p\"; done; userdel \"$1\""_s, u"sh"_s, m_user});
    }
    OtherAccount(const OtherAccount &) = delete;
    OtherAccount &operator=(const OtherAccount &) = delete;

    QString user() const { return m_user; }
    Result<std::shared_ptr<Visit>> visit(const PracticeStore &store) const
    {
        Desktop desktop(store, m_folder.filePath(u"known_hosts"_s), m_port);
        desktop.logInAs(m_user);
        return desktop.visit();
    }

private:
    QString m_user;
    QTemporaryDir m_folder;
    int m_port = 0;
    QProcess m_sshd;
};

/// Two people, one store: whoever comes second is told so, and a run that was killed is in nobody's way for ever.
class TestLeases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void letsOneOfTwoDesktopsStart();
    void letsOneOfTwoCommandLinesStart();
    void letsOneOfDesktopAndCommandLineStart();
    void isTakenUpByTheNextWhoComes_data();
    void isTakenUpByTheNextWhoComes();
    void cleanupTestCase() { m_other.reset(); }

private:
    /// What another account of the server is told that wants to begin.
    QByteArray toldToTheOther();
    std::unique_ptr<PracticeStore> m_store;
    std::array<std::unique_ptr<Client>, 2> m_people;
    std::array<std::shared_ptr<Visit>, 2> m_visits;
    std::unique_ptr<OtherAccount> m_other;
    Survey m_survey;

    /// An upgrade that waits on the server, so that who started it can be seen.
    Plan waitingPlan() const
    {
        Choices choices;
        choices.target = Version(u"2.4.7-p6"_s);
        choices.startAt = QDateTime::currentDateTimeUtc().addSecs(7200);
        return planUpgrade(m_visits[0]->store(), m_survey, choices);
    }
    QList<RunListing> aliveRuns()
    {
        const Result<QList<RunListing>> runs = Run::list(m_visits[0]->shell(), m_store->root());
        QList<RunListing> alive = runs ? *runs : QList<RunListing>();
        alive.removeIf([](const RunListing &run) { return !run.alive; });
        return alive;
    }
    /// Ends the one run that is under way; says why if that was not so.
    QByteArray endTheOne(const QString &expected)
    {
        const QList<RunListing> alive = aliveRuns();
        if (alive.size() != 1 || alive.first().id != expected)
            return "under way: " + QByteArray::number(alive.size()) + ' ' + alive.value(0).id.toUtf8() + " instead of " + expected.toUtf8();
        if (const Result<> asked = Run::ask(m_visits[0]->shell(), m_store->root(), expected, Run::Request::Stop); !asked)
            return why(asked);
        return why(Run::watch(m_visits[0]->shell(), m_store->root(), expected, 0, 0, [](const Run::Piece &) {}, {}));
    }
};

void TestLeases::initTestCase()
{
    Result<PracticeStore> store = PracticeStore::up(sharedStore());
    QVERIFY2(store, why(store));
    m_store = std::make_unique<PracticeStore>(*store);
    const Result<> fresh = m_store->reset();
    QVERIFY2(fresh, why(fresh));
    for (std::size_t i = 0; i < m_people.size(); ++i) {
        m_people[i] = std::make_unique<Client>(*m_store);
        const Client::Ended added = m_people[i]->add();
        QVERIFY2(added.code == 0, added.whole());
        const auto visit = Desktop(*m_store, m_people[i]->dataDir() + u"/known_hosts"_s).visit();
        QVERIFY2(visit, why(visit));
        m_visits[i] = *visit;
    }
    const Result<Survey> survey = m_visits[0]->survey();
    QVERIFY2(survey, why(survey));
    m_survey = *survey;
    if (::geteuid() == 0)
        m_other = std::make_unique<OtherAccount>(*m_store);
}

void TestLeases::letsOneOfTwoDesktopsStart()
{
    constexpr int Rounds = 3;
    for (int round = 0; round < Rounds; ++round) {
        const std::array<Plan, 2> plans{waitingPlan(), waitingPlan()};
        QVERIFY(plans[0].id != plans[1].id);
        std::array<std::optional<Result<>>, 2> started;
        std::barrier together(2);
        {
            std::array<std::jthread, 2> threads;
            for (std::size_t i = 0; i < threads.size(); ++i) {
                threads[i] = std::jthread([&, i] {
                    together.arrive_and_wait();
                    started[i] = Run::start(m_visits[i]->shell(), m_store->root(), plans[i], {});
                });
            }
        }
        const std::size_t winner = *started[0] ? 0 : 1;
        QVERIFY2(*started[winner], why(*started[winner]));
        const Result<> &other = *started[1 - winner];
        QVERIFY(!other);
        QCOMPARE(other.problem().kind, Problem::Kind::Busy);
        const std::optional<LeaseHolder> holder = leaseHolderOf(other.problem());
        QVERIFY2(holder && holder->alive, why(other));
        QCOMPARE(holder->runId, plans[winner].id);
        const Result<Plan> leftOver = Run::planOf(m_visits[0]->shell(), m_store->root(), plans[1 - winner].id);
        QVERIFY(!leftOver); // nothing of the run that never began
        const QByteArray wrong = endTheOne(plans[winner].id);
        QVERIFY2(wrong.isEmpty(), wrong);
    }
}

void TestLeases::letsOneOfTwoCommandLinesStart()
{
    QTemporaryDir folder;
    const QString at = QDateTime::currentDateTimeUtc().addSecs(7200).toString(Qt::ISODate);
    std::array<std::unique_ptr<QProcess>, 2> typed;
    const auto out = [&folder](std::size_t i) { return folder.filePath(u"out%1"_s.arg(i)); };
    const auto err = [&folder](std::size_t i) { return folder.filePath(u"err%1"_s.arg(i)); };
    for (std::size_t i = 0; i < typed.size(); ++i)
        typed[i] = m_people[i]->start({u"upgrade"_s, Client::StoreName, u"--yes"_s, u"--detach"_s, u"--quiet"_s, u"--at"_s, at}, out(i), err(i));
    for (std::size_t i = 0; i < typed.size(); ++i)
        QVERIFY2(typed[i]->waitForFinished(300'000), contentsOf(err(i)));
    const std::size_t winner = typed[0]->exitCode() == 0 ? 0 : 1;
    QVERIFY2(typed[winner]->exitCode() == 0, QByteArray(contentsOf(err(0)) + contentsOf(err(1))));
    QCOMPARE(typed[1 - winner]->exitCode(), 8);
    const QString run = QString::fromUtf8(contentsOf(out(winner))).trimmed();
    const QByteArray said = contentsOf(err(1 - winner));
    QVERIFY2(said.contains(run.toUtf8()) && said.contains("attach"), said); // which one, and what can be done
    const QByteArray wrong = endTheOne(run);
    QVERIFY2(wrong.isEmpty(), wrong);
}

void TestLeases::letsOneOfDesktopAndCommandLineStart()
{
    QTemporaryDir folder;
    const QString at = QDateTime::currentDateTimeUtc().addSecs(7200).toString(Qt::ISODate);
    const Plan plan = waitingPlan();
    const auto typed = m_people[1]->start({u"upgrade"_s, Client::StoreName, u"--yes"_s, u"--detach"_s, u"--quiet"_s, u"--at"_s, at}, folder.filePath(u"out"_s), folder.filePath(u"err"_s));
    const Result<> pressed = Run::start(m_visits[0]->shell(), m_store->root(), plan, {});
    QVERIFY2(typed->waitForFinished(300'000), contentsOf(folder.filePath(u"err"_s)));
    const QByteArray said = contentsOf(folder.filePath(u"err"_s));
    const bool typedWon = typed->exitCode() == 0;
    QVERIFY2(typedWon != bool(pressed), said);
    if (typedWon)
        QCOMPARE(pressed.problem().kind, Problem::Kind::Busy);
    else
        QVERIFY2(typed->exitCode() == 8 && said.contains(plan.id.toUtf8()), said);
    const QString run = typedWon ? QString::fromUtf8(contentsOf(folder.filePath(u"out"_s))).trimmed() : plan.id;
    // Now that it is under way: the same again, the other way round.
    const Result<> later = Run::start(m_visits[0]->shell(), m_store->root(), waitingPlan(), {});
    QVERIFY(!later);
    QCOMPARE(later.problem().kind, Problem::Kind::Busy);
    const Client::Ended again = m_people[1]->run({u"upgrade"_s, Client::StoreName, u"--yes"_s, u"--quiet"_s});
    QVERIFY2(again.code == 8, again.whole());
    const QByteArray wrong = endTheOne(run);
    QVERIFY2(wrong.isEmpty(), wrong);
}

void TestLeases::isTakenUpByTheNextWhoComes_data()
{
    QTest::addColumn<QStringList>("how");
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("back");
    QTest::newRow("is put back") << QStringList{u"--recover"_s, u"restore"_s} << 5 << true;
    QTest::newRow("is left alone") << QStringList{u"--recover"_s, u"leave"_s} << 6 << false;
}

QByteArray TestLeases::toldToTheOther()
{
    const auto visit = m_other->visit(*m_store);
    if (!visit)
        return why(visit);
    const Plan plan = planBackup((*visit)->store(), m_survey, {});
    const Result<> started = Run::start((*visit)->shell(), m_store->root(), plan, {}, {});
    if (started)
        return "it was started";
    if (started.problem().kind != Problem::Kind::Busy || leaseHolderOf(started.problem())) // nobody can watch it from there
        return "not busy: " + why(started);
    return started.problem().summary.toUtf8();
}

void TestLeases::isTakenUpByTheNextWhoComes()
{
    QFETCH(const QStringList, how);
    QFETCH(const int, code);
    QFETCH(const bool, back);
    const Witness before = Witness::of(*m_store);
    QTemporaryDir folder;
    const auto first = m_people[0]->start({u"upgrade"_s, Client::StoreName, u"--yes"_s}, folder.filePath(u"out"_s), folder.filePath(u"err"_s));
    // Killed when visitors already see the maintenance page.
    QElapsedTimer timer;
    timer.start();
    while (m_store->fetch(u"/"_s).status != 503 && timer.elapsed() < 300'000 && first->state() == QProcess::Running)
        first->waitForFinished(50);
    QVERIFY2(first->state() == QProcess::Running, contentsOf(folder.filePath(u"err"_s)));
    if (m_other) {
        const QByteArray told = toldToTheOther();
        QVERIFY2(told.contains("under way") && told.contains(m_store->user().toUtf8()), told);
    }
    const Result<QByteArray> killed = m_store->run(u"kill -9 -$(cat ~/.storewright/stores/*/lease/pid) && echo ok"_s);
    QVERIFY2(killed && killed->trimmed() == "ok", why(killed));
    QVERIFY(first->waitForFinished(120'000));
    QCOMPARE(first->exitCode(), 6);
    QCOMPARE(m_store->fetch(u"/"_s).status, 503); // nobody opened it in between

    if (m_other) {
        const QByteArray told = toldToTheOther();
        QVERIFY2(told.contains("broke off") && told.contains(m_store->user().toUtf8()), told);
    }
    const Result<> refused = Run::start(m_visits[1]->shell(), m_store->root(), waitingPlan(), {});
    QVERIFY(!refused);
    const std::optional<LeaseHolder> holder = leaseHolderOf(refused.problem());
    QVERIFY2(holder && !holder->alive, why(refused));
    const Client::Ended recovered = m_people[1]->run(QStringList{u"attach"_s, Client::StoreName} + how + QStringList{u"--quiet"_s});
    QVERIFY2(recovered.code == code, recovered.whole());
    QVERIFY(aliveRuns().isEmpty());
    if (back) {
        QCOMPARE(Witness::of(*m_store).differenceFrom(before), QString());
    } else {
        QCOMPARE(m_store->fetch(u"/"_s).status, 503); // as it stood
        const Result<> fresh = m_store->reset();
        QVERIFY2(fresh, why(fresh));
        return;
    }
    // The way is free again.
    const Plan plan = waitingPlan();
    const Result<> started = Run::start(m_visits[1]->shell(), m_store->root(), plan, {});
    QVERIFY2(started, why(started));
    const QByteArray wrong = endTheOne(plan.id);
    QVERIFY2(wrong.isEmpty(), wrong);
}

QTEST_GUILESS_MAIN(TestLeases)
#include "tst_leases.moc"
