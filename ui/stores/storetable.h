#pragma once

#include <QTableView>

class QMenu;
class QSortFilterProxyModel;
class StoreBook;
class StoreModel;

/// The table of stores: sorted, filtered, its columns chosen and arranged, all remembered.
class StoreTable : public QTableView
{
    Q_OBJECT

public:
    StoreTable(StoreModel &model, StoreBook &book, QWidget *parent = nullptr);
    ~StoreTable() override;

    QList<qint64> selected() const; ///< Ids, in the order shown.
    qint64 current() const;         ///< 0: none.
    void select(qint64 id);
    void setFilter(const QString &words); ///< Every word must be somewhere in the row.
    QMenu *columnsMenu() const { return m_columns; }
    int shownRows() const;

Q_SIGNALS:
    void selectionMoved();
    void opened(qint64 storeId);   ///< Enter or double click.

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildColumnsMenu();
    void restoreColumns();
    void keepColumns();

    StoreModel &m_model;
    StoreBook &m_book;
    QSortFilterProxyModel *m_proxy;
    QMenu *m_columns;
};
