#pragma once

#include "app/magento/composerrepository.h"
#include "app/ssh/shell.h"

/// A repository to be read from the server, and the packages that are asked for there.
struct RepositoryWalk
{
    QString url;
    AccessKeys keys; ///< Empty: the server's own.
    QStringList packages;
};

/// Lets the store's server get a repository's documents with its own PHP: it has access keys of its own, which stay there,
/// or it is the only one that reaches the repository. Keys in the requests go over standard input. The shell must outlive it.
ComposerRepository::Fetch fetchOnServer(Shell &shell, const Survey &survey);

/// The same in one trip for all: the server itself goes from packages.json to what that leads to and to the packages' own files,
/// and hands back every document. What is asked for beyond that costs a trip of its own.
ComposerRepository::Fetch walkOnServer(Shell &shell, const Survey &survey, const QList<RepositoryWalk> &walks, std::stop_token stop);
