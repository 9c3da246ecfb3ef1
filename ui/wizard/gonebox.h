#pragma once

#include "app/upgrade/run.h"

#include <QGroupBox>

class QPushButton;
class QRadioButton;

/// What can be done about a run whose process is gone: three moves, each with its sentence, the right one chosen already.
class GoneBox : public QGroupBox
{
    Q_OBJECT

public:
    explicit GoneBox(QWidget *parent = nullptr);

    /// Chooses the move that suits where the run stands; leaves alone what a person has chosen since.
    void propose(const RunState &run);
    /// To its end as long as that can go well by itself; back where going back had failed already.
    static Run::Recovery right(const RunState &run);
    QWidget *firstFocus();

Q_SIGNALS:
    void asked(Run::Recovery recovery);

private:
    QRadioButton *m_resume;
    QRadioButton *m_restore;
    QRadioButton *m_leave;
    QPushButton *m_go;
    bool m_proposed = false;
};
