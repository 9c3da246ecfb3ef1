#pragma once

#include "app/magento/composerrepository.h"
#include "app/ssh/shell.h"

/// Lets the store's server get a repository's documents with its own PHP: it has access keys of its own, which stay there,
/// or it is the only one that reaches the repository. Keys in the requests go over standard input. The shell must outlive it.
ComposerRepository::Fetch fetchOnServer(Shell &shell, const Survey &survey);
