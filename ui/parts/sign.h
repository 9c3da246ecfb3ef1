#pragma once

#include "ui/parts/theme.h"

#include <QIcon>

/// The small drawings that stand for an answer or for where a thing stands, each with its own shape: never colour alone.
enum class Sign {
    Tick,     ///< A tick in a disc.
    Cross,    ///< A cross in an octagon.
    Warning,  ///< An exclamation mark in a triangle.
    Question, ///< A question mark in a diamond.
    Dots,     ///< Three dots in a ring.
    Onwards,  ///< A triangle that points onwards, in a disc.
    TurnBack, ///< An arrow that turns back, in a disc.
    Dash,     ///< A dash in a ring.
};

Tone signTone(Sign sign);
/// Drawn at whatever size and resolution is asked for, in colours that suit the light or dark theme of the moment.
QIcon signIcon(Sign sign);
