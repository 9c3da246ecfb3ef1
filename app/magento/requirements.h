#pragma once

#include "app/magento/constraint.h"
#include "app/magento/survey.h"

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
    QString composer;            ///< Constraint on the Composer program.
    QString composerLibrary;     ///< What the release itself requires of composer/composer.
    QString composerTested;      ///< The documentation's word: "2.9.3+", "1.9, 2.0".
    QStringList searchEngines;   ///< Values of catalog/search/engine it ships.
    QDate released;
    QDate supportEnds;           ///< Regular support of its line.
    QDate extendedEnds;          ///< Extended support, for customers of Adobe Commerce; null: none, or not known.
    QDate securityOnlyEnds;      ///< Security fixes only, likewise.
    QDate lastSupport(Edition edition) const; ///< When the last of these ends for a store of this edition.
    bool databaseEnforced = false; ///< setup:upgrade stops on another database; before 2.4.0 it only says so.
    bool carriedOver = false;    ///< Nobody read this release's own rules: those of the nearest lower patch stand here.
    QStringList databaseTested;  ///< The documentation's list (soft): "MySQL 8.0", "MariaDB 10.6".
    // The documentation's lists of what stands beside them (soft); empty: none is listed for this release.
    QStringList elasticsearchTested, openSearchTested, redisTested, valkeyTested, rabbitMqTested, artemisTested, varnishTested, nginxTested;
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
    QList<Version> releases(const QString &product) const; ///< Of this product, oldest first.
    Version newest(const QString &product) const; ///< The newest release of this product that is known.
    QDate released(const QString &product, const Version &release) const; ///< When exactly this release came out; null: not known.
    QDate knownAt() const { return m_knownAt; } ///< What came out later is not in the table.
    /// The newest patch of the line that is known, e.g. for "security fix available".
    Version newestOfLine(const Version &release) const;
    /// The same for a release of this product. Of Mage-OS: the newest made from the same line of Magento, if that brings a newer patch of it.
    Version newestOfLine(const QString &product, const Version &release) const;
    /// Does `databaseKind`-`version` match one of the patterns, as Magento's own check would?
    static bool databaseAllowed(const QStringList &patterns, const QString &databaseKind, const Version &version);

private:
    explicit RequirementsTable(const QByteArray &json);

    QList<Requirements> m_rows; ///< Oldest first.
    struct MageOs { Version release, upstream; QDate released; };
    QList<MageOs> m_mageOs; ///< Oldest first.
    QDate m_knownAt;
};
