#include "ui/stores/wherepage.h"

#include "ui/stores/storedraft.h"

#include <QCompleter>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

WherePage::WherePage(StoreDraft &draft, QWidget *parent)
    : QWizardPage(parent), m_draft(draft), m_address(new QLineEdit(this)), m_remark(new QLabel(this)), m_user(new QLineEdit(this)), m_host(new QLineEdit(this)),
      m_port(new QSpinBox(this)), m_more(new QToolButton(this)), m_moreParts(new QWidget(this)), m_jump(new QLineEdit(this)), m_folder(new QLineEdit(this))
{
    setTitle(tr("Where is it?"));
    setSubTitle(tr("Paste what your host calls the SSH access of your store, in any form."));

    m_address->setObjectName(u"address"_s);
    m_address->setPlaceholderText(tr("name@server.example or ssh -p 2222 name@server.example"));
    m_address->setAccessibleName(tr("SSH address"));
    m_remark->setObjectName(u"addressRemark"_s);
    m_remark->setWordWrap(true);
    m_remark->setTextFormat(Qt::PlainText);
    auto *label = new QLabel(tr("SSH &address:"), this);
    label->setBuddy(m_address);

    m_user->setObjectName(u"user"_s);
    m_host->setObjectName(u"host"_s);
    m_port->setObjectName(u"port"_s);
    m_port->setRange(1, 65535);
    m_port->setValue(22);
    m_jump->setObjectName(u"jumpHost"_s);
    m_jump->setPlaceholderText(tr("name@gateway.example:22"));
    m_folder->setObjectName(u"folder"_s);
    m_folder->setPlaceholderText(tr("Found by itself if left empty"));

    auto *parts = new QFormLayout;
    parts->addRow(tr("&User:"), m_user);
    parts->addRow(tr("&Server:"), m_host);
    parts->addRow(tr("&Port:"), m_port);
    m_port->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_more->setText(tr("&More"));
    m_more->setObjectName(u"more"_s);
    m_more->setCheckable(true);
    m_more->setAutoRaise(true);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setArrowType(Qt::RightArrow);
    auto *more = new QFormLayout(m_moreParts);
    more->setContentsMargins(0, 0, 0, 0);
    more->addRow(tr("&Jump host:"), m_jump);
    more->addRow(tr("&Folder of the store:"), m_folder);
    m_moreParts->hide();

    auto *column = new QVBoxLayout(this);
    column->addWidget(label);
    column->addWidget(m_address);
    column->addWidget(m_remark);
    column->addSpacing(10);
    column->addLayout(parts);
    column->addWidget(m_more);
    column->addWidget(m_moreParts);
    column->addStretch();

    connect(m_more, &QToolButton::toggled, this, [this](bool open) {
        m_more->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        m_moreParts->setVisible(open);
    });
    connect(m_address, &QLineEdit::textEdited, this, &WherePage::read);
    for (auto *part : {m_user, m_host, m_jump, m_folder})
        connect(part, &QLineEdit::textEdited, this, &WherePage::takeParts);
    connect(m_port, &QSpinBox::valueChanged, this, &WherePage::takeParts);
}

void WherePage::initializePage()
{
    m_config = SshConfig::load();
    auto *known = new QCompleter(m_config.hosts(), m_address);
    known->setCaseSensitivity(Qt::CaseInsensitive);
    m_address->setCompleter(known);
    connect(known, qOverload<const QString &>(&QCompleter::activated), this, &WherePage::read, Qt::QueuedConnection);
    if (!m_draft.store.address.host.isEmpty()) {
        m_address->setText(m_draft.store.address.toString());
        showParts(m_draft.store.address);
        m_folder->setText(m_draft.store.root);
    }
}

void WherePage::read()
{
    m_remark->clear();
    const QString text = m_address->text().trimmed();
    if (text.isEmpty()) {
        showParts({});
        takeParts();
        return;
    }
    const auto parsed = Address::parse(text);
    if (!parsed) {
        m_remark->setText(parsed.problem().summary);
        showParts({});
        takeParts();
        return;
    }
    const Address resolved = m_config.resolve(*parsed);
    if (resolved.host != parsed->host || (m_config.hosts().contains(parsed->host) && !(resolved == *parsed)))
        m_remark->setText(tr("%1 stands in your SSH configuration: its settings are used.").arg(parsed->host));
    showParts(resolved);
    takeParts();
}

void WherePage::showParts(const Address &address)
{
    const QSignalBlocker quiet(m_port);
    m_user->setText(address.user);
    m_host->setText(address.host);
    m_port->setValue(address.port);
    m_jump->setText(address.jumpHost);
    if (!address.path.isEmpty())
        m_folder->setText(address.path);
    m_draft.store.address.identityFile = address.identityFile;
    if (!address.jumpHost.isEmpty() || !address.path.isEmpty())
        m_more->setChecked(true);
}

void WherePage::takeParts()
{
    Address &address = m_draft.store.address;
    const Address before = address;
    address.user = m_user->text().trimmed();
    address.host = m_host->text().trimmed();
    address.port = m_port->value();
    address.jumpHost = m_jump->text().trimmed();
    address.path.clear();
    const QString folder = m_folder->text().trimmed();
    if (!(address == before) || folder != m_draft.store.root)
        m_draft.startOver();
    m_draft.store.root = folder;
    Q_EMIT completeChanged();
}

bool WherePage::isComplete() const { return !m_host->text().trimmed().isEmpty(); }

bool WherePage::validatePage()
{
    takeParts();
    return isComplete();
}
