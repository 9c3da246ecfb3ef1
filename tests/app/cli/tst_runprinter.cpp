#include "app/cli/runprinter.h"

#include <QBuffer>
#include <QDateTime>
#include <QJsonDocument>
#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

Plan examplePlan()
{
    Plan plan;
    plan.id = u"20261121T031000Z-4f2a9c"_s;
    plan.steps = {{u"compile"_s, u"Compile"_s, {}, Step::Kind::Repeatable, 1, {}}, {u"reindex"_s, u"Reindex"_s, {}, Step::Kind::Repeatable, 1, {}}};
    return plan;
}

QList<QJsonObject> objectsOf(const QByteArray &lines)
{
    QList<QJsonObject> objects;
    for (const QByteArray &line : lines.split('\n')) {
        if (!line.isEmpty())
            objects << QJsonDocument::fromJson(line).object();
    }
    return objects;
}

} // namespace

/// What a run prints must be the server's log byte for byte, however it arrives.
class TestRunPrinter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void passesTheLogOnByteForByte();
    void keepsStepsApartFromTheLog();
    void printsNothingOfAHiddenLog();
    void givesTheLogBackWholeAsJson();
    void saysOfATrialUntilWhenAndWhatToType();
    void saysWhatThisComputerDoesForTheRun();
    void saysWhereNewerOrdersAre();
    void showsWhatWasComparedSideBySide();
    void knowsAWaitingRunFromOldNews();

private:
    QByteArray m_outBytes, m_errBytes;
    std::unique_ptr<QBuffer> m_outBuffer, m_errBuffer;
    std::unique_ptr<QTextStream> m_out, m_err;
    const QByteArray m_log = QByteArray("plain\n\x1b[31mred\x1b[0m \xff\xfe\0 raw\r\n", 28) + QString(u"grüße €\nno end of line"_s).toUtf8();
};

void TestRunPrinter::init()
{
    m_outBytes.clear();
    m_errBytes.clear();
    m_outBuffer = std::make_unique<QBuffer>(&m_outBytes);
    m_errBuffer = std::make_unique<QBuffer>(&m_errBytes);
    QVERIFY(m_outBuffer->open(QIODevice::WriteOnly) && m_errBuffer->open(QIODevice::WriteOnly));
    m_out = std::make_unique<QTextStream>(m_outBuffer.get());
    m_err = std::make_unique<QTextStream>(m_errBuffer.get());
}

void TestRunPrinter::passesTheLogOnByteForByte()
{
    Terminal terminal(*m_out, *m_err, Terminal::Form::Text, false);
    RunPrinter printer(terminal, examplePlan(), RunPrinter::Log::Shown, 0);
    for (qsizetype i = 0; i < m_log.size(); ++i)
        printer.take({{}, m_log.mid(i, 1), 0, i + 1});
    printer.finish();
    QCOMPARE(m_outBytes, m_log);
    QCOMPARE(printer.consoleOffset(), m_log.size());
    QCOMPARE(printer.shownOffset(), m_log.size());
    QCOMPARE(printer.consoleTail(), m_log);
}

void TestRunPrinter::keepsStepsApartFromTheLog()
{
    Terminal terminal(*m_out, *m_err, Terminal::Form::Text, false);
    RunPrinter printer(terminal, examplePlan(), RunPrinter::Log::Shown, 0);
    const QByteArray journal = "1\t1000\trun-start\trun=r\tkind=upgrade\tfrom=2.4.6\tto=2.4.7\n"
                               "2\t1001\tstep-start\tn=1\tname=compile\n3\t1002\tevidence\tn=1\tname=compile\ttext=42 classes\n"
                               "4\t1003\tstep-done\tn=1\tname=compile\tms=2\n5\t1004\tstep-start\tn=2\tname=reindex\n"
                               "6\t1005\tstep-failed\tn=2\tname=reindex\texit=1\tcode=unknown\ttext=no\n7\t1006\twarning\ttext=Mind the gap\n"
                               "8\t1007\trun-end\toutcome=restored\tstate=back\n";
    for (qsizetype i = 0; i < journal.size(); i += 7)
        printer.take({journal.mid(i, 7), {}, std::min(i + 7, journal.size()), 0});
    QVERIFY(m_outBytes.isEmpty());
    const QString told = QString::fromUtf8(m_errBytes);
    QVERIFY2(told.contains(u"[1/2] Compile"_s) && told.contains(u"42 classes"_s), qPrintable(told));
    QVERIFY2(told.contains(u"[2/2] Reindex: failed"_s), qPrintable(told));
    QVERIFY2(told.contains(u"Mind the gap"_s), qPrintable(told));
    QCOMPARE(printer.state().outcome, u"restored"_s);
    QCOMPARE(printer.journalOffset(), journal.size());
}

void TestRunPrinter::printsNothingOfAHiddenLog()
{
    Terminal terminal(*m_out, *m_err, Terminal::Form::Text, true);
    RunPrinter printer(terminal, examplePlan(), RunPrinter::Log::Hidden, 0);
    printer.take({"1\t1000\tstep-start\tn=1\tname=compile\n", m_log, 30, m_log.size()});
    printer.finish();
    QVERIFY(m_outBytes.isEmpty());
    QVERIFY(m_errBytes.isEmpty());
    QCOMPARE(printer.consoleTail(), m_log); // the report still looks for the reason in it
}

void TestRunPrinter::givesTheLogBackWholeAsJson()
{
    Terminal terminal(*m_out, *m_err, Terminal::Form::Json, false);
    RunPrinter printer(terminal, examplePlan(), RunPrinter::Log::Shown, 100);
    for (qsizetype i = 0; i < m_log.size(); i += 4)
        printer.take({{}, m_log.mid(i, 4), 0, 100 + std::min(i + 4, m_log.size())});
    printer.finish();
    QByteArray whole;
    for (const QJsonObject &object : objectsOf(m_outBytes)) {
        QCOMPARE(object[u"event"_s].toString(), u"console"_s);
        whole += object.contains(u"base64"_s) ? QByteArray::fromBase64(object[u"base64"_s].toString().toLatin1()) : object[u"text"_s].toString().toUtf8();
        QCOMPARE(object[u"offset"_s].toInteger(), 100 + whole.size());
    }
    QCOMPARE(whole, m_log);
    QVERIFY(m_errBytes.isEmpty());
}

void TestRunPrinter::saysOfATrialUntilWhenAndWhatToType()
{
    const QByteArray journal = "1\t1000\trun-start\trun=r\tkind=upgrade\tfrom=2.4.6\tto=2.4.7\n2\t1001\twait\tfor=confirmation\tuntil=1795225267000\n";
    Terminal terminal(*m_out, *m_err, Terminal::Form::Text, false);
    RunPrinter(terminal, examplePlan(), RunPrinter::Log::Hidden, 0, {u"type-this"_s, u"or-this"_s}).take({journal, {}, journal.size(), 0});
    const QString told = QString::fromUtf8(m_errBytes);
    const QString until = QLocale().toString(QDateTime::fromMSecsSinceEpoch(1795225267000), QLocale::ShortFormat);
    QVERIFY2(told.contains(until) && told.contains(u"Magento 2.4.6 comes back"_s) && told.contains(u"type-this"_s) && told.contains(u"or-this"_s), qPrintable(told));

    Terminal json(*m_out, *m_err, Terminal::Form::Json, false);
    RunPrinter(json, examplePlan(), RunPrinter::Log::Hidden, 0).take({journal, {}, journal.size(), 0});
    QCOMPARE(objectsOf(m_outBytes).last()[u"for"_s].toString(), u"confirmation"_s);
    QCOMPARE(objectsOf(m_outBytes).last()[u"until_ms"_s].toInteger(), 1795225267000);
}

void TestRunPrinter::saysWhatThisComputerDoesForTheRun()
{
    Terminal terminal(*m_out, *m_err, Terminal::Form::Text, false);
    RunPrinter printer(terminal, examplePlan(), RunPrinter::Log::Hidden, 0);
    printer.link({FollowReport::Link::Connected, 0, {}, u"Loading the dump …"_s});
    QCOMPARE(QString::fromUtf8(m_errBytes), u"Loading the dump …\n"_s);
}

void TestRunPrinter::saysWhereNewerOrdersAre()
{
    const QByteArray journal = "1\t1000\tnewer\torders=2\tcustomers=0\tstock=1\tpath=/home/me/newer\n";
    Terminal terminal(*m_out, *m_err, Terminal::Form::Text, false);
    RunPrinter(terminal, examplePlan(), RunPrinter::Log::Hidden, 0).take({journal, {}, journal.size(), 0});
    QVERIFY2(m_errBytes.contains("/home/me/newer") && m_errBytes.contains("orders: 2"), m_errBytes.constData());
}

void TestRunPrinter::showsWhatWasComparedSideBySide()
{
    const QByteArray journal = "1\t1000\trun-start\trun=r\tkind=upgrade\tfrom=2.4.6\tto=2.4.7\n"
                               "2\t1001\tprobe\tid=home\tmust=1\twhat=https://shop.example/\tbefore=200 ok\tafter=200 ok\tverdict=same\tms=40\n"
                               "3\t1002\tprobe\tid=graphql\tmust=0\twhat=https://shop.example/graphql\tbefore=200 found\tafter=500 other\tverdict=worse\tms=9\n"
                               "4\t1003\tprobe\tid=system-log\tmust=0\twhat=var/log/system.log\tbefore=-\tafter=0 0\tverdict=same\tms=1\n";
    Terminal json(*m_out, *m_err, Terminal::Form::Json, false);
    RunPrinter printer(json, examplePlan(), RunPrinter::Log::Hidden, 0);
    for (qsizetype i = 0; i < journal.size(); i += 50)
        printer.take({journal.mid(i, 50), {}, std::min(i + 50, journal.size()), 0});
    QStringList told;
    for (const QJsonObject &object : objectsOf(m_outBytes)) {
        if (object[u"event"_s].toString() == "probe"_L1)
            told << object[u"id"_s].toString() + u' ' + object[u"verdict"_s].toString();
    }
    QCOMPARE(told, (QStringList{u"home same"_s, u"graphql worse"_s, u"system-log same"_s}));

    const QStringList lines = RunPrinter::differenceLines(differenceOf(printer.state()));
    QCOMPARE(lines.size(), 4);
    QVERIFY2(lines[0].contains(u"1 worse"_s) && lines[0].contains(u"2 the same"_s), qPrintable(lines[0]));
    QCOMPARE(lines[1], u"  Worse     GraphQL (https://shop.example/graphql): before finds products (200), now error 500"_s);
    QCOMPARE(lines[2], u"  The same  Home page (https://shop.example/): before works (200), now works (200)"_s);
    QCOMPARE(lines[3], u"  The same  New errors in the log (var/log/system.log): none"_s);
    QVERIFY(RunPrinter::differenceLines({}).isEmpty());
}

void TestRunPrinter::knowsAWaitingRunFromOldNews()
{
    Terminal terminal(*m_out, *m_err, Terminal::Form::Text, true);
    RunPrinter printer(terminal, examplePlan(), RunPrinter::Log::Hidden, 0);
    printer.take({"1\t1000\twait\tfor=decision\n", {}, 24, 0});
    QVERIFY(!printer.waitsForDecision()); // an answer given earlier may follow at once
    QTRY_VERIFY_WITH_TIMEOUT(printer.waitsForDecision(), 5000);
    printer.answered();
    QVERIFY(!printer.waitsForDecision());
    printer.take({"2\t1001\twait-end\tfor=decision\n", {}, 55, 0});
    QVERIFY(printer.state().waitingFor.isEmpty() && !printer.waitsForDecision());
}

QTEST_GUILESS_MAIN(TestRunPrinter)
#include "tst_runprinter.moc"
