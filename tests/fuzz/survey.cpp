#include "app/magento/survey.h"
#include "app/magento/surveystream.h"
#include "tests/fuzz/fuzz.h"

using namespace Qt::StringLiterals;

namespace
{

void survey(const QByteArray &answer)
{
    const auto told = parseSurvey(answer);
    if (!told) {
        fuzz::hold(!told.problem().summary.isEmpty() && !told.problem().advice.isEmpty(), "a problem is said in words");
        fuzz::hold(told.problem().evidence.size() <= 1000, "evidence is bounded");
        return;
    }
    fuzz::hold(told->unknown.size() <= 256, "unknown parts are bounded");
    fuzz::hold(told->unwritable.size() <= 50 && told->phpFound.size() <= 50 && told->cacheTypes.size() <= 500 && told->locales.size() <= 100, "lists are bounded");
    fuzz::hold(told->packages.size() <= 5000 && told->repositories.size() <= 100, "packages are bounded");
    for (const qint64 number : {told->freeBytes, told->freeInodes, told->homeFreeBytes, told->codeBytes, told->mediaBytes, told->varBytes, told->databaseBytes, told->phpMemoryLimit})
        fuzz::hold(number >= -1, "a size is known or -1");
    for (const int number : {told->tables, told->orders, told->consumersRunning, told->cronJobsRunning})
        fuzz::hold(number >= -1, "a count is known or -1");
    fuzz::hold(told->clock >= 0, "the clock is after 1970");
    for (const QString &url : told->repositories)
        fuzz::hold(!url.section(u"://"_s, 1).section(u'/', 0, 0).contains(u'@'), "no password comes along with a repository's address", url);
    fuzz::hold(told->unknown.contains(u"survey"_s) || answer.contains("end\t"), "an answer that was cut off is known as such");
}

void foundStores(const QByteArray &answer)
{
    const auto stores = parseFoundStores(answer);
    fuzz::hold(stores.size() <= 100, "found stores are bounded");
    for (const FoundStore &store : stores)
        fuzz::hold(store.root.startsWith(u'/'), "a store lies in an absolute path", store.root);
}

void stream(const QByteArray &answer)
{
    const SurveyStream stream(answer);
    fuzz::hold(stream.lines().size() <= 20000, "lines are bounded");
    qsizetype bytes = 0;
    for (const SurveyStream::Line &line : stream.lines()) {
        fuzz::hold(!line.values.isEmpty(), "a line says something");
        bytes += line.part.size();
        for (auto it = line.values.begin(); it != line.values.end(); ++it) {
            bytes += it.key().size() + it.value().size();
            fuzz::hold(line.number(it.key()) >= -1, "a number is known or -1");
        }
    }
    for (const QString &name : {u"composer.json"_s, u"composer.lock"_s, u"installed"_s})
        bytes += stream.block(name).size();
    // A byte that is no UTF-8 becomes one character.
    fuzz::hold(bytes <= answer.size(), "nothing is told that was not sent");
}

}

extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, std::size_t size)
{
    const QByteArray answer = fuzz::drawnOut(data, size, 400 * 1024);
    // What is only taken apart is told seldom enough to be looked at now and then.
    if (fuzz::numberOf(answer) % 8 == 0)
        stream(answer);
    if (answer.startsWith("stores"))
        foundStores(answer);
    else
        survey(answer);
    return 0;
}
