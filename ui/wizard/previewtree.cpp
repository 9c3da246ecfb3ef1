#include "ui/wizard/previewtree.h"

#include "ui/parts/verdicticon.h"
#include "ui/wizard/backupwords.h"

#include <QHeaderView>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {
enum Column { What, Count, Fate };
}

PreviewTree::PreviewTree(QWidget *parent) : QTreeWidget(parent)
{
    setObjectName(u"preview"_s);
    setAccessibleName(tr("What the restore would replace"));
    setHeaderLabels({tr("What"), tr("How many"), tr("What becomes of it")});
    setAlternatingRowColors(true);
    setUniformRowHeights(true);
    header()->setSectionResizeMode(What, QHeaderView::Interactive);
    header()->setSectionResizeMode(Count, QHeaderView::ResizeToContents);
    header()->setStretchLastSection(true);
    header()->resizeSection(What, fontMetrics().averageCharWidth() * 40);
    headerItem()->setTextAlignment(Count, Qt::AlignTrailing | Qt::AlignVCenter);
}

QTreeWidgetItem *PreviewTree::line(const QString &key, const QString &what, qint64 count, const QString &fate)
{
    const QString number = count < 0 ? tr("could not tell") : QLocale().toString(count);
    auto *item = new QTreeWidgetItem(this, {what, number, count == 0 ? QString() : fate});
    item->setData(What, Qt::UserRole, key);
    item->setTextAlignment(Count, Qt::AlignTrailing | Qt::AlignVCenter);
    item->setIcon(What, verdictIcon(count < 0 ? Check::Verdict::CouldNotTell : count == 0 ? Check::Verdict::Fine : Check::Verdict::WorthKnowing));
    item->setToolTip(Fate, item->text(Fate));
    return item;
}

/// An order, a file: as long as it is, over all columns.
void PreviewTree::example(QTreeWidgetItem *under, const QString &text)
{
    auto *item = new QTreeWidgetItem(under, {text});
    item->setFirstColumnSpanned(true);
    item->setToolTip(What, text);
}

void PreviewTree::show(const RestorePreview &preview, bool database)
{
    clear();
    if (database)
        showNewer(preview);
    showFiles(preview);
    for (const RestorePreview::Unknown &unknown : preview.unknown) {
        auto *item = line(u"unknown"_s, tr("Not told: %1").arg(partName(unknown.part)), -1, unknown.why);
        item->setText(Count, QString());
    }
    int widest = 0;
    for (int row = 0; row < topLevelItemCount(); ++row)
        widest = qMax(widest, fontMetrics().horizontalAdvance(topLevelItem(row)->text(What)));
    header()->resizeSection(What, widest + indentation() + iconSize().width() + 40);
    setCurrentItem(topLevelItem(0));
}

void PreviewTree::showNewer(const RestorePreview &preview)
{
    auto *orders = line(u"orders"_s, tr("Orders since the backup"), preview.orders, tr("Written to files, then gone from the shop"));
    for (const QString &row : preview.orderRows)
        example(orders, row);
    if (preview.orderRows.size() < preview.orders && !preview.orderRows.isEmpty()) {
        const int more = int(preview.orders - preview.orderRows.size());
        example(orders, tr("… and %n more", nullptr, more));
    }
    orders->setExpanded(true);
    line(u"customers"_s, tr("Customers registered since"), preview.customers, tr("Written to files, then gone from the shop"));
    line(u"stock"_s, tr("Stock moves since"), preview.stock, tr("Written to files; stock is as it was then"));
    const RestorePreview::Database &tables = preview.database;
    if (tables.changed < 0 && tables.tables < 0)
        return;
    line(u"tables-changed"_s, tr("Database tables that differ"), tables.changed, tr("Become as they were"));
    if (tables.added > 0)
        line(u"tables-added"_s, tr("Database tables the backup does not know"), tables.added, tr("Removed"));
    if (tables.missing > 0)
        line(u"tables-missing"_s, tr("Database tables that are gone now"), tables.missing, tr("Come back"));
}

void PreviewTree::showFiles(const RestorePreview &preview)
{
    using How = RestorePreview::How;
    const auto part = [this, &preview](const RestorePreview::Files &files, How how, const QString &what, qint64 count, const QString &fate) {
        auto *item = line(files.part, tr("%1: %2", "Code: files that differ").arg(partName(files.part), what), count, fate);
        qint64 named = 0;
        for (const RestorePreview::File &file : preview.examples) {
            if (file.part == files.part && file.how == how) {
                example(item, file.path);
                ++named;
            }
        }
        if (named > 0 && named < count) {
            const int more = int(count - named);
            example(item, tr("… and %n more", nullptr, more));
        }
    };
    for (const RestorePreview::Files &files : preview.files) {
        part(files, How::Changed, tr("files that differ"), files.changed, tr("Become as they were"));
        part(files, How::Added, tr("files added since"), files.added, tr("Removed; kept in the backup that is made first"));
        part(files, How::Missing, tr("files gone since"), files.missing, tr("Come back"));
    }
}
