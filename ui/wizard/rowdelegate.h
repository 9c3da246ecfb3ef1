#pragma once

#include <QStyledItemDelegate>

/// How a row of a list looks: an icon, a title, under it a sentence that wraps, and something short at the far end.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role {
        DetailRole = Qt::UserRole + 1, ///< The sentence under the title; may be empty.
        TrailingRole,                  ///< Short text at the far end: a time, a size.
        PaleRole,                      ///< True: not its turn yet, drawn in the pale colour.
        KeyRole,                       ///< What the row stands for; not drawn.
    };

    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};
