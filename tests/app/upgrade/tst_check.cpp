#include "app/magento/requirements.h"
#include "app/upgrade/check.h"

#include <QFile>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
Q_DECLARE_METATYPE(Check::Verdict)

using Change = std::function<void(Survey &)>;
Q_DECLARE_METATYPE(Change)

class CheckTest : public QObject
{
    Q_OBJECT

private:
    /// What the survey of a healthy store says beyond the members of Survey, by its part.
    static QMap<QByteArray, QByteArray> healthyLines()
    {
        QMap<QByteArray, QByteArray> lines;
        for (const char *line : {"limits\tumask=0022\tcpu=unlimited\tfile=unlimited\tmemory=unlimited", "container\tkind=", "memory\tfree=4294967296", "disk\tof=root\tkind=ext4",
                                 "layout\tasked=/srv/shop\trelease=0\tlinked=\tumask=002", "leftovers\tnames=", "foreign\tcount=0\tfirst=", "core\tcount=0\tfirst=",
                                 "ini\topen_basedir=\topcache.save_comments=1\topcache.validate_timestamps=1\tdate.timezone=Europe/Berlin\tzone-known=1\tpcre.recursion_limit=100000\trealpath_cache_size=10M", "composerjson\tallow=some\tvcs=0\tplatform=\tforce=override\tpackagist=\"\"",
                                 "allowplugin\tname=magento/*\tyes=1", "patches\tcount=0\thotfixes=0", "owncode\tcount=0", "nodes\tvarnish=0", "scopes\tcompared=1",
                                 "rights\tnames=ALL PRIVILEGES\tglobal=USAGE\trole=0", "dbsettings\tmax_allowed_packet=67108864\tlog_bin=OFF\tread_only=OFF", "definers\tcount=3\tothers=\tgone=",
                                 "tablekinds\tengines=\tengines-count=0\tformats=\tformats-count=0", "ownengines\tcount=0\tnames=", "largest\ttable=sales_order\tbytes=1000", "heartbeat\tminutes=1\trows=50\tstuck=0",
                                 "pending\tpatches=0\tfirst=\tolder=\tnewer=", "dropped\tfull=\tfull-count=0\tempty=0", "service\tkind=search\tat=127.0.0.1:9200\tok=1",
                                 "web\turl=https://shop.example/\tcode=200\tphp=8.2.20", "docroot\tpub=1\tcode=404"})
            lines.insert(QByteArray(line).split('\t').first(), line);
        lines.insert("certificate", "certificate\tuntil=" + QByteArray::number(QDateTime::currentSecsSinceEpoch() + 60 * 86400) + "\ttrusted=1");
        return lines;
    }
    static SurveyFacts factsOf(const QMap<QByteArray, QByteArray> &lines)
    {
        SurveyFacts facts;
        const SurveyStream stream(lines.values().join('\n') + '\n');
        for (const SurveyStream::Line &line : stream.lines())
            facts.add(line);
        return facts;
    }
    /// The healthy store, but with another word about one part; with the part's name alone: without a word.
    static Change said(const QByteArray &line)
    {
        return [line](Survey &survey) {
            auto lines = healthyLines();
            const QByteArray part = line.split('\t').first();
            if (line.contains('\t'))
                lines.insert(part, line);
            else
                lines.remove(part);
            survey.facts = factsOf(lines);
        };
    }
    static Change late(const QString &part, const QByteArray &line)
    {
        return [part, line](Survey &survey) {
            said(line)(survey);
            survey.unknown.insert(part, u"took too long"_s);
        };
    }
    /// A store that is ready for 2.4.7-p6 in every way.
    static Survey healthy()
    {
        const Version target(u"2.4.7-p6"_s);
        Survey survey;
        survey.takenAt = QDateTime::currentDateTimeUtc();
        survey.clock = survey.takenAt.toSecsSinceEpoch();
        survey.login = survey.owner = survey.group = u"shop"_s;
        survey.hostName = u"web1"_s;
        survey.tools = u"tar gzip sha256sum mariadb-dump mariadb crontab unzip git patch"_s.split(u' ');
        survey.root = u"/srv/shop"_s;
        survey.freeBytes = 50LL << 30;
        survey.homeFreeBytes = 40LL << 30;
        survey.freeInodes = 1000000;
        survey.codeBytes = 900LL << 20;
        survey.mediaBytes = 500LL << 20;
        survey.databaseBytes = 100LL << 20;
        survey.php = u"/usr/bin/php8.2"_s;
        survey.phpVersion = Version(u"8.2.20"_s);
        survey.phpExtensions = RequirementsTable::shipped().of(target).phpExtensions;
        survey.phpMemoryLimit = -1;
        survey.composer = u"/usr/bin/composer"_s;
        survey.composerVersion = Version(u"2.5.5"_s);
        survey.edition = Edition::OpenSource;
        survey.productPackage = u"magento/product-community-edition"_s;
        survey.version = Version(u"2.4.6-p1"_s);
        survey.mode = u"production"_s;
        survey.sessionSave = u"redis"_s;
        survey.repositories = {u"https://repo.magento.com/"_s};
        survey.searchEngine = u"opensearch"_s;
        survey.databaseReachable = true;
        survey.databaseKind = u"MariaDB"_s;
        survey.databaseVersion = Version(u"10.11.8"_s);
        survey.databaseVersionText = u"10.11.8-MariaDB"_s;
        survey.cronLines = {u"* * * * * php bin/magento cron:run"_s};
        survey.cronMarks = {u"#~ MAGENTO START"_s};
        survey.consumersRunning = survey.cronJobsRunning = 0;
        survey.tables = 396;
        survey.home = u"/home/shop"_s;
        survey.facts = factsOf(healthyLines());
        return survey;
    }
    static Choices to(const QString &version)
    {
        Choices choices;
        choices.target = Version(version);
        return choices;
    }
    static QList<Check> judged(const Survey &survey, const Problem *keys = nullptr)
    {
        const Release release{Version(u"2.4.7-p6"_s), {}, {}};
        return judgeReadiness(survey, to(u"2.4.7-p6"_s), keys, &release);
    }
    static Check of(const QList<Check> &checks, const QString &id)
    {
        for (const Check &check : checks) {
            if (check.id == id)
                return check;
        }
        return {};
    }

    static inline QSet<QString> s_rows;

private Q_SLOTS:
    void aHealthyStoreIsReadyAndEveryAnswerIsFine()
    {
        const QList<Check> checks = judged(healthy());
        for (const Check &check : checks)
            QVERIFY2(check.verdict == Check::Verdict::Fine, qPrintable(check.id + u": " + check.answer));
        QVERIFY(isReady(checks));
    }
    void questionsAreTheSameBeforeAndAfterTheAnswers()
    {
        const QList<Check> asked = readinessQuestions();
        const QList<Check> answered = judged(healthy());
        QCOMPARE(asked.size(), answered.size());
        QStringList ids;
        for (qsizetype i = 0; i < asked.size(); ++i) {
            QCOMPARE(asked[i].id, answered[i].id);
            QCOMPARE(asked[i].title, answered[i].title);
            QCOMPARE(asked[i].verdict, Check::Verdict::Waiting);
            QVERIFY2(!asked[i].why.isEmpty() && !asked[i].ran.isEmpty() && !asked[i].source.isEmpty(), qPrintable(asked[i].id));
            ids.append(asked[i].id);
        }
        QCOMPARE(ids.removeDuplicates(), 0);
        QVERIFY(!isReady(asked));
    }
    void saysWhatStandsInTheWay_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("id");
        QTest::addColumn<Check::Verdict>("verdict");
        QTest::addColumn<QString>("word");
        const auto row = [](const char *name, const Change &change, const QString &id, Check::Verdict verdict, const QString &word) {
            QTest::newRow(name) << change << id << verdict << word;
            s_rows.insert(id);
        };
        const auto fix = Check::Verdict::FixThis;
        const auto know = Check::Verdict::WorthKnowing;
        const auto tell = Check::Verdict::CouldNotTell;
        row("root", [](Survey &s) { s.login = u"root"_s; }, u"right-user"_s, fix, u"shop"_s);
        row("other owner", [](Survey &s) { s.login = u"deploy"_s; }, u"right-user"_s, fix, u"belong to shop"_s);
        row("git clone", [](Survey &s) { s.gitClone = true; }, u"installation"_s, fix, u"git clone"_s);
        row("cloud", [](Survey &s) { s.edition = Edition::Cloud; }, u"installation"_s, fix, u"ece-tools"_s);
        row("no lock", [](Survey &s) { said("file\tname=composer.lock\tthere=0")(s); s.version = {}; s.productPackage.clear(); s.unknown.insert(u"composer.lock"_s, u"composer.lock is missing"_s); }, u"installation"_s, fix, u"composer.lock"_s);
        row("a lock without Magento", [](Survey &s) { s.version = {}; s.productPackage.clear(); }, u"installation"_s, fix, u"composer.lock"_s);
        row("lock cut off", [](Survey &s) { s.version = {}; s.productPackage.clear(); s.unknown.insert(u"composer.lock"_s, u"the answer was cut off"_s); }, u"installation"_s, tell, u"Could not tell"_s);
        row("lock not readable", [](Survey &s) { said("file\tname=composer.json\tthere=0")(s); s.version = {}; s.productPackage.clear(); s.unknown.insert(u"composer.lock"_s, u"composer.lock may not be read"_s); }, u"installation"_s, tell, u"Could not tell"_s);
        row("folder hangs", [](Survey &s) { s.maintenance = false; s.unknown.insert(u"folder"_s, u"took too long"_s); }, u"maintenance"_s, tell, u"Could not tell"_s);
        row("folder hangs, flag of generating", [](Survey &s) { s.unknown.insert(u"folder"_s, u"took too long"_s); }, u"regenerate"_s, tell, u"Could not tell"_s);
        row("sessions in files nobody could look through", [](Survey &s) { s.sessionSave = u"files"_s; s.fileSessions = true; s.unknown.insert(u"writing"_s, u"took too long"_s); }, u"sessions"_s, tell, u"Could not tell"_s);
        row("broken off", [](Survey &s) { s.unfinishedUpdate = true; }, u"unfinished-update"_s, fix, u"composer install"_s);
        row("read-only", [](Survey &s) { s.readOnly = true; }, u"read-only"_s, fix, u"cannot be written"_s);
        row("old PHP", [](Survey &s) { s.phpVersion = Version(u"7.4.33"_s); }, u"php-version"_s, fix, u"8.1, 8.2 or 8.3"_s);
        row("other PHP there", [](Survey &s) { s.phpVersion = Version(u"7.4.33"_s); s.phpFound = {{u"/opt/php83/bin/php"_s, Version(u"8.3.1"_s), true}}; }, u"php-version"_s, fix, u"/opt/php83/bin/php"_s);
        row("no PHP", [](Survey &s) { said("phpnone\tlooked=1")(s); s.php.clear(); s.phpVersion = {}; }, u"php-version"_s, fix, u"No PHP"_s);
        row("PHP hangs", [](Survey &s) { s.php.clear(); s.phpVersion = {}; s.phpExtensions.clear(); s.unknown.insert(u"php"_s, u"/usr/bin/php did not answer within 3 seconds"_s); }, u"php-version"_s, tell, u"nothing can be upgraded without it"_s);
        row("extension missing", [](Survey &s) { s.phpExtensions.removeAll(u"intl"_s); }, u"php-extensions"_s, fix, u"intl"_s);
        row("little memory", [](Survey &s) { s.phpMemoryLimit = 128 << 20; }, u"php-memory"_s, know, u"128"_s);
        row("functions off", [](Survey &s) { s.disabledFunctions = {u"proc_open"_s}; }, u"php-functions"_s, fix, u"proc_open"_s);
        row("Composer 1", [](Survey &s) { s.composerVersion = Version(u"1.10.27"_s); }, u"composer"_s, fix, u"too old"_s);
        row("Composer 2.2.16", [](Survey &s) { s.composerVersion = Version(u"2.2.16"_s); }, u"composer"_s, fix, u"2.2.16"_s);
        row("no Composer", [](Survey &s) { said("composernone\tlooked=1")(s); s.composer.clear(); }, u"composer"_s, fix, u"not found"_s);
        row("Composer hangs", [](Survey &s) { late(u"composer"_s, "composer")(s); s.composer.clear(); s.composerVersion = {}; }, u"composer"_s, tell, u"nothing can be upgraded without it"_s);
        row("Composer broken", [](Survey &s) { said("composerbroken\tpath=/usr/bin/composer")(s); s.composer.clear(); s.composerVersion = {}; }, u"composer"_s, fix, u"does not work"_s);
        row("Composer older than 2.4.9 asks for", [](Survey &s) { s.composerVersion = Version(u"2.1.14"_s); }, u"composer"_s, Check::Verdict::Fine, u"2.1.14"_s);
        row("Composer run by root", [](Survey &s) { s.composerVersion = Version(u"2.8.1"_s); s.login = s.owner = u"root"_s; }, u"composer"_s, fix, u"plugins off"_s);
        row("a zone that is none", said("ini\topen_basedir=\tdate.timezone=Berlin\tzone-known=0\tpcre.recursion_limit=100000\trealpath_cache_size=4096K"), u"php-settings"_s, know, u"Berlin"_s);
        row("a recursion limit", said("ini\topen_basedir=\tdate.timezone=UTC\tzone-known=1\tpcre.recursion_limit=1000\trealpath_cache_size=4096K"), u"php-settings"_s, know, u"pcre.recursion_limit"_s);
        row("a small cache of paths", said("ini\topen_basedir=\tdate.timezone=\tzone-known=1\tpcre.recursion_limit=100000\trealpath_cache_size=16K"), u"php-settings"_s, know, u"16K"_s);
        row("PHP's settings not told", late(u"store"_s, "ini"), u"php-settings"_s, tell, u"Could not tell"_s);
        row("a database Adobe does not test", [](Survey &s) { s.databaseVersion = Version(u"10.6.18"_s); }, u"tested-software"_s, know, u"MariaDB 10.6.18"_s);
        row("a PHP Adobe does not test", [](Survey &s) { s.phpVersion = Version(u"8.1.2"_s); }, u"tested-software"_s, know, u"PHP 8.1.2"_s);
        row("an OpenSearch Adobe does not test", said("service\tkind=search\tat=127.0.0.1:9200\tok=1\tdistribution=opensearch\tnumber=2.12.0"), u"tested-software"_s, know, u"OpenSearch 2.12.0"_s);
        row("a Valkey of a tested line", said("service\tkind=redis\tat=127.0.0.1:6379\tok=1\tdistribution=valkey\tnumber=8.1.3"), u"tested-software"_s, Check::Verdict::Fine, u"2.4.7-p6"_s);
        row("a RabbitMQ Adobe does not test", said("service\tkind=amqp\tat=127.0.0.1:5672\tok=1\tdistribution=rabbitmq\tnumber=3.8.9"), u"tested-software"_s, know, u"RabbitMQ 3.8.9"_s);
        row("what is tested, not told", [](Survey &s) { s.phpVersion = {}; s.unknown.insert(u"store"_s, u"took too long"_s); }, u"tested-software"_s, tell, u"Could not tell"_s);
        row("an extension the website lacks", [](Survey &s) { auto lines = healthyLines(); lines.insert("iniextensions", "iniextensions\tnames=bcmath intl xsl"); lines.insert("webextensions", "webextensions\tnames=bcmath xsl\tminor=8.2"); s.facts = factsOf(lines); }, u"web-php"_s, fix, u"intl"_s);
        row("extensions of another PHP-FPM", [](Survey &s) { auto lines = healthyLines(); lines.insert("iniextensions", "iniextensions\tnames=bcmath intl xsl"); lines.insert("webextensions", "webextensions\tnames=bcmath\tminor=7.4"); s.facts = factsOf(lines); }, u"web-php"_s, Check::Verdict::Fine, u"8.2"_s);
        row("a website with little memory", said("webini\tname=memory_limit\tvalue=128M\tminor=8.2\tsettings=/etc/php/8.2/fpm/php-fpm.conf"), u"web-php"_s, know, u"128M"_s);
        row("rights to routines missing", said("rights\tnames=SELECT,INSERT,UPDATE,DELETE,CREATE,DROP,ALTER,INDEX,REFERENCES,CREATE TEMPORARY TABLES,LOCK TABLES,TRIGGER,CREATE VIEW,SHOW VIEW\tglobal=USAGE\trole=0"), u"database-rights"_s, fix, u"EXECUTE"_s);
        row("patches that must fit", said("patches\tcount=1\tpackages=magento/framework\tmissing=\thotfixes=0\tfatal=1"), u"patches"_s, know, u"stops the upgrade"_s);
        row("fewer inodes than a large store needs", [](Survey &s) { s.codeBytes = 2000LL << 20; s.freeInodes = 200000; s.freeBytes = 90LL << 30; }, u"inodes"_s, fix, u"this run makes about"_s);
        row("disk full at home", [](Survey &s) { s.homeFreeBytes = 100 << 20; }, u"disk-room"_s, fix, u"Not enough room"_s);
        row("disk full at the store", [](Survey &s) { s.freeBytes = 100 << 20; }, u"disk-room"_s, fix, u"where the store lies"_s);
        row("one disk, both needs", [](Survey &s) { s.freeBytes = s.homeFreeBytes = 2LL << 30; }, u"disk-room"_s, fix, u"Not enough room"_s);
        row("disk not told", [](Survey &s) { s.homeFreeBytes = -1; }, u"disk-room"_s, tell, u"Could not tell"_s);
        row("few inodes", [](Survey &s) { s.freeInodes = 100; }, u"inodes"_s, fix, u"Too few"_s);
        row("inodes unknown", [](Survey &s) { s.freeInodes = 0; }, u"inodes"_s, tell, u"Could not tell"_s);
        row("no tar", [](Survey &s) { s.tools.removeAll(u"tar"_s); }, u"tools"_s, fix, u"tar"_s);
        row("no dump", [](Survey &s) { s.tools.removeAll(u"mariadb-dump"_s); }, u"tools"_s, fix, u"mysqldump"_s);
        row("clock minutes off", [](Survey &s) { s.clock += 600; }, u"clock"_s, know, u"clock"_s);
        row("clock days off", [](Survey &s) { s.clock += 3 * 86400; }, u"clock"_s, fix, u"more than a day"_s);
        row("database that could not be asked", [](Survey &s) { s.databaseReachable = false; s.unknown.insert(u"database"_s, u"no answer within 9 seconds"_s); }, u"database"_s, tell, u"Could not tell"_s);
        row("database down", [](Survey &s) { said("databasefailed\twhy=SQLSTATE[HY000] [2002]")(s); s.databaseReachable = false; s.unknown.insert(u"database"_s, u"SQLSTATE[HY000] [2002]"_s); }, u"database"_s, fix, u"does not answer"_s);
        row("database too new", [](Survey &s) { s.databaseVersion = Version(u"11.8.1"_s); }, u"database-version"_s, fix, u"11.8.1"_s);
        row("unwritable", [](Survey &s) { s.unwritable = {u"vendor/x"_s}; }, u"writable"_s, fix, u"vendor/x"_s);
        row("sessions", [](Survey &s) { s.unwritable = {u"var/session"_s}; s.fileSessions = true; }, u"sessions"_s, fix, u"var/session"_s);
        row("left closed", [](Survey &s) { s.maintenance = true; }, u"maintenance"_s, fix, u"maintenance mode"_s);
        row("flag to generate anew", [](Survey &s) { s.regenerate = true; }, u"regenerate"_s, fix, u".regenerate"_s);
        row("no cron", [](Survey &s) { s.cronLines.clear(); }, u"cron"_s, know, u"No crontab line"_s);
        row("cron twice", [](Survey &s) { s.cronMarks.append(u"#~ MAGENTO START x"_s); }, u"cron"_s, know, u"twice"_s);
        row("consumers", [](Survey &s) { s.consumersRunning = 2; }, u"consumers"_s, know, u"supervisor"_s);
        row("scopes that would delete", [](Survey &s) { said("scopes\tcompared=1\tstores=german\twebsites=b2b")(s); s.configHasScopes = true; }, u"config-scopes"_s, fix, u"b2b"_s);
        row("scopes not compared", [](Survey &s) { said("scopes")(s); s.configHasScopes = true; }, u"config-scopes"_s, tell, u"store view"_s);
        row("tables of a disabled module", said("dropped\tfull=acme_points\tfull-count=1\tmodules=Acme_Points\tempty=0"), u"disabled-modules"_s, fix, u"acme_points"_s);
        row("empty tables of a disabled module", said("dropped\tfull=\tfull-count=0\tempty=2"), u"disabled-modules"_s, know, u"2"_s);
        row("schema hangs", late(u"schema"_s, "dropped"), u"disabled-modules"_s, tell, u"Could not tell"_s);
        row("database newer than code", said("pending\tpatches=0\tnewer=Magento_Sales\tolder="), u"pending-changes"_s, fix, u"Magento_Sales"_s);
        row("patches pending", said("pending\tpatches=3\tfirst=A\\B\tnewer=\tolder="), u"pending-changes"_s, know, u"3"_s);
        row("patches not told", late(u"schema"_s, "pending"), u"pending-changes"_s, tell, u"Could not tell"_s);
        row("website on an old PHP", said("web\turl=https://shop.example/\tcode=200\tphp=7.4.33"), u"web-php"_s, fix, u"7.4"_s);
        row("website on another PHP", said("web\turl=https://shop.example/\tcode=200\tphp=8.3.1"), u"web-php"_s, know, u"8.3"_s);
        row("website hides its PHP", said("web\turl=https://shop.example/\tcode=200\tphp="), u"web-php"_s, tell, u"Could not tell"_s);
        row("storefront broken", said("web\turl=https://shop.example/\tcode=500\tphp=8.2"), u"base-url"_s, fix, u"500"_s);
        row("storefront behind a password", said("web\turl=https://shop.example/\tcode=401\tphp=8.2"), u"base-url"_s, know, u"401"_s);
        row("storefront hangs", late(u"web"_s, "web"), u"base-url"_s, tell, u"Could not tell"_s);
        row("storefront out of reach", said("web\turl=https://shop.example/\tcode=0\tphp=8.2\twhy=Timeout"), u"base-url"_s, tell, u"Timeout"_s);
        row("no base URL", said("web\turl={{base_url}}\tcode="), u"base-url"_s, fix, u"base URL"_s);
        row("certificate expired", said("certificate\tuntil=1600000000\ttrusted=0"), u"certificate"_s, fix, u"expired"_s);
        row("certificate of its own", said("certificate\tuntil=4000000000\ttrusted=0"), u"certificate"_s, know, u"trust"_s);
        row("certificate not told", said("certificate"), u"certificate"_s, tell, u"Could not tell"_s);
        row("document root above pub", [](Survey &s) { said("docroot\tpub=0\tcode=200")(s); s.documentRootIsPub = false; }, u"document-root"_s, fix, u"folder pub"_s);
        row("document root above pub, no index there", said("docroot\tpub=0\tcode=200"), u"document-root"_s, know, u"folder pub"_s);
        row("document root not told", late(u"web"_s, "docroot"), u"document-root"_s, tell, u"Could not tell"_s);
        row("OPcache without comments", said("ini\topen_basedir=\topcache.save_comments=0\topcache.validate_timestamps=1"), u"opcache"_s, fix, u"save_comments"_s);
        row("OPcache that does not look", said("webini\tname=opcache.validate_timestamps\tvalue=Off\tsettings=/etc/php/8.2/fpm/php-fpm.conf"), u"opcache"_s, know, u"restarted"_s);
        row("OPcache not told", late(u"store"_s, "ini"), u"opcache"_s, tell, u"Could not tell"_s);
        row("PHP fenced in", said("ini\topen_basedir=/srv:/tmp\topcache.save_comments=1"), u"php-folders"_s, fix, u"/home/shop"_s);
        row("fence not told", late(u"store"_s, "ini"), u"php-folders"_s, tell, u"Could not tell"_s);
        row("definer gone", said("definers\tcount=3\tothers=old@%\tgone=old@%"), u"definers"_s, fix, u"old@%"_s);
        row("definer of another account", said("definers\tcount=3\tothers=agency@localhost\tgone="), u"definers"_s, know, u"agency@localhost"_s);
        row("definers not told", late(u"database"_s, "definers"), u"definers"_s, tell, u"Could not tell"_s);
        row("rights missing", said("rights\tnames=SELECT,INSERT,UPDATE,DELETE,CREATE,DROP,ALTER,INDEX,REFERENCES\tglobal=\trole=0"), u"database-rights"_s, fix, u"TRIGGER"_s);
        row("rights by a role", said("rights\tnames=USAGE\tglobal=USAGE\trole=1"), u"database-rights"_s, tell, u"role"_s);
        row("rights not told", late(u"database"_s, "rights"), u"database-rights"_s, tell, u"Could not tell"_s);
        row("binary log", said("dbsettings\tmax_allowed_packet=67108864\tlog_bin=ON\tlog_bin_trust_function_creators=OFF\tread_only=OFF"), u"database-settings"_s, fix, u"1419"_s);
        row("read-only database", said("dbsettings\tmax_allowed_packet=67108864\tread_only=ON"), u"database-settings"_s, fix, u"read_only"_s);
        row("small packets", said("dbsettings\tmax_allowed_packet=1048576\tread_only=OFF"), u"database-settings"_s, know, u"max_allowed_packet"_s);
        row("settings not told", late(u"database"_s, "dbsettings"), u"database-settings"_s, tell, u"Could not tell"_s);
        row("MyISAM of Magento", [](Survey &s) { auto lines = healthyLines(); lines.insert("ownengines", "ownengines\tcount=1\tnames=quote"); lines.insert("tablekinds", "tablekinds\tengines=quote\tengines-count=1\tformats="); s.facts = factsOf(lines); }, u"table-engines"_s, fix, u"quote"_s);
        row("MyISAM of a blog", said("tablekinds\tengines=wp_posts\tengines-count=1\tformats="), u"table-engines"_s, know, u"wp_posts"_s);
        row("engines not told", late(u"database"_s, "tablekinds"), u"table-engines"_s, tell, u"Could not tell"_s);
        row("old row format", said("tablekinds\tengines=\tformats=quote\tformats-count=40"), u"row-formats"_s, know, u"40"_s);
        row("row formats not told", late(u"database"_s, "tablekinds"), u"row-formats"_s, tell, u"Could not tell"_s);
        row("huge database", [](Survey &s) { s.databaseBytes = 30LL << 30; s.freeBytes = s.homeFreeBytes = 900LL << 30; }, u"database-size"_s, know, u"sales_order"_s);
        row("size not told", [](Survey &s) { s.tables = -1; }, u"database-size"_s, tell, u"Could not tell"_s);
        row("Redis down", said("service\tkind=redis\tuse=sessions\tat=127.0.0.1:6379\tok=0"), u"cache-services"_s, fix, u"127.0.0.1:6379"_s);
        row("Redis hangs", late(u"services"_s, "service"), u"cache-services"_s, tell, u"Could not tell"_s);
        row("RabbitMQ down", said("service\tkind=amqp\tat=mq:5672\tok=0"), u"message-broker"_s, fix, u"mq:5672"_s);
        row("RabbitMQ hangs", late(u"services"_s, "service"), u"message-broker"_s, tell, u"Could not tell"_s);
        row("search down", said("service\tkind=search\tat=es:9200\tok=0"), u"search-server"_s, fix, u"es:9200"_s);
        row("search hangs", late(u"services"_s, "service"), u"search-server"_s, tell, u"Could not tell"_s);
        row("cron stands still", said("heartbeat\tminutes=4400\trows=9\tstuck=0"), u"cron-heartbeat"_s, know, u"3 day"_s);
        row("cron never ran", said("heartbeat\tminutes=\trows=0\tstuck=0"), u"cron-heartbeat"_s, know, u"ever"_s);
        row("heartbeat not told", late(u"database"_s, "heartbeat"), u"cron-heartbeat"_s, tell, u"Could not tell"_s);
        row("quota full", said("quota\tused=1000000000\tlimit=1000000001"), u"quota"_s, fix, u"provider"_s);
        row("quota hangs", late(u"quota"_s, "quota"), u"quota"_s, tell, u"Could not tell"_s);
        row("no memory", said("memory\tfree=104857600"), u"server-memory"_s, fix, u"480 MB"_s);
        row("little memory on the server", said("memory\tfree=1073741824"), u"server-memory"_s, know, u"2 GB"_s);
        row("memory not told", late(u"memory"_s, "memory"), u"server-memory"_s, tell, u"Could not tell"_s);
        row("short computing time", said("limits\tumask=0022\tcpu=60\tfile=unlimited\tmemory=unlimited"), u"process-limits"_s, fix, u"60"_s);
        row("small files only", said("limits\tumask=0022\tcpu=unlimited\tfile=1000\tmemory=unlimited"), u"process-limits"_s, fix, u"ulimit -f"_s);
        row("limits not told", late(u"server"_s, "limits"), u"process-limits"_s, tell, u"Could not tell"_s);
        row("in an image", [](Survey &s) { auto lines = healthyLines(); lines.insert("container", "container\tkind=docker"); lines.insert("disk", "disk\tof=root\tkind=overlay"); s.facts = factsOf(lines); }, u"container"_s, fix, u"image"_s);
        row("container not told", late(u"server"_s, "container"), u"container"_s, tell, u"Could not tell"_s);
        row("network disk", said("disk\tof=root\tkind=nfs4"), u"web-nodes"_s, know, u"nfs4"_s);
        row("nodes not told", late(u"disk-root"_s, "disk"), u"web-nodes"_s, tell, u"Could not tell"_s);
        row("files of root", said("foreign\tcount=12\tfirst=var/cache/x\\nvar/cache/y"), u"foreign-files"_s, fix, u"var/cache/x"_s);
        row("find hangs", late(u"foreign"_s, "foreign"), u"foreign-files"_s, tell, u"Could not tell"_s);
        row("open umask", said("layout\tasked=/srv/shop\trelease=0\tlinked=\tumask=000"), u"umask"_s, fix, u"002"_s);
        row("closed umask", said("limits\tumask=0077\tcpu=unlimited\tfile=unlimited\tmemory=unlimited"), u"umask"_s, know, u"077"_s);
        row("umask not told", late(u"layout"_s, "layout"), u"umask"_s, tell, u"Could not tell"_s);
        row("linked vendor", said("layout\tasked=/srv/shop\trelease=0\tlinked=vendor generated\tumask="), u"layout"_s, fix, u"vendor"_s);
        row("a release of a deployment", said("layout\tasked=/srv/current\trelease=1\tlinked=\tumask="), u"layout"_s, know, u"deployment"_s);
        row("layout not told", late(u"layout"_s, "layout"), u"layout"_s, tell, u"Could not tell"_s);
        row("core changed", said("core\tcount=2\tfirst=vendor/magento/a.php"), u"core-changes"_s, know, u"vendor/magento/a.php"_s);
        row("core copied", said("core\tcount=9000\tfirst=vendor/magento/a.php"), u"core-changes"_s, tell, u"copy"_s);
        row("core not told", late(u"core"_s, "core"), u"core-changes"_s, tell, u"Could not tell"_s);
        row("wizard broke off", said("leftovers\tnames=var/.update_error.flag var/.update_queue.json"), u"wizard-leftovers"_s, fix, u".update_error.flag"_s);
        row("wizard in the crontab", [](Survey &s) { s.cronLines.append(u"* * * * * php /srv/shop/update/cron.php"_s); }, u"wizard-leftovers"_s, fix, u"update/cron.php"_s);
        row("wizard's files", said("leftovers\tnames=update"), u"wizard-leftovers"_s, know, u"update"_s);
        row("leftovers not told", late(u"layout"_s, "leftovers"), u"wizard-leftovers"_s, tell, u"Could not tell"_s);
        row("code of one's own", said("owncode\tcount=2\tnames=Shop_A Shop_B"), u"own-code"_s, know, u"Shop_A"_s);
        row("own code not told", late(u"store"_s, "owncode"), u"own-code"_s, tell, u"Could not tell"_s);
        row("plugin nobody allowed", [](Survey &s) { s.packages.append({u"acme/plugin"_s, Version(u"1.0"_s), u"composer-plugin"_s, {}, false}); }, u"composer-plugins"_s, fix, u"acme/plugin"_s);
        row("no plugin section", [](Survey &s) { said("composerjson\tallow=\tforce=override")(s); s.packages.append({u"laminas/laminas-dependency-plugin"_s, Version(u"1.0"_s), u"composer-plugin"_s, {}, false}); }, u"composer-plugins"_s, fix, u"Press Fix"_s);
        row("plugins not told", late(u"store"_s, "composerjson"), u"composer-plugins"_s, tell, u"Could not tell"_s);
        row("pinned PHP", said("composerjson\tallow=all\tplatform=7.4.0\tforce=override"), u"composer-settings"_s, fix, u"7.4.0"_s);
        row("no force", said("composerjson\tallow=all\tforce="), u"composer-settings"_s, know, u"magento-force"_s);
        row("settings of Composer not told", late(u"store"_s, "composerjson"), u"composer-settings"_s, tell, u"Could not tell"_s);
        row("no unzip at all", [](Survey &s) { s.tools.removeAll(u"unzip"_s); s.phpExtensions.removeAll(u"zip"_s); }, u"download-tools"_s, fix, u"unzip"_s);
        row("no git", [](Survey &s) { said("composerjson\tallow=all\tvcs=1\tforce=override")(s); s.tools.removeAll(u"git"_s); }, u"download-tools"_s, fix, u"git"_s);
        row("patch file missing", said("patches\tcount=2\tpackages=magento/framework\tmissing=patches/a.patch\thotfixes=0"), u"patches"_s, fix, u"patches/a.patch"_s);
        row("patches there", said("patches\tcount=2\tpackages=magento/framework\tmissing=\thotfixes=1"), u"patches"_s, know, u"3"_s);
        row("nothing to patch with", [](Survey &s) { said("patches\tcount=2\tpackages=a/b\tmissing=\thotfixes=0")(s); s.tools = u"tar gzip sha256sum mariadb-dump mariadb unzip"_s.split(u' '); }, u"patches"_s, fix, u"program patch"_s);
        row("patches hang", late(u"store"_s, "patches"), u"patches"_s, tell, u"Could not tell"_s);
        row("quality patches", said("patches\tcount=0\thotfixes=0\tquality=MDVA-1 ACSD-2"), u"quality-patches"_s, know, u"ACSD-2"_s);
        row("quality patches not told", late(u"store"_s, "patches"), u"quality-patches"_s, tell, u"Could not tell"_s);
        row("bundled extension", [](Survey &s) { s.version = Version(u"2.4.3"_s); s.packages.append({u"klarna/module-kp"_s, Version(u"7.0"_s), u"magento2-module"_s, {}, false}); }, u"bundled-extensions"_s, know, u"klarna/module-kp"_s);
        row("repository refuses", said("repository\thost=composer.acme.example\tcode=401\tkeys=0"), u"repositories"_s, fix, u"composer.acme.example"_s);
        row("repository away", said("repository\thost=composer.acme.example\tcode=0\tkeys=1"), u"repositories"_s, tell, u"composer.acme.example"_s);
        row("repositories hang", late(u"repositories"_s, "repository"), u"repositories"_s, tell, u"Could not tell"_s);
        row("find of writing hangs", late(u"writing"_s, "quota"), u"writable"_s, tell, u"Could not tell"_s);
        row("crontab hangs", late(u"cron"_s, "quota"), u"cron"_s, tell, u"Could not tell"_s);
        row("search engine", [](Survey &s) { s.searchEngine = u"mysql"_s; }, u"search-engine"_s, fix, u"mysql"_s);
        row("search engine unknown", [](Survey &s) { s.searchEngine.clear(); }, u"search-engine"_s, tell, u"Could not tell"_s);
    }
    void saysWhatStandsInTheWay()
    {
        QFETCH(Change, change);
        QFETCH(QString, id);
        QFETCH(Check::Verdict, verdict);
        QFETCH(QString, word);
        Survey survey = healthy();
        change(survey);
        const QList<Check> checks = judged(survey);
        const Check check = of(checks, id);
        QVERIFY2(check.verdict == verdict, qPrintable(check.answer));
        QVERIFY2(check.answer.contains(word), qPrintable(check.answer));
        QVERIFY2(!check.answer.contains(u"%1"_s) && !check.answer.contains(u"%2"_s) && !check.answer.contains(u"%3"_s), qPrintable(check.answer));
        QCOMPARE(isReady(checks), verdict != Check::Verdict::FixThis && !check.needed);
        // Nobody goes on to be told by the run that there is no PHP.
        QCOMPARE(check.needed, word == "nothing can be upgraded without it"_L1);
    }
    void refusedKeysAreToldInTheRepositorysWords()
    {
        const Problem refused{Problem::Kind::Refused, u"The keys are not accepted."_s, u"Copy them again."_s, u"HTTP 401"_s};
        const Check check = of(judged(healthy(), &refused), u"access-keys"_s);
        QCOMPARE(check.verdict, Check::Verdict::FixThis);
        QVERIFY(check.answer.contains(refused.summary) && check.answer.contains(refused.advice));
        QVERIFY(check.seen.contains(u"HTTP 401"_s));
        const Problem unreachable{Problem::Kind::Unreachable, u"No answer."_s, {}, {}};
        QCOMPARE(of(judged(healthy(), &unreachable), u"access-keys"_s).verdict, Check::Verdict::CouldNotTell);
    }
    void anExtensionThatHoldsTheCoreBackIsNamed()
    {
        const Version target(u"2.4.7-p6"_s);
        const Release held{target, {}, {{Release::Obstacle::Kind::Extension, u"Acme Wrap works with Magento up to 2.4.6."_s, u"acme/wrap"_s}}};
        const Check check = of(judgeReadiness(healthy(), to(target.text()), nullptr, &held), u"extensions"_s);
        QCOMPARE(check.verdict, Check::Verdict::FixThis);
        QVERIFY(check.answer.startsWith(u"Acme Wrap works"_s));
        const Check missing = of(judgeReadiness(healthy(), to(u"2.4.99"_s), nullptr), u"extensions"_s);
        QCOMPARE(missing.verdict, Check::Verdict::FixThis);
        QVERIFY(missing.answer.contains(u"not on offer"_s));
    }
    void everyQuestionHasAStoreThatItDoesNotFindFine()
    {
        // The rows of saysWhatStandsInTheWay; these have tests of their own.
        QSet<QString> asked{u"reachable"_s, u"access-keys"_s, u"extensions"_s, u"composer-advisories"_s};
        asked += s_rows;
        for (const Check &check : readinessQuestions())
            QVERIFY2(asked.contains(check.id), qPrintable(check.id));
        QVERIFY(readinessQuestions().size() >= 60);
    }
    void advisoriesStopOldLinesSinceComposer29()
    {
        Survey survey = healthy();
        survey.composerVersion = Version(u"2.9.3"_s);
        const auto of246 = [](const Survey &given) { return of(judgeReadiness(given, to(u"2.4.6-p15"_s), nullptr), u"composer-advisories"_s); };
        const Check check = of246(survey);
        QCOMPARE(check.verdict, Check::Verdict::FixThis);
        QVERIFY(check.fixScript.contains(u"audit.block-insecure false"_s));
        QCOMPARE(of(judged(survey), u"composer-advisories"_s).verdict, Check::Verdict::Fine);
        QCOMPARE(check.fixTouches, QStringList{u"composer.json"_s});
        said("composerjson\tallow=all\tignored=2\tforce=override")(survey);
        QCOMPARE(of246(survey).verdict, Check::Verdict::WorthKnowing);
        said("composerjson\tallow=all\tblock-insecure=0\tforce=override")(survey);
        QCOMPARE(of246(survey).verdict, Check::Verdict::Fine);
        said("composerjson\tallow=all\tforce=override")(survey);
        survey.edition = Edition::MageOs;
        survey.productPackage = u"mage-os/product-community-edition"_s;
        survey.version = Version(u"1.3.0"_s);
        QCOMPARE(of(judgeReadiness(survey, to(u"2.0.0"_s), nullptr), u"composer-advisories"_s).verdict, Check::Verdict::FixThis);
        QCOMPARE(of(judgeReadiness(survey, to(u"2.1.0"_s), nullptr), u"composer-advisories"_s).verdict, Check::Verdict::Fine);
        survey.edition = Edition::OpenSource;
        survey.productPackage = u"magento/product-community-edition"_s;
        survey.facts = {};
        QCOMPARE(of246(survey).verdict, Check::Verdict::CouldNotTell);
    }
    void composerIsJudgedByWhatTheTargetAsksFor()
    {
        Survey survey = healthy();
        survey.composerVersion = Version(u"2.1.14"_s);
        const auto composerFor = [&](const QString &target) { return of(judgeReadiness(survey, to(target), nullptr), u"composer"_s); };
        QCOMPARE(composerFor(u"2.4.9"_s).verdict, Check::Verdict::FixThis);
        QVERIFY(composerFor(u"2.4.9"_s).answer.contains(u"^2.2"_s));
        QCOMPARE(composerFor(u"2.4.5-p13"_s).verdict, Check::Verdict::Fine);
        QCOMPARE(composerFor(u"2.4.0"_s).verdict, Check::Verdict::FixThis);
        QVERIFY(composerFor(u"2.4.0"_s).answer.contains(u"Composer 1"_s));
        survey.composerVersion = Version(u"2.10.1"_s);
        QCOMPARE(composerFor(u"2.4.9"_s).verdict, Check::Verdict::Fine);
    }
    void roomGoesByThePartsThatAreBackedUp()
    {
        Survey survey = healthy();
        survey.mediaBytes = 60LL << 30;
        Choices choices = to(u"2.4.7-p6"_s);
        QCOMPARE(of(judgeReadiness(survey, choices, nullptr), u"disk-room"_s).verdict, Check::Verdict::FixThis);
        choices.backupMedia = false;
        QCOMPARE(of(judgeReadiness(survey, choices, nullptr), u"disk-room"_s).verdict, Check::Verdict::Fine);
    }
    void oneQuestionAloneIsAnsweredAsAmongAll()
    {
        Survey survey = healthy();
        survey.maintenance = true;
        const QList<Check> all = judged(survey);
        const Release release{Version(u"2.4.7-p6"_s), {}, {}};
        for (const Check &check : all) {
            const Check alone = judgeQuestion(check.id, survey, to(u"2.4.7-p6"_s), nullptr, &release);
            QCOMPARE(alone.id, check.id);
            QCOMPARE(alone.verdict, check.verdict);
            QCOMPARE(alone.answer, check.answer);
            QVERIFY2(!partsOfQuestion(check.id).isEmpty() && !partsOfQuestion(check.id).contains(QString()), qPrintable(check.id));
        }
        QVERIFY(judgeQuestion(u"no-such"_s, survey, {}, nullptr).id.isEmpty());
        QVERIFY(partsOfQuestion(u"no-such"_s).isEmpty());
    }
    void everyFixNamesWhatItMayChange()
    {
        Survey survey = healthy();
        survey.root = u"/srv/shop"_s;
        survey.maintenance = survey.regenerate = survey.configHasScopes = true;
        survey.unwritable = {u"vendor/x"_s, u"var/session"_s};
        survey.composerVersion = Version(u"2.9.3"_s);
        survey.packages.append({u"magento/magento-composer-installer"_s, Version(u"0.4.0"_s), u"composer-plugin"_s, {}, false});
        survey.cronMarks = {u"#~ MAGENTO START "_s + QString(32, u'a'), u"#~ MAGENTO START "_s + QString(64, u'b')};
        auto lines = healthyLines();
        lines.insert("composerjson", "composerjson\tallow=some\tforce=override");
        lines.remove("allowplugin");
        lines.insert("layout", "layout\tasked=/srv/shop\trelease=0\tlinked=\tumask=000");
        lines.insert("leftovers", "leftovers\tnames=var/.update_error.flag");
        lines.insert("scopes", "scopes\tcompared=1\twebsites=b2b");
        survey.facts = factsOf(lines);
        QStringList fixable;
        for (const Check &check : judgeReadiness(survey, to(u"2.4.6-p11"_s), nullptr)) {
            if (check.fixScript.isEmpty())
                continue;
            fixable.append(check.id);
            QVERIFY2(!check.fixTitle.isEmpty() && (!check.fixTouches.isEmpty() || check.fixCrontab), qPrintable(check.id));
            for (const QString &path : check.fixTouches)
                QVERIFY2(!path.startsWith(u'/') && !path.contains(u".."_s), qPrintable(path));
        }
        fixable.sort();
        QCOMPARE(fixable, (QStringList{u"composer-advisories"_s, u"composer-plugins"_s, u"config-scopes"_s, u"cron"_s, u"maintenance"_s, u"regenerate"_s, u"sessions"_s, u"umask"_s, u"wizard-leftovers"_s, u"writable"_s}));
    }
    void theSilentFallBackOf248IsNamed()
    {
        Survey survey = healthy();
        survey.searchEngine = u"elasticsearch7"_s;
        const Check check = of(judgeReadiness(survey, to(u"2.4.8"_s), nullptr), u"search-engine"_s);
        QCOMPARE(check.verdict, Check::Verdict::FixThis);
        QVERIFY2(check.answer.contains(u"say nothing and use OpenSearch"_s), qPrintable(check.answer));
        QCOMPARE(of(judged(survey), u"search-engine"_s).verdict, Check::Verdict::Fine); // 2.4.7 still has it.
    }
    void theOlderBlockOfADoubledCrontabGoesByFix()
    {
        Survey survey = healthy();
        const QString md5(32, u'a'), sha(64, u'b');
        survey.cronMarks = {u"#~ MAGENTO START "_s + md5, u"#~ MAGENTO START "_s + sha};
        const Check check = of(judged(survey), u"cron"_s);
        QVERIFY(!check.fixScript.isEmpty());
        QTemporaryDir bin;
        const auto write = [](const QString &path, const QByteArray &text) {
            QFile file(path);
            return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        };
        QVERIFY(write(bin.filePath(u"table"_s), "MAILTO=x\n#~ MAGENTO START " + md5.toUtf8() + "\n* * * * * a\n#~ MAGENTO END " + md5.toUtf8() + "\n#~ MAGENTO START " + sha.toUtf8() + "\n* * * * * b\n#~ MAGENTO END " + sha.toUtf8() + "\n"));
        QVERIFY(write(bin.filePath(u"crontab"_s), "#!/bin/sh\ncd \"$(dirname \"$0\")\" || exit 1\nif [ \"$1\" = -l ]; then cat table; else cat >table.new && mv table.new table; fi\n"));
        QProcess sh;
        sh.start(u"env"_s, {u"PATH=%1:/usr/bin:/bin"_s.arg(bin.path()), u"sh"_s, u"-c"_s, check.fixScript});
        QVERIFY(sh.waitForFinished() && sh.exitCode() == 0);
        QFile table(bin.filePath(u"table"_s));
        QVERIFY(table.open(QIODevice::ReadOnly));
        QCOMPARE(table.readAll(), "MAILTO=x\n#~ MAGENTO START " + sha.toUtf8() + "\n* * * * * b\n#~ MAGENTO END " + sha.toUtf8() + "\n");
        survey.cronMarks = {u"#~ MAGENTO START "_s + sha, u"#~ MAGENTO START "_s + QString(64, u'c')};
        QVERIFY(of(judged(survey), u"cron"_s).fixScript.isEmpty()); // Which of the two is the right one, nobody can say from here.
    }
    void withoutATargetNothingDependsOnOne()
    {
        Survey survey = healthy();
        survey.searchEngine = u"mysql"_s;
        survey.databaseVersion = Version(u"11.8.1"_s);
        const QList<Check> checks = judgeReadiness(survey, {}, nullptr);
        QVERIFY(of(checks, u"search-engine"_s).verdict != Check::Verdict::FixThis);
        QVERIFY(of(checks, u"database-version"_s).verdict != Check::Verdict::FixThis);
    }
    void aSurveyThatCouldTellNothingGivesNoFalseGreenAndNoFalseRed()
    {
        Survey survey;
        for (const QString &part : {u"server"_s, u"folder"_s, u"tools"_s, u"disk-root"_s, u"disk-home"_s, u"php"_s, u"env"_s, u"cron"_s, u"processes"_s, u"database"_s,
                                    u"composer.lock"_s, u"installed"_s, u"config"_s, u"composer"_s, u"writing"_s, u"quota"_s, u"schema"_s, u"services"_s, u"web"_s, u"repositories"_s})
            survey.unknown.insert(part, u"time was over"_s);
        const QList<Check> checks = judgeReadiness(survey, to(u"2.4.7-p6"_s), nullptr);
        QStringList told;
        for (const Check &check : checks) {
            if (check.verdict == Check::Verdict::Fine || check.verdict == Check::Verdict::FixThis)
                told.append(check.id);
        }
        QCOMPARE(told, QStringList{u"access-keys"_s}); // That one was answered by the repository, not by the survey.
        QVERIFY(!isReady(checks));
    }
    void fixesMendWhatTheyMayAndSayWhatTheyMayNot()
    {
        QTemporaryDir folder;
        QDir(folder.path()).mkpath(u"var/session"_s);
        QDir(folder.path()).mkpath(u"it's"_s);
        const QString flag = folder.filePath(u"var/.maintenance.flag"_s);
        QFile file(flag);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        QVERIFY(QFile::setPermissions(folder.filePath(u"it's"_s), QFileDevice::ReadOwner | QFileDevice::ExeOwner));
        Survey survey = healthy();
        survey.root = folder.path();
        survey.maintenance = true;
        survey.unwritable = {u"it's"_s};
        const QList<Check> checks = judged(survey);
        // The server runs it in the store's folder.
        const auto run = [&folder](const QString &script) {
            QProcess sh;
            sh.setWorkingDirectory(folder.path());
            sh.start(u"sh"_s, {u"-s"_s});
            sh.write(script.toUtf8());
            sh.closeWriteChannel();
            return sh.waitForFinished() ? sh.exitCode() : -1;
        };
        QCOMPARE(run(of(checks, u"maintenance"_s).fixScript), 0);
        QVERIFY(!QFile::exists(flag));
        QCOMPARE(run(of(checks, u"writable"_s).fixScript), 0);
        QVERIFY(QFile::permissions(folder.filePath(u"it's"_s)) & QFileDevice::WriteOwner);
        QVERIFY(!(QFile::permissions(folder.filePath(u"it's"_s)) & (QFileDevice::WriteGroup | QFileDevice::WriteOther)));
        survey.unwritable = {u"not there"_s};
        QVERIFY(run(of(judged(survey), u"writable"_s).fixScript) != 0);
    }
};

QTEST_GUILESS_MAIN(CheckTest)
#include "tst_check.moc"
