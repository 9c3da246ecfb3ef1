#include "app/upgrade/bundle.h"
#include "tests/ui/screenshots/madeup.h"
#include "tests/ui/heartbeat.h"
#include "ui/console/consolepane.h"
#include "ui/parts/verdicticon.h"
#include "ui/wizard/backuppage.h"
#include "ui/wizard/extensionspage.h"
#include "ui/wizard/keysform.h"
#include "ui/wizard/planpage.h"
#include "ui/wizard/readinesspage.h"
#include "ui/wizard/rehearsalbox.h"
#include "ui/wizard/reportfile.h"
#include "ui/wizard/rowdelegate.h"
#include "ui/wizard/rowlist.h"
#include "ui/wizard/runpage.h"
#include "ui/wizard/upgradewizard.h"
#include "ui/wizard/versionpage.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <thread>

using namespace Qt::StringLiterals;

/// The pages one by one, with made-up values, by mouse and keyboard.
class TestWizardPages : public QObject
{
    Q_OBJECT

private:
    static std::unique_ptr<UpgradeWizard> opened(const Draft &draft)
    {
        auto wizard = std::make_unique<UpgradeWizard>(draft);
        wizard->setAttribute(Qt::WA_DeleteOnClose, false);
        wizard->show();
        if (!QTest::qWaitForWindowExposed(wizard.get()))
            return nullptr;
        return wizard;
    }
    static QString headline(const QWidget *page)
    {
        for (const QLabel *label : page->findChildren<QLabel *>(u"headline"_s)) {
            if (label->isVisible())
                return label->text();
        }
        return {};
    }
    static bool canGoOn(const RunWizard &wizard) { return wizard.button(QWizard::NextButton)->isEnabled(); }
    template <typename Page>
    static Page *page(RunWizard &wizard, int id) { return static_cast<Page *>(wizard.at(id)); }

private Q_SLOTS:
    void readinessHoldsBackUntilAllIsFixed()
    {
        const auto wizard = opened(MadeUp::draft());
        QVERIFY(wizard);
        auto *readiness = page<ReadinessPage>(*wizard, UpgradeWizard::Readiness);
        QVERIFY(!canGoOn(*wizard));
        readiness->showChecks(MadeUp::checks(false));
        QVERIFY(!canGoOn(*wizard));
        const auto checks = MadeUp::checks(false);
        const int toFix = int(std::count_if(checks.begin(), checks.end(), [](const Check &check) { return check.verdict == Check::Verdict::FixThis; }));
        QVERIFY(headline(readiness).contains(QString::number(toFix)));
        readiness->showChecks(MadeUp::checks(true));
        QVERIFY(canGoOn(*wizard));
        QCOMPARE(headline(readiness), u"Ready to upgrade"_s);
    }

    void whatHasToBeFixedComesFirstAndTellsWhatStandsBehindIt()
    {
        const auto wizard = opened(MadeUp::draft());
        QVERIFY(wizard);
        auto *readiness = page<ReadinessPage>(*wizard, UpgradeWizard::Readiness);
        readiness->showChecks(MadeUp::checks(false));
        auto *list = readiness->findChild<RowList *>(u"checks"_s);
        QCOMPARE(list->currentRow(), 0);
        QVERIFY(list->item(0)->data(Qt::AccessibleTextRole).toString().contains(verdictWord(Check::Verdict::FixThis)));
        const QString first = list->currentKey();
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Down);
        QCOMPARE(list->currentRow(), 1);
        QVERIFY(list->currentKey() != first);
    }

    void missingAccessKeysDoNotHoldBackTheFirstPage()
    {
        const auto wizard = opened(MadeUp::draft());
        QVERIFY(wizard);
        QList<Check> checks = MadeUp::checks(true);
        bool found = false;
        for (Check &check : checks) {
            if (check.id == "access-keys"_L1) {
                check.verdict = Check::Verdict::FixThis;
                found = true;
            }
        }
        QVERIFY(found);
        page<ReadinessPage>(*wizard, UpgradeWizard::Readiness)->showChecks(checks);
        QVERIFY(canGoOn(*wizard));
    }

    void aFixIsShownBeforeItIsRun()
    {
        const auto wizard = opened(MadeUp::draft());
        QVERIFY(wizard);
        auto *readiness = page<ReadinessPage>(*wizard, UpgradeWizard::Readiness);
        QSignalSpy asked(readiness, &ReadinessPage::fixAsked);
        QList<Check> checks = MadeUp::checks(true);
        checks[2].verdict = Check::Verdict::FixThis;
        checks[2].fixTitle = u"Switch it off"_s;
        checks[2].fixScript = u"rm -f var/.maintenance.flag\n"_s;
        readiness->showChecks(checks);
        QTest::mouseClick(readiness->findChild<QPushButton *>(u"fix"_s), Qt::LeftButton);
        auto *dialog = readiness->findChild<QDialog *>(u"scriptDialog"_s);
        QVERIFY(dialog);
        QTRY_VERIFY(dialog->isVisible());
        QVERIFY(dialog->findChild<QPlainTextEdit *>(u"script"_s)->toPlainText().endsWith(checks[2].fixScript));
        QCOMPARE(asked.size(), 0);
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE(asked.size(), 1);
    }

    void whatWasMendedIsListedAndCanBeUndone()
    {
        Draft draft = MadeUp::draft();
        QList<Check> checks = MadeUp::checks(true);
        const QByteArray told = "mending\tid=20261127T220000Z-abcdef\tcheck=" + checks[2].id.toUtf8() + "\ttitle=Switch it off\tat=1795816800000\tstate=mended\tpaths=var/.maintenance.flag\tcommands=rm\n"
            "mending\tid=20261126T220000Z-abcdef\tcheck=umask\ttitle=Set it to 002\tat=1795730400000\tstate=undone\tpaths=magento_umask\tcommands=x\n";
        const SurveyStream stream(told);
        for (const SurveyStream::Line &line : stream.lines())
            draft.survey->facts.add(line);
        const auto wizard = opened(draft);
        QVERIFY(wizard);
        auto *readiness = page<ReadinessPage>(*wizard, UpgradeWizard::Readiness);
        QSignalSpy asked(readiness, &ReadinessPage::undoAsked);
        readiness->showChecks(checks);
        auto *mended = readiness->findChild<QPushButton *>(u"mended"_s);
        QTRY_VERIFY(mended->isVisible());
        QCOMPARE(mended->menu()->actions().size(), 2);
        QVERIFY(mended->menu()->actions().at(0)->isEnabled() && !mended->menu()->actions().at(1)->isEnabled());
        readiness->findChild<RowList *>(u"checks"_s)->selectKey(u"umask"_s);
        QVERIFY(!readiness->findChild<QPushButton *>(u"undo"_s)->isVisible());
        readiness->findChild<RowList *>(u"checks"_s)->selectKey(checks[2].id);
        QTest::mouseClick(readiness->findChild<QPushButton *>(u"undo"_s), Qt::LeftButton);
        auto *dialog = readiness->findChild<QDialog *>(u"scriptDialog"_s);
        QVERIFY(dialog);
        QTRY_VERIFY(dialog->isVisible());
        const QString text = dialog->findChild<QPlainTextEdit *>(u"script"_s)->toPlainText();
        QVERIFY2(text.contains(u"var/.maintenance.flag"_s) && text.contains(u"20261127T220000Z-abcdef/mend.sh undo"_s), qPrintable(text));
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE(asked.size(), 1);
    }

    void aCheckAskedAgainAloneLeavesTheOthersAsTheyAre()
    {
        const auto wizard = opened(MadeUp::draft());
        QVERIFY(wizard);
        auto *readiness = page<ReadinessPage>(*wizard, UpgradeWizard::Readiness);
        QList<Check> checks = MadeUp::checks(true);
        checks[2].verdict = Check::Verdict::FixThis;
        readiness->showChecks(checks);
        readiness->showWaiting(checks[2].id);
        Check mended = checks[2];
        mended.verdict = Check::Verdict::Fine;
        mended.answer = u"It is mended."_s;
        readiness->showCheck(mended);
        QCOMPARE(readiness->checks().size(), checks.size());
        int waiting = 0;
        for (const Check &check : readiness->checks()) {
            waiting += check.verdict == Check::Verdict::Waiting;
            if (check.id == mended.id)
                QCOMPARE(check.answer, mended.answer);
        }
        QCOMPARE(waiting, 0);
        readiness->showRecheckFailed(mended.id, {Problem::Kind::Unreachable, u"The connection broke off."_s, {}, {}});
        for (const Check &check : readiness->checks()) {
            if (check.id == mended.id)
                QCOMPARE(check.verdict, Check::Verdict::CouldNotTell);
        }
    }

    void theNewestThatFitsIsChosenAndOneThatDoesNotHoldsBack()
    {
        Draft draft = MadeUp::draft();
        draft.choices.target = {};
        const auto wizard = opened(draft);
        QVERIFY(wizard);
        page<ReadinessPage>(*wizard, UpgradeWizard::Readiness)->showChecks(MadeUp::checks(true));
        QTest::mouseClick(wizard->button(QWizard::NextButton), Qt::LeftButton);
        auto *version = page<VersionPage>(*wizard, UpgradeWizard::SelectVersion);
        QVERIFY(!canGoOn(*wizard));
        version->showReleases(MadeUp::releases());
        QCOMPARE(wizard->draft().choices.target.text(), u"2.4.7-p6"_s);
        QVERIFY(canGoOn(*wizard));
        auto *list = version->findChild<RowList *>(u"releases"_s);
        QTRY_VERIFY(list->hasFocus());
        QTest::keyClick(list, Qt::Key_Up);
        QCOMPARE(list->currentKey(), u"2.4.8"_s);
        QVERIFY(canGoOn(*wizard)); // Only an extension is in its way: the next page is about those.
        QTest::keyClick(list, Qt::Key_Up);
        QCOMPARE(list->currentKey(), u"2.4.9"_s);
        QVERIFY(!canGoOn(*wizard));
    }

    /// The wizard on the page of the extensions, for this version.
    static std::unique_ptr<UpgradeWizard> atTheExtensions(const QString &version, const QList<StoreBook::Hold> &holds = {})
    {
        Draft draft = MadeUp::draft();
        draft.choices.components.clear();
        draft.holds = holds;
        auto wizard = opened(draft);
        if (!wizard)
            return nullptr;
        page<ReadinessPage>(*wizard, UpgradeWizard::Readiness)->showChecks(MadeUp::checks(true));
        wizard->next();
        auto *versions = page<VersionPage>(*wizard, UpgradeWizard::SelectVersion);
        versions->showReleases(MadeUp::releases());
        versions->choose(Version(version));
        wizard->next();
        return wizard;
    }
    static QComboBox *what(const UpgradeWizard &wizard, const QString &package)
    {
        return wizard.at(UpgradeWizard::Settle)->findChild<QComboBox *>(u"what-"_s + package);
    }
    static void choose(QComboBox *box, ExtensionsPage::What what) { box->setCurrentIndex(box->findData(int(what))); }

    void anUpdateOfTheExtensionThatHoldsBackClearsTheWay()
    {
        const auto wizard = atTheExtensions(u"2.4.8"_s);
        QVERIFY(wizard);
        QCOMPARE(wizard->currentId(), int(UpgradeWizard::Settle));
        QVERIFY(!canGoOn(*wizard)); // Nothing is known of them yet.
        auto *extensions = page<ExtensionsPage>(*wizard, UpgradeWizard::Settle);
        extensions->showComponents(MadeUp::components());
        QVERIFY(canGoOn(*wizard));
        QCOMPARE(wizard->draft().choices.components.keys(), QStringList(u"contoso/module-parcel-labels"_s)); // What need not change does not.
        QCOMPARE(wizard->draft().choices.components.value(u"contoso/module-parcel-labels"_s).text(), u"2.0.3"_s);
        choose(what(*wizard, u"contoso/module-parcel-labels"_s), ExtensionsPage::What::Keep);
        QVERIFY(!canGoOn(*wizard));
        QVERIFY(headline(extensions).contains(u"needs a decision"_s));
        choose(what(*wizard, u"contoso/module-parcel-labels"_s), ExtensionsPage::What::TakeOut);
        QVERIFY(canGoOn(*wizard));
        QCOMPARE(wizard->draft().choices.takeOut, QStringList(u"contoso/module-parcel-labels"_s));
        QVERIFY(wizard->draft().choices.components.isEmpty());
    }

    void whoWantsAllUpdatesGetsThoseThatAreNotHeld()
    {
        const QString advisor = u"northwind/module-size-advisor"_s;
        const auto wizard = atTheExtensions(u"2.4.8"_s, {{advisor, u"2.2.0 has no German"_s, QDate(2999, 1, 1)}});
        QVERIFY(wizard);
        auto *extensions = page<ExtensionsPage>(*wizard, UpgradeWizard::Settle);
        extensions->showComponents(MadeUp::components());
        QTest::mouseClick(extensions->findChild<QRadioButton *>(u"extensionsYes"_s), Qt::LeftButton, {}, QPoint(6, 8));
        QVERIFY(!wizard->draft().choices.components.contains(advisor));
        QCOMPARE(wizard->draft().choices.held.value(advisor).text(), u"2.1.4"_s);
        auto *table = extensions->findChild<QTableWidget *>(u"components"_s);
        QVERIFY(table->item(1, 4)->text().contains(u"2.2.0 has no German"_s));

        QSignalSpy ended(extensions, &ExtensionsPage::holdEnded);
        choose(what(*wizard, advisor), ExtensionsPage::What::Update);
        QCOMPARE(ended.size(), 1);
        QCOMPARE(wizard->draft().choices.components.value(advisor).text(), u"2.2.0"_s);
        QSignalSpy given(extensions, &ExtensionsPage::holdGiven);
        choose(what(*wizard, advisor), ExtensionsPage::What::Hold);
        auto *reason = extensions->findChild<QLineEdit *>(u"holdReason"_s);
        QVERIFY(reason->isVisible());
        QTest::keyClicks(reason, u"until the relaunch"_s);
        QTRY_COMPARE(wizard->draft().holds.last().reason, u"until the relaunch"_s);
        QVERIFY(!given.isEmpty());
        QVERIFY(wizard->draft().choices.components.value(advisor).isNull());
    }

    void anotherVersionAsksForTheExtensionsAgain()
    {
        const auto wizard = atTheExtensions(u"2.4.8"_s);
        QVERIFY(wizard);
        auto *extensions = page<ExtensionsPage>(*wizard, UpgradeWizard::Settle);
        extensions->showComponents(MadeUp::components());
        wizard->next();
        QCOMPARE(wizard->currentId(), int(UpgradeWizard::PlanIt));
        wizard->goTo(UpgradeWizard::SelectVersion);
        QSignalSpy asked(extensions, &ExtensionsPage::componentsAsked);
        page<VersionPage>(*wizard, UpgradeWizard::SelectVersion)->choose(Version(u"2.4.7-p6"_s));
        wizard->goTo(UpgradeWizard::PlanIt);
        QCOMPARE(wizard->currentId(), int(UpgradeWizard::Settle)); // Not past what is not known any more.
        QCOMPARE(asked.size(), 1);
    }

    void aRehearsalShowsItsWaysOutAsButtons()
    {
        const auto wizard = atTheExtensions(u"2.4.8"_s);
        QVERIFY(wizard);
        page<ExtensionsPage>(*wizard, UpgradeWizard::Settle)->showComponents(MadeUp::components());
        wizard->next();
        auto *box = page<PlanPage>(*wizard, UpgradeWizard::PlanIt)->rehearsal();
        QSignalSpy asked(box, &RehearsalBox::asked);
        QSignalSpy taken(box, &RehearsalBox::taken);
        QTest::mouseClick(box->findChild<QPushButton *>(u"rehearse"_s), Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        box->showRehearsing();
        QVERIFY(!box->findChild<QPushButton *>(u"rehearse"_s)->isEnabled());
        box->showRehearsed(MadeUp::conflict());
        const auto ways = box->findChildren<QPushButton *>(u"takeWayOut"_s);
        QCOMPARE(ways.size(), 3);
        QVERIFY(ways.first()->text().contains(u"2.0.3"_s));
        ways.first()->click();
        QCOMPARE(taken.size(), 1);
        QCOMPARE(taken.first().first().value<ConflictOffer>().version, u"2.0.3"_s);
        Rehearsal fits;
        fits.fits = true;
        fits.changes = {u"Upgrading magento/framework (103.0.6 => 103.0.8)"_s};
        box->showRehearsed(fits);
        QVERIFY(box->findChild<QLabel *>(u"rehearsalSay"_s)->text().contains(u"It works out"_s));
        QTRY_VERIFY(box->findChildren<QPushButton *>(u"takeWayOut"_s).isEmpty());
    }

    void theKeysOfAnotherRepositoryAreAskedForByItsName()
    {
        Draft draft = MadeUp::draft();
        draft.survey->repositories.append(u"https://composer.contoso.example/"_s);
        draft.keys.insert(u"repo.magento.com"_s, {u"0123"_s, u"4567"_s});
        const auto wizard = opened(draft);
        QVERIFY(wizard);
        page<ReadinessPage>(*wizard, UpgradeWizard::Readiness)->showChecks(MadeUp::checks(true));
        wizard->next();
        auto *version = page<VersionPage>(*wizard, UpgradeWizard::SelectVersion);
        version->showReleases(MadeUp::releases(), {{u"composer.contoso.example"_s, {Problem::Kind::Refused, u"composer.contoso.example asks for access keys, and none are known yet."_s, {}, {}}}});
        QVERIFY(canGoOn(*wizard)); // Magento itself is on offer.
        QVERIFY(version->findChild<QLabel *>(u"keysSay"_s)->text().contains(u"composer.contoso.example"_s));
        QSignalSpy given(version, &VersionPage::keysGiven);
        QTest::mouseClick(version->findChild<QPushButton *>(u"changeKeys"_s), Qt::LeftButton);
        auto *host = version->findChild<QComboBox *>(u"keysHost"_s);
        QVERIFY(host->isVisible());
        QCOMPARE(host->currentText(), u"composer.contoso.example"_s);
        auto *name = version->findChild<QLineEdit *>(u"publicKey"_s);
        QVERIFY(name->text().isEmpty());
        QTest::keyClicks(name, u"me"_s);
        QTest::keyClicks(version->findChild<QLineEdit *>(u"privateKey"_s), u"secret"_s);
        QTest::mouseClick(version->findChild<QPushButton *>(u"submitKeys"_s), Qt::LeftButton);
        QCOMPARE(given.size(), 1);
        QCOMPARE(given.first().at(0).toString(), u"composer.contoso.example"_s);
        host->setCurrentIndex(0);
        QCOMPARE(name->text(), u"0123"_s);
    }

    void thePlanPageWarnsWhenNothingCouldBePutBack()
    {
        const auto wizard = opened(MadeUp::draft());
        QVERIFY(wizard);
        page<ReadinessPage>(*wizard, UpgradeWizard::Readiness)->showChecks(MadeUp::checks(true));
        wizard->next();
        page<VersionPage>(*wizard, UpgradeWizard::SelectVersion)->showReleases(MadeUp::releases());
        wizard->next();
        page<ExtensionsPage>(*wizard, UpgradeWizard::Settle)->showComponents(MadeUp::components());
        wizard->next();
        auto *plan = page<PlanPage>(*wizard, UpgradeWizard::PlanIt);
        auto *database = plan->findChild<QCheckBox *>(u"backupDatabase"_s);
        QTRY_VERIFY(database->hasFocus());
        QTest::keyClick(database, Qt::Key_Space);
        QVERIFY(!wizard->draft().choices.backupDatabase);
        QCOMPARE(plan->standing(), Check::Verdict::WorthKnowing);
        QTest::keyClick(database, Qt::Key_Space);
        QCOMPARE(plan->standing(), Check::Verdict::Fine);
        QTest::keyClick(plan, Qt::Key_W, Qt::AltModifier);
        QTRY_COMPARE(wizard->draft().choices.onFailure, Choices::OnFailure::Wait);
    }

    void theCommandsOfThePlanCanBeReadAndCopied()
    {
        const auto wizard = opened(MadeUp::draft());
        QVERIFY(wizard);
        auto *plan = page<PlanPage>(*wizard, UpgradeWizard::PlanIt);
        page<ReadinessPage>(*wizard, UpgradeWizard::Readiness)->showChecks(MadeUp::checks(true));
        wizard->next();
        page<VersionPage>(*wizard, UpgradeWizard::SelectVersion)->showReleases(MadeUp::releases());
        wizard->next();
        page<ExtensionsPage>(*wizard, UpgradeWizard::Settle)->showComponents(MadeUp::components());
        wizard->next();
        QTest::mouseClick(plan->findChild<QPushButton *>(u"showCommands"_s), Qt::LeftButton);
        auto *dialog = plan->findChild<QDialog *>(u"scriptDialog"_s);
        QVERIFY(dialog);
        const QString commands = dialog->findChild<QPlainTextEdit *>(u"script"_s)->toPlainText();
        QVERIFY(commands.contains(u"2.4.7-p6"_s));
        QVERIFY(commands.size() > 2000);
    }

    void aCopyNeedsAFolder()
    {
        const auto wizard = opened(MadeUp::draft());
        QVERIFY(wizard);
        auto *backup = page<BackupPage>(*wizard, UpgradeWizard::BackUp);
        backup->entered();
        QCOMPARE(backup->standing(), Check::Verdict::Fine);
        backup->findChild<QCheckBox *>(u"copyHere"_s)->click();
        auto *folder = backup->findChild<QLineEdit *>(u"copyFolder"_s);
        folder->clear();
        QCOMPARE(backup->standing(), Check::Verdict::FixThis);
        QTest::keyClicks(folder, u"/tmp/copies"_s);
        QCOMPARE(backup->standing(), Check::Verdict::Fine);
        QCOMPARE(wizard->draft().copyFolder, u"/tmp/copies"_s);
    }

    void theBackupsBarsFollowTheRun()
    {
        Draft draft = MadeUp::draft();
        draft.begun = true;
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        draft.run = MadeUp::run(*draft.plan, u"back-up-media"_s, now);
        UpgradeWizard wizard(draft);
        wizard.setAttribute(Qt::WA_DeleteOnClose, false);
        auto *backup = page<BackupPage>(wizard, UpgradeWizard::BackUp);
        backup->showRun(now);
        QCOMPARE(backup->findChild<QProgressBar *>(u"barCode"_s)->value(), 1000);
        QCOMPARE(backup->findChild<QProgressBar *>(u"barMedia"_s)->value(), 363);
        QCOMPARE(backup->findChild<QProgressBar *>(u"barDatabase"_s)->value(), 0);
        backup->showBackup(MadeUp::backup());
        QVERIFY(backup->findChild<QLabel *>(u"where"_s)->text().contains(MadeUp::backup().parts.first().sha256));
    }

    void earlierPagesCanBeLookedAtWhileItRunsButNotChanged()
    {
        const auto wizard = opened(MadeUp::draft());
        QVERIFY(wizard);
        page<ReadinessPage>(*wizard, UpgradeWizard::Readiness)->showChecks(MadeUp::checks(true));
        wizard->next();
        page<VersionPage>(*wizard, UpgradeWizard::SelectVersion)->showReleases(MadeUp::releases());
        wizard->next();
        page<ExtensionsPage>(*wizard, UpgradeWizard::Settle)->showComponents(MadeUp::components());
        while (wizard->currentId() < UpgradeWizard::Carry)
            wizard->next();
        wizard->draft().begun = true;
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        wizard->draft().run = MadeUp::run(*wizard->draft().plan, u"compile"_s, now);
        page<RunPage>(*wizard, UpgradeWizard::Carry)->showRun(now);

        auto *sidebar = wizard->findChild<RowList *>(u"stepSidebar"_s);
        QTest::mouseClick(sidebar->viewport(), Qt::LeftButton, {}, sidebar->visualItemRect(sidebar->item(3)).center());
        QCOMPARE(wizard->currentId(), int(UpgradeWizard::PlanIt));
        QVERIFY(!wizard->at(UpgradeWizard::PlanIt)->findChild<QCheckBox *>(u"backupDatabase"_s)->isEnabled());
        QTest::mouseClick(sidebar->viewport(), Qt::LeftButton, {}, sidebar->visualItemRect(sidebar->item(7)).center());
        QCOMPARE(wizard->currentId(), int(UpgradeWizard::Carry));
        QTest::mouseClick(sidebar->viewport(), Qt::LeftButton, {}, sidebar->visualItemRect(sidebar->item(8)).center());
        QCOMPARE(wizard->currentId(), int(UpgradeWizard::Carry)); // Not over yet.
    }

    void aLostConnectionIsNotAFailure()
    {
        Draft draft = MadeUp::draft();
        draft.begun = true;
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        draft.run = MadeUp::run(*draft.plan, u"compile"_s, now);
        const auto wizard = opened(draft);
        QVERIFY(wizard);
        auto *run = page<RunPage>(*wizard, UpgradeWizard::Carry);
        connect(run, &RunPage::tick, run, [run, now] { run->showRun(now); });
        wizard->goTo(UpgradeWizard::Carry);
        run->showLink({FollowReport::Link::Reconnecting, 4000, u"The server closed the connection."_s});
        QVERIFY(headline(run).contains(u"Reconnecting"_s));
        QCOMPARE(run->standing(), Check::Verdict::Waiting);
        QVERIFY(!run->findChild<QPushButton *>(u"stop"_s)->isEnabled());
        run->showLink({});
        QVERIFY(run->findChild<QPushButton *>(u"stop"_s)->isEnabled());
    }

    void aRunWhoseProcessIsGoneOffersToLookAfterIt()
    {
        Draft draft = MadeUp::draft();
        draft.begun = true;
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        draft.run = MadeUp::run(*draft.plan, u"compile"_s, now);
        const auto wizard = opened(draft);
        QVERIFY(wizard);
        auto *run = page<RunPage>(*wizard, UpgradeWizard::Carry);
        connect(run, &RunPage::tick, run, [run, now] { run->showRun(now); });
        run->showRun(now);
        wizard->goTo(UpgradeWizard::Carry);
        const Problem gone{Problem::Kind::Failed, u"The upgrade broke off on the server."_s, {}, u"runner-gone"_s};
        QVERIFY(isRunnerGone(gone));
        run->showStuck(gone);
        QVERIFY(!run->findChild<QPushButton *>(u"pause"_s)->isVisible());
        QVERIFY(!run->findChild<QPushButton *>(u"connectAgain"_s)->isVisible());
        QSignalSpy asked(run, &RunPage::recoverAsked);
        QTest::mouseClick(run->findChild<QPushButton *>(u"recover"_s), Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        // A refused log-in is another matter: then the way back is to connect again.
        run->showStuck({Problem::Kind::Refused, u"The server refused the log-in."_s, {}, {}});
        QVERIFY(!run->findChild<QPushButton *>(u"recover"_s)->isVisible());
        QVERIFY(run->findChild<QPushButton *>(u"connectAgain"_s)->isVisible());
    }

    void aRunThatWaitsOffersRetryAndRestore()
    {
        Draft draft = MadeUp::draft();
        draft.begun = true;
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        draft.run = MadeUp::failed(*draft.plan, {}, now);
        const auto wizard = opened(draft);
        QVERIFY(wizard);
        auto *run = page<RunPage>(*wizard, UpgradeWizard::Carry);
        run->showRun(now);
        wizard->goTo(UpgradeWizard::Carry);
        QSignalSpy asked(run, &RunPage::asked);
        QVERIFY(run->findChild<QPushButton *>(u"restore"_s)->isVisible());
        QTest::mouseClick(run->findChild<QPushButton *>(u"retry"_s), Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().value<Run::Request>(), Run::Request::Retry);
        // The store is closed and waits: this is the one time that closing the window asks.
        QTest::mouseClick(wizard->button(QWizard::CancelButton), Qt::LeftButton);
        auto *box = wizard->findChild<QDialog *>(u"confirmClose"_s);
        QVERIFY(box);
        QTRY_VERIFY(box->isVisible());
        QTest::keyClick(box, Qt::Key_Return); // "Stay here" is what Enter does.
        QTRY_VERIFY(!wizard->findChild<QDialog *>(u"confirmClose"_s));
        QVERIFY(wizard->isVisible());
    }

    void aFloodOfLinesDoesNotHoldUpTheWindow()
    {
        Draft draft = MadeUp::draft();
        draft.begun = true;
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        draft.run = MadeUp::run(*draft.plan, u"composer-update"_s, now);
        const auto wizard = opened(draft);
        QVERIFY(wizard);
        auto *run = page<RunPage>(*wizard, UpgradeWizard::Carry);
        const auto log = std::make_shared<ConsoleLog>();
        run->console()->follow(log);
        run->showRun(now);
        wizard->goTo(UpgradeWizard::Carry);
        QTest::qWait(200);

        // Static content deploy without its themes: 291,000 lines on a real store. Here 200,000, as fast as they come.
        std::jthread server([log] {
            for (int batch = 0; batch < 1000; ++batch) {
                QByteArray lines;
                for (int n = 0; n < 200; ++n)
                    lines += "  - Upgrading \x1b[32mmagento/module-catalog\x1b[39m (104.0.6-p1 => 104.0.7-p6): Extracting archive " + QByteArray::number(batch * 200 + n) + '\n';
                log->write(lines);
                QThread::msleep(2);
            }
        });
        const Heartbeat heartbeat;
        for (int look = 0; look < 150; ++look) { // Five seconds, thirty looks a second.
            run->showRun(now + look * 1000);
            QTest::qWait(33);
        }
        qInfo("%s", qPrintable(heartbeat.told()));
        QVERIFY2(heartbeat.busiestMs() < 250, qPrintable(heartbeat.told()));
        server.join();
        QTRY_VERIFY_WITH_TIMEOUT(run->console()->toPlainText().contains(u"Extracting archive 199999"_s), 20'000);
    }

    void whatIsGivenForHelpHoldsNoSecret()
    {
        const Draft draft = MadeUp::draft();
        const HelpBundle given{draft.report, draft.plan, "1\t2\trun-start\tkey=fedcba9876543210fedcba9876543210\n",
                                          "COMPOSER_AUTH={\"http-basic\":1}\n'password' => 's3cret!'\nmysql://shop:hunter22@db/shop\njane@example.com ordered\nAuthorization: Basic QWxhZGRpbg==\n",
                                {u"0123456789abcdef0123456789abcdef"_s, u"fedcba9876543210fedcba9876543210"_s}};
        const QString bundle = given.text();
        for (const char *secret : {"0123456789abcdef", "fedcba9876543210", "s3cret", "hunter22", "http-basic", "jane@example.com", "QWxhZGRpbg"})
            QVERIFY2(!bundle.contains(QLatin1String(secret)), secret);
        QVERIFY(bundle.contains(draft.plan->id));
        QVERIFY(bundle.contains(u"run-start"_s));
    }

    void theReportIsSavedAsPdfAndAsAWebPage()
    {
        const Draft draft = MadeUp::draft();
        FullReport report;
        report.store = draft.store;
        report.survey = draft.survey;
        report.plan = *draft.plan;
        report.run = MadeUp::finished(*draft.plan, QDateTime::currentMSecsSinceEpoch());
        report.report = reportOf(draft.store, *draft.plan, report.run, {});
        report.backup = MadeUp::backup();
        report.console = MadeUp::console();
        const QTemporaryDir folder;
        QVERIFY(saveReport(report, folder.filePath(u"report.pdf"_s)));
        QVERIFY(saveReport(report, folder.filePath(u"report.html"_s)));
        QFile pdf(folder.filePath(u"report.pdf"_s));
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QVERIFY(pdf.read(5) == "%PDF-");
        QFile html(folder.filePath(u"report.html"_s));
        QVERIFY(html.open(QIODevice::ReadOnly));
        QVERIFY(html.readAll().contains(report.report.headline.toHtmlEscaped().toUtf8()));
        QVERIFY(!saveReport(report, u"/nowhere/at/all/report.pdf"_s));
    }
};

QTEST_MAIN(TestWizardPages)
#include "tst_wizardpages.moc"
