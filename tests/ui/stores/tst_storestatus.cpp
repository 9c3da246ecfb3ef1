#include "ui/stores/storestatus.h"

#include "app/magento/requirements.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Word = StoreStatus::Word;

/// Which word the table says of a store, and why.
class TestStoreStatus : public QObject
{
    Q_OBJECT

    static Store checkedStore(const QString &version)
    {
        Store store;
        store.id = 1;
        store.name = u"Shoes"_s;
        store.version = version;
        store.newestOfLine = version;
        store.newestFitting = version;
        store.checkedAt = QDateTime::currentDateTime();
        return store;
    }
    static QString supportedVersion()
    {
        for (const Version &version : RequirementsTable::shipped().releases()) {
            const QDate ends = RequirementsTable::shipped().of(version).supportEnds;
            if (ends.isValid() && ends > QDate::currentDate())
                return version.text();
        }
        return {};
    }

private Q_SLOTS:
    void nobodyHasLookedYet() { QCOMPARE(statusOf(Store(), nullptr, nullptr).word, Word::NotChecked); }

    void theNewestThatFitsIsUpToDate()
    {
        const QString version = supportedVersion();
        QVERIFY2(!version.isEmpty(), "No release in the table is supported any more: the table has to be brought up to date.");
        QCOMPARE(statusOf(checkedStore(version), nullptr, nullptr).word, Word::UpToDate);
    }

    void aNewerPatchOfTheLineIsASecurityFix()
    {
        Store store = checkedStore(u"2.4.6-p1"_s);
        store.newestOfLine = u"2.4.6-p11"_s;
        const auto status = statusOf(store, nullptr, nullptr);
        QCOMPARE(status.word, Word::SecurityFix);
        QVERIFY(status.sentence.contains(u"2.4.6-p11"_s));
    }

    void anOldLineHasNoSupport()
    {
        QCOMPARE(statusOf(checkedStore(u"2.3.7-p4"_s), nullptr, nullptr).word, Word::SupportEnded);
    }

    void mageOsIsJudgedByTheMagentoItIsMadeFrom()
    {
        // 2.1.0 of Mage-OS is Magento 2.4.8-p3, not Magento 2.1.0 of 2016.
        Store store = checkedStore(u"2.1.0"_s);
        store.edition = editionName(Edition::MageOs);
        QCOMPARE(supportEnds(store), QDate(2028, 5, 31));
        QVERIFY(statusOf(store, nullptr, nullptr).word != Word::SupportEnded);
        store.edition = editionName(Edition::OpenSource);
        QCOMPARE(supportEnds(store), QDate(2019, 6, 30));
        const StoreStatus ended = statusOf(store, nullptr, nullptr);
        QCOMPARE(ended.word, Word::SupportEnded);
        QVERIFY2(ended.sentence.contains(u"Magento Open Source 2.1.0"_s), qPrintable(ended.sentence));
    }

    void theNewestMageOsIsNotAskedToBecomeMagento()
    {
        Store store = checkedStore(RequirementsTable::shipped().newest(u"mage-os/product-community-edition"_s).text());
        store.edition = editionName(Edition::MageOs);
        store.newestFitting.clear(); // nobody could ask for the versions on offer
        QCOMPARE(statusOf(store, nullptr, nullptr).word, Word::UpToDate);
    }

    void adobeCommerceIsSupportedForLonger()
    {
        Store store = checkedStore(u"2.4.6-p15"_s);
        store.edition = editionName(Edition::OpenSource);
        QCOMPARE(supportEnds(store), QDate(2026, 8, 11));
        store.edition = editionName(Edition::Commerce);
        QCOMPARE(supportEnds(store), QDate(2028, 5, 31));
    }

    void aNewerVersionThatFitsIsAnUpdate()
    {
        const QString version = supportedVersion();
        QVERIFY2(!version.isEmpty(), "No release in the table is supported any more: the table has to be brought up to date.");
        Store store = checkedStore(version);
        store.newestFitting = u"2.9.9"_s;
        QCOMPARE(statusOf(store, nullptr, nullptr).word, Word::UpdateAvailable);
    }

    void aRunUnderWayComesFirst()
    {
        Store store = checkedStore(u"2.4.6-p1"_s);
        const RunGlimpse run{u"upgrade"_s, 42};
        const auto status = statusOf(store, nullptr, &run);
        QCOMPARE(status.word, Word::Upgrading);
        QCOMPARE(status.text(), u"Upgrading (42 %)"_s);
        const RunGlimpse backup{u"backup"_s, -1};
        QCOMPARE(statusOf(store, nullptr, &backup).text(), u"Backing up"_s);
        const RunGlimpse waiting{u"upgrade"_s, 80, true};
        QCOMPARE(statusOf(store, nullptr, &waiting).word, Word::WaitingForYou);
    }

    void aStoreOnTrialWaitsForAPersonsWord()
    {
        RunGlimpse trial{u"upgrade"_s, 99, true};
        trial.onTrial = true;
        const StoreStatus status = statusOf(Store(), nullptr, &trial);
        QCOMPARE(status.word, Word::WaitingForYou);
        QVERIFY(status.sentence.contains(u"on trial"_s));
    }

    void aRunWhoseProcessIsGoneNeedsAPerson()
    {
        Look look{checkedStore(u"2.4.6-p1"_s)};
        look.run = RunListing{};
        look.run->id = u"r"_s;
        look.run->alive = false;
        QCOMPARE(statusOf(look.store, &look, nullptr).word, Word::NeedsAttention);
    }

    void noConnectionIsOfflineAndARefusedOneNeedsAttention()
    {
        Look look{checkedStore(u"2.4.6-p1"_s)};
        look.problem = Problem{Problem::Kind::Unreachable, u"No answer."_s, u"Check the address."_s, {}};
        const auto status = statusOf(look.store, &look, nullptr);
        QCOMPARE(status.word, Word::Offline);
        QCOMPARE(status.sentence, u"No answer. Check the address."_s);
        look.problem->kind = Problem::Kind::Untrusted;
        QCOMPARE(statusOf(look.store, &look, nullptr).word, Word::NeedsAttention);
    }

    void maintenanceWithoutARunNeedsAttention()
    {
        Look look{checkedStore(u"2.4.6-p1"_s)};
        look.maintenance = true;
        QCOMPARE(statusOf(look.store, &look, nullptr).word, Word::NeedsAttention);
    }

    void whatHappenedLastIsSaid()
    {
        Store store = checkedStore(u"2.4.7-p6"_s);
        store.lastOutcome = u"done"_s;
        store.lastUpgrade = QDateTime::currentDateTime().addSecs(-600);
        QCOMPARE(statusOf(store, nullptr, nullptr).word, Word::UpgradeFinished);
        store.lastOutcome = u"restored"_s;
        QCOMPARE(statusOf(store, nullptr, nullptr).word, Word::FailedRestored);
        store.lastOutcome = u"failed"_s;
        QCOMPARE(statusOf(store, nullptr, nullptr).word, Word::NeedsAttention);
    }

    void everyWordHasATextASignAndASentence()
    {
        for (int word = 0; word <= static_cast<int>(Word::NotChecked); ++word) {
            const StoreStatus status{static_cast<Word>(word)};
            QVERIFY(!status.text().isEmpty());
            QVERIFY(!status.icon().isNull());
            QVERIFY(status.urgency() <= static_cast<int>(Word::NotChecked));
        }
    }
};

QTEST_MAIN(TestStoreStatus)
#include "tst_storestatus.moc"
