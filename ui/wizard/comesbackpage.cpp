#include "ui/wizard/comesbackpage.h"

#include "app/upgrade/deadline.h"
#include "app/upgrade/steps.h"
#include "ui/wizard/backupwords.h"
#include "ui/wizard/banner.h"
#include "ui/wizard/previewtree.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

ComesBackPage::ComesBackPage(Draft &draft, QWidget *parent)
    : WizardPage(draft, parent), m_banner(new Banner), m_database(new QCheckBox(tr("&Database"))), m_code(new QCheckBox(tr("&Code"))), m_media(new QCheckBox(tr("&Media"))),
      m_tree(new PreviewTree), m_room(new QLabel), m_deadline(new QSpinBox), m_anyway(new QCheckBox(tr("I know that orders may be taken out of the &shop; they are written to files first"))),
      m_again(new QPushButton(tr("Look a&gain")))
{
    setStep(tr("What comes back"), tr("What comes back, and what it replaces"), tr("Your server has only looked. Nothing is changed until you press Restore."));
    m_database->setObjectName(u"partDatabase"_s);
    m_code->setObjectName(u"partCode"_s);
    m_media->setObjectName(u"partMedia"_s);
    m_room->setObjectName(u"room"_s);
    m_anyway->setObjectName(u"anyway"_s);
    m_again->setObjectName(u"lookAgain"_s);
    m_again->setAutoDefault(false);
    m_room->setWordWrap(true);
    m_anyway->hide();
    m_banner->addButton(m_again);
    auto *parts = new QHBoxLayout;
    parts->addWidget(new QLabel(tr("Bring back:")));
    for (QCheckBox *part : {m_database, m_code, m_media}) {
        parts->addWidget(part);
        connect(part, &QCheckBox::toggled, this, &ComesBackPage::take);
    }
    parts->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_banner);
    layout->addLayout(parts);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_room);
    layout->addLayout(buildDeadline());
    layout->addWidget(m_anyway);
    connect(m_again, &QPushButton::clicked, this, &ComesBackPage::previewAsked);
    connect(m_anyway, &QCheckBox::toggled, this, &ComesBackPage::sayVerdict);
}

QLayout *ComesBackPage::buildDeadline()
{
    m_deadline->setObjectName(u"deadline"_s);
    m_deadline->setRange(5, LongestClosedMinutes);
    m_deadline->setSuffix(tr(" min", "suffix of a number of minutes"));
    auto *say = new QLabel(tr("&At most this long closed; then the store goes back to how it is now, by itself:"));
    say->setBuddy(m_deadline);
    say->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->addWidget(say, 1);
    row->addWidget(m_deadline);
    connect(m_deadline, &QSpinBox::valueChanged, this, [this](int minutes) {
        if (m_filling || draft().begun)
            return;
        m_deadlineChosen = true;
        draft().choices.closedMinutes = minutes;
    });
    return row;
}

/// What the chosen parts ask for, until somebody knows better.
void ComesBackPage::showDeadline()
{
    if (m_deadlineChosen || !draft().survey || !draft().backup)
        return;
    const bool before = std::exchange(m_filling, true);
    m_deadline->setValue(closedMinutes(*draft().survey, *draft().backup, draft().choices));
    m_filling = before;
}

void ComesBackPage::entered()
{
    const auto &backup = draft().backup;
    const QPair<QCheckBox *, QString> parts[] = {{m_database, u"database"_s}, {m_code, u"code"_s}, {m_media, u"media"_s}};
    for (const auto &[box, name] : parts)
        box->setEnabled(!draft().begun && backup && holds(*backup, name));
    m_again->setEnabled(!draft().begun && !m_looking);
    m_deadline->setEnabled(!draft().begun);
    showDeadline();
    if (!draft().begun && !draft().preview && !m_looking && !m_problem)
        take();
    else
        sayVerdict();
}

QWidget *ComesBackPage::firstFocus()
{
    return draft().preview ? static_cast<QWidget *>(m_tree) : m_database->isEnabled() ? m_database : m_code;
}

void ComesBackPage::showBackup()
{
    m_filling = true;
    const auto &backup = draft().backup;
    const QPair<QCheckBox *, QString> parts[] = {{m_database, u"database"_s}, {m_code, u"code"_s}, {m_media, u"media"_s}};
    for (const auto &[box, name] : parts) {
        qint64 bytes = -1;
        for (const Backup::Part &part : backup ? backup->parts : QList<Backup::Part>()) {
            if (part.name == name)
                bytes = part.bytes;
        }
        const bool there = backup && holds(*backup, name);
        box->setChecked(there);
        box->setToolTip(there ? (bytes < 0 ? QString() : sizeText(bytes)) : tr("Not in this backup"));
    }
    m_filling = false;
    m_deadlineChosen = false;
    draft().choices.closedMinutes = 0;
    draft().preview.reset();
    m_problem.reset();
    m_anyway->setChecked(false);
    m_tree->clear();
    setStanding(Check::Verdict::Waiting);
}

void ComesBackPage::take()
{
    if (m_filling || draft().begun)
        return;
    Choices &choices = draft().choices;
    choices.backupDatabase = m_database->isChecked();
    choices.backupCode = m_code->isChecked();
    choices.backupMedia = m_media->isChecked();
    showDeadline();
    draft().preview.reset();
    m_problem.reset();
    m_tree->clear();
    if (choices.backupDatabase || choices.backupCode || choices.backupMedia) {
        Q_EMIT previewAsked();
    } else {
        m_looking = false;
        sayVerdict();
    }
}

void ComesBackPage::showLooking()
{
    m_looking = true;
    m_problem.reset();
    sayVerdict();
}

void ComesBackPage::showPreview()
{
    m_looking = false;
    m_tree->show(*draft().preview, draft().choices.backupDatabase);
    sayVerdict();
}

void ComesBackPage::showNoPreview(const Problem &problem)
{
    m_looking = false;
    m_problem = problem;
    sayVerdict();
}

bool ComesBackPage::ordersUnknown() const
{
    return draft().choices.backupDatabase && !m_looking && (!draft().preview || draft().preview->orders < 0);
}

bool ComesBackPage::isComplete() const
{
    return WizardPage::isComplete() && (draft().begun || !ordersUnknown() || m_anyway->isChecked());
}

void ComesBackPage::sayVerdict()
{
    const auto &preview = draft().preview;
    const Choices &choices = draft().choices;
    const bool none = !choices.backupDatabase && !choices.backupCode && !choices.backupMedia;
    m_again->setEnabled(!draft().begun && !m_looking && !none);
    m_anyway->setVisible(!none && ordersUnknown() && (preview || m_problem));
    m_room->setVisible(preview && preview->roomNeeded >= 0 && preview->roomFree >= 0);
    if (preview)
        m_room->setText(tr("Keeping the store as it is now needs up to %1 on your server; %2 are free.").arg(sizeText(preview->roomNeeded), sizeText(preview->roomFree)));
    const QString undo = tr("The store as it is now is kept first, so that the restore can be undone.");
    if (none) {
        m_banner->say(Check::Verdict::FixThis, tr("Choose at least one part"), tr("Nothing would come back."));
        setStanding(Check::Verdict::FixThis);
    } else if (m_looking || (!preview && !m_problem)) {
        m_banner->say(Check::Verdict::Waiting, tr("Comparing the store with the backup…"), tr("Your server counts orders, tables and files. A large store takes some minutes."));
        setStanding(Check::Verdict::Waiting, true);
    } else if (preview && preview->roomIsShort()) {
        m_banner->say(Check::Verdict::FixThis, tr("Not enough room to keep the store as it is now"), tr("Delete an old backup or free some room on the server, then press Look again."));
        setStanding(Check::Verdict::FixThis);
    } else if (ordersUnknown()) {
        const QString headline = tr("It could not be told which orders came in since the backup");
        m_banner->say(Check::Verdict::CouldNotTell, headline,
                      m_problem ? tr("%1 Press Look again, or agree below and go on.").arg(m_problem->summary) : tr("Press Look again, or agree below and go on."));
        setStanding(Check::Verdict::CouldNotTell);
        Q_EMIT completeChanged();
    } else if (!preview) {
        m_banner->say(Check::Verdict::CouldNotTell, tr("It could not be told what the restore would replace"), tr("%1 Orders and customers stay as they are.").arg(m_problem->summary));
        setStanding(Check::Verdict::CouldNotTell);
    } else {
        sayOrders(undo);
    }
}

void ComesBackPage::sayOrders(const QString &undo)
{
    const RestorePreview &preview = *draft().preview;
    if (!draft().choices.backupDatabase) {
        m_banner->say(Check::Verdict::Fine, tr("Orders and customers stay as they are"), tr("Only files come back. %1").arg(undo));
        setStanding(Check::Verdict::Fine);
    } else if (preview.orders > 0) {
        m_banner->say(Check::Verdict::WorthKnowing, tr("%n order(s) placed since this backup will not be in the shop any more", nullptr, int(preview.orders)),
                      tr("Before the database comes back they are written to files on your server, as CSV to read and as SQL to bring them in again. The last page tells where and fetches them. %1").arg(undo));
        setStanding(Check::Verdict::WorthKnowing);
    } else if (preview.customers > 0 || preview.stock > 0) {
        m_banner->say(Check::Verdict::WorthKnowing, tr("Nobody has ordered since this backup; customers or stock have changed"),
                      tr("They are written to files on your server first. %1").arg(undo));
        setStanding(Check::Verdict::WorthKnowing);
    } else {
        m_banner->say(Check::Verdict::Fine, tr("Nobody has ordered or registered since this backup"), undo);
        setStanding(Check::Verdict::Fine);
    }
}
