// How long it takes to look at fifty stores again, each 50 ms away, as the window does by itself; the reference goes to them one after the
// other with ssh and asks the very same, all of it by one connection, as a careful script would. One practice server stands for all: they
// differ in the way to it, and so in everything a client knows.
// bench_rounds STORES TIMES
#include "app/upgrade/visit.h"
#include "tests/bench/listening.h"
#include "tests/bench/longway.h"
#include "tests/bench/measured.h"
#include "tests/ui/stores/ownhome.h"
#include "ui/stores/look.h"
#include "ui/stores/rounds.h"

#include <QApplication>
#include <QEventLoop>
#include <QProcess>

#include <memory>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const int stores = argc > 1 ? atoi(argv[1]) : 50, times = argc > 2 ? atoi(argv[2]) : 3;
    auto practice = PracticeStore::up(u"bench-rounds"_s);
    if (!practice)
        return failed(practice.problem());
    OwnHome home;
    std::vector<std::unique_ptr<LongWay>> ways;
    QList<Store> all;
    for (int i = 0; i < stores; ++i) {
        ways.push_back(std::make_unique<LongWay>(practice->port(), std::chrono::milliseconds(25)));
        all.append(home.keep(*practice, u"Store %1"_s.arg(i), ways.back()->port()));
    }
    // What a look asks, in order: the server's shell reads of each what it is fed, and nothing more. That connection is gone before anything is measured.
    QString line;
    QByteArray fed;
    {
        const auto first = home.desk().visit(all.first(), {});
        if (!first)
            return failed(first.problem());
        const auto listening = std::make_shared<Listening>((*first)->shell());
        Visit overheard(all.first(), listening);
        if (const Look look = lookAround(home.desk(), all.first(), overheard, {}); look.problem)
            return failed(*look.problem);
        for (const Command &command : listening->commands()) {
            line += u"head -c %1 | (%2); "_s.arg(command.input().size()).arg(command.line());
            fed += command.input();
        }
    }
    const QString input = home.path(u"asked"_s);
    QFile file(input);
    if (!file.open(QIODevice::WriteOnly) || file.write(fed) != fed.size())
        return 1;
    file.close();
    const QString one = u"exec ssh -F none -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR -o BatchMode=yes -i \"$1\" -p \"$2\" \"$3@127.0.0.1\" \"$4\" <\"$5\""_s;
    QList<double> ours, reference;
    for (int i = 0; i < times; ++i) {
        const auto together = timed([&] {
            Rounds rounds(home.desk());
            QEventLoop loop;
            int looked = 0, wrong = 0;
            QObject::connect(&rounds, &Rounds::looked, &loop, [&](const Look &look) {
                wrong += look.problem || look.store.version.isEmpty() ? 1 : 0;
                if (++looked == stores)
                    loop.quit();
            });
            for (const Store &store : std::as_const(all))
                rounds.look(store);
            loop.exec();
            return wrong == 0;
        });
        const auto inTurn = timed([&] {
            for (const Store &store : std::as_const(all)) {
                if (!carriedOut(u"sh"_s, {u"-c"_s, one, u"sh"_s, practice->identity(), QString::number(store.address.port), practice->user(), line, input}))
                    return false;
            }
            return true;
        });
        if (!together || !inTurn)
            return failed({Problem::Kind::Failed, u"A store could not be looked at."_s, {}, {}});
        ours.append(*together);
        reference.append(*inTurn);
    }
    print(u"%1 stores checked again at 50 ms"_s.arg(stores), ours, reference);
    return practice->down() ? 0 : 1;
}
