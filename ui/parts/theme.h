#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

/// How the windows look.
enum class Theme { System, Light, Dark, HighContrast };

/// The setting's word: "system", "light", "dark", "contrast"; anything else is System.
Theme themeNamed(const QString &word);
QString themeWord(Theme theme);
/// Puts it on the whole application, at once and for windows made later. System: what the desktop says at the start, and with Qt 6.5 also when it changes.
void applyTheme(Theme theme);
bool themeIsDark(); ///< The windows are dark at the moment.

/// What a colour says. Colour never says it alone.
enum class Tone { Good, Bad, Note, Doubt, Busy, Quiet };
QColor toneColour(Tone tone);  ///< For a sign or a word on a window's ground, with enough contrast in every theme.
QColor onToneColour();         ///< For what is drawn upon a tone.

/// A line drawing of resources/icons (without ".svg") in the colour of the text of the moment.
QIcon lineIcon(const QString &name);
