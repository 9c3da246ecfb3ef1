#include "app/ssh/address.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// The one field of "Where is it?".
class AddressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryForm_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("identity");
        QTest::addColumn<QString>("jump");
        const QString none;
        QTest::newRow("host") << u"shop.example.com"_s << none << u"shop.example.com"_s << 22 << none << none << none;
        QTest::newRow("alias") << u" my_shop "_s << none << u"my_shop"_s << 22 << none << none << none;
        QTest::newRow("user") << u"www-data@shop"_s << u"www-data"_s << u"shop"_s << 22 << none << none << none;
        QTest::newRow("user with @") << u"me@corp@shop"_s << u"me@corp"_s << u"shop"_s << 22 << none << none << none;
        QTest::newRow("port") << u"me@shop:2222"_s << u"me"_s << u"shop"_s << 2222 << none << none << none;
        QTest::newRow("folder") << u"me@shop:/var/www"_s << u"me"_s << u"shop"_s << 22 << u"/var/www"_s << none << none;
        QTest::newRow("v6") << u"[2001:db8::1]:2200"_s << none << u"2001:db8::1"_s << 2200 << none << none << none;
        QTest::newRow("bare v6") << u"me@fe80::1%eth0"_s << u"me"_s << u"fe80::1%eth0"_s << 22 << none << none << none;
        QTest::newRow("url") << u"ssh://me@shop:2022/srv/my%20shop"_s << u"me"_s << u"shop"_s << 2022 << u"/srv/my shop"_s << none << none;
        QTest::newRow("url, home") << u"SSH://me@shop/~/htdocs"_s << u"me"_s << u"shop"_s << 22 << u"~/htdocs"_s << none << none;
        QTest::newRow("url, v6") << u"ssh://[::1]/"_s << none << u"::1"_s << 22 << none << none << none;
        QTest::newRow("command") << u"ssh -p 2222 -i '/home/me/my key' -J gate@jump:23 me@shop"_s << u"me"_s << u"shop"_s << 2222 << none
                                 << u"/home/me/my key"_s << u"gate@jump:23"_s;
        QTest::newRow("command, glued") << u"ssh me@shop -Tp2222 -lroot -4A"_s << u"me"_s << u"shop"_s << 2222 << none << none << none;
        QTest::newRow("command, options") << u"ssh -o Port=99 -oUser=me -o StrictHostKeyChecking=no shop"_s << u"me"_s << u"shop"_s << 99 << none << none << none;
        QTest::newRow("command, url") << u"ssh ssh://me@shop:44"_s << u"me"_s << u"shop"_s << 44 << none << none << none;
        QTest::newRow("other letters") << u"me@büro.example"_s << u"me"_s << u"büro.example"_s << 22 << none << none << none;
    }

    void readsEveryForm()
    {
        QFETCH(const QString, text);
        const Result<Address> address = Address::parse(text);
        QVERIFY2(bool(address), address ? "" : qPrintable(address.problem().summary));
        QTEST(address->user, "user");
        QTEST(address->host, "host");
        QTEST(address->port, "port");
        QTEST(address->path, "path");
        QTEST(address->identityFile, "identity");
        QTEST(address->jumpHost, "jump");
    }

    void readsBackWhatItWrites()
    {
        for (const Address &address : {Address{u"me"_s, u"shop"_s, 22, {}, {}, {}}, Address{{}, u"2001:db8::1"_s, 2222, u"/srv/a b?#%"_s, {}, {}},
                                       Address{u"m@e"_s, u"shop"_s, 1, u"~/x"_s, u"/home/me/my &key=+"_s, u"a@b:1,c@[::1]:2"_s}}) {
            const Result<Address> back = Address::parse(address.toString());
            QVERIFY2(bool(back), qPrintable(address.toString()));
            QVERIFY2(*back == address, qPrintable(address.toString() + u" -> "_s + back->toString()));
        }
        QCOMPARE((Address{u"me"_s, u"shop"_s, 22, {}, {}, {}}).toString(), u"ssh://me@shop"_s);
    }

    void readsBackWhatWasTyped_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("a folder named like a home") << u"shop:/~me/shop"_s;
        QTest::newRow("a home") << u"shop:~me/shop"_s;
        QTest::newRow("the top folder") << u"shop:/"_s;
        QTest::newRow("long names") << u"shop:/"_s + QString(1300, u'x');
    }

    void readsBackWhatWasTyped()
    {
        QFETCH(const QString, text);
        const Result<Address> address = Address::parse(text);
        QVERIFY(bool(address));
        const Result<Address> back = Address::parse(address->toString());
        QVERIFY2(bool(back), qPrintable(address->toString()));
        QVERIFY2(*back == *address, qPrintable(address->toString() + u" -> "_s + back->toString()));
    }

    void saysWhyItCannotBeAnAddress_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("says");
        QTest::newRow("nothing") << u"  "_s << u"empty"_s;
        QTest::newRow("no host") << u"me@"_s << u"missing"_s;
        QTest::newRow("ssh alone") << u"ssh"_s << u"missing"_s;
        QTest::newRow("port 0") << u"me@shop:0"_s << u"port"_s;
        QTest::newRow("port too big") << u"me@shop:65536"_s << u"port"_s;
        QTest::newRow("port of a command") << u"ssh -p abc shop"_s << u"port"_s;
        QTest::newRow("web address") << u"https://shop.example.com/"_s << u"web address"_s;
        QTest::newRow("other scheme") << u"ftp://shop"_s << u"ftp"_s;
        QTest::newRow("password") << u"me:secret@shop"_s << u"password"_s;
        QTest::newRow("password in a url") << u"ssh://me:secret@shop/x"_s << u"password"_s;
        QTest::newRow("option as host") << u"-oProxyCommand=reboot"_s << u"name of a server"_s;
        QTest::newRow("option as user") << u"-x@shop"_s << u"user name"_s;
        QTest::newRow("shell") << u"$(reboot)@shop"_s << u"user name"_s;
        QTest::newRow("two words") << u"shop one"_s << u"name of a server"_s;
        QTest::newRow("two lines") << u"shop\nother"_s << u"more than one line"_s;
        QTest::newRow("remote command") << u"ssh me@shop uptime"_s << u"uptime"_s;
        QTest::newRow("open quote") << u"ssh -i 'key shop"_s << u"quotation"_s;
        QTest::newRow("missing value") << u"ssh shop -p"_s << u"-p"_s;
        QTest::newRow("brackets") << u"[shop]:22"_s << u"IPv6"_s;
        QTest::newRow("too long to be written out") << QString(u"%"_s.repeated(2000) + u"@shop"_s) << u"too long"_s;
        QTest::newRow("open bracket") << u"[::1"_s << u"IPv6"_s;
    }

    void saysWhyItCannotBeAnAddress()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, says);
        const Result<Address> address = Address::parse(text);
        QVERIFY(!address);
        QCOMPARE(address.problem().kind, Problem::Kind::Usage);
        QVERIFY2(address.problem().summary.contains(says), qPrintable(address.problem().summary));
        QVERIFY(!address.problem().advice.isEmpty());
        QVERIFY2(!address.problem().evidence.contains(u"secret"_s), "a password must not come back out");
    }
};

QTEST_GUILESS_MAIN(AddressTest)
#include "tst_address.moc"
