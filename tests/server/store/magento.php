<?php // A stand-in for bin/magento: the few commands a run uses, with their real words, on a real database. Faults: files in var/fault/, or in lib/fault/, which copies of the code have, too.
$root = dirname(__DIR__);
$env = include "$root/app/etc/env.php";
$args = array_values(array_filter(array_slice($argv, 1), fn($a) => !in_array($a, ["--no-interaction", "--no-ansi"], true)));
$command = array_shift($args) ?? "";
$fault = fn($n) => file_exists("$root/var/fault/$n") || file_exists("$root/lib/fault/$n");
$save = function () use (&$env, $root) { file_put_contents("$root/app/etc/env.php", "<?php\nreturn " . var_export($env, true) . ";\n"); };
$db = function () use ($env) { $c = $env["db"]["connection"]["default"]; return new PDO("mysql:unix_socket={$c["unix_socket"]};dbname={$c["dbname"]}", $c["username"], $c["password"], [PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION]); };
$code = json_decode(file_get_contents("$root/vendor/composer/installed.json"), true)["packages"][0]["version"];
if ($fault("slow-$command")) sleep(30);
switch ($command) {
    case "cache:status": echo "Current status:\n"; foreach ($env["cache_types"] as $t => $on) printf("%30s: %d\n", $t, $on); exit(0);
    case "cache:disable": case "cache:enable":
        foreach ($args ?: array_keys($env["cache_types"]) as $t) { if (!isset($env["cache_types"][$t])) { echo "The following requested cache types are not supported: '$t'.\n"; exit(1); } $env["cache_types"][$t] = $command === "cache:enable" ? 1 : 0; }
        $save(); echo "Changed cache status:\n"; exit(0);
    case "cache:flush": echo "Flushed cache types:\nconfig\nlayout\n"; exit(0);
    case "setup:db:status":
        $have = $db()->query("SELECT version FROM setup_module")->fetchColumn();
        if ($have === $code) { echo "All modules are up to date.\n"; exit(0); }
        echo "Data patches are not up to date\nRun 'setup:upgrade' to update your DB schema and data.\n"; exit(2);
    case "module:config:status": echo "The modules configuration is up to date.\n"; exit(0);
    case "app:config:status": if ($fault("config-changed")) { echo "Config files have changed. Run app:config:import or setup:upgrade command to synchronize configuration.\n"; exit(2); } echo "Config files are up to date.\n"; exit(0);
    case "setup:upgrade":
        $p = $db();
        $p->exec("CREATE TABLE IF NOT EXISTS brand_new (id INT PRIMARY KEY) ENGINE=InnoDB"); $p->exec("INSERT IGNORE INTO brand_new VALUES (1)");
        $p->exec("UPDATE sales_order SET grand_total = grand_total + 1"); $p->exec("CREATE OR REPLACE VIEW new_view AS SELECT 1 AS one");
        echo "Cache cleared successfully\nUpdating modules:\nModule 'Magento_Store':\n";
        if ($fault("drops")) $p->exec("DROP TABLE IF EXISTS acme_gift_wrap");
        if ($fault("data-patch")) { echo "Unable to apply data patch Acme\\Shop\\Setup\\Patch\\Data\\Broken for module Acme_Shop. Original exception message: no such thing\n"; exit(1); }
        if ($fault("quiet-upgrade")) exit(0);
        $p->prepare("UPDATE setup_module SET version = ?")->execute([$code]);
        $env["cache_types"]["graphql_query_resolver_result"] = 1; $save();
        echo "Nothing to import.\n"; exit(0);
    case "setup:di:compile":
        echo "Compilation was started.\n"; if ($fault("compile")) { fwrite(STDERR, "Errors during compilation:\n\tAcme\\Shop\\Model\\Thing\n"); exit(1); }
        @mkdir("$root/generated/metadata", 0777, true); @mkdir("$root/generated/code", 0777, true);
        file_put_contents("$root/generated/metadata/global.php", "<?php // $code\n"); file_put_contents("$root/generated/code/A.php", "<?php // $code\n");
        echo "\nGenerated code and dependency injection configuration successfully.\n"; exit($fault("compile-255") ? 255 : 0);
    case "setup:static-content:deploy": $static = $fault("one-static-folder") ? "$root/pub/static" : $_SERVER["MAGE_DIRS"]["static"]["path"] ?? "$root/pub/static";
        // As Magento does: what is there is left alone.
        file_put_contents("$static/deployed_version.txt", (string) time()); if (!file_exists("$static/app.css")) file_put_contents("$static/app.css", $code); echo "\nDeploy using quick strategy\nExecution time: 1.2\n"; exit(0);
    case "indexer:status": echo "+----+\n| ID                        | Title                | Status | Update On | Schedule Status | Schedule Updated |\n+----+\n| customer_grid             | Customer Grid        | Reindex required | Save      |                 |                  |\n| inventory                 | Inventory            | Ready  | Save      |                 |                  |\n"; exit(0);
    case "indexer:reindex": foreach ($args as $i) echo "$i index has been rebuilt successfully in 00:00:00\n"; exit(0);
    case "cron:run": case "queue:consumers:start": sleep(60); exit(0);
}
fwrite(STDERR, "There are no commands defined in the \"$command\" namespace.\n"); exit(1);
