#include "ui/console/errorline.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// One of these is in every line that the expression below matches; looking for them is many times faster.
constexpr QStringView Signs[] = {u"rror",    u"RROR",   u"xception", u"atal",     u"ailed",   u"ailure",  u"enied",          u"illed",
                                 u"nable to", u"annot", u"ould not", u"o space left", u"SQLSTATE[", u"Problem ", u"emory size of", u"orbidden"};
}

bool tellsOfError(const QString &line)
{
    if (std::none_of(std::begin(Signs), std::end(Signs), [&line](QStringView sign) { return line.contains(sign); }))
        return false;
    // What Composer does to a package named after errors, and what says that there were none.
    static const QRegularExpression harmless(
        uR"(^\s*- (?:Installing|Upgrading|Downgrading|Locking|Downloading|Removing|Syncing) |^Module '|\b(?:0|[Nn]o|[Ww]ithout) (?:errors?|failures?)\b)"_s);
    static const QRegularExpression harmful(
        uR"((?:\b|^PHP )(?:[Ee]rrors?|ERROR|[Ff]atal|FATAL|\w*Exception|\w+Error|[Ff]ailed|FAILED|[Ff]ailure|[Dd]enied|[Kk]illed|[Uu]nable to|[Cc]annot|[Cc]ould not|[Nn]o space left|[Ff]orbidden)\b|SQLSTATE\[|^\s*Problem \d+$|Allowed memory size of)"_s);
    return harmful.match(line).hasMatch() && !harmless.match(line).hasMatch();
}

bool isExceptionHeader(const QString &line)
{
    if (!line.startsWith(u"In ") || !line.contains(u" line "))
        return false;
    static const QRegularExpression header(uR"(^In \S+ line \d+:\s*$)"_s);
    return header.match(line).hasMatch();
}
