#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

/// Secrets of practice stores, which all begin alike: is one where none may be?
bool holdsCanary(const QByteArray &bytes); ///< As text of 8 or 16 bits.
/// The files below this folder that hold one, compressed and archived ones too; see tests/canaries/search.
QStringList canariesIn(const QString &folder);
/// A folder that a test is about to remove: what is found in it is kept for the verdict of tests/run, and ends the program
/// where nobody asks for one.
void searchBeforeRemoval(const QString &folder);
