#include "ui/parts/outlines.h"

#include <QPainter>
#include <QPalette>
#include <QStyleFactory>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace {
void outline(const QStyleOption &option, QPainter &painter, bool round)
{
    if (option.palette.color(QPalette::Window).lightness() >= 128)
        return;
    const bool focused = option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_Enabled);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(option.palette.color(focused ? QPalette::Highlight : QPalette::Mid), 1));
    const QRectF rect = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (round)
        painter.drawEllipse(rect);
    else
        painter.drawRoundedRect(rect, 2, 2);
    painter.restore();
}
}

Outlines::Outlines() : QProxyStyle(QStyleFactory::create(u"Fusion"_s)) { setObjectName(u"fusion"_s); }

void Outlines::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    switch (element) {
    case PE_IndicatorRadioButton:
        outline(*option, *painter, true);
        break;
    case PE_IndicatorCheckBox:
    case PE_FrameLineEdit:
    case PE_PanelButtonCommand:
        outline(*option, *painter, false);
        break;
    case PE_Frame: // Black on black, a list would have no edge.
        if (option->palette.color(QPalette::Window) == Qt::black)
            outline(*option, *painter, false);
        break;
    default:
        break;
    }
}

void Outlines::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_ComboBox || control == CC_SpinBox)
        outline(*option, *painter, false);
}
