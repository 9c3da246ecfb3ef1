#pragma once

#include "app/magento/survey.h"
#include "ui/parts/background.h"

#include <QWizardPage>

class Desk;
class ProblemView;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTreeWidget;
struct StoreDraft;

/// "Which store?": every Magento found on the server; another folder can be typed. Shows the owner, PHP and Composer that will be used.
class WhichStorePage : public QWizardPage
{
    Q_OBJECT

public:
    WhichStorePage(Desk &desk, StoreDraft &draft, QWidget *parent = nullptr);
    ~WhichStorePage() override;

    void initializePage() override;
    void cleanupPage() override;
    bool isComplete() const override;

private:
    void search();
    void showFound(const QList<FoundStore> &found);
    void look(const QString &root);
    void showSurvey(const Result<Survey> &survey);
    void showBusy(const QString &what);

    Desk &m_desk;
    StoreDraft &m_draft;
    QTreeWidget *m_list;
    QLineEdit *m_folder;
    QPushButton *m_look;
    QLineEdit *m_php;
    QLineEdit *m_composer;
    QLabel *m_owner;
    QLabel *m_magento;
    ProblemView *m_problem;
    QProgressBar *m_bar;
    QLabel *m_doing;
    Background m_searching;
    Background m_looking;
};
