#include "ui/wizard/runpage.h"

#include "ui/console/consolepane.h"
#include "ui/wizard/banner.h"
#include "ui/wizard/gonebox.h"
#include "ui/wizard/rowlist.h"
#include "ui/wizard/runmoves.h"
#include "ui/wizard/runreview.h"
#include "ui/wizard/trialbox.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

RunPage::RunPage(Draft &draft, QWidget *parent) : WizardPage(draft, parent), m_stack(new QStackedWidget), m_review(new RunReview)
{
    takeKind();
    setCommitPage(true);
    m_stack->addWidget(m_review);
    m_stack->addWidget(buildProgress());
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_stack);
    m_seconds.setInterval(1000);
    connect(&m_seconds, &QTimer::timeout, this, &RunPage::tick);
}

QWidget *RunPage::buildProgress()
{
    auto *face = new QWidget;
    m_state = new Banner;
    m_state->setObjectName(u"state"_s);
    m_trial = new TrialBox;
    m_gone = new GoneBox;
    m_bar = new QProgressBar;
    m_bar->setObjectName(u"overall"_s);
    m_bar->setAccessibleName(tr("Progress of the whole run"));
    m_bar->setRange(0, 1000);
    m_left = new QLabel;
    m_left->setObjectName(u"left"_s);
    m_steps = new RowList;
    m_steps->setObjectName(u"steps"_s);
    m_steps->setAccessibleName(tr("Steps"));
    m_console = new ConsolePane;
    m_console->setObjectName(u"console"_s);
    m_moves = new RunMoves;
    connect(m_trial, &TrialBox::asked, this, &RunPage::asked);
    connect(m_gone, &GoneBox::asked, this, &RunPage::recoverAsked);
    connect(m_moves, &RunMoves::asked, this, &RunPage::asked);
    connect(m_moves, &RunMoves::followAgainAsked, this, &RunPage::followAgainAsked);

    auto *progress = new QHBoxLayout;
    progress->addWidget(m_bar, 1);
    progress->addWidget(m_left);
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(m_steps);
    splitter->addWidget(m_console);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({220, 220});
    auto *layout = new QVBoxLayout(face);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_state);
    layout->addWidget(m_trial);
    layout->addWidget(m_gone);
    layout->addLayout(progress);
    layout->addWidget(splitter, 1);
    layout->addWidget(m_moves);
    return face;
}

void RunPage::entered()
{
    if (!draft().begun && !m_starting)
        showPlan();
}

QWidget *RunPage::firstFocus()
{
    if (!draft().begun)
        return m_review->firstFocus();
    if (!m_trial->isHidden())
        return m_trial->firstFocus();
    return m_gone->isHidden() ? m_steps : m_gone->firstFocus();
}

bool RunPage::isComplete() const
{
    if (draft().begun)
        return draft().run.ended();
    return !m_starting && standing() != Check::Verdict::FixThis && standing() != Check::Verdict::Waiting;
}

bool RunPage::validatePage()
{
    if (draft().begun)
        return draft().run.ended();
    if (isComplete())
        Q_EMIT beginAsked();
    return false;
}

void RunPage::takeKind()
{
    const QString sentence = tr("The work is done by your server. You may look on, or come back later.");
    QString press;
    switch (draft().kindNow()) {
    case Plan::Kind::Upgrade:
        setStep(tr("Upgrade"), tr("Upgrade your store"), sentence);
        press = tr("&Upgrade");
        break;
    case Plan::Kind::Backup:
        setStep(tr("Back up"), tr("Back up this store"), sentence);
        press = tr("&Back up");
        break;
    case Plan::Kind::Restore:
        setStep(tr("Restore"), tr("Restore this store from a backup"), sentence);
        press = tr("&Restore");
        break;
    case Plan::Kind::Rehearsal:
        setStep(tr("Rehearse"), tr("Rehearse the upgrade on a copy"), sentence);
        press = tr("&Rehearse");
        break;
    }
    if (!draft().begun)
        setButtonText(QWizard::CommitButton, press);
}

void RunPage::showPlan()
{
    takeKind();
    m_stack->setCurrentIndex(0);
    setStanding(m_review->show(draft()) ? Check::Verdict::Fine : Check::Verdict::FixThis);
}

void RunPage::showStarting()
{
    m_starting = true;
    m_review->showStarting();
    setStanding(Check::Verdict::Waiting, true);
    Q_EMIT completeChanged();
}

void RunPage::showCouldNotStart(const Problem &problem)
{
    m_starting = false;
    m_review->showProblem(problem);
    setStanding(Check::Verdict::WorthKnowing); // It may be tried again as it is.
    Q_EMIT completeChanged();
}

void RunPage::showRun(qint64 nowMs)
{
    m_starting = false;
    m_view.nowMs = nowMs;
    m_view.nextTryMs = qMax<qint64>(0, m_nextTry.remainingTime());
    if (m_stack->currentIndex() != 1) {
        m_stack->setCurrentIndex(1);
        m_seconds.start();
        setButtonText(QWizard::CommitButton, tr("See the &result"));
    }
    forgetWhatWasHeard();
    showSteps();
    const RunWords words = wordsOf(draft(), m_view);
    if (m_unheard && !draft().run.ended())
        m_state->say(*m_unheard);
    else
        m_state->say(words.verdict, words.headline, words.reason);
    const bool gone = !draft().run.ended() && m_view.gone() && !m_view.recovering;
    m_gone->setVisible(gone);
    if (gone)
        m_gone->propose(draft().run);
    m_trial->show(draft(), m_view);
    m_moves->show(draft(), m_view);
    if (draft().run.ended()) {
        m_seconds.stop();
        const RunState::StepProgress *failed = draft().run.failedStep();
        m_console->setFailureCode(failed ? failed->failureCode : QString());
        setStanding(words.verdict);
        Q_EMIT completeChanged();
    } else if (gone || draft().run.waitingFor == "decision"_L1) {
        setStanding(Check::Verdict::FixThis);
    } else if (draft().run.waitingFor == "confirmation"_L1) {
        setStanding(Check::Verdict::WorthKnowing);
    } else {
        setStanding(Check::Verdict::Waiting, true);
    }
}

/// What was asked for is done with as soon as the journal shows that it was taken.
void RunPage::forgetWhatWasHeard()
{
    if (!m_view.asked)
        return;
    const QString &wait = draft().run.waitingFor;
    const bool answered = wait != "decision"_L1 && wait != "paused"_L1 && wait != "confirmation"_L1;
    switch (*m_view.asked) {
    case Run::Request::Pause:
        if (wait == "paused"_L1)
            m_view.asked.reset();
        break;
    case Run::Request::Stop:
        break;
    default:
        if (answered)
            m_view.asked.reset();
    }
}

void RunPage::showSteps()
{
    const RunState &run = draft().run;
    int current = -1;
    m_steps->setRows(stepRows(draft(), m_view.nowMs, current));
    if (current >= 0 && current != m_currentStep) {
        m_currentStep = current;
        if (!m_steps->hasFocus())
            m_steps->setCurrentRow(current);
        m_steps->scrollToItem(m_steps->item(current), QAbstractItemView::EnsureVisible);
        if (current + 1 < m_steps->count())
            m_steps->scrollToItem(m_steps->item(current + 1), QAbstractItemView::EnsureVisible);
    }
    m_bar->setValue(run.ended() && run.outcome == "done"_L1 ? 1000 : run.permille());
    m_left->setText(m_view.stuck ? QString() : leftText(run, m_view.nowMs));
}

void RunPage::showLink(const FollowReport &link)
{
    m_view.link = link;
    m_view.stuck.reset();
    m_view.recovering = false;
    m_nextTry.setRemainingTime(link.nextTryMs);
    Q_EMIT tick();
}

void RunPage::showStuck(const Problem &problem)
{
    m_view.stuck = problem;
    m_view.asked.reset();
    m_view.recovering = false;
    m_stack->setCurrentIndex(1);
    Q_EMIT tick();
}

void RunPage::showRecovering()
{
    m_view.recovering = true;
    m_unheard.reset();
    Q_EMIT tick();
}

void RunPage::showAsked(Run::Request request)
{
    m_view.asked = request;
    m_unheard.reset();
    Q_EMIT tick();
}

void RunPage::showAskFailed(const Problem &problem)
{
    m_view.asked.reset();
    m_view.recovering = false;
    m_unheard = problem;
    Q_EMIT tick();
}
