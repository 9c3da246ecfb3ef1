#include "app/magento/surveystream.h"
#include "app/upgrade/dumpproof.h"
#include "app/upgrade/plan.h"
#include "app/upgrade/scripts.h"
#include "app/upgrade/steps.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class PlanTest : public QObject
{
    Q_OBJECT

private:
    static Survey aStore()
    {
        Survey survey;
        survey.takenAt = QDateTime::currentDateTimeUtc();
        survey.clock = survey.takenAt.toSecsSinceEpoch();
        survey.root = u"/srv/it's a \"shop\"/htdocs"_s;
        survey.login = u"shop"_s;
        survey.php = u"/usr/bin/php8.2"_s;
        survey.composer = u"/usr/bin/composer"_s;
        survey.version = Version(u"2.4.6-p1"_s);
        survey.productPackage = u"magento/product-community-edition"_s;
        survey.mode = u"production"_s;
        survey.locales = {u"de_DE"_s, u"en_US"_s};
        survey.codeBytes = 900LL << 20;
        survey.mediaBytes = 500LL << 20;
        survey.databaseBytes = 150LL << 20;
        survey.cronLines = {u"* * * * * php bin/magento cron:run"_s};
        survey.cacheTypes = {{u"config"_s, true}, {u"layout"_s, false}};
        survey.baseUrl = u"https://shop.example/"_s;
        return survey;
    }
    static Backup backupNamed(const QString &id)
    {
        Backup backup;
        backup.id = id;
        return backup;
    }
    static Choices toNewest()
    {
        Choices choices;
        choices.target = Version(u"2.4.7-p6"_s);
        return choices;
    }
    static QStringList names(const Plan &plan)
    {
        QStringList list;
        for (const Step &step : plan.steps)
            list.append(step.name);
        return list;
    }

private Q_SLOTS:
    void closesTheStoreOnlyWhenTheBackupIsProvenAndChangesNothingBeforeWhatWasSoldMeanwhileIsInIt()
    {
        const QStringList list = names(planUpgrade({}, aStore(), toNewest()));
        QVERIFY(list.indexOf(u"back-up-code"_s) < list.indexOf(u"back-up-database"_s));
        QVERIFY(list.indexOf(u"back-up-database"_s) < list.indexOf(u"prove-backup"_s));
        QVERIFY(list.indexOf(u"prove-backup"_s) < list.indexOf(u"close-store"_s));
        QVERIFY(list.indexOf(u"close-store"_s) < list.indexOf(u"refresh-backup"_s));
        for (const QString &change : {u"disable-caches"_s, u"composer-update"_s, u"setup-upgrade"_s})
            QVERIFY(list.indexOf(u"refresh-backup"_s) < list.indexOf(change));
        QVERIFY(list.indexOf(u"open-store"_s) < list.indexOf(u"prove-again"_s));
        QCOMPARE(list.last(), u"prune-backups"_s);
        QCOMPARE(list.size(), 25);
    }
    void everyStepHasItsWordsAndItsScript()
    {
        const Choices choices = toNewest();
        for (const Plan &plan : {planUpgrade({}, aStore(), choices), planBackup({}, aStore(), choices), planRestore({}, aStore(), backupNamed(u"20261121T031000Z"_s), choices)}) {
            for (const Step &step : plan.steps) {
                QVERIFY2(step.title != step.name && !step.title.isEmpty(), qPrintable(step.name));
                QVERIFY2(!step.intent.isEmpty() && !step.intent.contains(u"%1"_s) && !step.intent.contains(u"%2"_s), qPrintable(step.name + u": " + step.intent));
                QVERIFY2(!step.proof.isEmpty() && !step.proof.contains(u"%1"_s), qPrintable(step.name));
                QVERIFY(step.weight >= 1);
                QVERIFY2(!serverScript(u"steps/%1.sh"_s.arg(step.name)).isEmpty(), qPrintable(step.name + u" has no script"));
            }
        }
    }
    void aDatabaseOfManyGigabytesIsLoadedOnceAndCountedOnce()
    {
        Choices choices = toNewest();
        choices.method = Method::Staged;
        Survey survey = aStore();
        survey.databaseBytes = 20'000'000'000;
        const auto weightOf = [&](const QString &name) {
            const Plan plan = planUpgrade({}, survey, choices);
            const auto step = std::find_if(plan.steps.begin(), plan.steps.end(), [&name](const Step &one) { return one.name == name; });
            return step == plan.steps.end() ? -1 : int(step->weight);
        };
        QVERIFY(weightOf(u"copy-database"_s) > 1000); // This account may make no schema: it is proven and copied elsewhere, one after the other.
        survey.facts.add(SurveyStream("rights\tcopies=1\n").lines().first());
        QVERIFY(weightOf(u"prove-backup"_s) > 1000);
        QCOMPARE(weightOf(u"copy-database"_s), 2);
        choices.backupDatabase = false;
        QVERIFY(weightOf(u"copy-database"_s) > 1000);
    }
    void leavesOutWhatWasNotChosen()
    {
        Choices choices = toNewest();
        choices.backupMedia = false;
        QVERIFY(!names(planUpgrade({}, aStore(), choices)).contains(u"back-up-media"_s));
        QCOMPARE(planUpgrade({}, aStore(), choices).settings.value(u"BACKUP_MEDIA"_s), u"0"_s);
        QVERIFY(!names(planRestore({}, aStore(), backupNamed(u"b"_s), choices)).contains(u"restore-media"_s));
        choices.backupCode = choices.backupDatabase = false;
        QVERIFY(!names(planUpgrade({}, aStore(), choices)).contains(u"prove-backup"_s));
    }
    void aStoreIsOnTrialOnlyWhenSomebodyWantsIt()
    {
        Choices choices = toNewest();
        QVERIFY(!names(planUpgrade({}, aStore(), choices)).contains(u"await-confirmation"_s));
        QCOMPARE(planUpgrade({}, aStore(), choices).settings.value(u"CONFIRM_SECONDS"_s), u"0"_s);
        choices.confirmMinutes = 30;
        const Plan plan = planUpgrade({}, aStore(), choices);
        QVERIFY(names(plan).indexOf(u"confirm-storefront"_s) < names(plan).indexOf(u"await-confirmation"_s));
        QCOMPARE(names(plan).last(), u"prune-backups"_s);
        QCOMPARE(plan.settings.value(u"CONFIRM_SECONDS"_s), u"1800"_s);
        const QString intent = plan.steps.at(plan.steps.size() - 2).intent;
        QVERIFY2(intent.contains(u"30 minute"_s), qPrintable(intent));
        QCOMPARE(planRestore({}, aStore(), backupNamed(u"b"_s), choices).settings.value(u"CONFIRM_SECONDS"_s), u"0"_s);
    }
    void aRestoreHasAsMuchTimeAsItsWorkAsksFor()
    {
        Choices choices;
        Survey survey = aStore();
        Backup backup = backupNamed(u"b"_s);
        const auto minutes = [&] { return planRestore({}, survey, backup, choices).settings.value(u"CLOSED_SECONDS"_s).toInt() / 60; };
        survey.databaseBytes = 300'000'000;
        survey.codeBytes = 600'000'000;
        survey.mediaBytes = 900'000'000;
        QCOMPARE(minutes(), 60);
        // Forty gigabytes are not kept aside and put back within an hour.
        survey.mediaBytes = 40'000'000'000;
        QVERIFY2(minutes() > 300, qPrintable(QString::number(minutes())));
        choices.backupMedia = false;
        QCOMPARE(minutes(), 60);
        // What the backup holds counts as well: the store may have lost most of its own.
        backup.parts = {{u"database"_s, u"database.sql.gz"_s, 3'000'000'000, {}}};
        QVERIFY2(minutes() > 900, qPrintable(QString::number(minutes())));
        // A size that nobody knows is no size of nothing.
        backup.parts.clear();
        survey.databaseBytes = -1;
        QVERIFY2(minutes() > 100, qPrintable(QString::number(minutes())));
        choices.closedMinutes = 15;
        QCOMPARE(minutes(), 15);
        QCOMPARE(planUpgrade({}, survey, choices).settings.value(u"CLOSED_SECONDS"_s), u"900"_s);
        choices.closedMinutes = 0;
        QCOMPARE(planUpgrade({}, survey, choices).settings.value(u"CLOSED_SECONDS"_s), u"3600"_s);
    }
    void everyBackupIsKeptUnlessSomebodySaysOtherwise()
    {
        Choices choices = toNewest();
        const Plan all = planBackup({}, aStore(), choices);
        QCOMPARE(all.settings.value(u"KEEP_BACKUPS"_s) + all.settings.value(u"KEEP_DAYS"_s), u"00"_s);
        QVERIFY2(all.steps.last().intent.contains(u"every backup"_s), qPrintable(all.steps.last().intent));
        choices.keepBackups = 5;
        QVERIFY(planBackup({}, aStore(), choices).steps.last().intent.contains(u"newest 5 backup"_s));
        choices.keepDays = 90;
        const Plan both = planBackup({}, aStore(), choices);
        QVERIFY2(both.steps.last().intent.contains(u"5 backup"_s) && both.steps.last().intent.contains(u"90 day"_s), qPrintable(both.steps.last().intent));
        QCOMPARE(both.settings.value(u"KEEP_BACKUPS"_s), u"5"_s);
        QCOMPARE(both.settings.value(u"KEEP_DAYS"_s), u"90"_s);
    }
    void newerOrdersAreKeptBeforeTheDatabaseIsReplaced()
    {
        Choices choices;
        const QStringList list = names(planRestore({}, aStore(), backupNamed(u"b"_s), choices));
        QVERIFY(list.indexOf(u"close-store"_s) < list.indexOf(u"export-newer"_s)); // Nobody orders between the two.
        QVERIFY(list.indexOf(u"export-newer"_s) < list.indexOf(u"restore-database"_s));
        choices.backupDatabase = false;
        QVERIFY(!names(planRestore({}, aStore(), backupNamed(u"b"_s), choices)).contains(u"export-newer"_s));
    }
    void noRunWaitsForAProofThatNobodyCanGive()
    {
        Choices choices = toNewest();
        QCOMPARE(planUpgrade({}, aStore(), choices).settings.value(u"PROVE_SECONDS"_s), canProveHere() ? u"300"_s : u"0"_s);
        choices.proveHere = false;
        QCOMPARE(planUpgrade({}, aStore(), choices).settings.value(u"PROVE_SECONDS"_s), u"0"_s);
    }
    void intentsAreAboutThisStore()
    {
        const Plan plan = planUpgrade({}, aStore(), toNewest());
        QString all;
        for (const Step &step : plan.steps)
            all += step.intent + u'\n';
        QVERIFY(all.contains(u"2.4.7-p6"_s));
        QVERIFY(all.contains(u"900"_s));
        QVERIFY(all.contains(u"https://shop.example/"_s));
        QVERIFY(all.contains(u"de_DE"_s));
    }
    void shReadsTheSettingsBackAsTheyWere()
    {
        Choices choices = toNewest();
        choices.components = {{u"acme/one"_s, Version(u"1.2.3"_s)}, {u"acme/two"_s, Version(u"2.0.0"_s)}};
        const Plan plan = planUpgrade({}, aStore(), choices);
        QTemporaryDir folder;
        QFile file(folder.filePath(u"plan.env"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(plan.environment());
        file.close();
        QProcess sh;
        sh.start(u"sh"_s, {u"-c"_s, u". \"$1\"; printf '%s|%s|%s' \"$STORE_ROOT\" \"$COMPONENTS\" \"$TO_VERSION\""_s, u"sh"_s, file.fileName()});
        QVERIFY(sh.waitForFinished());
        QCOMPARE(QString::fromUtf8(sh.readAllStandardOutput()), aStore().root + u"|acme/one 1.2.3\nacme/two 2.0.0|2.4.7-p6"_s);
    }
    void toldStartTimeGoesByTheServersClock()
    {
        Survey survey = aStore();
        survey.clock += 600;
        Choices choices = toNewest();
        choices.startAt = survey.takenAt.addSecs(3600);
        QCOMPARE(planUpgrade({}, survey, choices).settings.value(u"START_AT"_s).toLongLong(), survey.clock + 3600);
        choices.startAt = {};
        QCOMPARE(planUpgrade({}, survey, choices).settings.value(u"START_AT"_s), u"0"_s);
    }
    void comesBackFromJsonTheSame()
    {
        const Plan plan = planUpgrade({}, aStore(), toNewest());
        const auto again = Plan::fromJson(QJsonDocument::fromJson(QJsonDocument(plan.toJson()).toJson()).object());
        QVERIFY(again);
        QCOMPARE(again->toJson(), plan.toJson());
        QCOMPARE(again->environment(), plan.environment());
        QCOMPARE(again->stepsList(), plan.stepsList());
    }
    void refusesAPlanThatWouldNameOtherFiles_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("id leads out") << u"id"_s << QJsonValue(u"../../x"_s);
        QTest::newRow("id empty") << u"id"_s << QJsonValue(QString());
        QTest::newRow("kind unknown") << u"kind"_s << QJsonValue(u"sabotage"_s);
        QTest::newRow("no steps") << u"steps"_s << QJsonValue(QJsonArray());
        QTest::newRow("step leads out") << u"steps"_s << QJsonValue(QJsonArray{QJsonObject{{u"name"_s, u"../evil"_s}}});
        QTest::newRow("setting is a command") << u"settings"_s << QJsonValue(QJsonObject{{u"A;rm"_s, u"x"_s}});
        QTest::newRow("setting no text") << u"settings"_s << QJsonValue(QJsonObject{{u"A"_s, 5}});
    }
    void refusesAPlanThatWouldNameOtherFiles()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QJsonObject object = planUpgrade({}, aStore(), toNewest()).toJson();
        object.insert(key, value);
        QVERIFY(!Plan::fromJson(object));
        QVERIFY(!Plan::fromJson({}));
    }
    void showsTheCommandsOfEveryStepWithSettingsFilledIn()
    {
        const Plan plan = planUpgrade({}, aStore(), toNewest());
        const QString text = plan.commands();
        for (const Step &step : plan.steps)
            QVERIFY2(text.contains(u" %1\n"_s.arg(step.name)), qPrintable(step.name));
        QVERIFY(text.contains(u"step_run"_s));
        QVERIFY(text.contains(u"TO_VERSION=2.4.7-p6"_s));
        QVERIFY(!text.contains(u"$TO_VERSION"_s));
        // A root with quotes in it stays a variable, so that what is shown stays right.
        QVERIFY(text.contains(u"STORE_ROOT='/srv/it'\\''s a \"shop\"/htdocs'"_s));
    }
    void everyScriptOfTheServerIsCompiledIn()
    {
        const QDir folder(QStringLiteral(SOURCE_DIR "/resources/server"));
        QStringList expected = folder.entryList({u"*.sh"_s}, QDir::Files);
        // What looks at a server, or mends something there, without a run.
        for (const QString &name : {u"survey.sh"_s, u"find-stores.sh"_s, u"mend.sh"_s, u"rehearse.sh"_s})
            expected.removeAll(name);
        for (const QString &name : QDir(folder.filePath(u"steps"_s)).entryList({u"*.sh"_s}, QDir::Files))
            expected.append(u"steps/"_s + name);
        QVERIFY(expected.contains(u"runner.sh"_s));
        QStringList there = runScripts();
        there.sort();
        expected.sort();
        QCOMPARE(there, expected);
        for (const QString &name : there) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(serverScript(name), file.readAll());
        }
    }
    void tarReadsOurArchive()
    {
        QTemporaryDir folder;
        const QByteArray big(70001, 'x');
        const QByteArray archive = tarOf({{u"runner.sh"_s, "echo hello\n", 0700}, {u"steps/one.sh"_s, big}, {u"steps/empty"_s, {}}});
        QCOMPARE(archive.size() % 512, 0);
        QProcess tar;
        tar.setWorkingDirectory(folder.path());
        tar.start(u"tar"_s, {u"-xf"_s, u"-"_s});
        tar.write(archive);
        tar.closeWriteChannel();
        QVERIFY(tar.waitForFinished());
        QVERIFY2(tar.exitCode() == 0, tar.readAllStandardError().constData());
        QFile one(folder.filePath(u"steps/one.sh"_s));
        QVERIFY(one.open(QIODevice::ReadOnly));
        QCOMPARE(one.readAll(), big);
        QVERIFY(QFile::permissions(folder.filePath(u"runner.sh"_s)) & QFileDevice::ExeOwner);
        QVERIFY(!(one.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
        QVERIFY(QFile::exists(folder.filePath(u"steps/empty"_s)));
    }
    void onlyPlainNamesAreIds()
    {
        QVERIFY(isRunId(u"20261121T031000Z-4f2a9c"_s));
        QVERIFY(isRunId(planUpgrade({}, aStore(), toNewest()).id));
        for (const QString &bad : {u""_s, u".."_s, u"a/b"_s, u"-rf"_s, u"a b"_s, u"a\n"_s, u"a'b"_s, QString(65, u'a')})
            QVERIFY2(!isRunId(bad), qPrintable(bad));
    }
    void roomIsForWhatWasChosen()
    {
        Choices all;
        Choices none;
        none.backupCode = none.backupDatabase = none.backupMedia = false;
        QVERIFY(roomNeeded(aStore(), all).forBackups > (900LL << 20));
        QVERIFY(roomNeeded(aStore(), none).forBackups < (100LL << 20));
        QVERIFY(roomNeeded(aStore(), none).forStore > (900LL << 20));
    }
};

QTEST_GUILESS_MAIN(PlanTest)
#include "tst_plan.moc"
