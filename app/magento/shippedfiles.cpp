#include "app/magento/shippedfiles.h"

#include <QFile>

// Outside of every namespace, as Qt asks.
static void bringShippedFiles()
{
    Q_INIT_RESOURCE(magento);
}

QByteArray shippedFile(const QString &path)
{
    // Called here and not left to static construction: out of a static library, nobody else would pull the files in.
    bringShippedFiles();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is not compiled in", qPrintable(path));
    return file.readAll();
}
