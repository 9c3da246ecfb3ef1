#pragma once

#include "app/upgrade/report.h"

/// Writes a report into a file, as PDF when its name ends so, else as HTML. Blocks; any thread.
Result<> saveReport(const Report &report, const QString &path);
/// Writes a text for somebody who helps. Blocks; any thread.
Result<> saveText(const QString &text, const QString &path);
