#include "tests/live/client.h"
#include "tests/live/witness.h"

#include <QElapsedTimer>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

/// Who watches may go away at any moment: the run lives on the server.
class TestDetach : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void survivesThatTheClientIsKilled();
    void letsGoWithCtrlC();
    void refusesASecondRunAtTheSameTime();
    void stopsWhenAsked();
    void waitsForTheTimeChosen();
    void takesUpARunWhoseProcessIsGone();

private:
    std::unique_ptr<PracticeStore> m_store;
    std::unique_ptr<Client> m_client;
    std::unique_ptr<QTemporaryDir> m_dir;

    QString out() const { return m_dir->filePath(u"out"_s); }
    QString err() const { return m_dir->filePath(u"err"_s); }
    QByteArray serverLog(const QString &run) const
    {
        const Result<QByteArray> log = m_store->run(u"cat ~/.storewright/stores/*/runs/%1/console.log"_s.arg(run));
        return log ? *log : QByteArray("no log");
    }
    QString newestRun()
    {
        const QList<QJsonObject> runs = m_client->run({u"runs"_s, Client::StoreName, u"--json"_s}).events();
        return runs.isEmpty() ? QString() : runs.first()[u"run"_s].toString();
    }
    /// Starts an upgrade and waits until it says that it builds the new version with Composer.
    std::unique_ptr<QProcess> upgradeUntilComposer();
};

void TestDetach::initTestCase()
{
    Result<PracticeStore> store = PracticeStore::up(sharedStore());
    QVERIFY2(store, why(store));
    m_store = std::make_unique<PracticeStore>(*store);
}

void TestDetach::init()
{
    const Result<> fresh = m_store->reset();
    QVERIFY2(fresh, why(fresh));
    m_dir = std::make_unique<QTemporaryDir>();
    m_client = std::make_unique<Client>(*m_store);
    const Client::Ended added = m_client->add();
    QVERIFY2(added.code == 0, added.whole());
}

std::unique_ptr<QProcess> TestDetach::upgradeUntilComposer()
{
    std::unique_ptr<QProcess> client = m_client->start({u"upgrade"_s, Client::StoreName, u"--yes"_s}, out(), err());
    QElapsedTimer timer;
    timer.start();
    while (!contentsOf(err()).contains("[2/") && timer.elapsed() < 300'000 && client->state() == QProcess::Running)
        client->waitForFinished(50);
    return client;
}

void TestDetach::survivesThatTheClientIsKilled()
{
    const Witness before = Witness::of(*m_store);
    std::unique_ptr<QProcess> first = upgradeUntilComposer();
    QVERIFY2(first->state() == QProcess::Running, contentsOf(err()));
    QTest::qWait(2000);
    first->kill(); // SIGKILL
    QVERIFY(first->waitForFinished(240'000));
    QCOMPARE(first->exitStatus(), QProcess::CrashExit);
    const QByteArray seen = contentsOf(out());
    const QString run = newestRun();
    QVERIFY(!run.isEmpty());

    const Client::Ended rest = m_client->run({u"attach"_s, Client::StoreName, u"--from-offset"_s, QString::number(seen.size())});
    QVERIFY2(rest.code == 0, rest.whole());
    const QByteArray log = serverLog(run);
    QVERIFY(seen.size() < log.size());
    QVERIFY2(QByteArray(seen + rest.out) == log, QByteArray("seen:\n" + seen.right(200) + "\nrest:\n" + rest.out.left(200)));
    const Client::Ended whole = m_client->run({u"attach"_s, Client::StoreName, run, u"--quiet"_s});
    QVERIFY(whole.code == 0 && whole.out == log && whole.err.isEmpty());

    const Witness after = Witness::of(*m_store);
    QCOMPARE(after.fact(Witness::LockedVersion), u"2.4.7-p6"_s);
    QCOMPARE(after.fact(Witness::Storefront), u"200"_s);
    for (const QString &same : {Witness::Orders, Witness::Caches, Witness::Crontab, Witness::Flag})
        QCOMPARE(after.fact(same), before.fact(same));
}

void TestDetach::letsGoWithCtrlC()
{
    std::unique_ptr<QProcess> first = upgradeUntilComposer();
    QVERIFY2(first->state() == QProcess::Running, contentsOf(err()));
    ::kill(static_cast<pid_t>(first->processId()), SIGINT);
    QVERIFY(first->waitForFinished(240'000));
    QCOMPARE(first->exitStatus(), QProcess::NormalExit);
    QCOMPARE(first->exitCode(), 130);
    const QByteArray seen = contentsOf(out());
    const QByteArray offered = "--from-offset " + QByteArray::number(seen.size());
    QVERIFY2(contentsOf(err()).contains(offered), contentsOf(err()));

    const Client::Ended status = m_client->run({u"status"_s, Client::StoreName, u"--json"_s});
    QVERIFY2(status.code == 0 && status.events().value(0)[u"alive"_s].toBool(), status.whole());
    const Client::Ended stopped = m_client->run({u"attach"_s, Client::StoreName, u"--stop"_s, u"--quiet"_s});
    QVERIFY2(stopped.code == 7, stopped.whole());
}

void TestDetach::refusesASecondRunAtTheSameTime()
{
    const Client::Ended first = m_client->run({u"upgrade"_s, Client::StoreName, u"--yes"_s, u"--detach"_s});
    QVERIFY2(first.code == 0, first.whole());
    const QString run = QString::fromUtf8(first.out).trimmed();
    const Client::Ended second = m_client->run({u"upgrade"_s, Client::StoreName, u"--yes"_s, u"--quiet"_s});
    QVERIFY2(second.code == 8, second.whole());
    QVERIFY2(second.err.contains("attach"), second.whole());
    const Client::Ended backup = m_client->run({u"backup"_s, Client::StoreName, u"--quiet"_s});
    QVERIFY2(backup.code == 8, backup.whole());
    const Client::Ended stopped = m_client->run({u"attach"_s, Client::StoreName, run, u"--stop"_s});
    QVERIFY2(stopped.code == 7, stopped.whole());
}

void TestDetach::stopsWhenAsked()
{
    const Witness before = Witness::of(*m_store);
    std::unique_ptr<QProcess> first = upgradeUntilComposer();
    QVERIFY2(first->state() == QProcess::Running, contentsOf(err()));
    QElapsedTimer timer;
    timer.start();
    const Client::Ended stopped = m_client->run({u"attach"_s, Client::StoreName, u"--stop"_s, u"--quiet"_s});
    QVERIFY2(stopped.code == 7, stopped.whole());
    QVERIFY2(timer.elapsed() < 60'000, QByteArray::number(timer.elapsed()));
    QVERIFY(first->waitForFinished(120'000)); // whoever watched it hears of it too
    QCOMPARE(first->exitCode(), 7);
    QCOMPARE(contentsOf(out()), stopped.out);
    QCOMPARE(Witness::of(*m_store).differenceFrom(before), QString());
}

void TestDetach::waitsForTheTimeChosen()
{
    const Witness before = Witness::of(*m_store);
    const QString at = QDateTime::currentDateTimeUtc().addSecs(7200).toString(Qt::ISODate);
    const Client::Ended started = m_client->run({u"upgrade"_s, Client::StoreName, u"--yes"_s, u"--detach"_s, u"--at"_s, at});
    QVERIFY2(started.code == 0, started.whole());
    QJsonObject status;
    for (int tries = 0; tries < 50 && status[u"waiting_for"_s].toString() != "start-time"_L1; ++tries)
        status = m_client->run({u"status"_s, Client::StoreName, u"--json"_s}).events().value(0);
    QCOMPARE(status[u"waiting_for"_s].toString(), u"start-time"_s);
    QCOMPARE(status[u"alive"_s].toBool(), true);
    const Client::Ended stopped = m_client->run({u"attach"_s, Client::StoreName, u"--stop"_s, u"--quiet"_s}, {}, 300);
    QVERIFY2(stopped.code == 7, stopped.whole());
    QCOMPARE(Witness::of(*m_store).differenceFrom(before), QString());
}

void TestDetach::takesUpARunWhoseProcessIsGone()
{
    const Witness before = Witness::of(*m_store);
    std::unique_ptr<QProcess> first = upgradeUntilComposer();
    QVERIFY2(first->state() == QProcess::Running, contentsOf(err()));
    // The server is restarted: the runner and everything it started are gone at once, and so is sshd for a moment. Who may not
    // show a log-in another boot id (that takes root, and not in every container) can only do the first.
    if (QProcess::execute(u"unshare"_s, {u"--mount"_s, u"true"_s}) == 0) {
        const Result<> restarted = m_store->reboot();
        QVERIFY2(restarted, why(restarted));
    } else {
        const Result<QByteArray> killed = m_store->run(u"kill -9 -$(cat ~/.storewright/stores/*/lease/pid) && echo ok"_s);
        QVERIFY2(killed && killed->trimmed() == "ok", why(killed));
    }
    QVERIFY(first->waitForFinished(240'000));
    QCOMPARE(first->exitCode(), 6);
    QVERIFY2(contentsOf(err()).contains("--recover") && !contentsOf(err()).contains("failed"), contentsOf(err()));

    const Client::Ended status = m_client->run({u"status"_s, Client::StoreName, u"--json"_s});
    QCOMPARE(status.events().value(0)[u"alive"_s].toBool(), false);
    const Client::Ended second = m_client->run({u"upgrade"_s, Client::StoreName, u"--yes"_s, u"--quiet"_s});
    QVERIFY2(second.code == 8 && second.said().size() == 2, second.whole()); // not before the first is brought to its end
    const Client::Ended recovered = m_client->run({u"attach"_s, Client::StoreName, u"--recover"_s});
    // Put back, or, where it broke off before anything was changed, just ended.
    QVERIFY2(recovered.code == 5 || recovered.code == 3, recovered.whole());
    const Witness after = Witness::of(*m_store);
    QCOMPARE(after.fact(Witness::Storefront), u"200"_s);
    QCOMPARE(after.differenceFrom(before), QString());
}

QTEST_GUILESS_MAIN(TestDetach)
#include "tst_detach.moc"
