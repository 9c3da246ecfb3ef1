#include "app/stores/secrets.h"

#include "app/stores/keychain.h"

#include <sys/prctl.h>
#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace {

// Neither key of a pair can hold a line break, so one entry keeps both and they can't get mixed up.
constexpr QChar Between = u'\n';

QString keysName(const QString &repositoryHost) { return u"access-keys/"_s + repositoryHost.toLower(); }

} // namespace

void keepMemoryPrivate()
{
    // The limit is for core files; a crash reporter that the system pipes them to does not heed it, only the second.
    const rlimit none{0, 0};
    [[maybe_unused]] const int limited = ::setrlimit(RLIMIT_CORE, &none);
    [[maybe_unused]] const int kept = ::prctl(PR_SET_DUMPABLE, 0);
}

Secrets::Secrets() = default;

Secrets::Secrets(const QString &scope) : m_scope(scope) {}

QString Secrets::name(qint64 storeId, Kind kind) const
{
    return u"%1store/%2/%3"_s.arg(m_scope.isEmpty() ? QString() : m_scope + u'/').arg(storeId).arg(kind == Kind::Password ? u"password"_s : u"passphrase"_s);
}

bool Secrets::keychainAvailable() const { return Keychain::system().available(); }

QString Secrets::read(qint64 storeId, Kind kind) const { return Keychain::system().read(name(storeId, kind)); }

Result<> Secrets::write(qint64 storeId, Kind kind, const QString &secret) { return Keychain::system().write(name(storeId, kind), secret); }

AccessKeys Secrets::readKeys(const QString &repositoryHost) const
{
    const QString kept = Keychain::system().read(keysName(repositoryHost));
    const qsizetype at = kept.indexOf(Between);
    return at < 0 ? AccessKeys() : AccessKeys{kept.left(at), kept.mid(at + 1)};
}

Result<> Secrets::writeKeys(const QString &repositoryHost, const AccessKeys &keys)
{
    return Keychain::system().write(keysName(repositoryHost), keys.isEmpty() ? QString() : keys.publicKey.trimmed() + Between + keys.privateKey.trimmed());
}

Result<> Secrets::forget(qint64 storeId)
{
    const Result<> password = write(storeId, Kind::Password, {});
    const Result<> passphrase = write(storeId, Kind::Passphrase, {});
    return password ? passphrase : password;
}
