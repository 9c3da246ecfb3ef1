#pragma once

#include <QMap>
#include <QString>

/// The Public and Private access key of a Composer repository: user name and password of its basic authentication.
struct AccessKeys
{
    QString publicKey;
    QString privateKey;
    bool isEmpty() const { return publicKey.isEmpty() && privateKey.isEmpty(); }
    bool operator==(const AccessKeys &) const = default;
};

/// The access keys of every repository that has any: host as keysHost() names it → keys.
using RepositoryKeys = QMap<QString, AccessKeys>;

/// "repo.magento.com", "127.0.0.1:8080": how Composer names a repository's host in auth.json.
QString keysHost(const QString &url);
