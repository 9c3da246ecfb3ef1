# shellcheck shell=bash
# Bringing a store back by hand: what it keeps, what it leaves alone, and what becomes of the run that was broken off.
# shellcheck source=tests/server/test-broken-off.sh
. "$TESTS/test-broken-off.sh"

refused() { # KILOBYTES-IT-MAY-WRITE WORDS…: rescue.sh does nothing, and says so; what it said is in $T/said
    may_write=$1
    shift
    snapshot >"$T/before.refused"
    if (ulimit -f "$may_write" && exec $SH "$B/rescue.sh" go "$@") >"$T/said" 2>&1; then cat "$T/said"; return 1; fi
    snapshot >"$T/after"
    same_snapshot "$T/before.refused" "$T/after"
}
test_the_rescue_by_hand_replaces_no_database_that_it_cannot_keep() {
    snapshot >"$T/before"
    a_backup_and_a_ruin
    echo 192.0.2.7 >"$S/var/.maintenance.ip"
    # No room for it: a file may not grow beyond two kilobytes.
    refused 2 database
    grep -q '^NOTHING WAS DONE: The database as it is now cannot be kept' "$T/said" || { cat "$T/said"; return 1; }
    grep -qx "sh $B/rescue.sh go without-keeping database" "$T/said"
    same 192.0.2.7 "$(cat "$S/var/.maintenance.ip")"
    rm "$S/var/.maintenance.ip"
    same '' "$(find "$B" -name 'replaced-*')"
    # Nor one that cannot be read as a whole.
    as_admin shop -e 'CREATE TABLE goes (id INT); CREATE VIEW broken AS SELECT id FROM goes; DROP TABLE goes'
    if $SH "$B/rescue.sh" go database >"$T/said" 2>&1; then cat "$T/said"; return 1; fi
    grep -q '^NOTHING WAS DONE: .*broken' "$T/said"
    same 501 "$(as_admin shop -e 'SELECT COUNT(*) FROM sales_order')"
    page | grep -q '^200'
    $SH "$B/rescue.sh" go without-keeping database >"$T/said" || { cat "$T/said"; return 1; }
    snapshot >"$T/after"
    same_snapshot "$T/before" "$T/after"
}
test_the_rescue_by_hand_keeps_routines_too() {
    a_backup_and_a_ruin
    as_admin shop -e 'CREATE DEFINER=shop@localhost PROCEDURE came_since() SELECT 1; CREATE DEFINER=shop@localhost EVENT later ON SCHEDULE EVERY 1 YEAR STARTS "2035-01-01" DO DELETE FROM changelog'
    $SH "$B/rescue.sh" go database >"$T/said" || { cat "$T/said"; return 1; }
    gzip -dc "$B"/replaced-*/database.sql.gz >"$T/kept.sql"
    grep -q 'PROCEDURE .came_since' "$T/kept.sql"
    grep -q 'EVENT .later' "$T/kept.sql"
    grep -q '^-- whole$' "$T/kept.sql"
}
test_the_rescue_by_hand_leaves_the_crontab_and_the_exempt_addresses_of_today_alone() {
    a_backup_and_a_ruin
    # As the run that made this backup would have kept them, had it closed the store.
    R=$HOME_OF_STORE/runs/$ID
    mkdir -p "$R/kept"
    cp "$T/crontab" "$R/kept/crontab"
    : >"$R/kept/exempt-remembered"
    echo '0 3 * * * another site, since then' >>"$T/crontab"
    echo '#storewright# * * * * * a run of another store has switched this off' >>"$T/crontab"
    cp "$T/crontab" "$T/crontab.today"
    echo 192.0.2.7 >"$S/var/.maintenance.ip"
    $SH "$B/rescue.sh" go >"$T/said" || { cat "$T/said"; return 1; }
    cmp "$T/crontab" "$T/crontab.today"
    same 192.0.2.7 "$(cat "$S/var/.maintenance.ip")"
    same '' "$(find "$S/var" -name '.maintenance*rescue')"
}
test_a_run_broken_off_and_rescued_by_hand_is_at_its_end() {
    snapshot >"$T/before.all"
    echo 192.0.2.7 >"$S/var/.maintenance.ip"
    killed_in setup:upgrade
    until_journal 90 'step-start	.*name=setup-upgrade'
    for _ in $(seq 100); do [ -s "$R/step.process/pid" ] && break; sleep 0.05; done
    orphan=$(cat "$R/step.process/pid")
    kill_runner
    echo '0 3 * * * another site, since then' >>"$T/crontab"
    # Only the runner is gone: its step is ended before anything is put back.
    kill -0 "$orphan"
    $SH "$R/rescue.sh" go code database >"$T/said" || { cat "$T/said"; return 1; }
    # One that is dead and not yet fetched by its parent has ended.
    same '' "$(ps -A -o pid=,sess=,stat= | awk -v s="$orphan" '$2 == s && $3 !~ /^Z/')"
    same 'run-end outcome=restored state=back' "$(outcome)"
    same back "$(grep '	state	' "$R/journal" | tail -n 1 | sed 's/.*is=//')"
    same '' "$(awk -F '\t' '$1 != NR' "$R/journal")"
    grep -q 'warning	text=The store was brought back by hand' "$R/journal"
    if [ -e "$HOME_OF_STORE/lease" ] || [ -e "$S/var/.storewright-run" ]; then return 1; fi
    same "ended $ID" "$($SH "$R/runner.sh" recover)"
    printf '0 3 * * * another site, since then\n' | cat "$T/crontab.before" - | cmp - "$T/crontab"
    cp "$T/crontab.before" "$T/crontab"
    snapshot >"$T/after"
    same_snapshot "$T/before" "$T/after"
    # And the next run may begin.
    new_run 20260102T000000Z-bbbbbb upgrade START_AT=$(($(date +%s) + 3600))
    same 'started 20260102T000000Z-bbbbbb' "$(begin)"
    $SH "$R/runner.sh" ask stop
    settled 10
}
test_the_rescue_by_hand_leaves_alone_a_database_that_the_run_had_not_touched() {
    as_admin shop -e "UPDATE setup_module SET version = '2.4.7-p6'"
    page >"$T/page.before"
    ID=20260101T000000Z-aa5a9d
    new_run $ID upgrade METHOD=staged
    echo 'swap_in() { : >"$RUN/killed"; kill -9 "$(cat "$LEASE/pid")"; kill -9 -$$; }' >>"$R/switch.sh"
    begin
    until_journal 90 'step-start	.*name=rehearse-compile'
    as_admin shop -e "INSERT INTO sales_order (grand_total, note) VALUES (1, 'while it was built')"
    for _ in $(seq 1200); do [ ! -e "$R/killed" ] || break; sleep 0.1; done
    sleep 0.3
    $SH "$R/rescue.sh" | grep -q 'rescue.sh go            brings back the code, then opens the store: the run that was broken off has not touched the database$'
    before=$(as_admin -N -e "SELECT CREATE_TIME FROM information_schema.TABLES WHERE TABLE_SCHEMA = 'shop' AND TABLE_NAME = 'sales_order'")
    sleep 1.1
    $SH "$R/rescue.sh" go >"$T/said" || { cat "$T/said"; return 1; }
    same "$(cat "$T/page.before")" "$(page)"
    same 1 "$(as_admin shop -e "SELECT COUNT(*) FROM sales_order WHERE note = 'while it was built'")"
    same "$before" "$(as_admin -N -e "SELECT CREATE_TIME FROM information_schema.TABLES WHERE TABLE_SCHEMA = 'shop' AND TABLE_NAME = 'sales_order'")"
    same 'run-end outcome=restored state=back' "$(outcome)"
    if [ -e "$HOME_OF_STORE/lease" ] || [ -e "$S/var/.storewright-run" ]; then return 1; fi
    same "ended $ID" "$($SH "$R/runner.sh" recover)"
}
test_the_rescue_by_hand_ends_what_a_step_started_though_the_step_is_gone_itself() {
    snapshot >"$T/before"
    killed_in setup:di:compile
    until_journal 90 'step-start	.*name=compile'
    only_what_the_step_started_lives setup:di:compile
    $SH "$R/rescue.sh" go code database >"$T/said" || { cat "$T/said"; return 1; }
    grep -q "^Ending:   a step of the run $ID " "$T/said"
    if at_work "$left"; then echo "process $left works on"; return 1; fi
    same 'run-end outcome=restored state=back' "$(outcome)"
    cp "$T/crontab.before" "$T/crontab"
    snapshot >"$T/after"
    same_snapshot "$T/before" "$T/after"
}
test_a_rescue_of_a_part_does_not_end_the_run_that_was_broken_off() {
    killed_in setup:upgrade
    until_journal 90 'step-start	.*name=setup-upgrade'
    everything_dies
    $SH "$R/rescue.sh" go database >"$T/said" || { cat "$T/said"; return 1; }
    grep -q "the run $ID is still broken off" "$T/said"
    somebody_buys
    same "started $ID" "$($SH "$R/runner.sh" recover)"
    expect_recovered_and_kept "$R/newer"
}
test_a_backup_that_was_copied_elsewhere_rescues_by_hand_too() {
    snapshot >"$T/before"
    a_backup_and_a_ruin
    mkdir -p "$T/copied"
    rm -rf "$T/copied/it"
    cp -rp "$B" "$T/copied/it"
    $SH "$T/copied/it/rescue.sh" go database >"$T/said" || { cat "$T/said"; return 1; }
    snapshot >"$T/after"
    same_snapshot "$T/before" "$T/after"
    same 'it ' "$(ls "$T/copied" | tr '\n' ' ')"
}
test_no_run_begins_while_a_store_is_rescued_by_hand() {
    a_backup_and_a_ruin
    mkfifo "$T/hold"
    # Holds the rescue where it loads the dump.
    real=$(PATH=${PATH#"$T/bin:"} command -v mariadb)
    printf '#!/bin/bash\ncase "$*" in *--comments*) [ -e "%s" ] || { : >"%s"; cat "%s"; } ;; esac\nexec %s "$@"\n' "$T/held" "$T/held" "$T/hold" "$real" >"$T/bin/mariadb"
    chmod +x "$T/bin/mariadb"
    $SH "$B/rescue.sh" go database >"$T/said" &
    rescue=$!
    for _ in $(seq 300); do [ -e "$T/held" ] && break; sleep 0.1; done
    new_run 20260102T000000Z-bbbbbb upgrade START_AT=$(($(date +%s) + 3600))
    set +e
    said=$(begin)
    code=$?
    set -e
    : >"$T/hold"
    wait $rescue
    # Not before: bash goes by where it has found a program once.
    rm "$T/bin/mariadb"
    same 'busy rescue 75' "$said $code"
    [ ! -e "$HOME_OF_STORE/lease" ]
}

# ---- accounts that may do less in a second schema than in the store's own
back_without() { # GRANTS-ON-THE-SECOND-SCHEMA
    as_admin -e "REVOKE ALL ON \`shop\_next\_%\`.* FROM shop@localhost; GRANT $1 ON \`shop\_next\_%\`.* TO shop@localhost"
    mkdir -p "$S/var/fault" && : >"$S/var/fault/compile"
    snapshot >"$T/before"
    new_run $ID upgrade BACKUP_MEDIA=0
    begin
    same 'run-end outcome=restored state=back' "$(settled)" || { tail -30 "$R/console.log"; return 1; }
    snapshot >"$T/after"
    same_snapshot "$T/before" "$T/after"
    no_schema_is_left
}
EVERYTHING_BUT_EVENTS='SELECT, INSERT, UPDATE, DELETE, CREATE, DROP, INDEX, ALTER, REFERENCES, CREATE TEMPORARY TABLES, LOCK TABLES, EXECUTE, CREATE VIEW, SHOW VIEW, CREATE ROUTINE, ALTER ROUTINE, TRIGGER'
test_an_account_without_events_still_lets_the_tables_change_places() {
    as_admin -e "REVOKE ALL ON shop.* FROM shop@localhost; GRANT $EVERYTHING_BUT_EVENTS ON shop.* TO shop@localhost"
    back_without "$EVERYTHING_BUT_EVENTS"
    grep -q 'evidence	.*all tables changed places' "$R/journal"
}
test_an_account_that_cannot_read_back_what_it_made_beside_drops_and_loads() {
    # Views are made there, but nobody shows their text.
    back_without "${EVERYTHING_BUT_EVENTS/ SHOW VIEW,/}"
    grep -q 'evidence	.*dropped before it was loaded, because this database account may not' "$R/journal"
}
test_a_backup_of_an_older_database_server_is_restored_and_what_was_not_compared_is_told() {
    new_run $ID backup BACKUP_MEDIA=0
    begin
    same 'run-end outcome=done state=untouched' "$(settled)"
    B=$HOME_OF_STORE/backups/20260101T000000Z
    # As a MariaDB of another series would have described it.
    sed -i 's/^\(server\t\)[^\t]*/\15.1.73-MariaDB/;s/^\(column\t.*\t\)int(11)/\1int(12)/' "$B/database.txt"
    grep -q 'int(12)' "$B/database.txt"
    (cd "$B" && sha256sum $(sed 's/^[^ ]*  //' SHA256SUMS) >"$T/sums" && cat "$T/sums" >SHA256SUMS)
    snapshot >"$T/before"
    as_admin shop -e "INSERT INTO sales_order (note) VALUES ('newer')"
    new_run 20260103T000000Z-cccccc restore BACKUP_ID=20260101T000000Z BACKUP_MEDIA=0 BACKUP_CODE=0
    begin
    same 'run-end outcome=done state=open' "$(settled)" || { grep failed "$R/journal"; tail -30 "$R/console.log"; return 1; }
    grep -q 'warning	text=What version .* writes in other words than version 5.1.73-MariaDB' "$R/journal"
    snapshot >"$T/after"
    same_snapshot "$T/before" "$T/after"
}
