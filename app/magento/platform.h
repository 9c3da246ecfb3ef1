#pragma once

#include "app/magento/requirements.h"

/// What a server can offer a release: the versions of PHP and of databases there are, held against its rules.
namespace Platform
{
QString minorOf(const Version &version);                      ///< "8.3" of "8.3.14".
QStringList phpOf(const Requirements &release);               ///< {"8.2", "8.3", "8.4"}: what its rule allows, oldest first.
bool allowsPhp(const Requirements &release, const QString &minor);
QStringList commonPhp(const Requirements &a, const Requirements &b);

/// {"10.6", "11.4"} of a kind ("MariaDB", "MySQL"); for a release whose code does not check, what it was tested with.
QStringList databasesOf(const QString &kind, const Requirements &release);
bool allowsDatabase(const Requirements &release, const QString &kind, const Version &version);
QStringList commonDatabases(const QString &kind, const Requirements &a, const Requirements &b);

QString searchServer(const QString &engine, const Requirements &release); ///< "OpenSearch 2.19 or 3": the server behind a value of catalog/search/engine.
}
