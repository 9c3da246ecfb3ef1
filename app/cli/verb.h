#pragma once

#include "app/cli/options.h"

#include <QList>
#include <QString>

#include <functional>

class Errand;

/// One command of the command line, as its help shows it.
struct Verb
{
    QString name;          ///< "upgrade", "stores add".
    QString words;         ///< "STORE [RUN]".
    int least = 0;         ///< How many words it needs …
    int most = 0;          ///< … and takes.
    QString meaning;       ///< Translated: one line.
    QList<Option> options; ///< Beside those that every command has.
    QString more;          ///< Translated: what else there is to know; may be empty.
    std::function<int(Errand &)> run; ///< Yields the exit code.
};

// One family a file.
QList<Verb> storesVerbs();   // stores list, stores add, stores remove
QList<Verb> checkVerbs();    // check, versions
QList<Verb> upgradeVerbs();  // plan, upgrade
QList<Verb> extensionVerbs(); // extensions, rehearse
QList<Verb> attachVerbs();   // attach, status, runs
QList<Verb> backupVerbs();   // backup, backups, verify, download
QList<Verb> restoreVerbs();  // restore
QList<Verb> reportVerbs();   // report
QList<Verb> pathVerbs();     // path

/// The options of every command that goes to a store.
QList<Option> storeOptions();
/// … and of those that ask the Composer repository too.
QList<Option> repositoryOptions();
