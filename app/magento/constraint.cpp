#include "app/magento/constraint.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace
{

/// "2.4.*" and the like: the numbers that were written, and what follows the last of them.
struct Numbers
{
    QList<int> parts;
    QString suffix; ///< "-p1", "-beta2" …
};

std::optional<Numbers> numbersOf(const QString &text)
{
    static const QRegularExpression pattern(u"^v?(\\d{1,8}(?:\\.\\d{1,8}){0,3})((?:[._-]?[a-z].*)?)$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    Numbers numbers;
    const QStringList parts = match.captured(1).split(u'.');
    for (const QString &part : parts)
        numbers.parts.append(part.toInt());
    numbers.suffix = match.captured(2);
    return numbers;
}

/// The very first version that begins with these numbers: before its alphas, as Composer has the ends of ranges.
Version startOf(QList<int> parts)
{
    while (parts.size() < 4)
        parts.append(0);
    return Version(u"%1.%2.%3.%4-dev"_s.arg(parts[0]).arg(parts[1]).arg(parts[2]).arg(parts[3]));
}

/// The numbers with the one at this place raised and what follows dropped: the end of a range.
Version endAfter(QList<int> parts, qsizetype place)
{
    parts = parts.mid(0, place + 1);
    ++parts[place];
    return startOf(parts);
}

Version withDev(const QString &text)
{
    const auto numbers = numbersOf(text);
    return numbers && numbers->suffix.isEmpty() ? startOf(numbers->parts) : Version(text);
}

Problem notUnderstood(const QString &text)
{
    return {Problem::Kind::Usage,
            QCoreApplication::translate("Constraint", "“%1” is not a rule for versions that we understand.").arg(text.left(80)), {}, {}};
}

} // namespace

// Grammar: https://getcomposer.org/doc/articles/versions.md; the ends of ranges as in composer/semver.
Result<Constraint> Constraint::parse(const QString &text)
{
    using Op = Bound::Op;
    static const QRegularExpression orSign(u"\\s*\\|\\|?\\s*"_s);
    static const QRegularExpression range(u"^(\\S+)\\s+-\\s+(\\S+)$"_s);
    static const QRegularExpression space(u"\\s*,\\s*|\\s+"_s);
    static const QRegularExpression afterOperator(u"(<=|>=|<>|!=|==|[<>=~^])\\s+"_s);
    static const QRegularExpression operators(u"^(<=|>=|<>|!=|==|[<>=~^])?(.*)$"_s);
    static const QRegularExpression stability(u"@(stable|rc|beta|alpha|dev)$"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression alias(u"\\s+as\\s+\\S+"_s);
    static const QRegularExpression any(u"^v?[xX*](?:\\.[xX*])*$"_s);
    static const QRegularExpression wildcard(u"^v?(\\d{1,8}(?:\\.\\d{1,8}){0,2})(?:\\.[xX*])+$"_s);

    Constraint constraint;
    constraint.m_text = text;
    if (text.size() > 4096)
        return notUnderstood(text);

    const QStringList alternatives = text.trimmed().split(orSign);
    for (QString alternative : alternatives) {
        QList<Bound> bounds;
        // Of each by itself: an alias whose name is missing must not take the "||" for it.
        alternative = alternative.remove(alias).trimmed();
        if (alternative.isEmpty())
            return notUnderstood(text);

        if (const auto match = range.match(alternative); match.hasMatch()) {
            const auto from = numbersOf(match.captured(1));
            const auto to = numbersOf(match.captured(2));
            if (!from || !to)
                return notUnderstood(text);
            bounds.append({Op::GreaterEqual, withDev(match.captured(1))});
            if (to->parts.size() >= 3 || !to->suffix.isEmpty())
                bounds.append({Op::LessEqual, Version(match.captured(2))});
            else
                bounds.append({Op::Less, endAfter(to->parts, to->parts.size() - 1)});
        } else {
            alternative.replace(afterOperator, u"\\1"_s);
            const QStringList words = alternative.split(space, Qt::SkipEmptyParts);
            for (QString word : words) {
                word.remove(stability);
                const auto split = operators.match(word);
                const QString op = split.captured(1);
                const QString number = split.captured(2);
                if (any.match(number).hasMatch() || (number.isEmpty() && op.isEmpty()))
                    continue;
                const auto numbers = numbersOf(number);
                if (op == u"~"_s || op == u"^"_s) {
                    if (!numbers)
                        return notUnderstood(text);
                    qsizetype place = std::max<qsizetype>(0, numbers->parts.size() - 2);
                    if (op == u"^"_s) {
                        place = 0;
                        while (place + 1 < numbers->parts.size() && place < 2 && numbers->parts[place] == 0)
                            ++place;
                    }
                    bounds.append({Op::GreaterEqual, withDev(number)});
                    bounds.append({Op::Less, endAfter(numbers->parts, place)});
                } else if (const auto starred = wildcard.match(number); starred.hasMatch()) {
                    const QList<int> parts = numbersOf(starred.captured(1))->parts;
                    if (op.isEmpty() || op == u"="_s || op == u"=="_s || op == u">="_s)
                        bounds.append({Op::GreaterEqual, startOf(parts)});
                    if (op.isEmpty() || op == u"="_s || op == u"=="_s || op == u"<="_s)
                        bounds.append({Op::Less, endAfter(parts, parts.size() - 1)});
                    else if (op == u">"_s)
                        bounds.append({Op::GreaterEqual, endAfter(parts, parts.size() - 1)});
                    else if (op == u"<"_s)
                        bounds.append({Op::Less, startOf(parts)});
                    else if (op != u">="_s)
                        return notUnderstood(text);
                } else {
                    auto version = Version::parse(number);
                    if (!version)
                        return notUnderstood(text);
                    if (op == u"<"_s || op == u">="_s)
                        bounds.append({op == u"<"_s ? Op::Less : Op::GreaterEqual, withDev(number)});
                    else if (op == u"<="_s || op == u">"_s)
                        bounds.append({op == u">"_s ? Op::Greater : Op::LessEqual, *version});
                    else if (op == u"!="_s || op == u"<>"_s)
                        bounds.append({Op::NotEqual, *version});
                    else
                        bounds.append({Op::Equal, *version});
                }
            }
        }
        constraint.m_alternatives.append(bounds);
    }
    return constraint;
}

bool Constraint::allows(const Version &version) const
{
    if (version.isNull())
        return false;
    const auto holds = [&version](const Bound &bound) {
        switch (bound.op) {
        case Bound::Op::Less: return version < bound.version;
        case Bound::Op::LessEqual: return version <= bound.version;
        case Bound::Op::Equal: return version == bound.version;
        case Bound::Op::NotEqual: return version != bound.version;
        case Bound::Op::GreaterEqual: return version >= bound.version;
        case Bound::Op::Greater: return version > bound.version;
        }
        return false;
    };
    return std::any_of(m_alternatives.begin(), m_alternatives.end(),
                       [&holds](const QList<Bound> &bounds) { return std::all_of(bounds.begin(), bounds.end(), holds); });
}
