#pragma once

#include "ui/stores/storestatus.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

/// The stores as the table shows them. UI thread only.
class StoreModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Group, Magento, Status, Php, SupportEnds, LastBackup, LastUpgrade, Extensions, Columns };
    enum Role { SortRole = Qt::UserRole, FilterRole, IdRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setStores(const QList<Store> &stores);
    void setStore(const Store &store);                  ///< New, or changed.
    void setLook(const Look &look);
    void setRun(qint64 storeId, const RunGlimpse *run); ///< Null: none is followed.
    void setChecking(qint64 storeId, bool checking);

    const QList<Store> &stores() const { return m_stores; }
    const Store *store(qint64 id) const;
    const Look *look(qint64 id) const;
    StoreStatus status(const Store &store) const;
    bool checking(qint64 id) const { return m_checking.contains(id); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const Store &store, int column) const;
    QVariant sortKey(const Store &store, int column) const;
    void changed(qint64 id);

    QList<Store> m_stores;
    QHash<qint64, Look> m_looks;
    QHash<qint64, RunGlimpse> m_runs;
    QSet<qint64> m_checking;
};
