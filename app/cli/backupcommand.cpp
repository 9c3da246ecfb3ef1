#include "app/cli/backupchoice.h"
#include "app/cli/backupremoval.h"
#include "app/cli/copyprogress.h"
#include "app/cli/keeping.h"
#include "app/cli/runwatch.h"
#include "app/cli/verb.h"
#include "app/upgrade/backupcopy.h"
#include "app/upgrade/backupstanding.h"
#include "app/upgrade/dumpproof.h"
#include "app/upgrade/steps.h"

#include <QDir>
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
    static int download(Errand &errand);
    static int proveHere(Errand &errand, FoundBackups &found, const Backup &backup);
    static void print(Terminal &terminal, const QList<Backup> &backups);
};

/// How far it is proven, for scripts.
QString proofWord(const Backup &backup)
{
    return backup.proven == Backup::Proof::Proven ? u"proven"_s : backup.proven == Backup::Proof::ReadBack ? u"read-back"_s : u"none"_s;
}

QList<Verb> BackupCommand::verbs()
{
    return {
        {u"backup"_s, u"STORE"_s, 1, 1, tr("Back a store up, and read the backup back"),
         partOptions() + QList<Option>{{u"--detach"_s, {}, tr("Start it and do not watch it")}} + keepOptions() + storeOptions(), {}, backup},
        {u"backups"_s, u"STORE"_s, 1, 1, tr("Show the backups of a store, or delete some"), removalOptions() + storeOptions(),
         tr("Without --delete or --tidy it only shows them. --tidy goes by --keep and --keep-days, or else by the settings of the window."), backups},
        {u"verify"_s, u"STORE [BACKUP]"_s, 1, 2, tr("Read a backup back and compare it with its checksums; the newest if none is named"),
         QList<Option>{{u"--here"_s, {}, tr("Also load its database on this computer and compare what it holds")}} + storeOptions(),
         tr("--here needs a MariaDB or MySQL server program on this computer. It starts one of its own, without a network, and removes it again."), verify},
        {u"download"_s, u"STORE [BACKUP] DIR"_s, 2, 3, tr("Copy a backup to this computer; the newest if none is named"), storeOptions(),
         tr("The copy lies in a folder of its own inside DIR and is compared with its checksums. The same command again goes on where it was broken off."), download},
    };
}

int BackupCommand::backup(Errand &errand)
{
    Terminal &terminal = errand.terminal();
    Result<Choices> wanted = partChoices(errand.options());
    if (!wanted)
        return terminal.problem(wanted.problem());
    if (const Result<> kept = takeKeeping(errand, *wanted); !kept)
        return terminal.problem(kept.problem());
    wanted->proveHere = !errand.options().has(u"--detach"_s); // nobody follows it
    Result<FoundBackups> found = findBackups(errand);
    if (!found)
        return terminal.problem(found.problem());
    const Result<Survey> survey = found->visit->survey(errand.stop());
    if (!survey)
        return terminal.problem(survey.problem());
    noteSurvey(found->store, *survey);
    RunWatch watch(errand, found->store, found->visit, planBackup(found->store, *survey, *wanted));
    watch.know(*survey);
    return watch.start();
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
                                     {u"proven"_s, proofWord(backup)}, {u"not_loaded_because"_s, notLoadedBecause(backup)}, {u"needed"_s, needSentence(backup)},
                                     {u"verified_at"_s, backup.verifiedAt.isValid() ? backup.verifiedAt.toUTC().toString(Qt::ISODate) : QString()}});
        const QString on = QLocale().toString(backup.verifiedAt.toLocalTime(), QLocale::ShortFormat);
        rows << QStringList{backup.id, backup.version, sizeText(bytes), names.join(u", "_s),
                            backup.proven == Backup::Proof::Proven     ? tr("proven, %1", "proven on this day").arg(on)
                            : backup.proven == Backup::Proof::ReadBack ? tr("only read back, %1", "read back on this day, but not proven").arg(on)
                                                                       : tr("not read back")};
    }
    if (rows.isEmpty())
        terminal.result(tr("There is no backup of this store yet."));
    else
        terminal.table({tr("Backup"), tr("Version"), tr("Size"), tr("Holds"), tr("Proof")}, rows);
    for (const Backup &backup : backups) {
        if (backup.isNeededByRun())
            terminal.tell(tr("%1: %2", "a backup: who needs it").arg(backup.id, needSentence(backup)));
    }
}

int BackupCommand::backups(Errand &errand)
{
    if (wantsRemoval(errand.options()))
        return removeBackups(errand);
    const Result<FoundBackups> found = findBackups(errand);
    if (!found)
        return errand.terminal().problem(found.problem());
    print(errand.terminal(), found->backups);
    return 0;
}

int BackupCommand::verify(Errand &errand)
{
    Terminal &terminal = errand.terminal();
    Result<FoundBackups> found = findBackups(errand);
    if (!found)
        return terminal.problem(found.problem());
    const Result<Backup> backup = chosenBackup(errand, found->backups, errand.options().word(1));
    if (!backup)
        return terminal.problem(backup.problem());
    terminal.tell(tr("Reading backup %1 back …").arg(backup->id));
    if (const Result<> right = verifyBackup(found->visit->shell(), found->store.root, backup->id, errand.stop()); !right)
        return terminal.problem(right.problem());
    if (errand.options().has(u"--here"_s)) {
        if (const int code = proveHere(errand, *found, *backup); code != 0)
            return code;
    }
    // What is known of it now, after all that.
    Backup now = *backup;
    if (const Result<QList<Backup>> backups = backupsOf(found->visit->shell(), found->store.root, errand.stop())) {
        for (const Backup &one : *backups) {
            if (one.id == now.id)
                now = one;
        }
    }
    terminal.event(u"verified"_s, {{u"backup"_s, now.id}, {u"here"_s, errand.options().has(u"--here"_s)}, {u"proven"_s, proofWord(now)}, {u"not_loaded_because"_s, notLoadedBecause(now)}});
    terminal.result(tr("Backup %1 was read back and is right.").arg(now.id));
    terminal.result(proofSentence(now));
    if (now.proven != Backup::Proof::Proven && holds(now, u"database"_s))
        terminal.tell(tr("Have its database loaded on this computer with: %1").arg(errand.commandFor({u"verify"_s, errand.options().word(0), now.id, u"--here"_s})));
    return 0;
}

int BackupCommand::proveHere(Errand &errand, FoundBackups &found, const Backup &backup)
{
    Terminal &terminal = errand.terminal();
    const auto tell = [&terminal](const QString &what) {
        terminal.event(u"proof"_s, {{u"text"_s, what}});
        terminal.tell(what);
    };
    Shell &shell = found.visit->shell();
    const Result<DumpProof> proof = proveDumpOfServer(shell, backup.path + u"/database.sql.gz"_s, backup.path + u"/database.txt"_s, backup.tablePrefix, tell, errand.stop());
    if (!proof)
        return terminal.problem(proof.problem());
    tell(tr("Its database was loaded on this computer and holds what it held when the backup was made."));
    if (const Result<> noted = noteProof(shell, found.store.root, backup.id, proof->text, errand.stop()); !noted)
        terminal.tell(noted.problem().summary);
    return 0;
}

int BackupCommand::download(Errand &errand)
{
    Terminal &terminal = errand.terminal();
    const QStringList words = errand.options().words();
    const QFileInfo target(words.last());
    if (target.exists() && !target.isDir())
        return terminal.problem({Problem::Kind::Usage, tr("%1 is not a folder.").arg(words.last()), tr("Name a folder on this computer."), {}});
    Result<FoundBackups> found = findBackups(errand);
    if (!found)
        return terminal.problem(found.problem());
    const Result<Backup> backup = chosenBackup(errand, found->backups, words.size() > 2 ? words.at(1) : QString());
    if (!backup)
        return terminal.problem(backup.problem());
    const Result<QList<BackupFile>> files = filesOfBackup(found->visit->shell(), *backup, errand.stop());
    if (!files)
        return terminal.problem(files.problem());
    qint64 total = 0;
    for (const BackupFile &file : *files) {
        total += file.bytes;
        terminal.event(u"file"_s, {{u"name"_s, file.name}, {u"bytes"_s, file.bytes}, {u"sha256"_s, file.sha256}});
        terminal.tell(tr("  %1: %2").arg(file.name, sizeText(file.bytes)));
    }
    const QString folder = target.absoluteFilePath() + u'/' + copyFolderName(found->store, *backup);
    terminal.tell(tr("Copying backup %1 (%2) to %3 …").arg(backup->id, sizeText(total), QDir::toNativeSeparators(folder)));

    Result<> copied = copyBackup(errand.way(found->store, found->visit), *backup, folder, CopyProgressLines(terminal), errand.stop());
    if (!copied) {
        Problem problem = copied.problem();
        if (problem.kind == Problem::Kind::Stopped || problem.kind == Problem::Kind::Unreachable)
            problem.advice = tr("What has arrived is kept; go on with: %1").arg(errand.commandFor(QStringList{u"download"_s} + words));
        return terminal.problem(problem);
    }
    terminal.event(u"downloaded"_s, {{u"backup"_s, backup->id}, {u"path"_s, folder}, {u"bytes"_s, total}});
    terminal.result(folder);
    terminal.tell(tr("The copy is complete and its checksums are right."));
    return 0;
}

} // namespace

QList<Verb> backupVerbs() { return BackupCommand::verbs(); }
