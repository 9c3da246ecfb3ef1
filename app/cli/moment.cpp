#include "app/cli/moment.h"

#include "app/magento/storezone.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

class Moment
{
    Q_DECLARE_TR_FUNCTIONS(Moment)
};

} // namespace

Result<QDateTime> momentOf(const QString &text, qint64 serverClock, const QTimeZone &zone)
{
    const QDateTime now = serverClock > 0 ? QDateTime::fromSecsSinceEpoch(serverClock, zone) : QDateTime::currentDateTimeUtc().toTimeZone(zone);
    if (const QTime time = QTime::fromString(text, u"H:mm"_s); time.isValid()) {
        const QDateTime today = StoreZone::moment(now.date(), time, zone);
        return today > now ? today : StoreZone::moment(now.date().addDays(1), time, zone);
    }
    QDateTime moment = QDateTime::fromString(text, Qt::ISODate);
    if (!moment.isValid() || !text.contains(u'T'))
        return Problem{Problem::Kind::Usage, Moment::tr("“%1” is not a time.").arg(text), Moment::tr("Write 03:10 or 2026-11-21T03:10."), {}};
    if (moment.timeSpec() == Qt::LocalTime)
        moment = StoreZone::moment(moment.date(), moment.time(), zone);
    if (moment < now)
        return Problem{Problem::Kind::Usage, Moment::tr("%1 has passed at the store.").arg(text), Moment::tr("Name a time to come."), {}};
    return moment;
}
