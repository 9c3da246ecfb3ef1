#include "app/upgrade/judge.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

// The website as visitors get it: which PHP serves it, its address, certificate, document root, OPcache.
namespace {

QString shown(const char *text)
{
    return QCoreApplication::translate("Check", text);
}

QString minorOf(const QString &version)
{
    return version.section(u'.', 0, 1);
}

/// The PHP that serves pages: what it says itself, else the one PHP-FPM that runs; empty when that leaves a choice.
QString webPhp(const SurveyFacts &facts)
{
    const QString said = facts.text(u"web"_s, u"php"_s);
    if (!said.isEmpty())
        return said;
    QSet<QString> minors;
    for (const SurveyStream::Line &line : facts.all(u"fpm"_s))
        minors.insert(line.value(u"minor"_s));
    return minors.size() == 1 ? *minors.begin() : QString();
}

/// What PHP-FPM's own files say of the PHP that serves pages, where they can be read: an extension that only the command line has, and memory.
bool sayWebSettings(Check &check, const Evidence &evidence, const QString &web)
{
    const Survey &survey = evidence.survey;
    QStringList there;
    for (const SurveyStream::Line &line : survey.facts.all(u"webextensions"_s)) {
        if (line.value(u"minor"_s) == minorOf(web))
            there += line.value(u"names"_s).split(u' ', Qt::SkipEmptyParts);
    }
    QStringList missing;
    const QStringList loaded = survey.facts.words(u"iniextensions"_s, u"names"_s);
    for (const QString &name : evidence.rules.phpExtensions) {
        if (!there.isEmpty() && loaded.contains(name) && !there.contains(name))
            missing.append(name);
    }
    QString memory;
    for (const SurveyStream::Line &line : survey.facts.all(u"webini"_s)) {
        if (line.value(u"name"_s) == "memory_limit"_L1 && line.value(u"minor"_s) == minorOf(web))
            memory = line.value(u"value"_s);
    }
    if (!there.isEmpty() || !memory.isEmpty())
        check.seen += u"\nPHP-FPM: memory_limit %1, loads %2"_s.arg(memory, there.join(u' '));
    if (!missing.isEmpty()) {
        fixThis(check, QCoreApplication::translate("Check", "%n PHP extension(s) that Magento needs are there on the command line, but not for the website: %1. Ask your host to switch them on for PHP-FPM too.", nullptr, int(missing.size())).arg(someOf(missing)));
        return true;
    }
    static const QRegularExpression amount(u"^(\\d+)([KMGkmg]?)$"_s);
    const auto said = amount.match(memory);
    qint64 bytes = said.captured(1).toLongLong();
    for (const QChar unit : u"KMG"_s) {
        if (!said.captured(2).isEmpty() && u"KMG"_s.indexOf(said.captured(2).toUpper()) >= u"KMG"_s.indexOf(unit))
            bytes *= 1024;
    }
    if (said.hasMatch() && bytes > 0 && bytes < 256LL * 1024 * 1024) {
        worthKnowing(check, shown(QT_TRANSLATE_NOOP("Check", "The website's PHP may use %1 of memory (memory_limit). Large pages of the Admin need more; have it raised to 768 MB or more.")).arg(memory));
        return true;
    }
    return false;
}

void judgeWebPhp(Check &check, const Evidence &evidence)
{
    const Survey &survey = evidence.survey;
    const QString web = webPhp(survey.facts);
    const QString commandLine = survey.phpVersion.text();
    check.seen = u"website: %1, command line: %2"_s.arg(web, commandLine);
    if (web.isEmpty() || commandLine.isEmpty())
        return couldNotTell(check, shown(QT_TRANSLATE_NOOP("Check", "Could not tell: the website does not say which PHP it runs on. Ask your host whether it is the same as on the command line.")));
    if (minorOf(web) == minorOf(commandLine) && sayWebSettings(check, evidence, web))
        return;
    if (minorOf(web) == minorOf(commandLine))
        return fine(check, shown(QT_TRANSLATE_NOOP("Check", "The website runs on PHP %1, as the command line does.")).arg(minorOf(web)));
    const QString own = evidence.release ? evidence.release->require.value(u"php"_s) : QString();
    const auto rule = Constraint::parse(own.isEmpty() ? evidence.rules.php : own);
    const QString full = web.count(u'.') > 1 ? web : web + u".0"_s;
    if (rule && !rule->allows(Version(full)) && !evidence.target.isNull())
        return fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "The website runs on PHP %1, the command line on %2. The new version does not run on PHP %1: visitors would see an error. Have the website switched to PHP %2.")).arg(minorOf(web), minorOf(commandLine)));
    worthKnowing(check, shown(QT_TRANSLATE_NOOP("Check", "The website runs on PHP %1, the command line on %2. Both will do, but have them made the same.")).arg(minorOf(web), minorOf(commandLine)));
}

void judgeBaseUrl(Check &check, const Evidence &evidence)
{
    const SurveyFacts &facts = evidence.survey.facts;
    if (!facts.has(u"web"_s))
        return couldNotTell(check, evidence, u"web"_s);
    const QString url = facts.text(u"web"_s, u"url"_s);
    const qint64 code = facts.number(u"web"_s, u"code"_s);
    check.seen = u"%1: HTTP %2, %3 ms %4"_s.arg(url).arg(code).arg(facts.number(u"web"_s, u"ms"_s)).arg(facts.text(u"web"_s, u"why"_s));
    if (!url.startsWith("http"_L1))
        return fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "The store has no base URL of its own, so nobody can look whether it works afterwards. Set it in Stores > Configuration > General > Web.")));
    if (code <= 0)
        return couldNotTell(check, shown(QT_TRANSLATE_NOOP("Check", "Could not tell: the server cannot reach its own storefront at %1 (%2). Whether it works after the upgrade is looked at from this computer.")).arg(url, facts.text(u"web"_s, u"why"_s)));
    if (code == 503 && evidence.survey.maintenance)
        return fine(check, shown(QT_TRANSLATE_NOOP("Check", "%1 answers with the maintenance page.")).arg(url));
    if (code >= 500)
        return fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "The storefront is broken already: %1 answers with error %2. Mend that first, or nobody can say whether the upgrade went well.")).arg(url, QString::number(code)));
    if (code >= 400)
        return worthKnowing(check, shown(QT_TRANSLATE_NOOP("Check", "%1 answers the server with %2, as a page behind a password does.")).arg(url, QString::number(code)));
    fine(check, shown(QT_TRANSLATE_NOOP("Check", "%1 answers.")).arg(url));
}

void judgeCertificate(Check &check, const Evidence &evidence)
{
    const SurveyFacts &facts = evidence.survey.facts;
    if (!facts.has(u"web"_s))
        return couldNotTell(check, evidence, u"web"_s);
    if (facts.text(u"web"_s, u"url"_s).startsWith("http://"_L1))
        return fine(check, shown(QT_TRANSLATE_NOOP("Check", "The storefront is not encrypted, so there is no certificate to look at.")));
    const qint64 until = facts.number(u"certificate"_s, u"until"_s);
    if (until <= 0)
        return couldNotTell(check, shown(QT_TRANSLATE_NOOP("Check", "Could not tell: the server could not look at the certificate of its own storefront.")));
    const QDateTime end = QDateTime::fromSecsSinceEpoch(std::min<qint64>(until, 253402300799LL), Qt::UTC);
    check.seen = u"%1, valid until %2"_s.arg(facts.text(u"certificate"_s, u"subject"_s), end.toString(Qt::ISODate));
    const qint64 left = evidence.survey.takenAt.daysTo(end);
    if (end <= evidence.survey.takenAt)
        return fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "The certificate of the storefront has expired: browsers turn visitors away. Have it renewed.")));
    if (left < 14)
        return worthKnowing(check, QCoreApplication::translate("Check", "The certificate of the storefront expires in %n day(s). Have it renewed.", nullptr, int(left)));
    if (!facts.truth(u"certificate"_s, u"trusted"_s))
        return worthKnowing(check, shown(QT_TRANSLATE_NOOP("Check", "The server does not trust the certificate of its own storefront; it may be one it made itself, or be for another name.")));
    fine(check, QCoreApplication::translate("Check", "The certificate is good for %n more day(s).", nullptr, int(left)));
}

void judgeDocumentRoot(Check &check, const Evidence &evidence)
{
    const Survey &survey = evidence.survey;
    if (!survey.facts.has(u"docroot"_s))
        return couldNotTell(check, evidence, u"web"_s);
    check.seen = u"pub/errors/default/css/styles.css: HTTP %1"_s.arg(survey.facts.number(u"docroot"_s, u"code"_s));
    if (survey.facts.truth(u"docroot"_s, u"pub"_s))
        return fine(check, shown(QT_TRANSLATE_NOOP("Check", "The web server serves the folder pub alone.")));
    const Version release = evidence.rules.release.isNull() ? evidence.target : evidence.rules.release;
    if (!evidence.target.isNull() && release >= Version(u"2.4.2"_s) && !survey.documentRootIsPub)
        return fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "The web server serves the store's whole folder. From 2.4.2 on there is no index.php there any more: visitors would see nothing. Have the document root set to the folder pub.")));
    worthKnowing(check, shown(QT_TRANSLATE_NOOP("Check", "The web server serves the store's whole folder. For safety, have the document root set to the folder pub.")));
}

void judgeOpcache(Check &check, const Evidence &evidence)
{
    const SurveyFacts &facts = evidence.survey.facts;
    // What the website's PHP is set to says more than what the command line's is.
    QString stamps, comments, where = u"command line"_s;
    for (const SurveyStream::Line &line : facts.all(u"webini"_s)) {
        where = line.value(u"settings"_s);
        const QString value = line.value(u"value"_s).toLower();
        const QString off = value == "0"_L1 || value == "off"_L1 || value == "false"_L1 || value == "no"_L1 ? u"0"_s : u"1"_s;
        if (line.value(u"name"_s) == "opcache.validate_timestamps"_L1)
            stamps = off;
        else if (line.value(u"name"_s) == "opcache.save_comments"_L1)
            comments = off;
    }
    if (!facts.has(u"webini"_s)) {
        if (!evidence.survey.knows(u"fpm"_s))
            return couldNotTell(check, evidence, u"fpm"_s);
        if (!facts.has(u"ini"_s))
            return couldNotTell(check, evidence, u"store"_s);
        stamps = facts.text(u"ini"_s, u"opcache.validate_timestamps"_s);
        comments = facts.text(u"ini"_s, u"opcache.save_comments"_s);
    }
    check.seen = u"opcache.validate_timestamps: %1, opcache.save_comments: %2 (%3)"_s.arg(stamps, comments, where);
    if (comments == "0"_L1)
        return fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "PHP's OPcache throws comments away (opcache.save_comments=0), and Magento reads them. Have it set to 1.")));
    if (stamps == "0"_L1)
        return worthKnowing(check, shown(QT_TRANSLATE_NOOP("Check", "PHP's OPcache does not look for changed files (opcache.validate_timestamps=0). Have PHP restarted right after the upgrade, or visitors get the old code with the new database.")));
    fine(check, shown(QT_TRANSLATE_NOOP("Check", "PHP notices when its files change.")));
}

void judgePhpFolders(Check &check, const Evidence &evidence)
{
    const Survey &survey = evidence.survey;
    if (!survey.facts.has(u"ini"_s))
        return couldNotTell(check, evidence, u"store"_s);
    const QString fence = survey.facts.text(u"ini"_s, u"open_basedir"_s);
    check.seen = u"open_basedir: %1"_s.arg(fence);
    if (fence.isEmpty())
        return fine(check, shown(QT_TRANSLATE_NOOP("Check", "PHP may open every file it needs.")));
    QStringList outside;
    for (const QString &needed : {survey.root, survey.home, survey.composer, u"/tmp"_s}) {
        bool inside = needed.isEmpty();
        for (const QString &folder : fence.split(u':', Qt::SkipEmptyParts))
            inside = inside || needed == folder || needed.startsWith(folder.endsWith(u'/') ? folder : QString(folder + u'/'));
        if (!inside)
            outside.append(needed);
    }
    if (outside.isEmpty())
        return fine(check, shown(QT_TRANSLATE_NOOP("Check", "PHP is fenced in, but everything it needs lies inside.")));
    fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "PHP on the command line may not open these: %1. Composer and Magento need them. Ask your host to lift open_basedir for the command line.")).arg(someOf(outside)));
}

} // namespace

QList<Question> questionsOfWebsite()
{
    return {
        {"web-php", QT_TRANSLATE_NOOP("Check", "PHP of the website"), QT_TRANSLATE_NOOP("Check", "Website and command line often have different versions of PHP, and only one of them is looked at by Composer."), "GET base URL (X-Powered-By); php-fpm processes", Source::Requirements, "web fpm? store", judgeWebPhp},
        {"opcache", QT_TRANSLATE_NOOP("Check", "PHP's OPcache"), QT_TRANSLATE_NOOP("Check", "It keeps programs in memory; old ones beside a new database give errors on every page."), "php.ini and conf.d of PHP-FPM; ini_get()", Source::PhpSettings, "fpm store", judgeOpcache},
        {"php-folders", QT_TRANSLATE_NOOP("Check", "Folders PHP may open"), QT_TRANSLATE_NOOP("Check", "Some hosts fence PHP in; Composer then fails in the middle."), "ini_get('open_basedir')", "php.net/manual/ini.core.php, 2026", "store", judgePhpFolders},
        {"base-url", QT_TRANSLATE_NOOP("Check", "Storefront answers"), QT_TRANSLATE_NOOP("Check", "Only what worked before can be said to be broken after."), "GET base URL, from the server", Source::Upgrade, "web folder?", judgeBaseUrl},
        {"certificate", QT_TRANSLATE_NOOP("Check", "Certificate"), QT_TRANSLATE_NOOP("Check", "An expired certificate looks like a failed upgrade."), "TLS to the base URL, from the server", "RFC 5280, 2008", "web", judgeCertificate},
        {"document-root", QT_TRANSLATE_NOOP("Check", "Document root"), QT_TRANSLATE_NOOP("Check", "Since 2.4.2 Magento is served out of the folder pub only."), "HEAD pub/errors/default/css/styles.css", "magento/magento2 2.4.2, 2021-02-09: index.php of the root removed", "web folder?", judgeDocumentRoot},
    };
}
