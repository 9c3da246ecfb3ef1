#include "app/cli/extensionchoice.h"
#include "app/cli/preparation.h"
#include "app/cli/runwatch.h"
#include "app/cli/verb.h"
#include "app/upgrade/forecast.h"
#include "app/upgrade/rehearsal.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

class ExtensionsCommand
{
    Q_DECLARE_TR_FUNCTIONS(ExtensionsCommand)

public:
    static QList<Verb> verbs();

private:
    struct Found
    {
        Store store;
        std::shared_ptr<Visit> visit;
        Preparation preparation;
        Release release;
    };
    static Result<Found> find(Errand &errand);
    static int extensions(Errand &errand);
    static int rehearse(Errand &errand);
    static int rehearseWhole(Errand &errand, const Found &found, const Choices &choices);
    static QString standing(const Component &component, const QList<StoreBook::Hold> &holds);
};

QList<Verb> ExtensionsCommand::verbs()
{
    return {
        {u"extensions"_s, u"STORE"_s, 1, 1, tr("The store's extensions, and what a new version means for each"),
         QList<Option>{{u"--to"_s, u"VERSION"_s, tr("… this version; else the newest that is on offer")},
                       {u"--hold"_s, u"PACKAGE=REASON"_s, tr("From now on leave this extension at its version"), true},
                       {u"--hold-until"_s, u"DATE"_s, tr("… until this day: 2026-12-31")},
                       {u"--let-go"_s, u"PACKAGE"_s, tr("Hold this extension no longer"), true}} + repositoryOptions(),
         tr("What is held is kept in your list of stores, for every later upgrade."), extensions},
        {u"rehearse"_s, u"STORE"_s, 1, 1, tr("Let Composer look for packages that fit, or rehearse the whole upgrade on a copy; changes nothing"),
         QList<Option>{{u"--whole"_s, {}, tr("Rehearse all of it: on a copy of the code, with a copy of the database")},
                       {u"--detach"_s, {}, tr("With --whole: start it and do not watch it")},
                       {u"--to"_s, u"VERSION"_s, tr("The version to go to; else the newest that is on offer")}} + extensionOptions() + repositoryOptions(),
         tr("Works on a copy of composer.json and composer.lock on the server. Ends with 0 when packages were found that fit, and with 3 when not, with the ways out of it.\n"
            "With --whole everything but the store itself is as in the upgrade: the copy is upgraded, compiled and thrown away, and the plan knows then how long it takes."), rehearse},
    };
}

Result<ExtensionsCommand::Found> ExtensionsCommand::find(Errand &errand)
{
    Result<Visited> visited = visitStore(errand);
    if (!visited)
        return visited.problem();
    auto &[store, visit, preparation] = *visited;
    if (const Result<QList<Release>> asked = preparation.askReleases(errand, store, *visit); !asked)
        return asked.problem();
    Found found{store, visit, preparation, {}};
    // Which extension is in the way is the question here: a release need not fit to be asked about.
    if (!errand.options().has(u"--to"_s)) {
        if (!preparation.releases.isEmpty())
            found.release = preparation.releases.first();
        return found;
    }
    const Result<Release> release = preparation.target(errand.options());
    if (!release)
        return release.problem();
    found.release = *release;
    return found;
}

QString ExtensionsCommand::standing(const Component &component, const QList<StoreBook::Hold> &holds)
{
    QStringList sentences{component.verdict};
    if (component.abandoned)
        sentences << (component.replacement.isEmpty() ? tr("Its maker has given it up.") : tr("Its maker has given it up and names %1 instead.").arg(component.replacement));
    for (const StoreBook::Hold &hold : holds) {
        if (hold.package == component.name)
            sentences << (hold.until.isValid() ? tr("Held until %1: %2").arg(hold.until.toString(Qt::ISODate), hold.reason) : tr("Held: %1").arg(hold.reason));
    }
    return sentences.join(u' ');
}

int ExtensionsCommand::extensions(Errand &errand)
{
    Terminal &terminal = errand.terminal();
    const Result<Found> found = find(errand);
    if (!found)
        return terminal.problem(found.problem());
    const Version target = found->release.version.isNull() ? found->preparation.survey.version : found->release.version;
    Release release = found->release;
    release.version = target;
    const Result<QList<Component>> components = found->visit->components(found->preparation.survey, release, found->preparation.keys, errand.stop());
    if (!components)
        return terminal.problem(components.problem());
    Choices checked;
    if (const Result<> valid = takeExtensions(errand, found->store, *found->visit, found->preparation, release, checked); !valid)
        return terminal.problem(valid.problem());
    keepHolds(errand, found->store);
    const Result<StoreBook *> book = errand.book();
    QList<StoreBook::Hold> holds;
    if (book && found->store.id != 0) {
        for (const QString &package : errand.options().values(u"--let-go"_s))
            (void)(*book)->letGo(found->store.id, package.toLower()); // Nothing is lost: it is only held longer than asked, and the table shows it.
        holds = (*book)->holds(found->store.id, QDate::currentDate());
    }
    terminal.result(tr("Extensions of %1, for Magento %2:").arg(found->store.name, target.text()));
    QList<QStringList> rows;
    for (const Component &component : *components) {
        const auto hold = std::find_if(holds.begin(), holds.end(), [&component](const StoreBook::Hold &each) { return each.package == component.name; });
        terminal.event(u"extension"_s, {{u"package"_s, component.name}, {u"brought_by"_s, component.broughtBy}, {u"installed"_s, component.installed.text()}, {u"newest"_s, component.newest.text()},
                                        {u"fits"_s, component.fits}, {u"updatable"_s, component.updatable}, {u"held_by"_s, component.heldBy}, {u"abandoned"_s, component.abandoned},
                                        {u"replacement"_s, component.replacement}, {u"hold"_s, hold == holds.end() ? QString() : hold->reason}, {u"verdict"_s, component.verdict}});
        rows << QStringList{component.broughtBy.isEmpty() ? component.name : QString(u"  "_s + component.name), component.installed.text(), component.updatable ? component.newest.text() : QString(u"–"_s),
                            standing(component, holds)};
    }
    if (rows.isEmpty())
        terminal.result(tr("No extensions of other makers were found in this store."));
    else
        terminal.table({tr("Extension"), tr("Installed"), tr("New"), tr("What it means")}, rows);
    return 0;
}

int ExtensionsCommand::rehearseWhole(Errand &errand, const Found &found, const Choices &choices)
{
    if (const Result<> free = fitsWith(errand, found.release, choices); !free)
        return errand.terminal().problem(free.problem());
    RunWatch watch(errand, found.store, found.visit, planRehearsal(found.store, found.preparation.survey, choices), found.preparation.keys);
    watch.know(found.preparation.survey);
    watch.setKnowledge(found.visit->knowledge(found.preparation.survey, found.release, found.preparation.keys, errand.stop()));
    const int code = watch.start();
    if (code != 0 || errand.options().has(u"--detach"_s))
        return code;
    const Plan plan = planUpgrade(found.store, found.preparation.survey, choices);
    if (const auto forecast = askForecast(found.visit->shell(), found.store.root, errand.stop()); forecast && *forecast) {
        errand.terminal().event(u"forecast"_s, {{u"to"_s, (*forecast)->to.text()}, {u"closed_seconds"_s, (*forecast)->closedSeconds(plan)}, {u"seconds"_s, (*forecast)->allSeconds(plan)}});
        errand.terminal().tell(forecastSentence(**forecast, plan));
    }
    errand.terminal().tell(tr("Go there with: %1").arg(errand.commandFor(QStringList{u"upgrade"_s, errand.options().word(0)} + wordsOf(choices))));
    return 0;
}

int ExtensionsCommand::rehearse(Errand &errand)
{
    Terminal &terminal = errand.terminal();
    const Result<Found> found = find(errand);
    if (!found)
        return terminal.problem(found.problem());
    if (found->release.version.isNull()) {
        terminal.event(u"nothing-to-do"_s, {{u"version"_s, found->store.version}});
        terminal.result(tr("There is nothing to do: the store runs %1.").arg(found->store.version));
        return 0;
    }
    Choices choices;
    if (const Result<> taken = takeExtensions(errand, found->store, *found->visit, found->preparation, found->release, choices); !taken)
        return terminal.problem(taken.problem());
    if (errand.options().has(u"--whole"_s))
        return rehearseWhole(errand, *found, choices);
    const Plan plan = planUpgrade(found->store, found->preparation.survey, choices);
    terminal.tell(tr("Composer looks for packages that fit. Nothing is changed."));
    const Result<Rehearsal> rehearsal = ::rehearse(found->visit->shell(), plan, found->preparation.keys,
                                                   found->visit->knowledge(found->preparation.survey, found->release, found->preparation.keys, errand.stop()), errand.stop());
    if (!rehearsal)
        return terminal.problem(rehearsal.problem());
    QJsonArray conflicts;
    for (const Conflict &conflict : rehearsal->conflicts) {
        QJsonArray offers;
        for (const ConflictOffer &offer : conflict.offers)
            offers.append(QJsonObject{{u"kind"_s, conflictOfferName(offer.kind)}, {u"package"_s, offer.package}, {u"version"_s, offer.version}, {u"sentence"_s, offer.sentence}});
        conflicts.append(QJsonObject{{u"sentence"_s, conflict.sentence}, {u"package"_s, conflict.package}, {u"offers"_s, offers}});
    }
    terminal.event(u"rehearsal"_s, {{u"to"_s, choices.target.text()}, {u"fits"_s, rehearsal->fits}, {u"changes"_s, QJsonArray::fromStringList(rehearsal->changes)}, {u"conflicts"_s, conflicts}});
    if (rehearsal->fits) {
        terminal.result(tr("Composer found packages that fit Magento %1: %n change(s).", nullptr, int(rehearsal->changes.size())).arg(choices.target.text()));
        for (const QString &change : rehearsal->changes)
            terminal.result(u"  "_s + change);
        terminal.tell(tr("Go there with: %1").arg(errand.commandFor(QStringList{u"upgrade"_s, errand.options().word(0)} + wordsOf(choices))));
        return 0;
    }
    const Conflict &first = rehearsal->conflicts.first();
    const int code = terminal.problem({Problem::Kind::Unready, first.sentence, first.offers.isEmpty() ? QString() : first.offers.first().sentence, first.evidence});
    tellWaysOut(errand, rehearsal->conflicts, choices, u"rehearse"_s);
    return code;
}

} // namespace

QList<Verb> extensionVerbs() { return ExtensionsCommand::verbs(); }
