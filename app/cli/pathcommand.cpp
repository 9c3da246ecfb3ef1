#include "app/cli/preparation.h"
#include "app/cli/verb.h"
#include "app/magento/path.h"

using namespace Qt::StringLiterals;

namespace {

class PathCommand
{
    Q_DECLARE_TR_FUNCTIONS(PathCommand)

public:
    static QList<Verb> verbs();

private:
    static int path(Errand &errand);
};

QList<Verb> PathCommand::verbs()
{
    return {{u"path"_s, u"STORE"_s, 1, 1, tr("Show the way to a version: the stops, and what you and your host have to do before each"),
             QList<Option>{{u"--to"_s, u"VERSION"_s, tr("The version to go to; else the newest")}, {u"--letter"_s, {}, tr("Print the host's part as a letter")}} + repositoryOptions(),
             tr("Where nobody can be asked what is on offer, all releases that are known count."), path}};
}

int PathCommand::path(Errand &errand)
{
    Terminal &terminal = errand.terminal();
    Result<Visited> visited = visitStore(errand);
    if (!visited)
        return terminal.problem(visited.problem());
    auto &[store, visit, found] = *visited;
    const Survey &survey = found.survey;
    if (const Result<QList<Release>> asked = found.askReleases(errand, store, *visit); !asked)
        terminal.tell(asked.problem().summary); // the way can be told all the same
    QList<Version> offered;
    for (const Release &release : found.releases)
        offered.append(release.version);
    Version target = offered.isEmpty() ? RequirementsTable::shipped().newest(survey.productPackage) : offered.first();
    if (errand.options().has(u"--to"_s)) {
        const Result<Version> wanted = Version::parse(errand.options().value(u"--to"_s));
        if (!wanted)
            return terminal.problem(wanted.problem());
        target = *wanted;
    }
    const UpgradePath way = pathTo(survey, target, offered);
    if (way.hops.isEmpty() && target > survey.version)
        return terminal.problem({Problem::Kind::Usage, tr("Nobody here knows what %1 needs.").arg(target.text()), tr("See what is on offer with: %1").arg(errand.commandFor({u"versions"_s, errand.options().word(0)})), {}});
    QJsonObject fields = way.toJson();
    const QString letter = hostLetter(way, store.name, store.baseUrl.isEmpty() ? store.address.host : store.baseUrl);
    if (way.needsHost())
        fields.insert(u"letter"_s, letter);
    terminal.event(u"path"_s, fields);
    if (way.hops.isEmpty()) {
        terminal.result(tr("There is nothing to do: the store runs %1.").arg(survey.version.text()));
        return 0;
    }
    if (errand.options().has(u"--letter"_s)) {
        terminal.result(way.needsHost() ? letter.trimmed() : tr("Your host has nothing to do for this."));
        return 0;
    }
    terminal.result(way.sentence());
    for (const Hop &hop : way.hops) {
        terminal.result(u'\n' + tr("%1 → %2", "two versions").arg(hop.from.text(), hop.to.text()));
        for (const PathTask &task : hop.tasks)
            terminal.result(tr("  %1: %2").arg(whoWord(task.who), task.text));
    }
    return 0;
}

} // namespace

QList<Verb> pathVerbs() { return PathCommand::verbs(); }
