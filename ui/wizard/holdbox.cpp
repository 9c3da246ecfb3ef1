#include "ui/wizard/holdbox.h"

#include "app/magento/extensions.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QTimer>

using namespace Qt::StringLiterals;

HoldBox::HoldBox(QWidget *parent)
    : QGroupBox(parent), m_reason(new QLineEdit), m_limited(new QCheckBox(tr("&until"))), m_until(new QDateEdit(QDate::currentDate().addMonths(3))),
      m_later(new QTimer(this))
{
    m_later->setSingleShot(true);
    m_later->setInterval(400);
    m_reason->setObjectName(u"holdReason"_s);
    m_reason->setMaxLength(400);
    m_reason->setPlaceholderText(tr("Why? You will read it at the next upgrade."));
    m_limited->setObjectName(u"holdLimited"_s);
    m_until->setObjectName(u"holdUntil"_s);
    m_until->setAccessibleName(tr("Held until"));
    m_until->setCalendarPopup(true);
    m_until->setMinimumDate(QDate::currentDate());
    m_until->setEnabled(false);
    auto *say = new QLabel(tr("&Reason:"));
    say->setBuddy(m_reason);
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(say);
    layout->addWidget(m_reason, 1);
    layout->addWidget(m_limited);
    layout->addWidget(m_until);
    connect(m_limited, &QCheckBox::toggled, m_until, &QWidget::setEnabled);
    connect(m_limited, &QCheckBox::toggled, this, &HoldBox::tell);
    connect(m_reason, &QLineEdit::textEdited, m_later, qOverload<>(&QTimer::start));
    connect(m_later, &QTimer::timeout, this, &HoldBox::tell);
    connect(m_until, &QDateEdit::dateChanged, this, &HoldBox::tell);
}

void HoldBox::show(const QString &package, const StoreBook::Hold *hold)
{
    if (m_later->isActive())
        tell();
    m_filling = true;
    m_package = package;
    setTitle(tr("%1 stays at its version").arg(friendlyName(package)));
    m_reason->setText(hold ? hold->reason : QString());
    m_limited->setChecked(hold && hold->until.isValid());
    if (hold && hold->until.isValid())
        m_until->setDate(hold->until);
    m_filling = false;
    setVisible(true);
}

void HoldBox::tell()
{
    m_later->stop();
    if (!m_filling && !m_package.isEmpty())
        Q_EMIT given({m_package, m_reason->text().trimmed(), m_limited->isChecked() ? m_until->date() : QDate()});
}
