#include "ui/wizard/backuptable.h"

#include "app/upgrade/steps.h"
#include "ui/parts/verdicticon.h"
#include "ui/wizard/backupwords.h"

#include <QHeaderView>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
enum Column { Taken, Age, Magento, Parts, Size, Verified };
}

BackupTable::BackupTable(QWidget *parent) : QTreeWidget(parent)
{
    setObjectName(u"backups"_s);
    setAccessibleName(tr("Backups of the store"));
    setRootIsDecorated(false);
    setAlternatingRowColors(true);
    setHeaderLabels({tr("Taken"), tr("Age"), tr("Magento"), tr("Parts"), tr("Size"), tr("Verified on")});
    header()->setSectionResizeMode(QHeaderView::ResizeToContents);
}

void BackupTable::setBackups(const QList<Backup> &backups)
{
    const Backup *before = chosen();
    const QString id = before ? before->id : QString();
    const QLocale locale;
    m_backups = backups;
    clear();
    for (const Backup &backup : m_backups) {
        const qint64 size = sizeOf(backup);
        const QString on = locale.toString(backup.verifiedAt.toLocalTime(), QLocale::ShortFormat);
        auto *item = new QTreeWidgetItem(this, {locale.toString(backup.takenAt.toLocalTime(), QLocale::ShortFormat), ageText(backup.takenAt), backup.version, partsText(backup),
                                                size < 0 ? QString() : sizeText(size),
                                                backup.proven == Backup::Proof::Proven     ? on
                                                : backup.proven == Backup::Proof::ReadBack ? tr("%1, not loaded", "on this day the backup was read back, but its database not loaded").arg(on)
                                                                                           : tr("Never")});
        item->setData(Taken, Qt::UserRole, backup.id);
        item->setToolTip(Taken, backup.path);
        item->setIcon(Verified, verdictIcon(verdictOf(backup.proven)));
        item->setToolTip(Verified, proofSentence(backup));
        item->setTextAlignment(Size, Qt::AlignTrailing | Qt::AlignVCenter);
    }
    if (id.isEmpty() || !choose(id))
        setCurrentItem(topLevelItem(0));
}

bool BackupTable::choose(const QString &id)
{
    for (int row = 0; row < topLevelItemCount(); ++row) {
        if (topLevelItem(row)->data(Taken, Qt::UserRole).toString() == id) {
            setCurrentItem(topLevelItem(row));
            return true;
        }
    }
    return false;
}

const Backup *BackupTable::chosen() const
{
    const auto *item = currentItem();
    const QString id = item ? item->data(Taken, Qt::UserRole).toString() : QString();
    const auto found = std::find_if(m_backups.begin(), m_backups.end(), [&id](const Backup &backup) { return backup.id == id; });
    return found == m_backups.end() ? nullptr : &*found;
}
