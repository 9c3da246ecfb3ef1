#pragma once

#include "app/magento/conflict.h"
#include "app/stores/store.h"
#include "app/upgrade/journal.h"

#include <QJsonObject>

/// What is said when a run has ended, in the words of the Done page; the same on screen, on the command line and in the saved file.
struct Report
{
    bool success = false;
    QString headline;   ///< "Magento 2.4.6-p1 is now 2.4.7-p6."
    QString reason;     ///< Failure: why, in one sentence.
    QString doneAbout;  ///< Failure: what was done about it already.
    QString advice;     ///< The one next step.
    QString evidence;   ///< The last error lines.
    Problem::Kind kind = Problem::Kind::Failed; ///< For the exit code; meaningless on success.
    QList<QPair<QString, QString>> facts; ///< Label, value: time, measured downtime, backup …
    QString who;        ///< Failure: who can mend it, one sentence: "Your host can mend this."
    QStringList rescueLines; ///< Two lines to paste into a terminal that bring the store back when nothing else does: log in, then go. Empty: there is nothing to bring back.

    QList<Conflict> conflicts; ///< Failure: why Composer could not solve, and the ways out, when it is that which failed.

    static QString rescueIntroduction(); ///< The sentence to stand above them. Translated.

    QString toHtml() const;
    QJsonObject toJson() const;
};
/// consoleTail: the last lines of the console log, matched against the failure catalogue. knowledge: what is known of the extensions, for
/// the ways out of a conflict.
Report reportOf(const Store &store, const Plan &plan, const RunState &state, const QByteArray &consoleTail, const ConflictKnowledge &knowledge = {});
/// "3 minutes, 12 seconds", "45 seconds", "1 hour, 5 minutes". Translated.
QString durationText(qint64 milliseconds);
