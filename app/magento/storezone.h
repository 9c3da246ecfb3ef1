#pragma once

#include "app/magento/survey.h"

#include <QTimeZone>

/// The time zone in which a merchant reads the store's clock: General › Locale Options › Timezone of the Admin.
/// Where that could not be told, the server's, which need not be the same; isStores says which of the two it is.
struct StoreZone
{
    QTimeZone zone = QTimeZone::utc();
    QString name = QStringLiteral("UTC");
    bool isStores = false;

    static StoreZone of(const Survey &survey);
    /// "Europe/Amsterdam", or "+0100" as `date +%z` prints it; an invalid zone for anything else.
    static QTimeZone named(const QString &name);
    /// The moment at which a clock there shows this. A time that it leaves out, when it is put forward, is the same an hour later.
    static QDateTime moment(QDate date, QTime time, const QTimeZone &zone);
};
