#pragma once

#include "app/result.h"

#include <QSqlDatabase>

/// The tables of the store book, and the way from each older version of them. SQLite's user_version says which version a file has.
class Schema
{
public:
    static int newest();                            ///< The version this program writes.
    /// Brings the file up to newest(), all or nothing; several programs may try at once.
    /// Problem::Failed for a damaged file and for one newer than newest(); neither is touched.
    static Result<> bringUp(QSqlDatabase database, const QString &file);
};
