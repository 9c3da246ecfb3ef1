#pragma once

#include <QString>
#include <QStringList>

/// Whether a name matches one of OpenSSH's patterns with * and ?. No pattern makes it slow.
bool wildcardMatches(const QString &pattern, const QString &name);

/// Whether a name matches a list in which "!pattern" takes names out again, as in `Host` lines and known_hosts.
bool listMatches(const QStringList &patterns, const QString &name);
