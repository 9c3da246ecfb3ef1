#include "app/cli/options.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

Result<Options> Options::parse(const QStringList &words, const QList<Option> &known)
{
    Options options;
    bool optionsEnded = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words.at(i);
        if (optionsEnded || !word.startsWith(u'-') || word == u"-") {
            options.m_words << word;
            continue;
        }
        if (word == u"--") {
            optionsEnded = true;
            continue;
        }
        const qsizetype equals = word.indexOf(u'=');
        const QString name = equals < 0 ? word : word.left(equals);
        const auto option = std::find_if(known.begin(), known.end(), [&name](const Option &each) { return each.name == name; });
        if (option == known.end()) {
            QStringList names;
            for (const Option &each : known)
                names << each.name;
            const QStringList near = nearestTo(name, names);
            return Problem{Problem::Kind::Usage, tr("There is no option %1 here.").arg(name),
                           near.isEmpty() ? tr("--help lists the options.") : tr("Did you mean %1? --help lists the options.").arg(near.first()), {}};
        }
        if (options.has(name))
            return Problem{Problem::Kind::Usage, tr("%1 is given twice.").arg(name), tr("Give it once."), {}};
        QString value;
        if (option->value.isEmpty()) {
            if (equals >= 0)
                return Problem{Problem::Kind::Usage, tr("%1 takes no value.").arg(name), tr("Write just %1.").arg(name), {}};
        } else if (equals >= 0) {
            value = word.mid(equals + 1);
        } else if (i + 1 < words.size()) {
            value = words.at(++i);
        }
        if (!option->value.isEmpty() && value.isEmpty())
            return Problem{Problem::Kind::Usage, tr("%1 needs a value.").arg(name), tr("Write %1 %2.").arg(name, option->value), {}};
        options.m_values.insert(name, value);
    }
    return options;
}

QStringList nearestTo(const QString &word, const QStringList &known)
{
    // Shared letters in order are enough for typing errors in words this short.
    QList<std::pair<qsizetype, QString>> near;
    for (const QString &each : word.isEmpty() ? QStringList() : known) {
        qsizetype same = 0;
        for (const QChar letter : word) {
            const qsizetype at = each.indexOf(letter, same);
            if (at >= 0 && at <= same + 1)
                same = at + 1;
        }
        const qsizetype away = std::max(each.size(), word.size()) - same;
        if (each.startsWith(word) || away <= std::max<qsizetype>(1, each.size() / 3))
            near << std::pair(away, each);
    }
    std::sort(near.begin(), near.end());
    QStringList names;
    for (const auto &[away, name] : near.mid(0, 3))
        names << name;
    return names;
}
