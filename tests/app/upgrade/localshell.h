#pragma once

#include "app/ssh/shell.h"

#include <QProcessEnvironment>

/// This very machine as a store's server: command lines run through `sh -c`, with a home folder of their own.
class LocalShell : public Shell
{
public:
    explicit LocalShell(const QString &home, const QString &shell = QStringLiteral("sh"));
    /// From here on this test is nobody in particular: a runner refuses root. Call it first in initTestCase().
    static void leaveRoot();
    void set(const QString &name, const QString &value) { m_environment.insert(name, value); }

    Result<Output> run(const Command &command, std::stop_token stop = {}) override;
    Result<Exit> stream(const Command &command, const Reader &reader, std::stop_token stop = {}) override;
    Result<> upload(const QString &localPath, const QString &remotePath, bool resume, const Progress &progress, std::stop_token stop = {}) override;
    Result<> download(const QString &remotePath, const QString &localPath, bool resume, const Progress &progress, std::stop_token stop = {}) override;
    bool alive() const override { return true; }

private:
    QProcessEnvironment m_environment;
    QString m_shell;
};
