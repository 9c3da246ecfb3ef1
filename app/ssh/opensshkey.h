#pragma once

#include <QByteArray>

#include <openssl/types.h>

#include <memory>

/// The file form "openssh-key-v1", in which ssh-keygen writes private keys and which OpenSSL cannot read.
class OpenSshKey
{
public:
    /// TooCostly: turning the passphrase into a key would take minutes and more.
    enum class Trouble { None, Malformed, Unsupported, NeedsPassphrase, WrongPassphrase, TooCostly };
    using Key = std::unique_ptr<EVP_PKEY, void (*)(EVP_PKEY *)>;

    /// Takes the bytes between BEGIN and END, decoded.
    OpenSshKey(const QByteArray &content, const QByteArray &passphrase);

    Trouble trouble() const { return m_trouble; }
    QByteArray type() const { return m_type; } ///< Known even when it could not be opened.
    QByteArray blob() const { return m_blob; }
    Key takeKey() { return std::move(m_key); }

private:
    Trouble open(const QByteArray &content, const QByteArray &passphrase);

    QByteArray m_type;
    QByteArray m_blob;
    Key m_key;
    Trouble m_trouble;
};
