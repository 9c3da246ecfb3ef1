#include "ui/wizard/rehearsalbox.h"

#include "ui/parts/verdicticon.h"
#include "ui/wizard/conflictview.h"
#include "ui/wizard/foldout.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
constexpr int SignSize = 18;
}

RehearsalBox::RehearsalBox(QWidget *parent)
    : QGroupBox(tr("Will it work?"), parent), m_ask(new QPushButton(tr("Rehears&e first"))), m_askWhole(new QPushButton(tr("Re&hearse all of it…"))), m_forecast(new QLabel), m_busy(new QProgressBar), m_icon(new QLabel), m_say(new QLabel),
      m_conflicts(new ConflictView), m_changes(new Foldout(tr("What Composer would change"), u"rehearsed"_s))
{
    m_ask->setObjectName(u"rehearse"_s);
    m_ask->setAutoDefault(false);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setMaximumWidth(160);
    m_say->setObjectName(u"rehearsalSay"_s);
    m_say->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_say, 1);
    row->addWidget(m_busy);
    row->addWidget(m_ask, 0, Qt::AlignTop);
    m_askWhole->setObjectName(u"rehearseWhole"_s);
    m_askWhole->setAutoDefault(false);
    m_forecast->setObjectName(u"forecast"_s);
    m_forecast->setWordWrap(true);
    auto *whole = new QHBoxLayout;
    whole->addWidget(m_forecast, 1);
    whole->addWidget(m_askWhole, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(row);
    layout->addWidget(m_conflicts);
    layout->addWidget(m_changes);
    layout->addLayout(whole);
    connect(m_askWhole, &QPushButton::clicked, this, &RehearsalBox::wholeAsked);
    showForecast({});
    connect(m_ask, &QPushButton::clicked, this, &RehearsalBox::asked);
    connect(m_conflicts, &ConflictView::taken, this, &RehearsalBox::taken);
    forget();
}

void RehearsalBox::showForecast(const QString &sentence)
{
    m_forecast->setText(sentence.isEmpty() ? tr("The whole upgrade can be tried on a copy of your store that is thrown away afterwards. Then you know how long yours will be closed.") : sentence);
    m_askWhole->setText(sentence.isEmpty() ? tr("Re&hearse all of it…") : tr("Re&hearse all again…"));
}

void RehearsalBox::forget()
{
    m_icon->hide();
    m_busy->hide();
    m_ask->setEnabled(true);
    m_ask->setText(tr("Rehears&e first"));
    m_say->setText(tr("Composer tries it on a copy of two files on your server. Nothing is changed, and your store stays open."));
    m_conflicts->show({}, false);
    m_changes->setText({});
}

void RehearsalBox::showRehearsing()
{
    forget();
    m_ask->setEnabled(false);
    m_busy->show();
    m_say->setText(tr("Composer is looking for packages that fit. This can take a few minutes; you can look at the other pages meanwhile."));
}

void RehearsalBox::showRehearsed(const Result<Rehearsal> &rehearsal)
{
    forget();
    m_ask->setText(tr("Rehears&e again"));
    Check::Verdict verdict = Check::Verdict::Fine;
    if (!rehearsal) {
        verdict = rehearsal.problem().kind == Problem::Kind::Unready ? Check::Verdict::FixThis : Check::Verdict::CouldNotTell;
        m_say->setText(rehearsal.problem().advice.isEmpty() ? rehearsal.problem().summary : QString(rehearsal.problem().summary + u' ' + rehearsal.problem().advice));
        m_changes->setText(rehearsal.problem().evidence);
    } else if (rehearsal->fits) {
        m_say->setText(tr("It works out: Composer found packages that fit, with %n change(s).", nullptr, int(rehearsal->changes.size())));
        m_changes->setText(rehearsal->changes.join(u'\n'));
    } else {
        verdict = Check::Verdict::FixThis;
        m_say->setText(tr("Composer found no packages that fit together. The upgrade would stop at the same place, with nothing changed."));
        m_conflicts->show(rehearsal->conflicts, true);
    }
    m_icon->setPixmap(verdictIcon(verdict).pixmap(SignSize));
    m_icon->setToolTip(verdictWord(verdict));
    m_icon->setAccessibleName(verdictWord(verdict));
    m_icon->show();
}
