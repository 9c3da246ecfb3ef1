#include "app/cli/closed.h"
#include "app/cli/extensionchoice.h"
#include "app/cli/keeping.h"
#include "app/cli/moment.h"
#include "app/cli/preparation.h"
#include "app/cli/runwatch.h"
#include "app/cli/verb.h"
#include "app/magento/storezone.h"
#include "app/upgrade/forecast.h"
#include "app/upgrade/method.h"
#include "app/upgrade/quiet.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int LongestTrialMinutes = 7 * 24 * 60;

class UpgradeCommand
{
    Q_DECLARE_TR_FUNCTIONS(UpgradeCommand)

public:
    static QList<Verb> verbs();

private:
    static int plan(Errand &errand);
    static int upgrade(Errand &errand);
    static QList<Option> options();
    static Result<> takeMethod(Errand &errand, const Survey &survey, Choices &choices);
    static Result<Choices> choices(Errand &errand, const Store &store, Visit &visit, const Preparation &found, const Release &release);
    static Result<QuietHours> quietHours(Errand &errand, Visit &visit, const Survey &survey, const Plan &plan);
    static QString quietSentence(const QuietHours &quiet);
    static void sayQuiet(Errand &errand, Visit &visit, const Survey &survey, const Plan &plan);
    static void print(Terminal &terminal, const Plan &plan, bool commands);
};

QList<Option> UpgradeCommand::options()
{
    return QList<Option>{{u"--to"_s, u"VERSION"_s, tr("The version to go to; else the newest that fits")},
                         {u"--method"_s, u"staged|in-place"_s, tr("How: build beside the store and switch (staged), or in-place; else staged where the server allows it")},
                         {u"--at"_s, u"TIME|quiet"_s, tr("When: 03:10, or 2026-11-21T03:10, by the store's clock; quiet: at the quietest hour of the last 30 days; else now")},
                         {u"--on-failure"_s, u"restore|wait"_s, tr("When a step fails: put the store back by itself (as usual), or wait for you")},
                         {u"--confirm-within"_s, u"MINUTES"_s, tr("Go back by itself unless somebody says within these minutes that the new version works")},
                         {u"--no-media"_s, {}, tr("Do not back up the media")}}
        + extensionOptions() + closedOptions() + keepOptions() + repositoryOptions();
}

QList<Verb> UpgradeCommand::verbs()
{
    return {
        {u"plan"_s, u"STORE"_s, 1, 1, tr("Show the steps of an upgrade and their exact commands; changes nothing"), options(), {}, plan},
        {u"upgrade"_s, u"STORE"_s, 1, 1, tr("Upgrade a store"),
         options() + QList<Option>{{u"--yes"_s, {}, tr("Do not ask before it starts")}, {u"--detach"_s, {}, tr("Start it and do not watch it")}},
         tr("The console log goes to standard output just as it is, everything else to standard error.\n"
            "The upgrade runs on the server: Ctrl-C only stops watching it, ends with 130, and says how to watch the rest.\n"
            "With --confirm-within the store opens on trial: keep it with attach STORE --confirm, or let it go back."), upgrade},
    };
}

/// What was asked for, else what the server allows; why it is not the staged method is said.
Result<> UpgradeCommand::takeMethod(Errand &errand, const Survey &survey, Choices &choices)
{
    const QString word = errand.options().value(u"--method"_s);
    for (const Method method : {Method::Staged, Method::InPlace}) {
        if (word == methodName(method))
            choices.method = method;
    }
    if (!word.isEmpty() && !choices.method)
        return Problem{Problem::Kind::Usage, tr("There is no method “%1”.").arg(word), tr("Use --method staged or --method in-place, or leave it out."), {}};
    if (choices.method == Method::InPlace)
        return {};
    const QString reason = whyInPlace(survey);
    if (choices.method && !reason.isEmpty())
        return Problem{Problem::Kind::Unready, reason, tr("Upgrade it with --method in-place: your store is closed for longer then."), {}};
    choices.method = reason.isEmpty() ? Method::Staged : Method::InPlace;
    if (!reason.isEmpty())
        errand.terminal().tell(tr("The upgrade is done in place: %1").arg(reason));
    return {};
}

Result<Choices> UpgradeCommand::choices(Errand &errand, const Store &store, Visit &visit, const Preparation &found, const Release &release)
{
    const Options &options = errand.options();
    Choices choices;
    if (const Result<> decided = takeMethod(errand, found.survey, choices); !decided)
        return decided.problem();
    const QString onFailure = options.value(u"--on-failure"_s, u"restore"_s);
    if (onFailure != "restore"_L1 && onFailure != "wait"_L1)
        return Problem{Problem::Kind::Usage, tr("--on-failure cannot be “%1”.").arg(onFailure), tr("Use --on-failure restore or --on-failure wait."), {}};
    choices.onFailure = onFailure == "wait"_L1 ? Choices::OnFailure::Wait : Choices::OnFailure::Restore;
    choices.backupMedia = !options.has(u"--no-media"_s);
    const Result<int> minutes = options.number(u"--confirm-within"_s, 0, 1, LongestTrialMinutes);
    if (!minutes)
        return minutes.problem();
    choices.confirmMinutes = *minutes;
    const Result<int> closed = closedMinutesTyped(options);
    if (!closed)
        return closed.problem();
    choices.closedMinutes = *closed;
    if (const Result<> kept = takeKeeping(errand, choices); !kept)
        return kept.problem();
    choices.proveHere = !options.has(u"--detach"_s); // nobody follows it
    if (options.value(u"--at"_s) == "quiet"_L1) {
        const Result<QuietHours> quiet = quietHours(errand, visit, found.survey, planUpgrade(visit.store(), found.survey, choices));
        if (!quiet)
            return quiet.problem();
        if (!quiet->told())
            return Problem{Problem::Kind::Unready, quiet->reason(), tr("Name a time of your own: --at 03:10"), {}};
        errand.terminal().tell(quietSentence(*quiet));
        choices.startAt = quiet->start;
    } else if (options.has(u"--at"_s)) {
        const Result<QDateTime> at = momentOf(options.value(u"--at"_s), found.survey.clock, StoreZone::of(found.survey).zone);
        if (!at)
            return at.problem();
        choices.startAt = *at;
    }
    choices.target = release.version;
    if (const Result<> taken = takeExtensions(errand, store, visit, found, release, choices); !taken)
        return taken.problem();
    if (const Result<> free = fitsWith(errand, release, choices); !free)
        return free.problem();
    return choices;
}

Result<QuietHours> UpgradeCommand::quietHours(Errand &errand, Visit &visit, const Survey &survey, const Plan &plan)
{
    const Result<OrdersByTime> orders = askOrdersByTime(visit.shell(), survey, errand.stop());
    if (!orders)
        return orders.problem();
    return quietest(*orders, StoreZone::of(survey).zone, QDateTime::currentDateTimeUtc(), minutesOf(plan));
}

QString UpgradeCommand::quietSentence(const QuietHours &quiet)
{
    return tr("Quietest: %1 (%2). %3").arg(QLocale().toString(quiet.start, u"yyyy-MM-dd HH:mm"_s), QString::fromUtf8(quiet.start.timeZone().id()), quiet.reason());
}

/// When it is quiet, beside a plan: worth knowing, and no reason to fail.
void UpgradeCommand::sayQuiet(Errand &errand, Visit &visit, const Survey &survey, const Plan &plan)
{
    const Result<QuietHours> quiet = quietHours(errand, visit, survey, plan);
    Terminal &terminal = errand.terminal();
    if (!quiet) {
        terminal.event(u"quiet"_s, {{u"told"_s, false}, {u"reason"_s, quiet.problem().summary}});
        terminal.tell(quiet.problem().summary);
        return;
    }
    terminal.event(u"quiet"_s, {{u"told"_s, quiet->told()}, {u"start"_s, quiet->start.toString(Qt::ISODate)}, {u"minutes"_s, quiet->minutes},
                                {u"orders"_s, quiet->orders}, {u"orders_then"_s, quiet->ordersThen}, {u"reason"_s, quiet->reason()}});
    terminal.tell(quiet->told() ? tr("%1 To start it then: --at quiet").arg(quietSentence(*quiet)) : quiet->reason());
}

void UpgradeCommand::print(Terminal &terminal, const Plan &plan, bool commands)
{
    if (commands) {
        QJsonObject fields = plan.toJson();
        fields.insert(u"commands"_s, plan.commands());
        terminal.event(u"plan"_s, fields);
    } else {
        terminal.event(u"plan"_s, plan.toJson());
    }
    int number = 0;
    for (const Step &step : plan.steps) {
        const QString line = u"%1. %2 – %3"_s.arg(++number, 3).arg(step.title, step.intent);
        if (commands)
            terminal.result(line);
        else
            terminal.tell(line);
    }
    if (commands)
        terminal.result(u'\n' + plan.commands());
}

int UpgradeCommand::plan(Errand &errand)
{
    Terminal &terminal = errand.terminal();
    Result<Visited> visited = visitStore(errand);
    if (!visited)
        return terminal.problem(visited.problem());
    auto &[store, visit, found] = *visited;
    if (const Result<QList<Release>> asked = found.askReleases(errand, store, *visit); !asked)
        return terminal.problem(asked.problem());
    const Result<Release> release = found.target(errand.options());
    if (!release)
        return terminal.problem(release.problem());
    if (release->version.isNull()) {
        terminal.event(u"nothing-to-do"_s, {{u"version"_s, store.version}});
        terminal.result(tr("There is nothing to do: the store runs %1.").arg(store.version));
        return 0;
    }
    const Result<Choices> chosen = choices(errand, store, *visit, found, *release);
    if (!chosen)
        return terminal.problem(chosen.problem());
    terminal.result(tr("Magento %1 → %2 on %3").arg(store.version, release->version.text(), store.name));
    const Plan plan = planUpgrade(store, found.survey, *chosen);
    print(terminal, plan, true);
    if (const auto forecast = askForecast(visit->shell(), store.root, errand.stop()); forecast && *forecast) {
        if (const QString sentence = forecastSentence(**forecast, plan); !sentence.isEmpty())
            terminal.tell(sentence);
    }
    if (!errand.options().has(u"--at"_s))
        sayQuiet(errand, *visit, found.survey, plan);
    return 0;
}

int UpgradeCommand::upgrade(Errand &errand)
{
    Terminal &terminal = errand.terminal();
    Result<Store> store = errand.storeNamed(errand.options().word(0));
    if (!store)
        return terminal.problem(store.problem());
    if (!errand.options().has(u"--yes"_s) && !terminal.canAsk())
        return terminal.problem({Problem::Kind::Usage, tr("Nobody is here to say yes to the upgrade."), tr("Add --yes to start it without being asked."), {}});
    const Result<std::shared_ptr<Visit>> visit = errand.visit(*store);
    if (!visit)
        return terminal.problem(visit.problem());
    const Result<QList<RunListing>> runs = Run::list((*visit)->shell(), store->root, errand.stop());
    if (!runs)
        return terminal.problem(runs.problem());
    if (const auto busy = std::find_if(runs->begin(), runs->end(), [](const RunListing &run) { return run.alive; }); busy != runs->end())
        return terminal.problem(withMoves(errand, Run::inTheWay((*visit)->shell(), store->root, *busy)));
    if (const auto broken = std::find_if(runs->begin(), runs->end(), [](const RunListing &run) { return run.outcome.isEmpty(); }); broken != runs->end())
        return terminal.problem(withMoves(errand, Run::inTheWay((*visit)->shell(), store->root, *broken)));

    Result<Preparation> found = Preparation::look(errand, *store, **visit);
    if (!found)
        return terminal.problem(found.problem());
    // What stands in the way whatever the version and whatever is backed up comes first: it needs no access keys.
    Choices least;
    least.backupDatabase = least.backupCode = least.backupMedia = false;
    if (const QList<Check> early = judgeReadiness(found->survey, least, nullptr); !isReady(early))
        return terminal.problem(unreadyBecause(errand, early));
    if (const Result<QList<Release>> asked = found->askReleases(errand, *store, **visit); !asked)
        return terminal.problem(asked.problem());
    const Result<Release> release = found->target(errand.options());
    if (!release)
        return terminal.problem(release.problem());
    if (release->version.isNull()) {
        terminal.event(u"nothing-to-do"_s, {{u"version"_s, store->version}});
        terminal.tell(tr("There is nothing to do: the store runs %1.").arg(store->version));
        return 0;
    }
    const Result<Choices> chosen = choices(errand, *store, **visit, *found, *release);
    if (!chosen)
        return terminal.problem(chosen.problem());
    if (const QList<Check> checks = (*visit)->readiness(found->survey, *chosen, found->keys, errand.stop()); !isReady(checks))
        return terminal.problem(unreadyBecause(errand, checks));

    const Plan plan = planUpgrade(*store, found->survey, *chosen);
    terminal.tell(tr("Magento %1 → %2 on %3").arg(store->version, release->version.text(), store->name));
    print(terminal, plan, false);
    if (!errand.options().has(u"--yes"_s) && !terminal.confirm(tr("Upgrade “%1” to Magento %2?").arg(store->name, release->version.text())))
        return terminal.problem({Problem::Kind::Stopped, tr("Nothing was started."), tr("Type the same command again when you are ready."), {}});
    keepHolds(errand, *store);
    RunWatch watch(errand, *store, *visit, plan, found->keys);
    watch.know(found->survey);
    watch.setKnowledge((*visit)->knowledge(found->survey, *release, found->keys, errand.stop()));
    return watch.start();
}

} // namespace

QList<Verb> upgradeVerbs() { return UpgradeCommand::verbs(); }
