#include "app/cli/backupchoice.h"

#include "app/upgrade/backupstanding.h"

#include <QLocale>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace {

/// The context of the texts in this file.
class BackupCommand
{
    Q_DECLARE_TR_FUNCTIONS(BackupCommand)
};

} // namespace

Result<FoundBackups> findBackups(Errand &errand)
{
    const Result<Store> store = errand.storeNamed(errand.options().word(0));
    if (!store)
        return store.problem();
    FoundBackups found{*store, nullptr, {}};
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

Result<Backup> chosenBackup(Errand &errand, const QList<Backup> &backups, const QString &wanted)
{
    const QString store = errand.options().word(0);
    if (backups.isEmpty())
        return Problem{Problem::Kind::Usage, BackupCommand::tr("There is no backup of this store yet."), BackupCommand::tr("Make one with: %1").arg(errand.commandFor({u"backup"_s, store})), {}};
    const auto found = std::find_if(backups.begin(), backups.end(), [&wanted](const Backup &backup) { return wanted.isEmpty() || backup.id == wanted; });
    if (found == backups.end())
        return Problem{Problem::Kind::Usage, BackupCommand::tr("There is no backup %1.").arg(wanted), BackupCommand::tr("See them with: %1").arg(errand.commandFor({u"backups"_s, store})), {}};
    return *found;
}

QList<Option> partOptions()
{
    return {{u"--no-database"_s, {}, BackupCommand::tr("Leave the database out")},
            {u"--no-code"_s, {}, BackupCommand::tr("Leave the code out")},
            {u"--no-media"_s, {}, BackupCommand::tr("Leave the media out")}};
}

Result<QStringList> keepToBackup(const Backup &backup, Choices &wanted)
{
    const std::tuple<QString, QString, bool *> parts[] = {{u"database"_s, BackupCommand::tr("database"), &wanted.backupDatabase},
                                                          {u"code"_s, BackupCommand::tr("code"), &wanted.backupCode},
                                                          {u"media"_s, BackupCommand::tr("media"), &wanted.backupMedia}};
    QStringList there, missing;
    for (const auto &[part, name, chosen] : parts) {
        const bool isThere = holds(backup, part);
        if (isThere)
            there << name;
        else if (*chosen)
            missing << name;
        *chosen = *chosen && isThere;
    }
    if (!wanted.backupDatabase && !wanted.backupCode && !wanted.backupMedia)
        return Problem{Problem::Kind::Usage, BackupCommand::tr("Backup %1 holds nothing of what you chose; nothing was changed.").arg(backup.id),
                       BackupCommand::tr("It holds: %1. Leave out the option that leaves that out, or choose another backup.").arg(QLocale().createSeparatedList(there)), {}};
    return missing;
}

Result<Choices> partChoices(const Options &options)
{
    Choices choices;
    choices.backupDatabase = !options.has(u"--no-database"_s);
    choices.backupCode = !options.has(u"--no-code"_s);
    choices.backupMedia = !options.has(u"--no-media"_s);
    if (!choices.backupDatabase && !choices.backupCode && !choices.backupMedia)
        return Problem{Problem::Kind::Usage, BackupCommand::tr("Database, code and media are all left out."), BackupCommand::tr("Leave out --no-database, --no-code or --no-media."), {}};
    return choices;
}
