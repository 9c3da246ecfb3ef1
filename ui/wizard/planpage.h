#pragma once

#include "ui/wizard/upgradepage.h"

class Banner;
class QCheckBox;
class QDateTimeEdit;
class QLabel;
class QPushButton;
class QRadioButton;
class QSpinBox;

/// "How and when?": what is backed up first, when it starts, and what happens when something fails.
class PlanPage : public UpgradePage
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
    void take();          ///< The fields into the draft.
    void showSums();
    void showCommands();
    QDateTime storeNow() const;

    Banner *m_banner;
    QCheckBox *m_database;
    QCheckBox *m_code;
    QCheckBox *m_media;
    QLabel *m_room;
    QRadioButton *m_now;
    QRadioButton *m_later;
    QDateTimeEdit *m_time;
    QLabel *m_clock;
    QRadioButton *m_restore;
    QRadioButton *m_wait;
    QSpinBox *m_deadline;
    QPushButton *m_commands;
    QWidget *m_fields;
    bool m_filled = false;
};
