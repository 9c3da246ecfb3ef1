#pragma once

#include "app/magento/releases.h"
#include "app/magento/requirements.h"
#include "app/upgrade/check.h"
#include "app/upgrade/steps.h"

/// What a readiness question is judged by.
struct Evidence
{
    const Survey &survey;
    const Choices &choices;
    Version target;               ///< Of the choices. Null: only what does not depend on it.
    Requirements rules;           ///< The target's; without a target the installed release's own.
    const Problem *keysProblem;   ///< What asking the repository gave; null: it answered.
    RoomNeeded room;              ///< That this run needs.
    const Release *release;       ///< The target as judged; null: not known.
};

/// One readiness question before it is asked.
struct Question
{
    const char *id;
    const char *title;  ///< Context "Check", as the next one.
    const char *why;
    const char *ran;    ///< Never translated.
    const char *source; ///< Never translated.
    const char *parts;  ///< Of the survey, that its answer is read from, parted by blanks; "offers": the repository is asked too.
                        ///< Nothing is fine unless all of them were told, but for those with a "?": the judge knows when it needs them.
    void (*judge)(Check &check, const Evidence &evidence);
};

QList<Question> questionsOfServer();
QList<Question> questionsOfLimits();
QList<Question> questionsOfPhp();
QList<Question> questionsOfSoftware();
QList<Question> questionsOfPackages();
QList<Question> questionsOfStore();
QList<Question> questionsOfFiles();
QList<Question> questionsOfDatabase();
QList<Question> questionsOfSchema();
QList<Question> questionsOfWebsite();
QList<Question> questionsOfServices();

// How a judge says its verdict. Translated answers: verdict first, reason, one next step.
void fine(Check &check, const QString &answer);
void fixThis(Check &check, const QString &answer);
void worthKnowing(Check &check, const QString &answer);
/// Because the survey could not tell this part, or for a reason given.
void couldNotTell(Check &check, const Evidence &evidence, const QString &part);
void couldNotTell(Check &check, const QString &answer);
/// Likewise, and nobody can go on without the answer.
void couldNotTellWhatIsNeeded(Check &check, const QString &answer);

/// Gives the check a fix: a script of the shell that is run in the store's folder, and every path there that it may change.
void mendBy(Check &check, const QString &title, const QString &script, const QStringList &touches = {});
/// The release that a rule is about: the target, or without one what is installed.
QString releaseText(const Evidence &evidence);
/// Blank-parted names as a list to read: "sales_order, quote and 3 more" has the rest as a number.
QString someOf(const QStringList &names, qint64 count = -1);

// Where rules come from. Named once, because many questions share them.
namespace Source {
inline constexpr char Table[] = "each release's own composer.json and app/etc/di.xml (magento/magento2), read 2026-09-15";
inline constexpr char Prerequisites[] = "AdobeDocs/commerce-operations.en, upgrade/prepare/prerequisites, 2026-08-20";
inline constexpr char Files[] = "AdobeDocs/commerce-operations.en, installation/prerequisites/file-system, 2026-08-20";
inline constexpr char PhpSettings[] = "AdobeDocs/commerce-operations.en, installation/prerequisites/php-settings, 2026-08-20";
inline constexpr char Requirements[] = "AdobeDocs/commerce-operations.en, system-requirements, 2026-08-20";
inline constexpr char Upgrade[] = "AdobeDocs/commerce-operations.en, upgrade/implementation/perform-upgrade, 2026-08-20";
inline constexpr char Measured[] = "measured on a store of 2.4.6-p1 with 89,500 files, 2026-09";
}
