#pragma once

#include "app/ssh/shell.h"
#include "app/upgrade/plan.h"

#include <QDateTime>

#include <optional>

/// How long the steps of an upgrade took when the whole of it was rehearsed on a copy of this store (resources/server/steps/forget-copy.sh).
struct Forecast
{
    Version to;
    QDateTime at;                  ///< When, by the server's clock; UTC.
    QMap<QString, qint64> stepMs;  ///< Name of a step of the upgrade → milliseconds.
    bool databaseStays = false;    ///< The copy of the database needed no upgrade: by the staged method the store is not closed.

    /// Does this plan do without closing the store, as far as a rehearsal can tell? (The web server has its say when it comes to it.)
    bool staysOpen(const Plan &plan) const;
    /// For how long this plan closes the store, and how long it takes from beginning to end: what was measured, and for the steps that
    /// a rehearsal has not, their weight. Seconds.
    int closedSeconds(const Plan &plan) const;
    int allSeconds(const Plan &plan) const;
};

/// What the last rehearsal of the store in this folder has left; nothing when there was none. What it says is read as anything from a server.
Result<std::optional<Forecast>> askForecast(Shell &shell, const QString &root, std::stop_token stop = {});
std::optional<Forecast> parseForecast(const QByteArray &text);

/// "Rehearsed on a copy of this store on 28 November 2026: it worked. The store would be closed for about 3 minutes; …". Translated.
/// Empty when it was rehearsed for another version than this plan's.
QString forecastSentence(const Forecast &forecast, const Plan &plan);
