#include "ui/wizard/changes.h"

#include "app/magento/failures.h"
#include "app/upgrade/steps.h"
#include "ui/parts/verdicticon.h"
#include "ui/wizard/stepicon.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

QString shown(const char *text)
{
    return QCoreApplication::translate("Changes", text);
}

} // namespace

QList<RowList::Row> changesOf(const Draft &draft)
{
    QList<RowList::Row> rows;
    const auto row = [&rows](const QString &key, const QString &title, const QString &detail) {
        rows.append({key, workingIcon(), QString(), title, detail, QString()});
    };
    const Plan::Kind kind = draft.plan ? draft.plan->kind : Plan::Kind::Upgrade;
    if (kind != Plan::Kind::Upgrade) {
        for (const Step &step : draft.plan->steps)
            row(step.name, step.title, step.intent);
        return rows;
    }
    if (!draft.survey)
        return rows;
    const Survey &survey = *draft.survey;
    row(u"magento"_s, shown(QT_TRANSLATE_NOOP("Changes", "Magento %1 becomes %2")).arg(survey.version.text(), draft.choices.target.text()), editionName(survey.edition));
    for (auto one = draft.choices.components.begin(); one != draft.choices.components.end(); ++one) {
        const Package *installed = survey.package(one.key());
        row(one.key(), shown(QT_TRANSLATE_NOOP("Changes", "%1 becomes %2")).arg(one.key(), one.value().text()),
            installed ? shown(QT_TRANSLATE_NOOP("Changes", "Installed now: %1")).arg(installed->version.text()) : QString());
    }
    QStringList parts;
    if (draft.choices.backupDatabase)
        parts.append(shown(QT_TRANSLATE_NOOP("Changes", "database")));
    if (draft.choices.backupCode)
        parts.append(shown(QT_TRANSLATE_NOOP("Changes", "code")));
    if (draft.choices.backupMedia)
        parts.append(shown(QT_TRANSLATE_NOOP("Changes", "media")));
    row(u"backup"_s, parts.isEmpty() ? shown(QT_TRANSLATE_NOOP("Changes", "No backup is made")) : shown(QT_TRANSLATE_NOOP("Changes", "First a backup is made and read back")),
        parts.isEmpty() ? QString() : shown(QT_TRANSLATE_NOOP("Changes", "It holds: %1.")).arg(QLocale().createSeparatedList(parts)));
    row(u"dry"_s, shown(QT_TRANSLATE_NOOP("Changes", "Before anything else, Composer tries the upgrade without doing it")),
        shown(QT_TRANSLATE_NOOP("Changes", "If your extensions do not fit together, the upgrade ends there: your shop was open all the time and nothing was changed.")));
    row(u"closed"_s, shown(QT_TRANSLATE_NOOP("Changes", "Visitors see the maintenance page for a while")),
        shown(QT_TRANSLATE_NOOP("Changes", "Nobody can order during that time, so no order can get lost. It is over after %1 at the latest."))
            .arg(QCoreApplication::translate("Changes", "%n minute(s)", nullptr, draft.choices.closedMinutes)));
    row(u"caches"_s, shown(QT_TRANSLATE_NOOP("Changes", "Caches, cron and permissions are looked after")),
        shown(QT_TRANSLATE_NOOP("Changes", "Caches and cron are put back exactly as they were.")));
    row(u"when"_s, draft.choices.startAt.isValid() ? shown(QT_TRANSLATE_NOOP("Changes", "It starts at %1")).arg(QLocale().toString(draft.choices.startAt, QLocale::ShortFormat))
                                                   : shown(QT_TRANSLATE_NOOP("Changes", "It starts at once")),
        draft.choices.startAt.isValid() ? shown(QT_TRANSLATE_NOOP("Changes", "Your server waits for that moment; your computer may be off.")) : QString());
    return rows;
}

QString failureLine(const RunState::StepProgress &step)
{
    if (const auto known = explainFailure(step.failure.toUtf8(), step.failureCode))
        return known->happened;
    return step.failure.section(u'\n', -1).trimmed();
}
