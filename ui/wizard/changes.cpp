#include "ui/wizard/changes.h"

#include "app/magento/failures.h"
#include "app/upgrade/deadline.h"
#include "app/upgrade/steps.h"
#include "ui/parts/verdicticon.h"
#include "ui/wizard/backupwords.h"
#include "ui/wizard/keeprule.h"
#include "ui/wizard/stepicon.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

QString shown(const char *text)
{
    return QCoreApplication::translate("Changes", text);
}

/// What a restore takes out of the shop, so that nobody presses the button without having read it.
QList<RowList::Row> replacedBy(const Draft &draft)
{
    QList<RowList::Row> rows;
    const auto row = [&rows](const QString &key, Check::Verdict verdict, const QString &title, const QString &detail) {
        rows.append({key, verdictIcon(verdict), verdictWord(verdict), title, detail, QString()});
    };
    const auto &preview = draft.preview;
    if (draft.choices.backupDatabase && (!preview || preview->orders < 0)) {
        row(u"orders"_s, Check::Verdict::CouldNotTell, shown(QT_TRANSLATE_NOOP("Changes", "Orders placed since the backup: it could not be told how many")),
            shown(QT_TRANSLATE_NOOP("Changes", "They are written to files on your server before the database comes back.")));
    } else if (draft.choices.backupDatabase) {
        const int orders = int(preview->orders), customers = int(qMax<qint64>(0, preview->customers)), stock = int(qMax<qint64>(0, preview->stock));
        const QString count = QCoreApplication::translate("Changes", "%n order(s) placed since the backup leave the shop", nullptr, orders);
        const QString others = QLocale().createSeparatedList({QCoreApplication::translate("Changes", "%n customer(s)", nullptr, customers), QCoreApplication::translate("Changes", "%n stock move(s)", nullptr, stock)});
        row(u"orders"_s, orders + customers + stock > 0 ? Check::Verdict::WorthKnowing : Check::Verdict::Fine, count,
            shown(QT_TRANSLATE_NOOP("Changes", "With them: %1. All are written to files on your server before the database comes back.")).arg(others));
    }
    for (const RestorePreview::Files &files : preview ? preview->files : QList<RestorePreview::Files>()) {
        const QLocale locale;
        const auto number = [&locale](qint64 count) { return count < 0 ? u"?"_s : locale.toString(count); };
        row(files.part, Check::Verdict::WorthKnowing, shown(QT_TRANSLATE_NOOP("Changes", "%1 goes back to what the backup holds")).arg(partName(files.part)),
            shown(QT_TRANSLATE_NOOP("Changes", "Files that change: %1; that go: %2; that come back: %3.")).arg(number(files.changed), number(files.added), number(files.missing)));
    }
    return rows;
}

} // namespace

QList<RowList::Row> changesOf(const Draft &draft)
{
    QList<RowList::Row> rows;
    const auto row = [&rows](const QString &key, const QString &title, const QString &detail) {
        rows.append({key, workingIcon(), QString(), title, detail, QString()});
    };
    if (draft.kindNow() == Plan::Kind::Restore)
        rows = replacedBy(draft);
    if (draft.kindNow() != Plan::Kind::Upgrade) {
        for (const Step &step : draft.plan ? draft.plan->steps : QList<Step>())
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
    for (const QString &package : draft.choices.takeOut)
        row(package, shown(QT_TRANSLATE_NOOP("Changes", "%1 is taken out")).arg(package), shown(QT_TRANSLATE_NOOP("Changes", "Its tables stay in the database.")));
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
            .arg(QCoreApplication::translate("Changes", "%n minute(s)", nullptr, closedMinutes(draft.choices))));
    row(u"caches"_s, shown(QT_TRANSLATE_NOOP("Changes", "Caches, cron and permissions are looked after")),
        shown(QT_TRANSLATE_NOOP("Changes", "Caches and cron are put back exactly as they were.")));
    if (draft.choices.confirmMinutes > 0)
        row(u"trial"_s, shown(QT_TRANSLATE_NOOP("Changes", "In the end you are asked whether all is well")),
            QCoreApplication::translate("Changes", "Your server takes the old store back by itself unless you confirm within %n minute(s).", nullptr, draft.choices.confirmMinutes));
    if (const KeepRule rule = KeepRule::of(draft.choices); !rule.keepsAll())
        row(u"keep"_s, shown(QT_TRANSLATE_NOOP("Changes", "Old backups are tidied away")), rule.sentence());
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
