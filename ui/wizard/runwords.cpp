#include "ui/wizard/runwords.h"

#include "ui/wizard/amounts.h"
#include "ui/wizard/changes.h"
#include "ui/wizard/stepicon.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

QString shown(const char *text)
{
    return QCoreApplication::translate("RunPage", text);
}

QString sinceText(const QString &sentence, const QString &elapsed)
{
    return QCoreApplication::translate("RunPage", "%1 Closed for %2 so far.", "sentence about the store, then how long").arg(sentence, elapsed);
}

QString nextTryText(qint64 ms)
{
    if (ms <= 0)
        return shown(QT_TRANSLATE_NOOP("RunPage", "Trying now. The work goes on on the server; what happens meanwhile is shown as soon as the connection is back."));
    const int seconds = int((ms + 999) / 1000);
    return QCoreApplication::translate("RunPage", "Next try in %n second(s). The work goes on on the server; what happens meanwhile is shown as soon as the connection is back.", nullptr, seconds);
}

RunWords ofWait(const Draft &draft, const RunView &view, const QString &free, bool shut)
{
    const RunState &run = draft.run;
    if (run.waitingFor == "decision"_L1) {
        const RunState::StepProgress *failed = run.failedStep();
        const QString moves = shown(QT_TRANSLATE_NOOP("RunPage", "Try the step again, or put the store back as it was."));
        return {Check::Verdict::FixThis, shown(QT_TRANSLATE_NOOP("RunPage", "A step failed, and the upgrade waits for you")),
                failed ? QCoreApplication::translate("RunPage", "%1 %2", "why a step failed, then what can be done").arg(failureLine(*failed), moves) : moves};
    }
    if (run.waitingFor == "confirmation"_L1)
        return {Check::Verdict::WorthKnowing, shown(QT_TRANSLATE_NOOP("RunPage", "The new store is open, on trial: is all well?")),
                shown(QT_TRANSLATE_NOOP("RunPage", "Look at your storefront below, then tell your server."))};
    if (run.waitingFor == "proof"_L1)
        return {Check::Verdict::Waiting, shown(QT_TRANSLATE_NOOP("RunPage", "Your server waits until this computer has proven the backup")),
                view.link.note.isEmpty() ? shown(QT_TRANSLATE_NOOP("RunPage", "Your server could not load it by itself, so it is loaded here, compared and deleted again. Leave this window open until that is done."))
                                       : view.link.note};
    if (run.waitingFor == "start-time"_L1) {
        const qint64 at = draft.plan ? draft.plan->settings.value(u"START_AT"_s).toLongLong() : 0;
        return {Check::Verdict::Waiting,
                shown(QT_TRANSLATE_NOOP("RunPage", "Waits on your server until %1")).arg(QLocale().toString(QDateTime::fromSecsSinceEpoch(at).toLocalTime(), QLocale::ShortFormat)), free};
    }
    return {Check::Verdict::WorthKnowing, shut ? shown(QT_TRANSLATE_NOOP("RunPage", "Paused. Your store shows the maintenance page.")) : shown(QT_TRANSLATE_NOOP("RunPage", "Paused. Your store is open.")),
            shown(QT_TRANSLATE_NOOP("RunPage", "Press Go on when you are ready."))};
}

} // namespace

RunWords wordsOf(const Draft &draft, const RunView &view)
{
    const RunState &run = draft.run;
    const bool upgrade = draft.kindNow() == Plan::Kind::Upgrade;
    const QString free = upgrade ? shown(QT_TRANSLATE_NOOP("RunPage", "You can close this window or your laptop: the upgrade runs on the server."))
                                 : shown(QT_TRANSLATE_NOOP("RunPage", "The work is done by your server. You may look on, or come back later."));
    const bool shut = run.closedAtMs > 0 && run.openedAtMs < run.closedAtMs;
    if (run.ended())
        return {run.outcome == "done"_L1     ? Check::Verdict::Fine
                : run.outcome == "failed"_L1 ? Check::Verdict::FixThis
                                             : Check::Verdict::WorthKnowing,
                stateSentence(run), {}};
    if (view.recovering)
        return {Check::Verdict::Waiting, shown(QT_TRANSLATE_NOOP("RunPage", "Your server is taking it up again…")), free};
    if (view.gone())
        return {Check::Verdict::FixThis, shown(QT_TRANSLATE_NOOP("RunPage", "The work broke off on your server and needs you")),
                QCoreApplication::translate("RunPage", "%1 It was probably ended by a restart of the server. Choose how to go on.", "how the store stands").arg(stateSentence(run))};
    if (view.stuck)
        return {Check::Verdict::FixThis, view.stuck->summary, view.stuck->advice};
    if (view.link.link == FollowReport::Link::Reconnecting)
        return {Check::Verdict::CouldNotTell, shown(QT_TRANSLATE_NOOP("RunPage", "The connection is gone. Reconnecting…")), nextTryText(view.nextTryMs)};
    if (!run.waitingFor.isEmpty())
        return ofWait(draft, view, free, shut);
    if (view.asked == Run::Request::Stop)
        return {Check::Verdict::Waiting, shown(QT_TRANSLATE_NOOP("RunPage", "Stopping, and putting the store back…")), free};
    return {Check::Verdict::Waiting, shut ? sinceText(stateSentence(run), elapsedText(run.closedMs(view.nowMs))) : stateSentence(run), free};
}

QList<RowList::Row> stepRows(const Draft &draft, qint64 nowMs, int &current)
{
    QList<RowList::Row> rows;
    current = -1;
    for (qsizetype n = 0; n < draft.run.steps.size(); ++n) {
        const RunState::StepProgress &step = draft.run.steps[n];
        RowList::Row row{step.name, stepIcon(step.phase), stepWord(step.phase), step.name, {}, {}};
        QString intent;
        if (draft.plan && n < draft.plan->steps.size()) {
            row.title = draft.plan->steps[n].title;
            intent = draft.plan->steps[n].intent;
        }
        switch (step.phase) {
        case RunState::StepPhase::Running:
            row.detail = intent;
            row.trailing = elapsedText(nowMs - step.startedMs);
            current = int(n);
            break;
        case RunState::StepPhase::Done:
            row.detail = step.evidence;
            row.trailing = elapsedText(step.endedMs - step.startedMs);
            break;
        case RunState::StepPhase::Skipped:
            row.detail = step.evidence;
            row.trailing = row.state;
            break;
        case RunState::StepPhase::Failed:
            row.detail = failureLine(step);
            row.trailing = row.state;
            current = int(n);
            break;
        case RunState::StepPhase::Undone:
            row.trailing = row.state;
            break;
        case RunState::StepPhase::Waiting:
            row.pale = true;
            break;
        }
        rows.append(row);
    }
    return rows;
}

QString leftText(const RunState &run, qint64 nowMs)
{
    if (run.ended() || !run.waitingFor.isEmpty())
        return {};
    qint64 since = 0;
    for (const RunState::StepProgress &step : run.steps) {
        if (step.startedMs > 0 && (since == 0 || step.startedMs < since))
            since = step.startedMs;
    }
    const int permille = run.permille();
    if (since == 0 || permille < 30 || nowMs - since < 3000)
        return shown(QT_TRANSLATE_NOOP("RunPage", "working out the time left"));
    const qint64 left = (nowMs - since) * (1000 - permille) / permille;
    return QCoreApplication::translate("RunPage", "%1 left", "about 4 minutes left").arg(aboutText(left));
}
