#include "app/upgrade/backupfiles.h"

#include "app/upgrade/plan.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostFiles = 64;
constexpr qint64 LargestFile = qint64(1) << 50;
constexpr qint64 LargestInfo = 64 * 1024;
constexpr qint64 HashPiece = 1024 * 1024;

QString shown(const char *text)
{
    return QCoreApplication::translate("BackupCopy", text);
}

/// What a backup consists of beside the parts that SHA256SUMS lists. Anything else in its folder is not ours to copy.
bool belongs(const QString &name)
{
    static const QStringList known{u"SHA256SUMS"_s, u"proof.txt"_s, u"info.env"_s, u"rescue.sh"_s, u"without-routines"_s, u"code.list"_s, u"media.list"_s, u"newest.txt"_s, u"stock.txt.gz"_s};
    return known.contains(name);
}

/// Its name becomes one on this computer.
bool isFileName(const QString &name)
{
    static const QRegularExpression shape(u"\\A[A-Za-z0-9][A-Za-z0-9._-]{0,99}\\z"_s);
    return shape.match(name).hasMatch() && !name.endsWith(".partial"_L1);
}

bool isChecksum(const QString &text)
{
    static const QRegularExpression shape(u"\\A[0-9a-f]{64}\\z"_s);
    return shape.match(text).hasMatch();
}

Problem noCopy(const QString &folder, const QString &evidence)
{
    return {Problem::Kind::Usage, shown(QT_TRANSLATE_NOOP("BackupCopy", "There is no copy of a backup in %1.")).arg(QDir::toNativeSeparators(folder)),
            shown(QT_TRANSLATE_NOOP("BackupCopy", "Choose the folder that was made when the backup was downloaded; it is named after the store and the time of the backup.")), evidence};
}

Problem notWhole(const QString &folder, const QString &evidence)
{
    return {Problem::Kind::Failed, shown(QT_TRANSLATE_NOOP("BackupCopy", "The copy in %1 is not whole.")).arg(QDir::toNativeSeparators(folder)),
            shown(QT_TRANSLATE_NOOP("BackupCopy", "Choose another copy. If the backup is still on the server, download it again.")), evidence};
}

/// The text of a small file of a copy; null: it is not there, too large, or no plain file.
QByteArray smallFile(const QString &path)
{
    const QFileInfo info(path);
    QFile file(path);
    if (info.isSymLink() || !info.isFile() || info.size() > LargestInfo || !file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll();
}

} // namespace

QString checksumOf(const QString &path, const std::function<void(qint64)> &read, const std::stop_token &stop)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    qint64 done = 0;
    while (!file.atEnd()) {
        const QByteArray piece = file.read(HashPiece);
        if (stop.stop_requested() || piece.isEmpty())
            return {};
        hash.addData(piece);
        done += piece.size();
        read(done);
    }
    return QString::fromLatin1(hash.result().toHex());
}

Result<QList<BackupFile>> filesOfBackup(Shell &shell, const Backup &backup, std::stop_token stop)
{
    const auto output = shell.run(Command({u"sh"_s, u"-c"_s, QString::fromLatin1(R"sh(cd -- "$1" || exit 66
for file in *; do
    [ -f "$file" ] && [ ! -L "$file" ] && printf 'F %s %s\n' "$(wc -c <"$file" | tr -d ' ')" "$file"
done
sed 's/^/S /' SHA256SUMS
)sh"), u"storewright"_s, backup.path}), stop);
    if (!output)
        return output.problem();
    static const QRegularExpression checksum(u"\\A[0-9a-f]{64}\\z"_s);
    QList<BackupFile> all;
    bool credible = true;
    for (const QByteArray &bytes : output->out.split('\n')) {
        const QString line = QString::fromUtf8(bytes.left(4096));
        const QString first = line.section(u' ', 1, 1);
        QString name = line.section(u' ', 2);
        if (line.startsWith("F "_L1)) {
            const qint64 size = first.toLongLong();
            credible = credible && std::none_of(all.cbegin(), all.cend(), [&name](const BackupFile &file) { return file.name == name; });
            if (isFileName(name) && size >= 0 && size <= LargestFile && all.size() < 4 * MostFiles)
                all.append({name, size, {}});
        } else if (line.startsWith("S "_L1)) {
            name = name.trimmed();
            name.remove(0, name.startsWith(u'*') ? 1 : 0);
            for (BackupFile &file : all) {
                if (file.name != name)
                    continue;
                file.sha256 = first.toLower();
                credible = credible && isChecksum(file.sha256);
            }
        }
    }
    all.removeIf([](const BackupFile &file) { return file.sha256.isEmpty() && !belongs(file.name); });
    const bool whole = std::any_of(all.begin(), all.end(), [](const BackupFile &file) { return file.name == "info.env"_L1; });
    if (output->code != 0 || !whole || !credible || all.size() > MostFiles)
        return Problem{Problem::Kind::Failed, shown(QT_TRANSLATE_NOOP("BackupCopy", "The backup on the server is not whole.")),
                       shown(QT_TRANSLATE_NOOP("BackupCopy", "Have it read back, or choose another one.")), QString::fromUtf8(output->err.right(2000)).trimmed()};
    return all;
}

Result<CopyHere> copyIn(const QString &folder)
{
    const QByteArray info = smallFile(folder + u"/info.env"_s), sums = smallFile(folder + u"/SHA256SUMS"_s);
    if (info.isEmpty() || sums.isEmpty())
        return noCopy(folder, info.isEmpty() ? u"info.env"_s : u"SHA256SUMS"_s);
    CopyHere copy;
    static const QRegularExpression line(uR"(\A([A-Z_]{1,40})='((?:[^'\x00-\x1f\x7f]|'\\''){0,1000})'\z)"_s);
    for (const QString &text : QString::fromUtf8(info).split(u'\n', Qt::SkipEmptyParts)) {
        const auto match = line.match(text);
        if (!match.hasMatch())
            return notWhole(folder, u"info.env: %1"_s.arg(text.left(200)));
        const QString name = match.captured(1), value = match.captured(2).replace(u"'\\''"_s, u"'"_s);
        if (name == "BACKUP_ID"_L1)
            copy.id = value;
        else if (name == "STORE_ROOT"_L1)
            copy.root = value;
        else if (name == "VERSION"_L1)
            copy.version = value.left(64);
    }
    if (!isRunId(copy.id) || !copy.root.startsWith(u'/'))
        return notWhole(folder, u"info.env"_s);
    for (const QString &text : QString::fromUtf8(sums).split(u'\n', Qt::SkipEmptyParts)) {
        const QString sum = text.section(u' ', 0, 0).toLower();
        QString name = text.section(u' ', 1).trimmed();
        name.remove(0, name.startsWith(u'*') ? 1 : 0);
        const QFileInfo file(folder + u'/' + name);
        const bool twice = std::any_of(copy.files.cbegin(), copy.files.cend(), [&name](const BackupFile &one) { return one.name == name; });
        if (!isChecksum(sum) || !isFileName(name) || twice || copy.files.size() >= MostFiles)
            return notWhole(folder, u"SHA256SUMS: %1"_s.arg(text.left(200)));
        if (file.isSymLink() || !file.isFile())
            return notWhole(folder, name);
        if (name == "info.env"_L1)
            copy.infoSha256 = sum;
        else
            copy.files.append({name, file.size(), sum});
    }
    if (copy.infoSha256.isEmpty() || copy.files.isEmpty())
        return notWhole(folder, u"SHA256SUMS"_s);
    for (const QString &name : QDir(folder).entryList(QDir::Files | QDir::NoSymLinks, QDir::Name)) {
        const bool listed = std::any_of(copy.files.cbegin(), copy.files.cend(), [&name](const BackupFile &one) { return one.name == name; });
        if (belongs(name) && !listed && name != "info.env"_L1 && name != "rescue.sh"_L1)
            copy.files.append({name, QFileInfo(folder + u'/' + name).size(), {}});
    }
    return copy;
}
