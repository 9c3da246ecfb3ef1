<?php
// The database itself, what it holds that a survey needs, and what would stop setup:upgrade. Printed line by line: what was told before the time is over counts.
$root = $argv[1];
$both = configuration($root);
$pdo = connect($both);
if (is_string($pdo)) { tell("databasefailed", array("why" => $pdo)); tell("unknown", array("part" => "database", "why" => $pdo)); exit; }
$prefix = prefix($both);
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
flush();

// Websites, stores and store views that config.php does not list: setup:upgrade would delete them without asking.
$scopes = at($both["config"], "scopes");
if (is_array($scopes)) {
    $gone = array();
    $told = true;
    $coded = ask($pdo, "SELECT code FROM " . $prefix . "store_group LIMIT 1") !== null ? "code" : "\"\"";
    foreach (array("websites" => "SELECT website_id, code FROM " . $prefix . "store_website", "groups" => "SELECT group_id, " . $coded . " FROM " . $prefix . "store_group", "stores" => "SELECT store_id, code FROM " . $prefix . "store") as $kind => $sql) {
        $rows = ask($pdo, $sql);
        if ($rows === null) { $told = false; break; }
        // A kind that is not listed at all is not imported.
        if (!isset($scopes[$kind]) || !is_array($scopes[$kind])) { continue; }
        // Magento knows an entry by its code, or by its key where it has none.
        $codes = array();
        $keys = array();
        foreach ($scopes[$kind] as $key => $one) { if ((string) at($one, "code", "") !== "") { $codes[$one["code"]] = true; } else { $keys[$key] = true; } }
        foreach ($rows as $row) { if (!isset($codes[$row[1]]) && !isset($keys[$row[1]]) && !isset($keys[$row[0]])) { $gone[$kind][] = (string) $row[1] !== "" ? $row[1] : $row[0]; } }
    }
    if ($told) {
        $line = array("compared" => 1);
        foreach ($gone as $kind => $codes) { $line[$kind] = names($codes); }
        tell("scopes", $line);
        flush();
    }
}

// What the store's account may do with its database; only the names of the rights.
$grants = ask($pdo, "SHOW GRANTS");
if ($grants) {
    $name = (string) first(ask($pdo, "SELECT DATABASE()"));
    $rights = array();
    $global = array();
    $role = false;
    // A copy of the database beside it has a name of its own; an account may have been given that, too.
    $copies = false;
    foreach ($grants as $row) {
        if (!preg_match("/^GRANT (.+?) ON (.+?)\\.(.+?) TO /i", $row[0], $m)) { $role = $role || preg_match("/^GRANT .+ TO /i", $row[0]); continue; }
        $pattern = str_replace("``", "`", trim($m[2], "`"));
        $regular = "";
        for ($i = 0; $i < strlen($pattern); ++$i) {
            $letter = $pattern[$i];
            if ($letter === "\\" && $i + 1 < strlen($pattern)) { $regular .= preg_quote($pattern[++$i], "~"); }
            else { $regular .= $letter === "%" || $letter === "*" ? ".*" : ($letter === "_" ? "." : preg_quote($letter, "~")); }
        }
        if (trim($m[3]) === "*" && preg_match("~^" . $regular . "$~i", substr($name, 0, 40) . "_scratch_0") && preg_match("~(^|,) *(ALL PRIVILEGES|CREATE) *(,|$)~i", $m[1])) { $copies = true; }
        if (trim($m[3]) !== "*" || !preg_match("~^" . $regular . "$~i", $name)) { continue; }
        foreach (explode(",", preg_replace("/\\([^)]*\\)/", "", $m[1])) as $right) { $rights[strtoupper(trim($right))] = true; if (trim($m[2]) === "*") { $global[strtoupper(trim($right))] = true; } }
    }
    tell("rights", array("names" => implode(",", array_keys($rights)), "global" => implode(",", array_keys($global)), "role" => $role, "copies" => $copies));
}
$settings = array();
foreach ((array) ask($pdo, "SHOW VARIABLES WHERE Variable_name IN (\"max_allowed_packet\", \"log_bin\", \"log_bin_trust_function_creators\", \"restrict_fk_on_non_standard_key\", \"read_only\")") as $row) { $settings[$row[0]] = $row[1]; }
if ($settings) { tell("dbsettings", $settings); }
flush();
$orders = first(ask($pdo, "SELECT COUNT(*) FROM " . $prefix . "sales_order"));
if ($orders !== null) { tell("orders", array("count" => $orders)); } else { tell("unknown", array("part" => "orders", "why" => "the table sales_order could not be counted")); }
$cron = ask($pdo, "SELECT TIMESTAMPDIFF(MINUTE, MAX(executed_at), UTC_TIMESTAMP()), COUNT(*) FROM " . $prefix . "cron_schedule");
if ($cron) {
    $stuck = first(ask($pdo, "SELECT COUNT(*) FROM " . $prefix . "cron_schedule WHERE status = \"running\" AND executed_at < UTC_TIMESTAMP() - INTERVAL 1 DAY"));
    tell("heartbeat", array("minutes" => $cron[0][0] === null ? "" : $cron[0][0], "rows" => $cron[0][1], "stuck" => (int) $stuck));
}
flush();
// Triggers and views run with the rights of the account that made them.
$definers = ask($pdo, "SELECT DEFINER, COUNT(*) FROM (SELECT DEFINER FROM information_schema.triggers WHERE trigger_schema = DATABASE() UNION ALL SELECT DEFINER FROM information_schema.views WHERE table_schema = DATABASE()) AS d GROUP BY DEFINER");
if ($definers !== null) {
    $me = (string) first(ask($pdo, "SELECT CURRENT_USER()"));
    $accounts = ask($pdo, "SELECT CONCAT(User, \"@\", Host) FROM mysql.user");
    $other = array();
    $gone = array();
    $count = 0;
    foreach ($definers as $row) {
        $count += (int) $row[1];
        if (strtok($row[0], "@") !== strtok($me, "@")) { $other[] = $row[0]; }
        if (is_array($accounts) && $accounts && !in_array(array($row[0]), $accounts)) { $gone[] = $row[0]; }
    }
    tell("definers", array("count" => $count, "others" => names($other), "gone" => names($gone)));
}
flush();
// These look at every table, which takes its time where there are very many.
$size = ask($pdo, "SELECT COUNT(*), SUM(data_length + index_length) FROM information_schema.tables WHERE table_schema = DATABASE()");
if ($size) { tell("tables", array("count" => $size[0][0], "bytes" => sprintf("%.0f", $size[0][1]))); }
flush();
$odd = ask($pdo, "SELECT table_name, engine, row_format FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = \"BASE TABLE\" AND (engine NOT IN (\"InnoDB\", \"MEMORY\") OR row_format IN (\"Compact\", \"Redundant\"))");
if ($odd !== null) {
    $engines = array();
    $formats = array();
    foreach ($odd as $row) { if ($row[1] !== "InnoDB") { $engines[] = $row[0]; } else { $formats[] = $row[0]; } }
    tell("tablekinds", array("engines" => names($engines), "engines-count" => count($engines), "formats" => names($formats), "formats-count" => count($formats)));
}
flush();
$largest = ask($pdo, "SELECT table_name, data_length + index_length FROM information_schema.tables WHERE table_schema = DATABASE() ORDER BY 2 DESC LIMIT 1");
if ($largest) { tell("largest", array("table" => $largest[0][0], "bytes" => sprintf("%.0f", $largest[0][1]))); }
tell("end", array("part" => "database"));
