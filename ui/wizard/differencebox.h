#pragma once

#include "app/upgrade/difference.h"

#include <QGroupBox>

class QLabel;
class QTreeWidget;

/// What was asked of the store before and after, side by side, each with its verdict; what is worse stands on top.
class DifferenceBox : public QGroupBox
{
    Q_OBJECT

public:
    explicit DifferenceBox(QWidget *parent = nullptr);

    /// Hidden where nothing was compared. stayed: what was put in is still in place; else the answers are those it gave before it was taken back.
    void show(const Difference &difference, bool stayed);

protected:
    void changeEvent(QEvent *event) override;

private:
    using QGroupBox::show;
    void fitHeight();

    QLabel *m_sentence;
    QTreeWidget *m_rows;
};
