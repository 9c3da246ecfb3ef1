#include "app/stores/schema.h"

#include <QCoreApplication>
#include <QSqlError>
#include <QSqlQuery>
#include <QStringList>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace {

/// One list of statements a version: the first makes version 1 out of an empty file. Only ever add to the end.
const QList<QStringList> &versions()
{
    static const QList<QStringList> lists = {
        {
            u"CREATE TABLE stores ("
            " id INTEGER PRIMARY KEY AUTOINCREMENT," // never given out twice: secrets are kept by it
            " name TEXT NOT NULL, name_key TEXT NOT NULL UNIQUE, grouping TEXT NOT NULL,"
            " user TEXT NOT NULL, host TEXT NOT NULL, port INTEGER NOT NULL, path TEXT NOT NULL, identity TEXT NOT NULL, jump TEXT NOT NULL,"
            " login TEXT NOT NULL, key_file TEXT NOT NULL,"
            " root TEXT NOT NULL, php TEXT NOT NULL, composer TEXT NOT NULL, base_url TEXT NOT NULL,"
            " edition TEXT NOT NULL, version TEXT NOT NULL, php_version TEXT NOT NULL, newest_fitting TEXT NOT NULL, newest_of_line TEXT NOT NULL,"
            " checked_at INTEGER, last_backup INTEGER, last_upgrade INTEGER,"
            " last_problem TEXT NOT NULL, last_outcome TEXT NOT NULL, current_run TEXT NOT NULL, component_updates INTEGER NOT NULL)"_s,
            u"CREATE TABLE runs ("
            " store INTEGER NOT NULL REFERENCES stores(id) ON DELETE CASCADE, run TEXT NOT NULL,"
            " kind TEXT NOT NULL, origin TEXT NOT NULL, target TEXT NOT NULL, started INTEGER, ended INTEGER,"
            " outcome TEXT NOT NULL, closed_ms INTEGER NOT NULL, report TEXT NOT NULL, PRIMARY KEY (store, run))"_s,
            u"CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL)"_s,
        },
        {
            u"CREATE TABLE holds ("
            " store INTEGER NOT NULL REFERENCES stores(id) ON DELETE CASCADE, package TEXT NOT NULL,"
            " reason TEXT NOT NULL, until INTEGER, PRIMARY KEY (store, package))"_s,
        },
    };
    return lists;
}

Problem damaged(const QString &file, const QString &evidence)
{
    return {Problem::Kind::Failed,
            QCoreApplication::translate("StoreBook", "The file with your stores is damaged and cannot be read."),
            QCoreApplication::translate("StoreBook", "Move %1 out of the way, or put a copy of it from your own backup in its place. "
                                                     "Your stores on their servers are not touched by this.").arg(file),
            evidence};
}

Problem inTheWay(const QString &file, const QSqlError &error)
{
    const QString code = error.nativeErrorCode();
    if (code == u"26" || code == u"11") // SQLITE_NOTADB, SQLITE_CORRUPT
        return damaged(file, error.text());
    if (code == u"5" || code == u"6") // SQLITE_BUSY, SQLITE_LOCKED
        return {Problem::Kind::Failed, QCoreApplication::translate("StoreBook", "Another program holds the file with your stores."),
                QCoreApplication::translate("StoreBook", "Close the other Storewright and try again."), error.text()};
    return {Problem::Kind::Failed, QCoreApplication::translate("StoreBook", "The file with your stores cannot be used."),
            QCoreApplication::translate("StoreBook", "Look whether %1 may be written and its disk has room.").arg(file), error.text()};
}

} // namespace

int Schema::newest() { return int(versions().size()); }

Result<> Schema::bringUp(QSqlDatabase database, const QString &file)
{
    QSqlQuery query(database);
    const auto run = [&query](const QString &statement) { return query.exec(statement); };

    // The waiting time comes first: the other statements may have to wait for another program.
    for (const QString &statement : {u"PRAGMA busy_timeout = 5000"_s, u"PRAGMA foreign_keys = ON"_s, u"PRAGMA journal_mode = WAL"_s,
                                     u"PRAGMA synchronous = NORMAL"_s}) {
        if (!run(statement))
            return inTheWay(file, query.lastError());
    }
    if (!run(u"PRAGMA quick_check(1)"_s) || !query.next())
        return inTheWay(file, query.lastError());
    if (const QString verdict = query.value(0).toString(); verdict != u"ok")
        return damaged(file, verdict);

    if (!run(u"PRAGMA user_version"_s) || !query.next())
        return inTheWay(file, query.lastError());
    int version = query.value(0).toInt();
    query.finish();
    if (version == newest())
        return {};
    if (version < newest()) {
        if (!run(u"BEGIN IMMEDIATE"_s))
            return inTheWay(file, query.lastError());
        // Another program may have done it while this one waited for the lock.
        bool fine = run(u"PRAGMA user_version"_s) && query.next();
        version = fine ? query.value(0).toInt() : 0;
        query.finish();
        for (; fine && version < newest(); ++version) {
            for (const QString &statement : versions().at(version))
                fine = fine && run(statement);
            fine = fine && run(u"PRAGMA user_version = %1"_s.arg(version + 1));
        }
        if (!fine || !run(u"COMMIT"_s)) {
            const Problem problem = inTheWay(file, query.lastError());
            run(u"ROLLBACK"_s);
            return problem;
        }
    }
    if (version > newest())
        return Problem{Problem::Kind::Failed,
                       QCoreApplication::translate("StoreBook", "The file with your stores was written by a newer Storewright."),
                       QCoreApplication::translate("StoreBook", "Install the newer Storewright again; this one leaves the file as it is."),
                       u"%1: user_version %2 > %3"_s.arg(file).arg(version).arg(newest())};
    return {};
}
