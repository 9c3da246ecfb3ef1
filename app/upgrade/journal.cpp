#include "app/upgrade/journal.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestLine = 256 * 1024; ///< No honest line comes near it; a hostile server's would fill the memory.
constexpr qsizetype MostFields = 64;
constexpr qsizetype MostSteps = 256;
constexpr qsizetype MostWarnings = 200;
constexpr qsizetype MostProbes = 200;
constexpr qint64 LatestMs = 253402300799999; ///< Year 9999 is as far as anything that shows a time can go.
constexpr qint64 MostRows = 1'000'000'000'000;

/// Control characters would move the cursor of whoever prints the text; newlines and tabs are part of it.
QString withoutControls(QString text)
{
    text.removeIf([](QChar c) { return (c.unicode() < 0x20 && c != u'\n' && c != u'\t') || c.unicode() == 0x7f || (c.unicode() >= 0x80 && c.unicode() < 0xa0); });
    return text;
}

QString unescaped(QByteArrayView value)
{
    QByteArray plain;
    plain.reserve(value.size());
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] != '\\' || i + 1 == value.size()) {
            plain += value[i];
            continue;
        }
        switch (value[++i]) {
        case 't': plain += '\t'; break;
        case 'n': plain += '\n'; break;
        case '\\': plain += '\\'; break;
        default: plain += '\\'; plain += value[i]; // Not one of ours: kept as it came.
        }
    }
    return withoutControls(QString::fromUtf8(plain));
}

/// A number out of a journal, which is hostile until parsed. Not one: 0.
qint64 numberIn(const QString &text, qint64 most)
{
    return std::clamp<qint64>(text.toLongLong(), 0, most);
}

bool isWord(QByteArrayView text)
{
    return !text.isEmpty() && text.size() <= 64
        && std::all_of(text.begin(), text.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_'; });
}

Problem notAJournalLine(const QByteArray &line)
{
    return {Problem::Kind::Failed, QCoreApplication::translate("Journal", "The run's journal holds a line that cannot be read."), {},
            withoutControls(QString::fromUtf8(line.left(200)))};
}

constexpr std::array<std::pair<StoreState, const char *>, 9> StateNames{{
    {StoreState::Untouched, "untouched"}, {StoreState::BuildingAside, "building-aside"}, {StoreState::Closed, "closed"},
    {StoreState::Switched, "switched"}, {StoreState::OnTrial, "on-trial"}, {StoreState::Open, "open"},
    {StoreState::GoingBack, "going-back"}, {StoreState::Back, "back"}, {StoreState::NeedsPerson, "needs-person"},
}};

} // namespace

Result<JournalEntry> JournalEntry::parse(const QByteArray &line)
{
    if (line.size() > LongestLine)
        return notAJournalLine(line);
    const QList<QByteArray> parts = line.split('\t');
    if (parts.size() < 3 || parts.size() > MostFields || !isWord(parts[2]))
        return notAJournalLine(line);
    JournalEntry entry;
    bool sequenceRead = false;
    bool timeRead = false;
    entry.sequence = parts[0].toLongLong(&sequenceRead);
    entry.epochMs = parts[1].toLongLong(&timeRead);
    if (!sequenceRead || !timeRead || entry.sequence < 1 || entry.epochMs < 0 || entry.epochMs > LatestMs)
        return notAJournalLine(line);
    entry.event = QString::fromLatin1(parts[2]);
    entry.fields = journalFields(parts.sliced(3));
    return entry;
}

QMap<QString, QString> journalFields(const QList<QByteArray> &parts)
{
    QMap<QString, QString> fields;
    for (const QByteArray &part : parts) {
        const qsizetype equals = part.indexOf('=');
        if (equals > 0 && isWord(QByteArrayView(part).first(equals)))
            fields.insert(QString::fromLatin1(part.first(equals)), unescaped(QByteArrayView(part).sliced(equals + 1)));
    }
    return fields;
}

QString stateName(StoreState state)
{
    for (const auto &[known, name] : StateNames) {
        if (known == state)
            return QString::fromLatin1(name);
    }
    return {};
}

std::optional<StoreState> stateOfName(const QString &name)
{
    for (const auto &[state, known] : StateNames) {
        if (name == QLatin1StringView(known))
            return state;
    }
    return std::nullopt;
}

QString stateSentence(StoreState state)
{
    const auto shown = [](const char *text) { return QCoreApplication::translate("StoreState", text); };
    switch (state) {
    case StoreState::Untouched: return shown(QT_TRANSLATE_NOOP("StoreState", "Nothing has been changed; your store is open."));
    case StoreState::BuildingAside: return shown(QT_TRANSLATE_NOOP("StoreState", "The new version is being built beside your store, which stays open."));
    case StoreState::Closed: return shown(QT_TRANSLATE_NOOP("StoreState", "Your store is closed: visitors see the maintenance page."));
    case StoreState::Switched: return shown(QT_TRANSLATE_NOOP("StoreState", "Your store is closed and is being changed."));
    case StoreState::OnTrial: return shown(QT_TRANSLATE_NOOP("StoreState", "What is in place now is being tried before your store opens."));
    case StoreState::Open: return shown(QT_TRANSLATE_NOOP("StoreState", "Your store is open."));
    case StoreState::GoingBack: return shown(QT_TRANSLATE_NOOP("StoreState", "Your store is being put back as it was."));
    case StoreState::Back: return shown(QT_TRANSLATE_NOOP("StoreState", "Your store is back as it was, and open."));
    case StoreState::NeedsPerson: return shown(QT_TRANSLATE_NOOP("StoreState", "Your store stays closed until somebody looks at it."));
    }
    return {};
}

QString stateSentence(const RunState &run)
{
    if (run.waitingFor == "confirmation"_L1)
        return QCoreApplication::translate("StoreState", "Your store is open, on trial: it goes back by itself unless somebody says that it works.");
    if (run.state == StoreState::OnTrial && run.openedAtMs > 0)
        return QCoreApplication::translate("StoreState", "Your store is open; what is in place now is being tried.");
    return stateSentence(run.state);
}

RunState::RunState(const QList<Step> &plannedSteps)
{
    for (const Step &step : plannedSteps) {
        StepProgress progress;
        progress.name = step.name;
        steps.append(progress);
        m_weights.append(std::clamp(step.weight, 1, 1'000'000));
    }
}

void RunState::feed(const QByteArray &journalBytes)
{
    m_rest += journalBytes;
    qsizetype begin = 0;
    for (qsizetype end; (end = m_rest.indexOf('\n', begin)) >= 0; begin = end + 1) {
        // The end of a line that was too long to be kept is not a line.
        if (std::exchange(m_tooLong, false))
            continue;
        const Result<JournalEntry> entry = JournalEntry::parse(m_rest.sliced(begin, end - begin));
        if (entry && entry->sequence > lastSequence)
            apply(*entry);
    }
    m_rest.remove(0, begin);
    if (m_rest.size() > LongestLine)
        m_tooLong = true;
    if (m_tooLong)
        m_rest.clear();
}

RunState::StepProgress *RunState::stepOf(const JournalEntry &entry)
{
    const QString name = entry.fields.value(u"name"_s);
    for (StepProgress &step : steps) {
        if (!name.isEmpty() && step.name == name)
            return &step;
    }
    bool isNumber = false;
    const int number = entry.fields.value(u"n"_s).toInt(&isNumber);
    if (name.isEmpty())
        return isNumber && number >= 1 && number <= steps.size() ? &steps[number - 1] : nullptr;
    if (steps.size() >= MostSteps)
        return nullptr;
    // A run whose plan could not be read still shows its steps, as they come.
    StepProgress step;
    step.name = name.left(64);
    steps.append(step);
    m_weights.append(1);
    return &steps.last();
}

void RunState::apply(const JournalEntry &entry)
{
    lastSequence = entry.sequence;
    const QString &event = entry.event;
    const auto field = [&entry](const QString &key) { return entry.fields.value(key); };
    if (event.startsWith("step-"_L1) || event.startsWith("undo-"_L1) || event == "progress"_L1 || event == "evidence"_L1) {
        if (StepProgress *step = stepOf(entry))
            applyToStep(entry, *step);
    } else if (event == "run-start"_L1) {
        startedMs = entry.epochMs;
        kind = field(u"kind"_s);
        from = field(u"from"_s);
        to = field(u"to"_s);
        backupId = field(u"backup"_s);
    } else if (event == "wait"_L1) {
        endWait();
        waitingFor = field(u"for"_s);
        waitSinceMs = entry.epochMs;
        waitUntilMs = numberIn(field(u"until"_s), LatestMs);
        waitPath = field(u"dump"_s);
        waitDescription = field(u"describe"_s);
    } else if (event == "wait-end"_L1) {
        endWait();
    } else if (event == "newer"_L1) {
        newer = {numberIn(field(u"orders"_s), MostRows), numberIn(field(u"customers"_s), MostRows), numberIn(field(u"stock"_s), MostRows), field(u"path"_s).left(4096)};
    } else if (event == "probe"_L1) {
        takeProbe(entry);
    } else if (event == "visitors"_L1) {
        visitors = Visitors::fromFields(entry.fields);
    } else if (event == "state"_L1) {
        state = stateOfName(field(u"is"_s)).value_or(state);
    } else if (event == "closed"_L1) {
        if (openedAtMs > 0) {
            m_closedEarlierMs += std::max<qint64>(0, openedAtMs - closedAtMs);
            openedAtMs = 0;
            closedAtMs = entry.epochMs;
        } else if (closedAtMs == 0) {
            closedAtMs = entry.epochMs;
        }
    } else if (event == "opened"_L1) {
        if (closedAtMs > 0 && openedAtMs == 0)
            openedAtMs = entry.epochMs;
    } else if (event == "warning"_L1) {
        if (warnings.size() < MostWarnings)
            warnings.append(field(u"text"_s));
    } else if (event == "run-end"_L1) {
        const QString word = field(u"outcome"_s);
        const bool known = word == "done"_L1 || word == "restored"_L1 || word == "stopped"_L1 || word == "failed"_L1;
        outcome = known ? word : u"failed"_s;
        state = stateOfName(field(u"state"_s)).value_or(state);
        endedMs = entry.epochMs;
        endWait();
    }
}

void RunState::takeProbe(const JournalEntry &entry)
{
    const auto field = [&entry](const QString &key) { return entry.fields.value(key).left(1000); };
    const QString id = field(u"id"_s).left(64);
    const QString ms = field(u"ms"_s);
    const Probe probe{id, field(u"must"_s) == "1"_L1, field(u"what"_s), field(u"before"_s), field(u"after"_s), field(u"verdict"_s), ms.isEmpty() ? -1 : numberIn(ms, LatestMs)};
    const auto known = std::find_if(probes.begin(), probes.end(), [&id](const Probe &each) { return each.id == id; });
    if (known != probes.end())
        *known = probe;
    else if (!id.isEmpty() && probes.size() < MostProbes)
        probes.append(probe);
}

void RunState::endWait()
{
    waitingFor.clear();
    waitSinceMs = waitUntilMs = 0;
    waitPath.clear();
    waitDescription.clear();
}

void RunState::applyToStep(const JournalEntry &entry, StepProgress &step)
{
    const QString &event = entry.event;
    const QString text = entry.fields.value(u"text"_s);
    const int index = static_cast<int>(&step - steps.constData());
    if (event == "step-start"_L1) {
        step.phase = StepPhase::Running;
        step.startedMs = entry.epochMs;
        step.endedMs = 0;
        step.done = step.total = -1;
        step.evidence.clear();
        step.failure.clear();
        step.failureCode.clear();
        if (m_failed == index)
            m_failed = -1;
    } else if (event == "progress"_L1) {
        bool doneRead = false;
        const qint64 done = entry.fields.value(u"done"_s).toLongLong(&doneRead);
        if (doneRead && done >= 0) {
            step.done = done;
            step.total = std::max<qint64>(-1, entry.fields.value(u"total"_s).toLongLong());
        }
    } else if (event == "evidence"_L1) {
        step.evidence += step.evidence.isEmpty() ? text : QString(u'\n' + text);
        step.evidence = step.evidence.right(8192);
    } else if (event == "step-done"_L1) {
        step.phase = StepPhase::Done;
        step.endedMs = entry.epochMs;
    } else if (event == "step-skip"_L1) {
        step.phase = StepPhase::Skipped;
        step.evidence = text;
        step.endedMs = entry.epochMs;
    } else if (event == "step-failed"_L1) {
        step.phase = StepPhase::Failed;
        step.endedMs = entry.epochMs;
        step.failure = text;
        step.failureCode = entry.fields.value(u"code"_s);
        m_failed = index;
    } else if (event == "undo-done"_L1) {
        step.phase = StepPhase::Undone;
    }
}

int RunState::permille() const
{
    if (outcome == "done"_L1)
        return 1000;
    double all = 0;
    double done = 0;
    for (qsizetype i = 0; i < steps.size(); ++i) {
        const StepProgress &step = steps[i];
        const double weight = m_weights.value(i, 1);
        all += weight;
        if (step.phase == StepPhase::Done || step.phase == StepPhase::Skipped || step.phase == StepPhase::Undone)
            done += weight;
        else if (step.phase == StepPhase::Running && step.total > 0)
            done += weight * std::clamp(static_cast<double>(step.done) / static_cast<double>(step.total), 0.0, 0.99);
    }
    return all > 0 ? static_cast<int>(1000.0 * done / all) : 0;
}

qint64 RunState::closedMs(qint64 nowMs) const
{
    // A store that needs a person goes on being closed after the run that measured it.
    if (visitors && visitors->isWhole() && state != StoreState::NeedsPerson)
        return visitors->closedMs;
    if (closedAtMs == 0)
        return 0;
    // Ended without being opened: whoever looks later must not see the time grow with the clock of another machine.
    const qint64 until = openedAtMs > 0 ? openedAtMs : ended() && state != StoreState::NeedsPerson ? endedMs : nowMs;
    return m_closedEarlierMs + std::max<qint64>(0, until - closedAtMs);
}

const RunState::StepProgress *RunState::failedStep() const
{
    return m_failed >= 0 && m_failed < steps.size() ? &steps[m_failed] : nullptr;
}
