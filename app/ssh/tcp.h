#pragma once

#include "app/result.h"
#include "app/ssh/patience.h"

#include <QString>

/// Connects to a host over IPv6 and IPv4, whichever answers; returns a non-blocking socket that the caller owns.
/// Problem::Unreachable with its own sentence for: unknown name, name server that keeps silent, refused, no answer, no network.
Result<int> connectTcp(const QString &host, int port, Patience &patience);
