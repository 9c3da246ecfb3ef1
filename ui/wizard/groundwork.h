#pragma once

#include "app/magento/releases.h"
#include "app/stores/storebook.h"
#include "app/upgrade/check.h"
#include "app/upgrade/mend.h"
#include "app/upgrade/choices.h"
#include "app/upgrade/forecast.h"
#include "app/upgrade/offering.h"
#include "app/upgrade/quiet.h"
#include "app/upgrade/rehearsal.h"
#include "ui/parts/background.h"

#include <QObject>

#include <functional>
#include <memory>

class Desk;

/// What is found out about a store before a run: its survey, the checks, the releases and the extensions. Asks in the
/// background, one question of a kind at a time, and answers by signals in the UI thread.
class Groundwork : public QObject
{
    Q_OBJECT

public:
    Groundwork(Desk &desk, const Store &store, QObject *parent = nullptr);
    ~Groundwork() override;

    /// Surveys the store anew and answers the checks. Keys that are empty are read from the keychain first.
    void look(const Choices &choices, const RepositoryKeys &keys);
    void judge(const Survey &survey, const Choices &choices, const RepositoryKeys &keys); ///< The checks alone, of a survey we have.
    void recheck(const QString &id, const Survey &survey, const Choices &choices, const RepositoryKeys &keys); ///< One check alone, asked anew.
    void fix(const Survey &survey, const Check &check);
    void undo(const Survey &survey, const Mending &mending);
    void search(const Survey &survey, const RepositoryKeys &keys);
    /// The same with keys just typed in for a repository's host; when they work and keep is set, they go into the keychain. They work
    /// when that repository takes them, and for Magento's own also lets them download.
    void tryKeys(const Survey &survey, const RepositoryKeys &others, const QString &host, const AccessKeys &keys, bool keep);
    void lookForComponents(const Survey &survey, const Release &target, const RepositoryKeys &keys);
    /// When does it sell least for so many minutes? By its orders of the last 30 days.
    void askQuiet(const Survey &survey, int minutes);

    /// Lets Composer solve it on the server, and changes nothing.
    void rehearse(const Survey &survey, const Release &target, const Choices &choices, const RepositoryKeys &keys);
    void askForecast(const Survey &survey); ///< What the last rehearsal on a copy has measured.
    /// Into the store book; what could not be written is asked for again next time.
    void hold(const StoreBook::Hold &hold);
    void letGo(const QString &package);

Q_SIGNALS:
    void surveyed(const Survey &survey, const QList<Check> &checks, const RepositoryKeys &keys);
    void lookFailed(const Problem &problem);
    void judged(const QList<Check> &checks);
    void rechecked(const Survey &survey, const Check &check);
    void recheckFailed(const QString &id, const Problem &problem);
    void fixed(const QString &check, const Result<> &result); ///< Mended, or put back.
    /// silent: repositories of extensions that gave nothing. accepted: the host whose keys were just tried; empty: none were.
    void releasesFound(const QList<Release> &releases, const RepositoryKeys &keys, const QList<Offering::Silence> &silent, const QString &accepted);
    void releasesFailed(const Problem &problem, const QString &repositoryHost);
    void componentsFound(const QList<Component> &components, const ConflictKnowledge &knowledge);
    void componentsFailed(const Problem &problem);
    void quietFound(const QuietHours &quiet);
    void quietFailed(const Problem &problem);
    void rehearsed(const Result<Rehearsal> &rehearsal);
    void forecastFound(const std::optional<Forecast> &forecast); ///< Nothing: there is none.

private:
    struct Hold;
    void write(const std::function<Result<>(StoreBook &)> &what);
    void ask(const Survey &survey, const RepositoryKeys &keys, const QString &tried, bool keep);

    Desk &m_desk;
    Store m_store;
    std::shared_ptr<Hold> m_hold; ///< Keeps the connection open from one question to the next.
    Background m_looking;
    Background m_judging;
    Background m_rechecking;
    Background m_fixing;
    Background m_searching;
    Background m_components;
    Background m_quiet;
    Background m_rehearsing;
    Background m_forecasting;
    Background m_writing;
    bool m_askAnew = false;       ///< What the repositories said has been shown already: who asks again wants to hear something else.
};
