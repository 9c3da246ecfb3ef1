<?php

// The Admin's address has got lost.
if (str_starts_with($_SERVER['REQUEST_URI'], '/admin')) {
    http_response_code(404);
    echo '<!doctype html><html><head><title>404 Not Found</title></head><body>', str_repeat('<p>Whoops, our bad...</p>', 10), "</body></html>\n";
    exit;
}
