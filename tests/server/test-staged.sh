# shellcheck shell=bash
# The staged method: all that takes long happens beside the store while it sells; it is closed for the switch alone.

ID=20260101T000000Z-aa5a9d
staged() { new_run $ID upgrade METHOD=staged "$@"; }
# What the steps were between two records of the journal.
steps_between() { awk -F '\t' -v from="$1" -v to="$2" '$3 == "step-start" { sub(/^name=/, "", $5); if ($5 == from) on = 1; if (on) printf "%s ", $5; if ($5 == to) exit }' "$R/journal"; }
backup_is_right() { (cd "$HOME_OF_STORE/backups/${ID%-*}" && sha256sum -c SHA256SUMS >/dev/null && [ ! -e again ]); }

test_a_staged_upgrade_closes_the_store_for_the_switch_alone() {
    staged && begin
    until_journal 90 'step-start	.*name=rehearse-compile'
    page | grep -q '^200 .*Luma 2.4.6-p1'
    cmp -s "$T/crontab" "$T/crontab.before"
    same 'run-end outcome=done state=open' "$(settled)"
    same 'close-store refresh-backup composer-update put-in-built setup-upgrade restore-caches flush-cache check-storefront open-store ' "$(steps_between close-store open-store)"
    page | grep -q '^200 .*Luma 2.4.7-p6'
    same 2.4.7-p6 "$(as_admin shop -e 'SELECT version FROM setup_module')"
    cmp "$T/crontab" "$T/crontab.before"
    [ "$(find "$S/generated/metadata" -type f | grep -c .)" -gt 0 ]
    [ ! -e "$S/generated/metadata/old.php" ] && [ -e "$S/generated/.htaccess" ]
    [ ! -e "$R/beside" ] && [ ! -e "$R/copy" ] && same '' "$(as_admin -e 'SHOW DATABASES' | grep scratch)"
    backup_is_right
    grep -q '^database: .*loaded' "$HOME_OF_STORE/backups/${ID%-*}/proof.txt"
    same 1 "$(grep -c '^database: ' "$HOME_OF_STORE/backups/${ID%-*}/proof.txt")"
    same 'to 2.4.7-p6' "$(head -n 1 "$HOME_OF_STORE/forecast")"
}
until_killed() {
    until [ -e "$R/killed" ]; do ! journal_at_its_end || { tail -n 5 "$R/journal"; return 1; }; journal_lines; pause 0.1; done
    pause 0.3
}
test_the_database_that_the_backup_was_proven_by_is_the_copy_that_is_upgraded() {
    staged
    echo 'load_dump() { false; }' >>"$R/steps/copy-database.sh"
    begin
    same 'run-end outcome=done state=open' "$(settled)"
    grep -q 'evidence	.*name=copy-database	text=.* are in a schema of its own' "$R/journal"
    [ ! -e "$R/copy" ] && [ ! -e "$R/kept/scratch" ] && [ ! -e "$R/kept/scratch.proven" ] && same '' "$(as_admin -e 'SHOW DATABASES' | grep scratch)"
    backup_is_right
}
# Killed with it loaded: whether the run goes on or leaves everything as it is, no copy of the database is left behind.
test_killed_before_the_proven_copy_is_taken_none_is_left() {
    local how
    for how in resume leave; do
        staged
        # Only the first time: with all of the step's processes.
        cat >>"$R/steps/copy-database.sh" <<'END'
eval "whole_$(sed -n '/^take_proven_copy() {/,/^}/p' "$RUN/steps/copy-database.sh")"
take_proven_copy() { [ -e "$RUN/killed" ] || { : >"$RUN/killed"; kill -9 "$(cat "$LEASE/pid")"; kill -9 -$$; }; whole_take_proven_copy; }
END
        begin
        until_killed
        as_admin -e 'SHOW DATABASES' | grep -q scratch
        same "started $ID" "$($SH "$R/runner.sh" recover $how)"
        same 'run-end outcome=failed state=untouched' "$(settled)"
        same '' "$(as_admin -e 'SHOW DATABASES' | grep scratch)"
        rm -rf "$R"
    done
}
# Much that nobody changes, as in every shop.
much_else() { as_admin shop -e "CREATE TABLE filling (text LONGTEXT); INSERT INTO filling VALUES (REPEAT('x', 9000000)); ANALYZE TABLE filling" >/dev/null; }
test_orders_placed_while_the_new_version_is_built_are_there_after_going_back() {
    much_else
    staged && begin
    until_journal 90 'step-start	.*name=rehearse-compile'
    as_admin shop -e "INSERT INTO sales_order (grand_total, note) VALUES (1, 'while it was built')"
    # The copy was upgraded well; in the store itself it fails.
    mkdir -p "$S/lib/fault" && : >"$S/lib/fault/data-patch"
    snapshot >"$T/before"
    same 'run-end outcome=restored state=back' "$(settled)"
    grep -q 'step-failed	.*name=setup-upgrade	.*code=data-patch' "$R/journal"
    snapshot >"$T/after"
    same_snapshot "$T/before" "$T/after"
    same 1 "$(as_admin shop -e "SELECT COUNT(*) FROM sales_order WHERE note = 'while it was built'")"
    backup_is_right
    # Nothing else was dumped while the store was closed.
    grep -q 'evidence	.*name=refresh-backup	.*; 2 of them had other rows than in the proven dump and were dumped anew (changelog sales_order)' "$R/journal"
    same 2 "$(gzip -dc "$HOME_OF_STORE/backups/${ID%-*}/database.sql.gz" | grep -c '^-- Dump completed')"
}
# In place the store sells until its backup is proven as well.
test_an_order_placed_after_the_backup_was_made_is_there_after_going_back_in_place() {
    much_else
    new_run $ID upgrade BACKUP_MEDIA=0
    mkdir -p "$S/lib/fault" && : >"$S/lib/fault/data-patch"
    begin
    until_journal 90 'step-done	.*name=back-up-database'
    [ ! -e "$S/var/.maintenance.flag" ]
    as_admin shop -e "INSERT INTO sales_order (grand_total, note) VALUES (1, 'while it was proven')"
    same 'run-end outcome=restored state=back' "$(settled)"
    same 'close-store refresh-backup disable-caches' "$(grep -oE '	step-start	.*name=(close-store|refresh-backup|disable-caches)' "$R/journal" | sed 's/.*=//' | tr '\n' ' ' | sed 's/ $//')"
    same 1 "$(as_admin shop -e "SELECT COUNT(*) FROM sales_order WHERE note = 'while it was proven'")"
    backup_is_right
    grep -q 'evidence	.*name=refresh-backup	.* of them had other rows than in the proven dump and were dumped anew (.*sales_order' "$R/journal"
}
test_a_value_that_changes_in_a_table_of_many_rows_is_in_the_newer_dump() {
    # So many that only some of them are added up for the description.
    as_admin shop -e "CREATE TABLE log_of_years (id INT PRIMARY KEY, text VARCHAR(20)); INSERT INTO log_of_years SELECT seq, CONCAT('line ', seq) FROM seq_1_to_60000; ANALYZE TABLE log_of_years" >/dev/null
    much_else
    staged && begin
    until_journal 90 'step-start	.*name=rehearse-compile'
    as_admin shop -e "UPDATE log_of_years SET text = 'corrected' WHERE id = 31234"
    mkdir -p "$S/lib/fault" && : >"$S/lib/fault/data-patch"
    same 'run-end outcome=restored state=back' "$(settled)"
    grep -q 'evidence	.*name=refresh-backup	.*dumped anew (log_of_years)' "$R/journal"
    same corrected "$(as_admin shop -e 'SELECT text FROM log_of_years WHERE id = 31234')"
    same 60000 "$(as_admin shop -e 'SELECT COUNT(*) FROM log_of_years')"
    backup_is_right
}
test_where_more_than_rows_has_changed_the_whole_database_is_dumped_again() {
    staged && begin
    until_journal 90 'step-start	.*name=rehearse-compile'
    as_admin shop -e "CREATE TRIGGER came_meanwhile BEFORE INSERT ON sales_order FOR EACH ROW SET NEW.note = CONCAT(COALESCE(NEW.note, ''), ' seen')"
    same 'run-end outcome=done state=open' "$(settled)"
    grep -q 'evidence	.*name=refresh-backup	.*; dumped whole' "$R/journal"
    same 1 "$(gzip -dc "$HOME_OF_STORE/backups/${ID%-*}/database.sql.gz" | grep -c '^-- Dump completed')"
    gzip -dc "$HOME_OF_STORE/backups/${ID%-*}/database.sql.gz" | grep -q came_meanwhile
    backup_is_right
}
# killed_in STEP TEXT: the run is killed in this step, where this text in place of swap_in or mv says; then taken up again.
killed_and_taken_up() {
    snapshot >"$T/before"
    begin
    until_killed
    same "started $ID" "$($SH "$R/runner.sh" recover)"
    same 'run-end outcome=restored state=back' "$(settled)"
    snapshot >"$T/after"
    same_snapshot "$T/before" "$T/after"
    backup_is_right
}
# Ends the runner and this step at once, as a server does that loses its power.
POWER='power_lost() { : >"$RUN/killed"; kill -9 "$(cat "$LEASE/pid")" $$; }'
# Magento answers with its maintenance page out of vendor/: without it, with an error. The moment between two renames is made long enough to be met.
maintenance_page_needs_vendor() {
    sed -i 's#^//BODY#&\nif (!file_exists(dirname(__DIR__) . "/vendor/autoload.php")) { http_response_code(500); exit("Fatal error"); }#' "$S/pub/index.php"
    echo '<?php // media' >"$S/pub/get.php" && chmod 640 "$S/pub/get.php" && touch -d 2024-05-05 "$S/pub/get.php"
    stat -c '%a %Y %s %i' "$S/pub/get.php" >"$T/alike"
}
vendor_is_away_for_two_seconds() {
    cat >>"$R/switch.sh" <<'END'
swap_in() {
    while IFS="$TAB" read -r live new old; do
        [ -e "$new" ] || continue
        mkdir -p "$(dirname "$old")"
        [ ! -e "$live" ] || mv "$live" "$old"
        case $live in */vendor) printf '' >"$RUN/vendor-away" && sleep 2 && rm -f "$RUN/vendor-away" ;; esac
        mv "$new" "$live"
    done
}
END
}
pages_while_vendor_is_away() {
    until [ -e "$R/vendor-away" ]; do ! journal_at_its_end || { tail -n 5 "$R/journal"; return 1; }; journal_lines; pause 0.05; done
    while [ -e "$R/vendor-away" ]; do page && echo && pause 0.2; done | sort | uniq -c >"$T/seen-meanwhile"
    same 1 "$(grep -c . "$T/seen-meanwhile")"
    grep -q '503 <title>Error 503: Service Unavailable</title>Service Temporarily Unavailable$' "$T/seen-meanwhile" || { cat "$T/seen-meanwhile"; return 1; }
}
switched_without_an_error_for_anybody() {
    vendor_is_away_for_two_seconds
    begin
    pages_while_vendor_is_away
    same 'run-end outcome=done state=open' "$(settled)"
    page | grep -q '^200 .*Luma 2.4.7-p6'
    same '<?php // front controller of 2.4.7-p6' "$(head -n 1 "$S/pub/index.php")"
    # Of what both versions have alike, it is the very file that was there.
    same "$(cat "$T/alike")" "$(stat -c '%a %Y %s %i' "$S/pub/get.php")"
}
test_while_the_code_is_switched_visitors_get_the_stores_own_maintenance_page() {
    maintenance_page_needs_vendor
    staged
    switched_without_an_error_for_anybody
}
test_while_the_code_is_switched_in_place_they_do_so_too() {
    maintenance_page_needs_vendor
    new_run $ID upgrade BACKUP_MEDIA=0
    switched_without_an_error_for_anybody
}
test_on_the_way_back_too_visitors_get_the_stores_own_maintenance_page() {
    maintenance_page_needs_vendor
    staged
    echo 'mv() { case $1 in */old/vendor) printf "" >"$RUN/vendor-away" && sleep 2 && rm -f "$RUN/vendor-away" ;; esac; command mv "$@"; }' >>"$R/switch.sh"
    begin
    until_journal 90 'step-start	.*name=rehearse-compile'
    mkdir -p "$S/lib/fault" && : >"$S/lib/fault/data-patch"
    snapshot >"$T/before"
    until_journal 90 'step-done	.*name=put-in-built'
    same '<?php // front controller of 2.4.7-p6' "$(head -n 1 "$S/pub/index.php")"
    pages_while_vendor_is_away
    same 'run-end outcome=restored state=back' "$(settled)"
    snapshot >"$T/after"
    same_snapshot "$T/before" "$T/after"
}
test_while_the_code_of_a_backup_is_put_in_visitors_get_the_stores_own_maintenance_page() {
    maintenance_page_needs_vendor
    snapshot >"$T/before"
    new_run 20260101T000000Z-aaaaaa backup BACKUP_MEDIA=0
    begin
    same 'run-end outcome=done state=untouched' "$(settled)"
    echo '<?php // changed' >"$S/vendor/autoload.php"
    echo '// changed' >>"$S/pub/index.php"
    new_run 20260102T000000Z-bbbbbb restore BACKUP_ID=20260101T000000Z BACKUP_MEDIA=0
    sed -i 's#if (!@rename(\$file, "\$live/\$p"))#if ($p === "vendor/autoload.php") { unlink("$live/$p"); touch(dirname($GLOBALS["report"]) . "/vendor-away"); sleep(2); unlink(dirname($GLOBALS["report"]) . "/vendor-away"); }\n&#' "$R/put-back.sh"
    begin
    pages_while_vendor_is_away
    same 'run-end outcome=done state=open' "$(settled)"
    snapshot >"$T/after"
    same_snapshot "$T/before" "$T/after"
    same "$(cut -d' ' -f1-3 "$T/alike")" "$(stat -c '%a %Y %s' "$S/pub/get.php")"
}
# As where the disk is full: what was kept is the very file that is there still, and mv moves no file onto itself.
test_where_no_stand_in_can_be_put_the_old_code_is_back_without_its_backup() {
    maintenance_page_needs_vendor
    staged
    echo 'put_stand_ins() { for entry in $ENTRY_POINTS; do keep_old "$entry"; done; return 1; }' >>"$R/stand-ins.sh"
    snapshot >"$T/before"
    begin
    same 'run-end outcome=restored state=back' "$(settled)"
    grep -q 'step-failed	.*name=composer-update	.*text=The maintenance page cannot be put in place of index.php' "$R/journal"
    grep -q 'evidence	.*name=composer-update	text=The old code is back' "$R/journal"
    snapshot >"$T/after"
    same_snapshot "$T/before" "$T/after"
    same "$(cat "$T/alike")" "$(stat -c '%a %Y %s %i' "$S/pub/get.php")"
}
test_killed_while_stand_ins_answer_the_old_files_come_back() {
    maintenance_page_needs_vendor
    staged
    cat >>"$R/switch.sh" <<'END'
swap_in() { : >"$RUN/killed"; kill -9 "$(cat "$LEASE/pid")"; kill -9 -$$; }
END
    snapshot >"$T/before"
    begin
    until_killed
    grep -q 'storewright: a stand-in' "$S/pub/index.php"
    page | grep -q '^503 .*Service Temporarily Unavailable$'
    same "started $ID" "$($SH "$R/runner.sh" recover)"
    same 'run-end outcome=restored state=back' "$(settled)"
    snapshot >"$T/after"
    same_snapshot "$T/before" "$T/after"
    same "$(cat "$T/alike")" "$(stat -c '%a %Y %s %i' "$S/pub/get.php")"
}
test_killed_between_two_folders_of_the_switch_the_old_ones_come_back() {
    staged
    cat >>"$R/steps/put-in-built.sh" <<END
$POWER
eval "whole_\$(sed -n '/^swap_in() {/,/^}/p' "\$RUN/switch.sh")"
swap_in() {
    case \$folder in generated) head -n 1 | while IFS="\$TAB" read -r live new old; do mv "\$live" "\$old"; mv "\$new" "\$live"; done; power_lost ;; esac
    whole_swap_in
}
END
    killed_and_taken_up
}
test_killed_while_the_new_dump_takes_the_place_of_the_proven_one_the_backup_is_whole() {
    staged
    cat >>"$R/steps/refresh-backup.sh" <<END
$POWER
mv() { command mv "\$@"; case "\$*" in *again/database.txt*) [ -e "\$RUN/killed" ] || power_lost ;; esac; }
END
    killed_and_taken_up
}
test_what_somebody_changes_after_it_was_compiled_is_not_overrun() {
    staged && begin
    until_journal 90 'step-start	.*name=keep-built'
    echo "<?php return ['modules' => ['Magento_Store' => 0]];" >"$S/app/etc/config.php"
    snapshot >"$T/before"
    same 'run-end outcome=restored state=back' "$(settled)"
    grep -q 'step-failed	.*name=composer-update	.*code=changed-meanwhile' "$R/journal"
    snapshot >"$T/after"
    same_snapshot "$T/before" "$T/after"
}
test_what_remembers_where_it_was_compiled_is_not_put_in() {
    staged
    # shellcheck disable=SC2016
    echo 'step_prove() { echo "<?php return \"$STORE_ROOT/lib\";" >"$STORE_ROOT/generated/metadata/path.php"; }' >>"$R/steps/rehearse-compile.sh"
    snapshot >"$T/before"
    begin
    same 'run-end outcome=failed state=untouched' "$(settled)"
    grep -q 'step-failed	.*name=keep-built	.*generated/metadata/path.php' "$R/journal"
    snapshot >"$T/after"
    same_snapshot "$T/before" "$T/after"
}
test_a_newer_dump_that_cannot_be_proven_is_told_and_the_store_stays_open() {
    staged
    echo 'prove_database() { if [ -e "$KEPT/flag-as-set" ]; then fail backup-verify "It is not the same."; else echo "database: loaded into a schema of its own" >>proof.txt; fi; }' >>"$R/steps/prove-backup.sh"
    begin
    same 'run-end outcome=done state=open' "$(settled)"
    grep -q 'step-skip	.*name=prove-again	.*could not be proven' "$R/journal"
    grep -q '^database, when the store was still open: loaded into' "$HOME_OF_STORE/backups/${ID%-*}/proof.txt"
    backup_is_right
}
# An order comes in while the new version is built: it is in what is added to the proven dump.
sold_meanwhile() {
    until_journal 90 'step-start	.*name=rehearse-compile'
    as_admin shop -e "INSERT INTO sales_order (grand_total, note) VALUES (1, 'while it was built')"
}
proof_of_database() { grep '^database: ' "$HOME_OF_STORE/backups/${ID%-*}/proof.txt"; }
test_what_was_added_to_a_proven_dump_is_proven_by_itself() {
    much_else
    staged && begin && sold_meanwhile
    same 'run-end outcome=done state=open' "$(settled)"
    proof_of_database | grep -q 'dumped anew (changelog sales_order), the others by .*; what was dumped anew: loaded into .*; 2 tables, .* are the same as in the store$'
    same "$(proof_of_database)" "$(sed -n 's/.*	evidence	.*name=prove-again	text=//p' "$R/journal")"
    grep -q '^database, when the store was still open: loaded into .* the same as in the store$' "$HOME_OF_STORE/backups/${ID%-*}/proof.txt"
    [ ! -e "$R/added" ] && same '' "$(as_admin -e 'SHOW DATABASES' | grep scratch)"
    backup_is_right
}
test_where_nothing_was_dumped_anew_nothing_is_loaded_again() {
    much_else
    staged
    echo 'load_dump() { [ ! -e "$KEPT/flag-as-set" ] || : >"$RUN/loaded-again"; false; }' >>"$R/steps/prove-again.sh"
    begin
    same 'run-end outcome=done state=open' "$(settled)"
    proof_of_database | grep -q ' tables, 0 of them had other rows .*; none of it had to be dumped anew since it was loaded$'
    [ ! -e "$R/loaded-again" ]
    backup_is_right
}
test_a_value_that_is_another_in_what_was_added_is_told() {
    much_else
    staged
    cat >>"$R/steps/refresh-backup.sh" <<'END'
eval "whole_$(sed -n '/^without_definers() {/,/^}/p' "$RUN/database.sh")"
without_definers() { whole_without_definers "$@" | sed 's/while it was built/while it was broken/'; }
END
    begin && sold_meanwhile
    same 'run-end outcome=done state=open' "$(settled)"
    grep -q 'step-skip	.*name=prove-again	.*could not be proven.*What comes out of the dump is not what the store has' "$R/journal"
    same '' "$(proof_of_database | grep loaded)"
    [ ! -e "$R/added" ]
}
test_killed_while_what_was_added_is_loaded_it_is_loaded_once_more() {
    much_else
    staged
    # All of the step's processes, for it loads in one of its own.
    cat >>"$R/steps/prove-again.sh" <<END
power_lost() { : >"\$RUN/killed"; kill -9 "\$(cat "\$LEASE/pid")"; kill -9 -\$\$; }
eval "whole_\$(sed -n '/^load_dump() {/,/^}/p' "\$RUN/database.sh")"
load_dump() { whole_load_dump "\$@" && { [ -e "\$RUN/killed" ] || power_lost; }; }
END
    begin && sold_meanwhile
    until_killed
    same "started $ID" "$($SH "$R/runner.sh" recover)"
    same 'run-end outcome=done state=open' "$(settled)"
    proof_of_database | grep -q '; what was dumped anew: loaded into a schema of its own; 2 tables'
    [ ! -e "$R/added" ] && same '' "$(as_admin -e 'SHOW DATABASES' | grep scratch)"
    backup_is_right
}
test_an_index_that_cannot_be_rebuilt_does_not_take_an_open_store_back() {
    staged
    echo 'step_run() { fail unknown "The index is locked."; }' >>"$R/steps/reindex.sh"
    begin
    same 'run-end outcome=done state=open' "$(settled)"
    grep -q 'step-skip	.*name=reindex	text=The index is locked.' "$R/journal"
}
# The database knows the version already, as after an upgrade of patches alone.
known_already() { as_admin shop -e "UPDATE setup_module SET version = '2.4.7-p6'"; }
test_where_the_database_has_nothing_to_change_it_is_not_upgraded() {
    known_already
    as_admin shop -e 'CHECKSUM TABLE sales_order, setup_module' >"$T/before"
    staged && begin
    same 'run-end outcome=done state=open' "$(settled)"
    grep -q 'evidence	.*name=setup-upgrade	.*setup:upgrade was not needed' "$R/journal"
    as_admin shop -e 'CHECKSUM TABLE sales_order, setup_module' | cmp "$T/before" -
    same '' "$(as_admin shop -e "SHOW TABLES LIKE 'brand_new'")"
    page | grep -q '^200 .*Luma 2.4.7-p6'
    backup_is_right
}
test_where_the_database_was_not_upgraded_going_back_leaves_it_as_it_is() {
    known_already
    page >"$T/before"
    staged
    # It opens, somebody buys, and then it turns out that it does not work.
    cat >>"$R/steps/confirm-storefront.sh" <<'FAILS'
step_run() { echo "INSERT INTO sales_order (grand_total, note) VALUES (1, 'just opened');" | sql -D "$(database_name)" && fail storefront 'It does not work.'; }
FAILS
    before=$(as_admin -N -e "SELECT CREATE_TIME FROM information_schema.TABLES WHERE TABLE_SCHEMA = 'shop' AND TABLE_NAME = 'sales_order'")
    begin
    same 'run-end outcome=restored state=back' "$(settled)"
    same "$(cat "$T/before")" "$(page)"
    same 1 "$(as_admin shop -e "SELECT COUNT(*) FROM sales_order WHERE note = 'just opened'")"
    # It was never replaced, so there is nothing that had to be kept as a file.
    same "$before" "$(as_admin -N -e "SELECT CREATE_TIME FROM information_schema.TABLES WHERE TABLE_SCHEMA = 'shop' AND TABLE_NAME = 'sales_order'")"
    same '' "$(find "$HOME_OF_STORE" -name 'newer-*' -o -name orders.csv)"
}
test_where_the_database_stays_nobody_waits_for_a_newer_dump_of_it() {
    known_already
    staged && begin
    until_journal 90 'step-start	.*name=rehearse-compile'
    as_admin shop -e "INSERT INTO sales_order (grand_total, note) VALUES (1, 'while it was built')"
    same 'run-end outcome=done state=open' "$(settled)"
    same 'refresh-backup prove-again ' "$(grep -oE '	step-skip	.*name=(refresh-backup|prove-again)	' "$R/journal" | sed 's/.*=//' | tr '\t\n' ' ' | tr -s ' ')"
    # The proven dump is the backup, as it was proven.
    same 1 "$(gzip -dc "$HOME_OF_STORE/backups/${ID%-*}/database.sql.gz" | grep -c '^-- Dump completed')"
    grep -q '^database: .*loaded' "$HOME_OF_STORE/backups/${ID%-*}/proof.txt"
    same 1 "$(as_admin shop -e "SELECT COUNT(*) FROM sales_order WHERE note = 'while it was built'")"
    backup_is_right
}
# Between the backup and the closing somebody buys; then the store is upgraded after all, and that fails.
test_a_store_that_asks_for_its_upgrade_when_it_is_closed_loses_no_order_if_that_fails() {
    known_already
    much_else
    staged && begin
    until_journal 90 'step-start	.*name=rehearse-compile'
    as_admin shop -e "INSERT INTO sales_order (grand_total, note) VALUES (1, 'while it was built'); UPDATE setup_module SET version = '2.4.6-p1'"
    mkdir -p "$S/lib/fault" && : >"$S/lib/fault/data-patch"
    snapshot >"$T/before"
    same 'run-end outcome=restored state=back' "$(settled)"
    grep -q 'step-failed	.*name=setup-upgrade	.*code=data-patch' "$R/journal"
    grep -q 'evidence	.*name=setup-upgrade	.*dumped anew (.*sales_order' "$R/journal" || { grep evidence "$R/journal" | tail -n 3; return 1; }
    snapshot >"$T/after"
    same_snapshot "$T/before" "$T/after"
    same 1 "$(as_admin shop -e "SELECT COUNT(*) FROM sales_order WHERE note = 'while it was built'")"
    backup_is_right
}
# The first try upgrades, though its proof fails; asked again, the store needs nothing. It has been upgraded all the same.
test_who_tries_the_upgrade_again_does_not_take_an_upgraded_database_for_an_untouched_one() {
    known_already
    staged ON_FAILURE=wait
    # As when the upgrade is through, and its last line did not come.
    sed -i 's/^step_prove() {/&\n    [ "$STEP_NAME" != setup-upgrade ] || [ -e "$RUN\/once" ] || { : >"$RUN\/once"; fail schema "Not yet."; return 1; }/' "$R/steps/setup-upgrade.sh"
    begin
    until_journal 90 'step-start	.*name=rehearse-compile'
    as_admin shop -e "UPDATE setup_module SET version = '2.4.6-p1'"
    snapshot >"$T/before"
    until_journal 90 'wait	for=decision'
    same 2.4.7-p6 "$(as_admin shop -e 'SELECT version FROM setup_module')"
    $SH "$R/runner.sh" ask retry
    until_journal 90 'step-done	.*name=setup-upgrade'
    $SH "$R/runner.sh" ask stop
    same 'run-end outcome=stopped state=back' "$(settled)" || { tail -n 5 "$R/journal"; return 1; }
    snapshot >"$T/after"
    same_snapshot "$T/before" "$T/after"
}
test_killed_while_the_backup_is_brought_up_to_date_after_all_the_database_stays() {
    known_already
    staged
    cat >>"$R/steps/refresh-backup.sh" <<'END'
put_again_in() { [ -e "$RUN/killed" ] || { : >"$RUN/killed"; kill -9 "$(cat "$LEASE/pid")"; kill -9 -$$; }; }
END
    begin
    until_journal 90 'step-start	.*name=rehearse-compile'
    as_admin shop -e "INSERT INTO sales_order (grand_total, note) VALUES (1, 'while it was built'); UPDATE setup_module SET version = '2.4.6-p1'"
    snapshot >"$T/before"
    until_killed
    sed -i '/^put_again_in() { \[ -e "$RUN\/killed/d' "$R/steps/refresh-backup.sh"
    same "started $ID" "$($SH "$R/runner.sh" recover)"
    same 'run-end outcome=restored state=back' "$(settled)"
    snapshot >"$T/after"
    same_snapshot "$T/before" "$T/after"
    backup_is_right
}
test_a_store_that_asks_for_its_upgrade_when_it_is_closed_gets_it() {
    known_already
    staged && begin
    until_journal 90 'step-start	.*name=rehearse-compile'
    as_admin shop -e "UPDATE setup_module SET version = '2.4.6-p1'"
    same 'run-end outcome=done state=open' "$(settled)"
    grep -q 'evidence	.*name=setup-upgrade	.*setup:upgrade ran to its end' "$R/journal"
    same 2.4.7-p6 "$(as_admin shop -e 'SELECT version FROM setup_module')"
}
test_settings_that_wait_to_be_imported_are_imported_though_the_tables_stay() {
    known_already
    mkdir -p "$S/lib/fault" && : >"$S/lib/fault/config-changed"
    staged && begin
    same 'run-end outcome=done state=open' "$(settled)"
    grep -q 'evidence	.*name=setup-upgrade	.*setup:upgrade ran to its end' "$R/journal"
}
