#pragma once

#include "ui/parts/background.h"
#include "ui/wizard/backupground.h"
#include "ui/wizard/keeprule.h"

#include <QDialog>

#include <optional>

class Desk;
class ProblemView;
class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;
struct Plan;

/// "Back up": which parts, how big they are, and whether there is room. Changes nothing; what it yields is a plan.
class BackupDialog : public QDialog
{
    Q_OBJECT

public:
    BackupDialog(Desk &desk, const Store &store, QWidget *parent = nullptr);
    ~BackupDialog() override;

Q_SIGNALS:
    void planned(const Plan &plan);

private:
    void showGround(const Result<BackupGround> &ground);
    void showRoom();
    void plan();

    Store m_store;
    KeepRule m_rule;
    std::optional<BackupGround> m_ground;
    QCheckBox *m_database;
    QCheckBox *m_code;
    QCheckBox *m_media;
    QLabel *m_room;
    ProblemView *m_problem;
    QProgressBar *m_bar;
    QPushButton *m_go;
    Background m_looking;
};
