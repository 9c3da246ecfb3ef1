#include "app/magento/storezone.h"

#include <QRegularExpression>

StoreZone StoreZone::of(const Survey &survey)
{
    if (const QTimeZone zone = named(survey.storeTimeZone); zone.isValid())
        return {zone, survey.storeTimeZone, true};
    if (const QTimeZone zone = named(survey.timeZone); zone.isValid())
        return {zone, survey.timeZone, false};
    return {};
}

QTimeZone StoreZone::named(const QString &name)
{
    static const QRegularExpression offset(QStringLiteral("^([+-])([0-9]{2}):?([0-9]{2})$"));
    if (const auto match = offset.match(name); match.hasMatch()) {
        const int seconds = (match.captured(2).toInt() * 60 + match.captured(3).toInt()) * 60;
        return QTimeZone(match.captured(1) == QLatin1String("-") ? -seconds : seconds);
    }
    // Qt takes any word for a zone without an offset; one without a slash has to be known.
    const QByteArray id = name.toUtf8();
    return id.contains('/') || QTimeZone::isTimeZoneIdAvailable(id) ? QTimeZone(id) : QTimeZone();
}

QDateTime StoreZone::moment(QDate date, QTime time, const QTimeZone &zone)
{
    const QDateTime moment(date, time, zone);
    return moment.isValid() ? moment : QDateTime(date, time.addSecs(3600), zone);
}
