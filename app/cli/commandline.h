#pragma once

#include <QStringList>
#include <QTextStream>

/// The command line: words in, exit code out (design.md, The command line). out gets results, err gets what a person is told besides.
int runCommandLine(const QStringList &arguments, QTextStream &out, QTextStream &err);
