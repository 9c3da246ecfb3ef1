#pragma once

#include "app/magento/surveyfacts.h"
#include "app/magento/version.h"
#include "app/ssh/shell.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QMap>
#include <QStringList>

#include <memory>

/// What a package of composer.lock says.
struct Package
{
    QString name;     ///< "magento/module-catalog"
    Version version;
    QString type;     ///< "magento2-module", "metapackage" …
    QMap<QString, QString> require;
    bool direct = false; ///< Stands in the root composer.json's require.
    bool abandoned = false;   ///< Its maker has given it up …
    QString replacement;      ///< … and names this package instead; may be empty.
};

enum class Edition { Unknown, OpenSource, Commerce, CommerceB2B, MageOs, Cloud, GitClone };
QString editionName(Edition edition); ///< "Magento Open Source", "Adobe Commerce", "Mage-OS" …: names, not translated.

/// What a server says about itself and one store on it, asked in one round trip (resources/server/survey).
/// Nothing in it is fatal: a part that could not be told is empty and named in unknown.
struct Survey
{
    QDateTime takenAt;
    QHash<QString, QString> unknown; ///< Part ("php", "database" …) → the raw reason.

    // The server
    QString login;            ///< Who we are there.
    QString home;
    QString hostName;
    QString operatingSystem;  ///< PRETTY_NAME
    qint64 clock = 0;         ///< Seconds since 1970 by the server's clock.
    QString timeZone;
    QStringList tools;        ///< Of: setsid flock ionice nice zstd pigz gzip mysqldump mariadb-dump mysql mariadb curl wget tar sha256sum crontab git patch unzip rsync

    // The store's folder
    QString root;             ///< Real path.
    QString owner;            ///< File system owner.
    QString group;
    QStringList unwritable;   ///< Paths relative to root, at most 50.
    qint64 freeBytes = -1;    ///< On the file system of root.
    qint64 freeInodes = -1;
    qint64 homeFreeBytes = -1;///< On the file system of home, where backups go.
    qint64 codeBytes = -1, mediaBytes = -1; ///< Without media; media alone. -1: could not be told in time.
    bool maintenance = false; ///< var/.maintenance.flag is there.
    bool regenerate = false;  ///< var/.regenerate is there: the next Magento process deletes generated/ (magento.md §2.0).
    QStringList exemptAddresses;
    bool fileSessions = false;///< Sessions are kept in var/session.
    bool gitClone = false;
    bool readOnly = false;
    qint64 varBytes = -1;     ///< What var/ gathers (logs, sessions, caches); not in codeBytes.
    bool documentRootIsPub = true; ///< There is no index.php in root itself, so the web server must point at pub/.

    // PHP and Composer
    QString php;              ///< Absolute path of the binary used.
    Version phpVersion;
    QStringList phpExtensions;
    qint64 phpMemoryLimit = -1; ///< Bytes; -1 unlimited; of the command line.
    QStringList disabledFunctions;
    QString composer;
    Version composerVersion;
    struct PhpFound { QString path; Version version; bool fits = false; };
    QList<PhpFound> phpFound; ///< Every PHP for the command line that was found; fits: the installed release's own rule allows it.

    // Magento
    Edition edition = Edition::Unknown;
    QString productPackage;   ///< "magento/product-community-edition"
    Version version;
    QString mode;             ///< "production", "developer", "default"
    QList<Package> packages;
    QStringList repositories; ///< URLs of composer repositories of composer.json, in order.
    /// What composer.json says of a repository beside its address: URL → rule. One without a rule is canonical and has everything.
    struct RepositoryRule
    {
        bool canonical = true;  ///< What it has is looked for nowhere else.
        QStringList only;       ///< Not empty: it is asked for these alone ("acme/*").
        QStringList exclude;
    };
    QMap<QString, RepositoryRule> repositoryRules;
    bool packagist = false;   ///< Packagist is asked last, as Composer does unless composer.json says no.
    bool unfinishedUpdate = false; ///< vendor/ does not hold what composer.lock says: a Composer run broke off.
    bool configHasScopes = false;  ///< config.php lists websites and stores: importing it may delete what it does not list (magento.md §2.5).
    bool withDevPackages = false;  ///< vendor/ was installed with development packages.
    bool installed = true;    ///< env.php says when the store was installed.
    QString sessionSave;      ///< "files", "redis", "db"
    QString remoteStorage;    ///< Driver of remote storage ("aws-s3"); empty: files.
    bool cronEnabled = true;  ///< cron/enabled of env.php.
    QMap<QString, bool> cacheTypes;
    QStringList locales;      ///< For static content.
    QString baseUrl;
    QString adminPath;        ///< backend.frontName
    QString searchEngine;
    QString storeTimeZone;    ///< general/locale/timezone
    QStringList keyPlaces;    ///< Of: environment project home magento (var/composer_home, which Composer on the command line does not look into).
    bool serverHasKeys = false; ///< The server has an auth.json (or COMPOSER_AUTH) for the first repository. The keys themselves never come here.

    // Database
    bool databaseReachable = false;
    QString databaseKind;     ///< "MariaDB" or "MySQL"
    Version databaseVersion;
    QString databaseVersionText;
    qint64 databaseBytes = -1;
    int tables = -1;
    int orders = -1;
    QString tablePrefix;

    // Background work
    QStringList cronMarks;    ///< The "#~ MAGENTO START" lines of this store; more than one: its jobs run twice.
    QStringList cronLines;    ///< The crontab lines of this store (between the MAGENTO marks).
    int consumersRunning = -1;
    int cronJobsRunning = -1;

    SurveyFacts facts;        ///< Everything else, for the readiness checks.
    std::shared_ptr<const SurveyStream> said; ///< What all of it was read from; null in a survey that is made up.

    bool knows(const QString &part) const { return !unknown.contains(part); }
    const Package *package(const QString &name) const;
};

/// Asks. root may be empty when only the server is of interest. phpBinary and composerBinary empty: found by itself. Blocks; one round trip, at most 30 s.
/// A server that is too busy to tell even of itself is asked once more for what it left out: two, at most a minute.
Result<Survey> takeSurvey(Shell &shell, const QString &root, const QString &phpBinary = {}, const QString &composerBinary = {}, std::stop_token stop = {});
/// Asks some parts anew, and gives the survey with what they say now: "folder", "store" … as resources/server/survey/survey.sh calls
/// them. A part that does not answer any more is unknown then.
Result<Survey> retakeSurvey(Shell &shell, const Survey &before, const QStringList &parts, const QString &phpBinary = {}, const QString &composerBinary = {}, std::stop_token stop = {});
/// What takeSurvey does with the server's answer; hostile input gives a Problem or unknown parts, never more.
Result<Survey> parseSurvey(const QByteArray &answer);

/// A Magento root found on a server.
struct FoundStore
{
    QString root;
    Edition edition = Edition::Unknown;
    Version version;
    QString mode;
    QString baseUrl;
    QString owner;
};
/// Every Magento root in the usual places of this account (and the folder asked for, if any); at most 20 s.
Result<QList<FoundStore>> findStores(Shell &shell, std::stop_token stop = {});
/// What findStores does with the server's answer; hostile input gives an empty list.
QList<FoundStore> parseFoundStores(const QByteArray &answer);
