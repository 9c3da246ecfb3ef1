#include "tests/ui/screenshots/longwords.h"

QString LongWords::translate(const char *, const char *sourceText, const char *, int) const
{
    QString text = QString::fromUtf8(sourceText);
    QString longer;
    qsizetype letters = 0;
    bool markup = false;
    for (const QChar letter : text) {
        longer += letter;
        if (letter == u'<' || letter == u'>')
            markup = letter == u'<';
        letters += letter.isLetter() && !markup;
        // Vowels are drawn out: words stay words, with their place holders and mnemonics.
        if (!markup && letters % 5 >= 3 && QStringLiteral("aeiou").contains(letter))
            longer += letter;
    }
    return longer;
}
