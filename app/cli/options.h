#pragma once

#include "app/result.h"

#include <QCoreApplication>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

/// An option that a command of the command line understands.
struct Option
{
    QString name;    ///< With its dashes: "--to".
    QString value;   ///< What its value is called in the help: "VERSION"; "[a|b]": it may be left out, and is one of these; empty: it takes none.
    QString meaning; ///< Translated, for the help.
    bool repeats = false; ///< It may be given more than once.
};

/// The words after a command, told apart into options and the rest.
class Options
{
    Q_DECLARE_TR_FUNCTIONS(Options)

public:
    /// `--name value`, `--name=value` and `--` are understood. Anything not in known is Problem::Usage with the nearest that is.
    static Result<Options> parse(const QStringList &words, const QList<Option> &known);

    bool has(const QString &name) const { return m_values.contains(name); }
    /// The number given with an option, within these bounds; not given: the fallback.
    Result<int> number(const QString &name, int fallback, int least, int most) const;
    QString value(const QString &name, const QString &fallback = {}) const { return m_values.value(name, fallback); }
    QStringList values(const QString &name) const { return m_all.value(name); } ///< Of an option that may be given more than once.
    const QStringList &words() const { return m_words; }
    QString word(qsizetype place) const { return m_words.value(place); } ///< Empty: there are fewer words.

private:
    QHash<QString, QString> m_values;
    QHash<QString, QStringList> m_all;
    QStringList m_words;
};
