#include "ui/parts/sign.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPalette>

Tone signTone(Sign sign)
{
    switch (sign) {
    case Sign::Tick:
        return Tone::Good;
    case Sign::Cross:
        return Tone::Bad;
    case Sign::Warning:
        return Tone::Note;
    case Sign::Question:
        return Tone::Doubt;
    case Sign::Onwards:
        return Tone::Busy;
    case Sign::Dots:
    case Sign::TurnBack:
    case Sign::Dash:
        break;
    }
    return Tone::Quiet;
}

namespace {

QPen stroke(const QColor &colour, qreal width) { return {colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin}; }

void disc(QPainter &painter) { painter.drawEllipse(QRectF(1, 1, 14, 14)); }

void ring(QPainter &painter, const QColor &colour)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 1.4));
    painter.drawEllipse(QRectF(1.4, 1.4, 13.2, 13.2));
    painter.setPen(stroke(colour, 1.8));
}

void drawWarning(QPainter &painter, const QColor &colour, const QPen &mark)
{
    QPainterPath triangle;
    triangle.addPolygon(QPolygonF({{8, 1.6}, {15, 14.2}, {1, 14.2}, {8, 1.6}}));
    painter.setPen(stroke(colour, 1.4));
    painter.drawPath(triangle);
    painter.setPen(mark);
    painter.drawLine(QPointF(8, 6), QPointF(8, 9.4));
    painter.drawPoint(QPointF(8, 12));
}

void drawQuestion(QPainter &painter)
{
    painter.drawPolygon(QPolygonF({{8, 0.4}, {15.6, 8}, {8, 15.6}, {0.4, 8}}));
    painter.setPen(stroke(onToneColour(), 1.7));
    painter.setBrush(Qt::NoBrush);
    QPainterPath hook(QPointF(6, 6.4));
    hook.cubicTo(QPointF(6, 3.6), QPointF(10.2, 3.8), QPointF(10, 6.4));
    hook.cubicTo(QPointF(9.9, 7.8), QPointF(8, 7.8), QPointF(8, 9.4));
    painter.drawPath(hook);
    painter.drawPoint(QPointF(8, 11.8));
}

/// On a field of 16 × 16.
void draw(QPainter &painter, Sign sign, const QColor &colour)
{
    const QPen mark = stroke(onToneColour(), 1.9);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    switch (sign) {
    case Sign::Tick:
        disc(painter);
        painter.setPen(mark);
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(QPolygonF({{4.6, 8.3}, {7.1, 10.8}, {11.6, 5.6}}));
        break;
    case Sign::Cross:
        painter.drawPolygon(QPolygonF({{5, 1}, {11, 1}, {15, 5}, {15, 11}, {11, 15}, {5, 15}, {1, 11}, {1, 5}}));
        painter.setPen(mark);
        painter.drawLine(QPointF(5.4, 5.4), QPointF(10.6, 10.6));
        painter.drawLine(QPointF(10.6, 5.4), QPointF(5.4, 10.6));
        break;
    case Sign::Warning:
        drawWarning(painter, colour, mark);
        break;
    case Sign::Question:
        drawQuestion(painter);
        break;
    case Sign::Dots:
        ring(painter, colour);
        for (const qreal x : {4.9, 8.0, 11.1})
            painter.drawPoint(QPointF(x, 8));
        break;
    case Sign::Onwards:
        disc(painter);
        painter.setBrush(onToneColour());
        painter.drawPolygon(QPolygonF({{6.2, 4.6}, {11.8, 8}, {6.2, 11.4}}));
        break;
    case Sign::TurnBack:
        disc(painter);
        painter.setPen(mark);
        painter.setBrush(Qt::NoBrush);
        painter.drawArc(QRectF(4.8, 5.4, 6.4, 5.6), -90 * 16, 200 * 16);
        painter.drawPolyline(QPolygonF({{7.4, 3.6}, {5.2, 5.8}, {7.6, 7.8}}));
        break;
    case Sign::Dash:
        ring(painter, colour);
        painter.drawLine(QPointF(5.2, 8), QPointF(10.8, 8));
        break;
    }
}

class SignEngine : public QIconEngine
{
public:
    explicit SignEngine(Sign sign) : m_sign(sign) {}

    QIconEngine *clone() const override { return new SignEngine(m_sign); }
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
        // A ring has no ground of its own to stand out from a selected row.
        const bool bare = mode == QIcon::Selected && (m_sign == Sign::Dots || m_sign == Sign::Dash);
        draw(*painter, m_sign, bare ? QGuiApplication::palette().color(QPalette::HighlightedText) : toneColour(signTone(m_sign)));
        painter->restore();
    }

private:
    Sign m_sign;
};

} // namespace

QIcon signIcon(Sign sign) { return QIcon(new SignEngine(sign)); }
