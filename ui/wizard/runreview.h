#pragma once

#include "ui/wizard/draft.h"

#include <QWidget>

class Banner;
class RowList;

/// What is about to be done, a line a thing, for the moment before the one button is pressed.
class RunReview : public QWidget
{
    Q_OBJECT

public:
    explicit RunReview(QWidget *parent = nullptr);

    bool show(const Draft &draft);          ///< True: it can begin.
    void showStarting();
    void showProblem(const Problem &problem);
    QWidget *firstFocus();

private:
    using QWidget::show;
    void sayRestore(const Draft &draft);
    bool sayUpgrade(const Draft &draft);

    Banner *m_ask;
    RowList *m_changes;
};
