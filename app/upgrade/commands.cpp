#include "app/upgrade/plan.h"

#include "app/ssh/command.h"
#include "app/upgrade/scripts.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

// "Show commands": what the server will run, as somebody who knows the shell would like to read it.
namespace {

/// $NAME and ${NAME} of a setting that is one plain word are written out; others stay as they are, and stand at the top.
QString filledIn(QString script, const QMap<QString, QString> &settings)
{
    static const QRegularExpression plain(u"\\A[A-Za-z0-9_./:@%+,-]+\\z"_s);
    for (auto setting = settings.cbegin(); setting != settings.cend(); ++setting) {
        if (!plain.match(setting.value()).hasMatch())
            continue;
        script.replace(u"${%1}"_s.arg(setting.key()), setting.value());
        const QRegularExpression bare(u"\\$%1(?![A-Za-z0-9_])"_s.arg(setting.key()));
        script.replace(bare, setting.value());
    }
    return script;
}

QString asComment(const QString &text)
{
    return u"# "_s + QString(text).replace(u'\n', u"\n# "_s) + u'\n';
}

} // namespace

QString Plan::commands() const
{
    QString text = asComment(QCoreApplication::translate("Commands", "What the server runs, step by step. Each step proves itself (step_prove) before the next one begins;\nstep_undo is what takes it back. The same scripts lie in the run's folder on the server."));
    text += u'\n';
    for (auto setting = settings.cbegin(); setting != settings.cend(); ++setting)
        text += setting.key() + u'=' + shellQuoted(setting.value()) + u'\n';
    int number = 0;
    for (const Step &step : steps) {
        text += u"\n# ==== %1 %2\n"_s.arg(++number, 2, 10, QChar(u'0')).arg(step.name);
        text += asComment(step.title) + asComment(step.intent) + asComment(step.proof);
        const QString script = QString::fromUtf8(serverScript(u"steps/%1.sh"_s.arg(step.name)));
        text += u'\n' + filledIn(script.trimmed(), settings) + u'\n';
    }
    return text;
}
