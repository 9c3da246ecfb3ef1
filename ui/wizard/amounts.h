#pragma once

#include <QString>

/// "12 s", "3 min 5 s", "1 h 4 min": how long something took or has been going on.
QString elapsedText(qint64 ms);
/// "about 4 minutes", "less than a minute": how long something is going to take, never more exact than it is known.
QString aboutText(qint64 ms);
/// "24.1 MB/s"
QString speedText(qint64 bytes, qint64 ms);
