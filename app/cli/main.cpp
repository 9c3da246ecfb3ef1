#include "app/cli/commandline.h"
#include "app/stores/secrets.h"
#include "translations/texts.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char *argv[])
{
    keepMemoryPrivate();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("storewright"));
    QCoreApplication::setApplicationVersion(QStringLiteral(STOREWRIGHT_VERSION));
    Texts::speak({});
    QTextStream out(stdout);
    QTextStream err(stderr);
    return runCommandLine(QCoreApplication::arguments(), out, err);
}
