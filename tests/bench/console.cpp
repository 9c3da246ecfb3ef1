// A command's console output of a million lines: how long the window ever makes a person wait, and how much memory it takes.
// bench_console prints two JSON objects; the reference is a plain QPlainTextEdit of as many lines as the pane shows, filled with the same.
#include "tests/ui/heartbeat.h"
#include "ui/console/consolepane.h"

#include <QApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPlainTextEdit>

#include <cstdio>
#include <thread>

using namespace Qt::StringLiterals;

namespace
{
constexpr int Lines = 1'000'000;

QByteArray someLines(int from, int count)
{
    QByteArray piece;
    for (int number = from; number < from + count; ++number)
        piece += "\x1b[3" + QByteArray::number(number % 8) + "mModule\x1b[0m 'Vendor_Module" + QByteArray::number(number) + "': applying schema and data patches to the store\n";
    return piece;
}

/// Megabytes of this process in memory.
double memory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return -1;
}

void tell(const QString &name, double ours, double reference)
{
    const QJsonObject line{{u"name"_s, name}, {u"ours"_s, ours}, {u"reference"_s, reference}, {u"ratio"_s, reference > 0 ? ours / reference : 0}, {u"n"_s, 1}, {u"spread"_s, 0}};
    std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
}
} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    double gap = 0;
    double grown = 0;
    {
        ConsolePane pane;
        const auto log = std::make_shared<ConsoleLog>();
        pane.resize(900, 400);
        pane.follow(log);
        pane.show();
        for (int i = 0; i < 50; ++i)
            QApplication::processEvents(QEventLoop::AllEvents, 10);
        const double before = memory();
        const Heartbeat heartbeat(nullptr, 1);
        std::jthread server([log] {
            for (int from = 0; from < Lines; from += 1000)
                log->write(someLines(from, 1000));
        });
        while (log->lineCount() < Lines || !pane.idle())
            QApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
        gap = double(heartbeat.longestMs());
        grown = memory() - before;
    }
    double plainGap = 0;
    double plainGrown = 0;
    {
        QPlainTextEdit plain;
        plain.setMaximumBlockCount(10'000);
        plain.resize(900, 400);
        plain.show();
        for (int i = 0; i < 50; ++i)
            QApplication::processEvents(QEventLoop::AllEvents, 10);
        const double before = memory();
        const Heartbeat heartbeat(nullptr, 1);
        for (int from = 0; from < Lines; from += 1000) {
            plain.appendPlainText(QString::fromUtf8(someLines(from, 1000)));
            QApplication::processEvents();
        }
        plainGap = double(heartbeat.longestMs());
        plainGrown = memory() - before;
    }
    tell(u"a million console lines: longest gap, ms"_s, gap, plainGap);
    tell(u"a million console lines: memory grown, MB"_s, grown, plainGrown);
    return 0;
}
