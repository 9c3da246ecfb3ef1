#pragma once

#include "app/upgrade/check.h"

#include <QList>
#include <QMap>
#include <QString>

/// A store as healthy as the practice store but for one thing, and what one readiness question has to say of it.
struct Twin
{
    const char *name;
    /// As SQL; behind a # as SQL of the database's administrator, STORE being the store's accounts; behind a $ as a command in the store's folder;
    /// behind a ! a fault of the practice store; behind a % as options of PHP; behind a | as a filter of what PHP says;
    /// behind a ^ as what Composer says of itself; behind a @ as the surroundings of the log-in: what its shell is told first, with the store's folder in $STORE.
    QString breaking;
    QString id;
    Check::Verdict verdict;
    QString word;           ///< That its answer has.
    QString target = QStringLiteral("2.4.7-p6");
};
QList<Twin> brokenTwins();

/// Questions that no twin can be had for, and why.
QMap<QString, QString> withoutTwin();

/// Surroundings of a log-in in which a program of the server is another one: this text.
QString withProgram(const QString &name, const QString &script);
