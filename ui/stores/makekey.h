#pragma once

#include "app/ssh/connection.h"

#include <memory>

/// "Make a key for me": what comes of it.
struct MadeKey
{
    QString file;                           ///< The private key on this computer, 0600.
    std::shared_ptr<Connection> connection; ///< Logged in with it: the proof.
};

/// Logs in with the password, makes an Ed25519 key in folder (one a server; an earlier one is used again), puts it into the
/// account's authorized_keys unless it is there, and logs in a second time with the key alone. The password is used for
/// nothing else. Blocks; worker threads.
Result<MadeKey> makeKey(const Address &address, const QString &password, const HostTrust &trust, const QString &folder, std::stop_token stop);
