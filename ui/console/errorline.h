#pragma once

#include <QString>

/// Does this line of a console tell of an error? A guess for "only errors" and "next error"; nothing is decided by it.
bool tellsOfError(const QString &line);
/// "In StaticContent.php line 158:" – what Symfony prints above the block with an exception's text.
bool isExceptionHeader(const QString &line);
