#pragma once

#include "app/result.h"
#include "app/stores/store.h"

#include <QList>
#include <QSqlDatabase>

/// The stores, their history and the settings: one SQLite file, migrated by version. Use one instance a thread.
class StoreBook
{
public:
    /// dataDir empty: QStandardPaths::AppDataLocation. Makes the folder (0700) and file (0600) when missing.
    static Result<std::unique_ptr<StoreBook>> open(const QString &dataDir = {});
    ~StoreBook();

    QList<Store> stores() const;
    Result<Store> find(const QString &name) const;      ///< By name, case-insensitively; Problem::Usage with the nearest names.
    Result<Store> byId(qint64 id) const;
    Result<Store> add(const Store &store);              ///< Gives it an id. A name already taken is Problem::Usage.
    Result<> save(const Store &store);
    Result<> remove(qint64 id);

    /// One row a run, for the history; key is (store, run id).
    struct PastRun { QString runId; QString kind; QString from; QString to; QDateTime started; QDateTime ended; QString outcome; qint64 closedMs = -1; QString reportJson; };
    Result<> remember(qint64 storeId, const PastRun &run);
    QList<PastRun> history(qint64 storeId) const;

    QString setting(const QString &key, const QString &fallback = {}) const;
    Result<> setSetting(const QString &key, const QString &value);

    QString dataDir() const { return m_dataDir; }
    QString knownHostsFile() const;                     ///< Our own known_hosts, in dataDir.

private:
    explicit StoreBook(QString dataDir);
    QString m_dataDir;
    QString m_connection;
};
