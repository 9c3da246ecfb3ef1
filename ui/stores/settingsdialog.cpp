#include "ui/stores/settingsdialog.h"

#include "translations/texts.h"
#include "ui/parts/desk.h"
#include "ui/parts/problemview.h"
#include "ui/parts/theme.h"
#include "ui/stores/rounds.h"
#include "ui/stores/storesfile.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSaveFile>
#include <QSpinBox>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

SettingsDialog::SettingsDialog(Desk &desk, QWidget *parent) : QDialog(parent), m_desk(desk), m_remark(new QLabel(this)), m_problem(new ProblemView(this))
{
    setWindowTitle(tr("Settings"));
    setObjectName(u"settingsDialog"_s);
    m_remark->setObjectName(u"remark"_s);
    m_remark->setWordWrap(true);
    auto *tabs = new QTabWidget(this);
    tabs->addTab(generalTab(), tr("&General"));
    tabs->addTab(keysTab(), tr("Access &keys"));
    tabs->addTab(storesTab(), tr("&Stores"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *column = new QVBoxLayout(this);
    column->addWidget(tabs, 1);
    column->addWidget(m_remark);
    column->addWidget(m_problem);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(fontMetrics().averageCharWidth() * 85, qMax(sizeHint().height(), fontMetrics().height() * 24)); // room for longer languages
}

SettingsDialog::~SettingsDialog() = default;

void SettingsDialog::keep(const QString &key, const QString &value)
{
    if (const auto kept = m_desk.book().setSetting(key, value); !kept)
        m_problem->show(kept.problem());
    Q_EMIT changed();
}

QWidget *SettingsDialog::generalTab()
{
    auto *tab = new QWidget(this);
    m_language = new QComboBox(tab);
    m_language->setObjectName(u"language"_s);
    m_language->addItem(tr("As the system"), QString());
    for (const QString &code : Texts::languages())
        m_language->addItem(QLocale(code).nativeLanguageName(), code);
    m_language->setCurrentIndex(qMax(0, m_language->findData(m_desk.book().setting(u"language"_s))));
    m_theme = new QComboBox(tab);
    m_theme->setObjectName(u"theme"_s);
    m_theme->addItem(tr("As the system"), themeWord(Theme::System));
    m_theme->addItem(tr("Light"), themeWord(Theme::Light));
    m_theme->addItem(tr("Dark"), themeWord(Theme::Dark));
    m_theme->addItem(tr("High contrast"), themeWord(Theme::HighContrast));
    m_theme->setCurrentIndex(qMax(0, m_theme->findData(m_desk.book().setting(u"theme"_s))));
    m_atOnce = new QSpinBox(tab);
    m_atOnce->setObjectName(u"atOnce"_s);
    m_atOnce->setRange(1, Rounds::Most);
    m_atOnce->setValue(m_desk.book().setting(u"stores/at-once"_s, QString::number(Rounds::Usual)).toInt());
    m_atOnce->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *where = new QLabel(QDir::toNativeSeparators(m_desk.dataDir()), tab);
    where->setWordWrap(true);
    where->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *rows = new QFormLayout(tab);
    rows->addRow(tr("&Language:"), m_language);
    rows->addRow(tr("&Theme:"), m_theme);
    rows->addRow(tr("Stores checked at &once:"), m_atOnce);
    rows->addRow(tr("Everything is kept in:"), where);
    connect(m_language, &QComboBox::activated, this, [this] {
        keep(u"language"_s, m_language->currentData().toString());
        m_remark->setText(tr("The language changes when Storewright is opened again."));
    });
    connect(m_theme, &QComboBox::activated, this, [this] {
        keep(u"theme"_s, m_theme->currentData().toString());
        applyTheme(themeNamed(m_theme->currentData().toString()));
    });
    connect(m_atOnce, &QSpinBox::valueChanged, this, [this](int stores) { keep(u"stores/at-once"_s, QString::number(stores)); });
    return tab;
}

QWidget *SettingsDialog::keysTab()
{
    auto *tab = new QWidget(this);
    auto *what = new QLabel(tr("Access keys let the Composer repository know which Magento is yours. You find them in your account at commercemarketplace.adobe.com under "
                               "My Profile, Access Keys."),
                            tab);
    what->setWordWrap(true);
    m_repository = new QComboBox(tab);
    m_repository->setObjectName(u"repository"_s);
    m_repository->setEditable(true);
    m_repository->addItems({u"repo.magento.com"_s, u"repo.mage-os.org"_s});
    m_publicKey = new QLineEdit(tab);
    m_publicKey->setObjectName(u"publicKey"_s);
    m_privateKey = new QLineEdit(tab);
    m_privateKey->setObjectName(u"privateKey"_s);
    m_privateKey->setEchoMode(QLineEdit::Password);
    m_keysRemark = new QLabel(tab);
    m_keysRemark->setObjectName(u"keysRemark"_s);
    m_keysRemark->setWordWrap(true);
    auto *save = new QPushButton(tr("&Save keys"), tab);
    save->setObjectName(u"saveKeys"_s);
    auto *forget = new QPushButton(tr("&Forget them"), tab);
    forget->setObjectName(u"forgetKeys"_s);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(save);
    buttons->addWidget(forget);
    buttons->addStretch();
    auto *rows = new QFormLayout(tab);
    rows->addRow(what);
    rows->addRow(tr("&Repository:"), m_repository);
    rows->addRow(tr("P&ublic key:"), m_publicKey);
    rows->addRow(tr("&Private key:"), m_privateKey);
    rows->addRow(QString(), buttons);
    rows->addRow(QString(), m_keysRemark);
    connect(m_repository, &QComboBox::currentTextChanged, this, &SettingsDialog::readKeys);
    connect(save, &QPushButton::clicked, this, [this] { writeKeys({m_publicKey->text().trimmed(), m_privateKey->text().trimmed()}); });
    connect(forget, &QPushButton::clicked, this, [this] { writeKeys({}); });
    readKeys();
    return tab;
}

void SettingsDialog::readKeys()
{
    struct Known
    {
        AccessKeys keys;
        bool keychain;
    };
    m_reading = background(
        this, m_desk.crew(),
        [&desk = m_desk, host = m_repository->currentText().trimmed()](std::stop_token) {
            return Known{desk.secrets().readKeys(host), desk.secrets().keychainAvailable()};
        },
        [this](const Known &known) {
            m_publicKey->setText(known.keys.publicKey);
            m_privateKey->setText(known.keys.privateKey);
            m_keysRemark->setText(known.keychain ? QString() : tr("This computer has no keychain: the keys are known until Storewright is closed."));
        });
}

void SettingsDialog::writeKeys(const AccessKeys &keys)
{
    m_writing = background(
        this, m_desk.crew(), [&desk = m_desk, host = m_repository->currentText().trimmed(), keys](std::stop_token) { return desk.secrets().writeKeys(host, keys); },
        [this, keys](const Result<> &written) {
            if (!written) {
                m_problem->show(written.problem());
                return;
            }
            m_publicKey->setText(keys.publicKey);
            m_privateKey->setText(keys.privateKey);
            m_keysRemark->setText(keys.isEmpty() ? tr("The keys are forgotten.") : tr("The keys are saved."));
        });
}

QWidget *SettingsDialog::storesTab()
{
    auto *tab = new QWidget(this);
    auto *what = new QLabel(tr("Take your list of stores to another computer. Passwords, passphrases and access keys are never in the file."), tab);
    what->setWordWrap(true);
    auto *out = new QPushButton(tr("&Export my stores…"), tab);
    out->setObjectName(u"exportStores"_s);
    auto *in = new QPushButton(tr("&Import stores…"), tab);
    in->setObjectName(u"importStores"_s);
    auto *column = new QVBoxLayout(tab);
    column->addWidget(what);
    column->addWidget(out, 0, Qt::AlignLeading);
    column->addWidget(in, 0, Qt::AlignLeading);
    column->addStretch();
    connect(out, &QPushButton::clicked, this, &SettingsDialog::exportStores);
    connect(in, &QPushButton::clicked, this, &SettingsDialog::importStores);
    return tab;
}

void SettingsDialog::exportStores()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Export my stores"), u"stores.json"_s, tr("Stores (*.json)"));
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    const auto stores = m_desk.book().stores();
    if (!file.open(QIODevice::WriteOnly) || file.write(storesToFile(stores)) < 0 || !file.commit())
        m_problem->show({Problem::Kind::Failed, tr("The stores could not be exported."), tr("Choose another folder."), file.errorString()});
    else
        m_remark->setText(tr("%n store(s) exported.", nullptr, static_cast<int>(stores.size())));
}

void SettingsDialog::importStores()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Import stores"), QString(), tr("Stores (*.json)"));
    if (path.isEmpty())
        return;
    QFile file(path);
    const auto stores = file.open(QIODevice::ReadOnly) ? storesFromFile(file.readAll())
                                                       : Problem{Problem::Kind::Failed, tr("The file could not be read."), tr("Choose another file."), file.errorString()};
    if (!stores) {
        m_problem->show(stores.problem());
        return;
    }
    int added = 0;
    for (const Store &store : *stores)
        added += m_desk.book().add(store) ? 1 : 0; // A name that is there already is that store: it stays as it is.
    m_remark->setText(tr("%n store(s) imported.", nullptr, added));
    Q_EMIT storesImported();
}
