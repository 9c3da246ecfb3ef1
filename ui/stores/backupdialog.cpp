#include "ui/stores/backupdialog.h"

#include "app/upgrade/plan.h"
#include "app/upgrade/steps.h"
#include "ui/parts/desk.h"
#include "ui/parts/problemview.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

BackupDialog::BackupDialog(Desk &desk, const Store &store, QWidget *parent)
    : QDialog(parent), m_store(store), m_rule(KeepRule::of(desk.book())), m_database(new QCheckBox(tr("&Database"), this)), m_code(new QCheckBox(tr("&Code"), this)),
      m_media(new QCheckBox(tr("&Media"), this)), m_room(new QLabel(this)), m_problem(new ProblemView(this)), m_bar(new QProgressBar(this))
{
    setWindowTitle(tr("Back up %1").arg(store.name));
    setObjectName(u"backupDialog"_s);
    auto *what = new QLabel(tr("What should be backed up? The store stays open meanwhile. The backup is kept on the server, and read back to prove that it is whole."), this);
    what->setWordWrap(true);
    m_room->setWordWrap(true);
    m_room->setObjectName(u"room"_s);
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_go = buttons->addButton(tr("&Next"), QDialogButtonBox::AcceptRole);
    m_go->setObjectName(u"go"_s);

    auto *column = new QVBoxLayout(this);
    column->addWidget(what);
    const QPair<QCheckBox *, QString> parts[] = {{m_database, u"partDatabase"_s}, {m_code, u"partCode"_s}, {m_media, u"partMedia"_s}};
    for (const auto &[part, name] : parts) {
        part->setObjectName(name);
        part->setChecked(true);
        column->addWidget(part);
        connect(part, &QCheckBox::toggled, this, &BackupDialog::showRoom);
    }
    column->addWidget(m_room);
    auto *keep = new QLabel(m_rule.sentence(), this);
    keep->setObjectName(u"keepRule"_s);
    keep->setWordWrap(true);
    column->addWidget(keep);
    column->addWidget(m_bar);
    column->addWidget(m_problem);
    column->addStretch();
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &BackupDialog::plan);

    m_looking = background(
        this, desk.crew(), [&desk, store](std::stop_token stop) { return backupGroundOf(desk, store, stop); },
        [this](const Result<BackupGround> &ground) { showGround(ground); });
    resize(fontMetrics().averageCharWidth() * 75, fontMetrics().height() * 18);
    showRoom();
}

BackupDialog::~BackupDialog() = default;

void BackupDialog::showGround(const Result<BackupGround> &ground)
{
    m_bar->hide();
    if (!ground) {
        m_problem->show(ground.problem());
        m_room->clear();
        return;
    }
    m_ground = *ground;
    const auto sized = [](const QString &name, qint64 bytes) {
        return bytes < 0 ? name : tr("%1 (%2)", "Database (1.2 GB)").arg(name, sizeText(bytes));
    };
    m_database->setText(sized(tr("&Database"), ground->survey.databaseBytes));
    m_code->setText(sized(tr("&Code"), ground->survey.codeBytes));
    m_media->setText(sized(tr("&Media"), ground->survey.mediaBytes));
    if (ground->brokenOff)
        m_problem->show({Problem::Kind::Busy, tr("An earlier run on this store broke off before its end."), tr("Close this window and press Decide how to go on… beside the store."), {}});
    if (ground->busy)
        m_problem->show({Problem::Kind::Busy, tr("Something else is being done to this store right now."), tr("Wait until it has ended, then try again."), {}});
    showRoom();
}

void BackupDialog::showRoom()
{
    const bool any = m_database->isChecked() || m_code->isChecked() || m_media->isChecked();
    m_go->setEnabled(any && m_ground && !m_ground->busy && !m_ground->brokenOff);
    if (!m_ground) {
        m_room->setText(tr("Asking the server how big they are…"));
        return;
    }
    const Survey &survey = m_ground->survey;
    m_room->setText(survey.homeFreeBytes < 0 ? tr("The server does not tell how much room is left.")
                                             : tr("Room left for backups on the server: %1.").arg(sizeText(survey.homeFreeBytes)));
}

void BackupDialog::plan()
{
    Choices choices;
    choices.backupDatabase = m_database->isChecked();
    choices.backupCode = m_code->isChecked();
    choices.backupMedia = m_media->isChecked();
    m_rule.into(choices);
    const Plan made = planBackup(m_store, m_ground->survey, choices);
    accept();
    Q_EMIT planned(made);
}
