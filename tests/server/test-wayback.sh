# shellcheck shell=bash
# A store on trial until a person says so, and what came since the backup: exported, never dropped.

ID=20260101T000000Z-aaaaaa
# Orders, customers and stock with the columns that Magento has, as far as a merchant looks at them.
a_store_that_sells() { # [PREFIX]
    as_admin shop <<SQL
ALTER TABLE sales_order ADD increment_id VARCHAR(32), ADD state VARCHAR(32), ADD customer_email VARCHAR(128), ADD customer_firstname VARCHAR(128), ADD customer_lastname VARCHAR(128),
    ADD order_currency_code VARCHAR(3), ADD quote_id INT, ADD created_at TIMESTAMP NOT NULL DEFAULT '2020-01-01 00:00:00', ADD updated_at TIMESTAMP NOT NULL DEFAULT '2020-01-01 00:00:00' ON UPDATE CURRENT_TIMESTAMP;
UPDATE sales_order SET increment_id = LPAD(id, 9, '0'), updated_at = '2020-01-01 00:00:00';
CREATE TABLE sales_order_item (item_id INT AUTO_INCREMENT PRIMARY KEY, order_id INT, parent_item_id INT, sku VARCHAR(64), name TEXT, qty_ordered DECIMAL(12,4)) ENGINE=InnoDB;
CREATE TABLE quote (entity_id INT AUTO_INCREMENT PRIMARY KEY, note TEXT) ENGINE=InnoDB;
CREATE TABLE customer_entity (entity_id INT AUTO_INCREMENT PRIMARY KEY, email VARCHAR(128), firstname VARCHAR(128), lastname VARCHAR(128), created_at TIMESTAMP NOT NULL DEFAULT '2020-01-01 00:00:00', updated_at TIMESTAMP NOT NULL DEFAULT '2020-01-01 00:00:00') ENGINE=InnoDB;
INSERT INTO customer_entity (email) VALUES ('old@example.test');
CREATE TABLE inventory_reservation (reservation_id INT AUTO_INCREMENT PRIMARY KEY, sku VARCHAR(64), quantity DECIMAL(10,4)) ENGINE=InnoDB;
CREATE TABLE cataloginventory_stock_item (item_id INT AUTO_INCREMENT PRIMARY KEY, product_id INT, qty DECIMAL(12,4), is_in_stock SMALLINT) ENGINE=InnoDB;
INSERT INTO cataloginventory_stock_item (product_id, qty, is_in_stock) VALUES (7, 10, 1), (8, 5, 1);
CREATE TABLE sequence_order_1 (sequence_value INT AUTO_INCREMENT PRIMARY KEY) ENGINE=InnoDB; INSERT INTO sequence_order_1 VALUES (500);
SQL
}
somebody_buys() {
    as_admin shop <<'SQL'
INSERT INTO quote (entity_id, note) VALUES (91, 'the cart of the order');
INSERT INTO customer_entity (email, firstname, lastname, created_at, updated_at) VALUES ('new@example.test', 'Zoë', '=cmd|''/c calc''!A1', NOW(), NOW());
INSERT INTO sales_order (grand_total, note, increment_id, state, customer_email, customer_firstname, customer_lastname, order_currency_code, quote_id, created_at, updated_at)
    VALUES (19.99, 'two\nlines', '000000501', 'new', 'new@example.test', '=1+1', 'Müller, "Zoë"\nc/o x', 'EUR', 91, NOW(), NOW());
INSERT INTO sales_order_item (order_id, sku, name, qty_ordered) SELECT MAX(id), 'MUG', 'Mug; big', 2 FROM sales_order;
UPDATE sales_order SET state = 'complete', updated_at = NOW() WHERE id = 3;
INSERT INTO inventory_reservation (sku, quantity) VALUES ('MUG', -2);
UPDATE cataloginventory_stock_item SET qty = 8 WHERE product_id = 7;
INSERT INTO sequence_order_1 VALUES (501);
SQL
}
# What was sold is in the files, for people and for the database.  expect_kept FOLDER
expect_kept() {
    [ -e "$1/complete" ]
    grep -q "	newer	orders=2	customers=1	stock=2	path=$1\$" "$R/journal" || { grep '	newer	' "$R/journal"; return 1; }
    php -r '$f = fopen($argv[1], "r"); fread($f, 3); while ($r = fgetcsv($f, null, ",", "\"", "")) $rows[] = $r;
        $new = array_values(array_filter($rows, fn($r) => $r[0] === "000000501"))[0] ?? null;
        if (count($rows) !== 3 || !$new || $new[5] !== "new@example.test" || $new[6] !== "\x27=1+1 Müller, \"Zoë\"\nc/o x" || $new[7] !== "2 x MUG Mug; big" || $new[8] !== "new" || $new[4] !== "EUR") { var_dump($rows); exit(1); }' "$1/orders.csv"
    php -r '$f = fopen($argv[1], "r"); fread($f, 3); fgetcsv($f, null, ",", "\"", ""); $r = fgetcsv($f, null, ",", "\"", ""); exit($r[2] === "\x27=cmd|\x27/c calc\x27!A1" && $r[1] === "Zoë" ? 0 : 1);' "$1/customers.csv"
    grep -q '^cataloginventory_stock_item,1,7,8.0000,1,10.0000,1' "$1/stock.csv"
    grep -q '^inventory_reservation,1,MUG,-2.0000,' "$1/stock.csv"
    same '' "$(find "$1" -perm /077)"
}
expect_loadable() {
    same 500 "$(as_admin shop -e 'SELECT COUNT(*) FROM sales_order')"
    as_admin shop <"$1/newer.sql"
    same '501 new@example.test complete 8.0000 501 2 91' "$(as_admin shop -e "SELECT (SELECT COUNT(*) FROM sales_order), (SELECT customer_email FROM sales_order WHERE increment_id = '000000501'), (SELECT state FROM sales_order WHERE id = 3), (SELECT qty FROM cataloginventory_stock_item WHERE product_id = 7),
        (SELECT MAX(sequence_value) FROM sequence_order_1), (SELECT COUNT(*) FROM customer_entity), (SELECT entity_id FROM quote)" | tr '\t' ' ')"
}
# on_trial [SETTING…]: an upgrade that waits for a person with the store open.
on_trial() {
    a_store_that_sells
    snapshot >"$T/before"
    new_run $ID upgrade BACKUP_MEDIA=0 "$@"
    begin
    until_journal 90 'wait	for=confirmation	until=[0-9]{13}'
    same on-trial "$(grep '	state	' "$R/journal" | tail -n 1 | sed 's/.*is=//')"
    page | grep -q '^200 .*Luma 2.4.7-p6'
}
expect_back() { # CODE
    same 'run-end outcome=restored state=back' "$(settled)"
    grep -q "step-failed	.*name=await-confirmation	exit=1	code=$1" "$R/journal"
    snapshot >"$T/after"
    same_snapshot "$T/before" "$T/after"
}

test_a_store_that_a_person_confirms_stays() {
    on_trial CONFIRM_SECONDS=600
    same 'asked confirm' "$($SH "$R/runner.sh" ask confirm)"
    same 'run-end outcome=done state=open' "$(settled)"
    grep -q 'step-done	.*name=await-confirmation' "$R/journal"
    page | grep -q '^200 .*Luma 2.4.7-p6'
    [ ! -e "$R/newer" ]
}
test_a_store_that_a_person_refuses_goes_back_and_keeps_what_was_sold() {
    on_trial CONFIRM_SECONDS=600
    somebody_buys
    $SH "$R/runner.sh" ask restore
    expect_back confirm-refused
    expect_kept "$R/newer"
    expect_loadable "$R/newer"
}
test_what_was_sold_is_not_loaded_over_an_order_made_since() {
    on_trial CONFIRM_SECONDS=600
    somebody_buys
    $SH "$R/runner.sh" ask restore
    expect_back confirm-refused
    as_admin shop -e "INSERT INTO sales_order (customer_email, created_at, updated_at) VALUES ('later@example.test', NOW() + INTERVAL 5 SECOND, NOW())"
    ! as_admin shop <"$R/newer/newer.sql" 2>"$T/refused" || return 1
    grep -q 'Duplicate entry' "$T/refused"
    same later@example.test "$(as_admin shop -e "SELECT customer_email FROM sales_order WHERE customer_email LIKE '%example.test'")"
}
test_a_store_that_nobody_confirms_goes_back_by_itself() {
    on_trial CONFIRM_SECONDS=5
    expect_back not-confirmed
    # Nothing came meanwhile: nothing to keep, and nothing to warn of.
    if [ -e "$R/newer" ] || grep -q 'could not be exported' "$R/journal"; then return 1; fi
}
test_what_the_run_changed_a_second_before_opening_is_nobodys_order() {
    a_store_that_sells
    as_admin shop -e "UPDATE sales_order SET grand_total = grand_total + 1 WHERE id > 3"
    sleep 1.1
    # The server's clock ran on since the step began; the database's own time of opening counts.
    in_shell 'mkdir -p "$BACKUP" && printf "since\t-\t2020-02-02 00:00:00\nsales_order\tid\t500\ninventory_reservation\treservation_id\t0\n" >"$BACKUP/newest.txt"
        printf "7\t%s000\tstep-start\tn=21\tname=open-store\n" "$(($(now) - 2))" >"$RUN/journal"
        . "$2/steps/open-store.sh"; open_the_store() { :; }; step_run'
    same 1 "$(grep -c . "$T/run/kept/opened-at")"
    somebody_buys
    in_shell 'keep_newer_before_going_back && cat "$RUN/newer/complete"' >"$T/counted"
    same '2 1 1' "$(tail -n 1 "$T/counted")"
}
test_stopping_on_trial_goes_back_too() {
    on_trial CONFIRM_SECONDS=600
    $SH "$R/runner.sh" ask stop
    same 'run-end outcome=stopped state=back' "$(settled)"
    snapshot >"$T/after"
    same_snapshot "$T/before" "$T/after"
}
test_killed_on_trial_waits_on_and_takes_the_word() {
    on_trial CONFIRM_SECONDS=600
    until_first=$(sed -n 's/.*for=confirmation	until=//p' "$R/journal")
    kill_at 'wait	for=confirmation'
    for _ in $(seq 100); do [ "$(grep -c 'wait	for=confirmation' "$R/journal")" = 2 ] && break; sleep 0.1; done
    same "$until_first" "$(sed -n 's/.*for=confirmation	until=//p' "$R/journal" | tail -n 1)"
    $SH "$R/runner.sh" ask confirm
    same 'run-end outcome=done state=open' "$(settled)"
}
test_killed_while_keeping_what_was_sold_keeps_it_all() {
    on_trial CONFIRM_SECONDS=600
    somebody_buys
    $SH "$R/runner.sh" ask restore
    kill_at 'undo-start	.*setup-upgrade'
    expect_back confirm-refused
    expect_kept "$R/newer"
}
test_a_broken_off_run_is_left_as_it_is_when_asked() {
    new_run $ID upgrade BACKUP_MEDIA=0
    mkdir -p "$S/var/fault" && : >"$S/var/fault/slow-setup:di:compile"
    begin
    until_journal 90 'step-start	.*name=compile'
    kill_runner
    same "started $ID" "$($SH "$R/runner.sh" recover leave)"
    same 'run-end outcome=failed state=needs-person' "$(settled)"
    page | grep -q '^503'
    [ -d "$R/secrets" ]
    grep -q undo-start "$R/journal" && return 1
    return 0
}
test_an_untouched_broken_off_run_that_is_left_is_untouched() {
    mkdir -p "$HOME/composer-fault" && : >"$HOME/composer-fault/slow"
    snapshot >"$T/before"
    new_run $ID upgrade BACKUP_MEDIA=0
    begin
    until_journal 60 'step-start	.*solve-dependencies'
    kill_runner
    $SH "$R/runner.sh" recover leave
    same 'run-end outcome=failed state=untouched' "$(settled)"
    snapshot >"$T/after"
    same_snapshot "$T/before" "$T/after"
}
test_a_broken_off_run_goes_back_when_asked_although_it_could_go_on() {
    on_trial CONFIRM_SECONDS=600
    somebody_buys
    kill_runner
    same "started $ID" "$($SH "$R/runner.sh" recover restore)"
    same 'run-end outcome=restored state=back' "$(settled)"
    snapshot >"$T/after"
    same_snapshot "$T/before" "$T/after"
    expect_kept "$R/newer"
}
test_a_proof_from_another_computer_arrives_whole_or_not_at_all() {
    new_run $ID upgrade START_AT=$(($(date +%s) + 3600))
    begin
    printf 'rows\tsales_order\t500\n' | $SH "$R/runner.sh" ask proven
    same 'rows	sales_order	500' "$(cat "$R/proven.txt")"
    same 600 "$(stat -c %a "$R/proven.txt")"
    set +e
    head -c 67108865 /dev/zero | $SH "$R/runner.sh" ask proven
    code=$?
    set -e
    same 2 $code
    same 'rows	sales_order	500' "$(cat "$R/proven.txt")"
    same '' "$(find "$R" -name 'proven.new*')"
    $SH "$R/runner.sh" ask stop
    settled 10
}
test_a_restore_keeps_what_is_newer_than_the_backup() {
    a_store_that_sells
    new_run $ID backup BACKUP_MEDIA=0
    begin
    same 'run-end outcome=done state=untouched' "$(settled)"
    snapshot >"$T/before"
    somebody_buys
    new_run 20260103T000000Z-cccccc restore BACKUP_ID=20260101T000000Z BACKUP_MEDIA=0
    begin
    same 'run-end outcome=done state=open' "$(settled)"
    snapshot >"$T/after"
    same_snapshot "$T/before" "$T/after"
    expect_kept "$R/newer"
    expect_loadable "$R/newer"
}
test_a_restore_with_a_table_prefix_keeps_what_is_newer_too() {
    a_store_that_sells
    for table in sales_order sales_order_item quote customer_entity inventory_reservation cataloginventory_stock_item sequence_order_1; do as_admin shop -e "RENAME TABLE $table TO m2_$table"; done
    as_admin shop -e 'DROP VIEW order_view'
    new_run $ID backup BACKUP_MEDIA=0 TABLE_PREFIX=m2_
    begin
    same 'run-end outcome=done state=untouched' "$(settled)"
    as_admin shop -e "INSERT INTO m2_sales_order (increment_id, customer_email, created_at, updated_at) VALUES ('P-1', 'p@example.test', NOW(), NOW()); INSERT INTO m2_sales_order_item (order_id, sku, name, qty_ordered) SELECT MAX(id), 'CUP', 'Cup', 1 FROM m2_sales_order; INSERT INTO changelog VALUES (4711)"
    new_run 20260103T000000Z-cccccc restore BACKUP_ID=20260101T000000Z BACKUP_MEDIA=0 BACKUP_CODE=0 TABLE_PREFIX=m2_
    begin
    same 'run-end outcome=done state=open' "$(settled)" || { grep -E 'failed' "$R/journal"; grep -A12 'undo restore-database' "$R/console.log"; return 1; }
    grep -q 'newer	orders=1	customers=0	stock=0	' "$R/journal"
    grep -q '^P-1,.*,p@example.test,,1 x CUP Cup,new' "$R/newer/orders.csv"
    same 4711 "$(as_admin shop -e 'SELECT id FROM changelog WHERE id = 4711')"
    same 500 "$(as_admin shop -e 'SELECT COUNT(*) FROM m2_sales_order')"
    as_admin shop <"$R/newer/newer.sql"
    same '501 1' "$(as_admin shop -e 'SELECT (SELECT COUNT(*) FROM m2_sales_order), (SELECT COUNT(*) FROM m2_sales_order_item)' | tr '\t' ' ')"
}

# ---- the database of a backup takes the place of the present one
# Stands before the database's client: at the first statements that match, the run and its step are killed, as when the
# server dies, before or after these have been carried out.
die_at_statement() { # PATTERN before|after
    real=$(PATH=${PATH#"$T/bin:"} command -v mariadb)
    rm -f "$T/died"
    cat >"$T/bin/mariadb" <<STUB
#!/bin/bash
[ ! -e "$T/died" ] || exec $real "\$@"
cat >"$T/statements.\$\$"
die() {
    : >"$T/died"
    step=\$(cat "$R/step.process/pid")
    kill -9 \$(cat "$HOME_OF_STORE/lease/pid")
    kill -9 \$(ps -o pid= -s "\$step" | grep -vx " *\$\$")
    exit 9
}
hit=''
grep -Eq '$1' "$T/statements.\$\$" && hit=yes
[ "\${hit}$2" != yesbefore ] || die
$real "\$@" <"$T/statements.\$\$"
status=\$?
[ "\${hit}$2" != yesafter ] || die
exit \$status
STUB
    chmod +x "$T/bin/mariadb"
}
no_schema_is_left() { same '' "$(as_admin -e 'SHOW DATABASES' | grep -E 'scratch|_next_|_old_')"; }
back_after_dying_at() { # PATTERN before|after
    mkdir -p "$S/var/fault" && : >"$S/var/fault/compile"
    snapshot >"$T/before"
    new_run $ID upgrade BACKUP_MEDIA=0
    begin
    until_journal 90 'step-start	.*name=compile'
    die_at_statement "$1" "$2"
    for _ in $(seq 300); do [ -e "$T/died" ] && break; sleep 0.1; done
    rm "$T/bin/mariadb"
    [ -e "$T/died" ] || { tail -n 30 "$R/console.log"; tail -n 5 "$R/journal"; return 1; }
    sleep 0.5
    same "started $ID" "$($SH "$R/runner.sh" recover)"
    same 'run-end outcome=restored state=back' "$(settled)" || { tail -20 "$R/console.log"; return 1; }
    snapshot >"$T/after"
    same_snapshot "$T/before" "$T/after"
    no_schema_is_left
}
test_dying_while_the_dump_is_loaded_beside_goes_back_again() { back_after_dying_at 'Dump completed' before; }
test_dying_when_the_dump_was_loaded_beside_goes_back_again() { back_after_dying_at 'Dump completed' after; }
test_dying_before_the_tables_change_places_goes_back_again() { back_after_dying_at '^RENAME TABLE .shop' before; }
test_dying_when_the_tables_have_changed_places_goes_back_again() { back_after_dying_at '^RENAME TABLE .shop' after; }
test_dying_when_triggers_and_views_made_way_goes_back_again() { back_after_dying_at '^DROP TRIGGER' after; }
test_dying_when_what_was_replaced_is_dropped_goes_back_again() { back_after_dying_at '^DROP DATABASE IF EXISTS .shop_old' before; }
test_the_database_changes_places_and_nothing_is_left_of_the_second_schema() {
    mkdir -p "$S/var/fault" && : >"$S/var/fault/compile"
    snapshot >"$T/before"
    new_run $ID upgrade BACKUP_MEDIA=0
    begin
    same 'run-end outcome=restored state=back' "$(settled)"
    grep -q 'evidence	.*all tables changed places' "$R/journal" || { grep evidence "$R/journal"; tail -30 "$R/console.log"; return 1; }
    snapshot >"$T/after"
    same_snapshot "$T/before" "$T/after"
    no_schema_is_left
}
test_where_no_second_schema_may_be_made_it_is_dropped_and_loaded_as_told() {
    as_admin -e "REVOKE ALL ON \`shop\_next\_%\`.* FROM shop@localhost"
    mkdir -p "$S/var/fault" && : >"$S/var/fault/compile"
    snapshot >"$T/before"
    new_run $ID upgrade BACKUP_MEDIA=0
    begin
    same 'run-end outcome=restored state=back' "$(settled)"
    grep -q 'evidence	.*dropped before it was loaded, because this database account may not' "$R/journal"
    snapshot >"$T/after"
    same_snapshot "$T/before" "$T/after"
    no_schema_is_left
}
test_a_dump_that_is_not_what_was_backed_up_does_not_replace_the_database() {
    new_run $ID backup BACKUP_MEDIA=0
    begin
    same 'run-end outcome=done state=untouched' "$(settled)"
    B=$HOME_OF_STORE/backups/20260101T000000Z
    gzip -dc "$B/database.sql.gz" | sed 's/19999/19998/;s/order 17 /order 18 /' | gzip >"$T/other.gz"
    cat "$T/other.gz" >"$B/database.sql.gz"
    (cd "$B" && sha256sum $(sed 's/^[^ ]*  //' SHA256SUMS) >"$T/sums" && cat "$T/sums" >SHA256SUMS)
    as_admin shop -e "INSERT INTO sales_order (note) VALUES ('newer')"
    snapshot >"$T/before"
    new_run 20260103T000000Z-cccccc restore BACKUP_ID=20260101T000000Z BACKUP_MEDIA=0 BACKUP_CODE=0
    begin
    same 'run-end outcome=restored state=back' "$(settled)" || { tail -40 "$R/console.log"; grep -E 'undo-failed|step-failed' "$R/journal"; return 1; }
    grep -q 'step-failed	.*name=restore-database	.*code=backup-verify' "$R/journal"
    snapshot >"$T/after"
    same_snapshot "$T/before" "$T/after"
    no_schema_is_left
}

# ---- looking before a restore
test_looking_before_a_restore_tells_what_would_be_lost_and_changes_nothing() {
    a_store_that_sells
    new_run $ID backup BACKUP_MEDIA=0
    begin
    same 'run-end outcome=done state=untouched' "$(settled)"
    somebody_buys
    as_admin shop -e 'CREATE TABLE came_since (id INT); DROP TABLE child'
    echo other >"$S/lib/tool"
    echo new >"$S/lib/came	since.php"
    rm "$S/lib/gone.php"
    snapshot >"$T/before"
    new_run 20260103T000000Z-cccccc restore BACKUP_ID=20260101T000000Z BACKUP_MEDIA=0
    find "$R" | LC_ALL=C sort >"$T/folder.before"
    $SH "$R/runner.sh" preview >"$T/preview"
    find "$R" | LC_ALL=C sort >"$T/folder.after"
    snapshot >"$T/after"
    same_snapshot "$T/before" "$T/after"
    same_snapshot "$T/folder.before" "$T/folder.after"
    same end "$(tail -n 1 "$T/preview")"
    grep -Eq '^newer	what=orders	count=2	since=[0-9]{10}$' "$T/preview" || { cat "$T/preview"; return 1; }
    grep -q '^newer	what=customers	count=1	' "$T/preview"
    grep -q '^newer	what=stock	count=2	' "$T/preview"
    grep -q '^newer-row	what=orders	text=000000501  20.*19.9900  EUR  n\*\*\*@example.test$' "$T/preview" || { cat "$T/preview"; return 1; }
    grep -Eq '^database	tables=10	changed=[0-9]+	added=1	missing=1$' "$T/preview" || { cat "$T/preview"; return 1; }
    grep -q '^files	part=code	changed=1	added=1	missing=1$' "$T/preview" || { cat "$T/preview"; return 1; }
    grep -q '^file	part=code	how=added	path=lib/came\\tsince.php$' "$T/preview"
    grep -Eq '^room	needed=[1-9][0-9]*	free=[1-9][0-9]*$' "$T/preview"
    if grep -q new@example.test "$T/preview"; then return 1; fi
}

# ---- two users of one server, one store
# The mark as the run of another user leaves it: only what is in it counts.  mark_of_another PID START
mark_of_another() {
    printf 'run=20260101T000000Z-dddddd\nuser=other\npid=%s\nstart=%s\nboot=%s\nroot=%s\n' "$1" "$2" "$(cat /proc/sys/kernel/random/boot_id)" "$S" >"$S/var/.storewright-run"
}
test_a_run_of_another_user_of_the_store_is_in_the_way() {
    sleep 300 &
    other=$!
    mark_of_another $other "$(sed 's/.*) //' /proc/$other/stat | cut -d' ' -f20)"
    new_run $ID upgrade
    set +e
    said=$(begin)
    code=$?
    set -e
    kill $other
    same 'busy 20260101T000000Z-dddddd of other 75' "$said $code"
    if [ -e "$R/journal" ] || [ -d "$HOME_OF_STORE/lease" ]; then return 1; fi
}
test_a_broken_off_run_of_another_user_is_told_and_a_restore_may_follow_it() {
    new_run $ID backup BACKUP_MEDIA=0
    begin
    same 'run-end outcome=done state=untouched' "$(settled)"
    mark_of_another 999999 1
    new_run 20260102T000000Z-bbbbbb upgrade
    set +e
    said=$(begin 2>/dev/null)
    code=$?
    set -e
    same 'dead 20260101T000000Z-dddddd broken-off of other 76' "$said $code"
    new_run 20260103T000000Z-cccccc restore BACKUP_ID=20260101T000000Z BACKUP_MEDIA=0 BACKUP_DATABASE=0
    begin
    same 'run-end outcome=done state=open' "$(settled)"
    [ ! -e "$S/var/.storewright-run" ]
}
test_a_store_is_marked_while_it_is_changed_and_not_after() {
    mkdir -p "$S/var/fault" && : >"$S/var/fault/slow-setup:di:compile"
    new_run $ID upgrade BACKUP_MEDIA=0
    begin
    until_journal 90 'step-start	.*name=compile'
    grep -qx "run=$ID" "$S/var/.storewright-run"
    same 644 "$(stat -c %a "$S/var/.storewright-run")"
    $SH "$R/runner.sh" ask stop
    same 'run-end outcome=stopped state=back' "$(settled)"
    same '' "$(find "$S/var" -name '.storewright*')"
}

# ---- by hand
a_backup_and_a_ruin() {
    new_run $ID backup
    begin
    same 'run-end outcome=done state=untouched' "$(settled)"
    B=$HOME_OF_STORE/backups/20260101T000000Z
    as_admin shop -e "DELETE FROM child; INSERT INTO sales_order (note) VALUES ('since the backup')"
}
test_the_rescue_by_hand_keeps_what_it_replaces() {
    snapshot >"$T/before"
    a_backup_and_a_ruin
    echo changed >"$S/pub/media/catalog/with space.jpg"
    $SH "$B/rescue.sh" go database media >"$T/said" || { cat "$T/said"; return 1; }
    away=$(sed -n 's/^What was replaced is kept in \(.*\): remove.*/\1/p' "$T/said")
    same changed "$(cat "$away/pub/media/catalog/with space.jpg")"
    gzip -dc "$away/database.sql.gz" | grep -q 'since the backup'
    snapshot >"$T/after"
    same_snapshot "$T/before" "$T/after"
}
test_the_rescue_by_hand_touches_nothing_when_the_backup_is_damaged() {
    a_backup_and_a_ruin
    printf x | dd of="$B/code.tar.zst" bs=1 seek=200 conv=notrunc 2>/dev/null
    snapshot >"$T/before"
    if $SH "$B/rescue.sh" go >"$T/said"; then return 1; fi
    grep -q 'NOTHING WAS DONE: code.tar.zst is damaged' "$T/said"
    snapshot >"$T/after"
    same_snapshot "$T/before" "$T/after"
    [ ! -e "$B/rescue.cnf" ]
}
test_the_rescue_by_hand_refuses_while_a_run_is_under_way() {
    a_backup_and_a_ruin
    new_run 20260102T000000Z-bbbbbb upgrade START_AT=$(($(date +%s) + 3600))
    begin
    snapshot >"$T/before"
    if $SH "$B/rescue.sh" go >"$T/said"; then return 1; fi
    grep -q 'NOTHING WAS DONE: The run 20260102T000000Z-bbbbbb is under way' "$T/said"
    snapshot >"$T/after"
    same_snapshot "$T/before" "$T/after"
    $SH "$R/runner.sh" ask stop
    settled 10
}
restore_dying_at() { # PATTERN before|after
    new_run $ID backup BACKUP_MEDIA=0
    begin
    same 'run-end outcome=done state=untouched' "$(settled)"
    as_admin shop -e "INSERT INTO sales_order (note) VALUES ('since'); CREATE TABLE came_since (id INT PRIMARY KEY)"
    snapshot >"$T/before"
    new_run 20260103T000000Z-cccccc restore BACKUP_ID=20260101T000000Z BACKUP_MEDIA=0 BACKUP_CODE=0
    die_at_statement "$1" "$2"
    begin
    for _ in $(seq 600); do [ -e "$T/died" ] && break; sleep 0.1; done
    rm "$T/bin/mariadb"
    [ -e "$T/died" ] || { tail -n 30 "$R/console.log"; return 1; }
    sleep 0.5
    same 'started 20260103T000000Z-cccccc' "$($SH "$R/runner.sh" recover)"
    same 'run-end outcome=restored state=back' "$(settled)" || { tail -20 "$R/console.log"; return 1; }
    snapshot >"$T/after"
    same_snapshot "$T/before" "$T/after"
    no_schema_is_left
}
test_a_restore_that_dies_when_the_tables_have_changed_places_takes_the_snapshot_back() { restore_dying_at '^RENAME TABLE .shop' after; }
test_a_restore_that_dies_when_triggers_made_way_takes_the_snapshot_back() { restore_dying_at '^DROP TRIGGER' after; }
