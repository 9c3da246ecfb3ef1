#include "ui/wizard/backupcopy.h"

#include "ui/parts/desk.h"

#include "app/upgrade/backupcopy.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

BackupCopy::BackupCopy(Desk &desk, const Store &store, QObject *parent) : QObject(parent), m_desk(desk), m_store(store)
{
    m_look.setInterval(100);
    connect(&m_look, &QTimer::timeout, this, [this] { Q_EMIT progress(*m_done, m_total, QDateTime::currentMSecsSinceEpoch() - m_startedMs); });
}

void BackupCopy::fetch(const Backup &backup, const QString &folder)
{
    m_folder = folder + u'/' + copyFolderName(m_store, backup);
    m_done = std::make_shared<std::atomic<qint64>>(0);
    m_total = 0;
    for (const Backup::Part &part : backup.parts)
        m_total += qMax<qint64>(0, part.bytes);
    m_startedMs = QDateTime::currentMSecsSinceEpoch();
    m_look.start();
    m_work = background(
        this, m_desk.crew(),
        [&desk = m_desk, store = m_store, backup, target = m_folder, done = m_done](std::stop_token stop) {
            return copyBackup([&desk, store](std::stop_token token) { return desk.visit(store, token); }, backup, target,
                              [done](const CopyProgress &progress) { *done = progress.done; }, stop);
        },
        [this](const Result<> &result) {
            m_look.stop();
            Q_EMIT progress(*m_done, m_total, QDateTime::currentMSecsSinceEpoch() - m_startedMs);
            Q_EMIT finished(result);
        });
}
