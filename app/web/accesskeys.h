#pragma once

#include <QString>

/// The Public and Private access key of a Composer repository: user name and password of its basic authentication.
struct AccessKeys
{
    QString publicKey;
    QString privateKey;
    bool isEmpty() const { return publicKey.isEmpty() && privateKey.isEmpty(); }
    bool operator==(const AccessKeys &) const = default;
};
