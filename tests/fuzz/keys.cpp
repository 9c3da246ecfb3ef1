// First byte: 0 the bytes of an OpenSSH private key, 1 the same with a passphrase, 2 a whole key file in any form.

#include "app/ssh/bcryptkdf.h"
#include "app/ssh/opensshkey.h"
#include "app/ssh/privatekey.h"
#include "app/ssh/wire.h"
#include "tests/fuzz/fuzz.h"

#include <QCryptographicHash>

#include <openssl/evp.h>

using namespace Qt::StringLiterals;

/// Stands in for the real one, which is slow on purpose; what it takes and refuses is the same.
QByteArray bcryptKdf(const QByteArray &passphrase, const QByteArray &salt, quint32 rounds, qsizetype length)
{
    if (salt.isEmpty() || rounds == 0 || length <= 0 || length > 1024 || passphrase.isEmpty())
        return {};
    return QCryptographicHash::hash(QByteArray(passphrase + salt), QCryptographicHash::Sha512).repeated(16).left(length);
}

namespace
{

void key(const QByteArray &content, const QByteArray &passphrase)
{
    OpenSshKey key(content, passphrase);
    auto made = key.takeKey();
    fuzz::hold((key.trouble() == OpenSshKey::Trouble::None) == (made != nullptr), "a key is there or its trouble is");
    if (!made)
        return;
    fuzz::hold(!key.type().isEmpty() && Wire(key.blob()).string() == key.type(), "a key knows its kind", key.type());
    fuzz::hold(EVP_PKEY_get_bits(made.get()) > 0, "a key has a size");
}

void wire(const QByteArray &bytes)
{
    Wire wire(bytes);
    qsizetype taken = 0;
    while (wire.ok() && !wire.atEnd()) {
        const qsizetype left = wire.rest().size();
        const QByteArray text = wire.string();
        if (!wire.ok())
            break;
        fuzz::hold(left - wire.rest().size() == text.size() + 4, "a string takes its bytes");
        Wire again(Wire::fromString(text));
        fuzz::hold(again.string() == text && again.atEnd(), "a string is read back");
        Wire number(Wire::fromInteger(text));
        const QByteArray magnitude = number.string();
        fuzz::hold(number.ok() && (magnitude.isEmpty() || (static_cast<quint8>(magnitude[0]) & 0x80U) == 0), "an integer is not below zero");
        taken += text.size() + 4;
    }
    fuzz::hold(taken <= bytes.size(), "nothing is read past the end");
    fuzz::hold(wire.ok() || (wire.string().isEmpty() && wire.number() == 0 && wire.byte() == 0), "past the end everything is empty");
}

void file(const QByteArray &content)
{
    const QString path = fuzz::file(u"key"_s, content);
    for (const QString &passphrase : {QString(), u"correct horse"_s}) {
        const auto key = PrivateKey::read(path, passphrase);
        if (!key) {
            fuzz::hold(!key.problem().summary.isEmpty() && !key.problem().advice.isEmpty(), "a problem is said in words");
            continue;
        }
        Wire blob((*key)->blob());
        const QByteArray type = blob.string();
        fuzz::hold(blob.ok() && !type.isEmpty(), "a key has a public half");
        const QByteArray algorithm = type == "ssh-rsa" ? QByteArray("rsa-sha2-512") : type;
        (*key)->sign("to be signed", algorithm);
    }
}

}

extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, std::size_t size)
{
    if (size == 0)
        return -1;
    const QByteArray rest(reinterpret_cast<const char *>(data + 1), static_cast<qsizetype>(size - 1));
    switch (data[0] % 3) {
    case 0: key(rest, {}); wire(rest); break;
    case 1: key(rest, "correct horse"); break;
    default: file(rest); break;
    }
    return 0;
}
