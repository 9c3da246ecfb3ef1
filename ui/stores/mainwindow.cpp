#include "ui/stores/mainwindow.h"

#include "ui/console/consolepane.h"
#include "ui/parts/desk.h"
#include "ui/stores/emptystate.h"
#include "ui/stores/historywindow.h"
#include "ui/stores/rounds.h"
#include "ui/stores/storedetails.h"
#include "ui/stores/storemodel.h"
#include "ui/stores/storetable.h"
#include "ui/wizard/runwatch.h"
#include "ui/wizard/runwizard.h"

#include <QAction>
#include <QCloseEvent>
#include <QDockWidget>
#include <QLabel>
#include <QStackedWidget>
#include <QStatusBar>

using namespace Qt::StringLiterals;

MainWindow::MainWindow(Desk &desk, QWidget *parent) : QMainWindow(parent), m_desk(desk), m_model(new StoreModel(this)), m_rounds(new Rounds(desk, this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(tr("Storewright"));
    buildWidgets();
    buildActions();
    buildMenus();
    connectParts();
    restoreLayout();
    reload();
}

MainWindow::~MainWindow()
{
    qDeleteAll(m_watches);
    m_watches.clear();
}

void MainWindow::reload()
{
    m_model->setStores(m_desk.book().stores());
    if (m_table->current() == 0 && !m_model->stores().isEmpty())
        m_table->select(m_table->model()->index(0, 0).data(StoreModel::IdRole).toLongLong());
    m_stack->setCurrentWidget(m_model->stores().isEmpty() ? empty() : m_stack->widget(0));
    showSelection();
    showCount();
}

void MainWindow::lookAround()
{
    for (const Store &store : m_model->stores())
        m_rounds->look(store);
}

bool MainWindow::openStore(const QString &name)
{
    const auto store = m_desk.book().find(name);
    if (!store)
        return false;
    m_table->select(store->id);
    return true;
}

bool MainWindow::upgradeStore(const QString &name)
{
    if (!openStore(name))
        return false;
    upgrade();
    return true;
}

const Store *MainWindow::selectedStore() const
{
    const auto ids = m_table->selected();
    return ids.size() == 1 ? m_model->store(ids.first()) : nullptr;
}

void MainWindow::takeLook(const Look &seen)
{
    m_model->setChecking(seen.store.id, false);
    auto store = m_desk.book().byId(seen.store.id);
    if (!store)
        return; // removed while it was being looked at
    noteSeen(*store, seen.store);
    Look look = seen;
    look.store = *store;
    if (const auto kept = m_desk.book().save(look.store); !kept)
        statusBar()->showMessage(kept.problem().summary);
    m_model->setLook(look);
    if (look.run && look.run->alive)
        watchRun(look.store, look.run->id);
    else
        dropWatch(look.store.id);
    showSelection();
    showCount();
}

void MainWindow::watchRun(const Store &store, const QString &runId)
{
    if (const auto *watch = m_watches.value(store.id); watch && watch->runId() == runId)
        return;
    dropWatch(store.id);
    auto *watch = new RunWatch(m_desk, store, this);
    m_watches.insert(store.id, watch);
    const qint64 id = store.id;
    const auto over = [this, id] {
        dropWatch(id);
        if (const Store *known = m_model->store(id))
            m_rounds->look(*known);
    };
    connect(watch, &RunWatch::changed, this, [this, id] { showProgress(id); });
    connect(watch, &RunWatch::ended, this, over, Qt::QueuedConnection);
    connect(watch, &RunWatch::stuck, this, over, Qt::QueuedConnection);
    watch->join(runId);
    showProgress(id);
}

void MainWindow::showProgress(qint64 storeId)
{
    const auto *watch = m_watches.value(storeId);
    if (!watch)
        return;
    const RunState &state = watch->state();
    const QString &wait = state.waitingFor;
    RunGlimpse glimpse{state.kind, state.steps.isEmpty() ? -1 : state.permille() / 10, wait == u"decision"_s || wait == u"paused"_s || wait == u"confirmation"_s,
                       state.state == StoreState::NeedsPerson && wait.isEmpty()};
    glimpse.onTrial = wait == u"confirmation"_s;
    if (const Look *look = m_model->look(storeId); glimpse.kind.isEmpty() && look && look->run)
        glimpse.kind = look->run->kind;
    m_model->setRun(storeId, &glimpse);
    if (m_table->current() == storeId)
        showSelection();
}

void MainWindow::dropWatch(qint64 storeId)
{
    m_model->setRun(storeId, nullptr);
    if (auto *watch = m_watches.take(storeId))
        watch->deleteLater();
}

void MainWindow::showSelection()
{
    const auto ids = m_table->selected();
    const Store *store = selectedStore();
    for (auto *one : {m_edit, m_remove, m_upgrade, m_backUp, m_restore, m_history})
        one->setEnabled(store != nullptr);
    m_check->setEnabled(!m_model->stores().isEmpty());
    const auto *watch = store ? m_watches.value(store->id) : nullptr;
    const auto log = watch ? watch->console() : nullptr;
    if (log && m_console->log() != log)
        m_console->follow(log);
    m_dock->setWindowTitle(watch ? tr("Console log of %1").arg(store->name) : tr("Console log"));
    if (!store) {
        m_details->showMany(static_cast<int>(ids.size()));
        return;
    }
    const auto status = m_model->status(*store);
    m_upgrade->setEnabled(!watch);
    m_backUp->setEnabled(!watch);
    m_restore->setEnabled(!watch);
    m_details->show(*store, status, m_model->look(store->id), m_model->checking(store->id));
}

void MainWindow::showCount()
{
    int urgent = 0;
    for (const Store &store : m_model->stores()) {
        const auto word = m_model->status(store).word;
        urgent += word == StoreStatus::Word::NeedsAttention || word == StoreStatus::Word::WaitingForYou ? 1 : 0;
    }
    const QString stores = tr("%n store(s)", nullptr, static_cast<int>(m_model->stores().size()));
    m_count->setText(urgent == 0 ? stores : tr("%1, %2", "3 stores, 1 needs you").arg(stores, tr("%n need(s) you", nullptr, urgent)));
    const int looking = m_rounds->underWay();
    m_busy->setText(looking > 0 ? tr("Checking %n store(s)…", nullptr, looking) : QString());
}

void MainWindow::checkAgain()
{
    auto ids = m_table->selected();
    if (ids.isEmpty()) {
        lookAround();
        return;
    }
    for (const qint64 id : ids) {
        if (const Store *store = m_model->store(id))
            m_rounds->look(*store);
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    // An upgrade runs on its server and needs no question. A download here would be lost.
    for (const auto &history : std::as_const(m_histories)) {
        if (history && history->isVisible() && !history->close()) {
            event->ignore();
            return;
        }
    }
    for (const auto &wizard : std::as_const(m_wizards)) {
        if (wizard && wizard->isVisible() && !wizard->close()) {
            event->ignore();
            return;
        }
    }
    keepLayout();
    QMainWindow::closeEvent(event);
}
