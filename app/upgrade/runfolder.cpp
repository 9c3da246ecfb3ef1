#include "app/upgrade/runfolder.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

QString storeKey(const QString &realPath)
{
    return QString::fromLatin1(QCryptographicHash::hash(realPath.toUtf8(), QCryptographicHash::Sha256).toHex().first(16));
}

Command inStoreFolder(const QString &root, const QByteArray &text, const QStringList &arguments)
{
    // A store may be named by a symlink ("current"); its key is that of the folder behind it, which only the server can tell.
    static const QByteArray find = R"sh(root=$1; key=$2; shift 2
real=$(CDPATH= cd -- "$root" 2>/dev/null && pwd -P) || real=$root
if [ "$real" != "$root" ]; then key=$(printf %s "$real" | sha256sum | cut -c1-16); fi
folder="${HOME:?}/.storewright/stores/$key"
)sh";
    return Command(QStringList{u"sh"_s, u"-c"_s, QString::fromUtf8(find + text), u"storewright"_s, root, storeKey(root)} + arguments);
}
