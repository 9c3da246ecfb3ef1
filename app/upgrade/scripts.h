#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

/// The text of one of the scripts that run on a server ("runner.sh", "steps/compile.sh"), compiled in from resources/server. Empty: no such script.
QByteArray serverScript(const QString &name);
/// The names of the scripts that make up a run's folder: runner, library, rescue and every step.
QStringList runScripts();

/// One file of a ustar archive.
struct TarFile
{
    QString name;       ///< Relative, at most 100 bytes.
    QByteArray content;
    int mode = 0600;
};
/// The archive of these files, made in memory; folders on the way (0700) are put in.
QByteArray tarOf(const QList<TarFile> &files);
