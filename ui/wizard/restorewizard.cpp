#include "ui/wizard/restorewizard.h"

#include "app/upgrade/restorepreview.h"
#include "ui/parts/desk.h"
#include "ui/wizard/backupground.h"
#include "ui/wizard/comesbackpage.h"
#include "ui/wizard/readinesspage.h"
#include "ui/wizard/restorechecks.h"
#include "ui/wizard/runpage.h"
#include "ui/wizard/runwatch.h"
#include "ui/wizard/whichbackuppage.h"

using namespace Qt::StringLiterals;

namespace {

Draft draftOf(const Store &store)
{
    Draft draft;
    draft.store = store;
    return draft;
}

} // namespace

RestoreWizard::RestoreWizard(const Draft &draft, QWidget *parent) : RunWizard(nullptr, draft, parent)
{
    build({});
}

RestoreWizard::RestoreWizard(Desk &desk, const Store &store, const QString &backupId, QWidget *parent) : RunWizard(&desk, draftOf(store), parent)
{
    build(backupId);
}

void RestoreWizard::build(const QString &backupId)
{
    setWindowTitle(tr("Restore: %1").arg(draft().store.name));
    draft().kind = Plan::Kind::Restore;
    m_which = new WhichBackupPage(draft(), backupId);
    m_readiness = new ReadinessPage(draft());
    m_comesBack = new ComesBackPage(draft());
    addStep(WhichBackup, m_which);
    addStep(Readiness, m_readiness);
    addStep(ComesBack, m_comesBack);
    setSteps({WhichBackup, Readiness, ComesBack, Carry, Done});
    connect(m_which, &WhichBackupPage::lookAsked, this, &RestoreWizard::look);
    connect(m_which, &WhichBackupPage::chosen, this, [this] {
        m_previewing.drop();
        m_comesBack->showBackup();
        judge();
    });
    connect(m_readiness, &ReadinessPage::checkAgainAsked, this, &RestoreWizard::look);
    connect(m_readiness, &ReadinessPage::recheckAsked, this, [this](const QString &id) {
        m_readiness->showWaiting(id);
        look();
    });
    connect(m_comesBack, &ComesBackPage::previewAsked, this, &RestoreWizard::preview);
    runPage().takeKind();
    showSidebar();
}

void RestoreWizard::pageEntered(int id)
{
    if (draft().begun)
        return;
    if (id == WhichBackup && !std::exchange(m_looked, true))
        look();
    if (id == Carry)
        makePlan();
}

void RestoreWizard::look()
{
    if (!desk())
        return;
    if (currentId() == WhichBackup)
        m_which->showLooking();
    m_looking = background(
        this, desk()->crew(), [desk = desk(), store = draft().store](std::stop_token stop) { return backupGroundOf(*desk, store, stop); },
        [this](const Result<BackupGround> &ground) {
            if (!ground) {
                m_which->showProblem(ground.problem());
                m_readiness->showProblem(ground.problem());
                return;
            }
            draft().survey = ground->survey;
            draft().backups = ground->backups;
            m_busy = ground->busy;
            m_brokenOff = ground->brokenOff;
            watch()->setClockAhead((ground->survey.clock - ground->survey.takenAt.toSecsSinceEpoch()) * 1000);
            showFound();
        });
}

void RestoreWizard::showFound()
{
    m_which->showBackups();
    judge();
}

void RestoreWizard::judge()
{
    if (!draft().survey || !draft().backup)
        return;
    draft().checks = judgeRestore(*draft().survey, *draft().backup, m_busy, m_brokenOff);
    m_readiness->showChecks(draft().checks);
}

Plan RestoreWizard::planned() const
{
    Choices choices = draft().choices;
    choices.target = Version(draft().backup->version);
    return planRestore(draft().store, *draft().survey, *draft().backup, choices);
}

void RestoreWizard::preview()
{
    if (!draft().survey || !draft().backup || !desk())
        return;
    const Plan plan = planned();
    m_comesBack->showLooking();
    m_previewing = background(
        this, desk()->crew(),
        [desk = desk(), store = draft().store, plan](std::stop_token stop) -> Result<RestorePreview> {
            const auto visit = desk->visit(store, stop);
            if (!visit)
                return visit.problem();
            return previewRestore((*visit)->shell(), plan.settings.value(u"STORE_ROOT"_s), plan, stop);
        },
        [this](const Result<RestorePreview> &told) {
            if (!told) {
                m_comesBack->showNoPreview(told.problem());
                return;
            }
            draft().preview = *told;
            m_comesBack->showPreview();
        });
}

bool RestoreWizard::makePlan()
{
    if (!draft().survey || !draft().backup)
        return false;
    draft().plan = planned();
    return true;
}
