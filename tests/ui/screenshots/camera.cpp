#include "tests/ui/screenshots/camera.h"

#include <QImage>
#include <QLabel>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

bool allOneColour(const QImage &picture)
{
    const QRgb first = picture.pixel(0, 0);
    for (int y = 0; y < picture.height(); y += 7) {
        for (int x = 0; x < picture.width(); x += 7) {
            if (picture.pixel(x, y) != first)
                return false;
        }
    }
    return true;
}

/// These shorten their text by themselves, or live where there is a menu for what has no room.
bool givesWay(const QLabel &label)
{
    return label.inherits("ElidedLabel") || (label.parentWidget() && label.parentWidget()->inherits("QToolBar"));
}

} // namespace

void Camera::shoot(QWidget &window, const QString &name)
{
    QTest::qWait(60);
    const QString path = m_folder.filePath(name + m_suffix + u".png"_s);
    const QImage picture = window.grab().toImage();
    if (picture.width() < 300 || picture.height() < 150 || allOneColour(picture))
        m_faults.append(path + u": nothing on it"_s);
    if (!picture.save(path))
        m_faults.append(path + u": not written"_s);
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        if (label->isVisible() && !givesWay(*label) && !label->wordWrap() && label->pixmap().isNull() && label->width() + 1 < label->minimumSizeHint().width())
            m_faults.append(path + u": clipped: "_s + label->text());
    }
    ++m_pictures;
}
