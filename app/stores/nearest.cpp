#include "app/stores/nearest.h"

#include <QList>

#include <algorithm>
#include <utility>

namespace {

/// How many letters have to be changed, added or left out to make one word of the other.
qsizetype difference(const QString &one, const QString &other)
{
    QList<qsizetype> row(other.size() + 1);
    for (qsizetype j = 0; j <= other.size(); ++j)
        row[j] = j;
    for (qsizetype i = 1; i <= one.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i;
        for (qsizetype j = 1; j <= other.size(); ++j) {
            const qsizetype above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (one.at(i - 1) == other.at(j - 1) ? 0 : 1)});
            diagonal = above;
        }
    }
    return row.last();
}

} // namespace

QStringList nearestTo(const QString &word, const QStringList &known)
{
    if (word.isEmpty())
        return {};
    const QString wanted = word.toCaseFolded();
    QList<std::pair<qsizetype, QString>> near;
    for (const QString &each : known) {
        const QString other = each.toCaseFolded();
        const qsizetype away = other.startsWith(wanted) ? 0 : difference(wanted, other);
        if (away <= std::max<qsizetype>(2, other.size() / 3))
            near << std::pair(away, each);
    }
    std::stable_sort(near.begin(), near.end(), [](const auto &one, const auto &other) { return one.first < other.first; });
    QStringList names;
    for (const auto &[away, name] : near.mid(0, 3))
        names << name;
    return names;
}
