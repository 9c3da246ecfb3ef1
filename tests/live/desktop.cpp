#include "tests/live/desktop.h"

using namespace Qt::StringLiterals;

Desktop::Desktop(const PracticeStore &store, const QString &knownHosts, int port)
    : m_trust{knownHosts, {}, store.hostKeyFingerprint()}
{
    m_store.name = u"Practice store"_s;
    m_store.address.host = store.host();
    m_store.address.port = port ? port : store.port();
    m_store.address.user = store.user();
    m_store.loginWay = m_login.way = Login::Way::KeyFile;
    m_store.keyFile = m_login.keyFile = store.identity();
    m_store.root = store.root();
    m_store.baseUrl = store.baseUrl();
}

Result<std::shared_ptr<Visit>> Desktop::visit(const Connection::Limits &limits, std::stop_token stop) const
{
    const auto connection = Connection::open(m_store.address, m_login, m_trust, limits, stop);
    if (!connection)
        return connection.problem();
    return std::make_shared<Visit>(m_store, *connection);
}
