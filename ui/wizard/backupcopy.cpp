#include "ui/wizard/backupcopy.h"

#include "app/upgrade/backupreturn.h"
#include "app/upgrade/steps.h"
#include "ui/parts/desk.h"
#include "ui/wizard/amounts.h"

#include <QDateTime>
#include <QMutex>

using namespace Qt::StringLiterals;

/// Where the thread that copies leaves how far it is.
struct BackupCopy::Mailbox
{
    QMutex lock;
    CopyProgress progress;
};

BackupCopy::BackupCopy(Desk &desk, const Store &store, QObject *parent) : QObject(parent), m_desk(desk), m_store(store)
{
    m_look.setInterval(100);
    connect(&m_look, &QTimer::timeout, this, &BackupCopy::look);
}

void BackupCopy::look()
{
    CopyProgress now;
    {
        const QMutexLocker locker(&m_mailbox->lock);
        now = m_mailbox->progress;
    }
    Q_EMIT progress(now, QDateTime::currentMSecsSinceEpoch() - m_startedMs);
}

void BackupCopy::begin(qint64 total, Work work)
{
    m_mailbox = std::make_shared<Mailbox>();
    m_mailbox->progress.total = total;
    m_startedMs = QDateTime::currentMSecsSinceEpoch();
    m_look.start();
    m_work = background(
        this, m_desk.crew(),
        [box = m_mailbox, work = std::move(work)](std::stop_token stop) {
            return work(
                [&box](const CopyProgress &progress) {
                    const QMutexLocker locker(&box->lock);
                    box->progress = progress;
                },
                stop);
        },
        [this](const Result<> &result) {
            m_look.stop();
            look();
            Q_EMIT finished(result);
        });
}

void BackupCopy::fetch(const Backup &backup, const QString &folder)
{
    m_folder = folder + u'/' + copyFolderName(m_store, backup);
    m_sent.clear();
    qint64 total = 0;
    for (const Backup::Part &part : backup.parts)
        total += qMax<qint64>(0, part.bytes);
    begin(total, [&desk = m_desk, store = m_store, backup, target = m_folder](const auto &tell, std::stop_token stop) {
        return copyBackup([&desk, store](std::stop_token token) { return desk.visit(store, token); }, backup, target, tell, stop);
    });
}

void BackupCopy::sendBack(const CopyHere &copy, const QString &folder)
{
    m_folder = folder;
    m_sent = copy.id;
    qint64 total = 0;
    for (const BackupFile &file : copy.files)
        total += file.bytes;
    begin(total, [&desk = m_desk, store = m_store, copy, folder](const auto &tell, std::stop_token stop) {
        return ::sendBack([&desk, store](std::stop_token token) { return desk.visit(store, token); }, store.root, copy, folder, tell, stop);
    });
}

QString copyText(const CopyProgress &progress, qint64 sinceMs)
{
    if (!progress.waiting.isEmpty())
        return BackupCopy::tr("The connection broke; it is tried again by itself.");
    if (progress.reading)
        return BackupCopy::tr("Reading back %1").arg(progress.file);
    const QString speed = speedText(progress.done, sinceMs);
    return speed.isEmpty() ? BackupCopy::tr("%1 of %2").arg(sizeText(progress.done), sizeText(progress.total))
                           : BackupCopy::tr("%1 of %2, %3").arg(sizeText(progress.done), sizeText(progress.total), speed);
}
