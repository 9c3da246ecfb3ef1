#include "ui/wizard/backupcopy.h"

#include "ui/parts/desk.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QThread>


using namespace Qt::StringLiterals;

namespace {

constexpr int Tries = 60; ///< At most five minutes without a link; then a person is asked.

Result<> rightFile(const QString &path, const QString &sha256)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Problem{Problem::Kind::Failed, BackupCopy::tr("The copy cannot be read back."), BackupCopy::tr("Check the folder for the copy."), file.errorString()};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(&file);
    if (!sha256.isEmpty() && QString::fromLatin1(hash.result().toHex()) != sha256)
        return Problem{Problem::Kind::Failed, BackupCopy::tr("The copy differs from the backup on your server."), BackupCopy::tr("Fetch it again from the list of backups."), path};
    return {};
}

} // namespace

BackupCopy::BackupCopy(Desk &desk, const Store &store, QObject *parent) : QObject(parent), m_desk(desk), m_store(store)
{
    m_look.setInterval(100);
    connect(&m_look, &QTimer::timeout, this, [this] { Q_EMIT progress(*m_done, m_total, QDateTime::currentMSecsSinceEpoch() - m_startedMs); });
}

void BackupCopy::fetch(const Backup &backup, const QString &folder)
{
    m_folder = folder + u"/%1 %2"_s.arg(QString(m_store.name).replace(u'/', u'-'), backup.id);
    m_done = std::make_shared<std::atomic<qint64>>(0);
    m_total = 0;
    for (const Backup::Part &part : backup.parts)
        m_total += qMax<qint64>(0, part.bytes);
    m_startedMs = QDateTime::currentMSecsSinceEpoch();
    m_look.start();
    m_work = background(
        this, m_desk.crew(),
        [&desk = m_desk, store = m_store, backup, target = m_folder, done = m_done](std::stop_token stop) -> Result<> {
            if (!QDir().mkpath(target))
                return Problem{Problem::Kind::Failed, BackupCopy::tr("The folder for the copy cannot be made."), BackupCopy::tr("Choose another folder."), target};
            QFile::setPermissions(target, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
            qint64 before = 0;
            for (const Backup::Part &part : backup.parts) {
                const QString local = target + u'/' + part.file;
                for (int attempt = 1;; ++attempt) {
                    const auto visit = desk.visit(store, stop);
                    Result<> got = visit ? (*visit)->shell().download(backup.path + u'/' + part.file, local, true,
                                                                      [&](qint64 now, qint64) { *done = before + now; }, stop)
                                         : Result<>(visit.problem());
                    if (got)
                        break;
                    if (got.problem().kind != Problem::Kind::Unreachable || attempt == Tries || stop.stop_requested())
                        return got;
                    for (int wait = 0; wait < 50 && !stop.stop_requested(); ++wait)
                        QThread::msleep(100);
                }
                if (const auto right = rightFile(local, part.sha256); !right)
                    return right;
                before += qMax<qint64>(0, part.bytes);
                *done = before;
            }
            return {};
        },
        [this](const Result<> &result) {
            m_look.stop();
            Q_EMIT progress(*m_done, m_total, QDateTime::currentMSecsSinceEpoch() - m_startedMs);
            Q_EMIT finished(result);
        });
}
