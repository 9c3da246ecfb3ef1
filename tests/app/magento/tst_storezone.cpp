#include "app/magento/storezone.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class StoreZoneTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theAdminsZoneIsTheStoresNotTheServers();
    void whatEnvPhpLocksIsWhatMagentoUses();
    void withoutAnySettingItIsTheServersAndSaysSo();
    void namesAndOffsetsAreZones();
};

void StoreZoneTest::theAdminsZoneIsTheStoresNotTheServers()
{
    const auto survey = parseSurvey("survey\tformat=1\nzone\tname=UTC\nstored\tname=timezone\tvalue=Europe/Vienna\nend\tpart=survey\n");
    QVERIFY(survey);
    const StoreZone zone = StoreZone::of(*survey);
    QCOMPARE(zone.name, u"Europe/Vienna"_s);
    QVERIFY(zone.isStores);
    QCOMPARE(QDateTime(QDate(2026, 11, 21), QTime(3, 10), zone.zone).toUTC().time(), QTime(2, 10));
}

void StoreZoneTest::whatEnvPhpLocksIsWhatMagentoUses()
{
    const auto survey = parseSurvey("survey\tformat=1\nstored\tname=timezone\tvalue=Europe/Vienna\nlocked\tname=timezone\tvalue=America/Chicago\nend\tpart=survey\n");
    QVERIFY(survey);
    QCOMPARE(StoreZone::of(*survey).name, u"America/Chicago"_s);
}

void StoreZoneTest::withoutAnySettingItIsTheServersAndSaysSo()
{
    Survey survey;
    survey.timeZone = u"+0530"_s;
    QVERIFY(!StoreZone::of(survey).isStores);
    QCOMPARE(StoreZone::of(survey).zone.offsetFromUtc(QDateTime::currentDateTimeUtc()), 19800);
    survey.timeZone.clear();
    survey.storeTimeZone = u"Atlantis/Poseidonis"_s;
    QVERIFY(!StoreZone::of(survey).isStores);
    QCOMPARE(StoreZone::of(survey).zone, QTimeZone::utc());
}

void StoreZoneTest::namesAndOffsetsAreZones()
{
    QVERIFY(StoreZone::named(u"Europe/Amsterdam"_s).isValid());
    QVERIFY(StoreZone::named(u"-08:00"_s).isValid());
    for (const QString &none : {u""_s, u"+1"_s, u"Nowhere"_s, u"$(reboot)"_s})
        QVERIFY2(!StoreZone::named(none).isValid(), qPrintable(none));
}

QTEST_GUILESS_MAIN(StoreZoneTest)
#include "tst_storezone.moc"
