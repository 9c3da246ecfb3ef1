#include "app/magento/version.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class VersionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ordersAsComposerDoes();
    void readsWhatPackagesAreNumbered_data();
    void readsWhatPackagesAreNumbered();
    void refusesWhatIsNoVersion_data();
    void refusesWhatIsNoVersion();
    void tellsTheLine();
    void aBranchIsBelowEveryNumber();
    void aNullVersionIsBelowEverythingAndEqualToItself();
};

void VersionTest::ordersAsComposerDoes()
{
    const QStringList rising{u"dev-main"_s, u"2.0.0"_s, u"2.2.9"_s, u"2.2.10"_s, u"2.3.5"_s, u"2.3.5-p1"_s, u"2.3.5-p2"_s, u"2.3.6"_s,
        u"2.4.6-dev"_s, u"2.4.6-alpha1"_s, u"2.4.6-alpha2"_s, u"2.4.6-beta1"_s, u"2.4.6-beta10"_s, u"2.4.6-rc1"_s, u"2.4.6"_s,
        u"2.4.6-p1"_s, u"2.4.6-p2"_s, u"2.4.6-p9"_s, u"2.4.6-p10"_s, u"2.4.6-p11"_s, u"2.4.6.1"_s, u"2.4.7-beta3"_s, u"2.4.7"_s,
        u"2.4.x-dev"_s, u"2.5.0"_s, u"100.4.4-p10"_s, u"103.0.8"_s};
    for (qsizetype i = 0; i + 1 < rising.size(); ++i) {
        QVERIFY2(Version(rising[i]) < Version(rising[i + 1]), qPrintable(rising[i] + u" < "_s + rising[i + 1]));
        QVERIFY2(Version(rising[i + 1]) > Version(rising[i]), qPrintable(rising[i + 1]));
    }
}

void VersionTest::readsWhatPackagesAreNumbered_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("same");
    QTest::addColumn<bool>("stable");
    QTest::newRow("two-digit patch") << u"2.4.6-p11"_s << u"2.4.6.0-patch11"_s << true;
    QTest::newRow("v prefix") << u"v1.5.5"_s << u"1.5.5"_s << true;
    QTest::newRow("short") << u"2"_s << u"2.0.0"_s << true;
    QTest::newRow("four parts") << u"1.10.2.0"_s << u"1.10.2"_s << true;
    QTest::newRow("beta") << u"2.10.3-beta1"_s << u"2.10.3.0-beta1"_s << false;
    QTest::newRow("capital RC") << u"1.0.0-RC2"_s << u"1.0-rc.2"_s << false;
    QTest::newRow("alpha without a number") << u"1.0.0-alpha"_s << u"1.0.0a"_s << false;
    QTest::newRow("said to be stable") << u"1.0.0-stable"_s << u"1.0.0"_s << true;
    QTest::newRow("build") << u"1.2.3+deb12u1"_s << u"1.2.3"_s << true;
    QTest::newRow("dev") << u"1.2.3-dev"_s << u"1.2.3.0-dev"_s << false;
    QTest::newRow("spaces around") << u" 2.4.8 "_s << u"2.4.8"_s << true;
    QTest::newRow("date") << u"20240115"_s << u"20240115.0"_s << true;
}

void VersionTest::readsWhatPackagesAreNumbered()
{
    QFETCH(QString, text);
    QFETCH(QString, same);
    QFETCH(bool, stable);
    const auto version = Version::parse(text);
    QVERIFY(version);
    QCOMPARE(version->text(), text.trimmed());
    QVERIFY(*version == Version(same));
    QVERIFY(!version->isNull());
    QCOMPARE(version->isStable(), stable);
}

void VersionTest::refusesWhatIsNoVersion_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("words") << u"newest"_s;
    QTest::newRow("five parts") << u"1.2.3.4.5"_s;
    QTest::newRow("a number beyond bounds") << u"99999999999999999999.1"_s;
    QTest::newRow("a command") << u"2.4.8; rm -rf /"_s;
    QTest::newRow("two lines") << u"2.4.8\n2.4.9"_s;
    QTest::newRow("endless") << QString(100000, u'1');
}

void VersionTest::refusesWhatIsNoVersion()
{
    QFETCH(QString, text);
    const auto version = Version::parse(text);
    QVERIFY(!version);
    QCOMPARE(version.problem().kind, Problem::Kind::Usage);
    QVERIFY(!version.problem().summary.isEmpty());
    QVERIFY(version.problem().summary.size() < 200);
    QVERIFY(Version(text).isNull());
}

void VersionTest::tellsTheLine()
{
    QCOMPARE(Version(u"2.4.6-p11"_s).line(), u"2.4.6"_s);
    QCOMPARE(Version(u"v2.4"_s).line(), u"2.4.0"_s);
    QCOMPARE(Version().line(), QString());
}

void VersionTest::aBranchIsBelowEveryNumber()
{
    QVERIFY(Version(u"dev-feature/x"_s) < Version(u"0.0.0-dev"_s));
    QVERIFY(Version(u"dev-a"_s) != Version(u"dev-b"_s));
    QVERIFY(!Version(u"dev-a"_s).isStable());
}

void VersionTest::aNullVersionIsBelowEverythingAndEqualToItself()
{
    QVERIFY(Version() < Version(u"0.0.1-alpha"_s));
    QVERIFY(Version(u"0.0.1"_s) > Version());
    QVERIFY(Version() == Version());
    QVERIFY(Version().isNull());
}

QTEST_APPLESS_MAIN(VersionTest)
#include "tst_version.moc"
