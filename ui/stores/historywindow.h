#pragma once

#include "ui/parts/background.h"
#include "ui/stores/backupground.h"

#include <QDialog>

class BackupCopy;
class Desk;
class ProblemView;
class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QTabWidget;
class QTreeWidget;

/// Back-ups and history of one store: its backups with all that can be done with them, and what was done to the store.
class HistoryWindow : public QDialog
{
    Q_OBJECT

public:
    HistoryWindow(Desk &desk, const Store &store, QWidget *parent = nullptr);
    ~HistoryWindow() override;

public Q_SLOTS:
    void reject() override; ///< Asks when a download would be lost.

Q_SIGNALS:
    void restoreAsked(const QString &backupId);
    void runAsked(const QString &runId); ///< Its log and report.

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    struct Found
    {
        QList<Backup> backups;
        QList<RunListing> runs;
    };
    QWidget *backupsTab();
    QWidget *runsTab();
    void load();
    void showFound(const Found &found);
    void showButtons();
    void work(const QString &doing, std::function<Result<>(Shell &, std::stop_token)> what);
    const Backup *chosen() const;
    void verify();
    void download();
    void askToDelete();
    void deleteOlder();
    void remove(const QStringList &ids);

    Desk &m_desk;
    Store m_store;
    QList<Backup> m_backups;
    QTabWidget *m_tabs;
    QTreeWidget *m_backupList = nullptr;
    QTreeWidget *m_runList = nullptr;
    QPushButton *m_restore = nullptr;
    QPushButton *m_verify = nullptr;
    QPushButton *m_download = nullptr;
    QPushButton *m_delete = nullptr;
    QPushButton *m_log = nullptr;
    QSpinBox *m_keep = nullptr;
    QPushButton *m_deleteOlder = nullptr;
    ProblemView *m_problem;
    QLabel *m_doing;
    QProgressBar *m_bar;
    BackupCopy *m_copy;
    Background m_loading;
    Background m_working;
};
