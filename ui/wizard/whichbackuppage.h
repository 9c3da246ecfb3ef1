#pragma once

#include "ui/wizard/wizardpage.h"

class BackupTable;
class Banner;

/// "Which backup?": what there is to go back to, with its age, its parts and when it was read back.
class WhichBackupPage : public WizardPage
{
    Q_OBJECT

public:
    /// wanted: the backup chosen to begin with; empty: the newest.
    WhichBackupPage(Draft &draft, const QString &wanted, QWidget *parent = nullptr);

    void entered() override;
    QWidget *firstFocus() override;

    void showLooking();
    void showBackups();                        ///< Those of the draft.
    void showProblem(const Problem &problem);  ///< The server could not be asked.

Q_SIGNALS:
    void lookAsked();
    void chosen();                             ///< Another one than before; it stands in the draft.

private:
    void take();

    Banner *m_banner;
    BackupTable *m_table;
    QString m_wanted;
};
