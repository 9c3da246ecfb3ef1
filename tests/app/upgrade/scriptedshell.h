#pragma once

#include "app/ssh/shell.h"

#include <QList>

#include <mutex>

/// A server that answers as it was told: what a command line holds decides the answer. May be used from several threads.
class ScriptedShell : public Shell
{
public:
    struct Answer
    {
        QString when;         ///< Part of the command line or of its input.
        Output output;
        QList<QByteArray> pieces; ///< For stream(): handed over one by one; then the output's exit.
        bool linkDies = false;///< Instead of an exit: the link is lost after the pieces.
        bool once = false;    ///< Forgotten after its first use.
    };
    void answer(Answer answer);
    void answer(const QString &when, const QByteArray &out, int code = 0, const QByteArray &err = {});
    /// Command lines asked for so far, each followed by what was fed to it.
    QStringList asked() const;
    QByteArray fedTo(const QString &part) const; ///< What the last command with this part in its line was fed.

    Result<Output> run(const Command &command, std::stop_token stop = {}) override;
    Result<Exit> stream(const Command &command, const Reader &reader, std::stop_token stop = {}) override;
    Result<> upload(const QString &localPath, const QString &remotePath, bool resume, const Progress &progress, std::stop_token stop = {}) override;
    Result<> download(const QString &remotePath, const QString &localPath, bool resume, const Progress &progress, std::stop_token stop = {}) override;
    bool alive() const override { return true; }

private:
    Answer take(const Command &command);

    mutable std::mutex m_mutex;
    QList<Answer> m_answers;
    QList<Command> m_asked;
};
