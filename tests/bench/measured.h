#pragma once

#include "app/result.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <functional>
#include <optional>

double median(QList<double> values);
/// Milliseconds that it took, or nothing when it did not work.
std::optional<double> timed(const std::function<bool()> &act);
/// Runs another program to its end; what it said goes to standard error when it failed.
bool carriedOut(const QString &program, const QStringList &words);
/// The line of a benchmark, for tests/bench/run: medians in milliseconds, their ratio, how often, and how far apart ours were.
void print(const QString &name, const QList<double> &ours, const QList<double> &reference, QJsonObject more = {});
/// Says why there is nothing to measure; the exit code of a benchmark that cannot.
int failed(const Problem &problem);
