// What the wizard does with a run: the part of RunWizard that talks to the store.
#include "ui/wizard/runwizard.h"

#include "app/upgrade/bundle.h"
#include "app/upgrade/reportbook.h"
#include "app/upgrade/visit.h"
#include "ui/console/consolepane.h"
#include "ui/parts/desk.h"
#include "ui/wizard/backupcopy.h"
#include "ui/wizard/backuppage.h"
#include "ui/wizard/backupwords.h"
#include "ui/wizard/bookkeeping.h"
#include "ui/wizard/donepage.h"
#include "ui/wizard/newercopy.h"
#include "ui/wizard/reportfile.h"
#include "ui/wizard/runpage.h"
#include "ui/wizard/runwatch.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype ConsoleTail = 64 * 1024;

QStringList secretsOf(const RepositoryKeys &all)
{
    QStringList secrets;
    for (const AccessKeys &keys : all)
        secrets << keys.privateKey << keys.publicKey;
    return secrets;
}

bool hasDone(const RunState &run, QLatin1String name)
{
    return std::any_of(run.steps.begin(), run.steps.end(), [name](const RunState::StepProgress &step) { return step.name == name && step.phase == RunState::StepPhase::Done; });
}

} // namespace

RunWizard *RunWizard::watching(Desk &desk, const Store &store, const QString &runId, QWidget *parent)
{
    Draft draft;
    draft.store = store;
    draft.begun = true;
    auto *wizard = new RunWizard(&desk, draft, parent);
    wizard->setWindowTitle(tr("System Upgrade: %1").arg(store.name));
    wizard->setSteps({BackUp, Carry, Done});
    wizard->m_watch->join(runId);
    wizard->m_run->showRun(0);
    wizard->m_openOn = Carry;
    return wizard;
}

RunWizard *RunWizard::carryingOut(Desk &desk, const Store &store, const Plan &plan, QWidget *parent)
{
    Draft draft;
    draft.store = store;
    auto *wizard = new RunWizard(&desk, draft, parent);
    wizard->takePlan(plan);
    wizard->setStartId(Carry);
    wizard->m_run->showPlan();
    return wizard;
}

void RunWizard::takePlan(const Plan &plan)
{
    m_draft.plan = plan;
    m_run->takeKind();
    if (plan.kind == Plan::Kind::Upgrade)
        return;
    setWindowTitle(plan.kind == Plan::Kind::Rehearsal ? tr("Rehearse: %1").arg(m_draft.store.name) : plan.kind == Plan::Kind::Backup ? tr("Back up: %1").arg(m_draft.store.name) : tr("Restore: %1").arg(m_draft.store.name));
    setSteps({Carry, Done});
}

void RunWizard::wireRun()
{
    m_watch = new RunWatch(*m_desk, m_draft.store, this);
    m_copy = new BackupCopy(*m_desk, m_draft.store, this);
    m_run->console()->follow(m_watch->console());
    connect(m_run, &RunPage::beginAsked, this, &RunWizard::begin);
    connect(m_run, &RunPage::tick, this, [this] {
        if (m_draft.begun)
            showRun();
    });
    connect(m_run, &RunPage::asked, this, [this](Run::Request request) {
        m_run->showAsked(request);
        m_watch->ask(request);
    });
    connect(m_run, &RunPage::recoverAsked, this, [this](Run::Recovery recovery) {
        m_run->showRecovering();
        m_watch->recover(m_draft.keys, recovery);
    });
    connect(m_run, &RunPage::followAgainAsked, m_watch, &RunWatch::followAgain);
    connect(m_watch, &RunWatch::planKnown, this, [this](const Plan &plan) {
        takePlan(plan);
        showSidebar();
    });
    connect(m_watch, &RunWatch::started, this, [this] {
        m_draft.begun = true;
        m_furthest = Carry;
        showButtons();
        keepInBook();
        Q_EMIT runBegun(m_draft.plan->id);
    });
    connect(m_watch, &RunWatch::couldNotStart, m_run, &RunPage::showCouldNotStart);
    connect(m_watch, &RunWatch::changed, this, &RunWizard::showRun);
    connect(m_watch, &RunWatch::linkChanged, this, [this] { m_run->showLink(m_watch->link()); });
    connect(m_watch, &RunWatch::stuck, m_run, &RunPage::showStuck);
    connect(m_watch, &RunWatch::askFailed, m_run, &RunPage::showAskFailed);
    connect(m_watch, &RunWatch::ended, this, &RunWizard::showEnd);
    connect(m_copy, &BackupCopy::progress, m_backup, &BackupPage::showCopying);
    connect(m_copy, &BackupCopy::finished, m_backup, &BackupPage::showCopied);
    connect(m_copy, &BackupCopy::finished, this, [this](const Result<> &copied) {
        m_copied = bool(copied);
        if (m_copied && m_draft.run.ended())
            keepReport(); // it tells where the copy is
    });
}

void RunWizard::wireDone()
{
    connect(m_done, &DonePage::saveAsked, this, [this](const QString &path) {
        m_saving = background(
            this, m_desk->crew(), [report = m_kept ? *m_kept : fullReport(), path](std::stop_token) { return saveReport(report, path); },
            [this, path](const Result<> &saved) { m_done->showNote(saved ? tr("Saved: %1").arg(path) : saved.problem().summary); });
    });
    connect(m_done, &DonePage::helpAsked, this, [this] {
        QGuiApplication::clipboard()->setText(bundle());
        m_done->showNote(tr("Copied, without passwords and keys. Paste it into a message to whoever helps you."));
    });
    connect(m_done, &DonePage::saveBundleAsked, this, [this](const QString &path) {
        m_saving = background(
            this, m_desk->crew(), [text = bundle(), path](std::stop_token) { return saveText(text, path); },
            [this, path](const Result<> &saved) { m_done->showNote(saved ? tr("Saved: %1").arg(path) : saved.problem().summary); });
    });
    connect(m_done, &DonePage::startOverAsked, this, [this] {
        close();
        Q_EMIT upgradeAsked();
    });
    connect(m_done, &DonePage::restoreAsked, this, [this](const QString &backupId) {
        close();
        Q_EMIT restoreAsked(backupId);
    });
    connect(m_done, &DonePage::newerAsked, this, &RunWizard::fetchNewer);
}

QString RunWizard::bundle() const
{
    return HelpBundle{m_draft.report, m_draft.plan, m_watch->journal(), m_watch->console()->tail(ConsoleTail), secretsOf(m_draft.keys)}.text();
}

void RunWizard::fetchNewer(const QString &folder)
{
    const QString target = folder + u'/' + newerFolderName(m_draft.store, m_watch->runId());
    m_done->showNewerFetching();
    m_fetching = background(
        this, m_desk->crew(),
        [desk = m_desk, store = m_draft.store, path = m_draft.run.newer.path, target](std::stop_token stop) -> Result<> {
            const auto visit = desk->visit(store, stop);
            if (!visit)
                return visit.problem();
            return copyNewer((*visit)->shell(), path, target, stop);
        },
        [this, target](const Result<> &fetched) { m_done->showNewerFetched(fetched, target); });
}

void RunWizard::begin()
{
    if (!makePlan())
        return;
    m_run->showStarting();
    m_watch->start(*m_draft.plan, m_draft.keys);
}

void RunWizard::showRun()
{
    m_draft.run = m_watch->state();
    const qint64 now = m_watch->serverNow();
    m_run->showRun(now);
    m_backup->showRun(now);
    runShown();
    // Once it is proven, its sizes and checksums are read from where it lies.
    if (!m_backupAsked && m_draft.plan && hasDone(m_draft.run, "prove-backup"_L1)) {
        m_backupAsked = true;
        findBackup();
    }
    showSidebar();
}

void RunWizard::findBackup()
{
    const QMap<QString, QString> &settings = m_draft.plan->settings;
    m_finding = background(
        this, m_desk->crew(),
        [desk = m_desk, store = m_draft.store, root = settings.value(u"STORE_ROOT"_s, m_draft.store.root)](std::stop_token stop) -> Result<QList<Backup>> {
            const auto visit = desk->visit(store, stop);
            if (!visit)
                return visit.problem();
            return backupsOf((*visit)->shell(), root, stop);
        },
        [this, id = settings.value(u"BACKUP_ID"_s)](const Result<QList<Backup>> &backups) {
            if (!backups)
                return; // The page says that the backup is there and proven; only its sizes are missing.
            for (const Backup &backup : *backups) {
                if (backup.id == id)
                    takeBackup(backup);
            }
        });
}

void RunWizard::takeBackup(const Backup &backup)
{
    m_made = backup;
    m_backup->showBackup(backup);
    m_done->setBackupPlace(backup.path, qMax<qint64>(0, sizeOf(backup)));
    if (m_draft.copyHere && !m_copy->running() && m_copy->folder().isEmpty() && !m_draft.run.outcome.startsWith("fail"_L1))
        m_copy->fetch(backup, m_draft.copyFolder);
}

void RunWizard::showEnd()
{
    showRun();
    if (m_draft.plan)
        m_draft.report = reportOf(m_draft.store, *m_draft.plan, m_draft.run, m_watch->console()->tail(ConsoleTail), m_draft.knowledge);
    m_done->showReport();
    keepInBook();
    keepReport();
    showSidebar();
    // Who is looking on wants to know how it ended; who is reading an earlier page is left to it.
    if (currentId() == Carry)
        goTo(Done);
    Q_EMIT runEnded(m_watch->runId());
}

FullReport RunWizard::fullReport() const
{
    FullReport full;
    full.report = *m_draft.report;
    full.store = m_draft.store;
    full.plan = *m_draft.plan;
    full.run = m_draft.run;
    full.survey = m_draft.survey;
    full.backup = m_made;
    full.copyFolder = m_copied ? m_copy->folder() : QString();
    full.journal = m_watch->journal();
    full.console = m_watch->console()->tail(ConsoleTail);
    full.secrets = secretsOf(m_draft.keys);
    return full;
}

void RunWizard::keepReport()
{
    if (!m_draft.report || !m_draft.plan)
        return;
    m_reporting = background(
        this, m_desk->crew(),
        [desk = m_desk, full = fullReport()](std::stop_token stop) mutable -> Result<FullReport> {
            // Without a way to the server the report tells what was seen from here.
            if (const auto visit = desk->visit(full.store, stop))
                full.complete((*visit)->shell(), stop);
            if (const auto kept = ReportBook(desk->dataDir()).keep(full); !kept)
                return kept.problem();
            return full;
        },
        [this](const Result<FullReport> &kept) {
            if (kept)
                m_kept = *kept;
            else
                m_done->showNote(kept.problem().summary);
        });
}

void RunWizard::keepInBook()
{
    if (m_draft.store.id == 0 || !m_draft.plan)
        return;
    QString report;
    if (m_draft.report)
        report = QString::fromUtf8(QJsonDocument(m_draft.report->toJson()).toJson(QJsonDocument::Compact));
    // A disk that takes its time must not hold up the window, so the book is written by somebody else, with a book of their own.
    m_keeping = background(
        this, m_desk->crew(),
        [folder = m_desk->dataDir(), id = m_draft.store.id, plan = *m_draft.plan, run = m_draft.run, report](std::stop_token) -> Result<> {
            const auto book = StoreBook::open(folder);
            if (!book)
                return book.problem();
            return keepRun(**book, id, plan, run, report);
        },
        [this](const Result<> &kept) {
            if (!kept)
                m_done->showNote(kept.problem().summary);
            Q_EMIT m_desk->storeChanged(m_draft.store.id);
        });
}

void RunWizard::reject()
{
    const bool decision = underWay() && m_draft.run.waitingFor == "decision"_L1;
    const bool trial = underWay() && m_draft.run.waitingFor == "confirmation"_L1;
    const bool copying = m_copy && m_copy->running();
    if (!decision && !trial && !copying) {
        QWizard::reject();
        return;
    }
    const QString what = decision ? tr("Your store is closed and waits for your decision.")
                         : trial  ? tr("Your server waits for your word that all is well.")
                                  : tr("The copy of the backup is not here yet.");
    const QString then = decision ? tr("It stays closed until you come back and decide, or until its time limit is over.")
                         : trial  ? tr("If nobody confirms in time, it takes the old store back by itself. You can come back and confirm until then.")
                                  : tr("The backup on your server is not affected; the copy can be fetched again later.");
    auto *box = new QMessageBox(QMessageBox::Question, tr("Close this window?"), what, QMessageBox::NoButton, this);
    box->setObjectName(u"confirmClose"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(then);
    auto *yes = box->addButton(tr("&Close"), QMessageBox::AcceptRole);
    yes->setObjectName(u"closeNow"_s);
    box->setDefaultButton(qobject_cast<QPushButton *>(box->addButton(tr("&Stay here"), QMessageBox::RejectRole)));
    connect(yes, &QPushButton::clicked, this, [this] { QWizard::reject(); });
    box->open();
}
