#pragma once

#include "ui/wizard/runwizard.h"

class ComesBackPage;
class ReadinessPage;
class WhichBackupPage;
struct BackupGround;

/// The way back: which backup, whether the store is ready, what comes back and what it replaces; then the run, which can itself be undone.
class RestoreWizard : public RunWizard
{
    Q_OBJECT

public:
    enum Page { WhichBackup, Readiness, ComesBack };

    /// backupId: chosen to begin with; empty: the newest.
    RestoreWizard(Desk &desk, const Store &store, const QString &backupId, QWidget *parent = nullptr);
    /// Shows what is put into its draft and asks nobody for anything: to look at its pages without a server.
    explicit RestoreWizard(const Draft &draft, QWidget *parent = nullptr);

    void showFound(); ///< Survey and backups are in the draft.

protected:
    void pageEntered(int id) override;
    bool makePlan() override;

private:
    void build(const QString &backupId);
    void look();
    void judge();
    void preview();
    Plan planned() const;

    WhichBackupPage *m_which = nullptr;
    ReadinessPage *m_readiness = nullptr;
    ComesBackPage *m_comesBack = nullptr;
    Background m_looking;
    Background m_previewing;
    bool m_busy = false;     ///< Another run is under way on the store.
    bool m_brokenOff = false;
    bool m_looked = false;
};
