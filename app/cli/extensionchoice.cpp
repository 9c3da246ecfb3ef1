#include "app/cli/extensionchoice.h"

#include "app/stores/nearest.h"
#include "app/upgrade/rehearsal.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// The context of the texts in this file.
class ExtensionChoice
{
    Q_DECLARE_TR_FUNCTIONS(ExtensionChoice)
};

/// "acme/module-x=2.1.0" at its first equals sign.
std::pair<QString, QString> halvesOf(const QString &word)
{
    const qsizetype equals = word.indexOf(u'=');
    return equals < 0 ? std::pair(word.toLower(), QString()) : std::pair(word.left(equals).toLower(), word.mid(equals + 1).trimmed());
}

const Component *named(const QList<Component> &components, const QString &package)
{
    const auto found = std::find_if(components.begin(), components.end(), [&package](const Component &each) { return each.name == package && each.broughtBy.isEmpty(); });
    return found == components.end() ? nullptr : &*found;
}

Problem noSuchExtension(const QList<Component> &components, const QString &package)
{
    QStringList names;
    for (const Component &each : components) {
        if (each.name == package)
            return {Problem::Kind::Usage, ExtensionChoice::tr("“%1” comes with %2 and cannot be chosen by itself.").arg(package, each.broughtBy), ExtensionChoice::tr("Name %1 instead.").arg(each.broughtBy), {}};
        if (each.broughtBy.isEmpty())
            names << each.name;
    }
    const QStringList near = nearestTo(package, names);
    return {Problem::Kind::Usage, ExtensionChoice::tr("composer.json of this store asks for no extension “%1”.").arg(package),
            near.isEmpty() ? ExtensionChoice::tr("Name one of: %1").arg(names.join(u", "_s)) : ExtensionChoice::tr("Did you mean %1?").arg(near.first()), {}};
}

} // namespace

QList<Option> extensionOptions()
{
    return {{u"--extensions"_s, {}, ExtensionChoice::tr("Raise all extensions too that are not held")},
            {u"--update"_s, u"PACKAGE=VERSION"_s, ExtensionChoice::tr("Raise this extension to that version"), true},
            {u"--take-out"_s, u"PACKAGE"_s, ExtensionChoice::tr("Take this extension out of the store; its data stays in the database"), true},
            {u"--hold"_s, u"PACKAGE=REASON"_s, ExtensionChoice::tr("Leave this extension at its version, and remember why"), true},
            {u"--hold-until"_s, u"DATE"_s, ExtensionChoice::tr("How long --hold holds: 2026-12-31; else until you let go")}};
}

Result<> takeExtensions(Errand &errand, const Store &store, Visit &visit, const Preparation &found, const Release &release, Choices &choices)
{
    const Options &options = errand.options();
    choices.target = release.version;
    QStringList held;
    if (const Result<StoreBook *> book = errand.book(); book && store.id != 0) {
        for (const StoreBook::Hold &hold : (*book)->holds(store.id, QDate::currentDate()))
            held << hold.package;
    }
    for (const QString &word : options.values(u"--hold"_s))
        held << halvesOf(word).first;
    if (held.isEmpty() && !options.has(u"--extensions"_s) && !options.has(u"--update"_s) && !options.has(u"--take-out"_s))
        return {};
    const Result<QList<Component>> components = visit.components(found.survey, release, found.keys, errand.stop());
    if (!components)
        return components.problem();

    if (options.has(u"--hold-until"_s) && !QDate::fromString(options.value(u"--hold-until"_s), Qt::ISODate).isValid())
        return Problem{Problem::Kind::Usage, ExtensionChoice::tr("“%1” is not a date.").arg(options.value(u"--hold-until"_s)), ExtensionChoice::tr("Write it like 2026-12-31."), {}};
    for (const QString &word : options.values(u"--hold"_s)) {
        const auto [package, reason] = halvesOf(word);
        if (!named(*components, package))
            return noSuchExtension(*components, package);
        if (reason.isEmpty())
            return Problem{Problem::Kind::Usage, ExtensionChoice::tr("Why is %1 held?").arg(package), ExtensionChoice::tr("Write --hold %1=REASON.").arg(package), {}};
    }
    for (const QString &word : options.values(u"--take-out"_s)) {
        if (!named(*components, word.toLower()))
            return noSuchExtension(*components, word);
        choices.takeOut << word.toLower();
    }
    for (const QString &word : options.values(u"--update"_s)) {
        const auto [package, text] = halvesOf(word);
        const Component *component = named(*components, package);
        if (!component)
            return noSuchExtension(*components, package);
        const Result<Version> version = Version::parse(text.isEmpty() ? component->newest.text() : text);
        if (!version)
            return Problem{Problem::Kind::Usage, ExtensionChoice::tr("To which version is %1 to be raised?").arg(package), ExtensionChoice::tr("Write --update %1=VERSION.").arg(package), {}};
        choices.components.insert(package, *version);
    }
    for (const Component &component : *components) {
        const bool chosen = choices.takeOut.contains(component.name) || choices.components.contains(component.name);
        if (!component.broughtBy.isEmpty() || chosen)
            continue;
        if (held.contains(component.name))
            choices.held.insert(component.name, component.installed);
        else if (options.has(u"--extensions"_s) && component.updatable && !component.newest.isNull())
            choices.components.insert(component.name, component.newest);
    }
    return {};
}

Result<> fitsWith(const Errand &errand, const Release &release, const Choices &choices)
{
    QList<Release::Obstacle> left;
    std::copy_if(release.obstacles.begin(), release.obstacles.end(), std::back_inserter(left), [&choices](const Release::Obstacle &obstacle) {
        return obstacle.kind != Release::Obstacle::Kind::Extension || (!choices.components.contains(obstacle.package) && !choices.takeOut.contains(obstacle.package));
    });
    if (left.isEmpty())
        return {};
    Problem problem = unfitBecause(release, left);
    const auto extension = std::find_if(left.begin(), left.end(), [](const Release::Obstacle &obstacle) { return obstacle.kind == Release::Obstacle::Kind::Extension; });
    if (extension != left.end()) {
        const QString ways = ExtensionChoice::tr("See what each extension allows with: %1").arg(errand.commandFor({u"extensions"_s, errand.options().word(0), u"--to"_s, release.version.text()}));
        problem.evidence = problem.evidence.isEmpty() ? ways : QString(problem.evidence + u'\n' + ways);
    }
    return problem;
}

void keepHolds(Errand &errand, const Store &store)
{
    const Result<StoreBook *> book = errand.book();
    if (!book || store.id == 0)
        return;
    const QDate until = QDate::fromString(errand.options().value(u"--hold-until"_s), Qt::ISODate);
    for (const QString &word : errand.options().values(u"--hold"_s)) {
        const auto [package, reason] = halvesOf(word);
        if (const Result<> kept = (*book)->hold(store.id, {package, reason, until}); !kept)
            errand.terminal().tell(kept.problem().summary);
    }
}

QStringList wordsOf(const Choices &choices)
{
    QStringList words{u"--to"_s, choices.target.text()};
    for (auto it = choices.components.cbegin(); it != choices.components.cend(); ++it)
        words << u"--update"_s << it.key() + u'=' + it->text();
    for (const QString &package : choices.takeOut)
        words << u"--take-out"_s << package;
    return words;
}

void tellWaysOut(Errand &errand, const QList<Conflict> &conflicts, const Choices &choices, const QString &verb)
{
    Terminal &terminal = errand.terminal();
    for (const Conflict &conflict : conflicts) {
        if (conflicts.size() > 1)
            terminal.tell(conflict.sentence);
        for (const ConflictOffer &offer : conflict.offers) {
            terminal.tell(u"  - "_s + offer.sentence);
            if (!canApply(offer))
                continue;
            Choices other = choices;
            apply(offer, other);
            terminal.tell(u"      "_s + errand.commandFor(QStringList{verb, errand.options().word(0)} + wordsOf(other)));
        }
    }
}
