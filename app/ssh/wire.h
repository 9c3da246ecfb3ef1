#pragma once

#include <QByteArray>

/// Reads the binary form in which SSH writes keys and messages (RFC 4251, 5). Hostile input safe: past the end, everything
/// is empty and ok() is false.
class Wire
{
public:
    explicit Wire(const QByteArray &bytes) : m_bytes(bytes) {}

    quint8 byte();
    quint32 number();
    QByteArray string();          ///< Length and bytes.
    QByteArray bytes(qsizetype count);
    QByteArray rest() const { return m_bytes.mid(m_at); }
    bool atEnd() const { return m_at >= m_bytes.size(); }
    bool ok() const { return m_ok; }

    static QByteArray fromNumber(quint32 number);
    static QByteArray fromString(const QByteArray &text);
    static QByteArray fromInteger(QByteArray magnitude); ///< An unsigned big-endian integer as an mpint.

private:
    QByteArray m_bytes;
    qsizetype m_at = 0;
    bool m_ok = true;
};
