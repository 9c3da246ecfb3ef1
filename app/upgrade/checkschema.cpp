#include "app/ssh/command.h"
#include "app/upgrade/judge.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

// What setup:upgrade would do to this store's data as it stands now: delete store views, drop tables, catch up on patches.
namespace {

QString shown(const char *text)
{
    return QCoreApplication::translate("Check", text);
}

void judgeScopes(Check &check, const Evidence &evidence)
{
    const Survey &survey = evidence.survey;
    if (!survey.knows(u"config"_s) || !survey.knows(u"store"_s))
        return couldNotTell(check, evidence, u"config"_s);
    if (!survey.configHasScopes)
        return fine(check, shown(QT_TRANSLATE_NOOP("Check", "config.php does not list store views, so none can be deleted by importing it.")));
    check.seen = u"app/etc/config.php: scopes"_s;
    if (!survey.facts.truth(u"scopes"_s, u"compared"_s))
        return couldNotTell(check, shown(QT_TRANSLATE_NOOP("Check", "Could not tell: app/etc/config.php lists your websites and store views, but they could not be compared with the database. The upgrade would delete a store view that is not in the list. Compare it with Stores > All Stores in the Admin before you go on.")));
    QStringList lost;
    for (const QString &kind : {u"websites"_s, u"groups"_s, u"stores"_s}) {
        const QStringList codes = survey.facts.words(u"scopes"_s, kind);
        if (!codes.isEmpty())
            check.seen += u"\nin the database, not in the list: %1: %2"_s.arg(kind, codes.join(u' '));
        lost += codes;
    }
    if (lost.isEmpty())
        return fine(check, shown(QT_TRANSLATE_NOOP("Check", "config.php lists every website and store view of the database.")));
    lost.removeDuplicates();
    fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "The upgrade would delete these websites, stores or store views with all their settings, because app/etc/config.php has an outdated list without them: %1. Press Fix to have Magento write the list anew from the database.")).arg(someOf(lost)));
    if (survey.php.isEmpty())
        return;
    // Magento's own command also remembers the file as imported: taking the list out by hand would leave every page with an error.
    mendBy(check, shown(QT_TRANSLATE_NOOP("Check", "Write the list of store views anew")), shellQuoted(survey.php) + u" -d memory_limit=-1 bin/magento app:config:dump scopes --no-interaction\n"_s, {u"app/etc/config.php"_s, u"app/etc/env.php"_s});
    check.fixImported = true;
}

void judgeDropped(Check &check, const Evidence &evidence)
{
    const SurveyFacts &facts = evidence.survey.facts;
    if (!facts.has(u"dropped"_s))
        return couldNotTell(check, evidence, u"schema"_s);
    const QStringList full = facts.words(u"dropped"_s, u"full"_s);
    const qint64 empty = facts.number(u"dropped"_s, u"empty"_s);
    check.seen = u"with rows: %1; empty: %2"_s.arg(full.join(u' ')).arg(empty);
    if (!full.isEmpty()) {
        const int count = static_cast<int>(std::min<qint64>(std::max<qint64>(facts.number(u"dropped"_s, u"full-count"_s), full.size()), 100'000));
        return fixThis(check, QCoreApplication::translate("Check", "The upgrade would delete %n table(s) with what is in them, %1, because their modules are switched off: %2. Switch the modules on with \"bin/magento module:enable\", or keep a copy of these tables and drop them yourself.", nullptr, count)
                                  .arg(someOf(full, count), someOf(facts.words(u"dropped"_s, u"modules"_s))));
    }
    if (empty > 0) {
        const int count = static_cast<int>(std::min<qint64>(empty, 100'000));
        return worthKnowing(check, QCoreApplication::translate("Check", "The upgrade deletes %n empty table(s) of modules that are switched off. Nothing is lost by that.", nullptr, count));
    }
    fine(check, shown(QT_TRANSLATE_NOOP("Check", "No table belongs to a module that is switched off.")));
}

void judgePending(Check &check, const Evidence &evidence)
{
    const SurveyFacts &facts = evidence.survey.facts;
    if (!facts.has(u"pending"_s))
        return couldNotTell(check, evidence, u"schema"_s);
    const QStringList newer = facts.words(u"pending"_s, u"newer"_s);
    const QStringList older = facts.words(u"pending"_s, u"older"_s);
    const qint64 patches = std::max<qint64>(0, facts.number(u"pending"_s, u"patches"_s));
    check.seen = u"patches not applied: %1 %2\nolder in the database: %3\nnewer in the database: %4"_s.arg(patches).arg(facts.text(u"pending"_s, u"first"_s), older.join(u' '), newer.join(u' '));
    if (!newer.isEmpty())
        return fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "The database is newer than the code of these modules: %1. Somebody put older files back without the database. Bring files and database to the same state first, from one backup.")).arg(someOf(newer)));
    const int open = static_cast<int>(std::min<qint64>(patches + older.size(), 100'000));
    if (open > 0)
        return worthKnowing(check, QCoreApplication::translate("Check", "%n change(s) of the installed version were never made in the database: setup:upgrade was not run after an earlier change. The upgrade makes them with its own.", nullptr, open));
    fine(check, shown(QT_TRANSLATE_NOOP("Check", "The database is as the installed version wants it.")));
}

} // namespace

QList<Question> questionsOfSchema()
{
    return {
        {"config-scopes", QT_TRANSLATE_NOOP("Check", "Store views in config.php"), QT_TRANSLATE_NOOP("Check", "setup:upgrade deletes store views that an outdated config.php does not list, without asking."),
         "app/etc/config.php scopes; SELECT code FROM store_website, store", "magento/magento2, module-deploy ConfigImport/Processor and framework/Console/QuestionPerformer/YesNo, 2.2.0 to 2.4.9", "store database", judgeScopes},
        {"disabled-modules", QT_TRANSLATE_NOOP("Check", "Tables of disabled modules"), QT_TRANSLATE_NOOP("Check", "setup:upgrade deletes the tables of modules that are switched off, with all that is in them."),
         "app/etc/config.php modules; etc/db_schema_whitelist.json; information_schema.tables", "magento/magento2, framework/Setup/Declaration/Schema, 2.3.0 to 2.4.9", "schema", judgeDropped},
        {"pending-changes", QT_TRANSLATE_NOOP("Check", "Database and code agree"), QT_TRANSLATE_NOOP("Check", "Where they do not, an earlier upgrade was left half done."), "setup_module; patch_list; Setup/Patch of every module", "magento/magento2, setup:db:status, 2.3.0 to 2.4.9", "schema", judgePending},
    };
}
