#pragma once

#include "app/magento/version.h"

#include <QDateTime>
#include <QMap>

/// What the person picked on the wizard's pages or with the command line's options.
struct Choices
{
    Version target;
    QMap<QString, Version> components; ///< Extensions to raise: package → version.
    bool backupDatabase = true;
    bool backupCode = true;
    bool backupMedia = true;
    enum class OnFailure { Restore, Wait } onFailure = OnFailure::Restore;
    QDateTime startAt;                 ///< Null: now.
    int closedMinutes = 60;            ///< The deadline of maintenance mode: after it the store goes back by itself.
};
