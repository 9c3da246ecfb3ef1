#include "app/cli/copychoice.h"

#include "app/cli/copyprogress.h"
#include "app/upgrade/backupreturn.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace {

/// The context of the texts in this file.
class RestoreCommand
{
    Q_DECLARE_TR_FUNCTIONS(RestoreCommand)
};

QString folderOf(const Options &options)
{
    return QDir(options.value(u"--from"_s)).absolutePath();
}

} // namespace

Result<std::optional<CopyHere>> copyTyped(const Options &options)
{
    if (!options.has(u"--from"_s))
        return std::optional<CopyHere>();
    if (!options.word(1).isEmpty())
        return Problem{Problem::Kind::Usage, RestoreCommand::tr("The backup is named twice: by its name, and by the folder of a copy."), RestoreCommand::tr("Leave one of them out."), {}};
    const Result<CopyHere> copy = copyIn(folderOf(options));
    return copy ? Result<std::optional<CopyHere>>(std::optional(*copy)) : Result<std::optional<CopyHere>>(copy.problem());
}

Result<> sendCopy(Errand &errand, FoundBackups &found, const CopyHere &copy)
{
    Terminal &terminal = errand.terminal();
    const QString folder = folderOf(errand.options());
    terminal.tell(RestoreCommand::tr("Sending backup %1 from %2 to the server …").arg(copy.id, QDir::toNativeSeparators(folder)));
    Result<> sent = sendBack(errand.way(found.store, found.visit), found.store.root, copy, folder, CopyProgressLines(terminal), errand.stop());
    if (!sent) {
        Problem problem = sent.problem();
        if (problem.kind == Problem::Kind::Stopped || problem.kind == Problem::Kind::Unreachable)
            problem.advice = RestoreCommand::tr("What has arrived on the server is kept; the same command goes on where it stopped.");
        return problem;
    }
    terminal.event(u"sent"_s, {{u"backup"_s, copy.id}, {u"path"_s, folder}});
    terminal.tell(RestoreCommand::tr("The backup is on the server, and its checksums are right there."));
    const Result<QList<Backup>> backups = backupsOf(found.visit->shell(), found.store.root, errand.stop());
    if (!backups)
        return backups.problem();
    found.backups = *backups;
    return {};
}
