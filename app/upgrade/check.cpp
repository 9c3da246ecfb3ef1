#include "app/upgrade/check.h"

#include "app/upgrade/judge.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const QList<Question> &questions()
{
    static const QList<Question> all = questionsOfServer() + questionsOfLimits() + questionsOfStore() + questionsOfFiles() + questionsOfPhp() + questionsOfSoftware() + questionsOfPackages()
        + questionsOfDatabase() + questionsOfSchema() + questionsOfServices() + questionsOfWebsite();
    return all;
}

Check asked(const Question &question)
{
    Check check;
    check.id = QString::fromLatin1(question.id);
    check.title = QCoreApplication::translate("Check", question.title);
    check.why = QCoreApplication::translate("Check", question.why);
    check.ran = QString::fromUtf8(question.ran);
    check.source = QString::fromUtf8(question.source);
    return check;
}

QList<Question>::const_iterator find(const QString &id)
{
    return std::find_if(questions().begin(), questions().end(), [&id](const Question &question) { return QLatin1StringView(question.id) == id; });
}

Evidence evidenceOf(const Survey &survey, const Choices &choices, const Problem *keysProblem, const Release *release)
{
    const Version &target = choices.target;
    return {survey, choices, target, RequirementsTable::shipped().of(survey.productPackage, target.isNull() ? survey.version : target), keysProblem, roomNeeded(survey, choices), release};
}

/// Fine is only what has been told whole: nothing to complain of in what is left of an answer is no answer.
void judge(Check &check, const Question &question, const Evidence &evidence)
{
    question.judge(check, evidence);
    if (check.verdict != Check::Verdict::Fine)
        return;
    const QStringList parts = QString::fromLatin1(question.parts).split(u' ');
    const auto silent = std::find_if(parts.begin(), parts.end(), [&evidence](const QString &part) { return !evidence.survey.knows(part); });
    if (silent != parts.end())
        couldNotTell(check, evidence, *silent);
}

void answerWith(Check &check, Check::Verdict verdict, const QString &answer)
{
    check.verdict = verdict;
    check.answer = answer;
}

} // namespace

void fine(Check &check, const QString &answer) { answerWith(check, Check::Verdict::Fine, answer); }
void fixThis(Check &check, const QString &answer) { answerWith(check, Check::Verdict::FixThis, answer); }
void worthKnowing(Check &check, const QString &answer) { answerWith(check, Check::Verdict::WorthKnowing, answer); }

void couldNotTell(Check &check, const Evidence &evidence, const QString &part)
{
    answerWith(check, Check::Verdict::CouldNotTell, QCoreApplication::translate("Check", "Could not tell: the server did not answer this question. You can go on; the upgrade looks again before it changes anything."));
    const QString reason = evidence.survey.unknown.value(part);
    if (!reason.isEmpty())
        check.seen = reason;
}

void couldNotTell(Check &check, const QString &answer) { answerWith(check, Check::Verdict::CouldNotTell, answer); }
void couldNotTellWhatIsNeeded(Check &check, const QString &answer)
{
    couldNotTell(check, answer);
    check.needed = true;
}

void mendBy(Check &check, const QString &title, const QString &script, const QStringList &touches)
{
    check.fixTitle = title;
    check.fixScript = script;
    check.fixTouches = touches;
}

QString releaseText(const Evidence &evidence)
{
    return (evidence.target.isNull() ? evidence.survey.version : evidence.target).text();
}

QString someOf(const QStringList &names, qint64 count)
{
    constexpr qsizetype Most = 5;
    const qint64 all = std::max<qint64>(count, names.size());
    const QStringList shown = names.mid(0, Most);
    const int more = static_cast<int>(std::min<qint64>(all - shown.size(), 1'000'000));
    if (more <= 0)
        return QLocale().createSeparatedList(shown);
    return QCoreApplication::translate("Check", "%1 and %n more", "a list of names, then how many were left out", more).arg(shown.join(u", "_s));
}

QList<Check> readinessQuestions()
{
    QList<Check> checks;
    for (const Question &question : questions())
        checks.append(asked(question));
    return checks;
}

QList<Check> judgeReadiness(const Survey &survey, const Choices &choices, const Problem *keysProblem, const Release *release)
{
    const Evidence evidence = evidenceOf(survey, choices, keysProblem, release);
    QList<Check> checks;
    for (const Question &question : questions()) {
        Check check = asked(question);
        judge(check, question, evidence);
        checks.append(check);
    }
    return checks;
}

Check judgeQuestion(const QString &id, const Survey &survey, const Choices &choices, const Problem *keysProblem, const Release *release)
{
    const auto question = find(id);
    if (question == questions().end())
        return {};
    Check check = asked(*question);
    judge(check, *question, evidenceOf(survey, choices, keysProblem, release));
    return check;
}

QStringList partsOfQuestion(const QString &id)
{
    const auto question = find(id);
    return question == questions().end() ? QStringList() : QString::fromLatin1(question->parts).remove(u'?').split(u' ');
}

bool holdsUp(const Check &check)
{
    return check.verdict == Check::Verdict::FixThis || (check.needed && check.verdict == Check::Verdict::CouldNotTell);
}

bool isReady(const QList<Check> &checks)
{
    const auto toldByServer = [](const Check &check) {
        return (check.verdict == Check::Verdict::Fine || check.verdict == Check::Verdict::WorthKnowing) && !partsOfQuestion(check.id).contains(u"offers"_s);
    };
    return std::none_of(checks.begin(), checks.end(), [](const Check &check) { return holdsUp(check) || check.verdict == Check::Verdict::Waiting; })
        && std::any_of(checks.begin(), checks.end(), toldByServer);
}
