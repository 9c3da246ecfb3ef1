#include "ui/stores/storedetails.h"

#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
enum Fact { Magento, Php, Support, Extensions, Storefront, Server, Folder, LastBackup, LastUpgrade, Checked, Facts };

QString moment(const QDateTime &when) { return when.isValid() ? QLocale().toString(when.toLocalTime(), QLocale::ShortFormat) : QString(); }
}

StoreDetails::StoreDetails(QWidget *parent)
    : QScrollArea(parent), m_name(new QLabel), m_sign(new QLabel), m_word(new QLabel), m_sentence(new QLabel), m_group(new QLabel),
      m_open(new QPushButton(tr("&Show what is going on"))), m_upgrade(new QPushButton(tr("&Upgrade…"))), m_password(new QPushButton(tr("Enter &password…"))),
      m_check(new QPushButton(tr("Chec&k again"))), m_edit(new QPushButton(tr("E&dit store…"))), m_history(new QPushButton(tr("Back-ups and &history…"))),
      m_facts(new QWidget), m_form(new QFormLayout(m_facts))
{
    setObjectName(u"details"_s);
    setAccessibleName(tr("Details of the selected store"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    QFont large = m_name->font();
    large.setPointSizeF(large.pointSizeF() * 1.35);
    large.setBold(true);
    m_name->setFont(large);
    QFont bold = m_word->font();
    bold.setBold(true);
    m_word->setFont(bold);
    m_name->setObjectName(u"detailsName"_s);
    m_word->setObjectName(u"detailsStatus"_s);
    m_sentence->setObjectName(u"detailsSentence"_s);
    for (auto *label : {m_name, m_word, m_sentence, m_group}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto *status = new QHBoxLayout;
    status->addWidget(m_sign, 0, Qt::AlignTop);
    status->addWidget(m_word, 1);

    const QPair<QPushButton *, QString> buttons[] = {{m_open, u"detailsOpen"_s},   {m_upgrade, u"detailsUpgrade"_s}, {m_password, u"detailsPassword"_s},
                                                     {m_check, u"detailsCheck"_s}, {m_edit, u"detailsEdit"_s},       {m_history, u"detailsHistory"_s}};
    for (const auto &[button, name] : buttons)
        button->setObjectName(name);
    connect(m_open, &QPushButton::clicked, this, &StoreDetails::openRunAsked);
    connect(m_upgrade, &QPushButton::clicked, this, &StoreDetails::upgradeAsked);
    connect(m_password, &QPushButton::clicked, this, &StoreDetails::passwordAsked);
    connect(m_check, &QPushButton::clicked, this, &StoreDetails::checkAsked);
    connect(m_edit, &QPushButton::clicked, this, &StoreDetails::editAsked);
    connect(m_history, &QPushButton::clicked, this, &StoreDetails::historyAsked);

    m_form->setContentsMargins(0, 6, 0, 6);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setLabelAlignment(Qt::AlignLeading | Qt::AlignTop);
    addFact(Magento, tr("Magento:"), u"detailsMagento"_s);
    addFact(Php, tr("PHP:"), u"detailsPhp"_s);
    addFact(Support, tr("Support ends:"), u"detailsSupport"_s);
    addFact(Extensions, tr("Extensions:"), u"detailsExtensions"_s);
    addFact(Storefront, tr("Storefront:"), u"detailsStorefront"_s);
    addFact(Server, tr("Server:"), u"detailsServer"_s);
    addFact(Folder, tr("Folder:"), u"detailsFolder"_s);
    addFact(LastBackup, tr("Last backup:"), u"detailsBackup"_s);
    addFact(LastUpgrade, tr("Last upgrade:"), u"detailsLastUpgrade"_s);
    addFact(Checked, tr("Checked:"), u"detailsChecked"_s);

    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->addWidget(m_name);
    column->addWidget(m_group);
    column->addLayout(status);
    column->addWidget(m_sentence);
    for (auto *button : {m_open, m_upgrade, m_password, m_check, m_edit})
        column->addWidget(button);
    column->addWidget(m_facts);
    column->addWidget(m_history);
    column->addStretch();
    setWidget(content);
    showMany(0);
}

void StoreDetails::addFact(int row, const QString &label, const QString &name)
{
    Q_ASSERT(row == m_rows.size());
    auto *title = new QLabel(label);
    title->setForegroundRole(QPalette::PlaceholderText);
    auto *value = new QLabel;
    value->setObjectName(name);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextBrowserInteraction);
    value->setOpenExternalLinks(true);
    value->setFocusPolicy(Qt::ClickFocus);
    title->setBuddy(value);
    m_form->addRow(title, value);
    m_rows.append(qMakePair(title, value));
}

void StoreDetails::setFact(int row, const QString &text, bool link)
{
    const auto &[title, value] = m_rows.at(row);
    title->setVisible(!text.isEmpty());
    value->setVisible(!text.isEmpty());
    value->setTextFormat(link ? Qt::RichText : Qt::PlainText);
    value->setText(link ? u"<a href=\"%1\">%1</a>"_s.arg(text.toHtmlEscaped()) : text);
}

void StoreDetails::show(const Store &store, const StoreStatus &status, const Look *look, bool checking)
{
    m_facts->setVisible(true);
    m_name->setText(store.name);
    m_group->setText(store.group);
    m_group->setVisible(!store.group.isEmpty());
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_sign->setPixmap(status.icon().pixmap(QSize(side, side), devicePixelRatioF()));
    m_sign->setVisible(true);
    m_word->setText(checking ? tr("%1 – checking…").arg(status.text()) : status.text());
    m_sentence->setText(status.sentence);
    setFact(Magento, store.version.isEmpty() ? QString() : tr("%1 %2", "Magento Open Source 2.4.7").arg(store.edition, store.version).trimmed());
    setFact(Php, store.phpVersion);
    const QDate ends = supportEnds(store);
    setFact(Support, ends.isValid() ? QLocale().toString(ends, QLocale::LongFormat) : QString());
    setFact(Extensions, store.componentUpdates < 0 ? QString() : tr("%n update(s) available", nullptr, store.componentUpdates));
    setFact(Storefront, store.baseUrl, store.baseUrl.startsWith(u"http://") || store.baseUrl.startsWith(u"https://"));
    setFact(Server, store.address.toString());
    setFact(Folder, store.root);
    setFact(LastBackup, store.lastBackup.isValid() ? moment(store.lastBackup) : tr("None seen"));
    setFact(LastUpgrade, moment(store.lastUpgrade));
    setFact(Checked, store.checkedAt.isValid() ? moment(store.checkedAt) : tr("Not yet"));
    showButtons(status, look, store);
    m_check->setEnabled(!checking);
}

void StoreDetails::showButtons(const StoreStatus &status, const Look *look, const Store &store)
{
    using Word = StoreStatus::Word;
    const bool run = (look && look->run) || status.word == Word::Upgrading || status.word == Word::BackingUp || status.word == Word::Rehearsing || status.word == Word::Restoring
                     || status.word == Word::WaitingForYou;
    const bool refused = look && look->problem && look->problem->kind == Problem::Kind::Refused;
    const bool secret = store.loginWay == Login::Way::Password || store.loginWay == Login::Way::KeyFile || store.loginWay == Login::Way::Automatic;
    m_open->setVisible(run);
    const bool gone = look && look->run && !look->run->alive;
    m_open->setText(gone || status.word == Word::WaitingForYou ? tr("&Decide how to go on…") : tr("&Show what is going on"));
    m_upgrade->setVisible(!run && (status.word == Word::UpdateAvailable || status.word == Word::SecurityFix || status.word == Word::SupportEnded));
    m_password->setVisible(refused && secret);
    m_password->setText(store.loginWay == Login::Way::KeyFile ? tr("Enter &passphrase…") : tr("Enter &password…"));
    m_check->setVisible(!run && (status.word == Word::NotChecked || status.word == Word::Offline || (look && look->problem)));
    m_edit->setVisible(look && look->problem);
    m_history->setVisible(true);
}

void StoreDetails::showMany(int count)
{
    m_name->setText(count == 0 ? tr("No store selected") : tr("%n store(s) selected", nullptr, count));
    m_sentence->setText(count == 0 ? tr("Select a store to see how it fares.") : tr("Check again looks at all of them. Everything else is done store by store."));
    m_word->clear();
    m_group->hide();
    m_sign->hide();
    m_facts->hide();
    for (auto *button : {m_open, m_upgrade, m_password, m_check, m_edit, m_history})
        button->hide();
}
