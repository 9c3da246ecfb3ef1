#pragma once

#include "app/magento/releases.h"
#include "app/ssh/connection.h"
#include "app/stores/store.h"
#include "app/upgrade/check.h"
#include "app/upgrade/run.h"

#include <memory>

/// A store being visited: its connection and what was learnt there. The window and the command line both work through this.
/// Thread-safe; every call blocks and belongs on a worker thread.
class Visit
{
public:
    static Result<std::shared_ptr<Visit>> open(const Store &store, const Login &login, const HostTrust &trust, std::stop_token stop = {});
    explicit Visit(Store store, std::shared_ptr<Shell> shell); ///< For tests with a scripted shell.

    Result<Survey> survey(std::stop_token stop = {});                 ///< Taken anew each time.
    /// What the store's first Composer repository offers, judged for this store.
    Result<QList<Release>> releases(const Survey &survey, const AccessKeys &keys, std::stop_token stop = {});
    Result<QList<Component>> components(const Survey &survey, const Release &target, const AccessKeys &keys, std::stop_token stop = {});
    /// The newest release that fits; null when there is none.
    static Version newestFitting(const QList<Release> &releases);

    /// "repo.magento.com", "127.0.0.1:8080": how Composer names the first repository in auth.json; what Run::start wants with the keys.
    static QString repositoryHost(const Survey &survey);

    QList<Check> readiness(const Survey &survey, const Version &target, const AccessKeys &keys, std::stop_token stop = {});
    Result<> fix(const Check &check, std::stop_token stop = {});

    Shell &shell() { return *m_shell; }
    const Store &store() const { return m_store; }

private:
    Result<QMap<QString, QList<Offer>>> offers(const Survey &survey, const AccessKeys &keys, std::stop_token stop);

    Store m_store;
    std::shared_ptr<Shell> m_shell;
};
