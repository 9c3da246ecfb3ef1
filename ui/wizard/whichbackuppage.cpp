#include "ui/wizard/whichbackuppage.h"

#include "ui/wizard/backuptable.h"
#include "ui/wizard/backupwords.h"
#include "ui/wizard/banner.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

WhichBackupPage::WhichBackupPage(Draft &draft, const QString &wanted, QWidget *parent)
    : WizardPage(draft, parent), m_banner(new Banner), m_table(new BackupTable), m_wanted(wanted)
{
    setStep(tr("Which backup"), tr("Which backup should the store go back to?"), tr("Nothing is changed until you press Restore on a later page."));
    auto *again = new QPushButton(tr("Look a&gain"));
    again->setObjectName(u"lookAgain"_s);
    again->setAutoDefault(false);
    m_banner->addButton(again);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_banner);
    layout->addWidget(m_table, 1);
    connect(again, &QPushButton::clicked, this, &WhichBackupPage::lookAsked);
    connect(m_table, &QTreeWidget::currentItemChanged, this, &WhichBackupPage::take);
    showLooking();
}

void WhichBackupPage::entered()
{
    m_table->setEnabled(!draft().begun);
}

QWidget *WhichBackupPage::firstFocus()
{
    return m_table;
}

void WhichBackupPage::showLooking()
{
    m_banner->say(Check::Verdict::Waiting, tr("Asking your server for its backups…"), tr("This takes about half a minute at most."));
    setStanding(Check::Verdict::Waiting, true);
}

void WhichBackupPage::showBackups()
{
    m_table->setBackups(draft().backups);
    if (!m_wanted.isEmpty() && m_table->choose(m_wanted))
        m_wanted.clear();
    if (draft().backups.isEmpty()) {
        draft().backup.reset();
        m_banner->say(Check::Verdict::FixThis, tr("There is no backup of this store on its server"), tr("Close this window and press Back up… to make one, as the store is now."));
        setStanding(Check::Verdict::FixThis);
    } else {
        take();
    }
}

void WhichBackupPage::showProblem(const Problem &problem)
{
    m_banner->say(problem);
    setStanding(Check::Verdict::FixThis);
}

void WhichBackupPage::take()
{
    const Backup *backup = m_table->chosen();
    if (!backup || draft().begun)
        return;
    const bool another = !draft().backup || draft().backup->id != backup->id;
    draft().backup = *backup;
    const QString age = ageText(backup->takenAt);
    const QString title = backup->proven == Backup::Proof::Proven     ? tr("A proven backup, made %1", "%1 is like: 3 days ago").arg(age)
                          : backup->proven == Backup::Proof::ReadBack ? tr("Made %1 and read back, but not proven by loading", "%1 is like: 3 days ago").arg(age)
                                                                      : tr("Made %1, but never read back", "%1 is like: 3 days ago").arg(age);
    const QString next = holds(*backup, u"database"_s) ? tr("The next pages tell whether the store is ready, and which orders have come in since then.")
                                                       : tr("It holds no database: orders and customers would stay as they are.");
    m_banner->say(verdictOf(backup->proven), title, backup->proven == Backup::Proof::ReadBack ? tr("%1 %2", "two sentences").arg(proofSentence(*backup), next) : next);
    setStanding(verdictOf(backup->proven));
    if (another)
        Q_EMIT chosen();
}
