#include "tests/ui/stores/ownhome.h"
#include "ui/stores/storemodel.h"
#include "ui/stores/storetable.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

/// The table of stores: sorting by meaning, filtering, choosing columns, all remembered.
class TestStoreTable : public QObject
{
    Q_OBJECT

    static Store made(qint64 id, const QString &name, const QString &group, const QString &version)
    {
        Store store;
        store.id = id;
        store.name = name;
        store.group = group;
        store.version = version;
        store.edition = u"Magento Open Source"_s;
        store.checkedAt = QDateTime::currentDateTime();
        return store;
    }
    static QStringList names(const StoreTable &table)
    {
        QStringList shown;
        for (int row = 0; row < table.model()->rowCount(); ++row)
            shown << table.model()->index(row, StoreModel::Name).data().toString();
        return shown;
    }

    OwnHome m_home;
    StoreModel m_model;

private Q_SLOTS:
    void init()
    {
        m_model.setStores({made(1, u"Shoes"_s, u"Retail"_s, u"2.4.6-p11"_s), made(2, u"garden"_s, u"Retail"_s, u"2.4.6-p2"_s), made(3, u"Books"_s, u"Trade"_s, u"2.4.10"_s)});
    }

    void versionsSortAsNumbers()
    {
        StoreTable table(m_model, m_home.desk().book());
        table.sortByColumn(StoreModel::Magento, Qt::AscendingOrder);
        QCOMPARE(names(table), QStringList({u"garden"_s, u"Shoes"_s, u"Books"_s}));
        table.sortByColumn(StoreModel::Name, Qt::AscendingOrder);
        QCOMPARE(names(table), QStringList({u"Books"_s, u"garden"_s, u"Shoes"_s}));
    }

    void everyWordOfTheFilterHasToBeThere()
    {
        StoreTable table(m_model, m_home.desk().book());
        table.setFilter(u"retail 2.4.6"_s);
        QCOMPARE(table.shownRows(), 2);
        table.setFilter(u"retail shoes"_s);
        QCOMPARE(names(table), QStringList{u"Shoes"_s});
        table.setFilter(u"nobody"_s);
        QCOMPARE(table.shownRows(), 0);
    }

    void severalCanBeSelected()
    {
        StoreTable table(m_model, m_home.desk().book());
        table.show();
        table.sortByColumn(StoreModel::Name, Qt::AscendingOrder);
        table.select(3);
        QCOMPARE(table.current(), 3);
        QTest::keyClick(&table, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(table.selected(), QList<qint64>({3, 2}));
    }

    void enterOpensTheStore()
    {
        StoreTable table(m_model, m_home.desk().book());
        table.show();
        table.select(2);
        QSignalSpy opened(&table, &StoreTable::opened);
        QVERIFY(opened.isValid());
        QCOMPARE(table.current(), 2);
        QTest::keyClick(&table, Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.first().first().toLongLong(), 2);
    }

    void theChoiceOfColumnsIsRemembered()
    {
        {
            StoreTable table(m_model, m_home.desk().book());
            table.columnsMenu()->actions().at(StoreModel::Php)->trigger();
            QVERIFY(table.isColumnHidden(StoreModel::Php));
            table.setColumnWidth(StoreModel::Name, 222);
            table.sortByColumn(StoreModel::Group, Qt::DescendingOrder);
        }
        StoreTable table(m_model, m_home.desk().book());
        QVERIFY(table.isColumnHidden(StoreModel::Php));
        QVERIFY(!table.columnsMenu()->actions().at(StoreModel::Php)->isChecked());
        QCOMPARE(table.columnWidth(StoreModel::Name), 222);
        QCOMPARE(table.horizontalHeader()->sortIndicatorSection(), int(StoreModel::Group));
        QVERIFY(!table.columnsMenu()->actions().at(StoreModel::Name)->isEnabled());
    }

    void whatIsNotKnownIsSaidToScreenReaders()
    {
        QCOMPARE(m_model.index(0, StoreModel::LastBackup).data(Qt::AccessibleTextRole).toString(), u"not known"_s);
        QVERIFY(!m_model.index(0, StoreModel::Status).data(Qt::DecorationRole).value<QIcon>().isNull());
    }
};

QTEST_MAIN(TestStoreTable)
#include "tst_storetable.moc"
