#include "app/ssh/command.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

// Where a fed script ends and its input begins; a script that holds this very line would be cut short, which none of ours does.
constexpr char ScriptEnd[] = "#-8f1b2c-end-of-script-storewright";

// Only the shell itself knows these; everything else is exec'ed, so that a signal that ends it is reported as one.
bool onlyTheShellKnows(const QString &word)
{
    static const QStringList words{u"."_s,    u":"_s,    u"alias"_s, u"cd"_s,   u"command"_s, u"eval"_s,   u"exec"_s,
                                   u"exit"_s, u"export"_s, u"hash"_s, u"read"_s, u"set"_s,     u"shift"_s,  u"trap"_s,
                                   u"type"_s, u"ulimit"_s, u"umask"_s, u"unset"_s, u"wait"_s,   u"local"_s, u"times"_s};
    return words.contains(word);
}

QString quotedAll(const QStringList &words)
{
    QStringList quoted;
    for (const QString &word : words)
        quoted += shellQuoted(word);
    return quoted.join(u' ');
}

} // namespace

QString shellQuoted(const QString &word)
{
    static const QRegularExpression plain(u"\\A[A-Za-z0-9_./:@%+,-]+\\z"_s);
    if (plain.match(word).hasMatch())
        return word;
    QString text = word;
    text.remove(QChar(u'\0'));
    text.replace(u'\'', u"'\\''"_s);
    return u'\'' + text + u'\'';
}

Command::Command(QStringList words) : m_words(std::move(words)) {}

Command Command::script(const QByteArray &text, const QStringList &arguments)
{
    Command command(arguments);
    command.m_script = text;
    command.m_isScript = true;
    return command;
}

Command Command::in(const QString &directory) const
{
    Command command = *this;
    command.m_directory = directory;
    return command;
}

Command Command::with(const QString &name, const QString &value) const
{
    static const QRegularExpression valid(u"\\A[A-Za-z_][A-Za-z0-9_]*\\z"_s);
    Command command = *this;
    if (valid.match(name).hasMatch())
        command.m_environment += name + u'=' + shellQuoted(value);
    return command;
}

Command Command::feeding(const QByteArray &input) const
{
    Command command = *this;
    command.m_input = input;
    command.m_isFed = true;
    return command;
}

QString Command::line() const
{
    QString line;
    if (!m_directory.isEmpty()) {
        // A folder named "-" or "-P" is a folder, not an option.
        const QString directory = m_directory.startsWith(u'-') ? u"./"_s + m_directory : m_directory;
        line += u"CDPATH= cd "_s + shellQuoted(directory) + u" || exit 126; "_s;
    }
    if (!m_environment.isEmpty())
        line += u"export "_s + m_environment.join(u' ') + u"; "_s;
    if (m_isScript && m_isFed) {
        // `read` takes its input byte by byte, so that what follows the script is still there for it.
        const QString reader = u"s=; while IFS= read -r l && [ \"$l\" != '"_s + QLatin1StringView(ScriptEnd)
            + u"' ]; do s=\"$s$l\n\"; done; unset l; eval \"unset s; $s\""_s;
        line += u"exec sh -c "_s + shellQuoted(reader) + u" sh"_s;
    } else if (m_isScript) {
        line += u"exec sh -s --"_s;
    } else if (!m_words.isEmpty() && !onlyTheShellKnows(m_words.first())) {
        line += u"exec"_s;
    }
    const QString words = quotedAll(m_words);
    if (!words.isEmpty())
        line += (line.isEmpty() || line.endsWith(u' ') ? QString() : u" "_s) + words;
    return line;
}

QByteArray Command::input() const
{
    if (!m_isScript)
        return m_input;
    if (!m_isFed)
        return m_script;
    return m_script + (m_script.endsWith('\n') ? "" : "\n") + ScriptEnd + '\n' + m_input;
}
