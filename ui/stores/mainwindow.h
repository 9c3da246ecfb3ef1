#pragma once

#include "ui/parts/background.h"
#include "ui/stores/storestatus.h"

#include <QHash>
#include <QMainWindow>
#include <QPointer>

class ConsolePane;
class Desk;
class EmptyState;
class HistoryWindow;
class QAction;
class QLabel;
class QLineEdit;
class QStackedWidget;
class Rounds;
class RunWatch;
class StoreDetails;
class StoreModel;
class StoreTable;
class RunWizard;
struct Plan;

/// The main window: the stores, how they fare, and the way to everything that can be done with them.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(Desk &desk, QWidget *parent = nullptr);
    ~MainWindow() override;

    void lookAround();                          ///< Looks at every store, in the background.
    bool openStore(const QString &name);        ///< Selects it. False: there is no such store.
    bool upgradeStore(const QString &name);     ///< Opens the upgrade of it. False: there is no such store.

    StoreModel &model() { return *m_model; }
    Rounds &rounds() { return *m_rounds; }

public Q_SLOTS:
    void addStore();
    void editStore();
    void removeStore();
    void upgrade();
    void backUp();
    void restore();
    void showHistory();
    void checkAgain();
    void openRun();
    void enterPassword();
    void showSettings();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void buildWidgets();
    void buildActions();
    void buildMenus();
    QAction *action(const QString &icon, const QString &text, const QString &tip, const QString &name, void (MainWindow::*slot)());
    void connectParts();
    EmptyState *empty();
    void restoreLayout();
    void keepLayout();

    void reload();
    void takeLook(const Look &seen);
    void watchRun(const Store &store, const QString &runId);
    void showProgress(qint64 storeId);
    void dropWatch(qint64 storeId);
    void showSelection();
    void showCount();
    void openWizard(const Store &store, RunWizard *wizard);
    RunWizard *wizardOf(qint64 storeId) const;
    void carryOut(const Store &store, const Plan &plan);
    void upgradeOf(const Store &store);
    void restoreFrom(const Store &store, const QString &backupId);
    void tryPracticeStore();
    const Store *selectedStore() const;

    Desk &m_desk;
    StoreModel *m_model;
    Rounds *m_rounds;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr; ///< Made when there is no store to show.
    QLineEdit *m_filter = nullptr;
    StoreTable *m_table = nullptr;
    StoreDetails *m_details = nullptr;
    QDockWidget *m_dock = nullptr;
    ConsolePane *m_console = nullptr;
    QLabel *m_count = nullptr;
    QLabel *m_busy = nullptr;
    QAction *m_add = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_upgrade = nullptr;
    QAction *m_backUp = nullptr;
    QAction *m_restore = nullptr;
    QAction *m_history = nullptr;
    QAction *m_check = nullptr;
    QAction *m_settings = nullptr;
    QHash<qint64, RunWatch *> m_watches;
    QHash<qint64, QPointer<RunWizard>> m_wizards;
    QHash<qint64, QPointer<HistoryWindow>> m_histories;
    Background m_forgetting;
    Background m_remembering;
    Background m_practice;
};
