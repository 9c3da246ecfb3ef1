#pragma once

#include "app/upgrade/visit.h"
#include "tests/practice/practicestore.h"

/// The engine as the window uses it, in the test's own process: the practice store as one that is kept.
class Desktop
{
public:
    /// @p knownHosts: the file the practice store's host key is kept in. @p port: of a way round to it; 0: its own.
    Desktop(const PracticeStore &store, const QString &knownHosts, int port = 0);

    void logInAs(const QString &user) { m_store.address.user = user; }
    const Store &store() const { return m_store; }
    Result<std::shared_ptr<Visit>> visit(const Connection::Limits &limits = {}, std::stop_token stop = {}) const;

private:
    Store m_store;
    Login m_login;
    HostTrust m_trust;
};
