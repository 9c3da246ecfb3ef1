#pragma once

#include "app/ssh/shell.h"

#include <QList>
#include <QMutex>

/// A shell that has another one do everything, and keeps the commands it was asked to run: so that another program can be given the same ones.
class Listening : public Shell
{
public:
    explicit Listening(Shell &shell) : m_shell(shell) {} ///< Not owned; must live as long.

    Result<Output> run(const Command &command, std::stop_token stop = {}) override
    {
        keep(command);
        return m_shell.run(command, stop);
    }
    Result<Exit> stream(const Command &command, const Reader &reader, std::stop_token stop = {}) override
    {
        keep(command);
        return m_shell.stream(command, reader, stop);
    }
    Result<> upload(const QString &localPath, const QString &remotePath, bool resume, const Progress &progress, std::stop_token stop = {}) override { return m_shell.upload(localPath, remotePath, resume, progress, stop); }
    Result<> download(const QString &remotePath, const QString &localPath, bool resume, const Progress &progress, std::stop_token stop = {}) override { return m_shell.download(remotePath, localPath, resume, progress, stop); }
    bool alive() const override { return m_shell.alive(); }

    QList<Command> commands() const
    {
        const QMutexLocker locker(&m_lock);
        return m_commands;
    }

private:
    void keep(const Command &command)
    {
        const QMutexLocker locker(&m_lock);
        m_commands.append(command);
    }

    Shell &m_shell;
    mutable QMutex m_lock;
    QList<Command> m_commands; ///< Behind m_lock.
};
