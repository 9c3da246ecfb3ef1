#include "ui/wizard/amounts.h"

#include "app/upgrade/steps.h"

#include <QCoreApplication>

namespace {

QString shown(const char *text)
{
    return QCoreApplication::translate("Amounts", text);
}

} // namespace

QString elapsedText(qint64 ms)
{
    const qint64 seconds = qMax<qint64>(0, ms) / 1000;
    if (seconds < 60)
        return shown(QT_TRANSLATE_NOOP("Amounts", "%1 s")).arg(seconds);
    if (seconds < 3600)
        return shown(QT_TRANSLATE_NOOP("Amounts", "%1 min %2 s")).arg(seconds / 60).arg(seconds % 60);
    return shown(QT_TRANSLATE_NOOP("Amounts", "%1 h %2 min")).arg(seconds / 3600).arg(seconds % 3600 / 60);
}

QString aboutText(qint64 ms)
{
    const qint64 seconds = qMax<qint64>(0, ms) / 1000;
    if (seconds < 60)
        return shown(QT_TRANSLATE_NOOP("Amounts", "less than a minute"));
    const int minutes = static_cast<int>((seconds + 30) / 60);
    const int hours = static_cast<int>((seconds + 1800) / 3600);
    // The numbers are ready beforehand: lupdate never returns from arithmetic in this place.
    if (seconds < 5400)
        return QCoreApplication::translate("Amounts", "about %n minute(s)", nullptr, minutes);
    return QCoreApplication::translate("Amounts", "about %n hour(s)", nullptr, hours);
}

QString speedText(qint64 bytes, qint64 ms)
{
    if (bytes <= 0 || ms < 500)
        return {};
    return shown(QT_TRANSLATE_NOOP("Amounts", "%1/s")).arg(sizeText(bytes * 1000 / ms));
}
