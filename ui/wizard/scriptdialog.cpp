#include "ui/wizard/scriptdialog.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ScriptDialog::ScriptDialog(const QString &title, const QString &sentence, const QString &script, QWidget *parent)
    : QDialog(parent), m_text(new QPlainTextEdit(script)), m_buttons(new QDialogButtonBox(QDialogButtonBox::Close))
{
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"scriptDialog"_s);
    auto *words = new QLabel(sentence);
    words->setWordWrap(true);
    m_text->setObjectName(u"script"_s);
    m_text->setAccessibleName(tr("Commands"));
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));

    QPushButton *copy = m_buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    copy->setObjectName(u"copy"_s);
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(words);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_buttons);
    resize(760, 520);
}

void ScriptDialog::offerToRun(const QString &label)
{
    m_buttons->setStandardButtons(QDialogButtonBox::Cancel);
    QPushButton *run = m_buttons->addButton(label, QDialogButtonBox::AcceptRole);
    run->setObjectName(u"run"_s);
    run->setDefault(true);
}
