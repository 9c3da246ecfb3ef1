#include "app/cli/preparation.h"
#include "app/cli/verb.h"
#include "app/magento/support.h"
#include "app/ssh/command.h"
#include "app/upgrade/mend.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

class CheckCommand
{
    Q_DECLARE_TR_FUNCTIONS(CheckCommand)

public:
    static QList<Verb> verbs();

private:
    static int check(Errand &errand);
    static int versions(Errand &errand);
    static QString word(Check::Verdict verdict);
    static QString sign(Check::Verdict verdict);
    static void print(Errand &errand, const QList<Check> &checks);
    static Result<> fix(Errand &errand, Visit &visit, const Survey &survey, const QList<Check> &checks, const QString &id);
    static Result<> undo(Errand &errand, Visit &visit, const Survey &survey, const QString &id);
    static Result<> agreed(Errand &errand, const QString &what, const QString &commands);
    static void printMendings(Errand &errand, const Survey &survey);
};

QString scriptWord(Check::Verdict verdict)
{
    switch (verdict) {
    case Check::Verdict::Waiting: return u"waiting"_s;
    case Check::Verdict::Fine: return u"fine"_s;
    case Check::Verdict::FixThis: return u"fix-this"_s;
    case Check::Verdict::WorthKnowing: return u"worth-knowing"_s;
    case Check::Verdict::CouldNotTell: break;
    }
    return u"could-not-tell"_s;
}

QString CheckCommand::word(Check::Verdict verdict)
{
    switch (verdict) {
    case Check::Verdict::Waiting: return tr("waiting");
    case Check::Verdict::Fine: return tr("fine");
    case Check::Verdict::FixThis: return tr("fix this");
    case Check::Verdict::WorthKnowing: return tr("worth knowing");
    case Check::Verdict::CouldNotTell: break;
    }
    return tr("could not tell");
}

QString CheckCommand::sign(Check::Verdict verdict)
{
    switch (verdict) {
    case Check::Verdict::Fine: return u"✓"_s;
    case Check::Verdict::FixThis: return u"✗"_s;
    case Check::Verdict::WorthKnowing: return u"!"_s;
    default: return u"?"_s;
    }
}

QList<Verb> CheckCommand::verbs()
{
    return {
        {u"check"_s, u"STORE"_s, 1, 1, tr("Is the store ready to be upgraded?"),
         QList<Option>{{u"--to"_s, u"VERSION"_s, tr("… to this version; else to the newest that fits")},
                       {u"--no-media"_s, {}, tr("… without backing up the media, as for room on the disk")},
                       {u"--fix"_s, u"CHECK"_s, tr("Have this check's fix done on the server, then check again")},
                       {u"--undo"_s, u"CHECK"_s, tr("Put back what this check's last fix changed, then check again")},
                       {u"--yes"_s, {}, tr("Do not ask before --fix or --undo")}} + repositoryOptions(),
         tr("Changes nothing without --fix or --undo. Ends with 0 when the store is ready and with 3 when something has to be fixed first."), check},
        {u"versions"_s, u"STORE"_s, 1, 1, tr("Which versions are on offer, and which of them fit?"), repositoryOptions(), {}, versions},
    };
}

void CheckCommand::print(Errand &errand, const QList<Check> &checks)
{
    Terminal &terminal = errand.terminal();
    for (const Check &each : checks) {
        terminal.event(u"check"_s, {{u"id"_s, each.id}, {u"title"_s, each.title}, {u"verdict"_s, scriptWord(each.verdict)}, {u"answer"_s, each.answer},
                                    {u"why"_s, each.why}, {u"ran"_s, each.ran}, {u"seen"_s, each.seen}, {u"source"_s, each.source}, {u"fix"_s, each.fixScript}});
        terminal.result(u"%1 %2  %3"_s.arg(sign(each.verdict), word(each.verdict).leftJustified(14), each.title));
        if (each.verdict == Check::Verdict::Fine)
            continue;
        terminal.result(u"    "_s + each.answer);
        if (!each.fixScript.isEmpty())
            terminal.result(tr("    %1: %2").arg(each.fixTitle, errand.commandFor({u"check"_s, errand.options().word(0), u"--fix"_s, each.id})));
    }
}

/// Shows the exact commands, and asks, unless --yes said so.
Result<> CheckCommand::agreed(Errand &errand, const QString &what, const QString &commands)
{
    Terminal &terminal = errand.terminal();
    const bool yes = errand.options().has(u"--yes"_s);
    if (!yes && !terminal.canAsk())
        return Problem{Problem::Kind::Usage, tr("Nobody is here to say yes to this: %1.").arg(what), tr("Add --yes to have it done without being asked."), commands};
    terminal.tell(tr("%1, with these commands on the server:").arg(what));
    terminal.tell(commands.trimmed());
    if (!yes && !terminal.confirm(tr("Run these commands on the server?")))
        return Problem{Problem::Kind::Stopped, tr("Nothing was changed."), {}, {}};
    return {};
}

Result<> CheckCommand::undo(Errand &errand, Visit &visit, const Survey &survey, const QString &id)
{
    for (const Mending &mending : mendingsOf(survey)) {
        if ((mending.check != id && mending.id != id) || !mending.canBeUndone())
            continue;
        if (const Result<> yes = agreed(errand, tr("Undo “%1”").arg(mending.title), undoCommands(survey, mending)); !yes)
            return yes;
        return visit.undo(survey, mending.id, errand.stop());
    }
    return Problem{Problem::Kind::Usage, tr("Nothing was mended for “%1” that could be put back.").arg(id), {}, {}};
}

/// What was mended, and how it is put back.
void CheckCommand::printMendings(Errand &errand, const Survey &survey)
{
    for (const Mending &mending : mendingsOf(survey)) {
        errand.terminal().event(u"mending"_s, {{u"id"_s, mending.id}, {u"check"_s, mending.check}, {u"title"_s, mending.title}, {u"at"_s, mending.at.toString(Qt::ISODate)}, {u"undone"_s, mending.state == Mending::State::Undone}});
        if (mending.canBeUndone())
            errand.terminal().result(tr("Mended: %1. Put it back with: %2").arg(mending.title, errand.commandFor({u"check"_s, errand.options().word(0), u"--undo"_s, mending.id})));
    }
}

Result<> CheckCommand::fix(Errand &errand, Visit &visit, const Survey &survey, const QList<Check> &checks, const QString &id)
{
    for (const Check &each : checks) {
        if (each.id != id)
            continue;
        if (each.fixScript.isEmpty())
            return Problem{Problem::Kind::Usage, tr("“%1” needs no fix, or has none that can be done from here.").arg(each.title), each.answer, {}};
        if (const Result<> yes = agreed(errand, each.fixTitle, u"cd "_s + shellQuoted(survey.root) + u'\n' + each.fixScript); !yes)
            return yes;
        const Result<QString> mended = visit.fix(survey, each, errand.stop());
        if (!mended)
            return mended.problem();
        return {};
    }
    QStringList ids;
    for (const Check &each : checks)
        ids << each.id;
    return Problem{Problem::Kind::Usage, tr("There is no check “%1”.").arg(id), tr("Name one of: %1").arg(ids.join(u", "_s)), {}};
}

int CheckCommand::check(Errand &errand)
{
    Terminal &terminal = errand.terminal();
    Result<Visited> visited = visitStore(errand);
    if (!visited)
        return terminal.problem(visited.problem());
    auto &[store, visit, found] = *visited;

    // What the repository does not tell is a check of its own, so this goes on without it.
    const Result<QList<Release>> offered = found.askReleases(errand, store, *visit);
    Version target;
    if (errand.options().has(u"--to"_s)) {
        const Result<Version> wanted = Version::parse(errand.options().value(u"--to"_s));
        if (!wanted)
            return terminal.problem(wanted.problem());
        target = *wanted;
    } else if (offered) {
        target = Visit::newestFitting(*offered);
    }

    terminal.result(tr("%1: %2 %3").arg(store.name, store.edition, store.version));
    if (!target.isNull())
        terminal.result(tr("Checked for an upgrade to %1.").arg(target.text()));
    Choices choices;
    choices.target = target;
    choices.backupMedia = !errand.options().has(u"--no-media"_s);
    QList<Check> checks = visit->readiness(found.survey, choices, found.keys, errand.stop());
    if (errand.options().has(u"--fix"_s) || errand.options().has(u"--undo"_s)) {
        const Result<> done = errand.options().has(u"--fix"_s) ? fix(errand, *visit, found.survey, checks, errand.options().value(u"--fix"_s))
                                                               : undo(errand, *visit, found.survey, errand.options().value(u"--undo"_s));
        if (!done)
            return terminal.problem(done.problem());
        const Result<Survey> again = visit->survey(errand.stop());
        if (!again)
            return terminal.problem(again.problem());
        found.survey = *again;
        checks = visit->readiness(*again, choices, found.keys, errand.stop());
    }
    print(errand, checks);
    printMendings(errand, found.survey);
    if (!isReady(checks))
        return terminal.problem(unreadyBecause(errand, checks));
    terminal.event(u"ready"_s, {{u"target"_s, target.text()}});
    terminal.result(tr("Ready to upgrade."));
    return 0;
}

int CheckCommand::versions(Errand &errand)
{
    Terminal &terminal = errand.terminal();
    Result<Visited> visited = visitStore(errand);
    if (!visited)
        return terminal.problem(visited.problem());
    auto &[store, visit, found] = *visited;
    if (const Result<QList<Release>> asked = found.askReleases(errand, store, *visit); !asked)
        return terminal.problem(asked.problem());

    terminal.event(u"installed"_s, {{u"edition"_s, store.edition}, {u"version"_s, store.version}, {u"newest_fitting"_s, store.newestFitting}});
    terminal.result(tr("%1 runs %2 %3.").arg(store.name, store.edition, store.version));
    if (const QString standing = standingSentence(found.survey.productPackage, found.survey.version, found.survey.edition); !standing.isEmpty())
        terminal.result(standing);
    QList<QStringList> rows;
    for (const Release &release : found.releases) {
        QStringList sentences;
        for (const Release::Obstacle &obstacle : release.obstacles)
            sentences << obstacle.sentence;
        const QString support = supportSentence(found.survey.productPackage, release.version, found.survey.edition);
        rows << QStringList{release.version.text(), release.fits() ? tr("fits") : tr("does not fit"), (sentences + QStringList{support}).join(u' ').trimmed()};
        terminal.event(u"release"_s, {{u"version"_s, release.version.text()}, {u"fits"_s, release.fits()}, {u"obstacles"_s, QJsonArray::fromStringList(sentences)}});
    }
    if (rows.isEmpty())
        terminal.result(tr("Nothing newer is on offer."));
    else
        terminal.table({tr("Version"), tr("Verdict"), tr("Reason")}, rows);
    return 0;
}

} // namespace

QList<Verb> checkVerbs() { return CheckCommand::verbs(); }
