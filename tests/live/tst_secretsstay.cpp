#include "tests/canaries/canaries.h"
#include "tests/live/client.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

#include <atomic>
#include <csignal>
#include <thread>

using namespace Qt::StringLiterals;

/// Secrets are planted everywhere, an upgrade is run, and everything it leaves or shows is searched for them.
class TestSecretsStay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsAStoreWithAPassword();
    void leavesNoneWhenItCrashes();
    void upgradesWithAPassword();
    void showsNoneInAnybodysArguments();
    void printsNone();
    void writesNoneOnThisComputer();
    void leavesNoneOnTheServer();
    void logsInWithAKeyThatHasAPassphrase();

private:
    QString found(const QByteArray &bytes) const
    {
        for (auto secret = m_secrets.begin(); secret != m_secrets.end(); ++secret) {
            if (bytes.contains(secret.value()))
                return secret.key();
        }
        return {};
    }
    QByteArray said(const QString &command) const
    {
        const Result<QByteArray> answer = m_store->run(command);
        return answer ? answer->trimmed() : QByteArray();
    }
    std::unique_ptr<PracticeStore> m_store;
    std::unique_ptr<Client> m_client;
    QMap<QString, QByteArray> m_secrets;
    Client::Ended m_upgrade;
    QStringList m_shown;  ///< Command lines that held a secret.
    int m_looked = 0;     ///< How often the process list was looked at.
    bool m_sawWork = false;
};

void TestSecretsStay::initTestCase()
{
    Result<PracticeStore> store = PracticeStore::up(sharedStore());
    QVERIFY2(store, why(store));
    m_store = std::make_unique<PracticeStore>(*store);
    const Result<> fresh = m_store->reset();
    QVERIFY2(fresh, why(fresh));
    if (m_store->password().isEmpty())
        QFAIL("The practice store runs as this account and has no password of its own.");
    // The server must not know the keys by itself: they have to come from here.
    const Result<> broken = m_store->breakIt(u"no-keys"_s);
    QVERIFY2(broken, why(broken));
    m_secrets = {{u"public access key"_s, m_store->publicKey().toUtf8()},
                 {u"private access key"_s, m_store->privateKey().toUtf8()},
                 {u"database password"_s, m_store->info()[u"database"_s][u"password"_s].toString().toUtf8()},
                 {u"SSH password"_s, m_store->password().toUtf8()},
                 {u"key's passphrase"_s, m_store->passphrase().toUtf8()},
                 {u"encryption key"_s, said(u"php -r '$e = include \"app/etc/env.php\"; echo $e[\"crypt\"][\"key\"];'"_s)},
                 {u"session in the Admin"_s, said(u"grep -ho '[0-9a-f]\\{32\\}' var/session/sess_*"_s)}};
    for (auto secret = m_secrets.begin(); secret != m_secrets.end(); ++secret)
        QVERIFY2(holdsCanary(secret.value()), qPrintable(secret.key())); // else nobody would find it
    m_client = std::make_unique<Client>(*m_store);
}

void TestSecretsStay::keepsAStoreWithAPassword()
{
    const Client::Ended added = m_client->run({u"stores"_s, u"add"_s, Client::StoreName, m_client->address(), u"--password-stdin"_s, u"--accept-host-key"_s, m_store->hostKeyFingerprint()},
                                              m_store->password().toUtf8() + '\n');
    QVERIFY2(added.code == 0, added.whole());
}

void TestSecretsStay::leavesNoneWhenItCrashes()
{
    const QString folder = m_client->home() + u"/crash"_s;
    QVERIFY(QDir().mkpath(folder));
    const QString out = m_client->home() + u"/crash-out"_s;
    const QString err = m_client->home() + u"/crash-err"_s;
    const QByteArray secrets = m_store->password().toUtf8() + '\n' + m_store->publicKey().toUtf8() + '\n' + m_store->privateKey().toUtf8() + '\n';
    // It watches a run that waits, with everything it was told still in its memory.
    const QString at = QDateTime::currentDateTimeUtc().addSecs(7200).toString(Qt::ISODate);
    const std::unique_ptr<QProcess> crashing = m_client->start({u"upgrade"_s, Client::StoreName, u"--yes"_s, u"--at"_s, at, u"--password-stdin"_s, u"--access-keys-stdin"_s}, out, err, secrets, folder);
    QElapsedTimer timer;
    timer.start();
    while (!contentsOf(err).contains("Waiting for the time you chose") && timer.elapsed() < 300'000 && crashing->state() == QProcess::Running)
        crashing->waitForFinished(50);
    QVERIFY2(crashing->state() == QProcess::Running, contentsOf(err));
    const QByteArray limits = contentsOf(u"/proc/%1/limits"_s.arg(crashing->processId()));
    QVERIFY2(QString::fromUtf8(limits).contains(QRegularExpression(u"Max core file size +0 +0 "_s)), limits);
    ::kill(static_cast<pid_t>(crashing->processId()), SIGABRT);
    QVERIFY(crashing->waitForFinished(120'000));
    QCOMPARE(crashing->exitStatus(), QProcess::CrashExit);
    QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden), QStringList());
    QVERIFY2(!holdsCanary(contentsOf(out) + contentsOf(err)), "a secret was printed");
    QCOMPARE(canariesIn(m_client->home()).join(u'\n'), QString());
    const Client::Ended stopped = m_client->run({u"attach"_s, Client::StoreName, u"--stop"_s, u"--quiet"_s, u"--password-stdin"_s}, m_store->password().toUtf8() + '\n');
    QVERIFY2(stopped.code == 7, stopped.whole());
}

void TestSecretsStay::upgradesWithAPassword()
{
    // The keys come over standard input this time, so that they are in no environment of ours either.
    m_client->setAccessKeys({}, {});
    std::atomic<bool> ended = false;
    std::thread watcher([this, &ended] {
        while (!ended) {
            ++m_looked;
            for (const QString &process : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
                if (!process[0].isDigit())
                    continue;
                const QByteArray line = contentsOf(u"/proc/%1/cmdline"_s.arg(process));
                m_sawWork = m_sawWork || line.contains("setup:upgrade");
                if (const QString what = found(line); !what.isEmpty())
                    m_shown << what + u": "_s + QString::fromUtf8(line).replace(QChar(u'\0'), u' ');
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(3));
        }
    });
    m_upgrade = m_client->run({u"upgrade"_s, Client::StoreName, u"--yes"_s, u"--password-stdin"_s, u"--access-keys-stdin"_s},
                              m_store->password().toUtf8() + '\n' + m_store->publicKey().toUtf8() + '\n' + m_store->privateKey().toUtf8() + '\n');
    ended = true;
    watcher.join();
    QVERIFY2(m_upgrade.code == 0, m_upgrade.whole());
}

void TestSecretsStay::showsNoneInAnybodysArguments()
{
    QVERIFY2(m_looked > 100, QByteArray::number(m_looked));
    QVERIFY(m_sawWork); // else nothing was looked at
    m_shown.removeDuplicates();
    QCOMPARE(m_shown.join(u'\n'), QString());
}

void TestSecretsStay::printsNone()
{
    QVERIFY(m_upgrade.out.size() > 1000);
    QCOMPARE(found(m_upgrade.out), QString());
    QCOMPARE(found(m_upgrade.err), QString());
    for (const QStringList &words : {QStringList{u"plan"_s, Client::StoreName, u"--to"_s, u"2.4.7-p6"_s}, QStringList{u"attach"_s, Client::StoreName},
                                     QStringList{u"status"_s, Client::StoreName}, QStringList{u"stores"_s, u"list"_s}}) {
        for (const QStringList &form : {QStringList(), QStringList{u"--json"_s}}) {
            const QStringList login = words[0] == "stores"_L1 ? QStringList() : QStringList{u"--password-stdin"_s};
            const Client::Ended ended = m_client->run(words + form + login, m_store->password().toUtf8() + '\n');
            QVERIFY2(found(ended.out + ended.err).isEmpty(), ended.whole());
        }
    }
}

void TestSecretsStay::writesNoneOnThisComputer()
{
    int files = 0;
    QDirIterator each(m_client->home(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QString file = each.next();
        ++files;
        QVERIFY2(found(contentsOf(file)).isEmpty(), qPrintable(file + u": "_s + found(contentsOf(file))));
    }
    QVERIFY(files >= 2); // the store book and the known hosts
}

void TestSecretsStay::leavesNoneOnTheServer()
{
    const QString home = QString::fromUtf8(said(u"echo ~"_s));
    QVERIFY(home.startsWith(u'/'));
    QCOMPARE(canariesIn(home).join(u'\n'), QString());
    // Where secrets may be while a run is under way, nothing is any more.
    QCOMPARE(said(u"find ~/.storewright \\( -path '*/secrets/*' -o -path '*/kept/env.php' -o -path '*/beside/*' \\) -type f; ls -d var/.storewright-* 2>/dev/null"_s), QByteArray());
    // Sessions are no part of a backup: whoever got hold of it would be logged in.
    QVERIFY(!said(u"cat ~/.storewright/stores/*/backups/*/code.list"_s).isEmpty());
    QCOMPARE(said(u"grep -h var/session/ ~/.storewright/stores/*/backups/*/*.list"_s), QByteArray());
    // All of it is for this account alone.
    QCOMPARE(said(u"find ~/.storewright -perm /077 -not -path '*/kept/*' | head"_s), QByteArray());
}

void TestSecretsStay::logsInWithAKeyThatHasAPassphrase()
{
    Client other(*m_store);
    const QStringList way{u"--identity"_s, m_store->identity(u"passphrase"_s), u"--password-stdin"_s};
    const Client::Ended added = other.run(QStringList{u"stores"_s, u"add"_s, Client::StoreName, other.address(), u"--accept-host-key"_s, m_store->hostKeyFingerprint()} + way,
                                          m_store->passphrase().toUtf8() + '\n');
    QVERIFY2(added.code == 0, added.whole());
    for (const QStringList &form : {QStringList(), QStringList{u"--json"_s}}) {
        const Client::Ended status = other.run(QStringList{u"status"_s, Client::StoreName} + way + form, m_store->passphrase().toUtf8() + '\n');
        QVERIFY2(status.code == 0, status.whole());
    }
    // What is nearly right is a secret, too.
    const QByteArray mistyped = m_store->passphrase().toUtf8() + "x";
    const Client::Ended refused = other.run(QStringList{u"status"_s, Client::StoreName} + way, mistyped + '\n');
    QVERIFY2(refused.code == 4 && refused.said().size() == 2, refused.whole());
    QCOMPARE(canariesIn(other.home()).join(u'\n'), QString());
}

QTEST_GUILESS_MAIN(TestSecretsStay)
#include "tst_secretsstay.moc"
