#pragma once

#include "ui/wizard/wizardpage.h"

class Banner;
class QPushButton;
class QTextBrowser;
class RowList;

/// "Is this store ready?" for an upgrade or a restore, as the draft says: every check with its answer, and what stands behind the answer.
class ReadinessPage : public WizardPage
{
    Q_OBJECT

public:
    explicit ReadinessPage(Draft &draft, QWidget *parent = nullptr);

    void entered() override;
    QWidget *firstFocus() override;

    void showChecks(const QList<Check> &checks); ///< Waiting ones among them: still being found out.
    void showWaiting(const QString &id);         ///< This one is being asked again.
    void showProblem(const Problem &problem);    ///< The server could not even be asked.
    void showFixed(const Check &check, const Result<> &result);

Q_SIGNALS:
    void checkAgainAsked();
    void fixAsked(const Check &check);
    void recheckAsked(const QString &id);

private:
    void showList();
    void sayVerdict(int waiting, int toFix, int untold, int worth, bool keys);
    void showDetails();
    void confirmFix();
    const Check *current() const;

    QList<Check> m_checks;
    QString m_rechecked; ///< Asked again alone: stays selected when the answer is in.
    bool m_unreachable = false;
    Banner *m_banner;
    RowList *m_list;
    QTextBrowser *m_details;
    QPushButton *m_fix;
    QPushButton *m_recheck;
    QPushButton *m_again;
};
