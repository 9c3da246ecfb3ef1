<?php
// The repositories of composer.json after the first (that one is asked from the desktop): whether each answers this server, with the
// keys that it has for it. The keys stay inside this process; only the number of the answer is told.
$root = $argv[1];
$json = whole($root . "/composer.json");
if (!is_array($json)) { tell("unknown", array("part" => "repositories", "why" => "composer.json could not be read")); exit; }
if (!function_exists("curl_multi_init")) { tell("unknown", array("part" => "repositories", "why" => "PHP has no curl")); exit; }
$home = getenv("HOME");
$auths = array(json_decode((string) getenv("COMPOSER_AUTH"), true), whole($root . "/auth.json"), whole(getenv("COMPOSER_HOME") . "/auth.json"), whole($home . "/.config/composer/auth.json"), whole($home . "/.composer/auth.json"));
$urls = array();
foreach ((array) at($json, "repositories", array()) as $repository) {
    if (at($repository, "type") === "composer" && is_string(at($repository, "url")) && preg_match("~^https?://~", $repository["url"])) { $urls[] = rtrim($repository["url"], "/"); }
}
$many = curl_multi_init();
$handles = array();
foreach (array_slice($urls, 1, 10) as $url) {
    $parts = parse_url($url);
    $host = isset($parts["host"]) ? $parts["host"] : "";
    $full = $host . (isset($parts["port"]) ? ":" . $parts["port"] : "");
    $handle = curl_init(preg_replace("~^(https?://)[^/@]*@~", "$1", $url) . "/packages.json");
    curl_setopt_array($handle, array(CURLOPT_RETURNTRANSFER => true, CURLOPT_FOLLOWLOCATION => false, CURLOPT_CONNECTTIMEOUT_MS => 1500, CURLOPT_TIMEOUT_MS => 2500, CURLOPT_NOSIGNAL => true, CURLOPT_USERAGENT => "Composer/2",
        // The first bytes will do.
        CURLOPT_WRITEFUNCTION => function ($handle, $bytes) { return 0; }));
    $keys = false;
    foreach ($auths as $auth) {
        foreach (array($full, $host) as $name) {
            // Host names have dots, not slashes, so at() would do; said plainly all the same.
            $basic = isset($auth["http-basic"][$name]) ? $auth["http-basic"][$name] : null;
            if (!$keys && is_array($basic) && isset($basic["username"], $basic["password"])) { curl_setopt($handle, CURLOPT_USERPWD, $basic["username"] . ":" . $basic["password"]); $keys = true; }
            if (!$keys && isset($auth["bearer"][$name]) && is_string($auth["bearer"][$name])) { curl_setopt($handle, CURLOPT_HTTPHEADER, array("Authorization: Bearer " . $auth["bearer"][$name])); $keys = true; }
        }
    }
    if (!$keys && isset($parts["user"], $parts["pass"])) { curl_setopt($handle, CURLOPT_USERPWD, rawurldecode($parts["user"]) . ":" . rawurldecode($parts["pass"])); $keys = true; }
    curl_multi_add_handle($many, $handle);
    $handles[] = array($handle, $full, $keys);
}
do {
    curl_multi_exec($many, $running);
    if ($running) { curl_multi_select($many, 0.2); }
} while ($running);
foreach ($handles as $one) { tell("repository", array("host" => $one[1], "code" => (int) curl_getinfo($one[0], CURLINFO_HTTP_CODE), "keys" => $one[2])); }
tell("end", array("part" => "repositories"));
