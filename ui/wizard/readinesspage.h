#pragma once

#include "app/upgrade/mend.h"
#include "ui/wizard/wizardpage.h"

#include <optional>

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
    void showCheck(const Check &check);          ///< The answer of one that was asked again.
    void showRecheckFailed(const QString &id, const Problem &problem);
    const QList<Check> &checks() const { return m_checks; }
    void showProblem(const Problem &problem);    ///< The server could not even be asked.
    void showFixed(const QString &id, const Result<> &result); ///< Of this check: mended, or put back.
    void showMendings();                         ///< What was mended on this store, as the draft's survey has it.

Q_SIGNALS:
    void checkAgainAsked();
    void fixAsked(const Check &check);
    void undoAsked(const Mending &mending);
    void recheckAsked(const QString &id);

private:
    void showList();
    void sayVerdict(int waiting, int toFix, int untold, int worth, bool keys);
    void showDetails();
    void confirmFix();
    void confirmUndo(const Mending &mending);
    const Check *current() const;

    QList<Check> m_checks;
    QString m_rechecked; ///< Asked again alone: stays selected when the answer is in.
    bool m_unreachable = false;
    std::optional<Problem> m_failure; ///< Of a fix: said when its check has been asked again.
    Banner *m_banner;
    RowList *m_list;
    QTextBrowser *m_details;
    QPushButton *m_fix;
    QPushButton *m_undo;
    QPushButton *m_mended; ///< Its menu lists all that was mended.
    QPushButton *m_recheck;
    QPushButton *m_again;
};
