#pragma once

#include <QProxyStyle>

/// Fusion outlines its controls darker than the window, which on a dark window is not to be seen. This draws them lighter there.
class Outlines : public QProxyStyle
{
    Q_OBJECT

public:
    Outlines();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const override;
};
