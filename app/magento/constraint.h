#pragma once

#include "app/magento/version.h"

#include <QList>

/// A Composer version constraint: "~8.2.0||~8.3.0", "^2.0, !=2.2.16", ">=103.0.6 <103.0.8", "2.4.*", "1.0 - 2.0", "*".
class Constraint
{
public:
    static Result<Constraint> parse(const QString &text);
    bool allows(const Version &version) const;
    QString text() const { return m_text; }

private:
    struct Bound { enum class Op { Less, LessEqual, Equal, NotEqual, GreaterEqual, Greater } op; Version version; };
    QString m_text;
    QList<QList<Bound>> m_alternatives; ///< Any of these, each of which must hold whole.
};
