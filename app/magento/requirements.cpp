#include "app/magento/requirements.h"

#include "app/magento/shippedfiles.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

QStringList words(const QJsonValue &value)
{
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &item : array)
        list.append(item.toString());
    return list;
}

Requirements rowOf(const QJsonObject &object)
{
    const QJsonObject composer = object.value("composerConstraint"_L1).toObject();
    const QJsonObject check = object.value("codeCheck"_L1).toObject();
    const QJsonObject tested = object.value("tested"_L1).toObject();
    Requirements row;
    row.release = Version(object.value("release"_L1).toString());
    row.php = composer.value("php"_L1).toString();
    row.composer = composer.value("composer"_L1).toString();
    row.databaseEnforced = check.value("enforced"_L1).toBool();
    if (row.databaseEnforced)
        row.databasePatterns = words(check.value("databases"_L1));
    row.phpTested = words(tested.value("php"_L1));
    const QStringList mysql = words(tested.value("mysql"_L1));
    for (const QString &version : mysql)
        row.databaseTested.append(u"MySQL "_s + version);
    const QStringList mariadb = words(tested.value("mariadb"_L1));
    for (const QString &version : mariadb)
        row.databaseTested.append(u"MariaDB "_s + version);
    row.phpExtensions = words(object.value("phpExtensions"_L1));
    row.searchEngines = words(object.value("searchEngines"_L1));
    row.released = QDate::fromString(object.value("released"_L1).toString(), Qt::ISODate);
    row.supportEnds = QDate::fromString(object.value("supportEnds"_L1).toString(), Qt::ISODate);
    row.generatedUnderVar = object.value("generatedUnderVar"_L1).toBool();
    row.carriedOver = object.value("carriedOver"_L1).toBool();
    return row;
}

/// "10.11" of "10.11.6": the two numbers that the patterns speak of.
std::pair<int, int> majorMinor(const QString &version)
{
    return {version.section(u'.', 0, 0).toInt(), version.section(u'.', 1, 1).toInt()};
}

} // namespace

const RequirementsTable &RequirementsTable::shipped()
{
    static const RequirementsTable table(shippedFile(u":/data/requirements.json"_s));
    return table;
}

RequirementsTable::RequirementsTable(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    m_knownAt = QDate::fromString(root.value("knownAt"_L1).toString(), Qt::ISODate);
    const QJsonArray releases = root.value("releases"_L1).toArray();
    for (const QJsonValue &value : releases)
        m_rows.append(rowOf(value.toObject()));
    std::sort(m_rows.begin(), m_rows.end(), [](const Requirements &a, const Requirements &b) { return a.release < b.release; });
    const QJsonArray mageOs = root.value("mageOs"_L1).toArray();
    for (const QJsonValue &value : mageOs)
        m_upstream.append({Version(value["release"_L1].toString()), Version(value["upstream"_L1].toString())});
}

Requirements RequirementsTable::of(const Version &release) const
{
    for (auto row = m_rows.crbegin(); row != m_rows.crend(); ++row) {
        if (row->release.line() == release.line() && row->release <= release)
            return *row;
    }
    return {};
}

Requirements RequirementsTable::of(const QString &product, const Version &release) const
{
    return product.startsWith("mage-os/"_L1) ? of(upstreamOf(release)) : of(release);
}

Version RequirementsTable::upstreamOf(const Version &mageOs) const
{
    for (auto it = m_upstream.crbegin(); it != m_upstream.crend(); ++it) {
        if (it->first <= mageOs && it->first.line().section(u'.', 0, 0) == mageOs.line().section(u'.', 0, 0))
            return it->second;
    }
    return {};
}

QList<Version> RequirementsTable::releases() const
{
    QList<Version> versions;
    for (const Requirements &row : m_rows)
        versions.append(row.release);
    return versions;
}

Version RequirementsTable::newestOfLine(const Version &release) const
{
    // Until 2.2 the third number counted the patches; since 2.3 "-pN" does.
    const auto lineOf = [](const Version &version) {
        return version < Version(u"2.3.0-dev"_s) ? version.line().section(u'.', 0, 1) : version.line();
    };
    for (auto row = m_rows.crbegin(); row != m_rows.crend(); ++row) {
        if (lineOf(row->release) == lineOf(release))
            return row->release;
    }
    return {};
}

bool RequirementsTable::databaseAllowed(const QStringList &patterns, const QString &databaseKind, const Version &version)
{
    if (patterns.isEmpty())
        return true;
    const auto runs = majorMinor(version.line());
    for (const QString &pattern : patterns) {
        if (pattern.section(u'-', 0, 0).compare(databaseKind, Qt::CaseInsensitive) != 0)
            continue;
        QString rule = pattern.section(u'-', 1);
        if (rule == "8"_L1) // Magento's own pattern of this name is ^8\.0\.
            rule = u"8.0"_s;
        rule.remove(u'(').remove(u')');
        const QStringList choices = rule.split(u',');
        for (const QString &choice : choices) {
            const auto from = majorMinor(choice.section(u'-', 0, 0));
            const auto to = choice.contains(u'-') ? majorMinor(choice.section(u'-', 1)) : from;
            if (from <= runs && runs <= to)
                return true;
        }
    }
    return false;
}
