#include "tests/live/witness.h"

using namespace Qt::StringLiterals;

const QString Witness::LockedVersion = u"version in composer.lock"_s;
const QString Witness::InstalledVersion = u"version in installed.json"_s;
const QString Witness::RunningVersion = u"bin/magento --version"_s;
const QString Witness::Modules = u"setup_module"_s;
const QString Witness::Patches = u"patch_list"_s;
const QString Witness::Caches = u"cache types"_s;
const QString Witness::Crontab = u"crontab"_s;
const QString Witness::Flag = u"maintenance flag"_s;
const QString Witness::Orders = u"orders"_s;
const QString Witness::Storefront = u"storefront"_s;
const QString Witness::Environment = u"env.php"_s;
const QString Witness::Code = u"code"_s;

namespace {

/// Runs several commands in one go, for the front command is slow to start: one answer a command.
QStringList ran(const PracticeStore &store, const QStringList &commands)
{
    const QString between = u"--8<-- next answer --8<--\n"_s;
    const Result<QByteArray> answer = store.run(u"{ %1; }"_s.arg(commands.join(u"; }; echo '%1'; { "_s.arg(between.trimmed()))));
    if (!answer)
        return QStringList(commands.size(), u"could not look: "_s + answer.problem().summary);
    QStringList answers = QString::fromUtf8(*answer).split(between);
    answers.resize(commands.size(), u"could not look: no answer"_s);
    return answers;
}

QString rows(const PracticeStore &store, const QString &query)
{
    const auto answer = store.sql(query);
    if (!answer)
        return u"could not look: "_s + answer.problem().summary;
    QStringList lines;
    for (const QStringList &row : *answer)
        lines << row.join(u'\t');
    return lines.join(u'\n');
}

QString productIn(const QString &file)
{
    return u"php -r '$j = json_decode(file_get_contents(\"%1\"), true); foreach ($j[\"packages\"] as $p) if ($p[\"name\"] === \"magento/product-community-edition\") echo ltrim($p[\"version\"], \"v\"), \"\\n\";'"_s
        .arg(file);
}

} // namespace

Witness Witness::of(const PracticeStore &store)
{
    // Whatever Magento and Composer write anew each time is not the store's code.
    static const QString code = uR"(find . \( -path ./var -o -path ./generated -o -path ./pub/static -o -path ./pub/media -o -path ./vendor/composer \) -prune -o \( -type f -o -type l \) -printf '%y %p %l\n' | LC_ALL=C sort | sha256sum
find . \( -path ./var -o -path ./generated -o -path ./pub/static -o -path ./pub/media -o -path ./vendor/composer -o -path ./vendor/autoload.php \) -prune -o -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum)"_s;
    static const QList<std::pair<QString, QString>> questions = {
        {LockedVersion, productIn(u"composer.lock"_s)},
        {InstalledVersion, productIn(u"vendor/composer/installed.json"_s)},
        {RunningVersion, u"bin/magento --version --no-ansi"_s},
        {Caches, u"php -r '$e = include \"app/etc/env.php\"; $c = $e[\"cache_types\"]; ksort($c); foreach ($c as $n => $v) echo \"$n $v\\n\";'"_s},
        {Crontab, u"crontab -l"_s},
        {Flag, u"test -e var/.maintenance.flag && echo yes || echo no"_s},
        {Environment, u"sha256sum <app/etc/env.php"_s},
        {Code, code},
    };
    Witness witness;
    auto &facts = witness.m_facts;
    QStringList commands;
    for (const auto &[fact, command] : questions)
        commands << command;
    const QStringList answers = ran(store, commands);
    for (qsizetype i = 0; i < questions.size(); ++i)
        facts[questions.at(i).first] = questions.at(i).first == Crontab ? answers.at(i) : answers.at(i).trimmed();
    facts[Modules] = rows(store, u"SELECT * FROM setup_module ORDER BY module"_s);
    facts[Patches] = rows(store, u"SELECT patch_name FROM patch_list ORDER BY patch_name"_s);
    facts[Orders] = rows(store, u"SELECT COUNT(*), SUM(CRC32(CONCAT_WS('|', entity_id, increment_id, grand_total))) FROM sales_order"_s);
    facts[Storefront] = QString::number(store.fetch(u"/"_s).status);
    return witness;
}

QString Witness::differenceFrom(const Witness &before, const QStringList &apartFrom) const
{
    QStringList lines;
    for (auto fact = before.m_facts.begin(); fact != before.m_facts.end(); ++fact) {
        if (!apartFrom.contains(fact.key()) && m_facts.value(fact.key()) != fact.value())
            lines << u"%1\n    was: %2\n    is:  %3"_s.arg(fact.key(), fact.value().left(1500), m_facts.value(fact.key()).left(1500));
    }
    return lines.join(u'\n');
}
