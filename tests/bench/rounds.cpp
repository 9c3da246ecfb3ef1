// How long it takes to look at fifty stores again, each 50 ms away, as the window does by itself; the reference goes to them one after the
// other with ssh and asks the same. One practice server stands for all: they differ in the way to it, and so in everything a client knows.
// bench_rounds STORES TIMES
#include "app/magento/surveyscript.h"
#include "app/upgrade/visit.h"
#include "tests/bench/longway.h"
#include "tests/bench/measured.h"
#include "tests/ui/stores/ownhome.h"
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
    const QString script = home.path(u"survey.sh"_s);
    QFile file(script);
    if (!file.open(QIODevice::WriteOnly) || file.write(surveyScript()) < 0)
        return 1;
    file.close();
    const QByteArray one = "exec ssh -F none -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR -o BatchMode=yes -i \"$1\" -p \"$2\" \"$3@127.0.0.1\" sh -s \"$4\" \"''\" \"''\" \"'$6'\" <\"$5\"";
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
                if (!carriedOut(u"sh"_s, {u"-c"_s, QString::fromLatin1(one), u"sh"_s, practice->identity(), QString::number(store.address.port), practice->user(), practice->root(), script, Visit::partsOfGlance().join(u' ')}))
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
