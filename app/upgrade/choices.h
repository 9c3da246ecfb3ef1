#pragma once

#include "app/magento/version.h"

#include <QDateTime>
#include <QMap>
#include <QStringList>

#include <optional>

/// How the new version comes into the store.
enum class Method {
    Staged,  ///< Built, compiled and tried beside the store while it sells; closed for the switch alone.
    InPlace, ///< Put in, compiled and deployed in the store itself, which is closed meanwhile.
};

/// What the person picked on the wizard's pages or with the command line's options.
struct Choices
{
    Version target;
    QMap<QString, Version> components; ///< Extensions to raise: package → version.
    QStringList takeOut;               ///< Extensions to take out of the store; what they have in the database stays.
    QMap<QString, Version> held;       ///< Extensions that stay at the version they have, whatever composer.json would allow.
    bool backupDatabase = true;
    bool backupCode = true;
    bool backupMedia = true;
    std::optional<Method> method;      ///< None: the staged one where the server allows it (method.h).
    enum class OnFailure { Restore, Wait } onFailure = OnFailure::Restore;
    QDateTime startAt;                 ///< Null: now.
    int closedMinutes = 0;             ///< The deadline of maintenance mode: after it the store goes back by itself. 0: as deadline.h has it.
    int confirmMinutes = 0;            ///< After the upgrade the store stays on trial so long, and goes back unless a person says that it works. 0: nobody is asked.
    int keepBackups = 0;               ///< Keep at most so many backups of this store; 0: no limit.
    int keepDays = 0;                  ///< Drop backups older than so many days; 0: no limit.
    bool proveHere = true;             ///< Where the server cannot load the dump to prove it, this computer may, if it can and somebody follows the run.
};
