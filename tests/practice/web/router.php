<?php

/**
 * The web server's rules in front of the storefront, as nginx.conf.sample has them: pub/ is the document root, static files are
 * served even in maintenance mode, and what is not there is 404. Run by `php -S` outside the store. Environment: ROOT.
 */
$root = getenv('ROOT');
$path = rawurldecode(parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH) ?: '/');
clearstatcache();

function notFound(): bool
{
    http_response_code(404);
    header('Content-Type: text/html');
    echo "<html>\n<head><title>404 Not Found</title></head>\n<body>\n<center><h1>404 Not Found</h1></center>\n<hr><center>nginx</center>\n</body>\n</html>\n";
    return true;
}

function script(string $file): bool
{
    if (!is_file($file)) {
        return notFound();
    }
    chdir(dirname($file));
    require $file;
    return true;
}

if (str_contains($path, "\0") || preg_match('#(^|/)\.#', $path)) {
    return notFound();
}
if ($path === '/health_check.php') {
    return script("$root/pub/health_check.php");
}
if (preg_match('#^/(static|media|errors)/#', $path)) {
    $path = preg_replace('#^/static/version\d*/#', '/static/', $path);
    $file = $root . '/pub' . $path;
    if (!is_file($file)) {
        return notFound();
    }
    $types = ['css' => 'text/css', 'js' => 'application/javascript', 'svg' => 'image/svg+xml', 'png' => 'image/png', 'jpg' => 'image/jpeg'];
    header('Content-Type: ' . ($types[pathinfo($file, PATHINFO_EXTENSION)] ?? 'application/octet-stream'));
    header('Content-Length: ' . filesize($file));
    if ($_SERVER['REQUEST_METHOD'] !== 'HEAD') {
        readfile($file);
    }
    return true;
}
return script("$root/pub/index.php");
