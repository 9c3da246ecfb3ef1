#include "ui/parts/verdicticon.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QIconEngine>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPalette>
#include <QStyle>

Tone verdictTone(Check::Verdict verdict)
{
    switch (verdict) {
    case Check::Verdict::Fine:
        return Tone::Good;
    case Check::Verdict::FixThis:
        return Tone::Bad;
    case Check::Verdict::WorthKnowing:
        return Tone::Note;
    case Check::Verdict::CouldNotTell:
        return Tone::Doubt;
    case Check::Verdict::Waiting:
        break;
    }
    return Tone::Quiet;
}

namespace {
/// Draws on a field of 16 × 16, scaled to whatever size and resolution is asked for.
class Sign : public QIconEngine
{
public:
    explicit Sign(Check::Verdict verdict) : m_verdict(verdict) {}

    QIconEngine *clone() const override { return new Sign(m_verdict); }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap picture(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paint(&painter, QRect({}, size), mode, state);
        return picture;
    }
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const qreal side = qMin(rect.width(), rect.height());
        painter->translate(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2);
        painter->scale(side / 16, side / 16);
        // The ring of waiting has no ground of its own to stand out from a selected row.
        const bool bare = mode == QIcon::Selected && m_verdict == Check::Verdict::Waiting;
        drawShape(*painter, bare ? QGuiApplication::palette().color(QPalette::HighlightedText) : toneColour(verdictTone(m_verdict)));
        painter->restore();
    }

private:
    void drawShape(QPainter &painter, const QColor &colour) const
    {
        const QPen mark(onToneColour(), 1.9, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        switch (m_verdict) {
        case Check::Verdict::Fine: // a tick in a disc
            painter.drawEllipse(QRectF(1, 1, 14, 14));
            painter.setPen(mark);
            painter.setBrush(Qt::NoBrush);
            painter.drawPolyline(QPolygonF({{4.6, 8.3}, {7.1, 10.8}, {11.6, 5.6}}));
            break;
        case Check::Verdict::FixThis: // a cross in an octagon
            painter.drawPolygon(QPolygonF({{5, 1}, {11, 1}, {15, 5}, {15, 11}, {11, 15}, {5, 15}, {1, 11}, {1, 5}}));
            painter.setPen(mark);
            painter.drawLine(QPointF(5.4, 5.4), QPointF(10.6, 10.6));
            painter.drawLine(QPointF(10.6, 5.4), QPointF(5.4, 10.6));
            break;
        case Check::Verdict::WorthKnowing: { // an exclamation mark in a triangle
            QPainterPath triangle;
            triangle.addPolygon(QPolygonF({{8, 1.6}, {15, 14.2}, {1, 14.2}, {8, 1.6}}));
            painter.setPen(QPen(colour, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter.drawPath(triangle);
            painter.setPen(mark);
            painter.drawLine(QPointF(8, 6), QPointF(8, 9.4));
            painter.drawPoint(QPointF(8, 12));
            break;
        }
        case Check::Verdict::CouldNotTell: // a question mark in a diamond
            painter.drawPolygon(QPolygonF({{8, 0.4}, {15.6, 8}, {8, 15.6}, {0.4, 8}}));
            painter.setPen(QPen(onToneColour(), 1.7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter.setBrush(Qt::NoBrush);
            {
                QPainterPath hook(QPointF(6, 6.4));
                hook.cubicTo(QPointF(6, 3.6), QPointF(10.2, 3.8), QPointF(10, 6.4));
                hook.cubicTo(QPointF(9.9, 7.8), QPointF(8, 7.8), QPointF(8, 9.4));
                painter.drawPath(hook);
            }
            painter.drawPoint(QPointF(8, 11.8));
            break;
        case Check::Verdict::Waiting: // three dots in a ring
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(colour, 1.4));
            painter.drawEllipse(QRectF(1.4, 1.4, 13.2, 13.2));
            painter.setPen(QPen(colour, 1.8, Qt::SolidLine, Qt::RoundCap));
            for (const qreal x : {4.9, 8.0, 11.1})
                painter.drawPoint(QPointF(x, 8));
            break;
        }
    }

    Check::Verdict m_verdict;
};
}

QIcon verdictIcon(Check::Verdict verdict) { return QIcon(new Sign(verdict)); }

QString verdictWord(Check::Verdict verdict)
{
    switch (verdict) {
    case Check::Verdict::Fine:
        return QCoreApplication::translate("VerdictIcon", "Fine");
    case Check::Verdict::FixThis:
        return QCoreApplication::translate("VerdictIcon", "Fix this");
    case Check::Verdict::WorthKnowing:
        return QCoreApplication::translate("VerdictIcon", "Worth knowing");
    case Check::Verdict::CouldNotTell:
        return QCoreApplication::translate("VerdictIcon", "Could not tell");
    case Check::Verdict::Waiting:
        break;
    }
    return QCoreApplication::translate("VerdictIcon", "Waiting");
}

VerdictIcon::VerdictIcon(QWidget *parent) : VerdictIcon(Check::Verdict::Waiting, parent) {}

VerdictIcon::VerdictIcon(Check::Verdict verdict, QWidget *parent) : QWidget(parent), m_sign(new QLabel(this)), m_word(new QLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_sign);
    row->addWidget(m_word);
    row->addStretch();
    m_word->setTextFormat(Qt::PlainText);
    setVerdict(verdict);
}

void VerdictIcon::setVerdict(Check::Verdict verdict)
{
    m_verdict = verdict;
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_sign->setPixmap(verdictIcon(verdict).pixmap(QSize(side, side), devicePixelRatioF()));
    setWord(verdictWord(verdict));
}

void VerdictIcon::setWord(const QString &word)
{
    m_word->setText(word);
    setAccessibleName(word);
}
