#include "ui/console/consoleview.h"

#include "ui/parts/theme.h"
#include "ui/parts/verdicticon.h"

#include <QDateTime>
#include <QFontDatabase>
#include <QLocale>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace {
constexpr int MostBlocks = 10'000;

QColor terminalColour(int number)
{
    // Chosen to be readable on the ground of the light and of the dark theme.
    static constexpr QRgb onLight[16] = {0x1d2023, 0xb3261e, 0x1b7a3d, 0x8f5b00, 0x1f5fbf, 0x8b3fa0, 0x0b7285, 0x5f656c,
                                         0x4a4f55, 0xc5362d, 0x23903f, 0x9a6700, 0x2f6fd0, 0x9c4fb2, 0x0c8599, 0x6c7178};
    static constexpr QRgb onDark[16] = {0x8a9097, 0xff7b72, 0x58c77a, 0xf0b849, 0x79b4ff, 0xd2a8ff, 0x56d4dd, 0xd5d8db,
                                        0xa6acb3, 0xffa198, 0x7ee2a0, 0xf8d17a, 0xa5cdff, 0xe2c5ff, 0x8ce8ee, 0xffffff};
    return QColor::fromRgb(themeIsDark() ? onDark[number & 15] : onLight[number & 15]);
}

QString stampOf(qint64 epochMs)
{
    return epochMs < 0 ? QString() : QDateTime::fromMSecsSinceEpoch(epochMs).time().toString(u"HH:mm:ss"_s);
}

/// The strip beside the text. Only draws.
class Margin : public QWidget
{
public:
    explicit Margin(ConsoleView *view) : QWidget(view), m_view(view) {}
    QSize sizeHint() const override { return {m_view->marginWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent *event) override { m_view->paintMargin(event); }

private:
    ConsoleView *m_view;
};
}

ConsoleView::ConsoleView(QWidget *parent) : QPlainTextEdit(parent), m_margin(new Margin(this))
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setUndoRedoEnabled(false);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setMaximumBlockCount(MostBlocks);
    setTabChangesFocus(true);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setAccessibleName(tr("Console log"));
    connect(this, &QPlainTextEdit::updateRequest, m_margin, [this](const QRect &rect, int dy) {
        if (dy)
            m_margin->scroll(0, dy);
        else
            m_margin->update(0, rect.y(), m_margin->width(), rect.height());
    });
    layOutMargin();
}

int ConsoleView::marginWidth() const { return fontMetrics().horizontalAdvance(u"00:00:00"_s) + fontMetrics().height() + 14; }

void ConsoleView::layOutMargin()
{
    const QRect inside = contentsRect();
    const int width = marginWidth();
    if (isRightToLeft()) {
        setViewportMargins(0, 0, width, 0);
        m_margin->setGeometry(inside.right() - width + 1, inside.top(), width, inside.height());
    } else {
        setViewportMargins(width, 0, 0, 0);
        m_margin->setGeometry(inside.left(), inside.top(), width, inside.height());
    }
}

void ConsoleView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    layOutMargin();
}

void ConsoleView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange)
        layOutMargin();
}

void ConsoleView::paintMargin(QPaintEvent *event)
{
    QPainter painter(m_margin);
    painter.fillRect(event->rect(), palette().color(QPalette::AlternateBase));
    painter.setFont(font());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    const QIcon sign = verdictIcon(Check::Verdict::FixThis);
    const int height = fontMetrics().height();
    const int side = height * 3 / 4;
    QString above;
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > event->rect().bottom())
            break;
        const auto *line = static_cast<const ShownLine *>(block.userData());
        if (!line)
            continue;
        const int top = qRound(place.top());
        // The second is told once, where it begins.
        if (const QString stamp = stampOf(line->epochMs); !stamp.isEmpty() && (stamp != above || line->kind == ConsoleLine::Kind::Heading)) {
            painter.drawText(QRect(4, top, m_margin->width() - side - 12, height), Qt::AlignVCenter | Qt::AlignLeft, stamp);
            above = stamp;
        }
        if (line->kind == ConsoleLine::Kind::Error)
            sign.paint(&painter, QRect(m_margin->width() - side - 4, top + (height - side) / 2, side, side));
    }
}

QTextCharFormat ConsoleView::formatOf(const ConsoleLine &line, const ConsoleLook &look) const
{
    QTextCharFormat format;
    const bool bold = look.bold || line.kind == ConsoleLine::Kind::Heading;
    if (bold)
        format.setFontWeight(QFont::Bold);
    if (line.kind == ConsoleLine::Kind::Heading)
        format.setForeground(toneColour(Tone::Busy));
    else if (line.kind == ConsoleLine::Kind::Error)
        format.setForeground(toneColour(Tone::Bad));
    else if (look.colour >= 0)
        format.setForeground(terminalColour(look.colour));
    return format;
}

QTextCursor ConsoleView::freshLine()
{
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    if (!m_empty)
        cursor.insertBlock({}, {});
    m_empty = false;
    return cursor;
}

void ConsoleView::append(const std::vector<ConsoleLine> &lines)
{
    if (lines.empty())
        return;
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (const auto &line : lines) {
        QTextCursor at = freshLine();
        for (const auto &stretch : line.stretches)
            at.insertText(stretch.text, formatOf(line, stretch.look));
        if (line.cut > 0)
            at.insertText(tr(" … %n more character(s) of this line are in the saved log", nullptr, static_cast<int>(line.cut)),
                          formatOf(line, {.colour = 8}));
        auto *shown = new ShownLine;
        shown->kind = line.kind;
        shown->number = line.number;
        shown->epochMs = line.epochMs;
        at.block().setUserData(shown);
    }
    cursor.endEditBlock();
}

void ConsoleView::remark(const QString &text)
{
    QTextCharFormat format;
    format.setForeground(palette().color(QPalette::PlaceholderText));
    format.setFontItalic(true);
    freshLine().insertText(text, format);
}

void ConsoleView::startOver()
{
    clear();
    m_empty = true;
}

void ConsoleView::takeAwayFrom(qint64 number)
{
    QTextBlock block = document()->lastBlock();
    int gone = 0;
    for (; block.isValid() && !m_empty; block = block.previous(), ++gone) {
        const auto *line = static_cast<const ShownLine *>(block.userData());
        if (!line || line->number < number)
            break;
    }
    if (gone == 0)
        return;
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    cursor.movePosition(QTextCursor::End);
    if (block.isValid()) {
        cursor.setPosition(block.position() + block.length() - 1, QTextCursor::KeepAnchor);
    } else {
        cursor.movePosition(QTextCursor::Start, QTextCursor::KeepAnchor);
        m_empty = true;
    }
    cursor.removeSelectedText();
    cursor.endEditBlock();
}

bool ConsoleView::atEnd() const { return verticalScrollBar()->value() >= verticalScrollBar()->maximum(); }

void ConsoleView::toEnd() { verticalScrollBar()->setValue(verticalScrollBar()->maximum()); }

bool ConsoleView::goToNextError()
{
    const auto tells = [](const QTextBlock &block) {
        const auto *line = static_cast<const ShownLine *>(block.userData());
        return line && line->kind == ConsoleLine::Kind::Error;
    };
    const QTextBlock start = textCursor().block();
    // Past the block of lines that tell of the error we are in.
    QTextBlock block = start;
    while (block.isValid() && tells(block) && textCursor().hasSelection())
        block = block.next();
    for (int round = 0; round < 2; ++round, block = document()->firstBlock()) {
        for (; block.isValid(); block = block.next()) {
            if (!tells(block))
                continue;
            QTextCursor cursor(block);
            cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
            setTextCursor(cursor);
            centerCursor();
            return true;
        }
    }
    return false;
}
