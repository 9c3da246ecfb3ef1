#pragma once

#include "app/magento/releases.h"
#include "app/stores/store.h"
#include "app/upgrade/check.h"
#include "app/upgrade/quiet.h"
#include "ui/parts/background.h"

#include <QObject>

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
    void look(const Version &target, const AccessKeys &keys);
    void judge(const Survey &survey, const Version &target, const AccessKeys &keys); ///< The checks alone, of a survey we have.
    void fix(const Check &check);
    void search(const Survey &survey, const AccessKeys &keys);
    /// The same with keys just typed in; when they work and keep is set, they go into the keychain.
    void tryKeys(const Survey &survey, const AccessKeys &keys, bool keep);
    /// When does it sell least for so many minutes? By its orders of the last 30 days.
    void askQuiet(const Survey &survey, int minutes);
    void lookForComponents(const Survey &survey, const Release &target, const AccessKeys &keys);

Q_SIGNALS:
    void surveyed(const Survey &survey, const QList<Check> &checks, const AccessKeys &keys);
    void lookFailed(const Problem &problem);
    void judged(const QList<Check> &checks);
    void fixed(const Check &check, const Result<> &result);
    void releasesFound(const QList<Release> &releases, const AccessKeys &keys);
    void releasesFailed(const Problem &problem, const QString &repositoryHost);
    void componentsFound(const QList<Component> &components);
    void componentsFailed(const Problem &problem);
    void quietFound(const QuietHours &quiet);
    void quietFailed(const Problem &problem);

private:
    struct Hold;
    void ask(const Survey &survey, const AccessKeys &keys, bool keep);

    Desk &m_desk;
    Store m_store;
    std::shared_ptr<Hold> m_hold; ///< Keeps the connection open from one question to the next.
    Background m_looking;
    Background m_judging;
    Background m_fixing;
    Background m_searching;
    Background m_components;
    Background m_quiet;
};
