#include "app/cli/moment.h"

#include <QCoreApplication>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace {

class Moment
{
    Q_DECLARE_TR_FUNCTIONS(Moment)
};

/// "Europe/Amsterdam", or "+0100" as `date +%z` prints it.
QTimeZone zoneOf(const QString &name)
{
    if (const QTimeZone zone(name.toUtf8()); zone.isValid())
        return zone;
    if ((name.startsWith(u'+') || name.startsWith(u'-')) && name.size() >= 5) {
        const int seconds = (name.mid(1, 2).toInt() * 60 + name.right(2).toInt()) * 60;
        return QTimeZone(name.startsWith(u'-') ? -seconds : seconds);
    }
    return QTimeZone::utc();
}

} // namespace

Result<QDateTime> momentOf(const QString &text, qint64 serverClock, const QString &timeZone)
{
    const QTimeZone zone = zoneOf(timeZone);
    const QDateTime now = serverClock > 0 ? QDateTime::fromSecsSinceEpoch(serverClock, zone) : QDateTime::currentDateTimeUtc().toTimeZone(zone);
    if (const QTime time = QTime::fromString(text, u"H:mm"_s); time.isValid()) {
        const QDateTime today(now.date(), time, zone);
        return today > now ? today : QDateTime(now.date().addDays(1), time, zone);
    }
    QDateTime moment = QDateTime::fromString(text, Qt::ISODate);
    if (!moment.isValid() || !text.contains(u'T'))
        return Problem{Problem::Kind::Usage, Moment::tr("“%1” is not a time.").arg(text), Moment::tr("Write 03:10 or 2026-11-21T03:10."), {}};
    if (moment.timeSpec() == Qt::LocalTime)
        moment = QDateTime(moment.date(), moment.time(), zone);
    if (moment < now)
        return Problem{Problem::Kind::Usage, Moment::tr("%1 has passed at the store.").arg(text), Moment::tr("Name a time to come."), {}};
    return moment;
}
