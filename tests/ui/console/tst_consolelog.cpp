#include "ui/console/consolelog.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;

/// The log keeps everything on disk, a bounded tail in memory, and hands out what is new.
class TestConsoleLog : public QObject
{
    Q_OBJECT

    static QStringList texts(const std::vector<ConsoleLine> &lines)
    {
        QStringList all;
        for (const auto &line : lines)
            all << line.text();
        return all;
    }

private Q_SLOTS:
    void whatIsNewIsHandedOutOnce()
    {
        ConsoleLog log;
        ConsoleLog::Place place;
        log.write("one\ntwo\n");
        QCOMPARE(texts(log.take(place, 100).lines), QStringList({u"one"_s, u"two"_s}));
        QVERIFY(!log.hasNews(place));
        QVERIFY(log.take(place, 100).lines.empty());
        log.write("three\n");
        QVERIFY(log.hasNews(place));
        QCOMPARE(texts(log.take(place, 100).lines), QStringList{u"three"_s});
    }

    void aLineUnderWayIsShownAndThenReplaced()
    {
        ConsoleLog log;
        ConsoleLog::Place place;
        log.write("done 10%");
        QCOMPARE(texts(log.take(place, 100).lines), QStringList{u"done 10%"_s});
        log.write("\rdone 90%");
        const auto batch = log.take(place, 100);
        QCOMPARE(batch.from, 0);
        QCOMPARE(texts(batch.lines), QStringList{u"done 90%"_s});
    }

    void aRedrawnBlockIsHandedOutAgainEvenWhenMuchFollowed()
    {
        ConsoleLog log;
        ConsoleLog::Place place;
        log.write("head\nbar 1%\n");
        (void)log.take(place, 100);
        QByteArray much = "\x1b[1A\x1b[2K" "bar 100%\n";
        for (int i = 0; i < 500; ++i)
            much += "more\n";
        log.write(much);
        const auto batch = log.take(place, 1000);
        QCOMPARE(batch.from, 1);
        QCOMPARE(batch.lines.front().text(), u"bar 100%"_s);
        QCOMPARE(batch.lines.size(), 501u);
    }

    void twoReadersEachGetEverything()
    {
        ConsoleLog log;
        ConsoleLog::Place first;
        ConsoleLog::Place second;
        log.write("one\n");
        QCOMPARE(log.take(first, 10).lines.size(), 1u);
        QCOMPARE(log.take(second, 10).lines.size(), 1u);
    }

    void whoComesLateMissesTheBeginningButIsTold()
    {
        ConsoleLog log;
        QByteArray all;
        for (int i = 0; i < 42'000; ++i)
            all += "line " + QByteArray::number(i) + '\n';
        log.write(all);
        ConsoleLog::Place place;
        const auto batch = log.take(place, 20'000);
        QCOMPARE(batch.missed + static_cast<qint64>(batch.lines.size()), 42'000);
        QVERIFY(batch.lines.size() >= 9'999);
        QCOMPARE(batch.lines.back().text(), u"line 41999"_s);
        QCOMPARE(log.lineCount(), 42'000);
    }

    void theWholeIsSavedAsItCame()
    {
        QTemporaryDir folder;
        ConsoleLog log;
        QByteArray all;
        for (int i = 0; i < 30'000; ++i)
            all += "\x1b[32mline " + QByteArray::number(i) + "\x1b[0m\r\n";
        all += QByteArray(2'000'000, 'x') + '\n' + QByteArray("\0\xff odd", 6);
        for (qsizetype at = 0; at < all.size(); at += 7'777)
            log.write(all.mid(at, 7'777));
        QCOMPARE(log.tail(10), all.right(10));
        log.write("end\n"); // writing goes on after a look at the tail
        const QString path = folder.filePath(u"saved.log"_s);
        const auto saved = log.saveTo(path);
        QVERIFY2(bool(saved), saved ? "" : qPrintable(saved.problem().evidence));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), all + "end\n");
        QCOMPARE(log.size(), all.size() + 4);
    }

    void savingWhereOneMayNotIsAProblem()
    {
        ConsoleLog log;
        log.write("text\n");
        const auto saved = log.saveTo(u"/proc/nowhere/x.log"_s);
        QVERIFY(!saved);
        QVERIFY(!saved.problem().summary.isEmpty());
        QVERIFY(!saved.problem().advice.isEmpty());
    }

    void aHeadingBeginsItsOwnLine()
    {
        ConsoleLog log;
        log.write("half a line");
        log.heading(u"Back up the database"_s);
        ConsoleLog::Place place;
        const auto batch = log.take(place, 10);
        QCOMPARE(texts(batch.lines), QStringList({u"half a line"_s, u"== Back up the database"_s}));
        QCOMPARE(batch.lines[1].kind, ConsoleLine::Kind::Heading);
    }

    void manyThreadsMayWrite()
    {
        ConsoleLog log;
        constexpr int Writers = 4;
        constexpr int Each = 5'000;
        {
            std::vector<std::jthread> writers;
            for (int w = 0; w < Writers; ++w)
                writers.emplace_back([&log] {
                    for (int i = 0; i < Each; ++i)
                        log.write("a line of text\n");
                });
            ConsoleLog::Place place;
            for (int i = 0; i < 100; ++i)
                (void)log.take(place, 100);
        }
        QCOMPARE(log.lineCount(), Writers * Each);
        QCOMPARE(log.size(), Writers * Each * 15);
    }
};

QTEST_APPLESS_MAIN(TestConsoleLog)
#include "tst_consolelog.moc"
