#include "ui/wizard/differencebox.h"

#include "ui/parts/verdicticon.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

enum Column { Judged, What, Before, After };

Check::Verdict signOf(const Difference::Row &row)
{
    switch (row.verdict) {
    case Difference::Verdict::Same:
    case Difference::Verdict::Better: return Check::Verdict::Fine;
    case Difference::Verdict::Worse: return row.must ? Check::Verdict::FixThis : Check::Verdict::WorthKnowing;
    case Difference::Verdict::CouldNotTell: break;
    }
    return Check::Verdict::CouldNotTell;
}

} // namespace

DifferenceBox::DifferenceBox(QWidget *parent) : QGroupBox(tr("Is it the same store?"), parent), m_sentence(new QLabel), m_rows(new QTreeWidget)
{
    m_sentence->setObjectName(u"differenceCounts"_s);
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_rows->setObjectName(u"difference"_s);
    m_rows->setAccessibleName(tr("What was compared before and after"));
    m_rows->setRootIsDecorated(false);
    m_rows->setAlternatingRowColors(true);
    m_rows->setUniformRowHeights(true);
    m_rows->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_rows->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_rows->setTextElideMode(Qt::ElideRight);
    m_rows->setColumnCount(4);
    m_rows->header()->setSectionsMovable(false);
    // Both answers get the same room, however long the longest of one side is.
    m_rows->header()->setStretchLastSection(false);
    for (const int column : {Judged, What})
        m_rows->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    for (const int column : {Before, After})
        m_rows->header()->setSectionResizeMode(column, QHeaderView::Stretch);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_sentence);
    column->addWidget(m_rows);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    hide();
}

void DifferenceBox::show(const Difference &difference, bool stayed)
{
    setVisible(!difference.isEmpty());
    m_sentence->setText(stayed ? difference.sentence() : tr("%1 The answers on the right are those of the new version, before it was taken back.").arg(difference.sentence()));
    m_rows->setHeaderLabels({tr("Verdict"), tr("Compared"), tr("Before"), stayed ? tr("Now") : tr("New version")});
    QList<Difference::Row> rows = difference.rows;
    std::stable_partition(rows.begin(), rows.end(), [](const Difference::Row &row) { return row.verdict == Difference::Verdict::Worse; });
    m_rows->clear();
    for (const Difference::Row &row : std::as_const(rows)) {
        const QString word = differenceWord(row.verdict);
        auto *item = new QTreeWidgetItem(m_rows, {word, row.what, row.before, row.after});
        item->setIcon(Judged, verdictIcon(signOf(row)));
        item->setToolTip(What, row.target);
        item->setToolTip(Before, row.before);
        item->setToolTip(After, row.after);
        // Read in one go, whichever column the reader stands on.
        item->setData(Judged, Qt::AccessibleTextRole, tr("%1: %2. Before: %3. Now: %4.").arg(row.what, word, row.before, row.after));
    }
    fitHeight();
}

void DifferenceBox::changeEvent(QEvent *event)
{
    QGroupBox::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitHeight();
}

/// As tall as its rows: the page around it scrolls, not a page within the page.
void DifferenceBox::fitHeight()
{
    const int row = std::max(m_rows->sizeHintForRow(0), m_rows->fontMetrics().height() + 2);
    m_rows->setFixedHeight(m_rows->header()->sizeHint().height() + row * m_rows->topLevelItemCount() + 2 * m_rows->frameWidth());
}
