#pragma once

#include "app/ssh/address.h"
#include "app/ssh/login.h"

#include <QDateTime>
#include <QString>

/// A store as the user keeps it. No secret is in it.
struct Store
{
    qint64 id = 0;            ///< Row in the store book; 0: not kept (named by an ssh:// address).
    QString name;
    QString group;
    Address address;
    Login::Way loginWay = Login::Way::Automatic;
    QString keyFile;
    QString root;             ///< The store's folder on the server.
    QString php;              ///< Chosen binary; empty: found by itself.
    QString composer;
    QString baseUrl;          ///< For the storefront checks; empty: the store's own.

    // What was last seen, for the store table.
    QString edition;
    QString version;
    QString phpVersion;
    QString newestFitting;    ///< Newest release that fits, as last judged.
    QString newestOfLine;
    QDateTime checkedAt;
    QDateTime lastBackup;
    QDateTime lastUpgrade;
    QString lastProblem;      ///< Why the last look failed; empty: it did not.
    QString lastOutcome;      ///< Outcome of the last run: "done", "restored", "stopped", "failed"; empty: none.
    QString currentRun;       ///< Id of a run under way when last seen.
    int componentUpdates = -1;
};
