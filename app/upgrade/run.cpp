#include "app/upgrade/run.h"

#include "app/upgrade/frames.h"
#include "app/upgrade/runfolder.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int LeaseTaken = 75;  ///< runner.sh: a live run holds the lease.
constexpr int LeaseDead = 76;   ///< runner.sh: an earlier run broke off and has not been recovered.
constexpr char RunnerGone[] = "runner-gone";
constexpr char StartInDoubt[] = "start-in-doubt";

QString shown(const char *text)
{
    return QCoreApplication::translate("Run", text);
}

QString lastWords(const QByteArray &output)
{
    return QString::fromUtf8(output.right(4000)).trimmed();
}

Problem badId(const QString &id)
{
    return {Problem::Kind::Usage, shown(QT_TRANSLATE_NOOP("Run", "\"%1\" is not the name of a run.")).arg(id.left(80)), {}, {}};
}

Problem noSuchRun(const QString &id)
{
    return {Problem::Kind::Usage, shown(QT_TRANSLATE_NOOP("Run", "The server has no run %1 of this store.")).arg(id),
            shown(QT_TRANSLATE_NOOP("Run", "Look at the list of runs for its name.")), {}};
}

/// The lines that `start` reads from standard input. Nowhere else are the keys told to the server.
QByteArray secretLines(const RepositoryKeys &keys)
{
    const QByteArray auth = composerAuth(keys);
    return auth.isEmpty() ? auth : QByteArray("COMPOSER_AUTH=" + auth + '\n');
}

Problem runnerGone()
{
    return {Problem::Kind::Failed, shown(QT_TRANSLATE_NOOP("Run", "The run's process on the server is gone although it had not ended; the server may have been restarted.")),
            shown(QT_TRANSLATE_NOOP("Run", "Have the run brought to its end: it finds out where your store stands and goes on from there.")), QString::fromLatin1(RunnerGone)};
}

Problem startInDoubt(const QString &runId, const Problem &link)
{
    return {Problem::Kind::Unreachable, shown(QT_TRANSLATE_NOOP("Run", "The connection broke just as the run was being started. It may be under way on the server.")),
            shown(QT_TRANSLATE_NOOP("Run", "Look at the store's runs before you start another one: if this one has begun, it goes on without this computer.")),
            u"%1 %2\n%3"_s.arg(QLatin1StringView(StartInDoubt), runId, link.summary).trimmed()};
}

/// What became of `runner.sh ask`.
Result<> answerOfAsking(const Result<Shell::Output> &output, const QString &runId)
{
    if (!output)
        return output.problem();
    if (output->code == 0)
        return {};
    if (output->code == NoSuchRun)
        return noSuchRun(runId);
    if (output->code == LeaseDead)
        return runnerGone();
    if (output->out.startsWith("ended "))
        return Problem{Problem::Kind::Usage, shown(QT_TRANSLATE_NOOP("Run", "The run has ended already; there is nothing left to ask of it.")),
                       shown(QT_TRANSLATE_NOOP("Run", "Look at how it ended.")), {}};
    return unexpectedAnswer(shown(QT_TRANSLATE_NOOP("Run", "The run on the server could not be told.")), *output);
}

/// Which run it is that holds the lease, for a sentence: what it does, by whom, since when.
QString wordsOf(const RunListing &run, const QString &user)
{
    const QString since = QLocale().toString(QDateTime::fromMSecsSinceEpoch(run.startedMs), QLocale::ShortFormat);
    const QString what = run.kind == "upgrade"_L1   ? shown(QT_TRANSLATE_NOOP("Run", "upgrade %1 → %2")).arg(run.from, run.to)
                         : run.kind == "restore"_L1 ? shown(QT_TRANSLATE_NOOP("Run", "restore"))
                                                    : shown(QT_TRANSLATE_NOOP("Run", "backup"));
    if (run.startedMs <= 0)
        return what;
    return user.isEmpty() ? shown(QT_TRANSLATE_NOOP("Run", "%1, since %2")).arg(what, since) : shown(QT_TRANSLATE_NOOP("Run", "%1, by %2 since %3")).arg(what, user, since);
}

/// "busy RUN" or "dead RUN STATE": with what is known of that run.
Problem leaseProblem(Shell &shell, const QString &root, const Shell::Output &output)
{
    RunListing holder;
    const QStringList words = lastWords(output.out).section(u'\n', 0, 0).split(u' ');
    holder.id = words.value(1);
    // "… of USER": another account of the server has a run of its own, which nobody can watch or steer from this one.
    if (const qsizetype of = words.indexOf(u"of"_s); of > 1 && of + 1 < words.size()) {
        const QString user = words.at(of + 1).left(64);
        if (output.code == LeaseTaken)
            return {Problem::Kind::Busy, shown(QT_TRANSLATE_NOOP("Run", "The user %1 of this server has a run under way on this store; nothing was started.")).arg(user),
                    shown(QT_TRANSLATE_NOOP("Run", "Wait for its end, or log in as %1 to watch it.")).arg(user), words.join(u' ')};
        return {Problem::Kind::Busy, shown(QT_TRANSLATE_NOOP("Run", "A run that the user %1 of this server began on this store broke off half-way; nothing was started.")).arg(user),
                shown(QT_TRANSLATE_NOOP("Run", "Log in as %1 and have it brought to its end. If that is impossible, restore a backup.")).arg(user), words.join(u' ')};
    }
    if (const auto runs = Run::list(shell, root)) {
        for (const RunListing &run : *runs) {
            if (run.id == holder.id)
                holder = run;
        }
    }
    holder.alive = output.code == LeaseTaken;
    return Run::inTheWay(shell, root, holder);
}

/// A word of a server's listing, without what would steer the terminal it may be shown in.
QString plainWord(const QByteArray &bytes)
{
    return QString::fromUtf8(bytes.left(800)).removeIf([](QChar sign) { return sign.category() == QChar::Other_Control; }).left(200);
}

qint64 numberOf(const QMap<QString, QString> &fields, const QString &key)
{
    return std::clamp<qint64>(fields.value(key).toLongLong(), 0, 253402300799999);
}

} // namespace

QByteArray composerAuth(const RepositoryKeys &keys)
{
    QJsonObject logins;
    for (auto it = keys.cbegin(); it != keys.cend(); ++it) {
        if (!it.key().isEmpty() && !it->isEmpty())
            logins.insert(it.key(), QJsonObject{{u"username"_s, it->publicKey}, {u"password"_s, it->privateKey}});
    }
    if (logins.isEmpty())
        return {};
    return QJsonDocument(QJsonObject{{u"http-basic"_s, logins}}).toJson(QJsonDocument::Compact);
}

bool isRunnerGone(const Problem &problem)
{
    return problem.kind == Problem::Kind::Failed && problem.evidence == QLatin1StringView(RunnerGone);
}

bool isStartInDoubt(const Problem &problem)
{
    return problem.kind == Problem::Kind::Unreachable && problem.evidence.startsWith(QLatin1StringView(StartInDoubt));
}

std::optional<LeaseHolder> leaseHolderOf(const Problem &problem)
{
    const QStringList words = problem.evidence.section(u'\n', 0, 0).split(u' ');
    const bool alive = words.first() == "busy"_L1;
    if (problem.kind != Problem::Kind::Busy || !(alive || words.first() == "dead"_L1) || !isRunId(words.value(1)) || words.contains(u"of"_s))
        return std::nullopt;
    return LeaseHolder{words[1], alive};
}

Result<> Run::start(Shell &shell, const QString &root, const Plan &plan, const RepositoryKeys &keys, std::stop_token stop)
{
    if (!isRunId(plan.id))
        return badId(plan.id);
    if (const auto written = writeRunFolder(shell, root, plan, stop); !written)
        return written.problem();
    return setOff(shell, root, plan.id, keys);
}

Result<> Run::startAgain(Shell &shell, const QString &root, const QString &runId, const RepositoryKeys &keys)
{
    if (!isRunId(runId))
        return badId(runId);
    // Who was told to start it may still be at it: it holds the lease until it has either begun or given up.
    const auto begun = shell.run(inRunFolder(root, runId, R"sh(for second in 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39; do
    [ ! -s journal ] || { echo begun; exit 0; }
    [ "$(cat "$folder/lease/run" 2>/dev/null)" = "$1" ] || break
    sleep 1
done
echo waiting
)sh", {runId}));
    if (!begun)
        return begun.problem().kind == Problem::Kind::Unreachable ? startInDoubt(runId, begun.problem()) : begun.problem();
    if (begun->out.startsWith("begun"))
        return {};
    return setOff(shell, root, runId, keys);
}

Result<> Run::setOff(Shell &shell, const QString &root, const QString &runId, const RepositoryKeys &keys)
{
    // From here on the run may be under way: a stop now would only leave in doubt whether it is.
    const auto output = shell.run(inRunFolder(root, runId, "exec sh runner.sh start\n").feeding(secretLines(keys)));
    if (!output)
        return output.problem().kind == Problem::Kind::Unreachable ? startInDoubt(runId, output.problem()) : output.problem();
    if (output->code == 0)
        return {};
    // An earlier try to start this very run is under way, or has begun it.
    const QStringList said = lastWords(output->out).section(u'\n', 0, 0).split(u' ');
    if (output->code == LeaseTaken && said.value(1) == runId && said.size() == 2)
        return startInDoubt(runId, {});
    // The folder of a run that never began would show up as one that broke off.
    removeRunFolder(shell, root, runId);
    if (output->code == LeaseTaken || output->code == LeaseDead)
        return leaseProblem(shell, root, *output);
    return unexpectedAnswer(shown(QT_TRANSLATE_NOOP("Run", "The run could not be started on the server; nothing was changed.")), *output);
}

Result<> Run::watch(Shell &shell, const QString &root, const QString &runId, qint64 journalOffset, qint64 consoleOffset,
                    const std::function<void(const Piece &)> &reader, std::stop_token stop)
{
    if (!isRunId(runId))
        return badId(runId);
    Frames frames;
    QByteArray errors;
    bool ended = false;
    bool gone = false;
    bool nonsense = false;
    std::stop_source enough; // Ours, so that a watch can be left when there is nothing more to come of it.
    const std::stop_callback passOn(stop, [&enough] { enough.request_stop(); });
    const auto take = [&](Shell::Stream stream, const QByteArray &bytes) {
        if (stream == Shell::Stream::Err) {
            errors += bytes;
            errors = errors.right(4000);
            return;
        }
        Piece piece;
        const bool understood = frames.feed(bytes, [&](Frames::Kind kind, const QByteArray &content) {
            switch (kind) {
            case Frames::Kind::Journal: piece.journal += content; journalOffset += content.size(); break;
            case Frames::Kind::Console: piece.console += content; consoleOffset += content.size(); break;
            case Frames::Kind::Heartbeat: break;
            case Frames::Kind::RunnerGone: gone = true; break;
            case Frames::Kind::End: ended = true; break;
            }
        });
        piece.journalOffset = journalOffset;
        piece.consoleOffset = consoleOffset;
        if (!piece.journal.isEmpty() || !piece.console.isEmpty())
            reader(piece);
        nonsense = !understood;
        if (nonsense || gone || ended)
            enough.request_stop();
    };
    const Command command = inRunFolder(root, runId, "exec sh runner.sh watch \"$1\" \"$2\"\n", {QString::number(journalOffset), QString::number(consoleOffset)});
    const auto exit = shell.stream(command, take, enough.get_token());
    if (ended)
        return {};
    if (gone)
        return runnerGone();
    if (nonsense)
        return Problem{Problem::Kind::Failed, shown(QT_TRANSLATE_NOOP("Run", "The server answered with something that is not a run's journal.")),
                       shown(QT_TRANSLATE_NOOP("Run", "Its start-up files (.bashrc, .profile) may print text; let them print nothing when nobody is there to read it.")), lastWords(errors)};
    if (!exit)
        return exit.problem();
    if (exit->code == NoSuchRun)
        return noSuchRun(runId);
    return Problem{Problem::Kind::Unreachable, shown(QT_TRANSLATE_NOOP("Run", "The server stopped reporting about the run.")), {},
                   u"exit code %1 %2\n%3"_s.arg(exit->code).arg(exit->signal, lastWords(errors)).trimmed()};
}

Result<> Run::ask(Shell &shell, const QString &root, const QString &runId, Request request)
{
    if (!isRunId(runId))
        return badId(runId);
    QString word;
    switch (request) {
    case Request::Pause: word = u"pause"_s; break;
    case Request::GoOn: word = u"go-on"_s; break;
    case Request::Stop: word = u"stop"_s; break;
    case Request::Retry: word = u"retry"_s; break;
    case Request::Restore: word = u"restore"_s; break;
    case Request::Confirm: word = u"confirm"_s; break;
    }
    return answerOfAsking(shell.run(inRunFolder(root, runId, "exec sh runner.sh ask \"$1\"\n", {word})), runId);
}

Result<> Run::proven(Shell &shell, const QString &root, const QString &runId, const QByteArray &description)
{
    if (!isRunId(runId))
        return badId(runId);
    return answerOfAsking(shell.run(inRunFolder(root, runId, "exec sh runner.sh ask proven\n").feeding(description)), runId);
}

Result<> Run::recover(Shell &shell, const QString &root, const QString &runId, const RepositoryKeys &keys, Recovery recovery, std::stop_token stop)
{
    if (!isRunId(runId))
        return badId(runId);
    const QString word = recovery == Recovery::Restore ? u"restore"_s : recovery == Recovery::Leave ? u"leave"_s : u"resume"_s;
    const auto output = shell.run(inRunFolder(root, runId, "exec sh runner.sh recover \"$1\"\n", {word}).feeding(secretLines(keys)), stop);
    if (!output)
        return output.problem();
    if (output->code == NoSuchRun)
        return noSuchRun(runId);
    if (output->code == LeaseTaken || output->code == LeaseDead)
        return leaseProblem(shell, root, *output);
    if (output->code != 0)
        return unexpectedAnswer(shown(QT_TRANSLATE_NOOP("Run", "The broken-off run could not be taken up again.")), *output);
    return {};
}

Result<QList<RunListing>> Run::list(Shell &shell, const QString &root, std::stop_token stop)
{
    // The newest run's own runner answers for all of them; no run, no answer.
    const auto output = shell.run(inStoreFolder(root, R"sh(cd -- "$folder/runs" 2>/dev/null || exit 0
newest=
for run in */runner.sh; do [ -f "$run" ] && newest=$run; done
[ -z "$newest" ] || exec sh "$newest" list "$folder"
)sh"), stop);
    if (!output)
        return output.problem();
    if (output->code != 0)
        return unexpectedAnswer(shown(QT_TRANSLATE_NOOP("Run", "The runs on the server could not be listed.")), *output);
    QList<RunListing> runs;
    for (const QByteArray &line : output->out.split('\n')) {
        QMap<QString, QString> fields;
        for (const QByteArray &part : line.split('\t')) {
            if (const qsizetype equals = part.indexOf('='); equals > 0)
                fields.insert(QString::fromUtf8(part.first(equals)), plainWord(part.sliced(equals + 1)));
        }
        RunListing run;
        run.id = fields.value(u"id"_s);
        if (!isRunId(run.id) || runs.size() >= 1000)
            continue;
        run.kind = fields.value(u"kind"_s);
        run.from = fields.value(u"from"_s);
        run.to = fields.value(u"to"_s);
        run.outcome = fields.value(u"outcome"_s);
        run.state = stateOfName(fields.value(u"state"_s)).value_or(StoreState::Untouched);
        run.alive = fields.value(u"alive"_s) == "1"_L1;
        run.startedMs = numberOf(fields, u"started"_s);
        run.endedMs = numberOf(fields, u"ended"_s);
        runs.append(run);
    }
    return runs;
}

Problem Run::inTheWay(Shell &shell, const QString &root, const RunListing &run)
{
    QString user;
    if (isRunId(run.id)) {
        const auto owner = shell.run(inStoreFolder(root, "stat -c %U -- \"$folder/runs/$1\" 2>/dev/null\n", {run.id}));
        user = owner && owner->code == 0 ? QString::fromUtf8(owner->out.left(64)).simplified() : QString();
    }
    const QString which = run.kind.isEmpty() ? run.id : wordsOf(run, user);
    if (run.alive)
        return {Problem::Kind::Busy, shown(QT_TRANSLATE_NOOP("Run", "Another run is under way on this store (%1); nothing was started.")).arg(which),
                shown(QT_TRANSLATE_NOOP("Run", "Watch it to its end, then start again.")), u"busy "_s + run.id};
    return {Problem::Kind::Busy, shown(QT_TRANSLATE_NOOP("Run", "An earlier run on this store broke off half-way (%1); nothing was started.")).arg(which),
            shown(QT_TRANSLATE_NOOP("Run", "Open that run and have it brought to its end first.")), u"dead "_s + run.id};
}

Result<Plan> Run::planOf(Shell &shell, const QString &root, const QString &runId, std::stop_token stop)
{
    if (!isRunId(runId))
        return badId(runId);
    const auto output = shell.run(inRunFolder(root, runId, "exec head -c 4194304 plan.json\n"), stop);
    if (!output)
        return output.problem();
    if (output->code == NoSuchRun)
        return noSuchRun(runId);
    return Plan::fromJson(QJsonDocument::fromJson(output->out).object());
}
