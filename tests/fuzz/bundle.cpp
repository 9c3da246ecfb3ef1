// First byte: how many bytes the secret has; then the secret, then a text in which 01, 02, 03 and 04 stand for it: as it is, as in an address, as
// in JSON, as in JSON with slashes escaped. Whatever stands around it, it is not in what is handed on.

#include "app/upgrade/bundle.h"
#include "tests/fuzz/fuzz.h"

#include <QUrl>

using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, std::size_t size)
{
    if (size < 6)
        return -1;
    const std::size_t length = std::min<std::size_t>(4 + data[0] % 40, size - 1);
    const QString secret = QString::fromUtf8(QByteArray(reinterpret_cast<const char *>(data) + 1, qsizetype(length)));
    // Only what a person or a generator would have: and nothing that we write ourselves in its place.
    for (const QString &ours : {u"[removed]"_s, u"[a row about a person, removed]"_s}) {
        if (secret.size() < 4 || ours.contains(secret) || secret.contains(QChar::ReplacementCharacter))
            return -1;
    }
    for (const QChar sign : secret) {
        if (sign.unicode() < 0x20 || sign == u'[' || sign == u']')
            return -1;
    }
    QString text = QString::fromUtf8(fuzz::drawnOut(data + 1 + length, size - 1 - length, 8 * 1024));
    const QString json = QString(secret).replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    text.replace(QChar(1), secret);
    text.replace(QChar(2), QString::fromLatin1(QUrl::toPercentEncoding(secret)));
    text.replace(QChar(3), json);
    text.replace(QChar(4), QString(json).replace(u'/', u"\\/"_s));

    const QString clean = redacted(text, {secret});
    fuzz::hold(!clean.contains(secret), "a secret that was given is not in what comes out", clean);
    fuzz::hold(!clean.contains(QString::fromLatin1(QUrl::toPercentEncoding(secret))), "not as in an address either", clean);
    fuzz::hold(clean.size() <= text.size() * 10 + 100, "the text is bounded");

    // Another that begins with it, whichever is named first, goes as a whole.
    const QString longer = secret + u"0Ab9-zY7"_s;
    for (const QStringList &both : {QStringList{secret, longer}, QStringList{longer, secret}})
        fuzz::hold(!redacted(u"x "_s + longer + u" y"_s, both).contains(u"0Ab9-zY7"_s), "a secret that begins with another goes as a whole");
    return 0;
}
