#include "app/upgrade/difference.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

QString shown(const char *text)
{
    return QCoreApplication::translate("Difference", text);
}

QString counted(const char *text, qint64 count)
{
    return QCoreApplication::translate("Difference", text, nullptr, int(std::min<qint64>(count, 2'000'000'000)));
}

/// Of several of a kind: "product-2" is a "product".
QString kindOf(const QString &id)
{
    const qsizetype dash = id.lastIndexOf(u'-');
    bool isNumber = false;
    if (dash > 0)
        id.sliced(dash + 1).toInt(&isNumber);
    return isNumber ? id.first(dash) : id;
}

constexpr std::array<std::pair<const char *, const char *>, 22> Names{{
    {"home", QT_TRANSLATE_NOOP("Difference", "Home page")},
    {"category", QT_TRANSLATE_NOOP("Difference", "Category page")},
    {"product", QT_TRANSLATE_NOOP("Difference", "Product page")},
    {"page", QT_TRANSLATE_NOOP("Difference", "Page")},
    {"search", QT_TRANSLATE_NOOP("Difference", "Search")},
    {"cart-page", QT_TRANSLATE_NOOP("Difference", "Cart page")},
    {"cart", QT_TRANSLATE_NOOP("Difference", "Cart, up to the payment step")},
    {"payments", QT_TRANSLATE_NOOP("Difference", "Payment methods on offer")},
    {"login", QT_TRANSLATE_NOOP("Difference", "Customer log-in page")},
    {"admin", QT_TRANSLATE_NOOP("Difference", "Admin log-in page")},
    {"rest", QT_TRANSLATE_NOOP("Difference", "REST API")},
    {"graphql", QT_TRANSLATE_NOOP("Difference", "GraphQL")},
    {"media", QT_TRANSLATE_NOOP("Difference", "Media files")},
    {"static", QT_TRANSLATE_NOOP("Difference", "Styles and scripts")},
    {"cron", QT_TRANSLATE_NOOP("Difference", "Cron")},
    {"indexes", QT_TRANSLATE_NOOP("Difference", "Indexes")},
    {"orders", QT_TRANSLATE_NOOP("Difference", "Orders")},
    {"customers", QT_TRANSLATE_NOOP("Difference", "Customers")},
    {"products", QT_TRANSLATE_NOOP("Difference", "Products")},
    {"exception-log", QT_TRANSLATE_NOOP("Difference", "New errors in the log")},
    {"system-log", QT_TRANSLATE_NOOP("Difference", "New errors in the log")},
    {"first-byte", QT_TRANSLATE_NOOP("Difference", "Time to first byte")},
}};

QString nameOf(const QString &kind, const QString &id)
{
    for (const auto &[known, name] : Names) {
        if (kind == QLatin1StringView(known))
            return shown(name);
    }
    return id;
}

/// A page or an interface: "200 ok", "503 unavailable".
QString pageText(const QString &code, const QString &word)
{
    const auto with = [&code](const char *text) { return shown(text).arg(code); };
    if (code == "000"_L1)
        return shown(QT_TRANSLATE_NOOP("Difference", "no answer"));
    if (word == "ok"_L1)
        return with(QT_TRANSLATE_NOOP("Difference", "works (%1)"));
    if (word == "found"_L1)
        return with(QT_TRANSLATE_NOOP("Difference", "finds products (%1)"));
    if (word == "nothing-found"_L1)
        return with(QT_TRANSLATE_NOOP("Difference", "finds nothing (%1)"));
    if (word == "blank"_L1)
        return with(QT_TRANSLATE_NOOP("Difference", "empty page (%1)"));
    if (word == "error-text"_L1)
        return with(QT_TRANSLATE_NOOP("Difference", "error message on the page (%1)"));
    if (word == "maintenance"_L1)
        return with(QT_TRANSLATE_NOOP("Difference", "maintenance page (%1)"));
    if (word == "elsewhere"_L1)
        return with(QT_TRANSLATE_NOOP("Difference", "leads to another site (%1)"));
    if (word == "sent-home"_L1)
        return with(QT_TRANSLATE_NOOP("Difference", "leads to the home page (%1)"));
    if (word == "no-form"_L1)
        return with(QT_TRANSLATE_NOOP("Difference", "no log-in form on the page (%1)"));
    if (word == "no-data"_L1)
        return with(QT_TRANSLATE_NOOP("Difference", "no data in the answer (%1)"));
    return code == "404"_L1 ? with(QT_TRANSLATE_NOOP("Difference", "not found (%1)")) : with(QT_TRANSLATE_NOOP("Difference", "error %1"));
}

/// The furthest step of buying that was reached.
QString cartText(const QString &step)
{
    if (step == "none"_L1)
        return shown(QT_TRANSLATE_NOOP("Difference", "no cart"));
    if (step == "cart"_L1)
        return shown(QT_TRANSLATE_NOOP("Difference", "an empty cart"));
    if (step == "item"_L1)
        return shown(QT_TRANSLATE_NOOP("Difference", "a product in the cart"));
    if (step == "shipping"_L1)
        return shown(QT_TRANSLATE_NOOP("Difference", "shipping methods"));
    return step == "payment"_L1 ? shown(QT_TRANSLATE_NOOP("Difference", "the payment step")) : QString();
}

QString agoText(qint64 seconds)
{
    const qint64 minutes = (seconds + 30) / 60;
    return minutes < 120 ? counted(QT_TRANSLATE_N_NOOP("Difference", "ran %n minute(s) ago"), minutes) : counted(QT_TRANSLATE_N_NOOP("Difference", "ran %n hour(s) ago"), minutes / 60);
}

/// What the server wrote down, in words. Nothing that is not understood is guessed at: it is shown as it came.
QString answerText(const QString &kind, const QString &raw)
{
    const QStringList words = raw.split(u' ', Qt::SkipEmptyParts);
    const QString first = words.value(0);
    const QString second = words.value(1);
    bool isNumber = false;
    const qint64 number = first.toLongLong(&isNumber);
    const QLocale locale;
    if (first.isEmpty() || raw == "-"_L1)
        return {};
    if (kind == "cart"_L1)
        return cartText(first).isEmpty() ? raw : cartText(first);
    if (kind == "payments"_L1)
        return !isNumber ? raw : number == 0 ? shown(QT_TRANSLATE_NOOP("Difference", "none")) : locale.createSeparatedList(second.split(u','));
    if (kind == "cron"_L1) {
        if (first == "never"_L1)
            return shown(QT_TRANSLATE_NOOP("Difference", "has never run"));
        return first == "ran"_L1 ? agoText(std::max<qint64>(0, second.toLongLong())) : raw;
    }
    if (!isNumber || number < 0)
        return raw;
    if (kind == "indexes"_L1)
        return shown(QT_TRANSLATE_NOOP("Difference", "%1 of %2 ready")).arg(locale.toString(number), locale.toString(second.toLongLong()));
    if (kind == "orders"_L1 || kind == "customers"_L1 || kind == "products"_L1)
        return second.isEmpty() || second == "-"_L1 ? locale.toString(number)
                                                    : shown(QT_TRANSLATE_NOOP("Difference", "%1, the newest has ID %2")).arg(locale.toString(number), second);
    if (kind == "exception-log"_L1 || kind == "system-log"_L1) {
        if (number == 0)
            return shown(QT_TRANSLATE_NOOP("Difference", "none"));
        const qint64 unheard = second.toLongLong();
        return unheard <= 0 ? shown(QT_TRANSLATE_NOOP("Difference", "%1, all of kinds known before")).arg(locale.toString(number))
                            : shown(QT_TRANSLATE_NOOP("Difference", "%1, of kinds not seen before: %2")).arg(locale.toString(number), locale.toString(unheard));
    }
    if (kind == "first-byte"_L1)
        return shown(QT_TRANSLATE_NOOP("Difference", "%1 ms")).arg(locale.toString(number));
    return first.size() == 3 ? pageText(first, second) : raw;
}

Difference::Verdict verdictOf(const QString &word)
{
    for (const auto verdict : {Difference::Verdict::Same, Difference::Verdict::Better, Difference::Verdict::Worse}) {
        if (word == differenceName(verdict))
            return verdict;
    }
    return Difference::Verdict::CouldNotTell;
}

} // namespace

qsizetype Difference::count(Verdict verdict) const
{
    return std::count_if(rows.begin(), rows.end(), [verdict](const Row &row) { return row.verdict == verdict; });
}

QString Difference::sentence() const
{
    if (rows.isEmpty())
        return {};
    QStringList parts;
    const auto part = [&parts](const char *text, qsizetype count) {
        if (count > 0)
            parts.append(counted(text, count));
    };
    part(QT_TRANSLATE_N_NOOP("Difference", "%n worse"), count(Verdict::Worse));
    part(QT_TRANSLATE_N_NOOP("Difference", "%n better"), count(Verdict::Better));
    part(QT_TRANSLATE_N_NOOP("Difference", "%n the same"), count(Verdict::Same));
    part(QT_TRANSLATE_N_NOOP("Difference", "%n could not be told"), count(Verdict::CouldNotTell));
    return shown(QT_TRANSLATE_NOOP("Difference", "Compared before and after: %1.")).arg(QLocale().createSeparatedList(parts));
}

QJsonArray Difference::toJson() const
{
    QJsonArray array;
    for (const Row &row : rows)
        array.append(QJsonObject{{u"id"_s, row.id}, {u"what"_s, row.what}, {u"target"_s, row.target}, {u"before"_s, row.before}, {u"after"_s, row.after},
                                 {u"verdict"_s, differenceName(row.verdict)}, {u"must"_s, row.must}, {u"ms"_s, row.ms}});
    return array;
}

Difference differenceOf(const RunState &run)
{
    Difference difference;
    for (const RunState::Probe &probe : run.probes) {
        const QString kind = kindOf(probe.id);
        const auto text = [&kind](const QString &raw) {
            const QString told = answerText(kind, raw);
            return told.isEmpty() ? shown(QT_TRANSLATE_NOOP("Difference", "not known")) : told;
        };
        const bool log = kind == "exception-log"_L1 || kind == "system-log"_L1;
        difference.rows.append({probe.id, nameOf(kind, probe.id), probe.what == "-"_L1 ? QString() : probe.what, log ? QString() : text(probe.before), text(probe.after),
                                verdictOf(probe.verdict), probe.must, probe.ms});
    }
    return difference;
}

QString differenceName(Difference::Verdict verdict)
{
    switch (verdict) {
    case Difference::Verdict::Same: return u"same"_s;
    case Difference::Verdict::Better: return u"better"_s;
    case Difference::Verdict::Worse: return u"worse"_s;
    case Difference::Verdict::CouldNotTell: break;
    }
    return u"unknown"_s;
}

QString differenceWord(Difference::Verdict verdict)
{
    switch (verdict) {
    case Difference::Verdict::Same: return shown(QT_TRANSLATE_NOOP("Difference", "The same"));
    case Difference::Verdict::Better: return shown(QT_TRANSLATE_NOOP("Difference", "Better"));
    case Difference::Verdict::Worse: return shown(QT_TRANSLATE_NOOP("Difference", "Worse"));
    case Difference::Verdict::CouldNotTell: break;
    }
    return shown(QT_TRANSLATE_NOOP("Difference", "Could not tell"));
}
