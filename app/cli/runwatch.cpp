#include "app/cli/runwatch.h"

#include "app/cli/extensionchoice.h"
#include "app/upgrade/beginrun.h"
#include "app/upgrade/rehearsal.h"
#include "app/upgrade/reportbook.h"

#include <QDir>
#include <QJsonDocument>

#include <chrono>
#include <thread>
#include <utility>

using namespace Qt::StringLiterals;

RunWatch::RunWatch(Errand &errand, Store store, std::shared_ptr<Visit> visit, Plan plan, RepositoryKeys keys)
    : m_errand(errand), m_terminal(errand.terminal()), m_store(std::move(store)), m_visit(std::move(visit)), m_plan(std::move(plan)), m_keys(std::move(keys))
{
}

QString RunWatch::attachCommand(const QStringList &more) const
{
    return m_errand.commandFor(QStringList{u"attach"_s, m_errand.options().word(0), m_plan.id} + more);
}

int RunWatch::start()
{
    QString told;
    const auto waiting = [this, &told](const QString &reason) {
        if (reason != std::exchange(told, reason))
            m_terminal.tell(tr("%1 Connecting again to see …").arg(reason));
    };
    if (const Result<> started = beginRun(m_errand.way(m_store, m_visit), m_store.root, m_plan, m_keys, waiting, m_errand.stop()); !started) {
        Problem problem = withMoves(m_errand, started.problem());
        if (isStartInDoubt(problem))
            problem.advice = tr("See whether it has begun, before you start another one: %1").arg(attachCommand());
        return m_terminal.problem(problem);
    }
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
    const Report report = reportOf(m_store, m_plan, state, printer.consoleTail(), m_knowledge);
    remember(state, report);
    const QString file = keepReport(printer, state, report);
    QJsonObject fields = report.toJson();
    fields.insert(u"file"_s, file);
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
        tellFile(file);
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
    tellFile(file);
    return 0;
}

void RunWatch::tellFile(const QString &file)
{
    if (!file.isEmpty())
        m_terminal.tell(tr("The whole report, for a browser: %1").arg(QDir::toNativeSeparators(file)));
}

/// What is kept of the run on this computer. A report that could not be kept is told, and changes nothing about how the run ended.
QString RunWatch::keepReport(const RunPrinter &printer, const RunState &state, const Report &report)
{
    const Result<StoreBook *> book = m_errand.book();
    if (!book)
        return {};
    FullReport full;
    full.report = report;
    full.store = m_store;
    full.plan = m_plan;
    full.run = state;
    full.survey = m_survey;
    full.console = printer.consoleTail();
    full.secrets = QStringList{m_errand.newSecret()};
    for (const AccessKeys &keys : m_keys)
        full.secrets << keys.publicKey << keys.privateKey;
    if (const Result<std::shared_ptr<Visit>> visit = m_errand.way(m_store, m_visit)(m_errand.stop()))
        full.complete((*visit)->shell(), m_errand.stop());
    const Result<QString> kept = ReportBook((*book)->dataDir()).keep(full);
    if (!kept)
        m_terminal.tell(kept.problem().summary);
    return kept ? *kept : QString();
}

/// The ways out of what Composer could not solve, each with the command that takes it.
void RunWatch::tellOffers(const Report &report)
{
    tellWaysOut(m_errand, report.conflicts, choicesOf(m_plan), u"upgrade"_s);
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
    // What became of a copy is no news of the store.
    if (m_plan.kind != Plan::Kind::Rehearsal)
        m_store.lastOutcome = state.outcome;
    if (report.success && m_plan.kind == Plan::Kind::Upgrade) {
        m_store.version = state.to;
        m_store.lastUpgrade = moment(state.endedMs);
    }
    if (report.success && m_plan.kind == Plan::Kind::Backup)
        m_store.lastBackup = moment(state.endedMs);
    m_errand.keep(m_store);
}
