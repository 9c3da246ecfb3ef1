#include "app/magento/conflict.h"

#include "app/magento/conflictreader.h"
#include "app/magento/conflictwords.h"
#include "app/magento/failures.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

QString shown(const char *text)
{
    return QCoreApplication::translate("Conflict", text);
}

Conflict told(Conflict::Kind kind, const QString &package, const QString &sentence, ConflictOffer::Kind offered, const QString &evidence)
{
    Conflict conflict;
    conflict.kind = kind;
    conflict.package = package;
    conflict.sentence = sentence;
    ConflictOffer offer{offered, package, {}, {}};
    offer.sentence = ConflictWords::offerSentence(offer);
    conflict.offers.append(offer);
    conflict.evidence = evidence.simplified();
    return conflict;
}

/// What stops Composer before or after it solves: it says so without a "Problem".
std::optional<Conflict> besideSolving(const QString &console)
{
    // Bounded: this is searched in the whole of what Composer printed, which may be hundreds of kilobytes of the same beginning.
    static const QRegularExpression plugin(u"(?<![^\\s/])([^\\s/]{1,200}/[^\\s/]{1,200}) (?:\\([^)\\n]{0,300}\\) )?contains a Composer plugin which is (?:blocked by|currently not in) your allow-plugins config"_s);
    static const QRegularExpression lock(u"- Required package \"(\\S+)\" is in the lock file as \"([^\"]+)\" but that does not satisfy your constraint \"([^\"]+)\"\\."_s);
    static const QRegularExpression name(u"require(?:-dev)?\\.(.{1,200}?) is invalid, it should have a vendor name"_s);
    if (const auto match = plugin.match(console); match.hasMatch())
        return told(Conflict::Kind::Plugin, match.captured(1),
                    shown(QT_TRANSLATE_NOOP("Conflict", "Composer may not run the plugin %1, because composer.json does not allow it.")).arg(match.captured(1)),
                    ConflictOffer::Kind::AllowPlugin, match.captured());
    if (const auto match = name.match(console); match.hasMatch())
        return told(Conflict::Kind::NotFound, match.captured(1), shown(QT_TRANSLATE_NOOP("Conflict", "composer.json asks for “%1”, which cannot be the name of a package.")).arg(match.captured(1)),
                    ConflictOffer::Kind::Rename, match.captured());
    if (const auto match = lock.match(console); match.hasMatch()) {
        Conflict conflict = told(Conflict::Kind::HeldBack, match.captured(1),
                                 shown(QT_TRANSLATE_NOOP("Conflict", "composer.lock has %1, but composer.json asks for %2."))
                                     .arg(ConflictWords::named(match.captured(1), {match.captured(2)}), match.captured(3)),
                                 ConflictOffer::Kind::Together, match.captured());
        conflict.version = match.captured(2);
        conflict.rule = match.captured(3);
        return conflict;
    }
    return std::nullopt;
}

} // namespace

QString conflictOfferName(ConflictOffer::Kind kind)
{
    switch (kind) {
    case ConflictOffer::Kind::Update: return u"update"_s;
    case ConflictOffer::Kind::TakeOut: return u"take-out"_s;
    case ConflictOffer::Kind::OtherTarget: return u"other-target"_s;
    case ConflictOffer::Kind::Php: return u"php"_s;
    case ConflictOffer::Kind::PhpExtension: return u"php-extension"_s;
    case ConflictOffer::Kind::AllowPlugin: return u"allow-plugin"_s;
    case ConflictOffer::Kind::Loosen: return u"loosen"_s;
    case ConflictOffer::Kind::Together: return u"together"_s;
    case ConflictOffer::Kind::AskMaker: return u"ask-maker"_s;
    case ConflictOffer::Kind::Repositories: return u"repositories"_s;
    case ConflictOffer::Kind::Rename: return u"rename"_s;
    }
    return {};
}

QList<Conflict> conflictsIn(const QByteArray &console, const ConflictKnowledge &knowledge)
{
    const QString text = readableConsole(console);
    QList<Conflict> conflicts;
    const QList<QStringList> problems = conflictProblems(text);
    for (const QStringList &problem : problems) {
        Conflict conflict = ConflictReader(problem, knowledge).read();
        conflict.evidence = problem.join(u'\n');
        const bool known = std::any_of(conflicts.begin(), conflicts.end(), [&conflict](const Conflict &other) { return other.sentence == conflict.sentence; });
        if (!known)
            conflicts.append(conflict);
    }
    if (problems.isEmpty()) {
        if (const auto beside = besideSolving(text))
            conflicts.append(*beside);
    }
    return conflicts;
}
