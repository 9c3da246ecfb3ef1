#pragma once

#include "app/result.h"
#include "app/ssh/command.h"

#include <QByteArray>

#include <functional>
#include <stop_token>

/// A way to run commands and move files on a store's server. Every call blocks the calling thread, may come from any
/// thread and several may be under way at once; none may be made on the UI thread. This is where tests put a scripted server.
class Shell
{
public:
    struct Exit
    {
        int code = 0;   ///< Exit code; 128 + n never stands for a signal here.
        QString signal; ///< "KILL", "TERM" … when a signal ended it, else empty.
    };
    struct Output : Exit
    {
        QByteArray out;
        QByteArray err;
    };
    enum class Stream { Out, Err };
    /// Called on a thread of the shell's with each piece as it arrives; must return quickly.
    using Reader = std::function<void(Stream stream, QByteArray piece)>;
    /// Bytes moved so far and in all (-1: not known).
    using Progress = std::function<void(qint64 done, qint64 total)>;

    virtual ~Shell() = default;

    /// Runs to the end and collects what it printed. A non-zero exit is not a Problem. At most 64 MiB a stream are kept.
    virtual Result<Output> run(const Command &command, std::stop_token stop = {}) = 0;
    /// Runs to the end, handing over the output as it comes. Stopping ends the remote process group within 200 ms (Problem::Stopped).
    virtual Result<Exit> stream(const Command &command, const Reader &reader, std::stop_token stop = {}) = 0;

    /// Writes a file there, 0600, beside and then renamed. With resume, goes on where an earlier try of the same file broke off.
    virtual Result<> upload(const QString &localPath, const QString &remotePath, bool resume, const Progress &progress, std::stop_token stop = {}) = 0;
    virtual Result<> download(const QString &remotePath, const QString &localPath, bool resume, const Progress &progress, std::stop_token stop = {}) = 0;

    virtual bool alive() const = 0; ///< False once the link is known dead; every later call is Problem::Unreachable.
};
