#include "ui/stores/look.h"

#include "app/magento/requirements.h"
#include "app/upgrade/backup.h"
#include "ui/parts/desk.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
void noteSurvey(Store &store, const Survey &survey)
{
    store.edition = editionName(survey.edition);
    store.version = survey.version.text();
    store.phpVersion = survey.phpVersion.text();
    store.newestOfLine = RequirementsTable::shipped().newestOfLine(survey.productPackage, survey.version).text();
    store.checkedAt = QDateTime::currentDateTimeUtc();
    store.lastProblem.clear();
}

Look failed(Look look, const Problem &problem)
{
    look.problem = problem;
    look.store.lastProblem = problem.summary;
    return look;
}

void noteRuns(Look &look, const QList<RunListing> &runs)
{
    look.store.currentRun.clear();
    for (const RunListing &run : runs) {
        if (run.outcome.isEmpty()) {
            look.run = run;
            look.store.currentRun = run.id;
            break;
        }
    }
    const auto last = std::find_if(runs.begin(), runs.end(), [](const RunListing &run) { return !run.outcome.isEmpty(); });
    look.store.lastOutcome = last == runs.end() ? QString() : last->outcome;
    const auto upgraded =
        std::find_if(runs.begin(), runs.end(), [](const RunListing &run) { return run.kind == u"upgrade"_s && run.outcome == u"done"_s; });
    if (upgraded != runs.end())
        look.store.lastUpgrade = QDateTime::fromMSecsSinceEpoch(upgraded->endedMs);
}

void askForVersions(Look &look, Desk &desk, Visit &visit, const Survey &survey, std::stop_token stop)
{
    RepositoryKeys keys;
    for (const QString &host : Visit::repositoryHosts(survey)) {
        if (const AccessKeys kept = desk.secrets().readKeys(host); !kept.isEmpty())
            keys.insert(host, kept);
    }
    if (!keys.contains(Visit::repositoryHost(survey)) && !survey.serverHasKeys) {
        look.needsKeys = true;
        return;
    }
    const auto releases = visit.releases(survey, keys, stop);
    if (!releases) {
        look.needsKeys = releases.problem().kind == Problem::Kind::Refused;
        return;
    }
    const Version newest = Visit::newestFitting(*releases);
    look.store.newestFitting = newest.isNull() ? survey.version.text() : newest.text();
    const auto target = std::find_if(releases->begin(), releases->end(), [&newest](const Release &release) { return release.version == newest; });
    if (target == releases->end())
        return;
    if (const auto components = visit.components(survey, *target, keys, stop))
        look.store.componentUpdates =
            static_cast<int>(std::count_if(components->begin(), components->end(), [](const Component &component) { return component.updatable && component.broughtBy.isEmpty(); }));
}
}

void noteSeen(Store &store, const Store &seen)
{
    Store kept = seen;
    kept.id = store.id;
    for (QString Store::*edited : {&Store::name, &Store::group, &Store::keyFile, &Store::root, &Store::php, &Store::composer, &Store::baseUrl})
        kept.*edited = store.*edited;
    kept.address = store.address;
    kept.loginWay = store.loginWay;
    store = kept;
}

Look lookAt(Desk &desk, const Store &store, std::stop_token stop)
{
    const auto visit = desk.visit(store, stop);
    return visit ? lookAround(desk, store, **visit, stop) : failed({store}, visit.problem());
}

Look lookAround(Desk &desk, const Store &store, Visit &visit, std::stop_token stop)
{
    Look look{store};
    if (const auto runs = Run::list(visit.shell(), store.root, stop))
        noteRuns(look, *runs);
    const auto survey = visit.glance(stop);
    if (!survey)
        return failed(look, survey.problem());
    noteSurvey(look.store, *survey);
    look.maintenance = survey->maintenance && !look.run;
    if (const auto backups = backupsOf(visit.shell(), store.root, stop); backups && !backups->isEmpty())
        look.store.lastBackup = backups->first().takenAt;
    askForVersions(look, desk, visit, *survey, stop);
    return look;
}
