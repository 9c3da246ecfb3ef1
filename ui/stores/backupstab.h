#pragma once

#include "ui/wizard/keeprule.h"

#include <QWidget>

class BackupTable;
class QLabel;
class QPushButton;
class QSpinBox;

/// A store's backups with all that can be done with them, and the rule by which they are kept.
class BackupsTab : public QWidget
{
    Q_OBJECT

public:
    BackupsTab(const KeepRule &rule, QWidget *parent = nullptr);

    void setBackups(const QList<Backup> &backups);
    void setIdle(bool idle);      ///< Nothing else is being done at the moment.
    const Backup *chosen() const;

Q_SIGNALS:
    void restoreAsked();
    void restoreCopyAsked();      ///< From a copy on this computer.
    void verifyAsked();
    void downloadAsked();
    void deleteAsked();           ///< The chosen one; nobody has been asked yet.
    void tidyAsked(const QStringList &ids);
    void ruleChanged(const KeepRule &rule);

private:
    QLayout *buildRule(const KeepRule &rule);
    KeepRule rule() const;
    void takeRule();
    void showButtons();

    BackupTable *m_table;
    QPushButton *m_restore;
    QPushButton *m_restoreCopy;
    QPushButton *m_verify;
    QPushButton *m_download;
    QPushButton *m_delete;
    QSpinBox *m_keep = nullptr;
    QSpinBox *m_keepDays = nullptr;
    QPushButton *m_tidy = nullptr;
    QLabel *m_says = nullptr;
    QLabel *m_stands;             ///< How far the chosen one is proven, and who needs it.
    bool m_idle = false;
};
