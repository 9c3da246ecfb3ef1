# shellcheck shell=bash
# Proof by difference: a small shop in Magento's shapes, looked at before, made another by a "new version", and looked at again.

a_shop() {
    cp "$TESTS/store/shop.php" "$S/pub/index.php"
    rm -f "$S/var/variant"
    sed -i "s/^return \[/return ['backend' => ['frontName' => 'admin_here'], /" "$S/app/etc/env.php"
    head -c 200 /dev/urandom >"$S/pub/media/catalog/product.jpg" && mkdir -p "$S/pub/media/catalog/product/a" && mv "$S/pub/media/catalog/product.jpg" "$S/pub/media/catalog/product/a/bag.jpg"
    printf '[2026-01-01T00:00:00.000000+00:00] main.CRITICAL: Item 12 has no "price" in quote 4711 [] []\n' >"$S/var/log/exception.log"
    as_admin shop <<'SQL'
DROP VIEW order_view; DROP TABLE child; DROP TRIGGER trg; DROP TABLE sales_order;
CREATE TABLE sales_order (entity_id INT AUTO_INCREMENT PRIMARY KEY) ENGINE=InnoDB; INSERT INTO sales_order SELECT seq FROM seq_1_to_40;
CREATE TABLE customer_entity (entity_id INT AUTO_INCREMENT PRIMARY KEY) ENGINE=InnoDB; INSERT INTO customer_entity SELECT seq FROM seq_1_to_7;
CREATE TABLE store_website (website_id INT PRIMARY KEY, default_group_id INT, is_default INT); INSERT INTO store_website VALUES (1, 1, 1);
CREATE TABLE store_group (group_id INT PRIMARY KEY, default_store_id INT); INSERT INTO store_group VALUES (1, 1);
CREATE TABLE catalog_product_entity (entity_id INT AUTO_INCREMENT PRIMARY KEY, sku VARCHAR(64), type_id VARCHAR(32), name VARCHAR(255), path VARCHAR(255));
INSERT INTO catalog_product_entity VALUES (1, 'BAG-1', 'simple', 'Fusion Backpack', 'fusion-backpack.html'), (2, 'BAG-2', 'simple', 'Push It Messenger Bag', 'push-it-messenger-bag.html'), (3, 'GONE', 'simple', 'Withdrawn', 'withdrawn.html');
CREATE TABLE cataloginventory_stock_item (product_id INT, is_in_stock INT); INSERT INTO cataloginventory_stock_item VALUES (1, 1), (2, 1), (3, 0);
CREATE TABLE url_rewrite (url_rewrite_id INT AUTO_INCREMENT PRIMARY KEY, entity_type VARCHAR(32), entity_id INT, request_path VARCHAR(255), redirect_type INT, store_id INT, metadata VARCHAR(255));
INSERT INTO url_rewrite (entity_type, entity_id, request_path, redirect_type, store_id, metadata) VALUES
 ('category', 3, 'gear.html', 0, 1, NULL), ('category', 4, 'gear/bags.html', 0, 1, NULL), ('category', 4, 'alte/taschen.html', 301, 1, NULL), ('category', 5, 'gear/$(touch x)\'"`.html', 0, 1, NULL),
 ('product', 1, 'fusion-backpack.html', 0, 1, NULL), ('product', 1, 'gear/fusion-backpack.html', 0, 1, '{"category_id":"3"}'), ('product', 2, 'push-it-messenger-bag.html', 0, 1, NULL), ('product', 2, 'de/tasche.html', 0, 2, NULL);
CREATE TABLE sales_order_item (item_id INT AUTO_INCREMENT PRIMARY KEY, product_id INT, product_type VARCHAR(32), parent_item_id INT); INSERT INTO sales_order_item (product_id, product_type) SELECT 1, 'simple' FROM seq_1_to_40;
CREATE TABLE quote (entity_id INT AUTO_INCREMENT PRIMARY KEY, items_count INT, customer_id INT) ENGINE=InnoDB; INSERT INTO quote (items_count, customer_id) VALUES (2, 5), (1, NULL);
CREATE TABLE quote_id_mask (entity_id INT AUTO_INCREMENT PRIMARY KEY, quote_id INT, masked_id VARCHAR(32), FOREIGN KEY (quote_id) REFERENCES quote (entity_id) ON DELETE CASCADE) ENGINE=InnoDB; INSERT INTO quote_id_mask (quote_id, masked_id) VALUES (2, 'anotherguestscart');
CREATE TABLE indexer_state (indexer_id VARCHAR(64), status VARCHAR(16)); INSERT INTO indexer_state VALUES ('catalog_product_price', 'valid'), ('catalogsearch_fulltext', 'working');
CREATE TABLE cron_schedule (executed_at TIMESTAMP NULL); INSERT INTO cron_schedule VALUES (UTC_TIMESTAMP() - INTERVAL 1 MINUTE);
SQL
}
shop_words() { printf 'KIND=upgrade BASE_URL=http://127.0.0.1:%s/ PROBES_SECONDS=60\n' "$(cat "$PORT_FILE")"; }
look_before() { in_shell "$(shop_words)
database_login && remember_probes" >"$T/before.out" 2>&1 || { cat "$T/before.out"; return 1; }; cp "$T/run/kept/probes" "$T/probes"; }
# look_after [TRIES [SECONDS]]: prints "OUTCOME WORSE… / BETTER…".
look_after() {
    : >"$T/run/step.events"
    in_shell "$(shop_words)
PROBES_SECONDS=${2:-60}
database_login && mark_logs && pages_come_back ${1:-1} all
outcome=\$?
tell_probes
echo \"said: \$outcome\"" >"$T/after.out" 2>&1
    printf '%s' "$(sed -n 's/^said: //p' "$T/after.out")"
    for verdict in worse better; do
        awk -F '\t' -v v="verdict=$verdict" '$1 == "probe" && $7 == v { sub(/^id=/, "", $2); printf " %s", $2 }' "$T/run/step.events"
        [ $verdict = better ] || printf ' /'
    done
}
verdicts() { awk -F '\t' '$1 == "probe" { sub(/^verdict=/, "", $7); n[$7]++ } END { printf "%d same, %d better, %d worse, %d unknown", n["same"], n["better"], n["worse"], n["unknown"] }' "$T/run/step.events"; }
forget_looks() { rm -rf "$T/run"; }
# version asked|right broken|healthy VARIANT: a new version was looked at, and what was said of it was right. tests/server/run counts them.
version() { printf '%s %s %s\n' "$1" "$2" "$3" >>"$T/difference"; }

test_what_to_ask_is_found_in_the_tables_and_asked_before_anything_changes() {
    a_shop
    forget_looks
    look_before
    cat "$T/probes"
    same 'home login cart-page category-1 category-2 product-1 product-2 search graphql cart payments admin static rest media first-byte orders customers products indexes cron exception-log system-log ' "$(cut -f1 "$T/probes" | tr '\n' ' ')"
    same "200 ok" "$(awk -F '\t' '$1 == "home" { print $6 }' "$T/probes")"
    same "gear.html gear/bags.html fusion-backpack.html push-it-messenger-bag.html " "$(awk -F '\t' '$1 ~ /^(category|product)-/ { sub(/^http:\/\/[^\/]*\//, "", $4); printf "%s ", $4 }' "$T/probes")"
    same "payment BAG-1" "$(awk -F '\t' '$1 == "cart" { print $6, $4 }' "$T/probes")"
    same "2 checkmo,stripe_payments" "$(awk -F '\t' '$1 == "payments" { print $6 }' "$T/probes")"
    same "200 found" "$(awk -F '\t' '$1 == "search" { print $6 }' "$T/probes")"
    same "200 found" "$(awk -F '\t' '$1 == "graphql" { print $6 }' "$T/probes")"
    same "40 40" "$(awk -F '\t' '$1 == "orders" { print $6 }' "$T/probes")"
    same "2 2" "$(awk -F '\t' '$1 == "indexes" { print $6 }' "$T/probes")"
    [ ! -e "$S/x" ] && [ ! -e x ]
    # The cart was emptied, and its row is gone; those of others are untouched.
    [ -s "$S/var/emptied" ]
    same '1 2' "$(as_admin shop -e 'SELECT GROUP_CONCAT(entity_id SEPARATOR " ") FROM quote')"
    same 1 "$(as_admin shop -e 'SELECT COUNT(*) FROM quote_id_mask')"
}
# VARIANT|what pages_come_back must say|what must be worse, and nothing else / better
broken_versions() {
    cat <<'END'
fatal|1|home login cart-page category-1 category-2 product-1 product-2 search graphql cart admin rest
blank|1|home login cart-page category-1 category-2 product-1 product-2 search graphql cart admin rest media
product|1|product-1 product-2
slow|0|first-byte
cached|1|login cart-page category-1 category-2 product-1 product-2 search graphql cart admin static rest media
foreign-503|1|home login cart-page category-1 category-2 product-1 product-2 search graphql cart admin rest media
nginx-503|1|home login cart-page category-1 category-2 product-1 product-2 search graphql cart admin rest media
no-cart|1|cart payments
no-payment|1|cart payments
fewer-payments|0|payments
no-search|1|search graphql
api|0|graphql rest
no-static|1|static
no-admin|1|admin
elsewhere|1|home login cart-page category-1 category-2 product-1 product-2 search graphql cart admin rest
sent-home|1|product-1 product-2
END
}
test_broken_new_versions_are_worse_in_what_is_broken_and_in_nothing_else() {
    a_shop
    forget_looks
    look_before
    right=0
    while IFS='|' read -r variant outcome worse; do
        echo "$variant" >"$S/var/variant"
        version asked broken "$variant"
        said=$(look_after)
        same "$outcome $worse /" "$said" || { echo "of the version: $variant"; cat "$T/after.out" "$T/run/step.events"; return 1; }
        echo "broken: $variant: $(verdicts)"
        version right broken "$variant"
        right=$((right + 1))
    done <<<"$(broken_versions)"
    same 16 $right
    same 2 "$(as_admin shop -e 'SELECT COUNT(*) FROM quote')"
}
test_healthy_versions_that_look_different_are_worse_in_nothing() {
    a_shop
    forget_looks
    look_before
    for variant in theme prices redirect banner; do
        echo "$variant" >"$S/var/variant"
        version asked healthy "$variant"
        same '0 /' "$(look_after)" || { echo "of the version: $variant"; cat "$T/after.out" "$T/run/step.events"; return 1; }
        echo "healthy, but different: $variant: $(verdicts)"
        version right healthy "$variant"
    done
}
test_what_there_was_no_time_to_ask_is_not_worse_and_is_asked_again() {
    a_shop
    forget_looks
    look_before
    echo cold >"$S/var/variant"
    # All together have so little time that not everything gets its answer the first time.
    said=$(look_after 1 5)
    same '0 /' "$said" || { cat "$T/after.out" "$T/run/step.events"; return 1; }
    ! verdicts | grep ', 0 unknown' || return 1
    rm -rf "$S"/var/cold-*
    said=$(look_after 5 10)
    same '0 /' "$said" || { cat "$T/after.out" "$T/run/step.events"; return 1; }
    # What decides was told in the end.
    same '' "$(awk -F '\t' '$1 == "probe" && $3 == "must=1" && $7 == "verdict=unknown"' "$T/run/step.events")" || { cat "$T/run/step.events"; return 1; }
}
test_what_is_lost_in_the_database_and_new_in_the_log_is_told() {
    a_shop
    forget_looks
    look_before
    as_admin shop -e 'INSERT INTO sales_order VALUES (41); INSERT INTO customer_entity VALUES (8); UPDATE indexer_state SET status = "invalid" WHERE indexer_id = "catalogsearch_fulltext"'
    printf '[2026-01-02T00:00:00.000000+00:00] main.CRITICAL: Item 99 has no "weight" in quote 5 [] []\n[2026-01-02T00:00:01.000000+00:00] main.CRITICAL: Unable to proceed: the maintenance mode is enabled. [] []\n' >"$T/log"
    in_shell "$(shop_words)
mark_logs"
    cat "$T/log" >>"$S/var/log/exception.log"
    same '0 indexes /' "$(look_after)"
    grep -q '^probe	id=exception-log	.*after=1 0	verdict=same' "$T/run/step.events"
    grep -q '^probe	id=orders	.*before=40 40	after=41 41	verdict=same' "$T/run/step.events"
    as_admin shop -e 'DELETE FROM sales_order WHERE entity_id > 39'
    printf '[2026-01-02T00:00:02.000000+00:00] main.ERROR: Call to undefined method Acme\\Gift::wrap() for jane@example.com [] []\n' >>"$S/var/log/exception.log"
    same '1 orders indexes exception-log /' "$(look_after)"
    grep -q '^probe	id=exception-log	.*after=2 1	verdict=worse' "$T/run/step.events"
    # What a log says may be about customers: only that there is something is told.
    if grep -q jane "$T/run/step.events" "$T/after.out"; then return 1; fi
}
test_a_503_is_the_maintenance_page_only_while_the_store_is_closed_and_only_if_it_is_magentos() {
    a_shop
    forget_looks
    : >"$S/var/.maintenance.flag"
    same '503 maintenance' "$(in_shell "$(shop_words)
page_verdict \"\$(base_url)\"")"
    printf 127.0.0.1 >"$S/var/.maintenance.ip"
    for variant in foreign-503 nginx-503; do
        echo $variant >"$S/var/variant"
        same '503 unavailable' "$(in_shell "$(shop_words)
page_verdict \"\$(base_url)\"")"
    done
    # A page of its own, as a shop's designer made it, is known from the moment of closing.
    same '503 maintenance' "$(in_shell "$(shop_words)
page_verdict \"\$(base_url)\" \"\$RUN/closed\" >/dev/null; print_of \"\$RUN/closed\" >\"\$KEPT/closed-page\"; page_verdict \"\$(base_url)\"")"
    rm -f "$S/var/.maintenance.flag"
    same '503 unavailable' "$(in_shell "$(shop_words)
page_verdict \"\$(base_url)\"")"
}
test_only_what_works_less_than_before_is_worse() {
    while IFS='|' read -r way before after verdict; do
        same "$verdict" "$(in_shell "KIND=upgrade; probe_verdict '$way' '$before' '$after'")" || { echo "for: $way $before -> $after"; return 1; }
    done <<'TABLE'
page|200 ok|200 ok|same
page|200 ok|404 other|worse
page|200 ok|000 no-answer|worse
page|404 other|404 other|same
page|404 other|500 other|unknown
page|500 other|200 ok|better
page|000 no-answer|000 no-answer|unknown
page|200 elsewhere|200 elsewhere|same
page|200 ok|200 elsewhere|worse
page|200 sent-home|200 ok|better
page|503 maintenance|200 ok|better
page|200 ok|-|unknown
admin|200 ok|200 no-form|worse
search|200 nothing-found|200 nothing-found|same
search|200 nothing-found|200 found|better
cart|payment|payment|same
cart|payment|shipping|worse
cart|none|item|better
cart|none|none|unknown
beside|2 a,b|2 a,b|same
beside|2 a,b|2 a,c|worse
beside|1 a|2 a,b|better
beside|1 a|-|unknown
count|10 12|11 13|same
count|10 12|9 12|worse
count|10 12|10 11|worse
count|-|10 11|unknown
indexes|11 13|13 13|better
indexes|13 13|12 14|worse
cron|ran 58|never|worse
cron|ran 4000|ran 10|better
cron|never|never|same
first_byte|300|700|same
first_byte|600|1300|worse
first_byte|700|1300|same
first_byte|2500|900|better
first_byte|-|900|unknown
log|-|0 0|same
log|-|5 0|same
log|-|5 1|worse
log|-|-|unknown
TABLE
}
test_whoever_restores_a_broken_store_needs_pages_that_work_afterwards() {
    same worse "$(in_shell 'KIND=restore; probe_verdict page "500 other" "500 other"')"
    same better "$(in_shell 'KIND=restore; probe_verdict page "500 other" "200 ok"')"
    same unknown "$(in_shell 'KIND=restore; probe_verdict page "000 no-answer" "000 no-answer"')"
}
test_without_curl_the_same_is_asked_through_php() {
    a_shop
    forget_looks
    no_curl='have() { [ "$1" != curl ] && command -v "$1" >/dev/null 2>&1; }'
    in_shell "$(shop_words)
$no_curl
database_login && remember_probes" >"$T/before.out" 2>&1
    same '200 ok, 200 found, payment, ' "$(awk -F '\t' '$1 == "home" || $1 == "cart" || $1 == "graphql" { printf "%s, ", $6 }' "$T/run/kept/probes")"
}
