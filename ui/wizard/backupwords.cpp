#include "ui/wizard/backupwords.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BackupGround)
};
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

Check::Verdict verdictOf(Backup::Proof proof)
{
    return proof == Backup::Proof::Proven ? Check::Verdict::Fine : proof == Backup::Proof::ReadBack ? Check::Verdict::WorthKnowing : Check::Verdict::CouldNotTell;
}

QString ageText(const QDateTime &when)
{
    if (!when.isValid())
        return {};
    const qint64 seconds = qMax<qint64>(0, when.secsTo(QDateTime::currentDateTime()));
    const int minutes = int(seconds / 60), hours = int(seconds / 3600), days = int(seconds / 86400);
    if (seconds < 3600)
        return Words::tr("%n minute(s) ago", nullptr, minutes);
    if (seconds < 48 * 3600)
        return Words::tr("%n hour(s) ago", nullptr, hours);
    return Words::tr("%n day(s) ago", nullptr, days);
}
