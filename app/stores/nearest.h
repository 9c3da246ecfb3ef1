#pragma once

#include <QString>
#include <QStringList>

/// Of these words, the ones a person may have meant by one they mistyped: nearest first, at most three.
QStringList nearestTo(const QString &word, const QStringList &known);
