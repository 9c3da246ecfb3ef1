#pragma once

#include "app/cli/interrupt.h"
#include "app/cli/options.h"
#include "app/cli/terminal.h"
#include "app/stores/secrets.h"
#include "app/stores/storebook.h"
#include "app/upgrade/visit.h"

#include <functional>
#include <memory>

/// One call of the command line while it is carried out: what was typed, the store book, the secrets, and the way to a store.
class Errand
{
    Q_DECLARE_TR_FUNCTIONS(Errand)

public:
    Errand(Options options, Terminal &terminal);

    const Options &options() const { return m_options; }
    Terminal &terminal() { return m_terminal; }
    Interrupt &interrupt() { return m_interrupt; }
    std::stop_token stop() const { return m_interrupt.token(); }

    Result<StoreBook *> book();                      ///< Opened when first asked for.
    Secrets secrets();
    /// The store a word names: out of the book, or an ssh:// address.
    Result<Store> storeNamed(const QString &word);

    /// Logs in, asking for what is missing when a person is there, and finds the store's folder when nobody named it (then store.root is set).
    Result<std::shared_ptr<Visit>> visit(Store &store);
    /// Opens the same visit again and again without asking: for followRun. first is handed out while its link lives. Only after visit().
    std::function<Result<std::shared_ptr<Visit>>(std::stop_token)> way(const Store &store, const std::shared_ptr<Visit> &first);
    /// What to type for another command on the same store: the same program, folder and key.
    QString commandFor(const QStringList &words) const;
    /// The password or passphrase that logged in, when it was not known to the keychain.
    QString newSecret() const { return m_newSecret; }
    Secrets::Kind newSecretKind() const { return m_login.way == Login::Way::KeyFile ? Secrets::Kind::Passphrase : Secrets::Kind::Password; }

    /// The access keys: from standard input, the environment, the keychain; empty: there are none, the server's own are used.
    Result<AccessKeys> accessKeys(const QString &repositoryHost);
    /// The same for all repositories of a store: what is given now is for the first, where Magento comes from; the keychain may have more.
    Result<RepositoryKeys> repositoryKeys(const QStringList &hosts);
    /// Writes down what was seen of a store that is in the book; a failure to do so is told and nothing more.
    void keep(const Store &store);

private:
    Result<> prepareLogin(const Store &store);
    bool askForSecret(const Store &store);
    HostTrust trust();

    Options m_options;
    Terminal &m_terminal;
    Interrupt m_interrupt;
    std::unique_ptr<StoreBook> m_book;
    Login m_login;
    bool m_loginReady = false;
    QString m_newSecret;
};

/// A problem about a run that stands in the way, with what to type: to watch it, or, when its process is gone, the three ways to end it.
/// runId: the run that is meant, where the problem itself does not name it.
Problem withMoves(const Errand &errand, Problem problem, const QString &runId = {});

/// What a survey tells that the store table shows.
void noteSurvey(Store &store, const Survey &survey);
