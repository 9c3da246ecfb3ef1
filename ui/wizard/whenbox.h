#pragma once

#include "app/magento/storezone.h"
#include "app/upgrade/quiet.h"

#include <QGroupBox>

class QDateTimeEdit;
class QLabel;
class QRadioButton;

/// "When": now, at the quietest hour by the store's own orders, or at a time of one's own; all by the store's clock.
class WhenBox : public QGroupBox
{
    Q_OBJECT

public:
    explicit WhenBox(QWidget *parent = nullptr);

    void setClock(const StoreZone &zone, const QDateTime &now); ///< now: in the store's time zone.
    void showAsking();                        ///< The store is being asked for its orders.
    void showQuiet(const QuietHours &quiet);
    void showProblem(const Problem &problem); ///< It could not be asked.
    QDateTime startAt() const;                ///< Null: now.

Q_SIGNALS:
    void changed();

private:
    void offerQuiet();

    QRadioButton *m_now;
    QRadioButton *m_quiet;
    QRadioButton *m_later;
    QDateTimeEdit *m_time;
    QLabel *m_why;
    QLabel *m_clock;
    StoreZone m_zone;
    QDateTime m_storeNow;
    QuietHours m_quietHours;
    bool m_preset = false;
};
