#pragma once

#include "app/cli/errand.h"
#include "app/cli/runprinter.h"
#include "app/upgrade/report.h"

#include <optional>

/// Watches a run from the command line to its end, or until the person leaves it to itself.
class RunWatch
{
    Q_DECLARE_TR_FUNCTIONS(RunWatch)

public:
    static constexpr int Detached = 130; ///< Exit code: Ctrl-C ended the watching, not the run.

    RunWatch(Errand &errand, Store store, std::shared_ptr<Visit> visit, Plan plan, RepositoryKeys keys = {});

    /// What is known of the version and of the extensions, should Composer not find a way.
    void setKnowledge(const ConflictKnowledge &knowledge) { m_knowledge = knowledge; }
    /// Starts the plan, then watches it; with --detach only says how to watch it. Yields the exit code.
    int start();
    /// Prints the console log from this byte on. Yields the run's own exit code.
    int watch(RunPrinter::Log log, qint64 consoleOffset = 0);
    void know(const Survey &survey) { m_survey = survey; } ///< As the store was before: for its report.

private:
    enum class Decision { Leave, Retry, Restore };
    Decision askDecision(const RunState &state);
    int leave(const RunPrinter &printer);
    int conclude(const RunPrinter &printer, RunPrinter::Log log);
    void tellRescue(const Report &report);
    void tellFile(const QString &file);
    void tellOffers(const Report &report);
    void remember(const RunState &state, const Report &report);
    QString keepReport(const RunPrinter &printer, const RunState &state, const Report &report);
    QString attachCommand(const QStringList &more = {}) const;

    Errand &m_errand;
    Terminal &m_terminal;
    Store m_store;
    std::shared_ptr<Visit> m_visit;
    Plan m_plan;
    RepositoryKeys m_keys;
    ConflictKnowledge m_knowledge;
    std::optional<Survey> m_survey;
};
