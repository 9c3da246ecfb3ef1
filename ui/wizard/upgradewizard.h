#pragma once

#include "ui/parts/background.h"
#include "ui/wizard/draft.h"

#include <QWizard>

#include <memory>

class BackupCopy;
class BackupPage;
class CachesPage;
class Desk;
class DonePage;
class Groundwork;
class PermissionsPage;
class PlanPage;
class ReadinessPage;
class RunPage;
class RunWatch;
class StepSidebar;
class UpgradePage;
class VersionPage;

/// The System Upgrade: eight pages from "is it ready?" to "how it ended", with its steps at the side. Shows backup and restore
/// runs too. Everything that takes time is done elsewhere; closing it never ends a run.
class UpgradeWizard : public QWizard
{
    Q_OBJECT

public:
    enum Page { Readiness, SelectVersion, PlanIt, Caches, Permissions, BackUp, Carry, Done };

    UpgradeWizard(Desk &desk, const Store &store, QWidget *parent = nullptr);
    /// Opens on a run that is under way on the server, or over, whoever began it.
    static UpgradeWizard *watching(Desk &desk, const Store &store, const QString &runId, QWidget *parent = nullptr);
    /// Opens on a plan that is ready to be carried out: a backup, a restore. It begins when the person says so.
    static UpgradeWizard *carryingOut(Desk &desk, const Store &store, const Plan &plan, QWidget *parent = nullptr);
    /// Shows what is put into its draft and asks nobody for anything: to look at its pages without a server.
    explicit UpgradeWizard(const Draft &draft, QWidget *parent = nullptr);
    ~UpgradeWizard() override;

    Draft &draft() { return m_draft; }
    UpgradePage *at(Page page) const;
    void goTo(int page);                 ///< To a page that can be looked at now.
    void setSteps(const QList<int> &pages); ///< Which pages there are, at the side: fewer for a backup or a restore.
    bool underWay() const { return m_draft.begun && !m_draft.run.ended(); }

    void reject() override;

Q_SIGNALS:
    void runBegun(const QString &runId);
    void runEnded(const QString &runId);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void wireGroundwork();
    void wireRun();
    void enter(int id);
    void showSidebar();
    void showButtons();
    void begin();
    void takePlan(const Plan &plan);
    void showRun();
    void showEnd();
    void keepInBook();
    void restore();
    QString repositoryHost() const;

    Desk *m_desk = nullptr; ///< None: only shown.
    Draft m_draft;
    Groundwork *m_groundwork = nullptr;
    RunWatch *m_watch = nullptr;
    BackupCopy *m_copy = nullptr;
    StepSidebar *m_sidebar = nullptr;
    ReadinessPage *m_readiness = nullptr;
    VersionPage *m_version = nullptr;
    PlanPage *m_plan = nullptr;
    CachesPage *m_caches = nullptr;
    PermissionsPage *m_permissions = nullptr;
    BackupPage *m_backup = nullptr;
    RunPage *m_run = nullptr;
    DonePage *m_done = nullptr;
    QList<int> m_steps;
    Background m_saving;
    Background m_keeping;
    Background m_restoring;
    int m_furthest = Readiness;
    int m_openOn = -1;       ///< The page to begin on when it is not the first.
    bool m_jumping = false;
    bool m_backupAsked = false;
    bool m_looked = false;   ///< The store has been looked at, or is being.
};
