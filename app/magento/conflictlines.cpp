#include "app/magento/conflictlines.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype MostProblems = 20;
constexpr qsizetype MostLines = 200;
constexpr qsizetype LongestLine = 4000;

/// "2.0.0, 2.0.1, ..., 2.2.0"
QStringList versionsOf(const QString &list)
{
    QStringList versions;
    const QStringList parts = list.split(u", "_s, Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QString version = part.section(u' ', 0, 0).trimmed();
        if (!version.isEmpty() && version != "..."_L1)
            versions.append(version);
    }
    return versions;
}

/// The versions in the first "package[…]" of an outcome.
QStringList foundOf(const QString &outcome, const QString &package)
{
    const qsizetype at = outcome.indexOf(package + u'[');
    if (package.isEmpty() || at < 0)
        return {};
    const qsizetype from = at + package.size() + 1;
    const qsizetype to = outcome.indexOf(u']', from);
    return to < 0 ? QStringList() : versionsOf(outcome.mid(from, to - from));
}

} // namespace

ConflictLine ConflictLine::parse(const QString &text)
{
    static const QRegularExpression root(u"^(?:Root composer\\.json requires|Installation request for) (?:PHP extension |linked library )?(\\S+?)(?: (.*?))?(?:,? (?:->|but)|,) "
                                         "((?:satisfiable|found|it |could not|your |the |these ).*)$"_s);
    static const QRegularExpression requires_(u"^(\\S+?)(?: (\\S+)|\\[([^\\]]*)\\]) requires? (\\S+)(?: (.*?))? -> (.*)$"_s);
    static const QRegularExpression oneOnly(u"(?:only one of these can be installed|^Can only install one of): ([^\\s\\[]+)\\[(.*?)\\](?:, ([^\\s\\[]+)\\[|\\.|$)"_s);
    static const QRegularExpression replaces(u"(\\S+) replaces (\\S+) and thus cannot coexist with it"_s);
    static const QRegularExpression conflicts(u"^(\\S+?)(?: (\\S+)|\\[([^\\]]*)\\]) conflicts? with (\\S+?)(?: (\\S+?)|\\[([^\\]]*)\\])\\.?$"_s);
    static const QRegularExpression locked(u"^(\\S+) is (?:locked to version|fixed to) (\\S+)(?: \\(lock file version\\))? (and an update of this package was not requested|by a partial update).*$"_s);

    ConflictLine line;
    line.text = text;
    QRegularExpressionMatch match;
    const auto asks = [&line, &match](const QString &package, int ruleGroup, int outcomeGroup) {
        line.kind = Kind::Asks;
        line.needed = package;
        line.rule = match.captured(ruleGroup);
        line.outcome = match.captured(outcomeGroup);
        line.found = foundOf(line.outcome, package);
    };
    if ((match = root.match(text)).hasMatch()) {
        QString needed = match.captured(1);
        if (needed.endsWith(u','))
            needed.chop(1);
        asks(needed, 2, 3);
    } else if ((match = requires_.match(text)).hasMatch()) {
        line.asker = match.captured(1);
        line.askerVersions = match.captured(2).isEmpty() ? versionsOf(match.captured(3)) : QStringList{match.captured(2)};
        asks(match.captured(4), 5, 6);
    } else if ((match = replaces.match(text)).hasMatch()) {
        line.kind = Kind::Replaces;
        line.asker = match.captured(1);
        line.askerVersions = foundOf(text, line.asker);
        line.needed = match.captured(2);
    } else if ((match = oneOnly.match(text)).hasMatch()) {
        line.kind = Kind::OneOnly;
        line.needed = match.captured(1);
        line.found = versionsOf(match.captured(2));
    } else if ((match = conflicts.match(text)).hasMatch()) {
        line.kind = Kind::Conflicts;
        line.asker = match.captured(1);
        line.askerVersions = match.captured(2).isEmpty() ? versionsOf(match.captured(3)) : QStringList{match.captured(2)};
        line.needed = match.captured(4);
        line.found = match.captured(5).isEmpty() ? versionsOf(match.captured(6)) : QStringList{match.captured(5)};
    } else if ((match = locked.match(text)).hasMatch()) {
        line.kind = Kind::HeldBack;
        line.needed = match.captured(1);
        line.found = QStringList{match.captured(2)};
    }
    return line;
}

QList<QStringList> conflictProblems(const QString &readableConsole)
{
    static const QRegularExpression start(u"^Your (?:requirements could not be resolved|lock file does not contain a compatible set)"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression numbered(u"^\\s+Problem \\d+\\s*$"_s);
    qsizetype from = -1;
    for (auto matches = start.globalMatch(readableConsole); matches.hasNext();)
        from = matches.next().capturedEnd();
    if (from < 0)
        return {};

    QList<QStringList> problems;
    bool within = false;
    const QStringList lines = readableConsole.mid(from).split(u'\n');
    for (const QString &each : lines) {
        if (numbered.match(each).hasMatch()) {
            if (problems.size() == MostProblems)
                break;
            problems.append(QStringList());
            within = true;
            continue;
        }
        // A problem ends where the lines are no longer indented: what follows is general advice.
        within = within && each.startsWith("    "_L1);
        if (!within || problems.last().size() == MostLines)
            continue;
        const QString text = each.trimmed().left(LongestLine);
        if (text.startsWith("- "_L1))
            problems.last().append(text.mid(2));
        else if (!text.isEmpty() && !problems.last().isEmpty() && problems.last().last().size() < LongestLine)
            problems.last().last() += u' ' + text;
    }
    problems.removeIf([](const QStringList &problem) { return problem.isEmpty(); });
    return problems;
}
