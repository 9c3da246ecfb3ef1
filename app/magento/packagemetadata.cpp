#include "app/magento/packagemetadata.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype MostVersions = 5000;

Offer offerOf(const QJsonObject &object, const QString &package)
{
    Offer offer;
    offer.name = package;
    offer.version = Version(object.value("version"_L1).toString());
    offer.distUrl = object.value("dist"_L1)["url"_L1].toString();
    const QJsonObject require = object.value("require"_L1).toObject();
    for (auto it = require.begin(); it != require.end(); ++it) {
        if (it.value().isString())
            offer.require.insert(it.key().toLower(), it.value().toString());
    }
    return offer;
}

QList<QJsonObject> expanded(const QJsonArray &versions)
{
    QList<QJsonObject> whole;
    QJsonObject last;
    for (const QJsonValue &value : versions) {
        if (whole.size() >= MostVersions)
            break;
        const QJsonObject difference = value.toObject();
        for (auto it = difference.begin(); it != difference.end(); ++it) {
            if (it.value().toString() == "__unset"_L1)
                last.remove(it.key());
            else
                last.insert(it.key(), it.value());
        }
        whole.append(last);
    }
    return whole;
}

} // namespace

QList<Offer> offersIn(const QJsonObject &document, const QString &package)
{
    const QJsonValue value = document.value("packages"_L1)[package];
    QList<QJsonObject> versions;
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end() && versions.size() < MostVersions; ++it) {
            QJsonObject version = it.value().toObject();
            if (!version.contains("version"_L1))
                version.insert("version"_L1, it.key());
            versions.append(version);
        }
    } else if (document.value("minified"_L1).toString() == "composer/2.0"_L1) {
        versions = expanded(value.toArray());
    } else {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &version : array)
            versions.append(version.toObject());
    }

    QList<Offer> offers;
    for (const QJsonObject &version : versions) {
        Offer offer = offerOf(version, package.toLower());
        if (offer.version.isStable())
            offers.append(offer);
    }
    std::stable_sort(offers.begin(), offers.end(), [](const Offer &a, const Offer &b) { return b.version < a.version; });
    offers.erase(std::unique(offers.begin(), offers.end(), [](const Offer &a, const Offer &b) { return a.version == b.version; }), offers.end());
    return offers;
}
