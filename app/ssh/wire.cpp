#include "app/ssh/wire.h"

#include <QtEndian>

QByteArray Wire::bytes(qsizetype count)
{
    if (!m_ok || count < 0 || count > m_bytes.size() - m_at) {
        m_ok = false;
        return {};
    }
    m_at += count;
    return m_bytes.mid(m_at - count, count);
}

quint8 Wire::byte()
{
    const QByteArray one = bytes(1);
    return one.isEmpty() ? quint8(0) : static_cast<quint8>(one.at(0));
}

quint32 Wire::number()
{
    const QByteArray four = bytes(4);
    return four.isEmpty() ? 0 : qFromBigEndian<quint32>(four.constData());
}

QByteArray Wire::string()
{
    return bytes(qsizetype(number()));
}

QByteArray Wire::fromNumber(quint32 number)
{
    QByteArray four(4, Qt::Uninitialized);
    qToBigEndian(number, four.data());
    return four;
}

QByteArray Wire::fromString(const QByteArray &text)
{
    return fromNumber(static_cast<quint32>(text.size())) + text;
}

QByteArray Wire::fromInteger(QByteArray magnitude)
{
    qsizetype zeros = 0;
    while (zeros < magnitude.size() && magnitude.at(zeros) == '\0')
        ++zeros;
    magnitude.remove(0, zeros);
    if (!magnitude.isEmpty() && (static_cast<quint8>(magnitude.at(0)) & 0x80U) != 0)
        magnitude.prepend('\0');
    return fromString(magnitude);
}
