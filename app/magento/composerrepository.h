#pragma once

#include "app/magento/releases.h"
#include "app/web/http.h"

#include <QJsonObject>

#include <functional>
#include <optional>

/// As Composer has it: * stands for anything, "/" too, and everything else for itself. No pattern makes it slow.
bool packagePatternMatches(const QString &pattern, const QString &name);

/// A Composer repository as one account sees it (magento.md §6.1): what packages.json says, and the way from there to a
/// package's versions, whichever of the three shapes it has. Blocking, any thread but the UI's; one thread at a time.
class ComposerRepository
{
public:
    /// Gets documents, answers in the order of the requests: this computer does, or the store's server with access keys of its own.
    using Fetch = std::function<QList<Result<HttpAnswer>>(const QList<HttpRequest> &requests, std::stop_token stop)>;
    ComposerRepository(const QString &url, const AccessKeys &keys, std::stop_token stop, Fetch fetch = httpGetAll);

    /// Reads packages.json and what it includes. Problems as offersOf() has them.
    Result<> open();
    /// The stable versions of each, newest first; a package that is not offered has an empty list. After open().
    Result<QMap<QString, QList<Offer>>> offers(const QStringList &packages);

    QString host() const;
    /// After open(): it lists this package by name, so that nobody else need be asked.
    bool lists(const QString &package) const;

private:
    HttpRequest request(const QString &path) const;
    QString resolved(const QString &path) const;
    Result<QJsonObject> document(const Result<HttpAnswer> &answer, const QString &path, const QByteArray &sha256 = {}) const;
    /// The problem that an answer's status stands for; nothing when it is 200.
    std::optional<Problem> refusal(const HttpAnswer &answer, const QString &path) const;
    bool mayHave(const QString &package) const;
    void takeInline(const QJsonObject &document);

    QString m_url;
    AccessKeys m_keys;
    std::stop_token m_stop;
    Fetch m_fetch;
    QJsonObject m_root;
    QHash<QString, QByteArray> m_providers; ///< Package → SHA-256 of its own file.
    QHash<QString, QList<Offer>> m_inline;
};
