#pragma once

#include "app/result.h"
#include "app/stores/store.h"

#include <QCoreApplication>
#include <QDate>
#include <QList>
#include <QSqlDatabase>

#include <memory>

class QSqlQuery;

/// The stores, their history and the settings: one SQLite file, migrated by version. Use one instance a thread.
class StoreBook
{
    Q_DECLARE_TR_FUNCTIONS(StoreBook)

public:
    /// dataDir empty: QStandardPaths::AppDataLocation. Makes the folder (0700) and file (0600) when missing.
    /// A damaged file, or one that a newer Storewright wrote, is Problem::Failed and is left exactly as it is.
    static Result<std::unique_ptr<StoreBook>> open(const QString &dataDir = {});
    ~StoreBook();
    Q_DISABLE_COPY_MOVE(StoreBook)

    QList<Store> stores() const;                        ///< By name, as a person sorts them.
    Result<Store> find(const QString &name) const;      ///< By name, case-insensitively; Problem::Usage with the nearest names.
    Result<Store> byId(qint64 id) const;
    Result<Store> add(const Store &store);              ///< Gives it an id. A name already taken is Problem::Usage.
    Result<> save(const Store &store);                  ///< Whole; a store that is not in the book is Problem::Usage.
    Result<> remove(qint64 id);                         ///< With its history. Its secrets are another matter: Secrets::forget().

    /// One row a run, for the history; key is (store, run id).
    struct PastRun { QString runId; QString kind; QString from; QString to; QDateTime started; QDateTime ended; QString outcome; qint64 closedMs = -1; QString reportJson; };
    Result<> remember(qint64 storeId, const PastRun &run); ///< Replaces what was remembered of the same run.
    QList<PastRun> history(qint64 storeId) const;          ///< Newest first.

    /// An extension that is to stay at its version, and why. until null: until somebody says otherwise.
    struct Hold { QString package; QString reason; QDate until; };
    Result<> hold(qint64 storeId, const Hold &hold);       ///< Replaces what was said of the same package.
    Result<> letGo(qint64 storeId, const QString &package);
    QList<Hold> holds(qint64 storeId, const QDate &today) const; ///< Those that have not run out, by package.

    QString setting(const QString &key, const QString &fallback = {}) const;
    Result<> setSetting(const QString &key, const QString &value);

    QString dataDir() const { return m_dataDir; }
    QString knownHostsFile() const;                     ///< Our own known_hosts, in dataDir.
    /// What to give Secrets, so that two books never share the secrets of a store: empty for the book in AppDataLocation.
    QString secretsScope() const;

private:
    StoreBook(QString dataDir, QString connection);
    QSqlDatabase database() const;
    Result<> done(QSqlQuery &query) const;
    QString m_dataDir;
    QString m_connection;
};
