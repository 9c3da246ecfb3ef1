#include "app/upgrade/offering.h"
#include "tests/app/upgrade/localshell.h"
#include "tests/app/upgrade/whynot.h"
#include "tests/app/web/loopbackserver.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;

namespace {

const QString Product = u"magento/product-community-edition"_s;
const QString Wrap = u"acme/module-gift-wrap"_s;
const QString Other = u"acme/module-other"_s;
const AccessKeys Keys{u"public"_s, u"private"_s};
using Files = QHash<QByteArray, QByteArray>;

/// A repository in one file: package → its versions.
Files inOneFile(const QMap<QString, QStringList> &packages)
{
    QByteArray all;
    for (auto it = packages.begin(); it != packages.end(); ++it) {
        QByteArray versions;
        for (const QString &version : *it)
            versions += (versions.isEmpty() ? "" : ",") + ("\"" + version.toUtf8() + "\":{\"version\":\"" + version.toUtf8() + "\"}");
        all += (all.isEmpty() ? "" : ",") + ("\"" + it.key().toUtf8() + "\":{" + versions + "}");
    }
    return {{"/packages.json", "{\"packages\":{" + all + "}}"}};
}

/// repo.magento.com as its clients see it: a list of hashes that leads to lists of hashes.
Files asMagentoHasIt()
{
    const auto hash = [](const QByteArray &text) { return QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex(); };
    const QByteArray package = R"({"packages":{"magento/product-community-edition":{"2.4.8":{"version":"2.4.8"}}}})";
    const QByteArray provider = R"({"providers":{"magento/product-community-edition":{"sha256":")" + hash(package) + R"("}}})";
    return {{"/packages.json", R"({"packages":[],"provider-includes":{"p/provider-ce$%hash%.json":{"sha256":")" + hash(provider) + R"("}},"providers-url":"/p/%package%$%hash%.json"})"},
            {"/p/provider-ce$" + hash(provider) + ".json", provider},
            {"/p/magento/product-community-edition$" + hash(package) + ".json", package}};
}

LoopbackServer::Answering behindKeys(const Files &files, const AccessKeys &keys = Keys)
{
    return [files, keys](const LoopbackServer::Request &request) -> LoopbackServer::Answer {
        if (!keys.isEmpty() && request.login() != (keys.publicKey + u':' + keys.privateKey).toUtf8())
            return {401, "no"};
        const auto it = files.find(request.path);
        return it == files.end() ? LoopbackServer::Answer{404, "not here"} : LoopbackServer::Answer{200, *it};
    };
}

/// This machine as the store's server, which counts how often it is gone to.
class CountedShell : public LocalShell
{
public:
    using LocalShell::LocalShell;
    Result<Output> run(const Command &command, std::stop_token stop = {}) override
    {
        ++trips;
        return LocalShell::run(command, stop);
    }
    std::atomic<int> trips = 0;
};

QStringList textsOf(const QList<Offer> &offers)
{
    QStringList texts;
    for (const Offer &offer : offers)
        texts.append(offer.version.text());
    return texts;
}

} // namespace

class OfferingTest : public QObject
{
    Q_OBJECT

private:
    Survey storeWith(const QStringList &repositories) const
    {
        Survey survey;
        survey.root = m_folder.path();
        survey.php = u"/usr/bin/php"_s;
        survey.repositories = repositories;
        return survey;
    }
    void keepOnTheServer(const QString &host)
    {
        QFile file(m_folder.filePath(u"auth.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"http-basic\":{\"" + host.toUtf8() + "\":{\"username\":\"public\",\"password\":\"private\"}}}");
    }
    /// Not reached from here, for nobody from here has leave to; from the server, it is.
    QTemporaryDir m_folder;

private Q_SLOTS:
    void cleanup() { QFile::remove(m_folder.filePath(u"auth.json"_s)); }

    void everyRepositoryIsAskedWithItsOwnKeys()
    {
        LoopbackServer magentos(behindKeys(asMagentoHasIt()));
        LoopbackServer makers(behindKeys(inOneFile({{Wrap, {u"2.1.0"_s, u"3.0.0"_s}}}), {u"me"_s, u"secret"_s}));
        CountedShell shell(m_folder.path());
        const auto offering = offeringOf(shell, storeWith({magentos.url(), makers.url()}), {{keysHost(magentos.url()), Keys}, {keysHost(makers.url()), {u"me"_s, u"secret"_s}}}, {Product, Wrap});
        QVERIFY2(offering, whyNot(offering).constData());
        QCOMPARE(textsOf(offering->offers.value(Product)), QStringList{u"2.4.8"_s});
        QCOMPARE(textsOf(offering->offers.value(Wrap)), (QStringList{u"3.0.0"_s, u"2.1.0"_s}));
        QVERIFY(offering->silent.isEmpty());
        QCOMPARE(shell.trips.load(), 0);
        for (const auto &request : makers.requests())
            QCOMPARE(request.login(), QByteArray("me:secret"));
    }
    void aCanonicalRepositoryThatHasAPackageIsTheLastToBeAskedForIt()
    {
        LoopbackServer first(behindKeys(inOneFile({{Wrap, {u"2.1.0"_s}}}), {}));
        LoopbackServer second(behindKeys(inOneFile({{Wrap, {u"9.0.0"_s}}, {Other, {u"1.0.0"_s}}}), {}));
        CountedShell shell(m_folder.path());
        Survey survey = storeWith({first.url(), second.url()});
        auto offering = offeringOf(shell, survey, {}, {Wrap, Other});
        QVERIFY2(offering, whyNot(offering).constData());
        QCOMPARE(textsOf(offering->offers.value(Wrap)), QStringList{u"2.1.0"_s}); // Nobody can slip in a newer one of the same name.
        QCOMPARE(textsOf(offering->offers.value(Other)), QStringList{u"1.0.0"_s});

        survey.repositoryRules.insert(first.url(), {false, {}, {}});
        offering = offeringOf(shell, survey, {}, {Wrap, Other});
        QCOMPARE(textsOf(offering->offers.value(Wrap)), (QStringList{u"9.0.0"_s, u"2.1.0"_s}));
    }
    void onlyAndExcludeAreHeeded()
    {
        LoopbackServer first(behindKeys({{"/packages.json", R"({"metadata-url":"/p2/%package%.json"})"}, {"/p2/acme/module-gift-wrap.json", R"({"packages":{"acme/module-gift-wrap":[{"version":"2.1.0"}]}})"}}, {}));
        LoopbackServer second(behindKeys(inOneFile({{Wrap, {u"3.0.0"_s}}, {Other, {u"1.0.0"_s}}}), {}));
        CountedShell shell(m_folder.path());
        Survey survey = storeWith({first.url(), second.url()});
        survey.repositoryRules.insert(first.url(), {true, {u"elsewhere/*"_s}, {}});
        survey.repositoryRules.insert(second.url(), {true, {}, {u"acme/module-o*"_s}});
        const auto offering = offeringOf(shell, survey, {}, {Wrap, Other});
        QVERIFY2(offering, whyNot(offering).constData());
        QCOMPARE(textsOf(offering->offers.value(Wrap)), QStringList{u"3.0.0"_s});
        QVERIFY(offering->offers.value(Other).isEmpty());
        QCOMPARE(first.requests().size(), 1); // What it has, and no package of which composer.json says no.
    }
    void theServersOwnKeysTakeItThereAndBackInOneTrip_data()
    {
        QTest::addColumn<Files>("files");
        QTest::newRow("lists of hashes") << asMagentoHasIt();
        QTest::newRow("one file") << inOneFile({{Product, {u"2.4.8"_s}}});
        QTest::newRow("included") << Files{{"/packages.json", R"({"packages":[],"includes":{"all.json":{"sha1":"x"}}})"}, {"/all.json", R"({"packages":{"magento/product-community-edition":{"2.4.8":{"version":"2.4.8"}}}})"}};
        QTest::newRow("a file a package") << Files{{"/packages.json", R"({"metadata-url":"/p2/%package%.json"})"},
                                                   {"/p2/magento/product-community-edition.json", R"({"packages":{"magento/product-community-edition":[{"version":"2.4.8"}]}})"}};
    }
    void theServersOwnKeysTakeItThereAndBackInOneTrip()
    {
        QFETCH(Files, files);
        LoopbackServer magentos(behindKeys(files));
        keepOnTheServer(keysHost(magentos.url()));
        CountedShell shell(m_folder.path());
        Survey survey = storeWith({magentos.url(u"/"_s)});
        survey.serverHasKeys = true;
        const auto offering = offeringOf(shell, survey, {}, {Product, Wrap});
        QVERIFY2(offering, whyNot(offering).constData());
        QVERIFY2(offering->silent.isEmpty(), offering->silent.isEmpty() ? "" : qPrintable(offering->silent.first().problem.summary + offering->silent.first().problem.evidence));
        QCOMPARE(textsOf(offering->offers.value(Product)), QStringList{u"2.4.8"_s});
        QCOMPARE(shell.trips.load(), 1);
    }
    void aRepositoryThatKeepsSilentKeepsNoOtherFromAnswering()
    {
        LoopbackServer magentos(behindKeys(asMagentoHasIt()));
        LoopbackServer makers(behindKeys(inOneFile({{Wrap, {u"3.0.0"_s}}})));
        CountedShell shell(m_folder.path());
        const auto offering = offeringOf(shell, storeWith({magentos.url(), makers.url()}), {{keysHost(magentos.url()), Keys}}, {Product, Wrap});
        QVERIFY2(offering, whyNot(offering).constData());
        QCOMPARE(textsOf(offering->offers.value(Product)), QStringList{u"2.4.8"_s});
        QCOMPARE(offering->silent.size(), 1);
        const auto *silence = offering->silenceOf(keysHost(makers.url()));
        QVERIFY(silence);
        QCOMPARE(silence->problem.kind, Problem::Kind::Refused);
        QCOMPARE(shell.trips.load(), 0);
    }
    void whatNeitherComputerReachesIsToldOfBoth()
    {
        quint16 port = 0;
        {
            LoopbackServer gone(behindKeys({}));
            port = gone.port();
        }
        CountedShell shell(m_folder.path());
        const auto offering = offeringOf(shell, storeWith({u"http://127.0.0.1:%1"_s.arg(port)}), {}, {Product});
        QVERIFY2(offering, whyNot(offering).constData());
        QCOMPARE(offering->silent.size(), 1);
        const Problem &problem = offering->silent.first().problem;
        QCOMPARE(problem.kind, Problem::Kind::Unreachable);
        QVERIFY2(problem.summary.contains(u"refused the connection"_s) && problem.summary.contains(u"server could not reach"_s), qPrintable(problem.summary));
        QCOMPARE(shell.trips.load(), 1);
    }
    void keysThatReadListsAndDownloadNothingAreFoundOut_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("may");
        QTest::newRow("given") << 200 << true;
        QTest::newRow("sent on to where it lies") << 302 << true;
        QTest::newRow("HEAD is not known") << 405 << true;
        QTest::newRow("no right") << 403 << false;
        QTest::newRow("not there") << 404 << false;
    }
    void keysThatReadListsAndDownloadNothingAreFoundOut()
    {
        QFETCH(int, status);
        QFETCH(bool, may);
        LoopbackServer magentos([status](const LoopbackServer::Request &request) {
            return request.login() == "public:private" ? LoopbackServer::Answer{status, {}, status == 302 ? "Location: http://127.0.0.1:1/x\r\n" : ""} : LoopbackServer::Answer{401, {}};
        });
        const Offer offer{u"magento/magento2-base"_s, Version(u"2.4.8"_s), {}, magentos.url(u"/archives/base.zip"_s)};
        Survey survey = storeWith({magentos.url()});
        CountedShell shell(m_folder.path());
        const auto here = mayDownload(shell, survey, {{keysHost(magentos.url()), Keys}}, offer);
        QCOMPARE(bool(here), may);
        keepOnTheServer(keysHost(magentos.url()));
        survey.serverHasKeys = true;
        const auto there = mayDownload(shell, survey, {}, offer);
        QCOMPARE(bool(there), may);
        QCOMPARE(shell.trips.load(), 1);
        if (!may)
            QVERIFY2(here.problem().evidence.contains(QString::number(status)) && here.problem().summary.contains(u"magento/magento2-base 2.4.8"_s), qPrintable(here.problem().summary));
    }
};

QTEST_GUILESS_MAIN(OfferingTest)
#include "tst_offering.moc"
