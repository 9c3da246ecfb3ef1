#include "tests/ui/screenshots/madeup.h"
#include "app/magento/conflictwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Megabyte = 1024 * 1024;

QByteArray line(qint64 &sequence, qint64 ms, const QByteArray &rest)
{
    return QByteArray::number(++sequence) + '\t' + QByteArray::number(ms) + '\t' + rest + '\n';
}

struct Tale
{
    qint64 sequence = 0;
    qint64 at = 0;
    QByteArray journal;

    void tell(const QByteArray &rest, qint64 later = 0)
    {
        at += later;
        journal += line(sequence, at, rest);
    }
    void begin(const Plan &plan)
    {
        tell("run-start\trun=" + plan.id.toUtf8() + "\tkind=upgrade\tfrom=2.4.6-p1\tto=2.4.8\tbackup=20261121T031000Z");
        tell("state\tis=untouched");
    }
    void start(qsizetype n, const Step &step)
    {
        if (step.name == "switch-open"_L1)
            tell("state\tis=open");
        if (step.name == "close-store"_L1) {
            tell("state\tis=closed");
            tell("closed");
        }
        tell("step-start\tn=" + QByteArray::number(n + 1) + "\tname=" + step.name.toUtf8());
    }
    void finish(qsizetype n, const Step &step)
    {
        const QByteArray number = QByteArray::number(n + 1);
        const qint64 ms = 900 + step.weight * 700;
        if (step.name == "switch-open"_L1) {
            tell("step-skip\tn=" + number + "\tname=switch-open\ttext=Your store is closed for the switch, because the new version changes the database.", 900);
            return;
        }
        tell("evidence\tn=" + number + "\tname=" + step.name.toUtf8() + "\ttext=" + evidence(step.name), ms);
        tell("step-done\tn=" + number + "\tname=" + step.name.toUtf8() + "\tms=" + QByteArray::number(ms));
        if (step.name == "open-store"_L1) {
            tell("opened");
            tell("state\tis=open");
        }
    }
    static QByteArray evidence(const QString &step)
    {
        if (step == "back-up-code"_L1)
            return "89,512 files, 214 MB, listed to the end";
        if (step == "prove-backup"_L1)
            return "3 files read back, 3 checksums right";
        if (step == "solve-dependencies"_L1)
            return "Composer: 148 updates, nothing conflicts";
        if (step == "confirm-storefront"_L1)
            return "Open. Compared with before, past every cache: 20 the same, 1 better, 1 worse (exception-log), 1 could not be told. 7 pages were asked twice.";
        return "as expected";
    }
    /// What was compared; broken: of a version whose product pages are.
    void compare(bool broken)
    {
        const QByteArray shop = "https://www.alpine-outfitters.example/";
        const auto row = [this](const QByteArray &id, bool must, const QByteArray &what, const QByteArray &before, const QByteArray &after, const QByteArray &verdict) {
            tell("probe\tid=" + id + "\tmust=" + (must ? "1" : "0") + "\twhat=" + what + "\tbefore=" + before + "\tafter=" + after + "\tverdict=" + verdict + "\tms=210");
        };
        row("home", true, shop, "200 ok", "200 ok", "same");
        row("login", true, shop + "customer/account/login/", "200 ok", "200 ok", "same");
        row("cart-page", true, shop + "checkout/cart/", "200 ok", "200 ok", "same");
        row("category-1", true, shop + "boots.html", "200 ok", "200 ok", "same");
        row("category-2", true, shop + "boots/mountain.html", "200 ok", "200 ok", "same");
        row("product-1", true, shop + "alpine-boot-classic.html", "200 ok", broken ? "500 other" : "200 ok", broken ? "worse" : "same");
        row("product-2", true, shop + "wool-socks-long.html", "200 ok", broken ? "500 other" : "200 ok", broken ? "worse" : "same");
        row("search", true, shop + "catalogsearch/result/?q=alpine+boot+classic", "200 found", "200 found", "same");
        row("cart", true, "BOOT-42", "payment", "payment", "same");
        row("payments", false, "-", "3 banktransfer,paypal_express,stripe_payments", "3 banktransfer,paypal_express,stripe_payments", "same");
        row("admin", true, shop + "backoffice/", "200 ok", "200 ok", "same");
        row("static", true, shop, "200 ok", "200 ok", "same");
        row("orders", true, "sales_order", "18204 18231", "18204 18231", "same");
        if (broken)
            return;
        row("graphql", false, shop + "graphql", "200 found", "200 found", "same");
        row("rest", false, shop + "rest/V1/directory/currency", "200 ok", "200 ok", "same");
        row("media", false, shop + "media/catalog/product/b/o/boots.jpg", "200 ok", "200 ok", "same");
        row("customers", false, "customer_entity", "9120 9344", "9121 9345", "same");
        row("products", false, "catalog_product_entity", "2048 2311", "2048 2311", "same");
        row("indexes", false, "-", "12 14", "14 14", "better");
        row("cron", false, "-", "ran 42", "ran 620", "unknown");
        row("exception-log", false, "var/log/exception.log", "-", "3 1", "worse");
        row("system-log", false, "var/log/system.log", "-", "0 0", "same");
        row("first-byte", false, shop, "412", "388", "same");
    }
};

RunState told(const Plan &plan, const QByteArray &journal)
{
    RunState state(plan.steps);
    state.feed(journal);
    return state;
}

} // namespace

Store MadeUp::store()
{
    Store store;
    store.id = 1;
    store.name = u"Alpine Outfitters"_s;
    store.address.user = u"shop"_s;
    store.address.host = u"web3.alpine-outfitters.example"_s;
    store.root = u"/var/www/alpine/magento"_s;
    store.baseUrl = u"https://www.alpine-outfitters.example/"_s;
    return store;
}

Survey MadeUp::survey()
{
    Survey survey;
    survey.takenAt = QDateTime::currentDateTimeUtc();
    survey.clock = survey.takenAt.toSecsSinceEpoch();
    survey.timeZone = u"Europe/Vienna"_s;
    survey.login = u"shop"_s;
    survey.owner = u"shop"_s;
    survey.group = u"www-data"_s;
    survey.home = u"/home/shop"_s;
    survey.root = u"/var/www/alpine/magento"_s;
    survey.unwritable = {u"var/session"_s, u"pub/static/frontend/Alpine"_s, u"generated/code"_s};
    survey.fileSessions = true;
    survey.freeBytes = 38'400 * Megabyte;
    survey.homeFreeBytes = 38'400 * Megabyte;
    survey.codeBytes = 963 * Megabyte;
    survey.mediaBytes = 2'310 * Megabyte;
    survey.databaseBytes = 1'180 * Megabyte;
    survey.php = u"/usr/bin/php8.2"_s;
    survey.phpVersion = Version(u"8.2.28"_s);
    survey.composer = u"/usr/local/bin/composer"_s;
    survey.tools = {u"mariadbd"_s}; // The new version can be tried beside the store.
    survey.composerVersion = Version(u"2.7.9"_s);
    survey.edition = Edition::OpenSource;
    survey.productPackage = u"magento/product-community-edition"_s;
    survey.version = Version(u"2.4.6-p1"_s);
    survey.mode = u"production"_s;
    survey.baseUrl = u"https://www.alpine-outfitters.example/"_s;
    survey.repositories = {u"https://repo.magento.com/"_s};
    for (const char *type : {"config", "layout", "block_html", "collections", "reflection", "db_ddl", "compiled_config", "eav", "customer_notification",
                             "config_integration", "config_integration_api", "full_page", "config_webservice", "translate"})
        survey.cacheTypes.insert(QString::fromLatin1(type), qstrcmp(type, "full_page") != 0 && qstrcmp(type, "translate") != 0);
    survey.cronLines = {u"* * * * * /usr/bin/php8.2 /var/www/alpine/magento/bin/magento cron:run"_s};
    survey.orders = 18'204;
    Package package;
    package.name = u"northwind/module-size-advisor"_s;
    package.version = Version(u"2.1.4"_s);
    package.direct = true;
    survey.packages.append(package);
    return survey;
}

QList<Check> MadeUp::checks(bool allFine)
{
    QList<Check> checks = readinessQuestions();
    for (Check &check : checks) {
        check.verdict = Check::Verdict::Fine;
        check.answer = QCoreApplication::translate("Check", "As it should be.");
        if (check.ran.isEmpty())
            check.ran = u"php -r 'echo PHP_VERSION;'"_s;
    }
    if (allFine)
        return checks;
    const auto put = [&checks](const QString &part, Check::Verdict verdict, const QString &answer, const QString &seen) -> Check * {
        for (Check &check : checks) {
            if (check.id.contains(part)) {
                check.verdict = verdict;
                check.answer = answer;
                check.seen = seen;
                return &check;
            }
        }
        return nullptr;
    };
    put(u"php"_s, Check::Verdict::FixThis, u"Your server runs PHP 8.1. Magento 2.4.8 needs PHP 8.3 or 8.4. Ask your host to switch PHP, then press Check again."_s, u"PHP 8.1.27 (cli) (built: Jan 20 2024 14:20:05) (NTS)"_s);
    put(u"cron"_s, Check::Verdict::WorthKnowing, u"Cron runs every minute. The upgrade pauses it and switches it on again."_s, u"1 line"_s);
    put(u"database"_s, Check::Verdict::CouldNotTell, u"Could not tell: the database did not answer within 10 seconds. You can go on; the upgrade looks again before it changes anything."_s, u"timeout"_s);
    if (Check *check = put(u"maintenance"_s, Check::Verdict::FixThis, u"Maintenance mode is on, though nobody is upgrading. Visitors cannot shop. Press Fix to switch it off."_s, u"var/.maintenance.flag"_s)) {
        check->fixTitle = u"Switch maintenance mode off"_s;
        check->fixScript = u"cd /var/www/alpine/magento\nrm -f var/.maintenance.flag\n"_s;
    }
    return checks;
}

QList<Release> MadeUp::releases()
{
    const auto release = [](const char *version, const QList<Release::Obstacle> &obstacles) {
        Release made;
        made.version = Version(QString::fromLatin1(version));
        made.obstacles = obstacles;
        return made;
    };
    using Kind = Release::Obstacle::Kind;
    return {release("2.4.9", {{Kind::Php, u"Needs PHP 8.4 or 8.5; your server runs 8.2."_s, {}}, {Kind::Database, u"Needs MariaDB 11.4 or MySQL 8.4; your server runs MariaDB 10.6."_s, {}}}),
            release("2.4.8", {{Kind::Extension, u"contoso/module-parcel-labels 1.9.0 allows Magento up to 2.4.7."_s, u"contoso/module-parcel-labels"_s}}),
            release("2.4.7-p6", {}), release("2.4.7-p5", {}), release("2.4.6-p11", {})};
}

QList<Component> MadeUp::components()
{
    const auto component = [](const char *name, const char *installed, const char *newest, const char *verdict, bool fits, bool updatable) {
        return Component{QString::fromLatin1(name), Version(QString::fromLatin1(installed)), Version(QString::fromLatin1(newest)), QString::fromLatin1(verdict), fits, updatable};
    };
    return {component("contoso/module-parcel-labels", "1.9.0", "2.0.3", "2.0.3 fits; the installed version does not.", false, true),
            component("northwind/module-size-advisor", "2.1.4", "2.2.0", "Fits as it is; 2.2.0 is newer.", true, true),
            component("fabrikam/theme-frontend-alpine", "4.0.1", "4.0.1", "Fits, and is the newest.", true, false)};
}

Rehearsal MadeUp::conflict()
{
    using Kind = ConflictOffer::Kind;
    const QString labels = u"contoso/module-parcel-labels"_s;
    Conflict conflict;
    conflict.kind = Conflict::Kind::Holds;
    conflict.package = labels;
    conflict.sentence = QCoreApplication::translate("Conflict", "%1 allows Magento up to %2; %3 is wanted.").arg(u"Contoso Parcel Labels 1.9.0"_s, u"2.4.7"_s, u"2.4.8"_s);
    for (const ConflictOffer &offer : {ConflictOffer{Kind::Update, labels, u"2.0.3"_s, {}}, ConflictOffer{Kind::TakeOut, labels, {}, {}}, ConflictOffer{Kind::OtherTarget, {}, u"2.4.7-p6"_s, {}},
                                       ConflictOffer{Kind::AskMaker, labels, {}, {}}}) {
        conflict.offers.append(offer);
        conflict.offers.last().sentence = ConflictWords::offerSentence(offer);
    }
    Rehearsal rehearsal;
    rehearsal.conflicts.append(conflict);
    return rehearsal;
}

Draft MadeUp::draft()
{
    Draft draft;
    draft.store = store();
    draft.survey = survey();
    draft.checks = checks(true);
    draft.releases = releases();
    draft.choices.target = Version(u"2.4.7-p6"_s);
    draft.choices.components.insert(u"northwind/module-size-advisor"_s, Version(u"2.2.0"_s));
    draft.plan = planUpgrade(draft.store, *draft.survey, draft.choices);
    return draft;
}

Backup MadeUp::backup()
{
    Backup backup;
    backup.id = u"20261121T031000Z"_s;
    backup.path = u"/home/shop/.storewright/stores/5f2d8c0e91a7b346/backups/20261121T031000Z"_s;
    backup.version = u"2.4.6-p1"_s;
    backup.parts = {{u"database"_s, u"database.sql.gz"_s, 141 * Megabyte, u"8c7dd922ad47494fc02c388e12c00eac2f6b1a0f9d0c2b6d7f0d1f6d3a9b4e55"_s},
                    {u"code"_s, u"code.tar.gz"_s, 214 * Megabyte, u"1f3d2cb0a7e94c55b8f9f06e2d7a1c3348e5b6a790cd12ef34567890abcdef12"_s},
                    {u"media"_s, u"media.tar.gz"_s, 2'260 * Megabyte, u"d0c1b2a39485766758493a2b1c0d9e8f7a6b5c4d3e2f1a0b9c8d7e6f5a4b3c2d"_s}};
    backup.proof = u"code: read back to the last byte, 31204 entries compared with the store\n"
                   "media: read back to the last byte, 8120 entries compared with the store\n"
                   "database: loaded into a schema of its own; 396 tables are the same as in the store"_s;
    backup.proven = Backup::Proof::Proven;
    backup.takenAt = QDateTime::fromString(u"2026-11-21T03:10:00Z"_s, Qt::ISODate);
    backup.verifiedAt = backup.takenAt.addSecs(400);
    return backup;
}

Draft MadeUp::restoreDraft()
{
    Draft draft;
    draft.kind = Plan::Kind::Restore;
    draft.store = store();
    draft.survey = survey();
    Backup newest = backup();
    newest.takenAt = QDateTime::currentDateTimeUtc().addSecs(-9 * 3600);
    newest.verifiedAt = newest.takenAt.addSecs(420);
    newest.needs = {{u"newest-proven"_s, {}, {}}};
    Backup unproven = newest;
    unproven.needs = {{u"person"_s, u"20261113T221000Z-4f2a9c"_s, u"upgrade"_s}};
    unproven.proven = Backup::Proof::None;
    unproven.id = u"20261114T030000Z"_s;
    unproven.takenAt = newest.takenAt.addDays(-7);
    unproven.verifiedAt = {};
    unproven.proof.clear();
    Backup small = newest;
    small.needs.clear();
    small.proven = Backup::Proof::ReadBack;
    small.proof = u"database: read back to its last line; not proven by loading, because the database user may not create a schema to load it into"_s;
    small.id = u"20261101T120000Z"_s;
    small.takenAt = newest.takenAt.addDays(-20);
    small.verifiedAt = small.takenAt.addSecs(30);
    small.version = u"2.4.5-p2"_s;
    small.parts = {newest.parts.first()};
    draft.backups = {newest, unproven, small};
    return draft;
}

RestorePreview MadeUp::preview(qint64 orders)
{
    RestorePreview preview;
    preview.orders = orders;
    preview.customers = orders ? 3 : 0;
    preview.stock = orders ? 31 : 0;
    preview.since = QDateTime::currentDateTimeUtc().addSecs(-9 * 3600);
    for (qint64 n = 0; n < qMin<qint64>(orders, 12); ++n)
        preview.orderRows.append(u"0000182%1  2026-11-21 0%2:14  EUR 8%1.90  j…@e….example"_s.arg(10 + n).arg(n % 10));
    preview.database = {396, orders ? 41 : 2, 2, 0};
    preview.files = {{u"code"_s, 1204, 88, 12}, {u"media"_s, 0, 7, 0}};
    preview.examples = {{u"code"_s, RestorePreview::How::Changed, u"vendor/magento/module-catalog/Model/Product.php"_s},
                        {u"code"_s, RestorePreview::How::Changed, u"composer.lock"_s},
                        {u"code"_s, RestorePreview::How::Added, u"vendor/magento/module-catalog/Model/Product/Attribute/Backend/VeryLongNameOfAClassThatSomebodyWrote.php"_s},
                        {u"media"_s, RestorePreview::How::Added, u"pub/media/catalog/product/b/o/boots-red.jpg"_s}};
    preview.roomNeeded = 4'453 * Megabyte;
    preview.roomFree = 38'400 * Megabyte;
    return preview;
}

QByteArray MadeUp::console()
{
    QByteArray text = "== composer-update ==\n\x1b[32mLoading composer repositories with package information\x1b[39m\n\x1b[32mUpdating dependencies\x1b[39m\n"
                      "Lock file operations: 4 installs, 148 updates, 2 removals\n";
    for (int n = 1; n < 40; ++n)
        text += "  - Upgrading \x1b[32mmagento/module-catalog-" + QByteArray::number(n) + "\x1b[39m (\x1b[33m104.0.6-p1\x1b[39m => \x1b[33m104.0.7-p6\x1b[39m): Extracting archive\n";
    return text;
}

RunState MadeUp::run(const Plan &plan, const QString &runningStep, qint64 nowMs)
{
    Tale tale;
    qint64 length = 0;
    for (const Step &step : plan.steps) {
        if (step.name == runningStep)
            break;
        length += 900 + step.weight * 700;
    }
    tale.at = nowMs - length - 14'000;
    tale.begin(plan);
    for (qsizetype n = 0; n < plan.steps.size(); ++n) {
        tale.start(n, plan.steps[n]);
        if (plan.steps[n].name == runningStep) {
            tale.tell("progress\tn=" + QByteArray::number(n + 1) + "\tdone=" + QByteArray::number(840 * Megabyte) + "\ttotal=" + QByteArray::number(2'310 * Megabyte) + "\tunit=bytes", 13'000);
            break;
        }
        tale.finish(n, plan.steps[n]);
    }
    return told(plan, tale.journal);
}

RunState MadeUp::finished(const Plan &plan, qint64 nowMs)
{
    Tale tale;
    tale.at = nowMs - 500'000;
    tale.begin(plan);
    for (qsizetype n = 0; n < plan.steps.size(); ++n) {
        tale.start(n, plan.steps[n]);
        tale.finish(n, plan.steps[n]);
    }
    tale.compare(false);
    tale.tell("run-end\toutcome=done\tstate=open", 200);
    return told(plan, tale.journal);
}

RunState MadeUp::takenBack(const Plan &plan, qint64 nowMs)
{
    Tale tale;
    tale.at = nowMs - 500'000;
    tale.begin(plan);
    for (qsizetype n = 0; n < plan.steps.size(); ++n) {
        const Step &step = plan.steps[n];
        tale.start(n, step);
        if (step.name != "check-storefront"_L1) {
            tale.finish(n, step);
            continue;
        }
        tale.compare(true);
        tale.tell("step-failed\tn=" + QByteArray::number(n + 1) + "\tname=check-storefront\texit=1\tcode=storefront\ttext=On trial, this does not work as before: "
                  "https://www.alpine-outfitters.example/alpine-boot-classic.html (500 other) https://www.alpine-outfitters.example/wool-socks-long.html (500 other)", 9'000);
        break;
    }
    tale.tell("state\tis=going-back", 100);
    tale.tell("opened", 42'000);
    tale.tell("state\tis=back");
    tale.tell("run-end\toutcome=restored\tstate=back", 100);
    return told(plan, tale.journal);
}

RunState MadeUp::onTrial(const Plan &plan, qint64 nowMs)
{
    Tale tale;
    tale.at = nowMs - 900'000;
    tale.begin(plan);
    for (qsizetype n = 0; n < plan.steps.size() && plan.steps[n].name != "await-confirmation"_L1; ++n) {
        tale.start(n, plan.steps[n]);
        tale.finish(n, plan.steps[n]);
    }
    tale.tell("state\tis=on-trial");
    for (qsizetype n = 0; n < plan.steps.size(); ++n) {
        if (plan.steps[n].name == "await-confirmation"_L1)
            tale.start(n, plan.steps[n]);
    }
    tale.tell("wait\tfor=confirmation\tuntil=" + QByteArray::number(nowMs + 7 * 60'000 + 12'000), 100);
    return told(plan, tale.journal);
}

RunState MadeUp::notConfirmed(const Plan &plan, qint64 nowMs)
{
    Tale tale;
    tale.at = nowMs - 2'400'000;
    tale.begin(plan);
    for (qsizetype n = 0; n < plan.steps.size(); ++n) {
        const Step &step = plan.steps[n];
        tale.start(n, step);
        if (step.name != "await-confirmation"_L1) {
            tale.finish(n, step);
            continue;
        }
        tale.tell("wait\tfor=confirmation\tuntil=" + QByteArray::number(tale.at + 1'800'000));
        tale.tell("step-failed\tn=" + QByteArray::number(n + 1) + "\tname=await-confirmation\texit=1\tcode=not-confirmed\ttext=Nobody confirmed within 30 minutes.", 1'800'000);
        break;
    }
    tale.tell("state\tis=going-back", 100);
    tale.tell("newer\torders=3\tcustomers=1\tstock=5\tpath=/home/shop/.storewright/stores/5f2d8c0e91a7b346/runs/" + plan.id.toUtf8() + "/newer");
    tale.tell("opened", 42'000);
    tale.tell("state\tis=back");
    tale.tell("run-end\toutcome=restored\tstate=back", 100);
    return told(plan, tale.journal);
}

RunState MadeUp::restored(const Plan &plan, qint64 nowMs)
{
    Tale tale;
    tale.at = nowMs - 400'000;
    tale.tell("run-start\trun=" + plan.id.toUtf8() + "\tkind=restore\tfrom=2.4.7-p6\tto=2.4.6-p1\tbackup=20261121T031000Z");
    for (qsizetype n = 0; n < plan.steps.size(); ++n) {
        tale.start(n, plan.steps[n]);
        if (plan.steps[n].name == "export-newer"_L1)
            tale.tell("newer\torders=14\tcustomers=3\tstock=31\tpath=/home/shop/.storewright/stores/5f2d8c0e91a7b346/runs/" + plan.id.toUtf8() + "/newer");
        tale.finish(n, plan.steps[n]);
    }
    tale.tell("run-end\toutcome=done\tstate=open", 100);
    return told(plan, tale.journal);
}

RunState MadeUp::waitsForProof(const Plan &plan, qint64 nowMs)
{
    Tale tale;
    tale.at = nowMs - 300'000;
    tale.begin(plan);
    for (qsizetype n = 0; n < plan.steps.size(); ++n) {
        tale.start(n, plan.steps[n]);
        if (plan.steps[n].name == "prove-backup"_L1) {
            tale.tell("wait\tfor=proof\tuntil=" + QByteArray::number(nowMs + 240'000) + "\tdump=/home/shop/x/database.sql.gz\tdescribe=/home/shop/x/database.txt", 900);
            break;
        }
        tale.finish(n, plan.steps[n]);
    }
    return told(plan, tale.journal);
}

RunState MadeUp::failed(const Plan &plan, const QString &outcome, qint64 nowMs)
{
    Tale tale;
    tale.at = nowMs - 300'000;
    tale.begin(plan);
    for (qsizetype n = 0; n < plan.steps.size(); ++n) {
        const Step &step = plan.steps[n];
        tale.start(n, step);
        if (step.name != "setup-upgrade"_L1) {
            tale.finish(n, step);
            continue;
        }
        tale.tell("step-failed\tn=" + QByteArray::number(n + 1) + "\tname=setup-upgrade\texit=1\tcode=data-patch\ttext=Unable to apply data patch Contoso\\\\ParcelLabels\\\\Setup\\\\Patch\\\\Data\\\\FillTariffs for module Contoso_ParcelLabels.\\n"
                  "Original exception message: SQLSTATE[23000]: Integrity constraint violation: 1062 Duplicate entry 'AT-9' for key 'TARIFF_CODE'", 9'000);
        break;
    }
    if (outcome.isEmpty()) {
        tale.tell("wait\tfor=decision", 100);
        return told(plan, tale.journal);
    }
    tale.tell("state\tis=going-back", 100);
    tale.tell(outcome == "restored"_L1 ? "opened" : "warning\ttext=The database could not be loaded", 42'000);
    tale.tell(outcome == "restored"_L1 ? "state\tis=back" : "state\tis=needs-person");
    tale.tell("run-end\toutcome=" + outcome.toUtf8() + "\tstate=" + (outcome == "restored"_L1 ? "back" : "needs-person"), 100);
    return told(plan, tale.journal);
}
