#include "tests/app/upgrade/localshell.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>

#include <grp.h>
#include <sys/prctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {
constexpr int LongestMs = 120000; ///< No command of a test may take longer.
}

LocalShell::LocalShell(const QString &home, const QString &shell) : m_environment(QProcessEnvironment::systemEnvironment()), m_shell(shell)
{
    m_environment.insert(u"HOME"_s, home);
}

void LocalShell::leaveRoot()
{
    constexpr unsigned Nobody = 65534;
    if (geteuid() != 0)
        return;
    if (setgroups(0, nullptr) != 0 || setresgid(Nobody, Nobody, Nobody) != 0 || setresuid(Nobody, Nobody, Nobody) != 0)
        qFatal("The test cannot become an ordinary user.");
    prctl(PR_SET_DUMPABLE, 1); // Taken away with root; the leak check at the end needs it.
}

Result<Shell::Output> LocalShell::run(const Command &command, std::stop_token stop)
{
    Output output;
    const auto exit = stream(command, [&output](Stream stream, const QByteArray &piece) { (stream == Stream::Out ? output.out : output.err) += piece; }, stop);
    if (!exit)
        return exit.problem();
    output.code = exit->code;
    output.signal = exit->signal;
    return output;
}

Result<Shell::Exit> LocalShell::stream(const Command &command, const Reader &reader, std::stop_token stop)
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.start(m_shell, {u"-c"_s, command.line()});
    if (!process.waitForStarted())
        return Problem{Problem::Kind::Unreachable, u"sh could not be started"_s, {}, process.errorString()};
    process.write(command.input());
    process.closeWriteChannel();
    QElapsedTimer clock;
    clock.start();
    const auto drain = [&] {
        if (const QByteArray out = process.readAllStandardOutput(); !out.isEmpty())
            reader(Stream::Out, out);
        if (const QByteArray err = process.readAllStandardError(); !err.isEmpty())
            reader(Stream::Err, err);
    };
    while (process.state() != QProcess::NotRunning) {
        process.waitForReadyRead(20);
        drain();
        if (stop.stop_requested() || clock.elapsed() > LongestMs) {
            process.kill();
            process.waitForFinished();
            return Problem{Problem::Kind::Stopped, u"stopped"_s, {}, {}};
        }
    }
    drain();
    Exit exit;
    exit.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : 0;
    exit.signal = process.exitStatus() == QProcess::NormalExit ? QString() : u"KILL"_s;
    return exit;
}

Result<> LocalShell::upload(const QString &localPath, const QString &remotePath, bool, const Progress &, std::stop_token)
{
    QFile::remove(remotePath);
    return QFile::copy(localPath, remotePath) ? Result<>() : Problem{Problem::Kind::Failed, u"not copied"_s, {}, remotePath};
}

Result<> LocalShell::download(const QString &remotePath, const QString &localPath, bool, const Progress &, std::stop_token)
{
    return upload(remotePath, localPath, false, {});
}
