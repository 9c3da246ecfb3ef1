#include "tests/bench/measured.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QProcess>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.value(values.size() / 2);
}

std::optional<double> timed(const std::function<bool()> &act)
{
    QElapsedTimer timer;
    timer.start();
    if (!act())
        return std::nullopt;
    return double(timer.nsecsElapsed()) / 1e6;
}

bool carriedOut(const QString &program, const QStringList &words)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, words);
    if (process.waitForStarted() && process.waitForFinished(-1) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return true;
    std::fprintf(stderr, "%s: %s\n", qPrintable(program), process.readAll().constData());
    return false;
}

void print(const QString &name, const QList<double> &ours, const QList<double> &reference, QJsonObject more)
{
    more[u"name"_s] = name;
    more[u"ours"_s] = median(ours);
    more[u"reference"_s] = median(reference);
    more[u"ratio"_s] = median(ours) / median(reference);
    more[u"n"_s] = ours.size();
    more[u"spread"_s] = *std::max_element(ours.begin(), ours.end()) - *std::min_element(ours.begin(), ours.end());
    std::printf("%s\n", QJsonDocument(more).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

int failed(const Problem &problem)
{
    std::fprintf(stderr, "%s %s\n", qPrintable(problem.summary), qPrintable(problem.evidence));
    return 1;
}
