#include "app/ssh/sshconfig.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// The person's own ~/.ssh/config.
class SshConfigTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillsInWhatTheFileKnows()
    {
        write(u"config"_s, R"(# mine
Host shop other-*  !other-no
    HostName = shop.example.com
    Port 2222
    User "web user"
    IdentityFile ~/.ssh/%h-%r-%%
    Port 9999
HOST *
  User=fallback   # a comment
)");
        const SshConfig config = load();
        const Address shop = config.resolve(named(u"shop"_s));
        QCOMPARE(shop.host, u"shop.example.com"_s);
        QCOMPARE(shop.port, 2222);
        QCOMPARE(shop.user, u"web user"_s);
        QCOMPARE(shop.identityFile, QDir::homePath() + u"/.ssh/shop.example.com-web user-%"_s);
        QCOMPARE(config.resolve(named(u"other-1"_s)).port, 2222);
        QCOMPARE(config.resolve(named(u"other-no"_s)).port, 22);
        QCOMPARE(config.resolve(named(u"other-no"_s)).user, u"fallback"_s);
        QCOMPARE(config.hosts(), QStringList{u"shop"_s});
    }

    void lastingWordIsWhatTheAddressSays()
    {
        write(u"config"_s, "Host shop\nUser config\nPort 2222\nIdentityFile /k\nProxyJump gate\n");
        Address said{u"me"_s, u"shop"_s, 2022, u"/srv"_s, u"/mine"_s, u"none"_s};
        const Address address = load().resolve(said);
        QCOMPARE(address.user, u"me"_s);
        QCOMPARE(address.port, 2022);
        QCOMPARE(address.identityFile, u"/mine"_s);
        QCOMPARE(address.path, u"/srv"_s);
        QCOMPARE(address.jumpHost, QString());
    }

    void resolvesJumpHostsThroughTheirOwnAliases()
    {
        write(u"config"_s, "Host shop\nProxyJump inner\nHost inner\nHostName 10.0.0.1\nUser in\nPort 23\nProxyJump outer\nHost outer\nHostName gate.example.com\n"
                           "Host a\nProxyJump b\nHost b\nProxyJump a\n");
        QCOMPARE(load().resolve(named(u"shop"_s)).jumpHost, u"gate.example.com,in@10.0.0.1:23"_s);
        QVERIFY(!load().resolve(named(u"a"_s)).jumpHost.isEmpty()); // Round and round it goes, and comes to an end.
    }

    void includesOtherFiles()
    {
        QVERIFY(QDir(m_folder.path()).mkpath(u"conf.d"_s));
        write(u"conf.d/one"_s, "Host one\nPort 1001\n");
        write(u"conf.d/two"_s, "Host two\nPort 1002\nInclude config\n");
        write(u"inside"_s, "Port 1003\nHost two\nUser never\n");
        write(u"config"_s, "Include conf.d/* missing\nHost three\nInclude inside\nUser three\n");
        const SshConfig config = load();
        QCOMPARE(config.resolve(named(u"one"_s)).port, 1001);
        QCOMPARE(config.resolve(named(u"two"_s)).port, 1002);
        QCOMPARE(config.resolve(named(u"two"_s)).user, QString());
        QCOMPARE(config.resolve(named(u"three"_s)).port, 1003);
        QCOMPARE(config.resolve(named(u"three"_s)).user, u"three"_s);
    }

    void passesOverWhatItDoesNotUnderstand()
    {
        write(u"config"_s, QByteArray("Host\nMatch exec \"reboot\"\nUser matched\nMatch all\nPort 77\nHost \"open\nPort x\nHost bad\nHostName -oProxyCommand=x\nPort 99999\nUser\n")
                               + QByteArray("\0\xff\xfe garbage\n", 12));
        const Address address = load().resolve(named(u"bad"_s));
        QCOMPARE(address.host, u"bad"_s);
        QCOMPARE(address.port, 77);
        QCOMPARE(address.user, QString());
    }

    void isNotHeldUpByAHostileFile()
    {
        write(u"config"_s, "Include config config config config\nHost " + QByteArray(20000, '*') + "a" + QByteArray(20000, '?') + "\nPort 1\n");
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(load().resolve(named(QString(5000, u'b'))).port, 22);
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(SshConfig::load(u"/no/such/file"_s).hosts(), QStringList());
        QCOMPARE(SshConfig::load(u"/dev/zero"_s).hosts(), QStringList());
    }

    void doesNotFollowJumpHostsForEver()
    {
        // Each of them has as many before it: more ways than anybody could ever go. Connecting says that they are too many.
        const QString many = QStringList(500, u"shop"_s).join(u',');
        write(u"config"_s, "Host *\n  ProxyJump " + many.toUtf8() + "\n");
        QCOMPARE(load().resolve(named(u"shop"_s)).jumpHost, many);
    }

    void readsAFileThatIncludesItselfOnce()
    {
        write(u"config"_s, "Host one\n  Port 7\nInclude config ./config config*\nHost two\n  Port 8\n");
        QCOMPARE(load().hosts(), (QStringList{u"one"_s, u"two"_s}));
        QCOMPARE(load().resolve(named(u"two"_s)).port, 8);
        write(u"inner"_s, "Host inner\n  Port 9\nInclude config\n");
        write(u"config"_s, "Include inner\nInclude inner\nHost three\n  Port 3\n");
        QCOMPARE(load().resolve(named(u"inner"_s)).port, 9);
        QCOMPARE(load().resolve(named(u"three"_s)).port, 3);
    }

    void looksForIncludedFilesOnlySoOften()
    {
        write(u"late"_s, "Host late\n  Port 9\n");
        write(u"config"_s, QByteArray("Include nothing*\n").repeated(5000) + "Include late\n");
        QCOMPARE(load().hosts(), QStringList());
        write(u"config"_s, QByteArray("Include nothing*\n").repeated(50) + "Include late\n");
        QCOMPARE(load().hosts(), QStringList{u"late"_s});
    }

private:
    static Address named(const QString &host)
    {
        Address address;
        address.host = host;
        return address;
    }
    SshConfig load() const { return SshConfig::load(m_folder.filePath(u"config"_s)); }
    void write(const QString &name, const QByteArray &content)
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(SshConfigTest)
#include "tst_sshconfig.moc"
