#pragma once

#include "app/result.h"

#include <QMetaType>
#include <QString>

#include <compare>

/// A Composer version as Magento numbers its releases: "2.4.6", "2.4.6-p11", "2.10.3-beta1", "100.4.4-p10", "v1.5.5".
/// Ordered as Composer orders them: alpha < beta < RC < stable < patch, numbers as numbers (magento.md §6.4).
class Version
{
public:
    Version() = default;
    static Result<Version> parse(const QString &text);
    /// What parse() gives, or a null version: for texts that came with our own data.
    explicit Version(const QString &text);

    bool isNull() const;
    bool isStable() const;              ///< "-pN" is stable.
    QString line() const;               ///< "2.4.6" of "2.4.6-p11".
    QString text() const { return m_text; } ///< As it was written.
    std::strong_ordering operator<=>(const Version &other) const;
    bool operator==(const Version &other) const { return (*this <=> other) == 0; }

private:
    QString m_text;
    int m_parts[4] = {0, 0, 0, 0};
    int m_stability = 0; ///< 0 null, 1 dev, 2 alpha, 3 beta, 4 RC, 5 stable, 6 patch.
    int m_number = 0;    ///< N of -pN, -betaN.
};
Q_DECLARE_METATYPE(Version)
