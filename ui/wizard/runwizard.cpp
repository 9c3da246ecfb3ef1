#include "ui/wizard/runwizard.h"

#include "ui/wizard/backuppage.h"
#include "ui/wizard/donepage.h"
#include "ui/wizard/runpage.h"
#include "ui/wizard/stepsidebar.h"

#include <QAbstractButton>
#include <QShowEvent>
#include <QTimer>

#include <algorithm>
#include <utility>

RunWizard::RunWizard(Desk *desk, const Draft &draft, QWidget *parent) : QWizard(parent), m_desk(desk), m_draft(draft)
{
    build();
    if (m_desk) {
        wireRun();
        wireDone();
    }
}

RunWizard::~RunWizard() = default;

void RunWizard::build()
{
    setWizardStyle(QWizard::ModernStyle);
    setAttribute(Qt::WA_DeleteOnClose);
    // A page keeps what was chosen on it when somebody goes back to look.
    setOption(QWizard::IndependentPages);
    setOption(QWizard::NoBackButtonOnStartPage);
    setOption(QWizard::NoBackButtonOnLastPage);
    setMinimumSize(860, 620);
    resize(1000, 720);

    m_sidebar = new StepSidebar;
    setSideWidget(m_sidebar);
    m_backup = new BackupPage(m_draft);
    m_run = new RunPage(m_draft);
    m_done = new DonePage(m_draft);
    addStep(BackUp, m_backup);
    addStep(Carry, m_run);
    addStep(Done, m_done);
    connect(m_sidebar, &StepSidebar::pageAsked, this, &RunWizard::goTo);
    connect(this, &QWizard::currentIdChanged, this, &RunWizard::enter);
}

void RunWizard::addStep(int id, WizardPage *page)
{
    m_steps.append(id);
    std::sort(m_steps.begin(), m_steps.end());
    setPage(id, page);
    connect(page, &WizardPage::standingChanged, this, &RunWizard::showSidebar);
}

WizardPage *RunWizard::at(int page) const
{
    return static_cast<WizardPage *>(QWizard::page(page));
}

void RunWizard::setSteps(const QList<int> &pages)
{
    m_steps = pages;
    m_furthest = qMax(m_furthest, pages.first());
    showSidebar();
}

int RunWizard::nextId() const
{
    const auto next = std::upper_bound(m_steps.begin(), m_steps.end(), currentId());
    return next == m_steps.end() ? -1 : *next;
}

void RunWizard::goTo(int wanted)
{
    if (!m_steps.contains(wanted) || wanted == currentId())
        return;
    // QWizard walks page by page; only the last one is entered, and nothing is drawn on the way.
    m_jumping = true;
    setUpdatesEnabled(false);
    while (currentId() > wanted) {
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

void RunWizard::showEvent(QShowEvent *event)
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

void RunWizard::enter(int id)
{
    if (m_jumping || id < 0)
        return;
    m_furthest = qMax(m_furthest, id);
    WizardPage *page = at(id);
    pageEntered(id);
    page->entered();
    showSidebar();
    showButtons();
    if (QWidget *focus = page->firstFocus())
        focus->setFocus(Qt::OtherFocusReason);
}

void RunWizard::showSidebar()
{
    QList<StepSidebar::Entry> entries;
    for (const int id : std::as_const(m_steps)) {
        const WizardPage *page = at(id);
        StepSidebar::Entry entry{id, page->step(), page->standing(), page->busy(), id <= m_furthest};
        if (m_draft.begun)
            entry.reachable = id < Done || m_draft.run.ended();
        entries.append(entry);
    }
    m_sidebar->show(entries, currentId() < 0 ? m_steps.first() : currentId());
}

void RunWizard::showButtons()
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
