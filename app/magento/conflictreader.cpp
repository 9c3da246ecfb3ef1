#include "app/magento/conflictreader.h"

#include "app/magento/conflictwords.h"
#include "app/magento/extensions.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace ConflictWords;
using LineKind = ConflictLine::Kind;
using OfferKind = ConflictOffer::Kind;

namespace
{

QString shown(const char *text)
{
    return QCoreApplication::translate("Conflict", text);
}

QString newestOf(const QStringList &versions)
{
    const auto newest = std::max_element(versions.begin(), versions.end(), [](const QString &a, const QString &b) { return Version(a) < Version(b); });
    return newest == versions.end() ? QString() : *newest;
}

/// Does this rule for PHP allow a newer one than this?
bool wantsNewerPhp(const QString &rule, const QString &runs)
{
    static const QStringList lines{u"7.4.0"_s, u"8.0.0"_s, u"8.1.0"_s, u"8.2.0"_s, u"8.3.0"_s, u"8.4.0"_s, u"8.5.0"_s, u"8.6.0"_s, u"9.0.0"_s};
    const auto allowed = Constraint::parse(rule);
    return allowed && std::any_of(lines.begin(), lines.end(), [&](const QString &line) { return Version(line) > Version(runs) && allowed->allows(Version(line)); });
}

Conflict about(Conflict::Kind kind, const ConflictLine &line)
{
    Conflict conflict;
    conflict.kind = kind;
    conflict.package = line.asker;
    conflict.version = newestOf(line.askerVersions);
    conflict.needs = line.needed;
    conflict.rule = line.rule;
    return conflict;
}

} // namespace

ConflictReader::ConflictReader(const QStringList &problem, const ConflictKnowledge &knowledge)
    : m_knowledge(knowledge)
{
    for (const QString &line : problem)
        m_lines.append(ConflictLine::parse(line));
}

Conflict ConflictReader::read() const
{
    // What is missing altogether explains more than who quarrels with whom.
    const struct { QString words; Conflict (ConflictReader::*reads)(const ConflictLine &) const; } outcomes[] = {
        {u"affected by security advisories"_s, &ConflictReader::insecure},
        {u"has higher repository priority"_s, &ConflictReader::shadowed},
        {u"in the lock file but not in remote repositories"_s, &ConflictReader::withdrawn},
        {u"avoid updating this package to keep the one present in the lock file"_s, &ConflictReader::withdrawn},
        {u"match your minimum-stability"_s, &ConflictReader::unfinished},
        {u"could not be found in any version"_s, &ConflictReader::notFound},
        {u"by a partial update"_s, &ConflictReader::heldBack},
        {u"your temporary update constraint"_s, &ConflictReader::heldBack},
        {u"with your root composer.json require"_s, &ConflictReader::keptByRoot},
        {u"not match the constraint"_s, &ConflictReader::notOffered},
    };
    for (const ConflictLine &line : m_lines) {
        if (line.kind == LineKind::Asks && isPlatform(line.needed) && !line.outcome.startsWith("satisfiable"_L1))
            return platform(line);
    }
    for (const auto &[words, reads] : outcomes) {
        if (const ConflictLine *line = saying(words))
            return (this->*reads)(*line);
    }
    if (const ConflictLine *line = ofKind(LineKind::HeldBack))
        return heldBack(*line);
    if (const ConflictLine *line = ofKind(LineKind::Replaces))
        return replaces(*line);
    if (const ConflictLine *line = ofKind(LineKind::Conflicts))
        return conflicts(*line);
    if (const ConflictLine *line = ofKind(LineKind::OneOnly))
        return oneOnly(*line);
    if (const ConflictLine *line = saying(u"with another require"_s); line && isMagentosOwn(line->needed) && !line->asker.isEmpty() && !isOfRelease(line->asker))
        return holds(*line, {});
    return unknown();
}

const ConflictLine *ConflictReader::saying(const QString &words) const
{
    const auto it = std::find_if(m_lines.begin(), m_lines.end(), [&words](const ConflictLine &line) { return line.kind == LineKind::Asks && line.outcome.contains(words); });
    return it == m_lines.end() ? nullptr : &*it;
}

const ConflictLine *ConflictReader::ofKind(LineKind kind) const
{
    const auto it = std::find_if(m_lines.begin(), m_lines.end(), [kind](const ConflictLine &line) { return line.kind == kind; });
    return it == m_lines.end() ? nullptr : &*it;
}

QString ConflictReader::rootOf(const QString &package) const
{
    QString root = package;
    for (qsizetype step = 0; step <= m_lines.size(); ++step) {
        const auto asks = std::find_if(m_lines.begin(), m_lines.end(), [&root](const ConflictLine &line) { return line.kind == LineKind::Asks && line.needed == root; });
        if (asks == m_lines.end())
            return package;
        if (asks->asker.isEmpty())
            return root;
        root = asks->asker;
    }
    return package;
}

bool ConflictReader::isOfRelease(const QString &package) const
{
    if (!isMagentosOwn(package))
        return false;
    const QString root = rootOf(package);
    return isProduct(root) || std::none_of(m_lines.begin(), m_lines.end(), [&root](const ConflictLine &line) { return line.kind == LineKind::Asks && line.asker.isEmpty() && line.needed == root; });
}

bool ConflictReader::isStoreItself(const QString &package) const
{
    const QString present = package + u" is present at version "_s;
    return std::any_of(m_lines.begin(), m_lines.end(), [&present](const ConflictLine &line) { return line.text.startsWith(present) && line.text.endsWith("cannot be modified by Composer"_L1); });
}

QString ConflictReader::target() const
{
    for (const ConflictLine &line : m_lines) {
        if (line.kind == LineKind::Asks && line.asker.isEmpty() && isProduct(line.needed))
            return line.rule;
        // Named only as what an extension does not fit.
        if (line.kind == LineKind::Asks && isProduct(line.asker) && !line.askerVersions.isEmpty())
            return newestOf(line.askerVersions);
    }
    return {};
}

QString ConflictReader::who(const ConflictLine &line) const
{
    if (isOfRelease(line.asker) && !target().isEmpty())
        return QCoreApplication::translate("Conflict", "%1 %2", "an extension and its version").arg(u"Magento"_s, target());
    const QString root = rootOf(line.asker);
    const QString name = named(line.asker, line.askerVersions);
    return root == line.asker || isMagentosOwn(root) ? name : shown(QT_TRANSLATE_NOOP("Conflict", "%1 (it comes with %2)")).arg(name, nameOf(root));
}

QString ConflictReader::newestThatFits(const QString &package, const QStringList &than) const
{
    QString newest;
    const QList<Offer> offers = m_knowledge.offered.value(package);
    for (const Offer &each : offers) {
        const bool fits = !m_knowledge.brought.isEmpty() && !misfitOf({package, each.version, {}, each.require}, m_knowledge.brought);
        if (fits && !than.contains(each.version.text()) && (newest.isEmpty() || each.version > Version(newest)))
            newest = each.version.text();
    }
    return newest;
}

void ConflictReader::offer(Conflict &conflict, OfferKind kind, const QString &package, const QString &version, const QString &sentence) const
{
    ConflictOffer offer{kind, package, version, sentence};
    if (sentence.isEmpty())
        offer.sentence = offerSentence(offer);
    conflict.offers.append(offer);
}

void ConflictReader::offerForExtension(Conflict &conflict, const ConflictLine &line, bool target) const
{
    const QString root = rootOf(line.asker);
    const QString fits = newestThatFits(root, root == line.asker ? line.askerVersions : QStringList());
    if (!fits.isEmpty() || !m_knowledge.raised.contains(root))
        offer(conflict, OfferKind::Update, root, fits);
    offer(conflict, OfferKind::TakeOut, root);
    if (target)
        offer(conflict, OfferKind::OtherTarget);
}

Conflict ConflictReader::platform(const ConflictLine &line) const
{
    static const QRegularExpression phpVersion(u"your \\S+ version \\(([^;)\\s]+)(?:; overridden via config\\.platform, (?:actual: |same as actual)?([^)]*))?\\)"_s);
    const bool root = line.asker.isEmpty();
    if (line.outcome.contains("disabled by your platform config"_L1)) {
        Conflict conflict = about(Conflict::Kind::PhpExtension, line);
        conflict.sentence = shown(QT_TRANSLATE_NOOP("Conflict", "composer.json says that the server has no %1.")).arg(line.needed);
        offer(conflict, OfferKind::Loosen, u"config.platform."_s + line.needed);
        return conflict;
    }
    if (line.needed == "php"_L1 || line.needed.startsWith("php-"_L1)) {
        const auto match = phpVersion.match(line.outcome);
        if (!match.hasMatch())
            return unknown();
        if (line.outcome.contains("overridden via config.platform"_L1)) {
            Conflict conflict = about(Conflict::Kind::Php, line);
            conflict.gets = match.captured(1);
            conflict.sentence = match.captured(2).isEmpty()
                ? shown(QT_TRANSLATE_NOOP("Conflict", "composer.json says that the server has PHP %1, which is too little or too much.")).arg(match.captured(1))
                : shown(QT_TRANSLATE_NOOP("Conflict", "composer.json says that the server has PHP %1; in truth it has %2.")).arg(match.captured(1), match.captured(2));
            offer(conflict, OfferKind::Loosen, u"config.platform.php"_s);
            return conflict;
        }
        return phpOf(line, match.captured(1));
    }
    if (line.needed.startsWith("composer"_L1)) {
        Conflict conflict = about(Conflict::Kind::Plugin, line);
        conflict.gets = newestOf(line.found);
        if (root || conflict.gets.isEmpty())
            return unknown();
        conflict.sentence = shown(QT_TRANSLATE_NOOP("Conflict", "%1 was made for another Composer: it needs %2 %3, and the server's Composer has %4.")).arg(who(line), line.needed, line.rule, conflict.gets);
        offerForExtension(conflict, line, false);
        return conflict;
    }
    if (!line.needed.startsWith("ext-"_L1) && !line.needed.startsWith("lib-"_L1))
        return unknown();
    Conflict conflict = about(Conflict::Kind::PhpExtension, line);
    const QString asks = line.rule.isEmpty() || line.rule == "*"_L1 ? line.needed : QString(line.needed + u' ' + line.rule);
    conflict.sentence = root ? shown(QT_TRANSLATE_NOOP("Conflict", "composer.json asks for %1, which PHP on the server does not have.")).arg(asks)
                             : shown(QT_TRANSLATE_NOOP("Conflict", "%1 needs %2, which PHP on the server does not have.")).arg(who(line), asks);
    offer(conflict, OfferKind::PhpExtension, line.needed, line.rule == "*"_L1 ? QString() : line.rule);
    if (root)
        offer(conflict, OfferKind::Loosen, line.needed);
    else if (isOfRelease(line.asker))
        offer(conflict, OfferKind::OtherTarget);
    else
        offer(conflict, OfferKind::TakeOut, rootOf(line.asker));
    return conflict;
}

Conflict ConflictReader::phpOf(const ConflictLine &line, const QString &runs) const
{
    Conflict conflict = about(Conflict::Kind::Php, line);
    conflict.gets = runs;
    const bool newer = wantsNewerPhp(line.rule, runs);
    if (line.asker.isEmpty()) {
        conflict.sentence = shown(QT_TRANSLATE_NOOP("Conflict", "composer.json itself asks for PHP %1; your server runs %2.")).arg(line.rule, runs);
        if (newer)
            offer(conflict, OfferKind::Php, u"php"_s, line.rule);
        offer(conflict, OfferKind::Loosen, u"php"_s);
        return conflict;
    }
    conflict.sentence = shown(QT_TRANSLATE_NOOP("Conflict", "%1 needs PHP %2; your server runs %3.")).arg(who(line), line.rule, runs);
    if (newer || isOfRelease(line.asker))
        offer(conflict, OfferKind::Php, u"php"_s, line.rule);
    if (isOfRelease(line.asker))
        offer(conflict, OfferKind::OtherTarget);
    else
        offerForExtension(conflict, line, false);
    return conflict;
}

Conflict ConflictReader::notFound(const ConflictLine &line) const
{
    Conflict conflict = about(Conflict::Kind::NotFound, line);
    if (line.asker.isEmpty()) {
        conflict.package = line.needed;
        conflict.sentence = shown(QT_TRANSLATE_NOOP("Conflict", "composer.json asks for %1, which none of the store's repositories offers.")).arg(line.needed);
        if (isMagentosOwn(line.needed))
            return conflict;
        offer(conflict, OfferKind::AskMaker, line.needed);
        offer(conflict, OfferKind::TakeOut, line.needed);
        return conflict;
    }
    conflict.sentence = shown(QT_TRANSLATE_NOOP("Conflict", "%1 needs %2, which none of the store's repositories offers.")).arg(who(line), line.needed);
    if (isOfRelease(line.asker))
        return conflict;
    offer(conflict, OfferKind::AskMaker, line.asker);
    offer(conflict, OfferKind::TakeOut, rootOf(line.asker));
    return conflict;
}

Conflict ConflictReader::notOffered(const ConflictLine &line) const
{
    Conflict conflict = about(Conflict::Kind::NotOffered, line);
    const QString newest = newestOf(line.found);
    if (newest.isEmpty())
        return unknown();
    conflict.gets = newest;
    if (line.asker.isEmpty()) {
        conflict.package = line.needed;
        if (isProduct(line.needed)) {
            conflict.sentence = shown(QT_TRANSLATE_NOOP("Conflict", "%1 %2 is not offered to this store; the newest on offer is %3.")).arg(nameOf(line.needed), line.rule, newest);
            offer(conflict, OfferKind::OtherTarget, line.needed, newest);
            return conflict;
        }
        conflict.sentence = shown(QT_TRANSLATE_NOOP("Conflict", "composer.json asks for %1 %2; the newest on offer is %3.")).arg(nameOf(line.needed), line.rule, newest);
        offer(conflict, OfferKind::Update, line.needed, newest, shown(QT_TRANSLATE_NOOP("Conflict", "Ask for version %2 of %1.")).arg(nameOf(line.needed), newest));
        offer(conflict, OfferKind::TakeOut, line.needed);
        return conflict;
    }
    if (line.outcome.contains("dep-on-root"_L1))
        conflict.sentence = shown(QT_TRANSLATE_NOOP("Conflict", "%1 needs this store itself as a package (%2 %3), which the store is not.")).arg(who(line), line.needed, line.rule);
    else
        conflict.sentence = shown(QT_TRANSLATE_NOOP("Conflict", "%1 needs %2 %3; on offer is only %4.")).arg(who(line), nameOf(line.needed), line.rule, QLocale().createSeparatedList(line.found));
    if (isOfRelease(line.asker))
        offer(conflict, OfferKind::OtherTarget);
    else
        offerForExtension(conflict, line, isMagentosOwn(line.needed));
    return conflict;
}

Conflict ConflictReader::unfinished(const ConflictLine &line) const
{
    Conflict conflict = about(Conflict::Kind::Unfinished, line);
    conflict.gets = newestOf(line.found);
    if (conflict.gets.isEmpty())
        return unknown();
    if (line.asker.isEmpty()) {
        conflict.package = line.needed;
        conflict.sentence = shown(QT_TRANSLATE_NOOP("Conflict", "composer.json asks for %1 %2, of which there is only %3: not a finished version.")).arg(nameOf(line.needed), line.rule, conflict.gets);
        if (isProduct(line.needed))
            offer(conflict, OfferKind::OtherTarget);
        else
            offer(conflict, OfferKind::Loosen, line.needed);
        return conflict;
    }
    conflict.sentence = shown(QT_TRANSLATE_NOOP("Conflict", "%1 needs %2 %3, of which there is only %4: not a finished version.")).arg(who(line), nameOf(line.needed), line.rule, conflict.gets);
    if (isOfRelease(line.asker))
        offer(conflict, OfferKind::OtherTarget);
    else
        offerForExtension(conflict, line, false);
    return conflict;
}

Conflict ConflictReader::insecure(const ConflictLine &line) const
{
    Conflict conflict = about(Conflict::Kind::Insecure, line);
    conflict.gets = newestOf(line.found);
    conflict.sentence = line.asker.isEmpty()
        ? shown(QT_TRANSLATE_NOOP("Conflict", "Composer refuses %1 because security holes are known in it.")).arg(named(line.needed, line.found))
        : shown(QT_TRANSLATE_NOOP("Conflict", "%1 needs %2, which Composer refuses because security holes are known in it.")).arg(who(line), named(line.needed, line.found));
    if (isMagentosOwn(line.asker.isEmpty() ? line.needed : line.asker))
        offer(conflict, OfferKind::OtherTarget, {}, {}, shown(QT_TRANSLATE_NOOP("Conflict", "Go to the newest patch of the version, which has them closed.")));
    else if (line.asker.isEmpty())
        offer(conflict, OfferKind::Update, line.needed);
    else
        offerForExtension(conflict, line, false);
    return conflict;
}

Conflict ConflictReader::keptByRoot(const ConflictLine &line) const
{
    static const QRegularExpression rootRule(u"your root composer\\.json require \\(([^)]*)\\)"_s);
    const QString root = rootRule.match(line.outcome).captured(1);
    if (root.isEmpty() || line.asker.isEmpty())
        return unknown();
    if (isProduct(line.needed) && isProduct(line.asker)) {
        Conflict conflict = about(Conflict::Kind::Clash, line);
        conflict.gets = root;
        conflict.sentence = shown(QT_TRANSLATE_NOOP("Conflict", "composer.json asks for %1 as well, which brings Magento %2 instead of %3.")).arg(named(line.asker, line.askerVersions), line.rule, root);
        offer(conflict, OfferKind::Loosen, line.asker);
        return conflict;
    }
    if (isMagentosOwn(line.needed) && !isOfRelease(line.asker))
        return holds(line, root);
    Conflict conflict = about(Conflict::Kind::Pinned, line);
    conflict.package = line.needed;
    conflict.version = root;
    conflict.gets = newestOf(line.found);
    conflict.sentence = shown(QT_TRANSLATE_NOOP("Conflict", "%1 needs %2 %3, but composer.json holds it at %4.")).arg(who(line), nameOf(line.needed), line.rule, root);
    if (isMagentosOwn(line.needed))
        offer(conflict, OfferKind::Loosen, line.needed);
    else
        offer(conflict, OfferKind::Update, line.needed, conflict.gets);
    if (!isOfRelease(line.asker))
        offer(conflict, OfferKind::TakeOut, rootOf(line.asker));
    return conflict;
}

Conflict ConflictReader::heldBack(const ConflictLine &line) const
{
    static const QRegularExpression fixed(u"is fixed to (\\S+) \\(lock file version\\)|your temporary update constraint \\([^:)]*:([^)]*)\\)"_s);
    Conflict conflict = about(Conflict::Kind::HeldBack, line);
    conflict.package = line.needed;
    if (line.kind == LineKind::HeldBack) {
        conflict.version = line.found.value(0);
        conflict.sentence = shown(QT_TRANSLATE_NOOP("Conflict", "%1 was to stay as it is, but has to move along.")).arg(named(line.needed, line.found));
    } else {
        const auto match = fixed.match(line.outcome);
        conflict.version = match.captured(1) + match.captured(2);
        conflict.gets = newestOf(line.found);
        if (conflict.version.isEmpty())
            return unknown();
        const QString asker = line.asker.isEmpty() ? u"composer.json"_s : who(line);
        conflict.sentence = shown(QT_TRANSLATE_NOOP("Conflict", "%1 needs %2 %3, but this run was told to keep it at %4.")).arg(asker, nameOf(line.needed), line.rule, conflict.version);
    }
    offer(conflict, OfferKind::Together, line.needed);
    return conflict;
}

Conflict ConflictReader::withdrawn(const ConflictLine &line) const
{
    static const QRegularExpression kept(u"present in the lock file \\([^\\[]*\\[([^\\]]*)\\]"_s);
    Conflict conflict = about(Conflict::Kind::Withdrawn, line);
    conflict.package = line.needed;
    const QString locked = kept.match(line.outcome).captured(1);
    conflict.version = locked.isEmpty() ? newestOf(line.found) : locked;
    conflict.sentence = shown(QT_TRANSLATE_NOOP("Conflict", "Your store uses %1, which its repository no longer offers.")).arg(named(line.needed, {conflict.version}));
    if (!locked.isEmpty()) {
        conflict.gets = newestOf(line.found);
        if (Version(conflict.gets) > Version(locked))
            offer(conflict, OfferKind::Update, line.needed, conflict.gets, shown(QT_TRANSLATE_NOOP("Conflict", "Ask for version %2 of %1.")).arg(nameOf(line.needed), conflict.gets));
    }
    offer(conflict, OfferKind::AskMaker, line.needed);
    offer(conflict, OfferKind::TakeOut, line.asker.isEmpty() ? line.needed : rootOf(line.asker));
    return conflict;
}

Conflict ConflictReader::shadowed(const ConflictLine &line) const
{
    static const QRegularExpression first(u" but \\S+?\\[([^\\]]*)\\] from .*? has higher repository priority"_s);
    Conflict conflict = about(Conflict::Kind::Shadowed, line);
    conflict.package = line.needed;
    conflict.gets = newestOf(line.found);
    conflict.version = newestOf(first.match(line.outcome).captured(1).split(u", "_s));
    if (conflict.version.isEmpty() || conflict.gets.isEmpty())
        return unknown();
    conflict.sentence = shown(QT_TRANSLATE_NOOP("Conflict", "%1 is on offer, but a repository that comes first in composer.json has only %2.")).arg(named(line.needed, {conflict.gets}), conflict.version);
    offer(conflict, OfferKind::Repositories, line.needed, conflict.gets);
    return conflict;
}

Conflict ConflictReader::oneOnly(const ConflictLine &only) const
{
    QList<const ConflictLine *> strangers;
    const ConflictLine *own = nullptr;
    for (const ConflictLine &line : m_lines) {
        if (line.kind != LineKind::Asks || line.needed != only.needed)
            continue;
        if (isOfRelease(line.asker))
            own = &line;
        else
            strangers.append(&line);
    }
    if (own && strangers.size() == 1)
        return strangers.first()->asker.isEmpty() ? unknown() : holds(*strangers.first(), own->found.isEmpty() ? own->rule : newestOf(own->found));
    if (own || strangers.size() != 2 || strangers.at(0)->asker.isEmpty() || strangers.at(1)->asker.isEmpty())
        return unknown();
    // In the order of their names: which of them is printed first says nothing.
    std::sort(strangers.begin(), strangers.end(), [](const ConflictLine *a, const ConflictLine *b) { return a->asker < b->asker; });
    const ConflictLine &one = *strangers.at(0), &other = *strangers.at(1);
    Conflict conflict = about(Conflict::Kind::Clash, one);
    conflict.gets = other.rule;
    conflict.sentence = shown(QT_TRANSLATE_NOOP("Conflict", "%1 needs %2 %3, and %4 needs %2 %5; there can be only one version of it."))
                            .arg(who(one), nameOf(only.needed), one.rule, who(other), other.rule);
    for (const ConflictLine *line : strangers) {
        const QString root = rootOf(line->asker);
        if (!m_knowledge.raised.contains(root))
            offer(conflict, OfferKind::Update, root, newestThatFits(root, line->askerVersions));
    }
    for (const ConflictLine *line : strangers)
        offer(conflict, OfferKind::TakeOut, rootOf(line->asker));
    return conflict;
}

Conflict ConflictReader::holds(const ConflictLine &line, const QString &gets) const
{
    Conflict conflict = about(Conflict::Kind::Holds, line);
    conflict.package = rootOf(line.asker);
    conflict.gets = gets.isEmpty() ? m_knowledge.brought.value(line.needed).text() : gets;
    const QString wanted = isProduct(line.needed) ? conflict.gets : target();
    const QString release = isProduct(line.needed) ? newestOf(line.found) : line.needed == "magento/framework"_L1 ? releaseOfFramework(newestOf(line.found)) : QString();
    // The newest release that it allows is only a limit when it lies below what is wanted.
    if (!release.isEmpty() && !wanted.isEmpty() && Version(release) < Version(wanted))
        conflict.sentence = shown(QT_TRANSLATE_NOOP("Conflict", "%1 allows Magento up to %2; %3 is wanted.")).arg(who(line), release, wanted);
    else if (!conflict.gets.isEmpty() && !wanted.isEmpty())
        conflict.sentence = shown(QT_TRANSLATE_NOOP("Conflict", "%1 needs %2 %3; Magento %4 brings %5.")).arg(who(line), nameOf(line.needed), line.rule, wanted, conflict.gets);
    else
        conflict.sentence = shown(QT_TRANSLATE_NOOP("Conflict", "%1 needs %2 %3, which does not go with the rest of the store.")).arg(who(line), nameOf(line.needed), line.rule);
    offerForExtension(conflict, line, true);
    return conflict;
}

Conflict ConflictReader::conflicts(const ConflictLine &line) const
{
    Conflict conflict = about(Conflict::Kind::Holds, line);
    conflict.gets = newestOf(line.found);
    if (isStoreItself(line.asker)) {
        conflict.kind = Conflict::Kind::Pinned;
        conflict.package = line.needed;
        conflict.sentence = shown(QT_TRANSLATE_NOOP("Conflict", "composer.json itself says, under “conflict”, that the store does not work with %1.")).arg(named(line.needed, line.found));
        offer(conflict, OfferKind::Loosen, line.needed);
        return conflict;
    }
    conflict.sentence = shown(QT_TRANSLATE_NOOP("Conflict", "%1 says itself that it does not work with %2.")).arg(who(line), named(line.needed, line.found));
    if (!isOfRelease(line.asker)) {
        offerForExtension(conflict, line, isMagentosOwn(line.needed));
        return conflict;
    }
    // It is Magento that says it will not have the extension.
    const QString root = rootOf(line.needed);
    if (!isMagentosOwn(root))
        offer(conflict, OfferKind::TakeOut, root);
    offer(conflict, OfferKind::OtherTarget);
    return conflict;
}

Conflict ConflictReader::replaces(const ConflictLine &line) const
{
    Conflict conflict = about(Conflict::Kind::Replaced, line);
    conflict.sentence = shown(QT_TRANSLATE_NOOP("Conflict", "%1 takes the place of %2, so only one of them can be there.")).arg(who(line), nameOf(line.needed));
    for (const QString &package : {line.needed, line.asker}) {
        if (!isMagentosOwn(package))
            offer(conflict, OfferKind::TakeOut, rootOf(package));
    }
    return conflict;
}

Conflict ConflictReader::unknown() const
{
    Conflict conflict;
    const auto telling = std::find_if(m_lines.begin(), m_lines.end(), [](const ConflictLine &line) { return !line.outcome.startsWith("satisfiable"_L1); });
    conflict.sentence = telling == m_lines.end() ? m_lines.value(0).text : telling->text;
    return conflict;
}
