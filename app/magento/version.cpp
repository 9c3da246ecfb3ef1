#include "app/magento/version.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace
{

enum Stability { Null, Dev, Alpha, Beta, Candidate, Stable, Patch };

/// What "x" stands for in a branch such as "2.4.x-dev", as Composer has it: above every number of that branch.
constexpr int AnyPart = 9999999;
/// Parts of "dev-main" and the like: below every number, so that no range takes it in.
constexpr int BranchPart = -1;

int stabilityOf(const QString &word)
{
    if (word == u"alpha"_s || word == u"a"_s)
        return Alpha;
    if (word == u"beta"_s || word == u"b"_s)
        return Beta;
    if (word == u"rc"_s)
        return Candidate;
    if (word == u"patch"_s || word == u"pl"_s || word == u"p"_s)
        return Patch;
    return Stable;
}

} // namespace

Result<Version> Version::parse(const QString &text)
{
    static const QRegularExpression branch(u"^dev-[^\\s]+$"_s);
    static const QRegularExpression numbered(
        u"^v?(\\d{1,9})(?:\\.(\\d{1,9}))?(?:\\.(\\d{1,9}))?(?:\\.(\\d{1,9}))?"
        "(?:[._-]?(stable|alpha|beta|patch|pl|rc|a|b|p)(?:[.-]?(\\d{1,9})(?:[.-]\\d{1,9})*)?)?([.-]?dev)?(?:\\+[^\\s]*)?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression numberedBranch(
        u"^v?(\\d{1,9})(?:\\.(\\d{1,9}|[xX*]))?(?:\\.(\\d{1,9}|[xX*]))?(?:\\.[xX*])?-dev$"_s);

    Version version;
    version.m_text = text.trimmed();
    if (version.m_text.size() <= 128) {
        if (const auto match = numbered.match(version.m_text); match.hasMatch()) {
            for (int i = 0; i < 4; ++i)
                version.m_parts[i] = match.captured(i + 1).toInt();
            version.m_stability = match.captured(7).isEmpty() ? stabilityOf(match.captured(5).toLower()) : Dev;
            version.m_number = match.captured(6).toInt();
            return version;
        }
        if (const auto match = numberedBranch.match(version.m_text); match.hasMatch()) {
            for (int i = 0; i < 4; ++i) {
                bool number = false;
                const int part = match.captured(i + 1).toInt(&number);
                version.m_parts[i] = number ? part : AnyPart;
            }
            version.m_stability = Dev;
            return version;
        }
        if (branch.match(version.m_text).hasMatch()) {
            for (int &part : version.m_parts)
                part = BranchPart;
            version.m_stability = Dev;
            return version;
        }
    }
    return Problem{Problem::Kind::Usage,
                   QCoreApplication::translate("Version", "“%1” is not a version number.").arg(text.left(60)),
                   QCoreApplication::translate("Version", "A version looks like 2.4.8 or 2.4.7-p6."), {}};
}

Version::Version(const QString &text)
{
    if (auto parsed = parse(text))
        *this = *parsed;
}

bool Version::isNull() const
{
    return m_stability == Null;
}

bool Version::isStable() const
{
    return m_stability >= Stable;
}

QString Version::line() const
{
    if (isNull() || m_parts[0] == BranchPart)
        return {};
    return u"%1.%2.%3"_s.arg(m_parts[0]).arg(m_parts[1]).arg(m_parts[2]);
}

std::strong_ordering Version::operator<=>(const Version &other) const
{
    if (isNull() || other.isNull())
        return !isNull() <=> !other.isNull();
    for (int i = 0; i < 4; ++i) {
        if (const auto order = m_parts[i] <=> other.m_parts[i]; order != 0)
            return order;
    }
    if (m_parts[0] == BranchPart)
        return m_text.compare(other.m_text) <=> 0;
    if (const auto order = m_stability <=> other.m_stability; order != 0)
        return order;
    return m_number <=> other.m_number;
}
