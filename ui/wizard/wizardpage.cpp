#include "ui/wizard/wizardpage.h"

WizardPage::WizardPage(Draft &draft, QWidget *parent) : QWizardPage(parent), m_draft(draft) {}

bool WizardPage::isComplete() const
{
    // Once the run has begun the earlier pages are only looked at, and nothing on them holds anybody up.
    return m_draft.begun || (!m_busy && m_standing != Check::Verdict::FixThis && m_standing != Check::Verdict::Waiting);
}

bool WizardPage::validatePage()
{
    return isComplete();
}

void WizardPage::setStep(const QString &name, const QString &title, const QString &sentence)
{
    m_step = name;
    setTitle(title);
    setSubTitle(sentence);
    setAccessibleName(title);
    setAccessibleDescription(sentence);
}

void WizardPage::setStanding(Check::Verdict standing, bool busy)
{
    if (m_standing == standing && m_busy == busy)
        return;
    m_standing = standing;
    m_busy = busy;
    Q_EMIT standingChanged();
    Q_EMIT completeChanged();
}
