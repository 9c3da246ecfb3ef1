#include "ui/wizard/groundwork.h"

#include "app/magento/storezone.h"
#include "app/upgrade/visit.h"
#include "ui/parts/desk.h"

#include <QMutex>

namespace {

struct Look
{
    Survey survey;
    QList<Check> checks;
    AccessKeys keys;
};

struct Found
{
    QList<Release> releases;
    AccessKeys keys;
};

} // namespace

/// The visit that answered last. Workers put it here, so it has a lock.
struct Groundwork::Hold
{
    Desk &desk;
    Store store;
    QMutex lock;
    std::shared_ptr<Visit> kept;

    Result<std::shared_ptr<Visit>> visit(std::stop_token stop)
    {
        auto opened = desk.visit(store, stop);
        if (opened) {
            const QMutexLocker locker(&lock);
            kept = *opened;
        }
        return opened;
    }
};

Groundwork::Groundwork(Desk &desk, const Store &store, QObject *parent)
    : QObject(parent), m_desk(desk), m_store(store), m_hold(std::make_shared<Hold>(desk, store))
{
}

Groundwork::~Groundwork()
{
    // Hanging up may take a moment, and this is the UI thread.
    m_desk.crew().start([hold = std::move(m_hold)]() mutable { hold.reset(); });
}

void Groundwork::look(const Version &target, const AccessKeys &keys)
{
    m_judging.drop();
    m_looking = background(
        this, m_desk.crew(),
        [hold = m_hold, target, keys](std::stop_token stop) -> Result<Look> {
            const auto visit = hold->visit(stop);
            if (!visit)
                return visit.problem();
            auto survey = (*visit)->survey(stop);
            if (!survey)
                return survey.problem();
            Look look{*survey, {}, keys};
            if (look.keys.isEmpty())
                look.keys = hold->desk.secrets().readKeys(Visit::repositoryHost(look.survey));
            look.checks = (*visit)->readiness(look.survey, target, look.keys, stop);
            return look;
        },
        [this](const Result<Look> &look) {
            if (look)
                Q_EMIT surveyed(look->survey, look->checks, look->keys);
            else
                Q_EMIT lookFailed(look.problem());
        });
}

void Groundwork::judge(const Survey &survey, const Version &target, const AccessKeys &keys)
{
    if (m_looking.running())
        return; // A newer survey is on its way, and its checks with it.
    m_judging = background(
        this, m_desk.crew(),
        [hold = m_hold, survey, target, keys](std::stop_token stop) -> Result<QList<Check>> {
            const auto visit = hold->visit(stop);
            if (!visit)
                return visit.problem();
            return (*visit)->readiness(survey, target, keys, stop);
        },
        [this](const Result<QList<Check>> &checks) {
            if (checks)
                Q_EMIT judged(*checks);
            else
                Q_EMIT lookFailed(checks.problem());
        });
}

void Groundwork::fix(const Check &check)
{
    m_fixing = background(
        this, m_desk.crew(),
        [hold = m_hold, check](std::stop_token stop) -> Result<> {
            const auto visit = hold->visit(stop);
            if (!visit)
                return visit.problem();
            return (*visit)->fix(check, stop);
        },
        [this, check](const Result<> &result) { Q_EMIT fixed(check, result); });
}

void Groundwork::search(const Survey &survey, const AccessKeys &keys)
{
    ask(survey, keys, false);
}

void Groundwork::tryKeys(const Survey &survey, const AccessKeys &keys, bool keep)
{
    ask(survey, keys, keep);
}

void Groundwork::ask(const Survey &survey, const AccessKeys &keys, bool keep)
{
    const QString host = Visit::repositoryHost(survey);
    m_searching = background(
        this, m_desk.crew(),
        [hold = m_hold, survey, keys, keep, host](std::stop_token stop) -> Result<Found> {
            const auto visit = hold->visit(stop);
            if (!visit)
                return visit.problem();
            Found found{{}, keys};
            if (found.keys.isEmpty())
                found.keys = hold->desk.secrets().readKeys(host);
            auto releases = (*visit)->releases(survey, found.keys, stop);
            if (!releases)
                return releases.problem();
            if (keep)
                (void)hold->desk.secrets().writeKeys(host, found.keys); // Not kept: they are asked for again next time, and said so there.
            found.releases = *releases;
            return found;
        },
        [this, host](const Result<Found> &found) {
            if (found)
                Q_EMIT releasesFound(found->releases, found->keys);
            else
                Q_EMIT releasesFailed(found.problem(), host);
        });
}

void Groundwork::lookForComponents(const Survey &survey, const Release &target, const AccessKeys &keys)
{
    m_components = background(
        this, m_desk.crew(),
        [hold = m_hold, survey, target, keys](std::stop_token stop) -> Result<QList<Component>> {
            const auto visit = hold->visit(stop);
            if (!visit)
                return visit.problem();
            return (*visit)->components(survey, target, keys, stop);
        },
        [this](const Result<QList<Component>> &components) {
            if (components)
                Q_EMIT componentsFound(*components);
            else
                Q_EMIT componentsFailed(components.problem());
        });
}

void Groundwork::askQuiet(const Survey &survey, int minutes)
{
    m_quiet = background(
        this, m_desk.crew(),
        [hold = m_hold, survey, minutes](std::stop_token stop) -> Result<QuietHours> {
            const auto visit = hold->visit(stop);
            if (!visit)
                return visit.problem();
            const auto orders = askOrdersByTime((*visit)->shell(), survey, stop);
            if (!orders)
                return orders.problem();
            return quietest(*orders, StoreZone::of(survey).zone, QDateTime::currentDateTimeUtc(), minutes);
        },
        [this](const Result<QuietHours> &quiet) {
            if (quiet)
                Q_EMIT quietFound(*quiet);
            else
                Q_EMIT quietFailed(quiet.problem());
        });
}
