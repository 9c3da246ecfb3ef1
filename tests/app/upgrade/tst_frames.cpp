#include "app/upgrade/frames.h"

#include <QTest>

class FramesTest : public QObject
{
    Q_OBJECT

private:
    struct Taken
    {
        QByteArray journal, console;
        int beats = 0, gone = 0, ends = 0;
        void operator()(Frames::Kind kind, const QByteArray &bytes)
        {
            switch (kind) {
            case Frames::Kind::Journal: journal += bytes; break;
            case Frames::Kind::Console: console += bytes; break;
            case Frames::Kind::Heartbeat: ++beats; break;
            case Frames::Kind::RunnerGone: ++gone; break;
            case Frames::Kind::End: ++ends; break;
            }
        }
    };

private Q_SLOTS:
    void takesFramesApartWhereverThePiecesBreak()
    {
        // The console may hold what looks like frames, and bytes of any value.
        const QByteArray console = QByteArray("E\nH\nJ 5\n\0\xff", 10);
        const QByteArray whole = "H\nJ 6\nline1\nL " + QByteArray::number(console.size()) + "\n" + console + "L 0\nH\nJ 3\nab\nE\n";
        for (int size = 1; size <= whole.size(); ++size) {
            Frames frames;
            Taken taken;
            for (qsizetype at = 0; at < whole.size(); at += size)
                QVERIFY(frames.feed(whole.mid(at, size), std::ref(taken)));
            QCOMPARE(taken.journal, QByteArray("line1\nab\n"));
            QCOMPARE(taken.console, console);
            QCOMPARE(taken.beats, 2);
            QCOMPARE(taken.ends, 1);
        }
    }
    void tellsThatTheRunnerIsGone()
    {
        Frames frames;
        Taken taken;
        QVERIFY(frames.feed("D\n", std::ref(taken)));
        QCOMPARE(taken.gone, 1);
    }
    void refusesWhatIsNoFrame_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("greeting") << QByteArray("Welcome to Ubuntu 22.04\n");
        QTest::newRow("greeting without end") << QByteArray("Welcome to Ubuntu 22.04 LTS, the server of the shop");
        QTest::newRow("negative") << QByteArray("J -5\n");
        QTest::newRow("letters") << QByteArray("L 5x\n");
        QTest::newRow("overflow") << QByteArray("L 99999999999999999999\n");
        QTest::newRow("blank") << QByteArray("\n");
        QTest::newRow("other letter") << QByteArray("X 5\n");
        QTest::newRow("no number") << QByteArray("J \n");
    }
    void refusesWhatIsNoFrame()
    {
        QFETCH(QByteArray, bytes);
        Frames frames;
        Taken taken;
        QVERIFY(!frames.feed(bytes, std::ref(taken)));
        QVERIFY(!frames.feed("E\n", std::ref(taken)));
        QCOMPARE(taken.ends, 0);
        QVERIFY(taken.journal.isEmpty() && taken.console.isEmpty());
    }
    void handsOverALongFrameBeforeItIsWhole()
    {
        Frames frames;
        Taken taken;
        QVERIFY(frames.feed("L 1000000000000\nabc", std::ref(taken)));
        QCOMPARE(taken.console, QByteArray("abc"));
    }
};

QTEST_GUILESS_MAIN(FramesTest)
#include "tst_frames.moc"
