#include "tests/ui/screenshots/madeup.h"
#include "tests/ui/wizard/shownwizard.h"
#include "ui/wizard/backuptable.h"
#include "ui/wizard/comesbackpage.h"
#include "ui/wizard/donepage.h"
#include "ui/wizard/previewtree.h"
#include "ui/wizard/readinesspage.h"
#include "ui/wizard/restorechecks.h"
#include "ui/wizard/restorewizard.h"
#include "ui/wizard/rowlist.h"
#include "ui/wizard/runpage.h"
#include "ui/wizard/whichbackuppage.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace Qt::StringLiterals;
using Shown = ShownWizard<RestoreWizard>;

/// The pages of the way back, with made-up values, by mouse and keyboard.
class TestRestorePages : public QObject
{
    Q_OBJECT

private:
    static Check checkNamed(const QList<Check> &checks, QLatin1String id)
    {
        for (const Check &check : checks) {
            if (check.id == id)
                return check;
        }
        return {};
    }
    /// To the page on which a person sees what is replaced.
    static void walkToWhatComesBack(const Shown &wizard)
    {
        wizard->showFound();
        wizard.goOn();
        wizard.goOn();
        QCOMPARE(wizard->currentId(), int(RestoreWizard::ComesBack));
    }
    static void tell(const Shown &wizard, const RestorePreview &preview)
    {
        wizard->draft().preview = preview;
        wizard.page<ComesBackPage>(RestoreWizard::ComesBack)->showPreview();
    }

private Q_SLOTS:
    void theNewestBackupIsChosenAndAnotherOneByKeyboard()
    {
        const Shown wizard(MadeUp::restoreDraft());
        QVERIFY(!wizard.canGoOn());
        wizard->showFound();
        QVERIFY(wizard.canGoOn());
        QCOMPARE(wizard->draft().backup->id, wizard->draft().backups.first().id);
        auto *table = wizard.part<BackupTable>("backups");
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Down);
        QCOMPARE(wizard->draft().backup->id, wizard->draft().backups[1].id);
        QVERIFY(wizard.headline().contains(u"never read back"_s));
        QVERIFY(wizard.canGoOn()); // It is checked before anything is changed.
        QTest::keyClick(table, Qt::Key_Down);
        QVERIFY2(wizard.headline().contains(u"not proven by loading"_s), qPrintable(wizard.headline()));
        QVERIFY2(wizard.reason().contains(u"may not create a schema"_s), qPrintable(wizard.reason()));
        QCOMPARE(checkNamed(judgeRestore(*wizard->draft().survey, *wizard->draft().backup, false), "backup-proof"_L1).verdict, Check::Verdict::WorthKnowing);
    }

    void theDeadlineFollowsTheWorkUntilSomebodyTypesAnother()
    {
        Draft draft = MadeUp::restoreDraft();
        draft.survey->mediaBytes = 60'000'000'000;
        draft.survey->freeBytes = draft.survey->homeFreeBytes = 900'000'000'000;
        draft.survey->databaseReachable = true;
        const Shown wizard(draft);
        walkToWhatComesBack(wizard);
        auto *deadline = wizard.part<QSpinBox>("deadline");
        const int asked = deadline->value();
        QVERIFY2(asked > 400, qPrintable(QString::number(asked)));
        QCOMPARE(wizard->draft().choices.closedMinutes, 0);
        QTest::mouseClick(wizard.part<QCheckBox>("partMedia"), Qt::LeftButton);
        QVERIFY(deadline->value() < asked);
        deadline->setFocus();
        deadline->selectAll();
        QTest::keyClicks(deadline, u"95"_s);
        QTest::keyClick(deadline, Qt::Key_Tab);
        QCOMPARE(wizard->draft().choices.closedMinutes, 95);
        QTest::mouseClick(wizard.part<QCheckBox>("partMedia"), Qt::LeftButton);
        QCOMPARE(deadline->value(), 95);
    }

    void withoutABackupThereIsNoWayOn()
    {
        Draft draft = MadeUp::restoreDraft();
        draft.backups.clear();
        const Shown wizard(draft);
        wizard->showFound();
        QVERIFY(!wizard.canGoOn());
        QVERIFY(wizard.headline().contains(u"no backup"_s));
        QVERIFY(!wizard.reason().isEmpty());
    }

    void anotherRunOrASilentDatabaseOrAFullDiskHoldsBack()
    {
        const Draft draft = MadeUp::restoreDraft();
        Survey survey = *draft.survey;
        survey.databaseReachable = true;
        const Backup &backup = draft.backups.first();
        QVERIFY(isReady(judgeRestore(survey, backup, false)));
        QCOMPARE(checkNamed(judgeRestore(survey, backup, true), "other-run"_L1).verdict, Check::Verdict::FixThis);
        QCOMPARE(checkNamed(judgeRestore(survey, backup, false, true), "other-run"_L1).verdict, Check::Verdict::FixThis);
        survey.homeFreeBytes = 1024;
        QCOMPARE(checkNamed(judgeRestore(survey, backup, false), "room"_L1).verdict, Check::Verdict::FixThis);
        survey.databaseReachable = false;
        QCOMPARE(checkNamed(judgeRestore(survey, backup, false), "database"_L1).verdict, Check::Verdict::FixThis);
        // Without a database in the backup, its silence is no reason to wait.
        QCOMPARE(checkNamed(judgeRestore(survey, [&] { Backup files = backup; files.parts.removeFirst(); return files; }(), false), "database"_L1).verdict, Check::Verdict::WorthKnowing);
        survey.phpVersion = Version(u"8.5.0"_s);
        QCOMPARE(checkNamed(judgeRestore(survey, backup, false), "php"_L1).verdict, Check::Verdict::WorthKnowing);

        const Shown wizard(draft);
        wizard->showFound();
        wizard.goOn();
        wizard.page<ReadinessPage>(RestoreWizard::Readiness)->showChecks(judgeRestore(*draft.survey, backup, true));
        QVERIFY(!wizard.canGoOn());
        QVERIFY(wizard.part<RowList>("checks")->item(0)->text().contains(u"done to the store"_s) || wizard.part<RowList>("checks")->currentKey() == "other-run"_L1
                || wizard.part<RowList>("checks")->currentKey() == "database"_L1);
    }

    void nobodyPressesRestoreBeforeHavingSeenTheOrders()
    {
        Draft draft = MadeUp::restoreDraft();
        draft.survey->databaseReachable = true;
        const Shown wizard(draft);
        walkToWhatComesBack(wizard);
        QVERIFY(!wizard.canGoOn()); // The server is still counting.
        tell(wizard, MadeUp::preview(14));
        QVERIFY(wizard.headline().contains(u"14"_s));
        auto *tree = wizard.part<PreviewTree>("preview");
        QCOMPARE(tree->topLevelItem(0)->text(1), u"14"_s);
        QVERIFY(tree->topLevelItem(0)->isExpanded());
        QCOMPARE(tree->topLevelItem(0)->childCount(), 13); // Twelve of them, and "… and 2 more".
        QVERIFY(wizard.canGoOn());
        wizard.goOn();
        QCOMPARE(wizard->currentId(), int(RunWizard::Carry));
        QVERIFY(wizard.headline().contains(u"14"_s));
        QCOMPARE(wizard.part<RowList>("changes")->item(0)->text().left(2), u"14"_s);
        QSignalSpy begin(wizard.page<RunPage>(RunWizard::Carry), &RunPage::beginAsked);
        auto *commit = wizard->button(QWizard::CommitButton);
        QVERIFY(commit->isEnabled());
        QTest::mouseClick(commit, Qt::LeftButton);
        QCOMPARE(begin.size(), 1);
        QCOMPARE(wizard->draft().plan->settings.value(u"BACKUP_ID"_s), draft.backups.first().id);
    }

    void anotherBackupIsNotRestoredBeforeItsOrdersWereSeen()
    {
        Draft draft = MadeUp::restoreDraft();
        draft.survey->databaseReachable = true;
        const Shown wizard(draft);
        walkToWhatComesBack(wizard);
        tell(wizard, MadeUp::preview(14));
        wizard.goOn();
        QCOMPARE(wizard->currentId(), int(RunWizard::Carry));
        wizard->goTo(RestoreWizard::WhichBackup);
        QTest::keyClick(wizard.part<BackupTable>("backups"), Qt::Key_Down);
        // The list at the side leads no further than to the page that is not answered yet.
        auto *sidebar = wizard.part<RowList>("stepSidebar");
        QTest::mouseClick(sidebar->viewport(), Qt::LeftButton, {}, sidebar->visualItemRect(sidebar->item(3)).center());
        QCOMPARE(wizard->currentId(), int(RestoreWizard::ComesBack));
        QVERIFY(!wizard.canGoOn());
    }

    void whereOrdersCannotBeToldSomebodyHasToAgree()
    {
        Draft draft = MadeUp::restoreDraft();
        draft.survey->databaseReachable = true;
        const Shown wizard(draft);
        walkToWhatComesBack(wizard);
        wizard.page<ComesBackPage>(RestoreWizard::ComesBack)->showNoPreview({Problem::Kind::Failed, u"The database does not answer."_s, {}, {}});
        QVERIFY(!wizard.canGoOn());
        auto *anyway = wizard.part<QCheckBox>("anyway");
        QVERIFY(anyway->isVisible());
        anyway->setFocus();
        QTest::keyClick(anyway, Qt::Key_Space);
        QVERIFY(wizard.canGoOn());
        RestorePreview silent = MadeUp::preview(14);
        silent.orders = -1;
        anyway->setChecked(false);
        tell(wizard, silent);
        QVERIFY(!wizard.canGoOn());
    }

    void withoutTheDatabaseOrdersStay()
    {
        Draft draft = MadeUp::restoreDraft();
        draft.survey->databaseReachable = true;
        const Shown wizard(draft);
        walkToWhatComesBack(wizard);
        QSignalSpy asked(wizard.page<ComesBackPage>(RestoreWizard::ComesBack), &ComesBackPage::previewAsked);
        auto *database = wizard.part<QCheckBox>("partDatabase");
        database->setFocus();
        QTest::keyClick(database, Qt::Key_Space);
        QCOMPARE(asked.size(), 1); // Other parts, another answer.
        QVERIFY(!wizard.canGoOn());
        tell(wizard, MadeUp::preview(14));
        QVERIFY(wizard.headline().contains(u"stay as they are"_s));
        QVERIFY(wizard.canGoOn());
        for (const char *part : {"partCode", "partMedia"})
            wizard.part<QCheckBox>(part)->setChecked(false);
        QVERIFY(!wizard.canGoOn());
        QVERIFY(wizard.headline().contains(u"at least one"_s));
    }

    void tooLittleRoomHoldsBack()
    {
        Draft draft = MadeUp::restoreDraft();
        draft.survey->databaseReachable = true;
        const Shown wizard(draft);
        walkToWhatComesBack(wizard);
        RestorePreview preview = MadeUp::preview(0);
        preview.roomFree = 1024;
        tell(wizard, preview);
        QVERIFY(!wizard.canGoOn());
        preview.roomFree = preview.roomNeeded * 2;
        tell(wizard, preview);
        QVERIFY(wizard.canGoOn());
    }

    void theLastPageTellsWhereTheOrdersAreAndUndoesTheRestore()
    {
        Draft draft = MadeUp::restoreDraft();
        draft.survey->databaseReachable = true;
        const Shown wizard(draft);
        walkToWhatComesBack(wizard);
        tell(wizard, MadeUp::preview(14));
        wizard.goOn();
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        wizard->draft().begun = true;
        wizard->draft().run = MadeUp::restored(*wizard->draft().plan, now);
        wizard->draft().report = reportOf(draft.store, *wizard->draft().plan, wizard->draft().run, {});
        wizard.page<RunPage>(RunWizard::Carry)->showRun(now);
        wizard->goTo(RunWizard::Done);
        auto *done = wizard.page<DonePage>(RunWizard::Done);
        QVERIFY(wizard.part<QLabel>("doneAbout")->text().contains(u"14"_s));
        QVERIFY(wizard.part<QLabel>("newerWhere")->text().contains(u"/newer"_s));
        QTest::mouseClick(wizard.part<QPushButton>("newerCopy"), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), wizard->draft().run.newer.path);

        QSignalSpy fetch(done, &DonePage::newerAsked);
        QTest::mouseClick(wizard.part<QPushButton>("newerFetch"), Qt::LeftButton);
        auto *dialog = done->findChild<QFileDialog *>(u"newerFolder"_s);
        QVERIFY(dialog);
        dialog->selectFile(u"/tmp"_s);
        QMetaObject::invokeMethod(dialog, "accept");
        QCOMPARE(fetch.size(), 1);
        done->showNewerFetching();
        QVERIFY(!wizard.part<QPushButton>("newerFetch")->isEnabled());
        done->showNewerFetched({}, u"/tmp/orders"_s);
        QVERIFY(wizard.part<QPushButton>("newerOpen")->isVisible());
        done->showNewerFetched(Problem{Problem::Kind::Unreachable, u"The server does not answer."_s, {}, {}}, {});
        QVERIFY(wizard.part<QLabel>("newerWhere")->text().contains(u"does not answer"_s));

        QSignalSpy undo(done, &DonePage::restoreAsked);
        QTest::mouseClick(wizard.part<QPushButton>("undoRestore"), Qt::LeftButton);
        QCOMPARE(undo.size(), 1);
        QVERIFY(wizard->draft().plan->id.startsWith(undo.first().first().toString() + u'-'));
    }
};

QTEST_MAIN(TestRestorePages)
#include "tst_restorepages.moc"
