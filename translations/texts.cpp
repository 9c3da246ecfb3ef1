#include "translations/texts.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

// Q_INIT_RESOURCE has to be called outside any namespace.
static void useResources() { Q_INIT_RESOURCE(translations); }

namespace Texts
{

using namespace Qt::StringLiterals;

QStringList languages()
{
    useResources();
    QStringList codes;
    const QStringList files = QDir(u":/translations"_s).entryList({u"storewright_*.qm"_s});
    for (const QString &file : files)
        codes << file.section(u'_', 1).section(u'.', 0, 0);
    codes.sort();
    return codes;
}

void speak(const QString &language)
{
    useResources();
    static QTranslator ours;
    static QTranslator toolkits;
    QCoreApplication::removeTranslator(&ours);
    QCoreApplication::removeTranslator(&toolkits);

    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    QLocale::setDefault(locale);
    if (!ours.load(locale, u"storewright"_s, u"_"_s, u":/translations"_s)
        && !ours.load(u":/translations/storewright_en.qm"_s))
        return;
    QCoreApplication::installTranslator(&ours);
    if (toolkits.load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&toolkits);
}

} // namespace Texts
