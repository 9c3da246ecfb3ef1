#pragma once

#include "tests/practice/practicestore.h"
#include "ui/parts/desk.h"

#include <QTemporaryDir>

/// A home folder of the test's own, so that no known_hosts, ssh_config or key of this machine's person plays a part, and a desk in it.
class OwnHome
{
public:
    OwnHome();
    ~OwnHome(); ///< What is left in it is searched for secrets of the practice store.

    Desk &desk() { return *m_desk; }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString knownHosts() const { return path(QStringLiteral(".ssh/known_hosts")); }
    bool write(const QString &name, const QByteArray &content) const; ///< A file in it; folders are made.
    QByteArray read(const QString &name) const;

    /// The practice store as one that is kept: logs in with its key, its host key known. port: another way to it.
    Store keep(const PracticeStore &practice, const QString &name, int port = 0);

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Desk> m_desk;
};
