#include "ui/wizard/newercopy.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

QString shown(const char *text)
{
    return QCoreApplication::translate("NewerCopy", text);
}

} // namespace

Result<> copyNewer(Shell &shell, const QString &path, const QString &folder, std::stop_token stop)
{
    static const QByteArray look = "cd -- \"$1\" && for file in *.csv *.sql *.sql.gz; do [ ! -f \"$file\" ] || printf '%s\\n' \"$file\"; done\n";
    // A name from a server becomes a name here only if it is nothing but one.
    static const QRegularExpression plain(u"\\A[A-Za-z0-9_][A-Za-z0-9._-]{0,99}\\z"_s);
    const auto said = shell.run(Command::script(look, {path}), stop);
    if (!said)
        return said.problem();
    QStringList names = QString::fromUtf8(said->out).split(u'\n', Qt::SkipEmptyParts);
    names.removeIf([](const QString &name) { return !plain.match(name).hasMatch(); });
    if (said->code != 0 || names.isEmpty())
        return Problem{Problem::Kind::Failed, shown(QT_TRANSLATE_NOOP("NewerCopy", "The files with the newer orders are not where they were kept.")),
                       shown(QT_TRANSLATE_NOOP("NewerCopy", "Look into the folder on your server; they may have been moved.")), path + u'\n' + QString::fromUtf8(said->err)};
    if (!QDir().mkpath(folder))
        return Problem{Problem::Kind::Failed, shown(QT_TRANSLATE_NOOP("NewerCopy", "The folder for the files cannot be made.")),
                       shown(QT_TRANSLATE_NOOP("NewerCopy", "Choose another folder.")), folder};
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    for (const QString &name : std::as_const(names)) {
        const QString local = folder + u'/' + name;
        if (auto got = shell.download(path + u'/' + name, local, true, [](qint64, qint64) {}, stop); !got)
            return got;
        QFile::setPermissions(local, QFile::ReadOwner | QFile::WriteOwner); // Names and addresses of customers are in it.
    }
    return {};
}

QString newerFolderName(const Store &store, const QString &runId)
{
    return QCoreApplication::translate("NewerCopy", "%1 orders %2", "name of a folder: store, run").arg(QString(store.name).replace(u'/', u'-'), runId);
}
