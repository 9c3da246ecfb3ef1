// Lines: versions and rules for versions are the same kind of text here, each line is read as both.

#include "app/magento/constraint.h"
#include "app/magento/requirements.h"
#include "tests/fuzz/fuzz.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace
{

void checkVersion(const Version &version)
{
    fuzz::hold(!version.isNull(), "what was read is a version");
    const auto again = Version::parse(version.text());
    fuzz::hold(again && *again == version, "a version's own text is that version", version.text());
    fuzz::hold((version <=> version) == 0, "a version is as new as itself", version.text());
    const QString line = version.line();
    fuzz::hold(line.isEmpty() || !Version(line).isNull(), "a line is a version", line);

    // A branch may have a name that is more than one word of a rule.
    static const QRegularExpression word(u"\\A[A-Za-z0-9.+_-]+\\z"_s);
    if (!word.match(version.text()).hasMatch())
        return;
    // One operation for each input: there are inputs enough.
    static const struct { const char *operation; bool allows; } rules[] = {{"", true},   {"=", true}, {"==", true}, {">=", true}, {"<=", true}, {"~", true},
                                                                           {"^", true}, {"<", false}, {">", false}, {"!=", false}, {"<>", false}};
    const auto &[operation, allows] = rules[fuzz::numberOf(version.text().toUtf8()) % std::size(rules)];
    const auto made = Constraint::parse(QString::fromLatin1(operation) + version.text());
    fuzz::hold(!made || made->allows(version) == allows, operation, version.text());
}

void compare(const Version &a, const Version &b, const Version &c)
{
    fuzz::hold((a < b) == (b > a) && (a == b) == (b == a), "order looks the same from both sides", a.text() + u" | "_s + b.text());
    fuzz::hold(!(a < b && b < c) || a < c, "order carries over", QStringList{a.text(), b.text(), c.text()}.join(u" | "_s));
    fuzz::hold(!(a == b && b == c) || a == c, "sameness carries over", QStringList{a.text(), b.text(), c.text()}.join(u" | "_s));
}

}

extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, std::size_t size)
{
    const QByteArray bytes = fuzz::drawnOut(data, size, 5000);
    QList<Version> versions;
    QList<Constraint> rules;
    const QStringList lines = QString::fromUtf8(bytes).split(u'\n').mid(0, 4);
    for (const QString &line : lines) {
        if (auto version = Version::parse(line)) {
            checkVersion(*version);
            versions.append(*version);
        } else {
            fuzz::hold(!version.problem().summary.isEmpty() && version.problem().summary.size() < 300, "a problem is one sentence");
        }
        if (auto rule = Constraint::parse(line)) {
            fuzz::hold(rule->text() == line, "a rule keeps its text", line);
            fuzz::hold(!rule->allows(Version()), "no rule allows what is no version", line);
            rules.append(*rule);
        } else {
            fuzz::hold(!rule.problem().summary.isEmpty() && rule.problem().summary.size() < 300, "a problem is one sentence");
        }
        static const Version database(u"10.6.12"_s);
        RequirementsTable::databaseAllowed({line}, u"MariaDB"_s, database);
    }
    if (versions.isEmpty())
        return 0;
    for (qsizetype i = 0; i < versions.size(); ++i)
        compare(versions[i], versions[(i + 1) % versions.size()], versions[(i + 2) % versions.size()]);
    if (rules.size() >= 2) {
        // Either of two rules: whatever one of them allows.
        const auto either = Constraint::parse(rules.first().text() + u" || "_s + rules.last().text());
        fuzz::hold(!either || either->allows(versions.first()) == (rules.first().allows(versions.first()) || rules.last().allows(versions.first())),
                   "either rule is either rule", rules.last().text());
    }
    return 0;
}
