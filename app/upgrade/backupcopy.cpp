#include "app/upgrade/backupcopy.h"

#include "app/upgrade/retry.h"
#include "app/upgrade/steps.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QStorageInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostFiles = 64;
constexpr qint64 LargestFile = qint64(1) << 50;
constexpr qint64 HashPiece = 1024 * 1024;
constexpr int FirstPauseMs = 500;
constexpr int LongestPauseMs = 8000;
constexpr qint64 PatienceMs = 5 * 60 * 1000; ///< So long without a link; then a person is asked.
constexpr qint64 RoomToSpare = 16 * 1024 * 1024;

QString shown(const char *text)
{
    return QCoreApplication::translate("BackupCopy", text);
}

Problem stopped()
{
    return {Problem::Kind::Stopped, shown(QT_TRANSLATE_NOOP("BackupCopy", "The copy was stopped; what has arrived is kept.")),
            shown(QT_TRANSLATE_NOOP("BackupCopy", "Start it again with the same folder and it goes on where it stopped.")), {}};
}

Problem cannotWrite(const QString &path, const QString &why)
{
    return {Problem::Kind::Failed, shown(QT_TRANSLATE_NOOP("BackupCopy", "The folder %1 cannot be written.")).arg(QDir::toNativeSeparators(path)),
            shown(QT_TRANSLATE_NOOP("BackupCopy", "Choose another folder.")), why};
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

/// Reads one file to its end. Empty: it cannot be read, or stop.
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

/// A copy while it is made.
class Copying
{
public:
    Copying(const std::function<Result<std::shared_ptr<Visit>>(std::stop_token)> &open, const Backup &backup, const QString &folder,
            const std::function<void(const CopyProgress &)> &progress, std::stop_token stop)
        : m_open(open), m_backup(backup), m_folder(folder), m_progress(progress), m_stop(std::move(stop))
    {
    }

    Result<> run();

private:
    /// Does it over a link, and over another when that breaks, for as long as a person would have patience.
    Result<> overLinks(const std::function<Result<>(Shell &)> &work);
    Result<> prepareFolder(const QList<BackupFile> &files);
    Result<> fetch(const BackupFile &file);
    bool isHere(const BackupFile &file);
    void tell(const QString &file, qint64 ofFile, bool reading, const QString &waiting = {});

    const std::function<Result<std::shared_ptr<Visit>>(std::stop_token)> &m_open;
    const Backup &m_backup;
    QString m_folder;
    const std::function<void(const CopyProgress &)> &m_progress;
    std::stop_token m_stop;
    std::shared_ptr<Visit> m_visit;
    Refusals m_refusals;
    qint64 m_before = 0, m_ofFile = 0, m_total = 0;
    QElapsedTimer m_lastMoved;
};

void Copying::tell(const QString &file, qint64 ofFile, bool reading, const QString &waiting)
{
    if (waiting.isEmpty())
        m_ofFile = ofFile;
    if (m_progress)
        m_progress({m_before + m_ofFile, m_total, file, reading, waiting});
}

Result<> Copying::overLinks(const std::function<Result<>(Shell &)> &work)
{
    m_lastMoved.start();
    for (int pauseMs = FirstPauseMs;; pauseMs = std::min(2 * pauseMs, LongestPauseMs)) {
        Result<> done;
        int refusedMs = 0;
        if (!m_visit || !m_visit->shell().alive()) {
            const auto visit = m_open(m_stop);
            m_visit = visit ? *visit : nullptr;
            if (!visit) {
                done = visit.problem();
                // Who was let in before may only have met a server that is starting up.
                if (visit.problem().kind == Problem::Kind::Refused)
                    refusedMs = m_refusals.pauseMs().value_or(0);
            } else {
                m_refusals.letIn();
            }
        }
        if (m_visit)
            done = work(m_visit->shell());
        if (done)
            return done;
        if (m_stop.stop_requested())
            return stopped();
        if ((done.problem().kind != Problem::Kind::Unreachable && refusedMs == 0) || m_lastMoved.elapsed() > PatienceMs)
            return done;
        m_visit = nullptr;
        if (m_lastMoved.elapsed() < pauseMs)
            pauseMs = FirstPauseMs; // It carried something just now: this is a new time.
        tell({}, m_ofFile, false, done.problem().summary);
        pauseFor(std::max(pauseMs, refusedMs), m_stop);
    }
}

bool Copying::isHere(const BackupFile &file)
{
    const QString path = m_folder + u'/' + file.name;
    if (file.sha256.isEmpty() || QFileInfo(path).size() != file.bytes || !QFileInfo(path).isFile())
        return false;
    return checksumOf(path, [&](qint64 read) { tell(file.name, read, true); }, m_stop) == file.sha256;
}

Result<> Copying::prepareFolder(const QList<BackupFile> &files)
{
    if (!QDir().mkpath(m_folder))
        return cannotWrite(m_folder, {});
    if (!QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return cannotWrite(m_folder, {});
    qint64 missing = 0;
    for (const BackupFile &file : files) {
        const QString path = m_folder + u'/' + file.name;
        const qint64 here = std::max(QFileInfo(path).size(), QFileInfo(path + u".partial"_s).size());
        missing += std::max<qint64>(0, file.bytes - here);
    }
    const QStorageInfo disk(m_folder);
    if (disk.isValid() && disk.bytesAvailable() < missing + RoomToSpare)
        return Problem{Problem::Kind::Unready, shown(QT_TRANSLATE_NOOP("BackupCopy", "There is no room for the copy on this computer: %1 are needed, %2 are free."))
                                                   .arg(sizeText(missing + RoomToSpare), sizeText(disk.bytesAvailable())),
                       shown(QT_TRANSLATE_NOOP("BackupCopy", "Make room, or choose a folder on another disk.")), QDir::toNativeSeparators(m_folder)};
    return {};
}

Result<> Copying::fetch(const BackupFile &file)
{
    const QString path = m_folder + u'/' + file.name;
    // What is wrong already may have been damaged here; a second time it is not by chance.
    for (int attempt = 1;; ++attempt) {
        const auto got = overLinks([&](Shell &shell) {
            return shell.download(m_backup.path + u'/' + file.name, path, true, [&](qint64 done, qint64) {
                m_lastMoved.start();
                tell(file.name, std::min(done, file.bytes), false);
            }, m_stop);
        });
        if (!got)
            return got;
        if (!QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner))
            return cannotWrite(path, {});
        if (file.sha256.isEmpty() || isHere(file))
            return {};
        if (m_stop.stop_requested())
            return stopped();
        QFile::remove(path);
        if (attempt == 2)
            return Problem{Problem::Kind::Failed, shown(QT_TRANSLATE_NOOP("BackupCopy", "The copy differs from the backup's checksum: %1.")).arg(file.name),
                           shown(QT_TRANSLATE_NOOP("BackupCopy", "Have the backup on your server read back first; if it is right there, fetch the copy again.")), path};
    }
}

Result<> Copying::run()
{
    QList<BackupFile> files;
    const auto looked = overLinks([&](Shell &shell) -> Result<> {
        const auto found = filesOfBackup(shell, m_backup, m_stop);
        if (!found)
            return found.problem();
        files = *found;
        return {};
    });
    if (!looked)
        return looked;
    for (const BackupFile &file : std::as_const(files))
        m_total += file.bytes;
    if (const auto ready = prepareFolder(files); !ready)
        return ready;
    for (const BackupFile &file : std::as_const(files)) {
        if (!isHere(file)) {
            if (m_stop.stop_requested())
                return stopped();
            if (const auto got = fetch(file); !got)
                return got;
        }
        m_before += file.bytes;
        tell(file.name, 0, false);
    }
    return {};
}

} // namespace

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
    QList<BackupFile> all;
    for (const QByteArray &bytes : output->out.split('\n')) {
        const QString line = QString::fromUtf8(bytes.left(4096));
        const QString first = line.section(u' ', 1, 1);
        QString name = line.section(u' ', 2);
        if (line.startsWith("F "_L1)) {
            const qint64 size = first.toLongLong();
            if (isFileName(name) && size >= 0 && size <= LargestFile && all.size() < 4 * MostFiles)
                all.append({name, size, {}});
        } else if (line.startsWith("S "_L1)) {
            name = name.trimmed();
            name.remove(0, name.startsWith(u'*') ? 1 : 0);
            for (BackupFile &file : all) {
                if (file.name == name)
                    file.sha256 = first.left(64).toLower();
            }
        }
    }
    all.removeIf([](const BackupFile &file) { return file.sha256.isEmpty() && !belongs(file.name); });
    const bool whole = std::any_of(all.begin(), all.end(), [](const BackupFile &file) { return file.name == "info.env"_L1; });
    if (output->code != 0 || !whole || all.size() > MostFiles)
        return Problem{Problem::Kind::Failed, shown(QT_TRANSLATE_NOOP("BackupCopy", "The backup on the server is not whole.")),
                       shown(QT_TRANSLATE_NOOP("BackupCopy", "Have it read back, or choose another one.")), QString::fromUtf8(output->err.right(2000)).trimmed()};
    return all;
}

QString copyFolderName(const Store &store, const Backup &backup)
{
    QString name = store.name.contains("://"_L1) || store.name.isEmpty() ? store.address.host : store.name;
    name.replace(QRegularExpression(u"[/\\\\:\\x00-\\x1f]"_s), u"-"_s);
    while (name.startsWith(u'.'))
        name.remove(0, 1);
    return u"%1 %2"_s.arg(name.left(100), backup.id).trimmed();
}

Result<> copyBackup(const std::function<Result<std::shared_ptr<Visit>>(std::stop_token)> &open, const Backup &backup, const QString &folder,
                    const std::function<void(const CopyProgress &)> &progress, std::stop_token stop)
{
    return Copying(open, backup, folder, progress, std::move(stop)).run();
}
