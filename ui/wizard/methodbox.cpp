#include "ui/wizard/methodbox.h"

#include "ui/wizard/amounts.h"

#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

MethodBox::MethodBox(QWidget *parent)
    : QGroupBox(tr("How the new version comes in"), parent), m_staged(new QRadioButton), m_inPlace(new QRadioButton), m_say(new QLabel)
{
    m_staged->setObjectName(u"methodStaged"_s);
    m_inPlace->setObjectName(u"methodInPlace"_s);
    m_say->setObjectName(u"methodSay"_s);
    m_say->setWordWrap(true);
    m_staged->setChecked(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_staged);
    layout->addWidget(m_inPlace);
    layout->addWidget(m_say);
    for (QRadioButton *button : {m_staged, m_inPlace})
        connect(button, &QRadioButton::clicked, this, [this] {
            m_chosen = true;
            Q_EMIT changed();
        });
    showTimes(1000, 1000);
}

Method MethodBox::method() const
{
    return m_staged->isChecked() ? Method::Staged : Method::InPlace;
}

void MethodBox::setReason(const QString &reason)
{
    m_staged->setEnabled(reason.isEmpty());
    if (!reason.isEmpty() || !m_chosen)
        (reason.isEmpty() ? m_staged : m_inPlace)->setChecked(true);
    m_say->setText(reason.isEmpty() ? tr("The new version is built, compiled and tried on a copy of the database first. Only when that has worked is your store closed, for the switch. Where the new version leaves the database as it is, it stays open.") : reason);
}

void MethodBox::showTimes(qint64 stagedMs, qint64 inPlaceMs)
{
    m_staged->setText(stagedMs == 0 ? tr("&Built beside the store, then switched (recommended): your store should stay open")
                                    : tr("&Built beside the store, then switched (recommended): closed for %1").arg(aboutText(stagedMs)));
    m_inPlace->setText(tr("In p&lace: closed for %1").arg(aboutText(inPlaceMs)));
}
