#pragma once

#include <QString>
#include <QStringList>

#include <functional>

/// How to log in. Lives in memory only; kept secrets come out of the keychain (stores/secrets.h).
struct Login
{
    enum class Way {
        Automatic, ///< As ssh does: agent, then the identity file named or the usual ones in ~/.ssh without a passphrase, then the password if there is one.
        Password,  ///< Also answers keyboard-interactive when the server offers only that.
        KeyFile,
        Agent,
    };
    Way way = Way::Automatic;
    QString keyFile;    ///< Absolute path to the private key.
    QString passphrase; ///< Empty: the key has none.
    QString password;
    QString agentSocket; ///< Empty: $SSH_AUTH_SOCK.

    /// Answers one round of keyboard-interactive; called on the connection's own thread, may block. Without it, password answers every prompt that hides its echo.
    std::function<QStringList(const QString &instruction, const QStringList &prompts)> answer;
};
