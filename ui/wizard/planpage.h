#pragma once

#include "ui/wizard/wizardpage.h"

class Banner;
class QCheckBox;
class QLabel;
class QPushButton;
class QRadioButton;
class QSpinBox;
class MethodBox;
class RehearsalBox;
class WhenBox;

/// "How and when?": what is backed up first, when it starts, and what happens when something fails.
class PlanPage : public WizardPage
{
    Q_OBJECT

public:
    explicit PlanPage(Draft &draft, QWidget *parent = nullptr);

    void entered() override;
    QWidget *firstFocus() override;
    bool validatePage() override;
    RehearsalBox *rehearsal() const { return m_rehearsal; }
    WhenBox *when() { return m_when; }
    void showForecast() { showSums(); } ///< The draft has one now, or another.

Q_SIGNALS:
    void quietAsked(int minutes); ///< When does the store sell least for so long?

private:
    QWidget *buildBackups();
    QWidget *buildFailure();
    QWidget *buildTrial();
    void take();          ///< The fields into the draft.
    void showSums();
    void showCommands();
    QDateTime storeNow() const;

    Banner *m_banner;
    QCheckBox *m_database;
    QCheckBox *m_code;
    QCheckBox *m_media;
    QLabel *m_room;
    QLabel *m_keep;
    QRadioButton *m_restore;
    QRadioButton *m_wait;
    QSpinBox *m_deadline;
    QCheckBox *m_confirm;
    QSpinBox *m_confirmMinutes;
    QLabel *m_confirmSay;
    QPushButton *m_commands;
    WhenBox *m_when;
    MethodBox *m_method;
    RehearsalBox *m_rehearsal;
    QWidget *m_fields;
    QDateTime m_quietAskedFor; ///< When the survey was taken for which the quietest hour was asked.
    bool m_filled = false;
};
