#include "app/upgrade/backupreturn.h"

#include "app/upgrade/runfolder.h"
#include "app/upgrade/scripts.h"
#include "app/upgrade/steps.h"

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 RoomToSpare = 16 * 1024 * 1024;

QString shown(const char *text)
{
    return QCoreApplication::translate("BackupReturn", text);
}

/// A copy on its way back.
class Returning
{
public:
    Returning(const PatientLink::Open &open, const QString &root, const CopyHere &copy, const QString &folder, const std::function<void(const CopyProgress &)> &progress,
              const std::stop_token &stop)
        : m_root(root), m_copy(copy), m_folder(folder), m_progress(progress), m_stop(stop),
          m_link(open, [this](const QString &why) { tell({}, m_ofFile, false, why); }, stop)
    {
    }

    Result<> run();

private:
    enum class There { Nothing, TheSame };
    Result<> readHere();
    Result<There> look(Shell &shell);
    Result<There> judge(const QByteArray &answer);
    Result<> sendAll();
    Result<> send(const QString &localPath, const QString &name);
    Result<QString> readThere(Shell &shell);
    void tell(const QString &file, qint64 ofFile, bool reading, const QString &waiting = {});

    QString m_root;
    const CopyHere &m_copy;
    QString m_folder;
    const std::function<void(const CopyProgress &)> &m_progress;
    std::stop_token m_stop;
    QString m_path;                 ///< Of the backup on the server.
    QHash<QString, qint64> m_there; ///< What an earlier try has sent whole.
    qint64 m_before = 0, m_ofFile = 0, m_total = 0;
    PatientLink m_link;
};

void Returning::tell(const QString &file, qint64 ofFile, bool reading, const QString &waiting)
{
    if (waiting.isEmpty())
        m_ofFile = ofFile;
    if (m_progress)
        m_progress({std::min(m_before + m_ofFile, m_total), m_total, file, reading, waiting});
}

Result<> Returning::readHere()
{
    QList<BackupFile> files = m_copy.files;
    files.append({u"info.env"_s, 0, m_copy.infoSha256});
    for (const BackupFile &file : std::as_const(files)) {
        if (!file.sha256.isEmpty() && checksumOf(m_folder + u'/' + file.name, [&](qint64 read) { tell(file.name, read, true); }, m_stop) != file.sha256)
            return Problem{Problem::Kind::Failed, shown(QT_TRANSLATE_NOOP("BackupReturn", "The copy on this computer is damaged: %1 is not what was downloaded.")).arg(file.name),
                           shown(QT_TRANSLATE_NOOP("BackupReturn", "Choose another copy. Nothing was changed on the server.")), QDir::toNativeSeparators(m_folder)};
        m_before += file.bytes;
    }
    m_before = m_ofFile = 0;
    return {};
}

Result<Returning::There> Returning::judge(const QByteArray &answer)
{
    qint64 free = -1, needed = RoomToSpare;
    QStringList sums;
    QHash<QString, qint64> begun;
    bool isBackup = false;
    m_there.clear();
    m_path.clear();
    for (const QByteArray &bytes : answer.split('\n')) {
        const QString line = QString::fromUtf8(bytes.left(4096)), rest = line.mid(2);
        if (line.startsWith("O "_L1))
            return Problem{Problem::Kind::Usage, shown(QT_TRANSLATE_NOOP("BackupReturn", "This copy is of the store in %1; the one you chose lies in %2.")).arg(m_copy.root, rest.left(500)),
                           shown(QT_TRANSLATE_NOOP("BackupReturn", "Choose the copy of this store, or the store that the copy is of.")), {}};
        if (line.startsWith("P "_L1))
            m_path = rest;
        else if (line.startsWith("D "_L1))
            free = rest.toLongLong();
        else if (line.startsWith("F "_L1))
            m_there.insert(rest.section(u' ', 1), rest.section(u' ', 0, 0).toLongLong());
        else if (line.startsWith("H "_L1))
            begun.insert(rest.section(u' ', 1), rest.section(u' ', 0, 0).toLongLong());
        else if (line.startsWith("S "_L1))
            sums << rest.section(u' ', 0, 0) + u' ' + rest.section(u' ', 1).trimmed();
        else if (line == "B"_L1)
            isBackup = true;
    }
    if (!m_path.startsWith(u'/'))
        return Problem{Problem::Kind::Failed, shown(QT_TRANSLATE_NOOP("BackupReturn", "There is no place for the backup on the server.")),
                       shown(QT_TRANSLATE_NOOP("BackupReturn", "Check that your SSH user may write in its home folder and that the disk is not full.")), {}};
    if (isBackup) {
        QStringList ours{m_copy.infoSha256 + u" info.env"_s};
        for (const BackupFile &file : m_copy.files) {
            if (!file.sha256.isEmpty())
                ours << file.sha256 + u' ' + file.name;
        }
        std::sort(ours.begin(), ours.end());
        std::sort(sums.begin(), sums.end());
        if (ours == sums)
            return There::TheSame;
        return Problem{Problem::Kind::Usage, shown(QT_TRANSLATE_NOOP("BackupReturn", "The server still has a backup named %1, and it is not the one in this copy.")).arg(m_copy.id),
                       shown(QT_TRANSLATE_NOOP("BackupReturn", "Restore the one on the server, or delete it there first and then send this copy.")), {}};
    }
    for (const BackupFile &file : m_copy.files)
        needed += std::max<qint64>(0, file.bytes - m_there.value(file.name) - begun.value(file.name));
    if (free >= 0 && free < needed)
        return Problem{Problem::Kind::Unready, shown(QT_TRANSLATE_NOOP("BackupReturn", "The server has no room for the copy: %1 are needed, %2 are free.")).arg(sizeText(needed), sizeText(free)),
                       shown(QT_TRANSLATE_NOOP("BackupReturn", "Delete old backups or ask your host for more room, then try again.")), {}};
    return There::Nothing;
}

/// Makes the folder, too: for what is in it an info.env is missing, and so nobody takes it for a backup.
Result<Returning::There> Returning::look(Shell &shell)
{
    const auto output = shell.run(inStoreFolder(m_root, R"sh(umask 077
[ "$real" = "$2" ] || { printf 'O %s\n' "$real"; exit 0; }
mkdir -p "$folder/backups/$1" && cd -- "$folder/backups/$1" || exit 1
printf 'P %s\n' "$PWD"
for file in *; do
    [ -f "$file" ] && [ ! -L "$file" ] || continue
    case $file in
    *.partial) printf 'H %s %s\n' "$(wc -c <"$file" | tr -d ' ')" "${file%.partial}" ;;
    *) printf 'F %s %s\n' "$(wc -c <"$file" | tr -d ' ')" "$file" ;;
    esac
done
if [ -s info.env ]; then echo B && sed 's/^/S /' SHA256SUMS; fi
df -Pk . | awk 'END { printf "D %.0f\n", $4 * 1024 }'
)sh", {m_copy.id, m_copy.root}), m_stop);
    if (!output)
        return output.problem();
    if (output->code != 0)
        return unexpectedAnswer(shown(QT_TRANSLATE_NOOP("BackupReturn", "There is no place for the backup on the server.")), *output);
    return judge(output->out);
}

Result<> Returning::send(const QString &localPath, const QString &name)
{
    return m_link.over([&](Shell &shell) {
        return shell.upload(localPath, m_path + u'/' + name, true, [&](qint64 done, qint64) {
            m_link.moved();
            tell(name, done, false);
        }, m_stop);
    });
}

Result<> Returning::sendAll()
{
    for (const BackupFile &file : m_copy.files) {
        // What arrived whole earlier is read back with the rest.
        if (file.sha256.isEmpty() || m_there.value(file.name, -1) != file.bytes) {
            if (const auto sent = send(m_folder + u'/' + file.name, file.name); !sent)
                return sent;
        }
        m_before += file.bytes;
        tell(file.name, 0, false);
    }
    // Of what is run on the server nothing comes out of a copy.
    QTemporaryFile rescue;
    if (!rescue.open() || rescue.write(serverScript(u"rescue.sh"_s)) < 0 || !rescue.flush())
        return Problem{Problem::Kind::Failed, shown(QT_TRANSLATE_NOOP("BackupReturn", "Nothing can be written on this computer.")),
                       shown(QT_TRANSLATE_NOOP("BackupReturn", "Make room on its disk, then start it again; it goes on where it stopped.")), rescue.errorString()};
    return send(rescue.fileName(), u"rescue.sh"_s);
}

/// The name of the first file that has not arrived as it was sent; empty: all have. It is removed there.
Result<QString> Returning::readThere(Shell &shell)
{
    const auto output = shell.run(inStoreFolder(m_root, R"sh(cd -- "$folder/backups/$1" || exit 66
while read -r sum file; do
    file=${file#\*}
    [ "$file" != info.env ] || continue
    printf '%s  %s\n' "$sum" "$file" | sha256sum -c >/dev/null 2>&1 || { rm -f -- "./$file"; printf '%s\n' "$file"; exit 1; }
done <SHA256SUMS
)sh", {m_copy.id}), m_stop);
    if (!output)
        return output.problem();
    if (output->code == 0)
        return QString();
    const QString name = QString::fromUtf8(output->out).trimmed().left(200);
    return name.isEmpty() ? Result<QString>(unexpectedAnswer(shown(QT_TRANSLATE_NOOP("BackupReturn", "The backup could not be read back on the server.")), *output)) : name;
}

Result<> Returning::run()
{
    for (const BackupFile &file : m_copy.files)
        m_total += file.bytes;
    if (const auto right = readHere(); !right)
        return right;
    // What does not arrive as it was sent is sent once more; a second time it is not by chance.
    for (int attempt = 1;; ++attempt) {
        There there = There::Nothing;
        const auto looked = m_link.over([&](Shell &shell) -> Result<> {
            const auto found = look(shell);
            if (!found)
                return found.problem();
            there = *found;
            return {};
        });
        if (!looked || there == There::TheSame)
            return looked;
        m_before = m_ofFile = 0;
        if (const auto sent = sendAll(); !sent)
            return sent;
        QString different;
        const auto read = m_link.over([&](Shell &shell) -> Result<> {
            tell(m_copy.id, 0, true);
            const auto found = readThere(shell);
            if (!found)
                return found.problem();
            different = *found;
            return {};
        });
        if (!read)
            return read;
        if (different.isEmpty())
            return send(m_folder + u"/info.env"_s, u"info.env"_s);
        if (attempt == 2)
            return Problem{Problem::Kind::Failed, shown(QT_TRANSLATE_NOOP("BackupReturn", "What arrived on the server differs from what was sent: %1.")).arg(different),
                           shown(QT_TRANSLATE_NOOP("BackupReturn", "Try again; if it happens again, have your host look at the server's disk.")), m_path};
    }
}

} // namespace

Result<> sendBack(const PatientLink::Open &open, const QString &root, const CopyHere &copy, const QString &folder,
                  const std::function<void(const CopyProgress &)> &progress, std::stop_token stop)
{
    const Result<> sent = Returning(open, root, copy, folder, progress, stop).run();
    if (!sent && stop.stop_requested())
        return Problem{Problem::Kind::Stopped, shown(QT_TRANSLATE_NOOP("BackupReturn", "Sending the copy was stopped; what has arrived is kept on the server.")),
                       shown(QT_TRANSLATE_NOOP("BackupReturn", "Start it again and it goes on where it stopped.")), {}};
    return sent;
}
