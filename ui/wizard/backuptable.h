#pragma once

#include "app/upgrade/backup.h"

#include <QTreeWidget>

/// The backups of a store, one a line: when, how old, what is in them, how big, and when they were read back.
class BackupTable : public QTreeWidget
{
    Q_OBJECT

public:
    explicit BackupTable(QWidget *parent = nullptr);

    void setBackups(const QList<Backup> &backups); ///< Newest first. Keeps the chosen one, else chooses the newest.
    bool choose(const QString &id);
    const Backup *chosen() const;
    const QList<Backup> &backups() const { return m_backups; }

private:
    QList<Backup> m_backups;
};
