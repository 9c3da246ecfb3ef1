#include "app/upgrade/visitors.h"

#include "app/upgrade/report.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MostAnswers = 1'000'000'000;
constexpr qint64 LatestMs = 253402300799999; ///< Year 9999, as of every time in a journal.
constexpr qsizetype MostSpans = 200;
constexpr qsizetype MostText = 8192;
constexpr qint64 Moment = 2000; ///< Shorter, and it is no hole.

QString shown(const char *text)
{
    return QCoreApplication::translate("Visitors", text);
}

QList<Visitors::Span> spansIn(const QString &text)
{
    static const QRegularExpression form(u"\\A([0-9]{1,15})-([0-9]{1,15}) ([0-9]{3}) ([a-z-]{1,32})\\z"_s);
    QList<Visitors::Span> spans;
    const QStringList parts = text.left(MostText).split(u';', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QRegularExpressionMatch match = form.match(part);
        if (!match.hasMatch() || spans.size() >= MostSpans)
            continue;
        const Visitors::Span span{match.captured(1).toLongLong(), match.captured(2).toLongLong(), match.captured(3).toInt(), match.captured(4)};
        if (span.untilMs >= span.fromMs && span.untilMs <= LatestMs)
            spans.append(span);
    }
    return spans;
}

/// A moment is not "0 seconds" for whoever met it.
QString forText(qint64 milliseconds)
{
    return milliseconds < 1000 ? shown(QT_TRANSLATE_NOOP("Visitors", "less than a second")) : durationText(milliseconds);
}

} // namespace

std::optional<Visitors> Visitors::fromFields(const QMap<QString, QString> &fields)
{
    const auto number = [&fields](const QString &key, qint64 most) { return std::clamp<qint64>(fields.value(key).toLongLong(), 0, most); };
    Visitors visitors;
    visitors.whyNot = fields.value(u"why"_s).left(64);
    visitors.ok = number(u"ok"_s, MostAnswers);
    visitors.maintenance = number(u"maintenance"_s, MostAnswers);
    visitors.other = number(u"other"_s, MostAnswers);
    visitors.none = number(u"none"_s, MostAnswers);
    visitors.closedMs = number(u"closed_ms"_s, LatestMs);
    visitors.wrongMs = std::min(number(u"wrong_ms"_s, LatestMs), visitors.closedMs);
    visitors.unaskedMs = number(u"unasked_ms"_s, LatestMs);
    visitors.unlisted = number(u"more"_s, MostAnswers);
    visitors.spans = spansIn(fields.value(u"spans"_s));
    if (visitors.asked() == 0 && visitors.whyNot.isEmpty())
        return std::nullopt;
    return visitors;
}

bool Visitors::isWhole() const
{
    return asked() > 0 && unaskedMs <= Moment;
}

Visitors::Got Visitors::Span::got() const
{
    if (word == "ok"_L1)
        return Got::Store;
    if (word == "maintenance"_L1)
        return Got::Maintenance;
    if (word == "not-asked"_L1)
        return Got::NotAsked;
    if (word == "no-answer"_L1 || code == 0)
        return Got::Nothing;
    return code < 400 ? Got::OtherPage : Got::ErrorPage;
}

QString Visitors::Span::text() const
{
    const auto withCode = [this](const char *text) { return shown(text).arg(code); };
    switch (got()) {
    case Got::Store: return withCode(QT_TRANSLATE_NOOP("Visitors", "your store (%1)"));
    case Got::Maintenance: return withCode(QT_TRANSLATE_NOOP("Visitors", "the maintenance page (%1)"));
    case Got::ErrorPage: return withCode(QT_TRANSLATE_NOOP("Visitors", "an error page (%1)"));
    case Got::Nothing: return shown(QT_TRANSLATE_NOOP("Visitors", "no answer"));
    case Got::NotAsked: return shown(QT_TRANSLATE_NOOP("Visitors", "nobody asked"));
    case Got::OtherPage: break;
    }
    if (word == "blank"_L1)
        return withCode(QT_TRANSLATE_NOOP("Visitors", "an empty page (%1)"));
    if (word == "error-text"_L1)
        return withCode(QT_TRANSLATE_NOOP("Visitors", "the text of an error (%1)"));
    return withCode(QT_TRANSLATE_NOOP("Visitors", "another page (%1)"));
}

QStringList Visitors::sentences() const
{
    if (!whyNot.isEmpty())
        return {shown(QT_TRANSLATE_NOOP("Visitors", "Not measured: there is no curl on the server."))};
    QStringList said;
    if (wrongMs == 0 && other == 0 && none == 0) {
        said.append(maintenance == 0 && closedMs == 0 ? shown(QT_TRANSLATE_NOOP("Visitors", "Visitors saw your store all the time."))
                                                      : shown(QT_TRANSLATE_NOOP("Visitors", "Visitors saw your store or the maintenance page, nothing else.")));
    } else if (unlisted > 0) {
        said.append(shown(QT_TRANSLATE_NOOP("Visitors", "For %1 visitors saw neither your store nor the maintenance page. What they got changed too often to list all of it.")).arg(forText(wrongMs)));
    } else {
        qint64 errorMs = 0;
        qint64 otherMs = 0;
        qint64 nothingMs = 0;
        QStringList codes;
        for (const Span &span : spans) {
            const qint64 lasted = span.untilMs - span.fromMs;
            if (span.got() == Got::ErrorPage) {
                errorMs += lasted;
                if (const QString code = QString::number(span.code); !codes.contains(code))
                    codes.append(code);
            }
            otherMs += span.got() == Got::OtherPage ? lasted : 0;
            nothingMs += span.got() == Got::Nothing ? lasted : 0;
        }
        if (!codes.isEmpty())
            said.append(shown(QT_TRANSLATE_NOOP("Visitors", "For %1 visitors saw an error page (%2).")).arg(forText(errorMs), QLocale().createSeparatedList(codes)));
        if (otherMs > 0)
            said.append(shown(QT_TRANSLATE_NOOP("Visitors", "For %1 visitors saw a page that is not your store's, or an empty one.")).arg(forText(otherMs)));
        if (nothingMs > 0)
            said.append(shown(QT_TRANSLATE_NOOP("Visitors", "For %1 visitors got no answer.")).arg(forText(nothingMs)));
        if (said.isEmpty())
            said.append(shown(QT_TRANSLATE_NOOP("Visitors", "For %1 visitors saw neither your store nor the maintenance page.")).arg(forText(wrongMs)));
    }
    if (unaskedMs > Moment)
        said.append(shown(QT_TRANSLATE_NOOP("Visitors", "For %1 nothing was measured: the process that asks was gone.")).arg(durationText(unaskedMs)));
    return said;
}
