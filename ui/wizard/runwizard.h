#pragma once

#include "app/upgrade/fullreport.h"
#include "ui/parts/background.h"
#include "ui/wizard/draft.h"

#include <QWizard>

class BackupCopy;
class BackupPage;
class Desk;
class DonePage;
class RunPage;
class RunWatch;
class StepSidebar;
class WizardPage;

/// A wizard that ends in a run: its steps stand at the side, then the run itself and how it ended. By itself it shows a run that is
/// planned, under way or over; the upgrade and the restore put the pages before it that gather what to do. Everything that takes time
/// is done elsewhere; closing it never ends a run.
class RunWizard : public QWizard
{
    Q_OBJECT

public:
    /// The pages of every run; a wizard's own have lower numbers.
    enum { BackUp = 6, Carry, Done };

    /// Opens on a run that is under way on the server, or over, whoever began it.
    static RunWizard *watching(Desk &desk, const Store &store, const QString &runId, QWidget *parent = nullptr);
    /// Opens on a plan that is ready to be carried out. It begins when the person says so.
    static RunWizard *carryingOut(Desk &desk, const Store &store, const Plan &plan, QWidget *parent = nullptr);
    ~RunWizard() override;

    Draft &draft() { return m_draft; }
    const Draft &draft() const { return m_draft; }
    WizardPage *at(int page) const;
    void goTo(int page);                 ///< To a page that can be looked at now.
    bool underWay() const { return m_draft.begun && !m_draft.run.ended(); }

    int nextId() const override;         ///< Only pages that are among the steps.
    void reject() override;

Q_SIGNALS:
    void runBegun(const QString &runId);
    void runEnded(const QString &runId);
    void upgradeAsked();                           ///< This window has closed: another upgrade is to be begun.
    void restoreAsked(const QString &backupId);    ///< The same for a restore of this backup.

protected:
    /// desk null: shows what is put into its draft and asks nobody for anything, to look at its pages without a server.
    RunWizard(Desk *desk, const Draft &draft, QWidget *parent);
    void addStep(int id, WizardPage *page);
    void setSteps(const QList<int> &pages);        ///< Which pages there are, in order.
    void showEvent(QShowEvent *event) override;

    virtual void pageEntered(int) {}               ///< Before the page shows itself.
    virtual bool makePlan() { return m_draft.plan.has_value(); } ///< The button was pressed. False: there is nothing to begin.
    virtual void runShown() {}                     ///< The run has gone on.

    Desk *desk() const { return m_desk; }
    RunPage &runPage() { return *m_run; }
    RunWatch *watch() const { return m_watch; }
    void showSidebar();

private:
    void build();
    void wireRun();
    void wireDone();
    void enter(int id);
    void showButtons();
    void begin();
    void takePlan(const Plan &plan);
    void showRun();
    void showEnd();
    void keepInBook();
    FullReport fullReport() const;
    void keepReport();
    void findBackup();
    void takeBackup(const Backup &backup);
    void fetchNewer(const QString &folder);
    QString bundle() const;

    Desk *m_desk = nullptr;
    Draft m_draft;
    RunWatch *m_watch = nullptr;
    BackupCopy *m_copy = nullptr;
    StepSidebar *m_sidebar = nullptr;
    BackupPage *m_backup = nullptr;
    RunPage *m_run = nullptr;
    DonePage *m_done = nullptr;
    QList<int> m_steps;
    Background m_saving;
    Background m_keeping;
    Background m_reporting;
    Background m_finding;
    Background m_fetching;
    int m_furthest = 0;
    int m_openOn = -1;       ///< The page to begin on when it is not the first.
    bool m_jumping = false;
    bool m_backupAsked = false;
    bool m_copied = false;   ///< A copy of it is on this computer.
    std::optional<Backup> m_made;        ///< The backup of this run, as it lies on the server.
    std::optional<FullReport> m_kept;    ///< What was kept of the run, with all that the server knew.
};
