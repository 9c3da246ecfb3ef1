#pragma once

#include "ui/wizard/wizardpage.h"

class Banner;
class ConflictView;
class DifferenceBox;
class Foldout;
class NewerBox;
class QFormLayout;
class QLabel;
class QPushButton;

/// How it ended: from → to, how long, what proves it, where the backup is; or what happened, why, what was done about it, and what can be done now.
class DonePage : public WizardPage
{
    Q_OBJECT

public:
    explicit DonePage(Draft &draft, QWidget *parent = nullptr);

    void entered() override;
    QWidget *firstFocus() override;
    void showReport();                  ///< The draft's report.
    void setBackupPlace(const QString &path, qint64 bytes);
    void showNote(const QString &text); ///< A short word about what a button just did.
    void showNewerFetching();
    void showNewerFetched(const Result<> &result, const QString &folder);

Q_SIGNALS:
    void saveAsked(const QString &path);
    void helpAsked();
    void saveBundleAsked(const QString &path);
    void startOverAsked();
    void restoreAsked(const QString &backupId);
    void newerAsked(const QString &folder); ///< The newer orders, into this folder here.

private:
    void buildButtons();
    void addFact(const QString &label, const QString &value);
    void showFacts();
    void showButtons();
    void chooseReportFile();
    void chooseBundleFile();
    QString fileName() const;
    QString undoId() const; ///< The backup that a finished restore made of what it replaced; empty: there is none.

    Banner *m_banner;
    QLabel *m_reason;
    QLabel *m_doneAbout;
    QLabel *m_advice;
    QLabel *m_who;
    ConflictView *m_conflicts;
    NewerBox *m_newer;
    DifferenceBox *m_difference;
    QFormLayout *m_facts;
    Foldout *m_evidence;
    Foldout *m_rescue;
    QPushButton *m_save;
    QPushButton *m_help;
    QPushButton *m_bundle;
    QPushButton *m_over;
    QPushButton *m_restore;
    QPushButton *m_undo;
    QLabel *m_note;
    QString m_backupPlace;
};
