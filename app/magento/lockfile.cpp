#include "app/magento/lockfile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype MostPackages = 5000;

QMap<QString, QString> requireOf(const QJsonObject &package)
{
    QMap<QString, QString> require;
    const QJsonObject object = package.value("require"_L1).toObject();
    for (auto it = object.begin(); it != object.end() && require.size() < MostPackages; ++it) {
        if (it.value().isString())
            require.insert(it.key().toLower(), it.value().toString());
    }
    return require;
}

QStringList patternsIn(const QJsonValue &value)
{
    QStringList patterns;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &pattern : array) {
        if (pattern.isString() && patterns.size() < 200)
            patterns.append(pattern.toString().left(200));
    }
    return patterns;
}

/// The composer repositories, without the user name and password that some carry in their address.
void readRepositories(Survey &survey, const QJsonValue &repositories, const QByteArray &composerJson)
{
    survey.packagist = true;
    survey.repositories.clear();
    const auto take = [&survey](const QString &name, const QJsonValue &value) {
        const bool off = value.isBool() && !value.toBool();
        if (off && (name == "packagist.org"_L1 || name == "packagist"_L1)) {
            survey.packagist = false;
            return;
        }
        const QJsonObject repository = value.toObject();
        if (repository.size() == 1 && (repository.value("packagist.org"_L1) == QJsonValue(false) || repository.value("packagist"_L1) == QJsonValue(false))) {
            survey.packagist = false;
            return;
        }
        const QUrl url(repository.value("url"_L1).toString());
        if (repository.value("type"_L1).toString() != "composer"_L1 || !url.isValid() || url.host().isEmpty() || survey.repositories.size() >= 100)
            return;
        const QString plain = url.toString(QUrl::RemoveUserInfo);
        survey.repositories.append(plain);
        const Survey::RepositoryRule rule{repository.value("canonical"_L1).toBool(true), patternsIn(repository.value("only"_L1)), patternsIn(repository.value("exclude"_L1))};
        if (!rule.canonical || !rule.only.isEmpty() || !rule.exclude.isEmpty())
            survey.repositoryRules.insert(plain, rule);
    };
    const QJsonArray array = repositories.toArray();
    for (const QJsonValue &value : array)
        take({}, value);
    // Named ones count in the order in which the file has them; the parser has put their names into another.
    const QJsonObject object = repositories.toObject();
    const qsizetype from = std::max<qsizetype>(0, composerJson.indexOf("\"repositories\""));
    QMap<qsizetype, QString> inOrder;
    const QStringList names = object.keys();
    for (const QString &name : names) {
        const qsizetype at = composerJson.indexOf(QByteArray('"' + name.toUtf8() + '"'), from + 14);
        inOrder.insert(at < 0 || inOrder.contains(at) ? composerJson.size() + inOrder.size() : at, name);
    }
    for (const QString &name : std::as_const(inOrder))
        take(name, object.value(name));
}

} // namespace

Edition editionOf(const QStringList &names)
{
    if (names.contains(u"magento/magento-cloud-metapackage"_s))
        return Edition::Cloud;
    if (names.contains(u"magento/product-enterprise-edition"_s))
        return names.contains(u"magento/extension-b2b"_s) ? Edition::CommerceB2B : Edition::Commerce;
    if (names.contains(u"mage-os/product-community-edition"_s) || names.contains(u"mage-os/product-minimal-edition"_s))
        return Edition::MageOs;
    if (names.contains(u"magento/product-community-edition"_s))
        return Edition::OpenSource;
    return Edition::Unknown;
}

QString productOf(const QStringList &names)
{
    for (const QString &name : {u"magento/product-enterprise-edition"_s, u"mage-os/product-community-edition"_s,
                                u"mage-os/product-minimal-edition"_s, u"magento/product-community-edition"_s}) {
        if (names.contains(name))
            return name;
    }
    return {};
}

void readComposerFiles(Survey &survey, const QByteArray &composerJson, const QByteArray &composerLock, const QByteArray &installed)
{
    const QJsonObject json = QJsonDocument::fromJson(composerJson).object();
    const QJsonObject lock = QJsonDocument::fromJson(composerLock).object();
    if (!composerJson.isEmpty() && json.isEmpty())
        survey.unknown.insert(u"composer.json"_s, u"composer.json is not valid JSON"_s);
    if (!composerLock.isEmpty() && lock.isEmpty())
        survey.unknown.insert(u"composer.lock"_s, u"composer.lock is not valid JSON"_s);

    const QMap<QString, QString> direct = requireOf(json);
    if (!json.isEmpty())
        readRepositories(survey, json.value("repositories"_L1), composerJson);

    QStringList names;
    const QJsonArray packages = lock.value("packages"_L1).toArray();
    for (const QJsonValue &value : packages) {
        const QJsonObject object = value.toObject();
        Package package;
        package.name = object.value("name"_L1).toString().toLower();
        if (package.name.isEmpty() || package.name.size() > 200 || survey.packages.size() >= MostPackages)
            continue;
        package.version = Version(object.value("version"_L1).toString());
        package.type = object.value("type"_L1).toString();
        package.require = requireOf(object);
        package.direct = direct.contains(package.name);
        // true, or the name of what to take instead.
        const QJsonValue abandoned = object.value("abandoned"_L1);
        package.replacement = abandoned.toString().left(200);
        package.abandoned = abandoned.toBool() || !package.replacement.isEmpty();
        names.append(package.name);
        survey.packages.append(package);
    }

    // vendor/ is what runs; the lock file is what Composer meant to put there.
    QHash<QString, QString> physical;
    const QList<QByteArray> lines = installed.split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype space = line.indexOf(' ');
        if (space > 0 && physical.size() < MostPackages)
            physical.insert(QString::fromUtf8(line.left(space)).toLower(), QString::fromUtf8(line.mid(space + 1)));
    }
    if (names.isEmpty())
        names = physical.keys();
    survey.productPackage = productOf(names);
    const Package *product = survey.package(survey.productPackage);
    const Version locked = product ? product->version : Version();
    const Version there(physical.value(survey.productPackage));
    survey.version = there.isNull() ? locked : there;
    survey.unfinishedUpdate = !there.isNull() && !locked.isNull() && there != locked;

    if (survey.edition != Edition::Cloud)
        survey.edition = editionOf(names);
    const QString rootName = json.value("name"_L1).toString();
    if (survey.edition == Edition::Unknown && (survey.gitClone || rootName == "magento/magento2ce"_L1 || rootName == "magento/magento2ee"_L1)) {
        survey.edition = Edition::GitClone;
        survey.gitClone = true;
        survey.version = Version(json.value("version"_L1).toString());
    } else {
        survey.gitClone = false;
    }
    if (survey.version.isNull() && survey.edition != Edition::GitClone && !survey.root.isEmpty())
        survey.unknown.insert(u"version"_s, u"neither composer.lock nor vendor/ names a Magento product"_s);
}
