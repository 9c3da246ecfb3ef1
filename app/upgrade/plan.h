#pragma once

#include "app/magento/survey.h"
#include "app/stores/store.h"
#include "app/upgrade/backup.h"
#include "app/upgrade/choices.h"

#include <QJsonObject>
#include <QList>

/// One thing done to a store: what it is, and the name of the script that does it on the server.
struct Step
{
    enum class Kind { Repeatable, Resumable, RestoreOnly };
    QString name;    ///< "composer-update": resources/server/steps/NN-name.sh without number; stable.
    QString title;   ///< Translated.
    QString intent;  ///< Translated: the concrete thing, for this store.
    Kind kind = Kind::Repeatable;
    int weight = 1;  ///< Share of the progress bar; about its seconds.
    QString proof;   ///< Translated: what proves that it worked.
};

/// An ordered list of steps made from survey and choices. Plain data; holds no secret.
struct Plan
{
    enum class Kind { Upgrade, Backup, Restore, Rehearsal };
    Kind kind = Kind::Upgrade;
    QString id;                         ///< Run id "<utc>-<6 hex>", e.g. 20261121T031000Z-4f2a9c.
    QList<Step> steps;
    QMap<QString, QString> settings;    ///< What the scripts are told: plan.env on the server (names in resources/server/README.md).

    QJsonObject toJson() const;
    static Result<Plan> fromJson(const QJsonObject &object);
    QByteArray environment() const;     ///< plan.env: NAME='value' lines, quoted by shellQuoted.
    QByteArray stepsList() const;       ///< steps.list: "NN NAME KIND WEIGHT" lines.
    QString commands() const;           ///< "Show commands": every script in order with the settings filled in.
};

QString planKindName(Plan::Kind kind); ///< "upgrade", "backup", "restore", "rehearsal".
/// Has this text the shape of a run's or a backup's id? Anything else must not become part of a path on a server.
bool isRunId(const QString &text);

/// The plan of an upgrade, by the method chosen or the one that the server allows (method.h). Does nothing but remember.
Plan planUpgrade(const Store &store, const Survey &survey, const Choices &choices);
/// The same upgrade on a copy of the store with a copy of its database, which is thrown away; the store itself is not touched.
Plan planRehearsal(const Store &store, const Survey &survey, const Choices &choices);
Plan planBackup(const Store &store, const Survey &survey, const Choices &choices);
/// Restores from this backup; parts as chosen in choices.backup….
Plan planRestore(const Store &store, const Survey &survey, const Backup &backup, const Choices &choices);
