#pragma once

#include "app/magento/survey.h"
#include "app/upgrade/choices.h"

/// Why this store cannot be upgraded by the staged method: one sentence, translated. Empty: it can.
/// Judged by what the survey saw: room, other web servers, whether a copy of the database can be made.
QString whyInPlace(const Survey &survey);
/// What was chosen; without a choice the staged method wherever the server allows it.
Method methodOf(const Survey &survey, const Choices &choices);
QString methodName(Method method); ///< "staged", "in-place": for plans, and on the command line.
/// What a run by the staged method writes beside what every upgrade writes, in bytes: the copy of the database, and the second dump.
qint64 roomForCopy(const Survey &survey);
