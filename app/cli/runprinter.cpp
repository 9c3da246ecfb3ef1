#include "app/cli/runprinter.h"

#include <QDateTime>
#include <QLocale>
#include <QStringDecoder>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype TailBytes = 256 * 1024;
constexpr qint64 OldNewsMs = 3000;

QString phaseWord(RunState::StepPhase phase)
{
    switch (phase) {
    case RunState::StepPhase::Waiting: break;
    case RunState::StepPhase::Running: return u"running"_s;
    case RunState::StepPhase::Done: return u"done"_s;
    case RunState::StepPhase::Skipped: return u"skipped"_s;
    case RunState::StepPhase::Failed: return u"failed"_s;
    case RunState::StepPhase::Undone: return u"undone"_s;
    }
    return u"waiting"_s;
}

} // namespace

RunPrinter::RunPrinter(Terminal &terminal, const Plan &plan, Log log, qint64 consoleOffset, Commands commands)
    : m_terminal(terminal), m_plan(plan), m_log(log), m_commands(std::move(commands)), m_state(plan.steps), m_before(plan.steps), m_consoleOffset(consoleOffset)
{
}

void RunPrinter::take(const Run::Piece &piece)
{
    const std::lock_guard lock(m_lock);
    m_quiet.start();
    // The journal announces what the console log then shows.
    m_state.feed(piece.journal);
    printSteps();
    printConsole(piece.console, piece.consoleOffset);
    m_journalOffset = piece.journalOffset;
    m_consoleOffset = piece.consoleOffset;
}

void RunPrinter::printConsole(const QByteArray &bytes, qint64 consoleOffset)
{
    m_tail += bytes;
    if (m_tail.size() > 2 * TailBytes)
        m_tail = m_tail.right(TailBytes);
    if (m_log == Log::Hidden || bytes.isEmpty())
        return;
    if (!m_terminal.json()) {
        m_terminal.bytes(bytes);
        m_atLineStart = bytes.endsWith('\n');
        return;
    }
    // Whole lines only, so that no letter is cut in two; the offset says where to go on reading.
    m_held += bytes;
    const qsizetype whole = m_held.lastIndexOf('\n') + 1;
    if (whole == 0)
        return;
    const QByteArray lines = m_held.first(whole);
    m_held.remove(0, whole);
    const qint64 offset = consoleOffset - m_held.size();
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(lines);
    if (decoder.hasError())
        m_terminal.event(u"console"_s, {{u"base64"_s, QString::fromLatin1(lines.toBase64())}, {u"offset"_s, offset}});
    else
        m_terminal.event(u"console"_s, {{u"text"_s, text}, {u"offset"_s, offset}});
}

void RunPrinter::finish()
{
    const std::lock_guard lock(m_lock);
    if (m_held.isEmpty())
        return;
    m_terminal.event(u"console"_s, {{u"base64"_s, QString::fromLatin1(m_held.toBase64())}, {u"offset"_s, m_consoleOffset}});
    m_held.clear();
}

/// A line besides the console log; it must not stick to the end of a log line that is not finished yet.
void RunPrinter::heading(const QString &line)
{
    m_terminal.tell(m_atLineStart ? line : u'\n' + line);
    m_atLineStart = true;
}

void RunPrinter::printSteps()
{
    for (qsizetype i = 0; i < m_state.steps.size(); ++i) {
        const RunState::StepProgress &now = m_state.steps.at(i);
        const bool known = i < m_before.steps.size();
        if (known && now.phase == m_before.steps.at(i).phase)
            continue;
        if (!known && now.phase == RunState::StepPhase::Waiting)
            continue;
        const QString title = i < m_plan.steps.size() ? m_plan.steps.at(i).title : now.name;
        m_terminal.event(u"step"_s, {{u"n"_s, i + 1}, {u"of"_s, m_state.steps.size()}, {u"name"_s, now.name}, {u"title"_s, title}, {u"phase"_s, phaseWord(now.phase)},
                                     {u"evidence"_s, now.evidence}, {u"failure"_s, now.failure}, {u"failure_code"_s, now.failureCode},
                                     {u"permille"_s, m_state.permille()}});
        const QString place = u"[%1/%2]"_s.arg(i + 1).arg(m_state.steps.size());
        switch (now.phase) {
        case RunState::StepPhase::Waiting: break;
        case RunState::StepPhase::Running: heading(u"%1 %2 …"_s.arg(place, title)); break;
        case RunState::StepPhase::Done: heading(now.evidence.isEmpty() ? tr("%1 %2: done").arg(place, title) : tr("%1 %2: done. %3").arg(place, title, now.evidence)); break;
        case RunState::StepPhase::Skipped: heading(tr("%1 %2: not needed").arg(place, title)); break;
        case RunState::StepPhase::Failed: heading(tr("%1 %2: failed").arg(place, title)); break;
        case RunState::StepPhase::Undone: heading(tr("%1 %2: put back").arg(place, title)); break;
        }
    }
    for (qsizetype i = m_before.warnings.size(); i < m_state.warnings.size(); ++i) {
        m_terminal.event(u"warning"_s, {{u"text"_s, m_state.warnings.at(i)}});
        heading(tr("Worth knowing: %1").arg(m_state.warnings.at(i)));
    }
    if (m_state.state != m_before.state) {
        m_terminal.event(u"state"_s, {{u"state"_s, stateName(m_state.state)}, {u"sentence"_s, stateSentence(m_state)}});
        heading(stateSentence(m_state));
    }
    if (const RunState::Newer &newer = m_state.newer; newer.path != m_before.newer.path) {
        m_terminal.event(u"newer"_s, {{u"orders"_s, newer.orders}, {u"customers"_s, newer.customers}, {u"stock"_s, newer.stock}, {u"path"_s, newer.path}});
        if (newer.orders + newer.customers + newer.stock > 0)
            heading(tr("Newer than the backup, and kept in files in %4 on the server: orders: %1, customers: %2, stock changes: %3.")
                        .arg(newer.orders).arg(newer.customers).arg(newer.stock).arg(newer.path));
    }
    printProbes();
    if (m_state.waitingFor != m_before.waitingFor)
        printWaiting();
    m_before = m_state;
}

/// As they are told; for people they are better looked at side by side, when the run has ended.
void RunPrinter::printProbes()
{
    if (!m_terminal.json() || m_state.probes.isEmpty())
        return;
    const QJsonArray before = differenceOf(m_before).toJson();
    const QJsonArray now = differenceOf(m_state).toJson();
    for (qsizetype i = 0; i < now.size(); ++i) {
        if (i >= before.size() || before.at(i) != now.at(i))
            m_terminal.event(u"probe"_s, now.at(i).toObject());
    }
}

QStringList RunPrinter::differenceLines(const Difference &difference)
{
    if (difference.isEmpty())
        return {};
    QList<Difference::Row> rows = difference.rows;
    std::stable_partition(rows.begin(), rows.end(), [](const Difference::Row &row) { return row.verdict == Difference::Verdict::Worse; });
    qsizetype widest = 0;
    for (const Difference::Row &row : std::as_const(rows))
        widest = std::max(widest, differenceWord(row.verdict).size());
    QStringList lines{difference.sentence()};
    for (const Difference::Row &row : std::as_const(rows)) {
        const QString what = row.target.isEmpty() ? row.what : tr("%1 (%2)", "what was asked, and where").arg(row.what, row.target);
        const QString verdict = differenceWord(row.verdict).leftJustified(widest);
        lines.append(row.before.isEmpty() ? tr("  %1  %2: %3", "verdict, what was asked, the answer").arg(verdict, what, row.after)
                                          : tr("  %1  %2: before %3, now %4", "verdict, what was asked, both answers").arg(verdict, what, row.before, row.after));
    }
    return lines;
}

void RunPrinter::printWaiting()
{
    QJsonObject fields{{u"for"_s, m_state.waitingFor}};
    if (m_state.waitUntilMs > 0)
        fields.insert(u"until_ms"_s, m_state.waitUntilMs);
    m_terminal.event(u"waiting"_s, fields);
    if (m_state.waitingFor == "start-time"_L1)
        heading(tr("Waiting for the time you chose."));
    else if (m_state.waitingFor == "paused"_L1)
        heading(tr("Paused."));
    else if (m_state.waitingFor == "proof"_L1)
        heading(tr("The server cannot load the dump to prove it: it waits for a computer that follows this run to do it, until %1.").arg(waitsUntil(m_state)));
    else if (m_state.waitingFor == "confirmation"_L1)
        heading(trialText(m_state, m_commands));
}

QString RunPrinter::waitsUntil(const RunState &state)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(state.waitUntilMs), QLocale::ShortFormat);
}

QString RunPrinter::trialText(const RunState &state, const Commands &commands)
{
    return tr("Your store is open, on trial until %1. Look at it now.\nIf nobody says by then that it works, Magento %2 comes back by itself.\nIt works:      %3\nPut it back:   %4")
        .arg(waitsUntil(state), state.from, commands.confirm, commands.restore);
}

void RunPrinter::link(const FollowReport &report)
{
    const std::lock_guard lock(m_lock);
    if (!report.note.isEmpty()) {
        m_terminal.event(u"proof"_s, {{u"text"_s, report.note}});
        heading(report.note);
        return;
    }
    const bool connected = report.link == FollowReport::Link::Connected;
    m_terminal.event(u"link"_s, {{u"connected"_s, connected}, {u"next_try_ms"_s, report.nextTryMs}, {u"reason"_s, report.reason}});
    if (!connected && report.nextTryMs > 0)
        heading(tr("The connection broke: %1 The run goes on on the server. Trying again …").arg(report.reason));
}

RunState RunPrinter::state() const
{
    const std::lock_guard lock(m_lock);
    return m_state;
}

QByteArray RunPrinter::consoleTail() const
{
    const std::lock_guard lock(m_lock);
    return m_tail;
}

qint64 RunPrinter::journalOffset() const
{
    const std::lock_guard lock(m_lock);
    return m_journalOffset;
}

qint64 RunPrinter::consoleOffset() const
{
    const std::lock_guard lock(m_lock);
    return m_consoleOffset;
}

qint64 RunPrinter::shownOffset() const
{
    const std::lock_guard lock(m_lock);
    return m_consoleOffset - m_held.size();
}

void RunPrinter::answered()
{
    const std::lock_guard lock(m_lock);
    m_quiet.start();
}

bool RunPrinter::waitsForDecision() const
{
    const std::lock_guard lock(m_lock);
    return m_state.waitingFor == "decision"_L1 && m_quiet.isValid() && m_quiet.elapsed() > OldNewsMs;
}
