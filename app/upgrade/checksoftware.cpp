#include "app/upgrade/judge.h"
#include "app/upgrade/steps.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

// What the target asks of PHP, Composer, the database and the search engine; and the repository.
namespace {

QString shown(const char *text)
{
    return QCoreApplication::translate("Check", text);
}

QString releaseText(const Evidence &evidence)
{
    return (evidence.target.isNull() ? evidence.survey.version : evidence.target).text();
}

/// "8.3 or 8.4" of "~8.3.0||~8.4.0".
QString phpWords(const QString &constraint)
{
    QStringList lines;
    for (QString part : constraint.split(u'|', Qt::SkipEmptyParts)) {
        part = part.trimmed();
        lines.append(part.startsWith(u'~') && part.count(u'.') == 2 ? part.sliced(1).section(u'.', 0, 1) : part);
    }
    if (lines.size() < 2)
        return lines.join(QString());
    const QString last = lines.takeLast();
    return QCoreApplication::translate("Check", "%1 or %2", "a list of PHP versions: 8.2, 8.3 or 8.4").arg(lines.join(u", "_s), last);
}

/// The PHP rule of the release: what the repository says of it, else what the shipped table says.
QString phpRule(const Evidence &evidence)
{
    const QString own = evidence.release ? evidence.release->require.value(u"php"_s) : QString();
    return own.isEmpty() ? evidence.rules.php : own;
}

void judgePhp(Check &check, const Evidence &evidence)
{
    const Survey &survey = evidence.survey;
    check.seen = u"%1 (%2)"_s.arg(survey.phpVersion.text(), survey.php);
    if (survey.php.isEmpty() || survey.phpVersion.isNull()) {
        check.seen = survey.unknown.value(u"php"_s);
        return fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "No PHP for the command line was found on the server. Ask your host where it is and set its path in the store's settings.")));
    }
    const QString rule = phpRule(evidence);
    const auto constraint = Constraint::parse(rule);
    if (rule.isEmpty() || !constraint)
        return couldNotTell(check, evidence, u"php"_s);
    if (constraint->allows(survey.phpVersion))
        return fine(check, shown(QT_TRANSLATE_NOOP("Check", "PHP %1 is right for Magento %2.")).arg(survey.phpVersion.text(), releaseText(evidence)));
    for (const Survey::PhpFound &other : survey.phpFound) {
        if (constraint->allows(other.version))
            return fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "PHP %1 is used, but Magento %2 needs PHP %3. %4 is PHP %5: choose it in the store's settings, and have the website switched to the same version."))
                                      .arg(survey.phpVersion.text(), releaseText(evidence), phpWords(rule), other.path, other.version.text()));
    }
    fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "Your server runs PHP %1. Magento %2 needs PHP %3. Ask your host to switch PHP, then check again.")).arg(survey.phpVersion.text(), releaseText(evidence), phpWords(rule)));
}

void judgePhpExtensions(Check &check, const Evidence &evidence)
{
    const Survey &survey = evidence.survey;
    if (survey.phpExtensions.isEmpty())
        return couldNotTell(check, evidence, u"php"_s);
    check.seen = survey.phpExtensions.join(u' ');
    const auto loaded = [&survey](const QString &name) {
        return std::any_of(survey.phpExtensions.begin(), survey.phpExtensions.end(), [&name](const QString &there) {
            return there.compare(name, Qt::CaseInsensitive) == 0 || (name == "opcache"_L1 && there.compare("zend-opcache"_L1, Qt::CaseInsensitive) == 0);
        });
    };
    QStringList missing;
    for (const QString &name : evidence.rules.phpExtensions) {
        if (!loaded(name) && !missing.contains(name))
            missing.append(name);
    }
    if (!missing.isEmpty())
        return fixThis(check, QCoreApplication::translate("Check", "%n PHP extension(s) that Magento %1 needs are missing: %2. Ask your host to switch them on, then check again.", nullptr, int(missing.size())).arg(releaseText(evidence), QLocale().createSeparatedList(missing)));
    fine(check, QCoreApplication::translate("Check", "All %n PHP extension(s) that Magento %1 needs are there.", nullptr, int(evidence.rules.phpExtensions.size())).arg(releaseText(evidence)));
}

void judgeMemory(Check &check, const Evidence &evidence)
{
    const Survey &survey = evidence.survey;
    if (survey.php.isEmpty())
        return couldNotTell(check, evidence, u"php"_s);
    check.seen = QString::number(survey.phpMemoryLimit);
    constexpr qint64 Megabyte = 1024 * 1024;
    if (survey.phpMemoryLimit <= 0 || survey.phpMemoryLimit >= 2048 * Megabyte)
        return fine(check, shown(QT_TRANSLATE_NOOP("Check", "PHP may use as much memory as Magento asks for.")));
    if (survey.phpMemoryLimit >= 756 * Megabyte)
        return fine(check, shown(QT_TRANSLATE_NOOP("Check", "PHP may use %1 of memory.")).arg(sizeText(survey.phpMemoryLimit)));
    worthKnowing(check, shown(QT_TRANSLATE_NOOP("Check", "PHP may use %1 of memory; Magento asks for 756 MB. The upgrade lifts the limit for its own commands; have it raised for cron and the Admin too.")).arg(sizeText(survey.phpMemoryLimit)));
}

void judgeFunctions(Check &check, const Evidence &evidence)
{
    const Survey &survey = evidence.survey;
    if (survey.php.isEmpty())
        return couldNotTell(check, evidence, u"php"_s);
    check.seen = survey.disabledFunctions.join(u' ');
    QStringList needed;
    for (const QString &name : {u"proc_open"_s, u"exec"_s, u"passthru"_s, u"symlink"_s}) {
        if (survey.disabledFunctions.contains(name, Qt::CaseInsensitive))
            needed.append(name);
    }
    if (needed.isEmpty())
        return fine(check, shown(QT_TRANSLATE_NOOP("Check", "PHP has every function that Composer and Magento use.")));
    fixThis(check, QCoreApplication::translate("Check", "%n PHP function(s) that Composer and Magento use are switched off: %1. Ask your host to take them out of disable_functions for the command line.", nullptr, int(needed.size())).arg(QLocale().createSeparatedList(needed)));
}

void judgeComposer(Check &check, const Evidence &evidence)
{
    const Survey &survey = evidence.survey;
    check.seen = u"%1 (%2)"_s.arg(survey.composerVersion.text(), survey.composer);
    if (survey.composer.isEmpty()) {
        check.seen = survey.unknown.value(u"composer"_s);
        return fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "Composer was not found on the server. Ask your host to install Composer 2, or set its path in the store's settings.")));
    }
    if (survey.composerVersion.isNull())
        return couldNotTell(check, evidence, u"composer"_s);
    if (survey.composerVersion < Version(u"2.0.0"_s))
        return fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "Composer %1 is too old: packages can no longer be downloaded with it. Ask your host for Composer 2.")).arg(survey.composerVersion.text()));
    if (survey.composerVersion == Version(u"2.2.16"_s))
        return fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "Composer 2.2.16 has a fault that breaks Magento. Ask your host for any other Composer 2, for example with \"composer self-update --2\".")));
    fine(check, shown(QT_TRANSLATE_NOOP("Check", "Composer %1 is right.")).arg(survey.composerVersion.text()));
}

void judgeKeys(Check &check, const Evidence &evidence)
{
    check.seen = evidence.survey.repositories.value(0);
    const Problem *problem = evidence.keysProblem;
    if (!problem)
        return fine(check, shown(QT_TRANSLATE_NOOP("Check", "The repository accepts the access keys and lists versions of Magento.")));
    if (!problem->evidence.isEmpty())
        check.seen += u'\n' + problem->evidence;
    const QString words = problem->advice.isEmpty() ? problem->summary : QString(problem->summary + u' ' + problem->advice);
    if (problem->kind == Problem::Kind::Unreachable) {
        check.verdict = Check::Verdict::CouldNotTell;
        check.answer = words;
        return;
    }
    fixThis(check, words);
}

void judgeDatabase(Check &check, const Evidence &evidence)
{
    const Survey &survey = evidence.survey;
    check.seen = survey.databaseReachable ? survey.databaseVersionText : survey.unknown.value(u"database"_s);
    if (survey.databaseReachable)
        return fine(check, shown(QT_TRANSLATE_NOOP("Check", "The database answers: %1 %2.")).arg(survey.databaseKind, survey.databaseVersion.text()));
    if (survey.php.isEmpty() || !survey.knows(u"env"_s))
        return couldNotTell(check, evidence, survey.php.isEmpty() ? u"php"_s : u"env"_s);
    fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "The store's database does not answer. Ask your host to start it, or check its address and password in app/etc/env.php, then check again.")));
}

void judgeDatabaseVersion(Check &check, const Evidence &evidence)
{
    const Survey &survey = evidence.survey;
    check.seen = survey.databaseVersionText;
    if (!survey.databaseReachable || survey.databaseVersion.isNull() || evidence.rules.release.isNull())
        return couldNotTell(check, evidence, u"database"_s);
    const QString database = survey.databaseKind + u' ' + survey.databaseVersion.text();
    if (evidence.rules.databasePatterns.isEmpty() || RequirementsTable::databaseAllowed(evidence.rules.databasePatterns, survey.databaseKind, survey.databaseVersion))
        return fine(check, shown(QT_TRANSLATE_NOOP("Check", "%1 is right for Magento %2.")).arg(database, releaseText(evidence)));
    const QString answer = shown(QT_TRANSLATE_NOOP("Check", "Your database is %1. Magento %2 accepts only %3 and stops otherwise. Choose another version of Magento, or ask your host for a database that fits."))
                               .arg(database, releaseText(evidence), QLocale().createSeparatedList(evidence.rules.databasePatterns));
    // Without a target it is the installed release that does not like its own database: known, and not in the way by itself.
    evidence.target.isNull() ? worthKnowing(check, answer) : fixThis(check, answer);
}

void judgeSearch(Check &check, const Evidence &evidence)
{
    const QString engine = evidence.survey.searchEngine;
    check.seen = engine;
    if (engine.isEmpty() || evidence.rules.searchEngines.isEmpty())
        return couldNotTell(check, evidence, u"database"_s);
    if (evidence.rules.searchEngines.contains(engine))
        return fine(check, shown(QT_TRANSLATE_NOOP("Check", "The search engine \"%1\" is right for Magento %2.")).arg(engine, releaseText(evidence)));
    if (engine == "elasticsearch7"_L1 && !evidence.target.isNull() && evidence.rules.release >= Version(u"2.4.8"_s))
        return fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "The search engine is set to \"elasticsearch7\", which Magento %1 no longer has. setup:upgrade would say nothing and use OpenSearch, whose address is not this one's: search and categories would stay empty. Set up OpenSearch or Elasticsearch 8 in Stores > Configuration > Catalog > Catalog Search first.")).arg(releaseText(evidence)));
    const QString answer = shown(QT_TRANSLATE_NOOP("Check", "The search engine is set to \"%1\", which Magento %2 does not have; search and categories would stay empty. Set it to %3 in Stores > Configuration > Catalog > Catalog Search first."))
                               .arg(engine, releaseText(evidence), QLocale().createSeparatedList(evidence.rules.searchEngines));
    evidence.target.isNull() ? worthKnowing(check, answer) : fixThis(check, answer);
}

} // namespace

QList<Question> questionsOfSoftware()
{
    static constexpr char Table[] = "each release's own composer.json and app/etc/di.xml (magento/magento2), read 2026-09-15";
    return {
        {"php-version", QT_TRANSLATE_NOOP("Check", "PHP version"), QT_TRANSLATE_NOOP("Check", "Composer refuses a version of Magento that does not fit PHP."), "php -v", Table, judgePhp},
        {"php-extensions", QT_TRANSLATE_NOOP("Check", "PHP extensions"), QT_TRANSLATE_NOOP("Check", "Composer refuses to install packages whose PHP extensions are missing."), "get_loaded_extensions()", Table, judgePhpExtensions},
        {"php-memory", QT_TRANSLATE_NOOP("Check", "PHP memory"), QT_TRANSLATE_NOOP("Check", "Compiling a plain store takes 480 MB."), "ini_get('memory_limit')", Source::PhpSettings, judgeMemory},
        {"php-functions", QT_TRANSLATE_NOOP("Check", "PHP functions"), QT_TRANSLATE_NOOP("Check", "Composer and cron start other programs; without these functions they cannot."), "ini_get('disable_functions')", Source::Requirements, judgeFunctions},
        {"composer", QT_TRANSLATE_NOOP("Check", "Composer"), QT_TRANSLATE_NOOP("Check", "Composer fetches and installs the new version."), "composer --version", Source::Requirements, judgeComposer},
        {"access-keys", QT_TRANSLATE_NOOP("Check", "Access keys"), QT_TRANSLATE_NOOP("Check", "Magento's packages are handed out only to those who have access keys."), "GET packages.json", "AdobeDocs/commerce-operations.en, installation/prerequisites/authentication-keys, 2026-08-20", judgeKeys},
        {"database", QT_TRANSLATE_NOOP("Check", "Database"), QT_TRANSLATE_NOOP("Check", "The upgrade changes its tables, and backs them up before."), "PDO with the access of app/etc/env.php", "magento/magento2, app/etc/env.php, 2.4.9 of 2026-05-12", judgeDatabase},
        {"database-version", QT_TRANSLATE_NOOP("Check", "Database version"), QT_TRANSLATE_NOOP("Check", "setup:upgrade stops at a database it does not know."), "SELECT VERSION()", Table, judgeDatabaseVersion},
        {"search-engine", QT_TRANSLATE_NOOP("Check", "Search engine"), QT_TRANSLATE_NOOP("Check", "Some releases drop a search engine without a word, and the catalog stays empty."), "catalog/search/engine", Source::Prerequisites, judgeSearch},
    };
}
