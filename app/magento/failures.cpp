#include "app/magento/failures.h"

#include "app/magento/failurecatalogue.h"
#include "app/magento/shippedfiles.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype MostOfConsole = 256 * 1024;
constexpr qsizetype LongestLine = 500;

/// What a line of a failure looks like. Whoever matches has these letters in it, in whatever case: hundreds of patterns are looked
/// for in a console of hundreds of kilobytes, and most are ruled out by that alone.
struct Pattern
{
    QRegularExpression expression;
    QString letters;
};

/// The longest piece of a pattern that stands in it as it is, case folded; none where there is a choice.
QString lettersOf(QStringView pattern)
{
    QString longest;
    QString piece;
    int depth = 0;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QChar c = pattern[i];
        const bool escaped = c == u'\\' && i + 1 < pattern.size();
        if (c == u'|' && depth == 0)
            return {};
        // A set ends the piece, as do a group and a number of times, whatever is in them.
        if (c == u'[') {
            for (i += 2; i < pattern.size() && pattern[i] != u']'; ++i)
                i += pattern[i] == u'\\' ? 1 : 0;
        }
        while (c == u'{' && i + 1 < pattern.size() && pattern[i] != u'}')
            ++i;
        depth += c == u'(' ? 1 : c == u')' ? -1 : 0;
        const QChar sign = escaped ? pattern[i + 1] : c;
        const bool plain = escaped ? !sign.isLetterOrNumber() : QStringView(u"[](){}.*+?^$|").indexOf(c) < 0;
        i += escaped ? 1 : 0;
        const QChar next = i + 1 < pattern.size() ? pattern[i + 1] : QChar();
        const bool maybe = next == u'?' || next == u'*' || next == u'{';
        if (plain && depth == 0 && !maybe) {
            piece += sign;
            if (piece.size() > longest.size())
                longest = piece;
        } else {
            piece.clear();
        }
    }
    return longest.toCaseFolded();
}

struct Row
{
    QString id;
    QString code;
    bool general = false;
    QString who;
    QString source;
    QList<Pattern> patterns;
    const FailureText *text = nullptr;
};

const FailureText *textOf(std::span<const FailureText> texts, const QString &id)
{
    const auto it = std::find_if(texts.begin(), texts.end(), [&id](const FailureText &text) { return id == QLatin1StringView(text.id); });
    return it == texts.end() ? nullptr : &*it;
}

QList<Row> readRows()
{
    QList<Row> rows;
    const QJsonArray array = QJsonDocument::fromJson(shippedFile(u":/data/failures.json"_s)).object().value("failures"_L1).toArray();
    for (const QJsonValue &value : array) {
        Row row;
        row.id = value["id"_L1].toString();
        row.code = value["code"_L1].toString();
        row.who = value["who"_L1].toString();
        row.general = value["general"_L1].toBool();
        row.source = value["source"_L1].toString();
        row.text = textOf(failureTexts(), row.id);
        const QJsonArray patterns = value["patterns"_L1].toArray();
        for (const QJsonValue &pattern : patterns)
            row.patterns.append({QRegularExpression(pattern.toString(), QRegularExpression::CaseInsensitiveOption), lettersOf(pattern.toString())});
        if (row.text)
            rows.append(row);
    }
    return rows;
}

QJsonObject rowOfCode(const QString &code)
{
    static const QJsonArray codes = QJsonDocument::fromJson(shippedFile(u":/data/failures.json"_s)).object().value("codes"_L1).toArray();
    for (const QJsonValue &row : codes) {
        if (row["id"_L1].toString() == code)
            return row.toObject();
    }
    return {};
}

const QList<Row> &rows()
{
    static const QList<Row> all = readRows();
    return all;
}

/// Who can mend it, as a word and as a sentence, by what failures.json says.
struct Mender { const char *who; const char *word; const char *sentence; };
constexpr Mender Menders[] = {
    {"you", QT_TRANSLATE_NOOP("Failure", "You"), QT_TRANSLATE_NOOP("Failure", "You can fix this yourself.")},
    {"host", QT_TRANSLATE_NOOP("Failure", "Your host"), QT_TRANSLATE_NOOP("Failure", "Your host can fix this.")},
    {"developer", QT_TRANSLATE_NOOP("Failure", "A developer"), QT_TRANSLATE_NOOP("Failure", "A developer can fix this.")},
    {"maker", QT_TRANSLATE_NOOP("Failure", "The maker of the extension"), QT_TRANSLATE_NOOP("Failure", "The maker of the extension can fix this.")},
    {"adobe", QT_TRANSLATE_NOOP("Failure", "Adobe"), QT_TRANSLATE_NOOP("Failure", "Adobe can fix this.")},
};

KnownFailure known(const FailureText &text, const QString &code, const QString &who, const QString &source)
{
    const auto mender = std::find_if(std::begin(Menders), std::end(Menders), [&who](const Mender &each) { return who == QLatin1StringView(each.who); });
    const bool told = mender != std::end(Menders);
    return {QString::fromLatin1(text.id), code, QCoreApplication::translate("Failure", text.happened), QCoreApplication::translate("Failure", text.advice),
            told ? QCoreApplication::translate("Failure", mender->word) : QString(), told ? QCoreApplication::translate("Failure", mender->sentence) : QString(), source, {}};
}

/// Symfony prints an exception as a box, broken wherever the box was full: "(HTTP 4" and below it "03)". This makes the
/// lines whole again.
QString withoutBoxes(const QString &text)
{
    QStringList lines;
    qsizetype width = 0; // Of the box we are in; 0: in none.
    bool goesOn = false;
    const QStringList all = text.split(u'\n');
    for (const QString &line : all) {
        const bool blank = line.trimmed().isEmpty();
        if (blank && line.size() > 8) {
            width = width == line.size() ? 0 : line.size();
            goesOn = false;
        } else if (width > 0 && line.startsWith("  "_L1) && line.size() <= width) {
            QString inner = line.mid(2, width - 4);
            const bool full = inner.size() >= width - 5 && !inner.endsWith("  "_L1);
            while (!full && inner.endsWith(u' '))
                inner.chop(1);
            if (goesOn)
                lines.last() += inner;
            else
                lines.append(inner);
            goesOn = full;
            continue;
        } else {
            width = 0;
            goesOn = false;
        }
        lines.append(line);
    }
    return lines.join(u'\n');
}

QString lineAt(const QString &text, qsizetype position, qsizetype length)
{
    qsizetype from = text.lastIndexOf(u'\n', std::max<qsizetype>(position - 1, 0)) + 1;
    if (from > position)
        from = 0;
    qsizetype to = text.indexOf(u'\n', position);
    to = to < 0 ? text.size() : to;
    // Some of Magento's lines are megabytes long: what gave it away has to be in what is shown.
    if (to - from > LongestLine)
        from = std::max(from, position - std::max<qsizetype>(0, (LongestLine - length) / 2));
    return text.mid(from, std::min(to - from, LongestLine)).trimmed();
}

} // namespace

QString readableConsole(const QByteArray &console)
{
    static const QRegularExpression codes(u"\\x1b(?:\\[[0-9;?]*[ -/]*[@-~]|\\][^\\x07\\x1b]*(?:\\x07|\\x1b\\\\)|[@-Z\\\\-_])"_s);
    QString text = QString::fromUtf8(console.right(MostOfConsole));
    text.remove(codes);
    text.replace(u"\r\n"_s, u"\n"_s);
    text.replace(u'\r', u'\n');
    // What is left of codes we do not know must steer nothing where the line is shown.
    text.removeIf([](QChar sign) { return sign.category() == QChar::Other_Control && sign != u'\n' && sign != u'\t'; });
    return withoutBoxes(text);
}

std::optional<KnownFailure> explainFailure(const QByteArray &consoleTail, const QString &failureCode)
{
    const QString text = readableConsole(consoleTail);
    const QString folded = text.toCaseFolded();
    const bool toldCode = !failureCode.isEmpty() && failureCode != "unknown"_L1;

    // The step's own verdict counts most, then a row that says more than "failed", then what was printed last and reaches furthest.
    using Rank = std::tuple<bool, bool, qsizetype>;
    std::optional<Rank> best;
    const Row *found = nullptr;
    QString line;
    for (const Row &row : rows()) {
        for (const Pattern &pattern : row.patterns) {
            if (!folded.contains(pattern.letters))
                continue;
            QRegularExpressionMatch last;
            auto matches = pattern.expression.globalMatch(text);
            while (matches.hasNext())
                last = matches.next();
            if (!last.hasMatch())
                continue;
            const Rank rank{toldCode && row.code == failureCode, !row.general, last.capturedEnd()};
            if (best && rank <= *best)
                continue;
            best = rank;
            found = &row;
            line = lineAt(text, last.capturedStart(), last.capturedLength());
        }
    }
    if (found) {
        KnownFailure failure = known(*found->text, found->code, found->who, found->source);
        failure.matchedLine = line;
        return failure;
    }
    if (toldCode && textOf(failureCodeTexts(), failureCode))
        return failureOfCode(failureCode);
    return std::nullopt;
}

KnownFailure failureOfCode(const QString &code)
{
    const FailureText *text = textOf(failureCodeTexts(), code);
    if (!text)
        text = textOf(failureCodeTexts(), u"unknown"_s);
    const QJsonObject row = rowOfCode(QString::fromLatin1(text->id));
    return known(*text, QString::fromLatin1(text->id), row.value("who"_L1).toString(), row.value("source"_L1).toString());
}
