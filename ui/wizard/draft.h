#pragma once

#include "app/magento/releases.h"
#include "app/stores/store.h"
#include "app/upgrade/check.h"
#include "app/upgrade/choices.h"
#include "app/upgrade/plan.h"
#include "app/upgrade/report.h"

#include <optional>

/// What the pages of the wizard have gathered so far: belongs to the wizard, is read and written by its pages, on the UI thread only.
struct Draft
{
    Store store;
    std::optional<Survey> survey;
    QList<Check> checks;
    QList<Release> releases;
    QList<Component> components;
    AccessKeys keys;            ///< In memory for as long as the wizard is open.
    Choices choices;
    bool copyHere = false;      ///< Also keep a copy of the backup on this computer …
    QString copyFolder;         ///< … in this folder.

    std::optional<Plan> plan;   ///< What is, or is going to be, carried out.
    bool begun = false;         ///< The run is under way or over: nothing can be chosen any more.
    RunState run;
    std::optional<Report> report;
};
