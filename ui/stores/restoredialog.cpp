#include "ui/stores/restoredialog.h"

#include "app/upgrade/plan.h"
#include "ui/parts/desk.h"
#include "ui/parts/problemview.h"
#include "ui/parts/verdicticon.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

RestoreDialog::RestoreDialog(Desk &desk, const Store &store, const QString &backupId, QWidget *parent)
    : QDialog(parent), m_store(store), m_wanted(backupId), m_list(new QTreeWidget(this)), m_database(new QCheckBox(tr("&Database"), this)),
      m_code(new QCheckBox(tr("&Code"), this)), m_media(new QCheckBox(tr("&Media"), this)), m_meaning(new QLabel(this)), m_problem(new ProblemView(this)),
      m_bar(new QProgressBar(this))
{
    setWindowTitle(tr("Restore %1").arg(store.name));
    setObjectName(u"restoreDialog"_s);
    auto *which = new QLabel(tr("&Which backup should the store go back to?"), this);
    which->setBuddy(m_list);
    m_list->setObjectName(u"backups"_s);
    m_list->setAccessibleName(tr("Backups of the store"));
    m_list->setRootIsDecorated(false);
    m_list->setAlternatingRowColors(true);
    m_list->setHeaderLabels({tr("Taken"), tr("Age"), tr("Magento"), tr("Parts"), tr("Size"), tr("Verified")});
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->setMinimumHeight(fontMetrics().height() * 9);
    m_meaning->setObjectName(u"meaning"_s);
    m_meaning->setWordWrap(true);
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_go = buttons->addButton(tr("&Next"), QDialogButtonBox::AcceptRole);
    m_go->setObjectName(u"go"_s);
    m_go->setEnabled(false);

    auto *column = new QVBoxLayout(this);
    column->addWidget(which);
    column->addWidget(m_list, 1);
    auto *row = new QHBoxLayout;
    row->addWidget(new QLabel(tr("Bring back:"), this));
    const QPair<QCheckBox *, QString> parts[] = {{m_database, u"partDatabase"_s}, {m_code, u"partCode"_s}, {m_media, u"partMedia"_s}};
    for (const auto &[part, name] : parts) {
        part->setObjectName(name);
        part->setEnabled(false);
        row->addWidget(part);
        connect(part, &QCheckBox::toggled, this, &RestoreDialog::showMeaning);
    }
    row->addStretch();
    column->addLayout(row);
    column->addWidget(m_meaning);
    column->addWidget(m_bar);
    column->addWidget(m_problem);
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 100, fontMetrics().height() * 26);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &RestoreDialog::showBackup);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &RestoreDialog::plan);

    m_looking = background(
        this, desk.crew(), [&desk, store](std::stop_token stop) { return backupGroundOf(desk, store, stop); },
        [this](const Result<BackupGround> &ground) { showGround(ground); });
}

RestoreDialog::~RestoreDialog() = default;

void RestoreDialog::showGround(const Result<BackupGround> &ground)
{
    m_bar->hide();
    if (!ground) {
        m_problem->show(ground.problem());
        return;
    }
    m_ground = *ground;
    const QLocale locale;
    for (const Backup &backup : ground->backups) {
        const qint64 size = sizeOf(backup);
        const bool proven = backup.verifiedAt.isValid() || !backup.proof.isEmpty();
        auto *item = new QTreeWidgetItem(m_list, {locale.toString(backup.takenAt.toLocalTime(), QLocale::ShortFormat), ageText(backup.takenAt), backup.version, partsText(backup),
                                                  size < 0 ? QString() : locale.formattedDataSize(size),
                                                  proven ? locale.toString(backup.verifiedAt.toLocalTime().date(), QLocale::ShortFormat) : tr("Never")});
        item->setData(0, Qt::UserRole, backup.id);
        item->setIcon(5, verdictIcon(proven ? Check::Verdict::Fine : Check::Verdict::WorthKnowing));
        if (backup.id == m_wanted)
            m_list->setCurrentItem(item);
    }
    if (!m_list->currentItem())
        m_list->setCurrentItem(m_list->topLevelItem(0));
    if (ground->backups.isEmpty())
        m_problem->show({Problem::Kind::Unready, tr("There is no backup of this store on its server."), tr("Press Back up… in the main window to make one."), {}});
    if (ground->busy)
        m_problem->show({Problem::Kind::Busy, tr("Something else is being done to this store right now."), tr("Wait until it has ended, then try again."), {}});
    m_list->setFocus();
    showBackup();
}

const Backup *RestoreDialog::chosen() const
{
    const auto *item = m_list->currentItem();
    if (!item || !m_ground)
        return nullptr;
    const QString id = item->data(0, Qt::UserRole).toString();
    const auto found = std::find_if(m_ground->backups.begin(), m_ground->backups.end(), [&id](const Backup &backup) { return backup.id == id; });
    return found == m_ground->backups.end() ? nullptr : &*found;
}

void RestoreDialog::showBackup()
{
    const Backup *backup = chosen();
    const QPair<QCheckBox *, QString> parts[] = {{m_database, u"database"_s}, {m_code, u"code"_s}, {m_media, u"media"_s}};
    for (const auto &[box, name] : parts) {
        const bool there = backup && std::any_of(backup->parts.begin(), backup->parts.end(), [&name = name](const Backup::Part &part) { return part.name == name; });
        box->setEnabled(there);
        box->setChecked(there);
    }
    showMeaning();
}

void RestoreDialog::showMeaning()
{
    const Backup *backup = chosen();
    const bool any = m_database->isChecked() || m_code->isChecked() || m_media->isChecked();
    m_go->setEnabled(backup && any && !m_ground->busy);
    if (!backup) {
        m_meaning->clear();
        return;
    }
    const QString when = QLocale().toString(backup->takenAt.toLocalTime(), QLocale::LongFormat);
    if (m_database->isChecked())
        m_meaning->setText(tr("Orders and customers since %1 will not be in the store any more. The present state is backed up first, so that this can be undone.").arg(when));
    else if (any)
        m_meaning->setText(tr("The chosen files go back to %1; orders and customers stay. The present state is backed up first, so that this can be undone.").arg(when));
    else
        m_meaning->setText(tr("Choose at least one part."));
}

void RestoreDialog::plan()
{
    const Backup *backup = chosen();
    if (!backup)
        return;
    Choices choices;
    choices.backupDatabase = m_database->isChecked();
    choices.backupCode = m_code->isChecked();
    choices.backupMedia = m_media->isChecked();
    const Plan made = planRestore(m_store, m_ground->survey, backup->id, choices);
    accept();
    Q_EMIT planned(made);
}
