#!/bin/sh
# What a server says about itself and about one store on it. Changes nothing.
#
#   sh -s ROOT PHP COMPOSER < survey.sh
#
# Prints lines PART<TAB>key=value<TAB>… and blocks BLOCK<TAB>name<TAB>BYTES (resources/server/README.md). No part is
# fatal and each has a time limit; what could not be told is a line unknown<TAB>part=…<TAB>why=….
# No password, crypt key or access key is ever printed: PHP reads env.php and auth.json and tells only what is asked for.

LC_ALL=C
export LC_ALL
PATH=$PATH:/usr/local/bin:/usr/bin:/bin:/usr/local/sbin:/usr/sbin:/sbin
tab=$(printf '\t')
newline='
'

# A value as the stream has it.
escaped() {
    case $1 in
        *\\* | *"$tab"* | *"$newline"*)
            printf '%s\n' "$1" | awk 'NR > 1 { printf "\\n" } { gsub(/\\/, "\\\\"); gsub(/\t/, "\\t"); printf "%s", $0 }' ;;
        *) printf '%s' "$1" ;;
    esac
}

# tell PART key value key value …
tell() {
    line=$1
    shift
    while [ $# -gt 1 ]; do
        line=$line$tab$1=$(escaped "$2")
        shift 2
    done
    printf '%s\n' "$line"
}

unknown() {
    tell unknown part "$1" why "$2"
}

# limited SECONDS command…: ended when its time is over; 124 then.
if timeout 5 true 2>/dev/null; then
    limited() {
        timeout "$@"
    }
else
    limited() {
        limit=$1
        shift
        "$@" &
        limited_pid=$!
        (
            while [ "$limit" -gt 0 ]; do
                sleep 1
                kill -0 "$limited_pid" 2>/dev/null || exit 0
                limit=$((limit - 1))
            done
            kill -9 "$limited_pid" 2>/dev/null
        ) >/dev/null 2>&1 &
        wait "$limited_pid"
    }
fi

# quiet_php SECONDS CODE argument…
quiet_php() {
    php_limit=$1
    php_code=$2
    shift 2
    limited "$php_limit" "$php" -d display_errors=stderr -d display_startup_errors=0 -d log_errors=0 -d xdebug.mode=off \
        -d memory_limit=512M -r "$php_code" -- "$@" 2>/dev/null
}

# What all our PHP has in common: tell(part, array), and a file of JSON read without a word when it cannot be.
# shellcheck disable=SC2016
php_common='
error_reporting(0);
function tell($part, $pairs) {
    $line = $part;
    foreach ($pairs as $key => $value) {
        if (is_bool($value)) { $value = $value ? "1" : "0"; }
        if (!is_scalar($value)) { continue; }
        $line .= "\t" . $key . "=" . str_replace(array("\\", "\t", "\n"), array("\\\\", "\\t", "\\n"), (string) $value);
    }
    echo $line, "\n";
}
function whole($file) {
    $text = is_file($file) && filesize($file) < 33554432 ? file_get_contents($file) : false;
    return $text === false ? null : json_decode($text, true);
}
function at($array, $path, $default = null) {
    foreach (explode("/", $path) as $key) {
        if (!is_array($array) || !array_key_exists($key, $array)) { return $default; }
        $array = $array[$key];
    }
    return $array;
}
function configuration($root) {
    $both = array();
    foreach (array("config", "env") as $name) {
        $both[$name] = null;
        $file = $root . "/app/etc/" . $name . ".php";
        if (!is_readable($file)) { continue; }
        ob_start();
        try { $read = include $file; } catch (Exception $e) { $read = null; } catch (Throwable $e) { $read = null; }
        ob_end_clean();
        if (is_array($read)) { $both[$name] = $read; }
    }
    return $both;
}
function locked($both, $path) {
    $value = at($both["env"], "system/default/" . $path);
    return $value === null ? at($both["config"], "system/default/" . $path) : $value;
}
'

# Which version a PHP is, and whether the release that is installed takes it: what the lock file says of "php", minor by minor.
# shellcheck disable=SC2016
php_fits='
error_reporting(0);
$own = PHP_MAJOR_VERSION . "." . PHP_MINOR_VERSION;
$fits = 1;
$text = (string) file_get_contents($argv[1] . "/composer.lock");
if (preg_match("~\"name\": *\"(?:magento|mage-os)/(?:product-community-edition|magento2-base)\".*?\"php\": *\"([^\"]+)\"~s", $text, $found)
    && preg_match_all("/~ *([0-9]+\.[0-9]+)/", $found[1], $minors)) {
    $fits = in_array($own, $minors[1], true) ? 1 : 0;
}
echo "PHP=", PHP_VERSION, " ", PHP_SAPI, " ", (string) ini_get("memory_limit"), " ", $fits, "\n";
'

about_server() {
    tell server login "$(id -un 2>/dev/null || id -u)" uid "$(id -u)" home "$HOME" host "$(uname -n)" kernel "$(uname -srm)" clock "$(date +%s)"
    pretty=$(sed -n 's/^PRETTY_NAME=//p' /etc/os-release 2>/dev/null | sed 's/^"//; s/"$//' | head -n 1)
    [ -n "$pretty" ] || pretty=$(uname -sr)
    tell system pretty "$pretty"
    zone=
    [ -r /etc/timezone ] && zone=$(head -n 1 /etc/timezone)
    [ -n "$zone" ] || zone=$(readlink /etc/localtime 2>/dev/null | sed -n 's|.*/zoneinfo/||p')
    [ -n "$zone" ] || zone=$(date +%Z)
    tell zone name "$zone"
    found=
    for tool in setsid flock ionice nice zstd pigz gzip mysqldump mariadb-dump mysql mariadb curl wget tar sha256sum crontab git patch unzip rsync; do
        command -v "$tool" >/dev/null 2>&1 && found="$found $tool"
    done
    tell tools names "${found# }"
}

# disk NAME FOLDER: free bytes and inodes of the file system it lies on, and whether that can be written to at all.
about_disk() {
    free=$(limited 3 df -Pk "$2" 2>/dev/null | awk 'END { if (NF >= 6) printf "%.0f", $(NF - 2) * 1024 }')
    inodes=$(limited 3 df -Pi "$2" 2>/dev/null | awk 'END { if (NF >= 6 && $(NF - 2) ~ /^[0-9]+$/) print $(NF - 2) }')
    mounted=$(limited 3 df -Pk "$2" 2>/dev/null | awk 'END { print $NF }')
    read_only=0
    if [ -n "$mounted" ] && [ -r /proc/mounts ]; then
        read_only=$(awk -v at="$mounted" '$2 == at { ro = ("," $4 ",") ~ /,ro,/ } END { print ro + 0 }' /proc/mounts)
    fi
    if [ -n "$free" ]; then
        tell disk of "$1" free "$free" inodes "${inodes:--1}" readonly "$read_only"
    else
        unknown "disk-$1" "df could not tell"
    fi
}

about_folder() {
    owner=$(stat -c %U "$root" 2>/dev/null) || owner=
    group=$(stat -c %G "$root" 2>/dev/null) || group=
    if [ -z "$owner" ]; then
        # shellcheck disable=SC2012
        owner=$(ls -ldn "$root" 2>/dev/null | awk '{ print $3 }')
    fi
    tell folder root "$root" owner "$owner" group "$group"
    flag=0
    [ -e "$root/var/.maintenance.flag" ] && flag=1
    addresses=
    [ -r "$root/var/.maintenance.ip" ] && addresses=$(head -c 4096 "$root/var/.maintenance.ip" | tr '\n' ',')
    tell maintenance on "$flag" exempt "$addresses"
    regenerate=0
    [ -e "$root/var/.regenerate" ] && regenerate=1
    tell regenerate on "$regenerate"
    git=0 app_code=0 cloud=0 pub_root=0
    [ -e "$root/.git" ] && git=1
    [ -d "$root/app/code/Magento" ] && app_code=1
    { [ -e "$root/.magento.app.yaml" ] || [ -n "$MAGENTO_CLOUD_PROJECT" ]; } && cloud=1
    [ -e "$root/index.php" ] || pub_root=1
    tell signs git "$git" app-code-magento "$app_code" cloud "$cloud" docroot-pub "$pub_root"
}

# Sizes in bytes: the code without media and without what var/ gathers, var/ and media by themselves.
size_of() {
    limited 6 du -sk "$@" 2>/dev/null >"$scratch/du-$size_name"
    [ $? -ge 124 ] && { unknown "size-$size_name" "took too long"; return; }
    tell size of "$size_name" bytes "$(awk '{ s += $1 } END { printf "%.0f", s * 1024 }' "$scratch/du-$size_name")"
}
about_code_size() {
    size_name=code
    set --
    for entry in "$root"/* "$root"/.[!.]* "$root"/pub/* "$root"/pub/.[!.]*; do
        case $entry in
            "$root/pub" | "$root/var" | "$root/pub/media") continue ;;
        esac
        [ -e "$entry" ] && set -- "$@" "$entry"
    done
    if [ $# -gt 0 ]; then size_of "$@"; else tell size of code bytes 0; fi
}
about_data_size() {
    for size_name in media var; do
        entry=$root/pub/media
        [ "$size_name" = var ] && entry=$root/var
        if [ -d "$entry" ]; then size_of "$entry/"; else tell size of "$size_name" bytes 0; fi
    done
}

# Paths this user could not replace. A file of one's own with its owner's write bit is writable; only the others are tried.
unwritable_below() {
    limited 6 find "$@" \( -type d -o -type f \) \( ! -user "$(id -u)" -o ! -perm -200 \) -print 2>/dev/null
}
about_writing() {
    (
        cd "$root" || exit
        [ -w . ] || echo .
        {
            for entry in * .[!.]*; do
                [ -f "$entry" ] && echo "$entry"
            done
            set --
            for entry in vendor app/etc generated pub/static bin setup lib; do
                [ -d "$entry" ] && set -- "$@" "$entry"
            done
            [ $# -gt 0 ] && unwritable_below "$@"
            set --
            for entry in pub/media var; do
                [ -d "$entry" ] && set -- "$@" "$entry"
            done
            [ $# -gt 0 ] && unwritable_below "$@" -maxdepth 2
            [ -d var/session ] && echo var/session
        } | while IFS= read -r entry; do
            [ -w "$entry" ] || printf '%s\n' "$entry"
        done
    ) | sort -u | head -n 50 | while IFS= read -r entry; do
        tell unwritable path "$entry"
    done
}

# The background work of this store: its lines in the crontab and its processes that run now.
about_cron() {
    if ! command -v crontab >/dev/null 2>&1; then
        unknown cron "no crontab command"
        return
    fi
    mark=
    limited 3 crontab -l 2>/dev/null | while IFS= read -r entry; do
        case $entry in
            "#~ MAGENTO START "*) mark=$entry ;;
            "#~ MAGENTO END "*) mark= ;;
            "#"*) ;;
            *"$root/"* | *"$asked/"*)
                [ -z "$mark" ] || tell cronmark line "$mark"
                mark=
                tell cron line "$entry"
                ;;
        esac
    done
}
about_processes() {
    if [ ! -r /proc/self/cmdline ]; then
        unknown processes "no /proc"
        return
    fi
    crons=0 consumers=0
    # shellcheck disable=SC2013
    for file in $(grep -lE 'cron:run|queue:consumers:start' /proc/[0-9]*/cmdline 2>/dev/null); do
        words=$(tr '\000' '\n' <"$file" 2>/dev/null) || continue
        # The shell that cron starts has the whole line as one word; only the process itself has it as a word of its own.
        what=$(printf '%s\n' "$words" | grep -xE 'cron:run|queue:consumers:start' | head -n 1)
        [ -n "$what" ] || continue
        at=$(readlink "${file%/cmdline}/cwd" 2>/dev/null)
        case "$words$newline" in
            *"$root/bin/magento$newline"* | *"$asked/bin/magento$newline"*) ;;
            *) [ "$at" = "$root" ] || continue ;;
        esac
        if [ "$what" = cron:run ]; then crons=$((crons + 1)); else consumers=$((consumers + 1)); fi
    done
    tell processes cron "$crons" consumers "$consumers"
}

# The PHP to use: the one asked for; else the one the store's own crontab uses; else the first that the installed release takes.
choose_php() {
    php=
    hint=$(limited 3 crontab -l 2>/dev/null | grep -F "$root/bin/magento" | grep -v '^#' | awk '{ for (i = 1; i < NF; i++) if ($i ~ /^\/.*php[^\/]*$/ && $(i + 1) ~ /bin\/magento$/) { print $i; exit } }')
    first=
    seen=
    began=$(date +%s)
    for candidate in "$wanted_php" "$hint" "$(command -v php 2>/dev/null)" /usr/bin/php[5-9]* /usr/local/bin/php[5-9]* /usr/local/bin/php \
        /opt/cpanel/ea-php*/root/usr/bin/php /opt/plesk/php/*/bin/php /opt/alt/php*/usr/bin/php /opt/remi/php*/root/usr/bin/php \
        /usr/local/php*/bin/php /opt/php*/bin/php /usr/local/lsws/lsphp*/bin/php /opt/bitnami/php/bin/php; do
        case $candidate in
            /*) ;;
            ?*) candidate=$(command -v "$candidate" 2>/dev/null) ;;
            *) continue ;;
        esac
        if [ ! -f "$candidate" ] || [ ! -x "$candidate" ]; then continue; fi
        case "$candidate" in *-config | *ize | *dbg* | *-cgi* | *fpm*) continue ;; esac
        real=$(readlink -f "$candidate" 2>/dev/null || echo "$candidate")
        case "$newline$seen$newline" in *"$newline$real$newline"*) continue ;; esac
        seen=$seen$newline$real
        # Some servers have twenty of them, and each may hang: what was found until now has to do then.
        if [ $(($(date +%s) - began)) -gt 7 ]; then break; fi
        answer=$(limited 4 "$candidate" -d display_errors=0 -d xdebug.mode=off -r "$php_fits" -- "$root" 2>/dev/null | sed -n 's/^PHP=//p' | head -n 1)
        number=${answer%% *}
        [ -n "$number" ] || continue
        case $answer in *" cli "*) ;; *) continue ;; esac
        tell phpfound path "$candidate" version "$number" fits "${answer##* }"
        if [ -z "$first" ]; then
            first=$candidate
            memory=$(echo "$answer" | cut -d ' ' -f 3)
        fi
        if [ -z "$php" ] && { [ "$candidate" = "$wanted_php" ] || [ "$candidate" = "$hint" ] || [ "${answer##* }" = 1 ]; }; then
            php=$candidate
            memory=$(echo "$answer" | cut -d ' ' -f 3)
            # One that fits and was asked for, or is the server's own, needs no further search.
            [ "${answer##* }" = 1 ] && break
        fi
    done
    [ -n "$php" ] || php=$first
    [ -n "$php" ] || unknown php "no PHP for the command line was found"
}

# PHP itself, and what the files of the store say: env.php, config.php, what is in vendor/, where access keys lie.
# shellcheck disable=SC2016
php_store='
$root = $argv[1];
$limit = trim((string) $argv[3]);
$bytes = (float) $limit;
switch (strtolower(substr($limit, -1))) { case "g": $bytes *= 1024; case "m": $bytes *= 1024; case "k": $bytes *= 1024; }
tell("php", array("path" => $argv[2], "version" => PHP_VERSION, "memory" => sprintf("%.0f", $bytes < 0 ? -1 : $bytes), "disabled" => str_replace(" ", "", (string) ini_get("disable_functions")),
    "extensions" => strtolower(implode(" ", str_replace(" ", "-", get_loaded_extensions()))), "ini" => (string) php_ini_loaded_file()));
if ($root === "") { exit; }
$both = configuration($root);
$env = $both["env"];
if ($env === null) {
    tell("unknown", array("part" => "env", "why" => is_file($root . "/app/etc/env.php") ? (is_readable($root . "/app/etc/env.php") ? "app/etc/env.php could not be understood" : "app/etc/env.php may not be read by this user") : "app/etc/env.php is missing"));
} else {
    $mode = getenv("MAGE_MODE");
    tell("env", array("mode" => $mode ? $mode : at($env, "MAGE_MODE", "default"), "front" => at($env, "backend/frontName", ""), "session" => at($env, "session/save", "files"),
        "prefix" => at($env, "db/table_prefix", ""), "cron" => at($env, "cron/enabled", 1) ? "1" : "0", "remote" => at($env, "remote_storage/driver", ""), "installed" => at($env, "install/date", "")));
    foreach ((array) at($env, "cache_types", array()) as $type => $on) { tell("cache", array("type" => $type, "on" => (bool) $on)); }
}
if ($both["config"] !== null) {
    $modules = (array) at($both["config"], "modules", array());
    tell("config", array("modules" => count($modules), "enabled" => count(array_filter($modules)), "scopes" => isset($both["config"]["scopes"])));
} else {
    tell("unknown", array("part" => "config", "why" => "app/etc/config.php could not be read"));
}
foreach (array("base-url" => array("web/secure/base_url", "web/unsecure/base_url"), "search" => array("catalog/search/engine")) as $name => $paths) {
    foreach ($paths as $path) { $value = locked($both, $path); if ($value) { tell("locked", array("name" => $name, "value" => $value)); break; } }
}
$installed = whole($root . "/vendor/composer/installed.json");
if (is_array($installed)) {
    $list = "";
    foreach (isset($installed["packages"]) ? $installed["packages"] : $installed as $package) {
        if (is_array($package) && isset($package["name"], $package["version"])) { $list .= $package["name"] . " " . $package["version"] . "\n"; }
    }
    echo "BLOCK\tinstalled\t", strlen($list), "\n", $list;
    tell("vendor", array("dev" => !empty($installed["dev"])));
} else {
    tell("unknown", array("part" => "installed", "why" => "vendor/composer/installed.json could not be read"));
}
$hosts = array();
foreach ((array) at(whole($root . "/composer.json"), "repositories", array()) as $repository) {
    if (is_array($repository) && isset($repository["type"], $repository["url"]) && $repository["type"] === "composer" && is_string($repository["url"])) {
        $host = parse_url($repository["url"], PHP_URL_HOST);
        $port = parse_url($repository["url"], PHP_URL_PORT);
        if ($host) { $hosts[$host . ($port ? ":" . $port : "")] = $host; }
    }
}
$home = getenv("HOME");
$places = array("environment" => json_decode((string) getenv("COMPOSER_AUTH"), true), "project" => whole($root . "/auth.json"));
foreach (array((string) getenv("COMPOSER_HOME"), $home . "/.config/composer", $home . "/.composer") as $folder) {
    if ($folder !== "" && empty($places["home"])) { $places["home"] = whole($folder . "/auth.json"); }
}
$places["magento"] = whole($root . "/var/composer_home/auth.json");
foreach ($hosts as $full => $host) {
    $where = array();
    foreach ($places as $place => $auth) {
        foreach (array("http-basic", "bearer", "custom-headers") as $kind) {
            $known = (array) at($auth, $kind, array());
            if (!empty($known[$full]) || !empty($known[$host])) { $where[$place] = $place; }
        }
    }
    tell("keys", array("host" => $full, "where" => implode(" ", $where)));
}
tell("end", array("part" => "store"));
'
about_store() {
    quiet_php 8 "$php_common$php_store" "$root" "$php" "$memory" || unknown store "PHP ended with code $? while it read the store's files"
}
# The database, asked with the store's own access, which stays inside the PHP process.
# shellcheck disable=SC2016
php_database='
$root = $argv[1];
$both = configuration($root);
$c = at($both["env"], "db/connection/default");
if (!is_array($c)) { tell("unknown", array("part" => "database", "why" => "app/etc/env.php names no database")); exit; }
if (!class_exists("PDO") || !in_array("mysql", PDO::getAvailableDrivers(), true)) { tell("unknown", array("part" => "database", "why" => "PHP has no pdo_mysql")); exit; }
$host = (string) at($c, "host", "localhost");
$dsn = "mysql:dbname=" . at($c, "dbname", "") . ";charset=utf8";
if (at($c, "unix_socket", "") !== "") { $dsn .= ";unix_socket=" . $c["unix_socket"]; }
elseif (strpos($host, "/") !== false) { $dsn .= ";unix_socket=" . $host; }
elseif (preg_match("/^(.*):([0-9]+)$/", $host, $m)) { $dsn .= ";host=" . $m[1] . ";port=" . $m[2]; }
else { $dsn .= ";host=" . $host . (at($c, "port", "") !== "" ? ";port=" . $c["port"] : ""); }
$prefix = preg_replace("/[^A-Za-z0-9_]/", "", (string) at($both["env"], "db/table_prefix", ""));
try {
    $options = array(PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION, PDO::ATTR_TIMEOUT => 4);
    foreach ((array) at($c, "driver_options", array()) as $key => $value) { if (is_int($key)) { $options[$key] = $value; } }
    $pdo = new PDO($dsn, (string) at($c, "username", ""), (string) at($c, "password", ""), $options);
} catch (Exception $e) {
    $why = $e->getMessage();
    foreach (array("password", "username") as $secret) { if (strlen((string) at($c, $secret, "")) > 2) { $why = str_replace($c[$secret], "***", $why); } }
    tell("unknown", array("part" => "database", "why" => $why));
    exit;
}
function ask($pdo, $sql) { try { return $pdo->query($sql)->fetchAll(PDO::FETCH_NUM); } catch (Exception $e) { return null; } }
function first($rows) { return $rows ? $rows[0][0] : null; }
$version = (string) first(ask($pdo, "SELECT VERSION()"));
tell("database", array("version" => $version, "comment" => first(ask($pdo, "SELECT @@version_comment"))));
flush();
$all = array();
foreach ((array) ask($pdo, "SELECT scope, path, value FROM " . $prefix . "core_config_data WHERE path IN (\"web/secure/base_url\", \"web/unsecure/base_url\", \"catalog/search/engine\", \"general/locale/code\", \"general/locale/timezone\")") as $row) {
    $all[$row[1]][$row[0] === "default" ? "default" : count((array) @$all[$row[1]])] = $row[2];
}
foreach (array("secure" => "web/secure/base_url", "unsecure" => "web/unsecure/base_url", "search" => "catalog/search/engine", "timezone" => "general/locale/timezone") as $name => $path) {
    if (isset($all[$path]["default"])) { tell("stored", array("name" => $name, "value" => $all[$path]["default"])); }
}
$locales = isset($all["general/locale/code"]) ? array_values($all["general/locale/code"]) : array();
if (!isset($all["general/locale/code"]["default"])) { $locales[] = "en_US"; }
foreach ((array) ask($pdo, "SELECT DISTINCT interface_locale FROM " . $prefix . "admin_user WHERE is_active = 1") as $row) { $locales[] = $row[0]; }
tell("locales", array("names" => implode(" ", array_unique(array_filter($locales)))));
$size = ask($pdo, "SELECT COUNT(*), SUM(data_length + index_length) FROM information_schema.tables WHERE table_schema = DATABASE()");
if ($size) { tell("tables", array("count" => $size[0][0], "bytes" => sprintf("%.0f", $size[0][1]))); }
flush();
$orders = first(ask($pdo, "SELECT COUNT(*) FROM " . $prefix . "sales_order"));
if ($orders !== null) { tell("orders", array("count" => $orders)); } else { tell("unknown", array("part" => "orders", "why" => "the table sales_order could not be counted")); }
tell("end", array("part" => "database"));
'
about_database() {
    quiet_php 9 "$php_common$php_database" "$root" || unknown database "no answer within 9 seconds"
}

# Composer, asked away from the store and with a home of its own, so that asking leaves nothing behind.
about_composer() {
    asked_since=$(date +%s)
    for candidate in "$wanted_composer" "$(command -v composer 2>/dev/null)" "$(command -v composer2 2>/dev/null)" "$root/composer.phar" "$HOME/composer.phar" \
        "$HOME/bin/composer" "$HOME/.local/bin/composer" "$HOME/bin/composer.phar" /usr/local/bin/composer /usr/local/bin/composer.phar /opt/cpanel/composer/bin/composer; do
        [ -f "$candidate" ] || continue
        if [ $(($(date +%s) - asked_since)) -gt 6 ]; then break; fi
        case $(head -c 200 "$candidate" 2>/dev/null | tr -d '\000' | head -n 1) in
            '#!'*sh) set -- "$candidate" ;;
            *) if [ -n "$php" ]; then set -- "$php" -d display_errors=stderr -d xdebug.mode=off "$candidate"; else set -- "$candidate"; fi ;;
        esac
        number=$(cd / && COMPOSER_HOME=$scratch/composer COMPOSER_CACHE_DIR=$scratch/cache COMPOSER_ALLOW_SUPERUSER=1 COMPOSER_DISABLE_XDEBUG_WARN=1 \
            limited 8 "$@" --version --no-ansi --no-interaction --no-plugins 2>/dev/null | sed -n 's/^Composer.* \([0-9][0-9]*\.[0-9][^ ]*\).*/\1/p' | head -n 1)
        [ -n "$number" ] || continue
        tell composer path "$candidate" version "$number"
        return
    done
    unknown composer "no Composer was found"
}

block() {
    if [ ! -r "$2" ]; then
        unknown "$1" "$1 is missing or may not be read"
    elif [ "$(wc -c <"$2")" -gt 16777216 ]; then
        unknown "$1" "$1 is larger than 16 MB"
    else
        # Copied first: its length must be that of what follows, whoever writes to it meanwhile.
        cp "$2" "$scratch/block" 2>/dev/null || { unknown "$1" "$1 could not be copied to look at it"; return; }
        printf 'BLOCK\t%s\t%s\n' "$1" "$(wc -c <"$scratch/block" | tr -d ' ')"
        cat "$scratch/block"
    fi
}

survey() {
    asked=$1
    # shellcheck disable=SC2088
    case $asked in
        "~") asked=$HOME ;;
        "~/"*) asked=$HOME/${asked#"~/"} ;;
    esac
    wanted_php=$2
    wanted_composer=$3
    root=
    printf 'survey\tformat=1\n'
    umask 077
    scratch=
    for place in "${TMPDIR:-/tmp}" /tmp /dev/shm "$HOME"; do
        scratch=$(mktemp -d "$place/.survey.XXXXXX" 2>/dev/null) && break
    done
    if [ -z "$scratch" ] || [ ! -d "$scratch" ]; then
        about_server
        unknown everything "no folder for temporary files can be written to: is the disk full?"
        tell end part survey
        return
    fi
    trap 'rm -rf "$scratch"' EXIT
    trap 'exit 1' HUP INT TERM

    if [ -n "$asked" ]; then
        root=$(CDPATH='' cd -P "$asked" 2>/dev/null && pwd -P)
        asked=${asked%/}
        [ -n "$asked" ] || asked=$root
        [ -n "$root" ] || unknown folder "the folder does not exist or may not be entered"
    fi

    parts=server
    about_server >"$scratch/server" 2>/dev/null &
    about_disk home "$HOME" >"$scratch/disk-home" 2>/dev/null &
    parts="$parts disk-home"
    if [ -n "$root" ]; then
        about_folder >"$scratch/folder" 2>/dev/null &
        about_code_size >"$scratch/code-size" 2>/dev/null &
        about_data_size >"$scratch/data-size" 2>/dev/null &
        about_writing >"$scratch/writing" 2>/dev/null &
        about_cron >"$scratch/cron" 2>/dev/null &
        about_processes >"$scratch/processes" 2>/dev/null &
        about_disk root "$root" >"$scratch/disk-root" 2>/dev/null &
        parts="$parts folder code-size data-size writing cron processes disk-root"
    fi
    choose_php >"$scratch/php" 2>/dev/null
    parts="$parts php composer"
    about_composer >"$scratch/composer" 2>/dev/null &
    if [ -n "$php" ]; then
        about_store >"$scratch/store" 2>/dev/null &
        parts="$parts store"
        if [ -n "$root" ]; then
            about_database >"$scratch/database" 2>/dev/null &
            parts="$parts database"
        fi
    fi
    wait
    for part in $parts; do
        cat "$scratch/$part"
        # A part whose last line was cut off must not run into the next.
        [ -z "$(tail -c 1 "$scratch/$part")" ] || echo
    done
    if [ -n "$root" ]; then
        block composer.json "$root/composer.json"
        block composer.lock "$root/composer.lock"
    fi
    tell end part survey
}

# All of it is one function, read whole before it starts, because this text arrives over standard input.
survey "$1" "$2" "$3" </dev/null
exit 0
