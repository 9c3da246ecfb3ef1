#include "app/magento/releases.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace
{

using Require = QMap<QString, QString>;
const QString Product = u"magento/product-community-edition"_s;

Offer product(const QString &version, const QString &framework, const QString &php = {})
{
    Require require{{u"magento/framework"_s, framework}, {u"magento/module-catalog"_s, u"104.0.6"_s}, {u"paypal/module-braintree"_s, u"4.6.0"_s}};
    if (!php.isEmpty())
        require.insert(u"php"_s, php);
    return {Product, Version(version), require, {}};
}

const QList<Offer> Offers{
    product(u"2.4.6-p1"_s, u"103.0.6-p1"_s, u"~8.1.0||~8.2.0"_s), product(u"2.4.6-p11"_s, u"103.0.6-p11"_s, u"~8.1.0||~8.2.0"_s),
    product(u"2.4.7-p6"_s, u"103.0.7-p6"_s, u"~8.1.0||~8.2.0||~8.3.0"_s), product(u"2.4.8"_s, u"103.0.8"_s, u"~8.2.0||~8.3.0||~8.4.0"_s),
    product(u"2.4.9"_s, u"103.0.9"_s)};

Package package(const char *name, const char *version, const Require &require, bool direct = true)
{
    return {QString::fromLatin1(name), Version(QString::fromLatin1(version)), u"magento2-module"_s, require, direct};
}

Survey store()
{
    Survey survey;
    survey.root = u"/srv/store"_s;
    survey.edition = Edition::OpenSource;
    survey.productPackage = Product;
    survey.version = Version(u"2.4.6-p1"_s);
    survey.phpVersion = Version(u"8.2.7"_s);
    survey.databaseReachable = true;
    survey.databaseKind = u"MariaDB"_s;
    survey.databaseVersion = Version(u"10.6.16"_s);
    survey.packages = {{Product, survey.version, u"metapackage"_s, Offers.first().require, true},
                       package("magento/framework", "103.0.6-p1", {}, false),
                       package("paypal/module-braintree", "4.5.0", {{u"magento/framework"_s, u"<103.0.7"_s}}, false),
                       package("acme/module-fits", "1.2.0", {{u"magento/framework"_s, u"^103.0"_s}}),
                       package("acme/module-gift-wrap", "2.1.0", {{u"magento/framework"_s, u">=103.0.4 <103.0.8"_s}})};
    return survey;
}

const Release *release(const QList<Release> &releases, const char *version)
{
    const auto it = std::find_if(releases.begin(), releases.end(), [version](const Release &r) { return r.version.text() == QLatin1StringView(version); });
    return it == releases.end() ? nullptr : &*it;
}

} // namespace

class ReleasesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatIsNewerIsListedNewestFirst();
    void twoDigitPatchesAreNewer();
    void anExtensionHoldsTheCoreBack();
    void anUpdateThatWouldFitIsNamed();
    void whatComesWithMagentoHoldsNothingBack();
    void whatAnExtensionBringsAlongCounts();
    void phpIsJudgedByTheReleasesOwnRule();
    void phpIsJudgedByTheTableWhenTheOfferSaysNothing();
    void theDatabaseIsJudgedAsMagentoWould();
    void whatCouldNotBeToldIsNoObstacle();
    void commerceBringsThePackagesOfOpenSourceToo();
    void cloudAndGitClonesAreRefused();
    void mageOsIsJudgedByTheMagentoItIsMadeFrom();
    void componentsAreJudgedAgainstTheTarget();
    void whatComesAlongAndWhatWasGivenUpIsSaid();
};

void ReleasesTest::onlyWhatIsNewerIsListedNewestFirst()
{
    QList<Offer> offers = Offers;
    offers.append(product(u"2.5.0-beta1"_s, u"104.0.0"_s));
    const auto releases = judgeReleases(store(), offers);
    QStringList texts;
    for (const Release &r : releases)
        texts.append(r.version.text());
    QCOMPARE(texts, (QStringList{u"2.4.9"_s, u"2.4.8"_s, u"2.4.7-p6"_s, u"2.4.6-p11"_s}));
}

void ReleasesTest::twoDigitPatchesAreNewer()
{
    Survey survey = store();
    survey.version = Version(u"2.4.6-p9"_s);
    QVERIFY(release(judgeReleases(survey, Offers), "2.4.6-p11"));
    survey.version = Version(u"2.4.6-p11"_s);
    QVERIFY(!release(judgeReleases(survey, Offers), "2.4.6-p11"));
}

void ReleasesTest::anExtensionHoldsTheCoreBack()
{
    const auto releases = judgeReleases(store(), Offers);
    const Release *next = release(releases, "2.4.8");
    QVERIFY(next && !next->fits());
    QCOMPARE(next->obstacles.size(), 1);
    QCOMPARE(next->obstacles.first().kind, Release::Obstacle::Kind::Extension);
    QCOMPARE(next->obstacles.first().package, u"acme/module-gift-wrap"_s);
    QCOMPARE(next->obstacles.first().sentence, u"Acme Gift Wrap 2.1.0 works with Magento up to 2.4.7-p6."_s);
    QVERIFY(release(releases, "2.4.7-p6")->fits());
}

void ReleasesTest::anUpdateThatWouldFitIsNamed()
{
    QList<Offer> offers = Offers;
    offers.append({u"acme/module-gift-wrap"_s, Version(u"2.2.0"_s), {{u"magento/framework"_s, u"<103.0.8"_s}}, {}});
    offers.append({u"acme/module-gift-wrap"_s, Version(u"3.0.0"_s), {{u"magento/framework"_s, u"^103.0"_s}, {u"php"_s, u">=8.1"_s}}, {}});
    offers.append({u"acme/module-gift-wrap"_s, Version(u"4.0.0"_s), {{u"magento/framework"_s, u"^103.0"_s}, {u"php"_s, u">=8.4"_s}}, {}});
    const auto releases = judgeReleases(store(), offers);
    QCOMPARE(release(releases, "2.4.8")->obstacles.first().sentence,
             u"Acme Gift Wrap 2.1.0 works with Magento up to 2.4.7-p6; an update to 3.0.0 would fit."_s);
}

void ReleasesTest::whatComesWithMagentoHoldsNothingBack()
{
    // paypal/module-braintree 4.5.0 does not fit 2.4.7, but 2.4.7 brings its own.
    QVERIFY(release(judgeReleases(store(), Offers), "2.4.7-p6")->fits());
}

void ReleasesTest::whatAnExtensionBringsAlongCounts()
{
    Survey survey = store();
    survey.packages.append(package("acme/suite", "1.0.0", {{u"acme/base"_s, u"^1.0"_s}}));
    survey.packages.append(package("acme/base", "1.4.0", {{u"magento/module-catalog"_s, u"<104.0.6"_s}}, false));
    const auto releases = judgeReleases(survey, Offers);
    const Release *next = release(releases, "2.4.7-p6");
    QVERIFY(next && !next->fits());
    QCOMPARE(next->obstacles.first().package, u"acme/suite"_s);
    QVERIFY2(next->obstacles.first().sentence.contains(u"Acme Base 1.4.0"_s), qPrintable(next->obstacles.first().sentence));
}

void ReleasesTest::phpIsJudgedByTheReleasesOwnRule()
{
    Survey survey = store();
    survey.packages.removeLast();
    survey.phpVersion = Version(u"8.1.30"_s);
    const auto releases = judgeReleases(survey, Offers);
    QVERIFY(release(releases, "2.4.7-p6")->fits());
    const Release *next = release(releases, "2.4.8");
    QCOMPARE(next->obstacles.size(), 1);
    QCOMPARE(next->obstacles.first().kind, Release::Obstacle::Kind::Php);
    QCOMPARE(next->obstacles.first().sentence, u"Needs PHP 8.2, 8.3 or 8.4; your server runs 8.1."_s);
}

void ReleasesTest::phpIsJudgedByTheTableWhenTheOfferSaysNothing()
{
    const auto releases = judgeReleases(store(), Offers);
    const Release *next = release(releases, "2.4.9");
    QVERIFY(std::any_of(next->obstacles.begin(), next->obstacles.end(), [](const auto &obstacle) {
        return obstacle.sentence == u"Needs PHP 8.3, 8.4 or 8.5; your server runs 8.2."_s;
    }));
}

void ReleasesTest::theDatabaseIsJudgedAsMagentoWould()
{
    Survey survey = store();
    survey.packages.removeLast();
    survey.databaseVersion = Version(u"10.11.6"_s);
    const auto releases = judgeReleases(survey, Offers);
    QVERIFY(release(releases, "2.4.6-p11")->fits());
    QVERIFY(release(releases, "2.4.7-p6")->fits());
    const Release *next = release(releases, "2.4.8");
    QCOMPARE(next->obstacles.size(), 1);
    QCOMPARE(next->obstacles.first().kind, Release::Obstacle::Kind::Database);
    QVERIFY2(next->obstacles.first().sentence.contains(u"MariaDB 10.2 to 10.6"_s) && next->obstacles.first().sentence.endsWith(u"your server runs MariaDB 10.11."_s),
             qPrintable(next->obstacles.first().sentence));
}

void ReleasesTest::whatCouldNotBeToldIsNoObstacle()
{
    Survey survey = store();
    survey.packages.removeLast();
    survey.phpVersion = Version();
    survey.databaseReachable = false;
    survey.databaseVersion = Version();
    const auto releases = judgeReleases(survey, Offers);
    QCOMPARE(releases.size(), 4);
    for (const Release &r : releases)
        QVERIFY(r.fits());
}

void ReleasesTest::commerceBringsThePackagesOfOpenSourceToo()
{
    Survey survey = store();
    survey.edition = Edition::Commerce;
    survey.productPackage = u"magento/product-enterprise-edition"_s;
    QList<Offer> offers = Offers;
    offers.append({survey.productPackage, Version(u"2.4.8"_s), {{Product, u"2.4.8"_s}, {u"magento/module-rma"_s, u"101.2.8"_s}}, {}});
    const auto releases = judgeReleases(survey, offers);
    QCOMPARE(releases.size(), 1);
    QCOMPARE(releases.first().obstacles.size(), 1);
    QCOMPARE(releases.first().obstacles.first().package, u"acme/module-gift-wrap"_s);
}

void ReleasesTest::cloudAndGitClonesAreRefused()
{
    for (const Edition edition : {Edition::Cloud, Edition::GitClone}) {
        Survey survey = store();
        survey.edition = edition;
        const auto releases = judgeReleases(survey, Offers);
        QVERIFY(!releases.isEmpty());
        for (const Release &r : releases)
            QVERIFY(std::any_of(r.obstacles.begin(), r.obstacles.end(), [](const auto &o) { return o.kind == Release::Obstacle::Kind::Edition; }));
    }
}

void ReleasesTest::mageOsIsJudgedByTheMagentoItIsMadeFrom()
{
    Survey survey;
    survey.edition = Edition::MageOs;
    survey.productPackage = u"mage-os/product-community-edition"_s;
    survey.version = Version(u"1.0.5"_s);
    survey.phpVersion = Version(u"8.2.7"_s);
    const QList<Offer> offers{{survey.productPackage, Version(u"2.1.0"_s), {}, {}}, {survey.productPackage, Version(u"3.0.0"_s), {}, {}}};
    const auto releases = judgeReleases(survey, offers);
    QVERIFY(release(releases, "2.1.0")->fits()); // 2.4.8-p3, not the Magento 2.1.0 of 2016.
    QVERIFY(!release(releases, "3.0.0")->fits());
}

void ReleasesTest::componentsAreJudgedAgainstTheTarget()
{
    Survey survey = store();
    survey.packages.append(package("zeta/old-thing", "1.0.0", {{u"magento/framework"_s, u"^102.0"_s}}));
    const auto releases = judgeReleases(survey, Offers);
    const Release target = *release(releases, "2.4.8");
    const QMap<QString, QList<Offer>> offers{
        {u"acme/module-fits"_s, {{u"acme/module-fits"_s, Version(u"1.3.0"_s), {{u"magento/framework"_s, u"^103.0"_s}}, {}}}},
        {u"acme/module-gift-wrap"_s, {{u"acme/module-gift-wrap"_s, Version(u"3.0.0"_s), {{u"magento/framework"_s, u">=103.0.8"_s}}, {}},
                                      {u"acme/module-gift-wrap"_s, Version(u"2.1.0"_s), {{u"magento/framework"_s, u"<103.0.8"_s}}, {}}}},
    };
    const auto components = judgeComponents(survey, target, offers);
    QCOMPARE(components.size(), 3); // Magento's own and what comes with it is not among them.

    QCOMPARE(components[0].name, u"acme/module-fits"_s);
    QVERIFY(components[0].fits && components[0].updatable);
    QCOMPARE(components[0].verdict, u"Works with Magento 2.4.8 as it is; 1.3.0 is available."_s);

    QCOMPARE(components[1].name, u"acme/module-gift-wrap"_s);
    QVERIFY(!components[1].fits && components[1].updatable);
    QCOMPARE(components[1].newest, Version(u"3.0.0"_s));
    QCOMPARE(components[1].verdict, u"2.1.0 does not work with Magento 2.4.8; an update to 3.0.0 would fit."_s);

    QCOMPARE(components[2].name, u"zeta/old-thing"_s);
    QVERIFY(!components[2].fits && !components[2].updatable && components[2].newest.isNull());
    QVERIFY2(components[2].verdict.contains(u"could not be seen"_s), qPrintable(components[2].verdict));
}

void ReleasesTest::whatComesAlongAndWhatWasGivenUpIsSaid()
{
    Survey survey = store();
    survey.packages.append(package("zeta/suite", "1.0.0", {{u"zeta/module-part"_s, u"*"_s}, {u"zeta/library"_s, u"*"_s}}));
    survey.packages.append(package("zeta/module-part", "1.0.0", {{u"magento/framework"_s, u"<103.0.8"_s}}, false));
    Package library = package("zeta/library", "1.0.0", {}, false);
    library.type = u"library"_s;
    survey.packages.append(library);
    for (Package &each : survey.packages) {
        each.abandoned = each.name == "acme/module-fits"_L1;
        each.replacement = each.abandoned ? u"acme/module-fits-better"_s : QString();
    }
    Offer givenUp{u"acme/module-gift-wrap"_s, Version(u"2.1.0"_s), {}, {}};
    givenUp.abandoned = true;
    const auto components = judgeComponents(survey, *release(judgeReleases(survey, Offers), "2.4.8"), {{givenUp.name, {givenUp}}});
    const auto named = [&components](const QString &name) {
        const auto found = std::find_if(components.begin(), components.end(), [&name](const Component &each) { return each.name == name; });
        return found == components.end() ? Component() : *found;
    };
    QVERIFY(named(u"acme/module-fits"_s).abandoned);
    QCOMPARE(named(u"acme/module-fits"_s).replacement, u"acme/module-fits-better"_s);
    QVERIFY(named(u"acme/module-gift-wrap"_s).abandoned);
    QCOMPARE(named(u"acme/module-gift-wrap"_s).heldBy, u"magento/framework >=103.0.4 <103.0.8"_s);
    QVERIFY(!named(u"zeta/suite"_s).fits); // For what it brings along does not.
    QCOMPARE(named(u"zeta/module-part"_s).broughtBy, u"zeta/suite"_s);
    QVERIFY(!named(u"zeta/module-part"_s).fits);
    QVERIFY(named(u"zeta/library"_s).name.isEmpty());
}

QTEST_APPLESS_MAIN(ReleasesTest)
#include "tst_releases.moc"
