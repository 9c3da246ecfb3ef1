#include "ui/wizard/donepage.h"

#include "app/upgrade/steps.h"
#include "ui/wizard/banner.h"
#include "ui/wizard/conflictview.h"
#include "ui/wizard/differencebox.h"
#include "ui/wizard/foldout.h"
#include "ui/wizard/newerbox.h"

#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

DonePage::DonePage(Draft &draft, QWidget *parent)
    : WizardPage(draft, parent), m_banner(new Banner), m_reason(new QLabel), m_doneAbout(new QLabel), m_advice(new QLabel), m_who(new QLabel), m_conflicts(new ConflictView), m_newer(new NewerBox), m_difference(new DifferenceBox),
      m_facts(new QFormLayout), m_evidence(new Foldout(tr("What the server said"), u"evidence"_s)), m_rescue(new Foldout(tr("If all else fails"), u"rescue"_s)), m_note(new QLabel)
{
    setStep(tr("Done"), tr("How it ended"), tr("This stays in the history of your store, and can be saved as a report."));
    setFinalPage(true);
    m_reason->setObjectName(u"why"_s);
    m_doneAbout->setObjectName(u"doneAbout"_s);
    m_advice->setObjectName(u"advice"_s);
    m_who->setObjectName(u"who"_s);
    m_note->setObjectName(u"note"_s);
    for (QLabel *label : {m_reason, m_doneAbout, m_advice, m_who, m_note}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    QFont bold = m_advice->font();
    bold.setBold(true);
    m_advice->setFont(bold);
    m_rescue->setSentence(Report::rescueIntroduction());

    m_facts->setRowWrapPolicy(QFormLayout::DontWrapRows);
    m_facts->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_facts->setHorizontalSpacing(18);
    auto *content = new QWidget;
    auto *contentLayout = new QVBoxLayout(content);
    contentLayout->setContentsMargins(4, 4, 4, 4);
    contentLayout->setSpacing(8);
    for (QLabel *label : {m_reason, m_doneAbout, m_advice, m_who})
        contentLayout->addWidget(label);
    contentLayout->addWidget(m_conflicts);
    contentLayout->addWidget(m_newer);
    contentLayout->addSpacing(6);
    contentLayout->addLayout(m_facts);
    contentLayout->addWidget(m_difference);
    contentLayout->addWidget(m_evidence);
    contentLayout->addWidget(m_rescue);
    contentLayout->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_banner);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_note);
    buildButtons();
    connect(m_newer, &NewerBox::fetchAsked, this, &DonePage::newerAsked);
    connect(m_newer, &NewerBox::copied, this, [this] { showNote(tr("The path is copied.")); });
}

void DonePage::buildButtons()
{
    auto *row = new QHBoxLayout;
    const auto button = [row](const QString &text, const QString &name) {
        auto *made = new QPushButton(text);
        made->setObjectName(name);
        made->setAutoDefault(false);
        row->addWidget(made);
        return made;
    };
    m_over = button(tr("Start o&ver"), u"startOver"_s);
    m_restore = button(tr("&Restore from the backup…"), u"restoreBackup"_s);
    m_undo = button(tr("&Undo this restore…"), u"undoRestore"_s);
    m_save = button(tr("&Save report…"), u"saveReport"_s);
    m_help = button(tr("Ask for &help"), u"askForHelp"_s);
    m_bundle = button(tr("Save &bundle…"), u"saveBundle"_s);
    row->addStretch();
    qobject_cast<QVBoxLayout *>(layout())->addLayout(row);
    const QString what = tr("Report, journal and the end of the console log, without passwords and keys.");
    m_help->setToolTip(tr("Copies what somebody needs who helps you, to be pasted into a message: %1").arg(what));
    m_bundle->setToolTip(tr("Saves what somebody needs who helps you: %1").arg(what));
    m_undo->setToolTip(tr("Restores the store as it was before this restore."));
    connect(m_save, &QPushButton::clicked, this, &DonePage::chooseReportFile);
    connect(m_help, &QPushButton::clicked, this, &DonePage::helpAsked);
    connect(m_bundle, &QPushButton::clicked, this, &DonePage::chooseBundleFile);
    connect(m_over, &QPushButton::clicked, this, &DonePage::startOverAsked);
    connect(m_undo, &QPushButton::clicked, this, [this] { Q_EMIT restoreAsked(undoId()); });
    connect(m_restore, &QPushButton::clicked, this, [this] { Q_EMIT restoreAsked(draft().plan ? draft().plan->settings.value(u"BACKUP_ID"_s) : QString()); });
}

void DonePage::entered()
{
    showReport();
}

QWidget *DonePage::firstFocus()
{
    return m_save;
}

void DonePage::addFact(const QString &label, const QString &value)
{
    auto *name = new QLabel(label);
    name->setForegroundRole(QPalette::PlaceholderText);
    auto *text = new QLabel(value);
    text->setWordWrap(true);
    text->setTextFormat(Qt::PlainText);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_facts->addRow(name, text);
}

void DonePage::showReport()
{
    if (!draft().report)
        return;
    const Report &report = *draft().report;
    const QString &outcome = draft().run.outcome;
    const Check::Verdict verdict = report.success ? Check::Verdict::Fine : outcome == "failed"_L1 ? Check::Verdict::FixThis : Check::Verdict::WorthKnowing;
    m_banner->say(verdict, report.headline);
    setStanding(verdict);
    const auto put = [](QLabel *label, const QString &text) {
        label->setText(text);
        label->setVisible(!text.isEmpty());
    };
    put(m_reason, report.reason);
    put(m_doneAbout, report.doneAbout);
    put(m_advice, report.advice);
    put(m_who, report.who);
    // One alone is the sentence above already.
    const bool more = report.conflicts.size() > 1 || (report.conflicts.size() == 1 && report.conflicts.first().offers.size() > 1);
    m_conflicts->show(more ? report.conflicts : QList<Conflict>(), false);
    m_newer->show(draft().run.newer);
    m_difference->show(differenceOf(draft().run), draft().run.outcome == "done"_L1);
    showFacts();
    m_evidence->setText(report.evidence);
    m_rescue->setText(report.rescueLines.join(u'\n'));
    showButtons();
}

void DonePage::showFacts()
{
    while (m_facts->rowCount())
        m_facts->removeRow(0);
    for (const auto &[label, value] : draft().report->facts)
        addFact(label, value);
    if (!m_backupPlace.isEmpty())
        addFact(tr("Backup lies at"), m_backupPlace);
}

void DonePage::showButtons()
{
    const bool upgrade = draft().kindNow() == Plan::Kind::Upgrade;
    const bool needsPerson = draft().run.outcome == "failed"_L1 && draft().run.state == StoreState::NeedsPerson;
    const bool success = draft().report->success;
    m_over->setVisible(!success && upgrade && !needsPerson);
    m_restore->setVisible(needsPerson && draft().kindNow() != Plan::Kind::Backup && draft().kindNow() != Plan::Kind::Rehearsal);
    m_undo->setVisible(!undoId().isEmpty());
    m_help->setVisible(!success);
    m_bundle->setVisible(!success);
}

QString DonePage::undoId() const
{
    const RunState &run = draft().run;
    if (draft().kindNow() != Plan::Kind::Restore || run.outcome != "done"_L1 || !draft().plan)
        return {};
    const bool kept = std::any_of(run.steps.begin(), run.steps.end(), [](const RunState::StepProgress &step) {
        return step.name == "snapshot-current"_L1 && step.phase == RunState::StepPhase::Done;
    });
    // The server calls that backup by the moment of the run.
    return kept ? draft().plan->id.section(u'-', 0, -2) : QString();
}

void DonePage::setBackupPlace(const QString &path, qint64 bytes)
{
    m_backupPlace = tr("%1 (%2)").arg(path, sizeText(bytes));
    showReport();
}

void DonePage::showNote(const QString &text)
{
    m_note->setText(text);
}

void DonePage::showNewerFetching()
{
    m_newer->showFetching();
}

void DonePage::showNewerFetched(const Result<> &result, const QString &folder)
{
    m_newer->showFetched(result, folder);
}

QString DonePage::fileName() const
{
    const QString name = QString(draft().store.name).replace(u'/', u'-') + u' ' + (draft().plan ? draft().plan->id : QString());
    return name.trimmed();
}

void DonePage::chooseReportFile()
{
    auto *dialog = new QFileDialog(this, tr("Save report"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), tr("PDF (*.pdf);;Web page (*.html)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->selectFile(fileName() + u".pdf"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) { dialog->setDefaultSuffix(filter.contains("html"_L1) ? u"html"_s : u"pdf"_s); });
    connect(dialog, &QFileDialog::fileSelected, this, &DonePage::saveAsked);
    dialog->open();
}

void DonePage::chooseBundleFile()
{
    auto *dialog = new QFileDialog(this, tr("Save bundle"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), tr("Text (*.txt)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setDefaultSuffix(u"txt"_s);
    dialog->selectFile(fileName() + u".txt"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &DonePage::saveBundleAsked);
    dialog->open();
}
