#include "ui/wizard/upgradewizard.h"

#include "app/upgrade/visit.h"
#include "ui/console/consolepane.h"
#include "ui/parts/desk.h"
#include "ui/wizard/backuppage.h"
#include "ui/wizard/cachespage.h"
#include "ui/wizard/donepage.h"
#include "ui/wizard/groundwork.h"
#include "ui/wizard/permissionspage.h"
#include "ui/wizard/planpage.h"
#include "ui/wizard/readinesspage.h"
#include "ui/wizard/runpage.h"
#include "ui/wizard/stepsidebar.h"
#include "ui/wizard/versionpage.h"

#include <QAbstractButton>
#include <QShowEvent>
#include <QTimer>

#include <utility>

using namespace Qt::StringLiterals;

UpgradeWizard::UpgradeWizard(const Draft &draft, QWidget *parent) : QWizard(parent), m_draft(draft)
{
    build();
}

UpgradeWizard::UpgradeWizard(Desk &desk, const Store &store, QWidget *parent) : QWizard(parent), m_desk(&desk)
{
    m_draft.store = store;
    build();
    wireGroundwork();
    wireRun();
}

UpgradeWizard::~UpgradeWizard() = default;

void UpgradeWizard::build()
{
    setWizardStyle(QWizard::ModernStyle);
    setWindowTitle(tr("System Upgrade: %1").arg(m_draft.store.name));
    setAttribute(Qt::WA_DeleteOnClose);
    // A page keeps what was chosen on it when somebody goes back to look.
    setOption(QWizard::IndependentPages);
    setOption(QWizard::NoBackButtonOnStartPage);
    setOption(QWizard::NoBackButtonOnLastPage);
    setMinimumSize(860, 620);
    resize(1000, 720);

    m_readiness = new ReadinessPage(m_draft);
    m_version = new VersionPage(m_draft);
    m_plan = new PlanPage(m_draft);
    m_caches = new CachesPage(m_draft);
    m_permissions = new PermissionsPage(m_draft);
    m_backup = new BackupPage(m_draft);
    m_run = new RunPage(m_draft);
    m_done = new DonePage(m_draft);
    for (UpgradePage *page : {static_cast<UpgradePage *>(m_readiness), static_cast<UpgradePage *>(m_version), static_cast<UpgradePage *>(m_plan),
                              static_cast<UpgradePage *>(m_caches), static_cast<UpgradePage *>(m_permissions), static_cast<UpgradePage *>(m_backup),
                              static_cast<UpgradePage *>(m_run), static_cast<UpgradePage *>(m_done)}) {
        m_steps.append(int(m_steps.size()));
        setPage(m_steps.last(), page);
        connect(page, &UpgradePage::standingChanged, this, &UpgradeWizard::showSidebar);
    }
    m_sidebar = new StepSidebar;
    setSideWidget(m_sidebar);
    connect(m_sidebar, &StepSidebar::pageAsked, this, &UpgradeWizard::goTo);
    connect(this, &QWizard::currentIdChanged, this, &UpgradeWizard::enter);
    showSidebar();
}

UpgradePage *UpgradeWizard::at(Page page) const
{
    return static_cast<UpgradePage *>(QWizard::page(page));
}

void UpgradeWizard::setSteps(const QList<int> &pages)
{
    m_steps = pages;
    m_furthest = qMax(m_furthest, pages.first());
    showSidebar();
}

void UpgradeWizard::goTo(int wanted)
{
    if (!m_steps.contains(wanted) || wanted == currentId())
        return;
    // QWizard walks page by page; only the last one is entered, and nothing is drawn on the way.
    m_jumping = true;
    setUpdatesEnabled(false);
    while (currentId() > wanted && currentId() > Readiness) {
        const int before = currentId();
        back();
        if (currentId() == before)
            break;
    }
    while (currentId() < wanted && (wanted <= m_furthest || m_draft.begun)) {
        const int before = currentId();
        next();
        if (currentId() == before)
            break;
    }
    setUpdatesEnabled(true);
    m_jumping = false;
    enter(currentId());
}

void UpgradeWizard::showEvent(QShowEvent *event)
{
    QWizard::showEvent(event);
    if (!event->spontaneous() && !m_jumping)
        QTimer::singleShot(0, this, [this] {
            if (m_openOn >= 0)
                goTo(std::exchange(m_openOn, -1));
            else
                enter(currentId());
        });
}

void UpgradeWizard::enter(int id)
{
    if (m_jumping || id < 0)
        return;
    m_furthest = qMax(m_furthest, id);
    UpgradePage *page = at(Page(id));
    if (m_desk && id == Readiness && !m_draft.begun && !m_looked) {
        m_looked = true;
        m_readiness->showChecks(readinessQuestions());
        m_groundwork->look(m_draft.choices.target, m_draft.keys);
    }
    page->entered();
    showSidebar();
    showButtons();
    if (QWidget *focus = page->firstFocus())
        focus->setFocus(Qt::OtherFocusReason);
}

void UpgradeWizard::showSidebar()
{
    QList<StepSidebar::Entry> entries;
    for (const int id : std::as_const(m_steps)) {
        const UpgradePage *page = at(Page(id));
        StepSidebar::Entry entry{id, page->step(), page->standing(), page->busy(), id <= m_furthest};
        if (m_draft.begun)
            entry.reachable = id < Done || m_draft.run.ended();
        entries.append(entry);
    }
    m_sidebar->show(entries, currentId() < 0 ? m_steps.first() : currentId());
}

void UpgradeWizard::showButtons()
{
    // A run goes on without this window, so there is nothing to cancel: it is only closed.
    setButtonText(QWizard::CancelButton, m_draft.begun ? tr("C&lose") : tr("Cancel"));
    setButtonText(QWizard::FinishButton, tr("C&lose"));
    if (currentId() == Done)
        setOption(QWizard::NoCancelButtonOnLastPage);
    // Going back to the first page that belongs to this run is as far as it goes.
    if (QAbstractButton *back = button(QWizard::BackButton))
        back->setEnabled(back->isEnabled() && currentId() != m_steps.first());
}

QString UpgradeWizard::repositoryHost() const
{
    return m_draft.survey ? Visit::repositoryHost(*m_draft.survey) : QString();
}
