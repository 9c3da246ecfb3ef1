#pragma once

#include "tests/practice/practicestore.h"

#include <QMap>
#include <QString>
#include <QStringList>

/// What somebody who knows nothing of Storewright sees of the practice store from outside.
class Witness
{
public:
    /// Looks at everything; what could not be looked at says so, and so differs from what could.
    static Witness of(const PracticeStore &store);

    QString fact(const QString &name) const { return m_facts.value(name); }
    /// What differs from an earlier look, one line a fact, apart from those named; empty: nothing.
    QString differenceFrom(const Witness &before, const QStringList &apartFrom = {}) const;

    // The names of the facts.
    static const QString LockedVersion;    ///< The product's version in composer.lock …
    static const QString InstalledVersion; ///< … in vendor/composer/installed.json …
    static const QString RunningVersion;   ///< … and what bin/magento says.
    static const QString Modules;          ///< Rows of setup_module.
    static const QString Patches;          ///< Rows of patch_list.
    static const QString Caches;           ///< Cache types and their states.
    static const QString Crontab;          ///< Byte for byte.
    static const QString Flag;             ///< "yes" while var/.maintenance.flag is there.
    static const QString Orders;           ///< How many there are, and a checksum of their numbers and totals.
    static const QString Storefront;       ///< The status a visitor gets.
    static const QString Environment;      ///< Checksum of app/etc/env.php.
    static const QString Code;             ///< Checksum of the names, kinds and contents of the code.

private:
    QMap<QString, QString> m_facts;
};
