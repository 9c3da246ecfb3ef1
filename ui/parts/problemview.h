#pragma once

#include "app/result.h"

#include <QFrame>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

/// A problem as its reader needs it: what happened, the one next step, and, folded, what the server said, to be copied.
class ProblemView : public QFrame
{
    Q_OBJECT

public:
    explicit ProblemView(QWidget *parent = nullptr); ///< Hidden until there is a problem.

    void show(const Problem &problem);
    void clear(); ///< Hides it.
    const Problem &problem() const { return m_problem; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    using QFrame::show;
    void fold(bool open);
    void keepRoom();

    Problem m_problem;
    QLabel *m_sign;
    QLabel *m_summary;
    QLabel *m_advice;
    QToolButton *m_more;
    QPlainTextEdit *m_evidence;
    QPushButton *m_copy;
};
