#include "app/upgrade/check.h"
#include "tests/app/magento/processshell.h"
#include "tests/practice/practicestore.h"

#include <QFileInfo>
#include <QtTest>

using namespace Qt::StringLiterals;
Q_DECLARE_METATYPE(Check::Verdict)

/// The readiness checks on a real server: no false alarm on a healthy store, and the right word about broken twins of it.
class ReadinessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aHealthyStoreGivesNoFalseAlarm();
    void everyVersionOnOfferGivesNoFalseAlarm_data();
    void everyVersionOnOfferGivesNoFalseAlarm();
    void brokenTwinsAreSeen_data();
    void brokenTwinsAreSeen();
    void whatHangsCouldNotBeTold();
    void aComposerThatHangsCouldNotBeTold();

private:
    static Choices to(const QString &version)
    {
        Choices choices;
        choices.target = Version(version);
        return choices;
    }
    static QStringList falseAlarms(const QList<Check> &checks);
    static std::unique_ptr<ProcessShell> shellOf(const PracticeStore &store);
    /// Asked alone, by its own parts of the survey; the rest is as it was in the healthy store.
    Check checkOf(const QString &id, const QString &php = {}, const QString &composer = {});
    std::optional<PracticeStore> m_store;
    std::unique_ptr<ProcessShell> m_shell;
    Survey m_healthy;
};

void ReadinessTest::initTestCase()
{
    auto store = PracticeStore::up(u"tst-readiness"_s);
    QVERIFY2(store, qPrintable(store ? QString() : store.problem().summary + store.problem().evidence));
    m_store = *store;
    QVERIFY(m_store->reset());
    m_shell = shellOf(*m_store);
    const auto survey = takeSurvey(*m_shell, m_store->root());
    QVERIFY(survey);
    m_healthy = *survey;
}

std::unique_ptr<ProcessShell> ReadinessTest::shellOf(const PracticeStore &store)
{
    return std::make_unique<ProcessShell>(QStringList{u"ssh"_s, u"-F"_s, u"none"_s, u"-o"_s, u"StrictHostKeyChecking=no"_s, u"-o"_s, u"UserKnownHostsFile=/dev/null"_s,
                                                      u"-o"_s, u"LogLevel=ERROR"_s, u"-o"_s, u"BatchMode=yes"_s, u"-i"_s, store.identity(), u"-p"_s,
                                                      QString::number(store.port()), store.user() + u'@' + store.host()});
}

void ReadinessTest::cleanupTestCase()
{
    if (m_store)
        QVERIFY(m_store->down());
}

Check ReadinessTest::checkOf(const QString &id, const QString &php, const QString &composer)
{
    const auto survey = retakeSurvey(*m_shell, m_healthy, partsOfQuestion(id), php, composer);
    return survey ? judgeQuestion(id, *survey, to(u"2.4.7-p6"_s), nullptr) : Check();
}

/// What is neither fine nor only worth knowing, with its answer.
QStringList ReadinessTest::falseAlarms(const QList<Check> &checks)
{
    QStringList alarms;
    for (const Check &check : checks) {
        if (check.verdict != Check::Verdict::Fine && check.verdict != Check::Verdict::WorthKnowing)
            alarms.append(check.id + u": "_s + check.answer + u'\n' + check.seen);
    }
    return alarms;
}

void ReadinessTest::aHealthyStoreGivesNoFalseAlarm()
{
    const Release release{Version(u"2.4.7-p6"_s), {}, {}};
    const QList<Check> checks = judgeReadiness(m_healthy, to(u"2.4.7-p6"_s), nullptr, &release);
    QVERIFY2(falseAlarms(checks).isEmpty(), qPrintable(falseAlarms(checks).join(u'\n')));
    QStringList others;
    for (const Check &check : checks) {
        if (check.verdict != Check::Verdict::Fine)
            others.append(check.id);
    }
    // The practice store has a trigger of an agency's account, as many a real one has, and a database that every version takes but
    // Adobe tests with older ones alone.
    others.removeAll(u"definers"_s);
    others.removeAll(u"tested-software"_s);
    QVERIFY2(others.isEmpty(), qPrintable(others.join(u' ')));
}

void ReadinessTest::everyVersionOnOfferGivesNoFalseAlarm_data()
{
    QTest::addColumn<QString>("target");
    QTest::newRow("2.4.6-p11") << u"2.4.7-p6"_s;
    QTest::newRow("2.4.7-p6") << u"2.4.8"_s;
    QTest::newRow("2.4.8") << QString();
}

void ReadinessTest::everyVersionOnOfferGivesNoFalseAlarm()
{
    QFETCH(QString, target);
    const QString from = QString::fromLatin1(QTest::currentDataTag());
    auto store = PracticeStore::up(u"tst-readiness-from"_s, {u"--from"_s, from});
    QVERIFY2(store, qPrintable(store ? QString() : store.problem().summary + store.problem().evidence));
    const auto shell = shellOf(*store);
    const auto survey = takeSurvey(*shell, store->root());
    QVERIFY(store->purge());
    QVERIFY(survey);
    QCOMPARE(survey->version.text(), from);
    const Release release{Version(target), {}, {}};
    const QList<Check> checks = judgeReadiness(*survey, to(target), nullptr, target.isEmpty() ? nullptr : &release);
    QVERIFY2(falseAlarms(checks).isEmpty(), qPrintable(falseAlarms(checks).join(u'\n')));
}

void ReadinessTest::whatHangsCouldNotBeTold()
{
    const auto broken = m_store->run(u"sed -i 's/^<?php/<?php sleep(40);/' app/etc/env.php"_s);
    QVERIFY(broken && broken->isEmpty());
    const auto survey = takeSurvey(*m_shell, m_store->root());
    const bool reset = bool(m_store->reset());
    QVERIFY(reset);
    QVERIFY(survey);
    QStringList told;
    for (const Check &check : judgeReadiness(*survey, to(u"2.4.7-p6"_s), nullptr)) {
        // What PHP reads out of the store's own files, or by the access that these hold.
        const QStringList asked = partsOfQuestion(check.id);
        if (check.id == "database-size"_L1 || check.id == "composer-plugins"_L1 || asked.contains(u"repositories"_s) || asked.contains(u"offers"_s) || asked.contains(u"php"_s))
            continue;
        const bool hangs = asked.contains(u"database"_s) || asked.contains(u"schema"_s) || asked.contains(u"services"_s) || check.id == "config-scopes"_L1 || check.id == "patches"_L1 || check.id == "own-code"_L1
            || check.id == "composer-settings"_L1 || check.id == "base-url"_L1 || check.id == "certificate"_L1 || check.id == "document-root"_L1;
        if (hangs && check.verdict != Check::Verdict::CouldNotTell && check.id != "disk-room"_L1 && check.id != "quota"_L1 && check.id != "tested-software"_L1)
            told.append(check.id + u": "_s + check.answer);
    }
    QVERIFY2(told.isEmpty(), qPrintable(told.join(u'\n')));
}

void ReadinessTest::aComposerThatHangsCouldNotBeTold()
{
    const auto made = m_store->run(u"printf '#!/bin/sh\\ntrap \"\" TERM\\nexec sleep 60\\n' >../hangs && chmod +x ../hangs"_s);
    QVERIFY2(made && made->isEmpty(), made ? made->constData() : "");
    const auto survey = retakeSurvey(*m_shell, m_healthy, partsOfQuestion(u"composer"_s), {}, QFileInfo(m_store->root()).path() + u"/hangs"_s);
    (void)m_store->run(u"rm -f ../hangs"_s);
    QVERIFY(survey);
    const Check check = judgeQuestion(u"composer"_s, *survey, to(u"2.4.7-p6"_s), nullptr);
    QVERIFY2(check.verdict == Check::Verdict::CouldNotTell, qPrintable(check.answer));
    QVERIFY2(check.seen.contains(u"did not answer"_s), qPrintable(check.seen));
}

void ReadinessTest::brokenTwinsAreSeen_data()
{
    QTest::addColumn<QString>("breaking"); ///< As SQL; behind a $ as a command in the store's folder; behind a ! a fault of the practice store; behind a % as options of PHP; behind a ^ as what Composer says of itself.
    QTest::addColumn<QString>("id");
    QTest::addColumn<Check::Verdict>("verdict");
    QTest::addColumn<QString>("word");
    const auto fix = Check::Verdict::FixThis;
    const auto know = Check::Verdict::WorthKnowing;
    const QString env = u"$php -r '$f=\"app/etc/env.php\"; $e=include $f; %1 file_put_contents($f, \"<?php return \".var_export($e,true).\";\");'"_s;
    const QString json = u"$php -r '$j=json_decode(file_get_contents(\"composer.json\"),true); %1 file_put_contents(\"composer.json\", json_encode($j));'"_s;
    QTest::newRow("scopes without a store view") << u"$php -r '$f=\"app/etc/config.php\"; $c=include $f; $c[\"scopes\"]=[\"websites\"=>[\"admin\"=>[],\"base\"=>[]],\"stores\"=>[\"admin\"=>[]]]; file_put_contents($f, \"<?php return \".var_export($c,true).\";\");'"_s
        << u"config-scopes"_s << fix << u"default"_s;
    QTest::newRow("a database newer than its code") << u"UPDATE setup_module SET schema_version = '9.9.9', data_version = '9.9.9' WHERE module = 'PayPal_Braintree'"_s << u"pending-changes"_s << fix << u"PayPal_Braintree"_s;
    QTest::newRow("a patch that was never applied") << u"DELETE FROM patch_list WHERE patch_name LIKE '%AddHeadquarters'"_s << u"pending-changes"_s << know << u"1 change"_s;
    QTest::newRow("a table of another engine") << u"CREATE TABLE blog_posts (id INT) ENGINE=MyISAM"_s << u"table-engines"_s << know << u"blog_posts"_s;
    QTest::newRow("an old row format") << u"CREATE TABLE old_one (id INT) ENGINE=InnoDB ROW_FORMAT=COMPACT"_s << u"row-formats"_s << know << u"old_one"_s;
    QTest::newRow("cron standing still") << u"UPDATE cron_schedule SET executed_at = executed_at - INTERVAL 30 DAY"_s << u"cron-heartbeat"_s << know << u"day"_s;
    QTest::newRow("Redis that is not there") << env.arg(u"$e[\"session\"]=[\"save\"=>\"redis\",\"redis\"=>[\"host\"=>\"127.0.0.1\",\"port\"=>\"1\"]];"_s) << u"cache-services"_s << fix << u"127.0.0.1:1"_s;
    QTest::newRow("a broker that is not there") << env.arg(u"$e[\"queue\"][\"amqp\"]=[\"host\"=>\"127.0.0.1\",\"port\"=>\"1\"];"_s) << u"message-broker"_s << fix << u"127.0.0.1:1"_s;
    QTest::newRow("a search server that is not there") << u"UPDATE core_config_data SET value = '1' WHERE path = 'catalog/search/opensearch_server_port'"_s << u"search-server"_s << fix << u"127.0.0.1:1"_s;
    QTest::newRow("a PHP that is pinned") << json.arg(u"$j[\"config\"][\"platform\"][\"php\"]=\"7.4.0\";"_s) << u"composer-settings"_s << fix << u"7.4.0"_s;
    QTest::newRow("plugins nobody allowed") << json.arg(u"unset($j[\"config\"][\"allow-plugins\"]);"_s) << u"composer-plugins"_s << fix << u"magento-composer-installer"_s;
    QTest::newRow("a patch file that is not there") << json.arg(u"$j[\"extra\"][\"patches\"][\"magento/framework\"][\"x\"]=\"patches/x.patch\";"_s) << u"patches"_s << fix << u"patches/x.patch"_s;
    QTest::newRow("a core file changed") << u"$sleep 1.1; echo '// mine' >>vendor/magento/framework/registration.php"_s << u"core-changes"_s << know << u"vendor/magento/framework"_s;
    QTest::newRow("a repository that is not there") << json.arg(u"$j[\"repositories\"][\"acme\"]=[\"type\"=>\"composer\",\"url\"=>\"http://127.0.0.1:1/\"];"_s) << u"repositories"_s << Check::Verdict::CouldNotTell << u"127.0.0.1"_s;
    QTest::newRow("a broken-off wizard") << u"$touch var/.update_error.flag"_s << u"wizard-leftovers"_s << fix << u".update_error.flag"_s;
    QTest::newRow("left closed") << u"$touch var/.maintenance.flag"_s << u"maintenance"_s << fix << u"maintenance mode"_s;
    QTest::newRow("a flag to generate anew") << u"$touch var/.regenerate"_s << u"regenerate"_s << fix << u".regenerate"_s;
    QTest::newRow("no lock file") << u"$mv composer.lock composer.lock.away"_s << u"installation"_s << fix << u"composer.lock"_s;
    QTest::newRow("a broken-off update") << u"$sed -i 's/\"2.4.6-p1\"/\"2.4.6\"/' vendor/composer/installed.json"_s << u"unfinished-update"_s << fix << u"composer install"_s;
    QTest::newRow("a file nobody can replace") << u"$chmod a-w vendor/autoload.php"_s << u"writable"_s << fix << u"vendor/autoload.php"_s;
    QTest::newRow("an open umask") << u"$echo 000 >magento_umask"_s << u"umask"_s << fix << u"002"_s;
    QTest::newRow("code of one's own") << u"$mkdir -p app/code/Shop/Own && echo '<?php' >app/code/Shop/Own/registration.php"_s << u"own-code"_s << know << u"Shop_Own"_s;
    QTest::newRow("a quality patch") << u"$echo 'Patch ACSD-1 has been applied' >>var/log/patch.log"_s << u"quality-patches"_s << know << u"ACSD-1"_s;
    QTest::newRow("a database that is not there") << env.arg(u"$e[\"db\"][\"connection\"][\"default\"][\"host\"]=\"127.0.0.1:1\";"_s) << u"database"_s << fix << u"does not answer"_s;
    QTest::newRow("a search engine nobody has") << u"UPDATE core_config_data SET value = 'mysql' WHERE path = 'catalog/search/engine'"_s << u"search-engine"_s << fix << u"mysql"_s;
    QTest::newRow("no base URL") << u"UPDATE core_config_data SET value = '{{base_url}}' WHERE path LIKE 'web/%secure/base_url'"_s << u"base-url"_s << fix << u"base URL"_s;
    QTest::newRow("a broken storefront") << u"$sed -i '1s/^/<?php http_response_code(500); exit; ?>/' pub/index.php"_s << u"base-url"_s << fix << u"500"_s;
    QTest::newRow("cron switched off") << env.arg(u"$e[\"cron\"][\"enabled\"]=0;"_s) << u"cron"_s << know << u"env.php"_s;
    QTest::newRow("a file outside of vendor changed") << u"$echo '// mine' >>pub/index.php"_s << u"core-changes"_s << know << u"pub/index.php"_s;
    QTest::newRow("a module that is switched off") << u"$sed -i \"s/'Acme_GiftWrap' => 1/'Acme_GiftWrap' => 0/\" app/etc/config.php"_s << u"disabled-modules"_s << fix << u"acme_gift_wrap"_s;
    QTest::newRow("sessions that nobody may write") << u"$chmod a-w var/session"_s << u"sessions"_s << fix << u"var/session"_s;
    QTest::newRow("jobs under way") << u"!cron-running"_s << u"consumers"_s << know << u"consumer"_s;
    QTest::newRow("a database server that is too old") << u"!old-database"_s << u"database-version"_s << fix << u"10."_s;
    QTest::newRow("files of somebody else") << u"!unwritable"_s << u"foreign-files"_s << fix << u"belong to root"_s;
    QTest::newRow("a git clone") << u"!git-clone"_s << u"installation"_s << fix << u"git clone"_s;
    QTest::newRow("a database that was not there for a while") << u"!database-down"_s << u"database"_s << fix << u"does not answer"_s;
    QTest::newRow("a search server that was not there for a while") << u"!search-engine-down"_s << u"search-server"_s << fix << u"127.0.0.1"_s;
    QTest::newRow("little memory for PHP") << u"%-d memory_limit=256M"_s << u"php-memory"_s << know << u"256"_s;
    QTest::newRow("functions that PHP may not use") << u"%-d disable_functions=proc_open,exec"_s << u"php-functions"_s << fix << u"proc_open"_s;
    QTest::newRow("a PHP without extensions") << u"%-n"_s << u"php-extensions"_s << fix << u"intl"_s;
    QTest::newRow("a PHP that is fenced in") << u"%-d open_basedir=/usr:/var/lib"_s << u"php-folders"_s << fix << u"open_basedir"_s;
    QTest::newRow("settings of PHP that make it slow") << u"%-d realpath_cache_size=16K"_s << u"php-settings"_s << know << u"realpath_cache_size"_s;
    QTest::newRow("a Composer of the first series") << u"^Composer version 1.10.27 2023-09-29 10:50:23"_s << u"composer"_s << fix << u"1.10.27"_s;
    QTest::newRow("several web servers") << env.arg(u"$e[\"http_cache_hosts\"]=[[\"host\"=>\"cache1\"],[\"host\"=>\"cache2\"]];"_s) << u"web-nodes"_s << know << u"several web servers"_s;
    QTest::newRow("vendor elsewhere") << u"$mv setup ../setup-elsewhere && ln -s ../setup-elsewhere setup"_s << u"layout"_s << fix << u"setup"_s;
}

void ReadinessTest::brokenTwinsAreSeen()
{
    QFETCH(QString, breaking);
    QFETCH(QString, id);
    QFETCH(Check::Verdict, verdict);
    QFETCH(QString, word);
    if (breaking.startsWith(u'%') || breaking.startsWith(u'^')) {
        const QString lines = breaking.startsWith(u'%') ? u"#!/bin/sh\nexec php "_s + breaking.mid(1) + u" \"$@\"\n"_s : u"#!/usr/bin/env php\n<?php echo \""_s + breaking.mid(1) + u"\\n\";\n"_s;
        const auto done = m_store->run(u"cat >../twin <<'TWIN'\n"_s + lines + u"TWIN\nchmod +x ../twin"_s);
        QVERIFY2(done && done->isEmpty(), done ? done->constData() : "");
    } else if (breaking.startsWith(u'!')) {
        QVERIFY(m_store->breakIt(breaking.mid(1)));
    } else if (breaking.startsWith(u'$')) {
        const auto done = m_store->run(breaking.mid(1));
        QVERIFY2(done && done->isEmpty(), done ? done->constData() : "");
    } else {
        QVERIFY(m_store->sql(breaking));
    }
    const QString twin = QFileInfo(m_store->root()).path() + u"/twin"_s;
    const Check check = checkOf(id, breaking.startsWith(u'%') ? twin : QString(), breaking.startsWith(u'^') ? twin : QString());
    const bool reset = breaking.startsWith(u'%') || breaking.startsWith(u'^') || bool(m_store->reset());
    QVERIFY(reset);
    QVERIFY2(check.verdict == verdict, qPrintable(id + u": " + check.answer + u'\n' + check.seen));
    QVERIFY2(check.answer.contains(word), qPrintable(check.answer));
    QVERIFY2(checkOf(id).verdict == Check::Verdict::Fine, qPrintable(id));
}

QTEST_GUILESS_MAIN(ReadinessTest)
#include "tst_readiness.moc"
