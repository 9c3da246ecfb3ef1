#include "tests/ui/screenshots/madeup.h"
#include "tests/ui/wizard/shownwizard.h"
#include "ui/wizard/extensionspage.h"
#include "ui/wizard/donepage.h"
#include "ui/wizard/gonebox.h"
#include "ui/wizard/keeprule.h"
#include "ui/wizard/planpage.h"
#include "ui/wizard/readinesspage.h"
#include "ui/wizard/runpage.h"
#include "ui/wizard/upgradewizard.h"
#include "ui/wizard/versionpage.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDialog>
#include <QFileDialog>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using Shown = ShownWizard<UpgradeWizard>;

/// A run on its page, when it needs a person, and how it ended: with made-up values, by mouse and keyboard.
class TestRunPages : public QObject
{
    Q_OBJECT

private:
    static Draft begun(int confirmMinutes = 0)
    {
        Draft draft = MadeUp::draft();
        draft.choices.confirmMinutes = confirmMinutes;
        draft.plan = planUpgrade(draft.store, *draft.survey, draft.choices);
        draft.begun = true;
        return draft;
    }
    static RunPage *goToRun(const Shown &wizard, qint64 now)
    {
        auto *run = wizard.page<RunPage>(RunWizard::Carry);
        connect(run, &RunPage::tick, run, [run, now] { run->showRun(now); });
        run->showRun(now);
        wizard->goTo(RunWizard::Carry);
        return run;
    }

private Q_SLOTS:
    void nobodyIsAskedToConfirmUnlessTheyWantToBe()
    {
        const Shown wizard(MadeUp::draft());
        wizard.page<ReadinessPage>(UpgradeWizard::Readiness)->showChecks(MadeUp::checks(true));
        wizard.goOn();
        wizard.page<VersionPage>(UpgradeWizard::SelectVersion)->showReleases(MadeUp::releases());
        wizard.goOn();
        wizard.page<ExtensionsPage>(UpgradeWizard::Settle)->showComponents(MadeUp::components());
        wizard.goOn();
        QCOMPARE(wizard->currentId(), int(UpgradeWizard::PlanIt));
        QCOMPARE(wizard->draft().choices.confirmMinutes, 0);
        auto *confirm = wizard.part<QCheckBox>("confirm");
        auto *minutes = wizard.part<QSpinBox>("confirmMinutes");
        QVERIFY(!minutes->isEnabled());
        confirm->setFocus();
        QTest::keyClick(confirm, Qt::Key_Space);
        QCOMPARE(wizard->draft().choices.confirmMinutes, 30);
        QVERIFY(wizard.part<QLabel>("confirmSay")->text().contains(u"within 30 minute"_s));
        minutes->setFocus();
        QTest::keyClick(minutes, Qt::Key_Up);
        QCOMPARE(wizard->draft().choices.confirmMinutes, 31);
    }

    void onTrialTheTimeLeftIsSeenAndAWordKeepsTheStore()
    {
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        Draft draft = begun(30);
        draft.run = MadeUp::onTrial(*draft.plan, now);
        const Shown wizard(draft);
        RunPage *run = goToRun(wizard, now);
        QVERIFY(wizard.headline().contains(u"on trial"_s));
        auto *left = wizard.part<QLabel>("trialLeft");
        QVERIFY2(left->text().contains(u"7 min 12 s"_s), qPrintable(left->text()));
        run->showRun(now + 60'000);
        QVERIFY2(left->text().contains(u"6 min 12 s"_s), qPrintable(left->text()));
        QVERIFY(wizard.part<QLabel>("trialLook")->text().contains(u"href=\"https://www.alpine-outfitters.example/\""_s));
        QVERIFY(!wizard->findChild<QPushButton *>(u"pause"_s)->isVisible());
        QVERIFY(!wizard->findChild<QPushButton *>(u"stop"_s)->isVisible());
        QSignalSpy asked(run, &RunPage::asked);
        auto *keep = wizard.part<QPushButton>("trialKeep");
        keep->setFocus();
        QTest::keyClick(keep, Qt::Key_Space);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().value<Run::Request>(), Run::Request::Confirm);
        run->showAsked(Run::Request::Confirm);
        QVERIFY(!keep->isEnabled());
        // It was not heard: then it can be said again.
        run->showAskFailed({Problem::Kind::Unreachable, u"The server does not answer."_s, {}, {}});
        QVERIFY(keep->isEnabled());
        QVERIFY(wizard.headline().contains(u"does not answer"_s));
    }

    void theOldStoreIsTakenBackOnlyAfterAQuestion()
    {
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        Draft draft = begun(30);
        draft.run = MadeUp::onTrial(*draft.plan, now);
        const Shown wizard(draft);
        RunPage *run = goToRun(wizard, now);
        QSignalSpy asked(run, &RunPage::asked);
        QTest::mouseClick(wizard.part<QPushButton>("trialBack"), Qt::LeftButton);
        QCOMPARE(asked.size(), 0);
        auto *box = wizard->findChild<QDialog *>(u"confirmBack"_s);
        QVERIFY(box);
        QTRY_VERIFY(box->isVisible());
        QTest::mouseClick(box->findChild<QPushButton *>(u"takeBack"_s), Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().value<Run::Request>(), Run::Request::Restore);
    }

    void closingTheWindowDuringATrialSaysWhatHappensThen()
    {
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        Draft draft = begun(30);
        draft.run = MadeUp::onTrial(*draft.plan, now);
        const Shown wizard(draft);
        goToRun(wizard, now);
        QTest::mouseClick(wizard->button(QWizard::CancelButton), Qt::LeftButton);
        auto *box = wizard->findChild<QDialog *>(u"confirmClose"_s);
        QVERIFY(box);
        QTRY_VERIFY(box->isVisible());
        QTest::mouseClick(box->findChild<QPushButton *>(u"closeNow"_s), Qt::LeftButton);
        QTRY_VERIFY(!wizard->isVisible());
    }

    void aTrialThatRanOutTellsWhereTheOrdersAre()
    {
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        Draft draft = begun(30);
        draft.run = MadeUp::notConfirmed(*draft.plan, now);
        draft.report = reportOf(draft.store, *draft.plan, draft.run, {});
        const Shown wizard(draft);
        goToRun(wizard, now);
        wizard->goTo(RunWizard::Done);
        QVERIFY(!wizard.part<QLabel>("why")->text().isEmpty());
        QVERIFY(wizard.part<QLabel>("newerWhere")->isVisible());
        QVERIFY(wizard.part<QLabel>("doneAbout")->text().contains(u"3 order"_s));
        QVERIFY(!wizard->findChild<QPushButton *>(u"undoRestore"_s)->isVisible());
    }

    void whileTheBackupIsProvedHereThePageSaysSo()
    {
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        Draft draft = begun();
        draft.run = MadeUp::waitsForProof(*draft.plan, now);
        const Shown wizard(draft);
        RunPage *run = goToRun(wizard, now);
        QVERIFY(wizard.headline().contains(u"this computer has proven"_s));
        run->showLink({FollowReport::Link::Connected, 0, {}, u"Loading the dump: 12 MB of 34 MB"_s});
        QVERIFY(wizard.reason().contains(u"12 MB"_s));
    }

    void aRunThatBrokeOffOffersThreeMovesAndChoosesTheRightOne()
    {
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        Draft draft = begun();
        draft.run = MadeUp::run(*draft.plan, u"compile"_s, now);
        const Shown wizard(draft);
        RunPage *run = goToRun(wizard, now);
        run->showStuck({Problem::Kind::Failed, u"The upgrade broke off on the server."_s, {}, u"runner-gone"_s});
        auto *resume = wizard.part<QRadioButton>("recoverResume");
        QVERIFY(resume->isVisible() && resume->isChecked());
        QCOMPARE(GoneBox::right(draft.run), Run::Recovery::Resume);
        QVERIFY(!resume->accessibleDescription().isEmpty());
        QSignalSpy asked(run, &RunPage::recoverAsked);
        resume->setFocus();
        QTest::keyClick(resume, Qt::Key_Down);
        QVERIFY(wizard.part<QRadioButton>("recoverRestore")->isChecked());
        QTest::mouseClick(wizard.part<QPushButton>("recover"), Qt::LeftButton);
        wizard.part<QRadioButton>("recoverRestore")->setFocus();
        QTest::keyClick(wizard.part<QRadioButton>("recoverRestore"), Qt::Key_Down);
        QTest::mouseClick(wizard.part<QPushButton>("recover"), Qt::LeftButton);
        QCOMPARE(asked.size(), 2);
        QCOMPARE(asked[0].first().value<Run::Recovery>(), Run::Recovery::Restore);
        QCOMPARE(asked[1].first().value<Run::Recovery>(), Run::Recovery::Leave);
        run->showRecovering();
        QVERIFY(!resume->isVisible());
        run->showLink({});
        QVERIFY(!resume->isVisible());
        QVERIFY(wizard->findChild<QPushButton *>(u"pause"_s)->isVisible());

        RunState needs = draft.run;
        needs.state = StoreState::NeedsPerson;
        QCOMPARE(GoneBox::right(needs), Run::Recovery::Restore);
    }

    void whileReconnectingTheNextTryIsCountedDownAndTheStepsStay()
    {
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        Draft draft = begun();
        draft.run = MadeUp::run(*draft.plan, u"compile"_s, now);
        const Shown wizard(draft);
        RunPage *run = goToRun(wizard, now);
        const int steps = int(draft.plan->steps.size());
        run->showLink({FollowReport::Link::Reconnecting, 8000, u"The server closed the connection."_s, {}});
        QVERIFY(wizard.headline().contains(u"Reconnecting"_s));
        QVERIFY2(wizard.reason().contains(u"Next try in"_s), qPrintable(wizard.reason()));
        QCOMPARE(run->standing(), Check::Verdict::Waiting);
        QCOMPARE(wizard->findChild<QListWidget *>(u"steps"_s)->count(), steps);
        run->showLink({FollowReport::Link::Reconnecting, 0, u"The server closed the connection."_s, {}});
        QVERIFY(wizard.reason().contains(u"Trying now"_s));
    }

    void whatHelpsWhenAllElseFailsIsFoldedAwayAndCanBeCopied()
    {
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        Draft draft = begun();
        draft.run = MadeUp::failed(*draft.plan, u"failed"_s, now);
        draft.report = reportOf(draft.store, *draft.plan, draft.run, {});
        draft.report->rescueLines = {u"ssh shop@web3.alpine-outfitters.example"_s, u"sh ~/.storewright/stores/5f2d8c0e91a7b346/backups/20261121T031000Z/rescue.sh go"_s};
        draft.report->who = u"Your host can mend this."_s;
        const Shown wizard(draft);
        goToRun(wizard, now);
        wizard->goTo(RunWizard::Done);
        QCOMPARE(wizard.part<QLabel>("who")->text(), draft.report->who);
        auto *lines = wizard->findChild<QPlainTextEdit *>(u"rescue"_s);
        QVERIFY(!lines->isVisible());
        auto *heading = wizard.part<QToolButton>("rescueHeading");
        heading->setFocus();
        QTest::keyClick(heading, Qt::Key_Space);
        QVERIFY(lines->isVisible());
        QTest::mouseClick(wizard.part<QPushButton>("rescueCopy"), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), draft.report->rescueLines.join(u'\n'));
        auto *done = wizard.page<DonePage>(RunWizard::Done);
        QSignalSpy saved(done, &DonePage::saveBundleAsked);
        QTest::mouseClick(wizard.part<QPushButton>("saveBundle"), Qt::LeftButton);
        auto *dialog = done->findChild<QFileDialog *>();
        QVERIFY(dialog);
        dialog->selectFile(u"/tmp/bundle.txt"_s);
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE(saved.size(), 1);
        QSignalSpy restore(done, &DonePage::restoreAsked);
        QTest::mouseClick(wizard.part<QPushButton>("restoreBackup"), Qt::LeftButton);
        QCOMPARE(restore.size(), 1);
        QCOMPARE(restore.first().first().toString(), draft.plan->settings.value(u"BACKUP_ID"_s));
    }

    void whatWasComparedStandsSideBySideWithWhatIsWorseOnTop()
    {
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        Draft draft = begun();
        for (const bool stayed : {true, false}) {
            draft.run = stayed ? MadeUp::finished(*draft.plan, now) : MadeUp::takenBack(*draft.plan, now);
            draft.report = reportOf(draft.store, *draft.plan, draft.run, {});
            const Shown wizard(draft);
            goToRun(wizard, now);
            wizard->goTo(RunWizard::Done);
            auto *rows = wizard->findChild<QTreeWidget *>(u"difference"_s);
            QVERIFY(rows && rows->isVisibleTo(wizard.page<DonePage>(RunWizard::Done)));
            QCOMPARE(rows->topLevelItemCount(), draft.run.probes.size());
            const QTreeWidgetItem *first = rows->topLevelItem(0);
            // Never colour alone: a sign and its word.
            QVERIFY(!first->icon(0).isNull());
            QCOMPARE(first->text(0), u"Worse"_s);
            QCOMPARE(first->text(1), stayed ? u"New errors in the log"_s : u"Product page"_s);
            QCOMPARE(first->text(3), stayed ? u"3, of kinds not seen before: 1"_s : u"error 500"_s);
            QVERIFY(first->data(0, Qt::AccessibleTextRole).toString().contains(first->text(1)));
            QVERIFY(rows->headerItem()->text(3) == (stayed ? u"Now"_s : u"New version"_s));
            QVERIFY(wizard.part<QLabel>("differenceCounts")->text().contains(stayed ? u"20 the same"_s : u"2 worse"_s));
            QCOMPARE(rows->topLevelItem(rows->topLevelItemCount() - 1)->text(0), u"The same"_s);
        }
        draft.run = MadeUp::failed(*draft.plan, u"restored"_s, now);
        draft.report = reportOf(draft.store, *draft.plan, draft.run, {});
        const Shown wizard(draft);
        goToRun(wizard, now);
        wizard->goTo(RunWizard::Done);
        QVERIFY(wizard->findChild<QTreeWidget *>(u"difference"_s)->parentWidget()->isHidden());
    }

    void theRuleLetsGoOfOldBackupsButOfNoneThatIsNeeded()
    {
        const QDateTime now(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);
        QList<Backup> backups;
        for (int n = 0; n < 5; ++n) {
            Backup backup = MadeUp::backup();
            backup.id = QString::number(n);
            backup.takenAt = now.addDays(-10 * n);
            backup.needs.clear();
            if (n == 3)
                backup.needs = {{u"newest-proven"_s, {}, {}}};
            backups.append(backup);
        }
        QVERIFY(KeepRule{}.letsGo(backups, now).isEmpty());
        QCOMPARE((KeepRule{2, 0}.letsGo(backups, now)), (QStringList{u"2"_s, u"4"_s}));
        QCOMPARE((KeepRule{0, 15}.letsGo(backups, now)), (QStringList{u"2"_s, u"4"_s}));
        QCOMPARE((KeepRule{1, 35}.letsGo(backups, now)), (QStringList{u"1"_s, u"2"_s, u"4"_s}));
    }
};

QTEST_MAIN(TestRunPages)
#include "tst_runpages.moc"
