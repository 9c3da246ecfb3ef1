#include "app/magento/requirements.h"
#include "app/upgrade/check.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
Q_DECLARE_METATYPE(Check::Verdict)

using Change = std::function<void(Survey &)>;
Q_DECLARE_METATYPE(Change)

class CheckTest : public QObject
{
    Q_OBJECT

private:
    /// A store that is ready for 2.4.7-p6 in every way.
    static Survey healthy()
    {
        const Version target(u"2.4.7-p6"_s);
        Survey survey;
        survey.takenAt = QDateTime::currentDateTimeUtc();
        survey.clock = survey.takenAt.toSecsSinceEpoch();
        survey.login = survey.owner = survey.group = u"shop"_s;
        survey.hostName = u"web1"_s;
        survey.tools = u"tar gzip sha256sum mariadb-dump mariadb crontab"_s.split(u' ');
        survey.root = u"/srv/shop"_s;
        survey.freeBytes = 50LL << 30;
        survey.homeFreeBytes = 40LL << 30;
        survey.freeInodes = 1000000;
        survey.codeBytes = 900LL << 20;
        survey.mediaBytes = 500LL << 20;
        survey.databaseBytes = 100LL << 20;
        survey.php = u"/usr/bin/php8.2"_s;
        survey.phpVersion = Version(u"8.2.20"_s);
        survey.phpExtensions = RequirementsTable::shipped().of(target).phpExtensions;
        survey.phpMemoryLimit = -1;
        survey.composer = u"/usr/bin/composer"_s;
        survey.composerVersion = Version(u"2.5.5"_s);
        survey.edition = Edition::OpenSource;
        survey.productPackage = u"magento/product-community-edition"_s;
        survey.version = Version(u"2.4.6-p1"_s);
        survey.mode = u"production"_s;
        survey.sessionSave = u"redis"_s;
        survey.repositories = {u"https://repo.magento.com/"_s};
        survey.searchEngine = u"opensearch"_s;
        survey.databaseReachable = true;
        survey.databaseKind = u"MariaDB"_s;
        survey.databaseVersion = Version(u"10.6.18"_s);
        survey.databaseVersionText = u"10.6.18-MariaDB"_s;
        survey.cronLines = {u"* * * * * php bin/magento cron:run"_s};
        survey.cronMarks = {u"#~ MAGENTO START"_s};
        survey.consumersRunning = survey.cronJobsRunning = 0;
        return survey;
    }
    static QList<Check> judged(const Survey &survey, const Problem *keys = nullptr, qint64 needed = 1 << 30)
    {
        const Version target(u"2.4.7-p6"_s);
        const Release release{target, {}, {}};
        return judgeReadiness(survey, target, keys, needed, &release);
    }
    static Check of(const QList<Check> &checks, const QString &id)
    {
        for (const Check &check : checks) {
            if (check.id == id)
                return check;
        }
        return {};
    }

private Q_SLOTS:
    void aHealthyStoreIsReadyAndEveryAnswerIsFine()
    {
        const QList<Check> checks = judged(healthy());
        for (const Check &check : checks)
            QVERIFY2(check.verdict == Check::Verdict::Fine, qPrintable(check.id + u": " + check.answer));
        QVERIFY(isReady(checks));
    }
    void questionsAreTheSameBeforeAndAfterTheAnswers()
    {
        const QList<Check> asked = readinessQuestions();
        const QList<Check> answered = judged(healthy());
        QCOMPARE(asked.size(), answered.size());
        QStringList ids;
        for (qsizetype i = 0; i < asked.size(); ++i) {
            QCOMPARE(asked[i].id, answered[i].id);
            QCOMPARE(asked[i].title, answered[i].title);
            QCOMPARE(asked[i].verdict, Check::Verdict::Waiting);
            QVERIFY(!asked[i].why.isEmpty() && !asked[i].ran.isEmpty());
            ids.append(asked[i].id);
        }
        QCOMPARE(ids.removeDuplicates(), 0);
        QVERIFY(!isReady(asked));
    }
    void saysWhatStandsInTheWay_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("id");
        QTest::addColumn<Check::Verdict>("verdict");
        QTest::addColumn<QString>("word");
        const auto row = [](const char *name, const Change &change, const QString &id, Check::Verdict verdict, const QString &word) {
            QTest::newRow(name) << change << id << verdict << word;
        };
        const auto fix = Check::Verdict::FixThis;
        const auto know = Check::Verdict::WorthKnowing;
        const auto tell = Check::Verdict::CouldNotTell;
        row("root", [](Survey &s) { s.login = u"root"_s; }, u"right-user"_s, fix, u"shop"_s);
        row("other owner", [](Survey &s) { s.login = u"deploy"_s; }, u"right-user"_s, fix, u"belong to shop"_s);
        row("git clone", [](Survey &s) { s.gitClone = true; }, u"installation"_s, fix, u"git clone"_s);
        row("cloud", [](Survey &s) { s.edition = Edition::Cloud; }, u"installation"_s, fix, u"ece-tools"_s);
        row("no lock", [](Survey &s) { s.version = {}; s.productPackage.clear(); }, u"installation"_s, fix, u"composer.lock"_s);
        row("broken off", [](Survey &s) { s.unfinishedUpdate = true; }, u"unfinished-update"_s, fix, u"composer install"_s);
        row("read-only", [](Survey &s) { s.readOnly = true; }, u"read-only"_s, fix, u"cannot be written"_s);
        row("old PHP", [](Survey &s) { s.phpVersion = Version(u"7.4.33"_s); }, u"php-version"_s, fix, u"8.1, 8.2 or 8.3"_s);
        row("other PHP there", [](Survey &s) { s.phpVersion = Version(u"7.4.33"_s); s.phpFound = {{u"/opt/php83/bin/php"_s, Version(u"8.3.1"_s), true}}; }, u"php-version"_s, fix, u"/opt/php83/bin/php"_s);
        row("no PHP", [](Survey &s) { s.php.clear(); s.phpVersion = {}; }, u"php-version"_s, fix, u"No PHP"_s);
        row("extension missing", [](Survey &s) { s.phpExtensions.removeAll(u"intl"_s); }, u"php-extensions"_s, fix, u"intl"_s);
        row("little memory", [](Survey &s) { s.phpMemoryLimit = 128 << 20; }, u"php-memory"_s, know, u"128"_s);
        row("functions off", [](Survey &s) { s.disabledFunctions = {u"proc_open"_s}; }, u"php-functions"_s, fix, u"proc_open"_s);
        row("Composer 1", [](Survey &s) { s.composerVersion = Version(u"1.10.27"_s); }, u"composer"_s, fix, u"too old"_s);
        row("Composer 2.2.16", [](Survey &s) { s.composerVersion = Version(u"2.2.16"_s); }, u"composer"_s, fix, u"2.2.16"_s);
        row("no Composer", [](Survey &s) { s.composer.clear(); }, u"composer"_s, fix, u"not found"_s);
        row("disk full at home", [](Survey &s) { s.homeFreeBytes = 100 << 20; }, u"disk-room"_s, fix, u"Not enough room"_s);
        row("disk full at the store", [](Survey &s) { s.freeBytes = 100 << 20; }, u"disk-room"_s, fix, u"where the store lies"_s);
        row("one disk, both needs", [](Survey &s) { s.freeBytes = s.homeFreeBytes = 2LL << 30; }, u"disk-room"_s, fix, u"Not enough room"_s);
        row("disk not told", [](Survey &s) { s.homeFreeBytes = -1; }, u"disk-room"_s, tell, u"Could not tell"_s);
        row("few inodes", [](Survey &s) { s.freeInodes = 100; }, u"inodes"_s, fix, u"Too few"_s);
        row("inodes unknown", [](Survey &s) { s.freeInodes = 0; }, u"inodes"_s, tell, u"Could not tell"_s);
        row("no tar", [](Survey &s) { s.tools.removeAll(u"tar"_s); }, u"tools"_s, fix, u"tar"_s);
        row("no dump", [](Survey &s) { s.tools.removeAll(u"mariadb-dump"_s); }, u"tools"_s, fix, u"mysqldump"_s);
        row("clock minutes off", [](Survey &s) { s.clock += 600; }, u"clock"_s, know, u"clock"_s);
        row("clock days off", [](Survey &s) { s.clock += 3 * 86400; }, u"clock"_s, fix, u"more than a day"_s);
        row("database down", [](Survey &s) { s.databaseReachable = false; s.unknown.insert(u"database"_s, u"SQLSTATE[HY000] [2002]"_s); }, u"database"_s, fix, u"does not answer"_s);
        row("database too new", [](Survey &s) { s.databaseVersion = Version(u"11.8.1"_s); }, u"database-version"_s, fix, u"11.8.1"_s);
        row("unwritable", [](Survey &s) { s.unwritable = {u"vendor/x"_s}; }, u"writable"_s, fix, u"vendor/x"_s);
        row("sessions", [](Survey &s) { s.unwritable = {u"var/session"_s}; s.fileSessions = true; }, u"sessions"_s, fix, u"var/session"_s);
        row("left closed", [](Survey &s) { s.maintenance = true; }, u"maintenance"_s, fix, u"maintenance mode"_s);
        row("flag to generate anew", [](Survey &s) { s.regenerate = true; }, u"regenerate"_s, fix, u".regenerate"_s);
        row("no cron", [](Survey &s) { s.cronLines.clear(); }, u"cron"_s, know, u"No crontab line"_s);
        row("cron twice", [](Survey &s) { s.cronMarks.append(u"#~ MAGENTO START x"_s); }, u"cron"_s, know, u"twice"_s);
        row("consumers", [](Survey &s) { s.consumersRunning = 2; }, u"consumers"_s, know, u"supervisor"_s);
        row("scopes", [](Survey &s) { s.configHasScopes = true; }, u"config-scopes"_s, know, u"store view"_s);
        row("search engine", [](Survey &s) { s.searchEngine = u"mysql"_s; }, u"search-engine"_s, fix, u"mysql"_s);
        row("search engine unknown", [](Survey &s) { s.searchEngine.clear(); }, u"search-engine"_s, tell, u"Could not tell"_s);
    }
    void saysWhatStandsInTheWay()
    {
        QFETCH(Change, change);
        QFETCH(QString, id);
        QFETCH(Check::Verdict, verdict);
        QFETCH(QString, word);
        Survey survey = healthy();
        change(survey);
        const QList<Check> checks = judged(survey);
        const Check check = of(checks, id);
        QVERIFY2(check.verdict == verdict, qPrintable(check.answer));
        QVERIFY2(check.answer.contains(word), qPrintable(check.answer));
        QVERIFY2(!check.answer.contains(u"%1"_s) && !check.answer.contains(u"%2"_s) && !check.answer.contains(u"%3"_s), qPrintable(check.answer));
        QCOMPARE(isReady(checks), verdict != Check::Verdict::FixThis);
    }
    void refusedKeysAreToldInTheRepositorysWords()
    {
        const Problem refused{Problem::Kind::Refused, u"The keys are not accepted."_s, u"Copy them again."_s, u"HTTP 401"_s};
        const Check check = of(judged(healthy(), &refused), u"access-keys"_s);
        QCOMPARE(check.verdict, Check::Verdict::FixThis);
        QVERIFY(check.answer.contains(refused.summary) && check.answer.contains(refused.advice));
        QVERIFY(check.seen.contains(u"HTTP 401"_s));
        const Problem unreachable{Problem::Kind::Unreachable, u"No answer."_s, {}, {}};
        QCOMPARE(of(judged(healthy(), &unreachable), u"access-keys"_s).verdict, Check::Verdict::CouldNotTell);
    }
    void anExtensionThatHoldsTheCoreBackIsNamed()
    {
        const Version target(u"2.4.7-p6"_s);
        const Release held{target, {}, {{Release::Obstacle::Kind::Extension, u"Acme Wrap works with Magento up to 2.4.6."_s, u"acme/wrap"_s}}};
        const Check check = of(judgeReadiness(healthy(), target, nullptr, 0, &held), u"extensions"_s);
        QCOMPARE(check.verdict, Check::Verdict::FixThis);
        QVERIFY(check.answer.startsWith(u"Acme Wrap works"_s));
        const Check missing = of(judgeReadiness(healthy(), Version(u"2.4.99"_s), nullptr, 0, nullptr), u"extensions"_s);
        QCOMPARE(missing.verdict, Check::Verdict::FixThis);
        QVERIFY(missing.answer.contains(u"not on offer"_s));
    }
    void withoutATargetNothingDependsOnOne()
    {
        Survey survey = healthy();
        survey.searchEngine = u"mysql"_s;
        survey.databaseVersion = Version(u"11.8.1"_s);
        const QList<Check> checks = judgeReadiness(survey, {}, nullptr, 0);
        QVERIFY(of(checks, u"search-engine"_s).verdict != Check::Verdict::FixThis);
        QVERIFY(of(checks, u"database-version"_s).verdict != Check::Verdict::FixThis);
    }
    void aSurveyThatCouldTellNothingGivesNoFalseGreen()
    {
        Survey survey;
        for (const QString &part : {u"server"_s, u"folder"_s, u"tools"_s, u"disk-root"_s, u"disk-home"_s, u"php"_s, u"env"_s, u"cron"_s, u"processes"_s, u"database"_s,
                                    u"composer.lock"_s, u"installed"_s, u"config"_s, u"composer"_s})
            survey.unknown.insert(part, u"time was over"_s);
        const QList<Check> checks = judgeReadiness(survey, Version(u"2.4.7-p6"_s), nullptr, 0, nullptr);
        QStringList green;
        for (const Check &check : checks) {
            if (check.verdict == Check::Verdict::Fine)
                green.append(check.id);
        }
        QCOMPARE(green, QStringList{u"access-keys"_s}); // That one was answered by the repository, not by the survey.
        QVERIFY(!isReady(checks));
    }
    void fixesMendWhatTheyMayAndSayWhatTheyMayNot()
    {
        QTemporaryDir folder;
        QDir(folder.path()).mkpath(u"var/session"_s);
        QDir(folder.path()).mkpath(u"it's"_s);
        const QString flag = folder.filePath(u"var/.maintenance.flag"_s);
        QFile file(flag);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        QVERIFY(QFile::setPermissions(folder.filePath(u"it's"_s), QFileDevice::ReadOwner | QFileDevice::ExeOwner));
        Survey survey = healthy();
        survey.root = folder.path();
        survey.maintenance = true;
        survey.unwritable = {u"it's"_s};
        const QList<Check> checks = judged(survey);
        const auto run = [](const QString &script) {
            QProcess sh;
            sh.start(u"sh"_s, {u"-s"_s});
            sh.write(script.toUtf8());
            sh.closeWriteChannel();
            return sh.waitForFinished() ? sh.exitCode() : -1;
        };
        QCOMPARE(run(of(checks, u"maintenance"_s).fixScript), 0);
        QVERIFY(!QFile::exists(flag));
        QCOMPARE(run(of(checks, u"writable"_s).fixScript), 0);
        QVERIFY(QFile::permissions(folder.filePath(u"it's"_s)) & QFileDevice::WriteOwner);
        QVERIFY(!(QFile::permissions(folder.filePath(u"it's"_s)) & (QFileDevice::WriteGroup | QFileDevice::WriteOther)));
        survey.unwritable = {u"not there"_s};
        QVERIFY(run(of(judged(survey), u"writable"_s).fixScript) != 0);
    }
};

QTEST_GUILESS_MAIN(CheckTest)
#include "tst_check.moc"
