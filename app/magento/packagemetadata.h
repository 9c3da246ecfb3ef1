#pragma once

#include "app/magento/releases.h"

#include <QJsonObject>

/// The stable versions of a package in one metadata document ({"packages": {name: …}}), newest first. Understands the
/// object of Composer 1, the list of Composer 2, and its minified form, in which each version tells only what differs
/// from the one before.
QList<Offer> offersIn(const QJsonObject &document, const QString &package);
