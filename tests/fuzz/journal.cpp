// First byte: 0 a run's journal in pieces, 1 the frames of watch in pieces, 2 plan.json.

#include "app/upgrade/frames.h"
#include "app/upgrade/journal.h"
#include "tests/fuzz/fuzz.h"

#include <QJsonDocument>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace
{

QList<Step> plannedSteps()
{
    QList<Step> steps(3);
    steps[0].name = u"look-again"_s;
    steps[0].weight = 10;
    steps[1].name = u"back-up-code"_s;
    steps[1].weight = 50;
    steps[2].name = u"setup-upgrade"_s;
    steps[2].weight = 40;
    return steps;
}

bool same(const RunState::StepProgress &a, const RunState::StepProgress &b)
{
    return std::tie(a.name, a.phase, a.startedMs, a.endedMs, a.done, a.total, a.evidence, a.failure, a.failureCode)
        == std::tie(b.name, b.phase, b.startedMs, b.endedMs, b.done, b.total, b.evidence, b.failure, b.failureCode);
}

bool same(const std::optional<Visitors> &a, const std::optional<Visitors> &b)
{
    if (!a || !b)
        return !a && !b;
    return std::tie(a->ok, a->maintenance, a->other, a->none, a->closedMs, a->wrongMs, a->unaskedMs, a->unlisted, a->whyNot)
        == std::tie(b->ok, b->maintenance, b->other, b->none, b->closedMs, b->wrongMs, b->unaskedMs, b->unlisted, b->whyNot)
        && std::equal(a->spans.begin(), a->spans.end(), b->spans.begin(), b->spans.end(), [](const Visitors::Span &one, const Visitors::Span &other) {
               return std::tie(one.fromMs, one.untilMs, one.code, one.word) == std::tie(other.fromMs, other.untilMs, other.code, other.word);
           });
}

void checkVisitors(const Visitors &visitors)
{
    constexpr qint64 LatestMs = 253402300799999;
    for (const qint64 count : {visitors.ok, visitors.maintenance, visitors.other, visitors.none, visitors.unlisted})
        fuzz::hold(count >= 0 && count <= 1'000'000'000, "answers are counted, within reason");
    for (const qint64 ms : {visitors.closedMs, visitors.wrongMs, visitors.unaskedMs})
        fuzz::hold(ms >= 0 && ms <= LatestMs, "time that passed can be shown");
    fuzz::hold(visitors.wrongMs <= visitors.closedMs, "an error page is no store");
    fuzz::hold(visitors.spans.size() <= 200, "spans are bounded");
    for (const Visitors::Span &span : visitors.spans) {
        fuzz::hold(span.fromMs >= 0 && span.untilMs >= span.fromMs && span.untilMs <= LatestMs, "a span ends after it began");
        fuzz::hold(span.code >= 0 && span.code <= 999 && span.word.size() <= 32, "an answer is a code and a word");
        fuzz::hold(!span.text().isEmpty(), "every answer has its words");
    }
    for (const QString &sentence : visitors.sentences())
        fuzz::hold(!sentence.isEmpty() && fuzz::harmless(sentence), "what is said of it is a sentence", sentence);
}

bool same(const RunState &a, const RunState &b)
{
    const auto failed = [](const RunState &run) { return run.failedStep() ? run.failedStep() - run.steps.constData() : -1; };
    return std::tie(a.state, a.kind, a.from, a.to, a.backupId, a.outcome, a.waitingFor, a.waitUntilMs, a.waitPath, a.warnings, a.newer.orders, a.newer.customers, a.newer.stock, a.newer.path)
        == std::tie(b.state, b.kind, b.from, b.to, b.backupId, b.outcome, b.waitingFor, b.waitUntilMs, b.waitPath, b.warnings, b.newer.orders, b.newer.customers, b.newer.stock, b.newer.path)
        && std::tie(a.startedMs, a.endedMs, a.closedAtMs, a.openedAtMs, a.lastSequence) == std::tie(b.startedMs, b.endedMs, b.closedAtMs, b.openedAtMs, b.lastSequence)
        && a.closedMs(2'000'000'000'000) == b.closedMs(2'000'000'000'000) && a.permille() == b.permille() && failed(a) == failed(b) && same(a.visitors, b.visitors)
        && std::equal(a.steps.begin(), a.steps.end(), b.steps.begin(), b.steps.end(), [](const auto &one, const auto &other) { return same(one, other); });
}

void checkTexts(const RunState &run, qsizetype bytes)
{
    QStringList texts{run.kind, run.from, run.to, run.backupId, run.outcome, run.waitingFor, run.waitPath, run.newer.path};
    texts += run.warnings;
    for (const RunState::StepProgress &step : run.steps)
        texts += {step.name, step.evidence, step.failure, step.failureCode};
    qsizetype size = 0;
    for (const QString &text : texts) {
        fuzz::hold(fuzz::harmless(text), "nothing of it steers a terminal", text);
        size += text.size();
    }
    fuzz::hold(size <= bytes + 1000, "nothing is told that was not written");
}

void journal(const QByteArray &bytes)
{
    RunState whole(plannedSteps());
    whole.feed(bytes);
    RunState inPieces(plannedSteps());
    qint64 before = 0;
    for (const QByteArray &piece : fuzz::inPieces(bytes)) {
        inPieces.feed(piece);
        fuzz::hold(inPieces.lastSequence >= before, "a journal never goes back");
        before = inPieces.lastSequence;
    }
    fuzz::hold(same(inPieces, whole), "a journal says the same in any pieces", bytes);
    checkTexts(whole, bytes.size());
    fuzz::hold(whole.permille() >= 0 && whole.permille() <= 1000, "progress is between nothing and all");
    fuzz::hold(whole.closedMs(2'000'000'000'000) >= 0 && whole.closedMs(0) >= 0, "a store is closed for some time or not at all");
    fuzz::hold(whole.steps.size() <= 256 && whole.warnings.size() <= 200, "steps and warnings are bounded");
    if (whole.visitors)
        checkVisitors(*whole.visitors);
    for (const RunState::StepProgress &step : whole.steps)
        fuzz::hold(step.done >= -1 && step.total >= -1 && step.evidence.size() <= 300 * 1024, "a step's numbers are numbers");

    if (fuzz::numberOf(bytes) % 8 != 0)
        return;
    // Again from the start, as after a lost link that forgot where it was: nothing counts twice.
    whole.feed("\n" + bytes + "\n");
    whole.feed(bytes);
    fuzz::hold(whole.steps.size() <= 256 && whole.warnings.size() <= 200, "steps and warnings are bounded, whatever comes again");
}

struct Frame
{
    QByteArray journal;
    QByteArray console;
    QByteArray signs; ///< Signs of life and of the end, a letter each.
    bool sound = true;
    bool operator==(const Frame &) const = default;
};

Frame framesIn(const QList<QByteArray> &pieces)
{
    Frame all;
    Frames frames;
    for (const QByteArray &piece : pieces) {
        const bool sound = frames.feed(piece, [&all](Frames::Kind kind, const QByteArray &bytes) {
            fuzz::hold(all.sound, "after what is no frame, nothing is a frame");
            const bool sign = kind != Frames::Kind::Journal && kind != Frames::Kind::Console;
            fuzz::hold(bytes.isEmpty() == sign, "a sign holds nothing, content holds something");
            // A long frame may be handed over in parts: what counts is its bytes, in order.
            if (sign)
                all.signs += "JLHDE"[static_cast<int>(kind)];
            else
                (kind == Frames::Kind::Journal ? all.journal : all.console) += bytes;
        });
        fuzz::hold(all.sound || !sound, "what is broken stays broken");
        all.sound = sound;
    }
    return all;
}

void frames(const QByteArray &bytes)
{
    const Frame whole = framesIn({bytes});
    fuzz::hold(framesIn(fuzz::inPieces(bytes)) == whole, "frames hold the same in any pieces");
    fuzz::hold(whole.journal.size() + whole.console.size() + whole.signs.size() <= bytes.size(), "nothing is handed on that was not sent");
}

void plan(const QByteArray &bytes)
{
    const auto plan = Plan::fromJson(QJsonDocument::fromJson(bytes).object());
    if (!plan)
        return;
    const auto again = Plan::fromJson(plan->toJson());
    fuzz::hold(again && again->toJson() == plan->toJson(), "a plan is read back as it was written");
    fuzz::hold(isRunId(plan->id), "a plan's id can be part of a path", plan->id);
    const QByteArray list = plan->stepsList();
    fuzz::hold(list.count('\n') == plan->steps.size(), "a step is a line", list);
    for (const QByteArray &line : list.split('\n'))
        fuzz::hold(line.isEmpty() || line.count(' ') == 3, "a step's line has four words", list);
}

}

extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, std::size_t size)
{
    if (size == 0)
        return -1;
    const QByteArray rest = fuzz::drawnOut(data + 1, size - 1, 300 * 1024);
    switch (data[0] % 3) {
    case 0: journal(rest); break;
    case 1: frames(rest); break;
    default: plan(rest); break;
    }
    return 0;
}
