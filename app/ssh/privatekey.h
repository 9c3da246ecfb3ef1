#pragma once

#include "app/result.h"
#include "app/ssh/signer.h"

#include <openssl/types.h>

#include <memory>

/// A private key out of a file: Ed25519, ECDSA or RSA, in OpenSSH's own form, PEM or PKCS#8, with or without a passphrase.
class PrivateKey : public Signer
{
public:
    /// Problem::Refused with its own sentence for: no such file, unreadable, not a key, a public key, a PuTTY key, a security key,
    /// a passphrase missing or wrong.
    static Result<std::unique_ptr<PrivateKey>> read(const QString &file, const QString &passphrase);

    QByteArray blob() const override { return m_blob; }
    QString name() const override { return m_name; }
    QByteArray sign(const QByteArray &data, const QByteArray &algorithm) const override;

private:
    using Key = std::unique_ptr<EVP_PKEY, void (*)(EVP_PKEY *)>;
    PrivateKey(Key key, QByteArray blob, QString name);

    Key m_key;
    QByteArray m_blob;
    QString m_name;
};
