#include "ui/wizard/keysform.h"

#include "ui/wizard/banner.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

KeysForm::KeysForm(QWidget *parent)
    : QWidget(parent), m_banner(new Banner), m_form(new QFormLayout), m_host(new QComboBox), m_where(new QLabel), m_rules(new QLabel), m_public(new QLineEdit), m_private(new QLineEdit),
      m_keep(new QCheckBox(tr("&Remember them in this computer's keychain"))), m_submit(new QPushButton(tr("Chec&k and use these keys")))
{
    m_where->setWordWrap(true);
    m_where->setOpenExternalLinks(true);
    m_where->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_rules->setWordWrap(true);
    m_host->setObjectName(u"keysHost"_s);
    connect(m_host, &QComboBox::currentIndexChanged, this, &KeysForm::chooseHost);

    m_public->setObjectName(u"publicKey"_s);
    m_private->setObjectName(u"privateKey"_s);
    m_private->setEchoMode(QLineEdit::Password);
    for (QLineEdit *field : {m_public, m_private}) {
        field->setMaxLength(128);
        field->setMinimumWidth(320);
        connect(field, &QLineEdit::textChanged, this, &KeysForm::showComplete);
        connect(field, &QLineEdit::returnPressed, this, &KeysForm::submit);
    }
    m_keep->setChecked(true);
    m_submit->setObjectName(u"submitKeys"_s);
    connect(m_submit, &QPushButton::clicked, this, &KeysForm::submit);

    QFormLayout *form = m_form;
    form->addRow(tr("&Repository:"), m_host);
    form->addRow(tr("P&ublic Key:"), m_public);
    form->addRow(tr("Pri&vate Key:"), m_private);
    form->addRow(QString(), m_keep);
    auto *submit = new QHBoxLayout;
    submit->addWidget(m_submit);
    submit->addStretch();
    form->addRow(QString(), submit);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_banner);
    layout->addWidget(m_where);
    layout->addLayout(form);
    layout->addWidget(m_rules);
    layout->addStretch();
    showComplete();
}

void KeysForm::ask(const Problem &problem, const RepositoryKeys &keys, const QString &host, const QStringList &hosts)
{
    m_known = keys;
    QStringList choice = hosts;
    if (!host.isEmpty() && !choice.contains(host))
        choice.append(host);
    const bool same = m_host->count() > 0 && m_host->currentText() == host;
    const QSignalBlocker blocker(m_host);
    m_host->clear();
    m_host->addItems(choice);
    m_host->setCurrentIndex(int(std::max<qsizetype>(0, choice.indexOf(host))));
    m_form->labelForField(m_host)->setVisible(choice.size() > 1);
    m_host->setVisible(choice.size() > 1);
    if (!same) // What was typed for this repository stays.
        chooseHost();
    m_banner->say(problem);
    setChecking(false);
}

void KeysForm::chooseHost()
{
    const QString host = m_host->currentText();
    const bool magentos = m_host->currentIndex() <= 0;
    const AccessKeys known = m_known.value(host);
    m_public->setText(known.publicKey);
    m_private->clear();
    m_public->setAccessibleDescription(tr("Access key for %1").arg(host));
    m_private->setAccessibleDescription(tr("Access key for %1").arg(host));
    m_where->setText(magentos ? tr("<ol style=\"margin-left:-20px\"><li>Log in at <a href=\"https://commercemarketplace.adobe.com/customer/accessKeys/\">"
                                   "commercemarketplace.adobe.com</a> with the account that <b>owns</b> the store's licence.</li>"
                                   "<li>Open <i>My profile → Access Keys</i> and copy both keys.</li><li>Paste them here.</li></ol>")
                              : tr("<b>%1</b> is the repository of an extension's maker. They gave you a user name and a password, or two keys, for it when you bought the extension; "
                                   "your account on their website shows them too. Enter the first as Public Key and the second as Private Key.").arg(host.toHtmlEscaped()));
    m_rules->setText(magentos ? tr("Keys made in a shared account cannot be used for an upgrade: ask the owner of the account for theirs. "
                                   "For Adobe Commerce with B2B, the account must also have been given the right to download B2B.")
                              : tr("They are sent to this repository alone."));
    if (!m_checking)
        m_banner->say(Check::Verdict::WorthKnowing, tr("Enter the access keys of %1.").arg(host));
    showComplete();
}

void KeysForm::setChecking(bool checking)
{
    m_checking = checking;
    if (checking)
        m_banner->say(Check::Verdict::Waiting, tr("Checking your access keys…"));
    showComplete();
}

QWidget *KeysForm::firstFocus()
{
    return m_public->text().isEmpty() ? m_public : m_private;
}

void KeysForm::submit()
{
    if (!m_submit->isEnabled())
        return;
    setChecking(true);
    // Pasted keys often come with a space or a line end.
    Q_EMIT keysGiven(m_host->currentText(), {m_public->text().trimmed(), m_private->text().trimmed()}, m_keep->isChecked());
}

void KeysForm::showComplete()
{
    m_submit->setEnabled(!m_checking && !m_public->text().trimmed().isEmpty() && !m_private->text().trimmed().isEmpty());
}
