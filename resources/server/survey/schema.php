<?php
// What setup:upgrade would do to the database as the store stands now: patches that were never applied, module versions that
// differ, and tables of modules that are switched off, which it drops.
$root = $argv[1];
$both = configuration($root);
$modules = (array) at($both["config"], "modules", array());
if (!$modules) { tell("unknown", array("part" => "schema", "why" => "app/etc/config.php lists no modules")); exit; }
$pdo = connect($both);
if (is_string($pdo)) { tell("unknown", array("part" => "schema", "why" => $pdo)); exit; }
$prefix = prefix($both);

$folders = array();
$versions = array();
foreach (array("/vendor/*/*/etc/module.xml", "/vendor/*/*/src/etc/module.xml", "/app/code/*/*/etc/module.xml", "/vendor/*/*/*/etc/module.xml") as $pattern) {
    foreach ((array) glob($root . $pattern) as $file) {
        if (preg_match("~<module\\s[^>]*?name=\"([A-Za-z0-9_]+)\"[^>]*~s", (string) file_get_contents($file, false, null, 0, 65536), $m) && !isset($folders[$m[1]])) {
            $folders[$m[1]] = dirname(dirname($file));
            $versions[$m[1]] = preg_match("~setup_version=\"([^\"]+)\"~", $m[0], $v) ? $v[1] : "";
        }
    }
}

$older = array();
$newer = array();
foreach ((array) ask($pdo, "SELECT module, schema_version, data_version FROM " . $prefix . "setup_module") as $row) {
    if (empty($modules[$row[0]]) || empty($versions[$row[0]])) { continue; }
    $there = version_compare((string) $row[1], (string) $row[2]) < 0 ? (string) $row[1] : (string) $row[2];
    $difference = version_compare($there, $versions[$row[0]]);
    if ($difference < 0) { $older[] = $row[0]; }
    if ($difference > 0) { $newer[] = $row[0]; }
}
// Before 2.3 there is no such table, and there are no patches.
$applied = ask($pdo, "SELECT patch_name FROM " . $prefix . "patch_list");
$pending = array();
if ($applied !== null) {
    $known = array();
    $short = array();
    foreach ($applied as $row) { $known[ltrim($row[0], "\\")] = true; $short[substr(strrchr("\\" . $row[0], "\\"), 1)] = true; }
    foreach ($modules as $module => $on) {
        if (!$on || !isset($folders[$module])) { continue; }
        foreach (array("Data", "Schema") as $kind) {
            foreach ((array) glob($folders[$module] . "/Setup/Patch/" . $kind . "/*.php") as $file) {
                $class = basename($file, ".php");
                if (isset($known[str_replace("_", "\\", $module) . "\\Setup\\Patch\\" . $kind . "\\" . $class])) { continue; }
                $text = (string) file_get_contents($file, false, null, 0, 262144);
                if (!preg_match("~^namespace\\s+([A-Za-z0-9_\\\\]+)~m", $text, $m) || isset($known[$m[1] . "\\" . $class])) { continue; }
                if (!preg_match("~\\bclass\\s+" . preg_quote($class, "~") . "\\b[^{]*implements~", $text) || preg_match("~\\babstract\\s+class~", $text)) { continue; }
                // Moved or renamed since it was applied: then it names what it was called before.
                $renamed = false;
                if (preg_match("~function\\s+getAliases.*?\\{(.*?)\\}~s", $text, $aliases)) {
                    preg_match_all("~([A-Za-z0-9_]+)(?=::class|[\"\x27])~", $aliases[1], $names);
                    foreach ($names[1] as $name) { $renamed = $renamed || isset($short[$name]); }
                }
                if (!$renamed) { $pending[] = $m[1] . "\\" . $class; }
            }
        }
    }
}
tell("pending", array("patches" => count($pending), "first" => names($pending, 5), "older" => names($older), "newer" => names($newer)));
flush();

// Tables a disabled module once declared, that no enabled one declares, and that are still there.
$off = array();
$declared = array();
foreach ($folders as $module => $folder) {
    $whitelist = $folder . "/etc/db_schema_whitelist.json";
    if (isset($modules[$module]) && !$modules[$module]) {
        foreach (array_keys((array) whole($whitelist)) as $table) { $off[$table] = $module; }
    } elseif (!empty($modules[$module]) && is_file($folder . "/etc/db_schema.xml")) {
        preg_match_all("~<table\\s[^>]*?name=\"([A-Za-z0-9_]+)\"~", (string) file_get_contents($folder . "/etc/db_schema.xml"), $m);
        foreach ($m[1] as $table) { $declared[$table] = true; }
    }
}
$slow = array();
foreach ((array) ask($pdo, "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = \"BASE TABLE\" AND engine NOT IN (\"InnoDB\", \"MEMORY\")") as $row) {
    $plain = strpos($row[0], $prefix) === 0 ? substr($row[0], strlen($prefix)) : $row[0];
    if (isset($declared[$plain])) { $slow[] = $row[0]; }
}
tell("ownengines", array("count" => count($slow), "names" => names($slow)));
$off = array_diff_key($off, $declared);
$full = array();
$empty = array();
if ($off) {
    $there = array();
    foreach ((array) ask($pdo, "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()") as $row) { $there[$row[0]] = true; }
    foreach ($off as $table => $module) {
        if (!preg_match("/^[A-Za-z0-9_]+$/", $table) || !isset($there[$prefix . $table])) { continue; }
        if (ask($pdo, "SELECT 1 FROM `" . $prefix . $table . "` LIMIT 1")) { $full[$table] = $module; } else { $empty[$table] = $module; }
    }
}
tell("dropped", array("full" => names(array_keys($full)), "full-count" => count($full), "modules" => names(array_values(array_unique($full))), "empty" => count($empty)));
tell("end", array("part" => "schema"));
