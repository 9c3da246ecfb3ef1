#include "app/magento/failures.h"
#include "app/magento/shippedfiles.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace
{

/// What each failure looks like, as recorded or as its source prints it (magento.md §7, magento-cli-transcripts.md).
const struct { const char *id; const char *text; } Samples[] = {
    {"wrong-keys", R"~(Invalid credentials (HTTP 401) for 'https://repo.magento.com/packages.json', aborting.)~"},
    {"no-keys", R"~(You must be using the interactive console to authenticate)~"},
    {"no-right", R"~(The 'https://repo.magento.com/archives/x.zip' URL could not be accessed (HTTP 403): HTTP/2 403)~"},
    {"gone-from-account", R"~(The "https://repo.magento.com/archives/acme/acme-x-1.0.0.0.zip" file could not be downloaded (HTTP/2 404))~"},
    {"unknown-package", R"~(Could not find package acme/module-x.)~"},
    {"version-withdrawn", R"~(- acme/module-x is locked to version 1.0.0: found acme/module-x[1.0.0] in the lock file but not in remote repositories, make sure you avoid updating this package)~"},
    {"certificates-too-old", R"~(curl error 60 while downloading https://repo.magento.com/packages.json: SSL certificate problem: unable to get local issuer certificate)~"},
    {"download-timed-out", R"~(curl error 28 while downloading https://repo.magento.com/x.zip: Operation timed out after 300000 milliseconds)~"},
    {"repository-unreachable", R"~(curl error 7 while downloading http://repo.invalid/packages.json: Failed to connect to 127.0.0.1 port 8599 after 0 ms: Couldn't connect to server)~"},
    {"repository-down", R"~(The "https://repo.magento.com/packages.json" file could not be downloaded (HTTP/2 503))~"},
    {"public-name-clash", R"~(Higher matching version 9.9.9 of acme/module-x was found in public repository packagist.org)~"},
    {"composer-1-closed", R"~(Composer 1.x is deprecated and packagist.org no longer serves it)~"},
    {"wrong-php", R"~(- magento/product-community-edition 2.4.8 requires php ~8.2.0||~8.3.0||~8.4.0 -> your php version (8.1.2) does not satisfy that requirement.)~"},
    {"pinned-php", R"~(- magento/framework 103.0.8 requires php ~8.3.0 -> your php version (7.4.0; overridden via config.platform, actual: 8.3.1))~"},
    {"missing-php-extension", R"~(- magento/framework 103.0.6 requires ext-bcmath * -> it is missing from your system. Install or enable PHP's bcmath extension.)~"},
    {"known-security-holes", R"~(- spomky-labs/otphp 10.0.3 was not loaded, because they are affected by security advisories)~"},
    {"root-pin", R"~(- acme/module-x 2.1.0 requires magento/framework <103.0.8 -> found magento/framework[103.0.7] but it conflicts with your root composer.json require (103.0.8).)~"},
    {"partial-update", R"~(- magento/framework is locked to version 103.0.6 and an update of this package was not requested.)~"},
    {"old-developer-settings", R"~(- sebastian/phpcpd 3.0.1 requires symfony/console ^2.2 -> conflicts)~"},
    {"no-require-commerce", R"~(  Command "require-commerce" is not defined.)~"},
    {"plugin-not-allowed", R"~(magento/magento-composer-installer contains a Composer plugin which is blocked by your allow-plugins config.)~"},
    {"plugins-off-as-root", R"~(Composer plugins have been disabled for safety in this non-interactive session. Set COMPOSER_ALLOW_SUPERUSER=1)~"},
    {"plugin-of-old-version", R"~(Plugin initialization failed (include(/var/www/store/app/etc/NonComposerComponentRegistration.php): failed)~"},
    {"minimum-stability", R"~(- acme/module-x 2.0.0-beta1 does not match your minimum-stability.)~"},
    {"lock-out-of-date", R"~(Warning: The lock file is not up to date with the latest changes in composer.json. You may be getting outdated dependencies.)~"},
    {"broken-composer-json", R"~("./composer.json" does not contain valid JSON)~"},
    {"extension-conflict", R"~(Your requirements could not be resolved to an installable set of packages.)~"},
    {"composer-timeout", R"~(The process "git clone" exceeded the timeout of 300 seconds.)~"},
    {"out-of-memory", R"~(PHP Fatal error:  Allowed memory size of 268435456 bytes exhausted (tried to allocate 2097152 bytes) in /var/www/store/setup/src/x.php)~"},
    {"server-out-of-memory", R"~(proc_open(): fork failed - Cannot allocate memory)~"},
    {"disk-full", R"~(file_put_contents(): Write of 8192 bytes failed with errno=28 No space left on device)~"},
    {"cannot-delete", R"~(Could not delete /var/www/store/vendor/magento/framework/App:)~"},
    {"root-files-unwritable", R"~(file_put_contents(/var/www/store/.htaccess): failed to open stream: Permission denied)~"},
    {"missing-write-permissions", R"~(Missing write permissions to the following paths:)~"},
    {"damaged-download", R"~(The checksum verification of the file failed (downloaded from https://repo.magento.com/x.zip))~"},
    {"changed-vendor", R"~(Source directory /var/www/store/vendor/acme/x has uncommitted changes.)~"},
    {"no-unzip", R"~(The zip extension and unzip/7z commands are both missing, skipping.)~"},
    {"too-many-open-files", R"~(fopen(): Too many open files)~"},
    {"function-disabled", R"~(proc_open() has been disabled for security reasons)~"},
    {"command-missing", R"~(sh: 1: php8.3: not found)~"},
    {"read-only-disk", R"~(mkdir(): Read-only file system)~"},
    {"php-too-old-for-code", R"~(Magento supports PHP 8.1.0 or later. Please read https://devdocs.magento.com)~"},
    {"platform-check", R"~(Composer detected issues in your platform: Your Composer dependencies require a PHP version ">= 8.2.0". You are running 8.1.2.)~"},
    {"vendor-incomplete", R"~(Autoload error: Vendor autoload is not found. Please run 'composer install' under application root directory.)~"},
    {"syntax-error", R"~(PHP Parse error:  syntax error, unexpected identifier "error" in /var/www/store/app/code/Acme/Broken/registration.php on line 1)~"},
    {"deprecated-code", R"~(Deprecated Functionality: Creation of dynamic property Acme\X\Model\Y::$z is deprecated in /var/www/store/app/code/Acme/X/Model/Y.php on line 9)~"},
    {"zend-removed", R"~(Class "Zend_Json" not found)~"},
    {"console-library", R"~(Incompatible argument type: Required type: int. Actual type: string; File: /srv/store/vendor/symfony/console/Helper/ProgressBar.php)~"},
    {"constructor-changed", R"~(Incompatible argument type: Required type: \Magento\Framework\X. Actual type: array; File: y)~"},
    {"class-missing", R"~(Class Acme\Gone\Model\Thing does not exist)~"},
    {"module-twice", R"~(Module 'Acme_X' from '/var/www/store/app/code/Acme/X' has been already defined in '/var/www/store/vendor/acme/module-x'.)~"},
    {"module-unknown", R"~(Setup version for module 'Acme_X' is not specified)~"},
    {"no-configuration", R"~(Can't run this operation: deployment configuration is absent. Run 'magento setup:config:set --help' for options.)~"},
    {"area-code", R"~(Area code is not set)~"},
    {"default-website", R"~(DomainException: The default website isn't defined. Set the website and try again.)~"},
    {"bad-library", R"~(rawurlencode() expects parameter 1 to be string, int given)~"},
    {"no-commands", R"~(There are no commands defined in the "maintenance" namespace.)~"},
    {"database-not-supported", R"~(Current version of RDBMS is not supported. Used Version: 10.11.19-MariaDB-0. Supported versions: MySQL-8, MySQL-5.7, MariaDB-(10.2-10.6))~"},
    {"search-not-supported", R"~(Your current search engine, 'mysql', is not supported. You must install a supported search engine before upgrading.)~"},
    {"search-down", R"~(Could not validate a connection to the OpenSearch. No alive nodes found in your cluster)~"},
    {"search-engine-gone", R"~(elasticsearch7 search engine doesn't exist. Falling back to opensearch)~"},
    {"database-refused", R"~(SQLSTATE[HY000] [1045] Access denied for user 'magento'@'127.0.0.1' (using password: YES))~"},
    {"database-down", R"~(SQLSTATE[HY000] [2002] Connection refused)~"},
    {"database-gone-away", R"~(SQLSTATE[HY000]: General error: 2006 MySQL server has gone away)~"},
    {"database-locked", R"~(SQLSTATE[HY000]: General error: 1205 Lock wait timeout exceeded; try restarting transaction)~"},
    {"database-full", R"~(SQLSTATE[HY000]: General error: 1114 The table 'catalog_product_index_price_temp' is full)~"},
    {"database-full", R"~(SQLSTATE[HY000]: General error: 3 Error writing file './shop/#sql-alter-4222-27.frm' (Errcode: 28 "No space left on device"))~"},
    {"row-too-large", R"~(SQLSTATE[42000]: Syntax error or access violation: 1118 Row size too large (> 8126).)~"},
    {"key-too-long", R"~(SQLSTATE[42000]: 1071 Specified key was too long; max key length is 767 bytes)~"},
    {"orphaned-rows", R"~(SQLSTATE[23000]: Integrity constraint violation: 1452 Cannot add or update a child row: a foreign key constraint fails)~"},
    {"half-applied", R"~(SQLSTATE[42S21]: Column already exists: 1060 Duplicate column name 'x')~"},
    {"duplicate-entry", R"~(SQLSTATE[23000]: Integrity constraint violation: 1062 Duplicate entry 'a-1' for key 'PRIMARY')~"},
    {"data-patch-failed", R"~(Unable to apply data patch Acme\Broken\Setup\Patch\Data\Boom for module Acme_Broken. Original exception message: Column not found: acme_flag)~"},
    {"broken-serialized", R"~(Unable to unserialize value. Error: Syntax error)~"},
    {"regexp-like", R"~(SQLSTATE[42000]: 1305 FUNCTION store.REGEXP_LIKE does not exist)~"},
    {"missing-unique-key", R"~(ERROR 6125 (HY000) at line 100: Failed to add the foreign key constraint. Missing unique key for constraint 'x')~"},
    {"no-super-privilege", R"~(ERROR 1227 (42000) at line 18: Access denied; you need (at least one of) the SUPER privilege(s) for this operation)~"},
    {"definer-missing", R"~(SQLSTATE[HY000]: General error: 1449 The user specified as a definer ('old'@'localhost') does not exist)~"},
    {"few-privileges", R"~(Database user does not have enough privileges. Please make sure SELECT, INSERT privileges are granted to database 'x'.)~"},
    {"too-many-connections", R"~(SQLSTATE[HY000] [1040] Too many connections)~"},
    {"deletes-stores", R"~(These Websites will be deleted: second)~"},
    {"configuration-import", R"~(Import failed: Item not found)~"},
    {"message-queue", R"~(stream_socket_client(): unable to connect to tcp://127.0.0.1:5672 (Connection refused))~"},
    {"magento-backup-off", R"~(Backup functionality is disabled)~"},
    {"code-newer", R"~(Please upgrade your database: Run "bin/magento setup:upgrade" from the Magento root directory.)~"},
    {"database-newer", R"~(Please update your modules: Run "composer install" from the Magento root directory.)~"},
    {"configuration-changed", R"~(Config files have changed. Run app:config:import or setup:upgrade command to synchronize configuration.)~"},
    {"foreign-column", R"~(Cannot process definition to array for type enum)~"},
    {"session-owner", R"~(Warning: SessionHandler::read(): Session data file is not created by your uid)~"},
    {"redis-down", R"~(Connection to Redis standalone tcp://127.0.0.1:6379 failed after 2 failures.Last Error : (111) Connection refused#0 /var/www/store/vendor/colinmollenhour/credis/Client.php(578))~"},
    {"generated-unwritable", R"~(Class Acme\X\Interceptor cannot be saved in the generated/code directory.)~"},
    {"generated-read-only", R"~(The requested class did not generate properly, because the 'generated' directory permission is read-only.)~"},
    {"tests-in-module", R"~(Class 'PHPUnit_Framework_TestCase' not found in /var/www/store/app/code/Acme/X/Test/Y.php)~"},
    {"upgrade-never-ends", R"~(The store was closed for longer than the agreed 3600 seconds; setup-upgrade was under way.)~"},
    {"compile-errors", R"~(Errors during compilation:)~"},
    {"static-not-needed", R"~(NOTE: Manual static content deployment is not required in "default" and "developer" modes.)~"},
    {"theme-styles", R"~(Compilation from source failed: variable @button__color is undefined in file x)~"},
    {"no-deployed-version", R"~(Unable to retrieve deployment version of static files from the file system.)~"},
    {"deployed-version-unwritable", R"~(The path "deployed_version.txt:///srv/store/pub/static/" is not writable)~"},
    {"theme-missing", R"~(Unable to load theme by specified key: 'Acme/old')~"},
    {"static-not-found", R"~(GET /static/version1700000000/frontend/Magento/luma/en_US/css/styles-m.css HTTP/1.1" 404)~"},
    {"index-locked", R"~(Category Products index is locked by another reindex process. Skipping.)~"},
    {"index-error", R"~(Catalog Search index process error during indexation process:)~"},
    {"search-read-only", R"~({"type":"cluster_block_exception","reason":"blocked by: [FORBIDDEN/12/index read-only / allow delete (api)];"})~"},
    {"still-closed", R"~(    <title>Error 503: Service Unavailable</title>)~"},
    {"still-open", R"~(The maintenance flag is set, but https://shop.example/ still answers (200 ok): somebody could go on ordering.)~"},
    {"two-factor", R"~(You need to configure Two-Factor Authorization in order to proceed to your store's admin area)~"},
    {"report-page", R"~(There has been an error processing your request)~"},
    {"old-code-cached", R"~(PHP Fatal error: Cannot redeclare magento_x() (previously declared in y))~"},
    {"cache-owner", R"~(rename(/srv/store/var/cache//mage-tags/x): Permission denied)~"},
    {"document-root", R"~(FastCGI sent in stderr: "Primary script unknown" while reading response header)~"},
    {"cron-off", R"~(Cron is disabled. Jobs were not run.)~"},
    {"patch-does-not-fit", R"~(Could not apply patch! Skipping. The error was: Cannot apply patch https://x/y.patch)~"},
    {"patch-missing", R"~(Cannot find the 'patch' executable command)~"},
    {"patch-failed", R"~(error: patch failed: app/code/X.php:12)~"},
    {"git-clone", R"~(We're sorry, no components are available because you cloned the Magento 2 GitHub repository.)~"},
    {"permission-denied", R"~(touch: cannot touch 'x': Permission denied)~"},
};

QJsonArray shipped()
{
    return QJsonDocument::fromJson(shippedFile(u":/data/failures.json"_s)).object().value("failures"_L1).toArray();
}

const QStringList Codes = u"access-keys no-keys forbidden not-offered unreachable conflict compile data-patch schema database-down database-full disk-full unwritable "
                          "memory search-engine backup backup-verify storefront still-open changed-meanwhile deadline not-confirmed confirm-refused killed unknown"_s.split(u' ');

} // namespace

class FailuresTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recognisesEachFailure_data();
    void recognisesEachFailure();
    void everyRowHasASampleAndItsSentences();
    void noSampleIsTakenForAnEarlierRow();
    void whoIsAskedForHelpIsWhoCanMend();
    void everyCodeHasASentence();
    void readsComposersBoxesAsTheyWereRecorded();
    void coloursAndCursorCodesDoNotHideIt();
    void theStepsOwnVerdictWins();
    void whatSaysMoreWinsOverWhatOnlySaysFailed();
    void theLastFailureWins();
    void aLineOfTwoMegabytesIsCutToWhatMatters();
    void whatSteersATerminalIsNotShown();
    void linesMadeToBeSlowAreNot_data();
    void linesMadeToBeSlowAreNot();
    void nothingKnownFallsBackToTheCode();
    void successIsNoFailure();
};

void FailuresTest::recognisesEachFailure_data()
{
    QTest::addColumn<QString>("text");
    for (const auto &sample : Samples)
        QTest::newRow(sample.id) << QString::fromUtf8(sample.text);
}

void FailuresTest::recognisesEachFailure()
{
    QFETCH(QString, text);
    const auto failure = explainFailure("Updating dependencies\n" + text.toUtf8() + "\n\nthe end\n", u"unknown"_s);
    QVERIFY(failure);
    QCOMPARE(failure->id, QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(Codes.contains(failure->code));
    QCOMPARE(failure->matchedLine, text.trimmed().left(500));
}

void FailuresTest::everyRowHasASampleAndItsSentences()
{
    QSet<QString> sampled;
    for (const auto &sample : Samples)
        sampled.insert(QString::fromLatin1(sample.id));
    const QJsonArray rows = shipped();
    QVERIFY(rows.size() >= 100);
    QSet<QString> ids;
    for (const QJsonValue &row : rows) {
        const QString id = row["id"_L1].toString();
        QVERIFY2(sampled.contains(id), qPrintable(id));
        QVERIFY2(!ids.contains(id), qPrintable(id));
        ids.insert(id);
        QVERIFY2(row["source"_L1].toString().startsWith(u"magento.md §"_s), qPrintable(id));
        const QJsonArray patterns = row["patterns"_L1].toArray();
        QVERIFY2(!patterns.isEmpty(), qPrintable(id));
        for (const QJsonValue &pattern : patterns)
            QVERIFY2(QRegularExpression(pattern.toString()).isValid(), qPrintable(pattern.toString()));
        const auto failure = explainFailure(QByteArray(std::find_if(std::begin(Samples), std::end(Samples), [&id](const auto &s) { return id == QLatin1StringView(s.id); })->text), {});
        for (const QString &sentence : {failure->happened, failure->advice}) {
            QVERIFY2(sentence.size() > 15 && sentence.size() < 200 && sentence.endsWith(u'.'), qPrintable(id));
            QVERIFY2(!sentence.contains("exit code"_L1) && !sentence.contains("exception"_L1), qPrintable(sentence));
        }
        QVERIFY2(!failure->who.isEmpty() && failure->canMend.endsWith(u'.') && failure->canMend.startsWith(failure->who), qPrintable(id));
    }
    QCOMPARE(ids, sampled);
}

void FailuresTest::noSampleIsTakenForAnEarlierRow()
{
    struct Row { QString id; bool general; QList<QRegularExpression> patterns; };
    QList<Row> rows;
    for (const QJsonValue &row : shipped()) {
        rows.append({row["id"_L1].toString(), row["general"_L1].toBool(), {}});
        for (const QJsonValue &pattern : row["patterns"_L1].toArray())
            rows.last().patterns.append(QRegularExpression(pattern.toString(), QRegularExpression::CaseInsensitiveOption));
    }
    for (const auto &sample : Samples) {
        const QString text = QString::fromUtf8(sample.text);
        for (const Row &row : rows) {
            const bool matches = std::any_of(row.patterns.begin(), row.patterns.end(), [&text](const QRegularExpression &pattern) { return pattern.match(text).hasMatch(); });
            if (row.id == QLatin1StringView(sample.id)) {
                QVERIFY2(matches, sample.id);
                break;
            }
            QVERIFY2(!matches || row.general, qPrintable(u"%1 is taken for %2"_s.arg(QLatin1StringView(sample.id), row.id)));
        }
    }
}

void FailuresTest::whoIsAskedForHelpIsWhoCanMend()
{
    for (const auto &sample : Samples) {
        const auto failure = explainFailure(sample.text, {});
        QVERIFY2(!failure->advice.startsWith("Ask your host"_L1) || failure->who == "Your host"_L1, sample.id);
        QVERIFY2(!failure->advice.startsWith("Let a developer"_L1) || failure->who == "A developer"_L1, sample.id);
    }
}

void FailuresTest::everyCodeHasASentence()
{
    for (const QString &code : Codes) {
        const KnownFailure failure = failureOfCode(code);
        QCOMPARE(failure.code, code);
        QVERIFY(!failure.happened.isEmpty() && !failure.advice.isEmpty() && !failure.canMend.isEmpty() && !failure.source.isEmpty());
    }
    QCOMPARE(failureOfCode(u"made-up"_s).code, u"unknown"_s);
    QFile contract(u"" SOURCE_DIR "/resources/server/README.md"_s);
    QVERIFY(contract.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(contract.readAll());
    for (const QString &code : Codes)
        QVERIFY2(text.contains(u"`%1`"_s.arg(code)), qPrintable(code));
}

void FailuresTest::readsComposersBoxesAsTheyWereRecorded()
{
    const QByteArray blank(79, ' ');
    const QByteArray box403 = "In AuthHelper.php line 197:\n" + blank + "\n"
        "  The 'http://127.0.0.1:8403/packages.json' URL could not be accessed (HTTP 4  \n"
        "  03): HTTP/1.0 403 Forbidden                                                  \n" + blank + "\n\nupdate [--with WITH]\n";
    const auto forbidden = explainFailure(box403, u"forbidden"_s);
    QCOMPARE(forbidden->id, u"no-right"_s);
    QCOMPARE(forbidden->matchedLine, u"The 'http://127.0.0.1:8403/packages.json' URL could not be accessed (HTTP 403): HTTP/1.0 403 Forbidden"_s);

    const QByteArray box500 = "In CurlDownloader.php line 623:\n" + blank + "\n"
        "  The \"http://127.0.0.1:8500/packages.json\" file could not be downloaded (HTT  \n"
        "  P/1.0 500 Internal Server Error)                                             \n" + blank + "\n";
    QCOMPARE(explainFailure(box500, {})->id, u"repository-down"_s);

    const QByteArray box401 = "In AuthHelper.php line 197:\n" + blank + "\n"
        "  The 'http://127.0.0.1:8401/packages.json' URL required authentication (HTTP  \n"
        "   401).                                                                       \n"
        "  You must be using the interactive console to authenticate                    \n" + blank + "\n";
    QCOMPARE(explainFailure(box401, u"unknown"_s)->id, u"no-keys"_s);
}

void FailuresTest::coloursAndCursorCodesDoNotHideIt()
{
    const QByteArray text = "\x1b[1A\x1b[2Kfrontend/Magento/luma\r\x1b[31mSQLSTATE[HY000]\x1b[39m [2002] \x1b]8;;x\x07" "Connection\x1b]8;;\x07 refused\r\n";
    const auto failure = explainFailure(text, {});
    QVERIFY(failure);
    QCOMPARE(failure->id, u"database-down"_s);
    QCOMPARE(failure->matchedLine, u"SQLSTATE[HY000] [2002] Connection refused"_s);
}

void FailuresTest::theStepsOwnVerdictWins()
{
    const QByteArray text = "SQLSTATE[HY000] [2002] Connection refused\nAllowed memory size of 1 bytes exhausted\n";
    QCOMPARE(explainFailure(text, u"database-down"_s)->id, u"database-down"_s);
    QCOMPARE(explainFailure(text, u"memory"_s)->id, u"out-of-memory"_s);
    QCOMPARE(explainFailure(text, u"unknown"_s)->id, u"out-of-memory"_s);
}

void FailuresTest::whatSaysMoreWinsOverWhatOnlySaysFailed()
{
    const QByteArray text = "  Problem 1\n    - x 1.0 requires php ~8.3.0 -> your php version (8.2.7) does not satisfy that requirement.\n"
                            "Your requirements could not be resolved to an installable set of packages.\n";
    QCOMPARE(explainFailure(text, u"conflict"_s)->id, u"wrong-php"_s);
}

void FailuresTest::theLastFailureWins()
{
    const QByteArray text = "Allowed memory size of 1 bytes exhausted\nretrying\nNo space left on device\n";
    QCOMPARE(explainFailure(text, {})->id, u"disk-full"_s);
}

void FailuresTest::aLineOfTwoMegabytesIsCutToWhatMatters()
{
    QByteArray text = QByteArray(2'000'000, 'x') + " No space left on device " + QByteArray(100'000, 'y') + "\n";
    QElapsedTimer timer;
    timer.start();
    const auto failure = explainFailure(text, {});
    QVERIFY(timer.elapsed() < 3000);
    QVERIFY(failure);
    QCOMPARE(failure->id, u"disk-full"_s);
    QVERIFY(failure->matchedLine.size() <= 500);
    QVERIFY(failure->matchedLine.contains("No space left on device"_L1));
}

void FailuresTest::whatSteersATerminalIsNotShown()
{
    // Codes that no terminal knows, cut-off ones, and the eight-bit form.
    const auto failure = explainFailure("No space left \x1b" "e on device\nNo \x07space left\x1b on device\x1b[0\xc2\x9b" "31m\x7f\n", {});
    QVERIFY(failure);
    QCOMPARE(failure->id, u"disk-full"_s);
    for (const QChar sign : failure->matchedLine)
        QVERIFY(sign.category() != QChar::Other_Control);
}

void FailuresTest::linesMadeToBeSlowAreNot_data()
{
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("requirements") << QByteArray("requires php -> ");
    QTest::newRow("versions") << QByteArray("Higher matching version  of ");
    QTest::newRow("titles") << QByteArray("\x1b]");
}

void FailuresTest::linesMadeToBeSlowAreNot()
{
    QFETCH(QByteArray, part);
    // Took half a minute and more: this test then runs into its time limit.
    for (int i = 0; i < 10; ++i)
        QVERIFY(!explainFailure(part.repeated(262144 / part.size()), {}));
}

void FailuresTest::nothingKnownFallsBackToTheCode()
{
    QCOMPARE(explainFailure("all was well", u"deadline"_s)->id, u"deadline"_s);
    QVERIFY(explainFailure("all was well", u"deadline"_s)->matchedLine.isEmpty());
    QVERIFY(!explainFailure("all was well", u"unknown"_s));
    QVERIFY(!explainFailure({}, {}));
}

void FailuresTest::successIsNoFailure()
{
    // Lines of a good run (magento-cli-transcripts.md) which are not to be taken for a failure.
    QVERIFY(!explainFailure("Media files stored outside of 'Media Gallery Allowed' folders will not be available to the media gallery.\n"
                            "Please refer to Developer Guide for more details.\nGenerated code and dependency injection configuration successfully.\n"
                            "Lock file operations: 1 install, 180 updates, 1 removal\n  - Upgrading magento/framework (103.0.6-p1 => 103.0.6-p11): Extracting archive\n"
                            "Warning: Accessing 127.0.0.1 over http which is an insecure protocol.\nNothing to import.\nCache cleared successfully\n", {}));
}

QTEST_APPLESS_MAIN(FailuresTest)
#include "tst_failures.moc"
