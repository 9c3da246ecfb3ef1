#include "app/upgrade/bundle.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSysInfo>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const auto Removed = u"[removed]"_s;

QString shown(const char *text)
{
    return QCoreApplication::translate("HelpBundle", text);
}

/// What looks like a secret or like somebody's data, and what stands there instead. \1 is what gave it away and stays.
struct Rule
{
    QRegularExpression pattern;
    QString after = u"\\1"_s + Removed;
};

QRegularExpression anyCase(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption);
}

/// The value after a name: in quotes to the closing one, be it written plainly, escaped once more, or cut off; else to the next blank or separator.
/// Possessive throughout, so that no text, however hostile, makes it give up half-way and leave a secret standing.
QString value()
{
    return uR"((?:\\+"(?:(?!(?<!\\)\\+")[\s\S])*+(?:\\+")?|'(?:\\[\s\S]|[^'\\])*+'?|"(?:\\[\s\S]|[^"\\])*+"?|[^\s"',;&<>\\]++))"_s;
}

const QList<Rule> &rules()
{
    // The first may be part of a longer name, as in dbPassword; the others are words of their own.
    static const QString secretNames = u"(?:pass(?:word|wd|wort|phrase)|secret|token|credentials?|(?<![a-z])(?:pwd|sid|session[_-]?id|form[_-]?key|signature|frontname|"
                                       "(?:private|public|crypt|encryption|api|access|secret|auth|license|licence)[_ -]?keys?))"_s;
    static const QString peoplesNames = u"(?:customer[_-]?)?(?:first|last|middle)name|telephone|street|postcode|fax|taxvat|vat[_-]?id|dob|remote[_-]?ip"_s;
    static const QList<Rule> all{
        // Keys: whole blocks, also such as begin or end outside of the text.
        {QRegularExpression(u"-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----(?:(?!-----END )[\\s\\S])*+(?:-----END [A-Z0-9 ]{0,40}-----)?"_s), Removed},
        {anyCase(u"(Private-Lines:)[\\s\\S]*?(?=Private-MAC|\\z)"_s)},
        // What Composer is given: the whole line, or the object of each way to log in, also written inside another JSON text.
        {QRegularExpression(u"(COMPOSER_AUTH\\s*=\\s*).*+"_s)},
        {anyCase(uR"(((?:http-basic|github-oauth|gitlab-oauth|gitlab-token|bitbucket-oauth|forgejo-token|bearer|custom-headers)\\*"\s*:\s*)\{(?:[^{}]|\{[^{}]*+\}?)*+\}?)"_s)},
        // What a browser or Composer sends.
        {anyCase(u"((?:Proxy-)?Authorization\\\\*[\"']?\\s*[:=]\\s*)[^\\r\\n]++"_s)},
        {anyCase(u"((?:Set-)?Cookie\\\\*[\"']?\\s*:\\s*)[^\\r\\n]++"_s)},
        {anyCase(u"(\\b(?:Bearer|Basic)\\s+)(?=[A-Za-z0-9._~+/-]*[0-9=])[A-Za-z0-9._~+/=-]{8,}+"_s)},
        {QRegularExpression(u"(\\b(?:PHPSESSID|X-Magento-Vary|mage-cache-sessid|admin|frontend|private_content_version)=)[^\\s;,&\"']++"_s)},
        // user:password@host, token@host
        {QRegularExpression(u"(://[^/\\s:@]*+:)[^/\\s]+(?=@)"_s)},
        {anyCase(u"(https?://)[^/\\s:@]++(?=@)"_s)},
        // 'crypt' => ['key' => '…']
        {anyCase(u"('crypt'\\s*=>\\s*(?:\\[|array\\s*\\()\\s*'key'\\s*=>\\s*)"_s + value())},
        // password=…, "password": "…", 'password' => '…', --password …, password is …
        {anyCase(u"("_s + secretNames + u"(?:[_-](?:hash|salt))?\\\\*[\"']?\\s*(?:=>|:=|[:=])\\s*)(?!(?:YES|NO)\\b)"_s + value())},
        {anyCase(u"((?:^|\\s)--?(?:[a-z0-9]+-){0,4}"_s + secretNames + u"\\s+)(?!-)"_s + value())},
        {anyCase(u"(IDENTIFIED\\s+(?:BY|WITH\\s+\\S+\\s+(?:BY|AS))\\s+(?:PASSWORD\\s+)?)"_s + value())},
        {anyCase(u"(\\b(?:mysql|mysqldump|mysqladmin|mariadb|mariadb-dump|mariadb-admin)\\b[^\\r\\n]{0,500}?\\s-p)(?=\\S)"_s + value())},
        // Tokens by their shape, passwords as Magento keeps them, access keys.
        {QRegularExpression(u"(\\b)(?:gh[opsur]_[A-Za-z0-9]{20,}+|github_pat_\\w{20,}+|glpat-[\\w-]{16,}+|xox[abpors]-[\\w-]{10,}+|(?:sk|pk|rk)_(?:live|test)_\\w{10,}+|AKIA[0-9A-Z]{16}|eyJ[\\w-]{8,}+\\.[\\w-]++(?:\\.[\\w-]*+)?)"_s)},
        {QRegularExpression(u"(\\b)[0-9a-f]{32,128}:[A-Za-z0-9]{8,}+(?::\\d+)*+"_s)},
        {QRegularExpression(u"()\\$(?:2[aby]|argon2\\w*|6|5|1)\\$[^\\s\"',;]++"_s)},
        {anyCase(u"()(?<![0-9a-z])[0-9a-f]{32}(?![0-9a-z])"_s)},
        // People: rows of a dump, rows of a table, fields with their names in front.
        {anyCase(u"(\\b(?:INSERT|REPLACE)\\s+(?:IGNORE\\s+)?INTO\\b[^\\r\\n]{0,5000}?\\bVALUES?\\b\\s*)[^\\r\\n]++"_s)},
        {anyCase(u"((?<![a-z])(?:"_s + peoplesNames + u")\\\\*[\"']?\\s*(?:=>|[:=])\\s*)"_s + value())},
        {QRegularExpression(u"()(?<![\\p{L}\\p{N}._+'-])[\\p{L}\\p{N}._+'-]++(?:@|%40)[\\p{L}\\p{N}-]++(?:\\.[\\p{L}\\p{N}-]++)*?\\.[\\p{L}]{2,}"_s)},
    };
    return all;
}

/// Every match replaced; the text is valid UTF-16. A pattern that gives up takes the rest of the text with it: better too little than a secret.
QString replaced(const QString &text, const Rule &rule)
{
    QString result;
    qsizetype at = 0;
    while (at <= text.size()) {
        const QRegularExpressionMatch match = rule.pattern.match(text, at, QRegularExpression::NormalMatch, QRegularExpression::DontCheckSubjectStringMatchOption);
        if (!match.isValid())
            return result + Removed;
        if (!match.hasMatch())
            break;
        result += QStringView(text).sliced(at, match.capturedStart() - at);
        result += QString(rule.after).replace(u"\\1"_s, match.captured(1));
        at = match.capturedEnd();
        if (match.capturedLength() == 0) {
            if (at < text.size())
                result += text[at];
            ++at;
        }
    }
    return at < text.size() ? QString(result + QStringView(text).sliced(at)) : result;
}

/// The end of a private key whose beginning is not in the text any more: its lines are nothing but base64.
QString withoutKeyEnds(QString text)
{
    static const QRegularExpression end(u"-----END [A-Z0-9 ]{0,40}PRIVATE KEY"_s);
    const auto isBase64 = [](QChar sign) { return sign.unicode() < 0x80 && (sign.isLetterOrNumber() || sign == u'+' || sign == u'/' || sign == u'='); };
    QList<qsizetype> ends;
    for (auto matches = end.globalMatch(text); matches.hasNext();)
        ends.prepend(matches.next().capturedStart());
    for (const qsizetype found : std::as_const(ends)) {
        // Backwards line by line, as long as a line is one long word; the last one may be short.
        qsizetype begin = found;
        for (bool last = true;; last = false) {
            qsizetype lineEnd = begin;
            while (lineEnd > 0 && (text[lineEnd - 1].isSpace() || (text[lineEnd - 1] == u'n' && lineEnd > 1 && text[lineEnd - 2] == u'\\')))
                lineEnd -= text[lineEnd - 1].isSpace() ? 1 : 2;
            qsizetype lineBegin = lineEnd;
            while (lineBegin > 0 && isBase64(text[lineBegin - 1]) && !(text[lineBegin - 1] == u'n' && lineBegin > 1 && text[lineBegin - 2] == u'\\'))
                --lineBegin;
            if (lineEnd - lineBegin < (last ? 1 : 16))
                break;
            begin = lineBegin;
        }
        if (begin < found)
            text.replace(begin, found - begin, Removed + u'\n');
    }
    return text;
}

/// Rows of tables that are about people: one of their fields is an e-mail address. Of a journal's line, only the field.
QString withoutRows(const QString &text)
{
    static const QRegularExpression address(u"\\A\\s*[\"']?[^\\s,;\"'@]{1,200}@[^\\s,;\"'@]{1,200}\\.[^\\s,;\"'@]{1,60}[\"']?\\s*\\z"_s);
    static const QRegularExpression journal(u"\\A\\d{1,19}\\t\\d{1,19}\\t[a-z]"_s);
    static const QRegularExpression separator(u"[,;]"_s);
    const auto names = [](const QString &field) { return field.size() < 500 && address.match(field).hasMatch(); };
    QStringList lines = text.split(u'\n');
    for (QString &line : lines) {
        if (!line.contains(u'@'))
            continue;
        const bool ofJournal = journal.match(line).hasMatch();
        QStringList cells = line.split(u'\t');
        bool removed = false;
        for (QString &cell : cells) {
            const QStringList fields = cell.split(separator);
            const bool row = fields.size() > 2 ? std::any_of(fields.begin(), fields.end(), names) : !ofJournal && cells.size() > 2 && names(cell);
            if (row)
                cell = u"[a row about a person, removed]"_s;
            removed = removed || row;
        }
        if (removed)
            line = ofJournal ? cells.join(u'\t') : u"[a row about a person, removed]"_s;
    }
    return lines.join(u'\n');
}

} // namespace

QString redacted(QString text, const QStringList &secrets)
{
    // The longest first: of one that begins with another nothing may stay.
    QStringList longestFirst = secrets;
    std::stable_sort(longestFirst.begin(), longestFirst.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
    for (const QString &secret : std::as_const(longestFirst)) {
        if (secret.size() < 4)
            continue;
        // As it is, and as it stands in an address and in JSON.
        text.replace(secret, Removed);
        text.replace(QString::fromLatin1(QUrl::toPercentEncoding(secret)), Removed);
        text.replace(QString(secret).replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s), Removed);
        text.replace(QString(secret).replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).replace(u'/', u"\\/"_s), Removed);
    }
    if (!text.isValidUtf16())
        text = QString::fromUtf8(text.toUtf8());
    text = withoutRows(withoutKeyEnds(text));
    for (const Rule &rule : rules())
        text = replaced(text, rule);
    return text;
}

QString HelpBundle::text() const
{
    struct Part { QString title, content; };
    QList<Part> parts;
    const auto add = [&parts](const char *title, const QByteArray &content) {
        if (const QString trimmed = QString::fromUtf8(content).trimmed(); !trimmed.isEmpty())
            parts.append({shown(title), trimmed});
    };
    if (report)
        add(QT_TRANSLATE_NOOP("HelpBundle", "How the run ended"), QJsonDocument(report->toJson()).toJson());
    if (plan)
        add(QT_TRANSLATE_NOOP("HelpBundle", "The plan: steps and settings"), QJsonDocument(plan->toJson()).toJson());
    add(QT_TRANSLATE_NOOP("HelpBundle", "The journal: what was done and when"), journal);
    add(QT_TRANSLATE_NOOP("HelpBundle", "The last lines of the console log"), console);

    QString whole = u"Storewright %1, %2\n"_s.arg(QStringLiteral(STOREWRIGHT_VERSION), QSysInfo::prettyProductName());
    whole += shown(QT_TRANSLATE_NOOP("HelpBundle", "In this text, for whoever helps you:")) + u'\n';
    for (const Part &part : std::as_const(parts))
        whole += u"- "_s + part.title + u'\n';
    whole += shown(QT_TRANSLATE_NOOP("HelpBundle", "Taken out: passwords, keys, tokens, cookies, e-mail addresses, and rows about customers and orders. Look through it before you send it.")) + u'\n';
    for (const Part &part : std::as_const(parts))
        whole += u"\n===== %1 =====\n%2\n"_s.arg(part.title, redacted(part.content, secrets));
    return whole;
}
