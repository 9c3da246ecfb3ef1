#pragma once

#include "app/upgrade/choices.h"

#include <QGroupBox>

class QLabel;
class QRadioButton;

/// How the new version comes into the store: built beside it and switched to, or in place. On the plan page.
class MethodBox : public QGroupBox
{
    Q_OBJECT

public:
    explicit MethodBox(QWidget *parent = nullptr);

    Method method() const;
    /// Why the store can only be upgraded in place (whyInPlace()); empty: both can be chosen.
    void setReason(const QString &reason);
    /// For how long each of them would close the store, in milliseconds; 0 where it would stay open.
    void showTimes(qint64 stagedMs, qint64 inPlaceMs);

Q_SIGNALS:
    void changed();

private:
    QRadioButton *m_staged;
    QRadioButton *m_inPlace;
    QLabel *m_say;
    bool m_chosen = false; ///< The person has picked one; until then it is the better one that is possible.
};
