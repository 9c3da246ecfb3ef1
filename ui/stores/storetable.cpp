#include "ui/stores/storetable.h"

#include "app/stores/storebook.h"
#include "ui/stores/storemodel.h"

#include <QCollator>
#include <QHash>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QSortFilterProxyModel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
const auto ColumnsSetting = u"window/columns"_s;

/// Shows the rows that hold every word, and sorts by what a column means, not by how it reads.
class Sieve : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setWords(const QString &words)
    {
        m_words = words.simplified().split(u' ', Qt::SkipEmptyParts);
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        if (m_words.isEmpty())
            return true;
        const QString text = sourceModel()->index(row, 0, parent).data(StoreModel::FilterRole).toString();
        return std::all_of(m_words.begin(), m_words.end(), [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
    }

    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override
    {
        if (left.column() != StoreModel::Name && left.column() != StoreModel::Group)
            return QSortFilterProxyModel::lessThan(left, right);
        return keyOf(left) < keyOf(right);
    }

private:
    /// As the person's own language sorts it: asked once of each name, not once a comparison, of which a thousand stores need ten thousand.
    QCollatorSortKey keyOf(const QModelIndex &index) const
    {
        const QString name = index.data(StoreModel::SortRole).toString();
        auto key = m_keys.constFind(name);
        if (key == m_keys.constEnd())
            key = m_keys.insert(name, m_collator.sortKey(name.toCaseFolded()));
        return *key;
    }
    QStringList m_words;
    QCollator m_collator;
    mutable QHash<QString, QCollatorSortKey> m_keys;
};
}

StoreTable::StoreTable(StoreModel &model, StoreBook &book, QWidget *parent)
    : QTableView(parent), m_model(model), m_book(book), m_proxy(new Sieve(this)), m_columns(new QMenu(tr("&Columns"), this))
{
    setObjectName(u"stores"_s);
    setAccessibleName(tr("Stores"));
    m_proxy->setSourceModel(&m_model);
    m_proxy->setSortRole(StoreModel::SortRole);
    m_proxy->setDynamicSortFilter(true);
    setModel(m_proxy);

    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSortingEnabled(true);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 12);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);

    buildColumnsMenu();
    restoreColumns();
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this,
            [this](const QPoint &where) { m_columns->popup(horizontalHeader()->mapToGlobal(where)); });
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &StoreTable::selectionMoved);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, &StoreTable::selectionMoved);
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex &index) { Q_EMIT opened(index.data(StoreModel::IdRole).toLongLong()); });
}

StoreTable::~StoreTable() { keepColumns(); }

void StoreTable::buildColumnsMenu()
{
    for (int column = 0; column < StoreModel::Columns; ++column) {
        auto *choice = m_columns->addAction(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        choice->setCheckable(true);
        choice->setChecked(true);
        choice->setData(column);
        choice->setEnabled(column != StoreModel::Name); // A row without its store's name would be nobody's.
        connect(choice, &QAction::toggled, this, [this, column](bool shown) { setColumnHidden(column, !shown); });
    }
}

void StoreTable::restoreColumns()
{
    const QByteArray kept = QByteArray::fromBase64(m_book.setting(ColumnsSetting).toLatin1());
    if (kept.isEmpty() || !horizontalHeader()->restoreState(kept)) {
        const int sign = fontMetrics().averageCharWidth();
        const int widths[StoreModel::Columns] = {26, 14, 34, 34, 9, 16, 18, 18, 20};
        for (int column = 0; column < StoreModel::Columns; ++column)
            setColumnWidth(column, widths[column] * sign);
        sortByColumn(StoreModel::Name, Qt::AscendingOrder);
    }
    for (auto *choice : m_columns->actions())
        choice->setChecked(!isColumnHidden(choice->data().toInt()));
}

void StoreTable::keepColumns()
{
    // Losing the arrangement of columns is not worth a word.
    if (const auto kept = m_book.setSetting(ColumnsSetting, QString::fromLatin1(horizontalHeader()->saveState().toBase64())); !kept)
        return;
}

QList<qint64> StoreTable::selected() const
{
    QList<qint64> ids;
    auto rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), [](const QModelIndex &a, const QModelIndex &b) { return a.row() < b.row(); });
    for (const auto &row : rows)
        ids << row.data(StoreModel::IdRole).toLongLong();
    return ids;
}

qint64 StoreTable::current() const
{
    const auto ids = selected();
    const qint64 at = currentIndex().data(StoreModel::IdRole).toLongLong();
    return ids.contains(at) ? at : ids.value(0);
}

void StoreTable::select(qint64 id)
{
    for (int row = 0; row < m_proxy->rowCount(); ++row) {
        if (m_proxy->index(row, 0).data(StoreModel::IdRole).toLongLong() == id) {
            // Not selectRow(): that listens to the keyboard's modifiers, which are held for a shortcut.
            selectionModel()->setCurrentIndex(m_proxy->index(row, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
            scrollTo(m_proxy->index(row, 0));
            return;
        }
    }
}

void StoreTable::setFilter(const QString &words) { static_cast<Sieve *>(m_proxy)->setWords(words); }

int StoreTable::shownRows() const { return m_proxy->rowCount(); }

void StoreTable::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && current() != 0)
        Q_EMIT opened(current());
    else
        QTableView::keyPressEvent(event);
}
