// How long all readiness checks of one store take with 50 ms to its server and back, and how many SSH channels that needs in sequence.
// The reference is a command that does nothing, over the same connection.
#include "app/upgrade/visit.h"
#include "tests/bench/longway.h"
#include "tests/practice/practicestore.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

/// The connection, with its channels counted.
class Counted : public Shell
{
public:
    explicit Counted(std::shared_ptr<Connection> connection) : m_connection(std::move(connection)) {}

    Result<Output> run(const Command &command, std::stop_token stop) override
    {
        ++channels;
        return m_connection->run(command, stop);
    }
    Result<Exit> stream(const Command &command, const Reader &reader, std::stop_token stop) override
    {
        ++channels;
        return m_connection->stream(command, reader, stop);
    }
    Result<> upload(const QString &, const QString &, bool, const Progress &, std::stop_token) override { return notMeasured(); }
    Result<> download(const QString &, const QString &, bool, const Progress &, std::stop_token) override { return notMeasured(); }
    bool alive() const override { return m_connection->alive(); }

    int channels = 0;

private:
    static Problem notMeasured() { return {Problem::Kind::Failed, u"nothing is moved here"_s, {}, {}}; }
    std::shared_ptr<Connection> m_connection;
};

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.value(values.size() / 2);
}

void print(const QString &name, const QList<double> &ours, const QList<double> &reference, int channels)
{
    const double spread = *std::max_element(ours.begin(), ours.end()) - *std::min_element(ours.begin(), ours.end());
    const QJsonObject line{{u"name"_s, name}, {u"ours"_s, median(ours)}, {u"reference"_s, median(reference)}, {u"ratio"_s, median(ours) / median(reference)},
                           {u"n"_s, ours.size()}, {u"spread"_s, spread}, {u"channels"_s, channels}};
    std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int times = argc > 1 ? atoi(argv[1]) : 5;
    auto store = PracticeStore::up(u"bench-readiness"_s);
    if (!store) {
        std::fprintf(stderr, "%s %s\n", qPrintable(store.problem().summary), qPrintable(store.problem().evidence));
        return 1;
    }
    const LongWay way(store->port(), std::chrono::milliseconds(25));
    const QTemporaryDir folder;
    Store kept;
    kept.root = store->root();
    const Address address{store->user(), u"127.0.0.1"_s, way.port(), {}, {}, {}};
    Login login;
    login.way = Login::Way::KeyFile;
    login.keyFile = store->identity();
    const auto connection = Connection::open(address, login, {folder.filePath(u"known_hosts"_s), {}, store->hostKeyFingerprint()}, Connection::Limits{});
    if (!connection) {
        std::fprintf(stderr, "%s %s\n", qPrintable(connection.problem().summary), qPrintable(connection.problem().evidence));
        return 1;
    }
    const auto counted = std::make_shared<Counted>(*connection);
    Choices choices;
    choices.target = Version(u"2.4.7-p6"_s);
    QList<double> all, one, nothing;
    int allChannels = 0, oneChannels = 0;
    QElapsedTimer timer;
    for (int i = 0; i < times; ++i) {
        Visit visit(kept, counted);
        timer.start();
        (void)(*connection)->run(Command({u"true"_s}));
        nothing.append(double(timer.nsecsElapsed()) / 1e6);
        counted->channels = 0;
        timer.start();
        const auto survey = visit.survey();
        if (!survey)
            return 1;
        // No keys are given: those that lie on the server are used there, which is the longer way.
        (void)visit.readiness(*survey, choices, {});
        all.append(double(timer.nsecsElapsed()) / 1e6);
        allChannels = std::max(allChannels, counted->channels);
        counted->channels = 0;
        timer.start();
        (void)visit.recheck(u"maintenance"_s, *survey, choices, {});
        one.append(double(timer.nsecsElapsed()) / 1e6);
        oneChannels = std::max(oneChannels, counted->channels);
    }
    print(u"readiness of one store at 50 ms"_s, all, nothing, allChannels);
    print(u"one check asked again at 50 ms"_s, one, nothing, oneChannels);
    return store->down() ? 0 : 1;
}
