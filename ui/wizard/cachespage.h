#pragma once

#include "app/upgrade/choices.h"
#include "ui/wizard/wizardpage.h"

class Banner;
class QTableWidget;

/// The cache types and their state: in place they are switched off for the upgrade and put back afterwards, by the staged method they stay.
class CachesPage : public WizardPage
{
    Q_OBJECT

public:
    explicit CachesPage(Draft &draft, QWidget *parent = nullptr);

    void entered() override;
    QWidget *firstFocus() override;
    void showRun(); ///< The run has gone on: tells whether they are off, or back.

private:
    void sayWhatHappens(Method method);

    Banner *m_banner;
    QTableWidget *m_table;
};
