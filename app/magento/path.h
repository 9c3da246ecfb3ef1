#pragma once

#include "app/magento/requirements.h"

#include <QJsonObject>

/// One thing that has to be done on the way to a release, and who does it.
struct PathTask
{
    enum class Who { Host, You, Storewright } who;
    QString text;         ///< Translated, one sentence.
    bool required = true; ///< Else it is advice.
};

/// From one release to the next: what is done before it, and the upgrade itself.
struct Hop
{
    Version from, to;
    QList<PathTask> tasks; ///< In the order in which they are done; the last is Storewright's.
};

/// The way from the store's release to another. A hop in between is needed where no PHP, or no database, suits both of its ends: so the host can
/// change them while the store sells.
struct UpgradePath
{
    QString product;
    Version from, target;
    QList<Hop> hops;      ///< Empty: there is nothing to do, or the target is not newer.

    bool needsHost() const;                       ///< The host has to do something first.
    bool isPlain() const { return hops.size() == 1 && !needsOthers(); } ///< Storewright does it alone, at once.
    bool needsOthers() const;                     ///< The host or the store's owner has.
    QString sentence() const;                     ///< "2.4.3 → 2.4.4-p18 → 2.4.7-p10 → 2.4.8-p5". Not translated.
    QJsonObject toJson() const;
};

/// onOffer: the releases that can be had; empty: all that are known. Asks nobody.
UpgradePath pathTo(const Survey &survey, const Version &target, const QList<Version> &onOffer = {});
/// The host's part of it as a letter to send. Translated.
QString hostLetter(const UpgradePath &path, const QString &storeName, const QString &address);
QString whoName(PathTask::Who who); ///< "host", "you", "storewright": for JSON.
QString whoWord(PathTask::Who who); ///< "Your host", "You", "Storewright". Translated.
