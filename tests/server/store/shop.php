<?php
// A small shop in the shapes of Magento's storefront and public interfaces. var/variant says what a new version has made of it.
$root = dirname(__DIR__);
$variant = trim((string) @file_get_contents("$root/var/variant"));
$path = parse_url($_SERVER["REQUEST_URI"], PHP_URL_PATH);
$is = fn (string ...$names) => in_array($variant, $names, true);
function page(string $title, string $main, int $code = 200): void
{
    global $is;
    http_response_code($code);
    $links = '<link rel="stylesheet" href="/static/version' . ($is("theme") ? 2 : 1) . '/frontend/css/styles-m.css"><script src="/static/version1/frontend/js/require.js"></script>';
    $banner = $is("banner") ? '<div role="dialog">We use cookies. <button>Accept</button></div>' : "";
    $words = $is("theme") ? "Everything for your journey, now in a new dress. " : "All our bags and watches. ";
    echo "<!doctype html><html><head><title>$title</title>$links</head><body>$banner<h1>$title</h1>$main<p>", str_repeat($words, 5), "</p></body></html>";
    exit;
}
function data(mixed $data, int $code = 200): void
{
    http_response_code($code);
    header("Content-Type: application/json");
    echo json_encode($data);
    exit;
}
function failing(): void { page("500", "There has been an error processing your request", 500); }
if (file_exists("$root/var/.maintenance.flag") && !in_array($_SERVER["REMOTE_ADDR"], explode(",", (string) @file_get_contents("$root/var/.maintenance.ip")), true)) {
    http_response_code(503);
    echo "<title>Error 503: Service Unavailable</title>Service Temporarily Unavailable";
    exit;
}
if ($is("nginx-503")) { http_response_code(503); echo "<html><head><title>503 Service Temporarily Unavailable</title></head><body><center><h1>503 Service Temporarily Unavailable</h1></center></body></html>"; exit; }
if ($is("foreign-503")) { http_response_code(503); echo "<h1>Service Unavailable</h1><p>Resource limit is reached.</p>"; exit; }
if ($is("blank")) { exit; }
if ($is("fatal")) { echo "PHP Fatal error: Uncaught Error: Class not found in app/bootstrap.php", str_repeat(" ", 100); exit; }
if ($is("cached") && $path !== "/") { failing(); }
if ($is("elsewhere") && !str_starts_with($path, "/static")) { header("Location: http://localhost:{$_SERVER["SERVER_PORT"]}/static/version1/parked.css"); exit; }
if ($is("redirect") && !isset($_GET["___store"]) && !str_starts_with($path, "/rest") && $path !== "/graphql" && !str_starts_with($path, "/static") && !str_starts_with($path, "/media")) {
    header("Location: $path?___store=default" . (isset($_GET["q"]) ? "&q=" . urlencode($_GET["q"]) : ""), true, 302);
    exit;
}
if (preg_match('#^/static/#', $path)) { if ($is("no-static")) { http_response_code(404); echo "404"; } else { echo str_repeat("body{} ", 20); } exit; }
if (preg_match('#^/media/#', $path)) { readfile("$root/pub$path"); exit; }
// Nothing is warm yet: whatever is asked for the first time takes its time.
if ($is("cold") && @mkdir("$root/var/cold-" . md5($_SERVER["REQUEST_METHOD"] . preg_replace("#\\w{32}#", "", $path)))) { sleep(1); }
$e = include "$root/app/etc/env.php";
$c = $e["db"]["connection"]["default"];
$db = new PDO("mysql:unix_socket={$c["unix_socket"]};dbname={$c["dbname"]}", $c["username"], $c["password"]);
$list = function (string $like = "%") use ($db, $is): string {
    $rows = $db->query("SELECT sku, name, path FROM catalog_product_entity WHERE name LIKE " . $db->quote($like) . " ORDER BY entity_id" . ($is("prices") ? " DESC" : ""))->fetchAll();
    return implode("", array_map(fn ($row) => "<li class=\"item product product-item\"><a href=\"/$row[path]\">$row[name]</a> " . ($is("prices") ? "12,50 &euro;" : "$12.50") . "</li>", $rows));
};
$body = json_decode((string) file_get_contents("php://input"), true);
if ($path === "/") { if ($is("slow")) { usleep(1200000); } page($is("theme") ? "Welcome" : "Home", $list()); }
if ($path === "/customer/account/login/") { page("Log in", '<form><input name="login[username]"></form>'); }
if ($path === "/checkout/cart/") { page("Cart", "You have no items in your shopping cart."); }
if ($path === "/admin_here/") { $is("no-admin") ? page("404", "Not found", 404) : page("Admin", '<form><input name="login[username]"></form>'); }
if ($path === "/catalogsearch/result/") { page("Search", $is("no-search") ? "Your search returned no results.<ol class=\"products list items product-items\"></ol>" : $list("%" . strtr($_GET["q"], "-", " ") . "%")); }
if ($path === "/rest/V1/directory/currency") { if ($is("api")) { data(["message" => "Internal Error"], 500); } data(["base_currency_code" => "EUR"]); }
if ($path === "/graphql") {
    if ($is("api")) { data(["errors" => [["message" => "Internal server error"]]]); }
    preg_match('/search:"([^"]*)"/', $body["query"], $m);
    data(["data" => ["storeConfig" => ["code" => "default"], "products" => ["total_count" => $is("no-search") ? 0 : substr_count($list("%$m[1]%"), "<li")]]]);
}
if (preg_match('#^/rest/V1/guest-carts(?:/(\w+))?(?:/([a-z-]+))?(?:/(\d+))?$#', $path, $m)) {
    if (empty($m[1])) {
        $db->exec("INSERT INTO quote (items_count) VALUES (0)");
        $masked = bin2hex(random_bytes(16));
        $db->prepare("INSERT INTO quote_id_mask (quote_id, masked_id) VALUES (?, ?)")->execute([$db->lastInsertId(), $masked]);
        data($masked);
    }
    $find = $db->prepare("SELECT quote_id FROM quote_id_mask WHERE masked_id = ?");
    $find->execute([$m[1]]);
    $quote = $find->fetchColumn() ?: data(["message" => "No such entity with %fieldName = %fieldValue"], 404);
    if (($m[2] ?? "") === "items" && $_SERVER["REQUEST_METHOD"] === "POST") {
        if ($is("no-cart")) { data(["message" => "Internal Error. Details are available in Magento log file. Report ID: webapi-1"], 500); }
        $db->exec("UPDATE quote SET items_count = items_count + 1 WHERE entity_id = $quote");
        data(["item_id" => 7, "sku" => $body["cartItem"]["sku"], "qty" => 1]);
    }
    if (($m[2] ?? "") === "items") { $db->exec("UPDATE quote SET items_count = 0 WHERE entity_id = $quote"); file_put_contents("$root/var/emptied", "$quote\n", FILE_APPEND); data(true); }
    if ($m[2] === "estimate-shipping-methods") { data([["carrier_code" => "freeshipping", "method_code" => "freeshipping", "available" => false], ["carrier_code" => "flatrate", "method_code" => "flatrate", "available" => true]]); }
    if ($m[2] === "shipping-information") {
        $codes = $is("no-payment") ? [] : ($is("fewer-payments") ? ["checkmo"] : ["checkmo", "stripe_payments"]);
        data(["payment_methods" => array_map(fn ($code) => ["code" => $code, "title" => "Pay [by $code"], $codes), "totals" => ["total_segments" => [["code" => "subtotal"]]]]);
    }
}
foreach ($db->query("SELECT entity_type, request_path FROM url_rewrite") as $row) {
    if ($path === "/$row[request_path]") {
        if ($row["entity_type"] === "product" && $is("product")) { failing(); }
        if ($row["entity_type"] === "product" && $is("sent-home")) { header("Location: /"); exit; }
        page($row["request_path"], $row["entity_type"] === "product" ? "Add to Cart" : $list());
    }
}
page("404", "The page you requested was not found.", 404);
