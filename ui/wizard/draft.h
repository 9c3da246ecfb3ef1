#pragma once

#include "app/magento/releases.h"
#include "app/magento/conflict.h"
#include "app/stores/storebook.h"
#include "app/upgrade/backup.h"
#include "app/upgrade/check.h"
#include "app/upgrade/choices.h"
#include "app/upgrade/forecast.h"
#include "app/upgrade/plan.h"
#include "app/upgrade/report.h"
#include "app/upgrade/restorepreview.h"

#include <optional>

/// What the pages of the wizard have gathered so far: belongs to the wizard, is read and written by its pages, on the UI thread only.
struct Draft
{
    Plan::Kind kind = Plan::Kind::Upgrade; ///< What the wizard is for, until there is a plan.
    Store store;
    std::optional<Survey> survey;
    QList<Check> checks;
    QList<Release> releases;
    QList<Component> components;
    RepositoryKeys keys;        ///< In memory for as long as the wizard is open.
    Choices choices;
    QList<StoreBook::Hold> holds; ///< Extensions that are to stay at their version, as the store book has them.
    ConflictKnowledge knowledge;  ///< Of the chosen version, should Composer not find a way.
    std::optional<Forecast> forecast; ///< What the last rehearsal on a copy of this store has measured.
    bool copyHere = false;      ///< Also keep a copy of the backup on this computer …
    QString copyFolder;         ///< … in this folder.

    QList<Backup> backups;          ///< A restore: what there is to go back to, newest first …
    std::optional<Backup> backup;   ///< … which one it is …
    std::optional<RestorePreview> preview; ///< … and what it would overwrite, once the server has looked.

    std::optional<Plan> plan;   ///< What is, or is going to be, carried out.
    bool begun = false;         ///< The run is under way or over: nothing can be chosen any more.
    RunState run;
    std::optional<Report> report;

    Plan::Kind kindNow() const { return plan ? plan->kind : kind; }
};
