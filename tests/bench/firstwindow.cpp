// How long from the start of the process to the first window on screen: ours and an empty Qt window, in turn.
// bench_firstwindow OURS REFERENCE ROUNDS prints one JSON object.
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;

namespace
{
/// Milliseconds until the first paint; negative when the program did not say.
double measure(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    environment.insert(u"STOREWRIGHT_STARTED_NS"_s,
                       QString::number(std::chrono::duration_cast<std::chrono::nanoseconds>(now).count()));
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    if (!process.waitForFinished(20000))
        return -1;
    const QList<QByteArray> lines = process.readAllStandardError().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("first-paint "))
            return line.mid(12).toDouble() / 1000;
    }
    return -1;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}
} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() != 4) {
        std::fprintf(stderr, "bench_firstwindow OURS REFERENCE ROUNDS\n");
        return 2;
    }
    std::vector<double> ours;
    std::vector<double> reference;
    for (int round = 0; round < words.at(3).toInt(); ++round) {
        const QTemporaryDir data;
        ours.push_back(measure(words.at(1), {u"--data-dir"_s, data.path()}));
        reference.push_back(measure(words.at(2), {}));
        if (ours.back() < 0 || reference.back() < 0) {
            std::fprintf(stderr, "A program did not say when its first window was painted.\n");
            return 1;
        }
    }
    const auto [least, most] = std::minmax_element(ours.begin(), ours.end());
    const QJsonObject line{{u"name"_s, u"first window, ms from process start"_s}, {u"ours"_s, median(ours)},
                           {u"reference"_s, median(reference)},                    {u"ratio"_s, median(ours) / median(reference)},
                           {u"n"_s, static_cast<int>(ours.size())},                {u"spread"_s, *most - *least}};
    std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    return 0;
}
