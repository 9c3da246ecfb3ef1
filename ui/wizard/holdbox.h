#pragma once

#include "app/stores/storebook.h"

#include <QGroupBox>

class QCheckBox;
class QDateEdit;
class QLineEdit;
class QTimer;

/// Why an extension stays at its version, and how long.
class HoldBox : public QGroupBox
{
    Q_OBJECT

public:
    explicit HoldBox(QWidget *parent = nullptr);

    void show(const QString &package, const StoreBook::Hold *hold);

Q_SIGNALS:
    void given(const StoreBook::Hold &hold);

private:
    void tell();

    QString m_package;
    QLineEdit *m_reason;
    QCheckBox *m_limited;
    QDateEdit *m_until;
    QTimer *m_later;             ///< Who is typing has not said it yet.
    bool m_filling = false;
};
