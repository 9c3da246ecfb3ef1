#include "app/ssh/privatekey.h"

#include "app/ssh/opensshkey.h"
#include "app/ssh/wire.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MaxFile = 256 * 1024;
constexpr qint64 MostRounds = 2'000'000; ///< A second or two. OpenSSL and ssh-keygen take 2048.

struct Spoken
{
    Q_DECLARE_TR_FUNCTIONS(PrivateKey)
};

Problem refused(const QString &summary, const QString &advice, const QString &evidence = {})
{
    return {Problem::Kind::Refused, summary, advice, evidence};
}

QByteArray magnitude(const BIGNUM *number)
{
    QByteArray bytes(BN_num_bytes(number), '\0');
    BN_bn2bin(number, reinterpret_cast<unsigned char *>(bytes.data()));
    return bytes;
}

QByteArray parameter(const EVP_PKEY *key, const char *name)
{
    BIGNUM *number = nullptr;
    if (EVP_PKEY_get_bn_param(key, name, &number) != 1)
        return {};
    const QByteArray bytes = magnitude(number);
    BN_free(number);
    return bytes;
}

/// The public key of a key that OpenSSL has read, in SSH's wire form. Empty: a kind SSH has no use for.
QByteArray blobOf(EVP_PKEY *key)
{
    if (EVP_PKEY_is_a(key, "RSA") == 1) {
        return Wire::fromString("ssh-rsa") + Wire::fromInteger(parameter(key, OSSL_PKEY_PARAM_RSA_E))
            + Wire::fromInteger(parameter(key, OSSL_PKEY_PARAM_RSA_N));
    }
    if (EVP_PKEY_is_a(key, "ED25519") == 1) {
        QByteArray bytes(32, '\0');
        size_t length = 32;
        EVP_PKEY_get_raw_public_key(key, reinterpret_cast<unsigned char *>(bytes.data()), &length);
        return Wire::fromString("ssh-ed25519") + Wire::fromString(bytes);
    }
    if (EVP_PKEY_is_a(key, "EC") != 1)
        return {};
    char group[64] = {};
    EVP_PKEY_get_utf8_string_param(key, OSSL_PKEY_PARAM_GROUP_NAME, group, sizeof(group), nullptr);
    const QByteArray name(group);
    const QByteArray curve = name == "prime256v1" ? "nistp256" : name == "secp384r1" ? "nistp384" : name == "secp521r1" ? "nistp521" : "";
    unsigned char *point = nullptr;
    const size_t length = EVP_PKEY_get1_encoded_public_key(key, &point);
    const QByteArray encoded(reinterpret_cast<const char *>(point), static_cast<qsizetype>(length));
    OPENSSL_free(point);
    if (curve.isEmpty() || encoded.isEmpty())
        return {};
    return Wire::fromString("ecdsa-sha2-" + curve) + Wire::fromString(curve) + Wire::fromString(encoded);
}

int givePassphrase(char *buffer, int size, int, void *passphrase)
{
    const auto *text = static_cast<const QByteArray *>(passphrase);
    const auto length = std::min<qsizetype>(text->size(), size);
    std::copy_n(text->constData(), length, buffer);
    return static_cast<int>(length);
}

Problem wrongPassphrase(const QString &file, bool missing)
{
    if (missing) {
        return refused(Spoken::tr("The key file is protected by a passphrase."),
                       Spoken::tr("Enter the passphrase of %1, or load the key into your SSH agent.").arg(file));
    }
    return refused(Spoken::tr("The passphrase is not the one of this key file."),
                   Spoken::tr("Enter the passphrase of %1 once more. Capital and small letters count.").arg(file));
}

Problem unsupported(const QString &file, const QByteArray &type)
{
    if (type.startsWith("sk-")) {
        return refused(Spoken::tr("This key lives in a security key (FIDO), which Storewright cannot use yet."),
                       Spoken::tr("Choose an Ed25519 key from a file, or log in with the password and let Storewright make a key."),
                       QString::fromLatin1(type));
    }
    return refused(Spoken::tr("Keys of this kind cannot be used."),
                   Spoken::tr("Choose an Ed25519, ECDSA or RSA key instead of %1.").arg(file), QString::fromLatin1(type));
}

Problem tooCostly(const QString &file)
{
    return refused(Spoken::tr("The passphrase of this key file takes far too long to check."),
                   Spoken::tr("Protect the key anew, with “ssh-keygen -p -a 100 -f %1”, or choose another key.").arg(file));
}

template <typename T>
std::unique_ptr<T, void (*)(T *)> unpacked(const void *sequence, int type, const ASN1_ITEM *item, void (*release)(T *))
{
    const bool good = type == V_ASN1_SEQUENCE && sequence != nullptr;
    return {good ? static_cast<T *>(ASN1_item_unpack(static_cast<const ASN1_STRING *>(sequence), item)) : nullptr, release};
}

/// How many rounds an encrypted PKCS#8 file asks for to check its passphrase. OpenSSL would go through all of them, two
/// thousand million if the file says so. 0: none, or a kind that is bounded by its memory.
qint64 roundsOf(const QByteArray &content)
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> bio(BIO_new_mem_buf(content.constData(), static_cast<int>(content.size())), BIO_free);
    const std::unique_ptr<X509_SIG, decltype(&X509_SIG_free)> file(PEM_read_bio_PKCS8(bio.get(), nullptr, nullptr, nullptr), X509_SIG_free);
    const X509_ALGOR *way = nullptr;
    const ASN1_OBJECT *name = nullptr;
    const void *details = nullptr;
    int type = 0;
    qint64 rounds = 0;
    const auto counted = [](const ASN1_INTEGER *number) {
        int64_t value = 0;
        return ASN1_INTEGER_get_int64(&value, number) == 1 ? qint64(value) : std::numeric_limits<qint64>::max();
    };
    if (file) {
        X509_SIG_get0(file.get(), &way, nullptr);
        X509_ALGOR_get0(&name, &type, &details, way);
        if (OBJ_obj2nid(name) != NID_pbes2) {
            if (const auto old = unpacked<PBEPARAM>(details, type, ASN1_ITEM_rptr(PBEPARAM), PBEPARAM_free))
                rounds = counted(old->iter);
        } else if (const auto pair = unpacked<PBE2PARAM>(details, type, ASN1_ITEM_rptr(PBE2PARAM), PBE2PARAM_free)) {
            X509_ALGOR_get0(&name, &type, &details, pair->keyfunc);
            const auto derivation = OBJ_obj2nid(name) == NID_id_pbkdf2
                ? unpacked<PBKDF2PARAM>(details, type, ASN1_ITEM_rptr(PBKDF2PARAM), PBKDF2PARAM_free)
                : std::unique_ptr<PBKDF2PARAM, void (*)(PBKDF2PARAM *)>(nullptr, PBKDF2PARAM_free);
            if (derivation)
                rounds = counted(derivation->iter);
        }
    }
    ERR_clear_error();
    return rounds;
}

} // namespace

PrivateKey::PrivateKey(Key key, QByteArray blob, QString name) : m_key(std::move(key)), m_blob(std::move(blob)), m_name(std::move(name)) {}

Result<std::unique_ptr<PrivateKey>> PrivateKey::read(const QString &name, const QString &passphrase)
{
    using Made = Result<std::unique_ptr<PrivateKey>>;
    const QByteArray phrase = passphrase.toUtf8();
    const QFileInfo info(name);
    if (!info.exists()) {
        return refused(Spoken::tr("There is no key file %1.").arg(name), Spoken::tr("Choose the private key file you log in with."));
    }
    QFile file(name);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly)) {
        return refused(Spoken::tr("The key file %1 cannot be read.").arg(name),
                       Spoken::tr("Choose another file, or allow yourself to read this one."), file.errorString());
    }
    const QByteArray content = file.read(MaxFile);
    const QByteArray start = content.left(200).trimmed();
    if (start.startsWith("PuTTY-User-Key-File")) {
        return refused(Spoken::tr("This is a key in PuTTY's form."),
                       Spoken::tr("Open it in PuTTYgen, choose Conversions, Export OpenSSH key, and use the file that makes."));
    }
    if (start.startsWith("ssh-") || start.startsWith("ecdsa-") || start.startsWith("sk-") || start.contains("PUBLIC KEY")) {
        return refused(Spoken::tr("This is the public half of a key; logging in needs the private one."),
                       Spoken::tr("Choose the file of the same name without “.pub”."));
    }
    const Problem notAKey = refused(Spoken::tr("%1 is not a private key.").arg(name),
                                    Spoken::tr("Choose the private key file you log in with; its name often begins with “id_”."));
    const QByteArray begin = "-----BEGIN OPENSSH PRIVATE KEY-----";
    if (const qsizetype at = content.indexOf(begin); at >= 0) {
        const qsizetype from = at + begin.size();
        const qsizetype end = content.indexOf("-----END", from);
        OpenSshKey key(QByteArray::fromBase64(content.mid(from, end < 0 ? -1 : end - from)), phrase);
        switch (key.trouble()) {
        case OpenSshKey::Trouble::Malformed: return notAKey;
        case OpenSshKey::Trouble::Unsupported: return unsupported(name, key.type());
        case OpenSshKey::Trouble::NeedsPassphrase: return wrongPassphrase(name, true);
        case OpenSshKey::Trouble::WrongPassphrase: return wrongPassphrase(name, false);
        case OpenSshKey::Trouble::TooCostly: return tooCostly(name);
        case OpenSshKey::Trouble::None: break;
        }
        return Made(std::unique_ptr<PrivateKey>(new PrivateKey(key.takeKey(), key.blob(), name)));
    }
    if (!content.contains("-----BEGIN"))
        return notAKey;
    const bool encrypted = content.contains("ENCRYPTED");
    if (encrypted && phrase.isEmpty())
        return wrongPassphrase(name, true);
    if (encrypted && roundsOf(content) > MostRounds)
        return tooCostly(name);
    const std::unique_ptr<BIO, decltype(&BIO_free)> bio(BIO_new_mem_buf(content.constData(), static_cast<int>(content.size())), BIO_free);
    QByteArray given = phrase;
    Key key(PEM_read_bio_PrivateKey(bio.get(), nullptr, givePassphrase, &given), EVP_PKEY_free);
    ERR_clear_error();
    if (!key)
        return encrypted ? wrongPassphrase(name, false) : notAKey;
    const QByteArray blob = blobOf(key.get());
    if (blob.isEmpty())
        return unsupported(name, EVP_PKEY_get0_type_name(key.get()));
    return Made(std::unique_ptr<PrivateKey>(new PrivateKey(std::move(key), blob, name)));
}

QByteArray PrivateKey::sign(const QByteArray &data, const QByteArray &algorithm) const
{
    const char *digest = algorithm == "ssh-ed25519"      ? nullptr
        : algorithm.endsWith("256")                      ? "SHA256"
        : algorithm.endsWith("384")                      ? "SHA384"
        : algorithm == "ssh-rsa"                         ? "SHA1"
                                                         : "SHA512";
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    const auto *bytes = reinterpret_cast<const unsigned char *>(data.constData());
    const auto count = static_cast<size_t>(data.size());
    size_t length = 0;
    if (EVP_DigestSignInit_ex(context.get(), nullptr, digest, nullptr, nullptr, m_key.get(), nullptr) != 1
        || EVP_DigestSign(context.get(), nullptr, &length, bytes, count) != 1) {
        ERR_clear_error();
        return {};
    }
    QByteArray signature(static_cast<qsizetype>(length), '\0');
    if (EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(signature.data()), &length, bytes, count) != 1) {
        ERR_clear_error();
        return {};
    }
    signature.truncate(static_cast<qsizetype>(length));
    if (!algorithm.startsWith("ecdsa-"))
        return signature;
    // SSH wants the two numbers of an ECDSA signature bare, OpenSSL wraps them in ASN.1.
    const auto *at = reinterpret_cast<const unsigned char *>(signature.constData());
    const std::unique_ptr<ECDSA_SIG, decltype(&ECDSA_SIG_free)> pair(d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(signature.size())), ECDSA_SIG_free);
    if (!pair)
        return {};
    return Wire::fromInteger(magnitude(ECDSA_SIG_get0_r(pair.get()))) + Wire::fromInteger(magnitude(ECDSA_SIG_get0_s(pair.get())));
}
