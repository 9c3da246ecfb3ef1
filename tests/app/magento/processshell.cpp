#include "tests/app/magento/processshell.h"

#include <QElapsedTimer>
#include <QProcess>

Result<Shell::Output> ProcessShell::run(const Command &command, std::stop_token stop)
{
    QProcess process;
    process.start(m_words.first(), m_words.mid(1) + QStringList{command.line()});
    process.write(command.input());
    process.closeWriteChannel();
    QElapsedTimer timer;
    timer.start();
    while (!process.waitForFinished(50)) {
        if (process.state() == QProcess::NotRunning || timer.elapsed() > 60'000)
            break;
        if (stop.stop_requested()) {
            process.kill();
            process.waitForFinished(2000);
            return Problem{Problem::Kind::Stopped, QStringLiteral("Stopped."), {}, {}};
        }
    }
    Output output;
    output.code = process.exitCode();
    output.out = process.readAllStandardOutput();
    output.err = process.readAllStandardError();
    return output;
}
