#include "ui/wizard/keysform.h"

#include "ui/wizard/banner.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

KeysForm::KeysForm(QWidget *parent)
    : QWidget(parent), m_banner(new Banner), m_public(new QLineEdit), m_private(new QLineEdit),
      m_keep(new QCheckBox(tr("&Remember them in this computer's keychain"))), m_submit(new QPushButton(tr("Chec&k and use these keys")))
{
    auto *where = new QLabel(tr("<ol style=\"margin-left:-20px\"><li>Log in at <a href=\"https://commercemarketplace.adobe.com/customer/accessKeys/\">"
                                "commercemarketplace.adobe.com</a> with the account that <b>owns</b> the store's licence.</li>"
                                "<li>Open <i>My profile → Access Keys</i> and copy both keys.</li><li>Paste them here.</li></ol>"));
    where->setWordWrap(true);
    where->setOpenExternalLinks(true);
    where->setTextInteractionFlags(Qt::TextBrowserInteraction);
    auto *rules = new QLabel(tr("Keys made in a shared account cannot be used for an upgrade: ask the owner of the account for theirs. "
                                "For Adobe Commerce with B2B, the account must also have been given the right to download B2B."));
    rules->setWordWrap(true);

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

    auto *form = new QFormLayout;
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
    layout->addWidget(where);
    layout->addLayout(form);
    layout->addWidget(rules);
    layout->addStretch();
    showComplete();
}

void KeysForm::ask(const Problem &problem, const AccessKeys &keys, const QString &repositoryHost)
{
    m_banner->say(problem);
    m_public->setAccessibleDescription(tr("Access key for %1").arg(repositoryHost));
    m_private->setAccessibleDescription(tr("Access key for %1").arg(repositoryHost));
    if (m_public->text().isEmpty())
        m_public->setText(keys.publicKey);
    setChecking(false);
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
    Q_EMIT keysGiven({m_public->text().trimmed(), m_private->text().trimmed()}, m_keep->isChecked());
}

void KeysForm::showComplete()
{
    m_submit->setEnabled(!m_checking && !m_public->text().trimmed().isEmpty() && !m_private->text().trimmed().isEmpty());
}
