#pragma once

#include "app/upgrade/backupstanding.h"
#include "app/upgrade/check.h"

QString partName(const QString &part);          ///< "Database", "Code", "Media". Translated.
QString partsText(const Backup &backup);        ///< "Database, code" with commas as the language wants them.
qint64 sizeOf(const Backup &backup);            ///< -1: not known.
Check::Verdict verdictOf(Backup::Proof proof);  ///< Green only for what was proven.
QString ageText(const QDateTime &when);         ///< "3 days ago". Translated.
