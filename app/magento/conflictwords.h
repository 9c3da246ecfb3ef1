#pragma once

#include "app/magento/conflict.h"

/// How packages are called in front of a person.
namespace ConflictWords
{
bool isProduct(const QString &package);      ///< magento/product-community-edition and its like.
bool isMagentosOwn(const QString &package);
bool isPlatform(const QString &package);     ///< php, ext-…, lib-…, composer-plugin-api …
/// "Acme Gift Wrap" of an extension, "Magento" of the product, "guzzlehttp/guzzle" of a library.
QString nameOf(const QString &package);
/// The same with its version or versions: "Acme Gift Wrap 2.0.0 to 2.2.0".
QString named(const QString &package, const QStringList &versions);
/// The release that a version of magento/framework belongs to: "2.4.6" of "103.0.6". Empty: not known.
QString releaseOfFramework(const QString &version);
QString offerSentence(const ConflictOffer &offer);
}
