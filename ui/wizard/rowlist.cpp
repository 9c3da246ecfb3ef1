#include "ui/wizard/rowlist.h"

#include "ui/wizard/rowdelegate.h"

#include <QResizeEvent>
#include <QScrollBar>

RowList::RowList(QWidget *parent) : QListWidget(parent)
{
    setItemDelegate(new RowDelegate(this));
    setResizeMode(QListView::Adjust);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
}

void RowList::setRows(const QList<Row> &rows)
{
    bool resized = count() != rows.size();
    while (count() > rows.size())
        delete takeItem(count() - 1);
    for (qsizetype n = 0; n < rows.size(); ++n) {
        const Row &row = rows[n];
        QListWidgetItem *line = item(int(n));
        if (!line)
            line = new QListWidgetItem(this);
        // Setting what is there already would lay the list out anew, thirty times a second.
        const auto put = [line, &resized](int role, const QVariant &value, bool sizes) {
            if (line->data(role) == value)
                return;
            line->setData(role, value);
            resized = resized || sizes;
        };
        // The icon says in a drawing what the word says, so it changes only with the word.
        if (line->icon().isNull() || line->data(Qt::ToolTipRole).toString() != row.state)
            line->setIcon(row.icon);
        put(Qt::DisplayRole, row.title, true);
        put(RowDelegate::DetailRole, row.detail, true);
        put(RowDelegate::TrailingRole, row.trailing, false);
        put(RowDelegate::PaleRole, row.pale, false);
        put(RowDelegate::KeyRole, row.key, false);
        QStringList spoken{row.title, row.state, row.trailing, row.detail};
        spoken.removeAll(QString());
        put(Qt::AccessibleTextRole, spoken.join(QStringLiteral(". ")), false);
        put(Qt::ToolTipRole, row.state, false);
    }
    if (resized) {
        doItemsLayout();
        if (m_most)
            fitHeight(m_most);
    }
}

QString RowList::currentKey() const
{
    return currentItem() ? currentItem()->data(RowDelegate::KeyRole).toString() : QString();
}

bool RowList::selectKey(const QString &key)
{
    for (int n = 0; n < count(); ++n) {
        if (item(n)->data(RowDelegate::KeyRole).toString() == key) {
            setCurrentRow(n);
            return true;
        }
    }
    return false;
}

void RowList::fitHeight(int most)
{
    m_most = most;
    int height = 2 * frameWidth();
    for (int n = 0; n < count() && height < most; ++n)
        height += sizeHintForRow(n);
    setFixedHeight(qBound(40, height, most));
}

void RowList::resizeEvent(QResizeEvent *event)
{
    QListWidget::resizeEvent(event);
    if (event->size().width() == event->oldSize().width())
        return;
    scheduleDelayedItemsLayout(); // Sentences wrap anew.
    if (m_most)
        fitHeight(m_most);
}
