// How long one survey of a store takes with 50 ms to its server and back, from no connection to all that it told. The reference is another
// program that asks the same, called with IDENTITY USER PORT ROOT (tests/bench/survey makes it).
// bench_survey TIMES REFERENCE
#include "app/upgrade/visit.h"
#include "tests/bench/longway.h"
#include "tests/bench/measured.h"
#include "tests/practice/practicestore.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (argc < 3)
        return 2;
    auto store = PracticeStore::up(u"bench-survey"_s);
    if (!store)
        return failed(store.problem());
    const LongWay way(store->port(), std::chrono::milliseconds(25));
    const QTemporaryDir folder;
    Store kept;
    kept.root = store->root();
    Login login;
    login.way = Login::Way::KeyFile;
    login.keyFile = store->identity();
    QList<double> ours, reference;
    for (int i = 0; i < atoi(argv[1]); ++i) {
        const auto one = timed([&] {
            const auto connection = Connection::open({store->user(), u"127.0.0.1"_s, way.port(), {}, {}, {}}, login, {folder.filePath(u"known_hosts"_s), {}, store->hostKeyFingerprint()}, Connection::Limits{});
            return connection && Visit(kept, *connection).survey();
        });
        const auto other = timed([&] { return carriedOut(QString::fromLocal8Bit(argv[2]), {store->identity(), store->user(), QString::number(way.port()), store->root()}); });
        if (!one || !other)
            return 1;
        ours.append(*one);
        reference.append(*other);
    }
    print(u"survey of one store at 50 ms"_s, ours, reference);
    return store->down() ? 0 : 1;
}
