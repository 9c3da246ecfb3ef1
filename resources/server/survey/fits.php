<?php
// Which version a PHP is, and whether the release that is installed takes it: what the lock file says of "php", minor by minor. One that can
// divide itself, and is not called by way of something that lets no further file through, says so to the third one (together.php).
error_reporting(0);
$own = PHP_MAJOR_VERSION . "." . PHP_MINOR_VERSION;
$fits = 1;
$text = (string) file_get_contents($argv[1] . "/composer.lock");
if (preg_match("~\"name\": *\"(?:magento|mage-os)/(?:product-community-edition|magento2-base)\".*?\"php\": *\"([^\"]+)\"~s", $text, $found)
    && preg_match_all("/~ *([0-9]+\.[0-9]+)/", $found[1], $minors)) {
    $fits = in_array($own, $minors[1], true) ? 1 : 0;
}
echo "PHP=", PHP_VERSION, " ", PHP_SAPI, " ", (string) ini_get("memory_limit"), " ", $fits, "\n";
$third = function_exists("pcntl_fork") && function_exists("pcntl_alarm") ? fopen("php://fd/3", "a") : false;
if ($third) { fwrite($third, "1\n"); }
