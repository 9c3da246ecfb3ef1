#include "app/cli/errand.h"
#include "app/cli/verb.h"
#include "app/upgrade/reportbook.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

class ReportCommand
{
    Q_DECLARE_TR_FUNCTIONS(ReportCommand)

public:
    static QList<Verb> verbs();

private:
    static int report(Errand &errand);
    static Result<QString> fetch(Errand &errand, Store &store, const ReportBook &reports, QString &runId, QJsonObject &told);
    static Result<> copy(const QString &from, const QString &to);
    static void print(Terminal &terminal, const QJsonObject &told);
};

QList<Verb> ReportCommand::verbs()
{
    return {{u"report"_s, u"STORE [RUN]"_s, 1, 2, tr("Show the report of a run, the newest if none is named; the server need not be there"),
             QList<Option>{{u"--html"_s, u"FILE"_s, tr("Write the whole report into this file, for a browser")}} + storeOptions(),
             tr("What this computer has no report of, it asks the server for."), report}};
}

/// Asks the server for a run that this computer has no report of, and keeps what it says. Yields the file.
Result<QString> ReportCommand::fetch(Errand &errand, Store &store, const ReportBook &reports, QString &runId, QJsonObject &told)
{
    const Result<std::shared_ptr<Visit>> visit = errand.visit(store);
    if (!visit)
        return visit.problem();
    if (runId.isEmpty()) {
        const Result<QList<RunListing>> runs = Run::list((*visit)->shell(), store.root, errand.stop());
        if (!runs)
            return runs.problem();
        const auto ended = std::find_if(runs->begin(), runs->end(), [](const RunListing &run) { return !run.outcome.isEmpty(); });
        if (ended == runs->end())
            return Problem{Problem::Kind::Usage, tr("No run of this store has ended yet, so there is no report."), tr("See its runs with: %1").arg(errand.commandFor({u"runs"_s, errand.options().word(0)})), {}};
        runId = ended->id;
    }
    const Result<FullReport> full = FullReport::fromServer((*visit)->shell(), store, runId, errand.stop());
    if (!full)
        return full.problem();
    told = full->report.toJson();
    return reports.keep(*full);
}

Result<> ReportCommand::copy(const QString &from, const QString &to)
{
    const auto problem = [&to](const QString &why) {
        return Problem{Problem::Kind::Usage, QFile::exists(to) ? tr("There is a file %1 already.").arg(to) : tr("The file %1 cannot be written.").arg(to), tr("Name another file after --html."), why};
    };
    if (QFile::exists(to))
        return problem({});
    QFile file(from);
    if (!file.copy(to))
        return problem(file.errorString());
    return {};
}

void ReportCommand::print(Terminal &terminal, const QJsonObject &told)
{
    for (const QLatin1String &part : {"headline"_L1, "reason"_L1, "done_about"_L1, "who"_L1, "advice"_L1}) {
        if (const QString sentence = told.value(part).toString(); !sentence.isEmpty())
            terminal.result(sentence);
    }
    const QJsonArray facts = told.value("facts"_L1).toArray();
    for (const QJsonValue &fact : facts)
        terminal.result(tr("  %1: %2").arg(fact["label"_L1].toString(), fact["value"_L1].toString()));
}

int ReportCommand::report(Errand &errand)
{
    Terminal &terminal = errand.terminal();
    Result<Store> store = errand.storeNamed(errand.options().word(0));
    if (!store)
        return terminal.problem(store.problem());
    const Result<StoreBook *> book = errand.book();
    if (!book)
        return terminal.problem(book.problem());
    const ReportBook reports((*book)->dataDir());
    QString runId = errand.options().word(1);
    if (runId.isEmpty())
        runId = reports.runs(*store).value(0);
    QJsonObject told;
    for (const StoreBook::PastRun &past : (*book)->history(store->id)) {
        if (past.runId == runId)
            told = QJsonDocument::fromJson(past.reportJson.toUtf8()).object();
    }
    QString file = reports.path(*store, runId);
    if (!reports.holds(*store, runId)) {
        const Result<QString> fetched = fetch(errand, *store, reports, runId, told);
        if (!fetched)
            return terminal.problem(fetched.problem());
        file = *fetched;
    }
    if (errand.options().has(u"--html"_s)) {
        const QString wanted = errand.options().value(u"--html"_s);
        if (const Result<> copied = copy(file, wanted); !copied)
            return terminal.problem(copied.problem());
        file = wanted;
    }
    told.insert(u"run"_s, runId);
    told.insert(u"file"_s, file);
    terminal.event(u"report"_s, told);
    print(terminal, told);
    terminal.result(tr("The whole report, for a browser: %1").arg(QDir::toNativeSeparators(file)));
    return 0;
}

} // namespace

QList<Verb> reportVerbs() { return ReportCommand::verbs(); }
