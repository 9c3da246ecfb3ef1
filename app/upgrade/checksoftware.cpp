#include "app/upgrade/judge.h"
#include "app/upgrade/steps.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

// What the target asks of Composer, the database and the search engine; and the repository.
namespace {

QString shown(const char *text)
{
    return QCoreApplication::translate("Check", text);
}

void judgeComposer(Check &check, const Evidence &evidence)
{
    const Survey &survey = evidence.survey;
    check.seen = u"%1 (%2)"_s.arg(survey.composerVersion.text(), survey.composer);
    if (survey.composer.isEmpty()) {
        check.seen = survey.unknown.value(u"composer"_s);
        if (survey.facts.has(u"composerbroken"_s))
            return fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "Composer is at %1, but it does not work. Ask your host to install Composer 2 anew, or set another path in the store's settings.")).arg(survey.facts.text(u"composerbroken"_s, u"path"_s)));
        if (!survey.facts.has(u"composernone"_s))
            return couldNotTellWhatIsNeeded(check, shown(QT_TRANSLATE_NOOP("Check", "Could not tell: Composer did not answer in time, and nothing can be upgraded without it. Check again; if it stays so, ask your host what keeps Composer from starting.")));
        return fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "Composer was not found on the server. Ask your host to install Composer 2, or set its path in the store's settings.")));
    }
    if (survey.composerVersion.isNull())
        return couldNotTell(check, evidence, u"composer"_s);
    if (survey.composerVersion < Version(u"2.0.0"_s))
        return fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "Composer %1 is too old: packages can no longer be downloaded with it. Ask your host for Composer 2.")).arg(survey.composerVersion.text()));
    if (survey.composerVersion == Version(u"2.2.16"_s))
        return fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "Composer 2.2.16 has a fault that breaks Magento. Ask your host for any other Composer 2, for example with \"composer self-update --2\".")));
    const auto rule = Constraint::parse(evidence.rules.composer);
    if (!evidence.target.isNull() && !evidence.rules.composer.isEmpty() && rule && !rule->allows(survey.composerVersion)) {
        check.seen += u"\nMagento %1: %2"_s.arg(evidence.target.text(), evidence.rules.composer);
        if (!rule->allows(Version(u"2.2.26"_s)))
            return fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "Magento %1 works with Composer 1 alone, and with that no packages can be downloaded any more. Choose a newer version of Magento.")).arg(evidence.target.text()));
        return fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "Composer %1 does not do for Magento %2, which asks for %3. Ask your host for a newer Composer 2, for example with \"composer self-update --2\"."))
                                  .arg(survey.composerVersion.text(), evidence.target.text(), evidence.rules.composer));
    }
    // Without a terminal, as here, Composer takes silence for no.
    if (survey.login == "root"_L1 && survey.composerVersion >= Version(u"2.7.0"_s))
        return fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "Composer %1 switches all plugins off when root runs it, Magento's own installer too: half of the new version's files would be missing. Log in as the user who owns the store's files.")).arg(survey.composerVersion.text()));
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
    // Which repository the store asks, and whether it has one, stands there.
    if (!evidence.survey.knows(u"composer.json"_s))
        return couldNotTell(check, evidence, u"composer.json"_s);
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
    // That it could not be asked says nothing about it.
    if (!survey.facts.has(u"databasefailed"_s))
        return couldNotTell(check, evidence, u"database"_s);
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

/// "7.2" and "8" cover 7.2.4 and 8.1.
bool covers(const QStringList &tested, const QString &version)
{
    return std::any_of(tested.begin(), tested.end(), [&version](const QString &one) { return version == one || version.startsWith(QString(one + u'.')); });
}

/// What is on the server beside what the documentation's list has; a kind that the list leaves out is not judged.
void judgeTested(Check &check, const Evidence &evidence)
{
    const Survey &survey = evidence.survey;
    const Requirements &rules = evidence.rules;
    if (rules.release.isNull() || survey.phpVersion.isNull())
        return couldNotTell(check, evidence, u"store"_s);
    QStringList others;
    const auto look = [&](const QString &name, const QString &version, const QStringList &tested) {
        if (version.isEmpty() || tested.isEmpty())
            return;
        check.seen += u"%1 %2; tested: %3\n"_s.arg(name, version, tested.join(u", "_s));
        const QString told = name + u' ' + version;
        if (!covers(tested, version) && !others.contains(told))
            others.append(told);
    };
    look(u"PHP"_s, survey.phpVersion.text(), rules.phpTested);
    QStringList databases;
    for (const QString &one : rules.databaseTested) {
        if (one.section(u' ', 0, 0) == survey.databaseKind)
            databases.append(one.section(u' ', 1));
    }
    look(survey.databaseKind, survey.databaseVersion.text(), databases);
    for (const SurveyStream::Line &line : survey.facts.all(u"service"_s)) {
        QString kind = line.value(u"distribution"_s);
        if (line.value(u"kind"_s) == "search"_L1 && kind.isEmpty())
            kind = u"elasticsearch"_s; // Only OpenSearch names itself.
        const QString name = kind == "opensearch"_L1 ? u"OpenSearch"_s : kind == "elasticsearch"_L1 ? u"Elasticsearch"_s : kind == "valkey"_L1 ? u"Valkey"_s : kind == "redis"_L1 ? u"Redis"_s : u"RabbitMQ"_s;
        const QStringList &tested = kind == "opensearch"_L1 ? rules.openSearchTested : kind == "elasticsearch"_L1 ? rules.elasticsearchTested : kind == "valkey"_L1 ? rules.valkeyTested
            : kind == "redis"_L1 ? rules.redisTested : rules.rabbitMqTested;
        look(name, line.value(u"number"_s), tested);
    }
    if (others.isEmpty())
        return fine(check, shown(QT_TRANSLATE_NOOP("Check", "Adobe tests Magento %1 with what this server has.")).arg(releaseText(evidence)));
    worthKnowing(check, shown(QT_TRANSLATE_NOOP("Check", "These will do, but Adobe does not test Magento %1 with them: %2. Plan to change to a tested version.")).arg(releaseText(evidence), QLocale().createSeparatedList(others)));
}

void judgeSearch(Check &check, const Evidence &evidence)
{
    const QString engine = evidence.survey.searchEngine;
    check.seen = engine;
    if (engine.isEmpty() || evidence.rules.searchEngines.isEmpty())
        return couldNotTell(check, evidence, u"database"_s);
    if (evidence.rules.searchEngines.contains(engine))
        return fine(check, shown(QT_TRANSLATE_NOOP("Check", "The search engine \"%1\" is right for Magento %2.")).arg(engine, releaseText(evidence)));
    // Its address is stored already: the fall-back finds it, and an index that has to be built anew.
    if (engine == "elasticsearch7"_L1 && !evidence.target.isNull() && evidence.rules.release >= Version(u"2.4.8"_s) && evidence.survey.facts.truth(u"searchsettings"_s, u"opensearch"_s))
        return fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "The search engine is set to \"elasticsearch7\", which Magento %1 no longer has. setup:upgrade would say nothing and use the OpenSearch whose address is stored already. If that is meant, choose OpenSearch in Stores > Configuration > Catalog > Catalog Search now, and see that search works.")).arg(releaseText(evidence)));
    if (engine == "elasticsearch7"_L1 && !evidence.target.isNull() && evidence.rules.release >= Version(u"2.4.8"_s))
        return fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "The search engine is set to \"elasticsearch7\", which Magento %1 no longer has. setup:upgrade would say nothing and use OpenSearch, whose address is not this one's: search and categories would stay empty. Set up OpenSearch or Elasticsearch 8 in Stores > Configuration > Catalog > Catalog Search first.")).arg(releaseText(evidence)));
    const QString answer = shown(QT_TRANSLATE_NOOP("Check", "The search engine is set to \"%1\", which Magento %2 does not have; search and categories would stay empty. Set it to %3 in Stores > Configuration > Catalog > Catalog Search first."))
                               .arg(engine, releaseText(evidence), QLocale().createSeparatedList(evidence.rules.searchEngines));
    evidence.target.isNull() ? worthKnowing(check, answer) : fixThis(check, answer);
}

} // namespace

QList<Question> questionsOfSoftware()
{
    return {
        {"composer", QT_TRANSLATE_NOOP("Check", "Composer"), QT_TRANSLATE_NOOP("Check", "Composer fetches and installs the new version."), "composer --version", Source::Requirements, "composer server?", judgeComposer},
        {"access-keys", QT_TRANSLATE_NOOP("Check", "Access keys"), QT_TRANSLATE_NOOP("Check", "Magento's packages are handed out only to those who have access keys."), "GET packages.json", "AdobeDocs/commerce-operations.en, installation/prerequisites/authentication-keys, 2026-08-20", "offers composer.json store", judgeKeys},
        {"database", QT_TRANSLATE_NOOP("Check", "Database"), QT_TRANSLATE_NOOP("Check", "The upgrade changes its tables, and backs them up before."), "PDO with the access of app/etc/env.php", "magento/magento2, app/etc/env.php, 2.4.9 of 2026-05-12", "database store", judgeDatabase},
        {"database-version", QT_TRANSLATE_NOOP("Check", "Database version"), QT_TRANSLATE_NOOP("Check", "setup:upgrade stops at a database it does not know."), "SELECT VERSION()", Source::Table, "database", judgeDatabaseVersion},
        {"tested-software", QT_TRANSLATE_NOOP("Check", "Tested together"), QT_TRANSLATE_NOOP("Check", "What nobody tested together works in most cases, and its faults are found by you."), "php -v; SELECT VERSION(); GET / of the search server; INFO server; AMQP greeting", Source::Requirements, "store database services", judgeTested},
        {"search-engine", QT_TRANSLATE_NOOP("Check", "Search engine"), QT_TRANSLATE_NOOP("Check", "Some releases drop a search engine without a word, and the catalog stays empty."), "catalog/search/engine", Source::Prerequisites, "database store services", judgeSearch},
    };
}
