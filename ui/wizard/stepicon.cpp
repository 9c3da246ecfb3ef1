#include "ui/wizard/stepicon.h"

#include "ui/parts/theme.h"
#include "ui/parts/verdicticon.h"

#include <QCoreApplication>
#include <QIconEngine>
#include <QPainter>

namespace {

/// Draws on a field of 16 × 16, like the signs of the verdicts beside which it stands.
class PhaseSign : public QIconEngine
{
public:
    explicit PhaseSign(RunState::StepPhase phase) : m_phase(phase) {}

    QIconEngine *clone() const override { return new PhaseSign(m_phase); }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap picture(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paint(&painter, QRect({}, size), mode, state);
        return picture;
    }
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const qreal side = qMin(rect.width(), rect.height());
        painter->translate(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2);
        painter->scale(side / 16, side / 16);
        const QColor colour = toneColour(m_phase == RunState::StepPhase::Running ? Tone::Busy : Tone::Quiet);
        const QPen mark(onToneColour(), 1.9, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
        if (m_phase == RunState::StepPhase::Running) { // a triangle that points onwards, in a disc
            painter->setPen(Qt::NoPen);
            painter->setBrush(colour);
            painter->drawEllipse(QRectF(1, 1, 14, 14));
            painter->setBrush(onToneColour());
            painter->drawPolygon(QPolygonF({{6.2, 4.6}, {11.8, 8}, {6.2, 11.4}}));
        } else if (m_phase == RunState::StepPhase::Undone) { // an arrow that turns back, in a disc
            painter->setPen(Qt::NoPen);
            painter->setBrush(colour);
            painter->drawEllipse(QRectF(1, 1, 14, 14));
            painter->setPen(mark);
            painter->setBrush(Qt::NoBrush);
            painter->drawArc(QRectF(4.8, 5.4, 6.4, 5.6), -90 * 16, 200 * 16);
            painter->drawPolyline(QPolygonF({{7.4, 3.6}, {5.2, 5.8}, {7.6, 7.8}}));
        } else { // Skipped: a dash in a ring
            painter->setPen(QPen(colour, 1.4));
            painter->setBrush(Qt::NoBrush);
            painter->drawEllipse(QRectF(1.4, 1.4, 13.2, 13.2));
            painter->setPen(QPen(colour, 1.8, Qt::SolidLine, Qt::RoundCap));
            painter->drawLine(QPointF(5.2, 8), QPointF(10.8, 8));
        }
        painter->restore();
    }

private:
    RunState::StepPhase m_phase;
};

} // namespace

QIcon stepIcon(RunState::StepPhase phase)
{
    switch (phase) {
    case RunState::StepPhase::Waiting:
        return verdictIcon(Check::Verdict::Waiting);
    case RunState::StepPhase::Done:
        return verdictIcon(Check::Verdict::Fine);
    case RunState::StepPhase::Failed:
        return verdictIcon(Check::Verdict::FixThis);
    case RunState::StepPhase::Running:
    case RunState::StepPhase::Skipped:
    case RunState::StepPhase::Undone:
        break;
    }
    return QIcon(new PhaseSign(phase));
}

QString stepWord(RunState::StepPhase phase)
{
    switch (phase) {
    case RunState::StepPhase::Waiting:
        return QCoreApplication::translate("Steps", "waiting");
    case RunState::StepPhase::Running:
        return QCoreApplication::translate("Steps", "under way");
    case RunState::StepPhase::Done:
        return QCoreApplication::translate("Steps", "done");
    case RunState::StepPhase::Skipped:
        return QCoreApplication::translate("Steps", "not needed");
    case RunState::StepPhase::Failed:
        return QCoreApplication::translate("Steps", "failed");
    case RunState::StepPhase::Undone:
        return QCoreApplication::translate("Steps", "taken back");
    }
    return {};
}

QIcon workingIcon()
{
    return QIcon(new PhaseSign(RunState::StepPhase::Running));
}
