// How long all readiness checks of one store take with 50 ms to its server and back, and how many SSH channels that needs in sequence.
// The reference is a command that does nothing, over the same connection.
#include "app/upgrade/visit.h"
#include "tests/bench/longway.h"
#include "tests/bench/measured.h"
#include "tests/practice/practicestore.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>

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

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int times = argc > 1 ? atoi(argv[1]) : 5;
    auto store = PracticeStore::up(u"bench-readiness"_s);
    if (!store)
        return failed(store.problem());
    const LongWay way(store->port(), std::chrono::milliseconds(25));
    const QTemporaryDir folder;
    Store kept;
    kept.root = store->root();
    const Address address{store->user(), u"127.0.0.1"_s, way.port(), {}, {}, {}};
    Login login;
    login.way = Login::Way::KeyFile;
    login.keyFile = store->identity();
    const auto connection = Connection::open(address, login, {folder.filePath(u"known_hosts"_s), {}, store->hostKeyFingerprint()}, Connection::Limits{});
    if (!connection)
        return failed(connection.problem());
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
    print(u"readiness of one store at 50 ms"_s, all, nothing, {{u"channels"_s, allChannels}});
    print(u"one check asked again at 50 ms"_s, one, nothing, {{u"channels"_s, oneChannels}});
    return store->down() ? 0 : 1;
}
