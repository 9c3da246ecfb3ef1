#include "ui/wizard/foldout.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

Foldout::Foldout(const QString &heading, const QString &name, QWidget *parent)
    : QWidget(parent), m_heading(new QToolButton), m_content(new QWidget), m_sentence(new QLabel), m_text(new QPlainTextEdit)
{
    m_heading->setText(heading);
    m_heading->setObjectName(name + u"Heading"_s);
    m_heading->setCheckable(true);
    m_heading->setAutoRaise(true);
    m_heading->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_sentence->setWordWrap(true);
    m_sentence->hide();
    m_text->setObjectName(name);
    m_text->setAccessibleName(heading);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *copy = new QPushButton(tr("Cop&y"));
    copy->setObjectName(name + u"Copy"_s);
    copy->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->addWidget(m_text, 1);
    row->addWidget(copy, 0, Qt::AlignTop);
    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins(20, 0, 0, 0);
    content->addWidget(m_sentence);
    content->addLayout(row);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_heading);
    column->addWidget(m_content);
    connect(m_heading, &QToolButton::toggled, this, &Foldout::fold);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    fold(false);
}

void Foldout::fold(bool open)
{
    m_heading->setArrowType(open ? Qt::DownArrow : layoutDirection() == Qt::RightToLeft ? Qt::LeftArrow : Qt::RightArrow);
    m_content->setVisible(open);
}

void Foldout::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
}

void Foldout::setText(const QString &text)
{
    m_text->setPlainText(text);
    const int lines = qBound(2, int(text.count(u'\n')) + 2, 7);
    m_text->setFixedHeight(lines * m_text->fontMetrics().lineSpacing() + 2 * m_text->frameWidth() + 10);
    setVisible(!text.isEmpty());
}
