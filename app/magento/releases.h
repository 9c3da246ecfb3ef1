#pragma once

#include "app/web/accesskeys.h"
#include "app/magento/constraint.h"
#include "app/magento/survey.h"

#include <QList>

/// One package version as a Composer repository offers it.
struct Offer
{
    QString name;
    Version version;
    QMap<QString, QString> require;
    QString distUrl;
    bool abandoned = false;   ///< Its maker has given it up …
    QString replacement;      ///< … and names this package instead; may be empty.
};

/// Asks a Composer repository what it offers of one package, in all three metadata shapes: inline packages,
/// provider-includes with providers-url, metadata-url (magento.md §6.1). Newest first, stable only.
/// Problems: Refused (401 wrong keys; 403 no right; no keys at all), Unready (404: not in this account), Unreachable (time-out, no server).
Result<QList<Offer>> offersOf(const QString &repositoryUrl, const AccessKeys &keys, const QString &package, std::stop_token stop = {});
/// The same for several packages with the common requests made once. A package nobody offers is an empty list.
Result<QMap<QString, QList<Offer>>> offersOf(const QString &repositoryUrl, const AccessKeys &keys, const QStringList &packages, std::stop_token stop = {});

/// A release the store could go to, and what stands in its way.
struct Release
{
    Version version;
    QMap<QString, QString> require;
    struct Obstacle
    {
        enum class Kind { Php, Database, Extension, Edition } kind;
        QString sentence; ///< Translated: "Needs PHP 8.3 or 8.4; your server runs 8.2."
        QString package;  ///< The extension that holds the core back, for Kind::Extension.
    };
    QList<Obstacle> obstacles;
    bool fits() const { return obstacles.isEmpty(); }
};
/// The releases newer than the store's, newest first, each judged against the survey: PHP and database by the release's
/// own rules (requirements.json), extensions by their own require in composer.lock against the packages the release brings.
QList<Release> judgeReleases(const Survey &survey, const QList<Offer> &offers);

/// An extension and what a release means for it. Only those that composer.json itself asks for can be acted on; the others come along.
struct Component
{
    QString name;
    Version installed;
    Version newest;       ///< Newest that fits the target; null when none does.
    QString verdict;      ///< Translated sentence.
    bool fits = true;     ///< The installed version fits the target as it is.
    bool updatable = false;
    QString broughtBy;    ///< The extension that brings it along; empty: composer.json asks for it.
    QString heldBy;       ///< What keeps it from fitting: "magento/framework <103.0.8". Empty: nothing.
    bool abandoned = false;
    QString replacement;  ///< What its maker names instead; may be empty.
};
QList<Component> judgeComponents(const Survey &survey, const Release &target, const QMap<QString, QList<Offer>> &offers);
