#pragma once

#include <QString>

#include <vector>

/// How a stretch of console text looks, as the terminal's colour codes asked for.
struct ConsoleLook
{
    int colour = -1; ///< 0–15: the terminal's colours; -1: the theme's own.
    int ground = -1; ///< The same for what is behind the text.
    bool bold = false;
    bool operator==(const ConsoleLook &) const = default;
};

/// One line of a console, ready to be shown.
struct ConsoleLine
{
    enum class Kind { Plain, Heading, Error };
    struct Stretch
    {
        ConsoleLook look;
        QString text;
    };

    Kind kind = Kind::Plain;
    qint64 number = 0;   ///< Counted from 0 since the log began.
    qint64 epochMs = -1; ///< When it arrived; -1: not known.
    qint64 changed = 0;  ///< Count of changes to the log when this line changed last.
    qsizetype cut = 0;   ///< Characters left out because the line is too long to be shown; they are in the file.
    std::vector<Stretch> stretches;

    QString text() const;
    qsizetype length() const; ///< Of what is kept, in characters.
};
