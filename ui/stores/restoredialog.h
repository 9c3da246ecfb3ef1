#pragma once

#include "ui/parts/background.h"
#include "ui/stores/backupground.h"

#include <QDialog>

#include <optional>

class Desk;
class ProblemView;
class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTreeWidget;
struct Plan;

/// "Restore": which backup, which parts of it, what is lost by it, and whether the store is ready for it. Changes nothing; what it yields is a plan.
class RestoreDialog : public QDialog
{
    Q_OBJECT

public:
    /// backupId: chosen to begin with; empty: the newest.
    RestoreDialog(Desk &desk, const Store &store, const QString &backupId, QWidget *parent = nullptr);
    ~RestoreDialog() override;

Q_SIGNALS:
    void planned(const Plan &plan);

private:
    void showGround(const Result<BackupGround> &ground);
    void showBackup();
    void showMeaning();
    const Backup *chosen() const;
    void plan();

    Store m_store;
    QString m_wanted;
    std::optional<BackupGround> m_ground;
    QTreeWidget *m_list;
    QCheckBox *m_database;
    QCheckBox *m_code;
    QCheckBox *m_media;
    QLabel *m_meaning;
    ProblemView *m_problem;
    QProgressBar *m_bar;
    QPushButton *m_go;
    Background m_looking;
};
