#include "ui/parts/theme.h"

#include "ui/parts/outlines.h"

#include <QApplication>
#include <QPalette>
#include <QStyle>
#include <QStyleHints>

using namespace Qt::StringLiterals;

namespace {
Theme &current()
{
    static Theme theme = Theme::System;
    return theme;
}

/// What the desktop gave before we touched anything.
const QPalette &givenPalette()
{
    static const QPalette palette = QGuiApplication::palette();
    return palette;
}

bool desktopIsDark()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    static const bool following = bool(QObject::connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, qApp, [] {
        if (current() == Theme::System)
            applyTheme(Theme::System);
    }));
    if (following && QGuiApplication::styleHints()->colorScheme() != Qt::ColorScheme::Unknown)
        return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#endif
    return givenPalette().color(QPalette::Window).lightness() < 128;
}

struct Shades
{
    QColor window, base, alternate, text, quiet, button, light, mid, dark, accent, onAccent, link, tip;
};

QPalette paletteOf(const Shades &s)
{
    QPalette palette(s.text, s.button, s.light, s.dark, s.mid, s.text, s.onAccent, s.base, s.window);
    palette.setColor(QPalette::AlternateBase, s.alternate);
    palette.setColor(QPalette::Midlight, s.light);
    palette.setColor(QPalette::Highlight, s.accent);
    palette.setColor(QPalette::HighlightedText, s.onAccent);
    palette.setColor(QPalette::Link, s.link);
    palette.setColor(QPalette::LinkVisited, s.link);
    palette.setColor(QPalette::ToolTipBase, s.tip);
    palette.setColor(QPalette::ToolTipText, s.text);
    palette.setColor(QPalette::PlaceholderText, s.quiet);
    palette.setColor(QPalette::BrightText, s.onAccent);
    palette.setColor(QPalette::Shadow, s.dark);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, s.quiet);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, s.mid);
    return palette;
}

QPalette lightPalette()
{
    return paletteOf({QColor(0xf4f4f3u), QColor(0xffffffu), QColor(0xf7f7f6u), QColor(0x1d2023u), QColor(0x6c7178u), QColor(0xefefedu), QColor(0xffffffu),
                      QColor(0xc4c4c0u), QColor(0x9a9a96u), QColor(0x1f5fbfu), QColor(0xffffffu), QColor(0x1a55b0u), QColor(0xfdfbe8u)});
}

QPalette darkPalette()
{
    return paletteOf({QColor(0x2a2d31u), QColor(0x1d1f22u), QColor(0x24272au), QColor(0xe8e8e6u), QColor(0xa3a9b0u), QColor(0x363a40u), QColor(0x4a4f57u),
                      QColor(0x7a818au), QColor(0x141618u), QColor(0x2f6fd0u), QColor(0xffffffu), QColor(0x86b6ffu), QColor(0x363a40u)});
}

QPalette contrastPalette()
{
    return paletteOf({QColor(0x000000u), QColor(0x000000u), QColor(0x141414u), QColor(0xffffffu), QColor(0xd0d0d0u), QColor(0x000000u), QColor(0xffffffu),
                      QColor(0xb0b0b0u), QColor(0xffffffu), QColor(0xffe600u), QColor(0x000000u), QColor(0x7fd4ffu), QColor(0x000000u)});
}
}

Theme themeNamed(const QString &word)
{
    if (word == u"light"_s)
        return Theme::Light;
    if (word == u"dark"_s)
        return Theme::Dark;
    return word == u"contrast"_s ? Theme::HighContrast : Theme::System;
}

QString themeWord(Theme theme)
{
    switch (theme) {
    case Theme::Light:
        return u"light"_s;
    case Theme::Dark:
        return u"dark"_s;
    case Theme::HighContrast:
        return u"contrast"_s;
    case Theme::System:
        break;
    }
    return u"system"_s;
}

bool themeIsDark() { return QGuiApplication::palette().color(QPalette::Window).lightness() < 128; }

void applyTheme(Theme theme)
{
    givenPalette();
    current() = theme;
    // The same style everywhere: palettes of our own do not reach every native style.
    if (!qobject_cast<Outlines *>(QApplication::style()))
        QApplication::setStyle(new Outlines);
    switch (theme) {
    case Theme::Light:
        QApplication::setPalette(lightPalette());
        break;
    case Theme::Dark:
        QApplication::setPalette(darkPalette());
        break;
    case Theme::HighContrast:
        QApplication::setPalette(contrastPalette());
        break;
    case Theme::System:
        QApplication::setPalette(desktopIsDark() ? darkPalette() : lightPalette());
        break;
    }
}

QColor toneColour(Tone tone)
{
    const bool dark = themeIsDark();
    switch (tone) {
    case Tone::Good:
        return dark ? QColor(0x58c77au) : QColor(0x1b7a3du);
    case Tone::Bad:
        return dark ? QColor(0xff7b72u) : QColor(0xb3261eu);
    case Tone::Note:
        return dark ? QColor(0xf0b849u) : QColor(0x8f5b00u);
    case Tone::Doubt:
        return dark ? QColor(0xc3a6ffu) : QColor(0x6a4bb5u);
    case Tone::Busy:
        return dark ? QColor(0x79b4ffu) : QColor(0x1f5fbfu);
    case Tone::Quiet:
        break;
    }
    return dark ? QColor(0xa6acb3u) : QColor(0x5f656cu);
}

QColor onToneColour() { return themeIsDark() ? QColor(0x17191bu) : QColor(0xffffffu); }
