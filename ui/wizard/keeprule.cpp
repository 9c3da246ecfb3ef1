#include "ui/wizard/keeprule.h"

#include "app/upgrade/backupstanding.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

const auto NewestSetting = u"backups/keep"_s;
const auto DaysSetting = u"backups/keepDays"_s;

QString shown(const char *text)
{
    return QCoreApplication::translate("KeepRule", text);
}

} // namespace

KeepRule KeepRule::of(const StoreBook &book)
{
    return {qBound(0, book.setting(NewestSetting).toInt(), 99), qBound(0, book.setting(DaysSetting).toInt(), 3650)};
}

KeepRule KeepRule::of(const Choices &choices)
{
    return {choices.keepBackups, choices.keepDays};
}

Result<> KeepRule::keepIn(StoreBook &book) const
{
    if (auto kept = book.setSetting(NewestSetting, QString::number(newest)); !kept)
        return kept;
    return book.setSetting(DaysSetting, QString::number(days));
}

void KeepRule::into(Choices &choices) const
{
    choices.keepBackups = newest;
    choices.keepDays = days;
}

QString KeepRule::sentence() const
{
    if (keepsAll())
        return shown(QT_TRANSLATE_NOOP("KeepRule", "Every backup stays on the server until you delete it."));
    const QString count = QCoreApplication::translate("KeepRule", "In the end, only the newest %n backup(s) of this store are kept.", nullptr, newest);
    const QString too = QCoreApplication::translate("KeepRule", "Those older than %n day(s) go as well.", nullptr, days);
    const QString age = QCoreApplication::translate("KeepRule", "In the end, backups older than %n day(s) are deleted.", nullptr, days);
    const QString never = shown(QT_TRANSLATE_NOOP("KeepRule", "The newest proven one always stays."));
    if (days == 0)
        return QCoreApplication::translate("KeepRule", "%1 %2", "two sentences").arg(count, never);
    if (newest == 0)
        return QCoreApplication::translate("KeepRule", "%1 %2", "two sentences").arg(age, never);
    return QCoreApplication::translate("KeepRule", "%1 %2 %3", "three sentences").arg(count, too, never);
}

QStringList KeepRule::letsGo(const QList<Backup> &backups, const QDateTime &now) const
{
    return surplusBackups(backups, newest, days, now);
}
