<?php

/** Rows in every table that matters: 1,000 orders and what belongs to them. */
function fill(PDO $db, array $given, string $size): void
{
    $db->exec('SET FOREIGN_KEY_CHECKS = 0');
    $db->beginTransaction();
    $db->exec("INSERT INTO store_website VALUES (1, 'base', 'Main Website', 0, 1, 1)");
    $db->exec("INSERT INTO store_group VALUES (1, 1, 'Main Website Store', 2, 1, 'main_website_store')");
    $db->exec("INSERT INTO store VALUES (1, 'default', 1, 1, 'Default Store View', 0, 1), (2, 'de', 1, 1, 'Deutsch', 1, 1)");
    $db->exec("INSERT INTO eav_entity_type VALUES (1, 'customer', 'customer_entity'), (4, 'catalog_product', 'catalog_product_entity')");
    $db->exec("INSERT INTO eav_attribute VALUES (73, 4, 'name', 'varchar', 'Product Name'), (74, 4, 'sku', 'static', 'SKU')");
    $db->exec("INSERT INTO admin_user (user_id, firstname, lastname, email, username, password) VALUES (1, 'Ada', 'Merchant', 'ada@example.com', 'ada', 'x')");
    $db->exec("INSERT INTO theme VALUES (1, 'Magento/blank', 'Magento Blank', 'frontend', 'Magento/blank'), (2, 'Magento/luma', 'Magento Luma', 'frontend', 'Magento/luma')");
    $setting = $db->prepare("INSERT INTO core_config_data (scope, scope_id, path, value) VALUES ('default', 0, ?, ?)");
    foreach (['web/unsecure/base_url' => $given['base_url'], 'web/secure/base_url' => $given['base_url'], 'general/locale/code' => 'en_US',
        'catalog/search/engine' => 'opensearch', 'catalog/search/opensearch_server_hostname' => '127.0.0.1',
        'catalog/search/opensearch_server_port' => (string) $given['search_port'], 'design/theme/theme_id' => '2', 'dev/static/sign' => '1',
        'payment/braintree/private_key' => '0:3:c2VjcmV0', 'general/store_information/name' => "Ada's Practice Store"] as $path => $value) {
        $setting->execute([$path, $value]);
    }
    $db->exec("INSERT INTO flag (flag_code, state, flag_data) VALUES ('config_hash', 0, ''), ('report_order_aggregated', 0, '\"2026-11-20\"')");
    rows($db, 'catalog_category_entity (entity_id, parent_id, path, name)', 31, static fn ($i) => [$i, 1, "1/$i", "Category $i"]);
    rows($db, 'catalog_product_entity (entity_id, sku, name, price)', 200, static fn ($i) => [$i, "SKU-$i", $i % 7 ? "Product $i" : "Grüße & Küsse №$i 🎁", 10 + $i / 4]);
    rows($db, 'catalog_product_entity_varchar (attribute_id, store_id, entity_id, value)', 200, static fn ($i) => [73, 1, $i, "Product $i"]);
    rows($db, 'catalog_category_product (category_id, product_id, position)', 200, static fn ($i) => [1 + $i % 30, $i, $i]);
    rows($db, 'cataloginventory_stock_item (product_id, qty, is_in_stock)', 200, static fn ($i) => [$i, 100 + $i, 1]);
    rows($db, 'customer_entity (entity_id, website_id, email, firstname, lastname, created_at)', 250,
        static fn ($i) => [$i, 1, "customer$i@example.com", $i % 5 ? 'Jane' : 'Jürgen', "Doe $i", date('Y-m-d H:i:s', 1690000000 + $i * 86000)]);
    rows($db, 'customer_address_entity (parent_id, city, country_id, postcode, street)', 250, static fn ($i) => [$i, 'Köln', 'DE', '50667', "Domstraße $i\n2. OG"]);
    rows($db, 'sales_order (entity_id, state, status, store_id, customer_id, increment_id, base_grand_total, grand_total, order_currency_code, customer_email, customer_note, created_at)',
        1000, static fn ($i) => [$i, 'complete', $i % 10 ? 'complete' : 'pending', 1 + $i % 2, 1 + $i % 250, sprintf('%09d', $i), 20 + $i / 8, 20 + $i / 8, 'EUR',
            'customer' . (1 + $i % 250) . '@example.com', $i % 9 ? null : "It's \"urgent\"; \\ 50 % off\nDanke! 🎄", date('Y-m-d H:i:s', 1720000000 + $i * 40000)]);
    rows($db, 'sales_order_item (order_id, product_id, sku, name, qty_ordered, price, product_options)', 2000,
        static fn ($i) => [1 + intdiv($i - 1, 2), 1 + $i % 200, 'SKU-' . (1 + $i % 200), 'Product ' . (1 + $i % 200), 1 + $i % 3, 10 + $i / 16, '{"info_buyRequest":{"qty":1}}']);
    rows($db, 'sales_order_address (parent_id, city, street, country_id, address_type)', 1000, static fn ($i) => [$i, 'Köln', "Domstraße $i", 'DE', 'shipping']);
    rows($db, 'sales_order_grid (entity_id, status, increment_id, grand_total)', 1000, static fn ($i) => [$i, 'complete', sprintf('%09d', $i), 20 + $i / 8]);
    rows($db, 'acme_gift_wrap (order_id, paper, note)', 40, static fn ($i) => [$i * 20, 'red', 'Für Oma']);
    rows($db, 'quote (store_id, is_active, items_count, grand_total, customer_email)', 120, static fn ($i) => [1, 1, 2, 30 + $i, "guest$i@example.com"]);
    rows($db, 'cms_page (title, identifier, content)', 8, static fn ($i) => ["Page $i", "page-$i", '<p>' . str_repeat("Text $i ", 50) . '</p>']);
    rows($db, 'url_rewrite (entity_type, entity_id, request_path, target_path, store_id)', 200, static fn ($i) => ['product', $i, "product-$i.html", "catalog/product/view/id/$i", 1]);
    rows($db, 'url_rewrite (entity_type, entity_id, request_path, target_path, store_id)', 30, static fn ($i) => ['category', $i + 1, 'category-' . ($i + 1) . '.html', 'catalog/category/view/id/' . ($i + 1), 1]);
    rows($db, 'url_rewrite (entity_type, entity_id, request_path, target_path, redirect_type, store_id)', 5, static fn ($i) => ['product', $i, "formerly-$i.html", "product-$i.html", 301, 1]);
    rows($db, 'url_rewrite (entity_type, entity_id, request_path, target_path, store_id, metadata)', 5, static fn ($i) => ['product', $i, 'category-' . (1 + $i % 30) . "/product-$i.html", "catalog/product/view/id/$i/category/" . (1 + $i % 30), 1, json_encode(['category_id' => (string) (1 + $i % 30)])]);
    rows($db, 'cron_schedule (job_code, status, created_at, scheduled_at, executed_at, finished_at)', 60, static fn ($i) => [
        $i % 2 ? 'indexer_update_all_views' : 'sales_grid_order_async_insert', 'success', '2026-11-20 10:00:00', '2026-11-20 10:01:00', '2026-11-20 10:01:02', '2026-11-20 10:01:03']);
    rows($db, 'queue_message (topic_name, body)', 20, static fn ($i) => ['product_alert', random_bytes(256)]);
    $db->exec("INSERT INTO queue_lock (message_code) VALUES ('product_alert-1')");
    foreach (['design_config_grid', 'customer_grid', 'catalog_category_product', 'catalog_product_category', 'catalogrule_rule', 'catalog_product_attribute',
        'cataloginventory_stock', 'inventory', 'catalogrule_product', 'catalog_product_price', 'catalogsearch_fulltext'] as $id) {
        $db->exec("INSERT INTO indexer_state (indexer_id, status, updated, hash_config) VALUES ('$id', 'valid', NOW(), '" . md5($id) . "')");
        $scheduled = in_array($id, ['catalog_product_price', 'cataloginventory_stock'], true);
        $db->exec("INSERT INTO mview_state (view_id, mode, status, updated, version_id) VALUES ('$id', '" . ($scheduled ? 'enabled' : 'disabled') . "', 'idle', NOW(), 0)");
    }
    $db->commit();
    $db->exec('SET FOREIGN_KEY_CHECKS = 1');
    $db->exec('CREATE TRIGGER trg_catalog_product_entity_after_insert AFTER INSERT ON catalog_product_entity FOR EACH ROW
        BEGIN INSERT INTO catalog_product_price_cl (entity_id) VALUES (NEW.entity_id); END');
    $db->exec('CREATE TRIGGER trg_catalog_product_entity_after_update AFTER UPDATE ON catalog_product_entity FOR EACH ROW
        BEGIN IF (NOT(NEW.price <=> OLD.price)) THEN INSERT INTO catalog_product_price_cl (entity_id) VALUES (NEW.entity_id); END IF; END');
    $db->exec('CREATE TRIGGER trg_cataloginventory_stock_item_after_update AFTER UPDATE ON cataloginventory_stock_item FOR EACH ROW
        BEGIN INSERT INTO cataloginventory_stock_cl (entity_id) VALUES (NEW.product_id); END');
    $db->exec('CREATE FUNCTION acme_points_of_customer (customer INT) RETURNS INT READS SQL DATA
        RETURN (SELECT COALESCE(FLOOR(SUM(grand_total)), 0) FROM sales_order WHERE customer_id = customer)');
    if ($size === 'real') {
        big($db);
    }
}

function rows(PDO $db, string $into, int $count, callable $row): void
{
    $values = [];
    for ($i = 1; $i <= $count; ++$i) {
        $values[] = '(' . implode(',', array_map(static fn ($v) => $v === null ? 'NULL' : (is_string($v) ? $db->quote($v) : $v), $row($i))) . ')';
        if (count($values) === 500 || $i === $count) {
            $db->exec("INSERT INTO $into VALUES " . implode(',', $values));
            $values = [];
        }
    }
}

/** About 1 GB: old quotes' remains, as every grown store has them. */
function big(PDO $db): void
{
    $db->exec('CREATE TABLE report_event (event_id bigint unsigned NOT NULL AUTO_INCREMENT, logged_at timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
        event_type_id int NOT NULL, object_id int NOT NULL, detail text, PRIMARY KEY (event_id), KEY REPORT_EVENT_OBJECT_ID (object_id)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4');
    $db->exec("INSERT INTO report_event (event_type_id, object_id, detail) SELECT 1, seq, CONCAT(seq, REPEAT(MD5(seq), 28)) FROM seq_1_to_100000");
    for ($i = 0; $i < 9; ++$i) {
        $db->exec('INSERT INTO report_event (event_type_id, object_id, detail) SELECT event_type_id, object_id, detail FROM report_event LIMIT 100000');
    }
}
