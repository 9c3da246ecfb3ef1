<?php // A stand-in for Composer: require and remove --no-update, and update, in the folder it is called in. Faults: files in $HOME/composer-fault/.
$args = array_values(array_filter(array_slice($argv, 1), fn($a) => !str_starts_with($a, "--no-") && $a !== "--raw"));
$fault = fn($n) => file_exists(getenv("HOME") . "/composer-fault/$n");
$json = fn() => json_decode(file_get_contents("composer.json"), true);
$product = "magento/product-community-edition";
switch ($args[0] ?? "") {
    case "list": echo "require-commerce\n"; exit(0);
    case "require": case "require-commerce":
        [$p, $v] = preg_split("/[=:]/", $args[1], 2); $j = $json(); $j["require"][$p] = $v; file_put_contents("composer.json", json_encode($j, JSON_PRETTY_PRINT)); fwrite(STDERR, "./composer.json has been updated\n"); exit(0);
    case "remove": $j = $json(); unset($j["require"][$args[1]]); file_put_contents("composer.json", json_encode($j, JSON_PRETTY_PRINT)); fwrite(STDERR, "./composer.json has been updated\n"); exit(0);
    case "update":
        fwrite(STDERR, "Loading composer repositories with package information\n");
        if ($fault("slow")) sleep(30);
        if ($fault("401")) { fwrite(STDERR, "\nIn AuthHelper.php line 197:\n\n  The 'http://127.0.0.1:8401/packages.json' URL required authentication (HTTP  \n   401).\n  You must be using the interactive console to authenticate\n\nupdate [--with WITH] [--prefer-source]\n"); exit(255); }
        if ($fault("403")) { fwrite(STDERR, "\n  The 'http://127.0.0.1:8403/packages.json' URL could not be accessed (HTTP 4  \n  03): HTTP/1.0 403 Forbidden\n\n"); exit(255); }
        if ($fault("404")) { fwrite(STDERR, "\n  The \"http://repo.example/dist/a.zip\" file   \n  could not be downloaded (HTTP/1.0 404 File not found)\n"); exit(255); }
        if ($fault("down")) { fwrite(STDERR, "\n  curl error 7 while downloading http://repo.invalid/packages.json: Failed   \n  to connect to 127.0.0.1 port 8599\n"); exit(1); }
        if ($fault("conflict")) { fwrite(STDERR, "Your requirements could not be resolved to an installable set of packages.\n\n  Problem 1\n    - acme/old requires magento/framework 103.0.5\n"); exit(2); }
        $v = $json()["require"][$product];
        file_put_contents("vendor/composer/installed.json", json_encode(["packages" => [["name" => $product, "version" => $v]], "dev" => false]));
        file_put_contents("vendor/autoload.php", "<?php // $v\n"); file_put_contents("composer.lock", json_encode(["v" => $v]));
        file_put_contents("pub/index.php", "<?php // front controller of $v\n" . substr(file_get_contents("pub/index.php"), strpos(file_get_contents("pub/index.php"), "//BODY")));
        mkdir("lib/new dir", 0777, true); file_put_contents("lib/new dir/new file.php", "<?php\n"); @unlink("lib/gone.php");
        @mkdir("vendor/new/package", 0777, true); file_put_contents("vendor/new/package/a.php", $v);
        // What composer.json asks for no more goes, unless something else is said to ask for it.
        if ($fault("prune")) foreach (glob("vendor/acme/*") as $d) if (!isset($json()["require"]["acme/" . basename($d)])) passthru("rm -rf " . escapeshellarg($d));
        fwrite(STDERR, "Generating autoload files\n"); exit(0);
}
exit(1);
