#include "app/upgrade/deadline.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr double Megabyte = 1e6;
// Slower than any server that was measured, several times over: an archive is written, read back, compared, and unpacked; a dump
// is written, loaded to prove it, and another one loaded.
constexpr double FilesASecond = 2 * Megabyte;
constexpr double DatabaseASecond = 0.5 * Megabyte;
constexpr double FilesUnpacked = 1.5; ///< How much more code and media are than their archive.
constexpr double DumpUnpacked = 10;   ///< How much more a database is than its dump, compressed.
constexpr int MinutesOfUnknown = 120; ///< For a part of which nobody knows how big it is.

qint64 bytesOf(const Backup &backup, const QString &part)
{
    for (const Backup::Part &one : backup.parts) {
        if (one.name == part)
            return one.bytes;
    }
    return -1;
}

double minutesFor(qint64 now, qint64 inBackup, double unpacked, double aSecond)
{
    const double bytes = std::max(double(now), double(inBackup) * unpacked);
    return bytes < 0 ? MinutesOfUnknown : bytes / aSecond / 60;
}

} // namespace

int closedMinutes(const Choices &choices)
{
    return std::clamp(choices.closedMinutes > 0 ? choices.closedMinutes : UsualClosedMinutes, 1, LongestClosedMinutes);
}

int closedMinutes(const Survey &survey, const Backup &backup, const Choices &choices)
{
    if (choices.closedMinutes > 0)
        return closedMinutes(choices);
    double minutes = 0;
    if (choices.backupDatabase)
        minutes += minutesFor(survey.databaseBytes, bytesOf(backup, u"database"_s), DumpUnpacked, DatabaseASecond);
    if (choices.backupCode)
        minutes += minutesFor(survey.codeBytes, bytesOf(backup, u"code"_s), FilesUnpacked, FilesASecond);
    if (choices.backupMedia)
        minutes += minutesFor(survey.mediaBytes, bytesOf(backup, u"media"_s), FilesUnpacked, FilesASecond);
    // Whoever reads it wants a number to remember.
    const int rounded = int(std::min<double>(LongestClosedMinutes, minutes) / 10 + 1) * 10;
    return std::clamp(rounded, UsualClosedMinutes, LongestClosedMinutes);
}
