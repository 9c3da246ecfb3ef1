#include "ui/wizard/groundwork.h"

#include "app/magento/storezone.h"
#include "app/upgrade/visit.h"
#include "ui/parts/desk.h"

#include <QMutex>

#include <optional>

namespace {

struct Look
{
    Survey survey;
    QList<Check> checks;
    RepositoryKeys keys;
};

/// What became of asking the repositories: releases, or the problem and whose it is.
struct Found
{
    QList<Release> releases;
    RepositoryKeys keys;
    QList<Offering::Silence> silent;
    std::optional<Problem> problem;
    QString host;
};

/// The keys that are given, and those that the keychain has of the other repositories.
RepositoryKeys withKept(Desk &desk, const Survey &survey, RepositoryKeys keys)
{
    for (const QString &host : Visit::repositoryHosts(survey)) {
        if (keys.contains(host))
            continue;
        if (const AccessKeys kept = desk.secrets().readKeys(host); !kept.isEmpty())
            keys.insert(host, kept);
    }
    return keys;
}

Found askThem(Visit &visit, const Survey &survey, const RepositoryKeys &keys, const QString &tried, std::stop_token stop)
{
    const QString first = Visit::repositoryHost(survey);
    Found found{{}, keys, {}, std::nullopt, tried.isEmpty() ? first : tried};
    const auto failed = [&found](const Problem &problem) {
        found.problem = problem;
        return found;
    };
    const auto offering = visit.offering(survey, keys, stop);
    if (!offering)
        return failed(offering.problem());
    if (const Offering::Silence *silence = tried.isEmpty() ? nullptr : offering->silenceOf(tried))
        return failed(silence->problem);
    const auto releases = survey.productPackage.isEmpty() ? visit.releases(survey, keys, stop) : Visit::releasesIn(survey, *offering);
    if (!releases) {
        if (!offering->silent.isEmpty())
            found.host = offering->silent.first().host;
        return failed(releases.problem());
    }
    found.releases = *releases;
    found.silent = offering->silent;
    if (tried == first && !releases->isEmpty()) {
        if (const auto given = visit.mayDownload(survey, releases->first(), keys, stop); !given)
            return failed(given.problem());
    }
    return found;
}

} // namespace

/// The visit that answered last. Workers put it here, so it has a lock.
struct Groundwork::Hold
{
    Hold(Desk &of, const Store &visited) : desk(of), store(visited) {}

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

void Groundwork::look(const Choices &choices, const RepositoryKeys &keys)
{
    m_judging.drop();
    m_rechecking.drop();
    m_looking = background(
        this, m_desk.crew(),
        [hold = m_hold, choices, keys](std::stop_token stop) -> Result<Look> {
            const auto visit = hold->visit(stop);
            if (!visit)
                return visit.problem();
            auto survey = (*visit)->survey(stop);
            if (!survey)
                return survey.problem();
            Look look{*survey, {}, withKept(hold->desk, *survey, keys)};
            look.checks = (*visit)->readiness(look.survey, choices, look.keys, stop);
            return look;
        },
        [this](const Result<Look> &look) {
            if (look)
                Q_EMIT surveyed(look->survey, look->checks, look->keys);
            else
                Q_EMIT lookFailed(look.problem());
        });
}

void Groundwork::judge(const Survey &survey, const Choices &choices, const RepositoryKeys &keys)
{
    if (m_looking.running())
        return; // A newer survey is on its way, and its checks with it.
    m_judging = background(
        this, m_desk.crew(),
        [hold = m_hold, survey, choices, keys](std::stop_token stop) -> Result<QList<Check>> {
            const auto visit = hold->visit(stop);
            if (!visit)
                return visit.problem();
            return (*visit)->judge(survey, choices, keys, stop);
        },
        [this](const Result<QList<Check>> &checks) {
            if (checks)
                Q_EMIT judged(*checks);
            else
                Q_EMIT lookFailed(checks.problem());
        });
}

void Groundwork::recheck(const QString &id, const Survey &survey, const Choices &choices, const RepositoryKeys &keys)
{
    if (m_looking.running())
        return; // Everything is being asked anew, this too.
    m_rechecking = background(
        this, m_desk.crew(),
        [hold = m_hold, id, survey, choices, keys](std::stop_token stop) -> Result<Visit::Recheck> {
            const auto visit = hold->visit(stop);
            if (!visit)
                return visit.problem();
            return (*visit)->recheck(id, survey, choices, keys, stop);
        },
        [this, id](const Result<Visit::Recheck> &again) {
            if (again)
                Q_EMIT rechecked(again->survey, again->check);
            else
                Q_EMIT recheckFailed(id, again.problem());
        });
}

void Groundwork::fix(const Survey &survey, const Check &check)
{
    m_fixing = background(
        this, m_desk.crew(),
        [hold = m_hold, survey, check](std::stop_token stop) -> Result<> {
            const auto visit = hold->visit(stop);
            if (!visit)
                return visit.problem();
            const auto mended = (*visit)->fix(survey, check, stop);
            if (!mended)
                return mended.problem();
            return {};
        },
        [this, id = check.id](const Result<> &result) { Q_EMIT fixed(id, result); });
}

void Groundwork::undo(const Survey &survey, const Mending &mending)
{
    m_fixing = background(
        this, m_desk.crew(),
        [hold = m_hold, survey, mending](std::stop_token stop) -> Result<> {
            const auto visit = hold->visit(stop);
            if (!visit)
                return visit.problem();
            return (*visit)->undo(survey, mending.id, stop);
        },
        [this, id = mending.check](const Result<> &result) { Q_EMIT fixed(id, result); });
}

void Groundwork::search(const Survey &survey, const RepositoryKeys &keys)
{
    ask(survey, keys, {}, false);
}

void Groundwork::tryKeys(const Survey &survey, const RepositoryKeys &others, const QString &host, const AccessKeys &keys, bool keep)
{
    RepositoryKeys all = others;
    all.insert(host.isEmpty() ? Visit::repositoryHost(survey) : host, keys);
    ask(survey, all, host.isEmpty() ? Visit::repositoryHost(survey) : host, keep);
}

void Groundwork::ask(const Survey &survey, const RepositoryKeys &keys, const QString &tried, bool keep)
{
    m_searching = background(
        this, m_desk.crew(),
        [hold = m_hold, survey, keys, keep, tried, anew = m_askAnew](std::stop_token stop) -> Result<Found> {
            const auto visit = hold->visit(stop);
            if (!visit)
                return visit.problem();
            if (anew)
                (*visit)->askAnew();
            const Found found = askThem(**visit, survey, withKept(hold->desk, survey, keys), tried, stop);
            if (keep && !found.problem)
                (void)hold->desk.secrets().writeKeys(tried, keys.value(tried)); // Not kept: they are asked for again next time, and said so there.
            return found;
        },
        [this, tried, first = Visit::repositoryHost(survey)](const Result<Found> &found) {
            m_askAnew = !found || found->problem || !found->silent.isEmpty();
            if (!found)
                Q_EMIT releasesFailed(found.problem(), first);
            else if (found->problem)
                Q_EMIT releasesFailed(*found->problem, found->host);
            else
                Q_EMIT releasesFound(found->releases, found->keys, found->silent, tried);
        });
}

void Groundwork::lookForComponents(const Survey &survey, const Release &target, const RepositoryKeys &keys)
{
    struct Seen
    {
        QList<Component> components;
        ConflictKnowledge knowledge;
    };
    m_components = background(
        this, m_desk.crew(),
        [hold = m_hold, survey, target, keys](std::stop_token stop) -> Result<Seen> {
            const auto visit = hold->visit(stop);
            if (!visit)
                return visit.problem();
            const auto components = (*visit)->components(survey, target, keys, stop);
            if (!components)
                return components.problem();
            return Seen{*components, (*visit)->knowledge(survey, target, keys, stop)};
        },
        [this](const Result<Seen> &seen) {
            if (seen)
                Q_EMIT componentsFound(seen->components, seen->knowledge);
            else
                Q_EMIT componentsFailed(seen.problem());
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

void Groundwork::rehearse(const Survey &survey, const Release &target, const Choices &choices, const RepositoryKeys &keys)
{
    m_rehearsing = background(
        this, m_desk.crew(),
        [hold = m_hold, survey, target, choices, keys](std::stop_token stop) -> Result<Rehearsal> {
            const auto visit = hold->visit(stop);
            if (!visit)
                return visit.problem();
            return ::rehearse((*visit)->shell(), planUpgrade(hold->store, survey, choices), keys, (*visit)->knowledge(survey, target, keys, stop), stop);
        },
        [this](const Result<Rehearsal> &rehearsal) { Q_EMIT rehearsed(rehearsal); });
}

void Groundwork::askForecast(const Survey &survey)
{
    m_forecasting = background(
        this, m_desk.crew(),
        [hold = m_hold, root = survey.root](std::stop_token stop) -> Result<std::optional<Forecast>> {
            const auto visit = hold->visit(stop);
            if (!visit)
                return visit.problem();
            return ::askForecast((*visit)->shell(), root, stop);
        },
        [this](const Result<std::optional<Forecast>> &forecast) { Q_EMIT forecastFound(forecast ? *forecast : std::nullopt); });
}

void Groundwork::hold(const StoreBook::Hold &hold)
{
    write([id = m_store.id, hold](StoreBook &book) { return book.hold(id, hold); });
}

void Groundwork::letGo(const QString &package)
{
    write([id = m_store.id, package](StoreBook &book) { return book.letGo(id, package); });
}

void Groundwork::write(const std::function<Result<>(StoreBook &)> &what)
{
    // A disk that takes its time must not hold up the window.
    m_writing = background(
        this, m_desk.crew(),
        [folder = m_desk.dataDir(), what](std::stop_token) -> Result<> {
            const auto book = StoreBook::open(folder);
            return book ? what(**book) : book.problem();
        },
        [](const Result<> &written) {
            if (!written)
                qWarning("%s", qPrintable(written.problem().evidence)); // It is held in this window all the same, and asked for again next time.
        });
}
