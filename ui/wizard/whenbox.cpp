#include "ui/wizard/whenbox.h"

#include "app/result.h"

#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

WhenBox::WhenBox(QWidget *parent)
    : QGroupBox(tr("When"), parent), m_now(new QRadioButton(tr("Start &now, as soon as I press Upgrade"))), m_quiet(new QRadioButton),
      m_later(new QRadioButton(tr("Start &later, at:"))), m_time(new QDateTimeEdit), m_why(new QLabel), m_clock(new QLabel)
{
    m_now->setObjectName(u"startNow"_s);
    m_quiet->setObjectName(u"startQuiet"_s);
    m_later->setObjectName(u"startLater"_s);
    m_time->setObjectName(u"startAt"_s);
    m_why->setObjectName(u"whyQuiet"_s);
    m_time->setAccessibleName(tr("Start at"));
    m_time->setCalendarPopup(true);
    m_time->setEnabled(false);
    m_now->setChecked(true);
    m_quiet->hide();
    m_why->hide();
    for (QLabel *label : {m_why, m_clock})
        label->setWordWrap(true);
    // Under the words of the choice it belongs to.
    m_why->setIndent(style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth, nullptr, this) + style()->pixelMetric(QStyle::PM_RadioButtonLabelSpacing, nullptr, this));
    auto *later = new QHBoxLayout;
    later->addWidget(m_later);
    later->addWidget(m_time);
    later->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_now);
    layout->addWidget(m_quiet);
    layout->addWidget(m_why);
    layout->addLayout(later);
    layout->addWidget(m_clock);
    connect(m_later, &QRadioButton::toggled, m_time, &QWidget::setEnabled);
    for (QRadioButton *choice : {m_now, m_quiet, m_later})
        connect(choice, &QRadioButton::toggled, this, &WhenBox::changed);
    connect(m_time, &QDateTimeEdit::dateTimeChanged, this, &WhenBox::changed);
}

void WhenBox::setClock(const StoreZone &zone, const QDateTime &now)
{
    m_zone = zone;
    m_storeNow = now;
    if (!m_preset) {
        m_preset = true;
        // Until the store has told when it is quiet: at night, and not at the full hour, when everybody's jobs start.
        QDateTime tonight = StoreZone::moment(now.date(), QTime(3, 10), zone.zone);
        if (tonight <= now)
            tonight = StoreZone::moment(now.date().addDays(1), QTime(3, 10), zone.zone);
        const QSignalBlocker quietly(m_time);
        m_time->setDateTime(QDateTime(tonight.date(), tonight.time()));
    }
    const QString clock = QLocale().toString(now.time(), QLocale::ShortFormat);
    m_clock->setText(zone.isStores
                         ? tr("In your store's time zone (%1), where it is %2 now. The waiting is done by the server: your computer may be off.").arg(zone.name, clock)
                         : tr("In your server's time zone (%1), where it is %2 now: your store's own could not be told. The waiting is done by the server: your computer may be off.").arg(zone.name, clock));
    offerQuiet();
}

void WhenBox::showAsking()
{
    m_quietHours = {};
    offerQuiet();
    m_why->setText(tr("Asking your store when it sells least…"));
    m_why->show();
}

void WhenBox::showQuiet(const QuietHours &quiet)
{
    m_quietHours = quiet;
    m_why->setText(quiet.reason());
    m_why->show();
    offerQuiet();
}

void WhenBox::showProblem(const Problem &problem)
{
    m_quietHours = {};
    m_why->setText(tr("%1 %2", "two sentences").arg(problem.summary, problem.advice));
    m_why->show();
    offerQuiet();
}

void WhenBox::offerQuiet()
{
    if (!m_quietHours.told() && m_quiet->isChecked())
        m_now->setChecked(true);
    m_quiet->setVisible(m_quietHours.told());
    if (!m_quietHours.told())
        return;
    const QDateTime &start = m_quietHours.start;
    const QString time = QLocale().toString(start.time(), QLocale::ShortFormat);
    const bool night = start.time().hour() < 6 || start.time().hour() >= 21;
    const qint64 days = m_storeNow.date().daysTo(start.date());
    if (night && days <= (start.time().hour() < 6 ? 1 : 0) && m_storeNow.time().hour() >= 6)
        m_quiet->setText(tr("&Tonight at %1, the quietest hour of your last 30 days").arg(time));
    else if (days == 0)
        m_quiet->setText(tr("&Today at %1, the quietest hour of your last 30 days").arg(time));
    else
        m_quiet->setText(tr("&Tomorrow at %1, the quietest hour of your last 30 days").arg(time));
}

QDateTime WhenBox::startAt() const
{
    if (m_quiet->isChecked())
        return m_quietHours.start;
    return m_later->isChecked() ? StoreZone::moment(m_time->date(), m_time->time(), m_zone.zone) : QDateTime();
}
