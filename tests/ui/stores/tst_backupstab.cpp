#include "tests/ui/screenshots/madeup.h"
#include "ui/stores/backupstab.h"

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
        QCOMPARE(asked.first().first().toStringList().size(), 2);
        tab.setIdle(false);
        QVERIFY(!tidy->isEnabled());
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
