#include "ui/wizard/extensionspage.h"

#include "ui/parts/verdicticon.h"
#include "ui/wizard/banner.h"
#include "ui/wizard/holdbox.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QRadioButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
enum Column { Name, Installed, New, ToDo, Meaning, Columns };
}

ExtensionsPage::ExtensionsPage(Draft &draft, QWidget *parent)
    : WizardPage(draft, parent), m_banner(new Banner), m_yes(new QRadioButton(tr("&Yes"))), m_no(new QRadioButton(tr("N&o"))), m_busy(new QProgressBar), m_table(buildTable()), m_hold(new HoldBox)
{
    setStep(tr("Extensions"), tr("What about your extensions?"), tr("What cannot stay as it is is already settled where there is a way. Everything else stays, unless you say otherwise."));
    m_yes->setObjectName(u"extensionsYes"_s);
    m_no->setObjectName(u"extensionsNo"_s);
    m_no->setChecked(true);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setMaximumWidth(160);
    m_hold->hide();
    auto *wish = new QHBoxLayout;
    wish->addWidget(new QLabel(tr("Also update the extensions that could stay as they are?")));
    wish->addWidget(m_yes);
    wish->addWidget(m_no);
    wish->addSpacing(16);
    wish->addWidget(m_busy);
    wish->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_banner);
    layout->addLayout(wish);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_hold);
    connect(m_yes, &QRadioButton::toggled, this, &ExtensionsPage::followWish);
    connect(m_table, &QTableWidget::currentCellChanged, this, &ExtensionsPage::showHold);
    connect(m_hold, &HoldBox::given, this, [this](const StoreBook::Hold &hold) {
        QList<StoreBook::Hold> &holds = this->draft().holds;
        holds.removeIf([&hold](const StoreBook::Hold &each) { return each.package == hold.package; });
        holds.append(hold);
        const int row = m_table->currentRow();
        if (row >= 0 && this->draft().components.value(row).name == hold.package)
            m_table->item(row, Meaning)->setText(meaning(this->draft().components[row]));
        Q_EMIT holdGiven(hold);
    });
}

QTableWidget *ExtensionsPage::buildTable()
{
    auto *table = new QTableWidget(0, Columns);
    table->setObjectName(u"components"_s);
    table->setAccessibleName(tr("Extensions"));
    table->setHorizontalHeaderLabels({tr("Extension"), tr("Installed"), tr("New"), tr("What to do"), tr("What it means")});
    table->verticalHeader()->hide();
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setWordWrap(true);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setStretchLastSection(true);
    return table;
}

void ExtensionsPage::entered()
{
    m_table->setEnabled(!draft().begun);
    m_hold->setEnabled(!draft().begun);
    m_yes->setEnabled(!draft().begun);
    m_no->setEnabled(!draft().begun);
    if (draft().begun)
        return;
    const Release *release = target();
    if (!release || release->version == m_shownFor) {
        showVerdict();
        return;
    }
    m_busy->show();
    m_banner->say(Check::Verdict::Waiting, tr("Looking at your extensions…"));
    setStanding(Check::Verdict::Waiting, true);
    Q_EMIT componentsAsked(*release);
}

QWidget *ExtensionsPage::firstFocus()
{
    return m_table->rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_no;
}

void ExtensionsPage::showComponents(const QList<Component> &components)
{
    m_busy->hide();
    draft().components = components;
    const Release *release = target();
    m_shownFor = release ? release->version : Version();
    m_filling = true;
    m_whats.clear();
    m_table->setRowCount(0);
    m_table->setRowCount(int(components.size()));
    for (int row = 0; row < components.size(); ++row)
        fillRow(row, components[row]);
    for (int column = 0; column < Meaning; ++column)
        m_table->resizeColumnToContents(column);
    m_table->resizeRowsToContents();
    m_filling = false;
    for (int row = 0; row < components.size(); ++row) {
        if (m_whats[row])
            choose(row, chosenFor(components[row]));
    }
    showHold();
    showVerdict();
}

void ExtensionsPage::showProblem(const Problem &problem)
{
    m_busy->hide();
    m_shownFor = {};
    m_banner->say(Check::Verdict::CouldNotTell, tr("The updates of your extensions could not be looked up"), problem.summary);
    setStanding(remaining().isEmpty() ? Check::Verdict::CouldNotTell : Check::Verdict::FixThis);
}

void ExtensionsPage::forget()
{
    m_shownFor = {};
    m_settledFor = {};
    setStanding(Check::Verdict::Waiting);
}

void ExtensionsPage::fillRow(int row, const Component &component)
{
    const bool below = !component.broughtBy.isEmpty();
    const bool updatable = component.updatable && !component.newest.isNull();
    auto *name = new QTableWidgetItem(below ? QString(u"    "_s + component.name) : component.name);
    name->setToolTip(component.name);
    m_table->setItem(row, Name, name);
    m_table->setItem(row, Installed, new QTableWidgetItem(component.installed.text()));
    m_table->setItem(row, New, new QTableWidgetItem(updatable ? component.newest.text() : u"–"_s));
    const Check::Verdict verdict = component.fits ? component.abandoned ? Check::Verdict::WorthKnowing : Check::Verdict::Fine
                                   : updatable    ? Check::Verdict::WorthKnowing
                                                  : Check::Verdict::FixThis;
    auto *means = new QTableWidgetItem(verdictIcon(verdict), meaning(component));
    means->setToolTip(meaning(component));
    m_table->setItem(row, Meaning, means);
    m_table->setItem(row, ToDo, new QTableWidgetItem(below ? tr("comes along") : QString()));
    if (below) {
        m_whats.append(nullptr);
        return;
    }
    auto *what = new QComboBox;
    what->setObjectName(u"what-"_s + component.name);
    what->setAccessibleName(tr("What to do with %1").arg(component.name));
    what->addItem(tr("Keep"), int(What::Keep));
    if (updatable)
        what->addItem(tr("Update to %1").arg(component.newest.text()), int(What::Update));
    what->addItem(tr("Hold"), int(What::Hold));
    what->addItem(tr("Take out (data kept)"), int(What::TakeOut));
    m_table->setCellWidget(row, ToDo, what);
    m_whats.append(what);
    connect(what, &QComboBox::currentIndexChanged, this, [this, row, what] {
        if (m_filling)
            return;
        const Component &one = draft().components[row];
        const What chosen = What(what->currentData().toInt());
        if (chosen != What::Hold && holdOf(one.name)) {
            draft().holds.removeIf([&one](const StoreBook::Hold &hold) { return hold.package == one.name; });
            Q_EMIT holdEnded(one.name);
        } else if (chosen == What::Hold && !holdOf(one.name)) {
            draft().holds.append({one.name, {}, {}});
            Q_EMIT holdGiven({one.name, {}, {}});
        }
        m_table->setCurrentCell(row, Name);
        choose(row, chosen);
        showHold();
        showVerdict();
        Q_EMIT choicesChanged();
    });
}

QString ExtensionsPage::meaning(const Component &component) const
{
    QStringList sentences{component.verdict};
    if (!component.heldBy.isEmpty())
        sentences.append(tr("It allows: %1.").arg(component.heldBy));
    if (component.abandoned)
        sentences.append(component.replacement.isEmpty() ? tr("Its maker has given it up.") : tr("Its maker has given it up and names %1 instead.").arg(component.replacement));
    if (const StoreBook::Hold *hold = holdOf(component.name)) {
        if (hold->until.isValid())
            sentences.append(tr("Held until %1: %2").arg(QLocale().toString(hold->until, QLocale::ShortFormat), hold->reason));
        else if (!hold->reason.isEmpty())
            sentences.append(tr("Held: %1").arg(hold->reason));
    }
    return sentences.join(u' ');
}

/// What was chosen before, for this version or another; else what is held; else what has to be; else what was wished for all.
ExtensionsPage::What ExtensionsPage::chosenFor(const Component &component) const
{
    const Choices &choices = draft().choices;
    const bool updatable = component.updatable && !component.newest.isNull();
    if (choices.takeOut.contains(component.name))
        return What::TakeOut;
    if (holdOf(component.name))
        return What::Hold;
    if (updatable && (choices.components.contains(component.name) || !component.fits || m_yes->isChecked()))
        return What::Update;
    return What::Keep;
}

void ExtensionsPage::choose(int row, What what)
{
    const Component &component = draft().components[row];
    Choices &choices = draft().choices;
    choices.components.remove(component.name);
    choices.held.remove(component.name);
    choices.takeOut.removeAll(component.name);
    switch (what) {
    case What::Keep: break;
    case What::Update: choices.components.insert(component.name, component.newest); break;
    case What::Hold: choices.held.insert(component.name, component.installed); break;
    case What::TakeOut: choices.takeOut.append(component.name); break;
    }
    m_filling = true;
    QComboBox *combo = m_whats[row];
    combo->setCurrentIndex(std::max(0, combo->findData(int(what))));
    m_table->item(row, Meaning)->setText(meaning(component));
    m_filling = false;
}

void ExtensionsPage::followWish()
{
    if (draft().begun)
        return;
    for (int row = 0; row < m_whats.size(); ++row) {
        const Component &component = draft().components[row];
        if (!m_whats[row] || !component.updatable || component.newest.isNull() || !component.fits)
            continue;
        const What now = What(m_whats[row]->currentData().toInt());
        if (m_yes->isChecked() && now == What::Keep)
            choose(row, What::Update);
        else if (!m_yes->isChecked() && now == What::Update)
            choose(row, What::Keep);
    }
    showVerdict();
    Q_EMIT choicesChanged();
}

void ExtensionsPage::showHold()
{
    const int row = m_table->currentRow();
    const bool held = row >= 0 && row < m_whats.size() && m_whats[row] && What(m_whats[row]->currentData().toInt()) == What::Hold;
    if (held)
        m_hold->show(draft().components[row].name, holdOf(draft().components[row].name));
    else
        m_hold->hide();
}

void ExtensionsPage::showVerdict()
{
    const Release *release = target();
    if (!release || draft().begun)
        return;
    const QList<Release::Obstacle> obstacles = remaining();
    if (obstacles.isEmpty() && !release->fits() && m_settledFor != release->version) {
        m_settledFor = release->version;
        Q_EMIT settled(release->version);
    }
    if (!obstacles.isEmpty()) {
        m_banner->say(Check::Verdict::FixThis, tr("Magento %1 needs a decision from you").arg(release->version.text()),
                      tr("%1 Update it, take it out, or go back and choose another version.").arg(obstacles.first().sentence));
        setStanding(Check::Verdict::FixThis);
        return;
    }
    const Choices &choices = draft().choices;
    const int count = int(std::count_if(draft().components.begin(), draft().components.end(), [](const Component &component) { return component.broughtBy.isEmpty(); }));
    if (count == 0) {
        m_banner->say(Check::Verdict::Fine, tr("No extensions of other makers were found in your store"));
        setStanding(Check::Verdict::Fine);
        return;
    }
    const int changed = int(choices.components.size() + choices.takeOut.size());
    m_banner->say(choices.takeOut.isEmpty() ? Check::Verdict::Fine : Check::Verdict::WorthKnowing,
                  changed == 0 ? tr("All extensions stay as they are") : tr("%n extension(s) change with Magento", nullptr, changed),
                  choices.takeOut.isEmpty() ? QString() : tr("What is taken out leaves the shop; its tables stay in the database, and it finds them again when you install it later."));
    setStanding(choices.takeOut.isEmpty() ? Check::Verdict::Fine : Check::Verdict::WorthKnowing);
}

const Release *ExtensionsPage::target() const
{
    const auto found = std::find_if(draft().releases.begin(), draft().releases.end(), [this](const Release &release) { return release.version == draft().choices.target; });
    return found == draft().releases.end() ? nullptr : &*found;
}

const StoreBook::Hold *ExtensionsPage::holdOf(const QString &package) const
{
    const auto found = std::find_if(draft().holds.begin(), draft().holds.end(), [&package](const StoreBook::Hold &hold) { return hold.package == package; });
    return found == draft().holds.end() ? nullptr : &*found;
}

QList<Release::Obstacle> ExtensionsPage::remaining() const
{
    QList<Release::Obstacle> left;
    if (const Release *release = target())
        left = release->obstacles;
    const Choices &choices = draft().choices;
    left.removeIf([&choices](const Release::Obstacle &obstacle) {
        return obstacle.kind != Release::Obstacle::Kind::Extension || choices.components.contains(obstacle.package) || choices.takeOut.contains(obstacle.package);
    });
    return left;
}
