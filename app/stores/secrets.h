#pragma once

#include "app/web/accesskeys.h"
#include "app/result.h"

#include <QString>

/// Nothing of this program's memory gets onto a disk: no core file when it crashes, neither here nor with the system's crash
/// reporter; and no other program of the same person reads it. To be called first in main().
void keepMemoryPrivate();

/// Passwords, passphrases and access keys: in the operating system's keychain, or in memory for this session when there is none. Never on disk otherwise.
/// May be used from any thread but the UI's; every call blocks up to 2 s. All instances of a program see the same secrets.
class Secrets
{
public:
    enum class Kind { Password, Passphrase };

    Secrets();
    /// scope: StoreBook::secretsScope(), so that the stores of two books are never taken for each other.
    explicit Secrets(const QString &scope);
    bool keychainAvailable() const;  ///< False: they will be asked for again next time.

    QString read(qint64 storeId, Kind kind) const;          ///< Empty: there is none.
    Result<> write(qint64 storeId, Kind kind, const QString &secret); ///< An empty secret forgets it.
    AccessKeys readKeys(const QString &repositoryHost) const;
    Result<> writeKeys(const QString &repositoryHost, const AccessKeys &keys); ///< Empty keys forget them.
    Result<> forget(qint64 storeId);

private:
    QString name(qint64 storeId, Kind kind) const;
    QString m_scope;
};
