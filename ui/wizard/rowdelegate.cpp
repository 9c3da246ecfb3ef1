#include "ui/wizard/rowdelegate.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>

namespace {

constexpr int Margin = 8;
constexpr int Gap = 10;
constexpr int IconSide = 18;

struct Rows
{
    QRect icon, title, detail, trailing;
    int height = 0;
};

/// Where the parts of a row go in a row of this width, left to right.
Rows layOut(const QStyleOptionViewItem &option, const QModelIndex &index, int left, int top, int width)
{
    QFont bold = option.font;
    bold.setBold(true);
    const QFontMetrics title(bold);
    const QFontMetrics plain(option.font);
    const QString trailing = index.data(RowDelegate::TrailingRole).toString();
    const QString detail = index.data(RowDelegate::DetailRole).toString();

    Rows rows;
    const int textLeft = left + Margin + IconSide + Gap;
    const int right = left + width - Margin;
    const int trailingWidth = trailing.isEmpty() ? 0 : plain.horizontalAdvance(trailing) + 2;
    const int titleWidth = qMax(40, right - textLeft - (trailingWidth ? trailingWidth + Gap : 0));
    const int titleHeight = title.boundingRect(QRect(0, 0, titleWidth, 10000), Qt::TextWordWrap, index.data().toString()).height();
    rows.title = QRect(textLeft, top + Margin, titleWidth, titleHeight);
    rows.icon = QRect(left + Margin, top + Margin + (title.height() - IconSide) / 2, IconSide, IconSide);
    rows.trailing = QRect(right - trailingWidth, top + Margin, trailingWidth, title.height());
    int bottom = rows.title.bottom() + 1;
    if (!detail.isEmpty()) {
        const int detailWidth = qMax(40, right - textLeft);
        const int height = plain.boundingRect(QRect(0, 0, detailWidth, 10000), Qt::TextWordWrap, detail).height();
        rows.detail = QRect(textLeft, bottom + 2, detailWidth, height);
        bottom = rows.detail.bottom() + 1;
    }
    rows.height = qMax(bottom, rows.icon.bottom() + 1) + Margin - top;
    return rows;
}

} // namespace

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, item.widget);

    const Rows rows = layOut(item, index, item.rect.left(), item.rect.top(), item.rect.width());
    const auto placed = [&item](const QRect &rect) { return QStyle::visualRect(item.direction, item.rect, rect); };
    const bool selected = item.state & QStyle::State_Selected;
    const bool pale = index.data(PaleRole).toBool() || !(item.state & QStyle::State_Enabled);
    const QPalette::ColorGroup group = item.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    const QColor strong = item.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text);
    QColor soft = strong;
    soft.setAlphaF(selected ? 0.9f : 0.72f);

    if (selected) {
        // The signs have colours of their own, which the colour of the selection would swallow.
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(item.palette.color(group, QPalette::Base));
        painter->drawEllipse(placed(rows.icon).adjusted(-2, -2, 2, 2));
        painter->restore();
    }
    item.icon.paint(painter, placed(rows.icon), Qt::AlignCenter, pale ? QIcon::Disabled : QIcon::Normal);
    const int align = int(QStyle::visualAlignment(item.direction, Qt::AlignLeft | Qt::AlignTop));
    painter->save();
    QFont bold = item.font;
    bold.setBold(!pale);
    painter->setFont(bold);
    painter->setPen(pale && !selected ? soft : strong);
    painter->drawText(placed(rows.title), align | Qt::TextWordWrap, index.data().toString());
    painter->setFont(item.font);
    painter->setPen(soft);
    painter->drawText(placed(rows.trailing), int(QStyle::visualAlignment(item.direction, Qt::AlignRight | Qt::AlignTop)), index.data(TrailingRole).toString());
    painter->drawText(placed(rows.detail), align | Qt::TextWordWrap, index.data(DetailRole).toString());
    painter->restore();

    if (item.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(item);
        focus.rect = item.rect.adjusted(1, 1, -1, -1);
        focus.state |= QStyle::State_KeyboardFocusChange;
        focus.backgroundColor = item.palette.color(selected ? QPalette::Highlight : QPalette::Base);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, item.widget);
    }
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    int width = 400;
    if (const auto *view = qobject_cast<const QAbstractItemView *>(item.widget))
        width = view->viewport()->width();
    return {width, layOut(item, index, 0, 0, width).height};
}
