#pragma once

#include <QByteArray>
#include <QString>

/// The whole of a file that is compiled in: ":/server/survey/survey.sh", ":/server/find-stores.sh", ":/data/requirements.json",
/// ":/data/failures.json". Any thread. A file that is not there ends the program: it was built wrongly.
QByteArray shippedFile(const QString &path);
