#pragma once

#include "ui/wizard/wizardpage.h"

class Banner;
class QCheckBox;
class QDateTimeEdit;
class QLabel;
class QPushButton;
class QRadioButton;
class QSpinBox;

/// "How and when?": what is backed up first, when it starts, and what happens when something fails.
class PlanPage : public WizardPage
{
    Q_OBJECT

public:
    explicit PlanPage(Draft &draft, QWidget *parent = nullptr);

    void entered() override;
    QWidget *firstFocus() override;
    bool validatePage() override;

private:
    QWidget *buildBackups();
    QWidget *buildWhen();
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
    QRadioButton *m_now;
    QRadioButton *m_later;
    QDateTimeEdit *m_time;
    QLabel *m_clock;
    QRadioButton *m_restore;
    QRadioButton *m_wait;
    QSpinBox *m_deadline;
    QCheckBox *m_confirm;
    QSpinBox *m_confirmMinutes;
    QLabel *m_confirmSay;
    QPushButton *m_commands;
    QWidget *m_fields;
    bool m_filled = false;
};
