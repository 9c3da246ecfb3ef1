#pragma once

#include "ui/wizard/runwords.h"

#include <QWidget>

class QPushButton;

/// The row of buttons under a run: those that make sense at the moment.
class RunMoves : public QWidget
{
    Q_OBJECT

public:
    explicit RunMoves(QWidget *parent = nullptr);

    void show(const Draft &draft, const RunView &view);

Q_SIGNALS:
    void asked(Run::Request request);
    void followAgainAsked();

private:
    using QWidget::show;
    void confirmStop();

    QPushButton *m_pause;
    QPushButton *m_goOn;
    QPushButton *m_retry;
    QPushButton *m_restore;
    QPushButton *m_again;
    QPushButton *m_stop;
    bool m_upgrade = true;
};
