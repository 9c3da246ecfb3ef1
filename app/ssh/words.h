#pragma once

#include <QStringList>

#include <optional>

/// A line split into words as a shell or OpenSSH does: blanks separate, "…" and '…' keep together, \ keeps the next sign
/// (inside '…' it is itself). Nothing when a quote is left open.
std::optional<QStringList> wordsOf(const QString &line);
