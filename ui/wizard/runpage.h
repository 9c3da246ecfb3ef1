#pragma once

#include "ui/wizard/runwords.h"
#include "ui/wizard/wizardpage.h"

#include <QDeadlineTimer>
#include <QTimer>

class Banner;
class ConsolePane;
class GoneBox;
class QLabel;
class QProgressBar;
class QStackedWidget;
class RowList;
class RunMoves;
class RunReview;
class TrialBox;

/// First the list of what will change and one button; then the run itself: its steps, its bar, its console, and the
/// sentence that frees the person. Shows any plan: an upgrade, a backup, a restore.
class RunPage : public WizardPage
{
    Q_OBJECT

public:
    explicit RunPage(Draft &draft, QWidget *parent = nullptr);

    void entered() override;
    QWidget *firstFocus() override;
    bool isComplete() const override;
    bool validatePage() override;

    void takeKind();                              ///< Its words say what the draft is for.
    void showPlan();                              ///< The draft's plan, or a new one out of its choices, before it begins.
    void showStarting();
    void showCouldNotStart(const Problem &problem);
    void showRun(qint64 nowMs);                   ///< The draft's run has gone on. nowMs: by the clock of the journal.
    void showLink(const FollowReport &link);
    void showStuck(const Problem &problem);       ///< Nobody follows the run any more; a person has to act.
    void showRecovering();                        ///< Its runner is being started again, as asked.
    void showAsked(Run::Request request);
    void showAskFailed(const Problem &problem);
    ConsolePane *console() const { return m_console; }

Q_SIGNALS:
    void beginAsked();                            ///< The one button.
    void asked(Run::Request request);
    void recoverAsked(Run::Recovery recovery);
    void followAgainAsked();
    void tick();                                  ///< A second has passed: the times want to be drawn anew.

private:
    QWidget *buildProgress();
    void showSteps();
    void forgetWhatWasHeard();

    QStackedWidget *m_stack;
    RunReview *m_review;
    Banner *m_state;
    TrialBox *m_trial;
    GoneBox *m_gone;
    QProgressBar *m_bar;
    QLabel *m_left;
    RowList *m_steps;
    ConsolePane *m_console;
    RunMoves *m_moves;
    QTimer m_seconds;
    QDeadlineTimer m_nextTry;
    RunView m_view;
    std::optional<Problem> m_unheard; ///< What was asked for last could not be said to the server.
    bool m_starting = false;
    int m_currentStep = -1;
};
