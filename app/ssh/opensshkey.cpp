#include "app/ssh/opensshkey.h"

#include "app/ssh/bcryptkdf.h"
#include "app/ssh/wire.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>

#include <array>

namespace {

constexpr quint32 MostRounds = 5000; // ssh-keygen takes 16; so many are most of a minute.
constexpr char Magic[] = "openssh-key-v1"; // Its closing NUL belongs to it.

const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

struct Cipher
{
    const char *name;        // As in the file.
    const char *fetch;       // As OpenSSL calls it.
    int keyLength;
    int ivLength;
    int tagLength;
};
constexpr std::array Ciphers{
    Cipher{"aes256-ctr", "AES-256-CTR", 32, 16, 0},   Cipher{"aes192-ctr", "AES-192-CTR", 24, 16, 0},
    Cipher{"aes128-ctr", "AES-128-CTR", 16, 16, 0},   Cipher{"aes256-cbc", "AES-256-CBC", 32, 16, 0},
    Cipher{"aes192-cbc", "AES-192-CBC", 24, 16, 0},   Cipher{"aes128-cbc", "AES-128-CBC", 16, 16, 0},
    Cipher{"3des-cbc", "DES-EDE3-CBC", 24, 8, 0},     Cipher{"aes256-gcm@openssh.com", "AES-256-GCM", 32, 12, 16},
    Cipher{"aes128-gcm@openssh.com", "AES-128-GCM", 16, 12, 16},
};

QByteArray decrypted(const Cipher &cipher, const QByteArray &keyAndIv, const QByteArray &secret, const QByteArray &tag)
{
    const std::unique_ptr<EVP_CIPHER, decltype(&EVP_CIPHER_free)> kind(EVP_CIPHER_fetch(nullptr, cipher.fetch, nullptr), EVP_CIPHER_free);
    const std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> context(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
    QByteArray plain(secret.size() + 32, '\0');
    auto *out = reinterpret_cast<unsigned char *>(plain.data());
    int length = 0;
    int last = 0;
    bool ok = kind && EVP_DecryptInit_ex2(context.get(), kind.get(), raw(keyAndIv), raw(keyAndIv) + cipher.keyLength, nullptr) == 1
        && EVP_CIPHER_CTX_set_padding(context.get(), 0) == 1
        && EVP_DecryptUpdate(context.get(), out, &length, raw(secret), static_cast<int>(secret.size())) == 1;
    if (ok && cipher.tagLength > 0) {
        QByteArray copy = tag;
        ok = EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_SET_TAG, cipher.tagLength, copy.data()) == 1;
    }
    ok = ok && EVP_DecryptFinal_ex(context.get(), out + length, &last) == 1;
    return ok ? plain.left(length + last) : QByteArray();
}

using Number = std::unique_ptr<BIGNUM, decltype(&BN_clear_free)>;

Number number(const QByteArray &bytes)
{
    return {BN_bin2bn(raw(bytes), static_cast<int>(bytes.size()), nullptr), BN_clear_free};
}

OpenSshKey::Key built(const char *kind, OSSL_PARAM_BLD *build)
{
    EVP_PKEY *key = nullptr;
    OSSL_PARAM *parameters = OSSL_PARAM_BLD_to_param(build);
    EVP_PKEY_CTX *context = EVP_PKEY_CTX_new_from_name(nullptr, kind, nullptr);
    if (parameters != nullptr && context != nullptr && EVP_PKEY_fromdata_init(context) == 1)
        EVP_PKEY_fromdata(context, &key, EVP_PKEY_KEYPAIR, parameters);
    EVP_PKEY_CTX_free(context);
    OSSL_PARAM_free(parameters);
    OSSL_PARAM_BLD_free(build);
    return {key, EVP_PKEY_free};
}

OpenSshKey::Key rsaKey(Wire &wire)
{
    const Number n = number(wire.string());
    const Number e = number(wire.string());
    const Number d = number(wire.string());
    const Number inverse = number(wire.string());
    const Number p = number(wire.string());
    const Number q = number(wire.string());
    if (!wire.ok() || BN_is_zero(p.get()) || BN_is_zero(q.get()))
        return {nullptr, EVP_PKEY_free};
    const std::unique_ptr<BN_CTX, decltype(&BN_CTX_free)> context(BN_CTX_new(), BN_CTX_free);
    const Number one(BN_new(), BN_clear_free);
    const Number less(BN_new(), BN_clear_free);
    const Number dp(BN_new(), BN_clear_free);
    const Number dq(BN_new(), BN_clear_free);
    BN_one(one.get());
    BN_sub(less.get(), p.get(), one.get());
    BN_mod(dp.get(), d.get(), less.get(), context.get());
    BN_sub(less.get(), q.get(), one.get());
    BN_mod(dq.get(), d.get(), less.get(), context.get());
    OSSL_PARAM_BLD *build = OSSL_PARAM_BLD_new();
    OSSL_PARAM_BLD_push_BN(build, OSSL_PKEY_PARAM_RSA_N, n.get());
    OSSL_PARAM_BLD_push_BN(build, OSSL_PKEY_PARAM_RSA_E, e.get());
    OSSL_PARAM_BLD_push_BN(build, OSSL_PKEY_PARAM_RSA_D, d.get());
    OSSL_PARAM_BLD_push_BN(build, OSSL_PKEY_PARAM_RSA_FACTOR1, p.get());
    OSSL_PARAM_BLD_push_BN(build, OSSL_PKEY_PARAM_RSA_FACTOR2, q.get());
    OSSL_PARAM_BLD_push_BN(build, OSSL_PKEY_PARAM_RSA_EXPONENT1, dp.get());
    OSSL_PARAM_BLD_push_BN(build, OSSL_PKEY_PARAM_RSA_EXPONENT2, dq.get());
    OSSL_PARAM_BLD_push_BN(build, OSSL_PKEY_PARAM_RSA_COEFFICIENT1, inverse.get());
    return built("RSA", build);
}

OpenSshKey::Key ecKey(Wire &wire)
{
    const QByteArray curve = wire.string();
    const QByteArray point = wire.string();
    const Number secret = number(wire.string());
    const char *group = curve == "nistp256" ? "prime256v1" : curve == "nistp384" ? "secp384r1" : curve == "nistp521" ? "secp521r1" : nullptr;
    if (!wire.ok() || group == nullptr)
        return {nullptr, EVP_PKEY_free};
    OSSL_PARAM_BLD *build = OSSL_PARAM_BLD_new();
    OSSL_PARAM_BLD_push_utf8_string(build, OSSL_PKEY_PARAM_GROUP_NAME, group, 0);
    OSSL_PARAM_BLD_push_octet_string(build, OSSL_PKEY_PARAM_PUB_KEY, point.constData(), static_cast<size_t>(point.size()));
    OSSL_PARAM_BLD_push_BN(build, OSSL_PKEY_PARAM_PRIV_KEY, secret.get());
    return built("EC", build);
}

OpenSshKey::Key edKey(Wire &wire)
{
    wire.string(); // The public half once more.
    const QByteArray secret = wire.string();
    if (!wire.ok() || secret.size() != 64)
        return {nullptr, EVP_PKEY_free};
    return {EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, raw(secret), 32), EVP_PKEY_free};
}

} // namespace

OpenSshKey::OpenSshKey(const QByteArray &content, const QByteArray &passphrase)
    : m_key(nullptr, EVP_PKEY_free), m_trouble(open(content, passphrase))
{
}

OpenSshKey::Trouble OpenSshKey::open(const QByteArray &content, const QByteArray &passphrase)
{
    Wire wire(content);
    if (wire.bytes(sizeof(Magic)) != QByteArray(Magic, sizeof(Magic)))
        return Trouble::Malformed;
    const QByteArray cipherName = wire.string();
    const QByteArray kdf = wire.string();
    Wire kdfOptions(wire.string());
    const quint32 keys = wire.number();
    m_blob = wire.string();
    m_type = Wire(m_blob).string();
    QByteArray secret = wire.string();
    if (!wire.ok() || keys != 1)
        return Trouble::Malformed;
    const bool rsa = m_type == "ssh-rsa";
    const bool ec = m_type.startsWith("ecdsa-sha2-");
    const bool ed = m_type == "ssh-ed25519";
    if (!rsa && !ec && !ed)
        return Trouble::Unsupported;

    if (cipherName != "none") {
        const auto *cipher = std::find_if(Ciphers.begin(), Ciphers.end(), [&](const Cipher &c) { return cipherName == c.name; });
        if (cipher == Ciphers.end() || kdf != "bcrypt")
            return Trouble::Unsupported;
        if (passphrase.isEmpty())
            return Trouble::NeedsPassphrase;
        const QByteArray salt = kdfOptions.string();
        const quint32 rounds = kdfOptions.number();
        if (kdfOptions.ok() && rounds > MostRounds)
            return Trouble::TooCostly;
        const QByteArray key = bcryptKdf(passphrase, salt, rounds, cipher->keyLength + cipher->ivLength);
        const QByteArray tag = wire.bytes(cipher->tagLength);
        if (!kdfOptions.ok() || key.isEmpty() || !wire.ok())
            return Trouble::Malformed;
        secret = decrypted(*cipher, key, secret, tag);
    }
    // The same random number twice: how the file itself tells a right passphrase from a wrong one.
    Wire inside(secret);
    const quint32 check = inside.number();
    if (check != inside.number() || !inside.ok())
        return cipherName == "none" ? Trouble::Malformed : Trouble::WrongPassphrase;
    if (inside.string() != m_type)
        return Trouble::Malformed;
    m_key = rsa ? rsaKey(inside) : ec ? ecKey(inside) : edKey(inside);
    return m_key ? Trouble::None : Trouble::Malformed;
}
