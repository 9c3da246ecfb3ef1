#pragma once

#include "app/result.h"
#include "app/ssh/command.h"
#include "app/ssh/shell.h"

#include <QByteArray>

struct Plan;

/// Where a store's runs and backups lie on its server: ~/.storewright/stores/KEY, KEY made from the store's real path.
QString storeKey(const QString &realPath);

/// A command that runs this sh text with $folder set to the store's folder under ~/.storewright and $1 … to the arguments.
/// The text is shown in the server's process list: never a secret in it, nor in the arguments.
Command inStoreFolder(const QString &root, const QByteArray &text, const QStringList &arguments = {});

constexpr int NoSuchRun = 66; ///< Exit code of inRunFolder: the server has no such run of this store.
/// The same in the folder of a run, with its path in $run.
Command inRunFolder(const QString &root, const QString &runId, const QByteArray &text, const QStringList &arguments = {});

/// Writes the folder of a run on the server (scripts, plan.json, plan.env, steps.list), whole or not at all. Starts nothing.
Result<> writeRunFolder(Shell &shell, const QString &root, const Plan &plan, std::stop_token stop);
/// Removes it again, unless its run has begun.
void removeRunFolder(Shell &shell, const QString &root, const QString &runId);
/// The server did not do what was asked, and said this: its last words as evidence, and what to do.
Problem unexpectedAnswer(const QString &summary, const Shell::Output &output);
