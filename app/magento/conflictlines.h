#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

/// One line of what Composer says when it cannot solve: "acme/module-x 2.1.0 requires magento/framework ^102.0 -> found …".
struct ConflictLine
{
    enum class Kind {
        Asks,      ///< asker requires needed rule -> outcome.
        OneOnly,   ///< Only one version of needed can be installed.
        Conflicts, ///< asker says that it cannot be together with needed.
        Replaces,  ///< asker says that it is needed, under another name.
        HeldBack,  ///< needed stays as the lock file has it: nobody asked for its update.
        Other,     ///< None that we know.
    };
    Kind kind = Kind::Other;
    QString text;            ///< As it was printed.
    QString asker;           ///< Empty: the store's own composer.json.
    QStringList askerVersions;
    QString needed;
    QString rule;
    QString outcome;         ///< "found acme/module-y[1.0.0] but it does not match the constraint."
    QStringList found;       ///< Versions of needed that the outcome names, oldest first; "..." left out.

    static ConflictLine parse(const QString &text);
};

/// The lines of each "Problem N", in the order printed, of the last attempt to solve in this console text; each without
/// its dash. Nothing when Composer did not say that it cannot solve. Of hostile text at most 20 problems of 200 lines.
QList<QStringList> conflictProblems(const QString &readableConsole);
