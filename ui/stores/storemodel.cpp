#include "ui/stores/storemodel.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
QString day(const QDateTime &when) { return when.isValid() ? QLocale().toString(when.toLocalTime().date(), QLocale::ShortFormat) : QString(); }

/// Versions sort as numbers do: "2.4.10" after "2.4.9", "2.4.6-p11" after "2.4.6-p1".
QString sortableVersion(const QString &text)
{
    QString key;
    QString digits;
    for (const QChar c : QString(text + u'.')) {
        if (c.isDigit()) {
            digits += c;
            continue;
        }
        if (!digits.isEmpty())
            key += digits.rightJustified(6, u'0');
        digits.clear();
        key += c == u'-' ? u'~' : c; // a patch comes after its release
    }
    return key;
}
}

void StoreModel::setStores(const QList<Store> &stores)
{
    beginResetModel();
    m_stores = stores;
    endResetModel();
}

void StoreModel::setStore(const Store &store)
{
    const auto place = std::find_if(m_stores.begin(), m_stores.end(), [&store](const Store &each) { return each.id == store.id; });
    if (place != m_stores.end()) {
        *place = store;
        changed(store.id);
        return;
    }
    beginInsertRows({}, static_cast<int>(m_stores.size()), static_cast<int>(m_stores.size()));
    m_stores.append(store);
    endInsertRows();
}

void StoreModel::setLook(const Look &look)
{
    if (!store(look.store.id))
        return;
    m_looks.insert(look.store.id, look);
    setStore(look.store);
}

void StoreModel::setRun(qint64 storeId, const RunGlimpse *run)
{
    if (run)
        m_runs.insert(storeId, *run);
    else
        m_runs.remove(storeId);
    changed(storeId);
}

void StoreModel::setChecking(qint64 storeId, bool checking)
{
    if (checking)
        m_checking.insert(storeId);
    else
        m_checking.remove(storeId);
    changed(storeId);
}

const Store *StoreModel::store(qint64 id) const
{
    const auto place = std::find_if(m_stores.begin(), m_stores.end(), [id](const Store &each) { return each.id == id; });
    return place == m_stores.end() ? nullptr : &*place;
}

const Look *StoreModel::look(qint64 id) const
{
    const auto place = m_looks.constFind(id);
    return place == m_looks.constEnd() ? nullptr : &*place;
}

StoreStatus StoreModel::status(const Store &store) const
{
    const auto run = m_runs.constFind(store.id);
    return statusOf(store, look(store.id), run == m_runs.constEnd() ? nullptr : &*run);
}

void StoreModel::changed(qint64 id)
{
    for (int row = 0; row < m_stores.size(); ++row) {
        if (m_stores.at(row).id == id)
            Q_EMIT dataChanged(index(row, 0), index(row, Columns - 1));
    }
}

int StoreModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_stores.size()); }

int StoreModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : Columns; }

QString StoreModel::text(const Store &store, int column) const
{
    switch (column) {
    case Name:
        return store.name;
    case Group:
        return store.group;
    case Magento:
        return store.version.isEmpty() ? QString() : tr("%1 %2", "Magento Open Source 2.4.7").arg(store.edition, store.version).trimmed();
    case Status:
        return m_checking.contains(store.id) ? tr("%1 – checking…").arg(status(store).text()) : status(store).text();
    case Php:
        return store.phpVersion;
    case SupportEnds: {
        const QDate ends = supportEnds(store);
        return ends.isValid() ? QLocale().toString(ends, QLocale::ShortFormat) : QString();
    }
    case LastBackup:
        return day(store.lastBackup);
    case LastUpgrade:
        return day(store.lastUpgrade);
    case Extensions:
        return store.componentUpdates < 0 ? QString() : QLocale().toString(store.componentUpdates);
    default:
        return {};
    }
}

QVariant StoreModel::sortKey(const Store &store, int column) const
{
    switch (column) {
    case Magento:
        return sortableVersion(store.version);
    case Status:
        return status(store).urgency();
    case Php:
        return sortableVersion(store.phpVersion);
    case SupportEnds:
        return supportEnds(store);
    case LastBackup:
        return store.lastBackup;
    case LastUpgrade:
        return store.lastUpgrade;
    case Extensions:
        return store.componentUpdates;
    default:
        return text(store, column);
    }
}

QVariant StoreModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_stores.size())
        return {};
    const Store &store = m_stores.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(store, index.column());
    case Qt::DecorationRole:
        return index.column() == Status ? QVariant(status(store).icon()) : QVariant();
    case Qt::ToolTipRole:
        if (index.column() == Status)
            return status(store).sentence;
        return index.column() == Name ? store.address.toString() : QString();
    case Qt::AccessibleTextRole: {
        const QString shown = text(store, index.column());
        return shown.isEmpty() ? tr("not known") : shown;
    }
    case Qt::TextAlignmentRole:
        return index.column() == Extensions ? QVariant(Qt::AlignTrailing | Qt::AlignVCenter) : QVariant();
    case SortRole:
        return sortKey(store, index.column());
    case FilterRole:
        return QStringList{store.name, store.group, store.address.host, store.edition, store.version, store.phpVersion, status(store).text(), store.baseUrl}.join(u'\n');
    case IdRole:
        return store.id;
    default:
        return {};
    }
}

QVariant StoreModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Store");
    case Group:
        return tr("Group");
    case Magento:
        return tr("Magento");
    case Status:
        return tr("Status");
    case Php:
        return tr("PHP");
    case SupportEnds:
        return tr("Support ends");
    case LastBackup:
        return tr("Last backup");
    case LastUpgrade:
        return tr("Last upgrade");
    case Extensions:
        return tr("Extension updates");
    default:
        return {};
    }
}
