#include "app/cli/runwatch.h"
#include "app/cli/verb.h"
#include "app/upgrade/bundle.h"
#include "app/upgrade/runfolder.h"

#include <QFile>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 JournalBytes = 16 * 1024 * 1024;
constexpr qint64 TailBytes = 64 * 1024;

/// A store, the way to it, and its runs.
struct Found
{
    Store store;
    std::shared_ptr<Visit> visit;
    QList<RunListing> runs;
};

Result<Found> find(Errand &errand)
{
    const Result<Store> store = errand.storeNamed(errand.options().word(0));
    if (!store)
        return store.problem();
    Found found{*store, nullptr, {}};
    const Result<std::shared_ptr<Visit>> visit = errand.visit(found.store);
    if (!visit)
        return visit.problem();
    found.visit = *visit;
    const Result<QList<RunListing>> runs = Run::list((*visit)->shell(), found.store.root, errand.stop());
    if (!runs)
        return runs.problem();
    found.runs = *runs;
    return found;
}

/// The last bytes of a file of a run.
QByteArray fileOfRun(Found &found, const QString &runId, const QString &name, qint64 bytes)
{
    const Result<Shell::Output> output = found.visit->shell().run(
        inStoreFolder(found.store.root, "tail -c \"$3\" -- \"$folder/runs/$1/$2\"\n", {runId, name, QString::number(bytes)}));
    return output && output->code == 0 ? output->out : QByteArray();
}

class AttachCommand
{
    Q_DECLARE_TR_FUNCTIONS(AttachCommand)

public:
    static QList<Verb> verbs();

private:
    static int attach(Errand &errand);
    static int status(Errand &errand);
    static int runs(Errand &errand);
    static int bundle(Errand &errand, Found &found, const Plan &plan, const QString &path);
    static Result<RunListing> chosenRun(Errand &errand, const QList<RunListing> &runs);
    static QString describe(const RunListing &run);
};

QList<Verb> AttachCommand::verbs()
{
    return {
        {u"attach"_s, u"STORE [RUN]"_s, 1, 2, tr("Watch a run: the one under way, or the newest"),
         QList<Option>{{u"--from-offset"_s, u"BYTES"_s, tr("Leave out the first bytes of the console log")},
                       {u"--pause"_s, {}, tr("Have it wait after the step under way")},
                       {u"--go-on"_s, {}, tr("Have it go on")},
                       {u"--stop"_s, {}, tr("Have it stop and put everything back")},
                       {u"--retry"_s, {}, tr("Have it try the failed step again")},
                       {u"--restore"_s, {}, tr("Have it put the store back")},
                       {u"--confirm"_s, {}, tr("Say that the store on trial works: it stays as it is")},
                       {u"--recover"_s, u"[resume|restore|leave]"_s, tr("Take up a run whose process on the server is gone")},
                       {u"--bundle"_s, u"FILE"_s, tr("Write what whoever helps you needs into a file, without passwords, and do not watch")}} + repositoryOptions(),
         tr("Prints the console log just as it is, and ends with the exit code of the run itself.\n"
            "--recover, or --recover resume: it finds out where the store stands, and goes on, back, or waits, as its plan says.\n"
            "--recover restore: everything that was changed is put back. --recover leave: nothing is touched, and the run counts as ended."), attach},
        {u"status"_s, u"STORE [RUN]"_s, 1, 2, tr("Where does the run stand?"), storeOptions(), {}, status},
        {u"runs"_s, u"STORE"_s, 1, 1, tr("Show the runs of a store"), storeOptions(), {}, runs},
    };
}

Result<RunListing> AttachCommand::chosenRun(Errand &errand, const QList<RunListing> &runs)
{
    const QString wanted = errand.options().word(1);
    const auto chosen = std::find_if(runs.begin(), runs.end(), [&wanted](const RunListing &run) { return wanted.isEmpty() ? run.alive : run.id == wanted; });
    if (chosen != runs.end())
        return *chosen;
    if (!wanted.isEmpty())
        return Problem{Problem::Kind::Usage, tr("This store has no run %1.").arg(wanted), tr("See them with: %1").arg(errand.commandFor({u"runs"_s, errand.options().word(0)})), {}};
    if (runs.isEmpty())
        return Problem{Problem::Kind::Usage, tr("Nothing has been run on this store yet."), tr("Begin with: %1").arg(errand.commandFor({u"upgrade"_s, errand.options().word(0)})), {}};
    return runs.first();
}

QString AttachCommand::describe(const RunListing &run)
{
    const QString what = run.kind == "upgrade"_L1 ? tr("Upgrade %1 → %2").arg(run.from, run.to) : run.kind == "restore"_L1 ? tr("Restore") : tr("Backup");
    const QString how = run.outcome == "done"_L1     ? tr("done")
                        : run.outcome == "restored"_L1 ? tr("failed, store restored")
                        : run.outcome == "stopped"_L1  ? tr("stopped")
                        : !run.outcome.isEmpty()       ? tr("failed")
                        : run.alive                    ? tr("under way")
                                                       : tr("broken off");
    return tr("%1: %2").arg(what, how);
}

int AttachCommand::attach(Errand &errand)
{
    Terminal &terminal = errand.terminal();
    const Options &options = errand.options();
    bool isNumber = true;
    const qint64 offset = options.value(u"--from-offset"_s, u"0"_s).toLongLong(&isNumber);
    if (!isNumber || offset < 0)
        return terminal.problem({Problem::Kind::Usage, tr("“%1” is not a number of bytes.").arg(options.value(u"--from-offset"_s)), tr("Write --from-offset 0 for the whole log."), {}});
    Result<Found> found = find(errand);
    if (!found)
        return terminal.problem(found.problem());
    const Result<RunListing> run = chosenRun(errand, found->runs);
    if (!run)
        return terminal.problem(run.problem());
    Shell &shell = found->visit->shell();
    Result<Plan> plan = Run::planOf(shell, found->store.root, run->id, errand.stop());
    if (!plan)
        return terminal.problem(plan.problem());

    if (options.has(u"--bundle"_s))
        return bundle(errand, *found, *plan, options.value(u"--bundle"_s));
    if (options.has(u"--recover"_s)) {
        const QString how = options.value(u"--recover"_s);
        const Run::Recovery recovery = how == "restore"_L1 ? Run::Recovery::Restore : how == "leave"_L1 ? Run::Recovery::Leave : Run::Recovery::Resume;
        RepositoryKeys keys;
        // Only going on may need them.
        if (plan->kind == Plan::Kind::Upgrade && recovery == Run::Recovery::Resume) {
            const Result<Survey> survey = found->visit->survey(errand.stop());
            if (!survey)
                return terminal.problem(survey.problem());
            const Result<RepositoryKeys> given = errand.repositoryKeys(Visit::repositoryHosts(*survey));
            if (!given)
                return terminal.problem(given.problem());
            keys = *given;
        }
        if (const Result<> taken = Run::recover(shell, found->store.root, run->id, keys, recovery, errand.stop()); !taken)
            return terminal.problem(withMoves(errand, taken.problem(), run->id));
    }
    const std::pair<QString, Run::Request> requests[] = {{u"--pause"_s, Run::Request::Pause}, {u"--go-on"_s, Run::Request::GoOn}, {u"--stop"_s, Run::Request::Stop},
                                                         {u"--retry"_s, Run::Request::Retry}, {u"--restore"_s, Run::Request::Restore}, {u"--confirm"_s, Run::Request::Confirm}};
    for (const auto &[option, request] : requests) {
        if (!options.has(option))
            continue;
        if (const Result<> asked = Run::ask(shell, found->store.root, run->id, request); !asked)
            return terminal.problem(withMoves(errand, asked.problem(), run->id));
    }
    terminal.tell(tr("Run %1. %2").arg(run->id, describe(*run)));
    return RunWatch(errand, found->store, found->visit, *plan).watch(RunPrinter::Log::Shown, offset);
}

int AttachCommand::bundle(Errand &errand, Found &found, const Plan &plan, const QString &path)
{
    Terminal &terminal = errand.terminal();
    const QByteArray journal = fileOfRun(found, plan.id, u"journal"_s, JournalBytes);
    const QByteArray console = fileOfRun(found, plan.id, u"console.log"_s, TailBytes);
    RunState state(plan.steps);
    state.feed(journal);
    HelpBundle help{std::nullopt, plan, journal.right(TailBytes), console, {}};
    if (state.ended())
        help.report = reportOf(found.store, plan, state, console);
    if (const Result<AccessKeys> keys = errand.accessKeys(QString()); keys && !keys->isEmpty())
        help.secrets = {keys->publicKey, keys->privateKey};
    if (!errand.newSecret().isEmpty())
        help.secrets << errand.newSecret();
    QFile file(path);
    // Made for its owner alone; what is there already is somebody's.
    if (file.exists() || !file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return terminal.problem({Problem::Kind::Usage, file.exists() ? tr("There is a file %1 already.").arg(path) : tr("The file %1 cannot be written.").arg(path),
                                 tr("Name another file after --bundle."), file.errorString()});
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const QByteArray text = help.text().toUtf8();
    if (file.write(text) != text.size() || !file.flush()) {
        file.remove();
        return terminal.problem({Problem::Kind::Usage, tr("The file %1 cannot be written.").arg(path), tr("Name another file after --bundle."), file.errorString()});
    }
    terminal.event(u"bundle"_s, {{u"run"_s, plan.id}, {u"path"_s, path}, {u"bytes"_s, text.size()}});
    terminal.tell(tr("Written: %1. Passwords and keys are taken out; look through it before you send it.").arg(path));
    return 0;
}

int AttachCommand::status(Errand &errand)
{
    Terminal &terminal = errand.terminal();
    Result<Found> found = find(errand);
    if (!found)
        return terminal.problem(found.problem());
    if (found->runs.isEmpty()) {
        terminal.event(u"status"_s, {{u"run"_s, QString()}});
        terminal.result(tr("Nothing has been run on this store yet."));
        return 0;
    }
    const Result<RunListing> run = chosenRun(errand, found->runs);
    if (!run)
        return terminal.problem(run.problem());
    const Result<Plan> plan = Run::planOf(found->visit->shell(), found->store.root, run->id, errand.stop());
    if (!plan)
        return terminal.problem(plan.problem());
    RunState state(plan->steps);
    state.feed(fileOfRun(*found, run->id, u"journal"_s, JournalBytes));

    QString current;
    int done = 0;
    for (qsizetype i = 0; i < state.steps.size(); ++i) {
        const RunState::StepPhase phase = state.steps.at(i).phase;
        done += phase == RunState::StepPhase::Done || phase == RunState::StepPhase::Skipped ? 1 : 0;
        if (phase == RunState::StepPhase::Running)
            current = i < plan->steps.size() ? plan->steps.at(i).title : state.steps.at(i).name;
    }
    terminal.event(u"status"_s, {{u"run"_s, run->id}, {u"kind"_s, run->kind}, {u"from"_s, run->from}, {u"to"_s, run->to}, {u"alive"_s, run->alive},
                                 {u"outcome"_s, state.outcome}, {u"state"_s, stateName(state.state)}, {u"waiting_for"_s, state.waitingFor},
                                 {u"waiting_until_ms"_s, state.waitUntilMs}, {u"step"_s, current}, {u"done"_s, done}, {u"steps"_s, state.steps.size()}, {u"permille"_s, state.permille()}});
    terminal.result(tr("Run %1. %2").arg(run->id, describe(*run)));
    terminal.result(stateSentence(state));
    if (state.ended()) {
        const Report report = reportOf(found->store, *plan, state, fileOfRun(*found, run->id, u"console.log"_s, TailBytes));
        for (const QString &line : {report.headline, report.reason, report.doneAbout, report.who, report.advice}) {
            if (!line.isEmpty())
                terminal.result(line);
        }
        if (!report.rescueLines.isEmpty())
            terminal.result(Report::rescueIntroduction() + u"\n    "_s + report.rescueLines.join(u"\n    "_s));
        return 0;
    }
    terminal.result(tr("%1 of %2 steps done, %3 %").arg(done).arg(state.steps.size()).arg(state.permille() / 10));
    if (!current.isEmpty())
        terminal.result(tr("Now: %1").arg(current));
    if (state.waitingFor == "decision"_L1)
        terminal.result(tr("A step failed, and the run waits for you to decide."));
    else if (state.waitingFor == "start-time"_L1)
        terminal.result(tr("Waiting for the time you chose."));
    else if (state.waitingFor == "paused"_L1)
        terminal.result(tr("Paused."));
    else if (state.waitingFor == "confirmation"_L1 && run->alive)
        terminal.result(RunPrinter::trialText(state, {errand.commandFor({u"attach"_s, errand.options().word(0), run->id, u"--confirm"_s}),
                                                      errand.commandFor({u"attach"_s, errand.options().word(0), run->id, u"--restore"_s})}));
    if (!run->alive) {
        terminal.result(tr("Its process on the server is gone. There are three ways to bring it to its end:"));
        const Problem moves = withMoves(errand, {Problem::Kind::Busy, {}, {}, u"dead %1"_s.arg(run->id)});
        terminal.result(moves.evidence);
    }
    return 0;
}

int AttachCommand::runs(Errand &errand)
{
    Terminal &terminal = errand.terminal();
    const Result<Found> found = find(errand);
    if (!found)
        return terminal.problem(found.problem());
    QList<QStringList> rows;
    for (const RunListing &run : found->runs) {
        terminal.event(u"run"_s, {{u"run"_s, run.id}, {u"kind"_s, run.kind}, {u"from"_s, run.from}, {u"to"_s, run.to}, {u"outcome"_s, run.outcome},
                                  {u"state"_s, stateName(run.state)}, {u"alive"_s, run.alive}, {u"started_ms"_s, run.startedMs}, {u"ended_ms"_s, run.endedMs}});
        rows << QStringList{run.id, run.startedMs > 0 ? QLocale().toString(QDateTime::fromMSecsSinceEpoch(run.startedMs), QLocale::ShortFormat) : QString(), describe(run)};
    }
    if (rows.isEmpty())
        terminal.result(tr("Nothing has been run on this store yet."));
    else
        terminal.table({tr("Run"), tr("Began"), tr("What")}, rows);
    return 0;
}

} // namespace

QList<Verb> attachVerbs() { return AttachCommand::verbs(); }
