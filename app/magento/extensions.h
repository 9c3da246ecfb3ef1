#pragma once

#include "app/magento/releases.h"

#include <QSet>

/// What a release brings: package → version, out of its metapackage's exact requirements and those of the metapackages
/// among `offers` that it requires in turn.
QMap<QString, Version> broughtBy(const QString &product, const Version &version, const QMap<QString, QString> &require,
                                 const QList<Offer> &offers = {});

/// The installed extensions: what composer.lock holds that is not Magento's own and does not come with the product.
class Extensions
{
public:
    explicit Extensions(const Survey &survey);

    /// Those that stand in the root composer.json's require.
    const QList<Package> &direct() const { return m_direct; }
    /// Modules, themes and languages that one of those brings along, in their order; each once.
    struct Brought { Package package; QString by; };
    QList<Brought> brought() const;
    /// One that does not fit what a release brings, and the requirement that says so.
    struct Misfit
    {
        Package package;   ///< The one that asks.
        QString root;      ///< The direct requirement that brings it.
        QString needs;     ///< "magento/framework"
        QString rule;      ///< "^102.0"
        Version gets;      ///< What the release brings.
    };
    /// Each direct extension at most once.
    QList<Misfit> misfits(const QMap<QString, Version> &brought) const;

private:
    const Survey &m_survey;
    QList<Package> m_direct;
    QMap<QString, QStringList> m_below; ///< Direct requirement → itself and what it brings along.
};

/// The first of these requirements that what a release brings does not meet; nothing when all are met or cannot be told.
std::optional<Extensions::Misfit> misfitOf(const Package &package, const QMap<QString, Version> &brought);
/// "Acme Gift Wrap" of "acme/module-gift-wrap".
QString friendlyName(const QString &package);
