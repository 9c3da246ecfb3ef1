#pragma once

#include "app/ssh/connection.h"

#include <QProcess>
#include <QTemporaryDir>

#include <memory>

/// A real sshd on loopback with an account of its own, both made for one test program and removed after it. Needs root (or a
/// sudo that doesn't ask): a password can only be checked for an account that exists.
class TestServer
{
public:
    TestServer();
    ~TestServer();
    TestServer(const TestServer &) = delete;
    TestServer &operator=(const TestServer &) = delete;

    /// Starts sshd with further lines for its configuration. Empty when it listens, else why not.
    QString start(const QStringList &configuration = {}, const QStringList &hostKeyTypes = {QStringLiteral("ed25519"), QStringLiteral("ecdsa"), QStringLiteral("rsa")});
    void stop();

    int port() const { return m_port; }
    QString user() const { return m_user; }
    QString password() const { return m_password; }
    QString home() const { return QStringLiteral("/home/") + m_user; }
    QString folder() const { return m_folder.path(); }
    QString file(const QString &name) const { return m_folder.filePath(name); }

    Address address() const;
    Login keyLogin();                       ///< With a key that is let in.
    HostTrust trust() const;                ///< Knows this server's keys.
    /// Makes a key pair that the account lets in; type as for ssh-keygen -t, further arguments as they are.
    QString makeKey(const QString &type, const QString &passphrase = {}, const QStringList &arguments = {});
    HostKey hostKey(const QString &type) const; ///< "ed25519", "ecdsa", "rsa".

    /// A connection that works, or null after a failed check.
    std::shared_ptr<Connection> connect();

    /// Runs a program to its end. Its output, or nothing when it failed.
    static std::optional<QByteArray> tool(const QString &program, const QStringList &arguments, const QByteArray &input = {});
    static std::optional<QByteArray> asRoot(const QStringList &words, const QByteArray &input = {});
    static int freePort();

private:
    QTemporaryDir m_folder;
    QString m_user;
    QString m_password;
    QString m_key;
    std::unique_ptr<QProcess> m_sshd;
    int m_port = 0;
    int m_keys = 0;
};
