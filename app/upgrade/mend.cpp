#include "app/upgrade/mend.h"

#include "app/upgrade/plan.h"
#include "app/upgrade/runfolder.h"
#include "app/upgrade/scripts.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString shown(const char *text)
{
    return QCoreApplication::translate("Mend", text);
}

QString newId()
{
    return QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmss'Z-'"_s) + u"%1"_s.arg(QRandomGenerator::system()->bounded(0x1000000), 6, 16, QLatin1Char('0'));
}

QString lastWords(const Shell::Output &output)
{
    return QString::fromUtf8(QByteArray(output.err + output.out).right(4000)).trimmed();
}

/// What "busy …", "dead …" and "changed …" mean; everything else is evidence of a failure.
Problem refusal(const Shell::Output &output, const QString &summary)
{
    const QString words = lastWords(output);
    if (output.code == 75)
        return {Problem::Kind::Busy, shown(QT_TRANSLATE_NOOP("Mend", "A run is under way on this store; nothing was changed.")), shown(QT_TRANSLATE_NOOP("Mend", "Watch it to its end, then try again.")), words};
    if (output.code == 76)
        return {Problem::Kind::Busy, shown(QT_TRANSLATE_NOOP("Mend", "An earlier run on this store broke off half-way; nothing was changed.")), shown(QT_TRANSLATE_NOOP("Mend", "Open that run and have it brought to its end first.")), words};
    return {Problem::Kind::Failed, summary, shown(QT_TRANSLATE_NOOP("Mend", "Ask your host, and show them the details.")), words};
}

} // namespace

QList<Mending> mendingsOf(const Survey &survey)
{
    QList<Mending> all;
    for (const SurveyStream::Line &line : survey.facts.all(u"mending"_s)) {
        Mending mending;
        mending.id = line.value(u"id"_s);
        if (!isRunId(mending.id))
            continue;
        mending.check = line.value(u"check"_s);
        mending.title = line.value(u"title"_s);
        mending.commands = line.value(u"commands"_s);
        mending.paths = line.value(u"paths"_s).split(u'\n', Qt::SkipEmptyParts);
        mending.at = QDateTime::fromMSecsSinceEpoch(std::clamp<qint64>(line.number(u"at"_s), 0, 253402300799000), Qt::UTC);
        const QString state = line.value(u"state"_s);
        mending.state = state == "undone"_L1 ? Mending::State::Undone : state == "mended"_L1 ? Mending::State::Mended : state == "failed"_L1 ? Mending::State::Failed : Mending::State::BrokenOff;
        all.append(mending);
    }
    std::stable_sort(all.begin(), all.end(), [](const Mending &a, const Mending &b) { return a.at > b.at; });
    return all;
}

std::optional<Mending> undoableOf(const Survey &survey, const QString &check)
{
    for (const Mending &mending : mendingsOf(survey)) {
        if (mending.check == check && mending.canBeUndone())
            return mending;
    }
    return std::nullopt;
}

Result<QString> mend(Shell &shell, const Survey &survey, const Check &check, std::stop_token stop)
{
    if (check.fixScript.isEmpty() || survey.root.isEmpty())
        return Problem{Problem::Kind::Usage, shown(QT_TRANSLATE_NOOP("Mend", "This cannot be mended from here.")), check.answer, {}};
    const QString id = newId();
    QByteArray environment;
    const auto set = [&environment](const char *name, const QString &value) { environment += QByteArray(name) + '=' + shellQuoted(value).toUtf8() + '\n'; };
    set("ID", id);
    set("CHECK", check.id);
    set("TITLE", check.fixTitle);
    set("STORE_ROOT", survey.root);
    set("PHP", survey.php.isEmpty() ? u"php"_s : survey.php);
    set("TABLE_PREFIX", survey.tablePrefix);
    set("CRONTAB", check.fixCrontab ? u"1"_s : u"0"_s);
    set("IMPORTED", check.fixImported ? u"1"_s : u"0"_s);
    QByteArray touches;
    for (const QString &path : check.fixTouches)
        touches += "touched " + shellQuoted(path).toUtf8() + '\n';

    QList<TarFile> files;
    for (const QString &name : {u"mend.sh"_s, u"lib.sh"_s, u"journal.sh"_s, u"lease.sh"_s, u"database.sh"_s})
        files.append({name, serverScript(name), 0700});
    files.append({u"mend.env"_s, environment});
    files.append({u"touches.sh"_s, touches});
    files.append({u"script.sh"_s, check.fixScript.toUtf8()});
    const auto output = shell.run(inStoreFolder(survey.root, R"sh(folder=$folder/mendings/$1
(umask 077; mkdir -p -- "$folder.new" && tar -C "$folder.new" -xf - && mv -- "$folder.new" "$folder") || exit 1
exec sh "$folder/mend.sh" mend </dev/null
)sh", {id}).feeding(tarOf(files)), stop);
    if (!output)
        return output.problem();
    if (output->code != 0)
        return refusal(*output, shown(QT_TRANSLATE_NOOP("Mend", "The server could not mend it; what was tried has been put back.")));
    return id;
}

Result<> undoMending(Shell &shell, const QString &root, const QString &id, std::stop_token stop)
{
    if (!isRunId(id))
        return Problem{Problem::Kind::Usage, shown(QT_TRANSLATE_NOOP("Mend", "There is no such mending.")), {}, id};
    const auto output = shell.run(inStoreFolder(root, "[ -f \"$folder/mendings/$1/mend.sh\" ] || exit 67\nexec sh \"$folder/mendings/$1/mend.sh\" undo </dev/null\n", {id}), stop);
    if (!output)
        return output.problem();
    const QString words = lastWords(*output);
    switch (output->code) {
    case 0:
        return {};
    case 65: {
        const qsizetype at = words.lastIndexOf("changed "_L1);
        return Problem{Problem::Kind::Failed, shown(QT_TRANSLATE_NOOP("Mend", "Somebody has changed %1 since; nothing was put back.")).arg(at < 0 ? words : words.mid(at + 8).section(u'\n', 0, 0)),
                       shown(QT_TRANSLATE_NOOP("Mend", "Compare it with the copy in the folder of this mending on the server, and change it by hand.")), words};
    }
    case 66:
        return Problem{Problem::Kind::Failed, shown(QT_TRANSLATE_NOOP("Mend", "There is nothing left to put back: it was undone already.")), {}, words};
    case 67:
        return Problem{Problem::Kind::Usage, shown(QT_TRANSLATE_NOOP("Mend", "There is no such mending.")), {}, id};
    default:
        return refusal(*output, shown(QT_TRANSLATE_NOOP("Mend", "The server could not put it back.")));
    }
}

QString undoCommands(const Survey &survey, const Mending &mending)
{
    QString text;
    for (const QString &path : mending.paths)
        text += u"# puts back: "_s + path + u'\n';
    return text + u"sh ~/.storewright/stores/"_s + storeKey(survey.root) + u"/mendings/"_s + mending.id + u"/mend.sh undo\n"_s;
}
