#pragma once

#include <QByteArray>

#include <functional>

/// Takes what `runner.sh watch` prints apart again (resources/server/README.md): "J N" or "L N" and N bytes, "H", "D", "E".
/// Pieces may break anywhere. Bytes are handed on as they are; nothing is trusted but the lengths' digits.
class Frames
{
public:
    enum class Kind { Journal, Console, Heartbeat, RunnerGone, End };
    /// Part of a long frame may be handed over as soon as it is there.
    using Reader = std::function<void(Kind kind, const QByteArray &bytes)>;

    /// False once something came that is no frame; from then on everything is ignored.
    bool feed(const QByteArray &piece, const Reader &reader);

private:
    bool takeLine(const QByteArray &line, const Reader &reader);

    QByteArray m_rest;
    qint64 m_missing = 0;        ///< Bytes of the frame under way still to come.
    Kind m_kind = Kind::Journal; ///< Of the frame under way.
    bool m_broken = false;
};
