#include "tests/ui/screenshots/madeup.h"
#include "ui/stores/backupstab.h"
#include "ui/wizard/backuptable.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace Qt::StringLiterals;

/// The rule by which backups are kept, changed and applied by keyboard and mouse.
class TestBackupsTab : public QObject
{
    Q_OBJECT

    template <typename T>
    static T *part(QWidget &within, const char *name)
    {
        auto *found = within.findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }

private Q_SLOTS:
    void everythingIsKeptUntilSomebodySaysOtherwise()
    {
        BackupsTab tab({});
        tab.setBackups(MadeUp::restoreDraft().backups);
        tab.setIdle(true);
        tab.show();
        auto *tidy = part<QPushButton>(tab, "deleteOlder");
        QVERIFY(!tidy->isEnabled());
        QCOMPARE(part<QSpinBox>(tab, "keep")->text(), u"all"_s);
        QVERIFY(part<QLabel>(tab, "keepSays")->text().contains(u"Every backup stays"_s));

        QSignalSpy changed(&tab, &BackupsTab::ruleChanged);
        auto *keep = part<QSpinBox>(tab, "keep");
        keep->setFocus();
        QTest::keyClick(keep, Qt::Key_Up);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().value<KeepRule>().newest, 1);
        QVERIFY(tidy->isEnabled());
        QSignalSpy asked(&tab, &BackupsTab::tidyAsked);
        QTest::mouseClick(tidy, Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        // One of the others is needed by a run.
        QCOMPARE(asked.first().first().toStringList(), QStringList{MadeUp::restoreDraft().backups.last().id});
        tab.setIdle(false);
        QVERIFY(!tidy->isEnabled());
    }

    void saysHowFarABackupIsProvenAndWhoNeedsIt()
    {
        BackupsTab tab({});
        tab.setBackups(MadeUp::restoreDraft().backups);
        tab.setIdle(true);
        tab.show();
        auto *table = part<BackupTable>(tab, "backups");
        auto *stands = part<QLabel>(tab, "stands");
        auto *remove = part<QPushButton>(tab, "delete");
        QVERIFY2(stands->text().contains(u"Proven"_s) && stands->text().contains(u"no rule deletes it"_s), qPrintable(stands->text()));
        QVERIFY(remove->isEnabled()); // By a person who wants it, it may be.
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Down);
        QVERIFY2(stands->text().contains(u"Nobody has read it back"_s) && stands->text().contains(u"needs you"_s), qPrintable(stands->text()));
        QVERIFY(!remove->isEnabled());
        QTest::keyClick(table, Qt::Key_Down);
        QVERIFY2(stands->text().contains(u"Only read back"_s) && stands->text().contains(u"may not create a schema"_s), qPrintable(stands->text()));
        QVERIFY(table->topLevelItem(2)->text(5).contains(u"not loaded"_s));
        QVERIFY(remove->isEnabled());
    }

    void oldOnesGoByTheirAge()
    {
        BackupsTab tab({0, 10});
        tab.setBackups(MadeUp::restoreDraft().backups);
        tab.setIdle(true);
        tab.show();
        QSignalSpy asked(&tab, &BackupsTab::tidyAsked);
        QTest::mouseClick(part<QPushButton>(tab, "deleteOlder"), Qt::LeftButton);
        QCOMPARE(asked.first().first().toStringList(), QStringList{MadeUp::restoreDraft().backups.last().id});
    }
};

QTEST_MAIN(TestBackupsTab)
#include "tst_backupstab.moc"
