#include "app/upgrade/forecast.h"

#include <QTest>

using namespace Qt::StringLiterals;

class ForecastTest : public QObject
{
    Q_OBJECT

    static Plan planTo(const QString &version, std::optional<Method> method = std::nullopt)
    {
        Survey survey;
        survey.root = u"/srv/shop"_s;
        survey.version = Version(u"2.4.6-p1"_s);
        survey.mode = u"production"_s;
        Choices choices;
        choices.target = Version(version);
        choices.method = method;
        return planUpgrade(Store{}, survey, choices);
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void measuredStepsCountAsMeasuredAndOthersAsUsual()
    {
        const Plan plan = planTo(u"2.4.7-p6"_s);
        const auto forecast = parseForecast("to 2.4.7-p6\nat 1795834800\nsolve-dependencies 61000\nsetup-upgrade 20000\ncompile 30000\nstatic-content 10000\n");
        QVERIFY(forecast);
        int closed = 0, all = 0;
        bool shut = false;
        for (const Step &step : plan.steps) {
            const int seconds = step.name == "solve-dependencies"_L1 ? 61 : step.name == "setup-upgrade"_L1 ? 20 : step.name == "compile"_L1 ? 30 : step.name == "static-content"_L1 ? 10 : step.weight;
            shut = shut || step.name == "close-store"_L1;
            closed += shut ? seconds : 0;
            all += seconds;
            shut = shut && step.name != "open-store"_L1;
        }
        QVERIFY(closed > 60 && all > closed);
        QCOMPARE(forecast->closedSeconds(plan), closed);
        QCOMPARE(forecast->allSeconds(plan), all);
        QVERIFY(forecastSentence(*forecast, plan).startsWith(u"Rehearsed on a copy of this store on"_s));
    }

    void whereTheCopyNeededNoUpgradeTheStoreStaysOpenByTheStagedMethod()
    {
        const auto forecast = parseForecast("to 2.4.7-p6\nat 1795834800\ndatabase stays\nsetup-upgrade 20000\n");
        QVERIFY(forecast && forecast->databaseStays);
        const Plan inPlace = planTo(u"2.4.7-p6"_s, Method::InPlace), staged = planTo(u"2.4.7-p6"_s, Method::Staged);
        QVERIFY(forecast->closedSeconds(inPlace) > 20);
        QCOMPARE(forecast->closedSeconds(staged), 0);
        QVERIFY(forecastSentence(*forecast, staged).contains(u" The store would stay open, "_s));
        QVERIFY(!forecastSentence(*forecast, inPlace).contains(u"stay open"_s));
        QVERIFY(!parseForecast("to 2.4.7-p6\nat 1795834800\ndatabase goes\nsetup-upgrade 20000\n")->databaseStays);
    }

    void aRehearsalForAnotherVersionTellsNothing()
    {
        const auto forecast = parseForecast("to 2.4.8\nat 1795834800\nsetup-upgrade 20000\n");
        QVERIFY(forecast);
        QCOMPARE(forecastSentence(*forecast, planTo(u"2.4.7-p6"_s)), QString());
    }

    void whatAServerSaysIsReadWithCare()
    {
        QVERIFY(!parseForecast(""));
        QVERIFY(!parseForecast("to 2.4.8\n"));
        QVERIFY(!parseForecast("to 2.4.8\nat -1\nsetup-upgrade 5\n"));
        const auto odd = parseForecast("to 2.4.8\nat 1795834800\nsetup-upgrade -5\ncompile 99999999999999999999\nstatic-content 1 2\nreindex 7\n" + QByteArray(100000, 'x'));
        QVERIFY(odd);
        QCOMPARE(odd->stepMs, (QMap<QString, qint64>{{u"reindex"_s, 7}}));
    }

    void aRehearsalHasNoStepThatTouchesTheStore()
    {
        Survey survey;
        survey.root = u"/srv/shop"_s;
        Choices choices;
        choices.target = Version(u"2.4.8"_s);
        choices.startAt = QDateTime::currentDateTimeUtc().addSecs(7200);
        const Plan plan = planRehearsal(Store{}, survey, choices);
        QStringList names;
        for (const Step &step : plan.steps)
            names.append(step.name);
        QCOMPARE(names, (QStringList{u"look-again"_s, u"solve-dependencies"_s, u"copy-database"_s, u"rehearse-upgrade"_s, u"rehearse-compile"_s, u"rehearse-static-content"_s, u"forget-copy"_s}));
        QCOMPARE(plan.settings.value(u"KIND"_s), u"rehearsal"_s);
        QCOMPARE(plan.settings.value(u"TO_VERSION"_s), u"2.4.8"_s);
        QCOMPARE(plan.settings.value(u"START_AT"_s), u"0"_s);
        QCOMPARE(plan.settings.value(u"BACKUP_DATABASE"_s) + plan.settings.value(u"BACKUP_CODE"_s) + plan.settings.value(u"BACKUP_MEDIA"_s), u"000"_s);
    }
};

QTEST_GUILESS_MAIN(ForecastTest)
#include "tst_forecast.moc"
