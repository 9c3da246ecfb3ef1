#include "app/cli/backupchoice.h"
#include "app/cli/closed.h"
#include "app/cli/copychoice.h"
#include "app/cli/runwatch.h"
#include "app/cli/verb.h"
#include "app/upgrade/backupstanding.h"
#include "app/upgrade/deadline.h"
#include "app/upgrade/restorepreview.h"
#include "app/upgrade/steps.h"

#include <QJsonArray>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype ShownRows = 10; ///< So many orders and files are named; the rest is counted.

class RestoreCommand
{
    Q_DECLARE_TR_FUNCTIONS(RestoreCommand)

public:
    static QList<Verb> verbs();

private:
    static int restore(Errand &errand);
    static void print(Terminal &terminal, const Backup &backup, const RestorePreview &preview);
    static void printNewer(Terminal &terminal, const RestorePreview &preview);
    static void printFiles(Terminal &terminal, const RestorePreview &preview);
    static QString partName(const QString &part);
    static QString question(const Store &store, const Backup &backup, const RestorePreview &preview);
};

/// A number for a sentence with a plural in it.
int atMost(qint64 number)
{
    return static_cast<int>(std::clamp<qint64>(number, -1, 1000000));
}

QJsonObject fieldsOf(const Backup &backup, const RestorePreview &preview)
{
    QJsonArray files, examples, unknown;
    for (const RestorePreview::Files &part : preview.files)
        files << QJsonObject{{u"part"_s, part.part}, {u"changed"_s, part.changed}, {u"added"_s, part.added}, {u"missing"_s, part.missing}};
    for (const RestorePreview::File &file : preview.examples) {
        const QString how = file.how == RestorePreview::How::Changed ? u"changed"_s : file.how == RestorePreview::How::Added ? u"added"_s : u"missing"_s;
        examples << QJsonObject{{u"part"_s, file.part}, {u"how"_s, how}, {u"path"_s, file.path}};
    }
    for (const RestorePreview::Unknown &part : preview.unknown)
        unknown << QJsonObject{{u"part"_s, part.part}, {u"why"_s, part.why}};
    return {{u"backup"_s, backup.id},
            {u"version"_s, backup.version},
            {u"newer"_s, QJsonObject{{u"orders"_s, preview.orders}, {u"customers"_s, preview.customers}, {u"stock"_s, preview.stock},
                                     {u"since"_s, preview.since.isValid() ? preview.since.toString(Qt::ISODate) : QString()}}},
            {u"orders"_s, QJsonArray::fromStringList(preview.orderRows)},
            {u"database"_s, QJsonObject{{u"tables"_s, preview.database.tables}, {u"changed"_s, preview.database.changed}, {u"added"_s, preview.database.added}, {u"missing"_s, preview.database.missing}}},
            {u"files"_s, files}, {u"examples"_s, examples}, {u"unknown"_s, unknown},
            {u"room_needed"_s, preview.roomNeeded}, {u"room_free"_s, preview.roomFree}};
}

QList<Verb> RestoreCommand::verbs()
{
    return {{u"restore"_s, u"STORE [BACKUP]"_s, 1, 2, tr("Bring a store back from a backup; the newest if none is named"),
             QList<Option>{{u"--from"_s, u"DIR"_s, tr("Bring it back from a copy on this computer, as the command download made it")},
                           {u"--preview"_s, {}, tr("Only show what would be overwritten; change nothing")}, {u"--yes"_s, {}, tr("Do not ask before it starts")},
                           {u"--detach"_s, {}, tr("Start it and do not watch it")}} + closedOptions() + partOptions() + storeOptions(),
             tr("Shows first what would be overwritten. Orders, customers and stock changes made since the backup are written into files on the server before its database\n"
                "takes their place, and what is there now is kept aside, so that a restore can itself be undone.\n"
                "--from sends the copy to the server first, if the backup is not there any more; the same command again goes on where it was broken off."), restore}};
}

QString RestoreCommand::partName(const QString &part)
{
    if (part == "newer"_L1)
        return tr("Orders, customers and stock since the backup");
    if (part == "room"_L1)
        return tr("Room on the server");
    return part == "code"_L1 ? tr("Code") : part == "media"_L1 ? tr("Media") : part == "database"_L1 ? tr("Database") : part;
}

void RestoreCommand::printNewer(Terminal &terminal, const RestorePreview &preview)
{
    if (preview.orders < 0 && preview.customers < 0 && preview.stock < 0)
        return;
    if (preview.orders == 0 && preview.customers == 0 && preview.stock == 0) {
        terminal.result(tr("Nothing has been ordered since the backup."));
        return;
    }
    const auto count = [](qint64 number) { return number < 0 ? tr("not known") : QLocale().toString(number); };
    terminal.result(tr("Since the backup: orders: %1, customers: %2, stock changes: %3. They are written into files on the server before the database is put back.")
                        .arg(count(preview.orders), count(preview.customers), count(preview.stock)));
    for (const QString &row : preview.orderRows.first(std::min(ShownRows, preview.orderRows.size())))
        terminal.result(u"    "_s + row);
    const int more = atMost(preview.orders - ShownRows);
    if (more > 0)
        terminal.result(tr("    … and %n more", nullptr, more));
}

void RestoreCommand::printFiles(Terminal &terminal, const RestorePreview &preview)
{
    const auto count = [](qint64 number) { return number < 0 ? tr("not known") : QLocale().toString(number); };
    if (preview.database.tables >= 0)
        terminal.result(tr("Database: tables: %1, changed: %2, not in the backup and would go: %3, would come back: %4.")
                            .arg(count(preview.database.tables), count(preview.database.changed), count(preview.database.added), count(preview.database.missing)));
    for (const RestorePreview::Files &part : preview.files) {
        terminal.result(tr("%1: files changed: %2, not in the backup and would go: %3, would come back: %4.")
                            .arg(partName(part.part), count(part.changed), count(part.added), count(part.missing)));
        qsizetype shown = 0;
        for (const RestorePreview::File &file : preview.examples) {
            if (file.part != part.part || ++shown > ShownRows)
                continue;
            const QString how = file.how == RestorePreview::How::Changed ? tr("changed") : file.how == RestorePreview::How::Added ? tr("would go") : tr("would come back");
            terminal.result(u"    "_s + tr("%1: %2", "how a file would change: its path").arg(how, file.path));
        }
    }
}

void RestoreCommand::print(Terminal &terminal, const Backup &backup, const RestorePreview &preview)
{
    terminal.event(u"preview"_s, fieldsOf(backup, preview));
    const QString taken = QLocale().toString(backup.takenAt.toLocalTime(), QLocale::ShortFormat);
    terminal.result(tr("Backup %1 holds Magento %2 as it was at %3.").arg(backup.id, backup.version, taken));
    printNewer(terminal, preview);
    printFiles(terminal, preview);
    for (const RestorePreview::Unknown &part : preview.unknown)
        terminal.result(tr("%1: could not be told. %2").arg(partName(part.part), part.why));
    if (preview.roomNeeded >= 0 && preview.roomFree >= 0)
        terminal.result(tr("Room on the server: %1 needed, %2 free.").arg(sizeText(preview.roomNeeded), sizeText(preview.roomFree)));
}

QString RestoreCommand::question(const Store &store, const Backup &backup, const RestorePreview &preview)
{
    const QString taken = QLocale().toString(backup.takenAt.toLocalTime(), QLocale::ShortFormat);
    const int orders = atMost(preview.orders);
    if (orders > 0)
        return tr("Bring “%1” back to Magento %2 as it was at %3, without the %n order(s) placed since then?", nullptr, orders)
            .arg(store.name, backup.version, taken);
    return tr("Bring “%1” back to Magento %2 as it was at %3?").arg(store.name, backup.version, taken);
}

int RestoreCommand::restore(Errand &errand)
{
    Terminal &terminal = errand.terminal();
    Result<Choices> wanted = partChoices(errand.options());
    if (!wanted)
        return terminal.problem(wanted.problem());
    const bool onlyLook = errand.options().has(u"--preview"_s);
    const bool asked = !errand.options().has(u"--yes"_s) && !onlyLook;
    if (asked && !terminal.canAsk())
        return terminal.problem({Problem::Kind::Usage, tr("Nobody is here to say yes to the restore."), tr("Add --yes to start it without being asked, or --preview to see what it would overwrite."), {}});
    const Result<std::optional<CopyHere>> copy = copyTyped(errand.options());
    if (!copy)
        return terminal.problem(copy.problem());
    Result<FoundBackups> found = findBackups(errand);
    if (!found)
        return terminal.problem(found.problem());
    if (*copy) {
        if (const Result<> sent = sendCopy(errand, *found, **copy); !sent)
            return terminal.problem(sent.problem());
    }
    const Result<Backup> backup = chosenBackup(errand, found->backups, *copy ? (*copy)->id : errand.options().word(1));
    if (!backup)
        return terminal.problem(backup.problem());
    const Result<Survey> survey = found->visit->survey(errand.stop());
    if (!survey)
        return terminal.problem(survey.problem());

    const Result<QStringList> missing = keepToBackup(*backup, *wanted);
    if (!missing)
        return terminal.problem(missing.problem());
    if (!missing->isEmpty())
        terminal.tell(tr("Not in this backup, and so staying as it is now: %1.").arg(QLocale().createSeparatedList(*missing)));
    const Result<int> minutes = closedMinutesTyped(errand.options());
    if (!minutes)
        return terminal.problem(minutes.problem());
    wanted->closedMinutes = *minutes;
    const Plan plan = planRestore(found->store, *survey, *backup, *wanted);
    if (!onlyLook)
        terminal.tell(tr("The store is closed meanwhile, for at most %n minute(s); then it goes back to how it is now, by itself.", nullptr, closedMinutes(*survey, *backup, *wanted)));

    if (onlyLook || asked) {
        terminal.tell(tr("Looking at what would be overwritten …"));
        const Result<RestorePreview> preview = previewRestore(found->visit->shell(), found->store.root, plan, errand.stop());
        if (!preview && (onlyLook || preview.problem().kind != Problem::Kind::Failed))
            return terminal.problem(preview.problem());
        // A store too broken to be compared must come back all the same; the person is told and asked.
        if (!preview)
            terminal.tell(preview.problem().summary);
        else
            print(terminal, *backup, *preview);
        if (onlyLook)
            return 0;
        if (preview && preview->roomIsShort())
            return terminal.problem({Problem::Kind::Unready, tr("The server has no room for the restore: %1 are needed, %2 are free.").arg(sizeText(preview->roomNeeded), sizeText(preview->roomFree)),
                                     tr("Delete old backups or ask your host for more room, then try again."), {}});
        if (!terminal.confirm(question(found->store, *backup, preview ? *preview : RestorePreview())))
            return terminal.problem({Problem::Kind::Stopped, tr("Nothing was started."), tr("Type the same command again when you are ready."), {}});
    }
    RunWatch watch(errand, found->store, found->visit, plan);
    watch.know(*survey);
    return watch.start();
}

} // namespace

QList<Verb> restoreVerbs() { return RestoreCommand::verbs(); }
