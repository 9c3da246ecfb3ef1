#include "app/upgrade/forecast.h"

#include "app/ssh/command.h"
#include "app/upgrade/runfolder.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 LongestStepMs = 7LL * 24 * 3600 * 1000;

QString shown(const char *text)
{
    return QCoreApplication::translate("Forecast", text);
}

/// Of the steps from one that this name begins to one that ends it; of all when there is none.
int secondsOf(const Forecast &forecast, const Plan &plan, const QString &from, const QString &to)
{
    qint64 ms = 0;
    bool counting = from.isEmpty();
    for (const Step &step : plan.steps) {
        counting = counting || step.name == from;
        // What is done on a copy first takes as long there as it was measured to.
        const QString measured = step.name == "rehearse-upgrade"_L1 ? u"setup-upgrade"_s : step.name.startsWith("rehearse-"_L1) ? step.name.sliced(9) : step.name;
        if (counting)
            ms += forecast.stepMs.value(measured, qint64(step.weight) * 1000);
        if (!to.isEmpty() && step.name == to)
            break;
    }
    return int(std::min<qint64>((ms + 999) / 1000, std::numeric_limits<int>::max()));
}

int minutes(int seconds) { return std::max(1, (seconds + 59) / 60); }

} // namespace

bool Forecast::staysOpen(const Plan &plan) const
{
    return databaseStays && std::any_of(plan.steps.begin(), plan.steps.end(), [](const Step &step) { return step.name == "switch-open"_L1; });
}

int Forecast::closedSeconds(const Plan &plan) const { return staysOpen(plan) ? 0 : secondsOf(*this, plan, u"close-store"_s, u"open-store"_s); }
int Forecast::allSeconds(const Plan &plan) const { return secondsOf(*this, plan, {}, {}); }

std::optional<Forecast> parseForecast(const QByteArray &text)
{
    Forecast forecast;
    for (const QByteArray &line : text.split('\n')) {
        const QList<QByteArray> words = line.split(' ');
        if (words.size() != 2)
            continue;
        bool isNumber = false;
        const qint64 number = words[1].toLongLong(&isNumber);
        if (words[0] == "database")
            forecast.databaseStays = words[1] == "stays";
        else if (words[0] == "to")
            forecast.to = Version(QString::fromLatin1(words[1].left(64)));
        else if (words[0] == "at" && isNumber && number > 0)
            forecast.at = QDateTime::fromSecsSinceEpoch(number, Qt::UTC);
        else if (isNumber && number >= 0 && number < LongestStepMs && words[0].size() < 64 && forecast.stepMs.size() < 100)
            forecast.stepMs.insert(QString::fromLatin1(words[0]), number);
    }
    if (forecast.to.isNull() || !forecast.at.isValid() || forecast.stepMs.isEmpty())
        return std::nullopt;
    return forecast;
}

Result<std::optional<Forecast>> askForecast(Shell &shell, const QString &root, std::stop_token stop)
{
    const auto output = shell.run(inStoreFolder(root, "[ ! -f \"$folder/forecast\" ] || head -c 10000 \"$folder/forecast\"\n", {}), stop);
    if (!output)
        return output.problem();
    return parseForecast(output->out);
}

QString forecastSentence(const Forecast &forecast, const Plan &plan)
{
    if (forecast.to.text() != plan.settings.value(u"TO_VERSION"_s))
        return {};
    return QCoreApplication::translate("Forecast", "%1 %2 %3", "three sentences")
        .arg(shown(QT_TRANSLATE_NOOP("Forecast", "Rehearsed on a copy of this store on %1: it worked.")).arg(QLocale().toString(forecast.at.toLocalTime().date(), QLocale::LongFormat)),
             forecast.staysOpen(plan) ? shown(QT_TRANSLATE_NOOP("Forecast", "The store would stay open, because the new version leaves the database as it is."))
                                      : QCoreApplication::translate("Forecast", "The store would be closed for about %n minute(s).", nullptr, minutes(forecast.closedSeconds(plan))),
             QCoreApplication::translate("Forecast", "From beginning to end it would take about %n minute(s).", nullptr, minutes(forecast.allSeconds(plan))));
}
