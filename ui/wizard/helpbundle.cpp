#include "ui/wizard/helpbundle.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QSysInfo>

using namespace Qt::StringLiterals;

QString redacted(QString text, const QStringList &secrets)
{
    const QString dots = u"[removed]"_s;
    for (const QString &secret : secrets) {
        if (secret.size() >= 4)
            text.replace(secret, dots);
    }
    static const QList<QRegularExpression> patterns{
        QRegularExpression(u"(COMPOSER_AUTH\\s*=\\s*).*"_s),
        // "password": "…", 'key' => '…', password=…, Authorization: Basic …, user:password@host
        QRegularExpression(u"((?:password|passwd|passphrase|secret|token|private[_ -]?key|crypt[_ -]?key|api[_ -]?key)[\"']?\\s*(?:=>|[:=])\\s*[\"']?)[^\\s\"',;&]+"_s, QRegularExpression::CaseInsensitiveOption),
        QRegularExpression(u"(Authorization:\\s*\\w+\\s+)\\S+"_s, QRegularExpression::CaseInsensitiveOption),
        QRegularExpression(u"(://[^/\\s:@]+:)[^/\\s@]+(?=@)"_s),
        QRegularExpression(u"(\\b)[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}\\b"_s),
    };
    for (const QRegularExpression &pattern : patterns)
        text.replace(pattern, u"\\1"_s + dots);
    return text;
}

QString helpBundle(const Draft &draft, const QByteArray &journal, const QByteArray &consoleTail)
{
    QString text = u"Storewright %1, %2\n"_s.arg(QStringLiteral(STOREWRIGHT_VERSION), QSysInfo::prettyProductName());
    const auto part = [&text](const QString &name, const QByteArray &content) {
        text += u"\n===== %1 =====\n"_s.arg(name) + QString::fromUtf8(content).trimmed() + u'\n';
    };
    if (draft.report)
        part(u"report"_s, QJsonDocument(draft.report->toJson()).toJson());
    if (draft.plan)
        part(u"plan"_s, QJsonDocument(draft.plan->toJson()).toJson());
    part(u"journal"_s, journal);
    part(u"console, last lines"_s, consoleTail);
    return redacted(text, {draft.keys.privateKey, draft.keys.publicKey});
}
