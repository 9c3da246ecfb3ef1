#include "ui/stores/secretdialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

SecretDialog::SecretDialog(const QString &storeName, Secrets::Kind kind, QWidget *parent)
    : QDialog(parent), m_secret(new QLineEdit(this)), m_keep(new QCheckBox(tr("&Remember it in this computer's keychain"), this))
{
    const bool password = kind == Secrets::Kind::Password;
    setWindowTitle(password ? tr("Password of %1").arg(storeName) : tr("Passphrase of %1").arg(storeName));
    m_secret->setObjectName(u"secret"_s);
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setMinimumWidth(fontMetrics().averageCharWidth() * 40);
    m_keep->setObjectName(u"keepSecret"_s);
    m_keep->setChecked(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    auto *rows = new QFormLayout(this);
    rows->addRow(password ? tr("&Password for logging in:") : tr("&Passphrase of the key file:"), m_secret);
    rows->addRow(QString(), m_keep);
    rows->addRow(buttons);
    buttons->button(QDialogButtonBox::Ok)->setEnabled(false);
    connect(m_secret, &QLineEdit::textChanged, this, [buttons](const QString &text) { buttons->button(QDialogButtonBox::Ok)->setEnabled(!text.isEmpty()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT given(m_secret->text(), m_keep->isChecked());
        accept();
    });
}
