#include "app/stores/secrets.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;

/// On a machine without a desktop session there is no keychain: what is kept then lives in this program's memory alone.
class TestSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysWithinTwoSecondsThatThereIsNoKeychain();
    void remembersWhileTheProgramRuns();
    void keepsStoresBooksAndKindsApart();
    void forgetsAStoreWhole();
    void keepsAccessKeysByRepository();
    void answersFromAnyThread();
    void writesNothingToDisk();

private:
    QTemporaryDir m_home;
};

void TestSecrets::initTestCase()
{
    // No session bus and a home of its own: the keychain of whoever runs the tests must not be touched.
    qputenv("HOME", m_home.path().toUtf8());
    qputenv("XDG_RUNTIME_DIR", m_home.path().toUtf8());
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    qunsetenv("DISPLAY");
    qunsetenv("WAYLAND_DISPLAY");
}

void TestSecrets::saysWithinTwoSecondsThatThereIsNoKeychain()
{
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!Secrets().keychainAvailable());
    QVERIFY2(timer.elapsed() < 2500, qPrintable(QString::number(timer.elapsed())));
    timer.restart();
    QVERIFY(!Secrets().keychainAvailable());
    QVERIFY(timer.elapsed() < 50); // asked once
}

void TestSecrets::remembersWhileTheProgramRuns()
{
    QVERIFY(Secrets().write(1, Secrets::Kind::Password, u"pa ss\"wörd\n"_s));
    QCOMPARE(Secrets().read(1, Secrets::Kind::Password), u"pa ss\"wörd\n"_s);
    QVERIFY(Secrets().write(1, Secrets::Kind::Password, {}));
    QCOMPARE(Secrets().read(1, Secrets::Kind::Password), QString());
}

void TestSecrets::keepsStoresBooksAndKindsApart()
{
    QVERIFY(Secrets().write(1, Secrets::Kind::Password, u"a"_s));
    QVERIFY(Secrets().write(1, Secrets::Kind::Passphrase, u"b"_s));
    QVERIFY(Secrets().write(11, Secrets::Kind::Password, u"c"_s));
    QVERIFY(Secrets(u"/other/book"_s).write(1, Secrets::Kind::Password, u"d"_s));
    QCOMPARE(Secrets().read(1, Secrets::Kind::Password), u"a"_s);
    QCOMPARE(Secrets().read(1, Secrets::Kind::Passphrase), u"b"_s);
    QCOMPARE(Secrets().read(11, Secrets::Kind::Password), u"c"_s);
    QCOMPARE(Secrets(u"/other/book"_s).read(1, Secrets::Kind::Password), u"d"_s);
}

void TestSecrets::forgetsAStoreWhole()
{
    QVERIFY(Secrets().write(5, Secrets::Kind::Password, u"a"_s));
    QVERIFY(Secrets().write(5, Secrets::Kind::Passphrase, u"b"_s));
    QVERIFY(Secrets().write(6, Secrets::Kind::Password, u"c"_s));
    QVERIFY(Secrets().forget(5));
    QVERIFY(Secrets().read(5, Secrets::Kind::Password).isEmpty());
    QVERIFY(Secrets().read(5, Secrets::Kind::Passphrase).isEmpty());
    QCOMPARE(Secrets().read(6, Secrets::Kind::Password), u"c"_s);
}

void TestSecrets::keepsAccessKeysByRepository()
{
    const AccessKeys keys{u"public"_s, u"private"_s};
    QVERIFY(Secrets().writeKeys(u"repo.magento.com"_s, keys));
    QCOMPARE(Secrets().readKeys(u"REPO.magento.com"_s), keys);
    QVERIFY(Secrets().readKeys(u"127.0.0.1:8080"_s).isEmpty());
    QVERIFY(Secrets().writeKeys(u"repo.magento.com"_s, {}));
    QVERIFY(Secrets().readKeys(u"repo.magento.com"_s).isEmpty());
}

void TestSecrets::answersFromAnyThread()
{
    QVERIFY(Secrets().write(8, Secrets::Kind::Password, u"from here"_s));
    QString seen;
    std::thread other([&seen] {
        seen = Secrets().read(8, Secrets::Kind::Password);
        (void)bool(Secrets().write(9, Secrets::Kind::Password, u"from there"_s));
    });
    other.join();
    QCOMPARE(seen, u"from here"_s);
    QCOMPARE(Secrets().read(9, Secrets::Kind::Password), u"from there"_s);
}

void TestSecrets::writesNothingToDisk()
{
    QVERIFY(Secrets().write(10, Secrets::Kind::Password, u"canary-4711"_s));
    QVERIFY(QDir(m_home.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).isEmpty());
}

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
