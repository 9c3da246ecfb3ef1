#include "ui/wizard/planpage.h"

#include "app/magento/storezone.h"
#include "app/upgrade/method.h"
#include "app/upgrade/steps.h"
#include "ui/wizard/amounts.h"
#include "ui/wizard/banner.h"
#include "ui/wizard/keeprule.h"
#include "ui/wizard/methodbox.h"
#include "ui/wizard/rehearsalbox.h"
#include "ui/wizard/scriptdialog.h"
#include "ui/wizard/whenbox.h"

#include <QCheckBox>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QLabel *wrapped(const QString &text = {})
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    return label;
}

QTimeZone zoneOf(const std::optional<Survey> &survey)
{
    return survey ? StoreZone::of(*survey).zone : QTimeZone::utc();
}

} // namespace

PlanPage::PlanPage(Draft &draft, QWidget *parent)
    : WizardPage(draft, parent), m_banner(new Banner), m_commands(new QPushButton(tr("Show &commands…"))), m_when(new WhenBox), m_method(new MethodBox), m_rehearsal(new RehearsalBox), m_fields(new QWidget)
{
    setStep(tr("Plan"), tr("How and when?"), tr("What is already chosen is the safest. Nothing happens until you press Upgrade on the last page."));
    m_commands->setObjectName(u"showCommands"_s);
    m_commands->setAutoDefault(false);
    m_banner->addButton(m_commands);
    auto *fields = new QVBoxLayout(m_fields);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->addWidget(buildBackups());
    fields->addWidget(m_method);
    fields->addWidget(m_when);
    fields->addWidget(buildFailure());
    fields->addWidget(buildTrial());
    fields->addWidget(m_rehearsal);
    fields->addStretch();

    // On a small screen, or with long words, the page scrolls rather than being cut off.
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_fields);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_banner);
    layout->addWidget(scroll, 1);
    connect(m_commands, &QPushButton::clicked, this, &PlanPage::showCommands);
    connect(m_when, &WhenBox::changed, this, &PlanPage::take);
    connect(m_method, &MethodBox::changed, this, &PlanPage::take);
}

QWidget *PlanPage::buildBackups()
{
    auto *box = new QGroupBox(tr("What to back up first"));
    m_database = new QCheckBox(tr("&Database"));
    m_code = new QCheckBox(tr("&Code"));
    m_media = new QCheckBox(tr("&Media (pictures and files)"));
    m_database->setObjectName(u"backupDatabase"_s);
    m_code->setObjectName(u"backupCode"_s);
    m_media->setObjectName(u"backupMedia"_s);
    m_room = wrapped();
    m_room->setObjectName(u"room"_s);
    m_keep = wrapped();
    m_keep->setObjectName(u"keepRule"_s);
    auto *parts = new QHBoxLayout;
    for (QCheckBox *part : {m_database, m_code, m_media}) {
        part->setChecked(true);
        parts->addWidget(part);
        connect(part, &QCheckBox::toggled, this, &PlanPage::take);
    }
    parts->addStretch();
    auto *layout = new QVBoxLayout(box);
    layout->addLayout(parts);
    layout->addWidget(m_room);
    layout->addWidget(m_keep);
    return box;
}

QWidget *PlanPage::buildFailure()
{
    auto *box = new QGroupBox(tr("If something fails"));
    m_restore = new QRadioButton(tr("&Put the store back as it was, by itself (recommended)"));
    m_wait = new QRadioButton(tr("Stop and &wait for me. The store stays closed until I decide."));
    m_restore->setObjectName(u"onFailureRestore"_s);
    m_wait->setObjectName(u"onFailureWait"_s);
    m_restore->setChecked(true);
    m_deadline = new QSpinBox;
    m_deadline->setObjectName(u"deadline"_s);
    m_deadline->setRange(5, 24 * 60);
    m_deadline->setValue(60);
    m_deadline->setSuffix(tr(" min", "suffix of a number of minutes"));
    auto *deadlineSay = new QLabel(tr("&At most this long closed; then the store goes back by itself:"));
    deadlineSay->setBuddy(m_deadline);
    deadlineSay->setWordWrap(true);
    auto *deadline = new QHBoxLayout;
    deadline->addWidget(deadlineSay, 1);
    deadline->addWidget(m_deadline);
    auto *layout = new QVBoxLayout(box);
    layout->addWidget(m_restore);
    layout->addWidget(m_wait);
    layout->addLayout(deadline);
    connect(m_wait, &QRadioButton::toggled, this, &PlanPage::take);
    connect(m_deadline, &QSpinBox::valueChanged, this, &PlanPage::take);
    return box;
}

QWidget *PlanPage::buildTrial()
{
    auto *box = new QGroupBox(tr("When it has worked"));
    m_confirm = new QCheckBox(tr("Ask me to con&firm that all is well, within:"));
    m_confirm->setObjectName(u"confirm"_s);
    m_confirmMinutes = new QSpinBox;
    m_confirmMinutes->setObjectName(u"confirmMinutes"_s);
    m_confirmMinutes->setAccessibleName(tr("Minutes to confirm in"));
    m_confirmMinutes->setRange(5, 7 * 24 * 60);
    m_confirmMinutes->setValue(30);
    m_confirmMinutes->setSuffix(tr(" min", "suffix of a number of minutes"));
    m_confirmMinutes->setEnabled(false);
    m_confirmSay = wrapped();
    m_confirmSay->setObjectName(u"confirmSay"_s);
    auto *row = new QHBoxLayout;
    row->addWidget(m_confirm);
    row->addWidget(m_confirmMinutes);
    row->addStretch();
    auto *layout = new QVBoxLayout(box);
    layout->addLayout(row);
    layout->addWidget(m_confirmSay);
    connect(m_confirm, &QCheckBox::toggled, m_confirmMinutes, &QWidget::setEnabled);
    connect(m_confirm, &QCheckBox::toggled, this, &PlanPage::take);
    connect(m_confirmMinutes, &QSpinBox::valueChanged, this, &PlanPage::take);
    return box;
}

void PlanPage::entered()
{
    m_fields->setEnabled(!draft().begun);
    if (const auto &survey = draft().survey; survey && !draft().begun) {
        m_when->setClock(StoreZone::of(*survey), storeNow());
        m_method->setReason(whyInPlace(*survey));
        m_filled = true;
        // Asked once for every look at the store.
        if (m_quietAskedFor != survey->takenAt) {
            m_quietAskedFor = survey->takenAt;
            Q_EMIT quietAsked(minutesOf(planUpgrade(draft().store, *survey, draft().choices)));
        }
    }
    if (draft().begun)
        showSums();
    else
        take();
}

QWidget *PlanPage::firstFocus()
{
    return m_database;
}

QDateTime PlanPage::storeNow() const
{
    const auto &survey = draft().survey;
    const qint64 ahead = survey && survey->clock > 0 && survey->takenAt.isValid() ? survey->clock - survey->takenAt.toSecsSinceEpoch() : 0;
    return QDateTime::currentDateTimeUtc().addSecs(ahead).toTimeZone(zoneOf(survey));
}

void PlanPage::take()
{
    if (draft().begun || !m_filled)
        return;
    Choices &choices = draft().choices;
    choices.backupDatabase = m_database->isChecked();
    choices.backupCode = m_code->isChecked();
    choices.backupMedia = m_media->isChecked();
    choices.onFailure = m_wait->isChecked() ? Choices::OnFailure::Wait : Choices::OnFailure::Restore;
    choices.closedMinutes = m_deadline->value();
    choices.confirmMinutes = m_confirm->isChecked() ? m_confirmMinutes->value() : 0;
    choices.startAt = m_when->startAt();
    choices.method = m_method->method();
    showSums();
}

void PlanPage::showSums()
{
    if (!draft().survey)
        return;
    const Survey &survey = *draft().survey;
    const Choices &choices = draft().choices;
    const auto size = [](qint64 bytes) { return bytes >= 0 ? sizeText(bytes) : tr("size not known"); };
    m_database->setText(tr("&Database (%1)").arg(size(survey.databaseBytes)));
    m_code->setText(tr("&Code (%1)").arg(size(survey.codeBytes)));
    m_media->setText(tr("&Media: pictures and files (%1)").arg(size(survey.mediaBytes)));

    const qint64 needed = roomNeeded(survey, choices).forBackups;
    const bool tooSmall = survey.homeFreeBytes >= 0 && needed > survey.homeFreeBytes;
    m_room->setText(tr("Needs up to %1 on your server; %2 are free.").arg(sizeText(needed), size(survey.homeFreeBytes)));
    m_keep->setText(KeepRule::of(choices).sentence());
    m_confirmSay->setText(choices.confirmMinutes > 0
                              ? tr("Your server takes the old store back by itself unless you confirm within %n minute(s). Orders placed meanwhile are written to files first.", nullptr, choices.confirmMinutes)
                              : tr("Nobody is asked: once the storefront answers as before, the upgrade is finished."));

    const Plan plan = planUpgrade(draft().store, survey, choices);
    const QString rehearsed = draft().forecast ? forecastSentence(*draft().forecast, plan) : QString();
    m_rehearsal->showForecast(rehearsed);
    // What was measured for another version tells nothing of this one: then it is what such steps usually take.
    const Forecast forecast = rehearsed.isEmpty() ? Forecast{} : *draft().forecast;
    const qint64 whole = forecast.allSeconds(plan), closed = forecast.closedSeconds(plan);
    const auto closedBy = [&](Method method) {
        Choices other = choices;
        other.method = method;
        return forecast.closedSeconds(planUpgrade(draft().store, survey, other)) * 1000;
    };
    m_method->showTimes(closedBy(Method::Staged), closedBy(Method::InPlace));
    const bool staged = methodOf(survey, choices) == Method::Staged;
    QString expected;
    if (staged && closed == 0)
        expected = tr("Your store should stay open: who comes during the switch waits some seconds. Should your web server not allow that, the store is closed for the switch. The whole upgrade takes %1.").arg(aboutText(whole * 1000));
    else
        expected = (staged ? tr("Visitors see the maintenance page for %1; the whole upgrade takes %2. All else is done while you go on selling.")
                           : tr("Visitors see the maintenance page for %1; the whole upgrade takes %2. Code and media are backed up while you go on selling."))
                       .arg(aboutText(closed * 1000), aboutText(whole * 1000));
    if (tooSmall) {
        m_banner->say(Check::Verdict::FixThis, tr("Not enough room for these backups"), tr("Free some room on the server, or leave out what you have a copy of already."));
        setStanding(Check::Verdict::FixThis);
    } else if (choices.startAt.isValid() && choices.startAt <= storeNow()) {
        m_banner->say(Check::Verdict::FixThis, tr("That time has passed"), tr("Choose a later time, or start now."));
        setStanding(Check::Verdict::FixThis);
    } else if (!choices.backupDatabase || !choices.backupCode) {
        m_banner->say(Check::Verdict::WorthKnowing, tr("Without these backups your store cannot be put back"),
                      tr("If the upgrade fails after the database was changed, nobody can undo it. Back up database and code unless you have proven backups elsewhere."));
        setStanding(Check::Verdict::WorthKnowing);
    } else {
        m_banner->say(Check::Verdict::Fine, staged ? tr("Built beside your store, with a proven backup") : tr("Upgrade in place, with a proven backup"), expected);
        setStanding(Check::Verdict::Fine);
    }
}

bool PlanPage::validatePage()
{
    take();
    return isComplete();
}

void PlanPage::showCommands()
{
    if (!draft().survey)
        return;
    const Plan plan = draft().plan ? *draft().plan : planUpgrade(draft().store, *draft().survey, draft().choices);
    auto *dialog = new ScriptDialog(tr("Commands of this upgrade"), tr("This is everything that is run on your server, in this order. You can copy it and run it yourself."),
                                    plan.commands(), this);
    dialog->open();
}
