#include "app/upgrade/judge.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

// The programs beside Magento that it cannot do without: Redis or Valkey, the message broker, the search server, cron.
namespace {

QString shown(const char *text)
{
    return QCoreApplication::translate("Check", text);
}

struct Asked
{
    QStringList silent; ///< "127.0.0.1:6379 (sessions)"
    int answered = 0;
};

Asked asked(Check &check, const Evidence &evidence, const QString &kind)
{
    Asked asked;
    for (const SurveyStream::Line &line : evidence.survey.facts.all(u"service"_s)) {
        if (line.value(u"kind"_s) != kind)
            continue;
        check.seen += u"%1 (%2): %3 %4 %5\n"_s.arg(line.value(u"at"_s), line.value(u"use"_s), line.truth(u"ok"_s) ? u"answers"_s : u"no answer"_s, line.value(u"distribution"_s), line.value(u"number"_s) + line.value(u"answer"_s));
        if (line.truth(u"ok"_s))
            ++asked.answered;
        else
            asked.silent.append(line.value(u"at"_s));
    }
    asked.silent.removeDuplicates();
    return asked;
}

void judgeCacheServices(Check &check, const Evidence &evidence)
{
    const Asked services = asked(check, evidence, u"redis"_s);
    if (!services.silent.isEmpty())
        return fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "app/etc/env.php names Redis or Valkey at %1, and nobody answers there. Not even Magento's maintenance mode works then. Ask your host to start it.")).arg(someOf(services.silent)));
    if (!evidence.survey.knows(u"services"_s))
        return couldNotTell(check, evidence, u"services"_s);
    fine(check, services.answered > 0 ? shown(QT_TRANSLATE_NOOP("Check", "Redis or Valkey answers.")) : shown(QT_TRANSLATE_NOOP("Check", "The store uses neither Redis nor Valkey.")));
}

void judgeBroker(Check &check, const Evidence &evidence)
{
    const Asked services = asked(check, evidence, u"amqp"_s);
    if (!services.silent.isEmpty())
        return fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "app/etc/env.php names a message broker at %1, and nobody answers there. setup:upgrade needs it. Ask your host to start RabbitMQ.")).arg(someOf(services.silent)));
    if (!evidence.survey.knows(u"services"_s))
        return couldNotTell(check, evidence, u"services"_s);
    fine(check, services.answered > 0 ? shown(QT_TRANSLATE_NOOP("Check", "The message broker answers.")) : shown(QT_TRANSLATE_NOOP("Check", "The store keeps its messages in the database.")));
}

void judgeSearchServer(Check &check, const Evidence &evidence)
{
    const Asked services = asked(check, evidence, u"search"_s);
    if (!services.silent.isEmpty())
        return fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "The store searches at %1, and nobody answers there. setup:upgrade stops at that, half-way. Ask your host to start the search server, or correct its address in Stores > Configuration > Catalog > Catalog Search.")).arg(someOf(services.silent)));
    if (!evidence.survey.knows(u"services"_s))
        return couldNotTell(check, evidence, u"services"_s);
    if (services.answered == 0 && evidence.survey.searchEngine != "mysql"_L1)
        return couldNotTell(check, shown(QT_TRANSLATE_NOOP("Check", "Could not tell: the address of the search server is stored neither in env.php nor in the database.")));
    fine(check, services.answered > 0 ? shown(QT_TRANSLATE_NOOP("Check", "The search server answers.")) : shown(QT_TRANSLATE_NOOP("Check", "The store searches in its database.")));
}

void judgeHeartbeat(Check &check, const Evidence &evidence)
{
    const SurveyFacts &facts = evidence.survey.facts;
    if (!facts.has(u"heartbeat"_s))
        return couldNotTell(check, evidence, u"database"_s);
    const qint64 minutes = facts.number(u"heartbeat"_s, u"minutes"_s);
    const qint64 stuck = facts.number(u"heartbeat"_s, u"stuck"_s);
    check.seen = u"last job %1 minutes ago, %2 rows, %3 running for more than a day"_s.arg(facts.text(u"heartbeat"_s, u"minutes"_s)).arg(facts.number(u"heartbeat"_s, u"rows"_s)).arg(stuck);
    if (facts.text(u"heartbeat"_s, u"minutes"_s).isEmpty())
        return worthKnowing(check, shown(QT_TRANSLATE_NOOP("Check", "No job of cron has ever run. Emails and indexes wait for it; set up Magento's crontab line.")));
    if (minutes > 24 * 60) {
        const int days = static_cast<int>(std::min<qint64>(minutes / (24 * 60), 100'000));
        return worthKnowing(check, QCoreApplication::translate("Check", "Cron has not run for %n day(s). Emails and indexes wait for it; see that Magento's crontab line works.", nullptr, days));
    }
    if (stuck > 0) {
        const int jobs = static_cast<int>(std::min<qint64>(stuck, 100'000));
        return worthKnowing(check, QCoreApplication::translate("Check", "%n job(s) of cron say that they have been running for more than a day; they broke off. Magento starts them anew by itself in most cases.", nullptr, jobs));
    }
    fine(check, shown(QT_TRANSLATE_NOOP("Check", "Cron runs.")));
}

} // namespace

QList<Question> questionsOfServices()
{
    return {
        {"cache-services", QT_TRANSLATE_NOOP("Check", "Redis or Valkey"), QT_TRANSLATE_NOOP("Check", "With its cache away, Magento can do nothing at all, not even say which version it is."), "PING to each server of app/etc/env.php", Source::Measured, "services", judgeCacheServices},
        {"message-broker", QT_TRANSLATE_NOOP("Check", "Message broker"), QT_TRANSLATE_NOOP("Check", "setup:upgrade writes the queues of new modules there."), "AMQP greeting to queue/amqp of app/etc/env.php", Source::Requirements, "services", judgeBroker},
        {"search-server", QT_TRANSLATE_NOOP("Check", "Search server"), QT_TRANSLATE_NOOP("Check", "Since 2.4 setup:upgrade asks it, after it has deleted the generated files."), "GET / of the search server", Source::Prerequisites, "services database store", judgeSearchServer},
        {"cron-heartbeat", QT_TRANSLATE_NOOP("Check", "Cron's heartbeat"), QT_TRANSLATE_NOOP("Check", "Whether cron works after the upgrade can be told only if it worked before."), "SELECT MAX(executed_at) FROM cron_schedule", Source::Prerequisites, "database", judgeHeartbeat},
    };
}
