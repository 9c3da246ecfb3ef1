#include "ui/parts/desk.h"

#include <QDir>
#include <QMutexLocker>

namespace {
constexpr int MostAtOnce = 24; // Most of them only wait for a server: a run that is followed takes one for as long as it lasts.

bool leadsToTheSame(const Store &a, const Store &b)
{
    return a.address == b.address && a.loginWay == b.loginWay && a.keyFile == b.keyFile && a.root == b.root && a.php == b.php
           && a.composer == b.composer && a.baseUrl == b.baseUrl && a.name == b.name;
}
}

Desk::Desk(std::unique_ptr<StoreBook> book) : m_book(std::move(book)), m_secrets(m_book->secretsScope()), m_dataDir(m_book->dataDir()), m_ownHosts(m_book->knownHostsFile())
{
    m_crew.setMaxThreadCount(MostAtOnce);
}

Desk::~Desk() { m_crew.waitForDone(); }

Result<std::unique_ptr<Desk>> Desk::open(const QString &dataDir)
{
    auto book = StoreBook::open(dataDir);
    if (!book)
        return book.problem();
    return std::unique_ptr<Desk>(new Desk(std::move(*book)));
}

QString Desk::secretOf(qint64 storeId, Secrets::Kind kind)
{
    {
        QMutexLocker guard(&m_lock);
        const QString known = m_session.value({storeId, static_cast<int>(kind)});
        if (!known.isEmpty())
            return known;
    }
    return storeId ? m_secrets.read(storeId, kind) : QString();
}

Result<Login> Desk::loginFor(const Store &store)
{
    Login login;
    login.way = store.loginWay;
    login.keyFile = store.keyFile;
    if (login.way == Login::Way::Password || login.way == Login::Way::Automatic)
        login.password = secretOf(store.id, Secrets::Kind::Password);
    if (login.way == Login::Way::KeyFile)
        login.passphrase = secretOf(store.id, Secrets::Kind::Passphrase);
    if (login.way == Login::Way::Password && login.password.isEmpty())
        return Problem{Problem::Kind::Refused, tr("The password of %1 is not known.").arg(store.name), tr("Enter the password, then try again."), {}};
    return login;
}

HostTrust Desk::trustFor(const Store &) const { return {m_ownHosts, QDir::homePath() + QStringLiteral("/.ssh/known_hosts"), {}}; }

Result<std::shared_ptr<Visit>> Desk::visit(const Store &store, std::stop_token stop)
{
    {
        QMutexLocker guard(&m_lock);
        const auto open = m_visits.value(store.id).lock();
        if (open && leadsToTheSame(open->store(), store) && open->shell().alive())
            return open;
    }
    const auto login = loginFor(store);
    if (!login)
        return login.problem();
    auto opened = Visit::open(store, *login, trustFor(store), stop);
    if (opened && store.id) {
        QMutexLocker guard(&m_lock);
        m_visits.insert(store.id, *opened);
    }
    return opened;
}

void Desk::remember(qint64 storeId, Secrets::Kind kind, const QString &secret)
{
    rememberForNow(storeId, kind, secret);
    // Without a keychain it stays with us until the program ends; then it is asked for again.
    if (const auto kept = m_secrets.write(storeId, kind, secret); !kept)
        return;
}

void Desk::rememberForNow(qint64 storeId, Secrets::Kind kind, const QString &secret)
{
    QMutexLocker guard(&m_lock);
    m_session.insert({storeId, static_cast<int>(kind)}, secret);
}

void Desk::forget(qint64 storeId)
{
    {
        QMutexLocker guard(&m_lock);
        m_session.remove({storeId, static_cast<int>(Secrets::Kind::Password)});
        m_session.remove({storeId, static_cast<int>(Secrets::Kind::Passphrase)});
        m_visits.remove(storeId);
    }
    if (const auto forgotten = m_secrets.forget(storeId); !forgotten)
        return;
}
