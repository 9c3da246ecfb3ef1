#pragma once

#include "app/result.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <QTextStream>

#include <optional>

/// The two ends of the command line: results go to out, what a person is told besides goes to err. With --json every line of
/// out is one object with an "event", and err stays empty. Use from one thread.
class Terminal
{
    Q_DECLARE_TR_FUNCTIONS(Terminal)

public:
    enum class Form { Text, Json };

    Terminal(QTextStream &out, QTextStream &err, Form form, bool quiet);

    bool json() const { return m_form == Form::Json; }
    bool quiet() const { return m_quiet; }

    void result(const QString &line);                            ///< A line of the answer. Nothing with --json.
    void table(const QStringList &head, const QList<QStringList> &rows); ///< Of the answer, columns aligned. Nothing with --json.
    void event(const QString &name, QJsonObject fields);         ///< A line of the answer, with --json only.
    void tell(const QString &line);                              ///< Besides. Nothing with --json or --quiet.
    void bytes(const QByteArray &bytes);                         ///< Into out just as they are, at once.
    int problem(const Problem &problem);                         ///< Says it and yields the exit code it stands for.

    bool canAsk() const;                                         ///< A person sits at standard input.
    std::optional<QString> askHidden(const QString &question);   ///< Without echo. None: nobody can be asked, or they gave up.
    std::optional<QString> ask(const QString &question);
    bool confirm(const QString &question);                       ///< Only an outright yes is a yes.
    static std::optional<QString> lineOfInput();                 ///< The next line of standard input. None: it has ended.

private:
    QTextStream &m_out;
    QTextStream &m_err;
    Form m_form;
    bool m_quiet;
};

/// The exit codes of design.md, The command line.
int exitCodeOf(Problem::Kind kind);
/// The word for scripts: "unready", "refused" … Never translated.
QString kindName(Problem::Kind kind);
