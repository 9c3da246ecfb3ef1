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
