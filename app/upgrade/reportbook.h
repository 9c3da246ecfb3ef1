#pragma once

#include "app/upgrade/fullreport.h"

/// The reports kept on this computer: one web page a run, reports/STORE/RUN.html in the data folder, for its owner alone. Any browser opens
/// them, without the server. Blocks; any thread.
class ReportBook
{
public:
    explicit ReportBook(QString dataDir) : m_dataDir(std::move(dataDir)) {}

    QString path(const Store &store, const QString &runId) const; ///< Where the report of this run lies, or would.
    bool holds(const Store &store, const QString &runId) const;
    QStringList runs(const Store &store) const;                   ///< Those with a report, newest first.
    Result<QString> keep(const FullReport &report) const;         ///< Whole or not at all; replaces an earlier one. Yields its path.

private:
    QString folder(const Store &store) const;
    QString m_dataDir;
};
