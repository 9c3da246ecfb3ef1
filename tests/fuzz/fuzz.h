#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

/// What the targets share. A target gets bytes that nobody honest would send and looks at more than "it did not crash".
namespace fuzz
{

/// Ends the program with a stack trace, which libFuzzer takes for a crash, unless the condition holds.
void hold(bool condition, const char *rule, const QByteArray &seen = {});
inline void hold(bool condition, const char *rule, const QString &seen) { hold(condition, rule, seen.toUtf8()); }

/// The input as given, but with its runs drawn out, so that a short input can have a line longer than any limit:
/// FF K N stands for the last K % 32 + 1 bytes, 2^(N % 15) times more. Never more bytes than atMost; and, one input in a
/// hundred apart, no more than a few thousand, for what is long is slow and seldom finds more.
QByteArray drawnOut(const quint8 *data, std::size_t size, qsizetype atMost);

/// The bytes in pieces, cut where the bytes themselves decide: the same input is always cut the same.
QList<QByteArray> inPieces(const QByteArray &bytes);
/// A number that hangs on every byte.
quint32 numberOf(const QByteArray &bytes);

/// No byte that would steer a terminal; newlines and tabs may be meant.
bool harmless(const QString &text);

/// A folder in memory for what has to be a file; removed when the target ends.
QString folder();
/// Writes a file there and yields its path.
QString file(const QString &name, const QByteArray &content);

}
