#pragma once

#include "ui/wizard/runwizard.h"

class CachesPage;
class ExtensionsPage;
class Groundwork;
class PermissionsPage;
class PlanPage;
class ReadinessPage;
class VersionPage;

/// The System Upgrade: nine pages from "is it ready?" to "how it ended".
class UpgradeWizard : public RunWizard
{
    Q_OBJECT

public:
    enum Page { Readiness, SelectVersion, Settle, PlanIt, Caches, Permissions };

    UpgradeWizard(Desk &desk, const Store &store, QWidget *parent = nullptr);
    /// Shows what is put into its draft and asks nobody for anything: to look at its pages without a server.
    explicit UpgradeWizard(const Draft &draft, QWidget *parent = nullptr);

protected:
    void pageEntered(int id) override;
    bool makePlan() override;
    void runShown() override;

private:
    void build();
    void wireReadiness();
    void wireVersions();
    void wirePlan();
    void wireExtensions();
    void wireRehearsal();
    void look();
    void rehearse();
    void rehearseWhole();
    void askForSecret();
    Choices chosen(const Version &target); ///< So far, with this target.

    Groundwork *m_groundwork = nullptr;
    ReadinessPage *m_readiness = nullptr;
    VersionPage *m_version = nullptr;
    ExtensionsPage *m_extensions = nullptr;
    PlanPage *m_plan = nullptr;
    CachesPage *m_caches = nullptr;
    PermissionsPage *m_permissions = nullptr;
    bool m_looked = false;   ///< The store has been looked at, or is being.
};
