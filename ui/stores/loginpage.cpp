#include "ui/stores/loginpage.h"

#include "ui/stores/storedraft.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
/// The private keys that ssh would find by itself: those with a public half beside them.
QStringList usualKeys()
{
    QStringList keys;
    const QDir folder(QDir::homePath() + u"/.ssh"_s);
    for (const QFileInfo &half : folder.entryInfoList({u"*.pub"_s}, QDir::Files, QDir::Name)) {
        const QString file = half.absolutePath() + u'/' + half.completeBaseName();
        if (QFileInfo::exists(file))
            keys << file;
    }
    return keys;
}
}

LoginPage::LoginPage(StoreDraft &draft, QWidget *parent)
    : QWizardPage(parent), m_draft(draft), m_byPassword(new QRadioButton(tr("With a &password"), this)), m_byKeyFile(new QRadioButton(tr("With a &key file"), this)),
      m_byAgent(new QRadioButton(tr("With the ssh &agent"), this)), m_asSsh(new QRadioButton(tr("As &ssh does"), this)),
      m_makeKey(new QRadioButton(tr("&Make a key for me"), this)), m_forms(new QStackedWidget(this))
{
    setTitle(tr("How do you log in?"));
    setSubTitle(tr("The same way as with ssh or SFTP. Passwords are kept in this computer's keychain only."));
    m_byPassword->setObjectName(u"byPassword"_s);
    m_byKeyFile->setObjectName(u"byKeyFile"_s);
    m_byAgent->setObjectName(u"byAgent"_s);
    m_asSsh->setObjectName(u"asSsh"_s);
    m_makeKey->setObjectName(u"makeKey"_s);

    m_forms->addWidget(passwordForm());
    m_forms->addWidget(keyForm());
    m_forms->addWidget(agentForm());

    auto *column = new QVBoxLayout(this);
    for (auto *way : {m_byPassword, m_makeKey, m_byKeyFile, m_byAgent, m_asSsh}) {
        column->addWidget(way);
        connect(way, &QRadioButton::toggled, this, &LoginPage::showForm);
    }
    column->addSpacing(8);
    column->addWidget(m_forms);
    column->addStretch();
}

QWidget *LoginPage::passwordForm()
{
    auto *form = new QWidget(this);
    m_password = new QLineEdit(form);
    m_password->setObjectName(u"password"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_passwordHint = new QLabel(form);
    m_passwordHint->setWordWrap(true);
    m_keepPassword = new QCheckBox(tr("&Remember it in this computer's keychain"), form);
    m_keepPassword->setObjectName(u"keepPassword"_s);
    m_keepPassword->setChecked(true);
    auto *rows = new QFormLayout(form);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addRow(tr("Pass&word:"), m_password);
    rows->addRow(QString(), m_keepPassword);
    rows->addRow(m_passwordHint);
    connect(m_password, &QLineEdit::textEdited, this, &QWizardPage::completeChanged);
    return form;
}

QWidget *LoginPage::keyForm()
{
    auto *form = new QWidget(this);
    m_keyFile = new QComboBox(form);
    m_keyFile->setObjectName(u"keyFile"_s);
    m_keyFile->setEditable(true);
    m_keyFile->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_keyFile->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *choose = new QPushButton(tr("&Browse…"), form);
    auto *file = new QHBoxLayout;
    file->addWidget(m_keyFile, 1);
    file->addWidget(choose);
    m_passphrase = new QLineEdit(form);
    m_passphrase->setObjectName(u"passphrase"_s);
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_passphrase->setPlaceholderText(tr("Empty if the key has none"));
    m_keepPassphrase = new QCheckBox(tr("&Remember it in this computer's keychain"), form);
    m_keepPassphrase->setChecked(true);
    auto *rows = new QFormLayout(form);
    rows->setContentsMargins(0, 0, 0, 0);
    auto *label = new QLabel(tr("Key &file:"), form);
    label->setBuddy(m_keyFile);
    rows->addRow(label, file);
    rows->addRow(tr("Pass&phrase:"), m_passphrase);
    rows->addRow(QString(), m_keepPassphrase);
    connect(choose, &QPushButton::clicked, this, &LoginPage::chooseFile);
    connect(m_keyFile, &QComboBox::editTextChanged, this, &QWizardPage::completeChanged);
    return form;
}

QWidget *LoginPage::agentForm()
{
    m_agentHint = new QLabel(this);
    m_agentHint->setWordWrap(true);
    m_agentHint->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    return m_agentHint;
}

void LoginPage::initializePage()
{
    m_keyFile->clear();
    m_keyFile->addItems(usualKeys());
    const QString named = m_draft.store.keyFile.isEmpty() ? m_draft.store.address.identityFile : m_draft.store.keyFile;
    if (!named.isEmpty())
        m_keyFile->setEditText(named);
    const bool fromAddress = !m_draft.store.address.identityFile.isEmpty() && m_draft.store.id == 0;
    switch (fromAddress ? Login::Way::KeyFile : m_draft.store.loginWay) {
    case Login::Way::Password:
        (m_draft.makeKey ? m_makeKey : m_byPassword)->setChecked(true);
        break;
    case Login::Way::KeyFile:
        (m_draft.makeKey ? m_makeKey : m_byKeyFile)->setChecked(true);
        break;
    case Login::Way::Agent:
        m_byAgent->setChecked(true);
        break;
    case Login::Way::Automatic:
        m_asSsh->setChecked(true);
        break;
    }
    showForm();
}

void LoginPage::showForm()
{
    const bool withPassword = m_byPassword->isChecked() || m_makeKey->isChecked();
    m_forms->setCurrentIndex(withPassword ? 0 : m_byKeyFile->isChecked() ? 1 : 2);
    m_keepPassword->setVisible(m_byPassword->isChecked());
    m_passwordHint->setText(m_makeKey->isChecked() ? tr("The password is used once. A key is made on this computer, added to your account on the server, and "
                                                        "proven by a second log-in; then the password is forgotten.")
                            : m_draft.store.id     ? tr("Leave it empty to keep the one that is known.")
                                                   : QString());
    if (m_byAgent->isChecked())
        m_agentHint->setText(qEnvironmentVariableIsEmpty("SSH_AUTH_SOCK")
                                 ? tr("No ssh agent is running in this session. Start one and open Storewright from there, or choose another way.")
                                 : tr("Every key that your ssh agent holds is tried."));
    else
        m_agentHint->setText(tr("First the keys of your ssh agent, then those in %1 that have no passphrase.").arg(QDir::toNativeSeparators(QDir::homePath() + u"/.ssh"_s)));
    Q_EMIT completeChanged();
}

void LoginPage::chooseFile()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Choose the private key"), QDir::homePath() + u"/.ssh"_s);
    if (!file.isEmpty())
        m_keyFile->setEditText(file);
}

void LoginPage::forgetPassword() { m_password->clear(); }

bool LoginPage::isComplete() const
{
    if (m_makeKey->isChecked())
        return !m_password->text().isEmpty() || (m_draft.makeKey && m_draft.connection);
    if (m_byPassword->isChecked())
        return !m_password->text().isEmpty() || m_draft.store.id != 0;
    return !m_byKeyFile->isChecked() || !m_keyFile->currentText().trimmed().isEmpty();
}

bool LoginPage::validatePage()
{
    if (m_makeKey->isChecked() && m_draft.makeKey && m_draft.connection)
        return true; // made and proven already
    Store &store = m_draft.store;
    const Login before = m_draft.login();
    const bool madeBefore = m_draft.makeKey;
    m_draft.makeKey = m_makeKey->isChecked();
    store.loginWay = m_byKeyFile->isChecked() ? Login::Way::KeyFile
                     : m_byAgent->isChecked() ? Login::Way::Agent
                     : m_asSsh->isChecked()   ? Login::Way::Automatic
                                              : Login::Way::Password;
    m_draft.password = store.loginWay == Login::Way::Password ? m_password->text() : QString();
    m_draft.passphrase = store.loginWay == Login::Way::KeyFile ? m_passphrase->text() : QString();
    store.keyFile = store.loginWay == Login::Way::KeyFile ? m_keyFile->currentText().trimmed() : QString();
    if (store.keyFile.startsWith(u"~/"))
        store.keyFile.replace(0, 1, QDir::homePath());
    m_draft.keepSecret = store.loginWay == Login::Way::KeyFile ? m_keepPassphrase->isChecked() : m_keepPassword->isChecked();
    const Login now = m_draft.login();
    if (now.way != before.way || now.keyFile != before.keyFile || now.password != before.password || now.passphrase != before.passphrase
        || m_draft.makeKey != madeBefore)
        m_draft.connection.reset();
    return true;
}
