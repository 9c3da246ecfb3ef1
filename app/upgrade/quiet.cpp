#include "app/upgrade/quiet.h"

#include "app/magento/askserver.h"
#include "app/magento/storezone.h"
#include "app/magento/surveyscript.h"
#include "app/magento/surveystream.h"
#include "app/upgrade/plan.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <numeric>

using namespace Qt::StringLiterals;

namespace {

constexpr int Slot = 600;                  ///< Seconds.
constexpr int SlotsADay = 24 * 3600 / Slot;
constexpr int SlotsAnHour = 3600 / Slot;
constexpr int ShortestStretch = 60;        ///< Minutes.
constexpr int LongestStretch = 8 * 60;
constexpr int SoonestMinutes = 5;          ///< Nobody gets from this page to the last one faster.

using Day = std::array<double, SlotsADay>;

int slotOf(const QDateTime &local)
{
    return static_cast<int>(local.time().msecsSinceStartOfDay() / 1000 / Slot);
}

/// What came between these slots of a day, which has no beginning and no end.
double sum(const Day &day, int from, int count)
{
    double all = 0;
    for (int slot = from; slot < from + std::min(count, SlotsADay); ++slot)
        all += day[static_cast<size_t>((slot % SlotsADay + SlotsADay) % SlotsADay)];
    return all;
}

/// Is the stretch at a quieter than the one at b? Of two alike, the one whose surroundings are, wider and wider.
bool quieter(const Day &day, int a, int b, int count)
{
    constexpr double Same = 1e-9;
    for (int around = 0; around * 2 + count <= SlotsADay; around += SlotsAnHour / 2) {
        const double difference = sum(day, a - around, count + 2 * around) - sum(day, b - around, count + 2 * around);
        if (difference < -Same || difference > Same)
            return difference < 0;
    }
    return false;
}

Problem unreadable(const QString &why)
{
    return {Problem::Kind::Failed, QCoreApplication::translate("QuietHours", "The store's orders could not be read, so nobody can tell when it is quiet."),
            QCoreApplication::translate("QuietHours", "Choose the time yourself."), why};
}

} // namespace

QString QuietHours::reason() const
{
    const QLocale locale;
    if (!told())
        return QCoreApplication::translate("QuietHours", "%n order(s) in the last 30 days: too few to tell when your store is quiet.", nullptr, orders);
    return QCoreApplication::translate("QuietHours", "Of the %1 orders of the last 30 days, %n came between %2 and %3.", nullptr, ordersThen)
        .arg(locale.toString(orders), locale.toString(start.time(), QLocale::ShortFormat), locale.toString(start.addSecs(qint64(minutes) * 60).time(), QLocale::ShortFormat));
}

int minutesOf(const Plan &plan)
{
    const int seconds = std::accumulate(plan.steps.begin(), plan.steps.end(), 0, [](int sum, const Step &step) { return sum + step.weight; });
    return (seconds + 59) / 60;
}

Result<OrdersByTime> parseOrdersByTime(const QByteArray &answer)
{
    const SurveyStream stream(answer);
    OrdersByTime orders;
    bool ended = false;
    for (const SurveyStream::Line &line : stream.lines()) {
        if (line.part == "unknown"_L1)
            return unreadable(line.value(u"why"_s));
        if (line.part == "sold"_L1 && line.number(u"at"_s) >= 0 && line.number(u"count"_s) > 0 && orders.size() <= QuietHours::Days * SlotsADay)
            orders[line.number(u"at"_s)] += static_cast<int>(std::min<qint64>(line.number(u"count"_s), 1'000'000));
        ended = ended || (line.part == "end"_L1 && line.value(u"part"_s) == "quiet"_L1);
    }
    if (!ended)
        return unreadable(QString::fromUtf8(answer.left(500)));
    return orders;
}

Result<OrdersByTime> askOrdersByTime(Shell &shell, const Survey &survey, std::stop_token stop)
{
    if (survey.php.isEmpty())
        return unreadable(survey.unknown.value(u"php"_s));
    const auto answer = askServer(shell, Command::script(quietScript(), {survey.root, survey.php}), std::chrono::seconds(15), stop);
    if (!answer)
        return answer.problem();
    return parseOrdersByTime(*answer);
}

QuietHours quietest(const OrdersByTime &orders, const QTimeZone &zone, const QDateTime &now, int minutes)
{
    QuietHours quiet;
    quiet.minutes = (std::clamp(minutes, ShortestStretch, LongestStretch) * 60 + Slot - 1) / Slot * Slot / 60;
    const qint64 until = now.toSecsSinceEpoch() / Slot * Slot;
    Day sold{}, offered{};
    // Where the clock was put forward or back, a time of the day was there once less or more.
    for (qint64 at = until - qint64(QuietHours::Days) * 24 * 3600; at < until; at += Slot)
        offered[static_cast<size_t>(slotOf(QDateTime::fromSecsSinceEpoch(at, zone)))] += 1;
    for (auto piece = orders.begin(); piece != orders.end(); ++piece) {
        sold[static_cast<size_t>(slotOf(QDateTime::fromSecsSinceEpoch(piece.key(), zone)))] += piece.value();
        quiet.orders += piece.value();
    }
    if (quiet.orders < QuietHours::FewestOrders)
        return quiet;
    Day rate{};
    for (size_t slot = 0; slot < rate.size(); ++slot)
        rate[slot] = sold[slot] / std::max(1.0, offered[slot]);

    const int count = quiet.minutes * 60 / Slot;
    int best = -1;
    for (int slot = 0; slot < SlotsADay; ++slot) {
        if (slot % SlotsAnHour == 0)
            continue; // the full hour, at which everybody's jobs start
        if (best < 0 || quieter(rate, slot, best, count))
            best = slot;
    }
    quiet.ordersThen = qRound(sum(sold, best, count));
    const QDateTime local = now.toTimeZone(zone);
    const QTime time = QTime(0, 0).addSecs(best * Slot);
    quiet.start = StoreZone::moment(local.date(), time, zone);
    if (quiet.start < local.addSecs(SoonestMinutes * 60))
        quiet.start = StoreZone::moment(local.date().addDays(1), time, zone);
    return quiet;
}
