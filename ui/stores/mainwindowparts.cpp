// How the main window is put together: its widgets, menus and layout. What it does is in mainwindow.cpp.
#include "ui/stores/mainwindow.h"

#include "ui/console/consolepane.h"
#include "ui/parts/desk.h"
#include "ui/stores/addstorewizard.h"
#include "ui/stores/emptystate.h"
#include "ui/stores/practice.h"
#include "ui/stores/rounds.h"
#include "ui/stores/settingsdialog.h"
#include "ui/stores/storedetails.h"
#include "ui/stores/storemodel.h"
#include "ui/stores/storetable.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
const auto GeometrySetting = u"window/geometry"_s;
const auto LayoutSetting = u"window/layout"_s;
const auto SplitSetting = u"window/split"_s;
const auto AtOnceSetting = u"stores/at-once"_s;

QByteArray bytesOf(const QString &setting) { return QByteArray::fromBase64(setting.toLatin1()); }
}

void MainWindow::buildWidgets()
{
    m_filter = new QLineEdit(this);
    m_filter->setObjectName(u"filter"_s);
    m_filter->setPlaceholderText(tr("Filter stores (Ctrl+L)"));
    m_filter->setAccessibleName(tr("Filter stores"));
    m_filter->setClearButtonEnabled(true);
    m_table = new StoreTable(*m_model, m_desk.book(), this);
    auto *left = new QWidget(this);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_filter);
    column->addWidget(m_table);

    m_details = new StoreDetails(this);
    auto *split = new QSplitter(this);
    split->setObjectName(u"split"_s);
    split->addWidget(left);
    split->addWidget(m_details);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 1);
    split->setChildrenCollapsible(false);

    m_stack = new QStackedWidget(this);
    m_stack->addWidget(split);
    m_stack->setContentsMargins(6, 6, 6, 0);
    setCentralWidget(m_stack);

    m_console = new ConsolePane(this);
    m_dock = new QDockWidget(tr("Console log"), this);
    m_dock->setObjectName(u"consoleDock"_s);
    m_dock->setWidget(m_console);
    addDockWidget(Qt::BottomDockWidgetArea, m_dock);
    m_dock->hide(); // Until there is something to see, or somebody wants to.

    m_count = new QLabel(this);
    m_count->setObjectName(u"storeCount"_s);
    m_busy = new QLabel(this);
    m_busy->setObjectName(u"busy"_s);
    statusBar()->addWidget(m_count);
    statusBar()->addPermanentWidget(m_busy);
}

QAction *MainWindow::action(const QString &icon, const QString &text, const QString &tip, const QString &name, void (MainWindow::*slot)())
{
    auto *made = new QAction(lineIcon(icon), text, this);
    made->setToolTip(tip);
    made->setStatusTip(tip);
    made->setObjectName(name);
    connect(made, &QAction::triggered, this, slot);
    return made;
}

void MainWindow::buildActions()
{
    m_add = action(u"add"_s, tr("&Add store…"), tr("Add a store that you can reach over SSH"), u"addStore"_s, &MainWindow::addStore);
    m_add->setShortcut(QKeySequence::New);
    m_upgrade = action(u"upgrade"_s, tr("&Upgrade…"), tr("Upgrade the selected store to a newer version"), u"upgrade"_s, &MainWindow::upgrade);
    m_upgrade->setShortcut(Qt::CTRL | Qt::Key_U);
    m_backUp = action(u"backup"_s, tr("&Back up…"), tr("Back up the selected store now"), u"backUp"_s, &MainWindow::backUp);
    m_backUp->setShortcut(Qt::CTRL | Qt::Key_B);
    m_restore = action(u"restore"_s, tr("&Restore…"), tr("Bring the selected store back from a backup"), u"restore"_s, &MainWindow::restore);
    m_check = action(u"check"_s, tr("&Check again"), tr("Look at the selected stores again (F5)"), u"checkAgain"_s, &MainWindow::checkAgain);
    m_check->setShortcut(Qt::Key_F5);
    m_history = action(u"history"_s, tr("Back-ups and &history…"), tr("Backups of the selected store, and what was done to it"), u"history"_s,
                       &MainWindow::showHistory);
    m_history->setShortcut(Qt::CTRL | Qt::Key_H);
    m_edit = action(u"store"_s, tr("&Edit…"), tr("Change where the selected store is and how to log in"), u"editStore"_s, &MainWindow::editStore);
    m_remove = action(u"delete"_s, tr("Re&move…"), tr("Take the selected store off this list; nothing changes on its server"), u"removeStore"_s,
                      &MainWindow::removeStore);
    m_remove->setShortcut(QKeySequence::Delete);
    m_settings = action(u"settings"_s, tr("&Settings…"), tr("Language, theme, access keys and more"), u"settings"_s, &MainWindow::showSettings);
    m_settings->setShortcut(QKeySequence::Preferences);
    m_settings->setMenuRole(QAction::PreferencesRole);
}

void MainWindow::buildMenus()
{
    auto *file = menuBar()->addMenu(tr("&File"));
    file->addAction(m_add);
    file->addAction(m_settings);
    file->addSeparator();
    auto *quit = file->addAction(tr("&Quit"), QKeySequence::Quit, this, &QWidget::close);
    quit->setMenuRole(QAction::QuitRole);

    auto *store = menuBar()->addMenu(tr("&Store"));
    store->addActions({m_upgrade, m_backUp, m_restore, m_check});
    store->addSeparator();
    store->addActions({m_history, m_edit, m_remove});

    auto *bar = addToolBar(tr("Toolbar"));
    bar->setObjectName(u"toolBar"_s);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize(QSize(20, 20));
    bar->addActions({m_add, m_upgrade, m_backUp, m_restore, m_check});

    auto *view = menuBar()->addMenu(tr("&View"));
    view->addMenu(m_table->columnsMenu());
    auto *console = m_dock->toggleViewAction();
    console->setText(tr("Console &log"));
    console->setIcon(lineIcon(u"console"_s));
    console->setShortcut(Qt::CTRL | Qt::Key_J);
    view->addAction(console);
    view->addAction(bar->toggleViewAction());
    bar->addSeparator();
    bar->addAction(console);

    auto *help = menuBar()->addMenu(tr("&Help"));
    auto *about = help->addAction(tr("&About Storewright"), this, [this] {
        QMessageBox::about(this, tr("About Storewright"),
                           tr("Storewright %1\n\nUpgrades Magento stores over SSH, and puts them back if anything goes wrong.\n\nLicensed under the Apache License 2.0.")
                               .arg(QStringLiteral(STOREWRIGHT_VERSION)));
    });
    about->setMenuRole(QAction::AboutRole);

    auto *toFilter = new QAction(this);
    toFilter->setShortcut(Qt::CTRL | Qt::Key_L);
    addAction(toFilter);
    connect(toFilter, &QAction::triggered, m_filter, [this] { m_filter->setFocus(Qt::ShortcutFocusReason); });
}

EmptyState *MainWindow::empty()
{
    if (!m_empty) {
        m_empty = new EmptyState(Practice::installed(), this);
        m_stack->addWidget(m_empty);
        connect(m_empty, &EmptyState::addAsked, this, &MainWindow::addStore);
        connect(m_empty, &EmptyState::practiceAsked, this, &MainWindow::tryPracticeStore);
    }
    return m_empty;
}

void MainWindow::connectParts()
{
    connect(m_filter, &QLineEdit::textChanged, m_table, &StoreTable::setFilter);
    connect(m_table, &StoreTable::selectionMoved, this, &MainWindow::showSelection);
    connect(m_table, &StoreTable::opened, this, &MainWindow::upgrade);
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint &where) {
        QMenu::exec({m_upgrade, m_backUp, m_restore, m_check, m_history, m_edit, m_remove}, m_table->viewport()->mapToGlobal(where), nullptr, this);
    });
    connect(m_details, &StoreDetails::upgradeAsked, this, &MainWindow::upgrade);
    connect(m_details, &StoreDetails::openRunAsked, this, &MainWindow::openRun);
    connect(m_details, &StoreDetails::historyAsked, this, &MainWindow::showHistory);
    connect(m_details, &StoreDetails::checkAsked, this, &MainWindow::checkAgain);
    connect(m_details, &StoreDetails::passwordAsked, this, &MainWindow::enterPassword);
    connect(m_details, &StoreDetails::editAsked, this, &MainWindow::editStore);
    connect(m_rounds, &Rounds::begun, this, [this](qint64 id) {
        m_model->setChecking(id, true);
        showSelection();
        showCount();
    });
    connect(m_rounds, &Rounds::looked, this, &MainWindow::takeLook);
    connect(&m_desk, &Desk::storeChanged, this, [this](qint64 id) {
        reload();
        if (const Store *store = m_model->store(id))
            m_rounds->look(*store);
    });
}

void MainWindow::restoreLayout()
{
    StoreBook &book = m_desk.book();
    m_rounds->setAtOnce(book.setting(AtOnceSetting, QString::number(Rounds::Usual)).toInt());
    if (!restoreGeometry(bytesOf(book.setting(GeometrySetting))))
        resize(1240, 720);
    restoreState(bytesOf(book.setting(LayoutSetting)));
    auto *split = findChild<QSplitter *>(u"split"_s);
    if (!split->restoreState(bytesOf(book.setting(SplitSetting))))
        split->setSizes({820, 340});
}

void MainWindow::keepLayout()
{
    StoreBook &book = m_desk.book();
    const auto keep = [&book](const QString &key, const QByteArray &bytes) { return bool(book.setSetting(key, QString::fromLatin1(bytes.toBase64()))); };
    // A layout that could not be kept is not worth a word while closing.
    keep(GeometrySetting, saveGeometry());
    keep(LayoutSetting, saveState());
    keep(SplitSetting, findChild<QSplitter *>(u"split"_s)->saveState());
}

void MainWindow::addStore()
{
    auto *wizard = new AddStoreWizard(m_desk, this);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    connect(wizard, &AddStoreWizard::kept, this, [this](const Store &store) {
        reload();
        m_table->select(store.id);
        m_rounds->look(store);
    });
    wizard->show();
}

void MainWindow::editStore()
{
    const Store *store = selectedStore();
    if (!store)
        return;
    auto *wizard = new AddStoreWizard(m_desk, *store, this);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    connect(wizard, &AddStoreWizard::kept, this, [this](const Store &changed) {
        m_model->setStore(changed);
        m_rounds->forget(changed.id); // What is being seen may be the wrong place by now.
        m_rounds->look(changed);
    });
    wizard->show();
}

void MainWindow::removeStore()
{
    const Store *store = selectedStore();
    if (!store)
        return;
    auto *ask = new QMessageBox(QMessageBox::Question, tr("Remove %1?").arg(store->name), tr("Take %1 off this list?").arg(store->name),
                                QMessageBox::NoButton, this);
    ask->setObjectName(u"removeQuestion"_s);
    ask->setAttribute(Qt::WA_DeleteOnClose);
    ask->setInformativeText(tr("Its password and history are forgotten here. Nothing changes on its server: the store and its backups stay."));
    auto *yes = ask->addButton(tr("&Remove"), QMessageBox::DestructiveRole);
    ask->setDefaultButton(ask->addButton(QMessageBox::Cancel));
    connect(yes, &QAbstractButton::clicked, this, [this, id = store->id] {
        m_rounds->forget(id);
        dropWatch(id);
        if (const auto removed = m_desk.book().remove(id); !removed)
            statusBar()->showMessage(removed.problem().summary);
        m_forgetting = background(
            this, m_desk.crew(),
            [&desk = m_desk, id](std::stop_token) {
                desk.forget(id);
                return true;
            },
            [](bool) {});
        reload();
    });
    ask->open();
}

void MainWindow::showSettings()
{
    auto *dialog = new SettingsDialog(m_desk, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::changed, this, [this] { m_rounds->setAtOnce(m_desk.book().setting(AtOnceSetting, QString::number(Rounds::Usual)).toInt()); });
    connect(dialog, &SettingsDialog::storesImported, this, [this] {
        reload();
        lookAround();
    });
    dialog->open();
}

void MainWindow::tryPracticeStore()
{
    empty()->showStarting(true);
    m_practice = background(
        this, m_desk.crew(), [&desk = m_desk](std::stop_token stop) { return Practice::start(desk, stop); },
        [this](Result<Store> up) {
            empty()->showStarting(false);
            auto added = up ? m_desk.book().add(*up) : std::move(up);
            if (!added) {
                QMessageBox::warning(this, tr("The practice store did not start"), added.problem().summary + u"\n\n"_s + added.problem().advice);
                return;
            }
            reload();
            m_rounds->look(*added);
        });
}
