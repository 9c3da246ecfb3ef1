#include "app/upgrade/difference.h"
#include "app/upgrade/forecast.h"
#include "tests/ui/screenshots/camera.h"
#include "tests/ui/screenshots/longwords.h"
#include "tests/ui/screenshots/madeup.h"
#include "tests/ui/screenshots/runscenes.h"
#include "tests/ui/screenshots/storescenes.h"
#include "translations/texts.h"
#include "ui/console/consolepane.h"
#include "ui/parts/theme.h"
#include "ui/wizard/backupcopy.h"
#include "ui/wizard/backuppage.h"
#include "ui/wizard/cachespage.h"
#include "ui/wizard/donepage.h"
#include "ui/wizard/extensionspage.h"
#include "ui/wizard/permissionspage.h"
#include "ui/wizard/planpage.h"
#include "ui/wizard/readinesspage.h"
#include "ui/wizard/rehearsalbox.h"
#include "ui/wizard/rowlist.h"
#include "ui/wizard/runpage.h"
#include "ui/wizard/upgradewizard.h"
#include "ui/wizard/versionpage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTest>
#include <QTreeWidget>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

/// The languages to look at: those there are, and one that nobody speaks whose words are long.
QStringList languages()
{
    return Texts::languages() + QStringList{u"long"_s};
}

} // namespace

/// Writes a picture of every page in every state worth looking at.
class Screenshots : public QObject
{
    Q_OBJECT

private:
    QDir m_folder;
    std::unique_ptr<Camera> m_camera;

    /// From the first page to the one with the button, as somebody would who agrees with everything.
    static void walk(UpgradeWizard &wizard)
    {
        wizard.show();
        static_cast<ReadinessPage *>(wizard.at(UpgradeWizard::Readiness))->showChecks(MadeUp::checks(true));
        wizard.next();
        static_cast<VersionPage *>(wizard.at(UpgradeWizard::SelectVersion))->showReleases(MadeUp::releases());
        wizard.next();
        static_cast<ExtensionsPage *>(wizard.at(UpgradeWizard::Settle))->showComponents(MadeUp::components());
        while (wizard.currentId() < UpgradeWizard::Carry)
            wizard.next();
    }

    void shootPlanning()
    {
        Draft draft = MadeUp::draft();
        UpgradeWizard wizard(draft);
        wizard.setAttribute(Qt::WA_DeleteOnClose, false);
        wizard.show();
        auto *readiness = static_cast<ReadinessPage *>(wizard.at(UpgradeWizard::Readiness));
        auto *version = static_cast<VersionPage *>(wizard.at(UpgradeWizard::SelectVersion));
        m_camera->shoot(wizard, u"1-readiness-waiting"_s);
        readiness->showChecks(MadeUp::checks(false));
        m_camera->shoot(wizard, u"1-readiness-to-fix"_s);
        readiness->showProblem({Problem::Kind::Unreachable, u"The server web3.alpine-outfitters.example does not answer."_s, u"Check the address and your network, then press Check again."_s, u"connect: Connection timed out"_s});
        m_camera->shoot(wizard, u"1-readiness-unreachable"_s);
        readiness->showChecks(MadeUp::checks(true));
        m_camera->shoot(wizard, u"1-readiness-ready"_s);

        wizard.next();
        version->showSearching();
        m_camera->shoot(wizard, u"2-version-searching"_s);
        version->showProblem({Problem::Kind::Refused, u"No access keys are known for repo.magento.com."_s, u"Enter the Public Key and the Private Key of the account that owns the licence."_s, {}}, u"repo.magento.com"_s);
        m_camera->shoot(wizard, u"2-version-keys"_s);
        version->showProblem({Problem::Kind::Unreachable, u"We're sorry, repo.magento.com did not answer."_s, u"Check your network, then look again."_s, {}}, u"repo.magento.com"_s);
        m_camera->shoot(wizard, u"2-version-sorry"_s);
        version->showReleases(MadeUp::releases());
        m_camera->shoot(wizard, u"2-version"_s);
        version->findChild<RowList *>(u"releases"_s)->selectKey(u"2.4.8"_s);
        m_camera->shoot(wizard, u"2-version-does-not-fit"_s);
        version->showReleases(MadeUp::releases(), {{u"composer.contoso.example"_s, {Problem::Kind::Refused, QCoreApplication::translate("Repository", "%1 asks for access keys, and none are known yet.").arg(u"composer.contoso.example"_s), {}, {}}}}, u"repo.magento.com"_s);
        m_camera->shoot(wizard, u"2-version-other-keys"_s);
        wizard.draft().survey->repositories.append(u"https://composer.contoso.example/"_s);
        version->findChild<QPushButton *>(u"changeKeys"_s)->click();
        m_camera->shoot(wizard, u"2-version-keys-of-a-maker"_s);
        version->showReleases(MadeUp::releases());

        wizard.next();
        auto *extensions = static_cast<ExtensionsPage *>(wizard.at(UpgradeWizard::Settle));
        m_camera->shoot(wizard, u"2b-extensions-looking"_s);
        extensions->showComponents(MadeUp::components());
        m_camera->shoot(wizard, u"2b-extensions"_s);
        auto *labels = extensions->findChild<QComboBox *>(u"what-contoso/module-parcel-labels"_s);
        labels->setCurrentIndex(0);
        m_camera->shoot(wizard, u"2b-extensions-to-settle"_s);
        labels->setCurrentIndex(labels->count() - 1);
        auto *advisor = extensions->findChild<QComboBox *>(u"what-northwind/module-size-advisor"_s);
        advisor->setCurrentIndex(advisor->count() - 2);
        m_camera->shoot(wizard, u"2b-extensions-taken-out-and-held"_s);

        wizard.next();
        m_camera->shoot(wizard, u"3-plan"_s);
        auto *rehearsal = static_cast<PlanPage *>(wizard.at(UpgradeWizard::PlanIt))->rehearsal();
        rehearsal->showRehearsed(MadeUp::conflict());
        if (auto *scroll = wizard.at(UpgradeWizard::PlanIt)->findChild<QScrollArea *>()) {
            QTest::qWait(1); // What was added has its place only after the next layout.
            scroll->ensureWidgetVisible(rehearsal);
        }
        m_camera->shoot(wizard, u"3-plan-conflict"_s);
        Rehearsal fits;
        fits.fits = true;
        fits.changes = {u"Upgrading magento/framework (103.0.6-p1 => 103.0.8)"_s, u"Upgrading contoso/module-parcel-labels (1.9.0 => 2.0.3)"_s};
        rehearsal->showRehearsed(fits);
        if (auto *scroll = wizard.at(UpgradeWizard::PlanIt)->findChild<QScrollArea *>())
            scroll->ensureWidgetVisible(rehearsal);
        m_camera->shoot(wizard, u"3-plan-rehearsed"_s);
        // The whole of it was rehearsed, and the copy of the database needed no upgrade. (The box has what it says worked out anew.)
        wizard.draft().forecast = parseForecast("to 2.4.8\nat 1795834800\ndatabase stays\nsolve-dependencies 61000\nsetup-upgrade 20000\ncompile 30000\nstatic-content 10000\n");
        wizard.findChild<QCheckBox *>(u"confirm"_s)->click();
        wizard.findChild<QCheckBox *>(u"confirm"_s)->click();
        if (auto *scroll = wizard.at(UpgradeWizard::PlanIt)->findChild<QScrollArea *>())
            scroll->ensureVisible(0, 0);
        m_camera->shoot(wizard, u"3-plan-stays-open"_s);
        wizard.draft().forecast.reset();
        wizard.findChild<QCheckBox *>(u"confirm"_s)->setChecked(true);
        wizard.findChild<QCheckBox *>(u"confirm"_s)->setFocus();
        if (auto *scroll = wizard.at(UpgradeWizard::PlanIt)->findChild<QScrollArea *>())
            scroll->ensureWidgetVisible(wizard.findChild<QLabel *>(u"confirmSay"_s));
        m_camera->shoot(wizard, u"3-plan-confirm"_s);
        wizard.findChild<QCheckBox *>(u"confirm"_s)->setChecked(false);
        wizard.next();
        m_camera->shoot(wizard, u"4-caches"_s);
        wizard.next();
        m_camera->shoot(wizard, u"5-permissions"_s);
        wizard.next();
        m_camera->shoot(wizard, u"6-backup"_s);
        wizard.next();
        QCOMPARE(wizard.currentId(), int(UpgradeWizard::Carry));
        m_camera->shoot(wizard, u"7-upgrade-review"_s);
    }

    void shootRunning()
    {
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        Draft draft = MadeUp::draft();
        auto log = std::make_shared<ConsoleLog>();
        log->write(MadeUp::console());
        const auto run = [&](const QString &name, const RunState &state, const FollowReport &link) {
            UpgradeWizard wizard(draft);
            wizard.setAttribute(Qt::WA_DeleteOnClose, false);
            walk(wizard);
            wizard.draft().begun = true;
            wizard.draft().run = state;
            auto *page = static_cast<RunPage *>(wizard.at(UpgradeWizard::Carry));
            auto *backup = static_cast<BackupPage *>(wizard.at(UpgradeWizard::BackUp));
            page->console()->follow(log);
            page->showLink(link);
            page->showRun(now);
            backup->showRun(now);
            m_camera->shoot(wizard, u"7-upgrade-"_s + name);
            if (name == "backing-up"_L1) {
                wizard.goTo(UpgradeWizard::BackUp);
                backup->showRun(now);
                m_camera->shoot(wizard, u"6-backup-live"_s);
            } else if (name == "running"_L1) {
                wizard.goTo(UpgradeWizard::BackUp);
                backup->showRun(now);
                backup->showBackup(MadeUp::backup());
                backup->showCopying({811'000'000, 2'742'000'000, u"media.tar.gz"_s, false, {}}, 41'000);
                m_camera->shoot(wizard, u"6-backup-proven"_s);
                wizard.goTo(UpgradeWizard::Caches);
                m_camera->shoot(wizard, u"4-caches-during"_s);
            }
        };
        run(u"backing-up"_s, MadeUp::run(*draft.plan, u"back-up-media"_s, now), {});
        run(u"switching"_s, MadeUp::run(*draft.plan, u"switch-open"_s, now), {});
        run(u"running"_s, MadeUp::run(*draft.plan, u"composer-update"_s, now), {});
        run(u"reconnecting"_s, MadeUp::run(*draft.plan, u"compile"_s, now), {FollowReport::Link::Reconnecting, 4000, u"The server closed the connection."_s});
        run(u"waits"_s, MadeUp::failed(*draft.plan, {}, now), {});
    }

    void shootEnds()
    {
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        Draft draft = MadeUp::draft();
        const auto end = [&](const QString &name, const RunState &state) {
            UpgradeWizard wizard(draft);
            wizard.setAttribute(Qt::WA_DeleteOnClose, false);
            walk(wizard);
            wizard.draft().begun = true;
            wizard.draft().run = state;
            wizard.draft().report = reportOf(draft.store, *draft.plan, state, {});
            static_cast<RunPage *>(wizard.at(UpgradeWizard::Carry))->showRun(now);
            auto *done = static_cast<DonePage *>(wizard.at(UpgradeWizard::Done));
            done->setBackupPlace(MadeUp::backup().path, 2'742'000'000);
            wizard.goTo(UpgradeWizard::Done);
            QCOMPARE(wizard.currentId(), int(UpgradeWizard::Done));
            m_camera->shoot(wizard, u"8-done-"_s + name);
            if (!differenceOf(state).isEmpty()) {
                done->findChild<QScrollArea *>()->ensureWidgetVisible(done->findChild<QTreeWidget *>(u"difference"_s), 0, 0);
                m_camera->shoot(wizard, u"8-done-compared-"_s + name);
            }
        };
        end(u"success"_s, MadeUp::finished(*draft.plan, now));
        end(u"taken-back"_s, MadeUp::takenBack(*draft.plan, now));
        end(u"restored"_s, MadeUp::failed(*draft.plan, u"restored"_s, now));
        end(u"needs-you"_s, MadeUp::failed(*draft.plan, u"failed"_s, now));
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString asked = qEnvironmentVariable("STOREWRIGHT_SCREENSHOTS");
        m_folder.setPath(asked.isEmpty() ? QStringLiteral(BINARY_DIR "/screenshots") : asked);
        QVERIFY(m_folder.mkpath(u"."_s));
    }

    void everyPageInEveryThemeAndLanguage_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("dark");
        for (const QString &language : languages()) {
            for (const bool dark : {false, true}) {
                if (dark && language != "en"_L1)
                    continue; // What is long is long in either theme.
                QTest::addRow("%s %s", qPrintable(language), dark ? "dark" : "light") << language << dark;
            }
        }
    }

    void everyPageInEveryThemeAndLanguage()
    {
        QFETCH(QString, language);
        QFETCH(bool, dark);
        m_camera = std::make_unique<Camera>(m_folder, u"-"_s + language + (dark ? u"-dark"_s : u"-light"_s));
        LongWords longWords;
        Texts::speak(language == "long"_L1 ? u"en"_s : language);
        if (language == "long"_L1)
            QCoreApplication::installTranslator(&longWords);
        applyTheme(dark ? Theme::Dark : Theme::Light);
        shootPlanning();
        shootRunning();
        shootEnds();
        shootTrial(*m_camera);
        shootRestore(*m_camera);
        shootStores(*m_camera);
        QCoreApplication::removeTranslator(&longWords);
        QVERIFY2(m_camera->faults().isEmpty(), qPrintable(m_camera->faults().join(u'\n')));
        QVERIFY(m_camera->pictures() >= 55);
    }
};

QTEST_MAIN(Screenshots)
#include "screenshots.moc"
