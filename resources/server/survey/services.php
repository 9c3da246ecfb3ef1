<?php
// Whether what env.php names beside the database answers: Redis or Valkey, the message broker, the search engine. Nothing is stored there.
$root = $argv[1];
$both = configuration($root);
$env = $both["env"];
if ($env === null) { tell("unknown", array("part" => "services", "why" => "app/etc/env.php could not be read")); exit; }
$asked = array();
// talk(): connects, says one thing, returns the beginning of the answer; null when nobody is there.
function talk($where, $say, $secure = false, $until = "") {
    $context = stream_context_create(array("ssl" => array("verify_peer" => false, "verify_peer_name" => false)));
    $stream = @stream_socket_client(($where[0] === "/" ? "unix://" : ($secure ? "ssl://" : "tcp://")) . $where, $code, $why, 1.2, STREAM_CLIENT_CONNECT, $context);
    if (!$stream) { return null; }
    stream_set_timeout($stream, 1, 200000);
    fwrite($stream, $say);
    $answer = (string) fread($stream, 2048);
    // What follows the first word (of Redis: +, of HTTP: H) may come a little later; whoever asks for it knows by which sign.
    while ($until !== "" && preg_match("/^[+H]/", $answer) && strpos($answer, $until) === false && strlen($answer) < 8192 && ($more = (string) fread($stream, 2048)) !== "") { $answer .= $more; }
    fclose($stream);
    return $answer;
}
function place($host, $port) {
    $host = preg_replace("~^(tcp|tls|ssl|unix)://~", "", (string) $host);
    if ($host !== "" && $host[0] === "/") { return $host; }
    return preg_match("/:[0-9]+$/", $host) ? $host : $host . ":" . (int) $port;
}
$wanted = array();
if (in_array(at($env, "session/save", ""), array("redis", "valkey"), true)) {
    $settings = at($env, "session/redis", at($env, "session/valkey", array()));
    $wanted[] = array("sessions", place(at($settings, "host", "127.0.0.1"), at($settings, "port", 6379)), strpos((string) at($settings, "host", ""), "tls://") === 0);
}
foreach ((array) at($env, "cache/frontend", array()) as $name => $front) {
    if (preg_match("/redis|valkey/i", (string) at($front, "backend", ""))) {
        $settings = at($front, "backend_options", array());
        $wanted[] = array($name === "page_cache" ? "page cache" : "cache", place(at($settings, "server", "127.0.0.1"), at($settings, "port", 6379)), strpos((string) at($settings, "server", ""), "tls://") === 0);
    }
}
foreach (array_slice($wanted, 0, 8) as $one) {
    if (!isset($asked[$one[1]])) { $asked[$one[1]] = talk($one[1], "PING\r\nINFO server\r\n", $one[2], "redis_version:"); }
    // +PONG, or a word about the password: somebody is there who speaks this language.
    tell("service", array("kind" => "redis", "use" => $one[0], "at" => $one[1], "ok" => $asked[$one[1]] !== null && preg_match("/^[+-]/", $asked[$one[1]]), "answer" => substr(strtok((string) $asked[$one[1]], "\r"), 0, 60),
        "distribution" => preg_match("/^valkey_version:/m", (string) $asked[$one[1]]) ? "valkey" : (preg_match("/^redis_version:/m", (string) $asked[$one[1]]) ? "redis" : ""),
        "number" => preg_match("/^valkey_version:([0-9.]+)/m", (string) $asked[$one[1]], $m) || preg_match("/^redis_version:([0-9.]+)/m", (string) $asked[$one[1]], $m) ? $m[1] : ""));
    flush();
}
if (at($env, "queue/amqp/host", "") !== "") {
    $where = place(at($env, "queue/amqp/host"), at($env, "queue/amqp/port", 5672));
    $secure = in_array(at($env, "queue/amqp/ssl", false), array(true, "true", "1", 1), true);
    $answer = talk($where, "AMQP\x00\x00\x09\x01", $secure);
    tell("service", array("kind" => "amqp", "use" => "message queue", "at" => $where, "ok" => $answer !== null && (strpos($answer, "RabbitMQ") !== false || (string) substr($answer, 0, 1) === "\x01" || strpos($answer, "AMQP") === 0),
        "distribution" => strpos((string) $answer, "RabbitMQ") !== false ? "rabbitmq" : "", "number" => preg_match("~version\x53\x00\x00\x00.([0-9.]+)~s", (string) $answer, $m) ? $m[1] : ""));
    flush();
}
$settings = array();
$pdo = connect($both);
$engine = (string) locked($both, "catalog/search/engine");
if (!is_string($pdo)) {
    foreach ((array) ask($pdo, "SELECT path, value FROM " . prefix($both) . "core_config_data WHERE scope = \"default\" AND path LIKE \"catalog/search/%\"") as $row) { $settings[$row[0]] = (string) $row[1]; }
}
if ($engine === "") { $engine = isset($settings["catalog/search/engine"]) ? $settings["catalog/search/engine"] : ""; }
$value = function ($name) use ($both, $settings, $engine) {
    $path = "catalog/search/" . $engine . "_" . $name;
    $set = locked($both, $path);
    return $set !== null ? (string) $set : (isset($settings[$path]) ? $settings[$path] : "");
};
if (preg_match("/^(elasticsearch[0-9]*|opensearch)$/", $engine) && $value("server_hostname") !== "") {
    $host = $value("server_hostname");
    $secure = strpos($host, "https://") === 0;
    $where = place(preg_replace("~^https?://~", "", rtrim($host, "/")), $value("server_port") !== "" ? $value("server_port") : 9200);
    $answer = talk($where, "GET / HTTP/1.0\r\nHost: " . $where . "\r\nAccept: application/json\r\n\r\n", $secure, "\"tagline\"");
    tell("service", array("kind" => "search", "use" => $engine, "at" => $where, "ok" => $answer !== null && preg_match("~^HTTP/[0-9.]+ (2|401|403)~", $answer),
        "number" => preg_match("~\"number\" *: *\"([0-9.]+)\"~", (string) $answer, $m) ? $m[1] : "", "distribution" => preg_match("~\"distribution\" *: *\"([a-z]+)\"~", (string) $answer, $m) ? $m[1] : ""));
}
// What a later release would fall back to, when it knows the engine no more.
tell("searchsettings", array("opensearch" => isset($settings["catalog/search/opensearch_server_hostname"]) || locked($both, "catalog/search/opensearch_server_hostname") !== null));
tell("end", array("part" => "services"));
