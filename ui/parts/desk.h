#pragma once

#include "app/stores/secrets.h"
#include "app/stores/storebook.h"
#include "app/upgrade/visit.h"

#include <QHash>
#include <QMutex>
#include <QObject>
#include <QThreadPool>

#include <memory>

/// What every window works with: the store book, the secrets, the people who carry out what is asked, and the way to a
/// store. Made in main, handed down by reference, outlives all windows.
class Desk : public QObject
{
    Q_OBJECT

public:
    /// dataDir empty: the usual place. The only thing that can fail is opening the store book.
    static Result<std::unique_ptr<Desk>> open(const QString &dataDir = {});
    ~Desk() override; ///< Waits for the crew; ask its work to stop first by destroying the windows.

    StoreBook &book() { return *m_book; }       ///< UI thread only.
    Secrets &secrets() { return m_secrets; }    ///< Any thread but the UI's: the keychain may take its time.
    QThreadPool &crew() { return m_crew; }      ///< Bounded; everything that blocks runs here.
    QString dataDir() const { return m_dataDir; }

    /// The log-in of a store with its secrets. Blocks; worker threads.
    Result<Login> loginFor(const Store &store);
    HostTrust trustFor(const Store &store) const; ///< Any thread.
    /// Goes to the store: over the connection that is open to it already, else a new one. Blocks; worker threads.
    Result<std::shared_ptr<Visit>> visit(const Store &store, std::stop_token stop = {});

    /// Kept in the keychain when there is one, and in memory until the program ends in any case. Blocks; worker threads.
    void remember(qint64 storeId, Secrets::Kind kind, const QString &secret);
    /// Kept in memory only. Any thread.
    void rememberForNow(qint64 storeId, Secrets::Kind kind, const QString &secret);
    /// Forgets what is kept of a store, and closes its connection. Blocks; worker threads.
    void forget(qint64 storeId);

Q_SIGNALS:
    /// Something about this store has changed in the book, or on its server: look again. 0: the whole book.
    void storeChanged(qint64 storeId);

private:
    Desk(std::unique_ptr<StoreBook> book);
    QString secretOf(qint64 storeId, Secrets::Kind kind);

    std::unique_ptr<StoreBook> m_book;
    Secrets m_secrets;
    QThreadPool m_crew;
    QString m_dataDir;
    QString m_ownHosts;
    QMutex m_lock; ///< Guards what follows.
    QHash<QPair<qint64, int>, QString> m_session;
    QHash<qint64, std::weak_ptr<Visit>> m_visits;
};
