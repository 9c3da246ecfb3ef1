#include "app/upgrade/rehearsal.h"

#include "app/magento/failures.h"
#include "app/ssh/command.h"
#include "app/upgrade/run.h"
#include "app/upgrade/scripts.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

constexpr int ConflictCode = 2; ///< Composer: no set of packages fits.
constexpr int TooLong = 124;
constexpr int LongestMinutes = 5;

QString shown(const char *text)
{
    return QCoreApplication::translate("Rehearsal", text);
}

QByteArray assigned(const QString &name, const QString &value)
{
    return name.toLatin1() + '=' + shellQuoted(value).toUtf8() + '\n';
}

/// The whole question, for the standard input of a shell: keys in it are in nobody's argv.
QByteArray scriptOf(const Plan &plan, const RepositoryKeys &keys)
{
    QByteArray script = serverScript(u"lib.sh"_s) + serverScript(u"solve.sh"_s);
    for (const QString &name : {u"STORE_ROOT"_s, u"PHP"_s, u"COMPOSER"_s, u"FROM_VERSION"_s, u"TO_VERSION"_s, u"PRODUCT"_s, u"COMPONENTS"_s, u"HOLD"_s, u"TAKE_OUT"_s})
        script += assigned(name, plan.settings.value(name));
    script += assigned(u"AUTH"_s, QString::fromUtf8(composerAuth(keys))) + assigned(u"COMPOSER_SECONDS"_s, QString::number(60 * LongestMinutes));
    return script + serverScript(u"rehearse.sh"_s);
}

/// "Package operations: …" and the lock file's come one after the other and say the same; each line counts once.
QStringList changesIn(const QString &console)
{
    static const QRegularExpression line(u"^\\s*- ((?:Upgrading|Downgrading|Installing|Removing) \\S+ \\([^)]{1,200}\\))"_s, QRegularExpression::MultilineOption);
    QStringList changes;
    for (auto found = line.globalMatch(console); found.hasNext() && changes.size() < 5000;)
        changes.append(found.next().captured(1));
    changes.removeDuplicates();
    return changes;
}

} // namespace

Result<Rehearsal> rehearse(Shell &shell, const Plan &plan, const RepositoryKeys &keys, const ConflictKnowledge &knowledge, std::stop_token stop)
{
    // A server that was too busy to say which of them it has: asking without them would only give a riddle for an answer.
    if (plan.settings.value(u"PHP"_s).isEmpty() || plan.settings.value(u"COMPOSER"_s).isEmpty())
        return Problem{Problem::Kind::Unready, shown(QT_TRANSLATE_NOOP("Rehearsal", "Could not tell which PHP and which Composer the server has. Nothing was changed.")),
                       shown(QT_TRANSLATE_NOOP("Rehearsal", "Check the store's readiness, which tells what stands in the way, then try again.")), {}};
    const auto output = shell.run(Command::script(scriptOf(plan, keys)), stop);
    if (!output)
        return output.problem();
    Rehearsal rehearsal;
    rehearsal.console = output->out;
    const QString text = readableConsole(output->out);
    static const QRegularExpression last(u"^rehearsed (\\d{1,3})\\s*\\z"_s, QRegularExpression::MultilineOption);
    const auto ended = last.match(text);
    if (!ended.hasMatch())
        return Problem{Problem::Kind::Failed, shown(QT_TRANSLATE_NOOP("Rehearsal", "The rehearsal could not be carried out on the server. Nothing was changed.")),
                       shown(QT_TRANSLATE_NOOP("Rehearsal", "Look at what the server said, then try again.")), QString::fromUtf8(QByteArray(output->out + output->err).right(4000)).trimmed()};
    const int code = ended.captured(1).toInt();
    if (code == 0) {
        rehearsal.fits = true;
        rehearsal.changes = changesIn(text);
        return rehearsal;
    }
    rehearsal.conflicts = conflictsIn(output->out, withRaised(knowledge, plan));
    if (!rehearsal.conflicts.isEmpty())
        return rehearsal;
    const QString evidence = text.right(4000).trimmed();
    if (code == TooLong)
        return Problem{Problem::Kind::Unready, QCoreApplication::translate("Rehearsal", "Composer found no answer within %n minute(s).", nullptr, LongestMinutes),
                       shown(QT_TRANSLATE_NOOP("Rehearsal", "The server may be busy, or a repository does not answer. Try again in a few minutes.")), evidence};
    const auto known = explainFailure(output->out, code == ConflictCode ? u"conflict"_s : QString());
    if (known)
        return Problem{Problem::Kind::Unready, known->happened, known->advice, evidence};
    return Problem{Problem::Kind::Unready, shown(QT_TRANSLATE_NOOP("Rehearsal", "Composer gave up before it had an answer. Nothing was changed.")),
                   shown(QT_TRANSLATE_NOOP("Rehearsal", "Look at what it said; the upgrade would meet the same.")), evidence};
}

ConflictKnowledge withRaised(ConflictKnowledge knowledge, const Plan &plan)
{
    const QStringList components = plan.settings.value(u"COMPONENTS"_s).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &component : components)
        knowledge.raised.append(component.section(u' ', 0, 0));
    return knowledge;
}

Choices choicesOf(const Plan &plan)
{
    Choices choices;
    choices.target = Version(plan.settings.value(u"TO_VERSION"_s));
    const auto pairsOf = [&plan](const QString &name) {
        QMap<QString, Version> pairs;
        const QStringList lines = plan.settings.value(name).split(u'\n', Qt::SkipEmptyParts);
        for (const QString &line : lines)
            pairs.insert(line.section(u' ', 0, 0), Version(line.section(u' ', 1)));
        return pairs;
    };
    choices.components = pairsOf(u"COMPONENTS"_s);
    choices.held = pairsOf(u"HOLD"_s);
    choices.takeOut = plan.settings.value(u"TAKE_OUT"_s).split(u'\n', Qt::SkipEmptyParts);
    return choices;
}

bool canApply(const ConflictOffer &offer)
{
    switch (offer.kind) {
    case ConflictOffer::Kind::Update: return !offer.package.isEmpty() && !offer.version.isEmpty();
    case ConflictOffer::Kind::TakeOut: return !offer.package.isEmpty();
    case ConflictOffer::Kind::OtherTarget: return !offer.version.isEmpty();
    default: return false;
    }
}

void apply(const ConflictOffer &offer, Choices &choices)
{
    if (!canApply(offer))
        return;
    if (offer.kind == ConflictOffer::Kind::OtherTarget) {
        choices.target = Version(offer.version);
        return;
    }
    choices.held.remove(offer.package);
    choices.components.remove(offer.package);
    choices.takeOut.removeAll(offer.package);
    if (offer.kind == ConflictOffer::Kind::TakeOut)
        choices.takeOut.append(offer.package);
    else
        choices.components.insert(offer.package, Version(offer.version));
}
