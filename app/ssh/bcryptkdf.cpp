#include "app/ssh/bcryptkdf.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <openssl/bn.h>

#include <array>
#include <memory>
#include <utility>

namespace {

using Number = std::unique_ptr<BIGNUM, decltype(&BN_free)>;

/// arctan(1/x) · 2^bits, by its series.
Number inverseArctan(BN_ULONG x, int bits)
{
    Number sum(BN_new(), BN_free);
    Number power(BN_new(), BN_free);
    Number term(BN_new(), BN_free);
    BN_set_bit(power.get(), bits);
    BN_div_word(power.get(), x);
    BN_copy(sum.get(), power.get());
    for (BN_ULONG n = 3; !BN_is_zero(power.get()); n += 2) {
        BN_div_word(power.get(), x * x);
        BN_copy(term.get(), power.get());
        BN_div_word(term.get(), n);
        if (n % 4 == 3)
            BN_sub(sum.get(), sum.get(), term.get());
        else
            BN_add(sum.get(), sum.get(), term.get());
    }
    return sum;
}

/// Schneier's Blowfish. Its state begins as the first bits of pi behind the point, which are computed here instead of
/// being written down: Machin's formula gives them in a few milliseconds.
class Blowfish
{
public:
    Blowfish() : m_words(initial()) {}

    void expand(const QByteArray &key, const QByteArray &salt)
    {
        qsizetype at = 0;
        for (std::size_t i = 0; i < Rounds + 2; ++i)
            m_words[i] ^= next(key, at);
        at = 0;
        quint32 left = 0;
        quint32 right = 0;
        for (std::size_t i = 0; i < m_words.size(); i += 2) {
            if (!salt.isEmpty()) {
                left ^= next(salt, at);
                right ^= next(salt, at);
            }
            encrypt(left, right);
            m_words[i] = left;
            m_words[i + 1] = right;
        }
    }

    void encrypt(quint32 &left, quint32 &right) const
    {
        for (std::size_t i = 0; i < Rounds; ++i) {
            left ^= m_words[i];
            right ^= ((box(0, left >> 24) + box(1, left >> 16)) ^ box(2, left >> 8)) + box(3, left);
            std::swap(left, right);
        }
        std::swap(left, right);
        right ^= m_words[Rounds];
        left ^= m_words[Rounds + 1];
    }

private:
    static constexpr std::size_t Rounds = 16;
    using Words = std::array<quint32, Rounds + 2 + 4 * 256>;

    quint32 box(std::size_t which, quint32 index) const { return m_words[Rounds + 2 + which * 256 + (index & 0xffU)]; }

    static quint32 next(const QByteArray &bytes, qsizetype &at)
    {
        quint32 word = 0;
        for (int i = 0; i < 4; ++i) {
            word = (word << 8) | static_cast<quint8>(bytes.at(at));
            at = (at + 1) % bytes.size();
        }
        return word;
    }

    static const Words &initial()
    {
        static const Words words = [] {
            constexpr int Bits = static_cast<int>(sizeof(Words)) * 8;
            constexpr int Guard = 64;
            const Number a = inverseArctan(5, Bits + Guard);
            const Number b = inverseArctan(239, Bits + Guard);
            BN_mul_word(a.get(), 16);
            BN_mul_word(b.get(), 4);
            BN_sub(a.get(), a.get(), b.get());
            BN_mask_bits(a.get(), Bits + Guard); // Away with the 3.
            BN_rshift(a.get(), a.get(), Guard);
            Words result{};
            QByteArray bytes(static_cast<qsizetype>(sizeof(Words)), '\0');
            BN_bn2binpad(a.get(), reinterpret_cast<unsigned char *>(bytes.data()), static_cast<int>(bytes.size()));
            for (std::size_t i = 0; i < result.size(); ++i)
                result[i] = qFromBigEndian<quint32>(bytes.constData() + i * 4);
            return result;
        }();
        return words;
    }

    Words m_words;
};

QByteArray bcryptHash(const QByteArray &passphrase, const QByteArray &salt)
{
    Blowfish blowfish;
    blowfish.expand(passphrase, salt);
    for (int i = 0; i < 64; ++i) {
        blowfish.expand(salt, {});
        blowfish.expand(passphrase, {});
    }
    QByteArray text = QByteArrayLiteral("OxychromaticBlowfishSwatDynamite");
    for (qsizetype at = 0; at < text.size(); at += 8) {
        auto left = qFromBigEndian<quint32>(text.constData() + at);
        auto right = qFromBigEndian<quint32>(text.constData() + at + 4);
        for (int i = 0; i < 64; ++i)
            blowfish.encrypt(left, right);
        qToLittleEndian(left, text.data() + at);
        qToLittleEndian(right, text.data() + at + 4);
    }
    return text;
}

QByteArray sha512(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha512);
}

} // namespace

QByteArray bcryptKdf(const QByteArray &passphrase, const QByteArray &salt, quint32 rounds, qsizetype length)
{
    constexpr qsizetype Block = 32;
    if (salt.isEmpty() || rounds == 0 || rounds > 100000 || length <= 0 || length > 1024 || passphrase.isEmpty())
        return {};
    const QByteArray hashed = sha512(passphrase);
    const qsizetype blocks = (length + Block - 1) / Block;
    QByteArray key(length, '\0');
    for (qsizetype block = 0; block < blocks; ++block) {
        QByteArray counted = salt + QByteArray(4, '\0');
        qToBigEndian(static_cast<quint32>(block + 1), counted.data() + salt.size());
        QByteArray last = bcryptHash(hashed, sha512(counted));
        QByteArray sum = last;
        for (quint32 round = 1; round < rounds; ++round) {
            last = bcryptHash(hashed, sha512(last));
            for (qsizetype i = 0; i < Block; ++i)
                sum[i] = static_cast<char>(sum.at(i) ^ last.at(i));
        }
        // The blocks' bytes are dealt out in turns, so that no part of the key can be had for less than all the work.
        for (qsizetype i = 0; i * blocks + block < length; ++i)
            key[i * blocks + block] = sum.at(i);
    }
    return key;
}
