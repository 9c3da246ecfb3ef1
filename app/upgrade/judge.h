#pragma once

#include "app/magento/releases.h"
#include "app/magento/requirements.h"
#include "app/upgrade/check.h"

/// What a readiness question is judged by.
struct Evidence
{
    const Survey &survey;
    Version target;               ///< Null: only what does not depend on it.
    Requirements rules;           ///< The target's; without a target the installed release's own.
    const Problem *keysProblem;   ///< What asking the repository gave; null: it answered.
    qint64 backupBytes;           ///< Room that backups need.
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
    void (*judge)(Check &check, const Evidence &evidence);
};

QList<Question> questionsOfServer();
QList<Question> questionsOfSoftware();
QList<Question> questionsOfStore();

// How a judge says its verdict. Translated answers: verdict first, reason, one next step.
void fine(Check &check, const QString &answer);
void fixThis(Check &check, const QString &answer);
void worthKnowing(Check &check, const QString &answer);
/// Because the survey could not tell this part, or for a reason given.
void couldNotTell(Check &check, const Evidence &evidence, const QString &part);
