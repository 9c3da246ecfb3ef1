#include "ui/wizard/stepsidebar.h"

#include "ui/parts/verdicticon.h"
#include "ui/wizard/rowlist.h"
#include "ui/wizard/stepicon.h"

#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

StepSidebar::StepSidebar(QWidget *parent) : QWidget(parent), m_list(new RowList)
{
    m_list->setObjectName(u"stepSidebar"_s);
    m_list->setAccessibleName(tr("Steps of the wizard"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 9, 0, 9);
    layout->addWidget(m_list);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    connect(m_list, &RowList::itemClicked, this, [this](QListWidgetItem *item) { ask(m_list->row(item)); });
    connect(m_list, &RowList::itemActivated, this, [this](QListWidgetItem *item) { ask(m_list->row(item)); });
}

void StepSidebar::show(const QList<Entry> &entries, int current)
{
    m_entries = entries;
    m_current = current;
    QList<RowList::Row> rows;
    int width = 0;
    for (const Entry &entry : entries) {
        RowList::Row row;
        row.key = QString::number(entry.id);
        row.title = entry.name;
        row.pale = !entry.reachable && entry.id != current;
        row.icon = entry.busy ? workingIcon() : verdictIcon(entry.standing);
        row.state = entry.busy ? tr("under way") : verdictWord(entry.standing);
        rows.append(row);
        QFont bold = m_list->font();
        bold.setBold(true);
        width = qMax(width, QFontMetrics(bold).horizontalAdvance(entry.name));
    }
    const QSignalBlocker quiet(m_list);
    setFixedWidth(qBound(150, width + 64, 260));
    m_list->setRows(rows);
    m_list->selectKey(QString::number(current));
}

void StepSidebar::ask(int row)
{
    if (row < 0 || row >= m_entries.size())
        return;
    const Entry entry = m_entries[row];
    if (entry.reachable && entry.id != m_current)
        Q_EMIT pageAsked(entry.id);
    else
        m_list->selectKey(QString::number(m_current));
}
