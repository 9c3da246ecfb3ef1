#include "app/cli/preparation.h"

#include <algorithm>

using namespace Qt::StringLiterals;

Result<Preparation> Preparation::look(Errand &errand, Store &store, Visit &visit)
{
    errand.terminal().tell(tr("Looking at the store …"));
    Result<Survey> survey = visit.survey(errand.stop());
    if (!survey)
        return survey.problem();
    Preparation preparation;
    preparation.survey = std::move(*survey);
    const Result<RepositoryKeys> keys = errand.repositoryKeys(Visit::repositoryHosts(preparation.survey));
    if (!keys)
        return keys.problem();
    preparation.keys = *keys;
    noteSurvey(store, preparation.survey);
    errand.keep(store);
    return preparation;
}

Result<QList<Release>> Preparation::askReleases(Errand &errand, Store &store, Visit &visit)
{
    errand.terminal().tell(tr("Asking which versions are on offer …"));
    Result<QList<Release>> offered = visit.releases(survey, keys, errand.stop());
    if (!offered)
        return offered.problem();
    releases = *offered;
    store.newestFitting = Visit::newestFitting(releases).text();
    errand.keep(store);
    return offered;
}

Result<Release> Preparation::target(const Options &options) const
{
    if (!options.has(u"--to"_s)) {
        const Version newest = Visit::newestFitting(releases);
        if (newest.isNull() && !releases.isEmpty())
            return unfitBecause(releases.last(), releases.last().obstacles); // the nearest one: it asks for the least
        const auto found = std::find_if(releases.begin(), releases.end(), [&newest](const Release &release) { return release.version == newest; });
        return found == releases.end() ? Release() : *found;
    }
    const Result<Version> wanted = Version::parse(options.value(u"--to"_s));
    if (!wanted)
        return wanted.problem();
    if (*wanted == survey.version)
        return Release();
    if (*wanted < survey.version)
        return Problem{Problem::Kind::Usage, tr("The store runs %1, which is newer than %2.").arg(survey.version.text(), wanted->text()),
                       tr("To go back, restore a backup: storewright-cli backups STORE"), {}};
    const auto found = std::find_if(releases.begin(), releases.end(), [&wanted](const Release &release) { return release.version == *wanted; });
    if (found != releases.end())
        return *found;
    QStringList others;
    for (const Release &release : releases)
        others << release.version.text();
    return Problem{Problem::Kind::Usage, tr("Version %1 is not on offer for this store.").arg(wanted->text()),
                   others.isEmpty() ? tr("Nothing newer than %1 is on offer.").arg(survey.version.text()) : tr("Choose one of: %1").arg(others.join(u", "_s)), {}};
}

Problem unfitBecause(const Release &release, const QList<Release::Obstacle> &obstacles)
{
    QStringList sentences;
    for (const Release::Obstacle &obstacle : obstacles)
        sentences << obstacle.sentence;
    return {Problem::Kind::Unready, Preparation::tr("Magento %1 does not fit this store.").arg(release.version.text()), sentences.value(0), sentences.mid(1).join(u'\n')};
}

Result<Visited> visitStore(Errand &errand)
{
    Result<Store> store = errand.storeNamed(errand.options().word(0));
    if (!store)
        return store.problem();
    const Result<std::shared_ptr<Visit>> visit = errand.visit(*store);
    if (!visit)
        return visit.problem();
    Result<Preparation> preparation = Preparation::look(errand, *store, **visit);
    if (!preparation)
        return preparation.problem();
    return Visited{*store, *visit, *preparation};
}

Problem unreadyBecause(const Errand &errand, const QList<Check> &checks)
{
    QList<Check> bad;
    std::copy_if(checks.begin(), checks.end(), std::back_inserter(bad), holdsUp);
    if (bad.isEmpty())
        return {Problem::Kind::Unready, Preparation::tr("Could not tell whether this store is ready to be upgraded: the server answered none of the questions."), Preparation::tr("Check again when the server is less busy."), {}};
    QStringList evidence;
    for (const Check &check : bad) {
        evidence << (bad.size() == 1 ? check.seen : Preparation::tr("%1: %2").arg(check.title, check.answer));
        if (!check.fixScript.isEmpty())
            evidence << Preparation::tr("To do it from here: %1").arg(errand.commandFor({u"check"_s, errand.options().word(0), u"--fix"_s, check.id}));
    }
    const QString advice = bad.first().answer;
    if (bad.size() == 1)
        return {Problem::Kind::Unready, Preparation::tr("This store is not ready to be upgraded: %1.").arg(bad.first().title), advice, evidence.join(u'\n')};
    return {Problem::Kind::Unready, Preparation::tr("This store is not ready to be upgraded: %n things have to be fixed first.", nullptr, int(bad.size())), advice, evidence.join(u'\n')};
}
