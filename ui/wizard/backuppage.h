#pragma once

#include "app/upgrade/backup.h"
#include "ui/wizard/wizardpage.h"

#include <QHash>

class Banner;
struct CopyProgress;
class QCheckBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

/// The backup: what goes into it and where it lies; while it is made, a bar for each part; afterwards its size and checksums.
class BackupPage : public WizardPage
{
    Q_OBJECT

public:
    explicit BackupPage(Draft &draft, QWidget *parent = nullptr);

    void entered() override;
    QWidget *firstFocus() override;

    void showRun(qint64 nowMs);                       ///< The run has gone on. nowMs: by the clock of the journal.
    void showBackup(const Backup &backup);            ///< It is there: how far it is proven, is said.
    void showCopying(const CopyProgress &progress, qint64 sinceMs);
    void showCopied(const Result<> &result);
    const std::optional<Backup> &backup() const { return m_backup; }

private:
    struct Bar { QLabel *name; QProgressBar *bar; QLabel *text; };
    Bar addBar(QGridLayout *grid, int row, const QString &name, const QString &objectName);
    void showPart(const QString &step, qint64 nowMs, qint64 expected, bool wanted);
    void chooseFolder();
    void take();

    Banner *m_banner;
    QHash<QString, Bar> m_bars; ///< By the name of their step.
    Bar m_copyBar;
    QLabel *m_where;
    QCheckBox *m_copy;
    QLineEdit *m_folder;
    QPushButton *m_choose;
    std::optional<Backup> m_backup;
    bool m_copied = false;
};
