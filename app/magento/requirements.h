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
    QStringList databasePatterns;///< As the code checks them: "MySQL-8", "MariaDB-(10.2-10.6)"; empty: no check.
    QString composer;            ///< Constraint on Composer.
    QStringList searchEngines;   ///< Values of catalog/search/engine it ships.
    QDate released;
    QDate supportEnds;           ///< Regular support of its line.
    bool generatedUnderVar = false; ///< 2.0 and 2.1: var/generation and var/di instead of generated/.
};

/// The table shipped with the program (resources/data/requirements.json, compiled in).
class RequirementsTable
{
public:
    static const RequirementsTable &shipped();
    /// The row of this release, or of the nearest lower patch of its line; a null release when the line is unknown.
    Requirements of(const Version &release) const;
    QList<Version> releases() const;
    /// The newest patch of the line that is known, e.g. for "security fix available".
    Version newestOfLine(const Version &release) const;
    /// Does `databaseKind`-`version` match one of the patterns, as Magento's own check would?
    static bool databaseAllowed(const QStringList &patterns, const QString &databaseKind, const Version &version);

private:
    QList<Requirements> m_rows;
};
