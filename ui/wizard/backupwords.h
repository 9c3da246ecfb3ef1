#pragma once

#include "app/upgrade/backup.h"

QString partName(const QString &part);          ///< "Database", "Code", "Media". Translated.
QString partsText(const Backup &backup);        ///< "Database, code" with commas as the language wants them.
qint64 sizeOf(const Backup &backup);            ///< -1: not known.
QString ageText(const QDateTime &when);         ///< "3 days ago". Translated.
bool holds(const Backup &backup, const QString &part);
