#include "tests/fuzz/fuzz.h"

#include <QFile>
#include <QLoggingCategory>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace fuzz
{

void hold(bool condition, const char *rule, const QByteArray &seen)
{
    if (condition)
        return;
    std::fprintf(stderr, "BROKEN RULE: %s\n%s\n", rule, seen.left(2000).toPercentEncoding(" !\"#$&'()*+,/:;<=>?@[\\]^`{|}\n\t").constData());
    std::abort();
}

quint32 numberOf(const QByteArray &bytes)
{
    quint32 number = 2166136261U;
    for (const char byte : bytes)
        number = (number ^ static_cast<quint8>(byte)) * 16777619U;
    return number;
}

QByteArray drawnOut(const quint8 *data, std::size_t size, qsizetype atMost)
{
    const auto *chars = reinterpret_cast<const char *>(data);
    if (numberOf(QByteArray::fromRawData(chars, static_cast<qsizetype>(size))) % 100 != 0)
        atMost = std::min<qsizetype>(atMost, 3000);
    atMost = std::max(atMost, static_cast<qsizetype>(size));
    QByteArray whole;
    for (std::size_t i = 0; i < size; ++i) {
        if (data[i] != 0xff || i + 2 >= size || whole.isEmpty()) {
            whole += chars[i];
            continue;
        }
        const QByteArray run = whole.right(data[i + 1] % 32 + 1);
        const qsizetype times = std::min<qsizetype>(qsizetype(1) << (data[i + 2] % 15), (atMost - whole.size()) / run.size());
        if (times > 0)
            whole += run.repeated(times);
        i += 2;
    }
    return whole.left(atMost);
}

QList<QByteArray> inPieces(const QByteArray &bytes)
{
    QList<QByteArray> pieces;
    quint64 state = numberOf(bytes);
    // Mostly small pieces for small inputs; a large one byte by byte would only take time.
    const auto most = static_cast<quint32>(std::max<qsizetype>(bytes.size() < 2000 ? 7 : bytes.size() / 50, 1));
    for (qsizetype at = 0; at < bytes.size();) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        const auto size = std::min<qsizetype>(static_cast<qsizetype>(static_cast<quint32>(state >> 33) % most) + 1, bytes.size() - at);
        pieces.append(bytes.mid(at, size));
        at += size;
    }
    return pieces;
}

bool harmless(const QString &text)
{
    return std::none_of(text.cbegin(), text.cend(), [](QChar c) {
        return (c.unicode() < 0x20 && c != u'\n' && c != u'\t') || (c.unicode() >= 0x7f && c.unicode() < 0xa0);
    });
}

QString folder()
{
    static const QTemporaryDir made(qEnvironmentVariable("FUZZ_FOLDER", u"/dev/shm"_s) + u"/storewright-fuzz-XXXXXX"_s);
    return made.path();
}

QString file(const QString &name, const QByteArray &content)
{
    const QString path = folder() + u'/' + name;
    QFile out(path);
    if (!out.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || out.write(content) != content.size())
        std::abort();
    return path;
}

}

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv);

/// Nothing of the person who runs this may decide what is found, and Qt's remarks on odd input would only fill the log.
extern "C" int LLVMFuzzerInitialize(int *, char ***)
{
    qputenv("HOME", "/nonexistent");
    qputenv("USER", "fuzz");
    QLoggingCategory::setFilterRules(u"*=false"_s);
    return 0;
}
