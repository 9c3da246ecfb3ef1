#pragma once

#include "app/result.h"

#include <QDateTime>
#include <QTimeZone>

/// The moment a person means by "03:10" (the next time a clock at the store shows it) or "2026-11-21T03:10" (with or without an offset).
/// serverClock: seconds since 1970 there; zone: the store's. Anything else, and what has passed, is Problem::Usage.
Result<QDateTime> momentOf(const QString &text, qint64 serverClock, const QTimeZone &zone);
