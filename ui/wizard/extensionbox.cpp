#include "ui/wizard/extensionbox.h"

#include "ui/parts/verdicticon.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QRadioButton>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ExtensionBox::ExtensionBox(QWidget *parent)
    : QGroupBox(tr("Also look for updates of your extensions?"), parent), m_yes(new QRadioButton(tr("&Yes"))), m_no(new QRadioButton(tr("N&o"))),
      m_busy(new QProgressBar), m_say(new QLabel), m_table(buildTable())
{
    m_yes->setObjectName(u"extensionsYes"_s);
    m_no->setObjectName(u"extensionsNo"_s);
    m_no->setChecked(true);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setMaximumWidth(160);
    m_busy->hide();
    m_say->setWordWrap(true);
    auto *answers = new QHBoxLayout;
    answers->addWidget(m_yes);
    answers->addWidget(m_no);
    answers->addSpacing(16);
    answers->addWidget(m_busy);
    answers->addWidget(m_say, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(answers);
    layout->addWidget(m_table);
    connect(m_yes, &QRadioButton::toggled, this, &ExtensionBox::wantedChanged);
    connect(m_table, &QTableWidget::itemChanged, this, [this] {
        if (!m_filling)
            Q_EMIT tickedChanged();
    });
}

QTableWidget *ExtensionBox::buildTable()
{
    auto *table = new QTableWidget(0, 4);
    table->setObjectName(u"components"_s);
    table->setAccessibleName(tr("Extensions"));
    table->setHorizontalHeaderLabels({tr("Extension"), tr("Installed"), tr("New"), tr("What it means")});
    table->verticalHeader()->hide();
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setWordWrap(true);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setStretchLastSection(true);
    table->setFixedHeight(150);
    table->hide();
    return table;
}

bool ExtensionBox::wanted() const
{
    return m_yes->isChecked();
}

void ExtensionBox::clear()
{
    m_components.clear();
    m_table->setRowCount(0);
    showLooking(false);
}

void ExtensionBox::showLooking(bool looking)
{
    m_table->setVisible(wanted() && m_table->rowCount() > 0);
    m_busy->setVisible(looking);
    m_say->setText(looking ? tr("Looking for updates of your extensions…") : QString());
}

void ExtensionBox::showComponents(const QList<Component> &components)
{
    m_components = components;
    m_busy->hide();
    const int count = int(components.size());
    m_say->setText(components.isEmpty() ? tr("No extensions of other makers were found in your store.")
                                        : tr("%n extension(s). Ticked ones are updated together with Magento.", nullptr, count));
    m_filling = true;
    m_table->setRowCount(count);
    for (int row = 0; row < count; ++row) {
        const Component &component = components[row];
        const bool updatable = component.updatable && !component.newest.isNull();
        auto *name = new QTableWidgetItem(component.name);
        name->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | (updatable ? Qt::ItemIsUserCheckable : Qt::NoItemFlags));
        if (updatable)
            name->setCheckState(Qt::Checked);
        auto *verdict = new QTableWidgetItem(verdictIcon(component.fits || updatable ? Check::Verdict::Fine : Check::Verdict::FixThis), component.verdict);
        verdict->setToolTip(component.verdict);
        m_table->setItem(row, 0, name);
        m_table->setItem(row, 1, new QTableWidgetItem(component.installed.text()));
        m_table->setItem(row, 2, new QTableWidgetItem(updatable ? component.newest.text() : tr("stays")));
        m_table->setItem(row, 3, verdict);
    }
    m_filling = false;
    m_table->setVisible(!components.isEmpty() && wanted());
    for (int column = 0; column < 3; ++column)
        m_table->resizeColumnToContents(column);
    m_table->resizeRowsToContents();
    Q_EMIT tickedChanged();
}

void ExtensionBox::showProblem(const Problem &problem)
{
    m_busy->hide();
    m_say->setText(tr("The updates of your extensions could not be looked up: %1").arg(problem.summary));
}

QMap<QString, Version> ExtensionBox::ticked() const
{
    QMap<QString, Version> chosen;
    for (int row = 0; row < m_table->rowCount() && row < m_components.size(); ++row) {
        if (m_table->item(row, 0)->checkState() == Qt::Checked)
            chosen.insert(m_components[row].name, m_components[row].newest);
    }
    return chosen;
}
