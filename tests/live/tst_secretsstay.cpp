#include "tests/live/client.h"

#include <QDir>
#include <QDirIterator>
#include <QTest>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;

/// Secrets are planted everywhere, an upgrade is run, and everything it leaves or shows is searched for them.
class TestSecretsStay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void upgradesWithAPassword();
    void showsNoneInAnybodysArguments();
    void printsNone();
    void writesNoneOnThisComputer();
    void leavesNoneOnTheServer();

private:
    QString found(const QByteArray &bytes) const
    {
        for (auto secret = m_secrets.begin(); secret != m_secrets.end(); ++secret) {
            if (bytes.contains(secret.value()))
                return secret.key();
        }
        return {};
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
    Result<PracticeStore> store = PracticeStore::up(u"live"_s);
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
                 {u"SSH password"_s, m_store->password().toUtf8()}};
    for (const QByteArray &secret : std::as_const(m_secrets))
        QVERIFY(secret.size() >= 8);
    m_client = std::make_unique<Client>(*m_store);
}

void TestSecretsStay::upgradesWithAPassword()
{
    const Client::Ended added = m_client->run({u"stores"_s, u"add"_s, Client::StoreName, m_client->address(), u"--password-stdin"_s, u"--accept-host-key"_s, m_store->hostKeyFingerprint()},
                                              m_store->password().toUtf8() + '\n');
    QVERIFY2(added.code == 0, added.whole());

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
    QStringList patterns;
    for (const QByteArray &secret : std::as_const(m_secrets))
        patterns << u"-e '%1'"_s.arg(QString::fromUtf8(secret));
    // env.php and what is made of it hold the database's password: the store itself could not live without.
    const Result<QByteArray> files = m_store->run(u"grep -rlF %1 ~/.storewright ~/.config ~/.cache ~/.local var /tmp 2>/dev/null; true"_s.arg(patterns.join(u' ')));
    QVERIFY(files);
    QStringList bad = QString::fromUtf8(*files).split(u'\n', Qt::SkipEmptyParts);
    bad.removeIf([](const QString &file) { return file.endsWith("/kept/env.php"_L1); });
    QCOMPARE(bad.join(u'\n'), QString());
}

QTEST_GUILESS_MAIN(TestSecretsStay)
#include "tst_secretsstay.moc"
