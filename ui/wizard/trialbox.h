#pragma once

#include "ui/wizard/runwords.h"

#include <QGroupBox>

class QLabel;
class QPushButton;

/// While the store is on trial: the time left, what to look at, and the two answers.
class TrialBox : public QGroupBox
{
    Q_OBJECT

public:
    explicit TrialBox(QWidget *parent = nullptr);

    void show(const Draft &draft, const RunView &view); ///< Only seen while the run waits for confirmation.
    QWidget *firstFocus();

Q_SIGNALS:
    void asked(Run::Request request); ///< Confirm or Restore.

private:
    using QGroupBox::show;
    void confirmBack();

    QLabel *m_left;
    QLabel *m_look;
    QPushButton *m_keep;
    QPushButton *m_back;
};
