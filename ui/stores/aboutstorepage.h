#pragma once

#include "app/result.h"

#include <QWizardPage>

class Desk;
class ProblemView;
class QComboBox;
class QLineEdit;
struct StoreDraft;

/// The last page of "Add store": what it is called, its group, and the address at which the storefront is checked.
class AboutStorePage : public QWizardPage
{
    Q_OBJECT

public:
    AboutStorePage(Desk &desk, StoreDraft &draft, QWidget *parent = nullptr);

    void initializePage() override;
    bool isComplete() const override;
    bool validatePage() override;
    void showProblem(const Problem &problem);

private:
    Desk &m_desk;
    StoreDraft &m_draft;
    QLineEdit *m_name;
    QComboBox *m_group;
    QLineEdit *m_baseUrl;
    ProblemView *m_problem;
};
