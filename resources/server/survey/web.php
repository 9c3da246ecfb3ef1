<?php
// The storefront as this server sees it: whether it answers, which PHP it runs on, its certificate, where its document root points.
$root = $argv[1];
$both = configuration($root);
$base = locked($both, "web/secure/base_url");
if (!$base) { $base = locked($both, "web/unsecure/base_url"); }
if (!$base) {
    $pdo = connect($both);
    if (is_string($pdo)) { tell("unknown", array("part" => "web", "why" => "the base URL is in the database: " . $pdo)); exit; }
    $rows = ask($pdo, "SELECT value FROM " . prefix($both) . "core_config_data WHERE scope = \"default\" AND path IN (\"web/secure/base_url\", \"web/unsecure/base_url\") ORDER BY path LIMIT 1");
    $base = (string) first($rows);
}
if (strpos($base, "http") !== 0) { tell("web", array("url" => $base, "code" => "", "why" => "no address")); tell("end", array("part" => "web")); exit; }
$base = rtrim($base, "/") . "/";
if (!function_exists("curl_multi_init")) { tell("unknown", array("part" => "web", "why" => "PHP has no curl")); exit; }
$pages = array("home" => $base, "health" => $base . "health_check.php", "css" => $base . "pub/errors/default/css/styles.css");
$many = curl_multi_init();
$handles = array();
$heads = array();
foreach ($pages as $name => $url) {
    $heads[$name] = array();
    $handles[$name] = curl_init($url);
    curl_setopt_array($handles[$name], array(CURLOPT_NOBODY => $name === "css", CURLOPT_RETURNTRANSFER => true, CURLOPT_FOLLOWLOCATION => false, CURLOPT_CONNECTTIMEOUT_MS => 1500, CURLOPT_TIMEOUT_MS => 2500,
        CURLOPT_NOSIGNAL => true, CURLOPT_USERAGENT => "Storewright readiness", CURLOPT_CERTINFO => true,
        CURLOPT_HEADERFUNCTION => function ($handle, $line) use (&$heads, $name) { if (count($heads[$name]) < 100 && strpos($line, ":")) { list($key, $value) = explode(":", $line, 2); $heads[$name][strtolower(trim($key))] = trim($value); } return strlen($line); },
        CURLOPT_WRITEFUNCTION => function ($handle, $bytes) { return strlen($bytes); }));
    curl_multi_add_handle($many, $handles[$name]);
}
$errors = array();
do {
    curl_multi_exec($many, $running);
    while ($done = curl_multi_info_read($many)) { $errors[array_search($done["handle"], $handles, true)] = $done["result"]; }
    if ($running) { curl_multi_select($many, 0.2); }
} while ($running);
$info = array();
foreach ($handles as $name => $handle) { $info[$name] = curl_getinfo($handle); }
$error = isset($errors["home"]) ? $errors["home"] : 28;
$powered = isset($heads["health"]["x-powered-by"]) ? $heads["health"]["x-powered-by"] : (isset($heads["home"]["x-powered-by"]) ? $heads["home"]["x-powered-by"] : "");
tell("web", array("url" => $base, "code" => (int) $info["home"]["http_code"], "why" => $error ? curl_strerror($error) : "", "ms" => (int) ($info["home"]["total_time"] * 1000),
    "php" => preg_match("~PHP/([5-9]\\.[0-9]+(\\.[0-9]+)?)~", $powered, $m) ? $m[1] : ""));
if ($info["css"]["http_code"] > 0) {
    $type = isset($heads["css"]["content-type"]) ? $heads["css"]["content-type"] : "";
    tell("docroot", array("pub" => $info["css"]["http_code"] == 200 && strpos($type, "text/css") === 0 ? "0" : "1", "code" => $info["css"]["http_code"]));
}
flush();
if (strpos($base, "https://") === 0) {
    $host = parse_url($base, PHP_URL_HOST);
    $port = parse_url($base, PHP_URL_PORT);
    // Looked at unverified, so that an expired one can be told too.
    $context = stream_context_create(array("ssl" => array("capture_peer_cert" => true, "verify_peer" => false, "verify_peer_name" => false, "SNI_enabled" => true, "peer_name" => $host)));
    $stream = $error === 6 || $error === 7 ? false : @stream_socket_client("ssl://" . $host . ":" . ($port ? $port : 443), $code, $why, 2, STREAM_CLIENT_CONNECT, $context);
    $seen = $stream ? stream_context_get_params($stream) : array();
    $certificate = isset($seen["options"]["ssl"]["peer_certificate"]) ? openssl_x509_parse($seen["options"]["ssl"]["peer_certificate"]) : null;
    if ($certificate) { tell("certificate", array("until" => (int) $certificate["validTo_time_t"], "trusted" => !in_array($error, array(51, 60), true), "subject" => (string) at($certificate, "subject/CN", ""))); }
}
tell("end", array("part" => "web"));
