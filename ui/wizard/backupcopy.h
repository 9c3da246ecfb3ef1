#pragma once

#include "app/stores/store.h"
#include "app/upgrade/backupcopy.h"
#include "ui/parts/background.h"

#include <QObject>
#include <QTimer>

#include <memory>

class Desk;

/// Fetches a proven backup to this computer, in a folder of its own, or sends such a copy back to the server; goes on where it broke
/// off when the link dies.
class BackupCopy : public QObject
{
    Q_OBJECT

public:
    BackupCopy(Desk &desk, const Store &store, QObject *parent = nullptr);

    void fetch(const Backup &backup, const QString &folder);
    void sendBack(const CopyHere &copy, const QString &folder); ///< The folder is the copy's own.
    bool sending() const { return !m_sent.isEmpty(); }
    QString sent() const { return m_sent; }     ///< The backup that is, or was, sent back; empty: it is fetched.
    bool running() const { return m_work.running(); }
    QString folder() const { return m_folder; } ///< Where this copy goes.

Q_SIGNALS:
    void progress(const CopyProgress &progress, qint64 sinceMs); ///< Ten times a second at most.
    void finished(const Result<> &result);

private:
    struct Mailbox;
    void look();

    Desk &m_desk;
    Store m_store;
    using Work = std::function<Result<>(const std::function<void(const CopyProgress &)> &tell, std::stop_token stop)>;
    void begin(qint64 total, Work work);

    QString m_folder;
    QString m_sent;
    std::shared_ptr<Mailbox> m_mailbox;
    qint64 m_startedMs = 0;
    QTimer m_look;
    Background m_work;
};

/// "12 MB of 34 MB, 5 MB/s", "Reading back database.sql.gz", or what it waits for. Translated.
QString copyText(const CopyProgress &progress, qint64 sinceMs);
