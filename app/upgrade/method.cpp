#include "app/upgrade/method.h"

#include "app/upgrade/judge.h"
#include "app/upgrade/steps.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString shown(const char *text)
{
    return QCoreApplication::translate("Method", text);
}

/// Has readiness found signs of other web servers, which would go on with the old code while the database is the new one's?
bool hasOtherNodes(const Survey &survey)
{
    return judgeQuestion(u"web-nodes"_s, survey, {}, nullptr).verdict == Check::Verdict::WorthKnowing;
}

/// A copy to try the new version on: in a schema that the store's account may make, or in a server of its own.
bool canCopyDatabase(const Survey &survey)
{
    return survey.facts.truth(u"rights"_s, u"copies"_s) || survey.tools.contains(u"mariadbd"_s) || survey.tools.contains(u"mysqld"_s);
}

} // namespace

qint64 roomForCopy(const Survey &survey)
{
    constexpr qint64 OfServer = 300'000'000; // an empty database server of one's own
    return std::max<qint64>(0, survey.databaseBytes) * 2 + OfServer;
}

QString whyInPlace(const Survey &survey)
{
    if (!canCopyDatabase(survey))
        return shown(QT_TRANSLATE_NOOP("Method", "The new version cannot be tried beside the store: no copy of its database can be made on this server."));
    if (hasOtherNodes(survey))
        return shown(QT_TRANSLATE_NOOP("Method", "Several web servers seem to serve this store, and they cannot all be switched at the same moment."));
    Choices staged;
    staged.method = Method::Staged;
    const RoomNeeded room = roomNeeded(survey, staged);
    const bool together = survey.freeBytes == survey.homeFreeBytes;
    if (survey.freeBytes >= 0 && survey.freeBytes < room.forStore + (together ? room.forBackups : 0))
        return shown(QT_TRANSLATE_NOOP("Method", "There is not enough room on the server for a copy of the store: about %1 are needed, %2 are free."))
            .arg(sizeText(room.forStore + (together ? room.forBackups : 0)), sizeText(survey.freeBytes));
    return {};
}

Method methodOf(const Survey &survey, const Choices &choices)
{
    if (choices.method)
        return *choices.method;
    return whyInPlace(survey).isEmpty() ? Method::Staged : Method::InPlace;
}

QString methodName(Method method)
{
    return method == Method::Staged ? u"staged"_s : u"in-place"_s;
}
