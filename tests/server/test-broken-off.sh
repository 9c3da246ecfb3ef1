# shellcheck shell=bash
# A run that was broken off, and a store that somebody else opened before it is taken up again: what was sold then is kept.
# shellcheck source=tests/server/test-recover.sh
. "$TESTS/test-recover.sh"
# shellcheck source=tests/server/test-wayback.sh
. "$TESTS/test-wayback.sh"

# ---- the store was opened by somebody else before the broken-off run is taken up again
# An order, and one that was changed, as long as nobody of the run works on the same tables.
opened_by_hand_and_sold() {
    # The host, or a person with a fright: bin/magento maintenance:disable.
    rm "$S/var/.maintenance.flag"
    somebody_buys
}
killed_in() { # STEP [SETTING…]
    step=$1
    shift
    a_store_that_sells
    mkdir -p "$S/var/fault" && : >"$S/var/fault/slow-$step"
    snapshot >"$T/before"
    new_run $ID upgrade BACKUP_MEDIA=0 "$@"
    begin
}
# Killed as when the server goes: the run, and the step with all it started.
everything_dies() {
    for _ in $(seq 100); do [ -s "$R/step.process/pid" ] && break; sleep 0.05; done
    step_pid=$(cat "$R/step.process/pid")
    kill_runner
    for member in $(ps -A -o pid= -o sess= | awk -v s="$step_pid" '$2 == s { print $1 }'); do kill -9 "$member" 2>/dev/null || true; done
}
expect_recovered_and_kept() { # FOLDER
    same 'run-end outcome=restored state=back' "$(settled)" || { tail -30 "$R/console.log"; return 1; }
    snapshot >"$T/after"
    same_snapshot "$T/before" "$T/after"
    expect_kept "$1"
    grep -q 'warning	.*Somebody else has taken the maintenance flag away' "$R/journal"
}
test_orders_taken_while_a_broken_off_run_lay_about_are_kept() {
    killed_in setup:upgrade
    until_journal 90 'step-start	.*name=setup-upgrade'
    everything_dies
    opened_by_hand_and_sold
    same "started $ID" "$($SH "$R/runner.sh" recover)"
    expect_recovered_and_kept "$R/newer"
    expect_loadable "$R/newer"
    # Closed first, before anything was put back.
    same 'closed undo-start' "$(awk -F '\t' '$3 == "warning" { told = 1 } told && ($3 == "closed" || $3 == "undo-start") { print $3 }' "$R/journal" | head -n 2 | tr '\n' ' ' | sed 's/ $//')"
}
test_orders_taken_while_a_run_waited_for_a_decision_are_kept() {
    a_store_that_sells
    mkdir -p "$S/var/fault" && : >"$S/var/fault/compile"
    snapshot >"$T/before"
    new_run $ID upgrade BACKUP_MEDIA=0 ON_FAILURE=wait
    begin
    until_journal 90 'wait	for=decision'
    # What the run itself changed is older than the second in which it last saw its flag.
    sleep 1.1
    : >"$T/changed"
    for _ in $(seq 300); do [ "$R/kept/flag-seen" -nt "$T/changed" ] && break; sleep 0.1; done
    opened_by_hand_and_sold
    $SH "$R/runner.sh" ask restore
    expect_recovered_and_kept "$R/newer"
}
# Whoever looks for the flag sees it, and writes down the moment a while later: what was ordered in between counts.
test_an_order_changed_between_seeing_the_flag_and_noting_it_is_kept() {
    a_store_that_sells
    mkdir -p "$S/var/fault" && : >"$S/var/fault/compile"
    snapshot >"$T/before"
    new_run $ID upgrade BACKUP_MEDIA=0 ON_FAILURE=wait
    cat >>"$R/lib.sh" <<'SLOWLY'
flag_never_away() {
    is_closed && [ -s "$KEPT/flag-as-set" ] && [ "$(flag_identity)" = "$(cat "$KEPT/flag-as-set")" ] || return 1
    [ -e "$KEPT/slowly" ] || return 0
    mv "$KEPT/slowly" "$KEPT/saw" && sleep 4
}
SLOWLY
    begin
    until_journal 90 'wait	for=decision'
    : >"$R/kept/slowly"
    for _ in $(seq 300); do [ -e "$R/kept/saw" ] && break; sleep 0.1; done
    sleep 1.1
    opened_by_hand_and_sold
    sleep 4
    $SH "$R/runner.sh" ask restore
    expect_recovered_and_kept "$R/newer"
}
test_orders_taken_between_keeping_and_putting_back_are_kept_too() {
    on_trial CONFIRM_SECONDS=600
    somebody_buys
    die_at_statement '^RENAME TABLE .shop' before
    $SH "$R/runner.sh" ask restore
    for _ in $(seq 300); do [ -e "$T/died" ] && break; sleep 0.1; done
    rm "$T/bin/mariadb"
    [ -e "$R/newer/complete" ]
    sleep 0.5
    rm "$S/var/.maintenance.flag"
    as_admin shop -e "INSERT INTO sales_order (increment_id, customer_email, created_at, updated_at) VALUES ('000000502', 'late@example.test', NOW(), NOW())"
    same "started $ID" "$($SH "$R/runner.sh" recover)"
    same 'run-end outcome=restored state=back' "$(settled)" || { tail -30 "$R/console.log"; return 1; }
    expect_kept "$R/newer"
    grep -q 'newer	orders=3	customers=1	stock=2	path=.*/newer-2$' "$R/journal" || { grep '	newer	' "$R/journal"; return 1; }
    grep -q late@example.test "$R/newer-2/orders.csv"
    snapshot >"$T/after"
    same_snapshot "$T/before" "$T/after"
}
test_a_broken_off_run_whose_flag_stayed_keeps_nothing_that_it_changed_itself() {
    killed_in setup:di:compile
    until_journal 90 'step-start	.*name=compile'
    everything_dies
    same "started $ID" "$($SH "$R/runner.sh" recover)"
    same 'run-end outcome=restored state=back' "$(settled)" || { tail -30 "$R/console.log"; return 1; }
    if [ -e "$R/newer" ] || grep -q '	newer	' "$R/journal" || grep -q 'Somebody else' "$R/journal"; then grep -E '	(newer|warning)	' "$R/journal"; return 1; fi
    snapshot >"$T/after"
    same_snapshot "$T/before" "$T/after"
}
sold_after_a_restore_died() { # before|after the tables have changed places
    a_store_that_sells
    new_run $ID backup BACKUP_MEDIA=0
    begin
    same 'run-end outcome=done state=untouched' "$(settled)"
    as_admin shop -e "INSERT INTO sales_order (increment_id, customer_email, created_at, updated_at) VALUES ('000000600', 'between@example.test', NOW(), NOW())"
    snapshot >"$T/before"
    new_run 20260103T000000Z-cccccc restore BACKUP_ID=20260101T000000Z BACKUP_MEDIA=0 BACKUP_CODE=0
    die_at_statement '^RENAME TABLE .shop' "$1"
    begin
    for _ in $(seq 600); do [ -e "$T/died" ] && break; sleep 0.1; done
    rm "$T/bin/mariadb"
    sleep 0.5
    rm "$S/var/.maintenance.flag"
    as_admin shop -e "INSERT INTO sales_order (increment_id, customer_email, created_at, updated_at) VALUES ('000000700', 'late@example.test', NOW(), NOW())"
    same 'started 20260103T000000Z-cccccc' "$($SH "$R/runner.sh" recover)"
    same 'run-end outcome=restored state=back' "$(settled)" || { tail -20 "$R/console.log"; return 1; }
    snapshot >"$T/after"
    same_snapshot "$T/before" "$T/after"
    grep -q 'newer	orders=1	customers=0	stock=0	path=.*/newer-after-opening$' "$R/journal" || { grep '	newer	' "$R/journal"; return 1; }
    grep -q late@example.test "$R/newer-after-opening/orders.csv"
    if grep -q between@example.test "$R/newer-after-opening/orders.csv"; then return 1; fi
}
test_a_restore_broken_off_before_the_tables_changed_places_keeps_what_was_sold_since() { sold_after_a_restore_died before; }
test_a_restore_broken_off_when_the_tables_had_changed_places_keeps_what_was_sold_since() { sold_after_a_restore_died after; }

# ---- what was said or begun before the run's process died
test_a_word_given_in_time_counts_although_the_run_was_killed() {
    on_trial CONFIRM_SECONDS=600
    kill -STOP "$(cat "$HOME_OF_STORE/lease/pid")"
    same 'asked confirm' "$($SH "$R/runner.sh" ask confirm)"
    kill_runner
    sleep 0.3
    same "started $ID" "$($SH "$R/runner.sh" recover)"
    same 'run-end outcome=done state=open' "$(settled 30)"
}
test_a_step_whose_runner_died_before_it_began_does_not_begin() {
    a_backup_and_a_ruin
    new_run 20260102T000000Z-bbbbbb upgrade
    set +e
    said=$($SH "$R/runner.sh" step 06 close-store run 999999 2>&1)
    code=$?
    set -e
    same 1 $code
    [ ! -e "$S/var/.maintenance.flag" ]
    echo "$said" | grep -q "run's process is gone"
}
