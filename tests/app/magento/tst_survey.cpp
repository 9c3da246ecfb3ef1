#include "app/magento/shippedfiles.h"
#include "app/magento/survey.h"
#include "app/magento/surveyscript.h"
#include "app/magento/surveystream.h"
#include "tests/app/magento/madeupstore.h"
#include "tests/app/magento/processshell.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QtTest>

#include <thread>

using namespace Qt::StringLiterals;

namespace {

/// A shell script in a folder that is looked through before the server's own programs are; anybody may run it.
bool putProgram(const QTemporaryDir &folder, const QString &name, const QByteArray &text)
{
    QFile program(folder.filePath(name));
    return program.open(QIODevice::WriteOnly) && program.write("#!/bin/sh\n" + text) > 0 && QProcess::execute(u"chmod"_s, {u"755"_s, folder.path(), program.fileName()}) == 0;
}

} // namespace

class SurveyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tellsAllOfAStoreInEveryShell_data();
    void tellsAllOfAStoreInEveryShell();
    void changesNothing();
    void tellsNoSecret();
    void findsProcessesOfThisStoreAlone();
    void worksWithoutTheTimeoutCommand();
    void looksAtTheServerAloneWhenAskedTo();
    void aFolderThatIsNotThereIsSaid();
    void aBrokenEnvIsOnePartUnknown();
    void anUnfinishedUpdateIsSeen();
    void gitClonesAndCloudsAreTold_data();
    void gitClonesAndCloudsAreTold();
    void editionsAreTold_data();
    void editionsAreTold();
    void aServerThatDoesNotAnswerIsGivenUp();
    void whatIsNoAnswerOfOursIsAProblem_data();
    void whatIsNoAnswerOfOursIsAProblem();
    void awkwardValuesComeBackFromEveryShell_data();
    void awkwardValuesComeBackFromEveryShell();
    void hostileAnswersNeverDoMore();
    void programsThatHangAreGivenUpOneByOne_data();
    void programsThatHangAreGivenUpOneByOne();
    void aServerTooBusyToTellOfItselfIsAskedOnceMore();
    void aStoreWhoseFilesHangIsToldApartFromItsServer();
    void aSearchForPhpThatHangsIsGivenUp();
    void onlyThePartsAskedForAreTold();
    void whatIsNewerTakesThePlaceOfItsPartAlone();
    void aDatabaseThatNeverAnswersIsGivenUp();
    void signsOfTroubleAreTold();
    void databaseVersionsAreRead_data();
    void databaseVersionsAreRead();
    void storesAreFoundInTheirUsualPlaces_data();
    void storesAreFoundInTheirUsualPlaces();
    void theScriptsAreCleanForShellcheck();

private:
    QByteArray answer(const QStringList &shell, const QString &root, const QStringList &before = {});
    MadeUpStore m_store;
};

QByteArray SurveyTest::answer(const QStringList &shell, const QString &root, const QStringList &before)
{
    QProcess process;
    const QStringList all = m_store.words() + before + shell + QStringList{u"-s"_s, root, QString(), QString()};
    process.start(all.first(), all.mid(1));
    process.write(surveyScript());
    process.closeWriteChannel();
    process.waitForFinished(30'000);
    const QByteArray err = process.readAllStandardError();
    if (!err.isEmpty())
        qWarning("%s", err.constData());
    return process.readAllStandardOutput();
}

void SurveyTest::initTestCase()
{
    QVERIFY(m_store.isValid());
}

void SurveyTest::tellsAllOfAStoreInEveryShell_data()
{
    QTest::addColumn<QStringList>("shell");
    QTest::newRow("dash") << QStringList{u"dash"_s};
    QTest::newRow("bash") << QStringList{u"bash"_s};
    QTest::newRow("busybox") << QStringList{u"busybox"_s, u"sh"_s};
}

void SurveyTest::tellsAllOfAStoreInEveryShell()
{
    QFETCH(QStringList, shell);
    QElapsedTimer timer;
    timer.start();
    const auto result = parseSurvey(answer(shell, m_store.root()));
    QVERIFY(result);
    QVERIFY2(timer.elapsed() < 30'000, QByteArray::number(timer.elapsed()).constData());
    const Survey &survey = *result;

    QVERIFY(!survey.login.isEmpty() && !survey.hostName.isEmpty() && !survey.operatingSystem.isEmpty() && !survey.timeZone.isEmpty());
    QCOMPARE(survey.home, m_store.home());
    QVERIFY(qAbs(survey.clock - QDateTime::currentSecsSinceEpoch()) < 60);
    QVERIFY(survey.tools.contains(u"tar"_s) && survey.tools.contains(u"gzip"_s) && survey.tools.contains(u"crontab"_s));

    QCOMPARE(survey.root, m_store.root());
    QVERIFY(!survey.owner.isEmpty() && !survey.group.isEmpty());
    QCOMPARE(survey.unwritable, (QStringList{u"composer.lock"_s, u"generated/code/locked"_s}));
    QVERIFY(survey.freeBytes > 0 && survey.homeFreeBytes > 0);
    QVERIFY(!survey.readOnly);
    QVERIFY2(survey.mediaBytes >= 300'000 && survey.mediaBytes < 500'000, QByteArray::number(survey.mediaBytes).constData());
    QVERIFY(survey.varBytes >= 200'000 && survey.codeBytes > 0 && survey.codeBytes < 200'000);
    QVERIFY(survey.maintenance);
    QCOMPARE(survey.exemptAddresses, (QStringList{u"10.0.0.1"_s, u"10.0.0.2"_s}));
    QVERIFY(survey.fileSessions);
    QVERIFY(!survey.gitClone);

    QVERIFY(survey.php.startsWith(u'/'));
    QVERIFY(survey.phpVersion >= Version(u"7.4.0"_s));
    QVERIFY(survey.phpExtensions.contains(u"json"_s) && survey.phpExtensions.contains(u"pdo_mysql"_s));
    QVERIFY(survey.phpMemoryLimit == -1 || survey.phpMemoryLimit >= 64 * 1024 * 1024);
    QVERIFY(!survey.phpFound.isEmpty() && survey.phpFound.first().fits);
    QVERIFY(survey.composer.startsWith(u'/'));
    QVERIFY(survey.composerVersion >= Version(u"2.0.0"_s));

    QCOMPARE(survey.edition, Edition::OpenSource);
    QCOMPARE(survey.productPackage, u"magento/product-community-edition"_s);
    QCOMPARE(survey.version.text(), u"2.4.6-p1"_s);
    QCOMPARE(survey.mode, u"production"_s);
    QCOMPARE(survey.packages.size(), 3);
    QVERIFY(survey.package(u"acme/module-gift-wrap"_s)->direct);
    QVERIFY(!survey.package(u"magento/framework"_s)->direct);
    QCOMPARE(survey.package(u"acme/module-gift-wrap"_s)->require.value(u"magento/framework"_s), u">=103.0.4 <103.0.8"_s);
    QCOMPARE(survey.repositories, (QStringList{u"https://repo.magento.com/"_s, u"https://composer.acme.example"_s}));
    QCOMPARE(survey.cacheTypes, (QMap<QString, bool>{{u"config"_s, true}, {u"full_page"_s, false}, {u"odd\tname\\"_s, true}}));
    QCOMPARE(survey.baseUrl, u"https://shop.example/"_s);
    QCOMPARE(survey.searchEngine, u"opensearch"_s);
    QCOMPARE(survey.adminPath, u"admin_x1y2"_s);
    QCOMPARE(survey.tablePrefix, u"m2_"_s);
    QVERIFY(survey.serverHasKeys);
    QCOMPARE(survey.keyPlaces, QStringList{u"project"_s});
    QVERIFY(survey.configHasScopes && survey.withDevPackages && survey.installed && !survey.cronEnabled && !survey.unfinishedUpdate);

    QVERIFY(!survey.databaseReachable);
    QVERIFY2(survey.unknown.value(u"database"_s).contains(u"2002"_s), qPrintable(survey.unknown.value(u"database"_s)));
    QCOMPARE(survey.cronMarks, QStringList{u"#~ MAGENTO START 4567"_s});
    QCOMPARE(survey.cronLines.size(), 1);
    QVERIFY(survey.cronLines.first().contains(m_store.root() + u"/bin/magento cron:run"_s));
    QCOMPARE(survey.cronJobsRunning, 0);
    QCOMPARE(survey.consumersRunning, 0);
    // The made-up store has no database, and its vendor folder holds nothing of Magento's to look through.
    QCOMPARE(QSet<QString>(survey.unknown.keyBegin(), survey.unknown.keyEnd()), (QSet<QString>{u"database"_s, u"schema"_s, u"core"_s}));
    QVERIFY(survey.facts.has(u"limits"_s) && survey.facts.has(u"memory"_s) && survey.facts.has(u"layout"_s) && survey.facts.has(u"ini"_s) && survey.facts.has(u"patches"_s));
    QCOMPARE(survey.facts.text(u"web"_s, u"url"_s), u"https://shop.example/"_s);
    QCOMPARE(survey.facts.all(u"repository"_s).size(), 1);
}

void SurveyTest::changesNothing()
{
    const QByteArray before = m_store.everything();
    QVERIFY(before.contains("composer.lock"));
    QVERIFY(parseSurvey(answer({u"sh"_s}, m_store.root())));
    QCOMPARE(m_store.everything(), before);
}

void SurveyTest::tellsNoSecret()
{
    const QByteArray said = answer({u"sh"_s}, m_store.root());
    QVERIFY(said.contains("\tfront=admin_x1y2"));
    QVERIFY(!said.contains("SECRET"));
    const auto survey = parseSurvey(said);
    QVERIFY(!survey->repositories.join(u' ').contains(u"hunter2"_s));
}

void SurveyTest::findsProcessesOfThisStoreAlone()
{
    const auto started = [this](const QString &directory, const QStringList &arguments) {
        auto process = std::make_unique<QProcess>();
        process->setWorkingDirectory(directory);
        const QStringList all = m_store.words() + QStringList{u"php"_s} + arguments;
        process->start(all.first(), all.mid(1));
        process->waitForStarted();
        return process;
    };
    const QString script = m_store.root() + u"/bin/magento"_s;
    const auto cron = started(u"/"_s, {script, u"cron:run"_s});
    const auto group = started(m_store.root(), {u"bin/magento"_s, u"cron:run"_s, u"--group=index"_s});
    const auto consumer = started(m_store.root(), {u"bin/magento"_s, u"queue:consumers:start"_s, u"async.operations.all"_s});
    const auto elsewhere = started(u"/"_s, {u"-r"_s, u"sleep(30);"_s, u"--"_s, u"/elsewhere/bin/magento"_s, u"cron:run"_s});
    // The shell that cron starts has the same words, but is not a job.
    QProcess shell;
    const QStringList line = m_store.words() + QStringList{u"sh"_s, u"-c"_s, u"sleep 30; echo '%1' cron:run"_s.arg(script)};
    shell.start(line.first(), line.mid(1));
    shell.waitForStarted();
    QTest::qWait(300);
    const auto survey = parseSurvey(answer({u"sh"_s}, m_store.root()));
    for (QProcess *process : {cron.get(), group.get(), consumer.get(), elsewhere.get(), &shell}) {
        process->kill();
        process->waitForFinished();
    }
    QVERIFY(survey);
    QCOMPARE(survey->cronJobsRunning, 2);
    QCOMPARE(survey->consumersRunning, 1);
}

void SurveyTest::worksWithoutTheTimeoutCommand()
{
    // A PATH with everything but timeout; the script adds the usual folders at its end, so a broken one comes first.
    QTemporaryDir bin;
    QFile broken(bin.filePath(u"timeout"_s));
    QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("#!/bin/sh\nexit 127\n") > 0);
    broken.close();
    broken.setPermissions(QFile::ReadOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther);
    QVERIFY(QProcess::execute(u"chmod"_s, {u"755"_s, bin.path()}) == 0);
    const auto survey = parseSurvey(answer({u"dash"_s}, m_store.root(), {u"env"_s, u"PATH=%1:%2"_s.arg(bin.path(), m_store.path())}));
    QVERIFY(survey);
    QCOMPARE(survey->version.text(), u"2.4.6-p1"_s);
    QVERIFY(survey->mediaBytes > 0);
    QCOMPARE(survey->cronLines.size(), 1);
    QVERIFY(survey->unknown.contains(u"database"_s) && !survey->unknown.contains(u"writing"_s));
}

void SurveyTest::looksAtTheServerAloneWhenAskedTo()
{
    const auto survey = parseSurvey(answer({u"sh"_s}, QString()));
    QVERIFY(survey);
    QVERIFY(survey->root.isEmpty() && survey->packages.isEmpty());
    QVERIFY(!survey->login.isEmpty() && !survey->phpVersion.isNull() && survey->homeFreeBytes > 0);
    QVERIFY2(survey->unknown.isEmpty(), qPrintable(survey->unknown.keys().join(u' ')));
}

void SurveyTest::aFolderThatIsNotThereIsSaid()
{
    const auto survey = parseSurvey(answer({u"sh"_s}, u"/no/such; rm -rf $(x)\nfolder"_s));
    QVERIFY(survey);
    QVERIFY(survey->unknown.contains(u"folder"_s));
    QVERIFY(survey->root.isEmpty());
}

void SurveyTest::aBrokenEnvIsOnePartUnknown()
{
    const QByteArray env = m_store.run(u"cat app/etc/env.php"_s);
    for (const char *text : {"<?php return [ oops", "<?php exit(3);", "<?php throw new Exception('x');", "<?php return 5;"}) {
        QVERIFY(m_store.write(u"home/my store's/app/etc/env.php"_s, text));
        const auto survey = parseSurvey(answer({u"sh"_s}, m_store.root()));
        QVERIFY(survey);
        QVERIFY2(survey->unknown.contains(u"env"_s) || survey->unknown.contains(u"store"_s), text);
        QCOMPARE(survey->version.text(), u"2.4.6-p1"_s);
        QVERIFY(!survey->phpVersion.isNull());
    }
    QVERIFY(m_store.write(u"home/my store's/app/etc/env.php"_s, env));
}

void SurveyTest::anUnfinishedUpdateIsSeen()
{
    const QByteArray lock = R"({"packages":[{"name":"magento/product-community-edition","version":"2.4.7-p6"}]})";
    const QByteArray installed = "magento/product-community-edition 2.4.6-p1\n";
    const QByteArray stream = "survey\tformat=1\nfolder\troot=/x\towner=a\tgroup=b\nBLOCK\tcomposer.lock\t" + QByteArray::number(lock.size()) + "\n" + lock
        + "BLOCK\tinstalled\t" + QByteArray::number(installed.size()) + "\n" + installed + "end\tpart=survey\n";
    const auto survey = parseSurvey(stream);
    QVERIFY(survey);
    QVERIFY(survey->unfinishedUpdate);
    QCOMPARE(survey->version.text(), u"2.4.6-p1"_s); // What runs, not what was meant.
}

void SurveyTest::gitClonesAndCloudsAreTold_data()
{
    QTest::addColumn<QByteArray>("signs");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("lock");
    QTest::addColumn<Edition>("edition");
    const QByteArray product = R"({"packages":[{"name":"magento/product-community-edition","version":"2.4.6"}]})";
    QTest::newRow("clone by its name") << QByteArray("git=1") << QByteArray(R"({"name":"magento/magento2ce","version":"2.4.7"})") << QByteArray(R"({"packages":[]})") << Edition::GitClone;
    QTest::newRow("clone by its code") << QByteArray("git=1\tapp-code-magento=1") << QByteArray("{}") << QByteArray() << Edition::GitClone;
    QTest::newRow("one's own repository is no clone") << QByteArray("git=1") << QByteArray(R"({"name":"shop/shop"})") << product << Edition::OpenSource;
    QTest::newRow("a copied module is no clone") << QByteArray("git=1\tapp-code-magento=1") << QByteArray("{}") << product << Edition::OpenSource;
    QTest::newRow("cloud by its file") << QByteArray("cloud=1") << QByteArray("{}") << product << Edition::Cloud;
    QTest::newRow("cloud by its package") << QByteArray("git=1") << QByteArray("{}")
        << QByteArray(R"({"packages":[{"name":"magento/magento-cloud-metapackage","version":"2.4.6"},{"name":"magento/product-enterprise-edition","version":"2.4.6"}]})") << Edition::Cloud;
}

void SurveyTest::gitClonesAndCloudsAreTold()
{
    QFETCH(QByteArray, signs);
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, lock);
    const auto survey = parseSurvey("survey\tformat=1\nfolder\troot=/x\nsigns\t" + signs + "\nBLOCK\tcomposer.json\t" + QByteArray::number(json.size()) + "\n" + json
                                    + "BLOCK\tcomposer.lock\t" + QByteArray::number(lock.size()) + "\n" + lock + "end\tpart=survey\n");
    QVERIFY(survey);
    QTEST(survey->edition, "edition");
    QCOMPARE(survey->gitClone, survey->edition == Edition::GitClone);
}

void SurveyTest::editionsAreTold_data()
{
    QTest::addColumn<QString>("names");
    QTest::addColumn<QString>("product");
    QTest::addColumn<QString>("edition");
    QTest::newRow("Open Source") << u"magento/product-community-edition"_s << u"magento/product-community-edition"_s << u"Magento Open Source"_s;
    QTest::newRow("Commerce") << u"magento/product-community-edition magento/product-enterprise-edition"_s << u"magento/product-enterprise-edition"_s << u"Adobe Commerce"_s;
    QTest::newRow("B2B") << u"magento/extension-b2b magento/product-community-edition magento/product-enterprise-edition"_s << u"magento/product-enterprise-edition"_s << u"Adobe Commerce B2B"_s;
    QTest::newRow("Mage-OS") << u"mage-os/product-community-edition"_s << u"mage-os/product-community-edition"_s << u"Mage-OS"_s;
    QTest::newRow("Mage-OS minimal") << u"mage-os/product-minimal-edition"_s << u"mage-os/product-minimal-edition"_s << u"Mage-OS"_s;
    QTest::newRow("something else") << u"symfony/console"_s << QString() << u"Magento"_s;
}

void SurveyTest::editionsAreTold()
{
    QFETCH(QString, names);
    QByteArray lock;
    const QStringList list = names.split(u' ');
    for (const QString &name : list)
        lock += (lock.isEmpty() ? "" : ",") + ("{\"name\":\"" + name.toUtf8() + "\",\"version\":\"2.4.6\"}");
    lock = "{\"packages\":[" + lock + "]}";
    const auto survey = parseSurvey("survey\tformat=1\nfolder\troot=/x\nBLOCK\tcomposer.lock\t" + QByteArray::number(lock.size()) + "\n" + lock + "end\tpart=survey\n");
    QVERIFY(survey);
    QTEST(survey->productPackage, "product");
    QTEST(editionName(survey->edition), "edition");
    QCOMPARE(survey->knows(u"version"_s), !survey->productPackage.isEmpty());
}

void SurveyTest::aServerThatDoesNotAnswerIsGivenUp()
{
    ProcessShell shell({u"sh"_s, u"-c"_s, u"sleep 60"_s});
    std::stop_source source;
    std::jthread stopper([&source] {
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
        source.request_stop();
    });
    QElapsedTimer timer;
    timer.start();
    const auto survey = takeSurvey(shell, m_store.root(), {}, {}, source.get_token());
    QVERIFY(!survey);
    QCOMPARE(survey.problem().kind, Problem::Kind::Stopped);
    QVERIFY(timer.elapsed() < 2000);
}

void SurveyTest::whatIsNoAnswerOfOursIsAProblem_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a menu") << QByteArray("This account is currently not available.\n");
    QTest::newRow("another format") << QByteArray("survey\tformat=2\n");
    QTest::newRow("our words, later") << QByteArray("server\tlogin=root\n");
}

void SurveyTest::whatIsNoAnswerOfOursIsAProblem()
{
    QFETCH(QByteArray, said);
    const auto survey = parseSurvey(said);
    QVERIFY(!survey);
    QVERIFY(!survey.problem().summary.isEmpty() && !survey.problem().advice.isEmpty());
}

void SurveyTest::awkwardValuesComeBackFromEveryShell_data()
{
    QTest::addColumn<QStringList>("shell");
    QTest::addColumn<QString>("awk"); // Empty: the one of the shell's own PATH.
    QTest::newRow("dash, mawk") << QStringList{u"dash"_s} << u"mawk"_s;
    QTest::newRow("bash") << QStringList{u"bash"_s} << QString();
    QTest::newRow("busybox") << QStringList{u"busybox"_s, u"ash"_s} << u"busybox awk"_s;
}

void SurveyTest::awkwardValuesComeBackFromEveryShell()
{
    QFETCH(QStringList, shell);
    QFETCH(QString, awk);
    const QString words = QString::fromUtf8(shippedFile(u":/server/survey/words.sh"_s))
        + (awk.isEmpty() ? QString() : u"\nawk() { %1 \"$@\"; }\n"_s.arg(awk)) + u"\ntell store root \"$1\"\n"_s;
    for (const QString &value : {u"/srv/a\\b"_s, u"/srv/a\\\\n\\t"_s, u"/srv/a\tb\n\\c\n"_s, u"\\"_s, u"/srv/&/Größe"_s}) {
        QProcess process;
        process.start(shell.first(), shell.mid(1) + QStringList{u"-c"_s, words, u"sh"_s, value});
        QVERIFY(process.waitForFinished());
        const QByteArray said = process.readAllStandardOutput();
        QCOMPARE(said.count('\n'), 1);
        QCOMPARE(SurveyStream(said).lines().value(0).value(u"root"_s), value);
    }
}

void SurveyTest::hostileAnswersNeverDoMore()
{
    // A greeting before, lines without end, blocks that are shorter than they say, numbers beyond all bounds.
    const QByteArray start = "Welcome!\n\x1b[31mlast login\x1b[0m\nsurvey\tformat=1\n";
    QVERIFY(parseSurvey(start + "BLOCK\tcomposer.lock\t99999999999999999999\n{}"));
    QVERIFY(parseSurvey(start + "BLOCK\tcomposer.lock\t-5\nBLOCK\tx\nBLOCK\t\t\n"));
    const auto cut = parseSurvey(start + "folder\troot=/x\nBLOCK\tcomposer.lock\t5000\n{\"packages\":[");
    QVERIFY(cut && cut->packages.isEmpty() && !cut->knows(u"survey"_s));
    const auto numbers = parseSurvey(start + "size\tof=code\tbytes=1e99\ndisk\tof=root\tfree=-7\tinodes=x\norders\tcount=99999999999\nprocesses\tcron=9999999999\n");
    QCOMPARE(numbers->codeBytes, -1);
    QCOMPARE(numbers->freeBytes, -1);
    QCOMPARE(numbers->orders, 2'000'000'000);
    QByteArray many = start;
    for (int i = 0; i < 100'000; ++i)
        many += "unwritable\tpath=" + QByteArray::number(i) + "\nunknown\tpart=" + QByteArray::number(i) + "\twhy=x\n";
    const auto bounded = parseSurvey(many);
    QCOMPARE(bounded->unwritable.size(), 50);
    QVERIFY(bounded->unknown.size() <= 210);
    QVERIFY(parseSurvey(start + "server\tlogin=" + QByteArray(5'000'000, 'x') + "\n")->login.isEmpty());

    QByteArray good = answer({u"sh"_s}, m_store.root());
    QRandomGenerator random(20260915);
    for (int i = 0; i < 200; ++i) {
        QByteArray bad = good;
        for (int j = 0; j < 20; ++j)
            bad[random.bounded(int(bad.size()))] = char(random.bounded(256));
        bad.truncate(random.bounded(int(bad.size())));
        const auto survey = parseSurvey(bad);
        QVERIFY(!survey || survey->packages.size() <= 5000);
    }
}

void SurveyTest::programsThatHangAreGivenUpOneByOne_data()
{
    tellsAllOfAStoreInEveryShell_data();
}

void SurveyTest::programsThatHangAreGivenUpOneByOne()
{
    QFETCH(QStringList, shell);
    // Each of them hangs and does not care about being asked to end.
    QTemporaryDir bin;
    for (const QString &name : {u"crontab"_s, u"find"_s, u"du"_s, u"df"_s, u"composer"_s, u"quota"_s})
        QVERIFY(putProgram(bin, name, "trap '' TERM\nexec sleep 40\n"));
    QElapsedTimer timer;
    timer.start();
    const auto survey = parseSurvey(answer(shell, m_store.root(), {u"env"_s, u"PATH=%1:%2"_s.arg(bin.path(), m_store.path())}));
    QVERIFY(survey);
    QVERIFY2(timer.elapsed() < 30'000, QByteArray::number(timer.elapsed()).constData());
    for (const QString &part : {u"cron"_s, u"writing"_s, u"foreign"_s, u"size-code"_s, u"size-media"_s, u"size-var"_s, u"disk-root"_s, u"disk-home"_s, u"composer"_s, u"quota"_s})
        QVERIFY2(survey->unknown.contains(part), qPrintable(part));
    QCOMPARE(survey->freeBytes, -1);
    QVERIFY(survey->cronLines.isEmpty());
    // Everything else is told all the same.
    QCOMPARE(survey->version.text(), u"2.4.6-p1"_s);
    QCOMPARE(survey->mode, u"production"_s);
    QVERIFY(!survey->login.isEmpty() && !survey->phpVersion.isNull() && survey->maintenance);
    QVERIFY(!survey->unknown.contains(u"survey"_s) && !survey->unknown.contains(u"store"_s));
}

void SurveyTest::aServerTooBusyToTellOfItselfIsAskedOnceMore()
{
    // These hang until somebody asks for the second time.
    class BusyAtFirst : public ProcessShell
    {
    public:
        BusyAtFirst(const QStringList &words, const QString &calm) : ProcessShell(words), m_calm(calm) {}
        Result<Output> run(const Command &command, std::stop_token stop) override
        {
            if (++asked == 2)
                QFile(m_calm).open(QIODevice::WriteOnly);
            return ProcessShell::run(command, stop);
        }
        int asked = 0;

    private:
        QString m_calm;
    };
    QTemporaryDir bin;
    const QString calm = bin.filePath(u"calm"_s);
    for (const QString &name : {u"uname"_s, u"df"_s, u"php"_s, u"composer"_s})
        QVERIFY(putProgram(bin, name, u"[ -e '%1' ] || exec sleep 40\nPATH='%2'\nexec %3 \"$@\"\n"_s.arg(calm, m_store.path(), name).toUtf8()));
    BusyAtFirst shell(m_store.words() + QStringList{u"env"_s, u"PATH=%1:%2"_s.arg(bin.path(), m_store.path()), u"sh"_s, u"-c"_s}, calm);
    const auto survey = takeSurvey(shell, m_store.root(), bin.filePath(u"php"_s), bin.filePath(u"composer"_s));
    QVERIFY(survey);
    QCOMPARE(shell.asked, 2);
    QVERIFY(!survey->login.isEmpty() && survey->freeBytes > 0 && !survey->phpVersion.isNull() && !survey->composer.isEmpty());
    QCOMPARE(survey->mode, u"production"_s);
    QCOMPARE(survey->version.text(), u"2.4.6-p1"_s);
    for (const QString &part : {u"server"_s, u"disk-root"_s, u"php"_s, u"composer"_s, u"store"_s, u"web"_s})
        QVERIFY2(survey->knows(part), qPrintable(part + u": "_s + survey->unknown.value(part)));
}

void SurveyTest::aStoreWhoseFilesHangIsToldApartFromItsServer()
{
    const QByteArray env = m_store.run(u"cat app/etc/env.php"_s);
    QVERIFY(m_store.write(u"home/my store's/app/etc/env.php"_s, "<?php sleep(40); return [];"));
    const auto survey = parseSurvey(answer({u"sh"_s}, m_store.root()));
    QVERIFY(m_store.write(u"home/my store's/app/etc/env.php"_s, env));
    QVERIFY(survey);
    for (const QString &part : {u"store"_s, u"database"_s, u"schema"_s, u"services"_s, u"web"_s, u"installed"_s})
        QVERIFY2(survey->unknown.contains(part), qPrintable(part));
    QVERIFY(!survey->facts.has(u"web"_s) && !survey->facts.has(u"patches"_s));
    QVERIFY(!survey->phpVersion.isNull() && !survey->composer.isEmpty());
    QCOMPARE(survey->version.text(), u"2.4.6-p1"_s);
}

void SurveyTest::aSearchForPhpThatHangsIsGivenUp()
{
    // Every PHP, and what the search for one uses, hangs: the rest of the survey is told all the same.
    QTemporaryDir bin;
    for (const QString &name : {u"readlink"_s, u"php"_s})
        QVERIFY(putProgram(bin, name, "trap '' TERM\nexec sleep 40\n"));
    const auto survey = parseSurvey(answer({u"sh"_s}, m_store.root(), {u"env"_s, u"PATH=%1:%2"_s.arg(bin.path(), m_store.path())}));
    QVERIFY(survey);
    QVERIFY(!survey->unknown.contains(u"survey"_s));
    QVERIFY(survey->maintenance && !survey->login.isEmpty() && !survey->packages.isEmpty());
}

void SurveyTest::onlyThePartsAskedForAreTold()
{
    QProcess process;
    const QStringList all = m_store.words() + QStringList{u"sh"_s, u"-s"_s, m_store.root(), QString(), QString(), u"folder cron"_s};
    process.start(all.first(), all.mid(1));
    process.write(surveyScript());
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished(30'000));
    const SurveyStream told(process.readAllStandardOutput());
    QSet<QString> sections;
    for (const SurveyStream::Line &line : told.lines())
        sections.insert(line.section);
    QCOMPARE(sections, (QSet<QString>{QString(), u"folder"_s, u"cron"_s, u"survey"_s}));
}

void SurveyTest::whatIsNewerTakesThePlaceOfItsPartAlone()
{
    const SurveyStream before("survey\tformat=1\nsection\tname=folder\nmaintenance\ton=0\nsection\tname=cron\ncron\tline=a\nsection\tname=composer.lock\nBLOCK\tcomposer.lock\t2\n{}\nsection\tname=survey\nend\tpart=survey\n");
    const SurveyStream fresh("survey\tformat=1\nsection\tname=folder\nmaintenance\ton=1\nsection\tname=cron\ncron\tline=b\nsection\tname=survey\nend\tpart=survey\n");
    const SurveyStream both = before.renewed(fresh, {u"folder"_s, u"composer.lock"_s});
    QStringList lines;
    for (const SurveyStream::Line &line : both.lines()) {
        if (line.part == "maintenance"_L1 || line.part == "cron"_L1)
            lines.append(line.part + line.value(u"on"_s) + line.value(u"line"_s));
    }
    lines.sort();
    QCOMPARE(lines, (QStringList{u"crona"_s, u"maintenance1"_s}));
    QVERIFY(before.hasBlock(u"composer.lock"_s) && !both.hasBlock(u"composer.lock"_s));
}

void SurveyTest::aDatabaseThatNeverAnswersIsGivenUp()
{
    // Takes connections and says nothing: as database, as Redis, as message broker and as search engine.
    QProcess silent;
    silent.start(u"php"_s, {u"-r"_s, u"$s = stream_socket_server('tcp://127.0.0.1:0'); echo stream_socket_get_name($s, false), \"\\n\"; flush(); $all = []; while ($c = stream_socket_accept($s, 60)) { $all[] = $c; }"_s});
    QVERIFY(silent.waitForStarted() && silent.waitForReadyRead(5000));
    const QByteArray place = silent.readLine().trimmed();
    const QByteArray port = place.mid(place.lastIndexOf(':') + 1);
    const QByteArray env = m_store.run(u"cat app/etc/env.php"_s);
    const QByteArray other = "<?php return ['db' => ['connection' => ['default' => ['host' => '" + place + "', 'dbname' => 'x', 'username' => 'SECRET-USER', 'password' => 'SECRET-PASSWORD']]],"
        "'session' => ['save' => 'redis', 'redis' => ['host' => '127.0.0.1', 'port' => '" + port + "']], 'queue' => ['amqp' => ['host' => '127.0.0.1', 'port' => '" + port + "', 'password' => 'SECRET']],"
        "'system' => ['default' => ['catalog' => ['search' => ['engine' => 'opensearch', 'opensearch_server_hostname' => '127.0.0.1', 'opensearch_server_port' => '" + port + "']], 'web' => ['secure' => ['base_url' => 'http://" + place + "/']]]]];";
    QVERIFY(m_store.write(u"home/my store's/app/etc/env.php"_s, other));
    const QByteArray said = answer({u"sh"_s}, m_store.root());
    silent.kill();
    silent.waitForFinished();
    QVERIFY(m_store.write(u"home/my store's/app/etc/env.php"_s, env));
    const auto survey = parseSurvey(said);
    QVERIFY(survey);
    QVERIFY(!said.contains("SECRET"));
    QVERIFY(!survey->databaseReachable && survey->unknown.contains(u"database"_s) && survey->unknown.contains(u"schema"_s));
    const auto services = survey->facts.all(u"service"_s);
    QVERIFY(!services.isEmpty());
    for (const SurveyStream::Line &service : services)
        QVERIFY(!service.truth(u"ok"_s));
    QCOMPARE(survey->facts.text(u"web"_s, u"code"_s), u"0"_s);
    QCOMPARE(survey->sessionSave, u"redis"_s);
}

void SurveyTest::signsOfTroubleAreTold()
{
    const QByteArray json = m_store.run(u"cat composer.json"_s);
    m_store.run(u"mkdir -p m2-hotfixes vendor/magento/module-a app/code/Shop/Own && touch m2-hotfixes/a.patch app/code/Shop/Own/registration.php && sleep 1.1 && touch vendor/magento/module-a/x.php var/.update_error.flag && echo 000 >magento_umask"
                u" && mkdir ../elsewhere && ln -s ../elsewhere setup && printf '[2025-01-01] INFO: Patch ACSD-1 has been applied\\nPatch MDVA-2 has been applied\\nPatch MDVA-2 has been reverted\\n' >var/log/patch.log && chmod -R a+rX ."_s);
    const QByteArray broken = R"({"require":{"magento/product-community-edition":"2.4.6-p1"},"config":{"allow-plugins":{"magento/*":true,"acme/x":false},"platform":{"php":"7.4.0"},"audit":{"block-insecure":false}},
"extra":{"patches":{"magento/framework":{"One":"patches/one.patch","Two":"https://acme.example/two.patch"}}},"repositories":[{"type":"vcs","url":"https://git.acme.example/x.git"}]})";
    QVERIFY(m_store.write(u"home/my store's/composer.json"_s, broken));
    const auto survey = parseSurvey(answer({u"sh"_s}, m_store.root()));
    QVERIFY(m_store.write(u"home/my store's/composer.json"_s, json));
    m_store.run(u"rm -rf m2-hotfixes vendor/magento app/code magento_umask setup ../elsewhere var/.update_error.flag var/log/patch.log"_s);
    QVERIFY(survey);
    const SurveyFacts &facts = survey->facts;
    QCOMPARE(facts.text(u"patches"_s, u"count"_s), u"2"_s);
    QCOMPARE(facts.words(u"patches"_s, u"missing"_s), QStringList{u"patches/one.patch"_s});
    QCOMPARE(facts.words(u"patches"_s, u"quality"_s), QStringList{u"ACSD-1"_s});
    QCOMPARE(facts.number(u"patches"_s, u"hotfixes"_s), 1);
    QCOMPARE(facts.words(u"owncode"_s, u"names"_s), QStringList{u"Shop_Own"_s});
    QCOMPARE(facts.number(u"core"_s, u"count"_s), 1);
    QCOMPARE(facts.text(u"core"_s, u"first"_s), u"vendor/magento/module-a/x.php"_s);
    QCOMPARE(facts.words(u"leftovers"_s, u"names"_s), QStringList{u"var/.update_error.flag"_s});
    QCOMPARE(facts.words(u"layout"_s, u"linked"_s), QStringList{u"setup"_s});
    QCOMPARE(facts.text(u"layout"_s, u"umask"_s), u"000"_s);
    QCOMPARE(facts.text(u"composerjson"_s, u"platform"_s), u"7.4.0"_s);
    QCOMPARE(facts.text(u"composerjson"_s, u"block-insecure"_s), u"0"_s);
    QCOMPARE(facts.number(u"composerjson"_s, u"vcs"_s), 1);
    QCOMPARE(facts.all(u"allowplugin"_s).size(), 2);
}

void SurveyTest::databaseVersionsAreRead_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("version");
    QTest::newRow("10.11.6-MariaDB-0+deb12u1") << u"MariaDB"_s << u"10.11.6"_s;
    QTest::newRow("5.5.5-10.4.32-MariaDB") << u"MariaDB"_s << u"10.4.32"_s;
    QTest::newRow("8.0.36-0ubuntu0.22.04.1") << u"MySQL"_s << u"8.0.36"_s;
    QTest::newRow("5.7.44-log") << u"MySQL"_s << u"5.7.44"_s;
    QTest::newRow("8.0.mysql_aurora.3.04.0") << u"MySQL"_s << u"8.0"_s;
}

void SurveyTest::databaseVersionsAreRead()
{
    const auto survey = parseSurvey("survey\tformat=1\ndatabase\tversion=" + QByteArray(QTest::currentDataTag()) + "\tcomment=x\n");
    QVERIFY(survey && survey->databaseReachable);
    QTEST(survey->databaseKind, "kind");
    QTEST(survey->databaseVersion.text(), "version");
}

void SurveyTest::storesAreFoundInTheirUsualPlaces_data()
{
    tellsAllOfAStoreInEveryShell_data();
}

void SurveyTest::storesAreFoundInTheirUsualPlaces()
{
    QFETCH(QStringList, shell);
    QVERIFY(m_store.write(u"home/shop2/releases/7/app/etc/env.php"_s, "<?php return ['MAGE_MODE' => 'developer'];"));
    QVERIFY(m_store.write(u"home/shop2/releases/7/vendor/magento/magento2-base/app/etc/di.xml"_s, "<x/>"));
    QVERIFY(m_store.write(u"home/shop2/releases/7/vendor/magento/magento2-base/bin/magento"_s, "<?php"));
    m_store.run(u"ln -sfn releases/7 ../shop2/current"_s);
    QProcess process;
    const QStringList all = m_store.words() + shell + QStringList{u"-s"_s};
    process.start(all.first(), all.mid(1));
    process.write(findStoresScript());
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished(30'000));
    const QByteArray said = process.readAllStandardOutput();
    QVERIFY2(!said.contains("SECRET"), said.constData());
    QList<FoundStore> ours;
    for (const FoundStore &store : parseFoundStores(said)) {
        if (store.root.startsWith(m_store.root().section(u'/', 0, -2)))
            ours.append(store);
    }
    QCOMPARE(ours.size(), 2);
    QCOMPARE(ours[0].root, m_store.root());
    QCOMPARE(ours[0].edition, Edition::OpenSource);
    QCOMPARE(ours[0].version.text(), u"2.4.6-p1"_s);
    QCOMPARE(ours[0].mode, u"production"_s);
    QCOMPARE(ours[0].baseUrl, u"https://shop.example/"_s);
    QVERIFY(!ours[0].owner.isEmpty());
    QVERIFY(ours[1].root.endsWith("/shop2/releases/7"_L1));
    QCOMPARE(ours[1].mode, u"developer"_s);
    QVERIFY(parseFoundStores("store\troot=relative\nstore\nstore\troot=\n\xff\xfe").isEmpty());
}

void SurveyTest::theScriptsAreCleanForShellcheck()
{
    const QDir folder(u"" SOURCE_DIR "/resources/server/survey"_s);
    QStringList scripts{u"" SOURCE_DIR "/resources/server/find-stores.sh"_s};
    for (const QString &name : folder.entryList({u"*.sh"_s}))
        scripts.append(folder.filePath(name));
    QCOMPARE(scripts.size(), 7);
    QProcess shellcheck;
    shellcheck.start(u"shellcheck"_s, QStringList{u"-s"_s, u"sh"_s} + scripts);
    QVERIFY(shellcheck.waitForFinished(60'000));
    QVERIFY2(shellcheck.exitCode() == 0, shellcheck.readAllStandardOutput().constData());
    for (const QString &name : folder.entryList({u"*.php"_s})) {
        QProcess php;
        php.start(u"php"_s, {u"-l"_s, folder.filePath(name)});
        QVERIFY2(php.waitForFinished() && php.exitCode() == 0, qPrintable(name));
    }
    // A single word of a command line may be 128 KB on Linux: each question to PHP is one.
    for (const QString &name : folder.entryList({u"*.php"_s}))
        QVERIFY2(QFileInfo(folder.filePath(name)).size() < 60'000, qPrintable(name));
}

QTEST_GUILESS_MAIN(SurveyTest)
#include "tst_survey.moc"
