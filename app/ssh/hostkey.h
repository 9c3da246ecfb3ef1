#pragma once

#include <QByteArray>
#include <QString>

/// A server's proof of identity.
struct HostKey
{
    QString type;    ///< "ssh-ed25519", "ecdsa-sha2-nistp256", "ssh-rsa" …
    QByteArray blob; ///< The public key in SSH wire form.

    QString fingerprint() const; ///< "SHA256:…" as `ssh-keygen -l` prints it.
    bool operator==(const HostKey &) const = default;
};

/// Which host keys a connection may go on with. Nothing is ever accepted unasked.
struct HostTrust
{
    QString ownFile;                 ///< Our own known_hosts, read and written. Empty: none.
    QString openSshFile;             ///< The person's ~/.ssh/known_hosts, only read. Empty: none.
    QString acceptFingerprint;       ///< A fingerprint the person has just agreed to ("SHA256:…"): accepted if it is this one, and remembered in ownFile.
};
