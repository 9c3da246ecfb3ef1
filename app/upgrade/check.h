#pragma once

#include "app/magento/releases.h"
#include "app/magento/survey.h"
#include "app/upgrade/choices.h"

#include <QList>
#include <QString>

/// One readiness question and its answer.
struct Check
{
    enum class Verdict { Waiting, Fine, FixThis, WorthKnowing, CouldNotTell };

    QString id;         ///< "php-version", stable for scripts.
    QString title;      ///< Translated.
    Verdict verdict = Verdict::Waiting;
    QString answer;     ///< Translated: verdict first, reason, one next step.
    QString why;        ///< Translated: why it matters.
    QString ran;        ///< What was run or read.
    QString seen;       ///< What was seen, raw.
    QString source;     ///< Where the rule comes from, with its date.
    QString fixTitle;   ///< Translated; empty: cannot be mended from here.
    QString fixScript;  ///< POSIX sh, shown before it is run on the server, in the store's folder.
    QStringList fixTouches;     ///< Every path below the store that it may change: kept before, so that it can be undone.
    bool fixCrontab = false;    ///< It may change the crontab.
    bool fixImported = false;   ///< It may change what Magento remembers of the config.php that it imported last.
    bool needed = false;        ///< Could not be told, and without an answer no step of an upgrade could be done.
};

/// The readiness checks in their order, all Waiting: for a page that wants to show them before the answers are in.
QList<Check> readinessQuestions();
/// Answers them from a survey. choices: their target null: only what does not depend on it; how much room is needed goes by the parts
/// to be backed up. keysProblem: what asking the repository gave, if it failed. release: the target as judged; null: extensions cannot be told.
QList<Check> judgeReadiness(const Survey &survey, const Choices &choices, const Problem *keysProblem, const Release *release = nullptr);
/// The same for one question alone; a check without an id when there is no such question.
Check judgeQuestion(const QString &id, const Survey &survey, const Choices &choices, const Problem *keysProblem, const Release *release = nullptr);
/// The parts of the survey that this question's answer is read from, for asking it alone; "offers" among them: the repository too.
QStringList partsOfQuestion(const QString &id);
/// Does this answer keep the upgrade from being begun?
bool holdsUp(const Check &check);
/// No check holds the upgrade up, and the server has told something: of one that told nothing, nothing is known.
bool isReady(const QList<Check> &checks);
