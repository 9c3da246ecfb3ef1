#pragma once

#include "app/upgrade/fullreport.h"

/// Writes a report into a file, as PDF when its name ends so (the logs shortened to their ends), else as HTML. Blocks; any thread.
Result<> saveReport(const FullReport &report, const QString &path);
/// Writes a text for somebody who helps. Blocks; any thread.
Result<> saveText(const QString &text, const QString &path);
