#pragma once

#include "app/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

/// A practice store on this machine: real sshd, MariaDB, PHP and Composer repository, all on loopback.
/// Everything blocks and is bounded in time; use it from any one thread. It stays up when the object goes.
class PracticeStore
{
public:
    /// What the storefront answered.
    struct Reply
    {
        int status = 0; ///< HTTP status; 0: no answer at all.
        QByteArray headers;
        QByteArray body;
    };

    /// Brings the store called @p name up (or finds it up) and reads what it tells about itself.
    /// Fails with what the front command said: which part is missing. @p more are options of `up`, e.g. --from 2.4.7-p6.
    static Result<PracticeStore> up(const QString &name, const QStringList &more = {});

    QString name() const { return m_name; }
    QString host() const;
    quint16 port() const;
    QString user() const;
    QString password() const;            ///< Empty where the store runs as the current account.
    QString identity(const QString &kind = QStringLiteral("ed25519")) const; ///< Key file: ed25519, ecdsa, rsa, passphrase.
    QString passphrase() const;          ///< Of the key file "passphrase".
    QString hostKeyFingerprint(const QString &kind = QStringLiteral("ed25519")) const; ///< "SHA256:…": ed25519, ecdsa, rsa.
    QString root() const;                ///< The store's folder on its server, a real path.
    QString baseUrl() const;             ///< Ends in a slash.
    QString adminUrl() const;
    QString publicKey() const;           ///< The access keys' user name.
    QString privateKey() const;          ///< The access keys' password.
    QString repository() const;          ///< Address of the Composer repository, ends in a slash.
    QStringList versions() const;        ///< On offer, oldest first.
    QJsonObject info() const { return m_info; } ///< All of it, as `store info --json` prints it.

    Result<> reset();                        ///< Back to how it was when it first came up; every fault mended.
    Result<> breakIt(const QString &fault);  ///< A fault of `store faults`. Reads info() again.
    Result<> mend(const QString &fault);
    Result<> reboot();                       ///< As when its server is restarted: every process gone at once, another boot id. Needs root.
    Result<> down();
    Result<> purge();                        ///< Down, and nothing of it is left: it may come up as another one.

    /// The rows of a query against the store's database, columns as text; NULL is "NULL".
    Result<QList<QStringList>> sql(const QString &query) const;
    /// The same as the database's administrator, whom the host alone is: rights, settings. reset() takes it back.
    Result<QList<QStringList>> administer(const QString &query) const;

    /// What a visitor gets for @p path ("/", "/admin", …), without following redirects.
    Reply fetch(const QString &path) const;

    /// Runs @p command as the store's user in a shell, in the store's folder, and gives its standard output and error, mixed.
    Result<QByteArray> run(const QString &command) const;

private:
    explicit PracticeStore(QString name) : m_name(std::move(name)) {}
    Result<QByteArray> front(const QStringList &arguments, int timeoutMs = 180'000) const;
    Result<QList<QStringList>> ask(const QStringList &arguments) const;
    Result<> look();

    QString m_name;
    QJsonObject m_info;
};
