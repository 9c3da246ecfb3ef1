#pragma once

#include "app/magento/conflict.h"
#include "app/magento/releases.h"
#include "app/ssh/connection.h"
#include "app/stores/store.h"
#include "app/upgrade/check.h"
#include "app/upgrade/offering.h"
#include "app/upgrade/run.h"

#include <QMutex>

#include <memory>
#include <mutex>
#include <optional>

/// A store being visited: its connection and what was learnt there. The window and the command line both work through this.
/// Thread-safe; every call blocks and belongs on a worker thread.
class Visit
{
public:
    static Result<std::shared_ptr<Visit>> open(const Store &store, const Login &login, const HostTrust &trust, std::stop_token stop = {});
    explicit Visit(Store store, std::shared_ptr<Shell> shell); ///< For tests with a scripted shell.

    Result<Survey> survey(std::stop_token stop = {});                 ///< Taken anew each time; the repositories are then asked anew too.
    /// What the list of stores shows, and what tells which versions fit: much less work for a server than a survey, and forty stores are asked for it
    /// every few hours. Everything else is unknown in it.
    Result<Survey> glance(std::stop_token stop = {});
    static QStringList partsOfGlance();                               ///< As resources/server/survey/survey.sh calls them.
    /// What the store's repositories offer of Magento and of its extensions. Asked once; what was answered is kept for the visit, and
    /// so is who did not answer.
    Result<Offering> offering(const Survey &survey, const RepositoryKeys &keys, std::stop_token stop = {});
    void askAnew();                                                   ///< Forgets what the repositories said.
    /// The releases in there, judged for this store.
    Result<QList<Release>> releases(const Survey &survey, const RepositoryKeys &keys, std::stop_token stop = {});
    static Result<QList<Release>> releasesIn(const Survey &survey, const Offering &offering);
    Result<QList<Component>> components(const Survey &survey, const Release &target, const RepositoryKeys &keys, std::stop_token stop = {});
    /// May these keys download this release, too? One HEAD, asked once a visit.
    Result<> mayDownload(const Survey &survey, const Release &target, const RepositoryKeys &keys, std::stop_token stop = {});
    /// What is known of a release and of the extensions' versions, for whoever reads Composer's words about it.
    ConflictKnowledge knowledge(const Survey &survey, const Release &target, const RepositoryKeys &keys, std::stop_token stop = {});
    /// The newest release that fits; null when there is none.
    static Version newestFitting(const QList<Release> &releases);

    /// "repo.magento.com", "127.0.0.1:8080": how Composer names the first repository, where Magento comes from, in auth.json.
    static QString repositoryHost(const Survey &survey);
    /// The hosts of all of them, in order.
    static QStringList repositoryHosts(const Survey &survey);

    /// What the repository does not answer within a few seconds could not be told.
    QList<Check> readiness(const Survey &survey, const Choices &choices, const RepositoryKeys &keys, std::stop_token stop = {});
    /// The same of a survey that we have already: the repository is asked only for a target that it was not asked for before.
    QList<Check> judge(const Survey &survey, const Choices &choices, const RepositoryKeys &keys, std::stop_token stop = {});
    /// One check asked anew, alone, and the survey with what the server says to it now.
    struct Recheck
    {
        Survey survey;
        Check check;
    };
    Result<Recheck> recheck(const QString &id, const Survey &survey, const Choices &choices, const RepositoryKeys &keys, std::stop_token stop = {});
    /// Has a check's fix done, so that it can be undone; gives the id of the mending.
    Result<QString> fix(const Survey &survey, const Check &check, std::stop_token stop = {});
    Result<> undo(const Survey &survey, const QString &mendingId, std::stop_token stop = {});

    Shell &shell() { return *m_shell; }
    const Store &store() const { return m_store; }

private:
    /// What the repository said when readiness was asked last; what a check that does not ask it is judged by.
    struct Said
    {
        std::optional<Problem> problem;
        std::optional<Release> release; ///< The target as judged.
    };
    Said askRepository(const Survey &survey, const Version &target, const RepositoryKeys &keys, std::stop_token stop);
    std::optional<Said> saidOf(const Version &target);

    Store m_store;
    std::shared_ptr<Shell> m_shell;

    std::mutex m_lock;      ///< Who asks second waits for the first one's answer.
    struct Asked
    {
        QStringList repositories, packages;
        RepositoryKeys keys;
        Offering offering;
    };
    std::optional<Asked> m_asked;
    QHash<QString, Result<>> m_downloads; ///< Address of an archive → what its HEAD said, with m_asked's keys.

    QMutex m_saidLock;
    std::optional<Said> m_said; ///< Behind m_saidLock, as the next.
    Version m_saidOf;           ///< The target it was asked about.
};
