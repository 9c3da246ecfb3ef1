#include "app/cli/backupremoval.h"

#include "app/cli/keeping.h"
#include "app/upgrade/backupstanding.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

class BackupRemoval
{
    Q_DECLARE_TR_FUNCTIONS(BackupRemoval)

public:
    static QList<Option> options();
    static int remove(Errand &errand);

private:
    static int remove(Errand &errand, FoundBackups &found, const QStringList &ids, Deleting deleting);
    static int tidy(Errand &errand, FoundBackups &found);
    static Problem nobodyHere();
};

QList<Option> BackupRemoval::options()
{
    return QList<Option>{{u"--delete"_s, u"BACKUP"_s, tr("Delete this backup, unless a run needs it")},
                         {u"--tidy"_s, {}, tr("Delete the backups that are too many or too old; never one that is needed, nor the newest proven one")},
                         {u"--yes"_s, {}, tr("Do not ask before it deletes")}}
        + keepOptions();
}

Problem BackupRemoval::nobodyHere()
{
    return {Problem::Kind::Usage, tr("Nobody is here to say yes to deleting."), tr("Add --yes to delete without being asked."), {}};
}

int BackupRemoval::remove(Errand &errand)
{
    Terminal &terminal = errand.terminal();
    const Options &options = errand.options();
    if (options.has(u"--delete"_s) == options.has(u"--tidy"_s))
        return terminal.problem({Problem::Kind::Usage, options.has(u"--tidy"_s) ? tr("--delete and --tidy cannot go together.") : tr("--keep, --keep-days and --yes need --tidy or --delete here."),
                                 tr("Use --delete BACKUP for one, or --tidy for all that are too many or too old."), {}});
    if (!options.has(u"--yes"_s) && !terminal.canAsk())
        return terminal.problem(nobodyHere());
    Result<FoundBackups> found = findBackups(errand);
    if (!found)
        return terminal.problem(found.problem());
    if (options.has(u"--tidy"_s))
        return tidy(errand, *found);
    const Result<Backup> backup = chosenBackup(errand, found->backups, options.value(u"--delete"_s));
    if (!backup)
        return terminal.problem(backup.problem());
    if (backup->isNeededByRun())
        return terminal.problem({Problem::Kind::Busy, tr("The backup %1 was not deleted: it is needed.").arg(backup->id), needSentence(*backup), {}});
    const QString taken = QLocale().toString(backup->takenAt.toLocalTime(), QLocale::ShortFormat);
    if (const QString need = needSentence(*backup); !need.isEmpty())
        terminal.tell(need);
    if (!options.has(u"--yes"_s) && !terminal.confirm(found->backups.size() == 1 ? tr("Delete the backup of %1? It is the only one of this store.").arg(taken)
                                                                                   : tr("Delete the backup of %1?").arg(taken)))
        return terminal.problem({Problem::Kind::Stopped, tr("Nothing was deleted."), {}, {}});
    return remove(errand, *found, {backup->id}, Deleting::Any);
}

int BackupRemoval::tidy(Errand &errand, FoundBackups &found)
{
    Terminal &terminal = errand.terminal();
    Choices rule;
    if (const Result<> kept = takeKeeping(errand, rule); !kept)
        return terminal.problem(kept.problem());
    if (rule.keepBackups == 0 && rule.keepDays == 0)
        return terminal.problem({Problem::Kind::Usage, tr("Every backup is kept: no rule says which are too many or too old."), tr("Add --keep N or --keep-days N."), {}});
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QStringList ids = surplusBackups(found.backups, rule.keepBackups, rule.keepDays, now);
    // Those that would go, were they not needed.
    for (Backup &backup : found.backups) {
        const QString need = needSentence(backup);
        backup.needs.clear();
        if (!need.isEmpty() && surplusBackups(found.backups, rule.keepBackups, rule.keepDays, now).contains(backup.id))
            terminal.tell(tr("%1 stays. %2", "a backup; why").arg(backup.id, need));
    }
    if (ids.isEmpty()) {
        terminal.event(u"nothing-to-do"_s, {});
        terminal.result(tr("No backup has to go."));
        return 0;
    }
    for (const QString &id : ids)
        terminal.tell(u"    "_s + id);
    if (!errand.options().has(u"--yes"_s) && !terminal.confirm(tr("Delete these %n backup(s)?", nullptr, int(ids.size()))))
        return terminal.problem({Problem::Kind::Stopped, tr("Nothing was deleted."), {}, {}});
    return remove(errand, found, ids, Deleting::Surplus);
}

int BackupRemoval::remove(Errand &errand, FoundBackups &found, const QStringList &ids, Deleting deleting)
{
    Terminal &terminal = errand.terminal();
    int code = 0;
    for (const QString &id : ids) {
        const Result<> gone = deleteBackup(found.visit->shell(), found.store.root, id, deleting, errand.stop());
        if (gone) {
            terminal.event(u"deleted"_s, {{u"backup"_s, id}});
            terminal.result(tr("Backup %1 is deleted.").arg(id));
            continue;
        }
        code = terminal.problem(gone.problem());
        // One that must stay says nothing about the others.
        if (gone.problem().kind != Problem::Kind::Busy)
            break;
    }
    return code;
}

} // namespace

QList<Option> removalOptions() { return BackupRemoval::options(); }

bool wantsRemoval(const Options &options)
{
    return options.has(u"--delete"_s) || options.has(u"--tidy"_s) || options.has(u"--keep"_s) || options.has(u"--keep-days"_s) || options.has(u"--yes"_s);
}

int removeBackups(Errand &errand) { return BackupRemoval::remove(errand); }
