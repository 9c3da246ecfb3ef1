#include "ui/wizard/backuppage.h"

#include "app/upgrade/steps.h"
#include "ui/wizard/amounts.h"
#include "ui/wizard/backupcopy.h"
#include "ui/wizard/backupwords.h"
#include "ui/wizard/banner.h"

#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QGridLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

BackupPage::BackupPage(Draft &draft, QWidget *parent)
    : WizardPage(draft, parent), m_banner(new Banner), m_where(new QLabel), m_copy(new QCheckBox(tr("Also &keep a copy on this computer"))),
      m_folder(new QLineEdit), m_choose(new QPushButton(tr("C&hoose…")))
{
    setStep(tr("Back up"), tr("Your way back"), tr("The backup is made and read back by the server before anything is changed."));
    auto *box = new QGroupBox(tr("The backup on your server"));
    auto *grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    m_bars.insert(u"back-up-code"_s, addBar(grid, 0, tr("Code"), u"barCode"_s));
    m_bars.insert(u"back-up-media"_s, addBar(grid, 1, tr("Media"), u"barMedia"_s));
    m_bars.insert(u"back-up-database"_s, addBar(grid, 2, tr("Database"), u"barDatabase"_s));
    m_bars.insert(u"prove-backup"_s, addBar(grid, 3, tr("Verifying"), u"barVerify"_s));
    m_where->setObjectName(u"where"_s);
    m_where->setWordWrap(true);
    m_where->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *boxLayout = new QVBoxLayout(box);
    boxLayout->addLayout(grid);
    boxLayout->addSpacing(6);
    boxLayout->addWidget(m_where);

    auto *copyBox = new QGroupBox(tr("A copy here"));
    m_copy->setObjectName(u"copyHere"_s);
    m_folder->setObjectName(u"copyFolder"_s);
    m_folder->setAccessibleName(tr("Folder for the copy"));
    m_choose->setObjectName(u"chooseFolder"_s);
    m_choose->setAutoDefault(false);
    m_folder->setText(QDir::toNativeSeparators(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + u"/"_s + tr("Store backups")));
    auto *folder = new QHBoxLayout;
    folder->addWidget(m_folder, 1);
    folder->addWidget(m_choose);
    auto *copyGrid = new QGridLayout;
    copyGrid->setColumnStretch(1, 1);
    m_copyBar = addBar(copyGrid, 0, tr("Copy"), u"barCopy"_s);
    auto *copySay = new QLabel(tr("It is fetched while the upgrade goes on, once the backup is proven. For this, leave the window open until the copy is here; the upgrade itself does not need it."));
    copySay->setWordWrap(true);
    auto *copyLayout = new QVBoxLayout(copyBox);
    copyLayout->addWidget(m_copy);
    copyLayout->addLayout(folder);
    copyLayout->addLayout(copyGrid);
    copyLayout->addWidget(copySay);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_banner);
    layout->addWidget(box);
    layout->addWidget(copyBox);
    layout->addStretch();
    for (QWidget *part : {static_cast<QWidget *>(m_copyBar.name), static_cast<QWidget *>(m_copyBar.bar), static_cast<QWidget *>(m_copyBar.text)})
        part->hide();
    connect(m_copy, &QCheckBox::toggled, this, &BackupPage::take);
    connect(m_folder, &QLineEdit::textChanged, this, &BackupPage::take);
    connect(m_choose, &QPushButton::clicked, this, &BackupPage::chooseFolder);
}

BackupPage::Bar BackupPage::addBar(QGridLayout *grid, int row, const QString &name, const QString &objectName)
{
    Bar bar{new QLabel(name), new QProgressBar, new QLabel};
    bar.bar->setObjectName(objectName);
    bar.bar->setAccessibleName(name);
    bar.bar->setRange(0, 1000);
    bar.bar->setValue(0);
    bar.bar->setTextVisible(false);
    bar.text->setMinimumWidth(bar.text->fontMetrics().averageCharWidth() * 34);
    grid->addWidget(bar.name, row, 0);
    grid->addWidget(bar.bar, row, 1);
    grid->addWidget(bar.text, row, 2);
    return bar;
}

void BackupPage::entered()
{
    const bool begun = draft().begun;
    m_copy->setEnabled(!begun);
    m_folder->setEnabled(!begun && m_copy->isChecked());
    m_choose->setEnabled(!begun && m_copy->isChecked());
    if (begun) {
        showRun(0);
        return;
    }
    showPart(u"back-up-code"_s, 0, draft().survey ? draft().survey->codeBytes : -1, draft().choices.backupCode);
    showPart(u"back-up-media"_s, 0, draft().survey ? draft().survey->mediaBytes : -1, draft().choices.backupMedia);
    showPart(u"back-up-database"_s, 0, draft().survey ? draft().survey->databaseBytes : -1, draft().choices.backupDatabase);
    m_bars[u"prove-backup"_s].text->setText(tr("every part is read back"));
    m_where->setText(tr("It is kept in the folder .storewright of %1 on your server, outside the shop, readable by that user only.")
                         .arg(draft().survey ? draft().survey->login : draft().store.address.user));
    if (!draft().choices.backupCode && !draft().choices.backupDatabase && !draft().choices.backupMedia)
        m_banner->say(Check::Verdict::WorthKnowing, tr("Nothing will be backed up"), tr("Go back to Plan and choose at least database and code, unless you have proven backups elsewhere."));
    else
        m_banner->say(Check::Verdict::Fine, tr("The backup is made when you press Upgrade"),
                      tr("Your shop goes on selling while code and media are saved. The database is saved last, with the shop closed, so that no order is missing from it."));
    take();
}

QWidget *BackupPage::firstFocus()
{
    return m_copy;
}

void BackupPage::take()
{
    m_folder->setEnabled(!draft().begun && m_copy->isChecked());
    m_choose->setEnabled(!draft().begun && m_copy->isChecked());
    if (draft().begun)
        return;
    draft().copyHere = m_copy->isChecked();
    draft().copyFolder = QDir::fromNativeSeparators(m_folder->text().trimmed());
    const bool nothing = !draft().choices.backupCode && !draft().choices.backupDatabase;
    setStanding(draft().copyHere && draft().copyFolder.isEmpty() ? Check::Verdict::FixThis : nothing ? Check::Verdict::WorthKnowing : Check::Verdict::Fine);
}

void BackupPage::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Folder for the copy"), m_folder->text());
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) { m_folder->setText(QDir::toNativeSeparators(folder)); });
    dialog->open();
}

void BackupPage::showPart(const QString &step, qint64 nowMs, qint64 expected, bool wanted)
{
    const Bar bar = m_bars.value(step);
    if (!wanted) {
        bar.bar->setValue(0);
        bar.text->setText(tr("not wanted"));
        return;
    }
    const auto *progress = [this, &step]() -> const RunState::StepProgress * {
        for (const RunState::StepProgress &one : std::as_const(draft().run.steps)) {
            if (one.name == step)
                return &one;
        }
        return nullptr;
    }();
    const QString size = expected >= 0 ? sizeText(expected) : QString();
    if (!progress || progress->phase == RunState::StepPhase::Waiting) {
        bar.bar->setRange(0, 1000);
        bar.bar->setValue(0);
        bar.text->setText(size.isEmpty() ? tr("waiting") : size);
        return;
    }
    switch (progress->phase) {
    case RunState::StepPhase::Running: {
        const qint64 total = progress->total > 0 ? progress->total : expected;
        const qint64 since = nowMs - progress->startedMs;
        if (total <= 0 || progress->done < 0) {
            bar.bar->setRange(0, 0);
            bar.text->setText(progress->done > 0 ? sizeText(progress->done) : tr("under way"));
            break;
        }
        bar.bar->setRange(0, 1000);
        bar.bar->setValue(int(qBound(qint64(0), progress->done * 1000 / total, qint64(1000))));
        const QString speed = speedText(progress->done, since);
        const qint64 left = progress->done > 0 && total > progress->done ? since * (total - progress->done) / progress->done : 0;
        bar.text->setText(speed.isEmpty() ? tr("%1 of %2").arg(sizeText(progress->done), sizeText(total))
                                          : tr("%1 of %2, %3, %4 left").arg(sizeText(progress->done), sizeText(total), speed, elapsedText(left)));
        break;
    }
    case RunState::StepPhase::Failed:
        bar.bar->setRange(0, 1000);
        bar.text->setText(tr("failed"));
        break;
    default:
        bar.bar->setRange(0, 1000);
        bar.bar->setValue(1000);
        bar.text->setText(progress->phase == RunState::StepPhase::Skipped ? tr("not needed") : tr("done in %1").arg(elapsedText(progress->endedMs - progress->startedMs)));
    }
}

void BackupPage::showRun(qint64 nowMs)
{
    if (!draft().begun)
        return;
    const auto &survey = draft().survey;
    const auto wanted = [this](const QString &step) {
        const auto &plan = draft().plan;
        return !plan || std::any_of(plan->steps.begin(), plan->steps.end(), [&step](const Step &one) { return one.name == step; });
    };
    showPart(u"back-up-code"_s, nowMs, survey ? survey->codeBytes : -1, wanted(u"back-up-code"_s));
    showPart(u"back-up-media"_s, nowMs, survey ? survey->mediaBytes : -1, wanted(u"back-up-media"_s));
    showPart(u"back-up-database"_s, nowMs, survey ? survey->databaseBytes : -1, wanted(u"back-up-database"_s));
    showPart(u"prove-backup"_s, nowMs, -1, wanted(u"prove-backup"_s));
    if (m_backup) {
        showBackup(*m_backup);
    } else {
        m_banner->say(Check::Verdict::Waiting, tr("The backup is being made on your server"), tr("Nothing of your store is changed before it has been read back and found right."));
        setStanding(Check::Verdict::Fine, true);
    }
}

void BackupPage::showBackup(const Backup &backup)
{
    m_backup = backup;
    qint64 bytes = 0;
    QStringList lines{backup.path};
    for (const Backup::Part &part : backup.parts) {
        bytes += qMax<qint64>(0, part.bytes);
        lines.append(tr("%1: %2, SHA-256 %3").arg(part.file, sizeText(part.bytes), part.sha256));
    }
    m_where->setText(lines.join(u'\n'));
    switch (backup.proven) {
    case Backup::Proof::None:
        m_banner->say(Check::Verdict::CouldNotTell, tr("The backup is there (%1), but was not read back").arg(sizeText(bytes)), proofAdvice(backup));
        break;
    case Backup::Proof::ReadBack:
        m_banner->say(Check::Verdict::WorthKnowing, tr("The backup is there and was read back (%1), but is not proven by loading").arg(sizeText(bytes)),
                      tr("%1 %2", "two sentences").arg(proofSentence(backup), tr("You can have it verified under Back-ups and history.")));
        break;
    case Backup::Proof::Proven:
        m_banner->say(Check::Verdict::Fine, tr("The backup is proven: %1").arg(sizeText(bytes)), tr("Every part was read back and matched its checksum. It stays on your server."));
        break;
    }
    setStanding(verdictOf(backup.proven));
}

void BackupPage::showCopying(const CopyProgress &progress, qint64 sinceMs)
{
    for (QWidget *part : {static_cast<QWidget *>(m_copyBar.name), static_cast<QWidget *>(m_copyBar.bar), static_cast<QWidget *>(m_copyBar.text)})
        part->show();
    m_copyBar.bar->setValue(progress.total > 0 ? int(qBound(qint64(0), progress.done * 1000 / progress.total, qint64(1000))) : 0);
    m_copyBar.text->setText(copyText(progress, sinceMs));
    m_copyBar.text->setToolTip(progress.waiting);
}

void BackupPage::showCopied(const Result<> &result)
{
    if (result) {
        m_copyBar.bar->setValue(1000);
        m_copyBar.text->setText(tr("The copy is here"));
    } else {
        m_copyBar.text->setText(tr("Not copied"));
        m_copyBar.text->setToolTip(result.problem().summary);
        m_banner->say(Check::Verdict::WorthKnowing, tr("The copy on this computer was not finished"), tr("%1 The backup on your server is not affected.").arg(result.problem().summary));
    }
}
