<?php

namespace Magento\Framework\Http;

/** The pages of pub/errors, or a bare line where they are gone. */
class ErrorPage
{
    public static function unavailable(string $root): void
    {
        self::show($root, 503, 'Service Temporarily Unavailable', '');
    }

    public static function report(string $root, \Throwable $problem): void
    {
        $number = substr(hash('sha256', $problem->getMessage() . microtime()), 0, 64);
        @mkdir("$root/var/report", 0775, true);
        @file_put_contents("$root/var/report/$number", json_encode(['0' => $problem->getMessage(), '1' => $problem->getTraceAsString(),
            'url' => $_SERVER['REQUEST_URI'] ?? '/']));
        @mkdir("$root/var/log", 0775, true);
        @file_put_contents("$root/var/log/exception.log", '[' . gmdate('c') . '] main.CRITICAL: ' . $problem->getMessage() . "\n", FILE_APPEND);
        self::show($root, 500, 'There has been an error processing your request',
            str_starts_with($problem->getMessage(), 'Please up') ? $problem->getMessage() : "Error log record number: $number");
    }

    private static function show(string $root, int $status, string $headline, string $detail): void
    {
        http_response_code($status);
        header('Content-Type: text/html; charset=UTF-8');
        $title = $status === 503 ? 'Error 503: Service Unavailable' : 'There has been an error processing your request';
        $page = "$root/pub/errors/default/$status.phtml";
        if (is_file($page)) {
            include $page;
        } else {
            echo "<h1>$headline</h1>";
        }
    }
}
