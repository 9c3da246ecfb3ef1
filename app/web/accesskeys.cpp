#include "app/web/accesskeys.h"

#include <QUrl>

using namespace Qt::StringLiterals;

QString keysHost(const QString &url)
{
    const QUrl parsed(url);
    return parsed.port() < 0 ? parsed.host() : u"%1:%2"_s.arg(parsed.host()).arg(parsed.port());
}
