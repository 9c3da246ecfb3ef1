#pragma once

#include "app/magento/constraint.h"

#include <QDate>
#include <QStringList>

/// What one release asks of a server: its three truths kept apart (magento.md §5).
struct Requirements
{
    Version release;
    QString php;                 ///< Composer's constraint (hard), e.g. "~8.1.0||~8.2.0||~8.3.0".
    QStringList phpTested;       ///< The documentation's list (soft), e.g. {"8.3", "8.4"}.
    QStringList phpExtensions;   ///< ext-* names without "ext-".
    QStringList databasePatterns;///< As the code checks them: "MySQL-8", "MariaDB-(10.2-10.6)"; empty: no check that could stop it.
    QString composer;            ///< Constraint on Composer.
    QStringList searchEngines;   ///< Values of catalog/search/engine it ships.
    QDate released;
    QDate supportEnds;           ///< Regular support of its line.
    bool databaseEnforced = false; ///< setup:upgrade stops on another database; before 2.4.0 it only says so.
    bool carriedOver = false;    ///< Nobody read this release's own rules: those of the nearest lower patch stand here.
    QStringList databaseTested;  ///< The documentation's list (soft): "MySQL 8.0", "MariaDB 10.6".
    bool generatedUnderVar = false; ///< 2.0 and 2.1: var/generation and var/di instead of generated/.
};

/// The table shipped with the program (resources/data/requirements.json, compiled in).
class RequirementsTable
{
public:
    static const RequirementsTable &shipped();
    /// The row of this release, or of the nearest lower patch of its line; a null release when the line is unknown.
    Requirements of(const Version &release) const;
    /// The same for a release of this product: Mage-OS has numbers of its own, and the rules of the Magento it is made from.
    Requirements of(const QString &product, const Version &release) const;
    /// The Magento release that a Mage-OS release is made from; null when it is not known.
    Version upstreamOf(const Version &mageOs) const;
    QList<Version> releases() const; ///< Of Magento, oldest first.
    QDate knownAt() const { return m_knownAt; } ///< What came out later is not in the table.
    /// The newest patch of the line that is known, e.g. for "security fix available".
    Version newestOfLine(const Version &release) const;
    /// Does `databaseKind`-`version` match one of the patterns, as Magento's own check would?
    static bool databaseAllowed(const QStringList &patterns, const QString &databaseKind, const Version &version);

private:
    explicit RequirementsTable(const QByteArray &json);

    QList<Requirements> m_rows; ///< Oldest first.
    QList<std::pair<Version, Version>> m_upstream; ///< Mage-OS → Magento, oldest first.
    QDate m_knownAt;
};
