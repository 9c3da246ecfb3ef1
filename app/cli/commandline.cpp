#include "app/cli/commandline.h"

#include "app/cli/errand.h"
#include "app/cli/verb.h"
#include "app/stores/nearest.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// The context of the texts in this file.
class CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QList<Option> everyOption()
{
    return {{u"--json"_s, {}, CommandLine::tr("Print one JSON object a line")},
            {u"--quiet"_s, {}, CommandLine::tr("Print only the answer, nothing besides")},
            {u"--data-dir"_s, u"DIR"_s, CommandLine::tr("Keep stores and known hosts in this folder")},
            {u"--help"_s, {}, CommandLine::tr("Show this help")}};
}

QList<Verb> verbs()
{
    return storesVerbs() + checkVerbs() + pathVerbs() + extensionVerbs() + upgradeVerbs() + attachVerbs() + backupVerbs() + restoreVerbs() + reportVerbs();
}

QString optionsHelp(const QList<Option> &options)
{
    QString text;
    for (const Option &option : options) {
        const QString typed = option.value.isEmpty() ? option.name : QString(option.name + u' ' + option.value);
        text += u"  "_s + (typed.size() < 28 ? typed.leftJustified(28) : QString(typed + u"  "_s)) + option.meaning + u'\n';
    }
    return text;
}

QString helpOf(const Verb &verb)
{
    QString text = u"storewright-cli %1\n%2\n\n%3"_s.arg(u"%1 %2"_s.arg(verb.name, verb.words).trimmed(), verb.meaning, optionsHelp(verb.options + everyOption()));
    if (!verb.more.isEmpty())
        text += u'\n' + verb.more + u'\n';
    return text;
}

QString helpOfAll()
{
    QString text = CommandLine::tr("Upgrades Magento stores over SSH.") + u"\n\n"_s;
    for (const Verb &verb : verbs())
        text += u"  "_s + QString(verb.name + u' ' + verb.words).leftJustified(30) + verb.meaning + u'\n';
    text += u'\n' + CommandLine::tr("STORE is a name out of “stores list”, or ssh://user@host:port/path/to/store.") + u'\n'
        + CommandLine::tr("storewright-cli COMMAND --help tells more about a command.") + u"\n\n"_s
        + optionsHelp(everyOption() + QList<Option>{{u"--version"_s, {}, CommandLine::tr("Show the version of this program")}}) + u'\n'
        + CommandLine::tr("Exit codes: 0 done · 2 wrong usage · 3 not ready · 4 cannot reach or log in · 5 failed, store restored · "
                                                     "6 failed, needs a person · 7 stopped as asked · 8 another run is under way · "
                                                     "130 you stopped watching, the run goes on") + u'\n';
    return text;
}

/// Where the command starts: options for every command may stand before it.
qsizetype commandPlace(const QStringList &words)
{
    qsizetype place = 0;
    while (place < words.size() && words.at(place).startsWith(u'-'))
        place += QStringList{u"--data-dir"_s, u"--identity"_s, u"--accept-host-key"_s}.contains(words.at(place)) ? 2 : 1;
    return std::min(place, words.size());
}

} // namespace

QList<Option> storeOptions()
{
    return {{u"--identity"_s, u"FILE"_s, CommandLine::tr("Log in with this private key")},
            {u"--password-stdin"_s, {}, CommandLine::tr("Read the password (with --identity: the passphrase) as a line of standard input")},
            {u"--accept-host-key"_s, u"SHA256:…"_s, CommandLine::tr("Trust the server if it shows this host key")}};
}

QList<Option> repositoryOptions()
{
    return storeOptions() + QList<Option>{{u"--access-keys-stdin"_s, {}, CommandLine::tr("Read the Public and the Private access key as two lines of standard input")}};
}

int runCommandLine(const QStringList &arguments, QTextStream &out, QTextStream &err)
{
    QStringList words = arguments.mid(1);
    const bool json = words.contains(u"--json"_s);
    Terminal terminal(out, err, json ? Terminal::Form::Json : Terminal::Form::Text, words.contains(u"--quiet"_s));
    const auto usage = [&terminal](const QString &summary, const QString &advice) {
        return terminal.problem({Problem::Kind::Usage, summary, advice, {}});
    };

    const qsizetype place = commandPlace(words);
    const QList<Verb> all = verbs();
    const QString one = words.value(place);
    const QString two = one + u' ' + words.value(place + 1);
    const auto verb = std::find_if(all.begin(), all.end(), [&](const Verb &each) { return each.name == one || each.name == two; });

    if (verb == all.end()) {
        if (one.isEmpty() && words.contains(u"--version"_s)) {
            out << "storewright-cli " << QStringLiteral(STOREWRIGHT_VERSION) << Qt::endl;
            return 0;
        }
        if (words.contains(u"--help"_s) || words.contains(u"-h"_s) || one == u"help") {
            out << helpOfAll() << Qt::flush;
            return 0;
        }
        if (one.isEmpty() && words.isEmpty())
            return usage(CommandLine::tr("Say what to do."), CommandLine::tr("storewright-cli --help lists the commands."));
        QStringList names;
        for (const Verb &each : all) {
            names << each.name;
            if (each.name.startsWith(one + u' ')) // "stores" without what to do with them
                return usage(CommandLine::tr("“%1” needs one more word.").arg(one),
                             CommandLine::tr("Type: storewright-cli %1 %2").arg(each.name, each.words).trimmed());
        }
        const QStringList near = nearestTo(one, names);
        return usage(one.isEmpty() ? CommandLine::tr("Say what to do.") : CommandLine::tr("There is no command “%1”.").arg(one),
                     near.isEmpty() ? CommandLine::tr("storewright-cli --help lists the commands.")
                                    : CommandLine::tr("Type: storewright-cli %1").arg(near.first()));
    }

    words.remove(place, verb->name.contains(u' ') ? 2 : 1);
    if (words.contains(u"--help"_s) || words.contains(u"-h"_s)) {
        out << helpOf(*verb) << Qt::flush;
        return 0;
    }
    Result<Options> options = Options::parse(words, verb->options + everyOption());
    if (!options)
        return usage(options.problem().summary, options.problem().advice);
    const QString typed = CommandLine::tr("Type: storewright-cli %1 %2").arg(verb->name, verb->words).trimmed();
    if (options->words().size() < verb->least)
        return usage(CommandLine::tr("“%1” needs one more word.").arg(verb->name), typed);
    if (options->words().size() > verb->most)
        return usage(CommandLine::tr("“%1” is one word too many.").arg(options->words().at(verb->most)), typed);

    Errand errand(std::move(*options), terminal);
    return verb->run(errand);
}
