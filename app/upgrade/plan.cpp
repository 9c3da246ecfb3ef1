#include "app/upgrade/plan.h"

#include "app/ssh/command.h"
#include "app/upgrade/deadline.h"
#include "app/upgrade/dumpproof.h"
#include "app/upgrade/method.h"
#include "app/upgrade/steps.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr int MostSteps = 256;
constexpr int LongestTrialMinutes = 7 * 24 * 60;
constexpr int ProveSeconds = 300; ///< How long a run waits for this computer to load its dump.

constexpr std::array<std::pair<Plan::Kind, const char *>, 4> PlanKinds{
    {{Plan::Kind::Upgrade, "upgrade"}, {Plan::Kind::Backup, "backup"}, {Plan::Kind::Restore, "restore"}, {Plan::Kind::Rehearsal, "rehearsal"}}};

QString wordOf(Step::Kind kind)
{
    return QString::fromLatin1(kind == Step::Kind::RestoreOnly ? "restore-only" : kind == Step::Kind::Resumable ? "resumable" : "repeatable");
}

QString moment(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
}

QString oneOrZero(bool yes)
{
    return yes ? u"1"_s : u"0"_s;
}

/// What every kind of plan tells the scripts; the caller adds what is its own.
Plan planOfKind(Plan::Kind kind, const Store &store, const Survey &survey, const Choices &choices, const QString &backupId)
{
    Plan plan;
    plan.kind = kind;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    plan.id = u"%1-%2"_s.arg(moment(now)).arg(QRandomGenerator::system()->bounded(0x1000000), 6, 16, QChar(u'0'));
    const QString backup = backupId.isEmpty() ? moment(now) : backupId;

    const QString baseUrl = store.baseUrl.isEmpty() ? survey.baseUrl : store.baseUrl;
    const StepFacts facts{kind, survey, choices, backup, baseUrl};
    for (const QString &name : stepNames(kind, choices))
        plan.steps.append(describeStep(name, facts));

    plan.settings = {
        {u"RUN_ID"_s, plan.id},
        {u"KIND"_s, planKindName(kind)},
        {u"STORE_ROOT"_s, survey.root.isEmpty() ? store.root : survey.root},
        {u"PHP"_s, survey.php},
        {u"COMPOSER"_s, survey.composer},
        {u"FROM_VERSION"_s, survey.version.text()},
        {u"TO_VERSION"_s, survey.version.text()},
        {u"PRODUCT"_s, survey.productPackage},
        {u"COMPONENTS"_s, QString()},
        {u"MODE"_s, survey.mode},
        {u"BASE_URL"_s, baseUrl},
        {u"LOCALES"_s, survey.locales.join(u' ')},
        {u"BACKUP_ID"_s, backup},
        {u"BACKUP_DATABASE"_s, oneOrZero(choices.backupDatabase)},
        {u"BACKUP_CODE"_s, oneOrZero(choices.backupCode)},
        {u"BACKUP_MEDIA"_s, oneOrZero(choices.backupMedia)},
        {u"ON_FAILURE"_s, choices.onFailure == Choices::OnFailure::Wait ? u"wait"_s : u"restore"_s},
        {u"START_AT"_s, u"0"_s},
        {u"CLOSED_SECONDS"_s, QString::number(closedMinutes(choices) * 60)},
        {u"TABLE_PREFIX"_s, survey.tablePrefix},
        {u"KEEP_BACKUPS"_s, QString::number(std::clamp(choices.keepBackups, 0, 10000))},
        {u"KEEP_DAYS"_s, QString::number(std::clamp(choices.keepDays, 0, 100 * 366))},
        {u"CONFIRM_SECONDS"_s, QString::number(kind == Plan::Kind::Upgrade ? std::clamp(choices.confirmMinutes, 0, LongestTrialMinutes) * 60 : 0)},
        {u"PROVE_SECONDS"_s, QString::number(choices.proveHere && kind != Plan::Kind::Restore && canProveHere() ? ProveSeconds : 0)},
    };
    if (choices.startAt.isValid()) {
        // The server's clock decides when it starts, so the time is told in its terms.
        const qint64 ahead = survey.clock > 0 && survey.takenAt.isValid() ? survey.clock - survey.takenAt.toSecsSinceEpoch() : 0;
        plan.settings.insert(u"START_AT"_s, QString::number(choices.startAt.toSecsSinceEpoch() + ahead));
    }
    return plan;
}

/// Where the store is to go, and what becomes of its extensions.
void setTarget(Plan &plan, const Choices &choices)
{
    plan.settings.insert(u"TO_VERSION"_s, choices.target.text());
    QStringList components;
    for (auto component = choices.components.cbegin(); component != choices.components.cend(); ++component)
        components.append(component.key() + u' ' + component.value().text());
    plan.settings.insert(u"COMPONENTS"_s, components.join(u'\n'));
    QStringList held;
    for (auto package = choices.held.cbegin(); package != choices.held.cend(); ++package) {
        if (!choices.takeOut.contains(package.key()) && !choices.components.contains(package.key()))
            held.append(package.key() + u' ' + package.value().text());
    }
    plan.settings.insert(u"HOLD"_s, held.join(u'\n'));
    plan.settings.insert(u"TAKE_OUT"_s, choices.takeOut.join(u'\n'));
}

Problem unreadable()
{
    return {Problem::Kind::Failed, QCoreApplication::translate("Plan", "The plan of this run cannot be read."),
            QCoreApplication::translate("Plan", "The run itself goes on; its journal and console log can still be shown."), {}};
}

} // namespace

QString planKindName(Plan::Kind kind)
{
    for (const auto &[known, name] : PlanKinds) {
        if (known == kind)
            return QString::fromLatin1(name);
    }
    return {};
}

bool isRunId(const QString &text)
{
    static const QRegularExpression shape(u"\\A[0-9A-Za-z][0-9A-Za-z-]{0,63}\\z"_s);
    return shape.match(text).hasMatch();
}

Plan planUpgrade(const Store &store, const Survey &survey, const Choices &choices)
{
    Choices decided = choices;
    decided.method = methodOf(survey, choices);
    Plan plan = planOfKind(Plan::Kind::Upgrade, store, survey, decided, {});
    plan.settings.insert(u"METHOD"_s, methodName(*decided.method));
    setTarget(plan, decided);
    return plan;
}

Plan planRehearsal(const Store &store, const Survey &survey, const Choices &choices)
{
    Choices rehearsed = choices;
    // A copy that is thrown away needs no backup, and nobody waits for the night.
    rehearsed.backupCode = rehearsed.backupDatabase = rehearsed.backupMedia = false;
    rehearsed.startAt = {};
    rehearsed.onFailure = Choices::OnFailure::Restore;
    Plan plan = planOfKind(Plan::Kind::Rehearsal, store, survey, rehearsed, {});
    setTarget(plan, choices);
    return plan;
}

Plan planBackup(const Store &store, const Survey &survey, const Choices &choices)
{
    return planOfKind(Plan::Kind::Backup, store, survey, choices, {});
}

Plan planRestore(const Store &store, const Survey &survey, const Backup &backup, const Choices &choices)
{
    Plan plan = planOfKind(Plan::Kind::Restore, store, survey, choices, backup.id);
    plan.settings.insert(u"CLOSED_SECONDS"_s, QString::number(closedMinutes(survey, backup, choices) * 60));
    if (!choices.target.isNull())
        plan.settings.insert(u"TO_VERSION"_s, choices.target.text());
    return plan;
}

QByteArray Plan::environment() const
{
    QByteArray lines;
    for (auto setting = settings.cbegin(); setting != settings.cend(); ++setting)
        lines += setting.key().toLatin1() + '=' + shellQuoted(setting.value()).toUtf8() + '\n';
    return lines;
}

QByteArray Plan::stepsList() const
{
    QByteArray lines;
    int number = 0;
    for (const Step &step : steps)
        lines += u"%1 %2 %3 %4\n"_s.arg(++number, 2, 10, QChar(u'0')).arg(step.name, wordOf(step.kind)).arg(step.weight).toUtf8();
    return lines;
}

QJsonObject Plan::toJson() const
{
    QJsonArray stepArray;
    for (const Step &step : steps)
        stepArray.append(QJsonObject{{u"name"_s, step.name}, {u"title"_s, step.title}, {u"intent"_s, step.intent},
                                     {u"kind"_s, wordOf(step.kind)}, {u"weight"_s, step.weight}, {u"proof"_s, step.proof}});
    QJsonObject settingObject;
    for (auto setting = settings.cbegin(); setting != settings.cend(); ++setting)
        settingObject.insert(setting.key(), setting.value());
    return {{u"format"_s, 1}, {u"kind"_s, planKindName(kind)}, {u"id"_s, id}, {u"steps"_s, stepArray}, {u"settings"_s, settingObject}};
}

Result<Plan> Plan::fromJson(const QJsonObject &object)
{
    // It came from a server: a step's name becomes a file's name, a setting's name a line of plan.env.
    static const QRegularExpression stepName(u"\\A[a-z][a-z0-9-]{0,63}\\z"_s);
    static const QRegularExpression settingName(u"\\A[A-Z][A-Z0-9_]{0,63}\\z"_s);
    Plan plan;
    const QString kindWord = object.value(u"kind"_s).toString();
    const auto kind = std::find_if(PlanKinds.begin(), PlanKinds.end(), [&kindWord](const auto &pair) { return kindWord == QLatin1StringView(pair.second); });
    plan.id = object.value(u"id"_s).toString();
    const QJsonArray stepArray = object.value(u"steps"_s).toArray();
    const QJsonObject settingObject = object.value(u"settings"_s).toObject();
    if (kind == PlanKinds.end() || !isRunId(plan.id) || stepArray.isEmpty() || stepArray.size() > MostSteps || settingObject.size() > MostSteps)
        return unreadable();
    plan.kind = kind->first;
    for (const QJsonValue &value : stepArray) {
        const QJsonObject stepObject = value.toObject();
        Step step;
        step.name = stepObject.value(u"name"_s).toString();
        if (!stepName.match(step.name).hasMatch())
            return unreadable();
        step.title = stepObject.value(u"title"_s).toString(step.name).left(200);
        step.intent = stepObject.value(u"intent"_s).toString().left(2000);
        step.proof = stepObject.value(u"proof"_s).toString().left(2000);
        step.weight = std::clamp(stepObject.value(u"weight"_s).toInt(1), 1, 1'000'000);
        const QString word = stepObject.value(u"kind"_s).toString();
        step.kind = word == "restore-only"_L1 ? Step::Kind::RestoreOnly : word == "resumable"_L1 ? Step::Kind::Resumable : Step::Kind::Repeatable;
        plan.steps.append(step);
    }
    for (auto setting = settingObject.begin(); setting != settingObject.end(); ++setting) {
        if (!settingName.match(setting.key()).hasMatch() || !setting.value().isString())
            return unreadable();
        plan.settings.insert(setting.key(), setting.value().toString());
    }
    return plan;
}
