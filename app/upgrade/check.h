#pragma once

#include "app/magento/releases.h"
#include "app/magento/survey.h"

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
    QString fixScript;  ///< POSIX sh, shown before it is run on the server.
};

/// The readiness checks in their order, all Waiting: for a page that wants to show them before the answers are in.
QList<Check> readinessQuestions();
/// Answers them from a survey. target null: only what does not depend on it. keysProblem: what asking the repository gave, if it failed.
/// neededBytes: for backups, on home's file system. release: the target as judged; null: extensions cannot be told.
QList<Check> judgeReadiness(const Survey &survey, const Version &target, const Problem *keysProblem, qint64 neededBytes, const Release *release = nullptr);
/// No check says FixThis.
bool isReady(const QList<Check> &checks);
