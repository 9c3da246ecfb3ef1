// How long a backup takes to come to this computer, directly and with 50 ms to its server and back. The reference is the better of OpenSSH's
// sftp and rsync, with the same file over the same way, in turn.
// bench_download MEGABYTES ROUNDS
#include "app/ssh/connection.h"
#include "tests/bench/longway.h"
#include "tests/bench/measured.h"
#include "tests/practice/practicestore.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cstdio>
#include <functional>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int megabytes = argc > 1 ? atoi(argv[1]) : 1000;
    const int rounds = argc > 2 ? atoi(argv[2]) : 3;
    auto store = PracticeStore::up(u"bench-download"_s);
    if (!store)
        return failed(store.problem());
    const QString there = QFileInfo(store->root()).path() + u"/backup.tar.gz"_s;
    // As an archive is: nothing that compresses.
    const auto made = store->run(u"head -c %1M /dev/urandom >../backup.tar.gz"_s.arg(megabytes));
    if (!made)
        return failed(made.problem());
    const QTemporaryDir folder;
    const QString here = folder.filePath(u"backup.tar.gz"_s);
    const auto isWhole = [&here, megabytes] { return QFileInfo(here).size() == qint64(megabytes) * 1024 * 1024; };

    for (const int oneWay : {0, 25}) {
        const LongWay way(store->port(), std::chrono::milliseconds(oneWay));
        const int port = oneWay == 0 ? store->port() : way.port();
        Login login;
        login.way = Login::Way::KeyFile;
        login.keyFile = store->identity();
        const auto connection = Connection::open({store->user(), u"127.0.0.1"_s, port, {}, {}, {}}, login, {folder.filePath(u"known_hosts"_s), {}, store->hostKeyFingerprint()}, Connection::Limits{});
        if (!connection)
            return failed(connection.problem());
        const QStringList ssh{u"-F"_s, u"none"_s, u"-o"_s, u"StrictHostKeyChecking=no"_s, u"-o"_s, u"UserKnownHostsFile=/dev/null"_s, u"-o"_s, u"LogLevel=ERROR"_s, u"-i"_s, store->identity()};
        const QString at = store->user() + u"@127.0.0.1:"_s + there;
        QList<double> ours, sftp, rsync;
        for (int round = 0; round < rounds; ++round) {
            const QList<std::pair<QList<double> *, std::function<bool()>>> all = {
                {&ours, [&] { return bool((*connection)->download(there, here, false, {})); }},
                {&sftp, [&] { return carriedOut(u"sftp"_s, QStringList{u"-q"_s} + ssh + QStringList{u"-P"_s, QString::number(port), at, here}); }},
                {&rsync, [&] { return carriedOut(u"rsync"_s, {u"-W"_s, u"-e"_s, u"ssh -p %1 "_s.arg(port) + ssh.join(u' '), at, here}); }},
            };
            for (const auto &[times, act] : all) {
                QFile::remove(here);
                const auto took = timed(act);
                if (!took || !isWhole()) {
                    std::fprintf(stderr, "The file did not arrive whole.\n");
                    return 1;
                }
                times->append(*took);
            }
        }
        print(u"download of %1 MB at %2 ms"_s.arg(megabytes).arg(2 * oneWay), ours, median(sftp) < median(rsync) ? sftp : rsync, {{u"sftp"_s, median(sftp)}, {u"rsync"_s, median(rsync)}});
    }
    (void)store->run(u"rm -f ../backup.tar.gz"_s);
    return store->down() ? 0 : 1;
}
