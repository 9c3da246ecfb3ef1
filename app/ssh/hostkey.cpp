#include "app/ssh/hostkey.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

QString HostKey::fingerprint() const
{
    const QByteArray digest = QCryptographicHash::hash(blob, QCryptographicHash::Sha256);
    return u"SHA256:"_s + QString::fromLatin1(digest.toBase64(QByteArray::OmitTrailingEquals));
}
