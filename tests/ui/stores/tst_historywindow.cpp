#include "tests/ui/stores/ownhome.h"
#include "app/upgrade/backupcopy.h"
#include "ui/stores/backupdialog.h"
#include "ui/stores/historywindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

/// Backups made, seen, verified, chosen for a restore and deleted, on the real server of the practice store.
class TestHistoryWindow : public QObject
{
    Q_OBJECT

    static constexpr int Patience = 240'000;

    std::unique_ptr<PracticeStore> m_practice;
    OwnHome m_home;
    Store m_store;

    template <typename T>
    static T *part(QWidget &within, const char *name)
    {
        auto *found = within.findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    /// Carries a plan out on the server to its end.
    bool carryOut(const Plan &plan)
    {
        const auto visit = m_home.desk().visit(m_store);
        if (!visit || !Run::start((*visit)->shell(), m_store.root, plan, {}, {}))
            return false;
        RunState state(plan.steps);
        const auto watched = Run::watch((*visit)->shell(), m_store.root, plan.id, 0, 0, [&state](const Run::Piece &piece) { state.feed(piece.journal); }, {});
        return watched && state.outcome == u"done"_s;
    }

    /// The dialog that asks for a folder, as soon as it is there.
    static void chooseFolder(const QString &folder)
    {
        auto *look = new QTimer(qApp);
        connect(look, &QTimer::timeout, look, [look, folder] {
            auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            look->deleteLater();
            dialog->selectFile(folder);
            QMetaObject::invokeMethod(dialog, "accept");
        });
        look->start(50);
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto up = PracticeStore::up(u"ui"_s);
        QVERIFY2(bool(up), up ? "" : qPrintable(up.problem().summary + up.problem().evidence));
        m_practice = std::make_unique<PracticeStore>(std::move(*up));
        QVERIFY(m_practice->reset());
        m_store = m_home.keep(*m_practice, u"Practice"_s);
    }

    void aBackupIsPlannedWithTheChosenParts()
    {
        BackupDialog dialog(m_home.desk(), m_store);
        QList<Plan> plans;
        connect(&dialog, &BackupDialog::planned, this, [&plans](const Plan &plan) { plans << plan; });
        dialog.show();
        auto *go = part<QPushButton>(dialog, "go");
        QVERIFY(!go->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(go->isEnabled(), Patience);
        QTest::mouseClick(part<QCheckBox>(dialog, "partMedia"), Qt::LeftButton);
        part<QCheckBox>(dialog, "partMedia")->setChecked(false);
        QTest::mouseClick(go, Qt::LeftButton);
        QCOMPARE(plans.size(), 1);
        QCOMPARE(plans.first().kind, Plan::Kind::Backup);
        QCOMPARE(plans.first().settings.value(u"BACKUP_MEDIA"_s), u"0"_s);
        QVERIFY(carryOut(plans.first()));
    }

    void theBackupAndTheRunAreSeen()
    {
        HistoryWindow window(m_home.desk(), m_store);
        window.show();
        auto *backups = part<QTreeWidget>(window, "backups");
        QTRY_COMPARE_WITH_TIMEOUT(backups->topLevelItemCount(), 1, Patience);
        QVERIFY(!backups->topLevelItem(0)->text(4).isEmpty());          // size
        QVERIFY(backups->topLevelItem(0)->text(5) != u"Never"_s);       // verified
        auto *runs = part<QTreeWidget>(window, "runs");
        QCOMPARE(runs->topLevelItemCount(), 1);
        QCOMPARE(runs->topLevelItem(0)->text(4), u"Done"_s);
        QSignalSpy asked(&window, &HistoryWindow::runAsked);
        part<QPushButton>(window, "log")->click();
        QCOMPARE(asked.count(), 1);
        QSignalSpy restore(&window, &HistoryWindow::restoreAsked);
        QTest::mouseClick(part<QPushButton>(window, "restore"), Qt::LeftButton);
        QCOMPARE(restore.count(), 1);
    }

    void aCopyOnThisComputerBringsAStoreBackThoughTheServerHasNoBackupAnyMore()
    {
        QTemporaryDir here;
        const auto visit = m_home.desk().visit(m_store);
        QVERIFY(visit);
        const auto backups = backupsOf((*visit)->shell(), m_store.root);
        QVERIFY(backups && backups->size() == 1);
        const QString id = backups->first().id, folder = here.filePath(copyFolderName(m_store, backups->first()));
        QVERIFY(copyBackup([&](std::stop_token stop) { return m_home.desk().visit(m_store, stop); }, backups->first(), folder, {}, {}));
        QVERIFY(m_practice->run(u"rm -rf ~/.storewright/stores/*/backups/*"_s));

        HistoryWindow window(m_home.desk(), m_store);
        window.show();
        QSignalSpy restore(&window, &HistoryWindow::restoreAsked);
        auto *list = part<QTreeWidget>(window, "backups");
        auto *copy = part<QPushButton>(window, "restoreCopy");
        QTRY_VERIFY_WITH_TIMEOUT(copy->isEnabled(), Patience);
        QCOMPARE(list->topLevelItemCount(), 0);
        // A folder that is none is said so, and nothing else happens.
        chooseFolder(here.path());
        QTest::mouseClick(copy, Qt::LeftButton);
        QVERIFY(part<QLabel>(window, "problemSummary")->isVisible());
        QVERIFY(copy->isEnabled());
        chooseFolder(folder);
        QTest::mouseClick(copy, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(restore.count(), 1, Patience);
        QCOMPARE(restore.first().first().toString(), id);
        QVERIFY(!part<QLabel>(window, "problemSummary")->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(list->topLevelItemCount(), 1, Patience);
    }

    void aDamagedBackupIsFoundOut()
    {
        HistoryWindow window(m_home.desk(), m_store);
        window.show();
        auto *verify = part<QPushButton>(window, "verify");
        QTRY_VERIFY_WITH_TIMEOUT(verify->isEnabled(), Patience);
        QTest::mouseClick(verify, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(verify->isEnabled(), Patience);
        QVERIFY(!part<QLabel>(window, "problemSummary")->isVisible());
        QVERIFY(m_practice->run(u"for f in ~/.storewright/stores/*/backups/*/database.sql.gz; do printf x >>\"$f\"; done"_s));
        QTest::mouseClick(verify, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(part<QLabel>(window, "problemSummary")->isVisible(), Patience);
    }

    void deletingAsksFirst()
    {
        HistoryWindow window(m_home.desk(), m_store);
        window.show();
        auto *backups = part<QTreeWidget>(window, "backups");
        QTRY_COMPARE_WITH_TIMEOUT(backups->topLevelItemCount(), 1, Patience);
        QTest::mouseClick(part<QPushButton>(window, "delete"), Qt::LeftButton);
        auto *ask = part<QMessageBox>(window, "deleteQuestion");
        QVERIFY(ask->isVisible());
        QVERIFY(ask->informativeText().contains(u"only backup"_s));
        for (auto *button : ask->buttons()) {
            if (ask->buttonRole(button) == QMessageBox::DestructiveRole)
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QTRY_COMPARE_WITH_TIMEOUT(backups->topLevelItemCount(), 0, Patience);
    }
};

QTEST_MAIN(TestHistoryWindow)
#include "tst_historywindow.moc"
