#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

/// The one quoting function: a word as POSIX sh reads it back unchanged, whatever it holds (newlines and quotes too; NUL is dropped).
QString shellQuoted(const QString &word);

/// A program and its arguments for the store's server, quoted when sent.
class Command
{
public:
    explicit Command(QStringList words);
    /// A shell script, handed to `sh -s` over standard input, so that its text is in nobody's argv. Arguments become $1 … .
    /// Fed as well, the script finds what it is fed on its own standard input.
    static Command script(const QByteArray &text, const QStringList &arguments = {});

    Command in(const QString &directory) const;        ///< Runs there; failing to enter it is exit code 126.
    Command with(const QString &name, const QString &value) const; ///< In the environment of this one command. Shows in its argv on the server: never a secret.
    Command feeding(const QByteArray &input) const;    ///< Standard input: the only way to hand over a secret.

    QString line() const;             ///< What the server's shell gets.
    QByteArray input() const;         ///< What it gets over standard input: the script, if it is one, and what it is fed.

private:
    QStringList m_words;
    QStringList m_environment;
    QString m_directory;
    QByteArray m_script;
    QByteArray m_input;
    bool m_isScript = false;
    bool m_isFed = false;
};
