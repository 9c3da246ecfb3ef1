<?php

/**
 * The Composer repository over HTTP, behind the access keys. Run by `php -S`.
 * Environment: REPO (what build.php wrote), FAULTS (a folder of flags), ACCESS (file: public key, private key), LOG.
 * /answers/401, /403, /404, /500, /slow answer just that to whatever follows.
 */
$path = rawurldecode(parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH));
$status = 200;
$fault = static fn (string $name) => is_file(getenv('FAULTS') . '/' . $name);
$keys = file(getenv('ACCESS'), FILE_IGNORE_NEW_LINES);
$known = ($_SERVER['PHP_AUTH_USER'] ?? '') === $keys[0] && ($_SERVER['PHP_AUTH_PW'] ?? '') === $keys[1];
$file = getenv('REPO') . $path;

if ($fault('repository-slow') || preg_match('#^/answers/slow\b#', $path)) {
    for ($i = 0; $i < 240 && !connection_aborted() && ($i < 4 || $fault('repository-slow') || str_starts_with($path, '/answers/')); ++$i) {
        usleep(500000);
    }
    $status = 503;
} elseif (preg_match('#^/answers/(401|403|404|500)\b#', $path, $wanted)) {
    $status = (int) $wanted[1];
} elseif (!$known || $fault('wrong-keys')) {
    $status = 401;
} elseif ($fault('forbidden') && str_starts_with($path, '/archives/')) {
    $status = 403;
} elseif ($fault('gone') && preg_match('#^/archives/magento/module-quote/#', $path)) {
    $status = 404;
} elseif (str_contains($path, '..') || !is_file($file)) {
    $status = 404;
}
file_put_contents(getenv('LOG'), gmdate('H:i:s') . " {$_SERVER['REQUEST_METHOD']} $path $status\n", FILE_APPEND);
http_response_code($status);
if ($status === 401) {
    header('WWW-Authenticate: Basic realm="Magento Packages Repository"');
}
if ($status !== 200) {
    header('Content-Type: text/plain');
    echo [401 => 'Unauthorized', 403 => 'Forbidden', 404 => 'Not Found', 500 => 'Internal Server Error', 503 => 'Service Unavailable'][$status] . "\n";
    return true;
}
$changed = gmdate('D, d M Y H:i:s', filemtime($file)) . ' GMT';
header('Last-Modified: ' . $changed);
header('Content-Type: ' . (str_ends_with($file, '.zip') ? 'application/zip' : 'application/json'));
if (($_SERVER['HTTP_IF_MODIFIED_SINCE'] ?? '') === $changed) {
    http_response_code(304);
    return true;
}
header('Content-Length: ' . filesize($file));
if ($_SERVER['REQUEST_METHOD'] !== 'HEAD') {
    readfile($file);
}
return true;
