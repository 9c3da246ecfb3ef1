#include "ui/wizard/newerbox.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStandardPaths>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

NewerBox::NewerBox(QWidget *parent)
    : QGroupBox(tr("Orders that came in after the backup"), parent), m_where(new QLabel), m_copy(new QPushButton(tr("Copy &path"))),
      m_fetch(new QPushButton(tr("&Download to this computer…"))), m_open(new QPushButton(tr("&Open folder")))
{
    m_where->setObjectName(u"newerWhere"_s);
    m_copy->setObjectName(u"newerCopy"_s);
    m_fetch->setObjectName(u"newerFetch"_s);
    m_open->setObjectName(u"newerOpen"_s);
    m_where->setWordWrap(true);
    m_where->setTextFormat(Qt::PlainText);
    m_where->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_fetch, m_open, m_copy}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_where);
    column->addLayout(buttons);
    m_open->hide();
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_path);
        Q_EMIT copied();
    });
    connect(m_fetch, &QPushButton::clicked, this, &NewerBox::chooseFolder);
    connect(m_open, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder)); });
    hide();
}

void NewerBox::show(const RunState::Newer &newer)
{
    setVisible(!newer.path.isEmpty() && newer.orders + newer.customers + newer.stock > 0);
    m_path = newer.path;
    if (m_folder.isEmpty())
        m_where->setText(tr("On your server: %1").arg(m_path));
}

void NewerBox::showFetching()
{
    m_fetch->setEnabled(false);
    m_fetch->setText(tr("Downloading…"));
}

void NewerBox::showFetched(const Result<> &result, const QString &folder)
{
    m_fetch->setEnabled(true);
    m_fetch->setText(tr("&Download to this computer…"));
    if (!result) {
        m_where->setText(tr("Not downloaded: %1 %2 They are still on your server: %3").arg(result.problem().summary, result.problem().advice, m_path));
        return;
    }
    m_folder = folder;
    m_open->show();
    m_where->setText(tr("On your server: %1").arg(m_path) + u'\n' + tr("On this computer: %1").arg(QDir::toNativeSeparators(folder)));
}

void NewerBox::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Folder for the files"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setObjectName(u"newerFolder"_s);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &NewerBox::fetchAsked);
    dialog->open();
}
