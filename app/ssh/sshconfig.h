#pragma once

#include "app/ssh/address.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

/// What the person's ~/.ssh/config says about hosts: aliases, users, ports, keys and jump hosts. A value; reading it never fails:
/// a missing file is empty, lines we don't understand are passed over, `Match` blocks apply only as `Match all`.
class SshConfig
{
public:
    /// Reads a file (empty: ~/.ssh/config) and what it includes. Bounded in size and depth, so that a hostile file can't hang us.
    static SshConfig load(const QString &file = {});

    /// The address with everything the file knows filled in; what the address already says wins (a port other than 22 counts as said).
    /// ProxyJump becomes jumpHost with its own aliases resolved: `user@host:port`, several separated by commas, the outermost first.
    Address resolve(const Address &address) const;

    QStringList hosts() const; ///< The aliases one could type: every Host word without wildcards, in the file's order.

private:
    struct Block
    {
        QStringList patterns;
        QHash<QString, QString> settings; ///< Lower-case keyword → first value in this block.
        QList<QStringList> within;        ///< The patterns of the blocks it was included from.
    };
    void read(const QString &file, int depth);
    QHash<QString, QString> settingsFor(const QString &alias) const;
    QString resolvedJump(const QString &jump, int depth) const;
    Address resolved(const Address &address, int depth) const;

    QList<Block> m_blocks;
    QString m_folder; ///< What Include's relative names start from.
    QStringList m_open; ///< The files being read, each including the next.
    int m_files = 0;
    qint64 m_bytes = 0;
};
