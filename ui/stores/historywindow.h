#pragma once

#include "app/stores/store.h"
#include "app/upgrade/backup.h"
#include "app/upgrade/reportbook.h"
#include "app/upgrade/run.h"
#include "ui/parts/background.h"

#include <QDialog>

class BackupCopy;
class BackupsTab;
class Desk;
class ProblemView;
class QLabel;
class QProgressBar;
class QPushButton;
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
    void reject() override; ///< Asks when a copy on its way would be stopped.

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
    QWidget *runsTab();
    void load();
    void showFound(const Found &found);
    void showRuns();                             ///< Of the server, and of the book.
    QString currentRun() const;
    bool isListed(const QString &runId) const;   ///< The server knows it.
    void openReport();
    void showButtons();
    void work(const QString &doing, std::function<Result<>(Shell &, std::stop_token)> what);
    void verify();
    void download();
    void restoreCopy();
    void showCopied(const Result<> &copied);
    void wireBackups();
    void askToDelete();
    void askToTidy(const QStringList &ids);
    void remove(const QStringList &ids, Deleting deleting);

    Desk &m_desk;
    Store m_store;
    QList<Backup> m_backups;
    QList<RunListing> m_listed; ///< As the server tells them.
    QTabWidget *m_tabs;
    BackupsTab *m_backupsTab;
    QTreeWidget *m_runList = nullptr;
    QPushButton *m_log = nullptr;
    QPushButton *m_report = nullptr;
    ProblemView *m_problem;
    QLabel *m_doing;
    QProgressBar *m_bar;
    ReportBook m_reports;
    BackupCopy *m_copy;
    Background m_loading;
    Background m_working;
};
