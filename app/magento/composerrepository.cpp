#include "app/magento/composerrepository.h"

#include "app/magento/packagemetadata.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype MostFiles = 100;

QString shown(const char *text)
{
    return QCoreApplication::translate("Repository", text);
}

QString withPlaceholders(QString path, const QString &package, const QByteArray &hash)
{
    path.replace(u"%package%"_s, package);
    path.replace(u"%hash%"_s, QString::fromLatin1(hash));
    return path;
}

bool isHash(const QByteArray &hash)
{
    static const QRegularExpression pattern(u"\\A[0-9a-f]{64}\\z"_s);
    return pattern.match(QString::fromLatin1(hash)).hasMatch();
}

} // namespace

bool packagePatternMatches(const QString &pattern, const QString &name)
{
    const QStringList parts = pattern.toLower().split(u'*');
    if (parts.size() == 1)
        return parts.first() == name;
    if (!name.startsWith(parts.first()))
        return false;
    qsizetype at = parts.first().size();
    for (qsizetype i = 1; i + 1 < parts.size(); ++i) {
        at = name.indexOf(parts[i], at);
        if (at < 0)
            return false;
        at += parts[i].size();
    }
    return name.size() - at >= parts.last().size() && name.endsWith(parts.last());
}

ComposerRepository::ComposerRepository(const QString &url, const AccessKeys &keys, std::stop_token stop, Fetch fetch)
    : m_url(url)
    , m_keys(keys)
    , m_stop(stop)
    , m_fetch(std::move(fetch))
{
    while (m_url.endsWith(u'/'))
        m_url.chop(1);
    if (m_url.endsWith("/packages.json"_L1))
        m_url.chop(14);
}

QString ComposerRepository::host() const
{
    return QUrl(m_url).host();
}

Result<> ComposerRepository::open()
{
    const QString path = u"packages.json"_s;
    auto root = document(m_fetch({request(path)}, m_stop).value(0, Problem{}), path);
    if (!root)
        return root.problem();
    m_root = *root;
    takeInline(m_root);

    // With metadata-url a package is asked for by itself, and the rest is not needed.
    if (m_root.contains("metadata-url"_L1))
        return {};

    QList<HttpRequest> requests;
    QList<std::pair<QString, QByteArray>> files;
    const QJsonObject includes = m_root.value("provider-includes"_L1).toObject();
    for (auto it = includes.begin(); it != includes.end() && files.size() < MostFiles; ++it) {
        const QByteArray hash = it.value()["sha256"_L1].toString().toLatin1().toLower();
        if (!isHash(hash))
            continue;
        files.append({withPlaceholders(it.key(), {}, hash), hash});
        requests.append(request(files.last().first));
    }
    const QJsonObject whole = m_root.value("includes"_L1).toObject();
    const qsizetype providerFiles = files.size();
    for (auto it = whole.begin(); it != whole.end() && files.size() < MostFiles; ++it) {
        files.append({it.key(), {}});
        requests.append(request(it.key()));
    }
    const auto answers = m_fetch(requests, m_stop);
    for (qsizetype i = 0; i < answers.size(); ++i) {
        auto file = document(answers[i], files[i].first, files[i].second);
        if (!file)
            return file.problem();
        if (i >= providerFiles) {
            takeInline(*file);
            continue;
        }
        const QJsonObject providers = file->value("providers"_L1).toObject();
        for (auto it = providers.begin(); it != providers.end(); ++it)
            m_providers.insert(it.key().toLower(), it.value()["sha256"_L1].toString().toLatin1().toLower());
    }
    const QJsonObject own = m_root.value("providers"_L1).toObject();
    for (auto it = own.begin(); it != own.end(); ++it)
        m_providers.insert(it.key().toLower(), it.value()["sha256"_L1].toString().toLatin1().toLower());
    return {};
}

Result<QMap<QString, QList<Offer>>> ComposerRepository::offers(const QStringList &packages)
{
    static const QRegularExpression name(u"\\A[a-z0-9]++(?:[_.-][a-z0-9]++)*+/[a-z0-9]++(?:[_.-]{1,2}[a-z0-9]++)*+\\z"_s);
    QMap<QString, QList<Offer>> offers;
    QList<HttpRequest> requests;
    QStringList asked;
    QStringList paths;
    QList<QByteArray> hashes;
    const QString metadata = m_root.value("metadata-url"_L1).toString();
    const QString providers = m_root.value("providers-url"_L1).toString();
    for (const QString &package : packages) {
        offers.insert(package, m_inline.value(package.toLower()));
        const QString lower = package.toLower();
        QString path;
        QByteArray hash;
        if (!name.match(lower).hasMatch() || m_inline.contains(lower))
            continue;
        if (!metadata.isEmpty()) {
            if (mayHave(lower))
                path = withPlaceholders(metadata, lower, {});
        } else if (!providers.isEmpty() && isHash(m_providers.value(lower))) {
            hash = m_providers.value(lower);
            path = withPlaceholders(providers, lower, hash);
        }
        if (path.isEmpty())
            continue;
        asked.append(package);
        paths.append(path);
        hashes.append(hash);
        requests.append(request(path));
    }
    const auto answers = m_fetch(requests, m_stop);
    for (qsizetype i = 0; i < answers.size(); ++i) {
        // With metadata-url a repository need not say what it has: 404 is its way of saying "not this one".
        if (answers[i] && answers[i]->status == 404)
            continue;
        auto file = document(answers[i], paths[i], hashes[i]);
        if (!file)
            return file.problem();
        offers.insert(asked[i], offersIn(*file, asked[i].toLower()));
    }
    return offers;
}

QString ComposerRepository::resolved(const QString &path) const
{
    if (path.startsWith(u'/')) {
        QUrl url(m_url);
        return url.toString(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment) + path;
    }
    if (path.startsWith("http://"_L1) || path.startsWith("https://"_L1))
        return path;
    return m_url + u'/' + path;
}

HttpRequest ComposerRepository::request(const QString &path) const
{
    HttpRequest request;
    request.url = resolved(path);
    request.followRedirects = true;
    // The keys go to the repository's own host and port alone, and never unencrypted when it is an https one.
    const QUrl own(m_url);
    const QUrl url(request.url);
    if (url.scheme() == own.scheme() && url.host() == own.host() && url.port() == own.port()) {
        request.user = m_keys.publicKey;
        request.password = m_keys.privateKey;
    }
    return request;
}

Result<QJsonObject> ComposerRepository::document(const Result<HttpAnswer> &answer, const QString &path, const QByteArray &sha256) const
{
    if (!answer)
        return answer.problem();
    if (auto problem = refusal(*answer, path))
        return *problem;
    if (!sha256.isEmpty() && QCryptographicHash::hash(answer->body, QCryptographicHash::Sha256).toHex() != sha256)
        return Problem{Problem::Kind::Unreachable,
                       shown(QT_TRANSLATE_NOOP("Repository", "The list of versions from %1 arrived damaged.")).arg(host()),
                       shown(QT_TRANSLATE_NOOP("Repository", "Try again. If it happens again, a proxy between you and %1 may be changing what passes.")).arg(host()),
                       u"%1: SHA-256 differs"_s.arg(path)};
    QJsonParseError error;
    const QJsonDocument json = QJsonDocument::fromJson(answer->body, &error);
    if (!json.isObject())
        return Problem{Problem::Kind::Unreachable,
                       shown(QT_TRANSLATE_NOOP("Repository", "%1 answered, but not as a Composer repository does.")).arg(host()),
                       shown(QT_TRANSLATE_NOOP("Repository", "Check the address of the repository in composer.json.")),
                       u"%1: %2"_s.arg(path, error.errorString())};
    return json.object();
}

std::optional<Problem> ComposerRepository::refusal(const HttpAnswer &answer, const QString &path) const
{
    const QString evidence = u"HTTP %1 %2"_s.arg(answer.status).arg(resolved(path));
    switch (answer.status) {
    case 200:
        return std::nullopt;
    case 401:
        if (m_keys.isEmpty())
            return Problem{Problem::Kind::Refused,
                           shown(QT_TRANSLATE_NOOP("Repository", "%1 asks for access keys, and none are known yet.")).arg(host()),
                           shown(QT_TRANSLATE_NOOP("Repository", "Log in to commercemarketplace.adobe.com, open My profile → Access Keys, and enter the Public Key and the Private Key here.")),
                           evidence};
        return Problem{Problem::Kind::Refused,
                       shown(QT_TRANSLATE_NOOP("Repository", "%1 does not accept these access keys.")).arg(host()),
                       shown(QT_TRANSLATE_NOOP("Repository", "Copy both keys again from My profile → Access Keys at commercemarketplace.adobe.com. They must be the keys of the account that owns the licence: the keys of a shared account are refused.")),
                       evidence};
    case 403:
        return Problem{Problem::Kind::Refused,
                       shown(QT_TRANSLATE_NOOP("Repository", "The access keys are real, but their account may not download this from %1.")).arg(host()),
                       shown(QT_TRANSLATE_NOOP("Repository", "Use the keys of the account that owns the licence, not those of a shared account, and check that the licence has not expired. For B2B, the licence must include it.")),
                       evidence};
    case 404:
        return Problem{Problem::Kind::Unready,
                       shown(QT_TRANSLATE_NOOP("Repository", "There is no Composer repository at %1.")).arg(m_url),
                       shown(QT_TRANSLATE_NOOP("Repository", "Check the address of the repository in composer.json.")), evidence};
    default:
        break;
    }
    return Problem{Problem::Kind::Unreachable,
                   shown(QT_TRANSLATE_NOOP("Repository", "%1 cannot answer at the moment (HTTP %2).")).arg(host()).arg(answer.status),
                   shown(QT_TRANSLATE_NOOP("Repository", "This is not your store's fault. Try again in a few minutes.")), evidence};
}

bool ComposerRepository::mayHave(const QString &package) const
{
    const QJsonValue available = m_root.value("available-packages"_L1);
    const QJsonValue patterns = m_root.value("available-package-patterns"_L1);
    if (!available.isArray() && !patterns.isArray())
        return true;
    const QJsonArray names = available.toArray();
    for (const QJsonValue &known : names) {
        if (known.toString().compare(package, Qt::CaseInsensitive) == 0)
            return true;
    }
    const QJsonArray wildcards = patterns.toArray();
    for (const QJsonValue &wildcard : wildcards) {
        if (packagePatternMatches(wildcard.toString(), package))
            return true;
    }
    return false;
}

bool ComposerRepository::lists(const QString &package) const
{
    const QString lower = package.toLower();
    if (m_inline.contains(lower) || m_providers.contains(lower))
        return true;
    const QJsonArray names = m_root.value("available-packages"_L1).toArray();
    return std::any_of(names.begin(), names.end(), [&lower](const QJsonValue &known) { return known.toString().compare(lower, Qt::CaseInsensitive) == 0; });
}

void ComposerRepository::takeInline(const QJsonObject &document)
{
    const QJsonObject packages = document.value("packages"_L1).toObject();
    for (auto it = packages.begin(); it != packages.end(); ++it)
        m_inline.insert(it.key().toLower(), offersIn(document, it.key()));
}
