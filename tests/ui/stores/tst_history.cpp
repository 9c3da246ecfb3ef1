#include "tests/ui/stores/ownhome.h"
#include "app/upgrade/reportbook.h"
#include "ui/stores/historywindow.h"

#include <QDesktopServices>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>
#include <QUrl>

using namespace Qt::StringLiterals;

/// The history of a store whose server is not there: what was done is still known, and its report can be read.
class TestHistory : public QObject
{
    Q_OBJECT

    QList<QUrl> m_opened;

public Q_SLOTS:
    void open(const QUrl &url) { m_opened << url; }

private Q_SLOTS:
    void aReportOpensWithoutTheServer()
    {
        OwnHome home;
        Store store;
        store.name = u"Far away"_s;
        store.address.host = u"127.0.0.1"_s;
        store.address.port = 1; // nobody listens there
        store.address.user = u"shop"_s;
        store.root = u"/srv/shop"_s;
        const auto added = home.desk().book().add(store);
        QVERIFY(added);
        FullReport full;
        full.store = *added;
        full.plan.id = u"20261121T031000Z-4f2a9c"_s;
        full.report.headline = u"Magento 2.4.6-p1 is now 2.4.7-p6."_s;
        QVERIFY(ReportBook(home.desk().dataDir()).keep(full));
        const QDateTime began = QDateTime::currentDateTimeUtc().addDays(-3);
        QVERIFY(home.desk().book().remember(added->id, {full.plan.id, u"upgrade"_s, u"2.4.6-p1"_s, u"2.4.7-p6"_s, began, began.addSecs(600), u"done"_s, 60'000, {}}));
        QVERIFY(home.desk().book().remember(added->id, {u"20261101T031000Z-000001"_s, u"backup"_s, u"2.4.6-p1"_s, {}, began.addDays(-20), began.addDays(-20).addSecs(60), u"done"_s, -1, {}}));

        HistoryWindow window(home.desk(), *added);
        window.show();
        auto *runs = window.findChild<QTreeWidget *>(u"runs"_s);
        auto *report = window.findChild<QPushButton *>(u"openReport"_s);
        QVERIFY(runs && report);
        QTRY_VERIFY_WITH_TIMEOUT(window.findChild<QLabel *>(u"problemSummary"_s)->isVisibleTo(&window), 60'000);
        QCOMPARE(runs->topLevelItemCount(), 2);
        QCOMPARE(runs->topLevelItem(0)->text(2), u"2.4.6-p1"_s); // the newer one first
        QCOMPARE(runs->topLevelItem(0)->text(3), u"2.4.7-p6"_s);
        QVERIFY(report->isEnabled());
        QVERIFY(!window.findChild<QPushButton *>(u"log"_s)->isEnabled()); // that needs the server

        QDesktopServices::setUrlHandler(u"file"_s, this, "open");
        QSignalSpy asked(&window, &HistoryWindow::runAsked);
        report->click();
        Q_EMIT runs->itemActivated(runs->topLevelItem(0), 0);
        QDesktopServices::unsetUrlHandler(u"file"_s);
        QCOMPARE(m_opened, QList<QUrl>(2, QUrl::fromLocalFile(ReportBook(home.desk().dataDir()).path(*added, full.plan.id))));
        QVERIFY(asked.isEmpty());
        // Of the other one, no report was kept.
        runs->setCurrentItem(runs->topLevelItem(1));
        QVERIFY(!report->isEnabled());
    }
};

QTEST_MAIN(TestHistory)
#include "tst_history.moc"
