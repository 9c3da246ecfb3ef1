#include "app/magento/packagemetadata.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype MostVersions = 5000;

/// Puts one field of a version into an offer; "__unset" takes out what an earlier version said.
void take(Offer &offer, const QString &key, const QJsonValue &value)
{
    if (key == "version"_L1) {
        offer.version = Version(value.toString());
    } else if (key == "abandoned"_L1) {
        offer.replacement = value.toString() == "__unset"_L1 ? QString() : value.toString().left(200);
        offer.abandoned = value.toBool() || !offer.replacement.isEmpty();
    } else if (key == "dist"_L1) {
        offer.distUrl = value["url"_L1].toString();
    } else if (key == "require"_L1) {
        offer.require.clear();
        const QJsonObject require = value.toObject();
        for (auto it = require.begin(); it != require.end(); ++it) {
            if (it.value().isString())
                offer.require.insert(it.key().toLower(), it.value().toString());
        }
    }
}

} // namespace

QList<Offer> offersIn(const QJsonObject &document, const QString &package)
{
    const QJsonValue value = document.value("packages"_L1)[package];
    const bool minified = document.value("minified"_L1).toString() == "composer/2.0"_L1;
    QList<QJsonObject> versions;
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end() && versions.size() < MostVersions; ++it) {
            QJsonObject version = it.value().toObject();
            if (!version.contains("version"_L1))
                version.insert("version"_L1, it.key());
            versions.append(version);
        }
    } else {
        const QJsonArray array = value.toArray();
        for (auto it = array.begin(); it != array.end() && versions.size() < MostVersions; ++it)
            versions.append((*it).toObject());
    }

    QList<Offer> offers;
    Offer offer;
    for (const QJsonObject &version : versions) {
        // What a minified version does not say is shared with the one before: a small document must not become large here.
        if (!minified || !value.isArray())
            offer = Offer();
        offer.name = package.toLower();
        for (auto it = version.begin(); it != version.end(); ++it)
            take(offer, it.key(), it.value());
        if (offer.version.isStable())
            offers.append(offer);
    }
    std::stable_sort(offers.begin(), offers.end(), [](const Offer &a, const Offer &b) { return b.version < a.version; });
    offers.erase(std::unique(offers.begin(), offers.end(), [](const Offer &a, const Offer &b) { return a.version == b.version; }), offers.end());
    return offers;
}
