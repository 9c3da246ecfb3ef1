#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

/// A failure we have met before: what its text means, who can mend it and how (magento.md §7).
struct KnownFailure
{
    QString id;          ///< Row of resources/data/failures.json: "out-of-memory". Stable; the command line prints it.
    QString code;        ///< The failure code it stands for: "access-keys", "memory" … (resources/server/README.md).
    QString happened;    ///< One sentence for the merchant. Translated.
    QString advice;      ///< The one next step. Translated.
    QString who;         ///< Who can mend it: "You", "Your host" … Translated.
    QString canMend;     ///< The same as a sentence: "Your host can fix this." Translated.
    QString source;      ///< Where we know it from: "magento.md §7.1". Never translated.
    QString matchedLine; ///< The line of the console that gave it away, without colours, at most 500 characters; may be empty.
};

/// Looks for a known failure in what a step printed (bytes as they came: colours and cursor codes are taken out here),
/// its last lines first. failureCode is the step's own verdict and may be empty or "unknown"; a row with that code wins
/// over one without. Nothing known in the text: the sentence of failureCode, or nothing when that says nothing either.
/// Any thread. At most the last 256 KiB are looked at.
std::optional<KnownFailure> explainFailure(const QByteArray &consoleTail, const QString &failureCode);
/// The general sentence of a failure code; a code nobody knows gives that of "unknown".
KnownFailure failureOfCode(const QString &code);
/// What a console printed as a person would see it: without colours and cursor codes, each redrawn line a line of its own,
/// the boxes that exceptions are printed in made whole lines again. At most the last 256 KiB. Any thread.
QString readableConsole(const QByteArray &console);
