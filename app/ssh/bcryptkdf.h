#pragma once

#include <QByteArray>

/// Turns a passphrase into a key the way OpenSSH's private key files do: Provos and Mazières' bcrypt, iterated as a key derivation.
/// Takes about 10 ms a round. Empty when the numbers make no sense (no salt, no rounds, more than 1024 bytes wanted).
QByteArray bcryptKdf(const QByteArray &passphrase, const QByteArray &salt, quint32 rounds, qsizetype length);
