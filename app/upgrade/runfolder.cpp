#include "app/upgrade/runfolder.h"

#include "app/upgrade/plan.h"
#include "app/upgrade/scripts.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

QString shown(const char *text)
{
    return QCoreApplication::translate("Run", text);
}

} // namespace

QString storeKey(const QString &realPath)
{
    return QString::fromLatin1(QCryptographicHash::hash(realPath.toUtf8(), QCryptographicHash::Sha256).toHex().first(16));
}

Command inStoreFolder(const QString &root, const QByteArray &text, const QStringList &arguments)
{
    // A store may be named by a symlink ("current"); its key is that of the folder behind it, which only the server can tell.
    static const QByteArray find = R"sh(root=$1; key=$2; shift 2
real=$(CDPATH= cd -- "$root" 2>/dev/null && pwd -P) || real=$root
if [ "$real" != "$root" ]; then key=$(printf %s "$real" | sha256sum | cut -c1-16); fi
folder="${HOME:?}/.storewright/stores/$key"
)sh";
    return Command(QStringList{u"sh"_s, u"-c"_s, QString::fromUtf8(find + text), u"storewright"_s, root, storeKey(root)} + arguments);
}

Problem unexpectedAnswer(const QString &summary, const Shell::Output &output)
{
    const QString words = QString::fromUtf8(QByteArray(output.err + output.out).right(4000)).trimmed();
    return {Problem::Kind::Failed, summary,
            words.contains("No space left"_L1) ? shown(QT_TRANSLATE_NOOP("Run", "The disk of your home folder on the server is full. Free some space, then try again."))
                                               : shown(QT_TRANSLATE_NOOP("Run", "Try again; if it happens again, send the details to whoever looks after the server.")),
            u"exit code %1\n%2"_s.arg(output.code).arg(words).trimmed()};
}

Command inRunFolder(const QString &root, const QString &runId, const QByteArray &text, const QStringList &arguments)
{
    static const QByteArray enter = "run=\"$folder/runs/$1\"; shift; cd -- \"$run\" 2>/dev/null || exit 66\n";
    return inStoreFolder(root, enter + text, QStringList{runId} + arguments);
}

Result<> writeRunFolder(Shell &shell, const QString &root, const Plan &plan, std::stop_token stop)
{
    QList<TarFile> files;
    for (const QString &name : runScripts())
        files.append({name, serverScript(name), 0700});
    files.append({u"plan.json"_s, QJsonDocument(plan.toJson()).toJson(QJsonDocument::Indented)});
    files.append({u"plan.env"_s, plan.environment()});
    files.append({u"steps.list"_s, plan.stepsList()});
    const Command unpack = inStoreFolder(root, R"sh(umask 077
run="$folder/runs/$1"
rm -rf -- "$run.new" && mkdir -p -- "$run.new" && tar -C "$run.new" -xf - && mv -- "$run.new" "$run"
)sh", {plan.id}).feeding(tarOf(files));
    const auto output = shell.run(unpack, stop);
    if (!output)
        return output.problem();
    if (output->code != 0)
        return unexpectedAnswer(shown(QT_TRANSLATE_NOOP("Run", "The run could not be written to the server; nothing was changed.")), *output);
    return {};
}

void removeRunFolder(Shell &shell, const QString &root, const QString &runId)
{
    if (!isRunId(runId))
        return;
    const auto removed = shell.run(inStoreFolder(root, "[ -s \"$folder/runs/$1/journal\" ] || rm -rf -- \"$folder/runs/$1\" \"$folder/runs/$1.new\"\n", {runId}));
    Q_UNUSED(removed)
}
