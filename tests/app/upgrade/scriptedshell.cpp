#include "tests/app/upgrade/scriptedshell.h"

using namespace Qt::StringLiterals;

void ScriptedShell::answer(Answer answer)
{
    const std::scoped_lock lock(m_mutex);
    m_answers.append(std::move(answer));
}

void ScriptedShell::answer(const QString &when, const QByteArray &out, int code, const QByteArray &err)
{
    Answer plain;
    plain.when = when;
    plain.output.code = code;
    plain.output.out = out;
    plain.output.err = err;
    answer(plain);
}

QStringList ScriptedShell::asked() const
{
    const std::scoped_lock lock(m_mutex);
    QStringList lines;
    for (const Command &command : m_asked)
        lines.append(command.line());
    return lines;
}

QByteArray ScriptedShell::fedTo(const QString &part) const
{
    const std::scoped_lock lock(m_mutex);
    for (auto command = m_asked.crbegin(); command != m_asked.crend(); ++command) {
        if (command->line().contains(part))
            return command->input();
    }
    return {};
}

ScriptedShell::Answer ScriptedShell::take(const Command &command)
{
    const std::scoped_lock lock(m_mutex);
    m_asked.append(command);
    for (qsizetype i = 0; i < m_answers.size(); ++i) {
        const Answer candidate = m_answers[i];
        if (!command.line().contains(candidate.when) && !QString::fromUtf8(command.input()).contains(candidate.when))
            continue;
        if (candidate.once)
            m_answers.removeAt(i);
        return candidate;
    }
    Answer nothing;
    nothing.output.code = 127;
    nothing.output.err = "not in the script";
    return nothing;
}

Result<Shell::Output> ScriptedShell::run(const Command &command, std::stop_token stop)
{
    if (stop.stop_requested())
        return Problem{Problem::Kind::Stopped, u"stopped"_s, {}, {}};
    const Answer answer = take(command);
    if (answer.linkDies)
        return Problem{Problem::Kind::Unreachable, u"the link died"_s, {}, {}};
    return answer.output;
}

Result<Shell::Exit> ScriptedShell::stream(const Command &command, const Reader &reader, std::stop_token stop)
{
    const Answer answer = take(command);
    for (const QByteArray &piece : answer.pieces) {
        if (stop.stop_requested())
            return Problem{Problem::Kind::Stopped, u"stopped"_s, {}, {}};
        reader(Stream::Out, piece);
    }
    if (!answer.output.err.isEmpty())
        reader(Stream::Err, answer.output.err);
    if (stop.stop_requested())
        return Problem{Problem::Kind::Stopped, u"stopped"_s, {}, {}};
    if (answer.linkDies)
        return Problem{Problem::Kind::Unreachable, u"the link died"_s, {}, {}};
    return Exit(answer.output);
}

Result<> ScriptedShell::upload(const QString &, const QString &, bool, const Progress &, std::stop_token)
{
    return Problem{Problem::Kind::Failed, u"not in the script"_s, {}, {}};
}

Result<> ScriptedShell::download(const QString &, const QString &, bool, const Progress &, std::stop_token)
{
    return Problem{Problem::Kind::Failed, u"not in the script"_s, {}, {}};
}
