#pragma once

#include "app/web/accesskeys.h"
#include "app/result.h"

#include <QString>

/// Passwords, passphrases and access keys: in the operating system's keychain, or in memory for this session when there is none. Never on disk otherwise.
class Secrets
{
public:
    enum class Kind { Password, Passphrase };

    Secrets();
    bool keychainAvailable() const;  ///< False: they will be asked for again next time.

    QString read(qint64 storeId, Kind kind) const;          ///< Blocks up to 2 s; not on the UI thread.
    Result<> write(qint64 storeId, Kind kind, const QString &secret);
    AccessKeys readKeys(const QString &repositoryHost) const;
    Result<> writeKeys(const QString &repositoryHost, const AccessKeys &keys);
    Result<> forget(qint64 storeId);
};
