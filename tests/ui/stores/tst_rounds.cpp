#include "tests/ui/stores/ownhome.h"
#include "ui/stores/rounds.h"

#include <QSignalSpy>
#include <QTest>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

/// Looking at many stores: a few at once, the others in line.
class RoundsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_silent = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in place{};
        place.sin_family = AF_INET;
        place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof place;
        auto *const address = reinterpret_cast<sockaddr *>(&place);
        QVERIFY(::bind(m_silent, address, size) == 0 && ::listen(m_silent, 100) == 0 && ::getsockname(m_silent, address, &size) == 0);
        m_port = ntohs(place.sin_port);
    }
    void cleanupTestCase() { ::close(m_silent); }

    void ofAThousandStoresAFewAreBegunAndTheOthersWait()
    {
        OwnHome home;
        auto rounds = std::make_unique<Rounds>(home.desk());
        rounds->setAtOnce(8);
        QSignalSpy begun(rounds.get(), &Rounds::begun);
        for (int id = 1; id <= 1000; ++id)
            rounds->look(store(id, id % 3));
        rounds->look(store(1, 1));
        rounds->look(store(900, 0));
        QCOMPARE(begun.size(), 8);
        QCOMPARE(rounds->underWay(), 1000);
        rounds->forget(2);
        rounds->forget(800);
        QCOMPARE(rounds->underWay(), 998);
        QTRY_COMPARE(begun.size(), 9);
        rounds->setAtOnce(10);
        QCOMPARE(begun.size(), 11);
        // Whoever closes the window waits for none that has not begun: this would take hours.
        rounds.reset();
    }

    void oneServerIsNeverAskedForMoreThanFourAndOthersGoFirst()
    {
        OwnHome home;
        auto rounds = std::make_unique<Rounds>(home.desk());
        rounds->setAtOnce(Rounds::Most);
        QSignalSpy begun(rounds.get(), &Rounds::begun);
        for (int id = 1; id <= 100; ++id)
            rounds->look(store(id));
        QCOMPARE(begun.size(), Rounds::AtOneServer);
        rounds->look(store(101, 1));
        QCOMPARE(begun.size(), Rounds::AtOneServer + 1);
        QCOMPARE(begun.last().first().toLongLong(), 101);
        rounds->forget(1);
        QTRY_COMPARE(begun.size(), Rounds::AtOneServer + 2);
        QCOMPARE(begun.last().first().toLongLong(), Rounds::AtOneServer + 1);
        rounds.reset();
    }

    void whoseTurnItIsIsLookedAtAndThenTheNext()
    {
        OwnHome home;
        Rounds rounds(home.desk());
        rounds.setAtOnce(1);
        QSignalSpy begun(&rounds, &Rounds::begun);
        QList<qint64> seen;
        connect(&rounds, &Rounds::looked, this, [&seen](const Look &look) { seen.append(look.store.id); });
        for (int id = 1; id <= 3; ++id) {
            Store nowhere = store(id);
            nowhere.address.port = 1; // Nothing listens there.
            rounds.look(nowhere);
        }
        QCOMPARE(begun.size(), 1);
        QTRY_COMPARE(seen, (QList<qint64>{1, 2, 3}));
        QCOMPARE(begun.size(), 3);
        QCOMPARE(rounds.underWay(), 0);
    }

private:
    /// server: the same one under other names, so that it looks like several.
    Store store(int id, int server = 0) const
    {
        Store store;
        store.id = id;
        store.name = u"Shop %1"_s.arg(id);
        store.address.host = QStringList{u"127.0.0.1"_s, u"127.1"_s, u"127.0.1"_s}.at(server);
        store.address.port = m_port;
        store.address.user = u"www"_s;
        store.root = u"/srv/shop"_s;
        return store;
    }

    int m_silent = -1; ///< Takes whoever comes and says nothing.
    int m_port = 0;
};

QTEST_MAIN(RoundsTest)
#include "tst_rounds.moc"
