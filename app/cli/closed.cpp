#include "app/cli/closed.h"

#include "app/upgrade/deadline.h"

using namespace Qt::StringLiterals;

namespace {

/// The context of the texts in this file.
class Closed
{
    Q_DECLARE_TR_FUNCTIONS(Closed)
};

} // namespace

QList<Option> closedOptions()
{
    return {{u"--closed-minutes"_s, u"MINUTES"_s, Closed::tr("Go back by itself when the store has been closed so long; else an hour, and for a large restore as long as it needs")}};
}

Result<int> closedMinutesTyped(const Options &options)
{
    return options.number(u"--closed-minutes"_s, 0, 1, LongestClosedMinutes);
}
