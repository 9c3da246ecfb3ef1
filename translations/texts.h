#pragma once

#include <QString>
#include <QStringList>

/// The language the programs speak. Call speak() once on the main thread before the first text is shown.
namespace Texts
{
QStringList languages();                  ///< Codes there is a translation for: "de", "en".
/// Installs our texts and Qt's own for a language code, "" for the system's. Unknown languages are English.
void speak(const QString &language);
} // namespace Texts
