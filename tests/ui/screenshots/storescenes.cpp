#include "tests/ui/screenshots/storescenes.h"

#include "tests/ui/screenshots/camera.h"
#include "tests/ui/screenshots/madeup.h"
#include "ui/parts/desk.h"
#include "ui/stores/addstorewizard.h"
#include "ui/stores/backupstab.h"
#include "ui/stores/mainwindow.h"
#include "ui/stores/settingsdialog.h"

#include <QDateTime>
#include <QLineEdit>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

Store kept(const QString &name, const QString &group, const QString &version, const QString &newest)
{
    Store store = MadeUp::store();
    store.id = 0;
    store.name = name;
    store.group = group;
    store.address.host = u"127.0.0.1"_s; // Nobody is asked: nothing listens on port 1.
    store.address.port = 1;
    store.edition = u"Magento Open Source"_s;
    store.version = version;
    store.phpVersion = u"8.2.28"_s;
    store.newestFitting = newest;
    store.checkedAt = QDateTime::currentDateTimeUtc().addSecs(-240);
    store.lastBackup = QDateTime::currentDateTimeUtc().addDays(-2);
    store.lastUpgrade = QDateTime::currentDateTimeUtc().addDays(-61);
    store.lastOutcome = u"done"_s;
    store.componentUpdates = 2;
    return store;
}

void fill(StoreBook &book)
{
    (void)book.add(kept(u"Alpine Outfitters"_s, u"Sports"_s, u"2.4.6-p1"_s, u"2.4.7-p6"_s));
    (void)book.add(kept(u"Harbour Books"_s, u"Books"_s, u"2.4.8"_s, u"2.4.8"_s));
    Store failed = kept(u"Northwind Toys"_s, u"Toys"_s, u"2.4.6-p8"_s, u"2.4.8"_s);
    failed.lastOutcome = u"restored"_s;
    (void)book.add(failed);
    Store offline = kept(u"Contoso Garden Centre"_s, u"Garden"_s, u"2.4.5-p2"_s, u"2.4.7-p6"_s);
    offline.lastProblem = u"The server does not answer."_s;
    (void)book.add(offline);
    Store fresh = MadeUp::store();
    fresh.id = 0;
    fresh.name = u"Lakeside Bikes"_s;
    (void)book.add(fresh);
}

void shootAddStore(Camera &camera, Desk &desk)
{
    AddStoreWizard wizard(desk);
    wizard.setAttribute(Qt::WA_DeleteOnClose, false);
    wizard.show();
    camera.shoot(wizard, u"a-add-store-1-where"_s);
    if (auto *address = wizard.findChild<QLineEdit *>(u"address"_s))
        QTest::keyClicks(address, u"ssh -p 1 shop@127.0.0.1"_s);
    camera.shoot(wizard, u"a-add-store-1-where-filled"_s);
    wizard.next();
    for (const char *way : {"byPassword", "byKeyFile", "byAgent", "makeKey"}) {
        if (auto *button = wizard.findChild<QRadioButton *>(QString::fromLatin1(way))) {
            button->click();
            camera.shoot(wizard, u"a-add-store-2-log-in-"_s + QString::fromLatin1(way));
        }
    }
    if (auto *agent = wizard.findChild<QRadioButton *>(u"byAgent"_s))
        agent->click();
    wizard.next();
    QTest::qWait(400);
    camera.shoot(wizard, u"a-add-store-3-host-key-no-server"_s);
    // The pages in between need a server; the last one does not.
    AddStoreWizard last(desk);
    last.setAttribute(Qt::WA_DeleteOnClose, false);
    last.draft().store = MadeUp::store();
    last.draft().store.id = 0;
    last.setStartId(AddStoreWizard::About);
    last.show();
    camera.shoot(last, u"a-add-store-5-about"_s);
}

} // namespace

void shootStores(Camera &camera)
{
    const QTemporaryDir folder;
    auto desk = Desk::open(folder.path());
    if (!desk)
        qFatal("%s", qPrintable(desk.problem().summary));
    {
        MainWindow empty(**desk);
        empty.resize(1100, 700);
        empty.show();
        camera.shoot(empty, u"0-main-empty"_s);
    }
    fill((*desk)->book());
    {
        MainWindow window(**desk);
        window.resize(1200, 740);
        window.show();
        window.openStore(u"Alpine Outfitters"_s);
        camera.shoot(window, u"0-main"_s);
        BackupsTab backups({5, 90});
        backups.setBackups(MadeUp::restoreDraft().backups);
        backups.setIdle(true);
        backups.resize(900, 420);
        backups.show();
        camera.shoot(backups, u"0-backups"_s);
        SettingsDialog settings(**desk, &window);
        settings.show();
        camera.shoot(settings, u"0-settings"_s);
    }
    shootAddStore(camera, **desk);
    (*desk)->crew().waitForDone(20'000);
}
