#pragma once

#include "app/upgrade/backup.h"
#include "app/upgrade/report.h"

#include <optional>

/// All that is kept of a run for good, as one document: page one for the merchant (what, when, how long closed, what was compared, where the
/// backup is), and behind it for the expert the survey, the plan, the exact commands, the journal and the console log. Needs neither
/// server nor Storewright to be read; holds no secret and nobody's data.
struct FullReport
{
    enum class Form { Browser, Paper };

    Report report;
    Store store;
    Plan plan;
    RunState run;
    std::optional<Survey> survey;  ///< Of before the run; nothing when it was begun elsewhere.
    std::optional<Backup> backup;  ///< The one it made or put back, as it lies on the server.
    QString copyFolder;            ///< On this computer; empty: there is no copy here.
    QByteArray journal;
    QByteArray console;
    QStringList secrets;           ///< Known ones; they are taken out wherever they stand.

    /// Of a run that a server knows of. Problem: it does not, or cannot be asked.
    static Result<FullReport> fromServer(Shell &shell, const Store &store, const QString &runId, std::stop_token stop = {});
    /// Takes from the server what only it knows whole: journal, console log, backup. What cannot be had stays as it is.
    void complete(Shell &shell, std::stop_token stop = {});

    QString toHtml(Form form) const;
};
