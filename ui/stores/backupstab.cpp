#include "ui/stores/backupstab.h"

#include "app/upgrade/backupstanding.h"
#include "ui/wizard/backuptable.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

BackupsTab::BackupsTab(const KeepRule &rule, QWidget *parent)
    : QWidget(parent), m_table(new BackupTable), m_restore(new QPushButton(tr("&Restore…"))), m_restoreCopy(new QPushButton(tr("Restore a &copy…"))), m_verify(new QPushButton(tr("&Verify again"))),
      m_download(new QPushButton(tr("D&ownload…"))), m_delete(new QPushButton(tr("&Delete…"))), m_stands(new QLabel)
{
    m_restore->setObjectName(u"restore"_s);
    m_restoreCopy->setObjectName(u"restoreCopy"_s);
    m_restoreCopy->setToolTip(tr("Bring the store back from a backup that was downloaded to this computer, also if it is no longer on the server."));
    m_verify->setObjectName(u"verify"_s);
    m_download->setObjectName(u"download"_s);
    m_delete->setObjectName(u"delete"_s);
    auto *buttons = new QHBoxLayout;
    for (auto *button : {m_restore, m_verify, m_download, m_delete})
        buttons->addWidget(button);
    buttons->addStretch();
    buttons->addWidget(m_restoreCopy);
    m_stands->setObjectName(u"stands"_s);
    m_stands->setWordWrap(true);
    m_stands->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_table, 1);
    column->addWidget(m_stands);
    column->addLayout(buttons);
    column->addLayout(buildRule(rule));
    connect(m_table, &QTreeWidget::currentItemChanged, this, &BackupsTab::showButtons);
    connect(m_restore, &QPushButton::clicked, this, &BackupsTab::restoreAsked);
    connect(m_restoreCopy, &QPushButton::clicked, this, &BackupsTab::restoreCopyAsked);
    connect(m_verify, &QPushButton::clicked, this, &BackupsTab::verifyAsked);
    connect(m_download, &QPushButton::clicked, this, &BackupsTab::downloadAsked);
    connect(m_delete, &QPushButton::clicked, this, &BackupsTab::deleteAsked);
    showButtons();
}

QLayout *BackupsTab::buildRule(const KeepRule &rule)
{
    m_keep = new QSpinBox;
    m_keep->setObjectName(u"keep"_s);
    m_keep->setRange(0, 99);
    m_keep->setSpecialValueText(tr("all", "keep all backups"));
    m_keep->setValue(rule.newest);
    m_keepDays = new QSpinBox;
    m_keepDays->setObjectName(u"keepDays"_s);
    m_keepDays->setRange(0, 3650);
    m_keepDays->setSpecialValueText(tr("for ever", "keep backups for ever"));
    m_keepDays->setSuffix(tr(" days", "suffix of a number of days"));
    m_keepDays->setValue(rule.days);
    m_tidy = new QPushButton(tr("&Tidy up now…"));
    m_tidy->setObjectName(u"deleteOlder"_s);
    m_says = new QLabel;
    m_says->setObjectName(u"keepSays"_s);
    m_says->setWordWrap(true);
    auto *keepLabel = new QLabel(tr("Keep the &newest:"));
    keepLabel->setBuddy(m_keep);
    auto *daysLabel = new QLabel(tr("Keep &each one:"));
    daysLabel->setBuddy(m_keepDays);
    auto *row = new QHBoxLayout;
    for (QWidget *part : {static_cast<QWidget *>(keepLabel), static_cast<QWidget *>(m_keep)})
        row->addWidget(part);
    row->addSpacing(12);
    row->addWidget(daysLabel);
    row->addWidget(m_keepDays);
    row->addSpacing(12);
    row->addWidget(m_tidy);
    row->addStretch();
    auto *both = new QVBoxLayout;
    both->addLayout(row);
    both->addWidget(m_says);
    m_says->setText(rule.sentence());
    connect(m_keep, &QSpinBox::valueChanged, this, &BackupsTab::takeRule);
    connect(m_keepDays, &QSpinBox::valueChanged, this, &BackupsTab::takeRule);
    connect(m_tidy, &QPushButton::clicked, this, [this] { Q_EMIT tidyAsked(this->rule().letsGo(m_table->backups(), QDateTime::currentDateTimeUtc())); });
    return both;
}

KeepRule BackupsTab::rule() const
{
    return {m_keep->value(), m_keepDays->value()};
}

void BackupsTab::takeRule()
{
    m_says->setText(rule().sentence());
    Q_EMIT ruleChanged(rule());
    showButtons();
}

void BackupsTab::setBackups(const QList<Backup> &backups)
{
    m_table->setBackups(backups);
    showButtons();
}

void BackupsTab::setIdle(bool idle)
{
    m_idle = idle;
    showButtons();
}

const Backup *BackupsTab::chosen() const
{
    return m_table->chosen();
}

void BackupsTab::showButtons()
{
    for (auto *button : {m_restore, m_verify, m_download, m_delete})
        button->setEnabled(m_idle && chosen());
    m_restoreCopy->setEnabled(m_idle);
    const Backup *backup = chosen();
    m_delete->setEnabled(m_idle && backup && !backup->isNeededByRun());
    QStringList lines;
    if (backup)
        lines = {proofSentence(*backup), proofAdvice(*backup), needSentence(*backup)};
    lines.removeAll(QString());
    m_stands->setText(lines.join(u'\n'));
    m_stands->setVisible(!lines.isEmpty());
    if (m_tidy)
        m_tidy->setEnabled(m_idle && !rule().letsGo(m_table->backups(), QDateTime::currentDateTimeUtc()).isEmpty());
}
