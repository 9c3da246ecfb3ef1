#include "ui/parts/theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace {
/// A drawing whose "currentColor" is the text colour at the moment of painting, so that one file serves every theme.
class LineDrawing : public QIconEngine
{
public:
    explicit LineDrawing(const QString &name) : m_name(name)
    {
        QFile file(u":/icons/%1.svg"_s.arg(name));
        if (file.open(QIODevice::ReadOnly))
            m_drawing = file.readAll();
    }

    QIconEngine *clone() const override { return new LineDrawing(m_name); }
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
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        const auto role = mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::ButtonText;
        QByteArray drawing = m_drawing;
        drawing.replace("currentColor", QGuiApplication::palette().color(group, role).name().toLatin1());
        QSvgRenderer(drawing).render(painter, rect);
    }

private:
    QString m_name;
    QByteArray m_drawing;
};
}

QIcon lineIcon(const QString &name) { return QIcon(new LineDrawing(name)); }
