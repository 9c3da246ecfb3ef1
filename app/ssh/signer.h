#pragma once

#include <QByteArray>
#include <QString>

/// A key that can prove who we are: out of a file or inside an agent. A value's owner; not shared between threads.
class Signer
{
public:
    virtual ~Signer() = default;

    virtual QByteArray blob() const = 0; ///< The public key in SSH wire form.
    virtual QString name() const = 0;    ///< What a person calls it: the file, or the comment in the agent.
    QByteArray type() const;             ///< "ssh-ed25519", "ssh-rsa", "ecdsa-sha2-nistp256" …

    /// The signature's own bytes, without the algorithm in front, by the algorithm named ("rsa-sha2-256" for an ssh-rsa key). Empty: failed.
    virtual QByteArray sign(const QByteArray &data, const QByteArray &algorithm) const = 0;
};
