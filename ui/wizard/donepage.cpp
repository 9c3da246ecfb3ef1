#include "ui/wizard/donepage.h"

#include "app/upgrade/steps.h"
#include "ui/wizard/banner.h"

#include <QFileDialog>
#include <QFontDatabase>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStandardPaths>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

DonePage::DonePage(Draft &draft, QWidget *parent)
    : UpgradePage(draft, parent), m_banner(new Banner), m_reason(new QLabel), m_doneAbout(new QLabel), m_advice(new QLabel), m_facts(new QFormLayout),
      m_more(new QToolButton), m_evidence(new QPlainTextEdit), m_save(new QPushButton(tr("&Save report…"))), m_help(new QPushButton(tr("Ask for &help"))),
      m_over(new QPushButton(tr("Start &over"))), m_restore(new QPushButton(tr("&Restore from the backup…"))), m_note(new QLabel)
{
    setStep(tr("Done"), tr("How it ended"), tr("This stays in the history of your store, and can be saved as a report."));
    setFinalPage(true);
    m_reason->setObjectName(u"why"_s);
    m_doneAbout->setObjectName(u"doneAbout"_s);
    m_advice->setObjectName(u"advice"_s);
    for (QLabel *label : {m_reason, m_doneAbout, m_advice, m_note}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    QFont bold = m_advice->font();
    bold.setBold(true);
    m_advice->setFont(bold);
    m_more->setText(tr("What the server said"));
    m_more->setCheckable(true);
    m_more->setAutoRaise(true);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setArrowType(Qt::RightArrow);
    m_evidence->setObjectName(u"evidence"_s);
    m_evidence->setReadOnly(true);
    m_evidence->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_evidence->setMinimumHeight(110);
    m_evidence->hide();
    connect(m_more, &QToolButton::toggled, this, [this](bool open) {
        m_more->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        m_evidence->setVisible(open);
    });
    m_save->setObjectName(u"saveReport"_s);
    m_help->setObjectName(u"askForHelp"_s);
    m_over->setObjectName(u"startOver"_s);
    m_restore->setObjectName(u"restoreBackup"_s);
    m_note->setObjectName(u"note"_s);
    for (QPushButton *button : {m_save, m_help, m_over, m_restore})
        button->setAutoDefault(false);
    m_help->setToolTip(tr("Copies the report, the journal and the end of the console log, without passwords and keys, to be pasted into a message."));
    connect(m_save, &QPushButton::clicked, this, &DonePage::chooseFile);
    connect(m_help, &QPushButton::clicked, this, &DonePage::helpAsked);
    connect(m_over, &QPushButton::clicked, this, &DonePage::startOverAsked);
    connect(m_restore, &QPushButton::clicked, this, &DonePage::restoreAsked);

    m_facts->setRowWrapPolicy(QFormLayout::DontWrapRows);
    m_facts->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_facts->setHorizontalSpacing(18);
    auto *content = new QWidget;
    auto *contentLayout = new QVBoxLayout(content);
    contentLayout->setContentsMargins(4, 4, 4, 4);
    contentLayout->setSpacing(8);
    contentLayout->addWidget(m_reason);
    contentLayout->addWidget(m_doneAbout);
    contentLayout->addWidget(m_advice);
    contentLayout->addSpacing(6);
    contentLayout->addLayout(m_facts);
    contentLayout->addWidget(m_more);
    contentLayout->addWidget(m_evidence);
    contentLayout->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(content);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_over, m_restore, m_save, m_help})
        buttons->addWidget(button);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_banner);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_note);
    layout->addLayout(buttons);
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
    while (m_facts->rowCount())
        m_facts->removeRow(0);
    for (const auto &[label, value] : report.facts)
        addFact(label, value);
    if (!m_backupPlace.isEmpty())
        addFact(tr("Backup lies at"), m_backupPlace);
    m_evidence->setPlainText(report.evidence);
    m_more->setVisible(!report.evidence.isEmpty());
    m_evidence->setVisible(!report.evidence.isEmpty() && m_more->isChecked());

    const bool upgrade = !draft().plan || draft().plan->kind == Plan::Kind::Upgrade;
    const bool needsPerson = outcome == "failed"_L1 && draft().run.state == StoreState::NeedsPerson;
    m_over->setVisible(!report.success && upgrade && !needsPerson);
    m_restore->setVisible(needsPerson && upgrade);
    m_help->setVisible(!report.success);
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

void DonePage::chooseFile()
{
    const QString name = QString(draft().store.name).replace(u'/', u'-') + u' ' + (draft().plan ? draft().plan->id : QString());
    auto *dialog = new QFileDialog(this, tr("Save report"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), tr("PDF (*.pdf);;Web page (*.html)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->selectFile(name.trimmed() + u".pdf"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) { dialog->setDefaultSuffix(filter.contains("html"_L1) ? u"html"_s : u"pdf"_s); });
    connect(dialog, &QFileDialog::fileSelected, this, &DonePage::saveAsked);
    dialog->open();
}
