#include "app/magento/surveyscript.h"

#include "app/magento/shippedfiles.h"
#include "app/ssh/command.h"

using namespace Qt::StringLiterals;

namespace
{

QByteArray part(const QString &name)
{
    return shippedFile(u":/server/survey/"_s + name);
}

/// A file of PHP as a shell variable: `php -r` wants it without its opening mark.
QByteArray phpVariable(const QString &name)
{
    const QByteArray text = part(name + u".php"_s);
    return "php_" + name.toUtf8() + '=' + shellQuoted(QString::fromUtf8(text.mid(text.indexOf('\n') + 1))).toUtf8() + '\n';
}

} // namespace

QByteArray surveyScript()
{
    QByteArray script = part(u"words.sh"_s);
    for (const QString &name : {u"common"_s, u"fits"_s, u"store"_s, u"database"_s, u"schema"_s, u"services"_s, u"web"_s, u"repositories"_s, u"together"_s})
        script += phpVariable(name);
    for (const QString &name : {u"server.sh"_s, u"files.sh"_s, u"background.sh"_s, u"php.sh"_s, u"survey.sh"_s})
        script += part(name);
    return script;
}

QByteArray findStoresScript()
{
    return part(u"words.sh"_s) + shippedFile(u":/server/find-stores.sh"_s);
}

QByteArray quietScript()
{
    return part(u"words.sh"_s) + phpVariable(u"common"_s) + phpVariable(u"quiet"_s) + part(u"php.sh"_s)
        + "root=$1\nphp=$2\nask_php quiet 10 \"$php_common$php_quiet\" \"$root\" </dev/null\n";
}
