#pragma once

#include "app/ssh/hostkey.h"
#include "app/result.h"

#include <QList>
#include <QStringList>

/// The servers whose host key the person or OpenSSH has seen before: one or more known_hosts files, read together.
class KnownHosts
{
public:
    enum class Verdict {
        Known,
        Unknown,  ///< No key of this type is known for the host.
        Changed,  ///< Another key of this type is known: somebody may be in between. Never to be accepted.
        Revoked,  ///< The key is marked as stolen.
    };
    struct Answer
    {
        Verdict verdict = Verdict::Unknown;
        QString known;           ///< Changed: fingerprint of the key that is known.
        QString file;            ///< Changed, Revoked: where it stands …
        int line = 0;            ///< … in which line, from 1.
        QStringList otherTypes;  ///< Unknown: types of other keys known for the host.
    };

    /// Files that do not exist or cannot be read are empty; lines that make no sense are passed over.
    explicit KnownHosts(const QStringList &files);

    Answer judge(const QString &host, int port, const HostKey &key) const;
    QStringList typesFor(const QString &host, int port) const; ///< Types of the keys known for the host, in the files' order.

    /// Adds the key to our own file: written beside, 0600, then renamed, so that it is never half there. Problem::Failed when that can't be done.
    static Result<> remember(const QString &file, const QString &host, int port, const HostKey &key);

private:
    struct Entry
    {
        QString file;
        int line = 0;
        QByteArray hosts;
        HostKey key;
        bool revoked = false;
    };
    static bool matches(const QByteArray &patterns, const QByteArray &name);
    static QByteArray nameOf(const QString &host, int port);

    QList<Entry> m_entries;
};
