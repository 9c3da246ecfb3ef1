#pragma once

#include "app/magento/survey.h"
#include "app/ssh/shell.h"

#include <QDateTime>
#include <QMap>
#include <QTimeZone>

struct Plan;

/// When a store sells least, by its own orders of the last 30 days: the stretch of the day in which an upgrade disturbs fewest buyers.
struct QuietHours
{
    static constexpr int Days = 30;
    static constexpr int FewestOrders = 30; ///< With fewer than one a day, which hours are without any is mere chance.

    int orders = 0;     ///< All that came in those days.
    int ordersThen = 0; ///< How many of them came in the stretch.
    int minutes = 0;    ///< How long the stretch is: the upgrade's own length, an hour at least.
    QDateTime start;    ///< When it begins next, in the store's time zone; null: too few orders to tell.

    bool told() const { return start.isValid(); }
    QString reason() const; ///< Translated: "Of the 412 orders of the last 30 days, 3 came between 03:10 and 04:10."
};

/// About how long a plan takes from its first step to its last.
int minutesOf(const Plan &plan);

/// Orders by the beginning of the ten minutes in which they came, in seconds since 1970.
using OrdersByTime = QMap<qint64, int>;

/// Asks the store's database; one query. What could not be read is a Problem, not a store without orders.
Result<OrdersByTime> askOrdersByTime(Shell &shell, const Survey &survey, std::stop_token stop = {});
Result<OrdersByTime> parseOrdersByTime(const QByteArray &answer);
/// Folds them into one day of that zone, each with the offset of its own date, and finds the stretch with the fewest; of several alike the one
/// farthest from where orders come. now: by the server's clock.
QuietHours quietest(const OrdersByTime &orders, const QTimeZone &zone, const QDateTime &now, int minutes);
