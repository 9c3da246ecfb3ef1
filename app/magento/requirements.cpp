#include "app/magento/requirements.h"

#include "app/magento/shippedfiles.h"

#include <QHash>
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
    row.composerLibrary = composer.value("composerLibrary"_L1).toString();
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
    row.elasticsearchTested = words(tested.value("elasticsearch"_L1));
    row.openSearchTested = words(tested.value("opensearch"_L1));
    row.redisTested = words(tested.value("redis"_L1));
    row.valkeyTested = words(tested.value("valkey"_L1));
    row.rabbitMqTested = words(tested.value("rabbitmq"_L1));
    row.artemisTested = words(tested.value("activemqArtemis"_L1));
    row.varnishTested = words(tested.value("varnish"_L1));
    row.nginxTested = words(tested.value("nginx"_L1));
    row.composerTested = tested.value("composer"_L1).toString();
    row.phpExtensions = words(object.value("phpExtensions"_L1));
    row.searchEngines = words(object.value("searchEngines"_L1));
    row.released = QDate::fromString(object.value("released"_L1).toString(), Qt::ISODate);
    row.supportEnds = QDate::fromString(object.value("supportEnds"_L1).toString(), Qt::ISODate);
    row.generatedUnderVar = object.value("generatedUnderVar"_L1).toBool();
    row.carriedOver = object.value("carriedOver"_L1).toBool();
    return row;
}

bool isMageOs(const QString &product)
{
    return product.startsWith("mage-os/"_L1);
}

/// "10.11" of "10.11.6": the two numbers that the patterns speak of.
std::pair<int, int> majorMinor(const QString &version)
{
    return {version.section(u'.', 0, 0).toInt(), version.section(u'.', 1, 1).toInt()};
}

} // namespace

QDate Requirements::lastSupport(Edition edition) const
{
    const bool commerce = edition == Edition::Commerce || edition == Edition::CommerceB2B || edition == Edition::Cloud;
    return commerce ? std::max({supportEnds, extendedEnds, securityOnlyEnds}) : supportEnds;
}

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
    QHash<QString, QJsonValue> lines;
    for (const QJsonValue &value : root.value("lines"_L1).toArray())
        lines.insert(value["line"_L1].toString(), value);
    for (Requirements &row : m_rows) {
        // "2.4.7", or "2.3" for all of that.
        const QString own = row.release.line();
        for (const QString &line : {own.section(u'.', 0, 1), own}) {
            if (const auto value = lines.constFind(line); value != lines.constEnd()) {
                row.extendedEnds = QDate::fromString((*value)["extendedSupportEnds"_L1].toString(), Qt::ISODate);
                row.securityOnlyEnds = QDate::fromString((*value)["securityOnlyEnds"_L1].toString(), Qt::ISODate);
            }
        }
    }
    std::sort(m_rows.begin(), m_rows.end(), [](const Requirements &a, const Requirements &b) { return a.release < b.release; });
    const QJsonArray mageOs = root.value("mageOs"_L1).toArray();
    for (const QJsonValue &value : mageOs)
        m_mageOs.append({Version(value["release"_L1].toString()), Version(value["upstream"_L1].toString()), QDate::fromString(value["released"_L1].toString(), Qt::ISODate)});
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
    return isMageOs(product) ? of(upstreamOf(release)) : of(release);
}

Version RequirementsTable::upstreamOf(const Version &mageOs) const
{
    for (auto it = m_mageOs.crbegin(); it != m_mageOs.crend(); ++it) {
        if (it->release <= mageOs && it->release.line().section(u'.', 0, 0) == mageOs.line().section(u'.', 0, 0))
            return it->upstream;
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

QList<Version> RequirementsTable::releases(const QString &product) const
{
    if (!isMageOs(product))
        return releases();
    QList<Version> versions;
    for (const MageOs &known : m_mageOs)
        versions.append(known.release);
    return versions;
}

Version RequirementsTable::newest(const QString &product) const
{
    if (isMageOs(product))
        return m_mageOs.isEmpty() ? Version() : m_mageOs.last().release;
    return m_rows.isEmpty() ? Version() : m_rows.last().release;
}

QDate RequirementsTable::released(const QString &product, const Version &release) const
{
    if (isMageOs(product)) {
        const auto found = std::find_if(m_mageOs.begin(), m_mageOs.end(), [&release](const MageOs &known) { return known.release == release; });
        return found == m_mageOs.end() ? QDate() : found->released;
    }
    const Requirements row = of(release);
    return row.release == release ? row.released : QDate();
}

Version RequirementsTable::newestOfLine(const QString &product, const Version &release) const
{
    if (!isMageOs(product))
        return newestOfLine(release);
    const Version upstream = upstreamOf(release);
    if (upstream.isNull())
        return {};
    for (auto known = m_mageOs.crbegin(); known != m_mageOs.crend(); ++known) {
        if (known->upstream.line() == upstream.line() && known->upstream > upstream)
            return known->release;
    }
    return release;
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
