#include "ui/wizard/runmoves.h"

#include <QHBoxLayout>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

RunMoves::RunMoves(QWidget *parent) : QWidget(parent)
{
    const auto button = [](const QString &text, const QString &name) {
        auto *made = new QPushButton(text);
        made->setObjectName(name);
        made->setAutoDefault(false);
        return made;
    };
    m_goOn = button(tr("&Go on"), u"goOn"_s);
    m_retry = button(tr("&Try this step again"), u"retry"_s);
    m_restore = button(tr("Put the store &back"), u"restore"_s);
    m_again = button(tr("&Connect again"), u"connectAgain"_s);
    m_pause = button(tr("&Pause after this step"), u"pause"_s);
    m_stop = button(tr("&Stop and put back…"), u"stop"_s);
    const auto asks = [this](QPushButton *made, Run::Request request) {
        connect(made, &QPushButton::clicked, this, [this, request] { Q_EMIT asked(request); });
    };
    asks(m_pause, Run::Request::Pause);
    asks(m_goOn, Run::Request::GoOn);
    asks(m_retry, Run::Request::Retry);
    asks(m_restore, Run::Request::Restore);
    connect(m_again, &QPushButton::clicked, this, &RunMoves::followAgainAsked);
    connect(m_stop, &QPushButton::clicked, this, &RunMoves::confirmStop);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    for (QPushButton *made : {m_goOn, m_retry, m_restore, m_again, m_pause})
        row->addWidget(made);
    row->addStretch();
    row->addWidget(m_stop);
}

void RunMoves::show(const Draft &draft, const RunView &view)
{
    const RunState &run = draft.run;
    m_upgrade = draft.kindNow() == Plan::Kind::Upgrade;
    const bool on = !run.ended() && !view.stuck && !view.recovering;
    const bool decision = run.waitingFor == "decision"_L1;
    const bool paused = run.waitingFor == "paused"_L1;
    const bool trial = run.waitingFor == "confirmation"_L1;
    const bool goingBack = run.state == StoreState::GoingBack;
    m_pause->setVisible(on && !decision && !paused && !trial);
    m_pause->setEnabled(view.linked() && !view.asked && !goingBack);
    m_pause->setText(view.asked == Run::Request::Pause ? tr("Pauses after this step…") : tr("&Pause after this step"));
    m_goOn->setVisible(on && paused);
    m_retry->setVisible(on && decision);
    m_restore->setVisible(on && decision);
    m_again->setVisible(!run.ended() && view.stuck && !view.gone());
    m_stop->setVisible(on && !decision && !trial);
    m_stop->setEnabled(view.linked() && view.asked != Run::Request::Stop && !goingBack);
    for (QPushButton *made : {m_goOn, m_retry, m_restore})
        made->setEnabled(view.linked() && !view.asked);
}

void RunMoves::confirmStop()
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Stop?"),
                                m_upgrade ? tr("Stop the upgrade and put the store back as it was?") : tr("Stop and put everything back as it was?"), QMessageBox::NoButton, this);
    box->setObjectName(u"confirmStop"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("The step under way is ended. Your server then takes back what was done, and opens the store again."));
    auto *yes = box->addButton(tr("&Stop and put back"), QMessageBox::AcceptRole);
    yes->setObjectName(u"stopNow"_s);
    box->setDefaultButton(qobject_cast<QPushButton *>(box->addButton(tr("&Let it go on"), QMessageBox::RejectRole)));
    connect(yes, &QPushButton::clicked, this, [this] { Q_EMIT asked(Run::Request::Stop); });
    box->open();
}
