#include "app/cli/runwatch.h"

#include <QJsonDocument>

#include <chrono>
#include <thread>

using namespace Qt::StringLiterals;

RunWatch::RunWatch(Errand &errand, Store store, std::shared_ptr<Visit> visit, Plan plan, AccessKeys keys, QString repositoryHost)
    : m_errand(errand), m_terminal(errand.terminal()), m_store(std::move(store)), m_visit(std::move(visit)), m_plan(std::move(plan)), m_keys(std::move(keys)),
      m_repositoryHost(std::move(repositoryHost))
{
}

QString RunWatch::attachCommand(const QStringList &more) const
{
    return m_errand.commandFor(QStringList{u"attach"_s, m_errand.options().word(0), m_plan.id} + more);
}

int RunWatch::start()
{
    if (const Result<> started = Run::start(m_visit->shell(), m_store.root, m_plan, m_keys, m_repositoryHost, m_errand.stop()); !started)
        return m_terminal.problem(withMoves(m_errand, started.problem()));
    m_store.currentRun = m_plan.id;
    m_errand.keep(m_store);
    m_terminal.event(u"started"_s, {{u"run"_s, m_plan.id}, {u"kind"_s, planKindName(m_plan.kind)}});
    if (m_errand.options().has(u"--detach"_s)) {
        m_terminal.result(m_plan.id);
        m_terminal.tell(tr("The run goes on on the server. Watch it with: %1").arg(attachCommand()));
        return 0;
    }
    m_terminal.tell(tr("Run %1 has begun. It needs neither this window nor this computer: Ctrl-C only stops watching.").arg(m_plan.id));
    return watch(m_terminal.quiet() && !m_terminal.json() ? RunPrinter::Log::Hidden : RunPrinter::Log::Shown);
}

int RunWatch::watch(RunPrinter::Log log, qint64 consoleOffset)
{
    RunPrinter printer(m_terminal, m_plan, log, consoleOffset, {attachCommand({u"--confirm"_s}), attachCommand({u"--restore"_s})});
    while (true) {
        std::stop_source enough;
        const std::stop_callback interrupted(m_errand.stop(), [&enough] { enough.request_stop(); });
        // A run that waits for a decision says nothing more until it gets one.
        std::jthread patience([&printer, &enough](std::stop_token done) {
            while (!done.stop_requested() && !printer.waitsForDecision())
                std::this_thread::sleep_for(std::chrono::milliseconds(100));
            if (!done.stop_requested())
                enough.request_stop();
        });
        const Result<> followed = followRun(m_errand.way(m_store, m_visit), m_store.root, m_plan.id, printer.journalOffset(), printer.consoleOffset(),
                                            [&printer](const Run::Piece &piece) { printer.take(piece); },
                                            [&printer](const FollowReport &report) { printer.link(report); }, enough.get_token());
        patience.request_stop();
        patience.join();
        if (followed) {
            printer.finish();
            return conclude(printer, log);
        }
        if (m_errand.interrupt().happened())
            return leave(printer);
        if (!printer.waitsForDecision()) {
            printer.finish();
            return m_terminal.problem(withMoves(m_errand, followed.problem(), m_plan.id));
        }
        const Decision decision = askDecision(printer.state());
        if (decision == Decision::Leave)
            return exitCodeOf(Problem::Kind::Failed);
        const Result<std::shared_ptr<Visit>> visit = m_errand.way(m_store, m_visit)(m_errand.stop());
        if (!visit)
            return m_terminal.problem(visit.problem());
        m_visit = *visit;
        const Run::Request request = decision == Decision::Retry ? Run::Request::Retry : Run::Request::Restore;
        if (const Result<> asked = Run::ask(m_visit->shell(), m_store.root, m_plan.id, request); !asked)
            return m_terminal.problem(asked.problem());
        printer.answered();
    }
}

RunWatch::Decision RunWatch::askDecision(const RunState &state)
{
    const RunState::StepProgress *failed = state.failedStep();
    const QString evidence = failed ? failed->failure : QString();
    while (m_terminal.canAsk()) {
        m_terminal.tell(evidence);
        const std::optional<QString> answer = m_terminal.ask(tr("A step failed and the run waits for you. Type retry, restore, or leave:"));
        if (!answer || answer->trimmed() == "leave"_L1)
            break;
        if (answer->trimmed() == "retry"_L1)
            return Decision::Retry;
        if (answer->trimmed() == "restore"_L1)
            return Decision::Restore;
    }
    m_terminal.problem({Problem::Kind::Failed, tr("A step failed, and the run on the server waits for you to decide."),
                        tr("Try the step again with %1, or put the store back with %2").arg(attachCommand({u"--retry"_s}), attachCommand({u"--restore"_s})), evidence});
    return Decision::Leave;
}

int RunWatch::leave(const RunPrinter &printer)
{
    const qint64 offset = printer.shownOffset();
    m_terminal.event(u"detached"_s, {{u"run"_s, m_plan.id}, {u"offset"_s, offset}});
    m_terminal.tell(tr("You stopped watching; the run goes on on the server. Watch the rest with: %1").arg(attachCommand({u"--from-offset"_s, QString::number(offset)})));
    return Detached;
}

int RunWatch::conclude(const RunPrinter &printer, RunPrinter::Log log)
{
    const RunState state = printer.state();
    const Report report = reportOf(m_store, m_plan, state, printer.consoleTail());
    remember(state, report);
    QJsonObject fields = report.toJson();
    fields.insert(u"run"_s, m_plan.id);
    fields.insert(u"outcome"_s, state.outcome);
    const Difference difference = differenceOf(state);
    fields.insert(u"compared"_s, difference.toJson());
    m_terminal.event(u"report"_s, fields);
    if (!report.success) {
        QStringList sentences{report.reason, report.doneAbout, report.who, report.advice};
        sentences.removeAll(QString());
        QString advice = sentences.join(u' ');
        // How a closed store comes back by hand is part of the answer, not of the talk around it.
        const bool needsPerson = state.state == StoreState::NeedsPerson && !report.rescueLines.isEmpty();
        if (needsPerson)
            advice += u'\n' + Report::rescueIntroduction() + u"\n    "_s + report.rescueLines.join(u"\n    "_s);
        const int code = m_terminal.problem({report.kind, report.headline, advice, report.evidence});
        if (report.who.isEmpty() && state.failedStep())
            m_terminal.tell(tr("What whoever helps you needs, without passwords, is written by: %1").arg(attachCommand({u"--bundle"_s, u"help.txt"_s})));
        if (difference.count(Difference::Verdict::Worse) > 0) {
            for (const QString &line : RunPrinter::differenceLines(difference))
                m_terminal.tell(line);
        }
        if (!needsPerson)
            tellOffers(report);
        tellRescue(report);
        return code;
    }
    if (log == RunPrinter::Log::Hidden)
        m_terminal.result(report.headline);
    else
        m_terminal.tell(report.headline);
    for (const auto &[label, value] : report.facts)
        m_terminal.tell(tr("  %1: %2").arg(label, value));
    for (const QString &line : RunPrinter::differenceLines(difference))
        m_terminal.tell(line);
    for (const QString &sentence : {report.doneAbout, report.advice}) {
        if (!sentence.isEmpty())
            m_terminal.tell(sentence);
    }
    tellRescue(report);
    return 0;
}

/// The ways out of what Composer could not solve, and the command that tries again where one does.
void RunWatch::tellOffers(const Report &report)
{
    for (const Conflict &conflict : report.conflicts) {
        if (report.conflicts.size() > 1)
            m_terminal.tell(conflict.sentence);
        for (const ConflictOffer &offer : conflict.offers)
            m_terminal.tell(u"  - "_s + offer.sentence);
    }
    QStringList words{u"upgrade"_s, m_errand.options().word(0), u"--to"_s, m_plan.settings.value(u"TO_VERSION"_s)};
    for (const Conflict &conflict : report.conflicts) {
        const ConflictOffer best = conflict.offers.value(0);
        if (best.kind == ConflictOffer::Kind::OtherTarget && !best.version.isEmpty())
            words[3] = best.version;
        else if (best.kind == ConflictOffer::Kind::Update && !best.package.isEmpty() && best.version.isEmpty() && !words.contains(u"--extensions"_s))
            words.append(u"--extensions"_s);
    }
    if (words.contains(u"--extensions"_s) || words.at(3) != m_plan.settings.value(u"TO_VERSION"_s))
        m_terminal.tell(tr("Try again with: %1").arg(m_errand.commandFor(words)));
}

void RunWatch::tellRescue(const Report &report)
{
    if (report.rescueLines.isEmpty())
        return;
    m_terminal.tell(Report::rescueIntroduction());
    for (const QString &line : report.rescueLines)
        m_terminal.tell(u"    "_s + line);
}

void RunWatch::remember(const RunState &state, const Report &report)
{
    const Result<StoreBook *> book = m_errand.book();
    if (m_store.id == 0 || !book)
        return;
    const auto moment = [](qint64 ms) { return ms > 0 ? QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC) : QDateTime(); };
    const StoreBook::PastRun past{m_plan.id, planKindName(m_plan.kind), state.from, state.to, moment(state.startedMs), moment(state.endedMs), state.outcome,
                                  state.closedAtMs > 0 ? state.closedMs(state.endedMs) : 0, QString::fromUtf8(QJsonDocument(report.toJson()).toJson(QJsonDocument::Compact))};
    if (const Result<> kept = (*book)->remember(m_store.id, past); !kept)
        m_terminal.tell(kept.problem().summary);
    m_store.currentRun.clear();
    m_store.lastOutcome = state.outcome;
    if (report.success && m_plan.kind == Plan::Kind::Upgrade) {
        m_store.version = state.to;
        m_store.lastUpgrade = moment(state.endedMs);
    }
    if (report.success && m_plan.kind == Plan::Kind::Backup)
        m_store.lastBackup = moment(state.endedMs);
    m_errand.keep(m_store);
}
