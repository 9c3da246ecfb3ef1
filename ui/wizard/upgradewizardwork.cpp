// What the wizard does with its pages' wishes: the part of UpgradeWizard that talks to the store.
#include "ui/wizard/upgradewizard.h"

#include "app/upgrade/report.h"
#include "app/upgrade/visit.h"
#include "ui/console/consolepane.h"
#include "ui/parts/desk.h"
#include "ui/wizard/backupcopy.h"
#include "ui/wizard/backuppage.h"
#include "ui/wizard/cachespage.h"
#include "ui/wizard/donepage.h"
#include "ui/wizard/groundwork.h"
#include "ui/wizard/helpbundle.h"
#include "ui/wizard/permissionspage.h"
#include "ui/wizard/readinesspage.h"
#include "ui/wizard/reportfile.h"
#include "ui/wizard/runpage.h"
#include "ui/wizard/runwatch.h"
#include "ui/wizard/versionpage.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QInputDialog>
#include <QJsonDocument>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype ConsoleTail = 64 * 1024;

/// Into the book: that this run is under way, or what it came to.
Result<> keepRun(StoreBook &book, qint64 storeId, const Plan &plan, const RunState &run, const QString &report)
{
    const auto known = book.byId(storeId);
    if (!known)
        return {}; // Taken out of the book meanwhile: then there is nothing to keep.
    Store store = *known;
    store.currentRun = run.ended() ? QString() : plan.id;
    if (run.ended()) {
        store.lastOutcome = run.outcome;
        const QDateTime end = QDateTime::fromMSecsSinceEpoch(run.endedMs);
        if (run.outcome == "done"_L1 && plan.kind == Plan::Kind::Upgrade) {
            store.version = run.to;
            store.lastUpgrade = end;
        }
        for (const RunState::StepProgress &step : run.steps) {
            if (step.name == "prove-backup"_L1 && step.phase == RunState::StepPhase::Done)
                store.lastBackup = QDateTime::fromMSecsSinceEpoch(step.endedMs);
        }
        const StoreBook::PastRun past{plan.id, planKindName(plan.kind), run.from, run.to, QDateTime::fromMSecsSinceEpoch(run.startedMs), end,
                                      run.outcome, run.closedAtMs > 0 ? run.closedMs(run.endedMs) : -1, report};
        if (const auto kept = book.remember(storeId, past); !kept)
            return kept;
    }
    return book.save(store);
}

} // namespace

UpgradeWizard *UpgradeWizard::watching(Desk &desk, const Store &store, const QString &runId, QWidget *parent)
{
    auto *wizard = new UpgradeWizard(desk, store, parent);
    wizard->m_draft.begun = true;
    wizard->setSteps({BackUp, Carry, Done});
    wizard->setStartId(Readiness);
    wizard->m_watch->join(runId);
    wizard->m_run->showRun(0);
    wizard->m_openOn = Carry;
    return wizard;
}

UpgradeWizard *UpgradeWizard::carryingOut(Desk &desk, const Store &store, const Plan &plan, QWidget *parent)
{
    auto *wizard = new UpgradeWizard(desk, store, parent);
    wizard->takePlan(plan);
    wizard->setStartId(Carry);
    wizard->m_run->showPlan();
    return wizard;
}

void UpgradeWizard::takePlan(const Plan &plan)
{
    m_draft.plan = plan;
    if (plan.kind == Plan::Kind::Upgrade)
        return;
    setWindowTitle(plan.kind == Plan::Kind::Backup ? tr("Back up: %1").arg(m_draft.store.name) : tr("Restore: %1").arg(m_draft.store.name));
    setSteps({Carry, Done});
}

void UpgradeWizard::wireGroundwork()
{
    m_groundwork = new Groundwork(*m_desk, m_draft.store, this);
    const auto lookAgain = [this] {
        m_readiness->showChecks(readinessQuestions());
        m_groundwork->look(m_draft.choices.target, m_draft.keys);
    };
    connect(m_readiness, &ReadinessPage::checkAgainAsked, this, lookAgain);
    connect(m_readiness, &ReadinessPage::recheckAsked, this, [this](const QString &id) {
        m_readiness->showWaiting(id);
        m_groundwork->look(m_draft.choices.target, m_draft.keys);
    });
    connect(m_readiness, &ReadinessPage::fixAsked, m_groundwork, &Groundwork::fix);
    connect(m_groundwork, &Groundwork::fixed, m_readiness, &ReadinessPage::showFixed);
    connect(m_groundwork, &Groundwork::surveyed, this, [this](const Survey &survey, const QList<Check> &checks, const AccessKeys &keys) {
        if (m_draft.begun)
            return;
        m_draft.survey = survey;
        m_draft.checks = checks;
        m_draft.keys = keys;
        m_readiness->showChecks(checks);
        m_watch->setClockAhead((survey.clock - survey.takenAt.toSecsSinceEpoch()) * 1000);
        if (currentId() != Readiness)
            at(Page(currentId()))->entered();
    });
    connect(m_groundwork, &Groundwork::judged, this, [this](const QList<Check> &checks) {
        m_draft.checks = checks;
        m_readiness->showChecks(checks);
        if (currentId() == Carry)
            m_run->entered();
    });
    connect(m_groundwork, &Groundwork::lookFailed, this, [this, lookAgain](const Problem &problem) {
        m_readiness->showProblem(problem);
        if (problem.kind != Problem::Kind::Refused || (m_draft.store.loginWay != Login::Way::Password && m_draft.store.loginWay != Login::Way::KeyFile))
            return;
        const bool password = m_draft.store.loginWay == Login::Way::Password;
        auto *ask = new QInputDialog(this);
        ask->setObjectName(u"askSecret"_s);
        ask->setAttribute(Qt::WA_DeleteOnClose);
        ask->setWindowTitle(tr("Log in"));
        ask->setLabelText(password ? tr("Password of %1 on %2:").arg(m_draft.store.address.user, m_draft.store.address.host) : tr("Passphrase of the key %1:").arg(m_draft.store.keyFile));
        ask->setTextEchoMode(QLineEdit::Password);
        connect(ask, &QInputDialog::textValueSelected, this, [this, password, lookAgain](const QString &secret) {
            m_desk->rememberForNow(m_draft.store.id, password ? Secrets::Kind::Password : Secrets::Kind::Passphrase, secret);
            lookAgain();
        });
        ask->open();
    });

    const auto search = [this] {
        if (!m_draft.survey)
            return;
        m_version->showSearching();
        m_groundwork->search(*m_draft.survey, m_draft.keys);
    };
    connect(m_version, &VersionPage::searchAsked, this, search);
    connect(m_version, &VersionPage::keysGiven, this, [this](const AccessKeys &keys, bool keep) {
        if (!m_draft.survey)
            return;
        m_version->showSearching();
        m_groundwork->tryKeys(*m_draft.survey, keys, keep);
    });
    connect(m_groundwork, &Groundwork::releasesFound, this, [this](const QList<Release> &releases, const AccessKeys &keys) {
        m_draft.keys = keys;
        m_version->showReleases(releases);
    });
    connect(m_groundwork, &Groundwork::releasesFailed, m_version, &VersionPage::showProblem);
    connect(m_version, &VersionPage::targetChosen, this, [this](const Version &target) {
        if (m_draft.survey && !m_draft.begun)
            m_groundwork->judge(*m_draft.survey, target, m_draft.keys);
    });
    connect(m_version, &VersionPage::componentsAsked, this, [this](const Release &target) {
        if (m_draft.survey)
            m_groundwork->lookForComponents(*m_draft.survey, target, m_draft.keys);
    });
    connect(m_groundwork, &Groundwork::componentsFound, m_version, &VersionPage::showComponents);
    connect(m_groundwork, &Groundwork::componentsFailed, m_version, &VersionPage::showComponentsProblem);
    connect(m_groundwork, &Groundwork::backupFound, this, [this](const Backup &backup) {
        m_backup->showBackup(backup);
        qint64 bytes = 0;
        for (const Backup::Part &part : backup.parts)
            bytes += qMax<qint64>(0, part.bytes);
        m_done->setBackupPlace(backup.path, bytes);
        if (m_draft.copyHere && !m_copy->running() && m_copy->folder().isEmpty() && !m_draft.run.outcome.startsWith("fail"_L1))
            m_copy->fetch(backup, m_draft.copyFolder);
    });
}

void UpgradeWizard::wireRun()
{
    m_watch = new RunWatch(*m_desk, m_draft.store, this);
    m_copy = new BackupCopy(*m_desk, m_draft.store, this);
    m_run->console()->follow(m_watch->console());
    connect(m_run, &RunPage::beginAsked, this, &UpgradeWizard::begin);
    connect(m_run, &RunPage::tick, this, [this] {
        if (m_draft.begun)
            showRun();
    });
    connect(m_run, &RunPage::asked, this, [this](Run::Request request) {
        m_run->showAsked(request);
        m_watch->ask(request);
    });
    connect(m_run, &RunPage::recoverAsked, this, [this] { m_watch->recover(m_draft.keys, repositoryHost()); });
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
    connect(m_watch, &RunWatch::changed, this, &UpgradeWizard::showRun);
    connect(m_watch, &RunWatch::linkChanged, this, [this] { m_run->showLink(m_watch->link()); });
    connect(m_watch, &RunWatch::stuck, m_run, &RunPage::showStuck);
    connect(m_watch, &RunWatch::askFailed, m_run, &RunPage::showAskFailed);
    connect(m_watch, &RunWatch::ended, this, &UpgradeWizard::showEnd);
    connect(m_copy, &BackupCopy::progress, m_backup, &BackupPage::showCopying);
    connect(m_copy, &BackupCopy::finished, m_backup, &BackupPage::showCopied);

    connect(m_done, &DonePage::saveAsked, this, [this](const QString &path) {
        m_saving = background(
            this, m_desk->crew(), [report = *m_draft.report, path](std::stop_token) { return saveReport(report, path); },
            [this, path](const Result<> &saved) { m_done->showNote(saved ? tr("Saved: %1").arg(path) : saved.problem().summary); });
    });
    connect(m_done, &DonePage::helpAsked, this, [this] {
        QGuiApplication::clipboard()->setText(helpBundle(m_draft, m_watch->journal(), m_watch->console()->tail(ConsoleTail)));
        m_done->showNote(tr("Copied, without passwords and keys. Paste it into a message to whoever helps you."));
    });
    connect(m_done, &DonePage::startOverAsked, this, [this] {
        auto *again = new UpgradeWizard(*m_desk, m_draft.store, parentWidget());
        again->move(pos());
        again->show();
        close();
    });
    connect(m_done, &DonePage::restoreAsked, this, &UpgradeWizard::restore);
}

void UpgradeWizard::begin()
{
    if (!m_draft.plan || m_draft.plan->kind == Plan::Kind::Upgrade) {
        if (!m_draft.survey)
            return;
        m_draft.plan = planUpgrade(m_draft.store, *m_draft.survey, m_draft.choices);
    }
    m_run->showStarting();
    m_watch->start(*m_draft.plan, m_draft.keys, repositoryHost());
}

void UpgradeWizard::showRun()
{
    m_draft.run = m_watch->state();
    const qint64 now = m_watch->serverNow();
    m_run->showRun(now);
    m_backup->showRun(now);
    m_caches->showRun();
    m_permissions->showRun();
    // Once it is proven, its sizes and checksums are read from where it lies.
    for (const RunState::StepProgress &step : std::as_const(m_draft.run.steps)) {
        if (step.name == "prove-backup"_L1 && step.phase == RunState::StepPhase::Done && !m_backupAsked && m_draft.plan) {
            m_backupAsked = true;
            m_groundwork->findBackup(m_draft.plan->settings.value(u"STORE_ROOT"_s, m_draft.store.root), m_draft.plan->settings.value(u"BACKUP_ID"_s));
        }
    }
    showSidebar();
}

void UpgradeWizard::showEnd()
{
    showRun();
    if (m_draft.plan)
        m_draft.report = reportOf(m_draft.store, *m_draft.plan, m_draft.run, m_watch->console()->tail(ConsoleTail));
    m_done->showReport();
    keepInBook();
    showSidebar();
    // Who is looking on wants to know how it ended; who is reading an earlier page is left to it.
    if (currentId() == Carry)
        goTo(Done);
    Q_EMIT runEnded(m_watch->runId());
}

void UpgradeWizard::keepInBook()
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

void UpgradeWizard::restore()
{
    m_done->showNote(tr("Looking at your store…"));
    m_restoring = background(
        this, m_desk->crew(),
        [desk = m_desk, store = m_draft.store](std::stop_token stop) -> Result<Survey> {
            const auto visit = desk->visit(store, stop);
            if (!visit)
                return visit.problem();
            return (*visit)->survey(stop);
        },
        [this](const Result<Survey> &survey) {
            if (!survey) {
                m_done->showNote(survey.problem().summary);
                return;
            }
            const Plan plan = planRestore(m_draft.store, *survey, m_draft.plan->settings.value(u"BACKUP_ID"_s), m_draft.choices);
            auto *wizard = carryingOut(*m_desk, m_draft.store, plan, parentWidget());
            wizard->move(pos());
            wizard->show();
            close();
        });
}

void UpgradeWizard::reject()
{
    const bool waits = underWay() && m_draft.run.waitingFor == "decision"_L1;
    const bool copying = m_copy && m_copy->running();
    if (!waits && !copying) {
        QWizard::reject();
        return;
    }
    auto *box = new QMessageBox(QMessageBox::Question, tr("Close this window?"), waits ? tr("Your store is closed and waits for your decision.") : tr("The copy of the backup is not here yet."),
                                QMessageBox::NoButton, this);
    box->setObjectName(u"confirmClose"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(waits ? tr("It stays closed until you come back and decide, or until its time limit is over.") : tr("The backup on your server is not affected; the copy can be fetched again later."));
    auto *yes = box->addButton(tr("&Close"), QMessageBox::AcceptRole);
    yes->setObjectName(u"closeNow"_s);
    box->setDefaultButton(qobject_cast<QPushButton *>(box->addButton(tr("&Stay here"), QMessageBox::RejectRole)));
    connect(yes, &QPushButton::clicked, this, [this] { QWizard::reject(); });
    box->open();
}
