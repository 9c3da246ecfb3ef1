#include "ui/stores/historywindow.h"

#include "app/upgrade/backupstanding.h"
#include "app/upgrade/dumpproof.h"
#include "ui/parts/desk.h"
#include "ui/parts/problemview.h"
#include "ui/parts/verdicticon.h"
#include "ui/stores/backupstab.h"
#include "ui/wizard/backupcopy.h"

#include <QCloseEvent>
#include <QDesktopServices>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTreeWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
QTreeWidget *table(const QStringList &columns, const QString &name, QWidget *parent)
{
    auto *list = new QTreeWidget(parent);
    list->setObjectName(name);
    list->setRootIsDecorated(false);
    list->setAlternatingRowColors(true);
    list->setHeaderLabels(columns);
    list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    return list;
}
}

HistoryWindow::HistoryWindow(Desk &desk, const Store &store, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_store(store), m_tabs(new QTabWidget(this)), m_backupsTab(new BackupsTab(KeepRule::of(desk.book()))), m_problem(new ProblemView(this)), m_doing(new QLabel(this)),
      m_bar(new QProgressBar(this)), m_reports(desk.dataDir()), m_copy(new BackupCopy(desk, store, this))
{
    setWindowTitle(tr("Back-ups and history of %1").arg(store.name));
    setObjectName(u"historyWindow"_s);
    m_tabs->addTab(m_backupsTab, tr("&Back-ups"));
    m_tabs->addTab(runsTab(), tr("&History"));
    m_doing->setObjectName(u"doing"_s);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_tabs, 1);
    column->addWidget(m_problem);
    column->addWidget(m_doing);
    column->addWidget(m_bar);
    resize(fontMetrics().averageCharWidth() * 120, fontMetrics().height() * 28);

    wireBackups();
    connect(m_copy, &BackupCopy::progress, this, [this](const CopyProgress &progress, qint64 sinceMs) {
        m_bar->setRange(0, 1000);
        m_bar->setValue(progress.total > 0 ? int(progress.done * 1000 / progress.total) : 0);
        m_doing->setText((m_copy->sending() ? tr("Sending the copy to the server: %1", "how far") : tr("Downloading: %1", "how far")).arg(copyText(progress, sinceMs)));
    });
    connect(m_copy, &BackupCopy::finished, this, &HistoryWindow::showCopied);
    showRuns();
    load();
}

HistoryWindow::~HistoryWindow() = default;

void HistoryWindow::wireBackups()
{
    connect(m_backupsTab, &BackupsTab::restoreAsked, this, [this] {
        if (const Backup *backup = m_backupsTab->chosen())
            Q_EMIT restoreAsked(backup->id);
    });
    connect(m_backupsTab, &BackupsTab::restoreCopyAsked, this, &HistoryWindow::restoreCopy);
    connect(m_backupsTab, &BackupsTab::verifyAsked, this, &HistoryWindow::verify);
    connect(m_backupsTab, &BackupsTab::downloadAsked, this, &HistoryWindow::download);
    connect(m_backupsTab, &BackupsTab::deleteAsked, this, &HistoryWindow::askToDelete);
    connect(m_backupsTab, &BackupsTab::tidyAsked, this, &HistoryWindow::askToTidy);
    connect(m_backupsTab, &BackupsTab::ruleChanged, this, [this](const KeepRule &rule) {
        if (const auto kept = rule.keepIn(m_desk.book()); !kept)
            m_problem->show(kept.problem());
    });
}

QWidget *HistoryWindow::runsTab()
{
    auto *tab = new QWidget(this);
    m_runList = table({tr("Begun"), tr("What"), tr("From"), tr("To"), tr("How it ended"), tr("Took")}, u"runs"_s, tab);
    m_runList->setAccessibleName(tr("What was done to the store"));
    m_log = new QPushButton(tr("&Log and report…"), tab);
    m_log->setObjectName(u"log"_s);
    m_report = new QPushButton(tr("&Open report"), tab);
    m_report->setObjectName(u"openReport"_s);
    m_report->setToolTip(tr("The report as it was kept on this computer. The server need not be there."));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_log);
    buttons->addWidget(m_report);
    buttons->addStretch();
    auto *column = new QVBoxLayout(tab);
    column->addWidget(m_runList, 1);
    column->addLayout(buttons);
    connect(m_runList, &QTreeWidget::currentItemChanged, this, &HistoryWindow::showButtons);
    connect(m_log, &QPushButton::clicked, this, [this] { Q_EMIT runAsked(currentRun()); });
    connect(m_report, &QPushButton::clicked, this, &HistoryWindow::openReport);
    connect(m_runList, &QTreeWidget::itemActivated, this, [this] {
        if (isListed(currentRun()))
            Q_EMIT runAsked(currentRun());
        else if (m_report->isEnabled())
            openReport();
    });
    return tab;
}

void HistoryWindow::openReport()
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(m_reports.path(m_store, currentRun())));
}

void HistoryWindow::load()
{
    m_loading = background(
        this, m_desk.crew(),
        [&desk = m_desk, store = m_store](std::stop_token stop) -> Result<Found> {
            const auto visit = desk.visit(store, stop);
            if (!visit)
                return visit.problem();
            auto backups = backupsOf((*visit)->shell(), store.root, stop);
            if (!backups)
                return backups.problem();
            auto runs = Run::list((*visit)->shell(), store.root, stop);
            if (!runs)
                return runs.problem();
            return Found{std::move(*backups), std::move(*runs)};
        },
        [this](const Result<Found> &found) {
            m_bar->hide();
            m_doing->clear();
            if (found)
                showFound(*found);
            else
                m_problem->show(found.problem());
            showButtons();
        });
    m_doing->setText(tr("Asking the server…"));
    m_bar->setRange(0, 0);
    m_bar->show();
    showButtons();
}

void HistoryWindow::showFound(const Found &found)
{
    m_backups = found.backups;
    m_backupsTab->setBackups(m_backups);
    m_listed = found.runs;
    showRuns();
}

void HistoryWindow::showRuns()
{
    const QLocale locale;
    const QString current = currentRun();
    m_runList->clear();
    // What the server does not know any more, or cannot be asked for, was written down here.
    QList<RunListing> runs = m_listed;
    for (const StoreBook::PastRun &past : m_desk.book().history(m_store.id)) {
        if (std::none_of(m_listed.begin(), m_listed.end(), [&past](const RunListing &run) { return run.id == past.runId; }))
            runs.append({past.runId, past.kind, past.from, past.to, past.outcome, StoreState::Untouched, false, past.started.toMSecsSinceEpoch(), past.ended.toMSecsSinceEpoch()});
    }
    std::stable_sort(runs.begin(), runs.end(), [](const RunListing &a, const RunListing &b) { return a.startedMs > b.startedMs; });
    const auto kindText = [](const QString &kind) { return kind == u"backup"_s ? tr("Backup") : kind == u"restore"_s ? tr("Restore") : kind == u"rehearsal"_s ? tr("Rehearsal") : tr("Upgrade"); };
    const auto outcomeText = [](const RunListing &run) {
        if (run.outcome == u"done"_s)
            return tr("Done");
        if (run.outcome == u"restored"_s)
            return tr("Failed, store restored");
        if (run.outcome == u"stopped"_s)
            return tr("Stopped as asked");
        if (run.outcome == u"failed"_s)
            return tr("Failed, needs you");
        return run.alive ? tr("Under way") : tr("Broken off");
    };
    for (const RunListing &run : std::as_const(runs)) {
        const qint64 ms = run.endedMs > run.startedMs ? run.endedMs - run.startedMs : 0;
        const int minutes = int((ms + 59'999) / 60'000);
        auto *item = new QTreeWidgetItem(m_runList, {locale.toString(QDateTime::fromMSecsSinceEpoch(run.startedMs), QLocale::ShortFormat), kindText(run.kind), run.from,
                                                     run.to, outcomeText(run), ms > 0 ? tr("%n minute(s)", nullptr, minutes) : QString()});
        item->setData(0, Qt::UserRole, run.id);
        const auto verdict = run.outcome == u"done"_s       ? Check::Verdict::Fine
                             : run.outcome == u"failed"_s   ? Check::Verdict::FixThis
                             : run.outcome.isEmpty()        ? (run.alive ? Check::Verdict::Waiting : Check::Verdict::FixThis)
                                                            : Check::Verdict::WorthKnowing;
        item->setIcon(4, verdictIcon(verdict));
        if (run.id == current)
            m_runList->setCurrentItem(item);
    }
    if (!m_runList->currentItem())
        m_runList->setCurrentItem(m_runList->topLevelItem(0));
}

QString HistoryWindow::currentRun() const
{
    const QTreeWidgetItem *item = m_runList->currentItem();
    return item ? item->data(0, Qt::UserRole).toString() : QString();
}

bool HistoryWindow::isListed(const QString &runId) const
{
    return std::any_of(m_listed.begin(), m_listed.end(), [&runId](const RunListing &run) { return run.id == runId; });
}

void HistoryWindow::showButtons()
{
    const bool idle = !m_loading.running() && !m_working.running() && !m_copy->running();
    m_backupsTab->setIdle(idle);
    m_log->setEnabled(isListed(currentRun()));
    m_report->setEnabled(m_reports.holds(m_store, currentRun()));
}

void HistoryWindow::work(const QString &doing, std::function<Result<>(Shell &, std::stop_token)> what)
{
    m_problem->clear();
    m_working = background(
        this, m_desk.crew(),
        [&desk = m_desk, store = m_store, what = std::move(what)](std::stop_token stop) -> Result<> {
            const auto visit = desk.visit(store, stop);
            return visit ? what((*visit)->shell(), stop) : Result<>(visit.problem());
        },
        [this](const Result<> &done) {
            if (!done)
                m_problem->show(done.problem());
            load();
        });
    m_doing->setText(doing);
    m_bar->setRange(0, 0);
    m_bar->show();
    showButtons();
}

void HistoryWindow::verify()
{
    const Backup *backup = m_backupsTab->chosen();
    if (!backup)
        return;
    // What the server could not load, this computer may.
    const bool load = backup->proven != Backup::Proof::Proven && holds(*backup, u"database"_s) && canProveHere();
    work(load ? tr("Reading the backup back, then loading its database on this computer…") : tr("Reading the backup back…"),
         [root = m_store.root, backup = *backup, load](Shell &shell, std::stop_token stop) -> Result<> {
             if (const auto right = verifyBackup(shell, root, backup.id, stop); !right || !load)
                 return right;
             const auto proof = proveDumpOfServer(shell, backup.path + u"/database.sql.gz"_s, backup.path + u"/database.txt"_s, backup.tablePrefix, {}, stop);
             return proof ? noteProof(shell, root, backup.id, proof->text, stop) : Result<>(proof.problem());
         });
}

void HistoryWindow::download()
{
    const Backup *backup = m_backupsTab->chosen();
    if (!backup)
        return;
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Where should the backup go?"),
                                                             QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    if (folder.isEmpty())
        return;
    m_problem->clear();
    m_bar->show();
    m_copy->fetch(*backup, folder);
    showButtons();
}

void HistoryWindow::restoreCopy()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Which copy should the store come back from?"),
                                                             QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    if (folder.isEmpty())
        return;
    m_problem->clear();
    const auto copy = copyIn(folder);
    if (!copy) {
        m_problem->show(copy.problem());
        return;
    }
    m_bar->show();
    m_copy->sendBack(*copy, folder);
    showButtons();
}

void HistoryWindow::showCopied(const Result<> &copied)
{
    m_bar->hide();
    m_doing->clear();
    if (!copied)
        m_problem->show(copied.problem());
    else if (!m_copy->sending())
        m_doing->setText(tr("The backup is in %1, and its checksums are right.").arg(QDir::toNativeSeparators(m_copy->folder())));
    showButtons();
    if (copied && m_copy->sending()) {
        load();
        Q_EMIT restoreAsked(m_copy->sent());
    }
}

void HistoryWindow::remove(const QStringList &ids, Deleting deleting)
{
    work(tr("Deleting…"), [root = m_store.root, ids, deleting](Shell &shell, std::stop_token stop) -> Result<> {
        Result<> all;
        for (const QString &id : ids) {
            const auto gone = deleteBackup(shell, root, id, deleting, stop);
            if (!gone)
                all = gone;
            // One that must stay says nothing about the others.
            if (!gone && gone.problem().kind != Problem::Kind::Busy)
                break;
        }
        return all;
    });
}

void HistoryWindow::askToDelete()
{
    const Backup *backup = m_backupsTab->chosen();
    if (!backup)
        return;
    auto *ask = new QMessageBox(QMessageBox::Warning, tr("Delete this backup?"),
                                tr("Delete the backup of %1?").arg(QLocale().toString(backup->takenAt.toLocalTime(), QLocale::LongFormat)), QMessageBox::NoButton, this);
    ask->setObjectName(u"deleteQuestion"_s);
    ask->setAttribute(Qt::WA_DeleteOnClose);
    ask->setInformativeText(m_backups.size() == 1 ? tr("It is the only backup of this store. It cannot be brought back.") : tr("It cannot be brought back."));
    auto *yes = ask->addButton(tr("&Delete"), QMessageBox::DestructiveRole);
    ask->setDefaultButton(ask->addButton(QMessageBox::Cancel));
    connect(yes, &QAbstractButton::clicked, this, [this, id = backup->id] { remove({id}, Deleting::Any); });
    ask->open();
}

void HistoryWindow::askToTidy(const QStringList &ids)
{
    const int count = int(ids.size());
    auto *ask = new QMessageBox(QMessageBox::Warning, tr("Delete older backups?"), tr("Delete %n backup(s) that the rule does not keep?", nullptr, count),
                                QMessageBox::NoButton, this);
    ask->setObjectName(u"deleteQuestion"_s);
    ask->setAttribute(Qt::WA_DeleteOnClose);
    ask->setInformativeText(tr("They cannot be brought back."));
    auto *yes = ask->addButton(tr("&Delete"), QMessageBox::DestructiveRole);
    ask->setDefaultButton(ask->addButton(QMessageBox::Cancel));
    connect(yes, &QAbstractButton::clicked, this, [this, ids] { remove(ids, Deleting::Surplus); });
    ask->open();
}

void HistoryWindow::reject()
{
    if (m_copy->running()
        && QMessageBox::question(this, m_copy->sending() ? tr("Stop sending the copy?") : tr("Stop the download?"),
                                 m_copy->sending() ? tr("A copy of a backup is being sent to the server. Stop it and close?") : tr("A backup is being downloaded. Stop it and close?"))
            != QMessageBox::Yes)
        return;
    QDialog::reject();
}

void HistoryWindow::closeEvent(QCloseEvent *event)
{
    event->ignore();
    reject();
    if (!isVisible())
        event->accept();
}
