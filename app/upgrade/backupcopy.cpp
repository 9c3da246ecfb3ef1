#include "app/upgrade/backupcopy.h"

#include "app/upgrade/patientlink.h"
#include "app/upgrade/steps.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QStorageInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

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

/// A copy while it is made.
class Copying
{
public:
    Copying(const std::function<Result<std::shared_ptr<Visit>>(std::stop_token)> &open, const Backup &backup, const QString &folder,
            const std::function<void(const CopyProgress &)> &progress, std::stop_token stop)
        : m_backup(backup), m_folder(folder), m_progress(progress), m_stop(stop),
          m_link(open, [this](const QString &why) { tell({}, m_ofFile, false, why); }, std::move(stop))
    {
    }

    Result<> run();

private:
    Result<> prepareFolder(const QList<BackupFile> &files);
    Result<> fetch(const BackupFile &file);
    bool isHere(const BackupFile &file);
    void tell(const QString &file, qint64 ofFile, bool reading, const QString &waiting = {});

    const Backup &m_backup;
    QString m_folder;
    const std::function<void(const CopyProgress &)> &m_progress;
    std::stop_token m_stop;
    qint64 m_before = 0, m_ofFile = 0, m_total = 0;
    PatientLink m_link;
};

void Copying::tell(const QString &file, qint64 ofFile, bool reading, const QString &waiting)
{
    if (waiting.isEmpty())
        m_ofFile = ofFile;
    if (m_progress)
        m_progress({m_before + m_ofFile, m_total, file, reading, waiting});
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
        const auto got = m_link.over([&](Shell &shell) {
            return shell.download(m_backup.path + u'/' + file.name, path, true, [&](qint64 done, qint64) {
                m_link.moved();
                tell(file.name, std::min(done, file.bytes), false);
            }, m_stop);
        });
        if (!got)
            return m_stop.stop_requested() ? stopped() : got;
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
    const auto looked = m_link.over([&](Shell &shell) -> Result<> {
        const auto found = filesOfBackup(shell, m_backup, m_stop);
        if (!found)
            return found.problem();
        files = *found;
        return {};
    });
    if (!looked)
        return m_stop.stop_requested() ? stopped() : looked;
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
