#pragma once

#include "ui/wizard/upgradepage.h"

class Banner;
class QFormLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

/// How it ended: from → to, how long, what proves it, where the backup is; or what happened, why, what was done about it, and what can be done now.
class DonePage : public UpgradePage
{
    Q_OBJECT

public:
    explicit DonePage(Draft &draft, QWidget *parent = nullptr);

    void entered() override;
    QWidget *firstFocus() override;
    void showReport();                  ///< The draft's report.
    void setBackupPlace(const QString &path, qint64 bytes);
    void showNote(const QString &text); ///< A short word about what a button just did.

Q_SIGNALS:
    void saveAsked(const QString &path);
    void helpAsked();
    void startOverAsked();
    void restoreAsked();

private:
    void addFact(const QString &label, const QString &value);
    void chooseFile();

    Banner *m_banner;
    QLabel *m_reason;
    QLabel *m_doneAbout;
    QLabel *m_advice;
    QFormLayout *m_facts;
    QToolButton *m_more;
    QPlainTextEdit *m_evidence;
    QPushButton *m_save;
    QPushButton *m_help;
    QPushButton *m_over;
    QPushButton *m_restore;
    QLabel *m_note;
    QString m_backupPlace;
};
