<?php // front controller
//BODY
$root = dirname(__DIR__);
if (file_exists("$root/var/.maintenance.flag") && !in_array($_SERVER["REMOTE_ADDR"], explode(",", (string) @file_get_contents("$root/var/.maintenance.ip")), true)) { http_response_code(503); echo "<title>Error 503: Service Unavailable</title>Service Temporarily Unavailable"; exit; }
$code = json_decode(file_get_contents("$root/vendor/composer/installed.json"), true)["packages"][0]["version"];
if (file_exists("$root/var/fault/broken-$code")) { http_response_code(500); echo "There has been an error processing your request"; exit; }
if (file_exists("$root/var/fault/blank-$code")) exit;
$e = include "$root/app/etc/env.php"; $c = $e["db"]["connection"]["default"];
try { $have = (new PDO("mysql:unix_socket={$c["unix_socket"]};dbname={$c["dbname"]}", $c["username"], $c["password"]))->query("SELECT version FROM setup_module")->fetchColumn(); } catch (Throwable $t) { $have = "none"; }
if ($have !== $code) { http_response_code(500); echo "Please upgrade your database: Run \"bin/magento setup:upgrade\""; exit; }
echo "<html><body>Luma $code ", str_repeat("All our bags and watches. ", 20), "</body></html>";
