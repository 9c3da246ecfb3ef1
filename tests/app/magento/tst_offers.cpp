#include "app/magento/releases.h"
#include "tests/app/web/loopbackserver.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include <thread>

using namespace Qt::StringLiterals;

namespace
{

const QString Product = u"magento/product-community-edition"_s;
const AccessKeys Keys{u"0123456789abcdef0123456789abcdef"_s, u"fedcba9876543210fedcba9876543210"_s};

QByteArray versionsOf(const QByteArray &name)
{
    QByteArray versions;
    for (const char *version : {"2.4.6-p1", "2.4.6-p11", "2.4.6-p2", "2.4.7-beta3", "2.4.8", "2.4.7-p6", "dev-main"}) {
        versions += QByteArray(versions.isEmpty() ? "\"" : ",\"") + version + "\":{\"name\":\"" + name + "\",\"version\":\"" + version
            + "\",\"type\":\"metapackage\",\"require\":{\"php\":\"~8.1.0||~8.2.0\",\"magento/framework\":\"103.0.6\"},"
              "\"dist\":{\"type\":\"zip\",\"url\":\"https://repo.magento.com/archives/x-" + version + ".zip\"}}";
    }
    return "{\"packages\":{\"" + name + "\":{" + versions + "}}}";
}

QByteArray hashOf(const QByteArray &text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
}

/// repo.magento.com as its clients see it: provider-includes, then a provider file, then the package's own.
QHash<QByteArray, QByteArray> shaAddressed()
{
    const QByteArray package = versionsOf(Product.toUtf8());
    const QByteArray provider = "{\"providers\":{\"" + Product.toUtf8() + "\":{\"sha256\":\"" + hashOf(package) + "\"}}}";
    return {{"/packages.json", "{\"packages\":[],\"provider-includes\":{\"p/provider-ce$%hash%.json\":{\"sha256\":\"" + hashOf(provider)
                                   + "\"}},\"providers-url\":\"/p/%package%$%hash%.json\"}"},
            {"/p/provider-ce$" + hashOf(provider) + ".json", provider},
            {"/p/" + Product.toUtf8() + "$" + hashOf(package) + ".json", package}};
}

LoopbackServer::Answering filesFor(const QHash<QByteArray, QByteArray> &files, bool open = false)
{
    return [files, open](const LoopbackServer::Request &request) -> LoopbackServer::Answer {
        if (!open && request.login() != (Keys.publicKey + u':' + Keys.privateKey).toUtf8())
            return {401, "{}"};
        const auto it = files.find(request.path);
        return it == files.end() ? LoopbackServer::Answer{404, "not here"} : LoopbackServer::Answer{200, *it};
    };
}

QStringList textsOf(const QList<Offer> &offers)
{
    QStringList texts;
    for (const Offer &offer : offers)
        texts.append(offer.version.text());
    return texts;
}

using Files = QHash<QByteArray, QByteArray>;
const QStringList Stable{u"2.4.8"_s, u"2.4.7-p6"_s, u"2.4.6-p11"_s, u"2.4.6-p2"_s, u"2.4.6-p1"_s};

} // namespace

class OffersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheVersionsInAllShapes_data();
    void findsTheVersionsInAllShapes();
    void needsThreeRequestsWhereFilesAreAddressedByHash();
    void readsMinifiedMetadata();
    void readsWhatItsMakerHasGivenUp();
    void aSmallDocumentDoesNotBecomeALargeOne();
    void patternsAreReadAsComposerReadsThem_data();
    void patternsAreReadAsComposerReadsThem();
    void onlyNamesOfPackagesAreAskedFor();
    void asksForSeveralPackagesAndLeavesOutWhatNobodyOffers();
    void tellsApartWhyNothingIsOffered_data();
    void tellsApartWhyNothingIsOffered();
    void aDamagedFileIsNotBelieved();
    void keysStayWithTheirOwnHost();
    void aSilentRepositoryCanBeStopped();
    void hostileMetadataIsOnlyEverNoOffer_data();
    void hostileMetadataIsOnlyEverNoOffer();
};

void OffersTest::findsTheVersionsInAllShapes_data()
{
    QTest::addColumn<Files>("files");
    const QByteArray package = versionsOf(Product.toUtf8());
    QTest::newRow("sha256-addressed") << shaAddressed();
    QTest::newRow("inline") << Files{{"/packages.json", package}};
    QTest::newRow("included, as Satis writes it") << Files{{"/packages.json", R"({"packages":[],"includes":{"include/all.json":{"sha1":"x"}}})"}, {"/include/all.json", package}};
    QTest::newRow("metadata-url") << Files{{"/packages.json", R"({"packages":[],"metadata-url":"/p2/%package%.json"})"}, {"/p2/" + Product.toUtf8() + ".json", package}};
    QTest::newRow("metadata-url with a list of what there is")
        << Files{{"/packages.json", R"({"metadata-url":"/p2/%package%.json","available-package-patterns":["magento/*"]})"}, {"/p2/" + Product.toUtf8() + ".json", package}};
}

void OffersTest::findsTheVersionsInAllShapes()
{
    QFETCH(Files, files);
    LoopbackServer server(filesFor(files));
    for (const QString &address : {server.url(), server.url(u"/"_s), server.url(u"/packages.json"_s)}) {
        const auto offers = offersOf(address, Keys, Product);
        QVERIFY2(offers, qPrintable(offers ? QString() : offers.problem().summary + offers.problem().evidence));
        QCOMPARE(textsOf(*offers), Stable);
        QCOMPARE(offers->first().name, Product);
        QCOMPARE(offers->first().require.value(u"php"_s), u"~8.1.0||~8.2.0"_s);
        QCOMPARE(offers->first().distUrl, u"https://repo.magento.com/archives/x-2.4.8.zip"_s);
    }
}

void OffersTest::needsThreeRequestsWhereFilesAreAddressedByHash()
{
    LoopbackServer server(filesFor(shaAddressed()));
    QVERIFY(offersOf(server.url(), Keys, Product));
    QCOMPARE(server.requests().size(), 3);
}

void OffersTest::readsMinifiedMetadata()
{
    LoopbackServer server(filesFor({{"/packages.json", R"({"metadata-url":"/p2/%package%.json"})"},
                                    {"/p2/acme/x.json", R"({"minified":"composer/2.0","packages":{"acme/x":[
            {"name":"acme/x","version":"3.0.0","require":{"php":">=8.1","magento/framework":"^103.0"},"dist":{"url":"https://a/3"}},
            {"version":"2.1.0","require":{"magento/framework":"<103.0.8"}},
            {"version":"2.0.0","require":"__unset"}]}})"}}));
    const auto offers = offersOf(server.url(), Keys, u"acme/x"_s);
    QVERIFY(offers);
    QCOMPARE(textsOf(*offers), (QStringList{u"3.0.0"_s, u"2.1.0"_s, u"2.0.0"_s}));
    QCOMPARE(offers->at(0).require.size(), 2);
    QCOMPARE(offers->at(1).require, (QMap<QString, QString>{{u"magento/framework"_s, u"<103.0.8"_s}}));
    QCOMPARE(offers->at(1).distUrl, u"https://a/3"_s);
    QVERIFY(offers->at(2).require.isEmpty());
}

void OffersTest::readsWhatItsMakerHasGivenUp()
{
    LoopbackServer server(filesFor({{"/packages.json", R"({"packages":{"acme/x":{
        "3.0.0":{"version":"3.0.0","abandoned":"acme/y"},"2.0.0":{"version":"2.0.0","abandoned":true},"1.0.0":{"version":"1.0.0","abandoned":false}}}})"}}));
    const auto offers = offersOf(server.url(), Keys, u"acme/x"_s);
    QVERIFY(offers);
    QCOMPARE(offers->size(), 3);
    QVERIFY(offers->at(0).abandoned && offers->at(1).abandoned && !offers->at(2).abandoned);
    QCOMPARE(offers->at(0).replacement, u"acme/y"_s);
    QVERIFY(offers->at(1).replacement.isEmpty());
}

void OffersTest::aSmallDocumentDoesNotBecomeALargeOne()
{
    // Thousands of versions, each with the thousands of requirements that only the first one tells, would be gigabytes.
    LoopbackServer server(filesFor({{"/packages.json", R"({"metadata-url":"/p2/%package%.json"})"},
                                    {"/p2/acme/x.json", R"({"minified":"composer/2.0","packages":{"acme/x":[
            {"version":"3.0.0","require":{"php":">=8.1"}},{"version":"2.1.0"},{"version":"2.0.0","dist":{"url":"x"}}]}})"}}));
    const auto offers = offersOf(server.url(), Keys, u"acme/x"_s);
    QVERIFY(offers);
    QCOMPARE(offers->size(), 3);
    for (const Offer &offer : *offers)
        QVERIFY(offer.require.isSharedWith(offers->first().require));
}

void OffersTest::patternsAreReadAsComposerReadsThem_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<bool>("has");
    QTest::newRow("anything") << QByteArray("*") << true;
    QTest::newRow("a maker") << QByteArray("Acme/*") << true;
    QTest::newRow("in the middle") << QByteArray("ac*/m*e-x") << true;
    QTest::newRow("the name itself") << QByteArray("acme/module-x") << true;
    QTest::newRow("another maker") << QByteArray("acm/*") << false;
    QTest::newRow("more than the name") << QByteArray("acme/module-x*x") << false;
    QTest::newRow("a set") << QByteArray("acme/[m]odule-x") << false;
    QTest::newRow("one sign") << QByteArray("acme/module-?") << false;
}

void OffersTest::patternsAreReadAsComposerReadsThem()
{
    QFETCH(QByteArray, pattern);
    QFETCH(bool, has);
    LoopbackServer server(filesFor({{"/packages.json", R"({"metadata-url":"/p2/%package%.json","available-package-patterns":[")" + pattern + R"("]})"},
                                    {"/p2/acme/module-x.json", R"({"packages":{"acme/module-x":[{"version":"1.0.0"}]}})"}}));
    const auto offers = offersOf(server.url(), Keys, QStringList{u"acme/module-x"_s});
    QVERIFY(offers);
    QCOMPARE(offers->value(u"acme/module-x"_s).size(), has ? 1 : 0);
    QCOMPARE(server.requests().size(), has ? 2 : 1);
}

void OffersTest::onlyNamesOfPackagesAreAskedFor()
{
    LoopbackServer server(filesFor({{"/packages.json", R"({"metadata-url":"/p2/%package%.json"})"}}));
    const QString slow = QString(60, u'a');
    const QStringList names{u"a1.b-c_d/e--f.g"_s, u"acme/x\n"_s, u"acme/"_s + slow + u'!', slow + u"/!"_s, u"-a/b"_s, u"a/b-"_s, u"a..b/c"_s};
    QVERIFY(offersOf(server.url(), Keys, names));
    QCOMPARE(server.requests().size(), 2);
    QCOMPARE(server.requests().last().path, "/p2/a1.b-c_d/e--f.g.json");
}

void OffersTest::asksForSeveralPackagesAndLeavesOutWhatNobodyOffers()
{
    LoopbackServer server(filesFor(shaAddressed()));
    const auto offers = offersOf(server.url(), Keys, QStringList{Product, u"acme/unknown"_s, u"../../etc/passwd"_s});
    QVERIFY(offers);
    QCOMPARE(offers->size(), 3);
    QCOMPARE(textsOf(offers->value(Product)), Stable);
    QVERIFY(offers->value(u"acme/unknown"_s).isEmpty());
    QVERIFY(offers->contains(u"../../etc/passwd"_s) && offers->value(u"../../etc/passwd"_s).isEmpty());
    QCOMPARE(server.requests().size(), 3);
}

void OffersTest::tellsApartWhyNothingIsOffered_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<AccessKeys>("keys");
    QTest::addColumn<QString>("package");
    QTest::addColumn<Problem::Kind>("kind");
    QTest::addColumn<QString>("says");
    QTest::addColumn<QString>("advises");
    using Kind = Problem::Kind;
    QTest::newRow("no keys") << 401 << AccessKeys{} << Product << Kind::Refused << u"asks for access keys"_s << u"Public Key"_s;
    QTest::newRow("wrong keys") << 401 << Keys << Product << Kind::Refused << u"does not accept"_s << u"shared account"_s;
    QTest::newRow("no right") << 403 << Keys << Product << Kind::Refused << u"may not download"_s << u"B2B"_s;
    QTest::newRow("no repository") << 404 << Keys << Product << Kind::Unready << u"no Composer repository"_s << u"address"_s;
    QTest::newRow("not in the account") << 200 << Keys << u"acme/module-paid"_s << Kind::Unready << u"does not include acme/module-paid"_s << u"right account"_s;
    QTest::newRow("Commerce not in the account") << 200 << Keys << u"magento/product-enterprise-edition"_s << Kind::Unready << u"does not include"_s << u"shared account"_s;
    QTest::newRow("their fault") << 503 << Keys << Product << Kind::Unreachable << u"HTTP 503"_s << u"few minutes"_s;
    QTest::newRow("something else") << -1 << Keys << Product << Kind::Unreachable << u"not as a Composer repository"_s << u"address"_s;
}

void OffersTest::tellsApartWhyNothingIsOffered()
{
    QFETCH(int, status);
    QFETCH(AccessKeys, keys);
    QFETCH(QString, package);
    QFETCH(Problem::Kind, kind);
    QFETCH(QString, says);
    QFETCH(QString, advises);
    const auto files = filesFor(shaAddressed());
    LoopbackServer server([status, files](const auto &request) {
        return status == 200 ? files(request) : status < 0 ? LoopbackServer::Answer{200, "<html>Welcome</html>"} : LoopbackServer::Answer{status, "{}"};
    });
    const auto offers = offersOf(server.url(), keys, package);
    QVERIFY(!offers);
    const Problem &problem = offers.problem();
    QCOMPARE(problem.kind, kind);
    QVERIFY2(problem.summary.contains(says), qPrintable(problem.summary));
    QVERIFY2(problem.advice.contains(advises), qPrintable(problem.advice));
    QVERIFY2(!problem.evidence.isEmpty() && !problem.evidence.contains(Keys.privateKey), qPrintable(problem.evidence));
}

void OffersTest::aDamagedFileIsNotBelieved()
{
    auto files = shaAddressed();
    for (auto it = files.begin(); it != files.end(); ++it) {
        if (it.key().startsWith("/p/magento"))
            it->replace("2.4.6-p11", "2.4.6-p99");
    }
    LoopbackServer server(filesFor(files));
    const auto offers = offersOf(server.url(), Keys, Product);
    QVERIFY(!offers);
    QVERIFY2(offers.problem().summary.contains(u"damaged"_s), qPrintable(offers.problem().summary));
}

void OffersTest::keysStayWithTheirOwnHost()
{
    LoopbackServer elsewhere(filesFor({{"/p2/acme/x.json", R"({"packages":{"acme/x":[{"version":"1.0.0"}]}})"}}, true));
    LoopbackServer server(filesFor({{"/packages.json", R"({"metadata-url":")" + elsewhere.url().toUtf8() + R"(/p2/%package%.json"})"}}));
    const auto offers = offersOf(server.url(), Keys, u"acme/x"_s);
    QVERIFY(offers);
    QCOMPARE(server.requests().first().login(), (Keys.publicKey + u':' + Keys.privateKey).toUtf8());
    QCOMPARE(elsewhere.requests().size(), 1);
    QVERIFY(elsewhere.requests().first().login().isEmpty());
}

void OffersTest::aSilentRepositoryCanBeStopped()
{
    LoopbackServer server([](const auto &) { return LoopbackServer::Answer{200, {}, {}, true}; });
    std::stop_source source;
    std::jthread stopper([&source] {
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
        source.request_stop();
    });
    QElapsedTimer timer;
    timer.start();
    const auto offers = offersOf(server.url(), Keys, Product, source.get_token());
    QVERIFY(!offers);
    QCOMPARE(offers.problem().kind, Problem::Kind::Stopped);
    QVERIFY(timer.elapsed() < 2000);
}

void OffersTest::hostileMetadataIsOnlyEverNoOffer_data()
{
    QTest::addColumn<QByteArray>("root");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("numbers for everything") << QByteArray(R"({"packages":7,"provider-includes":[1],"providers":3,"metadata-url":5,"includes":"x"})");
    QTest::newRow("an include that is not hashed") << QByteArray(R"({"provider-includes":{"p/$%hash%.json":{"sha256":"../../x"}},"providers-url":"/p/%package%"})");
    QTest::newRow("versions that are none") << QByteArray(R"({"packages":{"magento/product-community-edition":{"x":{"version":[]},"2.4.9":5,"rm -rf":{"version":"; rm"}}}})");
    QTest::newRow("deep") << QByteArray(QByteArray("{\"packages\":").repeated(2000) + "1" + QByteArray("}").repeated(2000));
    QTest::newRow("patterns that explode") << QByteArray(R"({"metadata-url":"/p2/%package%.json","available-package-patterns":["(((((*)))))[","*a*a*a*a*a*a*a*a*b"]})");
}

void OffersTest::hostileMetadataIsOnlyEverNoOffer()
{
    QFETCH(QByteArray, root);
    LoopbackServer server(filesFor({{"/packages.json", root}}));
    QElapsedTimer timer;
    timer.start();
    const auto offers = offersOf(server.url(), Keys, Product);
    QVERIFY(!offers || offers->isEmpty() || offers->first().version == Version(u"2.4.9"_s));
    QVERIFY(timer.elapsed() < 3000);
}

QTEST_GUILESS_MAIN(OffersTest)
#include "tst_offers.moc"
