#pragma once

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

/// What visitors got while the store was worked on, as the run itself has asked for it a few times a second, past every cache
/// (resources/server/README.md, the journal's `visitors`).
struct Visitors
{
    enum class Got { Store, Maintenance, ErrorPage, OtherPage, Nothing, NotAsked };
    struct Span
    {
        qint64 fromMs = 0, untilMs = 0;
        int code = 0;     ///< 0: no answer.
        QString word;     ///< "ok", "maintenance", "no-answer", "not-asked", else what was wrong with the page.
        Got got() const;
        QString text() const; ///< "the maintenance page (503)". Translated.
    };

    qint64 ok = 0, maintenance = 0, other = 0, none = 0; ///< Answers of each kind.
    qint64 closedMs = 0;   ///< Added up: no store.
    qint64 wrongMs = 0;    ///< Of that: no maintenance page either.
    qint64 unaskedMs = 0;  ///< Nobody asked: the run's process was gone.
    qint64 unlisted = 0;   ///< Changes of the answer that are not in spans, because there were too many.
    QList<Span> spans;     ///< In order, without holes.
    QString whyNot;        ///< Non-empty: nothing was measured ("no-curl").

    /// Hostile until parsed. Nothing: these are not the fields of such an event.
    static std::optional<Visitors> fromFields(const QMap<QString, QString> &fields);
    qint64 asked() const { return ok + maintenance + other + none; }
    bool isWhole() const; ///< Measured from the first change to the end.
    /// What they saw, a sentence each. Translated.
    QStringList sentences() const;
};
