#pragma once

#include "app/result.h"

#include <QString>

/// Where a store's server is and as whom to log in: the parts behind the one field of "Where is it?" (ux.md, Add store 1).
struct Address
{
    QString user;         ///< Empty: the name of the person at this computer, as OpenSSH does.
    QString host;         ///< A name, an IPv4 or an IPv6 address without brackets; or an alias of ~/.ssh/config before it is resolved.
    int port = 22;        ///< 1–65535.
    QString path;         ///< The store's folder when an ssh:// address names one, else empty.
    QString identityFile; ///< Named by "-i" or by ssh_config's IdentityFile; else empty.
    QString jumpHost;     ///< Named by "-J" or ProxyJump, in the form user@host:port; else empty.

    /// Understands `host`, `user@host`, `user@host:port`, `[v6]:port`, `ssh://user@host:port/path`, and a pasted
    /// `ssh -p 2222 -i key -J jump user@host`. Anything else is Problem::Usage with the reason.
    static Result<Address> parse(const QString &text);

    QString toString() const; ///< The shortest `ssh://…` form that parse() reads back as the same address.
    bool operator==(const Address &) const = default;
};
