#pragma once

#include <QWidget>

class QPushButton;

/// What the window shows while no store is kept: one sentence and the way on.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(bool practiceStore, QWidget *parent = nullptr);

    void showStarting(bool starting); ///< The practice store is coming up.

Q_SIGNALS:
    void addAsked();
    void practiceAsked();

private:
    QPushButton *m_add;
    QPushButton *m_practice;
};
