#include "app/cli/options.h"

#include "app/stores/nearest.h"

#include <algorithm>

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
        if (options.has(name) && !option->repeats)
            return Problem{Problem::Kind::Usage, tr("%1 is given twice.").arg(name), tr("Give it once."), {}};
        QString value;
        if (option->value.startsWith(u'[')) {
            const QStringList allowed = option->value.mid(1).chopped(1).split(u'|');
            if (equals >= 0)
                value = word.mid(equals + 1);
            else if (allowed.contains(words.value(i + 1)))
                value = words.at(++i);
            if ((equals >= 0 || !value.isEmpty()) && !allowed.contains(value))
                return Problem{Problem::Kind::Usage, tr("%1 cannot be “%2”.").arg(name, value), tr("Write %1, or one of: %2").arg(name, allowed.join(u", "_s)), {}};
            options.m_values.insert(name, value);
            continue;
        }
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
        options.m_all[name].append(value);
    }
    return options;
}

Result<int> Options::number(const QString &name, int fallback, int least, int most) const
{
    if (!has(name))
        return fallback;
    bool read = false;
    const int number = value(name).toInt(&read);
    if (read && number >= least && number <= most)
        return number;
    return Problem{Problem::Kind::Usage, tr("%1 cannot be “%2”.").arg(name, value(name)), tr("Write a number from %1 to %2.").arg(least).arg(most), {}};
}
