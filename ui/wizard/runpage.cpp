#include "ui/wizard/runpage.h"

#include "ui/console/consolepane.h"
#include "ui/parts/verdicticon.h"
#include "ui/wizard/amounts.h"
#include "ui/wizard/banner.h"
#include "ui/wizard/changes.h"
#include "ui/wizard/rowlist.h"
#include "ui/wizard/stepicon.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

RunPage::RunPage(Draft &draft, QWidget *parent) : UpgradePage(draft, parent), m_stack(new QStackedWidget)
{
    setStep(tr("Upgrade"), tr("Upgrade your store"), tr("The work is done by your server. You may look on, or come back later."));
    setCommitPage(true);
    setButtonText(QWizard::CommitButton, tr("&Upgrade"));
    m_stack->addWidget(buildReview());
    m_stack->addWidget(buildProgress());
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_stack);
    m_seconds.setInterval(1000);
    connect(&m_seconds, &QTimer::timeout, this, &RunPage::tick);
}

QWidget *RunPage::buildReview()
{
    auto *face = new QWidget;
    m_ask = new Banner;
    m_changes = new RowList;
    m_changes->setObjectName(u"changes"_s);
    m_changes->setAccessibleName(tr("What will change"));
    auto *layout = new QVBoxLayout(face);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_ask);
    layout->addWidget(m_changes, 1);
    return face;
}

QWidget *RunPage::buildProgress()
{
    auto *face = new QWidget;
    m_state = new Banner;
    m_state->setObjectName(u"state"_s);
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

    const auto button = [this](const QString &text, const QString &name) {
        auto *made = new QPushButton(text);
        made->setObjectName(name);
        made->setAutoDefault(false);
        return made;
    };
    m_pause = button(tr("&Pause after this step"), u"pause"_s);
    m_goOn = button(tr("&Go on"), u"goOn"_s);
    m_retry = button(tr("&Try this step again"), u"retry"_s);
    m_restore = button(tr("Put the store &back"), u"restore"_s);
    m_recover = button(tr("Look after it &now"), u"recover"_s);
    m_again = button(tr("&Connect again"), u"connectAgain"_s);
    m_stop = button(tr("&Stop and put back…"), u"stop"_s);
    const auto asks = [this](QPushButton *made, Run::Request request) {
        connect(made, &QPushButton::clicked, this, [this, request] { Q_EMIT asked(request); });
    };
    asks(m_pause, Run::Request::Pause);
    asks(m_goOn, Run::Request::GoOn);
    asks(m_retry, Run::Request::Retry);
    asks(m_restore, Run::Request::Restore);
    connect(m_recover, &QPushButton::clicked, this, &RunPage::recoverAsked);
    connect(m_again, &QPushButton::clicked, this, &RunPage::followAgainAsked);
    connect(m_stop, &QPushButton::clicked, this, &RunPage::confirmStop);

    auto *progress = new QHBoxLayout;
    progress->addWidget(m_bar, 1);
    progress->addWidget(m_left);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *made : {m_goOn, m_retry, m_restore, m_recover, m_again, m_pause})
        buttons->addWidget(made);
    buttons->addStretch();
    buttons->addWidget(m_stop);
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(m_steps);
    splitter->addWidget(m_console);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({220, 220});
    auto *layout = new QVBoxLayout(face);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_state);
    layout->addLayout(progress);
    layout->addWidget(splitter, 1);
    layout->addLayout(buttons);
    return face;
}

void RunPage::entered()
{
    if (!draft().begun && !m_starting)
        showPlan();
}

QWidget *RunPage::firstFocus()
{
    return draft().begun ? m_steps : m_changes;
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

void RunPage::showPlan()
{
    m_stack->setCurrentIndex(0);
    m_changes->setRows(changesOf(draft()));
    const auto &plan = draft().plan;
    const Plan::Kind kind = plan ? plan->kind : Plan::Kind::Upgrade;
    if (kind == Plan::Kind::Backup) {
        setStep(tr("Back up"), tr("Back up this store"), tr("The work is done by your server. You may look on, or come back later."));
        setButtonText(QWizard::CommitButton, tr("&Back up"));
        m_ask->say(Check::Verdict::Fine, tr("Ready to back up"), tr("Your shop stays open. Nothing in it is changed."));
    } else if (kind == Plan::Kind::Restore) {
        setStep(tr("Restore"), tr("Restore this store from a backup"), tr("The work is done by your server. You may look on, or come back later."));
        setButtonText(QWizard::CommitButton, tr("&Restore"));
        m_ask->say(Check::Verdict::WorthKnowing, tr("Orders placed after this backup will not be in the restored shop"),
                   tr("What is there now is kept first, so that this restore can itself be undone."));
    } else {
        setButtonText(QWizard::CommitButton, tr("&Upgrade"));
        int toFix = 0;
        for (const Check &check : std::as_const(draft().checks))
            toFix += check.verdict == Check::Verdict::FixThis;
        if (toFix || draft().choices.target.isNull()) {
            m_ask->say(Check::Verdict::FixThis, tr("%n thing(s) to fix first", nullptr, qMax(1, toFix)), tr("Readiness, in the list at the side, tells what to do. Nothing has been changed."));
            setStanding(Check::Verdict::FixThis);
            return;
        }
        m_ask->say(Check::Verdict::Fine, tr("Press Upgrade when you are ready"),
                   draft().choices.onFailure == Choices::OnFailure::Wait ? tr("If anything fails, the upgrade stops and waits for you.")
                                                                         : tr("If anything fails, your store is put back as it was, by itself."));
    }
    setStanding(Check::Verdict::Fine);
}

void RunPage::showStarting()
{
    m_starting = true;
    m_ask->say(Check::Verdict::Waiting, tr("Handing the plan to your server…"));
    setStanding(Check::Verdict::Waiting, true);
    Q_EMIT completeChanged();
}

void RunPage::showCouldNotStart(const Problem &problem)
{
    m_starting = false;
    m_ask->say(problem);
    setStanding(Check::Verdict::WorthKnowing); // It may be tried again as it is.
    Q_EMIT completeChanged();
}

void RunPage::showRun(qint64 nowMs)
{
    m_starting = false;
    if (m_stack->currentIndex() != 1) {
        m_stack->setCurrentIndex(1);
        m_seconds.start();
        setButtonText(QWizard::CommitButton, tr("See the &result"));
    }
    showSteps(nowMs);
    showState(nowMs);
    showButtons();
    if (draft().run.ended()) {
        m_seconds.stop();
        const RunState::StepProgress *failed = draft().run.failedStep();
        m_console->setFailureCode(failed ? failed->failureCode : QString());
        setStanding(draft().run.outcome == "done"_L1 ? Check::Verdict::Fine : draft().run.outcome == "failed"_L1 ? Check::Verdict::FixThis : Check::Verdict::WorthKnowing);
        Q_EMIT completeChanged();
    } else if (draft().run.waitingFor == "decision"_L1) {
        setStanding(Check::Verdict::FixThis);
    } else {
        setStanding(Check::Verdict::Waiting, true);
    }
}

void RunPage::showSteps(qint64 nowMs)
{
    const RunState &run = draft().run;
    QList<RowList::Row> rows;
    int current = -1;
    for (qsizetype n = 0; n < run.steps.size(); ++n) {
        const RunState::StepProgress &step = run.steps[n];
        RowList::Row row;
        row.key = step.name;
        row.icon = stepIcon(step.phase);
        row.state = stepWord(step.phase);
        row.title = step.name;
        QString intent;
        if (draft().plan && n < draft().plan->steps.size()) {
            row.title = draft().plan->steps[n].title;
            intent = draft().plan->steps[n].intent;
        }
        switch (step.phase) {
        case RunState::StepPhase::Running:
            row.detail = intent;
            row.trailing = elapsedText(nowMs - step.startedMs);
            current = int(n);
            break;
        case RunState::StepPhase::Done:
            row.detail = step.evidence;
            row.trailing = elapsedText(step.endedMs - step.startedMs);
            break;
        case RunState::StepPhase::Skipped:
            row.detail = step.evidence;
            row.trailing = row.state;
            break;
        case RunState::StepPhase::Failed:
            row.detail = failureLine(step);
            row.trailing = row.state;
            current = int(n);
            break;
        case RunState::StepPhase::Undone:
            row.trailing = row.state;
            break;
        case RunState::StepPhase::Waiting:
            row.pale = true;
            break;
        }
        rows.append(row);
    }
    m_steps->setRows(rows);
    if (current >= 0 && current != m_currentStep) {
        m_currentStep = current;
        if (!m_steps->hasFocus())
            m_steps->setCurrentRow(current);
        m_steps->scrollToItem(m_steps->item(current), QAbstractItemView::EnsureVisible);
        if (current + 1 < m_steps->count())
            m_steps->scrollToItem(m_steps->item(current + 1), QAbstractItemView::EnsureVisible);
    }
    const int permille = run.ended() && run.outcome == "done"_L1 ? 1000 : run.permille();
    m_bar->setValue(permille);
    m_left->setText(leftText(nowMs));
}

QString RunPage::leftText(qint64 nowMs) const
{
    const RunState &run = draft().run;
    if (run.ended() || !run.waitingFor.isEmpty() || m_stuck)
        return {};
    qint64 since = 0;
    for (const RunState::StepProgress &step : run.steps) {
        if (step.startedMs > 0 && (since == 0 || step.startedMs < since))
            since = step.startedMs;
    }
    const int permille = run.permille();
    if (since == 0 || permille < 30 || nowMs - since < 3000)
        return tr("working out the time left");
    const qint64 left = (nowMs - since) * (1000 - permille) / permille;
    return tr("%1 left", "about 4 minutes left").arg(aboutText(left));
}

void RunPage::showState(qint64 nowMs)
{
    const RunState &run = draft().run;
    const bool upgrade = !draft().plan || draft().plan->kind == Plan::Kind::Upgrade;
    const QString free = upgrade ? tr("You can close this window or your laptop: the upgrade runs on the server.") : tr("The work is done by your server. You may look on, or come back later.");
    const qint64 closed = run.closedMs(nowMs);
    const bool shut = run.closedAtMs > 0 && run.openedAtMs < run.closedAtMs;
    if (run.ended()) {
        m_state->say(run.outcome == "done"_L1 ? Check::Verdict::Fine : run.outcome == "failed"_L1 ? Check::Verdict::FixThis : Check::Verdict::WorthKnowing,
                     stateSentence(run.state));
    } else if (m_stuck) {
        m_state->say(*m_stuck);
    } else if (m_link.link == FollowReport::Link::Reconnecting) {
        m_state->say(Check::Verdict::CouldNotTell, tr("The connection is gone; connecting again…"), tr("The upgrade goes on on the server. What happens meanwhile is shown as soon as the connection is back."));
    } else if (run.waitingFor == "decision"_L1) {
        const RunState::StepProgress *failed = run.failedStep();
        m_state->say(Check::Verdict::FixThis, tr("A step failed, and the upgrade waits for you"),
                     failed ? tr("%1 Try the step again, or put the store back as it was.").arg(failureLine(*failed)) : tr("Try the step again, or put the store back as it was."));
    } else if (run.waitingFor == "start-time"_L1) {
        const qint64 at = draft().plan ? draft().plan->settings.value(u"START_AT"_s).toLongLong() : 0;
        m_state->say(Check::Verdict::Waiting, tr("Waits on your server until %1").arg(QLocale().toString(QDateTime::fromSecsSinceEpoch(at).toLocalTime(), QLocale::ShortFormat)), free);
    } else if (run.waitingFor == "paused"_L1) {
        m_state->say(Check::Verdict::WorthKnowing, shut ? tr("Paused. Your store shows the maintenance page.") : tr("Paused. Your store is open."), tr("Press Go on when you are ready."));
    } else if (m_asked == Run::Request::Stop) {
        m_state->say(Check::Verdict::Waiting, tr("Stopping, and putting the store back…"), free);
    } else if (shut) {
        m_state->say(Check::Verdict::Waiting, tr("%1 Closed for %2 so far.").arg(stateSentence(run.state), elapsedText(closed)), free);
    } else {
        m_state->say(Check::Verdict::Waiting, stateSentence(run.state), free);
    }
}

void RunPage::showButtons()
{
    const RunState &run = draft().run;
    const bool ended = run.ended();
    const bool decision = run.waitingFor == "decision"_L1;
    const bool paused = run.waitingFor == "paused"_L1;
    const bool gone = m_stuck && isRunnerGone(*m_stuck);
    const bool linked = !m_stuck && m_link.link == FollowReport::Link::Connected;
    if (m_asked == Run::Request::Pause && paused)
        m_asked.reset();
    if (m_asked && (*m_asked == Run::Request::GoOn || *m_asked == Run::Request::Retry || *m_asked == Run::Request::Restore) && !decision && !paused)
        m_asked.reset();
    const bool goingBack = run.state == StoreState::GoingBack;
    m_pause->setVisible(!ended && !decision && !paused && !m_stuck);
    m_pause->setEnabled(linked && !m_asked && !goingBack);
    m_pause->setText(m_asked == Run::Request::Pause ? tr("Pauses after this step…") : tr("&Pause after this step"));
    m_goOn->setVisible(!ended && paused && !m_stuck);
    m_retry->setVisible(!ended && decision && !m_stuck);
    m_restore->setVisible(!ended && decision && !m_stuck);
    m_recover->setVisible(!ended && gone);
    m_again->setVisible(!ended && m_stuck && !gone);
    m_stop->setVisible(!ended && !decision && !m_stuck);
    m_stop->setEnabled(linked && m_asked != Run::Request::Stop && !goingBack);
    for (QPushButton *made : {m_goOn, m_retry, m_restore})
        made->setEnabled(linked && !m_asked);
}

void RunPage::showLink(const FollowReport &link)
{
    m_link = link;
    m_stuck.reset();
    Q_EMIT tick();
}

void RunPage::showStuck(const Problem &problem)
{
    m_stuck = problem;
    m_stack->setCurrentIndex(1);
    m_asked.reset();
    Q_EMIT tick();
}

void RunPage::showAsked(Run::Request request)
{
    m_asked = request;
    Q_EMIT tick();
}

void RunPage::showAskFailed(const Problem &problem)
{
    m_asked.reset();
    Q_EMIT tick();
    m_state->say(problem);
}

void RunPage::confirmStop()
{
    const bool upgrade = !draft().plan || draft().plan->kind == Plan::Kind::Upgrade;
    auto *box = new QMessageBox(QMessageBox::Question, tr("Stop?"),
                                upgrade ? tr("Stop the upgrade and put the store back as it was?") : tr("Stop and put everything back as it was?"), QMessageBox::NoButton, this);
    box->setObjectName(u"confirmStop"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("The step under way is ended. Your server then takes back what was done, and opens the store again."));
    auto *yes = box->addButton(tr("&Stop and put back"), QMessageBox::AcceptRole);
    yes->setObjectName(u"stopNow"_s);
    box->setDefaultButton(qobject_cast<QPushButton *>(box->addButton(tr("&Let it go on"), QMessageBox::RejectRole)));
    connect(yes, &QPushButton::clicked, this, [this] { Q_EMIT asked(Run::Request::Stop); });
    box->open();
}
