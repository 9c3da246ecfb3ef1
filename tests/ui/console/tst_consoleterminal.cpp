#include "ui/console/errorline.h"
#include "ui/console/consoleterminal.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// What a terminal would show of the output of Magento, Composer and a hostile server.
class TestConsoleTerminal : public QObject
{
    Q_OBJECT

    static QStringList shown(const ConsoleTerminal &terminal)
    {
        QStringList lines;
        for (const auto &line : terminal.lines())
            lines << line.text().trimmed();
        while (!lines.isEmpty() && lines.last().isEmpty())
            lines.removeLast();
        return lines;
    }
    static QStringList shown(const QByteArray &bytes)
    {
        ConsoleTerminal terminal;
        terminal.feed(bytes, 0);
        return shown(terminal);
    }

private Q_SLOTS:
    void linesAreLines() { QCOMPARE(shown("one\ntwo\r\n\nfour"), QStringList({u"one"_s, u"two"_s, u""_s, u"four"_s})); }

    void coloursAreKept()
    {
        ConsoleTerminal terminal;
        terminal.feed("plain \x1b[32;1mgreen\x1b[0m plain\n", 7);
        const auto &stretches = terminal.lines().front().stretches;
        QCOMPARE(stretches.size(), 3u);
        QCOMPARE(stretches[1].text, u"green"_s);
        QCOMPARE(stretches[1].look.colour, 2);
        QVERIFY(stretches[1].look.bold);
        QCOMPARE(stretches[2].look, ConsoleLook());
        QCOMPARE(terminal.lines().front().epochMs, 7);
    }

    void moreColoursThanSixteenArePassedOver()
    {
        QCOMPARE(shown("\x1b[38;5;196mred\x1b[48;2;1;2;3mtext\x1b[39;49m end"), QStringList{u"redtext end"_s});
    }

    void aBarOnOneLineShowsItsLastState()
    {
        QCOMPARE(shown("1/9 10%\r5/9  55%\r9/9 100%\n"), QStringList{u"9/9 100%"_s});
        QCOMPARE(shown("  long long text\x1b[1G\x1b[2Kshort\n"), QStringList{u"short"_s});
        QCOMPARE(shown("abcdef\rXY\n"), QStringList{u"XYcdef"_s});
    }

    void staticContentIsRedrawnInPlace()
    {
        // As recorded from setup:static-content:deploy -f -j 2 in a pipe.
        const QByteArray frames = "\nDeploy using quick strategy\n"
                                  "frontend/Magento/blank/en_US   15/2182    >--- 0%   1 sec   \n"
                                  "adminhtml/Magento/backend/en_US   1/2923   >--- 0%   1 sec\n"
                                  "\x1b[1A\x1b[2K\x1b[1A\x1b[2K"
                                  "frontend/Magento/blank/en_US   2182/2182   ==== 100%   1 sec   \n"
                                  "adminhtml/Magento/backend/en_US   2923/2923   ==== 100%   1 sec   \n"
                                  "frontend/Magento/luma/en_US   2097/2198   ===>- 95%   2 secs\n"
                                  "\x1b[1A\x1b[2K\x1b[1A\x1b[2K\x1b[1A\x1b[2K"
                                  "frontend/Magento/blank/en_US   2182/2182   ==== 100%   1 sec   \n"
                                  "adminhtml/Magento/backend/en_US   2923/2923   ==== 100%   1 sec   \n"
                                  "frontend/Magento/luma/en_US   2198/2198   ==== 100%   2 secs\n"
                                  "\nExecution time: 8.6346139907837\n";
        const QStringList expected{u""_s,
                                   u"Deploy using quick strategy"_s,
                                   u"frontend/Magento/blank/en_US   2182/2182   ==== 100%   1 sec"_s,
                                   u"adminhtml/Magento/backend/en_US   2923/2923   ==== 100%   1 sec"_s,
                                   u"frontend/Magento/luma/en_US   2198/2198   ==== 100%   2 secs"_s,
                                   u""_s,
                                   u"Execution time: 8.6346139907837"_s};
        QCOMPARE(shown(frames), expected);
        // However the network cuts it.
        ConsoleTerminal byteByByte;
        for (const char byte : frames)
            byteByByte.feed(QByteArrayView(&byte, 1), 0);
        QCOMPARE(shown(byteByByte), expected);
    }

    void clearingDownwardsEmptiesWhatIsBelow()
    {
        QCOMPARE(shown("one\ntwo\nthree\n\x1b[2A\x1b[Jnew\n"), QStringList({u"one"_s, u"new"_s}));
    }

    void textInPiecesIsPutTogether()
    {
        ConsoleTerminal terminal;
        const QByteArray word = u"Größe → 5 €\n"_s.toUtf8();
        for (const char byte : word)
            terminal.feed(QByteArrayView(&byte, 1), 0);
        QCOMPARE(shown(terminal), QStringList{u"Größe → 5 €"_s});
    }

    void whatIsNotTextSaysTheSameInAnyPieces_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("Latin-1") << QByteArray("Gr\xf6\xdf" "e \xe4\xf6\xfc.");
        QTest::newRow("cut off") << QByteArray("\xe2\x86.\xf0\x9d\x84.\xe2\xe2\x86\x92\xf0\xf0\x9d");
        QTest::newRow("surrogates") << QByteArray("\xed\xa0\x80\xed\xb0\x80.");
        QTest::newRow("byte order marks") << QByteArray("\xef\xbb\xbf.\xef\xbb\xbf\xef\xbb\xbf.");
    }
    void whatIsNotTextSaysTheSameInAnyPieces()
    {
        QFETCH(QByteArray, bytes);
        bytes += "\nend";
        ConsoleTerminal whole;
        whole.feed(bytes, 0);
        for (qsizetype cut = 0; cut < bytes.size(); ++cut) {
            ConsoleTerminal cutOnce;
            cutOnce.feed(bytes.first(cut), 0);
            cutOnce.feed(bytes.sliced(cut), 0);
            QCOMPARE(cutOnce.lines().front().text(), whole.lines().front().text());
        }
        ConsoleTerminal byteByByte;
        for (const char byte : bytes)
            byteByByte.feed(QByteArrayView(&byte, 1), 0);
        QCOMPARE(byteByByte.lines().front().text(), whole.lines().front().text());
    }

    void aLineOfTwoMegabytesIsCutNotSwallowed()
    {
        ConsoleTerminal terminal;
        terminal.feed(QByteArray(QByteArray(2'000'000, 'x') + "\nnext\n"), 0);
        QCOMPARE(terminal.lines().front().length(), ConsoleTerminal::LongestLine);
        QCOMPARE(terminal.lines().front().cut, 2'000'000 - ConsoleTerminal::LongestLine);
        QCOMPARE(shown(terminal).last(), u"next"_s);
    }

    void aLineALittleTooLongStaysWhereItIs()
    {
        ConsoleTerminal terminal;
        const auto kept = static_cast<int>(ConsoleTerminal::LongestLine);
        terminal.feed(QByteArray(QByteArray(kept, 'x') + QByteArray(900, 'y') + "\rz\n"), 0);
        QCOMPARE(terminal.lines().front().text(), QString(u'z' + QString(kept - 1, u'x')));
        QCOMPARE(terminal.lines().front().cut, 900);
    }

    void headingsStandAloneWhateverWasCutOffBefore()
    {
        for (const QByteArray before : {"half a character \xe9", "half a code \x1b[", "half a title \x1b]0;x", "a cursor elsewhere\n\x1b[50G"}) {
            ConsoleTerminal terminal;
            terminal.feed(before, 0);
            terminal.startLine(0);
            terminal.feed("== Next step\n", 0);
            QCOMPARE(terminal.lines()[1].text(), u"== Next step"_s);
            QCOMPARE(terminal.lines()[1].kind, ConsoleLine::Kind::Heading);
        }
    }

    void aLineOfAThousandColoursKeepsItsTextAndAFewOfThem()
    {
        ConsoleTerminal terminal;
        QByteArray bytes;
        for (int i = 0; i < 1000; ++i)
            bytes += "\x1b[3" + QByteArray::number(i % 7) + "mx";
        terminal.feed(QByteArray(bytes + "\ry\n"), 0);
        const ConsoleLine &line = terminal.lines().front();
        QVERIFY(line.stretches.size() <= ConsoleTerminal::MostStretches);
        QCOMPARE(line.text(), QString(u'y' + QString(999, u'x')));
        QCOMPARE(line.stretches[1].look.colour, 1);
    }

    void theTailIsBounded()
    {
        ConsoleTerminal terminal;
        for (int i = 0; i < 50'000; ++i)
            terminal.feed("line\n", 0);
        QCOMPARE(terminal.lines().size(), ConsoleTerminal::Tail);
        QCOMPARE(terminal.lines().back().number, 50'000);
    }

    void hostileBytesAreOnlyOddText_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("cursor far away") << QByteArray("a\x1b[99999999A\x1b[99999999Gb\x1b[99999999Cc\n");
        QTest::newRow("endless parameters") << "\x1b[" + QByteArray(100'000, '1') + "mend\n";
        QTest::newRow("never ending title") << "\x1b]0;" + QByteArray(100'000, 't') + "\nend\n";
        QTest::newRow("not UTF-8") << QByteArray("\xff\xfe\x80 end\n");
        QTest::newRow("zero bytes") << QByteArray("\0\0\0end\n", 7);
        QTest::newRow("controls of eight bits") << QByteArray("\xc2\x9b" "31m\xc2\x85\xc2\x90 end\n");
        QTest::newRow("erase everywhere") << QByteArray("\x1b[2J\x1b[K\x1b[1K\x1b[99A\x1b[J\x1b[H end\n");
    }
    void hostileBytesAreOnlyOddText()
    {
        QFETCH(QByteArray, bytes);
        ConsoleTerminal terminal;
        terminal.feed(QByteArray(bytes + "still here\n"), 0);
        QCOMPARE(shown(terminal).last(), u"still here"_s);
        for (const auto &line : terminal.lines()) {
            QVERIFY(line.length() <= ConsoleTerminal::LongestLine);
            for (const QChar sign : line.text())
                QVERIFY(sign.category() != QChar::Other_Control);
        }
    }

    void whatTellsOfAnErrorIsMarked_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("tells");
        QTest::newRow("composer conflict") << u"Your requirements could not be resolved to an installable set of packages."_s << true;
        QTest::newRow("problem") << u"  Problem 1"_s << true;
        QTest::newRow("memory") << u"PHP Fatal error:  Allowed memory size of 134217728 bytes exhausted"_s << true;
        QTest::newRow("database") << u"SQLSTATE[HY000] [2002] Connection refused"_s << true;
        QTest::newRow("disk") << u"tar: write: No space left on device"_s << true;
        QTest::newRow("exception") << u"Magento\\Framework\\Exception\\LocalizedException: nope"_s << true;
        QTest::newRow("a package named so") << u"  - Upgrading symfony/error-handler (v5.4.0 => v5.4.1): Extracting archive"_s << false;
        QTest::newRow("none") << u"Finished with 0 errors"_s << false;
        QTest::newRow("plain") << u"Cache types config flushed successfully"_s << false;
    }
    void whatTellsOfAnErrorIsMarked()
    {
        QFETCH(QString, line);
        QFETCH(bool, tells);
        QCOMPARE(tellsOfError(line), tells);
    }

    void theBlockOfAnExceptionIsOneError()
    {
        ConsoleTerminal terminal;
        terminal.feed("In AbstractConfigureCommand.php line 12:\n        \n  Something odd  \n        \nsetup:upgrade [--keep-generated]\n== Next step\n", 0);
        QStringList errors;
        for (const auto &line : terminal.errors())
            errors << line.text().trimmed();
        QCOMPARE(errors, QStringList({u"In AbstractConfigureCommand.php line 12:"_s, u"Something odd"_s}));
        QCOMPARE(terminal.lines()[5].kind, ConsoleLine::Kind::Heading);
    }
};

QTEST_APPLESS_MAIN(TestConsoleTerminal)
#include "tst_consoleterminal.moc"
