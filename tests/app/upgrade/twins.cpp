#include "tests/app/upgrade/twins.h"

#include "app/ssh/command.h"

using namespace Qt::StringLiterals;

QString withProgram(const QString &name, const QString &script)
{
    return u"@mkdir -p ~/.twins; printf '%s\\n' %2 >~/.twins/%1; chmod +x ~/.twins/%1; PATH=~/.twins:$PATH; "_s.arg(name, shellQuoted(script));
}

/// Surroundings of a log-in that sees other files mounted than the rest of the server; bash has what the log-in is to do in a variable.
static QString withMounts(const QString &mounting)
{
    return u"@[ \"$SEEN\" ] || SEEN=1 exec unshare -rm sh -c %1 \"$BASH_EXECUTION_STRING\"; "_s.arg(shellQuoted(mounting + u" || exit 1; exec bash -c \"$0\""_s));
}

QMap<QString, QString> withoutTwin()
{
    return {};
}

QList<Twin> brokenTwins()
{
    const auto fix = Check::Verdict::FixThis;
    const auto know = Check::Verdict::WorthKnowing;
    const auto untold = Check::Verdict::CouldNotTell;
    const QString env = u"$php -r '$f=\"app/etc/env.php\"; $e=include $f; %1 file_put_contents($f, \"<?php return \".var_export($e,true).\";\");'"_s;
    const QString json = u"$php -r '$j=json_decode(file_get_contents(\"composer.json\"),true); %1 file_put_contents(\"composer.json\", json_encode($j));'"_s;
    const QString lock = u"$php -r '$j=json_decode(file_get_contents(\"composer.lock\"),true); foreach ($j[\"packages\"] as &$p) { %1 } file_put_contents(\"composer.lock\", json_encode($j));'"_s;
    // PHP-FPM as a process list has it, with settings of its own beside those of the command line.
    const QString fpm = u"$f=$PWD/../$(php -r 'echo PHP_MAJOR_VERSION, \".\", PHP_MINOR_VERSION;')/fpm; mkdir -p $f; echo '%1' >$f/php.ini; "
                        "(exec -a \"php-fpm: master process ($f/php-fpm.conf)\" sleep 60) </dev/null >/dev/null 2>&1 & sleep 0.2"_s;
    // A web server of one's own: its address, once it listens, is the store's base URL.
    const QString listening = u"$f = \"app/etc/env.php\"; $e = include $f; $e[\"system\"][\"default\"][\"web\"][\"secure\"][\"base_url\"] = $at; file_put_contents($f, \"<?php return \" . var_export($e, true) . \";\");"_s;
    const QString server = u"$cat >../web.php <<'END'\n<?php\n%1\nEND\nphp ../web.php </dev/null >/dev/null 2>&1 & for i in $(seq 50); do ! grep -q base_url app/etc/env.php || break; sleep 0.1; done"_s;
    const QString expired = server.arg(u"exec(\"openssl req -newkey rsa:2048 -nodes -keyout ../web.key -out ../web.csr -subj /CN=127.0.0.1 2>&1 && \"\n"
        "    . \"openssl x509 -req -in ../web.csr -signkey ../web.key -days -1 2>/dev/null >../web.pem && cat ../web.key >>../web.pem\");\n"
        "$s = stream_socket_server(\"ssl://127.0.0.1:0\", $code, $why, STREAM_SERVER_BIND | STREAM_SERVER_LISTEN, stream_context_create([\"ssl\" => [\"local_cert\" => \"../web.pem\"]]));\n"
        "$at = \"https://\" . stream_socket_get_name($s, false) . \"/\"; %1\n"
        "for ($end = time() + 30; time() < $end;) { @stream_socket_accept($s, 5); }"_s.arg(listening));
    const QString whole = server.arg(u"$s = stream_socket_server(\"tcp://127.0.0.1:0\"); $name = stream_socket_get_name($s, false); fclose($s); touch(\"index.php\");\n"
        "@mkdir(\"pub/errors/default/css\"); touch(\"pub/errors/default/css/styles.css\");\n"
        "$web = proc_open([\"timeout\", \"30\", PHP_BINARY, \"-S\", $name, \"-t\", \".\"], [], $pipes);\n"
        "for ($i = 0; $i < 50 && !@fsockopen(\"tcp://\" . $name); ++$i) { usleep(100000); }\n"
        "$at = \"http://$name/\"; %1\nproc_close($web);"_s.arg(listening));
    return {
        {"scopes without a store view", u"$php -r '$f=\"app/etc/config.php\"; $c=include $f; $c[\"scopes\"]=[\"websites\"=>[\"admin\"=>[],\"base\"=>[]],\"stores\"=>[\"admin\"=>[]]]; file_put_contents($f, \"<?php return \".var_export($c,true).\";\");'"_s, u"config-scopes"_s, fix, u"default"_s},
        {"a database newer than its code", u"UPDATE setup_module SET schema_version = '9.9.9', data_version = '9.9.9' WHERE module = 'PayPal_Braintree'"_s, u"pending-changes"_s, fix, u"PayPal_Braintree"_s},
        {"a patch that was never applied", u"DELETE FROM patch_list WHERE patch_name LIKE '%AddHeadquarters'"_s, u"pending-changes"_s, know, u"1 change"_s},
        {"a table of another engine", u"CREATE TABLE blog_posts (id INT) ENGINE=MyISAM"_s, u"table-engines"_s, know, u"blog_posts"_s},
        {"an old row format", u"CREATE TABLE old_one (id INT) ENGINE=InnoDB ROW_FORMAT=COMPACT"_s, u"row-formats"_s, know, u"old_one"_s},
        {"cron standing still", u"UPDATE cron_schedule SET executed_at = executed_at - INTERVAL 30 DAY"_s, u"cron-heartbeat"_s, know, u"day"_s},
        {"Redis that is not there", env.arg(u"$e[\"session\"]=[\"save\"=>\"redis\",\"redis\"=>[\"host\"=>\"127.0.0.1\",\"port\"=>\"1\"]];"_s), u"cache-services"_s, fix, u"127.0.0.1:1"_s},
        {"a broker that is not there", env.arg(u"$e[\"queue\"][\"amqp\"]=[\"host\"=>\"127.0.0.1\",\"port\"=>\"1\"];"_s), u"message-broker"_s, fix, u"127.0.0.1:1"_s},
        {"a search server that is not there", u"UPDATE core_config_data SET value = '1' WHERE path = 'catalog/search/opensearch_server_port'"_s, u"search-server"_s, fix, u"127.0.0.1:1"_s},
        {"a PHP that is pinned", json.arg(u"$j[\"config\"][\"platform\"][\"php\"]=\"7.4.0\";"_s), u"composer-settings"_s, fix, u"7.4.0"_s},
        {"plugins nobody allowed", json.arg(u"unset($j[\"config\"][\"allow-plugins\"]);"_s), u"composer-plugins"_s, fix, u"magento-composer-installer"_s},
        {"a patch file that is not there", json.arg(u"$j[\"extra\"][\"patches\"][\"magento/framework\"][\"x\"]=\"patches/x.patch\";"_s), u"patches"_s, fix, u"patches/x.patch"_s},
        {"a core file changed", u"$sleep 1.1; echo '// mine' >>vendor/magento/framework/registration.php"_s, u"core-changes"_s, know, u"vendor/magento/framework"_s},
        {"a repository that is not there", json.arg(u"$j[\"repositories\"][\"acme\"]=[\"type\"=>\"composer\",\"url\"=>\"http://127.0.0.1:1/\"];"_s), u"repositories"_s, untold, u"127.0.0.1"_s},
        {"a broken-off wizard", u"$touch var/.update_error.flag"_s, u"wizard-leftovers"_s, fix, u".update_error.flag"_s},
        {"left closed", u"$touch var/.maintenance.flag"_s, u"maintenance"_s, fix, u"maintenance mode"_s},
        {"a flag to generate anew", u"$touch var/.regenerate"_s, u"regenerate"_s, fix, u".regenerate"_s},
        {"no lock file", u"$mv composer.lock composer.lock.away"_s, u"installation"_s, fix, u"composer.lock"_s},
        {"a broken-off update", u"$sed -i 's/\"2.4.6-p1\"/\"2.4.6\"/' vendor/composer/installed.json"_s, u"unfinished-update"_s, fix, u"composer install"_s},
        {"a file nobody can replace", u"$chmod a-w vendor/autoload.php"_s, u"writable"_s, fix, u"vendor/autoload.php"_s},
        {"an open umask", u"$echo 000 >magento_umask"_s, u"umask"_s, fix, u"002"_s},
        {"code of one's own", u"$mkdir -p app/code/Shop/Own && echo '<?php' >app/code/Shop/Own/registration.php"_s, u"own-code"_s, know, u"Shop_Own"_s},
        {"a quality patch", u"$echo 'Patch ACSD-1 has been applied' >>var/log/patch.log"_s, u"quality-patches"_s, know, u"ACSD-1"_s},
        {"a database that is not there", env.arg(u"$e[\"db\"][\"connection\"][\"default\"][\"host\"]=\"127.0.0.1:1\";"_s), u"database"_s, fix, u"does not answer"_s},
        {"a search engine nobody has", u"UPDATE core_config_data SET value = 'mysql' WHERE path = 'catalog/search/engine'"_s, u"search-engine"_s, fix, u"mysql"_s},
        {"no base URL", u"UPDATE core_config_data SET value = '{{base_url}}' WHERE path LIKE 'web/%secure/base_url'"_s, u"base-url"_s, fix, u"base URL"_s},
        {"a broken storefront", u"$sed -i '1s/^/<?php http_response_code(500); exit; ?>/' pub/index.php"_s, u"base-url"_s, fix, u"500"_s},
        {"cron switched off", env.arg(u"$e[\"cron\"][\"enabled\"]=0;"_s), u"cron"_s, know, u"env.php"_s},
        {"a file outside of vendor changed", u"$echo '// mine' >>pub/index.php"_s, u"core-changes"_s, know, u"pub/index.php"_s},
        {"a module that is switched off", u"$sed -i \"s/'Acme_GiftWrap' => 1/'Acme_GiftWrap' => 0/\" app/etc/config.php"_s, u"disabled-modules"_s, fix, u"acme_gift_wrap"_s},
        {"sessions that nobody may write", u"$chmod a-w var/session"_s, u"sessions"_s, fix, u"var/session"_s},
        {"jobs under way", u"!cron-running"_s, u"consumers"_s, know, u"consumer"_s},
        {"a database server that is too old", u"!old-database"_s, u"database-version"_s, fix, u"10."_s},
        {"files of somebody else", u"!unwritable"_s, u"foreign-files"_s, fix, u"belong to root"_s},
        {"a git clone", u"!git-clone"_s, u"installation"_s, fix, u"git clone"_s},
        {"a database that was not there for a while", u"!database-down"_s, u"database"_s, fix, u"does not answer"_s},
        {"a search server that was not there for a while", u"!search-engine-down"_s, u"search-server"_s, fix, u"127.0.0.1"_s},
        {"little memory for PHP", u"%-d memory_limit=256M"_s, u"php-memory"_s, know, u"256"_s},
        {"functions that PHP may not use", u"%-d disable_functions=proc_open,exec"_s, u"php-functions"_s, fix, u"proc_open"_s},
        {"a PHP without extensions", u"%-n"_s, u"php-extensions"_s, fix, u"intl"_s},
        {"a PHP that is fenced in", u"%-d open_basedir=/usr:/var/lib"_s, u"php-folders"_s, fix, u"open_basedir"_s},
        {"settings of PHP that make it slow", u"%-d realpath_cache_size=16K"_s, u"php-settings"_s, know, u"realpath_cache_size"_s},
        {"a Composer of the first series", u"^Composer version 1.10.27 2023-09-29 10:50:23"_s, u"composer"_s, fix, u"1.10.27"_s},
        {"several web servers", env.arg(u"$e[\"http_cache_hosts\"]=[[\"host\"=>\"cache1\"],[\"host\"=>\"cache2\"]];"_s), u"web-nodes"_s, know, u"several web servers"_s},
        {"vendor elsewhere", u"$mv setup ../setup-elsewhere && ln -s ../setup-elsewhere setup"_s, u"layout"_s, fix, u"setup"_s},
        {"keys that the repository refuses", u"!wrong-keys"_s, u"access-keys"_s, fix, u"keys"_s},
        {"an extension that holds the store back", lock.arg(u"if ($p[\"name\"] === \"acme/module-gift-wrap\") { $p[\"require\"][\"magento/framework\"] = \"103.0.5\"; }"_s), u"extensions"_s, fix, u"Gift Wrap"_s},
        {"a payment provider that leaves", lock.arg(u"if ($p[\"name\"] === \"magento/product-community-edition\") { $p[\"version\"] = \"2.4.3\"; } if ($p[\"name\"] === \"paypal/module-braintree-core\") { $p[\"name\"] = \"klarna/module-kp\"; }"_s) + u" && sed -i 's/\"2.4.6-p1\"/\"2.4.3\"/' vendor/composer/installed.json"_s, u"bundled-extensions"_s, know, u"klarna/module-kp"_s},
        {"a certificate that has expired", expired, u"certificate"_s, fix, u"expired"_s},
        {"a web server that serves the whole folder", whole, u"document-root"_s, fix, u"whole folder"_s},
        {"a website of another PHP", u"$sed -i '1s/^/<?php header(\"X-Powered-By: PHP\\/7.4.33\"); ?>/' pub/health_check.php"_s, u"web-php"_s, fix, u"7.4"_s},
        {"a website with little memory", fpm.arg(u"memory_limit = 128M"_s), u"web-php"_s, know, u"128M"_s},
        {"a website that loses comments", fpm.arg(u"opcache.save_comments = 0"_s), u"opcache"_s, fix, u"save_comments"_s},
        {"a website that does not look for changed files", fpm.arg(u"opcache.validate_timestamps = 0"_s), u"opcache"_s, know, u"validate_timestamps"_s},
        {"a PHP that is too old", u"|sed \"s/$(php -r 'echo PHP_VERSION;')/7.4.33/g\""_s, u"php-version"_s, fix, u"7.4.33"_s},
        {"a PHP that nobody tests with", u"|sed \"s/$(php -r 'echo PHP_VERSION;')/7.4.33/g\""_s, u"tested-software"_s, know, u"PHP 7.4.33"_s},
        {"a Composer that refuses known holes", u"^Composer version 2.9.1 2025-11-13 16:10:38"_s, u"composer-advisories"_s, fix, u"2.9.1"_s, u"2.4.6-p11"_s},
        {"an account without triggers", u"#REVOKE TRIGGER ON * FROM STORE"_s, u"database-rights"_s, fix, u"TRIGGER"_s},
        {"a database server that takes no changes", u"#SET GLOBAL read_only = 1"_s, u"database-settings"_s, fix, u"read_only"_s},
        {"a database server that takes little at once", u"#SET GLOBAL max_allowed_packet = 1048576"_s, u"database-settings"_s, know, u"max_allowed_packet"_s},
        {"an agency that is gone", u"#GRANT SELECT ON mysql.user TO STORE; DROP USER agency@localhost"_s, u"definers"_s, fix, u"agency"_s},
        {"a very large database", u"!large-database"_s, u"database-size"_s, know, u"sales_order"_s},
        {"a full disk", withProgram(u"df"_s, u"#!/bin/sh\n/bin/df \"$@\" | awk 'NR > 1 { $4 = 100 } { print }'"_s), u"disk-room"_s, fix, u"Not enough room"_s},
        {"a disk full of files", withProgram(u"df"_s, u"#!/bin/sh\n/bin/df \"$@\" | awk 'NR > 1 { $4 = 100 } { print }'"_s), u"inodes"_s, fix, u"100 more"_s},
        {"a clock that is wrong by days", withProgram(u"date"_s, u"#!/bin/sh\n[ \"$1\" = +%s ] || exec /bin/date \"$@\"\necho $(($(/bin/date +%s) + 200000))"_s), u"clock"_s, fix, u"more than a day"_s},
        {"a clock that is wrong by minutes", withProgram(u"date"_s, u"#!/bin/sh\n[ \"$1\" = +%s ] || exec /bin/date \"$@\"\necho $(($(/bin/date +%s) - 600))"_s), u"clock"_s, know, u"10 minute"_s},
        {"an account that may keep little more", withProgram(u"quota"_s, u"#!/bin/sh\necho 'Disk quotas for user shop (uid 1001):'\necho ' Filesystem blocks quota limit grace files quota limit grace'\necho ' /dev/sda1 1990 1900 2000 6days 120 0 0'"_s), u"quota"_s, fix, u"keep only"_s},
        {"another user than the files' own", withProgram(u"id"_s, u"#!/bin/sh\n[ \"$1\" = -un ] && exec echo deploy\nexec /usr/bin/id \"$@\""_s), u"right-user"_s, fix, u"deploy"_s},
        {"an account that has no name", withProgram(u"id"_s, u"#!/bin/sh\nexit 1"_s), u"reachable"_s, untold, u"Could not tell"_s},
        {"programs that are ended soon", u"@ulimit -t 600; "_s, u"process-limits"_s, fix, u"600 second"_s},
        {"files that may not become large", u"@ulimit -f 1000000; "_s, u"process-limits"_s, fix, u"ulimit -f"_s},
        {"a log-in as root", withMounts(u":"_s), u"right-user"_s, fix, u"as root"_s},
        {"a disk that takes no changes", withMounts(u"mount --bind \"$STORE\" \"$STORE\" && mount -o remount,bind,ro \"$STORE\""_s), u"read-only"_s, fix, u"cannot be written to"_s},
        {"a container's image", u"@export KUBERNETES_SERVICE_HOST=x; "_s + withMounts(u"mkdir -p .twins && mount -t overlay overlay -o lowerdir=\"$STORE\":.twins \"$STORE\""_s).mid(1), u"container"_s, fix, u"image"_s},
        {"little memory on the server", withMounts(u"mkdir -p .twins && echo 'MemAvailable: 200000 kB' >.twins/meminfo && mount --bind .twins/meminfo /proc/meminfo"_s), u"server-memory"_s, fix, u"Only 195.3 MB"_s},
        {"no program to pack with", withMounts(u"mount --bind /dev/null /usr/bin/gzip"_s), u"tools"_s, fix, u"gzip"_s},
        {"a table of Magento's own of another engine", u"ALTER TABLE url_rewrite ENGINE=MyISAM"_s, u"table-engines"_s, fix, u"url_rewrite"_s},
        {"a repository that lets nobody in", json.arg(u"$j[\"repositories\"][\"acme\"]=[\"type\"=>\"composer\",\"url\"=>rtrim(reset($j[\"repositories\"])[\"url\"], \"/\") . \"/answers/401/\"];"_s), u"repositories"_s, fix, u"do not let your server in"_s},
        {"a view of the store's own account", u"DROP VIEW inventory_stock_1"_s, u"definers"_s, Check::Verdict::Fine, u"own account"_s},
        {"programs that are tested together", u"|sed 's/10\\.6\\.21/10.11.9/g; s/2\\.12\\.0/2.19.0/g'"_s, u"tested-software"_s, Check::Verdict::Fine, u"2.4.7-p6"_s},
        {"nothing at all to unpack with", withMounts(u"mount --bind /dev/null /usr/bin/unzip && for f in /etc/php/*/cli/conf.d/*zip.ini; do mount --bind /dev/null \"$f\"; done"_s), u"download-tools"_s, fix, u"unpack nothing"_s},
        {"no program to unpack with", withMounts(u"mount --bind /dev/null /usr/bin/unzip"_s), u"download-tools"_s, know, u"unzip"_s},
    };
}
