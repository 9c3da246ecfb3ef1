#pragma once

#include "app/upgrade/follow.h"
#include "ui/wizard/upgradepage.h"

#include <QTimer>

class Banner;
class ConsolePane;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class RowList;

/// First the list of what will change and one button; then the run itself: its steps, its bar, its console, and the
/// sentence that frees the person. Shows any plan: an upgrade, a backup, a restore.
class RunPage : public UpgradePage
{
    Q_OBJECT

public:
    explicit RunPage(Draft &draft, QWidget *parent = nullptr);

    void entered() override;
    QWidget *firstFocus() override;
    bool isComplete() const override;
    bool validatePage() override;

    void showPlan();                              ///< The draft's plan, or a new one out of its choices, before it begins.
    void showStarting();
    void showCouldNotStart(const Problem &problem);
    void showRun(qint64 nowMs);                   ///< The draft's run has gone on. nowMs: by the clock of the journal.
    void showLink(const FollowReport &link);
    void showStuck(const Problem &problem);       ///< Nobody follows the run any more; a person has to act.
    void showAsked(Run::Request request);
    void showAskFailed(const Problem &problem);
    ConsolePane *console() const { return m_console; }

Q_SIGNALS:
    void beginAsked();                            ///< The one button.
    void asked(Run::Request request);
    void recoverAsked();
    void followAgainAsked();
    void tick();                                  ///< A second has passed: the times want to be drawn anew.

private:
    QWidget *buildReview();
    QWidget *buildProgress();
    void showSteps(qint64 nowMs);
    void showState(qint64 nowMs);
    void showButtons();
    void confirmStop();
    QString leftText(qint64 nowMs) const;

    QStackedWidget *m_stack;
    Banner *m_ask;
    RowList *m_changes;
    Banner *m_state;
    QProgressBar *m_bar;
    QLabel *m_left;
    RowList *m_steps;
    ConsolePane *m_console;
    QPushButton *m_pause;
    QPushButton *m_stop;
    QPushButton *m_goOn;
    QPushButton *m_retry;
    QPushButton *m_restore;
    QPushButton *m_recover;
    QPushButton *m_again;
    QTimer m_seconds;
    FollowReport m_link;
    std::optional<Problem> m_stuck;
    std::optional<Run::Request> m_asked; ///< Asked for, and not seen in the journal yet.
    bool m_starting = false;
    int m_currentStep = -1;
};
