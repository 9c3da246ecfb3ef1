#pragma once

#include "app/upgrade/check.h"
#include "ui/wizard/draft.h"

#include <QWizardPage>

/// One page of the wizard. It shows the draft and changes it; what it wants done, it asks for by signals.
class WizardPage : public QWizardPage
{
    Q_OBJECT

public:
    WizardPage(Draft &draft, QWidget *parent = nullptr);

    QString step() const { return m_step; }                ///< Its name in the side bar.
    Check::Verdict standing() const { return m_standing; } ///< Its state in the side bar; Waiting: nothing to tell yet.
    bool busy() const { return m_busy; }                   ///< Something is being found out just now.

    virtual void entered() {}  ///< It has just come into view: shows the draft anew, asks for what is missing.
    virtual QWidget *firstFocus() { return nullptr; } ///< Where the keyboard goes when the page comes into view.
    bool isComplete() const override;
    bool validatePage() override; ///< Nobody gets past a page that holds back, not by the list at the side either.

Q_SIGNALS:
    void standingChanged();

protected:
    void setStep(const QString &name, const QString &title, const QString &sentence);
    void setStanding(Check::Verdict standing, bool busy = false);
    Draft &draft() { return m_draft; }
    const Draft &draft() const { return m_draft; }

private:
    Draft &m_draft;
    QString m_step;
    Check::Verdict m_standing = Check::Verdict::Waiting;
    bool m_busy = false;
};
