#include "app/upgrade/check.h"
#include "tests/app/magento/processshell.h"
#include "tests/practice/practicestore.h"

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
    void brokenTwinsAreSeen_data();
    void brokenTwinsAreSeen();

private:
    Check checkOf(const QString &id);
    std::optional<PracticeStore> m_store;
    std::unique_ptr<ProcessShell> m_shell;
};

void ReadinessTest::initTestCase()
{
    auto store = PracticeStore::up(u"tst-readiness"_s);
    QVERIFY2(store, qPrintable(store ? QString() : store.problem().summary + store.problem().evidence));
    m_store = *store;
    QVERIFY(m_store->reset());
    m_shell = std::make_unique<ProcessShell>(QStringList{u"ssh"_s, u"-F"_s, u"none"_s, u"-o"_s, u"StrictHostKeyChecking=no"_s, u"-o"_s, u"UserKnownHostsFile=/dev/null"_s,
                                                         u"-o"_s, u"LogLevel=ERROR"_s, u"-o"_s, u"BatchMode=yes"_s, u"-i"_s, m_store->identity(), u"-p"_s,
                                                         QString::number(m_store->port()), m_store->user() + u'@' + m_store->host()});
}

void ReadinessTest::cleanupTestCase()
{
    if (m_store)
        QVERIFY(m_store->down());
}

Check ReadinessTest::checkOf(const QString &id)
{
    const auto survey = takeSurvey(*m_shell, m_store->root());
    if (!survey)
        return {};
    for (const Check &check : judgeReadiness(*survey, Version(u"2.4.7-p6"_s), nullptr, 0)) {
        if (check.id == id)
            return check;
    }
    return {};
}

void ReadinessTest::aHealthyStoreGivesNoFalseAlarm()
{
    const auto survey = takeSurvey(*m_shell, m_store->root());
    QVERIFY(survey);
    const Release release{Version(u"2.4.7-p6"_s), {}, {}};
    QStringList others;
    for (const Check &check : judgeReadiness(*survey, release.version, nullptr, 1 << 20, &release)) {
        if (check.verdict != Check::Verdict::Fine)
            others.append(check.id);
        QVERIFY2(check.verdict == Check::Verdict::Fine || check.verdict == Check::Verdict::WorthKnowing, qPrintable(check.id + u": " + check.answer + u'\n' + check.seen));
    }
    // The practice store has a trigger of an agency's account, as many a real one has.
    others.removeAll(u"definers"_s);
    QVERIFY2(others.isEmpty(), qPrintable(others.join(u' ')));
}

void ReadinessTest::brokenTwinsAreSeen_data()
{
    QTest::addColumn<QString>("breaking"); ///< As SQL, or behind a $ as a command in the store's folder.
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
    QTest::newRow("vendor elsewhere") << u"$mv setup ../setup-elsewhere && ln -s ../setup-elsewhere setup"_s << u"layout"_s << fix << u"setup"_s;
}

void ReadinessTest::brokenTwinsAreSeen()
{
    QFETCH(QString, breaking);
    QFETCH(QString, id);
    QFETCH(Check::Verdict, verdict);
    QFETCH(QString, word);
    if (breaking.startsWith(u'$')) {
        const auto done = m_store->run(breaking.mid(1));
        QVERIFY2(done && done->isEmpty(), done ? done->constData() : "");
    } else {
        QVERIFY(m_store->sql(breaking));
    }
    const Check check = checkOf(id);
    const bool reset = bool(m_store->reset());
    QVERIFY(reset);
    QVERIFY2(check.verdict == verdict, qPrintable(id + u": " + check.answer + u'\n' + check.seen));
    QVERIFY2(check.answer.contains(word), qPrintable(check.answer));
    QVERIFY2(checkOf(id).verdict == Check::Verdict::Fine, qPrintable(id));
}

QTEST_GUILESS_MAIN(ReadinessTest)
#include "tst_readiness.moc"
