<?php
// PHP itself, and what the files of the store say: env.php, config.php, what is in vendor/, where access keys lie.
$root = $argv[1];
$limit = trim((string) $argv[3]);
$bytes = (float) $limit;
switch (strtolower(substr($limit, -1))) { case "g": $bytes *= 1024; case "m": $bytes *= 1024; case "k": $bytes *= 1024; }
tell("php", array("path" => $argv[2], "version" => PHP_VERSION, "memory" => sprintf("%.0f", $bytes < 0 ? -1 : $bytes), "disabled" => str_replace(" ", "", (string) ini_get("disable_functions")),
    "extensions" => strtolower(implode(" ", str_replace(" ", "-", get_loaded_extensions())))));
$ini = array();
foreach (array("open_basedir", "opcache.save_comments", "opcache.validate_timestamps", "date.timezone", "pcre.recursion_limit", "realpath_cache_size") as $name) { $ini[$name] = (string) ini_get($name); }
// As php.ini has it: what is no time zone has been replaced by UTC already.
$ini["zone-known"] = $ini["date.timezone"] === "" || in_array($ini["date.timezone"], timezone_identifiers_list(DateTimeZone::ALL_WITH_BC), true);
tell("ini", $ini);
// Extensions that a file of the command line's own settings loads: the website's PHP has such files of its own.
$loaded = array();
foreach (array_slice(array_filter(array_map("trim", explode(",", (string) php_ini_scanned_files()))), 0, 200) as $file) {
    if (preg_match_all("~^\\s*(?:zend_)?extension\\s*=\\s*\"?(?:[^\"\\n]*/)?([A-Za-z0-9_]+)~m", (string) file_get_contents($file, false, null, 0, 65536), $m)) { foreach ($m[1] as $name) { $loaded[strtolower($name)] = true; } }
}
tell("iniextensions", array("names" => implode(" ", array_keys($loaded))));
if ($root === "") { tell("end", array("part" => "store")); exit; }
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
foreach (array("base-url" => array("web/secure/base_url", "web/unsecure/base_url"), "search" => array("catalog/search/engine"), "timezone" => array("general/locale/timezone")) as $name => $paths) {
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
// What composer.json says that Composer stops at, and what changes Magento's own packages after they were fetched.
$json = (array) whole($root . "/composer.json");
$allowed = at($json, "config/allow-plugins");
$vcs = 0;
foreach ((array) at($json, "repositories", array()) as $repository) { if (in_array(at($repository, "type"), array("vcs", "git", "github"), true)) { $vcs++; } }
tell("composerjson", array("allow" => $allowed === true ? "all" : ($allowed === false ? "none" : (is_array($allowed) ? "some" : "")),
    "vcs" => $vcs, "platform" => at($json, "config/platform/php", ""), "block-insecure" => at($json, "config/audit/block-insecure", ""),
    "blocks" => at($json, "config/policy/advisories/block", ""), "ignored" => count((array) at($json, "config/audit/ignore", array())) + count((array) at($json, "config/policy/advisories/ignore-id", array())),
    "force" => at($json, "extra/magento-force", ""), "packagist" => json_encode(at($json, "repositories/packagist.org", at($json, "repositories/packagist", "")))));
if (is_array($allowed)) {
    foreach (array_slice($allowed, 0, 200, true) as $name => $yes) { tell("allowplugin", array("name" => $name, "yes" => (bool) $yes)); }
}
$lists = array(at($json, "extra/patches"), at($json, "extra/vaimo/composer-patches/patches"));
foreach (array(at($json, "extra/patches-file"), at($json, "extra/composer-patches/patches-file")) as $file) {
    foreach ((array) $file as $one) { if (is_string($one) && $one !== "") { $read = whole($one[0] === "/" ? $one : $root . "/" . $one); $lists[] = at($read, "patches", $read); } }
}
$count = 0;
$missing = array();
$packages = array();
foreach ($lists as $list) {
    foreach ((array) $list as $package => $patches) {
        foreach ((array) $patches as $patch) {
            $path = is_array($patch) ? (isset($patch["url"]) ? $patch["url"] : (isset($patch["source"]) ? $patch["source"] : (isset($patch["path"]) ? $patch["path"] : ""))) : $patch;
            $count++;
            $packages[$package] = $package;
            if (is_string($path) && $path !== "" && strpos($path, "://") === false && !is_file($path[0] === "/" ? $path : $root . "/" . $path)) { $missing[] = $path; }
        }
    }
}
$quality = array();
if (is_readable($root . "/var/log/patch.log") && filesize($root . "/var/log/patch.log") < 8388608) {
    preg_match_all("/Patch ([A-Z0-9-]+) [^\n]*?(applied|reverted)/", (string) file_get_contents($root . "/var/log/patch.log"), $all, PREG_SET_ORDER);
    foreach ($all as $one) { if ($one[2] === "applied") { $quality[$one[1]] = $one[1]; } else { unset($quality[$one[1]]); } }
}
tell("patches", array("count" => $count, "packages" => names($packages), "missing" => names($missing), "quality" => names($quality, 50), "hotfixes" => count((array) glob($root . "/m2-hotfixes/*.patch")),
    "fatal" => at($json, "extra/composer-exit-on-patch-failure", false) ? "1" : "0"));
$own = array();
foreach ((array) glob($root . "/app/code/*/*/registration.php") as $file) { $own[] = basename(dirname(dirname($file))) . "_" . basename(dirname($file)); }
tell("owncode", array("count" => count($own), "names" => names($own)));
tell("nodes", array("varnish" => count((array) at($env, "http_cache_hosts", array()))));
tell("end", array("part" => "store"));
