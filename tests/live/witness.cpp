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

QString ran(const PracticeStore &store, const QString &command)
{
    const Result<QByteArray> answer = store.run(command);
    return answer ? QString::fromUtf8(*answer) : u"could not look: "_s + answer.problem().summary;
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

QString productIn(const QString &file, const QString &list)
{
    return u"php -r '$j = json_decode(file_get_contents(\"%1\"), true); foreach (%2 as $p) if ($p[\"name\"] === \"magento/product-community-edition\") echo ltrim($p[\"version\"], \"v\");'"_s
        .arg(file, list);
}

} // namespace

Witness Witness::of(const PracticeStore &store)
{
    Witness witness;
    auto &facts = witness.m_facts;
    facts[LockedVersion] = ran(store, productIn(u"composer.lock"_s, u"$j[\"packages\"]"_s));
    facts[InstalledVersion] = ran(store, productIn(u"vendor/composer/installed.json"_s, u"$j[\"packages\"]"_s));
    facts[RunningVersion] = ran(store, u"bin/magento --version --no-ansi"_s).trimmed();
    facts[Modules] = rows(store, u"SELECT * FROM setup_module ORDER BY module"_s);
    facts[Patches] = rows(store, u"SELECT patch_name FROM patch_list ORDER BY patch_name"_s);
    facts[Caches] = ran(store, u"php -r '$e = include \"app/etc/env.php\"; $c = $e[\"cache_types\"]; ksort($c); foreach ($c as $n => $v) echo \"$n $v\\n\";'"_s);
    facts[Crontab] = ran(store, u"crontab -l"_s);
    facts[Flag] = ran(store, u"test -e var/.maintenance.flag && echo yes || echo no"_s).trimmed();
    facts[Orders] = rows(store, u"SELECT COUNT(*), SUM(CRC32(CONCAT_WS('|', entity_id, increment_id, grand_total))) FROM sales_order"_s);
    facts[Storefront] = QString::number(store.fetch(u"/"_s).status);
    facts[Environment] = ran(store, u"sha256sum <app/etc/env.php"_s);
    // Whatever Magento and Composer write anew each time is not the store's code.
    facts[Code] = ran(store, uR"(find . \( -path ./var -o -path ./generated -o -path ./pub/static -o -path ./pub/media -o -path ./vendor/composer \) -prune -o \( -type f -o -type l \) -printf '%y %p %l\n' | LC_ALL=C sort | sha256sum
find . \( -path ./var -o -path ./generated -o -path ./pub/static -o -path ./pub/media -o -path ./vendor/composer -o -path ./vendor/autoload.php \) -prune -o -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum)"_s);
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
