// What a program printed, as a terminal would show it.

#include "tests/fuzz/fuzz.h"
#include "ui/console/consoleterminal.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

/// How many stretches a line was put together from does not count, only what each of its characters looks like.
bool same(const ConsoleLine &a, const ConsoleLine &b)
{
    if (a.number != b.number || a.kind != b.kind || a.cut != b.cut || a.text() != b.text())
        return false;
    if (std::max(a.stretches.size(), b.stretches.size()) >= ConsoleTerminal::MostStretches)
        return true; // Which looks are kept of too many, nobody is told.
    const auto looks = [](const ConsoleLine &line) {
        std::vector<ConsoleLook> all;
        for (const auto &stretch : line.stretches)
            all.insert(all.end(), static_cast<std::size_t>(stretch.text.size()), stretch.look);
        return all;
    };
    return looks(a) == looks(b);
}

bool same(const std::deque<ConsoleLine> &a, const std::deque<ConsoleLine> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const ConsoleLine &one, const ConsoleLine &other) { return same(one, other); });
}

void check(const ConsoleTerminal &terminal)
{
    fuzz::hold(terminal.lines().size() <= ConsoleTerminal::Tail && !terminal.lines().empty(), "the tail is bounded");
    qint64 number = terminal.lines().front().number;
    for (const auto &line : terminal.lines()) {
        fuzz::hold(line.number == number++, "lines are numbered one by one");
        fuzz::hold(line.length() <= ConsoleTerminal::LongestLine, "a line is bounded", line.text());
        fuzz::hold(line.cut >= 0, "what is cut off is counted");
        fuzz::hold(line.stretches.size() <= ConsoleTerminal::MostStretches, "looks are bounded");
        const QString text = line.text();
        fuzz::hold(fuzz::harmless(text) && !text.contains(u'\n') && !text.contains(u'\t'), "no control byte is left in the text", text);
        for (const auto &stretch : line.stretches)
            fuzz::hold(stretch.look.colour >= -1 && stretch.look.colour < 16 && stretch.look.ground >= -1 && stretch.look.ground < 16, "a colour is one of sixteen");
    }
    fuzz::hold(terminal.errorCount() >= static_cast<qint64>(terminal.errors().size()), "errors are counted");
}

}

extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, std::size_t size)
{
    const QByteArray bytes = fuzz::drawnOut(data, size, 24 * 1024);
    ConsoleTerminal whole;
    whole.feed(bytes, 0);
    check(whole);
    ConsoleTerminal pieces;
    for (const QByteArray &piece : fuzz::inPieces(bytes))
        pieces.feed(piece, 0);
    fuzz::hold(same(whole.lines(), pieces.lines()) && same(whole.errors(), pieces.errors()) && whole.errorCount() == pieces.errorCount(),
               "a console says the same in any pieces", bytes);

    // A heading of our own, whatever state the program left the terminal in.
    whole.startLine(0);
    whole.feed("\x1b[m== Next\n", 0);
    check(whole);
    fuzz::hold(whole.lines().size() >= 2 && whole.lines()[whole.lines().size() - 2].text() == "== Next"_L1, "our own headings stand in lines of their own");
    return 0;
}
