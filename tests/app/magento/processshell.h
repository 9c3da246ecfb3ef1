#pragma once

#include "app/ssh/shell.h"

#include <QStringList>

/// A shell that is a process on this machine: `sh -c` as somebody, or OpenSSH's own client. Only run() does anything.
class ProcessShell : public Shell
{
public:
    /// The command line is appended to these words.
    explicit ProcessShell(QStringList words) : m_words(std::move(words)) {}

    Result<Output> run(const Command &command, std::stop_token stop = {}) override;
    Result<Exit> stream(const Command &, const Reader &, std::stop_token) override { return notHere(); }
    Result<> upload(const QString &, const QString &, bool, const Progress &, std::stop_token) override { return notHere(); }
    Result<> download(const QString &, const QString &, bool, const Progress &, std::stop_token) override { return notHere(); }
    bool alive() const override { return true; }

private:
    static Problem notHere() { return {Problem::Kind::Failed, QStringLiteral("not in this test"), {}, {}}; }
    QStringList m_words;
};
