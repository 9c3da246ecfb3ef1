#include "ui/stores/backupground.h"

#include "ui/parts/desk.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BackupGround)
};
}

Result<BackupGround> backupGroundOf(Desk &desk, const Store &store, std::stop_token stop)
{
    const auto visit = desk.visit(store, stop);
    if (!visit)
        return visit.problem();
    auto survey = (*visit)->survey(stop);
    if (!survey)
        return survey.problem();
    auto backups = backupsOf((*visit)->shell(), store.root, stop);
    if (!backups)
        return backups.problem();
    const auto runs = Run::list((*visit)->shell(), store.root, stop);
    const bool busy = runs && std::any_of(runs->begin(), runs->end(), [](const RunListing &run) { return run.alive && run.outcome.isEmpty(); });
    return BackupGround{std::move(*survey), std::move(*backups), busy};
}

QString partName(const QString &part)
{
    if (part == u"database"_s)
        return Words::tr("Database");
    if (part == u"code"_s)
        return Words::tr("Code");
    return part == u"media"_s ? Words::tr("Media") : part;
}

QString partsText(const Backup &backup)
{
    QStringList names;
    for (const auto &part : backup.parts)
        names << partName(part.name);
    return QLocale().createSeparatedList(names);
}

qint64 sizeOf(const Backup &backup)
{
    qint64 size = 0;
    for (const auto &part : backup.parts) {
        if (part.bytes < 0)
            return -1;
        size += part.bytes;
    }
    return size;
}

QString ageText(const QDateTime &when)
{
    if (!when.isValid())
        return {};
    const qint64 seconds = when.secsTo(QDateTime::currentDateTime());
    if (seconds < 3600)
        return Words::tr("%n minute(s) ago", nullptr, static_cast<int>(qMax<qint64>(0, seconds / 60)));
    if (seconds < 48 * 3600)
        return Words::tr("%n hour(s) ago", nullptr, static_cast<int>(seconds / 3600));
    return Words::tr("%n day(s) ago", nullptr, static_cast<int>(seconds / 86400));
}
