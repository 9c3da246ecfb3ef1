#include "app/cli/keeping.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// As the window's settings call them.
const auto NewestSetting = u"backups/keep"_s;
const auto DaysSetting = u"backups/keepDays"_s;
constexpr int MostBackups = 999;
constexpr int MostDays = 3650;

/// The context of the texts in this file.
class Keeping
{
    Q_DECLARE_TR_FUNCTIONS(Keeping)
};

} // namespace

QList<Option> keepOptions()
{
    return {{u"--keep"_s, u"N"_s, Keeping::tr("Afterwards keep only the newest N backups of this store; 0: all")},
            {u"--keep-days"_s, u"N"_s, Keeping::tr("Afterwards delete backups of this store older than N days; 0: none")}};
}

Result<> takeKeeping(Errand &errand, Choices &choices)
{
    const Options &options = errand.options();
    const Result<StoreBook *> book = errand.book();
    // Who never chose anything keeps everything.
    const auto setting = [&book](const QString &key, int most) { return book ? std::clamp((*book)->setting(key).toInt(), 0, most) : 0; };
    const Result<int> newest = options.number(u"--keep"_s, setting(NewestSetting, MostBackups), 0, MostBackups);
    if (!newest)
        return newest.problem();
    const Result<int> days = options.number(u"--keep-days"_s, setting(DaysSetting, MostDays), 0, MostDays);
    if (!days)
        return days.problem();
    choices.keepBackups = *newest;
    choices.keepDays = *days;
    return {};
}
