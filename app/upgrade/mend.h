#pragma once

#include "app/magento/survey.h"
#include "app/upgrade/check.h"

#include <QDateTime>
#include <QList>

/// Something that was mended on a server, as it is written down there (resources/server/mend.sh).
struct Mending
{
    enum class State { Mended, Failed, BrokenOff, Undone };

    QString id;
    QString check;     ///< The check that found it.
    QString title;     ///< What was done, in the words it was agreed to.
    QString commands;  ///< What was run.
    QStringList paths; ///< What was kept before, below the store; "crontab" for the crontab.
    QDateTime at;
    State state = State::BrokenOff;

    bool canBeUndone() const { return state == State::Mended || state == State::BrokenOff; }
};

/// What was mended on this store, newest first, as its survey tells. Pure.
QList<Mending> mendingsOf(const Survey &survey);
/// The newest of this check that can be undone.
std::optional<Mending> undoableOf(const Survey &survey, const QString &check);

/// Runs a check's fix on the server: what it may change is kept there before. Nobody else works on the store meanwhile; a fix that fails
/// is put back at once. Blocks; gives the mending's id.
Result<QString> mend(Shell &shell, const Survey &survey, const Check &check, std::stop_token stop = {});
/// Puts back what was kept. Refuses if somebody has changed it since.
Result<> undoMending(Shell &shell, const QString &root, const QString &id, std::stop_token stop = {});
/// What undoing would run on the server, to show: with what it puts back as a remark.
QString undoCommands(const Survey &survey, const Mending &mending);
