#include "ui/console/findbar.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBlock>
#include <QToolButton>

using namespace Qt::StringLiterals;

FindBar::FindBar(QPlainTextEdit *text, QWidget *parent)
    : QWidget(parent), m_text(text), m_words(new QLineEdit(this)), m_exact(new QCheckBox(tr("Match &case"), this)), m_answer(new QLabel(this))
{
    auto *label = new QLabel(tr("F&ind:"), this);
    label->setBuddy(m_words);
    m_words->setObjectName(u"findWords"_s);
    m_words->setAccessibleName(tr("Text to look for in the log"));
    m_words->setClearButtonEnabled(true);
    m_answer->setObjectName(u"findAnswer"_s);
    auto *previous = new QPushButton(tr("&Previous"), this);
    previous->setObjectName(u"findPrevious"_s);
    auto *next = new QPushButton(tr("&Next"), this);
    next->setObjectName(u"findNext"_s);
    auto *shut = new QToolButton(this);
    shut->setText(u"×"_s);
    shut->setAutoRaise(true);
    shut->setToolTip(tr("Close (Esc)"));
    shut->setAccessibleName(tr("Close the find bar"));

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(4, 0, 4, 2);
    row->addWidget(label);
    row->addWidget(m_words, 1);
    row->addWidget(previous);
    row->addWidget(next);
    row->addWidget(m_exact);
    row->addWidget(m_answer);
    row->addWidget(shut);

    connect(m_words, &QLineEdit::textEdited, this, [this] { search(false, true); });
    connect(m_exact, &QCheckBox::toggled, this, [this] { search(false, true); });
    connect(next, &QPushButton::clicked, this, &FindBar::findNext);
    connect(previous, &QPushButton::clicked, this, &FindBar::findPrevious);
    connect(shut, &QToolButton::clicked, this, &FindBar::close);
    hide();
}

void FindBar::open()
{
    const QString selected = m_text->textCursor().selectedText();
    if (!selected.isEmpty() && !selected.contains(QChar::ParagraphSeparator))
        m_words->setText(selected);
    show();
    m_words->selectAll();
    m_words->setFocus(Qt::ShortcutFocusReason);
}

void FindBar::close()
{
    hide();
    m_text->setFocus(Qt::OtherFocusReason);
}

void FindBar::findNext() { search(false, false); }
void FindBar::findPrevious() { search(true, false); }

void FindBar::search(bool backwards, bool fromHere)
{
    m_answer->clear();
    const QString words = m_words->text();
    if (words.isEmpty())
        return;
    QTextDocument::FindFlags how;
    how.setFlag(QTextDocument::FindBackward, backwards);
    how.setFlag(QTextDocument::FindCaseSensitively, m_exact->isChecked());
    QTextCursor from = m_text->textCursor();
    if (fromHere) // While typing, the place already found may go on matching.
        from.setPosition(from.selectionStart());
    QTextCursor found = m_text->document()->find(words, from, how);
    if (found.isNull()) {
        QTextCursor edge(m_text->document());
        edge.movePosition(backwards ? QTextCursor::End : QTextCursor::Start);
        found = m_text->document()->find(words, edge, how);
        if (!found.isNull())
            m_answer->setText(backwards ? tr("Went on from the end.") : tr("Went on from the beginning."));
    }
    if (found.isNull()) {
        m_answer->setText(tr("Not found."));
        return;
    }
    m_text->setTextCursor(found);
    m_text->ensureCursorVisible();
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        search(event->modifiers().testFlag(Qt::ShiftModifier), false);
    else
        QWidget::keyPressEvent(event);
}
