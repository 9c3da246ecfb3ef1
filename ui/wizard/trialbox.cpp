#include "ui/wizard/trialbox.h"

#include "ui/wizard/amounts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

TrialBox::TrialBox(QWidget *parent)
    : QGroupBox(tr("On trial"), parent), m_left(new QLabel), m_look(new QLabel), m_keep(new QPushButton(tr("All is &well: keep it"))),
      m_back(new QPushButton(tr("Take the old store &back…")))
{
    m_left->setObjectName(u"trialLeft"_s);
    m_look->setObjectName(u"trialLook"_s);
    m_keep->setObjectName(u"trialKeep"_s);
    m_back->setObjectName(u"trialBack"_s);
    m_keep->setDefault(false);
    m_keep->setAutoDefault(false);
    m_back->setAutoDefault(false);
    QFont bold = m_left->font();
    bold.setBold(true);
    m_left->setFont(bold);
    for (QLabel *label : {m_left, m_look})
        label->setWordWrap(true);
    m_look->setTextFormat(Qt::RichText);
    m_look->setOpenExternalLinks(true);
    m_look->setTextInteractionFlags(Qt::TextBrowserInteraction);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_keep);
    buttons->addWidget(m_back);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_left);
    column->addWidget(m_look);
    column->addLayout(buttons);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(m_keep, &QPushButton::clicked, this, [this] { Q_EMIT asked(Run::Request::Confirm); });
    connect(m_back, &QPushButton::clicked, this, &TrialBox::confirmBack);
    hide();
}

QWidget *TrialBox::firstFocus()
{
    return m_keep;
}

void TrialBox::show(const Draft &draft, const RunView &view)
{
    const RunState &run = draft.run;
    const bool trial = !run.ended() && run.waitingFor == "confirmation"_L1 && !view.stuck && !view.recovering;
    setVisible(trial);
    if (!trial)
        return;
    const qint64 left = run.waitUntilMs - view.nowMs;
    if (run.waitUntilMs <= 0)
        m_left->setText(tr("Your server takes the old store back by itself unless you confirm."));
    else if (left <= 0)
        m_left->setText(tr("The time is over: your server is about to take the old store back."));
    else
        m_left->setText(tr("%1 left. Then your server takes the old store back by itself.", "%1 is a time like 12 min 5 s").arg(elapsedText(left)));
    const QString url = draft.plan ? draft.plan->settings.value(u"BASE_URL"_s, draft.store.baseUrl) : draft.store.baseUrl;
    const bool link = url.startsWith("http://"_L1) || url.startsWith("https://"_L1);
    const QString what = tr("Open your storefront, search for something, put it into the cart and go as far as the checkout; then log in to the Admin.").toHtmlEscaped();
    // A label that is set anew every second could not be clicked or read out.
    const QString look = link ? u"<a href=\"%1\">%1</a><br>%2"_s.arg(url.toHtmlEscaped(), what) : what;
    if (m_look->text() != look)
        m_look->setText(look);
    m_keep->setEnabled(view.linked() && !view.asked);
    m_back->setEnabled(view.linked() && !view.asked);
    m_keep->setText(view.asked == Run::Request::Confirm ? tr("Telling your server…") : tr("All is &well: keep it"));
}

void TrialBox::confirmBack()
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Take the old store back?"), tr("Take the old store back, as it was before the upgrade?"), QMessageBox::NoButton, this);
    box->setObjectName(u"confirmBack"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("Orders and customers since the upgrade are written to files on your server first; the last page tells where. Your store is closed for some minutes."));
    auto *yes = box->addButton(tr("&Take it back"), QMessageBox::AcceptRole);
    yes->setObjectName(u"takeBack"_s);
    box->setDefaultButton(qobject_cast<QPushButton *>(box->addButton(tr("&Keep looking"), QMessageBox::RejectRole)));
    connect(yes, &QPushButton::clicked, this, [this] { Q_EMIT asked(Run::Request::Restore); });
    box->open();
}
