// How long from the start of the process to the first window on screen: ours and an empty Qt window, in turn.
// bench_firstwindow OURS REFERENCE ROUNDS [STORES] prints a JSON object; with so many stores in the book one more, of the memory it took.
#include "app/stores/storebook.h"

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

#include <sys/resource.h>

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

/// A store book of so many stores, as an agency has it.
bool fill(const QString &folder, int stores)
{
    const auto book = StoreBook::open(folder);
    if (!book)
        return false;
    for (int i = 0; i < stores; ++i) {
        Store store;
        store.name = u"Shop %1"_s.arg(i, 4, 10, QChar(u'0'));
        store.address.host = u"shop-%1.example"_s.arg(i);
        store.address.user = u"www"_s;
        store.root = u"/srv/shop-%1"_s.arg(i);
        store.version = u"2.4.6-p%1"_s.arg(i % 11 + 1);
        if (!(*book)->add(store))
            return false;
    }
    return true;
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
    if (words.size() != 4 && words.size() != 5) {
        std::fprintf(stderr, "bench_firstwindow OURS REFERENCE ROUNDS [STORES]\n");
        return 2;
    }
    const int stores = words.value(4).toInt();
    const QTemporaryDir filled;
    if (stores > 0 && !fill(filled.path(), stores)) {
        std::fprintf(stderr, "A store book could not be filled.\n");
        return 1;
    }
    std::vector<double> ours;
    std::vector<double> reference;
    for (int round = 0; round < words.at(3).toInt(); ++round) {
        const QTemporaryDir data;
        ours.push_back(measure(words.at(1), {u"--data-dir"_s, stores > 0 ? filled.path() : data.path()}));
        reference.push_back(measure(words.at(2), {}));
        if (ours.back() < 0 || reference.back() < 0) {
            std::fprintf(stderr, "A program did not say when its first window was painted.\n");
            return 1;
        }
    }
    const auto [least, most] = std::minmax_element(ours.begin(), ours.end());
    const QString name = stores > 0 ? u"first window with %1 stores, ms from process start"_s.arg(stores) : u"first window, ms from process start"_s;
    const QJsonObject line{{u"name"_s, name}, {u"ours"_s, median(ours)},
                           {u"reference"_s, median(reference)},                    {u"ratio"_s, median(ours) / median(reference)},
                           {u"n"_s, static_cast<int>(ours.size())},                {u"spread"_s, *most - *least}};
    std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    if (stores > 0) {
        // The largest of all that were started is ours; the empty window takes what Qt takes.
        rusage all{};
        getrusage(RUSAGE_CHILDREN, &all);
        const QJsonObject memory{{u"name"_s, u"memory with %1 stores, MB"_s.arg(stores)}, {u"ours"_s, double(all.ru_maxrss) / 1024}, {u"reference"_s, QJsonValue()},
                                 {u"ratio"_s, QJsonValue()}, {u"n"_s, static_cast<int>(ours.size())}, {u"spread"_s, 0}};
        std::printf("%s\n", QJsonDocument(memory).toJson(QJsonDocument::Compact).constData());
    }
    return 0;
}
