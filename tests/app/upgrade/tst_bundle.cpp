#include "app/upgrade/bundle.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;

/// What is sent to somebody who helps must hold nothing that they could log in with, and nobody's data.
class BundleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingSecretOrPersonalStays_data();
    void nothingSecretOrPersonalStays();
    void whatHelpsStays_data();
    void whatHelpsStays();
    void aSecretThatIsKnownGoesInAnyForm();
    void whatIsInItStandsOnTop();
    void hostileTextTakesNoTimeAndHidesNothing();
};

void BundleTest::nothingSecretOrPersonalStays_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("canaries");
    const auto row = [](const char *name, const QString &text, const QStringList &canaries = {u"CANARY"_s}) { QTest::newRow(name) << text << canaries; };
    row("a password in an address", u"mysql://shop:CANARY-1@db.internal/shop"_s);
    row("one with an at sign", u"redis://user:CAN@CANARY2@127.0.0.1:6379"_s, {u"CANARY2"_s, u"CAN@"_s});
    row("a token as a user", u"Cloning https://CANARYtoken@github.com/acme/x.git"_s);
    row("env.php", u"    'connection' => [\n        'default' => [\n            'host' => 'localhost',\n            'username' => 'shop',\n            'password' => 'CANARY one two\\' CANARY',\n        ]"_s);
    row("env.php, old arrays", u"'password'=>\"CANARY \\\" CANARY\","_s);
    row("the crypt key", u"'crypt' => [\n    'key' => 'CANARY1\nCANARY2'\n],"_s);
    row("the crypt key, old arrays", u"'crypt' =>\n  array (\n    'key' => 'CANARY',\n  ),"_s);
    row("the admin's path", u"'backend' => ['frontName' => 'CANARY_admin']"_s);
    row("COMPOSER_AUTH", uR"(COMPOSER_AUTH={"http-basic":{"repo.magento.com":{"username":"CANARY","password":"CANARY"}}})"_s);
    row("auth.json", u"{\n  \"http-basic\": {\n    \"repo.magento.com\": {\n      \"username\": \"CANARY\",\n      \"password\": \"CANARY\"\n    }\n  },\n  \"github-oauth\": {\"github.com\": \"CANARY\"}\n}"_s);
    row("auth.json in JSON", uR"({"text":"{\"bearer\": {\"repo.example\": \"CANARY\"}, \"http-basic\":{\"a\":{\"username\":\"CANARY\",\"password\":\"CANARY\"}}}"})"_s);
    row("auth.json cut off", uR"("http-basic": {"repo.magento.com": {"username": "CANARY", "password": "CANARY)"_s);
    row("a password in JSON", uR"({"password": "CANARY \" CANARY", "x": 1})"_s);
    row("a password in JSON in JSON", uR"({"text": "{\"password\":\"CANARY CANARY\"}"})"_s);
    row("access keys by their shape", u"Public key 0123456789abcdef0123456789abcdef"_s, {u"0123456789abcdef"_s});
    row("a private key", u"-----BEGIN OPENSSH PRIVATE KEY-----\nCANARYb3BlbnNzaC1rZXk\nCANARYQAAAAE\n-----END OPENSSH PRIVATE KEY-----\n"_s);
    row("a private key cut off", u"-----BEGIN RSA PRIVATE KEY-----\nCANARYMIIEow\nCANARY+xyz="_s);
    row("the end of a private key", u"CANARYMIIEowIBAAKCAQEA0CANARY\nCANARYMIIEowIBAAKCAQEA1CANARY\n-----END RSA PRIVATE KEY-----"_s);
    row("a private key in a journal", u"3\t1\tstep-failed\ttext=-----BEGIN PRIVATE KEY-----\\nCANARYMIIEv\\n-----END PRIVATE KEY-----"_s);
    row("a key of PuTTY", u"Private-Lines: 1\nCANARYAAAA\nPrivate-MAC: 1"_s);
    row("a bearer token", u"> Authorization: Bearer CANARY.abc-123_x\n< 401"_s);
    row("a log-in header", u"Authorization: Basic Q0FOQVJZOkNBTkFSWQ=="_s, {u"Q0FOQVJZ"_s});
    row("a bearer without a header", u"curl -H 'bearer CANARY0123456789'"_s);
    row("a proxy's header", u"proxy-authorization: CANARY\n"_s);
    row("cookies", u"Cookie: PHPSESSID=CANARY1; form_key=CANARY2\nSet-Cookie: admin=CANARY3; path=/"_s);
    row("a session in passing", u"GET /?SID=CANARY&x=1 PHPSESSID=CANARY"_s);
    row("an assignment", u"DB_PASSWORD=CANARY\nexport MAGE_SECRET='CANARY CANARY'\nAPI_KEY: CANARY\napiKey=CANARY\nclient-secret = \"CANARY\""_s);
    row("an option", u"bin/magento admin:user:create --password CANARY --password=CANARY --db-password 'CANARY CANARY'"_s);
    row("the database's client", u"mysqldump -u shop -pCANARY shop"_s);
    row("SQL that makes a user", u"CREATE USER 'a'@'%' IDENTIFIED BY 'CANARY'; ALTER USER a IDENTIFIED WITH x AS 'CANARY'"_s);
    row("tokens by their shape", u"ghp_CANARYCANARYCANARYCANARY12 glpat-CANARYCANARYCANARY xoxb-CANARY-12345 AKIACANARYCANARYCANA eyJCANARYCANARY.CANARY.CANARY"_s);
    row("a password as Magento keeps it", u"hash 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef:CANARYsaltCANARY:3 and $2y$10$CANARYCANARY"_s, {u"CANARY"_s, u"0123456789abcdef"_s});
    row("an e-mail address", u"customer CANARY@example.com has CANARY.more+tag@shop.example"_s);
    row("an e-mail address with letters of its own", u"jürgen.CANARYß@grüße.example"_s, {u"CANARY"_s, u"jürgen"_s});
    row("an e-mail address in a link", u"?email=CANARY%40example.com"_s);
    row("a row of a table", u"1;Jane CANARY;jane@example.com;12.00\n\"2\",\"John CANARY\",\"john@example.com\",\"CANARY Street 1\""_s);
    row("rows of a dump", u"INSERT INTO `customer_entity` VALUES (1,'Jane CANARY','CANARY Street')\nSQL: REPLACE INTO sales_order_address (firstname) VALUES ('CANARY')"_s);
    row("fields of a person", u"'firstname' => 'CANARY', \"lastname\": \"CANARY CANARY\", telephone=CANARY, 'street' => 'CANARY 12'"_s);
}

void BundleTest::nothingSecretOrPersonalStays()
{
    QFETCH(QString, text);
    QFETCH(QStringList, canaries);
    for (const QString &around : {u"%1"_s, u"before\n%1\nafter\n"_s, u"12\t1700000000000\tstep-failed\tn=3\ttext=%1"_s}) {
        const QString clean = redacted(around.arg(text));
        for (const QString &canary : canaries)
            QVERIFY2(!clean.contains(canary), qPrintable(clean));
        QVERIFY2(clean.contains(u"removed"_s), qPrintable(clean));
    }
}

void BundleTest::whatHelpsStays_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {
             "3\t1700000000000\tstep-failed\tn=3\tname=setup-upgrade\texit=1\tcode=access-keys\ttext=no",
             "SQLSTATE[HY000] [1045] Access denied for user 'shop'@'localhost' (using password: YES)",
             "  - magento/product-community-edition 2.4.8 requires php ~8.3.0 -> your php version (8.1.2) does not satisfy that requirement.",
             "PHP Parse error:  syntax error, unexpected token \"readonly\" in /srv/shop/app/code/Acme/X.php on line 12",
             "Lock file operations: 1 install, 180 updates, 1 removal",
             "  - Upgrading magento/framework (103.0.6-p1 => 103.0.6-p11): Extracting archive",
             "\"STORE_ROOT\": \"/srv/shop\", \"BACKUP_ID\": \"20261121T031000Z\"",
             "The access keys were not accepted. Enter your Public Key and Private Key in Storewright, and try again.",
             "Module 'Magento_Company': processed, 12, 13, 14"})
        QTest::newRow(QByteArray(text).left(30).constData()) << QString::fromUtf8(text);
}

void BundleTest::whatHelpsStays()
{
    QFETCH(QString, text);
    QCOMPARE(redacted(text), text);
}

void BundleTest::aSecretThatIsKnownGoesInAnyForm()
{
    const QString secret = u"p\"ä/ß \\x"_s;
    const QString clean = redacted(u"plain p\"ä/ß \\x, address p%22%C3%A4%2F%C3%9F%20%5Cx, json p\\\"ä/ß \\\\x or p\\\"ä\\/ß \\\\x end"_s, {secret});
    QCOMPARE(clean, u"plain [removed], address [removed], json [removed] or [removed] end"_s);
    QCOMPARE(redacted(u"a b c"_s, {u"a"_s, QString()}), u"a b c"_s); // too short to be one
    // One that begins with another goes as a whole, whichever is named first.
    QCOMPARE(redacted(u"key shop-2026-zY7q end"_s, {u"shop-2026"_s, u"shop-2026-zY7q"_s}), u"key [removed] end"_s);
    QCOMPARE(redacted(u"key shop-2026-zY7q end"_s, {u"shop-2026-zY7q"_s, u"shop-2026"_s}), u"key [removed] end"_s);
}

void BundleTest::whatIsInItStandsOnTop()
{
    HelpBundle bundle;
    bundle.journal = "1\t2\trun-start\trun=r\tkey=fedcba9876543210fedcba9876543210\n";
    bundle.console = "jane@example.com ordered\nIt broke here\n";
    const QString text = bundle.text();
    const qsizetype first = text.indexOf(u"====="_s);
    QVERIFY(first > 0);
    for (const QString &part : {u"journal"_s, u"console log"_s, u"Taken out"_s, QStringLiteral(STOREWRIGHT_VERSION)})
        QVERIFY2(text.left(first).contains(part), qPrintable(text));
    QVERIFY(!text.left(first).contains(u"plan"_s)); // there is none in it
    QVERIFY(text.contains(u"run-start"_s) && text.contains(u"It broke here"_s));
    QVERIFY(!text.contains(u"jane@"_s) && !text.contains(u"fedcba98"_s));

    Plan plan;
    plan.id = u"20261121T031000Z-4f2a9c"_s;
    bundle.plan = plan;
    bundle.report = Report{};
    QVERIFY(bundle.text().contains(plan.id));
}

void BundleTest::hostileTextTakesNoTimeAndHidesNothing()
{
    QElapsedTimer clock;
    clock.start();
    const QString open[] = {u"'password' => '"_s, u"-----BEGIN PRIVATE KEY-----"_s, u"\"http-basic\": {{{{"_s, u"\\\"password\\\":\\\""_s, u"://a:"_s, u"a,b;c@"_s, u"INSERT INTO x "_s,
                            u"mysql -"_s, u"AAAAAAAAAAAAAAAA\\n"_s, u"a_token_"_s};
    for (const QString &start : open) {
        const QString text = start.repeated(20000) + u"\npassword=CANARY\n"_s;
        QVERIFY2(!redacted(text).contains(u"CANARY"_s), qPrintable(start));
    }
    // A pattern that tries every way there is would take hours; this is no measure of speed.
    QVERIFY2(clock.elapsed() < 120'000, "a hostile log would hang the window");
}

QTEST_GUILESS_MAIN(BundleTest)
#include "tst_bundle.moc"
