#include "app/upgrade/serverfetch.h"
#include "app/upgrade/visit.h"
#include "tests/app/upgrade/localshell.h"
#include "tests/app/upgrade/scriptedshell.h"
#include "tests/app/upgrade/whynot.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

class VisitTest : public QObject
{
    Q_OBJECT

private:
    Survey aStore() const
    {
        Survey survey;
        survey.root = m_folder.path();
        survey.php = u"/usr/bin/php"_s;
        survey.phpVersion = Version(u"8.2.0"_s);
        survey.productPackage = u"magento/product-community-edition"_s;
        survey.edition = Edition::OpenSource;
        survey.version = Version(u"2.4.6-p1"_s);
        survey.repositories = {u"http://127.0.0.1:%1/"_s.arg(m_port)};
        return survey;
    }
    /// A port of the loopback nobody listens on.
    static int freePort()
    {
        const int listener = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto *plain = reinterpret_cast<sockaddr *>(&address);
        const bool bound = listener >= 0 && ::bind(listener, plain, size) == 0 && ::getsockname(listener, plain, &size) == 0;
        ::close(listener);
        return bound ? ntohs(address.sin_port) : 0;
    }
    void keepKeysOnTheServer(const QByteArray &password)
    {
        QFile file(m_folder.filePath(u"auth.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"http-basic\":{\"127.0.0.1:" + QByteArray::number(m_port) + "\":{\"username\":\"public\",\"password\":\"" + password + "\"}}}");
    }
    RepositoryKeys keys(const QString &password) const { return {{u"127.0.0.1:%1"_s.arg(m_port), {u"public"_s, password}}}; }
    std::shared_ptr<LocalShell> server() const { return std::make_shared<LocalShell>(m_folder.path()); }

    QTemporaryDir m_folder;
    QProcess m_repository;
    int m_port = 0;

private Q_SLOTS:
    void initTestCase()
    {
        m_port = freePort();
        QVERIFY(m_port > 0);
        m_repository.start(u"php"_s, {u"-S"_s, u"127.0.0.1:%1"_s.arg(m_port), QStringLiteral(SOURCE_DIR "/tests/app/upgrade/repository.php")});
        QVERIFY(m_repository.waitForStarted());
        // It is up when it answers, be it with a refusal.
        QTRY_VERIFY_WITH_TIMEOUT(httpGet({u"http://127.0.0.1:%1/packages.json"_s.arg(m_port)}), 10000);
    }
    void cleanupTestCase()
    {
        m_repository.kill();
        m_repository.waitForFinished();
    }
    void cleanup() { QFile::remove(m_folder.filePath(u"auth.json"_s)); }

    void givenKeysAreUsedFromHere()
    {
        const auto shell = std::make_shared<ScriptedShell>();
        Visit visit(Store{}, shell);
        const auto releases = visit.releases(aStore(), keys(u"private"_s));
        QVERIFY2(releases, whyNot(releases).constData());
        QCOMPARE(releases->size(), 2);
        QCOMPARE(Visit::newestFitting(*releases).text(), u"2.4.7-p6"_s);
        QVERIFY(shell->asked().isEmpty());
    }
    void theServersOwnKeysAreUsedThereAndNeverComeHere()
    {
        keepKeysOnTheServer("private");
        Survey survey = aStore();
        survey.serverHasKeys = true;
        Visit visit(Store{}, server());
        const auto releases = visit.releases(survey, {});
        QVERIFY2(releases, whyNot(releases).constData());
        QCOMPARE(Visit::newestFitting(*releases).text(), u"2.4.7-p6"_s);
    }
    void refusedKeysOfTheServerAreToldApartFromMissingOnes()
    {
        keepKeysOnTheServer("wrong");
        Survey survey = aStore();
        survey.serverHasKeys = true;
        const auto refused = Visit(Store{}, server()).releases(survey, {});
        QVERIFY(!refused);
        QCOMPARE(refused.problem().kind, Problem::Kind::Refused);
        QVERIFY2(refused.problem().summary.contains(u"kept on the server"_s), qPrintable(refused.problem().summary));
        QVERIFY(!refused.problem().evidence.contains(u"wrong"_s));
        survey.serverHasKeys = false;
        const auto missing = Visit(Store{}, server()).releases(survey, {});
        QVERIFY(!missing);
        QCOMPARE(missing.problem().kind, Problem::Kind::Refused);
        QVERIFY(missing.problem().summary != refused.problem().summary);
    }
    void keysGivenForTheServersTripGoOverStandardInput()
    {
        const auto shell = std::make_shared<ScriptedShell>();
        shell->answer(u"php"_s, "200 2\n{}0 9\nno route!");
        const auto fetch = fetchOnServer(*shell, aStore());
        const auto answers = fetch({{u"https://repo.example/packages.json"_s, u"canary-public"_s, u"canary-private"_s}, {u"https://repo.example/p/x.json"_s}}, {});
        QCOMPARE(answers.size(), 2);
        QVERIFY(answers[0]);
        QCOMPARE(answers[0]->body, QByteArray("{}"));
        QVERIFY(!answers[1]);
        QCOMPARE(answers[1].problem().kind, Problem::Kind::Unreachable);
        QVERIFY(answers[1].problem().evidence.contains(u"no route!"_s));
        QVERIFY(!shell->asked().join(u' ').contains(u"canary"_s));
        QVERIFY(shell->fedTo(u"php"_s).contains("canary-private"));
    }
    void hostileAnswersOfTheServerGiveProblemsOnly_data()
    {
        QTest::addColumn<QByteArray>("output");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("greeting") << QByteArray("Welcome\n");
        QTest::newRow("too long") << QByteArray("200 99999999999\nx");
        QTest::newRow("negative") << QByteArray("200 -1\nx");
        QTest::newRow("no line end") << QByteArray("200 5");
        QTest::newRow("letters") << QByteArray("ok 2\n{}");
    }
    void hostileAnswersOfTheServerGiveProblemsOnly()
    {
        QFETCH(QByteArray, output);
        ScriptedShell shell;
        shell.answer({}, output);
        const auto answers = fetchOnServer(shell, aStore())({{u"https://repo.example/a"_s}, {u"https://repo.example/b"_s}}, {});
        QCOMPARE(answers.size(), 2);
        QVERIFY(!answers[0] && !answers[1]);
        QVERIFY(!answers[0].problem().summary.isEmpty());
    }
    void aRepositoryThatOnlyTheServerReachesIsAskedThroughIt()
    {
        Survey survey = aStore();
        survey.repositories = {u"http://127.0.0.1:1/"_s};
        const auto shell = std::make_shared<ScriptedShell>();
        shell->answer(u"php"_s, "200 16 http://127.0.0.1:1/packages.json\n{\"packages\": []}");
        const auto releases = Visit(Store{}, shell).releases(survey, {{u"127.0.0.1:1"_s, {u"public"_s, u"private"_s}}});
        QVERIFY(!shell->asked().isEmpty());
        QVERIFY(!releases); // It offers nothing, which is another answer than silence.
        QCOMPARE(releases.problem().kind, Problem::Kind::Unready);
    }
    void withoutARepositoryOrAProductItSaysSo()
    {
        Survey survey = aStore();
        survey.repositories.clear();
        Visit visit(Store{}, std::make_shared<ScriptedShell>());
        QCOMPARE(visit.releases(survey, {}).problem().kind, Problem::Kind::Unready);
        survey = aStore();
        survey.productPackage.clear();
        QVERIFY(visit.releases(survey, {}).problem().summary.contains(u"composer.lock"_s));
    }
    void readinessAsksTheRepositoryToo()
    {
        Visit visit(Store{}, std::make_shared<ScriptedShell>());
        Choices choices;
        choices.target = Version(u"2.4.7-p6"_s);
        const auto verdictOf = [&](const RepositoryKeys &keys) {
            for (const Check &check : visit.readiness(aStore(), choices, keys)) {
                if (check.id == "access-keys"_L1)
                    return check.verdict;
            }
            return Check::Verdict::Waiting;
        };
        QCOMPARE(verdictOf(keys(u"private"_s)), Check::Verdict::Fine);
        QCOMPARE(verdictOf(keys(u"wrong"_s)), Check::Verdict::FixThis);
    }
    void oneCheckAsksOnlyThePartsThatItReads()
    {
        const auto shell = std::make_shared<ScriptedShell>();
        shell->answer(u"folder mendings"_s, "survey\tformat=1\nsection\tname=folder\nfolder\troot=/srv/shop\towner=shop\tgroup=shop\nmaintenance\ton=1\n"
                                            "section\tname=mendings\nend\tpart=mendings\nsection\tname=survey\nend\tpart=survey\n");
        Visit visit(Store{}, shell);
        const auto before = parseSurvey("survey\tformat=1\nsection\tname=folder\nfolder\troot=/srv/shop\towner=shop\tgroup=shop\nmaintenance\ton=0\n"
                                        "section\tname=server\nserver\tlogin=shop\thost=web1\tclock=1\nsection\tname=survey\nend\tpart=survey\n");
        QVERIFY(before && !before->maintenance);
        const auto again = visit.recheck(u"maintenance"_s, *before, {}, {});
        QVERIFY2(again, qPrintable(again ? QString() : again.problem().summary));
        QCOMPARE(again->check.id, u"maintenance"_s);
        QCOMPARE(again->check.verdict, Check::Verdict::FixThis);
        QVERIFY(again->survey.maintenance);
        QCOMPARE(again->survey.login, u"shop"_s); // What was not asked is as it was.
        QCOMPARE(visit.recheck(u"no-such"_s, *before, {}, {}).problem().kind, Problem::Kind::Usage);
    }
    void aPartThatAnswersNoMoreIsUnknownThen()
    {
        const auto shell = std::make_shared<ScriptedShell>();
        shell->answer(u"folder mendings"_s, "survey\tformat=1\nsection\tname=folder\nunknown\tpart=folder\twhy=took too long\nsection\tname=survey\nend\tpart=survey\n");
        Visit visit(Store{}, shell);
        const auto before = parseSurvey("survey\tformat=1\nsection\tname=folder\nfolder\troot=/srv/shop\towner=shop\tgroup=shop\nmaintenance\ton=0\nsection\tname=survey\nend\tpart=survey\n");
        const auto again = visit.recheck(u"maintenance"_s, *before, {}, {});
        QVERIFY(again);
        QCOMPARE(again->check.verdict, Check::Verdict::CouldNotTell);
        QVERIFY(again->check.seen.contains(u"took too long"_s));
    }
    void whatWasAnsweredIsKeptForTheVisit()
    {
        keepKeysOnTheServer("private");
        Survey survey = aStore();
        survey.serverHasKeys = true;
        Visit visit(Store{}, server());
        QVERIFY(visit.releases(survey, {}));
        QFile::remove(m_folder.filePath(u"auth.json"_s)); // Whoever asks now is refused.
        QVERIFY(visit.releases(survey, {}));
        visit.askAnew();
        QVERIFY(!visit.releases(survey, {}));
        QVERIFY(visit.releases(survey, keys(u"private"_s))); // Other keys are another question.
    }
    void theRepositorysHostIsNamedAsComposerNamesIt()
    {
        Survey survey;
        survey.repositories = {u"https://repo.magento.com/"_s};
        QCOMPARE(Visit::repositoryHost(survey), u"repo.magento.com"_s);
        survey.repositories = {u"http://127.0.0.1:8080/x"_s};
        QCOMPARE(Visit::repositoryHost(survey), u"127.0.0.1:8080"_s);
    }
};

QTEST_GUILESS_MAIN(VisitTest)
#include "tst_visit.moc"
