#include "app/cli/runwatch.h"
#include "app/cli/verb.h"
#include "app/upgrade/backup.h"
#include "app/upgrade/steps.h"

#include <QJsonArray>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

class BackupCommand
{
    Q_DECLARE_TR_FUNCTIONS(BackupCommand)

public:
    static QList<Verb> verbs();

private:
    static int backup(Errand &errand);
    static int backups(Errand &errand);
    static int verify(Errand &errand);
    static int restore(Errand &errand);
    static QList<Option> partOptions();
    static Result<Choices> choices(const Options &options);
    static void print(Terminal &terminal, const QList<Backup> &backups);
    static Result<Backup> chosen(Errand &errand, const QList<Backup> &backups);
};

/// A store, the way to it, and its backups.
struct Found
{
    Store store;
    std::shared_ptr<Visit> visit;
    QList<Backup> backups;
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
    const Result<QList<Backup>> backups = backupsOf((*visit)->shell(), found.store.root, errand.stop());
    if (!backups)
        return backups.problem();
    found.backups = *backups;
    return found;
}

QList<Option> BackupCommand::partOptions()
{
    return {{u"--no-database"_s, {}, tr("Leave the database out")},
            {u"--no-code"_s, {}, tr("Leave the code out")},
            {u"--no-media"_s, {}, tr("Leave the media out")},
            {u"--detach"_s, {}, tr("Start it and do not watch it")}};
}

QList<Verb> BackupCommand::verbs()
{
    return {
        {u"backup"_s, u"STORE"_s, 1, 1, tr("Back a store up, and read the backup back"), partOptions() + storeOptions(), {}, backup},
        {u"backups"_s, u"STORE"_s, 1, 1, tr("Show the backups of a store"), storeOptions(), {}, backups},
        {u"verify"_s, u"STORE [BACKUP]"_s, 1, 2, tr("Read a backup back and compare it with its checksums; the newest if none is named"), storeOptions(), {}, verify},
        {u"restore"_s, u"STORE [BACKUP]"_s, 1, 2, tr("Bring a store back from a backup; the newest if none is named"),
         QList<Option>{{u"--yes"_s, {}, tr("Do not ask before it starts")}} + partOptions() + storeOptions(),
         tr("What was ordered since the backup was taken is not in it. What is there now is kept aside first, so that a restore can itself be undone."), restore},
    };
}

Result<Choices> BackupCommand::choices(const Options &options)
{
    Choices choices;
    choices.backupDatabase = !options.has(u"--no-database"_s);
    choices.backupCode = !options.has(u"--no-code"_s);
    choices.backupMedia = !options.has(u"--no-media"_s);
    if (!choices.backupDatabase && !choices.backupCode && !choices.backupMedia)
        return Problem{Problem::Kind::Usage, tr("Database, code and media are all left out."), tr("Leave out --no-database, --no-code or --no-media."), {}};
    return choices;
}

int BackupCommand::backup(Errand &errand)
{
    Terminal &terminal = errand.terminal();
    const Result<Choices> wanted = choices(errand.options());
    if (!wanted)
        return terminal.problem(wanted.problem());
    Result<Found> found = find(errand);
    if (!found)
        return terminal.problem(found.problem());
    const Result<Survey> survey = found->visit->survey(errand.stop());
    if (!survey)
        return terminal.problem(survey.problem());
    noteSurvey(found->store, *survey);
    return RunWatch(errand, found->store, found->visit, planBackup(found->store, *survey, *wanted), {}, {}).start();
}

void BackupCommand::print(Terminal &terminal, const QList<Backup> &backups)
{
    QList<QStringList> rows;
    for (const Backup &backup : backups) {
        QJsonArray parts;
        QStringList names;
        qint64 bytes = 0;
        for (const Backup::Part &part : backup.parts) {
            parts << QJsonObject{{u"name"_s, part.name}, {u"file"_s, part.file}, {u"bytes"_s, part.bytes}, {u"sha256"_s, part.sha256}};
            names << part.name;
            bytes += std::max<qint64>(0, part.bytes);
        }
        terminal.event(u"backup"_s, {{u"backup"_s, backup.id}, {u"path"_s, backup.path}, {u"version"_s, backup.version},
                                     {u"taken_at"_s, backup.takenAt.toUTC().toString(Qt::ISODate)}, {u"parts"_s, parts}, {u"proof"_s, backup.proof},
                                     {u"verified_at"_s, backup.verifiedAt.isValid() ? backup.verifiedAt.toUTC().toString(Qt::ISODate) : QString()}});
        rows << QStringList{backup.id, backup.version, sizeText(bytes), names.join(u", "_s),
                            backup.verifiedAt.isValid() ? QLocale().toString(backup.verifiedAt.toLocalTime(), QLocale::ShortFormat) : tr("not read back")};
    }
    if (rows.isEmpty())
        terminal.result(tr("There is no backup of this store yet."));
    else
        terminal.table({tr("Backup"), tr("Version"), tr("Size"), tr("Holds"), tr("Read back")}, rows);
}

int BackupCommand::backups(Errand &errand)
{
    const Result<Found> found = find(errand);
    if (!found)
        return errand.terminal().problem(found.problem());
    print(errand.terminal(), found->backups);
    return 0;
}

Result<Backup> BackupCommand::chosen(Errand &errand, const QList<Backup> &backups)
{
    const QString store = errand.options().word(0);
    const QString wanted = errand.options().word(1);
    if (backups.isEmpty())
        return Problem{Problem::Kind::Usage, tr("There is no backup of this store yet."), tr("Make one with: %1").arg(errand.commandFor({u"backup"_s, store})), {}};
    const auto found = std::find_if(backups.begin(), backups.end(), [&wanted](const Backup &backup) { return wanted.isEmpty() || backup.id == wanted; });
    if (found == backups.end())
        return Problem{Problem::Kind::Usage, tr("There is no backup %1.").arg(wanted), tr("See them with: %1").arg(errand.commandFor({u"backups"_s, store})), {}};
    return *found;
}

int BackupCommand::verify(Errand &errand)
{
    Terminal &terminal = errand.terminal();
    Result<Found> found = find(errand);
    if (!found)
        return terminal.problem(found.problem());
    const Result<Backup> backup = chosen(errand, found->backups);
    if (!backup)
        return terminal.problem(backup.problem());
    terminal.tell(tr("Reading backup %1 back …").arg(backup->id));
    if (const Result<> right = verifyBackup(found->visit->shell(), found->store.root, backup->id, errand.stop()); !right)
        return terminal.problem(right.problem());
    terminal.event(u"verified"_s, {{u"backup"_s, backup->id}});
    terminal.result(tr("Backup %1 was read back and is right.").arg(backup->id));
    return 0;
}

int BackupCommand::restore(Errand &errand)
{
    Terminal &terminal = errand.terminal();
    Result<Choices> wanted = choices(errand.options());
    if (!wanted)
        return terminal.problem(wanted.problem());
    const bool asked = !errand.options().has(u"--yes"_s);
    if (asked && !terminal.canAsk())
        return terminal.problem({Problem::Kind::Usage, tr("Nobody is here to say yes to the restore."), tr("Add --yes to start it without being asked."), {}});
    Result<Found> found = find(errand);
    if (!found)
        return terminal.problem(found.problem());
    const Result<Backup> backup = chosen(errand, found->backups);
    if (!backup)
        return terminal.problem(backup.problem());
    const Result<Survey> survey = found->visit->survey(errand.stop());
    if (!survey)
        return terminal.problem(survey.problem());

    // Only what the backup holds can come back out of it.
    const auto holds = [&backup](const QString &name) {
        return std::any_of(backup->parts.begin(), backup->parts.end(), [&name](const Backup::Part &part) { return part.name == name; });
    };
    wanted->backupDatabase = wanted->backupDatabase && holds(u"database"_s);
    wanted->backupCode = wanted->backupCode && holds(u"code"_s);
    wanted->backupMedia = wanted->backupMedia && holds(u"media"_s);

    if (asked) {
        print(terminal, found->backups);
        const QString taken = QLocale().toString(backup->takenAt.toLocalTime(), QLocale::ShortFormat);
        if (!terminal.confirm(tr("Bring “%1” back to Magento %2 as it was at %3? Orders placed since then are not in the backup.").arg(found->store.name, backup->version, taken)))
            return terminal.problem({Problem::Kind::Stopped, tr("Nothing was started."), tr("Type the same command again when you are ready."), {}});
    }
    return RunWatch(errand, found->store, found->visit, planRestore(found->store, *survey, backup->id, *wanted), {}, {}).start();
}

} // namespace

QList<Verb> backupVerbs() { return BackupCommand::verbs(); }
