// What can be done with the selected store out of the main window: each in a window of its own.
#include "ui/stores/mainwindow.h"

#include "ui/parts/desk.h"
#include "ui/stores/backupdialog.h"
#include "ui/stores/historywindow.h"
#include "ui/stores/rounds.h"
#include "ui/stores/secretdialog.h"
#include "ui/stores/storemodel.h"
#include "ui/wizard/restorewizard.h"
#include "ui/wizard/upgradewizard.h"

#include <QStatusBar>

using namespace Qt::StringLiterals;

RunWizard *MainWindow::wizardOf(qint64 storeId) const { return m_wizards.value(storeId); }

void MainWindow::openWizard(const Store &store, RunWizard *wizard)
{
    m_wizards.insert(store.id, wizard);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    const qint64 id = store.id;
    const auto lookAgain = [this, id] {
        if (const Store *known = m_model->store(id))
            m_rounds->look(*known);
    };
    connect(wizard, &RunWizard::runBegun, this, lookAgain);
    connect(wizard, &RunWizard::runEnded, this, lookAgain);
    connect(wizard, &QDialog::finished, this, lookAgain);
    connect(wizard, &RunWizard::upgradeAsked, this, [this, id] {
        if (const Store *known = m_model->store(id))
            upgradeOf(*known);
    });
    connect(wizard, &RunWizard::restoreAsked, this, [this, id](const QString &backupId) {
        if (const Store *known = m_model->store(id))
            restoreFrom(*known, backupId);
    });
    wizard->show();
}

void MainWindow::upgrade()
{
    const Store *store = selectedStore();
    if (!store)
        return;
    if (m_watches.contains(store->id) || !store->currentRun.isEmpty()) {
        openRun();
        return;
    }
    if (auto *open = wizardOf(store->id)) {
        open->raise();
        open->activateWindow();
        return;
    }
    upgradeOf(*store);
}

void MainWindow::upgradeOf(const Store &store)
{
    openWizard(store, new UpgradeWizard(m_desk, store, this));
}

void MainWindow::openRun()
{
    const Store *store = selectedStore();
    if (!store)
        return;
    if (auto *open = wizardOf(store->id)) {
        open->raise();
        open->activateWindow();
        return;
    }
    if (!store->currentRun.isEmpty())
        openWizard(*store, RunWizard::watching(m_desk, *store, store->currentRun, this));
}

void MainWindow::carryOut(const Store &store, const Plan &plan)
{
    openWizard(store, RunWizard::carryingOut(m_desk, store, plan, this));
}

void MainWindow::backUp()
{
    const Store *store = selectedStore();
    if (!store)
        return;
    auto *dialog = new BackupDialog(m_desk, *store, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &BackupDialog::planned, this, [this, kept = *store](const Plan &plan) { carryOut(kept, plan); });
    dialog->open();
}

void MainWindow::restore()
{
    if (const Store *store = selectedStore())
        restoreFrom(*store, {});
}

void MainWindow::restoreFrom(const Store &store, const QString &backupId)
{
    if (auto *open = wizardOf(store.id); open && open->isVisible()) {
        open->raise();
        open->activateWindow();
        return;
    }
    openWizard(store, new RestoreWizard(m_desk, store, backupId, this));
}

void MainWindow::showHistory()
{
    const Store *store = selectedStore();
    if (!store)
        return;
    if (auto *open = m_histories.value(store->id).data()) {
        open->raise();
        open->activateWindow();
        return;
    }
    auto *window = new HistoryWindow(m_desk, *store, this);
    window->setAttribute(Qt::WA_DeleteOnClose);
    m_histories.insert(store->id, window);
    connect(window, &HistoryWindow::restoreAsked, this, [this, kept = *store](const QString &id) { restoreFrom(kept, id); });
    connect(window, &HistoryWindow::runAsked, this,
            [this, kept = *store](const QString &run) { openWizard(kept, RunWizard::watching(m_desk, kept, run, this)); });
    window->show();
}

void MainWindow::enterPassword()
{
    const Store *store = selectedStore();
    if (!store)
        return;
    const auto kind = store->loginWay == Login::Way::KeyFile ? Secrets::Kind::Passphrase : Secrets::Kind::Password;
    auto *dialog = new SecretDialog(store->name, kind, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SecretDialog::given, this, [this, kept = *store, kind](const QString &secret, bool keep) {
        m_desk.rememberForNow(kept.id, kind, secret);
        m_rounds->look(kept);
        if (!keep)
            return;
        m_remembering = background(
            this, m_desk.crew(),
            [&desk = m_desk, id = kept.id, kind, secret](std::stop_token) { // The window may be gone before this is done; the desk is not.
                desk.remember(id, kind, secret);
                return desk.secrets().keychainAvailable();
            },
            [this](bool inKeychain) {
                if (!inKeychain)
                    statusBar()->showMessage(tr("This computer has no keychain, so you will be asked again next time."));
            });
    });
    dialog->open();
}
