#include "app/upgrade/reporthtml.h"

#include "app/magento/failures.h"
#include "app/upgrade/rehearsal.h"
#include "app/upgrade/runfolder.h"
#include "app/upgrade/steps.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString shown(const char *text)
{
    return QCoreApplication::translate("Report", text);
}

QString counted(const char *text, qint64 count)
{
    return QCoreApplication::translate("Report", text, nullptr, int(count));
}

/// Is the backup whole, but was its database loaded nowhere to see that it comes back?
bool isOnlyReadBack(const RunState &state)
{
    return std::any_of(state.steps.cbegin(), state.steps.cend(), [](const RunState::StepProgress &step) {
        return step.name == "prove-backup"_L1 && step.evidence.contains("not proven by loading"_L1);
    });
}

/// The headline of a run that came to its end as wished.
QString successHeadline(const Plan &plan, const RunState &state, const QString &from, const QString &to)
{
    switch (plan.kind) {
    case Plan::Kind::Upgrade: return shown(QT_TRANSLATE_NOOP("Report", "Magento %1 is now %2.")).arg(from, to);
    case Plan::Kind::Backup:
        return isOnlyReadBack(state) ? shown(QT_TRANSLATE_NOOP("Report", "The backup is complete and was read back, but its database was not loaded to prove it."))
                                     : shown(QT_TRANSLATE_NOOP("Report", "The backup is complete and was read back."));
    case Plan::Kind::Restore: return shown(QT_TRANSLATE_NOOP("Report", "Your store is restored from backup %1.")).arg(plan.settings.value(u"BACKUP_ID"_s));
    case Plan::Kind::Rehearsal: return shown(QT_TRANSLATE_NOOP("Report", "The upgrade to Magento %1 works on a copy of your store. The store itself was not touched.")).arg(to);
    }
    return {};
}

/// What an unsuccessful run leaves behind decides its headline: the store's state comes first in the merchant's mind.
QString failureHeadline(const Plan &plan, const RunState &state, const QString &from, const QString &to)
{
    const bool untouched = state.state == StoreState::Untouched || state.state == StoreState::BuildingAside;
    const QString code = state.failedStep() ? state.failedStep()->failureCode : QString();
    if (state.state == StoreState::Back && code == "not-confirmed"_L1)
        return shown(QT_TRANSLATE_NOOP("Report", "Magento %2 was not confirmed in time. Your store is back on %1 and open.")).arg(from, to);
    if (state.state == StoreState::Back && code == "confirm-refused"_L1)
        return shown(QT_TRANSLATE_NOOP("Report", "Magento %2 was tried and put back, as you asked. Your store is back on %1 and open.")).arg(from, to);
    if (plan.kind == Plan::Kind::Backup)
        return state.outcome == "stopped"_L1 ? shown(QT_TRANSLATE_NOOP("Report", "The backup was stopped. Your store was not touched."))
                                             : shown(QT_TRANSLATE_NOOP("Report", "The backup failed. Your store was not touched."));
    if (plan.kind == Plan::Kind::Rehearsal)
        return state.outcome == "stopped"_L1 ? shown(QT_TRANSLATE_NOOP("Report", "The rehearsal was stopped. Your store was not touched."))
                                             : shown(QT_TRANSLATE_NOOP("Report", "On a copy of your store the upgrade to Magento %1 fails. The store itself was not touched.")).arg(to);
    if (plan.kind == Plan::Kind::Restore) {
        if (state.outcome == "stopped"_L1)
            return shown(QT_TRANSLATE_NOOP("Report", "The restore was stopped; your store is as it was before."));
        if (state.outcome == "restored"_L1)
            return shown(QT_TRANSLATE_NOOP("Report", "The restore failed; your store is as it was before."));
        return untouched ? shown(QT_TRANSLATE_NOOP("Report", "The restore did not begin. Nothing was changed.")) : shown(QT_TRANSLATE_NOOP("Report", "The restore failed and your store needs you."));
    }
    if (state.outcome == "stopped"_L1)
        return shown(QT_TRANSLATE_NOOP("Report", "The upgrade was stopped. Your store still runs Magento %1.")).arg(from);
    if (state.outcome == "restored"_L1)
        return shown(QT_TRANSLATE_NOOP("Report", "The upgrade to Magento %2 failed. Your store is back on %1 and open.")).arg(from, to);
    if (untouched)
        return shown(QT_TRANSLATE_NOOP("Report", "The upgrade to Magento %2 could not go ahead. Nothing was changed; your store still runs %1.")).arg(from, to);
    return shown(QT_TRANSLATE_NOOP("Report", "The upgrade to Magento %1 failed and your store needs you.")).arg(to);
}

QString doneAboutIt(const RunState &state)
{
    switch (state.state) {
    case StoreState::Untouched:
    case StoreState::BuildingAside: return shown(QT_TRANSLATE_NOOP("Report", "Nothing had been changed yet, so nothing had to be put back. Your store stayed open."));
    case StoreState::Back: return shown(QT_TRANSLATE_NOOP("Report", "Everything was put back as it was, and the storefront answered before the store was opened again."));
    case StoreState::Open: return shown(QT_TRANSLATE_NOOP("Report", "Your store is open."));
    case StoreState::NeedsPerson:
    case StoreState::Closed:
    case StoreState::Switched:
    case StoreState::OnTrial:
    case StoreState::GoingBack: return shown(QT_TRANSLATE_NOOP("Report", "Your store is closed, so that no visitor meets a half-changed store. The backup is kept."));
    }
    return {};
}

Problem::Kind kindOf(const RunState &state)
{
    if (state.outcome == "restored"_L1)
        return Problem::Kind::Restored;
    if (state.outcome == "stopped"_L1)
        return Problem::Kind::Stopped;
    // Failed before anything was changed: the store was not ready.
    return state.state == StoreState::Untouched || state.state == StoreState::BuildingAside ? Problem::Kind::Unready : Problem::Kind::Failed;
}

/// The end of what was printed, as evidence of a failure that nobody knows.
QString lastLines(const QByteArray &consoleTail)
{
    static const QRegularExpression codes(u"\\x1b\\[[0-9;?]*[ -/]*[@-~]|[\\x00-\\x08\\x0b-\\x1f\\x7f]"_s);
    QStringList lines = QString::fromUtf8(consoleTail.right(8192)).remove(codes).split(u'\n', Qt::SkipEmptyParts);
    lines.removeIf([](const QString &line) { return line.trimmed().isEmpty(); });
    return lines.mid(std::max<qsizetype>(0, lines.size() - 8)).join(u'\n').right(2000);
}

/// Who can do what an offer asks, in the words of the failure catalogue.
QString whoCan(ConflictOffer::Kind kind)
{
    switch (kind) {
    case ConflictOffer::Kind::Php:
    case ConflictOffer::Kind::PhpExtension: return QCoreApplication::translate("Failure", "Your host can fix this.");
    case ConflictOffer::Kind::AskMaker: return QCoreApplication::translate("Failure", "The maker of the extension can fix this.");
    case ConflictOffer::Kind::AllowPlugin:
    case ConflictOffer::Kind::Loosen:
    case ConflictOffer::Kind::Rename:
    case ConflictOffer::Kind::Repositories: return QCoreApplication::translate("Failure", "A developer can fix this.");
    case ConflictOffer::Kind::Update:
    case ConflictOffer::Kind::TakeOut:
    case ConflictOffer::Kind::OtherTarget:
    case ConflictOffer::Kind::Together: break;
    }
    return QCoreApplication::translate("Failure", "You can fix this yourself.");
}

/// Where Composer could not solve, its own words say more than any general sentence: who holds whom, and what would fit.
void explainConflict(Report &report, const Plan &plan, const RunState &state, const QByteArray &consoleTail, const ConflictKnowledge &knowledge)
{
    const RunState::StepProgress *failed = state.failedStep();
    const bool solving = failed && (failed->failureCode == "conflict"_L1 || (failed->name == "solve-dependencies"_L1 && (failed->failureCode.isEmpty() || failed->failureCode == "unknown"_L1 || failed->failureCode == "not-offered"_L1)));
    if (!solving)
        return;
    report.conflicts = conflictsIn(consoleTail, withRaised(knowledge, plan));
    QStringList evidence;
    for (const Conflict &conflict : std::as_const(report.conflicts))
        evidence.append(conflict.evidence);
    if (!evidence.isEmpty())
        report.evidence = evidence.join(u"\n\n"_s);
    const auto told = std::find_if(report.conflicts.cbegin(), report.conflicts.cend(), [](const Conflict &conflict) { return !conflict.offers.isEmpty(); });
    if (told == report.conflicts.cend())
        return;
    report.reason = told->sentence;
    if (const qsizetype others = report.conflicts.size() - 1; others > 0)
        report.reason = QCoreApplication::translate("Report", "%1 %2", "two sentences").arg(report.reason, counted(QT_TRANSLATE_N_NOOP("Report", "%n more thing(s) stand in the way."), others));
    report.advice = told->offers.first().sentence;
    report.who = whoCan(told->offers.first().kind);
}

QJsonArray conflictsToJson(const QList<Conflict> &conflicts)
{
    QJsonArray array;
    for (const Conflict &conflict : conflicts) {
        QJsonArray offers;
        for (const ConflictOffer &offer : conflict.offers)
            offers.append(QJsonObject{{u"kind"_s, conflictOfferName(offer.kind)}, {u"package"_s, offer.package}, {u"version"_s, offer.version}, {u"sentence"_s, offer.sentence}});
        array.append(QJsonObject{{u"sentence"_s, conflict.sentence}, {u"package"_s, conflict.package}, {u"version"_s, conflict.version}, {u"needs"_s, conflict.needs},
                                 {u"rule"_s, conflict.rule}, {u"gets"_s, conflict.gets}, {u"offers"_s, offers}});
    }
    return array;
}

void explain(Report &report, const RunState &state, const QByteArray &consoleTail)
{
    const RunState::StepProgress *failed = state.failedStep();
    const QString code = failed ? failed->failureCode : QString();
    const auto known = failed ? explainFailure(consoleTail + '\n' + failed->failure.toUtf8(), code) : std::nullopt;
    if (known) {
        report.reason = known->happened;
        report.advice = known->advice;
        report.who = known->canMend;
    } else if (failed) {
        const KnownFailure general = failureOfCode(code.isEmpty() ? u"unknown"_s : code);
        report.reason = general.happened;
        report.advice = general.advice;
        // Of an output that nobody knows, nobody can say who mends it.
        report.who = general.id == "unknown"_L1 ? QString() : general.canMend;
    } else if (state.outcome == "stopped"_L1) {
        report.reason = shown(QT_TRANSLATE_NOOP("Report", "It was stopped as you asked."));
        report.advice = shown(QT_TRANSLATE_NOOP("Report", "Start again whenever you like."));
    }
    // Who was asked and did not say yes has nothing to mend.
    if (code == "not-confirmed"_L1 || code == "confirm-refused"_L1)
        report.who.clear();
    if (failed)
        report.evidence = failed->failure;
    if (report.evidence.isEmpty() && known)
        report.evidence = known->matchedLine;
    if (failed && report.evidence.isEmpty())
        report.evidence = lastLines(consoleTail);
}

/// "3 orders, 1 customer and 12 stock changes": only what there is.
QString newerText(const RunState::Newer &newer)
{
    QStringList parts;
    if (newer.orders > 0)
        parts << counted(QT_TRANSLATE_N_NOOP("Report", "%n order(s)"), newer.orders);
    if (newer.customers > 0)
        parts << counted(QT_TRANSLATE_N_NOOP("Report", "%n customer(s)"), newer.customers);
    if (newer.stock > 0)
        parts << counted(QT_TRANSLATE_N_NOOP("Report", "%n stock change(s)"), newer.stock);
    return QLocale().createSeparatedList(parts);
}

/// Who has an older database back thinks of the orders first.
QString newerSentence(const RunState::Newer &newer)
{
    const QString what = newerText(newer);
    return what.isEmpty() ? QString()
                          : shown(QT_TRANSLATE_NOOP("Report", "What is newer than the backup (%1) was written into files on the server first: as tables to look at, and as SQL to take over.")).arg(what);
}

/// A word as it is typed into a terminal: plain ones as they are.
QString typed(const QString &word)
{
    static const QRegularExpression plain(u"\\A[A-Za-z0-9_./:@%+=~-]+\\z"_s);
    return plain.match(word).hasMatch() ? word : shellQuoted(word);
}

/// What brings the store back when nothing else does. Only where there is something to bring it back from.
QStringList rescueOf(const Store &store, const Plan &plan, const RunState &state, bool proven)
{
    const bool wanted = state.state == StoreState::NeedsPerson || (plan.kind == Plan::Kind::Upgrade && proven);
    const auto keeps = [&plan](const QString &name) { return plan.settings.value(name) == "1"_L1; };
    const QString root = plan.settings.value(u"STORE_ROOT"_s, store.root);
    if (!wanted || plan.kind == Plan::Kind::Backup || plan.kind == Plan::Kind::Rehearsal || root.isEmpty() || !isRunId(plan.id) || store.address.host.isEmpty())
        return {};
    QStringList ssh{u"ssh"_s};
    if (store.address.port != 22)
        ssh << u"-p"_s << QString::number(store.address.port);
    const QString key = store.loginWay == Login::Way::KeyFile ? store.keyFile : store.address.identityFile;
    if (!key.isEmpty())
        ssh << u"-i"_s << typed(key);
    if (!store.address.jumpHost.isEmpty())
        ssh << u"-J"_s << typed(store.address.jumpHost);
    ssh << typed(store.address.user.isEmpty() ? store.address.host : QString(store.address.user + u'@' + store.address.host));
    QStringList go{u"sh"_s, u"~/.storewright/stores/%1/runs/%2/rescue.sh"_s.arg(storeKey(root), plan.id), u"go"_s};
    // By itself it brings back code and database; a part that is not in the backup would stop it.
    if (!keeps(u"BACKUP_CODE"_s) && keeps(u"BACKUP_DATABASE"_s))
        go << u"database"_s;
    else if (keeps(u"BACKUP_CODE"_s) && !keeps(u"BACKUP_DATABASE"_s))
        go << u"code"_s;
    return {ssh.join(u' '), go.join(u' ')};
}

bool isProven(const RunState &state)
{
    return std::any_of(state.steps.begin(), state.steps.end(), [](const RunState::StepProgress &step) {
        return (step.name == "prove-backup"_L1 || step.name == "check-backup"_L1) && (step.phase == RunState::StepPhase::Done || step.phase == RunState::StepPhase::Undone);
    });
}

QString measuredClosed(qint64 milliseconds)
{
    if (milliseconds == 0)
        return shown(QT_TRANSLATE_NOOP("Report", "not at all (measured as visitors meet it, up to four times a second)"));
    if (milliseconds < 1000)
        return shown(QT_TRANSLATE_NOOP("Report", "less than a second (measured as visitors meet it, up to four times a second)"));
    return shown(QT_TRANSLATE_NOOP("Report", "%1 (measured as visitors meet it, up to four times a second)")).arg(durationText(milliseconds));
}

void addFacts(Report &report, const Store &store, const Plan &plan, const RunState &state)
{
    const auto fact = [&report](const char *label, const QString &value) {
        if (!value.isEmpty())
            report.facts.append({shown(label), value});
    };
    const QLocale locale;
    fact(QT_TRANSLATE_NOOP("Report", "Store"), store.name.isEmpty() ? store.address.host : store.name);
    fact(QT_TRANSLATE_NOOP("Report", "Storefront"), plan.settings.value(u"BASE_URL"_s));
    if (state.startedMs > 0)
        fact(QT_TRANSLATE_NOOP("Report", "Began"), locale.toString(QDateTime::fromMSecsSinceEpoch(state.startedMs), QLocale::ShortFormat));
    if (state.startedMs > 0 && state.endedMs >= state.startedMs)
        fact(QT_TRANSLATE_NOOP("Report", "Took"), durationText(state.endedMs - state.startedMs));
    if (state.visitors && state.visitors->isWhole())
        fact(QT_TRANSLATE_NOOP("Report", "Closed for visitors"), measuredClosed(state.visitors->closedMs));
    else if (state.closedAtMs > 0)
        fact(QT_TRANSLATE_NOOP("Report", "Closed for visitors"), durationText(state.closedMs(state.endedMs)));
    else if (plan.kind == Plan::Kind::Upgrade && state.ended())
        fact(QT_TRANSLATE_NOOP("Report", "Closed for visitors"), shown(QT_TRANSLATE_NOOP("Report", "not at all")));
    if (state.visitors) {
        for (const QString &sentence : state.visitors->sentences())
            fact(QT_TRANSLATE_NOOP("Report", "What visitors saw"), sentence);
    }
    const auto *failed = state.failedStep();
    for (const Step &step : plan.steps) {
        if (failed && step.name == failed->name)
            fact(QT_TRANSLATE_NOOP("Report", "Failed at"), step.title);
    }
    if (isProven(state))
        fact(QT_TRANSLATE_NOOP("Report", "Backup"), shown(QT_TRANSLATE_NOOP("Report", "%1, read back and right")).arg(plan.settings.value(u"BACKUP_ID"_s)));
    for (const RunState::StepProgress &step : state.steps) {
        if (step.name == "confirm-storefront"_L1)
            fact(QT_TRANSLATE_NOOP("Report", "Storefront check"), step.evidence);
    }
    if (const QString newer = newerText(state.newer); !newer.isEmpty()) {
        fact(QT_TRANSLATE_NOOP("Report", "Newer than the backup"), newer);
        fact(QT_TRANSLATE_NOOP("Report", "Kept on the server in"), state.newer.path);
    }
    for (const QString &warning : state.warnings)
        fact(QT_TRANSLATE_NOOP("Report", "Worth knowing"), warning);
    fact(QT_TRANSLATE_NOOP("Report", "Run"), plan.id);
}

QString paragraph(const QString &text, const QString &style = {})
{
    if (text.isEmpty())
        return {};
    return u"<p style=\"margin:6px 0;%1\">%2</p>\n"_s.arg(style, text.toHtmlEscaped().replace(u'\n', u"<br>"_s));
}

} // namespace

QString durationText(qint64 milliseconds)
{
    const qint64 seconds = (std::max<qint64>(0, milliseconds) + 500) / 1000;
    if (seconds < 60)
        return counted(QT_TRANSLATE_N_NOOP("Report", "%n second(s)"), seconds);
    const QString minutes = counted(QT_TRANSLATE_N_NOOP("Report", "%n minute(s)"), seconds < 3600 ? seconds / 60 : seconds / 60 % 60);
    if (seconds < 3600) {
        return seconds % 60 == 0 || seconds >= 600 ? minutes
            : QCoreApplication::translate("Report", "%1, %2", "minutes and seconds, hours and minutes").arg(minutes, counted(QT_TRANSLATE_N_NOOP("Report", "%n second(s)"), seconds % 60));
    }
    return QCoreApplication::translate("Report", "%1, %2", "minutes and seconds, hours and minutes").arg(counted(QT_TRANSLATE_N_NOOP("Report", "%n hour(s)"), seconds / 3600), minutes);
}

Report reportOf(const Store &store, const Plan &plan, const RunState &state, const QByteArray &consoleTail, const ConflictKnowledge &knowledge)
{
    const QString from = state.from.isEmpty() ? plan.settings.value(u"FROM_VERSION"_s) : state.from;
    const QString to = state.to.isEmpty() ? plan.settings.value(u"TO_VERSION"_s) : state.to;
    Report report;
    report.success = state.outcome == "done"_L1;
    if (report.success) {
        report.headline = successHeadline(plan, state, from, to);
        report.doneAbout = newerSentence(state.newer);
        report.advice = plan.kind == Plan::Kind::Rehearsal ? shown(QT_TRANSLATE_NOOP("Report", "Upgrade when it suits you: the plan now tells how long each step took on the copy."))
                      : plan.kind == Plan::Kind::Backup ? (isOnlyReadBack(state) ? shown(QT_TRANSLATE_NOOP("Report", "Have it verified under Back-ups and history, or with verify --here: this computer then loads its database and compares it.")) : QString())
                                                        : shown(QT_TRANSLATE_NOOP("Report", "Look at your storefront and place a test order. The backup is kept until you delete it."));
    } else {
        report.kind = kindOf(state);
        report.headline = failureHeadline(plan, state, from, to);
        explain(report, state, consoleTail);
        explainConflict(report, plan, state, consoleTail, knowledge);
        const QString newer = newerSentence(state.newer);
        report.doneAbout = newer.isEmpty() ? doneAboutIt(state) : QCoreApplication::translate("Report", "%1 %2", "two sentences").arg(doneAboutIt(state), newer);
    }
    addFacts(report, store, plan, state);
    report.rescueLines = rescueOf(store, plan, state, isProven(state));
    return report;
}

QString Report::rescueIntroduction()
{
    return shown(QT_TRANSLATE_NOOP("Report", "If all else fails, these two lines in a terminal bring the store back from its backup. They need neither Storewright nor Magento:"));
}

QString reportHtmlHead(const QString &title)
{
    return u"<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>%1</title></head>\n"
           "<body style=\"font-family:sans-serif;font-size:11pt;color:#1a1a1a;background:#ffffff;max-width:46em;margin:2em auto;padding:0 1em\">\n"_s.arg(title.toHtmlEscaped());
}

QString Report::toHtml() const
{
    return reportHtmlHead(headline) + reportHtmlBody(*this) + u"</body></html>\n"_s;
}

QString reportHtmlBody(const Report &report)
{
    const QString mark = report.success ? shown(QT_TRANSLATE_NOOP("Report", "Done")) : shown(QT_TRANSLATE_NOOP("Report", "Not done"));
    QString html;
    html += u"<p style=\"margin:0;font-weight:bold;color:%1\">%2</p>\n"_s.arg(report.success ? u"#1b6e3c"_s : u"#a02020"_s, mark.toHtmlEscaped());
    html += u"<h1 style=\"font-size:17pt;margin:4px 0 12px 0\">%1</h1>\n"_s.arg(report.headline.toHtmlEscaped());
    html += paragraph(report.reason) + paragraph(report.doneAbout) + paragraph(report.advice, u"font-weight:bold"_s) + paragraph(report.who);
    html += u"<table style=\"border-collapse:collapse;margin:14px 0\">\n"_s;
    for (const auto &[label, value] : report.facts)
        html += u"<tr><td style=\"padding:3px 18px 3px 0;color:#555555;vertical-align:top\">%1</td><td style=\"padding:3px 0\">%2</td></tr>\n"_s.arg(
            label.toHtmlEscaped(), value.toHtmlEscaped().replace(u'\n', u"<br>"_s));
    html += u"</table>\n"_s;
    if (!report.evidence.isEmpty())
        html += u"<p style=\"margin:14px 0 2px 0;color:#555555\">%1</p>\n<pre style=\"background:#f4f4f4;border:1px solid #dddddd;padding:8px;white-space:pre-wrap;font-size:9pt\">%2</pre>\n"_s.arg(
            shown(QT_TRANSLATE_NOOP("Report", "What the server said:")).toHtmlEscaped(), report.evidence.toHtmlEscaped());
    if (!report.rescueLines.isEmpty())
        html += u"<p style=\"margin:14px 0 2px 0;color:#555555\">%1</p>\n<pre style=\"background:#f4f4f4;border:1px solid #dddddd;padding:8px;white-space:pre-wrap;font-size:9pt\">%2</pre>\n"_s.arg(
            Report::rescueIntroduction().toHtmlEscaped(), report.rescueLines.join(u'\n').toHtmlEscaped());
    return html;
}

QJsonObject Report::toJson() const
{
    QJsonArray factArray;
    for (const auto &[label, value] : facts)
        factArray.append(QJsonObject{{u"label"_s, label}, {u"value"_s, value}});
    return {{u"success"_s, success}, {u"headline"_s, headline}, {u"reason"_s, reason}, {u"done_about"_s, doneAbout},
            {u"advice"_s, advice}, {u"who"_s, who}, {u"evidence"_s, evidence}, {u"facts"_s, factArray}, {u"rescue"_s, QJsonArray::fromStringList(rescueLines)},
            {u"conflicts"_s, conflictsToJson(conflicts)}};
}
