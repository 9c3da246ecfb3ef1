#include "app/upgrade/steps.h"

#include "app/upgrade/method.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Megabyte = 1024 * 1024;

QString shown(const char *text)
{
    return QCoreApplication::translate("Step", text);
}

/// Seconds that work on so many bytes takes at this speed; at least one.
int secondsFor(qint64 bytes, qint64 megabytesPerSecond)
{
    return static_cast<int>(std::clamp<qint64>(bytes / (megabytesPerSecond * Megabyte), 1, 36000));
}

qint64 known(qint64 bytes, qint64 otherwise)
{
    return bytes >= 0 ? bytes : otherwise;
}

/// A size for a sentence: "630 MB", or words for one that could not be told.
QString sizeOrUnknown(qint64 bytes)
{
    return bytes >= 0 ? sizeText(bytes) : shown(QT_TRANSLATE_NOOP("Step", "size not known yet"));
}

struct Words
{
    QString title, intent, proof;
    int weight = 1;
    Step::Kind kind = Step::Kind::Repeatable;
};

QString counted(const char *text, int count)
{
    return QCoreApplication::translate("Step", text, nullptr, count);
}

/// Which backups stay, for the step that deletes the others.
QString keepingIntent(const Choices &choices)
{
    const QString count = counted(QT_TRANSLATE_N_NOOP("Step", "Keeps the newest %n backup(s) of this store and deletes the others."), choices.keepBackups);
    const QString days = counted(QT_TRANSLATE_N_NOOP("Step", "Deletes backups of this store that are older than %n day(s)."), choices.keepDays);
    if (choices.keepBackups > 0 && choices.keepDays > 0)
        return shown(QT_TRANSLATE_NOOP("Step", "%1 %2 This run's backup and the newest one that was read back stay in any case.")).arg(count, days);
    if (choices.keepBackups > 0)
        return count;
    return choices.keepDays > 0 ? days : shown(QT_TRANSLATE_NOOP("Step", "Keeps every backup of this store, as no limit was set."));
}

Words wordsOfBackups(const QString &name, const StepFacts &facts)
{
    const Survey &survey = facts.survey;
    if (name == "back-up-code"_L1)
        return {shown(QT_TRANSLATE_NOOP("Step", "Back up code")),
                shown(QT_TRANSLATE_NOOP("Step", "Archives the store's folder without media (%1). Your store stays open.")).arg(sizeOrUnknown(survey.codeBytes)),
                shown(QT_TRANSLATE_NOOP("Step", "The archive is listed to its end and its checksum is written down.")),
                secondsFor(known(survey.codeBytes, 1000 * Megabyte), 40)};
    if (name == "back-up-media"_L1)
        return {shown(QT_TRANSLATE_NOOP("Step", "Back up media")),
                shown(QT_TRANSLATE_NOOP("Step", "Archives pub/media (%1). Your store stays open.")).arg(sizeOrUnknown(survey.mediaBytes)),
                shown(QT_TRANSLATE_NOOP("Step", "The archive is listed to its end and its checksum is written down.")),
                secondsFor(known(survey.mediaBytes, 500 * Megabyte), 60)};
    if (name == "back-up-database"_L1)
        return {shown(QT_TRANSLATE_NOOP("Step", "Back up database")),
                shown(QT_TRANSLATE_NOOP("Step", "Writes out every table, view, trigger and routine of the database (%1) as of one moment.")).arg(sizeOrUnknown(survey.databaseBytes)),
                shown(QT_TRANSLATE_NOOP("Step", "The dump ends with its own end mark and holds as many tables as the database.")),
                secondsFor(known(survey.databaseBytes, 200 * Megabyte), 30)};
    if (name == "refresh-backup"_L1) {
        // By the staged method a copy of the database has told by then whether it is upgraded at all.
        const QString intent = facts.choices.method == Method::Staged
            ? shown(QT_TRANSLATE_NOOP("Step", "Compares every row of the database (%1) with the backup, now that nobody can order, and writes out the tables that have changed: no order is missing should your store have to go back. Left out where the copy of the database needed no upgrade: then yours stays as it is, orders and all."))
            : shown(QT_TRANSLATE_NOOP("Step", "Compares every row of the database (%1) with the backup, now that nobody can order, and writes out the tables that have changed: no order is missing should your store have to go back."));
        return {shown(QT_TRANSLATE_NOOP("Step", "Back up what was sold meanwhile")), intent.arg(sizeOrUnknown(survey.databaseBytes)),
                shown(QT_TRANSLATE_NOOP("Step", "The dump ends with its own end mark and holds every table that has changed.")),
                secondsFor(known(survey.databaseBytes, 200 * Megabyte), 100)};
    }
    if (name == "prove-again"_L1)
        return {shown(QT_TRANSLATE_NOOP("Step", "Verify the newest backup")),
                shown(QT_TRANSLATE_NOOP("Step", "Loads what was backed up while your store was closed, and compares it. Your store is open.")),
                shown(QT_TRANSLATE_NOOP("Step", "What comes out of it is what the store had.")),
                // It is loaded at some 9 MB/s, but as a rule no more than every seventh byte has to be.
                secondsFor(known(survey.databaseBytes, 200 * Megabyte), 60)};
    const int readingBack = secondsFor(known(survey.codeBytes, 0) / 3 + known(survey.mediaBytes, 0), 100);
    if (name == "prove-backup"_L1 && facts.choices.backupDatabase)
        return {shown(QT_TRANSLATE_NOOP("Step", "Verify backup")),
                shown(QT_TRANSLATE_NOOP("Step", "Reads every part of the backup back, and loads its database where that disturbs nobody, to compare both with the store.")),
                shown(QT_TRANSLATE_NOOP("Step", "Every checksum is right, and what was loaded is what the store has.")),
                readingBack + secondsFor(known(survey.databaseBytes, 200 * Megabyte), 9)};
    if (name == "prove-backup"_L1)
        return {shown(QT_TRANSLATE_NOOP("Step", "Verify backup")),
                shown(QT_TRANSLATE_NOOP("Step", "Reads every part of the backup back and compares it with its checksum.")),
                shown(QT_TRANSLATE_NOOP("Step", "Every file was read to its end and every checksum is right.")), readingBack};
    if (name == "check-backup"_L1)
        return {shown(QT_TRANSLATE_NOOP("Step", "Check the backup")),
                shown(QT_TRANSLATE_NOOP("Step", "Reads backup %1 to its end and compares every part with its checksum, before anything is changed.")).arg(facts.backupId),
                shown(QT_TRANSLATE_NOOP("Step", "Every file was read to its end and every checksum is right.")),
                secondsFor(known(survey.codeBytes, 0) / 3 + known(survey.mediaBytes, 0) + known(survey.databaseBytes, 0) / 8, 100)};
    if (name == "export-newer"_L1)
        return {shown(QT_TRANSLATE_NOOP("Step", "Keep newer orders")),
                shown(QT_TRANSLATE_NOOP("Step", "Writes every order, customer and stock change made since backup %1 into files, as SQL and as tables to look at, before the database of the backup takes their place.")).arg(facts.backupId),
                shown(QT_TRANSLATE_NOOP("Step", "The files hold as many orders, customers and stock changes as the database.")), 3};
    if (name == "prune-backups"_L1)
        return {shown(QT_TRANSLATE_NOOP("Step", "Delete old backups")), keepingIntent(facts.choices),
                shown(QT_TRANSLATE_NOOP("Step", "This run's backup and the newest one that was read back are still there.")), 1};
    if (name == "snapshot-current"_L1)
        return {shown(QT_TRANSLATE_NOOP("Step", "Keep what is there now")),
                shown(QT_TRANSLATE_NOOP("Step", "Backs up the store as it is now, so that this restore can itself be undone.")),
                shown(QT_TRANSLATE_NOOP("Step", "The parts were read back and their checksums are right.")),
                secondsFor(known(survey.codeBytes, 0) + known(survey.databaseBytes, 0), 30)};
    if (name == "restore-code"_L1)
        return {shown(QT_TRANSLATE_NOOP("Step", "Restore code")),
                shown(QT_TRANSLATE_NOOP("Step", "Unpacks the code of backup %1 beside the store and puts it in its place.")).arg(facts.backupId),
                shown(QT_TRANSLATE_NOOP("Step", "composer.lock names the version that the backup holds.")),
                secondsFor(known(survey.codeBytes, 1000 * Megabyte), 60)};
    if (name == "restore-media"_L1)
        return {shown(QT_TRANSLATE_NOOP("Step", "Restore media")),
                shown(QT_TRANSLATE_NOOP("Step", "Unpacks the media files of backup %1.")).arg(facts.backupId),
                shown(QT_TRANSLATE_NOOP("Step", "Every file of the archive is there.")),
                secondsFor(known(survey.mediaBytes, 500 * Megabyte), 80)};
    if (name == "restore-database"_L1)
        return {shown(QT_TRANSLATE_NOOP("Step", "Restore database")),
                shown(QT_TRANSLATE_NOOP("Step", "Loads the database of backup %1.")).arg(facts.backupId),
                shown(QT_TRANSLATE_NOOP("Step", "As many tables are there as the backup holds.")),
                secondsFor(known(survey.databaseBytes, 200 * Megabyte), 9), Step::Kind::RestoreOnly};
    return {};
}

Words wordsOfUpgrading(const QString &name, const StepFacts &facts);

/// The steps that work on a copy of the store.
Words wordsOfRehearsing(const QString &name, const StepFacts &facts)
{
    const Survey &survey = facts.survey;
    const QString target = facts.choices.target.text();
    // Where the account may make a schema, the backup is proven by loading it into one: that is the copy then, and nothing is loaded again.
    if (name == "copy-database"_L1 && facts.kind == Plan::Kind::Upgrade && facts.choices.backupDatabase && survey.facts.truth(u"rights"_s, u"copies"_s))
        return {shown(QT_TRANSLATE_NOOP("Step", "Copy the database")),
                shown(QT_TRANSLATE_NOOP("Step", "Takes the copy that the backup was proven by, to try the new version on. It is cut off from the store: its caches, sessions and queues are its own.")),
                shown(QT_TRANSLATE_NOOP("Step", "The copy carries a mark of this run, and its env.php leads to it.")), 2};
    if (name == "copy-database"_L1)
        return {shown(QT_TRANSLATE_NOOP("Step", "Copy the database")),
                shown(QT_TRANSLATE_NOOP("Step", "Copies the database (%1) to rehearse on. The copy is cut off from the store: its caches, sessions and queues are its own.")).arg(sizeOrUnknown(survey.databaseBytes)),
                shown(QT_TRANSLATE_NOOP("Step", "The copy carries a mark of this run, and its env.php leads to it.")),
                secondsFor(known(survey.databaseBytes, 200 * Megabyte), 9)};
    if (name == "rehearse-upgrade"_L1)
        return {shown(QT_TRANSLATE_NOOP("Step", "Upgrade the copy of the database")), shown(QT_TRANSLATE_NOOP("Step", "Runs setup:upgrade on the copy: tables and data of %1 become those of %2.")).arg(survey.version.text(), target),
                shown(QT_TRANSLATE_NOOP("Step", "The module versions in the copy are those of the code.")), wordsOfUpgrading(u"setup-upgrade"_s, facts).weight};
    if (name == "rehearse-compile"_L1)
        return {shown(QT_TRANSLATE_NOOP("Step", "Compile the copy")), shown(QT_TRANSLATE_NOOP("Step", "Runs setup:di:compile in the copy.")),
                shown(QT_TRANSLATE_NOOP("Step", "Magento says that code was generated, and it is there.")), wordsOfUpgrading(u"compile"_s, facts).weight};
    if (name == "rehearse-static-content"_L1)
        return {shown(QT_TRANSLATE_NOOP("Step", "Deploy static content of the copy")), shown(QT_TRANSLATE_NOOP("Step", "Builds the copy's styles and scripts.")),
                shown(QT_TRANSLATE_NOOP("Step", "The files of every language are there.")), wordsOfUpgrading(u"static-content"_s, facts).weight};
    if (name == "keep-built"_L1)
        return {shown(QT_TRANSLATE_NOOP("Step", "Keep what was built")), shown(QT_TRANSLATE_NOOP("Step", "Keeps the compiled code and the static files for the switch, and removes the copy of the database.")),
                shown(QT_TRANSLATE_NOOP("Step", "Nothing that was compiled knows the folder of the copy.")), 2};
    if (name == "forget-copy"_L1)
        return {shown(QT_TRANSLATE_NOOP("Step", "Remove the copy")), shown(QT_TRANSLATE_NOOP("Step", "Writes down how long each step took, and removes the copy and its database.")),
                shown(QT_TRANSLATE_NOOP("Step", "Nothing of the copy is left.")), 2};
    return {};
}

Words wordsOfClosing(const QString &name, const StepFacts &facts)
{
    const Survey &survey = facts.survey;
    if (name == "pause-cron"_L1)
        return {shown(QT_TRANSLATE_NOOP("Step", "Pause cron and consumers")),
                QCoreApplication::translate("Step", "Takes %n crontab line(s) of this store out and waits until running jobs have ended; your other lines stay.", nullptr,
                                            int(survey.cronLines.size())),
                shown(QT_TRANSLATE_NOOP("Step", "The crontab has no line of this store and no job of it runs.")), 5};
    if (name == "switch-open"_L1)
        return {shown(QT_TRANSLATE_NOOP("Step", "Switch without closing")),
                shown(QT_TRANSLATE_NOOP("Step", "If the new version leaves the database as it is, the code is switched while your store is open: who asks just then waits some seconds for the page. Otherwise this is left out, and your store is closed for the switch.")),
                shown(QT_TRANSLATE_NOOP("Step", "The new version has answered us before it answers the first visitor.")), 6};
    if (name == "close-store"_L1)
        return {shown(QT_TRANSLATE_NOOP("Step", "Switch maintenance mode on")),
                shown(QT_TRANSLATE_NOOP("Step", "Visitors of %1 see the maintenance page from here on.")).arg(facts.baseUrl),
                shown(QT_TRANSLATE_NOOP("Step", "The storefront answers 503.")), 1};
    if (name == "resume-cron"_L1)
        return {shown(QT_TRANSLATE_NOOP("Step", "Switch cron on again")),
                shown(QT_TRANSLATE_NOOP("Step", "Puts the crontab back exactly as it was.")),
                shown(QT_TRANSLATE_NOOP("Step", "The crontab is the same, byte for byte.")), 1};
    if (name == "check-storefront"_L1)
        return {shown(QT_TRANSLATE_NOOP("Step", "Check the storefront")),
                shown(QT_TRANSLATE_NOOP("Step", "Asks your store the same as before, down to a cart at the payment step, before any visitor sees it. Nothing is ordered.")),
                shown(QT_TRANSLATE_NOOP("Step", "Nothing that matters works less well than before.")), 2};
    if (name == "open-store"_L1)
        return {shown(QT_TRANSLATE_NOOP("Step", "Switch maintenance mode off")),
                shown(QT_TRANSLATE_NOOP("Step", "Opens %1 for visitors again.")).arg(facts.baseUrl),
                shown(QT_TRANSLATE_NOOP("Step", "The maintenance flag is gone.")), 1};
    if (name == "confirm-storefront"_L1)
        return {shown(QT_TRANSLATE_NOOP("Step", "Confirm the storefront")),
                shown(QT_TRANSLATE_NOOP("Step", "Asks %1 everything that was asked before, and compares: pages, search, cart, Admin, interfaces, numbers, speed.")).arg(facts.baseUrl),
                shown(QT_TRANSLATE_NOOP("Step", "Nothing that matters works less well than before.")), 2};
    if (name == "await-confirmation"_L1)
        return {shown(QT_TRANSLATE_NOOP("Step", "Wait for your confirmation")),
                counted(QT_TRANSLATE_N_NOOP("Step", "Your store is open. You have %n minute(s) to say that it works; if nobody does, the store as it was comes back by itself."), facts.choices.confirmMinutes),
                shown(QT_TRANSLATE_NOOP("Step", "Somebody said that the store works.")), 1};
    return {};
}

Words wordsOfUpgrading(const QString &name, const StepFacts &facts)
{
    const Survey &survey = facts.survey;
    const QString target = facts.choices.target.text();
    const int locales = std::max(1, static_cast<int>(survey.locales.size()));
    if (name == "look-again"_L1)
        return {shown(QT_TRANSLATE_NOOP("Step", "Look again")),
                shown(QT_TRANSLATE_NOOP("Step", "Makes sure that nothing has changed on the server since this plan was made.")),
                shown(QT_TRANSLATE_NOOP("Step", "Version, database, room and tools are as planned.")), 2};
    if (name == "solve-dependencies"_L1)
        return {shown(QT_TRANSLATE_NOOP("Step", "Build the new version beside the store")),
                shown(QT_TRANSLATE_NOOP("Step", "Copies the store's code and lets Composer turn the copy into Magento %1. Your store stays open and is not touched.")).arg(target),
                shown(QT_TRANSLATE_NOOP("Step", "Composer found one set of packages that fits, and Magento %1 lies complete in the copy.")).arg(target),
                40 + secondsFor(known(survey.codeBytes, 600 * Megabyte), 100)};
    if (name == "disable-caches"_L1)
        return {shown(QT_TRANSLATE_NOOP("Step", "Disable caches")),
                QCoreApplication::translate("Step", "Remembers which of %n cache type(s) are enabled, then disables them.", nullptr, int(survey.cacheTypes.size())),
                shown(QT_TRANSLATE_NOOP("Step", "Every cache type reads as disabled.")), 2};
    if (name == "set-permissions"_L1)
        return {shown(QT_TRANSLATE_NOOP("Step", "Set permissions")),
                shown(QT_TRANSLATE_NOOP("Step", "Makes the files that the upgrade replaces writable for %1, var/session among them; never for everybody.")).arg(survey.login),
                shown(QT_TRANSLATE_NOOP("Step", "A file can be written in each of these folders.")), 2};
    if (name == "composer-update"_L1)
        return {shown(QT_TRANSLATE_NOOP("Step", "Put the new packages in place")),
                shown(QT_TRANSLATE_NOOP("Step", "Swaps the packages of Magento %1 for those of %2 that were built beside the store.")).arg(survey.version.text(), target),
                shown(QT_TRANSLATE_NOOP("Step", "The installed packages are those of composer.lock, with Magento %1 among them.")).arg(target), 2};
    if (name == "put-in-built"_L1)
        return {shown(QT_TRANSLATE_NOOP("Step", "Put the built files in place")), shown(QT_TRANSLATE_NOOP("Step", "Swaps compiled code and static files for those that were built beside the store.")),
                shown(QT_TRANSLATE_NOOP("Step", "All files that were built are there.")), 1};
    if (name == "clear-generated"_L1)
        return {shown(QT_TRANSLATE_NOOP("Step", "Clear generated files")), shown(QT_TRANSLATE_NOOP("Step", "Deletes code that Magento generated for the old version.")),
                shown(QT_TRANSLATE_NOOP("Step", "The folders are empty.")), 1};
    if (name == "setup-upgrade"_L1)
        return {shown(QT_TRANSLATE_NOOP("Step", "Upgrade the database")), shown(QT_TRANSLATE_NOOP("Step", "Runs setup:upgrade: tables and data of %1 become those of %2.")).arg(survey.version.text(), target),
                shown(QT_TRANSLATE_NOOP("Step", "The module versions in the database are those of the code.")), 14, Step::Kind::RestoreOnly};
    if (name == "compile"_L1)
        return {shown(QT_TRANSLATE_NOOP("Step", "Compile")), shown(QT_TRANSLATE_NOOP("Step", "Runs setup:di:compile.")),
                shown(QT_TRANSLATE_NOOP("Step", "Magento says that code was generated, and it is there.")), survey.mode == "developer"_L1 ? 1 : 30};
    if (name == "static-content"_L1)
        return {shown(QT_TRANSLATE_NOOP("Step", "Deploy static content")),
                survey.locales.isEmpty() ? shown(QT_TRANSLATE_NOOP("Step", "Builds the storefront's and the Admin's styles and scripts."))
                                         : shown(QT_TRANSLATE_NOOP("Step", "Builds the storefront's and the Admin's styles and scripts for %1.")).arg(QLocale().createSeparatedList(survey.locales)),
                shown(QT_TRANSLATE_NOOP("Step", "The files of every language are there.")), survey.mode == "production"_L1 ? 13 * locales : 1};
    if (name == "reindex"_L1)
        return {shown(QT_TRANSLATE_NOOP("Step", "Reindex")), shown(QT_TRANSLATE_NOOP("Step", "Builds every index anew that the new version asks for.")),
                shown(QT_TRANSLATE_NOOP("Step", "No index is left that says \"Reindex required\".")), 3};
    if (name == "flush-cache"_L1)
        return {shown(QT_TRANSLATE_NOOP("Step", "Flush the cache")), shown(QT_TRANSLATE_NOOP("Step", "Empties every cache, so that no page of the old version is left.")),
                shown(QT_TRANSLATE_NOOP("Step", "Magento lists the types that it flushed.")), 2};
    if (name == "restore-caches"_L1)
        return {shown(QT_TRANSLATE_NOOP("Step", "Enable caches again")), shown(QT_TRANSLATE_NOOP("Step", "Puts every cache type back to exactly what it was.")),
                shown(QT_TRANSLATE_NOOP("Step", "Every cache type reads as it did before.")), 2};
    return {};
}

} // namespace

QStringList stepNames(Plan::Kind kind, const Choices &choices)
{
    QStringList names;
    switch (kind) {
    case Plan::Kind::Upgrade:
        // Whoever sells is not to wait for what can be done beside: closed from close-store to open-store alone.
        if (choices.method == Method::Staged) {
            names = u"look-again solve-dependencies back-up-code back-up-media back-up-database prove-backup copy-database rehearse-upgrade "
                    "rehearse-compile rehearse-static-content keep-built set-permissions pause-cron switch-open close-store refresh-backup "
                    "composer-update put-in-built setup-upgrade restore-caches flush-cache check-storefront open-store resume-cron confirm-storefront reindex "
                    "prove-again await-confirmation prune-backups"_s.split(u' ');
            break;
        }
        names = u"look-again solve-dependencies back-up-code back-up-media back-up-database prove-backup pause-cron close-store refresh-backup "
                "disable-caches set-permissions composer-update clear-generated setup-upgrade compile static-content reindex "
                "flush-cache restore-caches resume-cron check-storefront open-store confirm-storefront prove-again await-confirmation prune-backups"_s.split(u' ');
        break;
    case Plan::Kind::Backup: names = u"look-again back-up-code back-up-media back-up-database prove-backup prune-backups"_s.split(u' '); break;
    case Plan::Kind::Rehearsal:
        return u"look-again solve-dependencies copy-database rehearse-upgrade rehearse-compile rehearse-static-content forget-copy"_s.split(u' ');
    case Plan::Kind::Restore:
        names = u"look-again check-backup pause-cron close-store export-newer snapshot-current restore-code restore-media restore-database "
                "flush-cache resume-cron check-storefront open-store confirm-storefront"_s.split(u' ');
        break;
    }
    if (!choices.backupCode)
        names.removeIf([](const QString &name) { return name == "back-up-code"_L1 || name == "restore-code"_L1; });
    if (!choices.backupMedia)
        names.removeIf([](const QString &name) { return name == "back-up-media"_L1 || name == "restore-media"_L1; });
    if (!choices.backupDatabase)
        names.removeIf([](const QString &name) { return name == "back-up-database"_L1 || name == "refresh-backup"_L1 || name == "prove-again"_L1 || name == "restore-database"_L1 || name == "export-newer"_L1; });
    if (choices.confirmMinutes <= 0)
        names.removeAll(u"await-confirmation"_s);
    if (!choices.backupCode && !choices.backupMedia && !choices.backupDatabase)
        names.removeAll(u"prove-backup"_s);
    return names;
}

Step describeStep(const QString &name, const StepFacts &facts)
{
    Words words = wordsOfBackups(name, facts);
    if (words.title.isEmpty())
        words = wordsOfRehearsing(name, facts);
    if (words.title.isEmpty())
        words = wordsOfClosing(name, facts);
    if (words.title.isEmpty())
        words = wordsOfUpgrading(name, facts);
    if (words.title.isEmpty())
        words.title = name;
    return {name, words.title, words.intent, words.kind, words.weight, words.proof};
}

RoomNeeded roomNeeded(const Survey &survey, const Choices &choices)
{
    RoomNeeded room;
    // A dump without indexes, packed: at most a third of the tables. Code packs to a third or so, pictures not at all.
    // The scripts look again by the same rule right before they begin.
    if (choices.backupDatabase)
        room.forBackups += known(survey.databaseBytes, 0) / 3;
    if (choices.backupCode)
        room.forBackups += known(survey.codeBytes, 0) * 2 / 3;
    if (choices.backupMedia)
        room.forBackups += known(survey.mediaBytes, 0);
    room.forBackups += 20 * Megabyte;
    // The copy that Composer works on, and the new packages in it while the old ones are still there.
    room.forStore = known(survey.codeBytes, 0) * 3 / 2 + 20 * Megabyte;
    if (choices.method == Method::Staged)
        room.forStore += roomForCopy(survey);
    // In an upgrade the dump is brought up to date once the store is closed: both lie there for a moment.
    if (!choices.target.isNull() && choices.backupDatabase)
        room.forBackups += known(survey.databaseBytes, 0) / 3;
    room.unmeasured = survey.codeBytes < 0 ? u"size-code"_s : choices.backupMedia && survey.mediaBytes < 0 ? u"size-media"_s
        : choices.backupDatabase && survey.databaseBytes < 0 ? u"database"_s : QString();
    return room;
}

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(std::max<qint64>(0, bytes), 1, QLocale::DataSizeTraditionalFormat);
}
