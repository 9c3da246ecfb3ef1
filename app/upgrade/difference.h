#pragma once

#include "app/upgrade/journal.h"

#include <QJsonArray>

/// What was asked of the store before and after the same way, side by side: the proof that it is the same store.
struct Difference
{
    enum class Verdict { Same, Better, Worse, CouldNotTell };
    struct Row
    {
        QString id;            ///< "home", "product-1", "orders": one of its kind, and the same from run to run.
        QString what;          ///< "Product page". Translated.
        QString target;        ///< Which one: an address, an SKU, a file. As it is; may be empty.
        QString before, after; ///< "works (200)", "1,000, the newest is number 1000". Translated.
        Verdict verdict = Verdict::CouldNotTell;
        bool must = false;     ///< Worse on this one takes the store back, or makes the run wait, as was chosen.
        qint64 ms = -1;        ///< How long the answer took; -1: not told.
    };

    QList<Row> rows;           ///< In the order in which they were asked.

    bool isEmpty() const { return rows.isEmpty(); } ///< Nothing was compared.
    qsizetype count(Verdict verdict) const;
    QString sentence() const;  ///< "Compared before and after: 18 the same, 1 worse." Translated; empty when nothing was compared.
    QJsonArray toJson() const;
};

Difference differenceOf(const RunState &run);
QString differenceName(Difference::Verdict verdict); ///< "same", "better", "worse", "unknown": for JSON and in the journal.
QString differenceWord(Difference::Verdict verdict); ///< "The same", "Better", "Worse", "Could not tell". Translated.
