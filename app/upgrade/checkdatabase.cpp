#include "app/upgrade/judge.h"
#include "app/upgrade/steps.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

// The database as a server: what the store's account may do there, its settings, its tables.
namespace {

QString shown(const char *text)
{
    return QCoreApplication::translate("Check", text);
}

bool isOn(const QString &value)
{
    return value == "1"_L1 || value.compare("ON"_L1, Qt::CaseInsensitive) == 0;
}

void judgeRights(Check &check, const Evidence &evidence)
{
    const SurveyFacts &facts = evidence.survey.facts;
    if (!facts.has(u"rights"_s))
        return couldNotTell(check, evidence, u"database"_s);
    const QStringList names = facts.text(u"rights"_s, u"names"_s).split(u',', Qt::SkipEmptyParts);
    check.seen = names.join(u", "_s);
    QStringList missing;
    for (const char *right : {"SELECT", "INSERT", "UPDATE", "DELETE", "CREATE", "DROP", "ALTER", "INDEX", "REFERENCES", "CREATE TEMPORARY TABLES", "LOCK TABLES", "TRIGGER", "CREATE VIEW", "SHOW VIEW", "EXECUTE", "CREATE ROUTINE", "ALTER ROUTINE"}) {
        if (!names.contains(QLatin1StringView(right)))
            missing.append(QString::fromLatin1(right));
    }
    if (missing.isEmpty() || names.contains("ALL PRIVILEGES"_L1) || names.contains("ALL"_L1))
        return fine(check, shown(QT_TRANSLATE_NOOP("Check", "The store's database account may do everything that an upgrade does.")));
    if (facts.truth(u"rights"_s, u"role"_s))
        return couldNotTell(check, shown(QT_TRANSLATE_NOOP("Check", "Could not tell: the store's database account has its rights through a role, which does not tell them.")));
    fixThis(check, QCoreApplication::translate("Check", "The store's database account lacks %n right(s) that an upgrade needs: %1. Ask your host to grant them on the store's database.", nullptr, int(missing.size())).arg(missing.join(u", "_s)));
}

void judgeSettings(Check &check, const Evidence &evidence)
{
    const SurveyFacts &facts = evidence.survey.facts;
    if (!facts.has(u"dbsettings"_s))
        return couldNotTell(check, evidence, u"database"_s);
    const auto setting = [&facts](const char *name) { return facts.text(u"dbsettings"_s, QString::fromLatin1(name)); };
    const qint64 packet = facts.number(u"dbsettings"_s, u"max_allowed_packet"_s);
    const QStringList global = facts.text(u"rights"_s, u"global"_s).split(u',', Qt::SkipEmptyParts);
    const bool super = global.contains("SUPER"_L1) || global.contains("ALL PRIVILEGES"_L1) || global.contains("BINLOG ADMIN"_L1);
    check.seen = u"read_only %1, log_bin %2, log_bin_trust_function_creators %3, restrict_fk_on_non_standard_key %4, max_allowed_packet %5"_s
                     .arg(setting("read_only"), setting("log_bin"), setting("log_bin_trust_function_creators"), setting("restrict_fk_on_non_standard_key")).arg(packet);
    if (isOn(setting("read_only")) && !super)
        return fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "The database server takes no changes (read_only). It may be a copy of another one; app/etc/env.php must name the one that is written to.")));
    if (isOn(setting("log_bin")) && !isOn(setting("log_bin_trust_function_creators")) && !super)
        return fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "The database server keeps a binary log and lets only its administrator make triggers; setup:upgrade would stop with error 1419. Ask your host to set log_bin_trust_function_creators to 1.")));
    if (evidence.survey.databaseKind == "MySQL"_L1 && isOn(setting("restrict_fk_on_non_standard_key")))
        return fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "MySQL refuses foreign keys as Magento has them (restrict_fk_on_non_standard_key); not even a backup could be loaded. Ask your host to set it to OFF.")));
    if (packet >= 0 && packet < 16 * 1024 * 1024)
        return worthKnowing(check, shown(QT_TRANSLATE_NOOP("Check", "The database server takes at most %1 at once (max_allowed_packet). Large pages or products may not fit; 16 MB or more is usual.")).arg(sizeText(packet)));
    fine(check, shown(QT_TRANSLATE_NOOP("Check", "The database server is set up as an upgrade needs it.")));
}

void judgeDefiners(Check &check, const Evidence &evidence)
{
    const SurveyFacts &facts = evidence.survey.facts;
    if (!facts.has(u"definers"_s))
        return couldNotTell(check, evidence, u"database"_s);
    const QStringList gone = facts.words(u"definers"_s, u"gone"_s);
    const QStringList others = facts.words(u"definers"_s, u"others"_s);
    check.seen = u"%1 triggers and views; of other accounts: %2; of accounts that are gone: %3"_s.arg(facts.number(u"definers"_s, u"count"_s)).arg(others.join(u' '), gone.join(u' '));
    if (!gone.isEmpty())
        return fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "Triggers or views of the database belong to accounts that do not exist: %1. Saving a product fails over that (error 1449). Set the indexers to \"Update on Save\" and back to \"Update by Schedule\" to have Magento make its triggers anew.")).arg(someOf(gone)));
    if (!others.isEmpty())
        return worthKnowing(check, shown(QT_TRANSLATE_NOOP("Check", "Triggers or views of the database belong to other accounts: %1. They work as long as those accounts exist; if the database is restored, they belong to the store's own.")).arg(someOf(others)));
    fine(check, shown(QT_TRANSLATE_NOOP("Check", "Every trigger and view of the database belongs to the store's own account.")));
}

void judgeEngines(Check &check, const Evidence &evidence)
{
    const SurveyFacts &facts = evidence.survey.facts;
    if (!facts.has(u"tablekinds"_s))
        return couldNotTell(check, evidence, u"database"_s);
    const QStringList own = facts.words(u"ownengines"_s, u"names"_s);
    const QStringList all = facts.words(u"tablekinds"_s, u"engines"_s);
    check.seen = all.join(u'\n');
    if (!own.isEmpty()) {
        const int count = static_cast<int>(std::min<qint64>(std::max<qint64>(facts.number(u"ownengines"_s, u"count"_s), own.size()), 100'000));
        return fixThis(check, QCoreApplication::translate("Check", "%n table(s) of Magento are not kept by InnoDB: %1. Magento no longer works with these. Have them changed with ALTER TABLE … ENGINE=InnoDB while the store is closed.", nullptr, count).arg(someOf(own, count)));
    }
    if (!all.isEmpty())
        return worthKnowing(check, shown(QT_TRANSLATE_NOOP("Check", "Some tables are not kept by InnoDB: %1. They are none of Magento's own; an extension or another program brought them.")).arg(someOf(all, facts.number(u"tablekinds"_s, u"engines-count"_s))));
    fine(check, shown(QT_TRANSLATE_NOOP("Check", "Every table is kept by InnoDB.")));
}

void judgeFormats(Check &check, const Evidence &evidence)
{
    const SurveyFacts &facts = evidence.survey.facts;
    if (!facts.has(u"tablekinds"_s))
        return couldNotTell(check, evidence, u"database"_s);
    const QStringList names = facts.words(u"tablekinds"_s, u"formats"_s);
    check.seen = names.join(u'\n');
    if (names.isEmpty())
        return fine(check, shown(QT_TRANSLATE_NOOP("Check", "Every table has a row format that new columns fit into.")));
    const int count = static_cast<int>(std::min<qint64>(std::max<qint64>(facts.number(u"tablekinds"_s, u"formats-count"_s), names.size()), 100'000));
    worthKnowing(check, QCoreApplication::translate("Check", "%n table(s) have an old row format: %1. New columns may not fit (error 1118). Have them changed with ALTER TABLE … ROW_FORMAT=DYNAMIC; large tables take their time.", nullptr, count).arg(someOf(names, count)));
}

void judgeSize(Check &check, const Evidence &evidence)
{
    const Survey &survey = evidence.survey;
    if (survey.databaseBytes < 0 || survey.tables < 0)
        return couldNotTell(check, evidence, u"database"_s);
    const QString largest = survey.facts.text(u"largest"_s, u"table"_s);
    check.seen = u"%1 tables, %2 bytes; largest: %3, %4 bytes"_s.arg(survey.tables).arg(survey.databaseBytes).arg(largest).arg(survey.facts.number(u"largest"_s, u"bytes"_s));
    constexpr qint64 Gigabyte = 1024LL * 1024 * 1024;
    if (survey.databaseBytes > 20 * Gigabyte) {
        // A dump writes about 70 MB a second; it is loaded at a tenth of that.
        const int minutes = static_cast<int>(std::min<qint64>(survey.databaseBytes / (70LL * 1024 * 1024) / 60 + 1, 100'000));
        return worthKnowing(check, QCoreApplication::translate("Check", "The database is large (%1, most of it in %2): backing it up takes about %n minute(s), going back ten times as long. Tables of logs and reports can often be emptied before.", nullptr, minutes).arg(sizeText(survey.databaseBytes), largest));
    }
    fine(check, QCoreApplication::translate("Check", "%n table(s), %1 in all.", nullptr, survey.tables).arg(sizeText(survey.databaseBytes)));
}

} // namespace

QList<Question> questionsOfDatabase()
{
    return {
        {"database-rights", QT_TRANSLATE_NOOP("Check", "Rights in the database"), QT_TRANSLATE_NOOP("Check", "setup:upgrade makes and changes tables and triggers; the backup reads views and locks tables."), "SHOW GRANTS", "AdobeDocs/commerce-operations.en, installation/prerequisites/database, 2026-08-20", "database", judgeRights},
        {"database-settings", QT_TRANSLATE_NOOP("Check", "Settings of the database"), QT_TRANSLATE_NOOP("Check", "Some settings of the database server stop setup:upgrade in its middle."), "SHOW VARIABLES", Source::Prerequisites, "database", judgeSettings},
        {"definers", QT_TRANSLATE_NOOP("Check", "Triggers and views"), QT_TRANSLATE_NOOP("Check", "They run with the rights of the account that made them; when that is gone, writing fails."), "SELECT DEFINER FROM information_schema.triggers, views", "MariaDB and MySQL manuals, error 1449, 2026", "database", judgeDefiners},
        {"table-engines", QT_TRANSLATE_NOOP("Check", "Kind of tables"), QT_TRANSLATE_NOOP("Check", "Tables that are not InnoDB cannot be backed up while the store sells, and newer versions do not allow them."), "SELECT engine FROM information_schema.tables", Source::Prerequisites, "database schema", judgeEngines},
        {"row-formats", QT_TRANSLATE_NOOP("Check", "Row formats"), QT_TRANSLATE_NOOP("Check", "Old row formats have less room in a row than new versions need."), "SELECT row_format FROM information_schema.tables", Source::Prerequisites, "database", judgeFormats},
        {"database-size", QT_TRANSLATE_NOOP("Check", "Size of the database"), QT_TRANSLATE_NOOP("Check", "The larger the database, the longer the store is closed."), "SELECT COUNT(*), SUM(data_length + index_length) FROM information_schema.tables", Source::Measured, "database", judgeSize},
    };
}
