<?php
// What every question that PHP answers begins with.
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
// The database of env.php, asked with the store's own access, which stays inside this process; a sentence when it cannot be.
function connect($both) {
    $c = at($both["env"], "db/connection/default");
    if (!is_array($c)) { return "app/etc/env.php names no database"; }
    if (!class_exists("PDO") || !in_array("mysql", PDO::getAvailableDrivers(), true)) { return "PHP has no pdo_mysql"; }
    $host = (string) at($c, "host", "localhost");
    $dsn = "mysql:dbname=" . at($c, "dbname", "") . ";charset=utf8";
    if (at($c, "unix_socket", "") !== "") { $dsn .= ";unix_socket=" . $c["unix_socket"]; }
    elseif (strpos($host, "/") !== false) { $dsn .= ";unix_socket=" . $host; }
    elseif (preg_match("/^(.*):([0-9]+)$/", $host, $m)) { $dsn .= ";host=" . $m[1] . ";port=" . $m[2]; }
    else { $dsn .= ";host=" . $host . (at($c, "port", "") !== "" ? ";port=" . $c["port"] : ""); }
    try {
        $options = array(PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION, PDO::ATTR_TIMEOUT => 4);
        foreach ((array) at($c, "driver_options", array()) as $key => $value) { if (is_int($key)) { $options[$key] = $value; } }
        $pdo = new PDO($dsn, (string) at($c, "username", ""), (string) at($c, "password", ""), $options);
        // As Magento itself: what it wrote with this clock is read with it, whatever zone the server is set to.
        $pdo->exec("SET time_zone = \"+00:00\"");
        return $pdo;
    } catch (Exception $e) {
        $why = $e->getMessage();
        foreach (array("password", "username") as $secret) { if (strlen((string) at($c, $secret, "")) > 2) { $why = str_replace($c[$secret], "***", $why); } }
        return $why;
    }
}
function prefix($both) { return preg_replace("/[^A-Za-z0-9_]/", "", (string) at($both["env"], "db/table_prefix", "")); }
function ask($pdo, $sql) { try { return $pdo->query($sql)->fetchAll(PDO::FETCH_NUM); } catch (Exception $e) { return null; } }
function first($rows) { return $rows ? $rows[0][0] : null; }
// A list for one line: at most so many names, and not longer than a line may be.
function names($list, $most = 20) { return implode(" ", array_slice($list, 0, $most)); }
