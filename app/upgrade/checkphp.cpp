#include "app/upgrade/judge.h"
#include "app/upgrade/steps.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

// PHP on the command line, which Composer and Magento's commands run on: its version, extensions and settings.
namespace {

QString shown(const char *text)
{
    return QCoreApplication::translate("Check", text);
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
        if (!survey.php.isEmpty())
            return couldNotTell(check, evidence, survey.knows(u"php"_s) ? u"store"_s : u"php"_s);
        // Nothing found is an answer; one that hangs, or a search that was cut off, is none. But without PHP no step can be done.
        if (!survey.facts.has(u"phpnone"_s))
            return couldNotTellWhatIsNeeded(check, shown(QT_TRANSLATE_NOOP("Check", "Could not tell: PHP did not answer in time, and nothing can be upgraded without it. Check again; if it stays so, ask your host what keeps PHP from starting on the command line.")));
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

void judgePhpSettings(Check &check, const Evidence &evidence)
{
    const SurveyFacts &facts = evidence.survey.facts;
    if (!facts.has(u"ini"_s))
        return couldNotTell(check, evidence, u"store"_s);
    const QString zone = facts.text(u"ini"_s, u"date.timezone"_s);
    const qint64 recursion = facts.number(u"ini"_s, u"pcre.recursion_limit"_s);
    const QString paths = facts.text(u"ini"_s, u"realpath_cache_size"_s);
    check.seen = u"date.timezone: %1, pcre.recursion_limit: %2, realpath_cache_size: %3"_s.arg(zone).arg(recursion).arg(paths);
    if (!zone.isEmpty() && facts.text(u"ini"_s, u"zone-known"_s) == "0"_L1)
        return worthKnowing(check, shown(QT_TRANSLATE_NOOP("Check", "PHP's date.timezone is \"%1\", which is no time zone: PHP complains of it in every log and takes UTC. Have it corrected.")).arg(zone));
    // PHP's own value is 100000.
    if (recursion >= 0 && recursion < 100'000)
        return worthKnowing(check, shown(QT_TRANSLATE_NOOP("Check", "PHP's pcre.recursion_limit is set to %1. Magento asks not to set it: large pages lose parts of themselves without a word. Have it taken out of php.ini.")).arg(recursion));
    const QString number = paths.chopped(paths.endsWith(u'K', Qt::CaseInsensitive) || paths.endsWith(u'M', Qt::CaseInsensitive) ? 1 : 0);
    bool known = false;
    const qint64 size = number.toLongLong(&known) * (paths.endsWith(u'M', Qt::CaseInsensitive) ? 1024 * 1024 : paths.endsWith(u'K', Qt::CaseInsensitive) ? 1024 : 1);
    if (known && size < 4096 * 1024)
        return worthKnowing(check, shown(QT_TRANSLATE_NOOP("Check", "PHP remembers the places of few files (realpath_cache_size is %1). Magento asks for 10M; it is slower like this.")).arg(paths));
    fine(check, shown(QT_TRANSLATE_NOOP("Check", "PHP is set up as Magento wants it.")));
}

} // namespace

QList<Question> questionsOfPhp()
{
    return {
        {"php-version", QT_TRANSLATE_NOOP("Check", "PHP version"), QT_TRANSLATE_NOOP("Check", "Composer refuses a version of Magento that does not fit PHP."), "php -v", Source::Table, "php store", judgePhp},
        {"php-extensions", QT_TRANSLATE_NOOP("Check", "PHP extensions"), QT_TRANSLATE_NOOP("Check", "Composer refuses to install packages whose PHP extensions are missing."), "get_loaded_extensions()", Source::Table, "store", judgePhpExtensions},
        {"php-memory", QT_TRANSLATE_NOOP("Check", "PHP memory"), QT_TRANSLATE_NOOP("Check", "Compiling a plain store takes 480 MB."), "ini_get('memory_limit')", Source::PhpSettings, "store", judgeMemory},
        {"php-functions", QT_TRANSLATE_NOOP("Check", "PHP functions"), QT_TRANSLATE_NOOP("Check", "Composer and cron start other programs; without these functions they cannot."), "ini_get('disable_functions')", Source::Requirements, "store", judgeFunctions},
        {"php-settings", QT_TRANSLATE_NOOP("Check", "PHP settings"), QT_TRANSLATE_NOOP("Check", "Some settings make Magento slow, or lose parts of pages without a word."), "ini_get() of date.timezone, pcre.recursion_limit, realpath_cache_size", Source::PhpSettings, "store", judgePhpSettings},
    };
}
